// A region that reads well may still say what cannot be: 6e14 t of slag, a town 2,500 km away, 40 CNY/t written as 40,000. Each doubt
// has its row and the likely cause. Doubts are warnings; the figures are taken as they stand.
import type { Region, RegionTable } from '#domain/region.ts'
import { fieldWords } from '../fieldNames.ts'
import { compareOfficialTotals, type OfficialComparison } from '../officialTotals.ts'
import type { RegionDoubt } from './doubt.ts'
import { compared, limits, priceFactor, usualOf } from './limits.ts'
import { distanceDoubts, siteDoubts } from './placeDoubts.ts'
import { plain } from './plainFigure.ts'

/** Beyond these a region has one fault that repeats, and more of the same says nothing. */
const shownOfOneKind = 20

export function regionDoubts(region: Region): RegionDoubt[] {
  return mostOfEach([
    ...officialDoubts(region),
    ...limitDoubts(region),
    ...comparedDoubts(region),
    ...siteDoubts(region),
    ...distanceDoubts(region),
  ])
}

function mostOfEach(doubts: readonly RegionDoubt[]): RegionDoubt[] {
  const counts = new Map<string, number>()
  return doubts.filter(({ code, table, column }) => {
    const kind = `${code} ${table} ${column}`
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return (counts.get(kind) ?? 0) <= shownOfOneKind
  })
}

type Rows = readonly Record<string, unknown>[]
const rowsOf = (region: Region, table: RegionTable): Rows => region[table]
const nameOf = (row: Record<string, unknown>): string =>
  ['id', 'site', 'process', 'from', 'to', 'material']
    .flatMap(key => (typeof row[key] === 'string' ? [row[key]] : []))
    .slice(0, 2)
    .join(' ')

/** Our waste against the official figure of the same area and waste: five times as much or as little is no matter of definitions. */
const officialFactor = 5

function officialDoubts(region: Region): RegionDoubt[] {
  const rows = compareOfficialTotals(region)
  return nearestYears(region, rows).flatMap(index => {
    const row = rows[index]!
    const { ratio } = row
    if (ratio === null || (ratio <= officialFactor && ratio >= 1 / officialFactor)) return []
    const [ours, official] = [`${plain(row.ours ?? 0)} ${row.unit}`, `${plain(row.official)} ${row.unit}`]
    const [zh, en] = unitSlip(ratio)
    const subject = region.materials.find(({ id }) => id === row.indicator.replace(/_generated$/u, ''))
    const largest = largestStream(region, row)
    const name = largest === undefined ? undefined : nameOf(rowsOf(region, 'streams')[largest]!)
    return [
      {
        code: 'doubt.official',
        // What is too much stands in a row of ours; what is too little stands in none.
        ...(ratio > 1 && largest !== undefined
          ? { table: 'streams' as const, index: largest, column: 'tPerYear' }
          : { table: 'official_totals' as const, index, column: 'value' }),
        zh: `${row.areaZh} ${subject?.nameZh ?? row.indicator} 的产生量合计 ${ours}，官方总量（${row.year}）为 ${official}${name === undefined ? '' : `；最大一项：${name}`}`,
        en: `streams of ${subject?.nameEn ?? row.indicator} in ${row.areaEn} sum to ${ours}, the official total (${row.year}) is ${official}${name === undefined ? '' : `; largest: ${name}`}`,
        fixZh: `${zh}；核对产生量和官方总量的单位与范围`,
        fixEn: `${en}; check units and scope of both`,
      },
    ]
  })
}

/** Of several official years the one that is nearest to the data speaks. @returns indices */
function nearestYears(region: Region, rows: readonly OfficialComparison[]): number[] {
  const years = region.streams.map(({ dataYear }) => dataYear ?? region.meta.periods[0] ?? 0)
  const data = years.length === 0 ? 0 : Math.max(...new Set(years))
  const best = new Map<string, number>()
  rows.forEach(({ area, indicator, year }, index) => {
    const before = best.get(`${area}~${indicator}`)
    if (before === undefined || Math.abs(year - data) < Math.abs(rows[before]!.year - data)) best.set(`${area}~${indicator}`, index)
  })
  return [...best.values()]
}

function largestStream(region: Region, { counted }: OfficialComparison): number | undefined {
  let largest: number | undefined
  region.streams.forEach((stream, index) => {
    if (counted.has(stream) && (largest === undefined || stream.tPerYear > region.streams[largest]!.tPerYear)) largest = index
  })
  return largest
}

function unitSlip(ratio: number): readonly [zh: string, en: string] {
  const near = (factor: number): boolean => Math.abs(Math.log10(ratio / factor)) < 0.35
  if (near(1000)) return ['约为一千倍：是否填了千克？', 'about a thousand times: were kilograms written?']
  if (near(1e4)) return ['约为一万倍：官方总量是否应为万吨？', 'about ten thousand times: is the official total in 10 kt?']
  if (near(1e-3)) return ['约为千分之一：是否填了千吨？', 'about a thousandth: were thousand tonnes written?']
  if (near(1e-4)) return ['约为万分之一：是否填了万吨？', 'about a ten-thousandth: were 10 kt written?']
  return ratio > 1
    ? ['可能多写了几位数或单位有误', 'a digit or a unit may be wrong']
    : ['可能缺行，或单位有误', 'rows may be missing, or a unit is wrong']
}

function limitDoubts(region: Region): RegionDoubt[] {
  return limits.flatMap(({ table, column, of, least, most, above, cause: [zh, en] }) =>
    rowsOf(region, table).flatMap((row, index) => {
      const value = row[column]
      if (typeof value !== 'number' || of?.(row as never) === false) return []
      const low = least !== undefined && (above === true ? value <= least : value < least)
      if (!low && (most === undefined || value <= most)) return []
      return [
        {
          code: 'doubt.figure',
          table,
          index,
          column,
          zh: `“${nameOf(row)}”的${fieldWords(table, column).zh}为 ${plain(value)}，${low ? '小' : '大'}得不合常理`,
          en: `${column} of "${nameOf(row)}" is ${plain(value)}, which is implausible`,
          fixZh: zh,
          fixEn: en,
        },
      ]
    }),
  )
}

function comparedDoubts(region: Region): RegionDoubt[] {
  return compared.flatMap(({ table, column, by, cause: [zh, en] }) => {
    const rows = rowsOf(region, table)
    const groups = new Map<string, number[]>()
    rows.forEach((row, index) => {
      const value = row[column]
      if (typeof value === 'number' && value > 0) groups.set(by(row), [...(groups.get(by(row)) ?? []), index])
    })
    return [...groups.values()].flatMap(indices => {
      if (indices.length < usualOf) return []
      const values = indices.map(index => Number(rows[index]![column])).sort((a, b) => a - b)
      const usual = values[values.length >> 1]!
      return indices.flatMap(index => {
        const value = Number(rows[index]![column])
        if (value <= usual * priceFactor && value >= usual / priceFactor) return []
        return [
          {
            code: 'doubt.price',
            table,
            index,
            column,
            zh: `“${nameOf(rows[index]!)}”的${fieldWords(table, column).zh}为 ${plain(value)}，同类多为 ${plain(usual)}`,
            en: `${column} of "${nameOf(rows[index]!)}" is ${plain(value)}; others of its kind are about ${plain(usual)}`,
            fixZh: zh,
            fixEn: en,
          },
        ]
      })
    })
  })
}
