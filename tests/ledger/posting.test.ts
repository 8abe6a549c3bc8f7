// Posting on both engines: only what may be admitted is kept, the sums follow, and a transformation balances or is refused.
import { beforeAll, expect, test } from 'vitest'
import { type Account, type Entry, move } from '#domain/entry.ts'
import { transformation, yieldsOf } from '#ledger/transformation.ts'
import { postEntries } from '#steps/ledger/postEntries.ts'
import type { Store } from '#store/openStore.ts'
import { eachEngine } from '../support/eachEngine.ts'

const at = (accountClass: Account['accountClass'], material = 'slag', site = 'mill'): Account => ({
  party: 'steel',
  site,
  material,
  accountClass,
})
const recordedAt = '2022-04-02T00:00:00.000Z'
let running = 0
function entry(from: Account, to: Account, massKg: number, more: Partial<Entry> = {}): Entry {
  running += 1
  return {
    id: `entry:p${running}`,
    kind: 'transfer',
    phase: 'posted',
    legs: move(from, to, massKg),
    validOn: '2022-03-01',
    recordedAt,
    basedOn: ['row:x'],
    ...more,
  }
}

eachEngine('posting', engine => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
  })
  const post = (...entries: Entry[]) => postEntries(store, { entries, recordedAt })
  const codes = async (answer: ReturnType<typeof post>) => {
    const checked = await answer
    return checked.ok ? [] : checked.problems.map(problem => problem.code)
  }

  test('posts, and refuses what is not there on the day, in the whole batch', async () => {
    expect(await codes(post(entry(at('generated'), at('on_hand'), 100, { kind: 'generation' })))).toEqual([])
    expect(await codes(post(entry(at('on_hand'), at('stored'), 60)))).toEqual([])
    expect(await codes(post(entry(at('on_hand'), at('disposed'), 50)))).toEqual(['ledger.overdrawn'])
    expect(await codes(post(entry(at('on_hand'), at('disposed'), 30, { validOn: '2022-02-28' })))).toEqual(['ledger.overdrawn'])
    const good = entry(at('on_hand'), at('disposed'), 40)
    expect(await codes(post(good, entry(at('on_hand'), at('dumped'), 1)))).toEqual(['ledger.overdrawn'])
    expect(await codes(post(good))).toEqual([])
    expect(await codes(post(good))).toEqual(['ledger.duplicate'])
  })

  test('a transformation takes many, makes many, names its losses, and balances to the kilogram', async () => {
    await post(entry(at('generated', 'ash'), at('on_hand', 'ash'), 700), entry(at('outside', 'lime'), at('on_hand', 'lime'), 300))
    const ask = {
      id: 'entry:t1',
      party: 'steel',
      site: 'mill',
      inputs: [
        { material: 'ash', massKg: 700, fate: 'utilised' as const },
        { material: 'lime', massKg: 300, fate: 'transformed' as const },
      ],
      outputs: [
        { material: 'binder', massKg: 900, role: 'product' as const },
        { material: 'dust', massKg: 60, role: 'residue' as const },
      ],
      losses: [
        { material: 'lime', massKg: 30, by: 'ignition' as const },
        { material: 'ash', massKg: 10, by: 'moisture' as const },
      ],
      validOn: '2022-03-02',
      recordedAt,
      basedOn: ['batch:1'],
      reason: 'binder_making',
    }
    expect(transformation({ ...ask, losses: [] })).toMatchObject({ ok: false, problems: [{ code: 'transformation.unbalanced' }] })
    const made = transformation(ask)
    if (!made.ok) throw new Error('refused')
    expect(await codes(post(made.value))).toEqual([])
    expect(yieldsOf(made.value)).toEqual({
      inKg: 1000,
      outKg: 960,
      lostKg: 40,
      yields: [
        { material: 'binder', role: 'product', share: 0.9 },
        { material: 'dust', role: 'residue', share: 0.06 },
      ],
    })
    expect(await codes(post(entry(at('on_hand', 'binder'), at('outside', 'binder'), 901, { validOn: '2022-03-03' })))).toEqual([
      'ledger.overdrawn',
    ])
  })
})
