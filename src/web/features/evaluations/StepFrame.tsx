// What stands around a form that takes steps of a case: who takes them, on which day, what is missing, and what was refused. With an account
// it is the asker's own part in the case, by its name; where one person tells the whole case, they say who acted.
import { type ReactNode, useState } from 'react'
import { Alert, Button, Flex, Input, Select } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../client/access.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { takeSteps, type CaseView, type EvaluationRole, type StepAsk } from '../../client/evaluations.ts'
import { today } from '../../ui/asOf.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Refused } from '../../ui/states.tsx'

/** Bodies with the papers behind them, in their order. */
export type Step = { body: StepAsk['body']; evidence?: string[]; reason?: string | null }
/** How a form ended. */
export type Done = (outcome: 'taken' | 'left') => void
type Props = {
  view: CaseView
  role: EvaluationRole
  /** Taken together: all of them or none. */
  steps: () => Step[]
  ready?: boolean
  /** Names of fields that are still empty. */
  missing?: readonly string[]
  /** Who acts, where a field of the form says so. */
  knownParty?: string
  done: Done
  children: ReactNode
}

const none: readonly string[] = []
export function StepFrame({ view, role, steps, ready = true, missing = none, knownParty, done, children }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const { evaluationCase } = view.file
  const signer = useSigner(view, role, knownParty)
  const [tried, setTried] = useState(false)
  const wanted = [...signer.missing, ...missing]
  const taken = useMutation({
    mutationFn: () => {
      const { party, person, validOn } = signer
      return takeSteps(
        evaluationCase.id,
        steps().map(({ body, evidence = [], reason = null }) => ({ role, party, person, validOn, reason, evidence, body })),
      )
    },
    onSuccess: async () => {
      for (const key of ['evaluations', 'inbox']) void queries.invalidateQueries({ queryKey: [key] })
      await queries.invalidateQueries({ queryKey: ['evaluation', evaluationCase.id] })
      done('taken')
    },
  })
  return (
    <form
      className="step-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (wanted.length === 0) taken.mutate()
      }}
    >
      <Panel gap={14}>
        {children}
        <Flex wrap gap="10px 16px" align="end">
          <SignerFields signer={signer} />
          <Button type="primary" htmlType="submit" disabled={!ready} loading={taken.isPending}>
            {t('evaluation.take')}
          </Button>
          <Button onClick={() => done('left')}>{t('evaluation.leave')}</Button>
        </Flex>
        {tried && wanted.length > 0 && (
          <Alert
            type="warning"
            role="alert"
            title={t('evaluation.stillMissing', { fields: wanted.join(language === 'zh' ? '、' : ', ') })}
          />
        )}
        {taken.isError && <Refused error={taken.error} />}
      </Panel>
    </form>
  )
}

/** @param knownParty who acts, as another field says */
function useSigner({ yours, file }: CaseView, role: EvaluationRole, knownParty: string | undefined) {
  const { t } = useTranslation()
  const { evaluationCase } = file
  const username = useMe().data?.username ?? undefined
  const own = yours?.filter(one => one.role === role) ?? []
  // The party of a role that acted before acts again, unless it says otherwise.
  const before = evaluationCase.steps.findLast(step => step.role === role)
  const [typedParty, setParty] = useState<string>()
  const [typedPerson, setPerson] = useState<string>()
  const [validOn, setValidOn] = useState(firstDay(evaluationCase))
  const known = own[0]?.party ?? knownParty ?? before?.party ?? (role === 'firm' ? evaluationCase.firm.id : '')
  const party = typedParty ?? known
  const person = typedPerson ?? username ?? before?.person ?? ''
  const missing = [
    ...(party.trim() === '' ? [t('evaluation.party')] : []),
    ...(person.trim() === '' ? [t('evaluation.person')] : []),
    ...(validOn === '' ? [t('evaluation.validOn')] : []),
  ]
  return { own, party, setParty, person, setPerson, validOn, setValidOn, missing }
}

function SignerFields({ signer }: { signer: ReturnType<typeof useSigner> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { own, party, person, validOn } = signer
  const field = (label: string, value: string, type: 'text' | 'date', change: (text: string) => void) => (
    <Labelled label={label} width={170}>
      <Input size="small" required type={type} value={value} aria-label={label} onChange={event => change(event.target.value)} />
    </Labelled>
  )
  const shown = (one: (typeof own)[number]): string => nameOf({ id: one.party, ...one }, language)
  const acting = own.find(one => one.party === party)
  return (
    <>
      {own.length > 1 && (
        <Labelled label={t('evaluation.party')} width={220}>
          <Select
            size="small"
            aria-label={t('evaluation.party')}
            popupMatchSelectWidth={false}
            value={party}
            options={own.map(one => ({ value: one.party, label: shown(one) }))}
            onChange={signer.setParty}
          />
        </Labelled>
      )}
      {acting === undefined ? (
        <>
          {field(t('evaluation.party'), party, 'text', signer.setParty)}
          {field(t('evaluation.person'), person, 'text', signer.setPerson)}
        </>
      ) : (
        <p className="step-signer">
          <span className="soft">{t('evaluation.takenBy')}</span> <b>{shown(acting)}</b> · {person}
        </p>
      )}
      {field(t('evaluation.validOn'), validOn, 'date', signer.setValidOn)}
    </>
  )
}

/** Today; of an invented case, which lies in the past, the day of its last step. */
function firstDay({ steps, synthetic }: CaseView['file']['evaluationCase']): string {
  const last = steps.at(-1)?.validOn ?? ''
  return synthetic && last !== '' ? last : last > today() ? last : today()
}
