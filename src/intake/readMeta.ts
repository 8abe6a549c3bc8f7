// What a region says of itself: from `xunyu` of datapackage.json, from the sheet `region`, or derived from its rows.
import type { RegionMeta } from '#domain/region.ts'
import type { Place, Problem } from '#domain/problem.ts'
import { parseNumber } from './cells.ts'
import type { PlacedTables } from './checkReferences.ts'
import { foldName, nearestName, plainText, suggestion } from './matchNames.ts'
import { error, placeOf, warning } from './rawTable.ts'
import type { RawCell, RawTable } from './rawTable.ts'

/** What was found before anything was filled in; `place` says where, for messages. */
export type RawMeta = { values: Record<string, unknown>; place: Place; fallbackId: string }

/** key, Chinese label, English label and an example: also the rows of the template's sheet `region`. */
export const metaFields = [
  { key: 'id', zh: '编号', en: 'Id', noteZh: '字母、数字和 -', noteEn: 'Letters, digits and -' },
  { key: 'nameZh', zh: '中文名', en: 'Chinese name', noteZh: '', noteEn: '' },
  { key: 'nameEn', zh: '英文名', en: 'English name', noteZh: '', noteEn: '' },
  { key: 'version', zh: '版本', en: 'Version', noteZh: '', noteEn: '' },
  { key: 'currency', zh: '货币', en: 'Currency', noteZh: '只能是 CNY', noteEn: 'CNY only' },
  { key: 'periods', zh: '时期', en: 'Periods', noteZh: '年份，分号隔开', noteEn: 'Years, `a;b`' },
  { key: 'defaultPeriods', zh: '默认规划时期', en: 'Default periods', noteZh: '最多三个，分号隔开', noteEn: 'At most three, `a;b`' },
  { key: 'defaultProgramme', zh: '默认方案', en: 'Default programme', noteZh: '方案编号', noteEn: 'Id of a programme' },
  { key: 'synthetic', zh: '虚构', en: 'Synthetic', noteZh: 'true 表示示例或虚构数据', noteEn: 'true for demonstration data' },
] as const
const metaKeys: readonly string[] = metaFields.map(({ key }) => key)

/** The sheet `region`: one property a row, key in the first column, value in the second. */
export function metaFromSheet(sheet: RawTable): { values: Record<string, unknown>; problems: Problem[] } {
  const values: Record<string, unknown> = {}
  const problems: Problem[] = []
  const rows = [{ line: sheet.headerLine ?? 1, cells: sheet.header as RawCell[] }, ...sheet.rows]
  const heading = new Set(['property', '属性', '项目', 'key', '属性property'].map(foldName))
  for (const { line, cells } of rows) {
    const name = cells[0] === null || cells[0] === undefined ? '' : String(cells[0])
    if (name.trim() === '' || name.trimStart().startsWith('#') || heading.has(foldName(name))) continue
    const folded = foldName(name)
    const field = metaFields.find(({ key, zh, en }) => [key, zh, en, `${zh} ${en}`, `${zh} ${key}`].some(word => foldName(word) === folded))
    if (!field) {
      const near = suggestion(
        nearestName(
          name,
          metaFields.flatMap(({ key, zh }) => [key, zh]),
        ),
      )
      problems.push(
        error('meta.unknown', placeOf(sheet, line), {
          zh: `区域信息没有“${name}”这一项${near.zh}`,
          en: `the region description has no "${name}"${near.en}`,
          fixZh: `可用：${metaKeys.join('、')}`,
          fixEn: `Known: ${metaKeys.join(', ')}`,
        }),
      )
      continue
    }
    if (cells[1] !== null && cells[1] !== undefined && String(cells[1]).trim() !== '') values[field.key] = cells[1]
  }
  return { values, problems }
}

function years(value: unknown): number[] | undefined {
  const parts = Array.isArray(value)
    ? value
    : String(value)
        .split(/[;；、,，\s]+/u)
        .filter(part => part !== '')
  const numbers = parts.map(part => (typeof part === 'number' ? part : parseNumber(String(part).replace(/年$/u, ''))))
  return numbers.every((year): year is number => year !== undefined && Number.isInteger(year) && year >= 1900 && year <= 2200)
    ? numbers
    : undefined
}

/** The years that the rows themselves speak of: those of streams, demands and arcs, else of targets, else the newest data year. */
function periodsOfRows(tables: PlacedTables): number[] {
  const collect = (names: (keyof PlacedTables)[], field: string): number[] =>
    names.flatMap(name => tables[name].map(({ row }) => row[field])).filter((year): year is number => typeof year === 'number')
  const own = collect(['streams', 'demands', 'arcs'], 'period')
  if (own.length) return [...new Set(own)].sort((a, b) => a - b)
  const targets = collect(['targets'], 'year')
  if (targets.length) return [Math.max(...targets)]
  const measured = collect(['streams', 'demands', 'units'], 'dataYear')
  return measured.length ? [Math.max(...measured)] : []
}

