// The plan cut into firms: each keeps its own rows (balances, recipes, capacities), and what it shares with others becomes money: goods at
// prices, lanes and quotas at what they are worth, targets at what the state pays. One linear programme with a block per firm.
import type { StudyOptions } from '#domain/study.ts'
import type { LpModel } from '#solve/engine.ts'
import { bothNames } from '../explain/amountWords.ts'
import type { ColumnFamilyId } from '../model/columnFamilies.ts'
import type { RowFamilyId } from '../model/families.ts'
import type { Study } from './study.ts'

export type Firm = { id: string; nameZh: string; nameEn: string; sites: string[] }
export const firmCodes = ['sold', 'taken', 'moved', 'bought', 'processing', 'capital', 'disposed', 'drawn'] as const
export type FirmCode = (typeof firmCodes)[number]
/** One thing that a firm does: 10^4 CNY per kt that it pays (less than 0: earns), what the state pays for it, how much the plan does. */
export type Deed = {
  firm: number
  code: FirmCode
  cost: number
  state: number
  amount: number
  lower: number
  upper: number
  /** Counts as tonnes that the firm handles. */
  handled: boolean
  rows: number[]
  values: number[]
}
export type Firms = { firms: Firm[]; deeds: Deed[]; lp: LpModel }

/** Rows that belong to whoever owns the site of their first subject; all others are shared. */
const siteOf: Partial<Record<RowFamilyId, 'supply' | 'receiver' | 'unit'>> = {
  stream_balance: 'supply',
  stock: 'supply',
  product_balance: 'supply',
  byproduct_balance: 'supply',
  feed_balance: 'receiver',
  recipe_mass: 'unit',
  input_range: 'unit',
  blend_limit: 'unit',
  capacity: 'unit',
  closing: 'unit',
  build_limit: 'unit',
  open_limit: 'unit',
  least_size: 'unit',
  size_step: 'unit',
  open_once: 'unit',
}
const codeOf: Partial<Record<ColumnFamilyId, FirmCode>> = {
  activity: 'processing',
  eaten: 'processing',
  bought: 'bought',
  built: 'capital',
  stands: 'capital',
  closed: 'capital',
  opened: 'capital',
  steps: 'capital',
  disposed: 'disposed',
  unplaced: 'disposed',
  drawn: 'drawn',
}

/**
 * Everything that firms do in the plan or could do instead. No trade may grow beyond the plan's: at prices that are not those of a market
 * there is no telling who would take more.
 */
