// The page of assumptions: every figure that is assumed or estimated, with its interval; figures by site in groups.
import type { Region, RegionTable } from '#domain/region.ts'
import { rowKey } from '#domain/rowKey.ts'
import type { Snapshot } from './influence.ts'
import { number, table } from './markdown.ts'
import type { Cell } from './markdown.ts'
import { groupBy, sum } from './tables.ts'

type AnyRow = Record<string, unknown> & { method?: string; source?: string[]; note?: string }

const single: { table: RegionTable; field: string; unit: string; title: string }[] = [
  { table: 'parameters', field: 'value', unit: '', title: 'Region-wide parameters' },
  { table: 'modes', field: 'cnyPerTkm', unit: 'CNY/t-km', title: 'Transport' },
  { table: 'policies', field: 'share', unit: 'share of disposed tonnes', title: 'Levies: the part on which they fall' },
  { table: 'disposal', field: 'cnyPerT', unit: 'CNY/t', title: 'Disposal' },
  { table: 'purchases', field: 'cnyPerT', unit: 'CNY/t', title: 'Bought inputs' },
  { table: 'process_parameters', field: 'value', unit: '', title: 'Recipes: cost, life, energy, CO2, sizes' },
  { table: 'compositions', field: 'value', unit: '', title: 'Contents of materials' },
]
const grouped: { table: RegionTable; by: string[]; field: string; title: string }[] = [
  { table: 'streams', by: ['material', 'method'], field: 'tPerYear', title: 'Generation, by material' },
  { table: 'stocks', by: ['material', 'method'], field: 't', title: 'Stocks, by material' },
  { table: 'units', by: ['process', 'method'], field: 'existingTPerYear', title: 'Standing capacity, by process' },
  { table: 'demands', by: ['material', 'method'], field: 'tPerYear', title: 'Demand, by product' },
]

const figure = (row: AnyRow, field: string): number | undefined => (typeof row[field] === 'number' ? row[field] : undefined)
const short = (value: number | undefined): Cell =>
  value === undefined ? undefined : number(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 2 : 4).replace(/\.0+$/u, '')

function rowTable(region: Region, { table: name, field, unit, title }: (typeof single)[number]): string {
  const rows = (region[name] as AnyRow[]).filter(
    r => figure(r, field) !== undefined && (figure(r, `${field}Low`) !== undefined || r.method === 'assumed' || r.method === 'estimated'),
  )
  const lines = rows.map((r): Cell[] => [
    rowKey(name, r),
    short(figure(r, `${field}Low`)),
    short(figure(r, field)),
    short(figure(r, `${field}High`)),
    typeof r['unit'] === 'string' ? r['unit'] : unit,
    r.method ?? '',
    (r.source ?? []).join(', '),
    r.note ?? '',
  ])
  return `## ${title}\n\n\`${name}.csv\`, ${rows.length} figures.\n\n${table(['key', 'low', 'central', 'high', 'unit', 'method', 'source', 'note'], lines)}`
}

function groupTable(region: Region, { table: name, by, field, title }: (typeof grouped)[number]): string {
  const last = region.meta.periods.at(-1)
  const rows = (region[name] as AnyRow[]).filter(r => (r['period'] === undefined || r['period'] === last) && (figure(r, field) ?? 0) > 0)
  const lines = [...groupBy(rows, r => by.map(b => String(r[b] ?? '')).join('~'))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]): Cell[] => {
      const total = (f: string): number => sum(group, r => figure(r, f) ?? figure(r, field) ?? 0)
      const price = group[0]!['priceCnyPerT']
      return [
        ...key.split('~'),
        String(group.length),
        total(`${field}Low`) / 1e6,
        total(field) / 1e6,
        total(`${field}High`) / 1e6,
        typeof price === 'number'
          ? `${short(figure(group[0]!, 'priceCnyPerTLow'))} / ${short(price)} / ${short(figure(group[0]!, 'priceCnyPerTHigh'))}`
          : '',
        group[0]!.note ?? '',
      ]
    })
  return `## ${title}\n\n\`${name}.csv\`; each row of it carries its own interval, sources and note. Here the sums${last === undefined ? '' : ` of ${last}`}, Mt a year${name === 'demands' ? ', and the price of the first row, CNY/t' : ''}.\n\n${table([...by, 'rows', 'low', 'central', 'high', name === 'demands' ? 'price' : '', 'note of the first row'], lines, 3)}`
}

/** First-order change of the net cost when the figure stands at its low or high end, millions of CNY. */
function influenceSection({ figures, top }: Snapshot): string {
  const million = (v: number | null): Cell => (v === null ? undefined : v / 1e6)
  const lines = top.map((r): Cell[] => [
    `${r.nameEn} (${r.table} ${r.key})`,
    short(r.low),
    short(r.central),
    short(r.high),
    r.unit,
    r.method,
    million(r.costAtLow),
    million(r.costAtHigh),
  ])
  const header = ['figure', 'low', 'central', 'high', 'unit', 'method', 'at low, M CNY', 'at high, M CNY']
  return `## The most influential ones\n\nOf ${figures} figures with an interval, the ${top.length} that move the net cost of the default plan most: first-order change a year (envelope theorem, the plan's choices held).\n\n${table(header, lines)}`
}

/** @param influence of the solved default plan; left out when it does not belong to these figures */
export function assumptionsPage(region: Region, influence: Snapshot | undefined): string {
  const parts = [
    '# Assumptions of data/region-jjj',
    'Made by `npx tsx scripts/region-jjj/pages.ts` from the files of the region; do not edit. Every figure below that is not official or measured is ours, with the interval in which we believe it to lie. `npx xunyu assumptions data/region-jjj` lists them one by one with their influence on the cost of a plan.',
    ...(influence === undefined ? [] : [influenceSection(influence)]),
    ...single.map(s => rowTable(region, s)),
    ...grouped.map(g => groupTable(region, g)),
  ]
  return `${parts.join('\n\n')}\n`
}
