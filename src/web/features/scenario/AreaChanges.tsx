// What changed between two plans in each province, or in the area in view and those just below it.
import { useTranslation } from 'react-i18next'
import type { AreaChange, AreaSummary } from '#domain/areaBook.ts'
import { topAreas } from '#domain/topAreas.ts'
import { nameOf, useActive, useLanguage } from '../../client/active.tsx'
import { useLens } from '../../client/lens.ts'
import { useAreaChanges } from '../../client/queries.ts'
import { inColumn, scaleFor } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'

/** What is told of each area: its word, and how it reads from a summary. */
const amounts: [word: string, of: (row: AreaSummary) => number][] = [
  ['usedHere', row => row.usedHereT],
  ['sent', row => row.sentT],
  ['received', row => row.receivedT],
  ['stays', row => row.disposedT + row.leftT],
  ['newCapacity', row => row.newCapacityT],
]
const named = (row: AreaChange) => (row.base ?? row.other)!
const read = (side: AreaSummary | null, of: (row: AreaSummary) => number) => (side === null ? 0 : of(side))

export function AreaChanges({ base, other }: { base: string; other: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { period } = useActive()
  const lens = useLens()
  const found = useAreaChanges(base, other, period)
  if (found.isError) return <p className="soft">{t('lens.noChanges')}</p>
  const all = found.data?.rows ?? []
  const top = new Set(topAreas(all.map(named), area => area.area).map(area => area.area))
  const rows = all.filter(row => (lens === undefined ? top.has(row.area) : row.area === lens.id || named(row).parent === lens.id))
  if (found.data === undefined || rows.length === 0) return null
  const largest = Math.max(...rows.flatMap(row => amounts.map(([, of]) => Math.max(read(row.base, of), read(row.other, of)))))
  const scale = scaleFor('t', largest, language)
  const cell = (row: AreaChange, of: (row: AreaSummary) => number) => {
    const [before, after] = [read(row.base, of), read(row.other, of)]
    const change = Math.abs(after - before) < 0.5 ? '0' : inColumn(after - before, scale, true)
    return (
      <>
        {inColumn(after, scale)} <small className="soft">({change})</small>
      </>
    )
  }
  return (
    <section>
      <h3>{t('lens.changes')}</h3>
      <p className="soft">{t('lens.changesText', { year: found.data.period, unit: scale.unit })}</p>
      <SmallTable
        rows={rows}
        rowKey={row => row.area}
        columns={[
          { title: t('area.name'), render: row => nameOf({ id: row.area, ...named(row) }, language), head: true },
          ...amounts.map(([word, of]) => ({ title: t(`area.${word}`), render: (row: AreaChange) => cell(row, of), num: true })),
        ]}
      />
    </section>
  )
}
