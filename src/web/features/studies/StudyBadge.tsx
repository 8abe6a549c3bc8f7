// The state of a study in one dot and one word, in the colours of plans.
import { useTranslation } from 'react-i18next'
import type { StudyInfo } from '#domain/studyInfo.ts'
import { Mark } from '../../ui/Mark.tsx'
import { StatusDot } from '../../ui/status.tsx'

export function StudyBadge({ status }: { status: StudyInfo['status'] }) {
  const { t } = useTranslation()
  const colour = status === 'done' ? 'optimal' : status
  return (
    <Mark of={colour}>
      <StatusDot status={colour} /> {t(`study.status.${status}`)}
    </Mark>
  )
}
