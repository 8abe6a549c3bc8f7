// Files of a reconciliation (nodes, flows, stocks, instruments, fractions, tolerances) to a network, or every problem at once,
// each with its cell. Masses are tonnes, or what the header or the cell says; shares may be written in per cent.
import { Network } from '#domain/reconciliation.ts'
import type { Checked, Place, Problem } from '#domain/problem.ts'
import { parseDay, parseNumber } from './cells.ts'
import { nearestName, plainText, suggestion } from './matchNames.ts'
import { type NetworkColumn, type NetworkTable, networkColumn, networkColumns, networkTable } from './networkColumns.ts'
import { type PlacedNetworkRow, refusedBySchema } from './networkRefusal.ts'
import { error, placeOf, type RawCell, type RawRow, type RawTable, warning } from './rawTable.ts'
import { headerUnit, scaled, splitUnit, unitScale } from './units.ts'

type Cells = Record<string, string | number | boolean | string[] | undefined>
type Placed = { cells: Cells } & PlacedNetworkRow
/** The network, and where each of its rows was written, by its path: `flows[3]`. */
export type ReadNetwork = { network: Network; places: Map<string, Place> }

const headerWithin = 12

/** The header may stand under a title: the row that names most columns. */
function withHeader(table: NetworkTable, raw: RawTable): { header: RawRow; rows: RawRow[] } {
  const all: RawRow[] = [{ line: raw.headerLine ?? 1, cells: raw.header }, ...raw.rows]
  const score = ({ cells }: RawRow): number =>
    new Set(cells.flatMap(cell => (typeof cell === 'string' ? (networkColumn(table, cell)?.field ?? []) : []))).size
  let best = 0
  for (let at = 1; at < Math.min(all.length, headerWithin); at++) if (score(all[at]!) > score(all[best]!)) best = at
  return { header: all[best]!, rows: all.slice(best + 1) }
}

/** The value of a cell; undefined where it is blank, a string that says what was wanted where it is not that. */
function valueOf(raw: RawCell, { kind }: NetworkColumn, scale: number): { value?: Cells[string]; wrong?: { zh: string; en: string } } {
  if (raw === null) return {}
  const text = plainText(String(raw))
  if (text === '' || text === '-' || text === '—' || text === '/') return {}
  if (kind === 'text') return { value: text }
  if (kind === 'list')
    return {
      value: text
        .split(/[;；,，、]/u)
        .map(part => part.trim())
        .filter(part => part !== ''),
    }
  if (kind === 'flag') return { value: /^(true|yes|y|1|是|√)$/iu.test(text) }
  if (kind === 'day') {
    const day = parseDay(text)
    return day === undefined ? { wrong: { zh: '日期，如 2022-03-31', en: 'a day such as 2022-03-31' } } : { value: day }
  }
  const unit = kind === 'mass' ? 't' : '0-1'
  const parts = splitUnit(text)
  const own = parts && !text.endsWith('%') ? unitScale(unit, parts.unit) : undefined
  const number = typeof raw === 'number' ? raw : own !== undefined && parts ? parseNumber(parts.number) : parseNumber(text)
  if (number === undefined) return { wrong: { zh: '数字', en: 'a number' } }
  return { value: scaled(number, own ?? (text.endsWith('%') ? 1 : scale)) }
}

