// The history of a scenario: every version with what it changed, back to any of them, and the plan of each.
import { useState } from 'react'
import { Button, Flex, Select } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ScenarioHistory, ScenarioInfo } from '#domain/scenario.ts'
import { useActive, useLanguage } from '../../client/active.tsx'
import { ApiProblem } from '../../client/http.ts'
import { restoreVersion, solveVersion, useScenarioHistory, useScenarios, useVersionDifference } from '../../client/studies.ts'
import type { Problem } from '../../client/types.ts'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { Nothing, Ready } from '../../ui/states.tsx'
import { carriedView, useView } from '../../view.ts'
import { Mark } from '../../ui/Mark.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Split } from '../../ui/Split.tsx'
import { shownName } from '../../ui/shownName.ts'

type Value = string | number | boolean
export type Describe = (key: string, value: Value) => { name: string; text: string }

export function Versions({ describe }: { describe: Describe }) {
  const { t } = useTranslation()
  const { region } = useActive()
  const [view, setView] = useView()
  return (
    <Ready query={useScenarios(region.meta.id)}>
      {scenarios => {
        if (scenarios.length === 0) return <Nothing title={t('version.none')}>{t('version.noneText')}</Nothing>
        const chosen = scenarios.find(({ id }) => id === view.versions) ?? scenarios[0]!
        return (
          <Split
            first
            width={240}
            side={
              <nav className="browser-list" aria-label={t('version.pick')}>
                {scenarios.map(scenario => (
                  <button
                    key={scenario.id}
                    type="button"
                    className={scenario.id === chosen.id ? 'on' : ''}
                    aria-current={scenario.id === chosen.id}
                    onClick={() => setView({ versions: scenario.id })}
                  >
                    {shownName(scenario.name)}
                    <small>{scenario.version}</small>
                  </button>
                ))}
              </nav>
            }
          >
            <History key={chosen.id} scenario={chosen} describe={describe} />
          </Split>
        )
      }}
    </Ready>
  )
}

function History({ scenario, describe }: { scenario: ScenarioInfo; describe: Describe }) {
  const query = useScenarioHistory(scenario.id)
  return <Ready query={query}>{history => <VersionList history={history} describe={describe} />}</Ready>
}

function VersionList({ history, describe }: { history: ScenarioHistory; describe: Describe }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [view] = useView()
  const [problems, setProblems] = useState<Problem[]>([])
  const after = <T,>(call: Promise<T>, then: (made: T) => unknown) => {
    setProblems([])
    call.then(
      async made => {
        await Promise.all(['scenarios', 'scenario', 'plans'].map(key => queries.invalidateQueries({ queryKey: [key] })))
        then(made)
      },
      (error: unknown) => {
        if (!(error instanceof ApiProblem)) throw error
        setProblems(error.problems)
      },
    )
  }
  const openPlan = (plan: string) => navigate({ to: '/', search: { ...carriedView(view), plan } })
  return (
    <Flex vertical gap={12}>
      <NeedsAccount needed="plan" />
      {problems.length > 0 && <ProblemList problems={problems} />}
      {history.versions.map(version => (
        <Panel key={version.version} gap={10}>
          <Flex wrap gap={12} align="center" component="p">
            <strong>{t('version.n', { n: version.version })}</strong>
            {version.version === history.version && <Mark of="must">{t('version.now')}</Mark>}
            {version.restoredFrom !== null && <span className="soft">{t('version.restored', { n: version.restoredFrom })}</span>}
            <span className="soft">
              {new Date(version.createdAt).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', {
                dateStyle: 'medium',
                timeStyle: 'short',
              })}
            </span>
            <code className="soft">{version.hash.slice(0, 12)}</code>
          </Flex>
          {version.note && <p>{version.note}</p>}
          <Flex wrap gap={5} component="p">
            {Object.keys(version.scenario.settings).length === 0 && <span className="soft">{t('scenario.noChanges')}</span>}
            {Object.entries(version.scenario.settings).map(([key, value]) => (
              <Mark of="change" key={key}>
                {describe(key, value).name} <b>{describe(key, value).text}</b>
              </Mark>
            ))}
          </Flex>
          <Flex wrap gap={8} align="center">
            {version.plans[0] !== undefined && (
              <Button size="small" type="primary" ghost onClick={() => void openPlan(version.plans[0]!)}>
                {t('version.open')}
              </Button>
            )}
            <Button size="small" onClick={() => after(solveVersion(history.id, version.version), plan => void openPlan(plan.id))}>
              {t('version.solve')}
            </Button>
            {version.version !== history.version && (
              <Button size="small" onClick={() => after(restoreVersion(history.id, version.version, history.version), () => undefined)}>
                {t('version.restore')}
              </Button>
            )}
          </Flex>
        </Panel>
      ))}
      {history.versions.length > 1 && <Difference history={history} describe={describe} />}
    </Flex>
  )
}

function Difference({ history, describe }: { history: ScenarioHistory; describe: Describe }) {
  const { t } = useTranslation()
  const [base, setBase] = useState(history.versions[1]!.version)
  const [other, setOther] = useState(history.versions[0]!.version)
  const query = useVersionDifference(history.id, base, other)
  const options = history.versions.map(({ version }) => ({ value: version, label: t('version.n', { n: version }) }))
  const said = (key: string, value: Value | null) => (value === null ? t('scenario.asStands') : describe(key, value).text)
  return (
    <section className="bench-section">
      <h2>{t('version.compare')}</h2>
      <div className="table-tools">
        <Select value={base} onChange={setBase} options={options} aria-label={t('version.compare')} />
        →
        <Select value={other} onChange={setOther} options={options} aria-label={t('version.with', { n: base })} />
      </div>
      <Ready query={query}>
        {difference =>
          difference.settings.length === 0 && difference.fields.length === 0 ? (
            <p className="soft">{t('version.same')}</p>
          ) : (
            <SmallTable
              rows={[
                ...difference.settings.map(row => ({
                  key: row.key,
                  name: describe(row.key, '').name,
                  base: said(row.key, row.base),
                  other: said(row.key, row.other),
                })),
                ...difference.fields.map(row => ({
                  key: row.field,
                  name: t(`field.${row.field}`, row.field),
                  base: row.base === null ? '—' : JSON.stringify(row.base),
                  other: row.other === null ? '—' : JSON.stringify(row.other),
                })),
              ]}
              rowKey={row => row.key}
              columns={[{ head: true, render: row => row.name }, { render: row => row.base }, { render: row => row.other }]}
            />
          )
        }
      </Ready>
    </section>
  )
}
