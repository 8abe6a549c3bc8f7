// The other tables of a result: plants, builds, disposal, prices of places and of scarce things.
import { useTranslation } from 'react-i18next'
import { useActive, useNames } from '../../client/active.tsx'
import { useLens } from '../../client/lens.ts'
import { usePart } from '../../client/queries.ts'
import type { PlanActivity, PlanBuild, PlanCapacityPrice, PlanDisposal, PlanPrice } from '../../client/types.ts'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { inScale, quantityText, type Scale } from '../../ui/quantity.ts'
import { scarceAmount, scarceUnit } from '../../ui/scarceName.ts'
import { Ready } from '../../ui/states.tsx'
import { useEvidence } from '../../ui/evidence.ts'
import { useView } from '../../view.ts'
import { fileName } from './fileName.ts'

function useParts() {
  const { t } = useTranslation()
  const names = useNames()
  const { solved, period } = useActive()
  const [view, setView] = useView()
  const lens = useLens()
  const everything = { limit: 20_000, area: lens?.id }
  const language = names.language
  const mass: Scale = language === 'zh' ? { by: 1e4, unit: '万吨', digits: 2 } : { by: 1e3, unit: 'kt', digits: 1 }
  const perYear = language === 'zh' ? `${mass.unit}/年` : `${mass.unit}/yr`
  const money: Scale = language === 'zh' ? { by: 1e4, unit: '万元', digits: 0 } : { by: 1e6, unit: 'M CNY', digits: 2 }
  const scaled = (value: number, scale: Scale) => Number((value / scale.by).toFixed(4))
  const tableProps = (part: string) => ({
    name: fileName(t(`flow.tab.${part}`), lens, period, solved),
    search: view.q ?? '',
    onSearch: (q: string) => setView({ q: q || undefined }),
  })
  return { t, names, solved, period, everything, language, mass, perYear, money, scaled, tableProps }
}
const optionsOf = (values: string[], name: (id: string) => string) => [...new Set(values)].map(value => ({ value, text: name(value) }))

export function ActivitiesTable() {
  const { t, names, solved, period, everything, mass, perYear, money, scaled, tableProps, language } = useParts()
  const { open } = useEvidence()
  const query = usePart<PlanActivity>(solved, 'activities', { ...everything, period, sort: '-tonnes' })
  return (
    <Ready query={query}>
      {({ rows }) => {
        const columns: Column<PlanActivity>[] = [
          { key: 'site', title: t('flow.site'), width: 240, value: a => names.site(a.site) },
          { key: 'area', title: t('flow.area'), width: 140, value: a => names.placeOf(a.site) },
          {
            key: 'process',
            title: t('flow.process'),
            width: 200,
            value: a => names.process(a.process),
            filterOf: a => a.process,
            filters: optionsOf(
              rows.map(a => a.process),
              names.process,
            ),
          },
          {
            key: 'tonnes',
            title: `${t('flow.output')} (${mass.unit})`,
            width: 130,
            numeric: true,
            value: a => scaled(a.tonnes, mass),
            render: a => inScale(a.tonnes, mass),
          },
          {
            key: 'capacity',
            title: `${t('flow.capacity')} (${perYear})`,
            width: 130,
            numeric: true,
            value: a => scaled(a.capacity, mass),
            render: a => inScale(a.capacity, mass),
          },
          {
            key: 'use',
            title: t('flow.use'),
            width: 90,
            numeric: true,
            value: a => (a.capacity > 0 ? Math.round((a.tonnes / a.capacity) * 100) : 0),
          },
          {
            key: 'new',
            title: `${t('flow.added')} (${perYear})`,
            width: 130,
            numeric: true,
            value: a => scaled(a.capacity - a.existing, mass),
            render: a => inScale(a.capacity - a.existing, mass),
          },
          {
            key: 'cny',
            title: `${t('cost.processing')} (${money.unit})`,
            width: 130,
            numeric: true,
            value: a => scaled(a.cny, money),
            render: a => inScale(a.cny, money),
          },
        ]
        const show = (a: PlanActivity) =>
          open({
            title: `${names.site(a.site)} · ${names.process(a.process)}`,
            value: quantityText(a.tonnes, 't', language),
            derivation: t('derivation.activity'),
            parts: [
              ...Object.entries(a.inputs).map(([id, tonnes]) => ({
                label: `${t('flow.in')} ${names.material(id)}`,
                text: quantityText(tonnes, 't', language),
              })),
              ...Object.entries(a.outputs).map(([id, tonnes]) => ({
                label: `${t('flow.out')} ${names.material(id)}`,
                text: quantityText(tonnes, 't', language),
              })),
            ],
            rows: [
              { table: 'units', key: `${a.site}~${a.process}`, label: t('table.units') },
              { table: 'processes', key: a.process, label: names.process(a.process) },
              { table: 'sites', key: a.site, label: names.site(a.site) },
            ],
          })
        return (
          <DataTable
            {...tableProps('plants')}
            rows={rows}
            columns={columns}
            rowKey={a => `${a.unit}-${a.period}`}
            onOpen={show}
            total={shown =>
              t('flow.sum', {
                value: quantityText(
                  shown.reduce((s, a) => s + a.tonnes, 0),
                  't',
                  language,
                ),
              })
            }
          />
        )
      }}
    </Ready>
  )
}

