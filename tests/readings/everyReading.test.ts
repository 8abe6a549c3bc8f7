// Random journals, with reversals, reversals of reversals, corrections by difference, disputes and settlements: whatever a reading
// of the ledger says, its kilograms are those of the balances.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Account, accountKey, type AccountClass, type Entry, type EntryKind, move } from '#domain/entry.ts'
import { papersOfEntries } from '#claims/custody/ledgerPapers.ts'
import { holdingKey, sidesOf } from '#claims/custody/papers.ts'
import { ledgerLines } from '#evaluate/balance/ledgerAccount.ts'
import { wasteRecords } from '#evaluate/books/fromLedger.ts'
import { claimOfFlow } from '#evaluate/claims.ts'
import { type AsOf, balances } from '#ledger/balances.ts'
import { admitAll, reversal } from '#ledger/entries.ts'
import { standing } from '#ledger/standing.ts'
import { streamsFromLedger } from '#ledger/streams.ts'
import { transformation } from '#ledger/transformation.ts'
import { networkFromLedger } from '#reconcile/fromLedger.ts'

const seed = 20261130
const parties = ['mine', 'kiln'] as const
const materials = ['slag', 'ash'] as const
const flow = 'flow:1'
const at = (party: string, material: string, accountClass: AccountClass): Account => ({
  party,
  site: `${party}_yard`,
  material,
  accountClass,
})

/** Ways that mass may take, between accounts of one party or of both; the other party is the first one's partner. */
const ways: [EntryKind, AccountClass, AccountClass, 'own' | 'other'][] = [
  ['opening', 'opening', 'stored', 'own'],
  ['generation', 'generated', 'on_hand', 'own'],
  ['storage', 'on_hand', 'stored', 'own'],
  ['storage', 'stored', 'on_hand', 'own'],
  ['utilisation', 'on_hand', 'utilised', 'own'],
  ['utilisation', 'stored', 'utilised', 'own'],
  ['disposal', 'on_hand', 'disposed', 'own'],
  ['dumping', 'stored', 'dumped', 'own'],
  ['dispatch', 'on_hand', 'in_transit', 'own'],
  ['receipt', 'in_transit', 'on_hand', 'other'],
  ['transfer', 'on_hand', 'on_hand', 'other'],
  ['loss', 'in_transit', 'lost', 'own'],
  ['dispute', 'in_transit', 'disputed', 'own'],
  ['surplus', 'unexplained', 'disputed', 'own'],
  ['settlement', 'disputed', 'on_hand', 'other'],
  ['settlement', 'disputed', 'on_hand', 'own'],
  ['settlement', 'disputed', 'lost', 'own'],
  ['settlement', 'disputed', 'unexplained', 'own'],
  ['correction', 'utilised', 'on_hand', 'own'],
  ['correction', 'utilised', 'disposed', 'own'],
  ['correction', 'lost', 'on_hand', 'other'],
  ['correction', 'on_hand', 'lost', 'own'],
  ['correction', 'on_hand', 'on_hand', 'other'],
  ['adjustment', 'dumped', 'on_hand', 'own'],
  ['adjustment', 'disposed', 'stored', 'own'],
]

const act = fc.record({
  // Every third or so undoes something that was entered before.
  verb: fc.oneof(
    { arbitrary: fc.nat({ max: ways.length - 1 }), weight: 5 },
    { arbitrary: fc.constant('work' as const), weight: 1 },
    { arbitrary: fc.constant('reverse' as const), weight: 3 },
  ),
  party: fc.nat({ max: 1 }),
  material: fc.nat({ max: 1 }),
  massKg: fc.integer({ min: 1, max: 300 }),
  pick: fc.nat(),
  day: fc.integer({ min: 0, max: 500 }),
  withFlow: fc.boolean(),
})
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

