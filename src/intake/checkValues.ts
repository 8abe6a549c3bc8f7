// Checks within a table that need more than one cell: keys that repeat, intervals out of order, dates, periods, coordinates.
import type { RegionMeta, RegionTable } from '#domain/region.ts'
import type { Problem } from '#domain/problem.ts'
import { rowKey } from '#domain/rowKey.ts'
import type { PlacedTables } from './checkReferences.ts'
import { fieldWords, tableNames } from './fieldNames.ts'
import { error, placeOf, warning } from './rawTable.ts'
import type { LooseRow, PlacedRow } from './readRows.ts'
import { tableFields } from './tableSchema.ts'

/** Two rows with one key; dated rows may share it when they start on different days. */
function checkKeys(table: RegionTable, rows: PlacedRow[]): Problem[] {
  const problems: Problem[] = []
  const first = new Map<string, PlacedRow>()
  for (const placed of rows) {
    // A unit may carry its own id, so the same process may stand twice at a site.
    const own = table === 'units' && placed.row['id'] !== undefined ? `~${String(placed.row['id'])}` : ''
    const key = `${rowKey(table, placed.row)}${own}@${String(placed.row['validFrom'] ?? '')}`
    const earlier = first.get(key)
    if (!earlier) {
      first.set(key, placed)
      continue
    }
    const at = `${earlier.sheet ?? earlier.file} ${earlier.line}`
    problems.push(
      error('row.duplicate', placeOf(placed, placed.line), {
        zh: `与 ${at} 行重复（${rowKey(table, placed.row)}）`,
        en: `repeats row ${at} (${rowKey(table, placed.row)})`,
        fixZh: '合并或删除其中一行',
        fixEn: 'Merge the two rows or delete one',
      }),
    )
  }
  return problems
}

const intervalFields = new Map<RegionTable, string[]>()
function centralFields(table: RegionTable): string[] {
  const known = intervalFields.get(table)
  if (known) return known
  const names = new Set(tableFields(table).map(({ name }) => name))
  const central = [...names].filter(name => names.has(`${name}Low`) && names.has(`${name}High`))
  intervalFields.set(table, central)
  return central
}

const number = (row: LooseRow, field: string): number | undefined => (typeof row[field] === 'number' ? row[field] : undefined)

function checkIntervals(table: RegionTable, placed: PlacedRow): Problem[] {
  const problems: Problem[] = []
  for (const field of centralFields(table)) {
    const [low, central, high] = [number(placed.row, `${field}Low`), number(placed.row, field), number(placed.row, `${field}High`)]
    const pairs = [
      [low, central, `${field}Low`],
      [central, high, `${field}High`],
      [central === undefined ? low : undefined, high, `${field}High`],
    ] as const
    for (const [small, big, column] of pairs) {
      if (small === undefined || big === undefined || small <= big) continue
      problems.push(
        error('interval.order', placeOf(placed, placed.line, column), {
          zh: `${fieldWords(table, field).zh}的区间颠倒：低值 ${low ?? '空'}，中值 ${central ?? '空'}，高值 ${high ?? '空'}`,
          en: `the interval of ${field} is out of order: low ${low ?? 'blank'}, central ${central ?? 'blank'}, high ${high ?? 'blank'}`,
          fixZh: '应满足 低值 ≤ 中值 ≤ 高值',
          fixEn: 'It must be low <= central <= high',
        }),
      )
      break
    }
  }
  const [from, until] = [placed.row['validFrom'], placed.row['validTo']]
  if (typeof from === 'string' && typeof until === 'string' && from > until) {
    problems.push(
      error('dates.order', placeOf(placed, placed.line, 'validTo'), {
        zh: `失效日期 ${until} 早于生效日期 ${from}`,
        en: `validTo ${until} is before validFrom ${from}`,
        fixZh: '改正其中一个日期',
        fixEn: 'Correct one of the dates',
      }),
    )
  }
  return problems
}

