// Double counting, through the steps and in the store: a plant ships 100 kt of ash, a trader resells it, two binder plants claim
// 60 + 60, the park and the generator claim 100 each. Utilised is 100 kt, once, at final conversion. On both engines.
import { beforeAll, expect, test } from 'vitest'
import type { Claim, RegisteredClaim } from '#domain/claim.ts'
import { type Account, move } from '#domain/entry.ts'
import { reversal } from '#ledger/entries.ts'
import { postEntries } from '#steps/ledger/postEntries.ts'
import { changeClaim } from '#steps/claims/changeClaim.ts'
import { fileClaim } from '#steps/claims/fileClaim.ts'
import { explainClaim, listClaims, namesOf, viewClaims } from '#steps/claims/readClaims.ts'
import { accept } from '#steps/trade/accept.ts'
import { convert } from '#steps/trade/convert.ts'
import { type UnitOfWork, memoryUnitOfWork, storeUnitOfWork } from '#steps/trade/unitOfWork.ts'
import { dispatch } from '#steps/trade/dispatch.ts'
import { keep } from '#steps/trade/keep.ts'
import { offer } from '#steps/trade/offer.ts'
import { receive } from '#steps/trade/receive.ts'
import { claimBook } from '#store/claims.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import { eachEngine } from '../support/eachEngine.ts'

const kt = 1_000_000
const recordedAt = '2022-07-31T00:00:00.000Z'
const names = namesOf([])
const must = <T>(checked: { ok: true; value: T } | { ok: false; problems: { en: string }[] }): T => {
  if (!checked.ok) throw new Error(checked.problems.map(one => one.en).join('\n'))
  return checked.value
}

/** The ledger before anybody claims: plant -> trader -> binder1 (60 kt) and binder2 (40 kt), all converted. */
async function ship(unitOfWork: UnitOfWork): Promise<void> {
  const legs = [
    { id: 'plant-trader', from: 'plant', to: 'trader', massKg: 100 * kt },
    { id: 'trader-binder1', from: 'trader', to: 'binder1', massKg: 60 * kt },
    { id: 'trader-binder2', from: 'trader', to: 'binder2', massKg: 40 * kt },
  ]
  const account = (accountClass: Account['accountClass']): Account => ({ party: 'plant', site: 'plant', material: 'fly_ash', accountClass })
  await unitOfWork.inTransaction(journal =>
    journal.append({
      recordedAt,
      flows: legs.map(({ id, from, to }) => ({
        id,
        from,
        to,
        material: 'fly_ash',
        period: 2022,
        process: 'binder_making',
        synthetic: true,
      })),
      evidence: [keep('row', 'row:ash', '台账行', 'ledger row', [], {}, recordedAt)],
      entries: [
        {
          id: 'entry:ash',
          kind: 'generation',
          phase: 'posted',
          legs: move(account('generated'), account('on_hand'), 100 * kt),
          validOn: '2022-07-31',
          recordedAt,
          basedOn: ['row:ash'],
        },
      ],
      records: legs.map(({ id, massKg }) => ({
        id: `record:${id}:planned:1`,
        flow: id,
        state: 'planned' as const,
        massKg,
        validOn: '2022-07-01',
        recordedAt,
        basedOn: ['entry:ash'],
      })),
    }),
  )
  for (const [index, { id, from, to, massKg }] of legs.entries()) {
    const day = `2022-08-0${index + 2}`
    const offered = must(await offer(unitOfWork, id, { massKg, priceCnyPerT: '1', validOn: day }))
    const contract = must(await accept(unitOfWork, id, offered.id, { massKg, buyer: to, seller: from, validOn: day }))
    const slip = `slip ${id}`
    const sent = must(await dispatch(unitOfWork, contract.id, { massKg, mode: 'truck', weighingSlip: slip, at: `${day}T08:00:00+08:00` }))
    must(await receive(unitOfWork, sent.manifest.id, { massKg, weighingSlip: slip, at: `${day}T18:00:00+08:00` }))
    if (to === 'trader') continue
    const batch = { inputs: [{ material: 'fly_ash', massKg }], outputs: [{ material: 'binder', massKg }] }
    must(await convert(unitOfWork, id, to, 'binder_making', batch, `2022-09-1${index}T10:00:00+08:00`))
  }
}

