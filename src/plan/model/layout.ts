// Where everything of the model sits: row and column numbers by node and period. -1 means there is none.
import type { Draft } from './draft.ts'
import type { Link } from '../facts/links.ts'
import type { Quota } from '../facts/quotas.ts'
import type { Share } from '../facts/shares.ts'
import type { TargetPlan } from '../facts/targets.ts'

/** Something that may give way in the relaxation: one column unit is a thousandth of what is required. */
export type Slack = {
  column: number
  kind: 'target' | 'demand' | 'other'
  id: string
  period: number
  /** kt (or 10^4 CNY) required, and per unit of the column. */
  required: number
  size: number
  /** Price per kt (or 10^4 CNY) while the plan does not know yet whether everything can hold: only a start, and in ordinary units. */
  price: number
  /** What is required is money. */
  inMoney: boolean
}
/** Rows of one unit in one period: mass balance, most per ranged input, one per blend limit. */
export type UnitRows = { mass: number; high: number[]; blend: number[] }
/** `pair` is a · stations + b of the web. */
export type Lane = { web: number; material: number; period: number; pair: number }
/** With the ids of its mode and stations, its row, and the trains that it has at least. */
export type HeldLane = Lane & { mode: string; from: string; to: string; row: number; least: number }
export type LaneBounds = Lane & { least: number; most: number }
export type LaneStates = {
  /** By web: group (material and period) -> by pair of stations, 1 where shut. */
  shut: Map<number, Uint8Array>[]
  /** By web: group -> by pair, the row of a lane held open, -1 elsewhere. */
  row: Map<number, Int32Array>[]
  held: HeldLane[]
  /** What is held is all that there is. */
  decided: boolean
  /** By mode x period: rows and columns that count lanes; -1 where they cost nothing. */
  openedRow: Int32Array
  openedColumn: Int32Array
}

/** A site that may be the only source of a receiver in a period: the most that comes from it (kt), its row, and whether it is the one. */
export type SourceState = { receiver: number; site: number; period: number; most: number; row: number; column: number }
/** A link in a period; -1 where it has no such row or column. */
export type LinkState = {
  link: Link
  period: number
  limitRow: number
  leastRow: number
  overRow: number
  openColumn: number
  overColumn: number
}

export type Layout = {
  draft: Draft
  periods: number
  /** Kilotonnes below this are rounding, not flows: in an ordinary region a gram. */
  nothing: number
  /** By node x period. */
  supplyRow: Int32Array
  receiverRow: Int32Array
  disposalColumn: Int32Array
  drawColumn: Int32Array
  purchaseColumn: Int32Array
  /** Feeds whose share may range: what is eaten above the least share. */
  quantityColumn: Int32Array
  /** By unit x period. */
  activityColumn: Int32Array
  buildColumn: Int32Array
  capacityRow: Int32Array
  unitRows: UnitRows[]
  /** By unit. */
  buildLimitRow: Int32Array
  stockRow: Int32Array
  /** Integer plans only. By unit: what may be added, kt a year. By unit x period: opened in it (0 or 1), steps of size built in it. */
  integer: boolean
  mostNew: Float64Array
  openColumn: Int32Array
  stepColumn: Int32Array
  openLimitRow: Int32Array
  leastSizeRow: Int32Array
  sizeStepRow: Int32Array
  /** By unit: opened once in all periods. */
  openOnceRow: Int32Array
  /** By unit x period: whether what stands does so still, and whether it is closed then; the row that ties them. */
  standColumn: Int32Array
  closeColumn: Int32Array
  closingRow: Int32Array
  /** Columns that must be whole, ascending. */
  integerColumns: number[]
  /** By unit: per input x period, the column of a ranged input that is only bought, above its least share. */
  boughtColumn: Int32Array[]
  disposalLimits: { row: number; index: number; period: number; limit: number }[]
  sales: { column: number; receiver: number; step: number }[]
  blends: { row: number; unit: number; limit: number; period: number }[]
  targets: { plan: TargetPlan; row: number }[]
  slacks: Slack[]
  /** Of targets with a price: what a unit of the column, a thousandth of what is required, counts, CNY. */
  shortAtPrice: { column: number; cny: number }[]
  /** Total relative shortfall in thousandths; open until the least is known. */
  budgetRow: number
  /** By mode x period, by line x period, by web: station x period. */
  fleetRow: Int32Array
  lineRow: Int32Array
  sidingRow: Int32Array[]
  lanes: LaneStates
  links: LinkState[]
  /** In integer plans only; and by receiver x period the row that lets one of them be it. */
  sources: SourceState[]
  singleRow: Int32Array
  quotas: { quota: Quota; period: number; row: number }[]
  shares: { share: Share; period: number; row: number }[]
  /** By receiver x period: rows of the utilisation targets that count what arrives from streams. */
  countedBy: number[][]
  /** Columns before the arcs. */
  arcStart: number
}
