// Verb: a firm's account from the ledger of the store, with what the ledger does not hold as the firm gives it.
import { FirmAccount } from '#domain/appraisal/account.ts'
import type { Checked } from '#domain/problem.ts'
import { ledgerLines } from '#evaluate/balance/ledgerAccount.ts'
import type { FlowJournal } from '#store/flows.ts'

/** Firm, period, materials, products, sales, papers: all but the lines of the ledger. */
export const LedgerApplication = FirmAccount.omit({
  stock: true,
  receipts: true,
  removals: true,
  batches: true,
  reconciled: true,
  wetKnown: true,
})
export type LedgerApplication = ReturnType<typeof LedgerApplication.parse>

/** @returns the account, or a problem where the ledger has nothing of the firm in the period */
export async function accountFromLedger(journal: FlowJournal, about: LedgerApplication): Promise<Checked<FirmAccount>> {
  const entries = await Promise.all(about.materials.map(material => journal.entries(material.id)))
  // An entry that touches two materials comes once.
  const once = [...new Map(entries.flat().map(entry => [entry.id, entry])).values()]
  const lines = ledgerLines(once, about.firm.id, about.period, about.materials)
  if (lines.receipts.length + lines.batches.length === 0) {
    const { from, to } = about.period
    return {
      ok: false,
      problems: [
        {
          code: 'evaluation.ledger.empty',
          severity: 'error',
          place: { path: about.firm.id },
          zh: `台账中没有 ${about.firm.id} 在 ${from} 至 ${to} 的入库或批次`,
          en: `the ledger has no receipt or batch of ${about.firm.id} from ${from} to ${to}`,
          mendZh: '核对企业和物料编号，先登记台账',
          mendEn: 'check the ids of firm and materials, and record the ledger first',
        },
      ],
    }
  }
  return { ok: true, warnings: [], value: { ...about, ...lines, reconciled: {} } }
}
