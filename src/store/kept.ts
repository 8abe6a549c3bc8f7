// A piece of evidence as it is kept: with its record, and whose it is.
import type { Evidence } from '#domain/flow.ts'
import type { TradeNoun } from '#domain/tradePaper.ts'

/** Evidence with the whole record behind it (an offer, a contract, a manifest ...), as JSON. */
export type Kept = {
  evidence: Evidence
  flow?: string
  body: unknown
  /** Which trade paper `body` is; it is kept in the table of that noun. */
  noun?: TradeNoun
  recordedAt: string
  /** Parties whose it is; by default the owner and those that the body names, else the two ends of the flow. */
  owners?: readonly string[]
}
