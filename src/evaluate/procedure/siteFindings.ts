// Findings as they are handed in, read and compared: a figure in any usual unit becomes one in the unit of its point, and the outcome
// follows from it. What cannot be read is refused by its row; nothing of the list is taken then.
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { readMeasured } from '#domain/evaluation/measured.ts'
import { compare, type FindingAsk, type SamplingFinding, type SamplingPoint, unitOf } from '#domain/evaluation/site.ts'

/** @param path of the list in the body, for the place of a problem */
export function readFindings(
  points: readonly SamplingPoint[],
  asked: readonly FindingAsk[],
  path: (row: number) => string,
): Checked<SamplingFinding[]> {
  const problems: Problem[] = []
  const value = asked.flatMap((ask, row): SamplingFinding[] => {
    const point = points.find(({ id }) => id === ask.point)
    // A point that is in no plan is refused by the procedure, which names it.
    if (point === undefined) return [{ point: ask.point, measured: null, outcome: ask.outcome ?? 'not comparable', note: ask.note }]
    const written = ask.measured ?? ''
    const read = written === '' ? undefined : readMeasured(written, ask.unit, unitOf(point))
    if (read?.ok === false) {
      const { zh, en, fixZh, fixEn } = read.words
      const place = { path: `${path(row)}.measured` }
      problems.push(problem('evaluation.measured', place, { zh: `${point.zh}：${zh}`, en: `${point.en}: ${en}`, fixZh, fixEn }))
      return []
    }
    const measured = read?.value ?? null
    const found = compare(point, measured)
    const { method, samples, reason, note } = ask
    return [
      {
        point: point.id,
        measured,
        ...(written === '' ? {} : { written: [written, ask.unit].filter(part => part !== '').join(' ') }),
        ...(method === undefined || method === '' ? {} : { method }),
        ...(samples === undefined ? {} : { samples }),
        found,
        outcome: ask.outcome ?? found,
        ...(reason === undefined || reason === '' ? {} : { reason }),
        note,
      },
    ]
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, warnings: [], value }
}
