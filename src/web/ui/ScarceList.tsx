// Capacities and slots that the plan uses up, by what one more unit would save.
import { useTranslation } from 'react-i18next'
import { useActive, useNames } from '../client/active.tsx'
import { useLens } from '../client/lens.ts'
import { usePart, useUnits } from '../client/queries.ts'
import type { PlanCapacityPrice } from '../client/types.ts'
import { inScale } from './quantity.ts'
import { scarceAmount, scarceName, scarceUnit } from './scarceName.ts'
import { Ready } from './states.tsx'
import { Bar } from './Bar.tsx'
import { Panel } from './Panel.tsx'

/** @param most how many are listed, the worthiest first */
export function ScarceList({ plan, most, empty }: { plan: string | undefined; most: number; empty: string }) {
  const { t } = useTranslation()
  const names = useNames()
  const { period } = useActive()
  const language = names.language
  const units = useUnits(plan)
  const lens = useLens()
  const query = usePart<PlanCapacityPrice>(plan, 'capacityPrices', { limit: 20_000, sort: '-value', area: lens?.id })
  return (
    <Ready query={query}>
      {({ rows }) => {
        const worth = rows.filter(row => row.value > 1e-6 && (period === undefined || row.period === period)).slice(0, most)
        // Bars compare like with like: a tonne with tonnes, a train with trains.
        const largest = new Map<string, number>()
        for (const row of worth) largest.set(row.unit, Math.max(largest.get(row.unit) ?? 0, row.value))
        if (worth.length === 0) return <p className="soft">{empty}</p>
        return (
          <Panel gap={0} className="lines-panel">
            {worth.map(row => {
              const price = `${inScale(row.value, { by: 1, unit: '', digits: 1 })} ${scarceUnit(row.unit, language)}`
              return (
                <div key={`${row.kind} ${row.id} ${row.period}`} className="scarce bar-line" style={{ padding: '8px 0' }}>
                  <span className="two-lines">
                    <b>{scarceName(row, names, units)}</b>
                    <small className="soft">
                      {t(`scarce.${row.kind}`)} ·{' '}
                      {t('prices.full', {
                        used: scarceAmount(row.used, row.unit, language),
                        limit: scarceAmount(row.limit, row.unit, language),
                      })}
                    </small>
                  </span>
                  <Bar parts={[{ from: 0, to: row.value / largest.get(row.unit)!, colour: 'teal-mid' }]} />
                  <span className="num" title={t('prices.capacity', { price })}>
                    {price}
                  </span>
                </div>
              )
            })}
          </Panel>
        )
      }}
    </Ready>
  )
}
