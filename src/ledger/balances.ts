// Balances as folds over entries, as of any day it held (`validOn`) and any moment we knew it (`recordedAt`).
import { type Account, accountKey, type Entry } from '#domain/entry.ts'
import { entryMass, freedKg } from '#domain/effects.ts'

/** Two time axes: what was so up to a day, as we knew it at a moment. Blank means everything. */
export type AsOf = { validOn?: string; recordedAt?: string }

export type Balance = {
  account: Account
  /** Facts: sum of posted legs, kg. */
  postedKg: number
  /** Promised away and not yet gone, kg (>= 0). */
  reservedKg: number
  /** Promised to come, kg (>= 0). */
  expectedKg: number
  /** Ids of the entries that make it, oldest first. */
  basedOn: string[]
}

/** The entries known at `asOf`. ISO instants are compared as instants, days as days. */
export function known(entries: readonly Entry[], asOf: AsOf): Entry[] {
  const moment = asOf.recordedAt === undefined ? Infinity : Date.parse(asOf.recordedAt)
  return entries.filter(entry => (asOf.validOn === undefined || entry.validOn <= asOf.validOn) && Date.parse(entry.recordedAt) <= moment)
}

/**
 * Account -> balance.
 * @param entries in the order they were appended
 */
export function balances(entries: readonly Entry[], asOf: AsOf = {}): Map<string, Balance> {
  const seen = known(entries, asOf)
  const left = pendingLefts(seen)
  const all = new Map<string, Balance>()
  for (const entry of seen) {
    if (entry.phase === 'voided') continue
    for (const leg of entry.legs) {
      const key = accountKey(leg.account)
      let balance = all.get(key)
      if (balance === undefined) {
        balance = { account: leg.account, postedKg: 0, reservedKg: 0, expectedKg: 0, basedOn: [] }
        all.set(key, balance)
      }
      if (entry.phase === 'posted') balance.postedKg += leg.massKg
      else if (leg.massKg < 0) balance.reservedKg += left.get(entry.id) ?? 0
      else balance.expectedKg += left.get(entry.id) ?? 0
      balance.basedOn.push(entry.id)
    }
  }
  return all
}

/** What an account can still give: posted less reserved, kg. */
export function availableKg(entries: readonly Entry[], account: Account): number {
  const balance = balances(entries).get(accountKey(account))
  return balance === undefined ? 0 : balance.postedKg - balance.reservedKg
}

/** What a pending entry still reserves, kg; 0 for an unknown one. */
export function pendingLeft(entries: readonly Entry[], pending: string): number {
  return pendingLefts(entries).get(pending) ?? 0
}

function pendingLefts(entries: readonly Entry[]): Map<string, number> {
  const left = new Map<string, number>()
  for (const entry of entries) if (entry.phase === 'pending') left.set(entry.id, entryMass(entry))
  for (const entry of entries) {
    const before = entry.pending === undefined ? undefined : left.get(entry.pending)
    if (entry.pending !== undefined && before !== undefined) left.set(entry.pending, before - freedKg(entry))
  }
  return left
}
