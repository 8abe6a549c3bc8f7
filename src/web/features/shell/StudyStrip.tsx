// A plan that belongs to a study says so on every page, with the way back.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useStudy } from '../../client/studies.ts'
import { carriedView, type View } from '../../view.ts'

export function StudyStrip({ study }: { study: string }) {
  const { t } = useTranslation()
  const found = useStudy(study)
  return (
    <div className="study-strip">
      {t('study.pointOf', { name: found.data?.name ?? study })}
      <Link to="/workbench/studies/$study" params={{ study }} search={(view: View) => ({ ...carriedView(view), plan: undefined })}>
        {t('study.toStudy')}
      </Link>
    </div>
  )
}
