// The price map with its choices, its legend, its extremes in words, and the prices of targets and capacities beside it.
import { lazy, Suspense, useMemo } from 'react'
import { Flex, Segmented, Select } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { nameOf, useActive, useLanguage, useNames } from '../../client/active.tsx'
import { useLens } from '../../client/lens.ts'
import { usePart } from '../../client/queries.ts'
import type { PlanPrice } from '../../client/types.ts'
import { priceText } from '../../ui/planEvidence.ts'
import { inScale } from '../../ui/quantity.ts'
import { ScarceList } from '../../ui/ScarceList.tsx'
import { Nothing, Ready } from '../../ui/states.tsx'
import { carriedView, useView } from '../../view.ts'
import { fullColourAt, placePrices, priceColor, type PlacePrice } from './priceScale.ts'
import { Grid } from '../../ui/Grid.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Split } from '../../ui/Split.tsx'
import './prices.css'

const PriceMap = lazy(() => import('./PriceMap.tsx').then(m => ({ default: m.PriceMap })))
const roles = ['stream', 'feed', 'product', 'demand'] as const
type Role = (typeof roles)[number]

export function PriceView() {
  const { t } = useTranslation()
  const { solved, period } = useActive()
  const query = usePart<PlanPrice>(solved, 'prices', { limit: 20_000, ...(period === undefined ? {} : { period }) })
  return (
    <Ready query={query}>
      {({ rows }) => (rows.length === 0 ? <Nothing title={t('prices.none')}>{t('prices.noneText')}</Nothing> : <Prices rows={rows} />)}
    </Ready>
  )
}

function Prices({ rows }: { rows: PlanPrice[] }) {
  const { t } = useTranslation()
  const names = useNames()
  const [view, setView] = useView()
  const navigate = useNavigate()
  const counts = useMemo(() => {
    const found = new Map<string, number>()
    for (const row of rows) found.set(`${row.role} ${row.material}`, (found.get(`${row.role} ${row.material}`) ?? 0) + 1)
    return found
  }, [rows])
  const role: Role =
    roles.find(one => one === view.role && rows.some(row => row.role === one)) ?? roles.find(one => rows.some(row => row.role === one))!
  const materials = [...counts]
    .filter(([key]) => key.startsWith(`${role} `))
    .sort((a, b) => b[1] - a[1])
    .map(([key]) => key.slice(role.length + 1))
  const material = materials.includes(view.material ?? '') ? view.material! : materials[0]!
  const lens = useLens()
  const shown = rows.filter(row => row.role === role && row.material === material)
  const all = placePrices(shown, names.sites)
  const points = lens === undefined ? all : all.filter(point => lens.sites.has(point.site))
  const most = fullColourAt(points)
  const money = (value: number) => `${inScale(Math.abs(value), { by: 1, unit: '', digits: 1 })} ${names.language === 'zh' ? '元' : 'CNY'}`
  const words = (point: PlacePrice) => {
    const word = Math.abs(point.worth) < 0.05 ? 'zero' : point.worth > 0 ? 'gain' : 'cost'
    const key = role === 'stream' ? `stream${word.charAt(0).toUpperCase()}${word.slice(1)}` : word
    return t(`prices.words.${key}`, { material: names.material(material), price: money(point.worth) })
  }
  const openSite = (site: string) => void navigate({ to: '/', search: { ...carriedView(view), site } })
  return (
    <Split
      width={400}
      side={
        <Flex vertical gap={24} component="aside">
          <TargetPrices />
          <section>
            <h2>{t('prices.capacities')}</h2>
            <Scarce />
          </section>
        </Flex>
      }
    >
      <div className="table-tools">
        <Segmented
          value={role}
          options={roles.filter(one => rows.some(row => row.role === one)).map(one => ({ value: one, label: t(`role.${one}`) }))}
          onChange={value => setView({ role: value })}
        />
        <Select
          value={material}
          aria-label={t('prices.material')}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          className="tool-select"
          options={materials.map(id => ({ value: id, label: names.material(id) }))}
          onChange={value => setView({ material: value })}
        />
        <span className="soft num">{t('prices.places', { n: points.length })}</span>
      </div>
      <Spread of={lens?.name ?? t('lens.whole')} points={points} />
      {lens !== undefined && <Spread of={t('lens.whole')} points={all} />}
      {points.length === 0 ? (
        <Nothing title={t('prices.noRows')} />
      ) : (
        <div className="price-map">
          <Suspense fallback={null}>
            <PriceMap points={points} most={most} words={words} onPick={openSite} />
          </Suspense>
          <Legend points={points} most={most} />
        </div>
      )}
      <Extremes points={points} words={words} open={openSite} />
    </Split>
  )
}

