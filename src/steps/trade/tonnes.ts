// The tonnes as the application shows them: every flow with its five states, and one flow with all that it stands on.
import { type Evidence, type Flow, type FlowRecord, type FlowState, flowStates } from '#domain/flow.ts'
import { newest } from '#programme/progress.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import { seenProvenance } from './provenance.ts'

/** One flow at a glance; kilograms of each state, null where it never reached it. */
export type TonneLine = {
  flow: string
  material: string
  from: string
  to: string
  period: number
  states: Record<FlowState, number | null>
  synthetic: boolean
}
export type Tonne = { flow: Flow; records: FlowRecord[]; evidence: Evidence[] }

/** Every flow, furthest along first. */
export async function listTonnes(store: Store): Promise<TonneLine[]> {
  const journal = flowJournal(store.db)
  const byFlow = new Map<string, FlowRecord[]>()
  for (const record of await journal.records()) {
    const list = byFlow.get(record.flow)
    if (list === undefined) byFlow.set(record.flow, [record])
    else list.push(record)
  }
  const reached = (line: TonneLine) => flowStates.filter(state => line.states[state] !== null).length
  return (await journal.flows())
    .map((flow): TonneLine => {
      const last = newest(byFlow.get(flow.id) ?? [])
      const states = Object.fromEntries(flowStates.map(state => [state, last[state]?.massKg ?? null])) as Record<FlowState, number | null>
      const { id, material, from, to, period, synthetic } = flow
      return { flow: id, material, from, to, period, states, synthetic }
    })
    .sort((a, b) => reached(b) - reached(a) || (b.states.planned ?? 0) - (a.states.planned ?? 0) || (a.flow < b.flow ? -1 : 1))
}

/** One flow with its records and everything under them, blanks where the reader may not see; null for one that is not there for them. */
export async function getTonne(store: Store, flowId: string): Promise<Tonne | null> {
  const journal = flowJournal(store.db)
  const [flow] = await journal.flows(flowId)
  if (flow === undefined) return null
  const records = await journal.records(flowId)
  const { steps, named } = await seenProvenance(
    journal,
    records.flatMap(record => record.basedOn),
  )
  const evidence = steps.map(({ depth: _depth, ...piece }) => piece)
  return { flow, records: records.map(record => ({ ...record, basedOn: named(record.basedOn) })), evidence }
}
