// What stands beside a plan where it is shown: the past it is a change against, and the intervals on what it says. Absent where nobody asked,
// and in results of before.
import { z } from 'zod'
import { AgainstBaseline } from './baseline.ts'
import { PlanIntervals } from './intervals.ts'
import { PlanResult } from './plan.ts'

export const PlanContext = z.object({ against: AgainstBaseline.optional(), intervals: PlanIntervals.optional() })
export type PlanContext = z.infer<typeof PlanContext>

/** A result as a file or a program takes it, with what stands beside it. */
export const PlanInContext = PlanResult.extend(PlanContext.shape).meta({ id: 'PlanInContext' })
export type PlanInContext = z.infer<typeof PlanInContext>