const request = (claimant: string, massKg: number, more: Partial<Claim> = {}) => ({
  claimant,
  accountingBasis: 'statistics' as const,
  period: '2022-Q3',
  site: claimant,
  material: 'fly_ash',
  massKg,
  model: 'mass_balance' as const,
  evidence: [`quarterly report of ${claimant}`],
  by: claimant,
  synthetic: true,
  validOn: '2022-10-08',
  ...more,
})
const last = ({ steps }: RegisteredClaim) => steps.at(-1)!

eachEngine('claims', engine => {
  let store: Store
  let unitOfWork: UnitOfWork
  const file = async (...ask: Parameters<typeof request>) => must(await fileClaim(unitOfWork, request(...ask))).filed
  beforeAll(async () => {
    store = await engine.open()
    unitOfWork = storeUnitOfWork(store)
    await ship(unitOfWork)
  })

  test('100 kt count once: 20 kt too much are refused with both claims and the evidence named; onlookers add nothing', async () => {
    const first = await file('binder1', 60 * kt)
    expect(last(first)).toMatchObject({ state: 'admitted', heldKg: 60 * kt })
    const second = await file('binder2', 60 * kt)
    expect(last(second)).toMatchObject({ state: 'refused', heldKg: 0 })
    const said = last(second)
      .reasons.map(reason => reason.en)
      .join('\n')
    for (const part of [
      second.claim.id,
      first.claim.id,
      '20000 t too much',
      'entry:batch:trader-binder2:1',
      'quarterly report of binder1',
      'entry:ash',
    ])
      expect(said).toContain(part)
    expect(last(second).basedOn).toEqual(expect.arrayContaining([first.claim.id, 'entry:batch:trader-binder2:1']))
    for (const onlooker of ['park', 'plant', 'trader']) {
      const seen = await file(onlooker, 100 * kt)
      expect(last(seen)).toMatchObject({ state: 'refused', reasons: [{ code: 'claim.not-at-conversion' }] })
    }
    expect(last(await file('binder2', 40 * kt)).state).toBe('admitted')
    const seen = await viewClaims(store, { ...names, park: () => 'park' }, { accountingBasis: 'statistics', period: '2022-Q3' })
    expect(seen).toMatchObject({ totalKg: 100 * kt, addedByViewsKg: 0, straddling: [] })
    const sums = (lines: readonly { id: string; massKg: number }[]) => lines.map(({ id, massKg }) => [id, massKg])
    expect(sums(seen.bySender)).toEqual([['plant', 100 * kt]])
    expect(sums(seen.byPark)).toEqual([['park', 100 * kt]])
    expect(sums(seen.byUser)).toEqual([
      ['binder1', 60 * kt],
      ['binder2', 40 * kt],
    ])
    // The sender's own accounting basis sees the same 100 kt, once.
    expect(last(await file('plant', 100 * kt, { accountingBasis: 'ep_tax' })).state).toBe('admitted')
    expect(last(await file('plant', 1, { accountingBasis: 'ep_tax' })).state).toBe('refused')
  })

  test('a claim goes down to the row: claim, entry, event, receipt, manifest, contract, offer, record, entry, row', async () => {
    const one = await explainClaim(store, names, 'claim:1')
    expect(one?.covers).toEqual([{ claim: 'claim:1', paper: 'entry:batch:trader-binder1:1', massKg: 60 * kt }])
    expect(one?.origins).toMatchObject([{ sender: 'plant', user: 'binder1', massKg: 60 * kt }])
    const ids = one?.evidence.map(step => step.id) ?? []
    for (const id of ['claim:1', 'entry:batch:trader-binder1:1', 'event:batch:trader-binder1:1', 'entry:ash', 'row:ash'])
      expect(ids).toContain(id)
    expect(await explainClaim(store, names, 'claim:999')).toBeNull()
  })

  test('lists are filtered, sorted and paged', async () => {
    const all = await listClaims(store, names, { offset: 0, limit: 2, sort: '-massKg', accountingBasis: 'statistics' })
    expect(all).toMatchObject({ total: 6, claims: [{ claim: { massKg: 100 * kt } }, { claim: { massKg: 100 * kt } }] })
    const some = await listClaims(store, names, {
      offset: 0,
      limit: 10,
      state: ['admitted'],
      from: '2022-09-01',
      to: '2022-12-31',
      sort: 'filed',
    })
    expect(some.claims.map(({ claim }) => [claim.claimant, claim.accountingBasis])).toEqual([
      ['binder1', 'statistics'],
      ['binder2', 'statistics'],
      ['plant', 'ep_tax'],
    ])
    expect((await listClaims(store, names, { offset: 0, limit: 10, text: 'BINDER2' })).total).toBe(2)
    expect((await listClaims(store, names, { offset: 0, limit: 10, from: '2023-01-01' })).total).toBe(0)
    expect((await listClaims(store, names, { offset: 0, limit: 10, recordedAt: '2022-01-01T00:00:00Z' })).total).toBe(0)
  })

  test('withdrawn, disputed, upheld, rejected: each with a reason; what is let go may be claimed again', async () => {
    const change = { by: 'auditor', reason: 'slips do not match', validOn: '2022-11-01' }
    expect(last(must(await changeClaim(unitOfWork, 'claim:1', 'dispute', change)))).toMatchObject({ state: 'disputed', heldKg: 60 * kt })
    expect((await viewClaims(store, names, { accountingBasis: 'statistics' })).disputedKg).toBe(60 * kt)
    expect(last(must(await changeClaim(unitOfWork, 'claim:1', 'uphold', change)))).toMatchObject({ state: 'admitted', heldKg: 60 * kt })
    expect(await changeClaim(unitOfWork, 'claim:1', 'reject', change)).toMatchObject({ ok: false, problems: [{ code: 'claim.state' }] })
    expect(await changeClaim(unitOfWork, 'claim:1', 'withdraw', { ...change, reason: ' ' })).toMatchObject({
      ok: false,
      problems: [{ code: 'claim.reason' }],
    })
    expect(last(must(await changeClaim(unitOfWork, 'claim:1', 'withdraw', change)))).toMatchObject({ state: 'withdrawn', heldKg: 0 })
    expect(await changeClaim(unitOfWork, 'claim:1', 'withdraw', change)).toMatchObject({ ok: false, problems: [{ code: 'claim.state' }] })
    expect(await changeClaim(unitOfWork, 'claim:999', 'withdraw', change)).toMatchObject({
      ok: false,
      problems: [{ code: 'claim.unknown' }],
    })
    const again = await file('binder1', 50 * kt)
    expect(last(again).state).toBe('admitted')
    const more = await file('binder1', 60 * kt, { supersedes: again.claim.id })
    expect(last(more).state).toBe('admitted')
    expect((await claimBook(store.db).claims({ ids: [again.claim.id] })).map(last)).toMatchObject([
      { state: 'superseded', basedOn: [more.claim.id] },
    ])
    expect(await fileClaim(unitOfWork, request('binder1', 1, { supersedes: again.claim.id }))).toMatchObject({
      ok: false,
      problems: [{ code: 'claim.supersedes' }],
    })
    expect(await fileClaim(unitOfWork, request('binder1', 1, { period: '2022-02-30/2022-03-01' }))).toMatchObject({
      ok: false,
      problems: [{ code: 'claim.period' }],
    })
  })

  test('a conversion that is undone in the ledger leaves its claim uncovered in the same moment, and names the entry', async () => {
    const before = new Date().toISOString()
    const batch = (await flowJournal(store.db).entries('fly_ash')).find(entry => entry.id === 'entry:batch:trader-binder2:1')
    const undo = reversal(batch!, 'entry:undo', new Date().toISOString(), ['row:ash'], 'the batch was rejected')
    await unitOfWork.inTransaction(journal => journal.append({ recordedAt: undo.recordedAt, entries: [undo] }))
    const short = await listClaims(store, names, { offset: 0, limit: 10, state: ['uncovered'] })
    expect(short.claims.map(({ claim, heldKg }) => [claim.claimant, claim.accountingBasis, heldKg])).toEqual([
      ['plant', 'ep_tax', 60 * kt],
      ['binder2', 'statistics', 0],
    ])
    expect(short.claims[1]?.reasons[0]?.en).toContain('entry:undo (undoes entry:batch:trader-binder2:1, the batch was rejected)')
    expect((await viewClaims(store, names, { accountingBasis: 'statistics' })).totalKg).toBe(60 * kt)
    expect((await viewClaims(store, names, { accountingBasis: 'statistics', recordedAt: before })).totalKg).toBe(100 * kt)
    // Written again, the batch covers them again.
    const batchAgain = { inputs: [{ material: 'fly_ash', massKg: 40 * kt }], outputs: [{ material: 'binder', massKg: 40 * kt }] }
    must(await convert(unitOfWork, 'trader-binder2', 'binder2', 'binder_making', batchAgain, '2022-09-13T10:00:00+08:00'))
    expect((await listClaims(store, names, { offset: 0, limit: 10, state: ['uncovered'] })).total).toBe(0)
  })

  test('a correction by the ledger’s own posting path, as imports take it, leaves the claim uncovered, too', async () => {
    const batch = (await flowJournal(store.db).entries('fly_ash')).find(entry => entry.id === 'entry:batch:trader-binder2:2')
    const undo = reversal(batch!, 'entry:undo:posted', new Date().toISOString(), ['row:ash'], 'rejected again')
    must(await postEntries(store, { recordedAt: undo.recordedAt, entries: [undo] }))
    const short = await listClaims(store, names, { offset: 0, limit: 10, state: ['uncovered'] })
    expect(short.claims.map(({ claim, heldKg }) => [claim.claimant, claim.accountingBasis, heldKg])).toEqual([
      ['plant', 'ep_tax', 60 * kt],
      ['binder2', 'statistics', 0],
    ])
    expect(short.claims[1]?.reasons[0]?.en).toContain('entry:undo:posted')
    const again = reversal(undo, 'entry:redo', new Date().toISOString(), ['row:ash'], 'accepted after all')
    must(await postEntries(store, { recordedAt: again.recordedAt, entries: [again] }))
    expect((await listClaims(store, names, { offset: 0, limit: 10, state: ['uncovered'] })).total).toBe(0)
  })

  test('many claimants in one moment: no more than what there is gets through', async () => {
    const unitsOfWork = [unitOfWork, storeUnitOfWork(store), storeUnitOfWork(store)]
    const asked = await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        fileClaim(unitsOfWork[index % 3]!, request(index % 2 === 0 ? 'binder1' : 'binder2', 25 * kt, { accountingBasis: 'vat_refund' })),
      ),
    )
    const admitted = asked.map(must).filter(({ filed }) => last(filed).state === 'admitted')
    expect(admitted.map(({ filed }) => filed.claim.claimant).sort()).toEqual(['binder1', 'binder1', 'binder2'])
    expect(new Set(asked.map(must).map(({ filed }) => filed.claim.id)).size).toBe(9)
  })

  test('the database itself refuses changes, and a second opinion on one number', async () => {
    await expect(store.db.updateTable('claim').set({ mass_kg: 1 }).execute()).rejects.toThrow(/never changed/)
    await expect(store.db.deleteFrom('claim_step').execute()).rejects.toThrow(/never changed/)
    const [one] = await claimBook(store.db).claims({ ids: ['claim:2'] })
    await expect(claimBook(store.db).append({ steps: [{ ...last(one!), state: 'admitted', heldKg: 1 }] })).rejects.toThrow(
      /unique|duplicate/,
    )
  })

  test('the unit of work in memory keeps the same promises', async () => {
    const memory = memoryUnitOfWork()
    await ship(memory)
    const one = must(await fileClaim(memory, request('binder1', 60 * kt))).filed
    expect(last(one).state).toBe('admitted')
    expect(last(must(await fileClaim(memory, request('binder1', 1))).filed).state).toBe('refused')
  })

  test('a claim that cites an evaluation nobody knows is refused, and says so', async () => {
    const filed = await file('binder1', 1, { accountingBasis: 'income_tax', evidence: ['case:binder1:2022'] })
    expect(last(filed)).toMatchObject({ state: 'refused', reasons: [{ code: 'claim.evaluation.unknown' }] })
  })
})
