// Verb: a dispute over a receipt is settled, in full or in part.
import { nextRecord } from '#domain/flowRecord.ts'
import type { Checked } from '#domain/problem.ts'
import { settle as settleDispute, type Settled } from '#trace/settlement.ts'
import type { FlowJournal } from '#store/flows.ts'
import { admitTo } from '../ledger/admit.ts'
import type { UnitOfWork } from './unitOfWork.ts'
import { absent, keepPaper, tonnesText } from './keep.ts'

/** @param terms whole kilograms that arrived after all and that are lost, with the reason */
export async function settle(
  unitOfWork: UnitOfWork,
  receiptId: string,
  terms: { arrivedKg: number; lostKg: number; reason: string; validOn: string },
): Promise<Checked<Settled>> {
  return unitOfWork.posting(journal => settleWithin(journal, receiptId, terms, unitOfWork.now().toISOString()))
}

/** The same inside a transaction that does more than this. */
export async function settleWithin(
  journal: FlowJournal,
  receiptId: string,
  terms: Parameters<typeof settleDispute>[3],
  recordedAt: string,
): Promise<Checked<Settled>> {
  const [receipt] = await journal.papers('receipt', { id: receiptId })
  if (receipt === undefined) return absent('receipt', receiptId)
  const [manifest] = await journal.papers('manifest', { id: receipt.manifest })
  if (manifest === undefined) return absent('manifest', receipt.manifest)
  const [contract] = await journal.papers('contract', { id: manifest.contract })
  if (contract === undefined) return absent('contract', manifest.contract)
  const { flow } = receipt
  await journal.hold(flow)
  const newest = (await journal.papers('receipt', { manifest: receipt.manifest })).at(-1)
  if (newest?.id !== receiptId) return absent('current receipt', receiptId)
  const earlier = await journal.papers('settlement', { receipt: receiptId })
  const settled = settleDispute(contract, receipt, earlier, terms, recordedAt)
  if (!settled.ok) return settled
  const { settlement, entries } = settled.value
  const admitted = await admitTo(journal, entries)
  if (!admitted.ok) return admitted
  const { arrivedKg, lostKg } = settlement
  await journal.append({
    recordedAt,
    entries,
    records:
      arrivedKg > 0
        ? [
            nextRecord(await journal.records(flow), flow, 'shipped', { add: arrivedKg }, settlement, [
              settlement.id,
              ...entries.map(entry => entry.id),
            ]),
          ]
        : [],
    evidence: [
      keepPaper(
        'settlement',
        settlement.id,
        [
          `争议了结：到货 ${tonnesText(arrivedKg)} 吨，核减 ${tonnesText(lostKg)} 吨（${settlement.reason}）`,
          `Dispute settled: ${tonnesText(arrivedKg)} t arrived, ${tonnesText(lostKg)} t written off (${settlement.reason})`,
        ],
        settlement.basedOn,
        settlement,
        recordedAt,
        { flow },
      ),
    ],
  })
  return settled
}
