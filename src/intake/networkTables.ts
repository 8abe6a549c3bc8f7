// Files of a reconciliation (nodes, flows, stocks, instruments, fractions, tolerances) to a network, or every problem at once,
// each with its cell. Masses are tonnes, or what the header or the cell says; shares may be written in per cent.
import { Network } from '#domain/reconciliation.ts'
import type { Checked, Place, Problem } from '#domain/problem.ts'
import { linesOf } from './layout/openTable.ts'
import { isAside, sheetUnread, tonnesUnread } from './layout/unread.ts'
import { type NetworkTable, networkColumns, networkTable } from './networkColumns.ts'
import { type PlacedNetworkRow, refusedBySchema } from './networkRefusal.ts'
import { type Cells, type PlacedCells, readTable } from './networkRows.ts'
import { error, placeOf, type RawTable, warning } from './rawTable.ts'

type Placed = PlacedCells
/** The network, and where each of its rows was written, by its path: `flows[3]`. */
export type ReadNetwork = { network: Network; places: Map<string, Place> }

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
    else if (!isAside(table.name) && tonnesUnread(linesOf(table))) problems.push(sheetUnread(table))
    else
      problems.push(
        warning('network.table.unknown', placeOf(table), {
          zh: `不认识的表“${table.name}”，未读取`,
          en: `unknown table "${table.name}" is not read`,
          fixZh: `用这些名称：${Object.keys(networkColumns).join('、')}`,
          fixEn: `Use one of ${Object.keys(networkColumns).join(', ')}`,
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
          fixZh: '核对流号',
          fixEn: 'Check the flow',
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
          fixZh: '加上“流量”表（编号、起点、终点、质量、标准差）',
          fixEn: 'Add the table "flows" (id, from, to, mass, sigma)',
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
