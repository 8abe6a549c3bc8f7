// The split of a firm's year out of what stands in the ledger, and the bridges from what the ledger calls used to what forms and statistics do.
import type { Account, AccountClass, Entry } from '#domain/entry.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import type { WasteRecord } from '#domain/wasteRecord.ts'
import { lateAfterDays, type SplitBridge, type SplitStep, type YearSplitLine } from '#domain/yearSplit.ts'
import type { StandingEntry } from '#ledger/movements.ts'
import { standing } from '#ledger/standing.ts'

/** Where waste still lies, on the premises or on the way. */
const premises: ReadonlySet<AccountClass> = new Set(['on_hand', 'stored', 'disputed'])
const lost: ReadonlySet<AccountClass> = new Set(['lost', 'lost_moisture', 'lost_ignition', 'lost_process'])
type Amount = Exclude<keyof YearSplitLine, 'material'>
const nothing: Record<Amount, number> = {
  openingKg: 0,
  generatedKg: 0,
  receivedKg: 0,
  usedKg: 0,
  disposedKg: 0,
  dumpedKg: 0,
  handedOverKg: 0,
  inTransitKg: 0,
  lateKg: 0,
  lostKg: 0,
  closingKg: 0,
  storedKg: 0,
  sentForUseKg: 0,
  sentForDisposalKg: 0,
  sentForStorageKg: 0,
}

/**
 * @param journal entries of all years up to this one, in the order they were appended
 * @param facts rows of the firm's ledger of this year
 * @param sameAs which waste a recorded one counts as
 * @returns one line a waste that arose, lay or moved; products of transformations that are no waste are left out
 */
export function yearSplit(
  journal: readonly Entry[],
  facts: readonly WasteFact[],
  { party, year, sameAs }: { party: string; year: number; sameAs: ReadonlyMap<string, string> },
): YearSplitLine[] {
  const lines = new Map<string, YearSplitLine>()
  const lineOf = (recorded: string): YearSplitLine => {
    const material = sameAs.get(recorded) ?? recorded
    const line = lines.get(material) ?? { material, ...nothing }
    lines.set(material, line)
    return line
  }
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const entries = standing(journal.filter(({ validOn }) => validOn <= last))
  const onTheWay = new Map<string, { day: string; kg: number }[]>()
  for (const entry of entries)
    for (const { from, to, massKg } of entry.movements) {
      if (from.party === party) move(lineOf(from.material), from, to, -massKg, entry, first, party)
      if (to.party === party) move(lineOf(to.material), to, from, massKg, entry, first, party)
      if (to.party === party && to.accountClass === 'in_transit') queued(onTheWay, lineOf(to.material).material, entry.validOn, massKg)
      if (from.party === party && from.accountClass === 'in_transit') arrived(onTheWay, lineOf(from.material).material, massKg)
    }
  const late = dayBefore(last, lateAfterDays)
  for (const line of lines.values()) {
    line.lateKg = (onTheWay.get(line.material) ?? []).reduce((sum, { day, kg }) => sum + (day < late ? kg : 0), 0)
  }
  for (const fact of facts.filter(({ move: what }) => what === 'dispatched')) {
    const to = { utilise: 'sentForUseKg', dispose: 'sentForDisposalKg', store: 'sentForStorageKg' } as const
    lineOf(fact.material)[to[fact.destination ?? 'utilise']] += fact.dryKg
  }
  return [...lines.values()].filter(isWaste).sort((a, b) => (a.material < b.material ? -1 : 1))
}

/** @param massKg signed: what the firm's account got or gave */
function move(
  line: YearSplitLine,
  own: Account,
  other: Account,
  massKg: number,
  { validOn }: Pick<StandingEntry, 'validOn'>,
  first: string,
  party: string,
): void {
  const { accountClass } = own
  const lies = premises.has(accountClass) || accountClass === 'in_transit'
  if (lies && validOn < first) line.openingKg += massKg
  if (premises.has(accountClass)) line.closingKg += massKg
  if (accountClass === 'stored') line.storedKg += massKg
  if (accountClass === 'in_transit') line.inTransitKg += massKg
  if (validOn < first) return
  if (accountClass === 'generated') line.generatedKg -= massKg
  else if (accountClass === 'opening') line.openingKg -= massKg
  else if (accountClass === 'outside' || accountClass === 'unexplained' || accountClass === 'transformed') line.receivedKg -= massKg
  else if (accountClass === 'utilised') line.usedKg += massKg
  else if (accountClass === 'disposed') line.disposedKg += massKg
  else if (accountClass === 'dumped') line.dumpedKg += massKg
  else if (lost.has(accountClass)) line.lostKg += massKg
  // What crosses from one firm to another is on the books of both.
  if (other.party === party) return
  if (massKg > 0) line.receivedKg += massKg
  else line.handedOverKg -= massKg
}

