// Mass with its history: every movement of what stands carries lots that still know whose waste they are. First in, first out; what an
// intermediate was worked out of stays its parent's waste and mass until its final use.
import { type Account, nominalClasses } from '#domain/entry.ts'
import { holdingClasses } from './classes.ts'
import { type Lot, lotsByAccount, shareOut, takeFrom } from './lots.ts'
import type { Movement, StandingEntry } from './movements.ts'

/** A lot that came into an account, or that began in one; `on` is the day. */
export type LotMove = { entry: StandingEntry; movement: Movement; account: Account; lot: Lot; on: string; began: boolean }

/**
 * @param entries what stands, in the order it was appended; with the earlier years, for they are the stock
 * @param areaOf area of a site, where waste that begins there arose
 * @returns in order of days. Where the entries behind a holding are not to be seen, its holder is the sender
 */
export function followLots(entries: readonly StandingEntry[], areaOf: (site: string) => string): LotMove[] {
  const inOrder = entries.map((entry, at) => ({ entry, at })).sort((a, b) => compare(a.entry.validOn, b.entry.validOn) || a.at - b.at)
  const held = lotsByAccount()
  const moves: LotMove[] = []
  for (const { entry } of inOrder) {
    const carried = entry.movements.map(movement =>
      movement.from.accountClass === 'transformed' ? [] : takenOut(movement, entry, held(movement.from), areaOf, moves),
    )
    const worked = entry.movements.flatMap((movement, at) => (movement.to.accountClass === 'transformed' ? (carried[at] ?? []) : []))
    for (const [at, movement] of entry.movements.entries())
      if (movement.from.accountClass !== 'transformed' && movement.to.accountClass !== 'transformed')
        putDown(movement, entry, carried[at] ?? [], held(movement.to), moves)
    const made = entry.movements.filter(movement => movement.from.accountClass === 'transformed')
    const shares = shareOut(
      worked,
      made.map(movement => movement.massKg),
    )
    for (const [at, movement] of made.entries()) putDown(movement, entry, shares[at] ?? [], held(movement.to), moves)
  }
  return moves
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Lots that a movement takes out of an account; what no lot stands behind begins here. */
function takenOut(
  movement: Movement,
  entry: StandingEntry,
  lots: Lot[],
  areaOf: (site: string) => string,
  moves: LotMove[],
): readonly Lot[] {
  const { from: account, massKg } = movement
  const { accountClass, party, site, material } = account
  const taken = nominalClasses.includes(accountClass) ? [] : takeFrom(lots, massKg)
  const open = massKg - taken.reduce((sum, lot) => sum + lot.kg, 0)
  if (open === 0) return taken
  const beyond = accountClass === 'outside'
  // What lay there when the books began had been put there in some year before.
  const since = accountClass === 'opening' ? `${Number(entry.validOn.slice(0, 4)) - 1}-12-31` : entry.validOn
  const lot: Lot = {
    material,
    sender: beyond ? accountClass : party,
    origin: beyond ? accountClass : areaOf(site),
    arose: since.slice(0, 7),
    fromStock: accountClass === 'opening' || accountClass === 'stored',
    kg: open,
    dryKg: open,
    wetKg: wetOf(movement, entry, open),
  }
  moves.push({ entry, movement, account, lot, on: since, began: true })
  return [...taken, lot]
}

/** Wet mass by the reading of the movement or of its entry; dry where there is none. */
function wetOf({ measured: own }: Movement, { measured: whole }: StandingEntry, kg: number): number {
  const measured = own?.wetKg === undefined ? whole : own
  return measured?.wetKg === undefined || measured.dryKg === 0 ? kg : Math.round((kg * measured.wetKg) / measured.dryKg)
}

/** What comes into an account, and goes on from there if it is one that holds mass. */
function putDown(movement: Movement, entry: StandingEntry, lots: readonly Lot[], cache: Lot[], moves: LotMove[]): void {
  const { to: account, massKg } = movement
  const holds = holdingClasses.has(account.accountClass)
  for (const lot of lots) {
    moves.push({ entry, movement, account, lot, on: entry.validOn, began: false })
    if (holds) cache.push(account.accountClass === 'stored' ? { ...lot, fromStock: true } : lot)
  }
  // A product stands for no waste any more.
  if (lots.length === 0 && holds) {
    const { material, party: sender } = account
    cache.push({ material, sender, origin: 'CN', arose: entry.validOn.slice(0, 7), fromStock: false, kg: massKg, dryKg: 0, wetKg: 0 })
  }
}
