// The list that three books are folded from, out of the posted entries of the ledger: what became of each mass of waste,
// whose it was, where and when it arose. Corrections take what they undo with them; promises count for nothing.
import { type Account, type Entry, type Leg, type MassMethod, nominalClasses } from '#domain/entry.ts'
import type { Metering, WasteFate, WasteRecord } from '#domain/wasteRecord.ts'
import { type Lot, shareOut, caches, split, takeFrom } from './lots.ts'

/** What entries do not say. */
export type BookGround = {
  /** Area of a site, such as `CN-1302`; `CN` where nothing closer is known. */
  areaOf: (site: string) => string
  /** Whether a facility or use meets the standards; null where nobody has asked. */
  toStandard: (actor: string, site: string, fate: WasteFate, day: string) => boolean | null
  /** The utilisation evaluation that covers a use; null where there is none. */
  reportOf: (actor: string, material: string, day: string) => string | null
  /** Admitted claims of an evaluation that draw on a posted entry, each with all the kilograms that it holds. */
  claimsOn: (entry: string) => readonly { claim: string; massKg: number }[]
}

const meterings: Record<MassMethod, Metering> = {
  weighbridge: 'weighed',
  belt_scale: 'automatic',
  draft_survey: 'weighed',
  volume: 'estimated',
  coefficient: 'factor',
  balance: 'estimated',
  declared: 'none',
}
const fates: Partial<Record<Account['accountClass'], WasteFate>> = {
  stored: 'stored',
  disposed: 'disposed',
  dumped: 'dumped',
  utilised: 'utilised',
}
/** Held somewhere still, so it goes on into that account. */
const holding = new Set<Account['accountClass']>(['on_hand', 'in_transit', 'stored', 'disputed'])

/**
 * @param journal entries in the order they were appended; with the earlier years, for they are the stock
 * @returns records in order of days. Lots leave an account first in, first out; what an intermediate was worked out of stays
 *   its parent's waste and mass until its final use. Where the entries behind a holding are not to be seen, its holder is the sender
 */