function queued(all: Map<string, { day: string; kg: number }[]>, material: string, day: string, kg: number): void {
  all.set(material, [...(all.get(material) ?? []), { day, kg }])
}
/** What arrives is what left first. */
function arrived(all: Map<string, { day: string; kg: number }[]>, material: string, kg: number): void {
  let left = kg
  const rest: { day: string; kg: number }[] = []
  for (const one of all.get(material) ?? []) {
    const taken = Math.min(one.kg, left)
    left -= taken
    if (one.kg > taken) rest.push({ ...one, kg: one.kg - taken })
  }
  all.set(material, rest)
}

/** Something that only a transformation made is a product. */
const isWaste = (line: YearSplitLine): boolean =>
  line.openingKg !== 0 ||
  line.generatedKg !== 0 ||
  line.usedKg !== 0 ||
  line.disposedKg !== 0 ||
  line.dumpedKg !== 0 ||
  line.handedOverKg !== 0

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
}

/** Where all of it is: nothing where the line sums, to the kilogram. */
export const splitRest = (line: YearSplitLine): number =>
  line.openingKg +
  line.generatedKg +
  line.receivedKg -
  line.usedKg -
  line.disposedKg -
  line.dumpedKg -
  line.handedOverKg -
  line.inTransitKg -
  line.lostKg -
  line.closingKg

/**
 * From what the ledger has as used by the firm to what the forms and the statistics call so.
 * @param records of this firm's waste, or used by it, in this year
 */
export function usedBridges(
  lines: readonly YearSplitLine[],
  facts: readonly WasteFact[],
  records: readonly WasteRecord[],
  party: string,
): SplitBridge[] {
  const ledgerKg = lines.reduce((sum, { usedKg }) => sum + usedKg, 0)
  const ownRowsKg = facts.reduce((sum, { move: what, dryKg }) => sum + (what === 'own_utilised' ? dryKg : 0), 0)
  const sentKg = lines.reduce((sum, { sentForUseKg }) => sum + sentForUseKg, 0)
  const utilised = records.filter(({ fate }) => fate === 'utilised')
  const elsewhereKg = utilised.reduce((sum, { actor, dryKg }) => sum + (actor === party ? 0 : dryKg), 0)
  const hereKg = utilised.reduce((sum, { actor, dryKg }) => sum + (actor === party ? dryKg : 0), 0)
  const step = (key: string, zh: string, en: string, massKg: number): SplitStep => ({ key, zh, en, massKg })
  const kept = (steps: SplitStep[]): SplitStep[] => steps.filter(({ massKg }) => massKg !== 0)
  const formsKg = ownRowsKg + sentKg
  return [
    {
      from: 'ledger',
      to: 'forms',
      fromKg: ledgerKg,
      steps: kept([
        step('sent', '送出利用的，法定台账在送出时即计为利用', 'sent for use: the forms count it when it leaves', sentKg),
        step(
          'unrowed',
          '由加工转化、交易入账的利用，台账各行没有',
          'used by transformations and trade, which no row of the forms has',
          ownRowsKg - ledgerKg,
        ),
      ]),
      toKg: formsKg,
    },
    {
      from: 'forms',
      to: 'statistics',
      fromKg: formsKg,
      steps: kept([
        step('sent', '送出利用的，统计在利用地利用时才计', 'sent for use: statistics count it where and when it is used', -sentKg),
        step('elsewhere', '本单位的固废在别处已利用的', 'waste of this firm that others have used', elsewhereKg),
        step('unrowed', '由加工转化、交易入账的利用', 'used by transformations and trade', hereKg - ownRowsKg),
      ]),
      toKg: elsewhereKg + hereKg,
    },
  ]
}
