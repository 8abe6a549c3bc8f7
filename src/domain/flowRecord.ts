// The next record of a flow: its whole mass in a state from then on, counted from the newest record before it.
import type { FlowRecord, FlowState } from './flow.ts'

/** What changes: `add` to (or, negative, take from) the state's mass, or `set` it anew as a revised plan does. */
export type Change = { add: number } | { set: number }

/**
 * @param earlier records of this flow, oldest first
 * @param stamp when it held and when we learned it
 * @param because ids that the change stands on; the record before is added by itself
 */
export function nextRecord(
  earlier: readonly FlowRecord[],
  flow: string,
  state: FlowState,
  change: Change,
  stamp: { validOn: string; recordedAt: string },
  basedOn: readonly string[],
): FlowRecord {
  const same = earlier.filter(record => record.flow === flow && record.state === state)
  const before = same.at(-1)
  const massKg = 'set' in change ? change.set : (before?.massKg ?? 0) + change.add
  if (!Number.isSafeInteger(massKg) || massKg < 0) throw new RangeError(`record of ${flow}: ${massKg} kg ${state} is no mass`)
  return {
    id: `record:${flow}:${state}:${same.length + 1}`,
    flow,
    state,
    massKg,
    validOn: stamp.validOn,
    recordedAt: stamp.recordedAt,
    basedOn: before === undefined ? [...basedOn] : [...basedOn, before.id],
  }
}
