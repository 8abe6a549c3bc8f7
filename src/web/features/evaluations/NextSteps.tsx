// What may be done next: with an account the steps of one's own part in the case, where one person keeps the case those of a role that is
// chosen. A step asks for what it wants, and says what is missing or why it is not allowed.
import { useState } from 'react'
import { Alert, Button, Flex, Input, Select } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../client/access.ts'
import { useBureauOptions } from '../../client/bureaus.ts'
import { takeStep, useProcedure, type EvaluationRole, type CaseView } from '../../client/evaluations.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { Refused } from '../../ui/states.tsx'
import { today } from '../../ui/asOf.ts'
import { KnownBody } from './KnownBody.tsx'
import { bodyOf, stepForms, type Field, type Filled, tableActions, type TableAction } from './stepForms.ts'
import { CheckForm } from './CheckForm.tsx'
import { DocumentPick } from './DocumentPick.tsx'
import { DocumentsForm } from './DocumentsForm.tsx'
import { FindingsForm } from './FindingsForm.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { useSaid } from './words.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Panel } from '../../ui/Panel.tsx'

const roles: EvaluationRole[] = ['firm', 'evaluator', 'authority', 'province', 'tax', 'public']
type Action = keyof typeof stepForms | TableAction
const offered = new Set<string>([...Object.keys(stepForms), ...tableActions])

/** Whoever objects confirms their contact by their receipt, on its own page. */
const isOffered = ({ action, role }: CaseView['next'][number]): boolean =>
  offered.has(action) && !(action === 'proveContact' && role === 'public')

export function NextSteps({ view }: { view: CaseView }) {
  const { t } = useTranslation()
  const said = useSaid()
  const parts = view.yours === null ? roles : roles.filter(one => view.yours?.some(({ role: own }) => own === one))
  const [picked, setRole] = useState<EvaluationRole>()
  const role = picked ?? parts.find(one => view.next.some(step => step.role === one)) ?? parts[0]
  const [chosen, setChosen] = useState<Action | null>(null)
  const steps = view.next.filter(step => step.role === role && isOffered(step))
  return (
    <section className="bench-section">
      <h2>{t('evaluation.next')}</h2>
      <NeedsAccount needed="sign-in" />
      {parts.length === 0 && <p className="soft">{t('evaluation.noPart')}</p>}
      <Flex wrap gap={10} align="center" style={{ marginBottom: 14 }} role="tablist" aria-label={t('evaluation.youAre')}>
        {parts.length > 0 && <span className="soft">{t('evaluation.youAre')}</span>}
        {parts.map(one => {
          const many = view.next.filter(step => step.role === one && isOffered(step)).length
          return (
            <Button
              key={one}
              size="small"
              role="tab"
              aria-selected={one === role}
              type={one === role ? 'primary' : 'default'}
              onClick={() => {
                setRole(one)
                setChosen(null)
              }}
            >
              {t(`evaluation.roles.${one}`)}
              {many > 0 && ` (${many})`}
            </Button>
          )
        })}
      </Flex>
      {role !== undefined && steps.length === 0 && (
        <p className="soft">{t('evaluation.nothingToDo', { role: t(`evaluation.roles.${role}`) })}</p>
      )}
      <Flex wrap gap={10} align="center" style={{ marginBottom: 14 }}>
        {steps.map(step => (
          <Button key={step.action} aria-pressed={chosen === step.action} onClick={() => setChosen(step.action as Action)}>
            {said(step)}
          </Button>
        ))}
      </Flex>
      {chosen !== null && isTable(chosen) && <TableForm action={chosen} view={view} done={() => setChosen(null)} />}
      {chosen !== null && !isTable(chosen) && role !== undefined && (
        <StepFormView key={`${role} ${chosen}`} view={view} role={role} action={chosen} done={() => setChosen(null)} />
      )}
    </section>
  )
}

const isTable = (action: Action): action is TableAction => tableActions.some(one => one === action)
const tables = { submitDocuments: DocumentsForm, checkDocuments: CheckForm, recordFindings: FindingsForm } as const
function TableForm({ action, view, done }: { action: TableAction; view: CaseView; done: () => void }) {
  const Form = tables[action]
  return <Form view={view} done={done} />
}

