// A figure of a region that reads well and can hardly be: which row, why, and what may have happened. The figure is taken as it stands.
import type { Problem } from '#domain/problem.ts'
import type { RegionTable } from '#domain/region.ts'
import type { ProblemWords } from '#domain/valueWords.ts'

/** `index`: the row of the table, 0-based. */
export type RegionDoubt = { code: string; table: RegionTable; index: number; column: string } & ProblemWords

/** @param placeOf where a row was written */
export function doubtProblem(
  { table, index, column, ...doubt }: RegionDoubt,
  placeOf: (table: RegionTable, index: number) => Problem['place'],
): Problem {
  return { severity: 'warning', place: { ...placeOf(table, index), column }, ...doubt }
}
