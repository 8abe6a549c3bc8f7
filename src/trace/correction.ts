// A receipt that was wrong: the earlier event is declared in error, a corrective event takes its place, and one entry moves
// the difference. Totals change from then on; what was known before stays as it was known.
import type { Account, Entry, Leg } from '#domain/entry.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Manifest, ObjectEvent, Receipt } from '#domain/shipment.ts'
import { takerAccount, transitAccount } from '#exchange/entries.ts'
import { type Moment, receivingEvent, type Shippable } from './events.ts'
import { checkLoss, checkScale, compareScales, receiptId } from './shipments.ts'

export type Corrected = {
  receipt: Receipt
  declared: ObjectEvent
  event: ObjectEvent
  entry: Entry | null
  /** Change of the mass that arrived, kg; may be negative. */ deltaKg: number
}

/**
 * @param wrong newest receipt of the trip, with its event; not yet settled
 * @param scale what it should have said, and why
 */
export function correctReceipt(
  contract: Shippable,
  manifest: Manifest,
  wrong: { receipt: Receipt; event: ObjectEvent; settled: boolean },
  scale: { massKg: number; acceptedLossKg?: number; weighingSlip: string; at: Moment; reason: string },
  recordedAt: string,
): Checked<Corrected> {
  const problems = objections(wrong, scale)
  if (problems.length > 0) return { ok: false, problems }

  const before = compareScales(manifest.dispatchedKg, wrong.receipt.receivedKg, wrong.receipt.lostKg)
  const after = compareScales(manifest.dispatchedKg, scale.massKg, scale.acceptedLossKg ?? 0)
  const version = wrong.receipt.version + 1
  const id = `${receiptId(manifest.id)}#${version}`
  const fresh = receivingEvent(manifest, scale.massKg, scale.at)
  const event: ObjectEvent = { ...fresh, eventID: `${fresh.eventID}%23${version}` }
  const declared: ObjectEvent = {
    ...wrong.event,
    errorDeclaration: { declarationTime: recordedAt, reason: 'incorrect_data', correctiveEventIDs: [event.eventID] },
  }
  const receipt: Receipt = {
    ...wrong.receipt,
    id,
    receivedKg: scale.massKg,
    lostKg: after.lostKg,
    disputedKg: after.disputedKg,
    disputed: after.disputed,
    weighingSlip: scale.weighingSlip,
    version,
    reason: scale.reason,
    validOn: wrong.receipt.validOn,
    recordedAt,
    basedOn: [wrong.receipt.id],
  }
  const legs = difference(contract, before, after)
  const entry: Entry | null =
    legs.length === 0
      ? null
      : {
          id: `entry:${id}`,
          kind: 'correction',
          phase: 'posted',
          flow: manifest.flow,
          legs,
          validOn: receipt.validOn,
          recordedAt,
          basedOn: [id],
          reason: scale.reason,
        }
  return { ok: true, warnings: [], value: { receipt, declared, event, entry, deltaKg: after.matched - before.matched } }
}

type Scales = ReturnType<typeof compareScales>
/** Legs that turn the books of one reading into those of another; they sum to zero because both account for the trip. */
function difference(contract: Shippable, before: Scales, after: Scales): Leg[] {
  const taker = takerAccount(contract)
  const sender = transitAccount(contract)
  const shifts: [Account, number][] = [
    [taker, after.matched - before.matched],
    [{ ...sender, accountClass: 'lost' }, after.lostKg - before.lostKg],
    [{ ...sender, accountClass: 'disputed' }, after.missing - after.lostKg - (before.missing - before.lostKg)],
    [{ ...taker, accountClass: 'disputed' }, after.surplus - before.surplus],
    [{ ...taker, accountClass: 'unexplained' }, before.surplus - after.surplus],
  ]
  return shifts.filter(([, massKg]) => massKg !== 0).map(([account, massKg]) => ({ account, massKg }))
}

function objections(
  wrong: { receipt: Receipt; settled: boolean },
  scale: { massKg: number; acceptedLossKg?: number; weighingSlip: string; at: Moment; reason: string },
): Problem[] {
  const problems = [...checkScale(scale.massKg, scale.weighingSlip, scale.at, 0), ...checkLoss(scale.acceptedLossKg ?? 0)]
  const { id } = wrong.receipt
  const refuse = (code: string, zh: string, en: string, fixZh: string, fixEn: string) =>
    problems.push(problem(`correction.${code}`, { path: id }, { zh, en, fixZh, fixEn }))
  if (scale.reason.trim() === '') refuse('reason', '没有写明更正理由', 'no reason is given', '写明依据', 'say on what it rests')
  if (wrong.settled) {
    const en = `the dispute over ${id} is settled; its receipt stands`
    refuse('settled', `${id} 的争议已了结，不能再改收货`, en, '另行了结差额', 'settle what differs')
  }
  return problems
}
