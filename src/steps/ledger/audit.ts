// Verb: the books are audited: the chain, every record against its seal, every account added again, every file against its name.
import type { AuditReport, Finding, Head } from '#domain/ledgerAudit.ts'
import { auditChain, auditFiles, auditPapers, auditStrays, auditSums } from '#store/ledger/audit.ts'
import { eventHash, readHead } from '#store/ledger/chain.ts'
import { type Check, keepCheck, lastCheck } from '#store/ledger/checks.ts'
import { sealedTables, visibleRecords } from '#store/ledger/sealedRows.ts'
import type { Store } from '#store/openStore.ts'
import { booksBearMark } from '#store/syntheticMarks.ts'
import { readStanding } from '#store/tenants.ts'

/** Findings that are listed; one is enough to fail. */
const mostFindings = 1000

/** A head that was published before: the chain must still hold it. */
export type Anchor = { sequence: number; hash: string }

/** @param onEvents how many events of the chain are behind @returns the report, the same for the same books */
export async function auditLedger(
  store: Store,
  onEvents: (events: number) => void = () => undefined,
  anchor?: Anchor,
): Promise<AuditReport> {
  const findings: Finding[] = []
  let cut = false
  const say = (code: Finding['code'], table: string, id: string, zh: string, en: string, fields: string[] = []) => {
    if (findings.length < mostFindings) findings.push({ code, table, id, fields, zh, en })
    else cut = true
  }
  return store.reading(async inner => {
    const { events, records, head } = await auditChain(inner.db, say, onEvents)
    if (anchor !== undefined && (await eventHash(inner.db, anchor.sequence)) !== anchor.hash) {
      const id = String(anchor.sequence)
      say('chain.head', 'ledger_event', id, '与先前公布的链尾不符', 'it is not the head that was published before', ['hash'])
    }
    await auditStrays(inner.db, say)
    await auditPapers(inner.db, say)
    const { entries, accounts } = await auditSums(inner.db, say)
    const files = await auditFiles(inner.db, say)
    return { sound: findings.length === 0, head, counted: { events, records, entries, accounts, files }, findings, cut }
  })
}

/** Audits and keeps what was found, with the head that it speaks of. */
export async function auditAndKeep(
  store: Store,
  now: () => Date,
  onEvents?: (events: number) => void,
  anchor?: Anchor,
): Promise<AuditReport> {
  const report = await auditLedger(store, onEvents, anchor)
  await keepCheck(store.db, report, now().toISOString())
  return report
}

/** An audit as an operator reads it: what is wrong and how often, and no word of whose record it is. */
export function withoutRecords(report: AuditReport): AuditReport {
  const findings = report.findings.map(({ code, table, fields }, at) => ({
    code,
    table,
    id: `hidden:${at + 1}`,
    fields,
    zh: '记录属于其他企业，这里不显示其编号和数量；请数据库所有者用 xunyu audit 查看。',
    en: 'The record is of another firm, so its id and figures are not shown here; the owner of the database sees them by xunyu audit.',
  }))
  return { ...report, findings }
}

/**
 * An audit as a firm or an authority reads it: what is wrong with records that are theirs to see, by the policies of the database; of all others
 * that something is wrong, and no word of how much there is.
 * @param store of the asker
 */
export async function asSeen(store: Store, report: AuditReport): Promise<AuditReport> {
  const seen = new Set<string>()
  for (const table of sealedTables) {
    const ids = report.findings.filter(finding => finding.table === table).map(({ id }) => id)
    for (const id of await visibleRecords(store.db, table, ids)) seen.add(`${table} ${id}`)
  }
  const hidden = withoutRecords(report).findings
  return {
    ...report,
    counted: { events: report.counted.events, records: 0, entries: 0, accounts: 0, files: 0 },
    findings: report.findings.map((finding, at) => (seen.has(`${finding.table} ${finding.id}`) ? finding : (hidden[at] ?? finding))),
  }
}

/** Who may have the books audited while the server runs: firms, the authorities over them, operators. */
export async function mayAudit(store: Store): Promise<'whole' | 'seen' | 'no'> {
  const { acts, governs, operates } = await readStanding(store)
  return operates ? 'whole' : acts.length + governs.length > 0 ? 'seen' : 'no'
}

/** Where the chain stands, what the last audit said, and whether the asker's own books hold records of a demonstration. */
export async function auditState(store: Store): Promise<{ head: Head; last: Check | null; synthetic: boolean }> {
  return { head: await readHead(store.db), last: await lastCheck(store.db), synthetic: await booksBearMark(store.db) }
}