export function wasteRecords(journal: readonly Entry[], ground: BookGround): WasteRecord[] {
  const undone = new Set(journal.flatMap(entry => (entry.reverses === undefined ? [] : [entry.reverses, entry.id])))
  const posted = journal.filter(entry => entry.phase === 'posted' && !undone.has(entry.id))
  const inOrder = posted.map((entry, at) => ({ entry, at })).sort((a, b) => compare(a.entry.validOn, b.entry.validOn) || a.at - b.at)
  const held = caches()
  const claimed = claimsBudget(ground)
  const records: WasteRecord[] = []
  for (const { entry } of inOrder) {
    const write = recorder(entry, ground, claimed, records)
    const pools = new Map<string, Lot[]>()
    for (const leg of entry.legs) {
      if (leg.massKg >= 0 || leg.account.accountClass === 'transformed') continue
      const { material } = leg.account
      pools.set(material, [...(pools.get(material) ?? []), ...out(leg, entry, held.of(leg.account), ground, write)])
    }
    const made = entry.legs.filter(leg => leg.massKg > 0 && isMade(entry, leg))
    const worked: Lot[] = []
    for (const leg of entry.legs) {
      if (leg.massKg <= 0 || made.includes(leg)) continue
      const lots = takeFrom(pools.get(leg.account.material) ?? [], leg.massKg)
      if (leg.account.accountClass === 'transformed') worked.push(...lots)
      else settle(leg, entry, lots, held.of(leg.account), write)
    }
    const shares = shareOut(
      worked,
      made.map(leg => leg.massKg),
    )
    for (const [at, leg] of made.entries()) settle(leg, entry, shares[at] ?? [], held.of(leg.account), write)
  }
  return records
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** A leg whose material a transformation of this entry made: that material's own other side is `transformed`. */
function isMade(entry: Entry, { account }: Leg): boolean {
  return (
    account.accountClass !== 'transformed' &&
    entry.legs.some(leg => leg.massKg < 0 && leg.account.accountClass === 'transformed' && leg.account.material === account.material)
  )
}

/** Lots that a leg takes out of an account; what no lot stands behind begins here. */
function out({ account, massKg }: Leg, entry: Entry, lots: Lot[], { areaOf }: BookGround, write: Write): Lot[] {
  const { accountClass, party, site, material } = account
  const taken = nominalClasses.includes(accountClass) ? [] : takeFrom(lots, -massKg)
  const open = -massKg - taken.reduce((sum, lot) => sum + lot.kg, 0)
  if (open === 0) return taken
  const beyond = accountClass === 'outside'
  // What lay there when the books began had been put there, and was deducted, in some year before.
  const since = accountClass === 'opening' ? `${Number(entry.validOn.slice(0, 4)) - 1}-12-31` : entry.validOn
  const begun: Lot = {
    material,
    sender: beyond ? accountClass : party,
    origin: beyond ? accountClass : areaOf(site),
    arose: since.slice(0, 7),
    fromStock: accountClass === 'opening' || accountClass === 'stored',
    kg: open,
    dryKg: open,
    wetKg: wetOf(entry, open),
  }
  if (accountClass === 'generated') write('generated', account, begun, since)
  if (accountClass === 'opening') write('stored', account, begun, since)
  return [...taken, begun]
}

/** Wet mass by the reading of the entry; dry where it has none. */
function wetOf(entry: Entry, kg: number): number {
  const measured = entry.measured ?? entry.legs.find(leg => leg.measured !== undefined)?.measured
  return measured?.wetKg === undefined || measured.dryKg === 0 ? kg : Math.round((kg * measured.wetKg) / measured.dryKg)
}

type Write = (fate: WasteFate, account: Account, lot: Lot, day: string) => void
type Evaluated = (entry: string, lot: Lot) => [Lot, string | null][]

function recorder(entry: Entry, ground: BookGround, claimed: Evaluated, records: WasteRecord[]): Write {
  let number = 0
  return (fate, account, whole, on) => {
    const { party: actor, site } = account
    const measured = entry.measured ?? entry.legs.find(leg => leg.account.material === account.material && leg.measured)?.measured
    const report = fate === 'utilised' ? ground.reportOf(actor, whole.material, on) : null
    const parts: [Lot, string | null][] = fate === 'utilised' && report === null ? claimed(entry.id, whole) : [[whole, report]]
    for (const [{ material, sender, origin, arose, fromStock, dryKg, wetKg }, evaluationReport] of parts) {
      number += 1
      records.push({
        id: `${entry.id}#${number}`,
        on,
        fate,
        material,
        sender,
        origin,
        actor,
        arose,
        fromStock,
        wetKg,
        dryKg,
        evaluationReport,
        place: ground.areaOf(site),
        toStandard: ground.toStandard(actor, site, fate, on),
        metering: measured === undefined ? 'none' : meterings[measured.method],
        basedOn: [entry.id, ...entry.basedOn],
      })
    }
  }
}

/** Splits what was used into what evaluated claims cover and the rest; no claim covers more than it holds. */
function claimsBudget({ claimsOn }: BookGround): Evaluated {
  const spent = new Map<string, number>()
  return (entry, lot) => {
    const parts: [Lot, string | null][] = []
    let rest = lot
    for (const { claim, massKg } of claimsOn(entry)) {
      const covers = Math.min(rest.dryKg, massKg - (spent.get(claim) ?? 0))
      if (covers <= 0) continue
      spent.set(claim, (spent.get(claim) ?? 0) + covers)
      const [part, other] = split({ ...rest, kg: rest.dryKg }, covers)
      parts.push([part, claim])
      rest = other
    }
    return rest.dryKg > 0 ? [...parts, [rest, null]] : parts
  }
}

/** What a leg brings in: a record of its fate, and lots that go on. What was taken out of a store and put back has not moved. */
function settle({ account, massKg }: Leg, entry: Entry, lots: readonly Lot[], cache: Lot[], write: Write): void {
  const fate = fates[account.accountClass]
  for (const lot of lots) {
    if (fate !== undefined && !(fate === 'stored' && lot.fromStock) && lot.dryKg > 0) write(fate, account, lot, entry.validOn)
    if (holding.has(account.accountClass)) cache.push(fate === 'stored' ? { ...lot, fromStock: true } : lot)
  }
  // A product stands for no waste any more.
  if (lots.length === 0 && holding.has(account.accountClass)) {
    const { material, party: sender } = account
    cache.push({ material, sender, origin: 'CN', arose: entry.validOn.slice(0, 7), fromStock: false, kg: massKg, dryKg: 0, wetKg: 0 })
  }
}
