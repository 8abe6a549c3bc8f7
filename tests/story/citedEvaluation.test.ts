// From a slip to a tax claim: tonnes used by the evaluated firm are claimed on its evaluation, no more than it found, and when the
// evaluation is withdrawn the claim comes into dispute.
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Claim } from '#domain/claim.ts'
import { move } from '#domain/entry.ts'
import { storeEvaluations } from '#steps/evaluation/unitOfWork.ts'
import { loadEvaluationExample } from '#steps/evaluation/demonstration.ts'
import { takeStep } from '#steps/evaluation/takeStep.ts'
import { changeClaim } from '#steps/claims/changeClaim.ts'
import { claimTable } from '#steps/claims/claimTable.ts'
import { explainClaim, listClaims, namesOf } from '#steps/claims/readClaims.ts'
import { fileClaim } from '#steps/claims/fileClaim.ts'
import { postEntries } from '#steps/ledger/postEntries.ts'
import { storeUnitOfWork } from '#steps/trade/unitOfWork.ts'
import { claimBook } from '#store/claims.ts'
import type { Store } from '#store/openStore.ts'
import { eachEngine } from '../support/eachEngine.ts'

const id = 'case:brickworks:2022'
const reportNumber = expect.stringMatching(/^ZP-2023(?:-[0-9A-F]{4}){4}$/) as unknown as string
const recordedAt = '2023-01-10T00:00:00.000Z'

eachEngine('a claim on an evaluation', engine => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
    const loaded = await loadEvaluationExample(store, 'examples/evaluation-brickworks')
    if (!loaded.ok) throw new Error(loaded.problems[0]?.en)
    const at = (accountClass: 'generated' | 'on_hand' | 'utilised') => ({
      party: 'brickworks',
      site: 'brickworks',
      material: 'gangue',
      accountClass,
    })
    const entry = (name: string, kind: 'generation' | 'utilisation', from: 'generated' | 'on_hand', to: 'on_hand' | 'utilised') => ({
      id: `entry:${name}`,
      kind,
      phase: 'posted' as const,
      validOn: '2022-06-30',
      recordedAt,
      basedOn: ['slips:gangue:2022-06'],
      legs: move(at(from), at(to), 5_000_000),
      ...(kind === 'utilisation' ? { reason: 'brick_making' } : {}),
    })
    const entries = [entry('in', 'generation', 'generated', 'on_hand'), entry('used', 'utilisation', 'on_hand', 'utilised')]
    const posted = await postEntries(store, { entries, recordedAt })
    if (!posted.ok) throw new Error(posted.problems[0]?.en)
  })
  afterAll(() => store.close())

  const file = async (massKg: number, more: Partial<Claim> = {}) => {
    const filed = await fileClaim(storeUnitOfWork(store), {
      claimant: 'brickworks',
      accountingBasis: 'income_tax',
      period: '2022',
      site: 'brickworks',
      material: 'gangue',
      massKg,
      model: 'mass_balance',
      evidence: [id],
      by: 'brickworks',
      synthetic: true,
      validOn: '2023-05-31',
      ...more,
    })
    if (!filed.ok) throw new Error(filed.problems[0]?.en)
    return filed.value.filed
  }

  test('no more than was found, whatever the ledger could carry', async () => {
    const over = await file(3_870_001)
    expect(over.steps.at(-1)).toMatchObject({ state: 'refused', reasons: [{ code: 'claim.evaluation.mass' }], basedOn: [id] })
    expect((await file(3_870_000)).steps.at(-1)).toMatchObject({ state: 'admitted', heldKg: 3_870_000 })
    expect((await file(1)).steps.at(-1)?.reasons[0]?.en).toContain('3870 t are claimed in this accounting basis, 0 t are left')
    // Another accounting basis asks another question.
    expect((await file(1_000_000, { accountingBasis: 'vat_refund' })).steps.at(-1)?.state).toBe('admitted')
  })

  test('withdrawn, it takes the claims that cite it into dispute with their tonnes; a new one is refused', async () => {
    const taken = await takeStep(storeEvaluations(store), id, {
      role: 'authority',
      party: 'tangshan',
      person: '赵管',
      validOn: '2023-06-30',
      reason: 'false slips of June',
      evidence: ['https://gxj.example.gov.cn/2023/06/30/inspection'],
      body: { action: 'withdraw' },
    })
    expect(taken.ok ? [] : taken.problems).toEqual([])
    const states = (await claimBook(store.db).claims()).map(({ claim, steps }) => [claim.massKg, steps.at(-1)?.state, steps.at(-1)?.heldKg])
    expect(states).toEqual([
      [3_870_001, 'refused', 0],
      [3_870_000, 'disputed', 3_870_000],
      [1, 'refused', 0],
      [1_000_000, 'disputed', 1_000_000],
    ])
    expect((await file(1, { accountingBasis: 'ep_tax' })).steps.at(-1)?.reasons.map(({ code }) => code)).toContain('claim.evaluation.state')
  })

  test('whatever becomes of such a claim, it bears the mark of the report: its number, the day and the reason', async () => {
    const list = async (citesWithdrawn: boolean) => {
      const { claims } = await listClaims(store, namesOf([]), { citesWithdrawn, sort: 'filed', offset: 0, limit: 10 })
      return claims.map(({ claim, state, withdrawn }) => [claim.massKg, state, withdrawn])
    }
    const mark = [{ caseId: id, on: '2023-06-30', reason: 'false slips of June', reportNumber, reportSha256: expect.any(String) }]
    const states = [
      [3_870_001, 'refused', mark],
      [3_870_000, 'disputed', mark],
      [1, 'refused', mark],
      [1_000_000, 'disputed', mark],
      [1, 'refused', mark],
    ]
    expect([await list(true), await list(false)]).toEqual([states, []])
    const upheld = (await claimBook(store.db).claims()).find(({ claim }) => claim.massKg === 3_870_000)
    const change = { by: 'tangshan', reason: 'the slips of July carry it', validOn: '2023-07-10' }
    expect((await changeClaim(storeUnitOfWork(store), upheld!.claim.id, 'uphold', change)).ok).toBe(true)
    expect((await list(true))[1]).toEqual([3_870_000, 'admitted', mark])
    expect((await explainClaim(store, namesOf([]), upheld!.claim.id))?.line.withdrawn).toEqual(mark)
    // What was known before the withdrawal is without it.
    const before = { recordedAt: '2020-01-01T00:00:00.000Z', citesWithdrawn: true, offset: 0, limit: 10 }
    expect((await listClaims(store, namesOf([]), before)).total).toBe(0)
    const table = parse((await claimTable(store, namesOf([]), { citesWithdrawn: true, sort: 'filed' }, 'zh')).slice(1))
    expect([table.length, table[2]?.slice(-4)]).toEqual([6, ['2023-06-30', reportNumber, 'false slips of June', '是']])
  })
})
