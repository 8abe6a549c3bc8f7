// A use that was reversed, and whose reversal was reversed, is a use: every reading of the ledger says so with the same kilograms.
import { expect, test } from 'vitest'
import { type Account, accountKey, type AccountClass, type Entry, move } from '#domain/entry.ts'
import { papersOfEntries } from '#claims/custody/ledgerPapers.ts'
import { ledgerLines } from '#evaluate/balance/ledgerAccount.ts'
import { wasteRecords } from '#evaluate/books/fromLedger.ts'
import { claimOfFlow } from '#evaluate/claims.ts'
import { balances } from '#ledger/balances.ts'
import { reversal } from '#ledger/entries.ts'
import { networkFromLedger } from '#reconcile/fromLedger.ts'

const at = (accountClass: AccountClass): Account => ({ party: 'kiln', site: 'kiln', material: 'slag', accountClass })
const shared = { phase: 'posted' as const, flow: 'flow:1', validOn: '2022-03-01', recordedAt: '2022-03-02T00:00:00.000Z' }
const arose: Entry = { ...shared, id: 'arose', kind: 'generation', legs: move(at('generated'), at('on_hand'), 1000), basedOn: ['slip:1'] }
const used: Entry = { ...shared, id: 'used', kind: 'utilisation', legs: move(at('on_hand'), at('utilised'), 600), basedOn: ['slip:2'] }
const undone = reversal(used, 'undone', '2022-03-03T00:00:00.000Z', [], 'wrong batch')
const again = reversal(undone, 'again', '2022-03-04T00:00:00.000Z', [], 'it was the right one')

/** What each reading says was used, kilograms. */
function readings(journal: readonly Entry[]): Record<string, number> {
  const sum = (masses: readonly number[]) => masses.reduce((total, kg) => total + kg, 0)
  const ground = { areaOf: () => 'CN-13', toStandard: () => null, reportOf: () => null, claimsOn: () => [] }
  const material = { id: 'slag', nameZh: '矿渣', nameEn: 'slag', waste: true }
  const account = ledgerLines(journal, 'kiln', { from: '2022-01-01', to: '2022-12-31' }, [material as never])
  const { network } = networkFromLedger(journal, { from: '2022-01-01', to: '2022-12-31' })
  const claim = claimOfFlow(journal, {
    id: 'evaluation:flow:1:1',
    flow: 'flow:1',
    claimant: 'kiln',
    material: 'slag',
    process: 'cement',
    massKg: 600,
    validOn: '2022-12-31',
    recordedAt: '2023-01-01T00:00:00.000Z',
    synthetic: true,
  })
  return {
    balances: balances(journal).get(accountKey(at('utilised')))?.postedKg ?? 0,
    claims: sum(papersOfEntries(journal).flatMap(paper => (paper.kind === 'converted' ? [paper.massKg] : []))),
    books: sum(wasteRecords(journal, ground).flatMap(record => (record.fate === 'utilised' ? [record.dryKg] : []))),
    account: sum(account.batches.flatMap(batch => batch.inputs.map(input => input.wetKg))),
    reconciliation: sum(network.flows.flatMap(flow => (flow.id.startsWith('utilisation>') ? [flow.mass ?? 0] : []))),
    evaluation: claim.ok && claim.value.evidence.includes('used') ? 600 : 0,
  }
}
const all = (massKg: number) => ({
  balances: massKg,
  claims: massKg,
  books: massKg,
  account: massKg,
  reconciliation: massKg,
  evaluation: massKg,
})

test('600 kg used, reversed, and the reversal reversed: 600 in every reading', () => {
  expect(readings([arose, used])).toEqual(all(600))
  expect(readings([arose, used, undone])).toEqual(all(0))
  expect(readings([arose, used, undone, again])).toEqual(all(600))
  const third = reversal(again, 'third', '2022-03-05T00:00:00.000Z', [], 'no, it was wrong')
  expect(readings([arose, used, undone, again, third])).toEqual(all(0))
})