/** Rows of one table; unknown columns are named, missing and doubled ones refused. */
function readTable(table: NetworkTable, raw: RawTable, problems: Problem[]): Placed[] {
  const { header, rows } = withHeader(table, raw)
  const seen = new Set<string>()
  const columns = header.cells.map(cell => {
    const text = cell === null ? '' : String(cell)
    if (text.trim() === '') return undefined
    const found = networkColumn(table, text) ?? networkColumn(table, headerUnit(text)?.name ?? '')
    const place = placeOf(raw, header.line, text)
    if (found === undefined) {
      const near = suggestion(
        nearestName(
          text,
          networkColumns[table].flatMap(one => one.words),
        ),
      )
      problems.push(
        warning('network.column.unknown', place, {
          zh: `不认识的列“${text}”，未读取${near.zh}`,
          en: `unknown column "${text}" is not read${near.en}`,
          mendZh: '改正列名，或不必理会',
          mendEn: 'Mend its name, or let it be',
        }),
      )
      return undefined
    }
    if (seen.has(found.field)) {
      problems.push(
        error('network.column.twice', place, {
          zh: `“${text}”列重复`,
          en: `the column "${text}" is there twice`,
          mendZh: '删去一列',
          mendEn: 'Remove one of them',
        }),
      )
      return undefined
    }
    seen.add(found.field)
    const unit = headerUnit(text)?.unit
    return { column: found, text, scale: (unit === undefined ? undefined : unitScale(found.kind === 'mass' ? 't' : '0-1', unit)) ?? 1 }
  })
  for (const { field, needed, words } of networkColumns[table])
    if (needed && !seen.has(field))
      problems.push(
        error('network.column.missing', placeOf(raw, header.line), {
          zh: `“${raw.name}”缺少列“${words[1] ?? field}”`,
          en: `"${raw.name}" has no column "${field}"`,
          mendZh: `加上“${words[1] ?? field}”或“${field}”列`,
          mendEn: `Add the column "${field}"`,
        }),
      )
  const headings = new Map(columns.flatMap(known => (known === undefined ? [] : [[known.column.field, known.text.trim()] as const])))
  return rows.flatMap(({ line, cells }) => {
    const found: Cells = {}
    columns.forEach((known, at) => {
      if (known === undefined) return
      const { value, wrong } = valueOf(cells[at] ?? null, known.column, known.scale)
      if (value !== undefined) found[known.column.field] = value
      if (wrong !== undefined)
        problems.push(
          error('network.value', placeOf(raw, line, known.text), {
            zh: `“${String(cells[at])}”不是${wrong.zh}`,
            en: `"${String(cells[at])}" is not ${wrong.en}`,
            mendZh: `写成${wrong.zh}`,
            mendEn: `Write ${wrong.en}`,
          }),
        )
    })
    return Object.keys(found).length === 0 ? [] : [{ cells: found, place: placeOf(raw, line), headings }]
  })
}

const number = (value: Cells[string]): number | undefined => (typeof value === 'number' ? value : undefined)
/** Deviation as written, as a share of the mass, or by the scatter of the instrument. */
function sigmaOf(mass: number | undefined, sigma: Cells[string], share: Cells[string], scatter: number | undefined): number | undefined {
  if (mass === undefined) return number(sigma)
  const relative = number(share) ?? scatter
  return number(sigma) ?? (relative === undefined || mass === 0 ? undefined : relative * mass)
}

/** Undefined fields fall away, so that the schema sees what was written and nothing else. */
const written = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

function flowOf(cells: Cells, scatter: (instrument: Cells[string]) => number | undefined, fractions: Record<string, unknown> | undefined) {
  const { mass, sigma, relativeSigma, received, receivedSigma, receivedRelativeSigma, receivedInstrument, ...rest } = cells
  const second = number(received)
  return written({
    ...rest,
    mass,
    sigma: sigmaOf(number(mass), sigma, relativeSigma, scatter(rest['instrument'])),
    received:
      second === undefined
        ? undefined
        : written({
            mass: second,
            sigma: sigmaOf(second, receivedSigma, receivedRelativeSigma, scatter(receivedInstrument)),
            instrument: receivedInstrument,
          }),
    fractions,
  })
}

function stockOf(cells: Cells, scatter: (instrument: Cells[string]) => number | undefined) {
  const { opening, openingSigma, closing, closingSigma, relativeSigma, instrument, ...rest } = cells
  const side = (mass: Cells[string], sigma: Cells[string]) =>
    number(mass) === undefined
      ? undefined
      : written({ mass, sigma: sigmaOf(number(mass), sigma, relativeSigma, scatter(instrument)), instrument })
  return written({ ...rest, opening: side(opening, openingSigma), closing: side(closing, closingSigma) })
}

/**
 * @param raw every table of a folder or workbook; one that is no table of a network is a warning
 * @returns the network with the place of every row, or all problems
 */
