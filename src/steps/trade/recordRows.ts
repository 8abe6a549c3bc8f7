// Verb: a ledger sheet is recorded. Rows become facts; rows read before change nothing, changed ones become corrections.
import { createHash } from 'node:crypto'
import { LedgerRow } from '#domain/entry.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { type LedgerTable, readLedgerRows } from '#intake/ledgerRows.ts'
import { admitAll } from '#ledger/entries.ts'
import { factsOf } from '#ledger/facts.ts'
import type { FlowJournal, Kept } from '#store/flows.ts'
import type { UnitOfWork } from './unitOfWork.ts'
import { keep, tonnesText } from './keep.ts'

export type Recorded = { rows: number; entries: number; unchanged: number; file: string }

/**
 * @param table one sheet as read @param bytes the file's content, for its fingerprint
 * @returns how much was new; or every problem, and then nothing is saved
 */
export async function recordRows(
  unitOfWork: UnitOfWork,
  region: Region,
  table: LedgerTable,
  bytes: Uint8Array,
): Promise<Checked<Recorded>> {
  const read = await readLedgerRows(table, region)
  if (!read.ok) return read
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.inTransaction(async journal => {
    const facts = factsOf(read.value, await newestRows(journal), recordedAt)
    const admitted = admitAll(await journal.entries(), facts.entries, await journal.closed())
    if (!admitted.ok) return admitted
    const digest = createHash('sha256').update(bytes).digest('hex')
    const file = `file:${table.file}:${digest.slice(0, 12)}`
    const known = await journal.evidence([file])
    const files =
      known.length > 0 || facts.rows.length === 0
        ? []
        : [
            keep(
              'file',
              file,
              `台账文件 ${table.file}`,
              `Ledger file ${table.file}`,
              [],
              { file: table.file, sha256: digest, bytes: bytes.length },
              recordedAt,
              { place: table.file, owners: [...new Set(facts.rows.map(row => row.party))] },
            ),
          ]
    await journal.append({
      recordedAt,
      entries: admitted.value,
      evidence: [
        ...files,
        ...facts.rows.map(row =>
          keep(
            'row',
            row.id,
            `${row.validOn} ${row.site} ${row.material} 干基 ${tonnesText(row.dryKg)} 吨（凭证 ${row.voucher}）`,
            `${row.validOn} ${row.site} ${row.material} ${tonnesText(row.dryKg)} t dry (voucher ${row.voucher})`,
            [file],
            row,
            recordedAt,
            { place: `${row.file} › ${row.sheet} › ${row.line}` },
          ),
        ),
      ],
    })
    return {
      ok: true,
      warnings: read.warnings,
      value: { rows: facts.rows.length, entries: admitted.value.length, unchanged: facts.unchanged, file },
    }
  })
}

/** Newest version of every row with its standing entry, by the row's first id. */
async function newestRows(
  journal: FlowJournal,
): Promise<Map<string, { row: LedgerRow; version: number; entry: import('#domain/entry.ts').Entry | null }>> {
  const kept: Kept[] = await journal.evidenceOf('row')
  const entries = new Map((await journal.entries()).map(entry => [entry.id, entry]))
  const newest = new Map<string, { row: LedgerRow; version: number; entry: import('#domain/entry.ts').Entry | null }>()
  for (const piece of kept) {
    // Rows of other forms are kept under the same kind.
    const row = LedgerRow.safeParse(piece.body).data
    if (row === undefined) continue
    const first = row.id.replace(/#\d+$/, '')
    newest.set(first, { row, version: (newest.get(first)?.version ?? 0) + 1, entry: entries.get(`entry:${row.id}`) ?? null })
  }
  return newest
}
