// The verdict: what follows from the points (documents, balance, site, product, rules), and what the evaluator makes of it.
// A point whose input is missing keeps the proposal from being yes; the evaluator may say otherwise with reasons, and both stay.
import type { Said } from '#domain/evaluation/balance.ts'
import type { Verdict, VerdictLine, VerdictPair, VerdictPoint } from '#domain/evaluation/verdict.ts'
import type { Answer } from '#domain/answer.ts'

const strongest: readonly Answer[] = ['no', 'undetermined', 'unverified', 'yes']
/** All must hold: a plain no outweighs what is missing, what is missing outweighs an unread rule. Of nothing: undetermined. */
export function allOf(answers: readonly Answer[]): Answer {
  return strongest.find(one => answers.includes(one)) ?? 'undetermined'
}

/** What follows from the points alone. A point that misses something is never counted as yes, whatever it says. */
export function proposed(points: readonly VerdictPoint[], lines: readonly VerdictLine[]): Verdict {
  return {
    answer: allOf(points.map(point => (point.answer === 'yes' && point.missing.length > 0 ? 'undetermined' : point.answer))),
    lines: [...lines],
  }
}

/** @returns what keeps the evaluator's verdict from being taken: an alteration needs reasons, a yes over a gap needs papers. */
export function verdictGaps(pair: VerdictPair, reason: string | null): Said[] {
  const gaps: Said[] = []
  const follows = proposed(pair.points, pair.proposed.lines)
  if (follows.answer !== pair.proposed.answer)
    gaps.push({ zh: '“应有结论”与各项结果不符', en: 'the proposed verdict does not follow from its points' })
  const altered = pair.final.answer !== pair.proposed.answer || JSON.stringify(pair.final.lines) !== JSON.stringify(pair.proposed.lines)
  const why = [pair.reasons, reason].some(text => text !== null && text.trim() !== '')
  if (altered && !why) gaps.push({ zh: '结论与应有结论不同，须写明理由', en: 'a verdict that differs from the proposed one needs reasons' })
  const site = pair.points.find(point => point.id === 'site')
  if (pair.final.answer === 'yes' && site?.answer === 'no')
    gaps.push({
      zh: `${site.zh}。结论不能为“符合”：更正账目后重新核定并复查，或按不符作出结论`,
      en: `${site.en}. The verdict cannot be yes: correct the account, settle the balance and look again, or conclude that it deviates`,
    })
  if (pair.final.answer === 'yes' && site?.answer === 'unverified')
    gaps.push({ zh: `${site.zh}。结论不能为“符合”`, en: `${site.en}. The verdict cannot be yes` })
  if (pair.final.answer === 'yes')
    for (const point of pair.points)
      for (const one of point.missing)
        if ((pair.settles[point.id] ?? []).length === 0)
          gaps.push({
            zh: `结论为“符合”，但缺：${one.zh}；须补证据`,
            en: `the verdict is yes while this is missing: ${one.en}; give evidence for it`,
          })
  for (const line of pair.final.lines) {
    const most = pair.proposed.lines.find(one => one.material === line.material)
    if (most === undefined) gaps.push({ zh: `衡算中没有 ${line.material}`, en: `the balance has no ${line.material}` })
    else if (line.massKg > most.massKg)
      gaps.push({ zh: `${line.material} 的认定量超过衡算量`, en: `${line.material}: more is found than the balance carries` })
  }
  return gaps
}
