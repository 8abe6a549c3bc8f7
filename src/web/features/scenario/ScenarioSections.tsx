// The groups of settings in a scenario: targets, policy, transport, market, and how figures and years are taken.
import { settingRange, type SettingRange } from '#domain/settingRange.ts'
import { Checkbox, Flex, Segmented, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { nameOf, useActive, useLanguage, useNames } from '../../client/active.tsx'
import { useTable } from '../../client/queries.ts'
import { scaleFor, unitText } from '../../ui/quantity.ts'
import { Dial } from './Dial.tsx'
import {
  demandKey,
  discountKey,
  estimateKey,
  levyKey,
  modeKey,
  policyKey,
  priceKey,
  slotsKey,
  streamKey,
  targetKey,
  type Settings,
  type SettingValue,
} from './settings.ts'

export type SetSetting = (key: string, value: SettingValue | null | undefined, standing: SettingValue | undefined) => void
type Props = { settings: Settings; set: SetSetting }

const numberOf = (settings: Settings, key: string, standing: number): number => {
  const value = settings[key]
  return typeof value === 'number' ? value : standing
}

const shownRange = (range: SettingRange | undefined, by: number): SettingRange | undefined =>
  range && { ...range, min: range.min / by, max: range.max / by }

function Factor({ settings, set, name, label }: Props & { name: string; label: string }) {
  return (
    <Dial
      label={label}
      unit="×"
      value={numberOf(settings, name, 1)}
      standing={1}
      min={0}
      max={2}
      step={0.05}
      allowed={settingRange(name)}
      onChange={value => set(name, value, 1)}
    />
  )
}

export function TargetSettings({ settings, set, programme }: Props & { programme: string | undefined }) {
  const language = useLanguage()
  const { region } = useActive()
  return region.targets
    .filter(row => row.modelled && row.programme === programme)
    .map(target => {
      const required = target.value ?? 0
      const scale = scaleFor(target.unit, required, language)
      const standing = required / scale.by
      const key = targetKey(target.id)
      return (
        <Dial
          key={key}
          label={nameOf(target, language)}
          unit={scale.unit}
          value={numberOf(settings, key, required) / scale.by}
          standing={standing}
          min={0}
          max={standing > 0 ? standing * 1.5 : 1}
          step={10 ** Math.floor(Math.log10(Math.max(standing, 1e-3)) - 1.5)}
          allowed={shownRange(settingRange(key, required), scale.by)}
          onChange={value => set(key, value === null ? null : value * scale.by, required)}
        />
      )
    })
}

export function PolicySettings({ settings, set }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { region } = useActive()
  const collected = settings[levyKey] !== 'off'
  return (
    <>
      <Flex component="label" justify="space-between" gap={14} align="center" className="switch-row">
        <span>
          {t('setting.levy')}
          <small>{t('scenario.levyNote')}</small>
        </span>
        <Switch checked={collected} onChange={on => set(levyKey, on ? null : 'off', undefined)} />
      </Flex>
      {collected &&
        region.policies
          .filter(policy => policy.active)
          .map(policy => (
            <Flex key={policy.id} component="label" justify="space-between" gap={14} align="center" className="switch-row switch-row-minor">
              <span>
                {nameOf(policy, language)}
                {policy.cnyPerT !== undefined && (
                  <small>
                    {policy.cnyPerT} {unitText('CNY/t', language)}
                  </small>
                )}
              </span>
              <Switch
                size="small"
                checked={settings[policyKey(policy.id)] !== 'off'}
                onChange={on => set(policyKey(policy.id), on ? null : 'off', undefined)}
              />
            </Flex>
          ))}
    </>
  )
}

export function TransportSettings({ settings, set }: Props) {
  const { t } = useTranslation()
  const names = useNames()
  const { region } = useActive()
  return (
    <>
      {region.stations.length > 0 && (
        <Dial
          label={t('setting.slots')}
          note={t('scenario.slotsNote')}
          unit="×"
          value={numberOf(settings, slotsKey, 1)}
          standing={1}
          min={0}
          max={4}
          step={0.1}
          allowed={settingRange(slotsKey)}
          onChange={value => set(slotsKey, value, 1)}
        />
      )}
      {region.modes
        .filter(mode => mode.cnyPerTkm > 0)
        .map(mode => (
          <Dial
            key={mode.id}
            label={t('setting.modePrice', { name: names.mode(mode.id) })}
            unit={unitText('CNY/t-km', names.language)}
            value={numberOf(settings, modeKey(mode.id), mode.cnyPerTkm)}
            standing={mode.cnyPerTkm}
            min={0}
            max={mode.cnyPerTkm * 2}
            step={0.005}
            allowed={settingRange(modeKey(mode.id))}
            onChange={value => set(modeKey(mode.id), value, mode.cnyPerTkm)}
          />
        ))}
    </>
  )
}

export function MarketSettings({ settings, set }: Props) {
  const { t } = useTranslation()
  const names = useNames()
  const { region } = useActive()
  return (
    <>
      <Factor settings={settings} set={set} name={demandKey} label={t('setting.demandFactor', { name: t('setting.all') })} />
      <Factor settings={settings} set={set} name={streamKey} label={t('setting.streamFactor', { name: t('setting.all') })} />
      <h4>{t('scenario.prices')}</h4>
      {region.materials
        .filter(row => row.kind === 'product')
        .map(product => (
          <Factor key={product.id} settings={settings} set={set} name={priceKey(product.id)} label={names.material(product.id)} />
        ))}
    </>
  )
}

/** What the planner takes where the region states no rate of its own. */
const plannerRate = 0.08

/** What the streams stand on. */
export type Ground = 'estimates' | 'ledger'
type MethodProps = Props & {
  periods: number[]
  setPeriods: (periods: number[]) => void
  ground: Ground
  setGround: (ground: Ground) => void
  programme: string | undefined
  setProgramme: (programme: string) => void
}

export function MethodSettings({ settings, set, periods, setPeriods, ground, setGround, programme, setProgramme }: MethodProps) {
  const { t } = useTranslation()
  const { region } = useActive()
  const row = useTable(region.meta.id, 'parameters', { limit: 200 }).data?.rows.find(r => r.id === 'discountRate')
  const rate = typeof row?.value === 'number' ? row.value : plannerRate
  return (
    <>
      <Flex justify="space-between" gap={14} align="center" className="switch-row">
        <span>
          {t('setting.estimate')}
          <small>{t('scenario.estimateNote')}</small>
        </span>
        <Segmented
          size="small"
          value={String(settings[estimateKey] ?? 'central')}
          onChange={value => set(estimateKey, value, 'central')}
          options={['low', 'central', 'high'].map(value => ({ value, label: t(`setting.estimates.${value}`) }))}
        />
      </Flex>
      <Dial
        label={t('setting.parameters.discountRate')}
        unit=""
        value={numberOf(settings, discountKey, rate)}
        standing={rate}
        min={0}
        max={0.2}
        step={0.005}
        allowed={settingRange(discountKey)}
        onChange={value => set(discountKey, value, rate)}
      />
      <Flex justify="space-between" gap={14} align="center" className="switch-row">
        <span>
          {t('scenario.periods')}
          <small>{t('scenario.periodsNote')}</small>
        </span>
        <Checkbox.Group
          options={region.meta.periods.map(year => ({ value: year, label: String(year) }))}
          value={periods}
          onChange={list => setPeriods(list)}
        />
      </Flex>
      <Flex justify="space-between" gap={14} align="center" className="switch-row">
        <span>
          {t('scenario.ground')}
          <small>{t('scenario.groundNote')}</small>
        </span>
        <Segmented
          size="small"
          value={ground}
          onChange={setGround}
          options={(['estimates', 'ledger'] as const).map(value => ({ value, label: t(`scenario.grounds.${value}`) }))}
        />
      </Flex>
      {region.programmes.length > 1 && (
        <Flex wrap justify="space-between" gap={14} align="center" className="switch-row">
          <span>{t('scenario.programme')}</span>
          <Segmented
            size="small"
            value={programme ?? ''}
            onChange={value => setProgramme(value)}
            options={region.programmes.map(p => ({ value: p.id, label: `${p.fromYear}–${p.toYear}` }))}
          />
        </Flex>
      )}
    </>
  )
}
