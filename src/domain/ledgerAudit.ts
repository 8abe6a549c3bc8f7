// What an audit of the ledger finds, and where the chained log stands.
import { z } from 'zod'

/** The end of the chained log: to publish, or to hold a copy of the books against. */
export const Head = z.object({ sequence: z.int(), hash: z.string(), at: z.string() }).meta({ id: 'LedgerHead' })
export type Head = z.infer<typeof Head>

export const FindingCode = z.enum([
  'chain.gap',
  'chain.broken',
  'chain.head',
  'record.changed',
  'record.missing',
  'record.added',
  'entry.unbalanced',
  'account.sum',
  'account.overdrawn',
  'pending.beyond',
  'file.changed',
])
export type FindingCode = z.infer<typeof FindingCode>

/** One thing that is not as it was written: which table, which row, which fields as far as it can be told. */
export const Finding = z
  .object({ code: FindingCode, table: z.string(), id: z.string(), fields: z.array(z.string()), zh: z.string(), en: z.string() })
  .meta({ id: 'LedgerFinding' })
export type Finding = z.infer<typeof Finding>

export const AuditReport = z
  .object({
    sound: z.boolean(),
    head: Head,
    /** What was gone through. */
    counted: z.object({ events: z.int(), records: z.int(), entries: z.int(), accounts: z.int(), files: z.int() }),
    findings: z.array(Finding),
    /** There is more than is listed. */
    cut: z.boolean(),
  })
  .meta({ id: 'LedgerAudit' })
export type AuditReport = z.infer<typeof AuditReport>
