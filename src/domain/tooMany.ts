// Thrown where somebody asks more often than is taken in: not wrong, only too soon.
import type { Problem } from './problem.ts'

export class TooMany extends Error {
  override name = 'TooMany'
  readonly problem: Problem
  readonly seconds: number
  /** @param seconds until it is worth trying again */
  constructor(problem: Problem, seconds: number) {
    super(problem.en)
    this.problem = problem
    this.seconds = seconds
  }
}
