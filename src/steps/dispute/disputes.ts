// Disputed receipts: the list, one with its history, and the next step; an agreement or a decision settles it in the ledger.
import type { Checked } from '#domain/problem.ts'
import { type Dispute, DisputeStep, type ToleranceRule } from '#domain/reconciliation.ts'
import type { Receipt, Settlement } from '#domain/shipment.ts'
import { judgeDifference, usualTolerances } from '#reconcile/dispute/tolerance.ts'
import { type Move, standingOf, takeStep } from '#reconcile/dispute/workflow.ts'
import type { PaperQuery } from '#store/trade/papers.ts'
import { endsOfFlow, type FlowJournal, flowJournal } from '#store/flows.ts'
import type { KeeperRight, Store } from '#store/openStore.ts'
import type { UnitOfWork } from '../trade/unitOfWork.ts'
import { absent, keep, tonnesText } from '../trade/keep.ts'
import { settleWithin } from '../trade/settle.ts'

export type Kinds = { sentKind?: string | undefined; receivedKind?: string | undefined; moisture?: number | undefined }

type Papers = { receipts: Receipt[]; settlements: Settlement[]; steps: DisputeStep[] }
async function papersOf(journal: FlowJournal, flow?: string): Promise<Papers> {
  const query: PaperQuery = flow === undefined ? {} : { flow }
  return {
    receipts: await journal.papers('receipt', query),
    settlements: await journal.papers('settlement', query),
    steps: (await journal.evidenceOf('record', flow)).flatMap(one => DisputeStep.safeParse(one.body).data ?? []),
  }
}

function disputeOf(receipt: Receipt, all: Papers, kinds: Kinds, rules: readonly ToleranceRule[]): Dispute {
  const settlements = all.settlements.filter(one => one.receipt === receipt.id)
  const steps = all.steps.filter(one => one.receipt === receipt.id)
  const openKg = receipt.disputedKg - settlements.reduce((sum, one) => sum + one.arrivedKg + one.lostKg, 0)
  const judged = judgeDifference({ sent: receipt.dispatchedKg, received: receipt.receivedKg, validOn: receipt.validOn, ...kinds }, rules)
  return { receipt, steps, settlements, judged, ...standingOf(steps, openKg) }
}

/** The newest version of each trip's receipt that was or is in dispute, the newest first. */
export async function listDisputes(journal: FlowJournal, kinds: Kinds = {}): Promise<Dispute[]> {
  return disputesIn(await papersOf(journal), kinds).reverse()
}

/** Those of one flow, the newest receipt of each trip that was or is in dispute. */
export async function disputesOfFlow(journal: FlowJournal, flow: string): Promise<Dispute[]> {
  return disputesIn(await papersOf(journal, flow), {})
}

function disputesIn(all: Papers, kinds: Kinds): Dispute[] {
  const newest = new Map(all.receipts.map(receipt => [receipt.manifest, receipt]))
  return [...newest.values()].filter(receipt => receipt.disputedKg > 0).map(receipt => disputeOf(receipt, all, kinds, usualTolerances))
}

/**
 * By which right somebody steps on a side of a dispute: the sender and the taker by acting for the firm at that end, the arbiter as an
 * authority over both.
 * @param store of the asker; a receipt that it does not show is absent
 */
export async function rightOfSide(store: Store, receiptId: string, side: Move['side']): Promise<Checked<KeeperRight>> {
  const [receipt] = await flowJournal(store.db).papers('receipt', { id: receiptId })
  const ends = receipt === undefined ? undefined : await endsOfFlow(store.db, receipt.flow)
  if (ends === undefined) return absent('receipt', receiptId)
  const parties = [side === 'taker' ? null : ends.from, side === 'sender' ? null : ends.to].filter(one => one !== null)
  return { ok: true, warnings: [], value: side === 'arbiter' ? { judges: parties } : parties }
}

/** Takes one step; with it, in one transaction, the settlement that it brings about. */
export async function stepDispute(unitOfWork: UnitOfWork, receiptId: string, move: Move): Promise<Checked<Dispute>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.posting(async journal => {
    const [receipt] = await journal.papers('receipt', { id: receiptId })
    if (receipt === undefined) return absent('receipt', receiptId)
    await journal.hold(receipt.flow)
    const now = disputeOf(receipt, await papersOf(journal, receipt.flow), {}, usualTolerances)
    const taken = takeStep({ receipt: receiptId, receivedOn: receipt.validOn, steps: now.steps, openKg: now.openKg }, move, recordedAt)
    if (!taken.ok) return taken
    const { step, terms } = taken.value
    // Settled first: a step that its settlement cannot follow is not kept.
    const settled = terms === null ? null : await settleWithin(journal, receiptId, terms, recordedAt)
    if (settled !== null && !settled.ok) return settled
    const basedOn = [...step.basedOn, ...step.evidence.filter(isId)]
    await journal.append({
      recordedAt,
      evidence: [keep('record', step.id, ...titles(step), basedOn, step, recordedAt, { flow: receipt.flow })],
    })
    return { ok: true, warnings: [], value: disputeOf(receipt, await papersOf(journal, receipt.flow), {}, usualTolerances) }
  })
}

/** Evidence that the journal can follow is an id with a kind before it; a free text is kept in the step itself. */
const isId = (text: string): boolean => /^[a-z]+:\S+$/u.test(text)

const verbs: Record<DisputeStep['step'], { zh: string; en: string }> = {
  propose: { zh: '提出方案', en: 'proposes' },
  agree: { zh: '同意', en: 'agrees' },
  reject: { zh: '不同意', en: 'rejects' },
  refer: { zh: '提交仲裁', en: 'refers it to an arbiter' },
  decide: { zh: '裁定', en: 'decides' },
}
function titles({ step, by, arrivedKg, lostKg, reason }: DisputeStep): [string, string] {
  const terms =
    arrivedKg === undefined && lostKg === undefined
      ? ['', '']
      : [
          `：到货 ${tonnesText(arrivedKg ?? 0)} 吨，核减 ${tonnesText(lostKg ?? 0)} 吨`,
          `: ${tonnesText(arrivedKg ?? 0)} t arrived, ${tonnesText(lostKg ?? 0)} t lost`,
        ]
  return [`争议：${by} ${verbs[step].zh}${terms[0]}（${reason}）`, `Dispute: ${by} ${verbs[step].en}${terms[1]} (${reason})`]
}