/** Lowest, middle and highest price of the places shown. */
function Spread({ of, points }: { of: string; points: readonly PlacePrice[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (points.length === 0) return null
  const worth = points.map(point => point.worth).sort((a, b) => a - b)
  const half = worth.length >> 1
  const median = worth.length % 2 === 1 ? worth[half]! : (worth[half - 1]! + worth[half]!) / 2
  const said = (value: number) => inScale(value, { by: 1, unit: '', digits: 1 })
  const unit = language === 'zh' ? '元/吨' : 'CNY/t'
  return (
    <p className="num">
      <b>{of}</b> {t('lens.spread', { n: points.length, low: said(worth[0]!), median: said(median), high: said(worth.at(-1)!), unit })}
    </p>
  )
}

function Scarce() {
  const { t } = useTranslation()
  const { solved } = useActive()
  return <ScarceList plan={solved} most={12} empty={t('prices.capacitiesNone')} />
}

function Legend({ points, most }: { points: readonly PlacePrice[]; most: number }) {
  const { t } = useTranslation()
  const names = useNames()
  const low = points.some(point => point.worth < -0.05) ? -most : 0
  const high = points.some(point => point.worth > 0.05) ? most : 0
  const stops = Array.from({ length: 13 }, (_, i) => low + ((high - low) * i) / 12)
  const number = (value: number) => inScale(value, { by: 1, unit: '', digits: 0 })
  return (
    <div className="price-legend">
      <div
        className="price-ramp"
        style={{ background: `linear-gradient(90deg, ${stops.map(value => `rgb(${priceColor(value, most).join(' ')})`).join(', ')})` }}
      />
      <div className="price-ends num">
        <span>{low < 0 ? `${t('prices.burden')} ${number(low)}` : '0'}</span>
        {low < 0 && high > 0 && <span>0</span>}
        <span>
          {high > 0 ? `${t('prices.worth')} ${number(high)}` : '0'} {names.language === 'zh' ? '元/吨' : 'CNY/t'}
        </span>
      </div>
    </div>
  )
}

/** The two ends of the list in words, which the map says only on hovering. */
function Extremes({
  points,
  words,
  open,
}: {
  points: readonly PlacePrice[]
  words: (point: PlacePrice) => string
  open: (site: string) => void
}) {
  const names = useNames()
  const sorted = points.toSorted((a, b) => b.worth - a.worth)
  const shown = sorted.length <= 6 ? sorted : [...sorted.slice(0, 3), ...sorted.slice(-3)]
  return (
    <Grid min={360} gap="4px 24px" component="ul">
      {shown.map(point => (
        <li key={point.site}>
          <button type="button" className="link" onClick={() => open(point.site)}>
            {names.site(point.site)}
          </button>{' '}
          {words(point)}
        </li>
      ))}
    </Grid>
  )
}

function TargetPrices() {
  const { t } = useTranslation()
  const names = useNames()
  const { plan } = useActive()
  const targets = (plan?.summary?.targets ?? []).filter(target => target.price !== null && target.price > 1e-6)
  return (
    <section>
      <h2>{t('prices.targets')}</h2>
      {targets.length === 0 && <p className="soft">{t('prices.targetsNone')}</p>}
      <Flex vertical gap={8} component="ul">
        {targets
          .toSorted((a, b) => (b.price ?? 0) - (a.price ?? 0))
          .map(target => (
            <li key={`${target.id} ${target.year}`}>
              <Panel>
                <p>
                  {t(target.sense === '>=' ? 'prices.target' : 'prices.targetLess', {
                    name: nameOf(target, names.language),
                    price: priceText(target, names.language),
                  })}
                </p>
              </Panel>
            </li>
          ))}
      </Flex>
    </section>
  )
}
