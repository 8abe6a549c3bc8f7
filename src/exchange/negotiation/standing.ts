// How a framework contract stands: the fold over its steps that says where each of its kilograms is.
import type { Framework, FrameworkState, FrameworkStep, Terms } from '#domain/exchange/negotiation.ts'
import { frameworkWays } from './machine.ts'

export type CallOff = {
  id: string
  day: string
  massKg: number
  /** What was released of it, and whether the giver set it aside: then it is a contract. */
  releasedKg: number
  contract?: string
  priceCnyPerT: string
}
export type FrameworkStanding = {
  state: FrameworkState
  terms: Terms
  /** Terms that one side has put and the other has not answered. */
  proposed?: Terms
  callOffs: readonly CallOff[]
  /** See docs/negotiation.md. promised = called off + callable where it is not ended; pending = promised - confirmed. */
  promisedKg: number
  calledOffKg: number
  confirmedKg: number
  callableKg: number
  pendingKg: number
  /** Pending entries of the ledger with what each still reserves, oldest first. */
  pendings: readonly { id: string; leftKg: number }[]
}

/** Ids of the pending entries of a framework: one from its signing, one from each step that promises more. */
export const frameworkEntryId = (framework: string): string => `entry:${framework}`
export const stepEntryId = (step: string): string => `entry:${step}`

export function standingOf(framework: Framework, steps: readonly FrameworkStep[]): FrameworkStanding {
  let state: FrameworkState = 'active'
  let terms = framework.terms
  let proposed: Terms | undefined
  const callOffs = new Map<string, CallOff>()
  let pendings = [{ id: frameworkEntryId(framework.id), leftKg: terms.massKg }]
  let before = terms.massKg
  for (const step of steps) {
    const way = frameworkWays.find(one => one.from === state && one.event === step.kind && one.by === step.by)
    if (way === undefined) throw new Error(`step ${step.id}, a ${step.kind} by the ${step.by}, was kept in the state ${state}`)
    state = way.to
    if (step.kind === 'amend' && step.terms !== undefined) terms = step.terms
    proposed = step.kind === 'propose' ? step.terms : state === 'sellerAsks' || state === 'buyerAsks' ? proposed : undefined
    foldCallOff(callOffs, step)
    const pending = sums([...callOffs.values()], terms, state).pendingKg
    pendings = redrawn(pendings, pending - before, stepEntryId(step.id))
    before = pending
  }
  const list = [...callOffs.values()]
  return { state, terms, ...(proposed === undefined ? {} : { proposed }), callOffs: list, ...sums(list, terms, state), pendings }
}

function foldCallOff(callOffs: Map<string, CallOff>, { id, kind, day, massKg, callOff, contract, priceCnyPerT }: FrameworkStep): void {
  if (kind === 'callOff') callOffs.set(id, { id, day: day ?? '', massKg: massKg ?? 0, releasedKg: 0, priceCnyPerT: priceCnyPerT ?? '' })
  const meant = callOffs.get(callOff ?? '')
  if (meant === undefined) return
  if (kind === 'confirm' && contract !== undefined) callOffs.set(meant.id, { ...meant, contract })
  if (kind === 'release') callOffs.set(meant.id, { ...meant, releasedKg: meant.releasedKg + (massKg ?? 0) })
}

function sums(callOffs: readonly CallOff[], terms: Terms, state: FrameworkState) {
  const net = (list: readonly CallOff[]): number => list.reduce((sum, { massKg, releasedKg }) => sum + massKg - releasedKg, 0)
  const calledOffKg = net(callOffs)
  const confirmedKg = net(callOffs.filter(({ contract }) => contract !== undefined))
  const promisedKg = state === 'ended' ? calledOffKg : terms.massKg
  return { promisedKg, calledOffKg, confirmedKg, callableKg: promisedKg - calledOffKg, pendingKg: promisedKg - confirmedKg }
}

type Pendings = { id: string; leftKg: number }[]
/** More is a pending entry of its own, under the name of the step; less is taken from the oldest that still reserve something. */
function redrawn(pendings: Pendings, moreKg: number, entry: string): Pendings {
  if (moreKg > 0) return [...pendings, { id: entry, leftKg: moreKg }]
  let takenKg = -moreKg
  return pendings.map(({ id, leftKg }) => {
    const here = Math.min(leftKg, takenKg)
    takenKg -= here
    return { id, leftKg: leftKg - here }
  })
}
