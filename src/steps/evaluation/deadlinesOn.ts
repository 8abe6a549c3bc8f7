// Verb: which statutory days of evaluations end soon or are past, and which public notices end, on a day: figures alone, since whoever runs
// the house reads no firm's case.
import { remindersOn } from '#evaluate/procedure/deadlines.ts'
import { type EvaluationUnitOfWork, works } from './unitOfWork.ts'
import { casesOfSteps } from './cases.ts'

/** `soon`: due within so many working days. */
const soonDays = 3
export type DeadlinesOn = { day: string; cases: number; overdue: number; soon: number; noticesEnd: number }

export async function deadlinesOn(unitOfWork: EvaluationUnitOfWork, day: string): Promise<DeadlinesOn> {
  const cases = (await casesOfSteps(unitOfWork)).filter(({ synthetic }) => !synthetic)
  const reminders = cases.flatMap(one => remindersOn(one, day, works))
  return {
    day,
    cases: cases.length,
    overdue: reminders.filter(({ standing }) => standing === 'overdue').length,
    soon: reminders.filter(({ standing, left }) => standing !== 'overdue' && left !== null && left >= 0 && left <= soonDays).length,
    noticesEnd: cases.filter(({ notice }) => notice?.to === day).length,
  }
}
