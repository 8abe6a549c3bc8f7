// One tonne forth and back: Excel row, ledger, plan, offer, contract, shipment, conversion, evaluation, target; and from
// the target's number by `because` down to the row of the sheet. On both engines, with the planner and its solver.
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { balances } from '#ledger/balances.ts'
import { newest } from '#programme/progress.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import { loadDemonstration, readExample, type Walk, walkExample } from '#steps/trade/demonstration.ts'
import { type UnitOfWork, storeUnitOfWork } from '#steps/trade/unitOfWork.ts'
import { accept } from '#steps/trade/accept.ts'
import { correctReceipt } from '#steps/trade/correctReceipt.ts'
import { evaluate } from '#steps/trade/evaluate.ts'
import { offer } from '#steps/trade/offer.ts'
import { recordRows } from '#steps/trade/recordRows.ts'
import { settle } from '#steps/trade/settle.ts'
import { getTonne, listTonnes } from '#steps/trade/tonnes.ts'
import { pathTo, provenance } from '#steps/trade/provenance.ts'
import { eachEngine } from '../support/eachEngine.ts'

const folder = fileURLToPath(new URL('../../examples/two-towns', import.meta.url))
const proofs = {
  yardToStandard: 'yes',
  useToStandard: 'yes',
  metered: 'yes',
  evaluated: 'yes',
  illegalDumping: 'no',
  falseDeclaration: 'no',
} as const

async function example() {
  const read = await readExample(folder)
  if (!read.ok) throw new Error(read.problems.map(problem => problem.en).join('\n'))
  return read.value
}