/** Rows of one period that the region does not speak of would silently count for nothing. */
function checkPeriods(tables: PlacedTables, meta: RegionMeta): Problem[] {
  const problems: Problem[] = []
  const known = new Set(meta.periods)
  for (const table of ['streams', 'demands', 'arcs'] as const) {
    for (const placed of tables[table]) {
      const period = placed.row['period']
      if (typeof period !== 'number') continue
      if (!known.has(period)) {
        problems.push(
          error('period.unknown', placeOf(placed, placed.line, 'period'), {
            zh: `时期 ${period} 不在区域的时期之中（${meta.periods.join('、')}）`,
            en: `period ${period} is none of the region's periods (${meta.periods.join(', ')})`,
            fixZh: '改为其中之一，或在区域信息的 periods 中加入这一年',
            fixEn: 'Use one of them, or add the year to periods in the region description',
          }),
        )
      }
    }
  }
  return problems
}

function checkSites(tables: PlacedTables): Problem[] {
  const problems: Problem[] = []
  const named = new Set(tables.arcs.flatMap(({ row }) => [String(row['from']), String(row['to'])]))
  const moving = new Set([...tables.streams, ...tables.units, ...tables.demands].map(({ row }) => String(row['site'])))
  for (const placed of tables.sites) {
    const { lng, lat, id } = placed.row
    if ((lng === undefined) !== (lat === undefined)) {
      problems.push(
        error('site.half-coordinates', placeOf(placed, placed.line, lng === undefined ? 'lng' : 'lat'), {
          zh: '经度和纬度只填了一个',
          en: 'only one of longitude and latitude is given',
          fixZh: '两个都填，或都留空',
          fixEn: 'Give both, or neither',
        }),
      )
    } else if (placed.sound && lng === undefined && moving.has(String(id)) && !named.has(String(id))) {
      problems.push(
        warning('site.unreachable', placeOf(placed, placed.line, 'lng'), {
          zh: `地点“${String(id)}”没有坐标，弧表中也没有它，无法运输`,
          en: `site "${String(id)}" has no coordinates and no arcs, so nothing can be shipped`,
          fixZh: '填写经纬度，或在表 arcs 中加入它',
          fixEn: 'Give its coordinates, or add arcs for it',
        }),
      )
    }
  }
  return problems
}

/** An area that is its own ancestor would make every sum by area endless. */
function checkAreas(tables: PlacedTables): Problem[] {
  const parent = new Map(tables.areas.map(({ row }) => [String(row['id']), row['parent']]))
  return tables.areas.flatMap(placed => {
    const start = String(placed.row['id'])
    const seen = new Set<string>()
    let at: unknown = parent.get(start)
    while (typeof at === 'string' && at !== start && !seen.has(at)) {
      seen.add(at)
      at = parent.get(at)
    }
    if (at !== start) return []
    return [
      error('area.cycle', placeOf(placed, placed.line, 'parent'), {
        zh: `地区“${start}”是自己的上级`,
        en: `area "${start}" is its own ancestor`,
        fixZh: '改正上级地区',
        fixEn: 'Correct the parent',
      }),
    ]
  })
}

const isList = (value: unknown): boolean => Array.isArray(value) && value.length > 0

/** A constraint needs a number; what is counted along the ways of the whole region can only be bounded from above, and for all of it. */
function checkTargets(tables: PlacedTables): Problem[] {
  return tables.targets
    .filter(({ row }) => row['modelled'] === true)
    .flatMap(placed => {
      const { row } = placed
      const id = String(row['id'])
      if (row['value'] === undefined)
        return [
          error('target.without-value', placeOf(placed, placed.line, 'value'), {
            zh: `目标“${id}”作为约束却没有数值`,
            en: `target "${id}" is a constraint without a number`,
            fixZh: '填写数值，或把 modelled 改为 false',
            fixEn: 'Give its value, or set modelled to false',
          }),
        ]
      if (!['co2', 'cost', 'haul'].includes(String(row['measure']))) return []
      const column = row['sense'] === '<=' ? ['materials', 'processes', 'areas'].find(field => isList(row[field])) : 'sense'
      if (column === undefined) return []
      return [
        error('target.whole-region', placeOf(placed, placed.line, column), {
          zh: `目标“${id}”的度量 ${String(row['measure'])} 只能对全区域设上限`,
          en: `the measure ${String(row['measure'])} of target "${id}" can only be bounded from above for the whole region`,
          fixZh: '关系用 <=，物料、工艺、地区留空',
          fixEn: 'Use <= and leave materials, processes and areas blank',
        }),
      ]
    })
}