function entryOf(one: Act, number: number, journal: readonly Entry[]): Entry | undefined {
  const id = `e${number}`
  const recordedAt = new Date(Date.UTC(2023, 6, 1, 0, number)).toISOString()
  const validOn = new Date(Date.UTC(2022, 0, 1 + one.day)).toISOString().slice(0, 10)
  if (one.verb === 'reverse') {
    // The newest ones most often, so that reversals are reversed too.
    const undone = new Set(journal.flatMap(entry => entry.reverses ?? []))
    const open = journal.filter(entry => entry.phase === 'posted' && !undone.has(entry.id)).toReversed()
    const original = open[one.pick % Math.max(1, Math.min(open.length, 4))]
    return original === undefined ? undefined : reversal(original, id, recordedAt, ['slip'], 'wrong')
  }
  const [party, other] = [parties[one.party] ?? 'mine', parties[1 - one.party] ?? 'kiln']
  const material = materials[one.material] ?? 'slag'
  const base = { id, validOn, recordedAt, basedOn: ['slip'], ...(one.withFlow ? { flow } : {}) }
  if (one.verb === 'work') {
    const made = transformation({
      ...base,
      party,
      site: `${party}_yard`,
      inputs: [
        { material, massKg: one.massKg + 2, fate: 'utilised' },
        { material: materials[1 - one.material] ?? 'ash', massKg: 5, fate: 'utilised' },
      ],
      outputs: [
        { material: 'brick', massKg: one.massKg, role: 'product' },
        { material, massKg: 3, role: 'residue' },
      ],
      losses: [{ material, massKg: 4, by: 'moisture' }],
      reason: 'firing',
    })
    return made.ok ? made.value : undefined
  }
  const [kind, from, to, whose] = ways[one.verb] ?? ['generation', 'generated', 'on_hand', 'own']
  const legs = move(at(party, material, from), at(whose === 'own' ? party : other, material, to), one.massKg)
  if (kind !== 'correction' && kind !== 'adjustment') return { ...base, kind, phase: 'posted', legs, reason: 'basedOn' }
  // Most corrections are dated as they must be, on a day of what they correct; the others are refused.
  const own = new Set(legs.map(leg => accountKey(leg.account)))
  const days = journal.filter(entry => entry.legs.some(leg => own.has(accountKey(leg.account)))).map(entry => entry.validOn)
  return { ...base, kind, phase: 'posted', legs, reason: 'basedOn', validOn: days[one.pick % Math.max(1, days.length)] ?? validOn }
}

/** A journal that the ledger admits: what it refuses is left out. */
function journalOf(acts: readonly Act[]): Entry[] {
  const journal: Entry[] = []
  for (const [number, one] of acts.entries()) {
    const entry = entryOf(one, number, journal)
    if (entry !== undefined && admitAll(journal, [entry]).ok) journal.push(entry)
  }
  return journal
}

type Sums = Map<string, number>
const plus = (sums: Sums, key: string, massKg: number): void => void sums.set(key, (sums.get(key) ?? 0) + massKg)
const tidy = (sums: Sums): [string, number][] => [...sums].filter(([, kg]) => kg !== 0).sort(([a], [b]) => (a < b ? -1 : 1))

/** Balances by a key; accounts without one are left out. */
function booked(journal: readonly Entry[], key: (account: Account) => string | undefined, asOf: AsOf = {}): [string, number][] {
  const sums: Sums = new Map()
  for (const { account, postedKg } of balances(journal, asOf).values()) {
    const name = key(account)
    if (name !== undefined) plus(sums, name, postedKg)
  }
  return tidy(sums)
}

/** @throws where it does not hold for some journal, with the journal */
function everyJournal(holds: (journal: Entry[]) => void): void {
  fc.assert(
    fc.property(fc.array(act, { minLength: 5, maxLength: 60 }), acts => holds(journalOf(acts))),
    { seed, numRuns: 400 },
  )
}

test('what stands moves what the balances say, as of any day and any moment', () =>
  everyJournal(journal => {
    const days = [undefined, '2022-03-01', '2022-12-31']
    const moments = [undefined, new Date(Date.UTC(2023, 6, 1, 0, 20)).toISOString()]
    for (const validOn of days)
      for (const recordedAt of moments) {
        const asOf = { ...(validOn === undefined ? {} : { validOn }), ...(recordedAt === undefined ? {} : { recordedAt }) }
        const sums: Sums = new Map()
        for (const { from, to, massKg } of standing(journal, asOf).flatMap(entry => entry.movements)) {
          expect(massKg).toBeGreaterThan(0)
          plus(sums, accountKey(from), -massKg)
          plus(sums, accountKey(to), massKg)
        }
        expect(tidy(sums)).toEqual(booked(journal, accountKey, asOf))
      }
  }))

test('papers of custody: what each holding has, what was converted', () =>
  everyJournal(journal => {
    const papers = papersOfEntries(journal)
    const converted: Sums = new Map()
    const held: Sums = new Map()
    for (const paper of papers) {
      if (paper.kind === 'converted') plus(converted, paper.at.material, paper.massKg)
      const { takes, puts } = sidesOf(paper)
      for (const { at: from, massKg } of takes) plus(held, holdingKey(from), -massKg)
      for (const { at: to, massKg } of puts) plus(held, holdingKey(to), massKg)
    }
    const utilised = booked(journal, ({ accountClass, material }) => (accountClass === 'utilised' ? material : undefined))
    expect(tidy(converted)).toEqual(utilised)
    const holdings = booked(journal, ({ accountClass, ...where }) =>
      ['on_hand', 'stored', 'in_transit'].includes(accountClass)
        ? holdingKey(where)
        : accountClass === 'disputed'
          ? holdingKey({ ...where, batch: '(disputed)' })
          : undefined,
    )
    // What a moisture loss of a batch took is in no paper: it left with the batch. Products come out of it.
    const waste = (lines: [string, number][]) => lines.filter(([key]) => !key.includes('brick'))
    expect(waste(tidy(held))).toEqual(waste(holdings))
  }))

