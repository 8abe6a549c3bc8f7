// What may be done next: with an account the steps of one's own part in the case, where one person keeps the case those of a role that is
// chosen. A step asks for what it wants, and says what is missing or why it is not allowed. The focus goes with whoever has no mouse.
import { useEffect, useRef, useState } from 'react'
import { Button, Flex, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useBureauOptions } from '../../client/bureaus.ts'
import { useProcedure, type EvaluationRole, type CaseView } from '../../client/evaluations.ts'
import { useLanguage } from '../../client/active.tsx'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { KnownBody } from './KnownBody.tsx'
import { bodyOf, stepForms, type Field, type Filled, tableActions, type TableAction } from './stepForms.ts'
import { CheckForm } from './CheckForm.tsx'
import { DocumentPick } from './DocumentPick.tsx'
import { DocumentsForm } from './DocumentsForm.tsx'
import { FindingsForm } from './FindingsForm.tsx'
import { type Done, StepFrame } from './StepFrame.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { useSaid } from './words.tsx'
import { Grid } from '../../ui/Grid.tsx'

const roles: EvaluationRole[] = ['firm', 'evaluator', 'authority', 'province', 'tax', 'public']
type Action = keyof typeof stepForms | TableAction
const offered = new Set<string>([...Object.keys(stepForms), ...tableActions])

/** Whoever objects confirms their contact by their receipt, on its own page. */
const isOffered = ({ action, role }: CaseView['next'][number]): boolean =>
  offered.has(action) && !(action === 'proveContact' && role === 'public')

export function NextSteps({ view }: { view: CaseView }) {
  const { t } = useTranslation()
  const said = useSaid()
  const heading = useRef<HTMLHeadingElement>(null)
  const opener = useRef<HTMLElement>(null)
  const parts = view.yours === null ? roles : roles.filter(one => view.yours?.some(({ role: own }) => own === one))
  const [picked, setRole] = useState<EvaluationRole>()
  const role = picked ?? parts.find(one => view.next.some(step => step.role === one)) ?? parts[0]
  const [chosen, setChosen] = useState<Action | null>(null)
  const [taken, setTaken] = useState('')
  const steps = view.next.filter(step => step.role === role && isOffered(step))
  const open = steps.find(step => step.action === chosen)
  /** What had the focus is gone with the form: it goes on at the next steps, or back to the button that opened it. */
  const done: Done = outcome => {
    setChosen(null)
    if (outcome === 'left') {
      opener.current?.focus()
      return
    }
    setRole(undefined)
    setTaken(open === undefined ? '' : said(open))
    heading.current?.focus()
  }
  return (
    <section className="bench-section">
      <h2 ref={heading} tabIndex={-1}>
        {t('evaluation.next')}
      </h2>
      <p role="status" className="soft">
        {taken !== '' && t('evaluation.taken', { step: taken })}
      </p>
      <NeedsAccount needed="sign-in" />
      {parts.length === 0 && <p className="soft">{t('evaluation.noPart')}</p>}
      {parts.length > 1 && (
        <Flex wrap gap={10} align="center" style={{ marginBottom: 14 }} role="group" aria-label={t('evaluation.youAre')}>
          <span className="soft">{t('evaluation.youAre')}</span>
          {parts.map(one => {
            const many = view.next.filter(step => step.role === one && isOffered(step)).length
            return (
              <Button
                key={one}
                size="small"
                aria-pressed={one === role}
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
      )}
      {role !== undefined && steps.length === 0 && (
        <p className="soft">{t('evaluation.nothingToDo', { role: t(`evaluation.roles.${role}`) })}</p>
      )}
      <Flex wrap gap={10} align="center" style={{ marginBottom: 14 }}>
        {steps.map(step => (
          <Button
            key={step.action}
            aria-pressed={chosen === step.action}
            onClick={event => {
              opener.current = event.currentTarget
              setChosen(step.action as Action)
            }}
          >
            {said(step)}
          </Button>
        ))}
      </Flex>
      {open !== undefined && role !== undefined && (
        <OpenForm key={`${role} ${open.action}`} view={view} role={role} action={open.action as Action} title={said(open)} done={done} />
      )}
    </section>
  )
}

const isTable = (action: Action): action is TableAction => tableActions.some(one => one === action)
const tables = { submitDocuments: DocumentsForm, checkDocuments: CheckForm, recordFindings: FindingsForm } as const
type OpenProps = { view: CaseView; role: EvaluationRole; title: string; done: Done }
/** The form of a step, which takes the focus as it opens. */
function OpenForm({ action, title, ...rest }: OpenProps & { action: Action }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const Form = isTable(action) ? tables[action] : undefined
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {Form !== undefined && <Form view={rest.view} done={rest.done} />}
      {!isTable(action) && <StepFormView {...rest} action={action} />}
    </>
  )
}

type FormProps = Omit<OpenProps, 'title'> & { action: keyof typeof stepForms }
function StepFormView({ view, role, action, done }: FormProps) {
  const { t } = useTranslation()
  const form = stepForms[action]
  const alone = view.yours === null
  const [reason, setReason] = useState('')
  const [evidence, setEvidence] = useState<string[]>([])
  const [filled, setFilled] = useState<Filled>({})
  const asked = form.fields.filter(field => field.alone !== true || alone)
  const missing = asked
    .filter(field => field.optional !== true && field.kind !== 'flag' && (filled[field.name] ?? '').length === 0)
    .map(field => t(`evaluation.fields.${field.name.replace('.', '_')}`))
  const knownParty = action === 'accept' && alone ? filled['evaluator.id'] : undefined
  return (
    <StepFrame
      view={view}
      role={role}
      steps={() => [{ body: bodyOf(action, filled, role), evidence, reason: reason === '' ? null : reason }]}
      missing={missing}
      {...(knownParty === undefined ? {} : { knownParty: String(knownParty) })}
      done={done}
    >
      <Grid min={220} gap="10px 16px" align="end">
        {action === 'accept' && alone && <KnownBody choose={body => setFilled({ ...filled, ...body })} />}
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
    </StepFrame>
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