/** A quota on movement says how much, and out of or into where. */
function checkQuotas(tables: PlacedTables): Problem[] {
  return tables.policies
    .filter(({ row }) => row['kind'] === 'quota_move')
    .flatMap(placed => {
      const column =
        number(placed.row, 'tPerYear') === undefined
          ? 'tPerYear'
          : (placed.row['area'] ?? placed.row['areaTo']) === undefined
            ? 'area'
            : undefined
      if (column === undefined) return []
      return [
        error('policy.quota', placeOf(placed, placed.line, column), {
          zh: `外运限额“${String(placed.row['id'])}”缺少${column === 'area' ? '地区' : '限额'}`,
          en: `quota on movement "${String(placed.row['id'])}" lacks ${column === 'area' ? 'its area' : 'its tonnes'}`,
          fixZh: '填写 tPerYear，以及 area 或 areaTo',
          fixEn: 'Give tPerYear, and area or areaTo',
        }),
      ]
    })
}

/** A share of a process says of which product, by which process, and how much. */
function checkShares(tables: PlacedTables): Problem[] {
  return tables.policies
    .filter(({ row }) => row['kind'] === 'least_share')
    .flatMap(placed => {
      const column = ['material', 'process', 'share'].find(name => (placed.row[name] ?? '') === '')
      if (column === undefined) return []
      return [
        error('policy.share', placeOf(placed, placed.line, column), {
          zh: `工艺占比“${String(placed.row['id'])}”缺少${{ material: '产品', process: '工艺', share: '比例' }[column]!}`,
          en: `share of a process "${String(placed.row['id'])}" lacks its ${column}`,
          fixZh: '填写 material、process 和 share',
          fixEn: 'Give material, process and share',
        }),
      ]
    })
}

/** A short haul has a limit and a charge, or neither. */
function checkModes(tables: PlacedTables): Problem[] {
  return tables.modes.flatMap(placed => {
    const [km, cny] = ['shortHaulKm', 'shortHaulCnyPerT'].map(field => number(placed.row, field))
    if ((km === undefined) === (cny === undefined)) return []
    return [
      error('mode.short-haul', placeOf(placed, placed.line, km === undefined ? 'shortHaulKm' : 'shortHaulCnyPerT'), {
        zh: `运输方式“${String(placed.row['id'])}”的短途界限和短途加价只填了一个`,
        en: `mode "${String(placed.row['id'])}" has only one of shortHaulKm and shortHaulCnyPerT`,
        fixZh: '两个都填，或都留空',
        fixEn: 'Give both, or neither',
      }),
    ]
  })
}

/** Sizes that what may be added can never reach: an integer plan would never build there. */
function checkSizes(tables: PlacedTables): Problem[] {
  return tables.units.flatMap(placed => {
    const most = number(placed.row, 'maxNewTPerYear')
    if (most === undefined || most <= 0) return []
    return (['minSizeTPerYear', 'sizeStepTPerYear'] as const).flatMap(field => {
      const size = number(placed.row, field)
      if (size === undefined || size <= most) return []
      return [
        warning('unit.size', placeOf(placed, placed.line, field), {
          zh: `${fieldWords('units', field).zh} ${size} 大于可新增产能 ${most}：整数规划中永远不会新建`,
          en: `${field} ${size} is above maxNewTPerYear ${most}: an integer plan never builds here`,
          fixZh: '改正其中一个数',
          fixEn: 'Correct one of the two',
        }),
      ]
    })
  })
}

export function checkValues(tables: PlacedTables, meta: RegionMeta): Problem[] {
  const problems: Problem[] = []
  for (const table of tableNames) {
    problems.push(...checkKeys(table, tables[table]))
    for (const placed of tables[table]) problems.push(...checkIntervals(table, placed))
  }
  problems.push(
    ...checkPeriods(tables, meta),
    ...checkSites(tables),
    ...checkAreas(tables),
    ...checkTargets(tables),
    ...checkSizes(tables),
    ...checkQuotas(tables),
    ...checkShares(tables),
    ...checkModes(tables),
  )
  return problems
}
