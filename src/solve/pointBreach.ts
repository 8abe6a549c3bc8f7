// What a point does to the rows of a model, and how far it is from keeping bounds, rows and whole columns: for points from outside.
import type { LpModel } from './engine.ts'

/** A x. */
export function activityOf(model: LpModel, point: Float64Array): Float64Array {
  const activity = new Float64Array(model.rows)
  for (let j = 0; j < model.count; j++)
    for (let e = model.starts[j]!; e < model.starts[j + 1]!; e++) activity[model.rowIndex[e]!]! += model.values[e]! * point[j]!
  return activity
}

/** The largest breach, rows measured against the size of their terms; 0 for a point of the model. */
export function pointBreach(model: LpModel, point: Float64Array): number {
  const activity = activityOf(model, point)
  const size = new Float64Array(model.rows).fill(1)
  let worst = 0
  for (let j = 0; j < model.count; j++) {
    const x = point[j]!
    worst = Math.max(worst, model.lower[j]! - x, x - model.upper[j]!)
    if (model.integer?.[j] === 1) worst = Math.max(worst, Math.abs(x - Math.round(x)))
    for (let e = model.starts[j]!; e < model.starts[j + 1]!; e++) {
      const row = model.rowIndex[e]!
      size[row] = Math.max(size[row]!, Math.abs(model.values[e]! * x))
    }
  }
  for (let i = 0; i < model.rows; i++)
    worst = Math.max(worst, (model.rowLower[i]! - activity[i]!) / size[i]!, (activity[i]! - model.rowUpper[i]!) / size[i]!)
  return worst
}
