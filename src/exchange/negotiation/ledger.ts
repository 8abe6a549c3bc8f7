// What a framework contract does to the ledger: its promise is a pending entry, a confirmed call-off a contract of its own, and what is let go
// is voided. The three are one arithmetic: what is pending is what is promised and not yet confirmed (standing.ts).
import type { Contract, Offer } from '#domain/contract.ts'
import { type Account, type Entry, move } from '#domain/entry.ts'
import type { Framework, FrameworkStep } from '#domain/exchange/negotiation.ts'
import { contractEntry, contractEntryId, senderAccount, transitAccount } from '../entries.ts'
import { amountOf } from '../split.ts'
import { frameworkEntryId, standingOf, stepEntryId } from './standing.ts'

/** Where the promise is kept: at the mass on hand where it lies there, else at what is still to arise, which no stock bounds. */
function promiser(framework: Framework): Account {
  const { accountClass, ...rest } = senderAccount(framework)
  return { ...rest, accountClass: framework.ofStock ? accountClass : 'generated' }
}

type Stamp = { validOn: string; recordedAt: string }
const pendingEntry = (framework: Framework, id: string, massKg: number, { validOn, recordedAt }: Stamp, basedOn: string): Entry => ({
  id,
  kind: 'contract',
  phase: 'pending',
  flow: framework.flow,
  legs: move(promiser(framework), transitAccount(framework), massKg),
  validOn,
  recordedAt,
  basedOn: [basedOn],
})

export function frameworkEntry(framework: Framework): Entry {
  return pendingEntry(framework, frameworkEntryId(framework.id), framework.terms.massKg, framework, framework.id)
}

/** @param step the newest of `steps` @returns what it changes in the ledger, but for the contract that a confirmation makes */
export function stepEntries(framework: Framework, steps: readonly FrameworkStep[], step: FrameworkStep): Entry[] {
  const before = standingOf(framework, steps.slice(0, -1))
  const after = standingOf(framework, steps)
  const entries: Entry[] = []
  for (const { id, leftKg } of before.pendings) {
    const freedKg = leftKg - (after.pendings.find(one => one.id === id)?.leftKg ?? 0)
    if (freedKg > 0) entries.push(voided(step, { pending: id, from: promiser(framework) }, framework, freedKg))
  }
  for (const { id, leftKg } of after.pendings)
    if (before.pendings.every(one => one.id !== id)) entries.push(pendingEntry(framework, id, leftKg, step, step.id))
  const contract = step.kind === 'release' ? before.callOffs.find(({ id }) => id === step.callOff)?.contract : undefined
  if (contract !== undefined)
    entries.push(voided(step, { pending: contractEntryId(contract), from: senderAccount(framework) }, framework, step.massKg ?? 0))
  return entries
}

function voided(step: FrameworkStep, { pending, from }: { pending: string; from: Account }, framework: Framework, massKg: number): Entry {
  return {
    id: `${stepEntryId(step.id)}:${pending.slice('entry:'.length)}`,
    kind: 'release',
    phase: 'voided',
    flow: framework.flow,
    pending,
    legs: move(from, transitAccount(framework), massKg),
    validOn: step.validOn,
    recordedAt: step.recordedAt,
    basedOn: [step.id],
    reason: step.reason ?? `${step.kind} ${step.id}`,
  }
}

/** A confirmed call-off as the offer and the contract that trips are made on. */
export function confirmedContract(
  framework: Framework,
  confirmed: FrameworkStep,
  callOff: FrameworkStep,
): { offer: Offer; contract: Contract; entry: Entry } {
  const { massKg, contract: id, validOn, recordedAt } = confirmed
  const priceCnyPerT = callOff.priceCnyPerT
  if (massKg === undefined || id === undefined || priceCnyPerT === undefined)
    throw new Error(`confirmation ${confirmed.id} says too little`)
  const { flow, material, from, to, seller, buyer } = framework
  const way = { flow, material, from, to, massKg, priceCnyPerT, validOn, recordedAt }
  const offer: Offer = { id: `offer:${confirmed.id.slice('framework:'.length)}`, ...way, basedOn: [callOff.id] }
  const contract: Contract = {
    ...way,
    id,
    offer: offer.id,
    seller,
    buyer,
    amountCny: amountOf(massKg, priceCnyPerT),
    basedOn: [offer.id, confirmed.id],
  }
  return { offer, contract, entry: contractEntry(contract) }
}