export function firmsOf(study: Study, { by, prices }: StudyOptions<'incentives'>): Firms {
  const { open, settled } = study
  const { facts, layout, book } = open.solving
  const { draft } = layout
  const { primal, dual } = settled.answer
  const model = draft.model()
  const { firms, firmOf } = sitesByFirm(study, by)
  const deeds: Deed[] = []
  const rowNumber = new Map<number, number>()
  /** Entries of a column in rows of its own (those that `own` takes), and what the others are worth. */
  const entriesOf = (column: number, own: (row: number) => boolean) => {
    const deed = { rows: [] as number[], values: [] as number[], rent: 0, state: 0 }
    for (let e = model.starts[column]!; e < model.starts[column + 1]!; e++) {
      const [row, value] = [model.rowIndex[e]!, model.values[e]!]
      const { family } = draft.rowLabel(row)
      if (siteOf[family] !== undefined) {
        if (!own(row)) continue
        if (!rowNumber.has(row)) rowNumber.set(row, rowNumber.size)
        deed.rows.push(rowNumber.get(row)!)
        deed.values.push(value)
      } else if (family === 'target') deed.state += dual[row]! * value
      else if (family !== 'demand_balance' && family !== 'relaxation_budget') deed.rent -= dual[row]! * value
    }
    if (prices === 'own_cost') deed.rent = 0
    return deed
  }
  for (let column = 0; column < layout.arcStart; column++) {
    const { family, subject } = draft.columnLabel(column)
    const kind = codeOf[family]
    if (kind === undefined) continue
    const [first, input] = subject
    const site = (family === 'bought' ? facts.receivers : kind === 'disposed' || kind === 'drawn' ? facts.supplies : facts.units)[first]!
      .site
    const { rows, values, rent, state } = entriesOf(column, () => true)
    // What gives way in the plan gives way as much in whatever else is done.
    const fixed = family === 'unplaced'
    const code = family === 'eaten' && facts.units[first]!.feeds[input]! < 0 ? 'bought' : kind
    const cost = fixed ? 0 : model.cost[column]! + rent
    const [lower, upper] = fixed ? [primal[column]!, primal[column]!] : [model.lower[column]!, model.upper[column]!]
    const what = { firm: firmOf[site]!, code, cost, state: fixed ? 0 : state, amount: primal[column]!, lower, upper, handled: false }
    deeds.push({ ...what, rows, values })
  }
  book.keys.forEach((key, index) => {
    const column = layout.arcStart + index
    const amount = primal[column]!
    if (amount <= 0) return
    const supply = facts.supplies[key.supply]!,
      receiver = facts.receivers[key.receiver]!
    const supplyRow = layout.supplyRow[key.supply * layout.periods + key.period]!
    const seller = firmOf[supply.site]!,
      buyer = receiver.kind === 'feed' ? firmOf[receiver.site]! : -1
    const price = prices === 'own_cost' && supply.kind === 'stream' ? 0 : -dual[supplyRow]!
    const both = { amount, lower: 0, upper: amount }
    if (seller !== buyer) {
      const { rows, values } = entriesOf(column, row => row === supplyRow)
      deeds.push({ ...both, firm: seller, code: 'sold', cost: -price, state: 0, handled: supply.kind === 'stream', rows, values })
    }
    if (buyer < 0) return
    const { rows, values, rent, state } = entriesOf(column, row => seller === buyer || row !== supplyRow)
    const cost = model.cost[column]! + rent + (seller === buyer ? 0 : price)
    deeds.push({ ...both, firm: buyer, code: seller === buyer ? 'moved' : 'taken', cost, state, handled: true, rows, values })
  })
  return { firms, deeds, lp: lpOf(deeds, model, [...rowNumber.keys()], prices === 'lp') }
}

function sitesByFirm({ open }: Study, by: StudyOptions<'incentives'>['by']): { firms: Firm[]; firmOf: Int32Array } {
  const { places } = open.solving.facts
  const firms = new Map<string, { index: number; firm: Firm }>()
  const firmOf = Int32Array.from(places, ({ id, row }) => {
    const party = by === 'party' ? row.party : undefined
    const key = party === undefined ? `site ${id}` : `party ${party}`
    const known = firms.get(key) ?? {
      index: firms.size,
      firm: { id: party ?? id, ...(party === undefined ? bothNames(row) : { nameZh: party, nameEn: party }), sites: [] },
    }
    known.firm.sites.push(id)
    firms.set(key, known)
    return known.index
  })
  return { firms: Array.from(firms.values(), ({ firm }) => firm), firmOf }
}

function lpOf(deeds: Deed[], model: LpModel, rows: number[], paid: boolean): LpModel {
  const starts = new Int32Array(deeds.length + 1)
  deeds.forEach((deed, j) => {
    starts[j + 1] = starts[j]! + deed.rows.length
  })
  return {
    count: deeds.length,
    cost: Float64Array.from(deeds, deed => deed.cost - (paid ? deed.state : 0)),
    lower: Float64Array.from(deeds, deed => deed.lower),
    upper: Float64Array.from(deeds, deed => deed.upper),
    starts,
    rowIndex: Int32Array.from(deeds.flatMap(deed => deed.rows)),
    values: Float64Array.from(deeds.flatMap(deed => deed.values)),
    rows: rows.length,
    rowLower: Float64Array.from(rows, row => model.rowLower[row]!),
    rowUpper: Float64Array.from(rows, row => model.rowUpper[row]!),
  }
}
