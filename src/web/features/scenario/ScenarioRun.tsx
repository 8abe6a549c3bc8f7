// A plan being solved: the server's own words as they come, and a stop that stops.
import { useEffect, useState } from 'react'
import { Button, Flex, Steps } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import { cancelPlan, eventsAddress, isOpen } from '../../client/queries.ts'
import type { PlanInfo, PlanProgress } from '../../client/types.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { StatusBadge } from '../../ui/status.tsx'
import { useView } from '../../view.ts'

const phases = ['loading', 'network', 'solving', 'pricing', 'checking', 'saving'] as const

/** Progress of an open plan by server-sent events; falls back to what the list says when the stream breaks. */
function useProgress(plan: PlanInfo): PlanProgress | null {
  const queries = useQueryClient()
  const [progress, setProgress] = useState<PlanProgress | null>(plan.progress)
  const open = isOpen(plan)
  useEffect(() => {
    if (!open) return
    const events = new EventSource(eventsAddress(plan.id))
    events.addEventListener('progress', event => setProgress(JSON.parse((event as MessageEvent<string>).data) as PlanProgress))
    events.addEventListener('end', () => {
      events.close()
      void queries.invalidateQueries({ queryKey: ['plan', plan.id] })
      void queries.invalidateQueries({ queryKey: ['plans'] })
    })
    events.addEventListener('error', () => events.close())
    return () => events.close()
  }, [open, plan.id, queries])
  return progress
}

export function ScenarioRun({ plan }: { plan: PlanInfo }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const progress = useProgress(plan)
  const [, setView] = useView()
  const [stopping, setStopping] = useState(false)
  const open = isOpen(plan)
  const reachedPhase = progress ? phases.indexOf(progress.phase as (typeof phases)[number]) : -1
  const stop = () => {
    setStopping(true)
    // Whatever the answer was, what is shown next is read anew.
    const stopped = async () => {
      try {
        await cancelPlan(plan.id)
      } finally {
        await Promise.all([queries.invalidateQueries({ queryKey: ['plan', plan.id] }), queries.invalidateQueries({ queryKey: ['plans'] })])
        setStopping(false)
      }
    }
    void stopped()
  }
  return (
    <Flex vertical gap={14} align="start" style={{ padding: 20 }} className="run">
      <StatusBadge status={plan.status} />
      {open ? (
        <>
          <Steps
            size="small"
            orientation="vertical"
            current={reachedPhase}
            items={phases.map(phase => ({ title: t(`progress.phase.${phase}`) }))}
          />
          <span className="state-bar" />
          <p aria-live="polite">
            <ProgressLine status={plan.status} progress={progress} language={language} />
          </p>
          <Button danger loading={stopping} onClick={stop}>
            {t('scenario.cancel')}
          </Button>
        </>
      ) : (
        <>
          <p>{t(`missing.${plan.status}`)}</p>
          {plan.error && <ProblemList problems={[plan.error]} />}
          <Button onClick={() => setView({ scenario: 'edit' })}>{t('scenario.edit')}</Button>
          <Button onClick={() => setView({ scenario: undefined, plan: undefined })}>{t('missing.toBase')}</Button>
        </>
      )}
    </Flex>
  )
}
