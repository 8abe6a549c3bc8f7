// The state of a plan in one dot and one word; never by colour alone.
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PlanInfo, PlanState } from '../client/types.ts'
import { Mark } from './Mark.tsx'

export function StatusDot({ status }: { status: PlanState }) {
  return <span className={`dot dot-${status}`} aria-hidden="true" />
}

export function StatusBadge({ status }: { status: PlanState }) {
  const { t } = useTranslation()
  return (
    <Mark of={status}>
      <StatusDot status={status} />
      {t(`status.${status}`)}
    </Mark>
  )
}

/** The base plan has a word of its own; others the name their author gave. */
export function planTitle(plan: Pick<PlanInfo, 'name' | 'id' | 'base'>, t: TFunction): string {
  return plan.base ? t('plan.base') : plan.name || plan.id
}
