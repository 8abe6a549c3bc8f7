// While the plan on the screen is being solved: what the planner is doing now, and a way to stop it.
import { Button } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import { cancelPlan } from '../../client/queries.ts'
import type { PlanInfo } from '../../client/types.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { planTitle } from '../../ui/status.tsx'

/** @param watched its run is open beside: the way to stop it stands there, once */
export function SolvingStrip({ plan, watched }: { plan: PlanInfo; watched: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  return (
    <div className="solving" role="status">
      <span className="solving-pulse" aria-hidden="true" />
      <strong>{planTitle(plan, t)}</strong>
      <ProgressLine status={plan.status} progress={plan.progress} language={language} />
      {!watched && (
        <Button
          size="small"
          onClick={() => void cancelPlan(plan.id).then(() => queries.invalidateQueries({ queryKey: ['plan', plan.id] }))}
        >
          {t('scenario.cancel')}
        </Button>
      )}
    </div>
  )
}
