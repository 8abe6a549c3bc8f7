// Verb: a firm's account from the ledger of the store, with what the ledger does not hold as the firm gives it. Where the firm counted its
// stock, the books of the period are reconciled with the count; the lines stay as measured, what they were reconciled to stands beside them.
import { FirmAccount, StockCounted } from '#domain/evaluation/account.ts'
import { problem, type Checked } from '#domain/problem.ts'
import { ledgerLines } from '#evaluate/balance/ledgerAccount.ts'
import { networkFromLedger } from '#reconcile/fromLedger.ts'
import { reconcile } from '#reconcile/reconcile.ts'
import type { FlowJournal } from '#store/flows.ts'
import { reconciledLines } from './reconciledLines.ts'

/** Firm, period, materials, products, sales, papers: all but the lines of the ledger. */
export const LedgerApplication = FirmAccount.omit({
  stock: true,
  receipts: true,
  removals: true,
  batches: true,
  reconciled: true,
  wetKnown: true,
}).extend({ counts: StockCounted.array().default([]) })
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
        problem(
          'evaluation.ledger.empty',
          { path: about.firm.id },
          {
            zh: `台账中没有 ${about.firm.id} 在 ${from} 至 ${to} 的入库或批次`,
            en: `the ledger has no receipt or batch of ${about.firm.id} from ${from} to ${to}`,
            fixZh: '核对企业和物料编号，先登记台账',
            fixEn: 'check the ids of firm and materials, and record the ledger first',
          },
        ),
      ],
    }
  }
  const { counts, ...told } = about
  const counted = { ...lines, stock: lines.stock.map(line => countedStock(line, counts)) }
  const { from, to } = about.period
  const closing = counts.map(({ dryKg: massKg, uncertaintyKg: sigmaKg, ...count }) => ({
    ...count,
    massKg,
    sigmaKg,
    basedOn: count.evidence,
  }))
  const { network } = networkFromLedger(once, { from, to, party: about.firm.id, closing })
  const result = counts.length === 0 ? undefined : reconcile(network)
  if (result?.ok === false) return result
  const reconciled = result === undefined ? {} : reconciledLines(counted, network.flows, result.value.flows)
  return { ok: true, warnings: [], value: { ...told, ...counted, reconciled } }
}

/** A count takes the place of the book's own closing figure, which could only agree with itself. */
function countedStock(line: FirmAccount['stock'][number], counts: readonly StockCounted[]): FirmAccount['stock'][number] {
  const own = counts.filter(count => count.material === line.material)
  if (line.at === 'opening' || own.length === 0) return line
  return { ...line, wetKg: own.reduce((sum, count) => sum + count.dryKg, 0), moisture: '0', evidence: own.flatMap(count => count.evidence) }
}
