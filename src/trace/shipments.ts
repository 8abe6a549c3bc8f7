// Manifest and receipt: where promise becomes fact. A trip leaves as a posted entry out of the sender's stock and a
// pending one into the taker's; the taker's scale posts it, and a difference is a loss or a dispute, both numbers kept.
import { type Entry, move } from '#domain/entry.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import type { Manifest, ObjectEvent, Receipt } from '#domain/shipment.ts'
import { contractEntryId, senderAccount, takerAccount, transitAccount } from '#exchange/entries.ts'
import { dayOf, isMoment, type Moment, receivingEvent, type Shippable, shippingEvent } from './events.ts'

/** One step's outcome: the record, what it says as an event, and what it posts. */
export type Dispatched = { manifest: Manifest; event: ObjectEvent; entries: Entry[] }
export type Received = { receipt: Receipt; event: ObjectEvent; entries: Entry[] }

/** What the sender's and the taker's scale say: dry mass in whole kilograms, at a moment with its offset. */
type Trip = { massKg: number; mode: string; vehicle?: string; weighingSlip: string; at: Moment }
type Scale = { massKg: number; acceptedLossKg?: number; weighingSlip: string; at: Moment }

/** Id of the pending entry that waits for a trip's receipt. */
function transitEntryId(manifest: string): string {
  return `entry:${manifest}:transit`
}

/** Ids under which the two events of a trip are kept. */
export function shippingId(manifest: string): string {
  return `event:${manifest}:shipping`
}
export function receivingId(manifest: string): string {
  return `event:${manifest}:receiving`
}

/** Id of the receipt of a trip. */
export function receiptId(manifest: string): string {
  return `receipt:${manifest.slice('manifest:'.length)}`
}

/**
 * Weighs out one trip under a contract.
 * @param earlier manifests of the same contract
 * @param trip dry mass in whole kilograms; `at` with the offset of the place
 */
export function dispatch(contract: Shippable, earlier: readonly Manifest[], trip: Trip, recordedAt: string): Checked<Dispatched> {
  const problems = objectionsToTrip(contract, earlier, trip)
  if (problems.length > 0) return { ok: false, problems }

  const manifest: Manifest = {
    id: `manifest:${contract.id.slice('contract:'.length)}:${earlier.length + 1}`,
    contract: contract.id,
    flow: contract.flow,
    material: contract.material,
    from: contract.from,
    to: contract.to,
    dispatchedKg: trip.massKg,
    mode: trip.mode,
    weighingSlip: trip.weighingSlip,
    validOn: dayOf(trip.at),
    recordedAt,
    basedOn: [contract.id],
  }
  if (trip.vehicle !== undefined) manifest.vehicle = trip.vehicle
  const shared = { flow: contract.flow, validOn: manifest.validOn, recordedAt, basedOn: [manifest.id, shippingId(manifest.id)] }
  return {
    ok: true,
    warnings: [],
    value: {
      manifest,
      event: shippingEvent(manifest, trip.at),
      entries: [
        {
          id: `entry:${manifest.id}`,
          kind: 'dispatch',
          phase: 'posted',
          pending: contractEntryId(contract.id),
          legs: move(senderAccount(contract), transitAccount(contract), trip.massKg),
          ...shared,
        },
        {
          id: transitEntryId(manifest.id),
          kind: 'receipt',
          phase: 'pending',
          legs: move(transitAccount(contract), takerAccount(contract), trip.massKg),
          ...shared,
        },
      ],
    },
  }
}

/**
 * Weighs in a trip. What is missing is a loss up to `acceptedLossKg` and disputed beyond it; a surplus is disputed.
 * @param scale dry mass in whole kilograms on the taker's scale
 * @param earlier the receipt that this trip has already, if any: a trip arrives once
 */
