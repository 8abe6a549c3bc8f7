// The state of a plan in one dot and one word; never by colour alone.
import { Badge } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PlanInfo, PlanState } from '../client/types.ts'
import { Mark } from './Mark.tsx'
import { shownName } from './shownName.ts'

const dots: Readonly<Record<string, string>> = {
  optimal: 'var(--green)',
  best_found: 'var(--amber-mid)',
  relaxed: 'var(--amber-mid)',
  infeasible: 'var(--brick)',
  failed: 'var(--brick)',
  running: 'var(--blue-mid)',
  queued: 'var(--blue-line)',
}

export function StatusDot({ status }: { status: string }) {
  return <Badge aria-hidden="true" color={dots[status] ?? 'var(--faint)'} />
}

export function StatusBadge({ status }: { status: PlanState }) {
  const { t } = useTranslation()
  return (
    <Mark of={status}>
      <StatusDot status={status} /> {t(`status.${status}`)}
    </Mark>
  )
}

/** The base plan has a word of its own; others the name their author gave. */
export function planTitle(plan: Pick<PlanInfo, 'name' | 'id' | 'base'>, t: TFunction): string {
  return plan.base ? t('plan.base') : shownName(plan.name) || plan.id
}
