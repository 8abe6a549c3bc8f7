// A new study: what is asked as a card each, its few options, the scenario it is asked of.
import { useState } from 'react'
import { Button, Flex, Input, Select } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StudyKind } from '#domain/study.ts'
import { useActive } from '../../client/active.tsx'
import { ApiProblem } from '../../client/http.ts'
import { submitStudy } from '../../client/studies.ts'
import type { Problem } from '../../client/types.ts'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { planTitle } from '../../ui/status.tsx'
import { carriedView, useView } from '../../view.ts'
import { complete, initialOptions, studyKinds, type Options } from './kinds.ts'
import { OptionField } from './OptionField.tsx'
import { fieldsOf } from './kinds.ts'
import { Grid } from '../../ui/Grid.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { studyName } from '#domain/words/givenNames.ts'

export function KindCards() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  return (
    <Grid min={300} gap={12}>
      {studyKinds.map(kind => (
        <button
          key={kind}
          type="button"
          className={view.ask === kind ? 'tile kind-card on' : 'tile kind-card'}
          aria-pressed={view.ask === kind}
          onClick={() => setView({ ask: view.ask === kind ? undefined : kind })}
        >
          <strong>{t(`study.kind.${kind}`)}</strong>
          <span className="soft">{t(`study.about.${kind}`)}</span>
        </button>
      ))}
    </Grid>
  )
}

export function NewStudy({ kind }: { kind: StudyKind }) {
  const { t } = useTranslation()
  const { region, plans, plan } = useActive()
  const [view] = useView()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const ours = plans.filter(p => p.region === region.meta.id)
  const [options, setOptions] = useState<Options>(() => initialOptions(kind, { from: view.from, to: view.to, material: view.material }))
  const [of, setOf] = useState((ours.find(p => p.id === plan?.id) ?? ours[0])?.id)
  const [name, setName] = useState('')
  const [problems, setProblems] = useState<Problem[]>([])
  const [sending, setSending] = useState(false)
  const asked = ours.find(p => p.id === of)
  const run = () => {
    setSending(true)
    setProblems([])
    const { name: _, ...scenario } = asked?.scenario ?? { settings: {} }
    const title = name.trim() || studyName(kind, asked && !asked.base ? asked.name : undefined)
    submitStudy({ kind, region: region.meta.id, scenario: { ...scenario, name: title }, options })
      .then(
        async made => {
          await queries.invalidateQueries({ queryKey: ['studies'] })
          await navigate({
            to: '/workbench/studies/$study',
            params: { study: made.id },
            search: carriedView(view),
          })
        },
        (error: unknown) => {
          if (!(error instanceof ApiProblem)) throw error
          setProblems(error.problems)
        },
      )
      .finally(() => setSending(false))
  }
  return (
    <Panel gap={16} align="start" style={{ margin: '14px 0 22px' }} aria-label={t(`study.kind.${kind}`)}>
      <h2>{t(`study.kind.${kind}`)}</h2>
      <NeedsAccount needed="plan" />
      <Flex wrap gap="14px 20px" align="end" style={{ width: '100%' }}>
        {fieldsOf[kind].map(field => (
          <OptionField
            key={field.key}
            field={field}
            value={options[field.key]}
            onChange={value => setOptions(before => ({ ...before, [field.key]: value }))}
          />
        ))}
        <Labelled label={t('study.of')} width={170}>
          <Select
            value={of}
            onChange={setOf}
            popupMatchSelectWidth={false}
            options={ours.map(p => ({ value: p.id, label: planTitle(p, t) }))}
          />
        </Labelled>
        <Labelled label={t('study.name')} width={170}>
          <Input value={name} maxLength={80} placeholder={t(`study.kind.${kind}`)} onChange={event => setName(event.target.value)} />
        </Labelled>
      </Flex>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <Button type="primary" size="large" loading={sending} disabled={!complete(kind, options)} onClick={run}>
        {t('study.run')}
      </Button>
    </Panel>
  )
}
