// A new sweep: up to four settings with their values, the scenario that everything else is taken from, and how many plans that makes.
import { useState } from 'react'
import { Button, Flex, Input, Segmented, Select } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { nameOf, useActive, useLanguage } from '../../client/active.tsx'
import { ApiProblem } from '../../client/http.ts'
import { submitSweep } from '../../client/studies.ts'
import type { Problem } from '../../client/types.ts'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { planTitle } from '../../ui/status.tsx'
import { carriedView, useView } from '../../view.ts'
import { parseValues } from './parseValues.ts'
import { Panel } from '../../ui/Panel.tsx'

type Axis = { key: string; text: string }
const mostAxes = 4

export function NewSweep() {
  const { t } = useTranslation()
  const { region, plans, base } = useActive()
  const [view] = useView()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const ours = plans.filter(p => p.region === region.meta.id)
  const [axes, setAxes] = useState<Axis[]>([
    { key: 'demandFactor.*', text: '0.8, 1, 1.2' },
    { key: 'levy', text: 'on, off' },
  ])
  const [kind, setKind] = useState<'grid' | 'one-at-a-time'>('grid')
  const [of, setOf] = useState(base?.id)
  const [problems, setProblems] = useState<Problem[]>([])
  const [sending, setSending] = useState(false)
  const keys = useSweepKeys()
  const values = axes.map(axis => parseValues(axis.text))
  const sizes = values.map(list => list.length)
  const count = kind === 'grid' ? sizes.reduce((product, n) => product * n, 1) : 1 + sizes.reduce((sum, n) => sum + n, 0)
  const change = (at: number, patch: Partial<Axis>) => setAxes(axes.map((axis, i) => (i === at ? { ...axis, ...patch } : axis)))
  const run = () => {
    setSending(true)
    setProblems([])
    const { name: _, ...scenario } = ours.find(p => p.id === of)?.scenario ?? { settings: {} }
    submitSweep({
      region: region.meta.id,
      base: scenario,
      design: { kind, axes: axes.map((axis, i) => ({ key: axis.key, values: values[i]! })) },
    })
      .then(
        async made => {
          await queries.invalidateQueries({ queryKey: ['sweeps'] })
          await navigate({ to: '/workbench/sweeps/$sweep', params: { sweep: made.id }, search: carriedView(view) })
        },
        (error: unknown) => {
          if (!(error instanceof ApiProblem)) throw error
          setProblems(error.problems)
        },
      )
      .finally(() => setSending(false))
  }
  return (
    <Panel gap={16} align="start" style={{ margin: '14px 0 22px' }} aria-label={t('sweep.new')}>
      <h2>{t('sweep.new')}</h2>
      <NeedsAccount needed="plan" />
      <Flex vertical gap={8} style={{ width: '100%' }}>
        {axes.map((axis, i) => (
          <Flex key={axis.key} align="center" gap={8}>
            <Select
              value={axis.key}
              aria-label={t('sweep.key')}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              options={keys.filter(({ value }) => value === axis.key || !axes.some(one => one.key === value))}
              style={{ flex: '1 1 0', minWidth: 0, maxWidth: 260 }}
              onChange={key => change(i, { key })}
            />
            <Input
              value={axis.text}
              aria-label={t('sweep.values')}
              style={{ flex: '1 1 0', minWidth: 0, maxWidth: 260 }}
              status={sizes[i] === 0 ? 'error' : ''}
              placeholder={t('sweep.badValues')}
              onChange={event => change(i, { text: event.target.value })}
            />
            {axes.length > 1 && (
              <button
                type="button"
                className="icon-button"
                aria-label={t('sweep.removeAxis')}
                onClick={() => setAxes(axes.filter((_, at) => at !== i))}
              >
                <Icon name="close" size={15} />
              </button>
            )}
          </Flex>
        ))}
        {axes.length < mostAxes && (
          <Button
            size="small"
            onClick={() =>
              setAxes([...axes, { key: keys.find(({ value }) => !axes.some(one => one.key === value))!.value, text: '0.9, 1, 1.1' }])
            }
          >
            {t('sweep.addAxis')}
          </Button>
        )}
      </Flex>
      <Flex wrap gap="14px 20px" align="end" style={{ width: '100%' }}>
        <Segmented
          value={kind}
          onChange={value => setKind(value)}
          options={(['grid', 'one-at-a-time'] as const).map(value => ({ value, label: t(`sweep.kind.${value}`) }))}
        />
        <Flex component="label" align="center" gap={10}>
          <span className="soft">{t('sweep.base')}</span>
          <Select
            value={of}
            onChange={setOf}
            popupMatchSelectWidth={false}
            options={ours.map(p => ({ value: p.id, label: planTitle(p, t) }))}
          />
        </Flex>
      </Flex>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <Flex align="center" gap={16} component="p">
        <Button type="primary" size="large" loading={sending} disabled={sizes.includes(0)} onClick={run}>
          {t('sweep.run')}
        </Button>
        <span className="soft num">{t('sweep.count', { n: count })}</span>
      </Flex>
    </Panel>
  )
}

/** The settings that are swept most, named; anything else by a scenario or the command line. */
function useSweepKeys(): { value: string; label: string }[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const { region, plan } = useActive()
  const programme = plan?.programme ?? region.meta.defaultProgramme
  const all = t('setting.all')
  return [
    { value: 'demandFactor.*', label: t('setting.demandFactor', { name: all }) },
    { value: 'streamFactor.*', label: t('setting.streamFactor', { name: all }) },
    { value: 'levy', label: t('setting.levy') },
    { value: 'estimate', label: t('setting.estimate') },
    { value: 'rail.slotsFactor', label: t('setting.slots') },
    { value: 'parameter.discountRate', label: t('setting.parameters.discountRate') },
    ...region.modes.map(mode => ({ value: `mode.${mode.id}.cnyPerTkm`, label: t('setting.modePrice', { name: nameOf(mode, language) }) })),
    ...region.targets
      .filter(target => target.programme === programme && target.modelled)
      .map(target => ({ value: `target.${target.id}`, label: t('setting.target', { name: nameOf(target, language) }) })),
    ...region.materials.map(material => ({
      value: `priceFactor.${material.id}`,
      label: t('setting.priceFactor', { name: nameOf(material, language) }),
    })),
  ]
}
