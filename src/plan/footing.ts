// What a plan may stand on: an earlier plan's arcs and basis to start from, and its amounts to stay with among equally cheap answers.
import type { PlanResult } from '#domain/plan.ts'
import { heldOf, type Held } from './answer/held.ts'
import type { Warm } from './search/warm.ts'

/** Either may be absent: a plan read from a file of another hand has amounts and no basis. */
export type Footing = { near?: Warm; base?: Held }

export function footingOf(result: PlanResult, warm: Warm | undefined): Footing {
  const base = heldOf(result)
  return { ...(warm === undefined ? {} : { near: warm }), ...(base === undefined ? {} : { base }) }
}
