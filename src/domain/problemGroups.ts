// Equal problems as one with their places: five hundred rows with the same unknown name are one thing to correct.
import type { Problem } from './problem.ts'

/** `rows` in the order found; places without a row are counted alone. */
export type ProblemGroup = { problem: Problem; count: number; rows: number[] }

/** Problems that say the same of the same column of the same sheet, the first of each standing for all. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>()
  for (const problem of problems) {
    const { file, sheet, column, path, row } = problem.place
    const key = JSON.stringify([problem.code, problem.severity, file, sheet, column, path, problem.zh, problem.en])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { problem, count: 1, rows: row === undefined ? [] : [row] })
    else {
      group.count += 1
      if (row !== undefined) group.rows.push(row)
    }
  }
  return [...groups.values()]
}

const mostSpans = 8
/** 3-7, 9, 12 … */
export function rowSpans(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b)
  const spans: string[] = []
  for (let at = 0; at < sorted.length;) {
    let end = at
    while (sorted[end + 1] === (sorted[end] ?? 0) + 1) end += 1
    spans.push(end === at ? `${sorted[at]}` : `${sorted[at]}–${sorted[end]}`)
    at = end + 1
  }
  return spans.length > mostSpans ? `${spans.slice(0, mostSpans).join(', ')} …` : spans.join(', ')
}
