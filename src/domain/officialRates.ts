// Official rates of use as a region holds them: published as a per cent, or used over generated of one place and year.
import type { RateBasis } from './baseline.ts'
import type { Region, Row } from './region.ts'
import { rowKey } from './rowKey.ts'
import { statisticsMaterials } from './statisticsKinds.ts'

export type OfficialRate = {
  area: string
  /** Word of the statistics. */
  subject: string
  materials: Set<string>
  basis: Exclude<RateBasis, 'standing'>
  year: number
  percent: number
  keys: string[]
  quality: string | null
  source: string[]
  note: string | null
  noteZh: string | null
}

const published = /^(?<subject>.+?)_use_rate(?:_(?<basis>mee|ndrc))?$/u
const counted = /^(?<subject>.+)_utilised$/u

/** In the order of the table; a rate of wastes that the region does not have is left out. */
export function officialRates(region: Pick<Region, 'official_totals' | 'materials'>): OfficialRate[] {
  return region.official_totals.flatMap(row => publishedRate(region, row) ?? countedRate(region, row) ?? [])
}

function publishedRate(region: Pick<Region, 'materials'>, row: Row<'official_totals'>): OfficialRate | undefined {
  const found = row.unit === '%' ? published.exec(row.indicator)?.groups : undefined
  return found === undefined
    ? undefined
    : rateOf(region, found['subject']!, (found['basis'] as OfficialRate['basis'] | undefined) ?? 'local', row.value, [row])
}

function countedRate(region: Pick<Region, 'official_totals' | 'materials'>, row: Row<'official_totals'>): OfficialRate | undefined {
  const subject = counted.exec(row.indicator)?.groups?.['subject']
  if (subject === undefined) return undefined
  const whole = region.official_totals.find(
    other => other.area === row.area && other.year === row.year && other.unit === row.unit && other.indicator === `${subject}_generated`,
  )
  return whole === undefined || whole.value <= 0
    ? undefined
    : rateOf(region, subject, 'local', (100 * row.value) / whole.value, [row, whole])
}

function rateOf(
  region: Pick<Region, 'materials'>,
  subject: string,
  basis: OfficialRate['basis'],
  percent: number,
  rows: Row<'official_totals'>[],
): OfficialRate | undefined {
  const materials = statisticsMaterials(region, subject, true)
  const [first] = rows
  if (first === undefined || materials.size === 0) return undefined
  return {
    area: first.area,
    subject,
    materials,
    basis,
    year: first.year,
    percent,
    keys: rows.map(row => rowKey('official_totals', row)),
    quality: first.quality ?? null,
    source: [...new Set(rows.flatMap(row => row.source ?? []))],
    note: first.note ?? null,
    noteZh: first.noteZh ?? null,
  }
}