eachEngine('the whole tonne', engine => {
  let store: Store
  let unitOfWork: UnitOfWork
  let walk: Walk
  const party = (site: string) => walk.region.sites.find(row => row.id === site)?.party ?? site
  beforeAll(async () => {
    store = await engine.open()
    unitOfWork = storeUnitOfWork(store)
    const walked = await walkExample(unitOfWork, await example())
    if (!walked.ok) throw new Error(walked.problems.map(problem => problem.en).join('\n'))
    walk = walked.value
  })

  test('goes through all five states, each no more than the one before', async () => {
    const line = (await listTonnes(store)).find(one => one.flow === walk.flow.id)
    expect(line?.synthetic).toBe(true)
    const { planned, offered, contracted, shipped, evaluated } = line?.states ?? {}
    expect([offered, contracted, shipped, evaluated]).toEqual([5_000_000, 3_000_000, 2_998_280, 2_998_280])
    expect(planned).toBeGreaterThanOrEqual(offered ?? Infinity)
  })

  test('the ledger balances: nothing appears, nothing vanishes, differences keep both numbers', async () => {
    const all = balances(await flowJournal(store.db).entries(walk.flow.material))
    const sum = [...all.values()].reduce((total, balance) => total + balance.postedKg, 0)
    expect(sum).toBe(0)
    const accountClass = (site: string, name: string) =>
      [...all.values()].find(balance => balance.account.site === site && balance.account.accountClass === name)?.postedKg ?? 0
    expect(accountClass(walk.flow.to, 'utilised')).toBe(2_998_280)
    expect(accountClass(walk.flow.from, 'lost')).toBe(220)
    expect(accountClass(walk.flow.from, 'disputed')).toBe(1500)
    expect(accountClass(walk.flow.from, 'in_transit')).toBe(0)
    const tonne = await getTonne(store, walk.flow.id)
    expect(
      tonne?.evidence
        .filter(piece => piece.kind === 'manifest' && piece.titleEn.includes('sent, '))
        .map(piece => piece.titleEn)
        .sort()[0],
    ).toContain('1000.000 t sent')
  })

  test("back by because: from the target's evaluated tonnes to the rows of the sheet", async () => {
    const target = walk.progress.find(one => one.states.evaluated.massKg > 0)
    const steps = await unitOfWork.inTransaction(journal => provenance(journal, target?.states.evaluated.basedOn ?? []))
    const kinds = [...new Set(steps.map(step => step.kind))].sort()
    expect(kinds).toEqual([
      'claim',
      'contract',
      'entry',
      'evaluation',
      'event',
      'file',
      'manifest',
      'offer',
      'plan',
      'record',
      'row',
      'rule',
      'target',
    ])
    const rows = steps.filter(step => step.kind === 'row')
    expect(rows[0]?.id).toMatch(/^row:ledger\.xlsx:台账:\d+$/)
    // The tonne's own generator is among them, with a row for every month.
    expect(rows.filter(row => row.titleEn.includes(`${walk.flow.from} ${walk.flow.material}`))).toHaveLength(12)
    const path = pathTo(steps, target?.states.evaluated.basedOn[0] ?? '', step => step.kind === 'row')
    expect(path.map(step => step.kind)).toEqual([
      'record',
      'evaluation',
      'entry',
      'entry',
      'manifest',
      'manifest',
      'contract',
      'offer',
      'record',
      'entry',
      'row',
    ])
  })

  test('the sheet read again changes nothing; a changed row becomes a correction and both versions stay', async () => {
    const { region, table, bytes } = await example()
    const again = await recordRows(unitOfWork, region, table, bytes)
    expect(again).toMatchObject({ ok: true, value: { rows: 0, entries: 0, unchanged: 48 } })
    const before = balances(await flowJournal(store.db).entries('fly_ash'))
    const row = table.rows.find(({ cells }) => cells[2] === '粉煤灰')
    const changed = { ...table, rows: table.rows.map(one => (one === row ? { line: one.line, cells: one.cells.with(3, 20_000) } : one)) }
    expect(await recordRows(unitOfWork, region, changed, bytes)).toMatchObject({ ok: true, value: { rows: 1, entries: 2, unchanged: 47 } })
    const entries = await flowJournal(store.db).entries('fly_ash')
    const key = [...before.keys()].find(one => one.endsWith('on_hand')) ?? ''
    expect(balances(entries).get(key)?.postedKg).toBe(
      (before.get(key)?.postedKg ?? 0) - Math.round(Number(row?.cells[3]) * 990) + 19_800_000,
    )
    const correction = entries.find(entry => entry.reverses !== undefined)
    expect(balances(entries, { recordedAt: new Date(Date.parse(correction?.recordedAt ?? '') - 1).toISOString() }).get(key)?.postedKg).toBe(
      before.get(key)?.postedKg,
    )
  })

  test('a tonne is claimed once: the second claim is refused, both named', async () => {
    const claimant = party(walk.flow.to)
    const again = await evaluate(unitOfWork, walk.region, walk.flow.id, {
      claimant,
      massKg: 1000,
      validOn: '2022-08-06',
      month: '2022-07',
      proofs,
    })
    const [problem] = again.ok ? [] : again.problems
    expect(problem?.code).toBe('claim.over-claim')
    for (const word of [walk.evaluation, `evaluation:${walk.flow.id}:2`, '1 t too much']) expect(problem?.en).toContain(word)
    const generator = await evaluate(unitOfWork, walk.region, walk.flow.id, {
      claimant: party(walk.flow.from),
      massKg: 1000,
      validOn: '2022-08-06',
      month: '2022-07',
      proofs,
    })
    expect(generator).toMatchObject({ ok: false, problems: [{ code: 'claim.not-at-conversion' }] })
  })

  test('two buyers at once cannot be promised the same tonnes', async () => {
    const made = await offer(unitOfWork, walk.flow.id, { massKg: 1000, priceCnyPerT: '-6.34', validOn: '2022-09-01' })
    if (!made.ok) throw new Error(made.problems[0]?.en)
    const deal = { massKg: 600, buyer: party(walk.flow.to), seller: party(walk.flow.from), validOn: '2022-09-02' }
    const both = await Promise.all([
      accept(unitOfWork, walk.flow.id, made.value.id, deal),
      accept(unitOfWork, walk.flow.id, made.value.id, deal),
    ])
    expect(both.filter(one => one.ok)).toHaveLength(1)
    expect(both.find(one => !one.ok)).toMatchObject({ problems: [{ code: 'contract.beyond-offer' }] })
  })

  test('a wrong receipt is corrected: totals change from then on, both versions stay, the event is declared in error', async () => {
    const manifest = walk.manifests[2] ?? ''
    const before = await flowJournal(store.db).records(walk.flow.id)
    const scale = {
      massKg: 998_900,
      acceptedLossKg: 100,
      weighingSlip: 'IN-2022-07-13-B',
      at: '2022-07-13T16:20:00+08:00',
      reason: 'tare of the wagon',
    }
    const corrected = await correctReceipt(unitOfWork, manifest, scale)
    expect(corrected).toMatchObject({
      ok: true,
      value: { deltaKg: 500, receipt: { version: 2, disputedKg: 1000 }, declared: { errorDeclaration: { reason: 'incorrect_data' } } },
    })
    const tonne = await getTonne(store, walk.flow.id)
    const shipped = tonne?.records.filter(record => record.state === 'shipped') ?? []
    expect(shipped.at(-1)?.massKg).toBe(2_998_780)
    expect(newest(shipped, before.at(-1)?.recordedAt).shipped?.massKg).toBe(2_998_280)
    const ids = tonne?.evidence.map(piece => piece.id) ?? []
    const receipt = manifest.replace('manifest:', 'receipt:')
    for (const id of [
      receipt,
      `${receipt}#2`,
      `event:${manifest}:receiving`,
      `event:${manifest}:receiving:error`,
      `event:${manifest}:receiving#2`,
    ])
      expect(ids).toContain(id)
    // What is used up cannot be un-received.
    const less = await correctReceipt(unitOfWork, manifest, { ...scale, massKg: 1000, weighingSlip: 'IN-C' })
    expect(less).toMatchObject({ ok: false, problems: [{ code: 'ledger.overdrawn' }] })
    expect(await settle(unitOfWork, receipt, { arrivedKg: 1, lostKg: 0, reason: 'old version', validOn: '2022-07-20' })).toMatchObject({
      ok: false,
    })
    expect(
      await settle(unitOfWork, `${receipt}#2`, { arrivedKg: 400, lostKg: 600, reason: 'weighed again', validOn: '2022-07-20' }),
    ).toMatchObject({ ok: true })
  })

  test('the database itself refuses changes and entries that do not balance', async () => {
    await expect(store.db.updateTable('flow_record').set({ mass_kg: 1 }).execute()).rejects.toThrow(/never changed/)
    await expect(store.db.deleteFrom('entry_leg').execute()).rejects.toThrow(/never changed/)
    const entry = walk.evaluation
    await expect(
      store.db
        .insertInto('entry_leg')
        .values({
          entry: `entry:${walk.batch}`,
          leg: 9,
          party: 'x',
          site: 'x',
          material: 'x',
          batch: '',
          bucket: 'on_hand',
          mass_kg: 1,
          measured: null,
        })
        .execute(),
    ).rejects.toThrow(/not zero/)
    expect(entry).toMatch(/^evaluation:/)
  })

  test('a fresh store is filled with the demonstration once', async () => {
    const fresh = await engine.open()
    expect(await loadDemonstration(fresh, folder)).toMatchObject({ ok: true, value: { loaded: true } })
    expect(await loadDemonstration(fresh, folder)).toMatchObject({ ok: true, value: { loaded: false } })
    expect((await listTonnes(fresh))[0]).toMatchObject({ synthetic: true, states: { evaluated: 2_998_280 } })
    expect(await getTonne(fresh, 'nothing')).toBeNull()
  })
})
