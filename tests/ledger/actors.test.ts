// The ledger as each firm has it, asked of the database under the policies: its own balances at any moment of knowledge, its
// own quarter to close, its own files; nothing of others, and no audit of the whole.
import { beforeAll, expect, test } from 'vitest'
import { auditAndKeep, auditState } from '#steps/ledger/audit.ts'
import { closeQuarter } from '#steps/ledger/closeQuarter.ts'
import { readEvidenceFile, storeEvidenceFile } from '#steps/ledger/evidenceFile.ts'
import { balancesOf, entriesOf } from '#steps/ledger/readLedger.ts'
import type { Store } from '#store/openStore.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { fillTwoFirms } from '../support/twoFirms.ts'

const now = () => new Date('2022-10-10T00:00:00.000Z')
const page = { offset: 0, limit: 1000 }

eachEngine('the ledger of each', engine => {
  let store: Store
  const as = (name: string) => store.as({ kind: 'user', id: `u-${name}` })
  beforeAll(async () => {
    store = await engine.open()
    await fillTwoFirms(store)
  })

  test('balances are one’s own, also as they were known, where an entry shows both of its sides', async () => {
    const parties = async (name: string, recordedAt?: string) =>
      [...new Set((await balancesOf(as(name), {}, { recordedAt }, page)).lines.map(line => line.account.party))].toSorted()
    expect(await parties('mill')).toEqual(['mill-party'])
    expect(await parties('mill', '2031-01-01T00:00:00Z')).toEqual(['mill-party'])
    expect(await parties('mill', '2001-01-01T00:00:00Z')).toEqual([])
    expect(await parties('rival')).not.toContain('mill-party')
    const then = await entriesOf(as('mill'), { recordedAt: '2001-01-01T00:00:00Z' }, page)
    expect(then).toMatchObject({ total: 0, entries: [] })
    expect((await entriesOf(as('mill'), { recordedAt: '2031-01-01T00:00:00Z' }, page)).total).toBeGreaterThan(0)
  })

  test('a firm closes its own quarter and hands in its own files', async () => {
    const ask = { scope: { party: 'mill-party' }, period: '2022-Q3' }
    await expect(closeQuarter(as('rival'), ask, now)).rejects.toMatchObject({ code: '42501' })
    expect(await closeQuarter(as('mill'), ask, now)).toMatchObject({ ok: true, value: { id: 'closing:mill-party:*:2022-Q3' } })
    const content = new Uint8Array([7, 7, 7])
    const file = { name: 'slip.jpg', mediaType: 'image/jpeg' }
    await expect(storeEvidenceFile(as('rival'), { ...file, owner: 'mill-party' }, content, now)).rejects.toMatchObject({ code: '42501' })
    await expect(storeEvidenceFile(as('rival'), file, content, now)).rejects.toMatchObject({ code: '42501' })
    const taken = await storeEvidenceFile(as('mill'), { ...file, owner: 'mill-party' }, content, now)
    const hash = taken.ok ? taken.value.hash : ''
    expect(await readEvidenceFile(as('mill'), hash)).toBeDefined()
    expect(await readEvidenceFile(as('rival'), hash)).toBeUndefined()
    // The same content from another is another file: each sees that they have it, not that somebody else does.
    await storeEvidenceFile(as('rival'), { ...file, name: 'other.jpg', owner: 'rival-party' }, content, now)
    expect((await readEvidenceFile(as('rival'), hash))?.files.map(({ name }) => name)).toEqual(['other.jpg'])
    await storeEvidenceFile(store, { ...file, name: 'notice.pdf' }, new Uint8Array([8]), now)
  })

  test('the whole is audited by its owner alone; everybody may know that it was sound, and the head', async () => {
    await expect(auditAndKeep(as('operator'), now)).rejects.toMatchObject({ code: '42501' })
    const report = await auditAndKeep(store, now)
    expect(report.findings).toEqual([])
    expect(await auditState(store)).toMatchObject({ last: { report: { counted: { entries: report.counted.entries } } } })
    const seen = await auditState(store.as({ kind: 'public' }))
    expect(seen).toMatchObject({
      head: report.head,
      last: { at: now().toISOString(), report: { sound: true, counted: { records: 0, entries: 0 } } },
    })
  })
})
