// Verb: a ledger sheet is recorded. Rows become facts; rows read before change nothing, changed ones become corrections.
import { createHash } from 'node:crypto'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { factContent, WasteFact } from '#domain/wasteFact.ts'
import { type LedgerTable, readLedgerRows } from '#intake/ledgerRows.ts'
import { admitAll } from '#ledger/entries.ts'
import { type KnownRow, rowChange } from '#ledger/rows.ts'
import type { FlowJournal } from '#store/flows.ts'
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
    const known = await newestRows(journal)
    const changes = read.value.flatMap(fact => {
      const evidence = `row:${fact.file}:${fact.sheet}:${fact.line}`
      return rowChange({ key: evidence, evidence, content: factContent(fact), fact }, known.get(evidence), { recordedAt }) ?? []
    })
    const entries = changes.flatMap(change => change.entries)
    const admitted = admitAll(await journal.entries(), entries, await journal.closed())
    if (!admitted.ok) return admitted
    const digest = createHash('sha256').update(bytes).digest('hex')
    const file = `file:${table.file}:${digest.slice(0, 12)}`
    const there = await journal.evidence([file])
    const files =
      there.length > 0 || changes.length === 0
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
              { place: table.file, owners: [...new Set(changes.map(({ row }) => row.fact.party))] },
            ),
          ]
    await journal.append({
      recordedAt,
      entries: admitted.value,
      evidence: [
        ...files,
        ...changes.map(({ row: { evidence, fact } }) =>
          keep(
            'row',
            evidence,
            `${fact.validOn} ${fact.site} ${fact.material} 干基 ${tonnesText(fact.dryKg)} 吨（凭证 ${fact.fields['batch'] ?? ''}）`,
            `${fact.validOn} ${fact.site} ${fact.material} ${tonnesText(fact.dryKg)} t dry (voucher ${fact.fields['batch'] ?? ''})`,
            [file],
            fact,
            recordedAt,
            { place: `${fact.file} › ${fact.sheet} › ${fact.line}` },
          ),
        ),
      ],
    })
    return {
      ok: true,
      warnings: read.warnings,
      value: { rows: changes.length, entries: admitted.value.length, unchanged: read.value.length - changes.length, file },
    }
  })
}

/** Newest version of every row, by the id of its first. */
async function newestRows(journal: FlowJournal): Promise<Map<string, KnownRow>> {
  const newest = new Map<string, KnownRow>()
  for (const { evidence, body } of await journal.evidenceOf('row')) {
    const fact = WasteFact.safeParse(body).data
    if (fact === undefined) continue
    const key = evidence.id.replace(/#\d+$/, '')
    const version = (newest.get(key)?.version ?? 0) + 1
    newest.set(key, { key, version, evidence: evidence.id, content: factContent(fact), fact })
  }
  return newest
}