export function BuildsTable() {
  const { t, names, solved, everything, mass, perYear, money, scaled, tableProps, language } = useParts()
  const { openRow } = useEvidence()
  const query = usePart<PlanBuild>(solved, 'builds', { ...everything, sort: '-capacity' })
  return (
    <Ready query={query}>
      {({ rows }) => {
        const columns: Column<PlanBuild>[] = [
          { key: 'site', title: t('flow.site'), width: 260, value: b => names.site(b.site) },
          { key: 'area', title: t('flow.area'), width: 150, value: b => names.placeOf(b.site) },
          {
            key: 'process',
            title: t('flow.process'),
            width: 220,
            value: b => names.process(b.process),
            filterOf: b => b.process,
            filters: optionsOf(
              rows.map(b => b.process),
              names.process,
            ),
          },
          { key: 'period', title: t('flow.period'), width: 80, numeric: true, value: b => b.period },
          {
            key: 'capacity',
            title: `${t('flow.added')} (${perYear})`,
            width: 140,
            numeric: true,
            value: b => scaled(b.capacity, mass),
            render: b => inScale(b.capacity, mass),
          },
          {
            key: 'cny',
            title: `${t('cost.capital')} (${money.unit})`,
            width: 150,
            numeric: true,
            value: b => scaled(b.cny, money),
            render: b => inScale(b.cny, money),
          },
          { key: 'opened', title: t('flow.kind'), width: 110, value: b => t(b.opened ? 'flow.newSite' : 'flow.expansion') },
        ]
        return (
          <DataTable
            {...tableProps('builds')}
            rows={rows}
            columns={columns}
            rowKey={b => `${b.unit}-${b.period}`}
            onOpen={b => openRow('units', `${b.site}~${b.process}`)}
            total={shown =>
              t('flow.sum', {
                value: quantityText(
                  shown.reduce((s, b) => s + b.capacity, 0),
                  't/yr',
                  language,
                ),
              })
            }
          />
        )
      }}
    </Ready>
  )
}

export function DisposalsTable() {
  const { t, names, solved, period, everything, mass, money, scaled, tableProps, language } = useParts()
  const { openRow } = useEvidence()
  const query = usePart<PlanDisposal>(solved, 'disposals', { ...everything, period, sort: '-tonnes' })
  return (
    <Ready query={query}>
      {({ rows }) => {
        const columns: Column<PlanDisposal>[] = [
          {
            key: 'material',
            title: t('flow.material'),
            width: 170,
            value: d => names.material(d.material),
            filterOf: d => d.material,
            filters: optionsOf(
              rows.map(d => d.material),
              names.material,
            ),
            render: d => (
              <>
                <i className="swatch" style={{ background: names.color(d.material) }} />
                {names.material(d.material)}
              </>
            ),
          },
          { key: 'site', title: t('flow.site'), width: 260, value: d => names.site(d.site) },
          { key: 'area', title: t('flow.area'), width: 150, value: d => names.placeOf(d.site) },
          {
            key: 'tonnes',
            title: `${t('flow.tonnes')} (${mass.unit})`,
            width: 140,
            numeric: true,
            value: d => scaled(d.tonnes, mass),
            render: d => inScale(d.tonnes, mass),
          },
          {
            key: 'cny',
            title: `${t('cost.disposal')} (${money.unit})`,
            width: 150,
            numeric: true,
            value: d => scaled(d.cny, money),
            render: d => inScale(d.cny, money),
          },
          {
            key: 'levy',
            title: `${t('cost.levy')} (${money.unit})`,
            width: 150,
            numeric: true,
            value: d => scaled(d.levyCny, money),
            render: d => inScale(d.levyCny, money),
          },
        ]
        return (
          <DataTable
            {...tableProps('disposal')}
            rows={rows}
            columns={columns}
            rowKey={d => `${d.site}-${d.material}-${d.period}`}
            onOpen={d => openRow('streams', `${d.site}~${d.material}`)}
            total={shown =>
              t('flow.sum', {
                value: quantityText(
                  shown.reduce((s, d) => s + d.tonnes, 0),
                  't',
                  language,
                ),
              })
            }
          />
        )
      }}
    </Ready>
  )
}

