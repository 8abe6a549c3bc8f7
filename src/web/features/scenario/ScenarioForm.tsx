// The settings of a scenario. Every turn is listed as a change against the region as it stands; solving makes a new plan.
import { useState } from 'react'
import { Button, Collapse, Flex, Input } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../../client/active.tsx'
import { ApiProblem } from '../../client/http.ts'
import { submitPlan } from '../../client/queries.ts'
import type { Problem } from '../../client/types.ts'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useView } from '../../view.ts'
import {
  MarketSettings,
  MethodSettings,
  PolicySettings,
  TargetSettings,
  TransportSettings,
  type Ground,
  type SetSetting,
} from './ScenarioSections.tsx'
import { describeSetting, withSetting, type Settings } from './settings.ts'
import { Mark } from '../../ui/Mark.tsx'
import { scenarioName } from '#domain/words/givenNames.ts'

export function ScenarioForm() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { region, plan, plans } = useActive()
  const queries = useQueryClient()
  const [, setView] = useView()
  const [settings, setSettings] = useState<Settings>(plan?.scenario.settings ?? {})
  const [periods, setPeriods] = useState<number[]>(plan?.periods ?? region.meta.defaultPeriods)
  const [programme, setProgramme] = useState(plan?.programme ?? region.meta.defaultProgramme ?? region.programmes[0]?.id)
  const [ground, setGround] = useState<Ground>(plan?.scenario.ground ?? 'estimates')
  const [name, setName] = useState('')
  const [problems, setProblems] = useState<Problem[]>([])
  const [sending, setSending] = useState(false)

  const set: SetSetting = (key, value, standing) => setSettings(before => withSetting(before, key, value, standing))
  const changes = Object.entries(settings)
  const planNumber = plans.filter(p => p.region === region.meta.id && !p.base).length + 1

  const solve = () => {
    setSending(true)
    setProblems([])
    submitPlan({
      region: region.meta.id,
      settings,
      name: name.trim() || scenarioName(planNumber),
      periods: [...periods].sort((a, b) => a - b),
      ...(ground === 'ledger' ? { ground } : {}),
      ...(programme === undefined ? {} : { programme }),
    })
      .then(
        async made => {
          await queries.invalidateQueries({ queryKey: ['plans'] })
          setView({ plan: made.id, period: undefined, scenario: 'run' }, true)
        },
        (error: unknown) => {
          if (!(error instanceof ApiProblem)) throw error
          setProblems(error.problems)
        },
      )
      .finally(() => setSending(false))
  }

  const shared = { settings, set }
  const sections = [
    { key: 'targets', label: t('scenario.targets'), children: <TargetSettings {...shared} programme={programme} /> },
    { key: 'policy', label: t('scenario.policy'), children: <PolicySettings {...shared} /> },
    { key: 'transport', label: t('scenario.transport'), children: <TransportSettings {...shared} /> },
    { key: 'market', label: t('scenario.market'), children: <MarketSettings {...shared} /> },
    {
      key: 'method',
      label: t('scenario.method'),
      children: (
        <MethodSettings
          {...shared}
          periods={periods}
          setPeriods={setPeriods}
          ground={ground}
          setGround={setGround}
          programme={programme}
          setProgramme={setProgramme}
        />
      ),
    },
  ]
  return (
    <div className="scenario-form">
      <NeedsAccount needed="plan" />
      <Input
        value={name}
        onChange={event => setName(event.target.value)}
        placeholder={t('scenario.defaultName', { n: planNumber })}
        maxLength={80}
        aria-label={t('scenario.name')}
      />
      <Collapse ghost items={sections} defaultActiveKey={['targets', 'policy', 'transport']} className="scenario-sections" />
      <div className="scenario-foot">
        <Flex wrap gap={6} align="center" style={{ fontSize: 13, maxHeight: 110, overflow: 'auto' }}>
          <strong>{changes.length === 0 ? t('scenario.noChanges') : t('scenario.changes', { n: changes.length })}</strong>
          {changes.map(([key, value]) => {
            const words = describeSetting(key, value, region, t, language)
            return (
              <Mark key={key} of="change">
                {words.name} <b>{words.text}</b>
                <button type="button" aria-label={t('scenario.forget', { name: words.name })} onClick={() => set(key, null, undefined)}>
                  ×
                </button>
              </Mark>
            )
          })}
        </Flex>
        {problems.length > 0 && <ProblemList problems={problems} />}
        <Flex gap={10} style={{ marginTop: 12 }}>
          <Button
            type="primary"
            size="large"
            style={{ flex: 1 }}
            loading={sending}
            disabled={periods.length === 0 || periods.length > 3}
            onClick={solve}
          >
            {t('scenario.solve')}
          </Button>
          {changes.length > 0 && (
            <Button size="large" onClick={() => setSettings({})}>
              {t('scenario.reset')}
            </Button>
          )}
        </Flex>
      </div>
    </div>
  )
}
