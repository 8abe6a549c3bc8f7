// One flow, five states: one tonne.
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { TonneWalk } from '../features/tonnes/TonneWalk.tsx'
import { Page } from '../ui/Page.tsx'
import { carriedView, type View } from '../view.ts'

export function TonnePage() {
  const { t } = useTranslation()
  const { flow } = useParams({ strict: false }) as { flow: string }
  return (
    <Page
      title={t('tonne.one')}
      tools={
        <Link to={'/tonnes' as '/'} search={((view: View) => carriedView(view)) as never}>
          {t('tonne.back')}
        </Link>
      }
    >
      <TonneWalk flow={flow} />
    </Page>
  )
}
