// What stands around a form that takes steps of a case: who takes them, on which day, and what was refused.
import { type ReactNode, useState } from 'react'
import { Button, Flex, Input } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../client/access.ts'
import { takeSteps, type CaseView, type EvaluationRole, type StepAsk } from '../../client/evaluations.ts'
import { today } from '../../ui/asOf.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Refused } from '../../ui/states.tsx'

/** Bodies with the papers behind them, in their order. */
export type Step = { body: StepAsk['body']; evidence?: string[] }
type Props = { view: CaseView; role: EvaluationRole; steps: () => Step[]; ready?: boolean; done: () => void; children: ReactNode }

/** @param props.steps taken together: all of them or none */
export function StepFrame({ view, role, steps, ready = true, done, children }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { evaluationCase } = view.file
  // Under an account the server knows who acts.
  const alone = useMe().data?.username == null
  const before = evaluationCase.steps.findLast(step => step.role === role)
  const [party, setParty] = useState(before?.party ?? (role === 'firm' ? evaluationCase.firm.id : ''))
  const [person, setPerson] = useState(before?.person ?? '')
  const [validOn, setValidOn] = useState(firstDay(evaluationCase))
  const taken = useMutation({
    mutationFn: () => {
      const signed = { role, party: party || role, person: person || role, validOn, reason: null }
      return takeSteps(
        evaluationCase.id,
        steps().map(({ body, evidence = [] }) => ({ ...signed, evidence, body })),
      )
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['evaluation', evaluationCase.id] })
      await queries.invalidateQueries({ queryKey: ['evaluations'] })
      done()
    },
  })
  const field = (label: string, value: string, type: 'text' | 'date', change: (text: string) => void) => (
    <Labelled label={label} width={170}>
      <Input size="small" required type={type} value={value} aria-label={label} onChange={event => change(event.target.value)} />
    </Labelled>
  )
  return (
    <form
      className="step-form"
      onSubmit={event => {
        event.preventDefault()
        taken.mutate()
      }}
    >
      <Panel gap={14}>
        {children}
        <Flex wrap gap="10px 16px" align="end">
          {alone && field(t('evaluation.party'), party, 'text', setParty)}
          {alone && field(t('evaluation.person'), person, 'text', setPerson)}
          {field(t('evaluation.validOn'), validOn, 'date', setValidOn)}
          <Button type="primary" htmlType="submit" disabled={!ready} loading={taken.isPending}>
            {t('evaluation.take')}
          </Button>
          <Button onClick={done}>{t('evaluation.leave')}</Button>
        </Flex>
        {taken.isError && <Refused error={taken.error} />}
      </Panel>
    </form>
  )
}

/** Today; of an invented case, which lies in the past, the day of its last step. */
function firstDay({ steps, synthetic }: CaseView['file']['evaluationCase']): string {
  const last = steps.at(-1)?.validOn ?? ''
  return synthetic && last !== '' ? last : last > today() ? last : today()
}
