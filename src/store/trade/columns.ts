// How a trade paper lies in its table: which field is which column. What is written and what is read are made from this list alone, so
// a paper comes back as it went in, to the last sign; its seal in the ledger's log is over exactly that.
import type { TradeNoun } from '#domain/tradePaper.ts'

export type ColumnType = 'text' | 'bigint' | 'integer' | 'numeric' | 'date' | 'timestamptz' | 'text[]' | 'jsonb'
/** A field of the paper and its column; a field that may be absent is null there. */
export type Column = readonly [field: string, column: string, type: ColumnType]

export type PaperTable = {
  noun: TradeNoun
  table: string
  /** Without `id`; `flow` is a column of every table, and a field of the paper only where it is named here. */
  columns: readonly Column[]
  /** The column that holds the whole paper, where it is a document of a standard. */
  whole?: string
}

/** Both time axes and what a paper stands on. */
export const stamps: readonly Column[] = [
  ['validOn', 'valid_on', 'date'],
  ['recordedAt', 'recorded_at', 'timestamptz'],
  ['basedOn', 'based_on', 'text[]'],
]
/** What moves, from where to where. */
export const way: readonly Column[] = [
  ['flow', 'flow', 'text'],
  ['material', 'material', 'text'],
  ['from', 'from_site', 'text'],
  ['to', 'to_site', 'text'],
]

/** Columns that every trade table has beside those of its paper. */
export type PaperRow = {
  ordinal: string | number
  id: string
  flow: string | null
  synthetic: boolean
  valid_on: string
  recorded_at: Date | string
  based_on: string[]
}
type Way = { material: string; from_site: string; to_site: string }
type Kg = string | number
/** The tables as Kysely knows them. */
export type TradeTables = {
  offer: PaperRow & Way & { mass_kg: Kg; price_cny_per_t: string }
  offer_step: PaperRow & { offer: string; step: string; by_whom: string; reasons: unknown }
  contract: PaperRow & Way & { offer: string; buyer: string; seller: string; mass_kg: Kg; price_cny_per_t: string; amount_cny: string }
  contract_end: PaperRow & { contract: string; released_kg: Kg; reason: string }
  manifest: PaperRow & Way & { contract: string; dispatched_kg: Kg; mode: string; vehicle: string | null; weighing_slip: string }
  receipt: PaperRow & {
    manifest: string
    dispatched_kg: Kg
    received_kg: Kg
    lost_kg: Kg
    disputed_kg: Kg
    disputed: string
    weighing_slip: string
    version: number
    reason: string | null
  }
  settlement: PaperRow & { receipt: string; arrived_kg: Kg; lost_kg: Kg; reason: string }
  trace_event: PaperRow & { epcis: unknown; event_time: Date | string; event_id: string; type: string; biz_step: string }
}
