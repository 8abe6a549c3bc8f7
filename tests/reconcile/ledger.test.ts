// The network that entries make, and a disputed trip settled step by step in the journal.
import { expect, test } from 'vitest'
import { type Account, type Entry, type Measured, move } from '#domain/entry.ts'
import { networkFromLedger } from '#reconcile/fromLedger.ts'
import { reconcile } from '#reconcile/reconcile.ts'
import { listDisputes, stepDispute } from '#steps/dispute/disputes.ts'
import { readExample, walkExample } from '#steps/trade/demonstration.ts'
import { memoryUnitOfWork } from '#steps/trade/unitOfWork.ts'

const at = (site: string, accountClass: Account['accountClass']): Account => ({ party: site, site, material: 'slag', accountClass })
const entry = (id: string, kind: Entry['kind'], from: Account, to: Account, massKg: number, more: Partial<Entry> = {}): Entry => ({
  id,
  kind,
  phase: 'posted',
  legs: move(from, to, massKg),
  validOn: '2022-03-01',
  recordedAt: '2022-04-01T00:00:00.000Z',
  basedOn: ['slip'],
  ...more,
})
const read = (dryKg: number, uncertaintyKg: number): Measured => ({ dryKg, method: 'weighbridge', uncertaintyKg })
const scope = { from: '2022-01-01', to: '2022-03-31' }
const trip = { flow: 'f' }
const entries: Entry[] = [
  entry('before', 'generation', at('a', 'generated'), at('a', 'on_hand'), 50_000, { validOn: '2021-12-31' }),
  entry('born', 'generation', at('a', 'generated'), at('a', 'on_hand'), 100_000, { measured: read(100_000, 1000) }),
  entry('out', 'dispatch', at('a', 'on_hand'), at('a', 'in_transit'), 100_000, { ...trip, measured: read(100_000, 500) }),
  entry('in', 'receipt', at('a', 'in_transit'), at('b', 'on_hand'), 92_000, { ...trip, measured: read(92_000, 500) }),
  entry('gap', 'dispute', at('a', 'in_transit'), at('a', 'disputed'), 8000, trip),
  entry('wrong', 'generation', at('b', 'generated'), at('b', 'on_hand'), 7000),
  entry('undo', 'correction', at('b', 'on_hand'), at('b', 'generated'), 7000, { reverses: 'wrong' }),
  entry('later', 'generation', at('b', 'generated'), at('b', 'on_hand'), 9000, { validOn: '2022-04-01' }),
  entry('promise', 'contract', at('a', 'on_hand'), at('b', 'on_hand'), 1000, { phase: 'pending' }),
]

test('dispatch against receipt: both numbers are in the network, the dispute itself is not', () => {
  const { network, assumed } = networkFromLedger(entries, scope)
  expect(network.flows.map(({ id, mass, sigma, basedOn }) => [id, mass, sigma, basedOn])).toEqual([
    ['generation>>a~slag', 100_000, 1000, ['born']],
    ['dispatch>a~slag>f:way', 100_000, 500, ['out']],
    ['receipt>f:way>b~slag', 92_000, 500, ['in']],
  ])
  expect(assumed).toEqual([])
  expect(network.stocks.map(({ node, opening }) => [node, opening?.mass])).toEqual([
    ['a~slag', 50_000],
    ['b~slag', 0],
  ])
  const result = reconcile(network)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  expect(result.value.consistent).toBe(false)
  // Only the two scales check one another: which is wrong cannot be told.
  expect(result.value.grossErrors[0]).toMatchObject({ flow: 'dispatch>a~slag>f:way', equivalents: ['receipt>f:way>b~slag'] })
})

test('a counted stock tells which scale it was', () => {
  const closing = [{ site: 'a', material: 'slag', massKg: 50_200, sigmaKg: 500, basedOn: ['survey'] }]
  const result = reconcile(networkFromLedger(entries, { ...scope, closing }).network)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  expect(result.value.grossErrors.map(({ flow, equivalents, alternatives }) => [flow, equivalents, alternatives])).toEqual([
    ['receipt>f:way>b~slag', [], []],
  ])
})

test('what an entry does not say of its certainty is assumed, and said to be', () => {
  const bare = networkFromLedger([entry('born', 'generation', at('a', 'generated'), at('a', 'on_hand'), 1000)], scope)
  expect(bare.assumed).toEqual(['generation>>a~slag'])
  expect(bare.network.flows[0]!.sigma).toBeCloseTo(50)
})

test('a trip of the example in dispute: proposed by the sender, agreed by the taker, settled in the ledger, history kept', async () => {
  const unitOfWork = memoryUnitOfWork(() => new Date('2022-06-01T00:00:00Z'))
  const example = await readExample('examples/two-towns')
  if (!example.ok) throw new Error('no example')
  const walked = await walkExample(unitOfWork, example.value)
  if (!walked.ok) throw new Error(JSON.stringify(walked.problems))
  const list = () => unitOfWork.inTransaction(journal => listDisputes(journal))
  const open = (await list()).find(dispute => dispute.state !== 'settled')
  expect(open).toMatchObject({ state: 'open', judged: { verdict: 'undetermined' } })
  const { receipt, openKg } = open!
  const said = { evidence: ['photo of the tarpaulin'], validOn: '2022-12-31' }
  const terms = { arrivedKg: openKg - 500, lostKg: 500 }
  const proposed = await stepDispute(unitOfWork, receipt.id, {
    step: 'propose',
    side: 'sender',
    by: 'plant',
    reason: 'spilt at the gate',
    ...terms,
    ...said,
  })
  expect(proposed).toMatchObject({ ok: true, value: { state: 'proposed' } })
  const own = await stepDispute(unitOfWork, receipt.id, { step: 'agree', side: 'sender', by: 'plant', reason: 'yes', ...said })
  expect(own).toMatchObject({ ok: false, problems: [{ code: 'dispute.own-proposal' }] })
  const agreed = await stepDispute(unitOfWork, receipt.id, { step: 'agree', side: 'taker', by: 'base', reason: 'seen', ...said })
  expect(agreed).toMatchObject({ ok: true, value: { state: 'settled', openKg: 0, settlements: [terms] } })
  expect((await list()).find(dispute => dispute.receipt.id === receipt.id)?.steps.map(step => [step.step, step.by, step.reason])).toEqual([
    ['propose', 'plant', 'spilt at the gate'],
    ['agree', 'base', 'seen'],
  ])
  // Both numbers still stand on the receipt.
  expect(receipt.dispatchedKg - receipt.receivedKg - receipt.lostKg).toBe(receipt.disputedKg)
})