export function receive(contract: Shippable, manifest: Manifest, scale: Scale, recordedAt: string, earlier?: Receipt): Checked<Received> {
  const problems = objectionsToReceipt(manifest, scale, earlier)
  if (problems.length > 0) return { ok: false, problems }

  const scales = compareScales(manifest.dispatchedKg, scale.massKg, scale.acceptedLossKg ?? 0)
  const event = receivingEvent(manifest, scale.massKg, scale.at)
  const receipt: Receipt = {
    id: receiptId(manifest.id),
    manifest: manifest.id,
    flow: manifest.flow,
    dispatchedKg: manifest.dispatchedKg,
    receivedKg: scale.massKg,
    lostKg: scales.lostKg,
    disputedKg: scales.disputedKg,
    disputed: scales.disputed,
    weighingSlip: scale.weighingSlip,
    version: 1,
    validOn: dayOf(scale.at),
    recordedAt,
    basedOn: [manifest.id],
  }
  return { ok: true, warnings: [], value: { receipt, event, entries: receiptEntries(contract, manifest, receipt, scales) } }
}

/** Postings of a receipt: what matches arrives, what is missing is lost or in dispute, what is too much is in dispute. */
function receiptEntries(contract: Shippable, manifest: Manifest, receipt: Receipt, scales: ReturnType<typeof compareScales>): Entry[] {
  const { matched, missing, surplus, lostKg } = scales
  const shared = {
    phase: 'posted' as const,
    flow: manifest.flow,
    validOn: receipt.validOn,
    recordedAt: receipt.recordedAt,
    basedOn: [receipt.id, receivingId(manifest.id)],
  }
  const onItsWay = transitAccount(contract)
  const arrived = takerAccount(contract)
  const pending = transitEntryId(manifest.id)
  const both = `发 ${manifest.dispatchedKg} kg，收 ${receipt.receivedKg} kg / sent ${manifest.dispatchedKg} kg, received ${receipt.receivedKg} kg`
  const entries: Entry[] = []
  if (matched > 0) entries.push({ id: `entry:${receipt.id}`, kind: 'receipt', pending, legs: move(onItsWay, arrived, matched), ...shared })
  if (lostKg > 0)
    entries.push({
      id: `entry:${receipt.id}:lost`,
      kind: 'loss',
      pending,
      legs: move(onItsWay, { ...onItsWay, accountClass: 'lost' }, lostKg),
      reason: both,
      ...shared,
    })
  if (missing > lostKg)
    entries.push({
      id: `entry:${receipt.id}:disputed`,
      kind: 'dispute',
      pending,
      legs: move(onItsWay, { ...onItsWay, accountClass: 'disputed' }, missing - lostKg),
      reason: both,
      ...shared,
    })
  if (surplus > 0)
    entries.push({
      id: `entry:${receipt.id}:surplus`,
      kind: 'surplus',
      legs: move({ ...arrived, accountClass: 'unexplained' }, { ...arrived, accountClass: 'disputed' }, surplus),
      reason: both,
      ...shared,
    })
  return entries
}

function objectionsToTrip(contract: Shippable, earlier: readonly Manifest[], trip: Trip): Problem[] {
  const sent = earlier.reduce((sum, manifest) => sum + manifest.dispatchedKg, 0)
  const problems = checkScale(trip.massKg, trip.weighingSlip, trip.at)
  if (sent + trip.massKg > contract.massKg) {
    problems.push(
      problem(
        'shipment.beyond-contract',
        'massKg',
        `合同 ${contract.massKg} kg，已发 ${sent} kg，不能再发 ${trip.massKg} kg`,
        `${contract.massKg} kg contracted, ${sent} kg sent; ${trip.massKg} kg more is too much`,
        '减少数量，或补签合同',
        'send less, or contract more',
      ),
    )
  }
  if (earlier.some(manifest => manifest.weighingSlip === trip.weighingSlip)) {
    problems.push(slipTwice(trip.weighingSlip))
  }
  if (isMoment(trip.at) && dayOf(trip.at) < contract.validOn) {
    problems.push(
      problem(
        'shipment.early',
        'at',
        `发运日 ${dayOf(trip.at)} 早于签约日 ${contract.validOn}`,
        `sent on ${dayOf(trip.at)}, before the contract of ${contract.validOn}`,
        '核对日期',
        'check the dates',
      ),
    )
  }
  return problems
}