test('three books: generated, utilised, disposed and dumped', () =>
  everyJournal(journal => {
    const records = wasteRecords(journal, { areaOf: () => 'CN-13', toStandard: () => null, reportOf: () => null, claimsOn: () => [] })
    const said: Sums = new Map()
    for (const { fate, material, dryKg } of records) if (fate !== 'stored') plus(said, `${fate} ${material}`, dryKg)
    const ends = new Set<AccountClass>(['utilised', 'disposed', 'dumped'])
    const sums = new Map(
      booked(journal, ({ accountClass, material }) => (ends.has(accountClass) ? `${accountClass} ${material}` : undefined)),
    )
    for (const [key, kg] of booked(journal, ({ accountClass, material }) =>
      accountClass === 'generated' ? `${accountClass} ${material}` : undefined,
    ))
      sums.set(key, -kg)
    expect(tidy(said)).toEqual(tidy(sums))
  }))

test('a firm’s account: opening and came, less left and fed, is the closing stock of the balances', () =>
  everyJournal(journal => {
    const period = { from: '2022-04-01', to: '2022-12-31' }
    for (const firm of parties) {
      const about = materials.map(id => ({ id, nameZh: id, nameEn: id, waste: true, kind: '' }))
      const { stock, receipts, removals, batches } = ledgerLines(journal, firm, period, about)
      const closing = new Map(
        booked(
          journal,
          ({ party, accountClass, material }) => (party === firm && ['on_hand', 'stored'].includes(accountClass) ? material : undefined),
          {
            validOn: period.to,
          },
        ),
      )
      for (const material of materials) {
        const sum = (lines: readonly { material: string; wetKg: number }[]) =>
          lines.reduce((total, line) => (line.material === material ? total + line.wetKg : total), 0)
        const own = (where: 'opening' | 'closing') => sum(stock.filter(line => line.at === where))
        expect(own('closing')).toBe(closing.get(material) ?? 0)
        expect(own('opening') + sum(receipts) - sum(removals) - sum(batches.flatMap(batch => batch.inputs))).toBe(own('closing'))
      }
    }
  }))

test('reconciliation: opening book and flows are the balances, but for what is in dispute', () =>
  everyJournal(journal => {
    const scope = { from: '2022-04-01', to: '2022-12-31' }
    const { network } = networkFromLedger(journal, scope)
    const sums: Sums = new Map()
    for (const { from, to, mass = 0 } of network.flows) {
      if (from !== undefined) plus(sums, from, -mass)
      if (to !== undefined) plus(sums, to, mass)
    }
    const node = ({ accountClass, site, material }: Account) =>
      ['on_hand', 'stored'].includes(accountClass) ? `${site}~${material}` : undefined
    for (const { entry, movement } of standing(journal, { validOn: scope.to }).flatMap(one =>
      one.movements.map(movement => ({ entry: one, movement })),
    )) {
      const left = ['dispute', 'surplus', 'settlement'].includes(entry.kind)
      const before = entry.validOn < scope.from
      if (!left && !before) continue
      const [from, to] = [node(movement.from), node(movement.to)]
      if (from !== undefined) plus(sums, from, -movement.massKg)
      if (to !== undefined) plus(sums, to, movement.massKg)
    }
    expect(tidy(sums).filter(([key]) => !key.endsWith(':way'))).toEqual(booked(journal, node, { validOn: scope.to }))
  }))

test('a claim of a flow, and the streams of a plan', () =>
  everyJournal(journal => {
    const claim = claimOfFlow(journal, {
      id: 'evaluation:1',
      flow,
      claimant: 'kiln',
      material: 'slag',
      process: '',
      massKg: 1,
      validOn: '2023-12-31',
      recordedAt: '2024-01-01T00:00:00.000Z',
      synthetic: true,
    })
    const ids = standing(journal).flatMap(({ id, flow: own, movements }) =>
      own === flow && movements.some(({ to }) => to.accountClass === 'utilised') ? [id] : [],
    )
    expect(claim.ok ? claim.value.evidence : []).toEqual(ids)
    for (const year of [2022, 2023]) {
      const arose: Sums = new Map()
      for (const { stream, massKg } of streamsFromLedger(journal, year)) plus(arose, `${stream.site} ${stream.material}`, massKg)
      const ofYear = booked(
        journal.filter(entry => entry.validOn.startsWith(`${year}`)),
        ({ accountClass, site, material }) => (accountClass === 'generated' ? `${site} ${material}` : undefined),
      )
      expect(tidy(arose)).toEqual(ofYear.map(([key, kg]) => [key, -kg]))
    }
  }))
