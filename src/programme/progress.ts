// Plan against actual for a target: planned, offered, contracted, shipped and evaluated tonnes side by side, each with
// the records it stands on. A query over records, never a survey.
import { idsMeant } from '#domain/idsMeant.ts'
import type { Flow, FlowRecord, FlowState } from '#domain/flow.ts'
import { flowStates } from '#domain/flow.ts'
import type { Region, Row } from '#domain/region.ts'

/** Kilograms of a state and the ids of the flow records that make it. */
type StateTotal = { massKg: number; basedOn: string[] }
export type Progress = {
  target: string
  clause: string
  nameZh: string
  nameEn: string
  year: number
  /** Null where the programme asks without a number. */
  required: number | null
  unit: string
  states: Record<FlowState, StateTotal>
  /** Evaluated over required; null where the target is not in tonnes. */
  share: number | null
}

/** Newest record of each state of a flow, as known at a moment (blank: now). */
export function newest(records: readonly FlowRecord[], recordedAt?: string): Partial<Record<FlowState, FlowRecord>> {
  const limit = recordedAt === undefined ? Infinity : Date.parse(recordedAt)
  const last: Partial<Record<FlowState, FlowRecord>> = {}
  for (const record of records) {
    const before = last[record.state]
    if (Date.parse(record.recordedAt) > limit) continue
    if (before === undefined || Date.parse(before.recordedAt) <= Date.parse(record.recordedAt)) last[record.state] = record
  }
  return last
}

/**
 * Progress of the targets that count tonnes entering a process.
 * @param region targets with their written definition, materials with tags, processes
 * @param records all records of the flows, oldest first
 */
export function progress(
  region: Pick<Region, 'targets' | 'materials' | 'processes'>,
  flows: readonly Flow[],
  records: readonly FlowRecord[],
  recordedAt?: string,
): Progress[] {
  const byFlow = new Map<string, FlowRecord[]>()
  for (const record of records) {
    const list = byFlow.get(record.flow)
    if (list === undefined) byFlow.set(record.flow, [record])
    else list.push(record)
  }
  return region.targets
    .filter(target => target.measure === 'utilised')
    .map(target => {
      const states = Object.fromEntries(flowStates.map(state => [state, { massKg: 0, basedOn: [] }])) as unknown as Record<
        FlowState,
        StateTotal
      >
      for (const flow of flows) {
        if (flow.period !== target.year || !counts(region, target, flow)) continue
        const last = newest(byFlow.get(flow.id) ?? [], recordedAt)
        for (const state of flowStates) {
          const record = last[state]
          if (record === undefined || record.massKg === 0) continue
          states[state].massKg += record.massKg
          states[state].basedOn.push(record.id)
        }
      }
      return {
        target: target.id,
        clause: target.clause,
        nameZh: target.nameZh ?? target.id,
        nameEn: target.nameEn ?? target.id,
        year: target.year,
        required: target.value ?? null,
        unit: target.unit,
        states,
        share: target.unit === 't' && target.value !== undefined && target.value > 0 ? states.evaluated.massKg / 1000 / target.value : null,
      }
    })
}

/** Whether a flow enters a utilisation process that the target counts, with a waste or secondary material that it counts. */
function counts(region: Pick<Region, 'materials' | 'processes'>, target: Row<'targets'>, flow: Flow): boolean {
  const material = region.materials.find(row => row.id === flow.material)
  const recipe = region.processes.find(row => row.id === flow.process)
  if (material === undefined || recipe === undefined || (material.kind !== 'waste' && material.kind !== 'secondary')) return false
  const materialCounts = idsMeant(target.materials, [material]).has(material.id)
  const namesProcesses = target.processes !== undefined && target.processes.length > 0
  const processCounts = namesProcesses ? idsMeant(target.processes, [recipe]).has(recipe.id) : recipe.utilisation === true
  return materialCounts && processCounts
}

/**
 * Utilisation rate as the statistics define it: U / (G + Uo), U including the use of earlier stock Uo.
 * @returns share, or null where nothing arose and nothing old was used
 * Source: definitions of the National Bureau of Statistics, general industrial solid waste.
 */
export function utilisationRate(generatedT: number, utilisedT: number, ofEarlierStockT: number): number | null {
  const whole = generatedT + ofEarlierStockT
  return whole > 0 ? utilisedT / whole : null
}
