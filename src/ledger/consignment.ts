// What the answer to a consignment does to both books: accepted mass is the taker's, lost and disputed mass the sender's, refused mass is on its
// way back in the sender's account until the sender confirms it at the gate. Every part fulfils the promise that the dispatch made.
import type { Consignment, ConsignmentAnswer, ConsignmentParts, ConsignmentStep, PartName } from '#domain/consignment.ts'
import { partNames } from '#domain/consignment.ts'
import { type Account, type Entry, move } from '#domain/entry.ts'
import { reversal } from './entries.ts'

/** Refused mass on its way back lies apart from what is on its way to a taker. */
const returning = 'returning'
const kinds: Record<PartName, Entry['kind']> = { accepted: 'receipt', refused: 'transfer', lost: 'loss', disputed: 'dispute' }
/** `adjusts`: it holds in a closed quarter, for which two persons stand. */
type Stamp = { recordedAt: string; enteredBy: string; adjusts: boolean }

function accountsOf({ sender, site, material, taker, named }: Consignment, takenInAt: string): Record<PartName | 'transit', Account> {
  const transit: Account = { party: sender, site, material, accountClass: 'in_transit' }
  return {
    transit,
    accepted: { party: taker ?? named, site: takenInAt, material, accountClass: 'on_hand' },
    refused: { ...transit, batch: returning },
    lost: { ...transit, accountClass: 'lost' },
    disputed: { ...transit, accountClass: 'disputed' },
  }
}

/** Dry mass of parts as weighed: each its share, and over all parts that make up the whole exactly the whole. */
export function dryParts(whole: { wetKg: number; dryKg: number }, wet: readonly number[]): number[] {
  let [through, given] = [0, 0]
  return wet.map(kg => {
    through += kg
    const upTo =
      whole.wetKg === 0 ? 0 : Number((BigInt(through) * BigInt(whole.dryKg) * 2n + BigInt(whole.wetKg)) / (2n * BigInt(whole.wetKg)))
    const own = upTo - given
    given = upTo
    return own
  })
}

export function dryOf(whole: { wetKg: number; dryKg: number }, wet: ConsignmentParts): ConsignmentParts {
  const dry = dryParts(
    whole,
    partNames.map(name => wet[name]),
  )
  return Object.fromEntries(partNames.map((name, at) => [name, dry[at] ?? 0])) as ConsignmentParts
}

/** The entries of an answer; the same ids and legs whenever they are asked for. */
export function answerEntries(consignment: Consignment, answer: ConsignmentAnswer, { recordedAt, enteredBy, adjusts }: Stamp): Entry[] {
  const accounts = accountsOf(consignment, answer.site)
  return partNames.flatMap((name): Entry[] =>
    answer.dry[name] === 0
      ? []
      : [
          {
            id: `entry:${answer.id}:${name}`,
            kind: adjusts ? 'adjustment' : kinds[name],
            phase: 'posted',
            pending: `entry:${consignment.row}:transit`,
            legs: move(accounts.transit, accounts[name], answer.dry[name]),
            measured: { wetKg: answer.wet[name], moisture: consignment.moisture, dryKg: answer.dry[name], method: 'declared' },
            enteredBy,
            validOn: answer.validOn,
            recordedAt,
            basedOn: [answer.id, consignment.row, ...answer.evidence],
            ...(answer.reason === '' ? {} : { reason: answer.reason }),
          },
        ],
  )
}

/** What undoes an answer before another takes its place. */
export function undoAnswer(consignment: Consignment, before: ConsignmentAnswer, by: { id: string; reason: string } & Stamp): Entry[] {
  return answerEntries(consignment, before, by)
    .toReversed()
    .map(entry => ({
      ...reversal(entry, `entry:${by.id}:undo:${entry.id.split(':').at(-1)}`, by.recordedAt, [by.id], by.reason),
      enteredBy: by.enteredBy,
    }))
}

type Step<S extends ConsignmentStep['step']> = Extract<ConsignmentStep, { step: S }>