function objectionsToReceipt(manifest: Manifest, scale: Scale, earlier: Receipt | undefined): Problem[] {
  const problems = [...checkScale(scale.massKg, scale.weighingSlip, scale.at, 0), ...checkLoss(scale.acceptedLossKg ?? 0)]
  if (earlier !== undefined)
    problems.push(
      problem(
        'shipment.received-twice',
        'manifest',
        `联单 ${manifest.id} 已按过磅单 ${earlier.weighingSlip} 收货 ${earlier.receivedKg} kg`,
        `${manifest.id} was received already: ${earlier.receivedKg} kg on slip ${earlier.weighingSlip}`,
        '差异请走争议了结',
        'settle a difference as a dispute',
      ),
    )
  if (isMoment(scale.at) && dayOf(scale.at) < manifest.validOn)
    problems.push(
      problem(
        'shipment.before-dispatch',
        'at',
        `收货日 ${dayOf(scale.at)} 早于发运日 ${manifest.validOn}`,
        `received on ${dayOf(scale.at)}, before it was sent on ${manifest.validOn}`,
        '核对日期',
        'check the dates',
      ),
    )
  return problems
}

/** A slip of a gate is one lorry, whatever contract it went under. */
export function slipTwice(slip: string): Problem {
  return problem(
    'shipment.slip-twice',
    'weighingSlip',
    `过磅单 ${slip} 已经用过`,
    `weighing slip ${slip} is used already`,
    '一张过磅单对应一车',
    'one slip per trip',
  )
}

/** What both sides accept as lost is whole kilograms. */
export function checkLoss(accepted: number): Problem[] {
  if (Number.isSafeInteger(accepted) && accepted >= 0) return []
  return [
    problem(
      'shipment.loss',
      'acceptedLossKg',
      `认可损耗 ${accepted} 不是整千克`,
      `accepted loss ${accepted} is not whole kilograms`,
      '写成不小于 0 的整数',
      'give whole kilograms, 0 or more',
    ),
  ]
}

/** Two scales against each other, whole kilograms: what matches, what is missing or too much, and what is accepted as lost. */
export function compareScales(dispatchedKg: number, receivedKg: number, acceptedLossKg: number) {
  const matched = Math.min(receivedKg, dispatchedKg)
  const missing = dispatchedKg - matched
  const surplus = receivedKg - matched
  const lostKg = Math.min(missing, acceptedLossKg)
  const disputedKg = missing - lostKg + surplus
  const disputed: Receipt['disputed'] = disputedKg === 0 ? 'none' : surplus > 0 ? 'surplus' : 'missing'
  return { matched, missing, surplus, lostKg, disputedKg, disputed }
}

export function checkScale(massKg: number, slip: string, at: Moment, least = 1): Problem[] {
  const problems: Problem[] = []
  if (!Number.isSafeInteger(massKg) || massKg < least)
    problems.push(
      problem(
        'shipment.mass',
        'massKg',
        `${massKg} 不是整千克的数量`,
        `${massKg} is no mass in whole kilograms`,
        '写成整数千克',
        'give whole kilograms',
      ),
    )
  if (slip.trim() === '')
    problems.push(
      problem('shipment.slip', 'weighingSlip', '没有过磅单号', 'no weighing slip', '填写过磅单号', 'give the number of the slip'),
    )
  if (!isMoment(at))
    problems.push(
      problem(
        'shipment.moment',
        'at',
        `“${at}”不是带时区的时刻`,
        `"${at}" is no moment with an offset`,
        '写成 2022-03-05T08:30:00+08:00',
        'write 2022-03-05T08:30:00+08:00',
      ),
    )
  return problems
}
function problem(code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem {
  return { code, severity: 'error', place: { path }, zh, en, fixZh, fixEn }
}