export function PricesTable() {
  const { t, names, solved, period, everything, tableProps } = useParts()
  const query = usePart<PlanPrice>(solved, 'prices', { ...everything, period })
  return (
    <Ready query={query}>
      {({ rows }) => {
        const columns: Column<PlanPrice>[] = [
          {
            key: 'material',
            title: t('flow.material'),
            width: 170,
            value: p => names.material(p.material),
            filterOf: p => p.material,
            filters: optionsOf(
              rows.map(p => p.material),
              names.material,
            ),
          },
          {
            key: 'role',
            title: t('flow.role'),
            width: 120,
            value: p => t(`role.${p.role}`),
            filterOf: p => p.role,
            filters: optionsOf(
              rows.map(p => p.role),
              role => t(`role.${role}`),
            ),
          },
          { key: 'site', title: t('flow.site'), width: 260, value: p => names.site(p.site) },
          { key: 'area', title: t('flow.area'), width: 150, value: p => names.placeOf(p.site) },
          { key: 'value', title: t('flow.price'), width: 140, numeric: true, value: p => Number(p.value.toFixed(2)) },
        ]
        return (
          <DataTable
            {...tableProps('prices')}
            rows={rows}
            columns={columns}
            rowKey={p => `${p.site}-${p.material}-${p.period}-${p.role}`}
          />
        )
      }}
    </Ready>
  )
}

export function ScarcityTable() {
  const { t, names, solved, period, everything, tableProps, language } = useParts()
  const query = usePart<PlanCapacityPrice>(solved, 'capacityPrices', { ...everything, period, sort: '-value' })
  const nameOfId = (row: PlanCapacityPrice) => {
    if (names.stations.has(row.id)) return names.station(row.id)
    const [site, process] = row.id.split('~')
    return site && process ? `${names.site(site)} · ${names.process(process)}` : names.mode(row.id)
  }
  return (
    <Ready query={query}>
      {({ rows }) => {
        const columns: Column<PlanCapacityPrice>[] = [
          {
            key: 'kind',
            title: t('flow.kind'),
            width: 150,
            value: c => t(`scarce.${c.kind}`),
            filterOf: c => c.kind,
            filters: optionsOf(
              rows.map(c => c.kind),
              kind => t(`scarce.${kind}`),
            ),
          },
          { key: 'id', title: t('flow.what'), width: 340, value: nameOfId },
          {
            key: 'used',
            title: t('flow.used'),
            width: 140,
            numeric: true,
            value: c => Math.round(c.used),
            render: c => scarceAmount(c.used, c.unit, language),
          },
          {
            key: 'limit',
            title: t('flow.limit'),
            width: 140,
            numeric: true,
            value: c => Math.round(c.limit),
            render: c => scarceAmount(c.limit, c.unit, language),
          },
          {
            key: 'value',
            title: t('flow.worth'),
            width: 150,
            numeric: true,
            value: c => Number(c.value.toFixed(1)),
            render: c => inScale(c.value, { by: 1, unit: '', digits: 1 }),
          },
          { key: 'unit', title: t('flow.unit'), width: 140, value: c => scarceUnit(c.unit, language) },
        ]
        return <DataTable {...tableProps('scarcity')} rows={rows} columns={columns} rowKey={c => `${c.kind}-${c.id}-${c.period}`} />
      }}
    </Ready>
  )
}
