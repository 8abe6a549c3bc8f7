// Books that an earlier version kept: a backup of 30 November 2026 (the example firms, invented), whose records still carry the names
// that fields had then (heldOn, because, bucket, appraisal ...). They are brought back, audit sound to the same head, and read as today's.
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import { restoreBackup } from '#steps/backup/restoreBackup.ts'
import { listClaims, namesOf } from '#steps/claims/readClaims.ts'
import { caseProduct, viewCase } from '#steps/evaluation/cases.ts'
import { storeEvaluations } from '#steps/evaluation/unitOfWork.ts'
import { checkFrozen } from '#steps/evaluation/freeze.ts'
import { auditLedger } from '#steps/ledger/audit.ts'
import { bridgeOf, listClosings } from '#steps/ledger/closeQuarter.ts'
import { balancesOf } from '#steps/ledger/readLedger.ts'
import { readWasteFacts } from '#store/wasteRows.ts'
import { eachEngine } from '../support/eachEngine.ts'

const backup = fileURLToPath(new URL('books/2026-11.tar.gz', import.meta.url))

eachEngine('books of an earlier version', engine => {
  let store: Store
  beforeAll(async () => {
    const place = await engine.place()
    const restored = await restoreBackup(backup, place)
    if (!restored.ok) throw new Error(restored.problems[0]?.en)
    store = await engine.open(place)
  })

  test('audit sound, with the head that was noted then', async () => {
    expect(await auditLedger(store)).toMatchObject({ sound: true, findings: [], head: { sequence: 5 } })
    expect((await auditLedger(store)).head.hash).toBe('bc84ffa32188d8c3102d71e21085b8449cd5d231614a22df6cf211fe2ca9a0bf')
  })

  test('entries, balances, rows and closings read as today', async () => {
    const { lines } = await balancesOf(store, { accountClass: 'utilised' }, { validOn: '2022-12-31' }, { offset: 0, limit: 50 })
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.every(line => line.account.accountClass === 'utilised')).toBe(true)
    const { rows } = await readWasteFacts(store.db, {})
    expect(rows).toHaveLength(29)
    expect(rows.every(row => /^\d{4}-\d\d-\d\d$/.test(row.fact.validOn))).toBe(true)
    const [closing] = await listClosings(store, {})
    expect(closing?.lines.every(line => line.account.accountClass !== undefined)).toBe(true)
    expect(await bridgeOf(store, { id: closing!.id })).toMatchObject({ ok: true })
  })

  test('a flow opens down to its papers', async () => {
    const journal = flowJournal(store.db)
    const records = await journal.records()
    const evaluated = records.find(record => record.state === 'evaluated')
    const papers = await journal.evidence(evaluated?.basedOn ?? [])
    expect(papers[0]?.evidence.kind).toBe('evaluation')
    expect(papers[0]?.body).toMatchObject({ validOn: expect.any(String), basedOn: expect.any(Array) })
  })

  test('a recognised case reads whole, and its frozen file still holds against its own hashes', async () => {
    const work = storeEvaluations(store)
    const view = await viewCase(work, 'appraisal:brickworks:2022', '2026-12-01')
    expect(view?.file.evaluationCase).toMatchObject({ state: 'recognised', firm: { id: 'brickworks' } })
    const frozen = await caseProduct(work, 'appraisal:brickworks:2022', {
      product: 'frozen.json',
      language: 'en',
      day: '2026-12-01',
      origin: null,
    })
    if (!frozen.ok) throw new Error(frozen.problems[0]?.en)
    const checks = checkFrozen(new TextDecoder().decode(frozen.value))
    expect(checks.filter(check => !check.ok)).toEqual([])
    expect(checks.length).toBeGreaterThan(5)
    const report = await caseProduct(work, 'appraisal:brickworks:2022', {
      product: 'report.docx',
      language: 'zh',
      day: '2026-12-01',
      origin: null,
    })
    expect(report).toMatchObject({ ok: true })
  })

  test('claims read in their accounting basis', async () => {
    const { claims } = await listClaims(store, namesOf([]), { offset: 0, limit: 20 })
    expect(claims.length).toBeGreaterThan(0)
    expect(claims.every(({ claim }) => claim.accountingBasis !== undefined)).toBe(true)
  })
})
