// What is made least or most, as weights on the measures; gross cost is net cost plus revenue and has no row to be held by.
import { measureNames, measureSenses, measureUnits, type Figures, type StudyMeasure } from '#domain/study.ts'
import { weightsOf, type Measure, type Weights } from '../model/measures.ts'
import { hold, measureScale, type Study } from './study.ts'

/** Room given when a measure is held at its best, relative: rounding of sums of 10^5 terms, far below any reading. */
export const rounding = 1e-9

export function hasRow(measure: StudyMeasure): measure is Measure {
  return measure !== 'gross'
}
/** Always minimised: what should be most counts negative. */
export function objectiveOf(measure: StudyMeasure): Weights {
  const sign = measureSenses[measure] === 'min' ? 1 : -1
  return measure === 'gross' ? weightsOf({ net: 1, revenue: 1 }) : weightsOf({ [measure]: sign })
}
export function scaleOf(measure: StudyMeasure): number {
  return measure === 'gross' ? measureScale.net : measureScale[measure]
}
/** Held no worse than a value in CNY, t or tkm. */
export function holdAt(study: Study, measure: Measure, value: number): void {
  const inner = value / measureScale[measure]
  if (measureSenses[measure] === 'min') hold(study, measure, -Infinity, inner)
  else hold(study, measure, inner, Infinity)
}
export function release(study: Study, measure: Measure): void {
  hold(study, measure, -Infinity, Infinity)
}
/** The value with a hair of room on its worse side. */
export function withRoom(measure: StudyMeasure, value: number, size: number, room = rounding): number {
  return value + (measureSenses[measure] === 'min' ? 1 : -1) * Math.max(Math.abs(value), size) * room
}
/** A size to weigh rounding by: sums of money are made of terms as large as the gross cost. */
export function sizeOf(measure: StudyMeasure, figures: Figures): number {
  return measure === 'net' ? Math.abs(figures.gross) : Math.abs(figures[measure])
}
export function axisOf(measure: StudyMeasure) {
  const { zh, en } = measureNames[measure]
  return { measure, nameZh: zh, nameEn: en, unit: measureUnits[measure], sense: measureSenses[measure] }
}
