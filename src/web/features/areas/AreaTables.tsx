// Provinces at one look, and cities to sort and search; each opens.
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AreaSummary } from '#domain/areaBook.ts'
import { topAreas } from '#domain/topAreas.ts'
import { useActive, useLanguage, useNames } from '../../client/active.tsx'
import { useAreas } from '../../client/queries.ts'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { inScale, percent, tableMass } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Ready } from '../../ui/states.tsx'
import { carriedView, useView } from '../../view.ts'
import { AreaLink } from './AreaLink.tsx'

type Amount = 'arisesT' | 'countedT' | 'usedHereT' | 'ownUsedT' | 'sentT' | 'receivedT' | 'disposedT' | 'newCapacityT'
const amounts: [Amount, string][] = [
  ['arisesT', 'arises'],
  ['countedT', 'counted'],
  ['usedHereT', 'usedHere'],
  ['ownUsedT', 'ownUsed'],
  ['sentT', 'sent'],
  ['receivedT', 'received'],
  ['disposedT', 'disposed'],
  ['newCapacityT', 'newCapacity'],
]
const rateOf = (row: AreaSummary) => (row.arisesT > 0 ? row.ownUsedT / row.arisesT : undefined)

export function AreaTables() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { solved, period } = useActive()
  const found = useAreas(solved, period)
  if (found.data === undefined) return <Ready query={found}>{() => null}</Ready>
  const provinces = topAreas(found.data.rows, row => row.area)
  const scale = tableMass(language, true)
  const sum = (key: Amount) => provinces.reduce((total, row) => total + row[key], 0)
  // What one province sends another receives: added up, trade inside the region would count twice.
  const sums = amounts.map(([key]) => (key === 'sentT' || key === 'receivedT' ? '' : inScale(sum(key), scale)))
  return (
    <>
      <section className="bench-section">
        <h2>
          {t('area.provinces')} <span className="soft">{scale.unit}</span>
        </h2>
        <SmallTable
          rows={provinces}
          rowKey={row => row.area}
          empty={t('area.none')}
          columns={[
            {
              title: t('area.name'),
              render: row => <AreaLink area={row.area} />,
              head: true,
            },
            ...amounts.map(([key, word]) => ({
              title: t(`area.${word}`),
              render: (row: AreaSummary) => inScale(row[key], scale),
              num: true,
            })),
            {
              title: t('area.countedRate'),
              render: row => (row.countedT > 0 ? percent(row.countedUsedT / row.countedT) : '—'),
              num: true,
            },
            { title: t('area.ownRate'), render: row => (rateOf(row) === undefined ? '—' : percent(rateOf(row)!)), num: true },
          ]}
          sum={[
            '',
            ...sums,
            sum('countedT') > 0 ? percent(provinces.reduce((total, row) => total + row.countedUsedT, 0) / sum('countedT')) : '',
            sum('arisesT') > 0 ? percent(sum('ownUsedT') / sum('arisesT')) : '',
          ]}
        />
      </section>
      <CityTable />
    </>
  )
}

/** @param parent the cities of one province alone */
export function CityTable({ parent }: { parent?: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useNames()
  const navigate = useNavigate()
  const [view, setView] = useView()
  const { solved, period } = useActive()
  const found = useAreas(solved, period)
  const all = found.data?.rows ?? []
  const top = new Set(topAreas(all, row => row.area).map(row => row.area))
  const rows = all.filter(
    row =>
      !top.has(row.area) && (parent === undefined || row.parent === parent || (row.area !== parent && names.province(row.area) === parent)),
  )
  if (rows.length === 0) return null
  const scale = tableMass(language, true)
  const columns: Column<AreaSummary>[] = [
    { key: 'name', title: t('area.name'), value: row => names.area(row.area), width: 150 },
    ...(parent === undefined
      ? [
          {
            key: 'province',
            title: t('area.province'),
            value: (row: AreaSummary) => names.area(names.province(row.area) ?? ''),
            width: 120,
          },
        ]
      : []),
    ...amounts.map(([key, word]) => ({
      key,
      title: t(`area.${word}`),
      unit: 't',
      value: (row: AreaSummary) => Math.round(row[key]),
      render: (row: AreaSummary) => inScale(row[key], scale),
      width: 120,
      numeric: true,
    })),
    {
      key: 'rate',
      title: t('area.ownRate'),
      value: row => rateOf(row),
      render: row => (rateOf(row) === undefined ? '—' : percent(rateOf(row)!)),
      width: 140,
      numeric: true,
    },
  ]
  return (
    <section className="bench-section">
      <h2>
        {t('area.cities')} <span className="soft">{scale.unit}</span>
      </h2>
      <DataTable
        name={`${parent === undefined ? t('area.cities') : names.area(parent)}-${period ?? ''}-${t('area.title')}`}
        rows={rows}
        columns={columns}
        rowKey={row => row.area}
        onOpen={row => void navigate({ to: '/areas/$area', params: { area: row.area }, search: { ...carriedView(view), area: row.area } })}
        search={view.q ?? ''}
        onSearch={q => setView({ q: q === '' ? undefined : q })}
      />
    </section>
  )
}