type FormProps = { view: CaseView; role: EvaluationRole; action: keyof typeof stepForms; done: () => void }
function StepFormView({ view, role, action, done }: FormProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { evaluationCase } = view.file
  const form = stepForms[action]
  const language = useLanguage()
  const me = useMe().data
  const alone = view.yours === null
  const own = view.yours?.find(one => one.role === role)
  // The party of a role that acted before acts again, unless it says otherwise.
  const before = evaluationCase.steps.findLast(step => step.role === role)
  const [party, setParty] = useState(own?.party ?? before?.party ?? (role === 'firm' ? evaluationCase.firm.id : ''))
  const [person, setPerson] = useState(me?.username ?? before?.person ?? '')
  const [validOn, setHeldOn] = useState(laterOf(evaluationCase.steps.at(-1)?.validOn, evaluationCase.synthetic ? undefined : today()))
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState<string[]>([])
  const [filled, setFilled] = useState<Filled>({})
  const [tried, setTried] = useState(false)
  const asked = form.fields.filter(field => field.alone !== true || alone)
  const missing = [
    ...(party.trim() === '' ? [t('evaluation.party')] : []),
    ...(person.trim() === '' ? [t('evaluation.person')] : []),
    ...(validOn === '' ? [t('evaluation.validOn')] : []),
    ...asked
      .filter(field => field.optional !== true && field.kind !== 'flag' && (filled[field.name] ?? '').length === 0)
      .map(field => t(`evaluation.fields.${field.name.replace('.', '_')}`)),
  ]
  const taken = useMutation({
    mutationFn: () => {
      const step = { role, party, person, validOn, reason: reason === '' ? null : reason, evidence, body: bodyOf(action, filled, role) }
      return takeStep(evaluationCase.id, step)
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['evaluation', evaluationCase.id] })
      await queries.invalidateQueries({ queryKey: ['evaluations'] })
      await queries.invalidateQueries({ queryKey: ['inbox'] })
      done()
    },
  })
  return (
    <form
      className="step-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setTried(true)
        if (missing.length === 0) taken.mutate()
      }}
    >
      <Panel gap={14}>
        <Grid min={220} gap="10px 16px" align="end">
          {own === undefined ? (
            <>
              <Labelled label={t('evaluation.party')}>
                <Input size="small" value={party} aria-label={t('evaluation.party')} onChange={event => setParty(event.target.value)} />
              </Labelled>
              <Labelled label={t('evaluation.person')}>
                <Input size="small" value={person} aria-label={t('evaluation.person')} onChange={event => setPerson(event.target.value)} />
              </Labelled>
            </>
          ) : (
            <p>
              <span className="soft">{t('evaluation.takenBy')}</span> <b>{nameOf({ id: own.party, ...own }, language)}</b> · {person}
            </p>
          )}
          <Labelled label={t('evaluation.validOn')}>
            <Input
              size="small"
              required
              type="date"
              value={validOn}
              aria-label={t('evaluation.validOn')}
              onChange={event => setHeldOn(event.target.value)}
            />
          </Labelled>
          {action === 'accept' && alone && (
            <KnownBody
              choose={body => {
                setFilled({ ...filled, ...body })
                setParty(String(body['evaluator.id'] ?? party))
              }}
            />
          )}
          {asked.map(field => (
            <StepField
              key={field.name}
              role={role}
              field={field}
              view={view}
              value={filled[field.name]}
              onChange={value => setFilled({ ...filled, [field.name]: value })}
            />
          ))}
          {form.reason === true && (
            <Labelled label={t('evaluation.reason')}>
              <Input size="small" value={reason} aria-label={t('evaluation.reason')} onChange={event => setReason(event.target.value)} />
            </Labelled>
          )}
          {form.evidence === true && (
            <Labelled label={t('evaluation.evidence')}>
              <DocumentPick
                view={view}
                role={role}
                item="decision"
                label={t('evaluation.evidence')}
                value={evidence}
                onChange={setEvidence}
              />
            </Labelled>
          )}
        </Grid>
        {tried && missing.length > 0 && (
          <Alert
            type="warning"
            role="alert"
            title={t('evaluation.stillMissing', { fields: missing.join(language === 'zh' ? '、' : ', ') })}
          />
        )}
        {taken.isError && <Refused error={taken.error} />}
        <Flex gap={10}>
          <Button type="primary" htmlType="submit" loading={taken.isPending}>
            {t('evaluation.take')}
          </Button>
          <Button onClick={done}>{t('evaluation.leave')}</Button>
        </Flex>
      </Panel>
    </form>
  )
}

type FieldProps = {
  role: EvaluationRole
  field: Field
  view: CaseView
  value: string | string[] | undefined
  onChange: (value: string | string[]) => void
}
function StepField({ role, field, view, value, onChange }: FieldProps) {
  const { t } = useTranslation()
  const procedure = useProcedure()
  const language = useLanguage()
  const { evaluationCase } = view.file
  const label = t(`evaluation.fields.${field.name.replace('.', '_')}`)
  const options = {
    objection: evaluationCase.objections
      .filter(one => one.answer === 'open' && (role !== 'evaluator' || one.receipt === undefined))
      .map(optionOf),
    contact: evaluationCase.objections.filter(one => one.receipt !== undefined && one.proof === undefined).map(optionOf),
    recogniser: (procedure.data?.recognisers ?? [])
      .filter(one => one.purpose === role && (role === 'tax' || one.province !== evaluationCase.firm.province))
      .map(one => ({ value: one.id, label: language === 'zh' ? one.nameZh : one.nameEn })),
    bureau: useBureauOptions(),
    choice: (field.choices ?? []).map(choice => ({ value: choice, label: t(`evaluation.choices.${choice}`) })),
    flag: (['true', 'false'] as const).map(one => ({ value: one, label: t(one === 'true' ? 'rule.yes' : 'rule.no') })),
  }
  if (field.kind === 'text' || field.kind === 'day')
    return (
      <Labelled label={label}>
        <Input
          size="small"
          type={field.kind === 'day' ? 'date' : 'text'}
          required={field.optional !== true}
          aria-label={label}
          value={value ?? ''}
          onChange={event => onChange(event.target.value)}
        />
      </Labelled>
    )
  if (field.kind === 'list')
    return (
      <Labelled label={label}>
        <Select
          size="small"
          mode="tags"
          aria-label={label}
          value={(value as string[] | undefined) ?? []}
          onChange={(names: string[]) => onChange(names)}
        />
      </Labelled>
    )
  return (
    <Labelled label={label}>
      <Select
        size="small"
        aria-label={label}
        popupMatchSelectWidth={false}
        value={(value as string | undefined) ?? null}
        options={options[field.kind]}
        onChange={(chosen: string) => onChange(chosen)}
      />
    </Labelled>
  )
}

const optionOf = ({ number, text }: { number: number; text: string }) => ({
  value: String(number),
  label: `${number} · ${text.slice(0, 60)}`,
})

function laterOf(a: string | undefined, b: string | undefined): string {
  return (
    [a, b]
      .filter(one => one !== undefined)
      .sort()
      .at(-1) ?? today()
  )
}