/** Fills in and checks the description. Without periods anywhere the region has no time and cannot be planned: an error. */
export function readMeta(raw: RawMeta, tables: PlacedTables): { meta: RegionMeta; problems: Problem[] } {
  const problems: Problem[] = []
  const { values, place } = raw
  const at = (key: string): Place => ({ ...place, path: place.sheet === undefined ? `xunyu.${key}` : key })
  const text = (key: string): string | undefined =>
    values[key] === undefined || values[key] === null ? undefined : plainText(String(values[key])) || undefined
  const id = text('id') ?? raw.fallbackId
  if (!/^[^\s;,/\\]+$/u.test(id)) {
    problems.push(
      error('meta.id', at('id'), {
        zh: `区域编号“${id}”含有空格或标点`,
        en: `the region id "${id}" has spaces or separators`,
        fixZh: '只用字母、数字和 -',
        fixEn: 'Use letters, digits and -',
      }),
    )
  }
  if (text('currency') !== undefined && text('currency') !== 'CNY') {
    problems.push(
      error('meta.currency', at('currency'), {
        zh: `货币“${text('currency')}”不支持`,
        en: `currency "${text('currency')}" is not supported`,
        fixZh: '把金额换算成人民币，填 CNY',
        fixEn: 'Convert the amounts to CNY',
      }),
    )
  }
  const list = (key: string): number[] | undefined => {
    if (values[key] === undefined || values[key] === null || values[key] === '') return undefined
    const found = years(values[key])
    if (found?.length) return [...new Set(found)].sort((a, b) => a - b)
    problems.push(
      error('meta.years', at(key), {
        zh: `${key} 不是年份列表`,
        en: `${key} is not a list of years`,
        fixZh: '如 2020;2021;2022',
        fixEn: 'For example 2020;2021;2022',
      }),
    )
    return undefined
  }
  const given = list('periods')
  const derived = given ?? periodsOfRows(tables)
  if (!given && derived.length) {
    problems.push(
      warning('meta.periods-derived', at('periods'), {
        zh: `没有写明时期，取 ${derived.join('、')}`,
        en: `periods are not given; taken as ${derived.join(', ')}`,
        fixZh: '在区域信息中写明 periods',
        fixEn: 'State periods in the region description',
      }),
    )
  }
  if (derived.length === 0) {
    problems.push(
      error('meta.no-periods', at('periods'), {
        zh: '区域没有时期（年份）',
        en: 'the region has no periods (years)',
        fixZh: '在区域信息中填 periods，如 2022',
        fixEn: 'State periods in the region description, e.g. 2022',
      }),
    )
  }
  const defaults = list('defaultPeriods') ?? derived.slice(-1)
  const outside = defaults.filter(year => !derived.includes(year))
  if (outside.length || defaults.length > 3) {
    problems.push(
      error('meta.default-periods', at('defaultPeriods'), {
        zh: `默认规划时期 ${defaults.join('、')} 应是 ${derived.join('、')} 中的一至三个`,
        en: `defaultPeriods ${defaults.join(', ')} must be one to three of ${derived.join(', ')}`,
        fixZh: '改正 defaultPeriods',
        fixEn: 'Correct defaultPeriods',
      }),
    )
  }
  const programme = text('defaultProgramme')
  if (programme !== undefined && !tables.programmes.some(({ row }) => row['id'] === programme)) {
    problems.push(
      error('meta.default-programme', at('defaultProgramme'), {
        zh: `默认方案“${programme}”不在表 programmes 中`,
        en: `defaultProgramme "${programme}" is not in the table programmes`,
        fixZh: '改正编号，或加入该方案',
        fixEn: 'Correct the id, or add the programme',
      }),
    )
  }
  const synthetic = values['synthetic']
  const meta: RegionMeta = {
    id,
    nameZh: text('nameZh') ?? text('nameEn') ?? id,
    nameEn: text('nameEn') ?? text('nameZh') ?? id,
    version: text('version') ?? '1',
    currency: 'CNY',
    periods: derived,
    defaultPeriods: defaults,
    ...(programme !== undefined ? { defaultProgramme: programme } : {}),
    synthetic: synthetic === true || ['true', '是', 'yes', '1'].includes(String(synthetic ?? '').toLowerCase()),
  }
  return { meta, problems }
}
