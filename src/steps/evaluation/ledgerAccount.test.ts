// A firm's account from the ledger: as measured, and beside it what the books and a counted stock make of it together.
import { expect, test } from 'vitest'
import { type Account, type AccountClass, type Entry, move } from '#domain/entry.ts'
import { massBalance } from '#evaluate/balance/massBalance.ts'
import { memoryJournal } from '#store/flowsMemory.ts'
import { accountFromLedger, LedgerApplication } from './ledgerAccount.ts'

const ash = (party: string, accountClass: AccountClass): Account => ({ party, site: `${party}_yard`, material: 'ash', accountClass })
const weighed = (dryKg: number, share: string) => ({
  dryKg,
  wetKg: dryKg,
  moisture: '0',
  method: 'weighbridge' as const,
  uncertaintyShare: share,
})
const entry = (id: string, kind: Entry['kind'], validOn: string, legs: Entry['legs'], share: string): Entry => ({
  id,
  kind,
  phase: 'posted',
  validOn,
  recordedAt: '2023-01-01T00:00:00Z',
  basedOn: [`slip:${id}`],
  legs,
  measured: weighed(Math.abs(legs[0]?.massKg ?? 0), share),
})
const journal = [
  entry('in1', 'receipt', '2022-02-01', move(ash('power', 'in_transit'), ash('kiln', 'on_hand'), 600_000), '0.005'),
  entry('in2', 'receipt', '2022-05-01', move(ash('power', 'in_transit'), ash('kiln', 'on_hand'), 400_000), '0.005'),
  // The feed belt reads high: the yard holds more than the books leave there.
  entry('fed', 'utilisation', '2022-08-01', move(ash('kiln', 'on_hand'), ash('kiln', 'utilised'), 900_000), '0.04'),
]
const about = (counts: unknown[]) =>
  LedgerApplication.parse({
    firm: { id: 'kiln', nameZh: '窑', nameEn: 'Kiln', creditCode: '', province: 'CN-13', addressZh: '', addressEn: '' },
    period: { from: '2022-01-01', to: '2022-12-31', label: '2022' },
    materials: [{ id: 'ash', nameZh: '灰', nameEn: 'ash', waste: true, kind: 'fly_ash' }],
    products: [],
    sales: [],
    evidence: [],
    notes: { process: { zh: '', en: '' }, metering: { zh: '', en: '' }, quality: { zh: '', en: '' } },
    declared: [],
    synthetic: true,
    counts,
  })

async function told(counts: unknown[]) {
  const kept = memoryJournal()
  await kept.append({ entries: journal, recordedAt: '2023-01-01T00:00:00Z' })
  return accountFromLedger(kept, about(counts))
}

test('without a count the account is as the ledger has it, and nothing is reconciled', async () => {
  const read = await told([])
  expect(read).toMatchObject({ ok: true, value: { reconciled: {} } })
})

test('a counted stock: raw ways differ, reconciled ones agree, the least certain reading moves most', async () => {
  const count = { site: 'kiln_yard', material: 'ash', dryKg: 140_000, uncertaintyKg: 3000, evidence: ['survey'] }
  const read = await told([count])
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const { reconciled, stock } = read.value
  expect(stock.find(line => line.at === 'closing')).toMatchObject({ wetKg: 140_000, evidence: ['survey'] })
  const [waste] = massBalance(read.value, 'dry', '0.02').wastes
  expect([waste?.raw.batches.massKg, waste?.raw.stock.massKg]).toEqual([900_000, 860_000])
  const [fed, byStock] = [waste?.reconciled?.batches.massKg ?? 0, waste?.reconciled?.stock.massKg ?? 0]
  expect(Math.abs(fed - byStock)).toBeLessThanOrEqual(3)
  expect(fed).toBeGreaterThan(860_000)
  expect(fed).toBeLessThan(864_000)
  // Weighted least squares by hand: gap 40,000 over the variances of 600 t, 400 t, 900 t and the count.
  const variances = [3000 ** 2, 2000 ** 2, 36_000 ** 2, 3000 ** 2]
  const whole = variances.reduce((sum, one) => sum + one, 0)
  expect(reconciled['fed/ash']).toBe(Math.round(900_000 - (40_000 * 36_000 ** 2) / whole))
  expect(reconciled['in1/ash']).toBe(Math.round(600_000 + ((40_000 * (3000 ** 2 + 2000 ** 2)) / whole) * 0.6))
})
