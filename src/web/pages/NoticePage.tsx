// The page of one notice of the exchange.
import { useTranslation } from 'react-i18next'
import { useParams } from '@tanstack/react-router'
import { useNotice } from '../client/exchange.ts'
import { MakeOffer } from '../features/deals/MakeOffer.tsx'
import { NoticeView } from '../features/exchange/NoticeView.tsx'
import { useNoticeWords } from '../features/exchange/useNoticeWords.ts'
import '../features/exchange/exchange.css'
import { SyntheticLabel } from '../ui/BooksLabel.tsx'
import { Mark } from '../ui/Mark.tsx'
import { Page } from '../ui/Page.tsx'
import { Ready } from '../ui/states.tsx'

export function NoticePage() {
  const { t } = useTranslation()
  const { notice: id } = useParams({ from: '/exchange/$notice' })
  const query = useNotice(id)
  const words = useNoticeWords()
  const { data } = query
  return (
    <Page
      title={data === undefined ? t('exchange.notice', { id }) : `${t(`exchange.kind.${data.kind}`)} · ${words.material(data.material)}`}
      lead={data === undefined ? '' : `${data.id} · ${t('exchange.version', { n: data.version })}`}
      tools={
        data !== undefined && (
          <>
            <Mark of={data.state === 'open' ? 'sound' : 'pending'}>{t(`exchange.state.${data.state}`)}</Mark>
            {data.fate !== undefined && <Mark>{t(`exchange.fate.${data.fate.fate}`)}</Mark>}
          </>
        )
      }
    >
      <Ready query={query}>
        {notice => (
          <>
            {notice.synthetic && <SyntheticLabel />}
            <MakeOffer notice={notice} />
            <NoticeView key={notice.id} notice={notice} />
          </>
        )}
      </Ready>
    </Page>
  )
}
