// The state of a study in one dot and one word, in the colours of plans.
import { useTranslation } from 'react-i18next'
import type { StudyInfo } from '#domain/studyInfo.ts'
import { Mark } from '../../ui/Mark.tsx'

export function StudyBadge({ status }: { status: StudyInfo['status'] }) {
  const { t } = useTranslation()
  const colour = status === 'done' ? 'optimal' : status
  return (
    <Mark of={colour}>
      <span className={`dot dot-${colour}`} aria-hidden="true" />
      {t(`study.status.${status}`)}
    </Mark>
  )
}