export function readNetwork(raw: readonly RawTable[]): Checked<ReadNetwork> {
  const problems: Problem[] = []
  const rows = new Map<NetworkTable, Placed[]>()
  for (const table of raw) {
    const name = networkTable(table.name) ?? (raw.length === 1 ? 'flows' : undefined)
    if (name !== undefined) rows.set(name, [...(rows.get(name) ?? []), ...readTable(name, table, problems)])
    else
      problems.push(
        warning('network.table.unknown', placeOf(table), {
          zh: `不认识的表“${table.name}”，未读取`,
          en: `unknown table "${table.name}" is not read`,
          mendZh: `用这些名称：${Object.keys(networkColumns).join('、')}`,
          mendEn: `Use one of ${Object.keys(networkColumns).join(', ')}`,
        }),
      )
  }
  const of = (table: NetworkTable): Placed[] => rows.get(table) ?? []
  const about = Object.fromEntries(of('about').map(({ cells }) => [String(cells['key']), cells['value']]))
  const scatters = new Map(of('instruments').map(({ cells }) => [cells['id'], number(cells['scatter'])]))
  const scatter = (instrument: Cells[string]) => scatters.get(instrument)
  const fractions = new Map<Cells[string], Record<string, unknown>>()
  const flowIds = new Set(of('flows').map(({ cells }) => cells['id']))
  const placedRows = new Map<string, PlacedNetworkRow>()
  const flowAt = new Map(of('flows').map(({ cells }, at) => [cells['id'], at]))
  for (const { cells, ...placed } of of('fractions')) {
    const { flow, component, value, sigma } = cells
    if (!flowIds.has(flow))
      problems.push(
        error('network.fraction.flow', placed.place, {
          zh: `流“${String(flow)}”不在流量表中`,
          en: `the flow "${String(flow)}" is not listed`,
          mendZh: '核对流号',
          mendEn: 'Check the flow',
        }),
      )
    placedRows.set(`flows[${flowAt.get(flow)}].fractions.${String(component)}`, placed)
    fractions.set(flow, { ...fractions.get(flow), [String(component)]: { value, sigma } })
  }
  const draft = {
    ...written({ titleZh: about['titleZh'], titleEn: about['titleEn'] }),
    synthetic: /^(true|yes|是|1)$/iu.test(String(about['synthetic'] ?? '')),
    nodes: of('nodes').map(({ cells }) => cells),
    flows: of('flows').map(({ cells }) => flowOf(cells, scatter, fractions.get(cells['id']))),
    stocks: of('stocks').map(({ cells }) => stockOf(cells, scatter)),
    instruments: of('instruments').map(({ cells }) => written({ ...cells, scatter: undefined })),
    tolerances: of('tolerances').map(({ cells }) => toleranceOf(cells)),
  }
  const places = new Map<string, Place>()
  for (const table of ['nodes', 'flows', 'stocks', 'instruments', 'tolerances'] as const)
    of(table).forEach(({ place, headings }, at) => {
      places.set(`${table}[${at}]`, place)
      placedRows.set(`${table}[${at}]`, { place, headings })
    })
  if (of('flows').length === 0)
    problems.push(
      error(
        'network.no-flows',
        {},
        {
          zh: '没有流量表，或表中没有行',
          en: 'there is no table of flows, or it has no rows',
          mendZh: '加上“流量”表（编号、起点、终点、质量、标准差）',
          mendEn: 'Add the table "flows" (id, from, to, mass, sigma)',
        },
      ),
    )
  const parsed = Network.safeParse(draft)
  if (!parsed.success && !problems.some(({ severity }) => severity === 'error'))
    problems.push(...parsed.error.issues.map(issue => refusedBySchema(issue, placedRows)))
  if (!parsed.success || problems.some(({ severity }) => severity === 'error')) return { ok: false, problems }
  return { ok: true, value: { network: parsed.data, places }, warnings: problems }
}

function toleranceOf(cells: Cells) {
  const { id, kind, source } = cells
  const about = kind === undefined ? 'material' : 'scale'
  return written({
    ...cells,
    of: about,
    source: source ?? '未注明 / not said',
    assumption: cells['assumption'] ?? source === undefined,
    zh: String(id),
    en: String(id),
  })
}