/** Refused mass is back on the sender's premises. */
export function returnEntry(consignment: Consignment, answer: ConsignmentAnswer, step: Step<'returned'>): Entry[] {
  const { refused, transit } = accountsOf(consignment, answer.site)
  if (step.dryKg === 0) return []
  return [
    {
      id: `entry:${step.id}`,
      kind: 'transfer',
      phase: 'posted',
      legs: move(refused, { ...transit, accountClass: 'on_hand' }, step.dryKg),
      measured: { wetKg: step.wetKg, moisture: consignment.moisture, dryKg: step.dryKg, method: 'declared' },
      enteredBy: step.hand.name,
      validOn: step.validOn,
      recordedAt: step.recordedAt,
      basedOn: [step.id, answer.id, consignment.row],
    },
  ]
}

/** A dispute ends: part arrived after all, part is lost. */
export function settlementEntries(consignment: Consignment, answer: ConsignmentAnswer, step: Step<'dispute'>): Entry[] {
  const { disputed, accepted, lost } = accountsOf(consignment, answer.site)
  const { arrivedDryKg = 0, lostDryKg = 0 } = step.settles ?? {}
  const ends = [
    { name: 'arrived', to: accepted, kg: arrivedDryKg },
    { name: 'gone', to: lost, kg: lostDryKg },
  ]
  return ends.flatMap(({ name, to, kg }): Entry[] =>
    kg === 0
      ? []
      : [
          {
            id: `entry:${step.id}:${name}`,
            kind: 'settlement',
            phase: 'posted',
            legs: move(disputed, to, kg),
            enteredBy: step.hand.name,
            validOn: step.validOn,
            recordedAt: step.recordedAt,
            basedOn: [step.id, answer.id, consignment.row],
            reason: step.said.reason,
          },
        ],
  )
}

/** What stands of a consignment after everything that was said of it. */
export type Standing = {
  answer: ConsignmentAnswer | null
  /** Confirmed by everybody whom it waits for, and posted. */
  posted: boolean
  /** The posted answer that a waiting one would take the place of. */
  before: ConsignmentAnswer | null
  waitsFor: string[]
  back: { wetKg: number; dryKg: number }
  open: { wetKg: number; dryKg: number }
  /** Steps of the dispute over the answer that stands. */
  disputed: Step<'dispute'>[]
}

export function consignmentStanding(steps: readonly ConsignmentStep[]): Standing {
  let standing: Standing = nothing
  for (const step of steps) {
    if (step.step === 'answer') standing = answered(standing, step)
    else if (step.step === 'second') standing = seconded(standing, step)
    else if (step.step === 'returned')
      standing = { ...standing, back: { wetKg: standing.back.wetKg - step.wetKg, dryKg: standing.back.dryKg - step.dryKg } }
    else if (step.step === 'dispute') {
      const { arrivedKg = 0, lostKg = 0, arrivedDryKg = 0, lostDryKg = 0 } = step.settles ?? {}
      const { wetKg, dryKg } = standing.open
      standing = {
        ...standing,
        open: { wetKg: wetKg - arrivedKg - lostKg, dryKg: dryKg - arrivedDryKg - lostDryKg },
        disputed: [...standing.disputed, step],
      }
    }
  }
  return standing
}

const none = { wetKg: 0, dryKg: 0 }
const nothing: Standing = { answer: null, posted: false, before: null, waitsFor: [], back: none, open: none, disputed: [] }
function answered(earlier: Standing, answer: ConsignmentAnswer): Standing {
  const waitsFor = answer.waitsFor.map(({ party }) => party)
  const before = earlier.posted ? earlier.answer : earlier.before
  const posted = waitsFor.length === 0
  if (!posted) return { ...earlier, answer, posted, before, waitsFor }
  return inForce({ ...earlier, answer, before })
}
function seconded(earlier: Standing, { party, agrees }: Step<'second'>): Standing {
  // Somebody says no: what stood before stands.
  if (!agrees) return earlier.before === null ? nothing : { ...earlier, answer: earlier.before, posted: true, before: null, waitsFor: [] }
  const waitsFor = earlier.waitsFor.filter(one => one !== party)
  return waitsFor.length > 0 ? { ...earlier, waitsFor } : inForce(earlier)
}
function inForce(standing: Standing): Standing {
  const { answer } = standing
  const part = (name: PartName) => (answer === null ? none : { wetKg: answer.wet[name], dryKg: answer.dry[name] })
  return { answer, posted: answer !== null, before: null, waitsFor: [], back: part('refused'), open: part('disputed'), disputed: [] }
}
