// Whether a verdict may carry a tax: what keeps the tax office from recognising a case, with the provision that asks for it.
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import { answerWords } from '#domain/evaluation/verdict.ts'

type Said = { zh: string; en: string }
/** Utilisation that is deducted must have passed the evaluation; what is not accurately metered may not be deducted. */
const passed: Said = { zh: '财税〔2018〕23号、工业和信息化部公告2018年第26号', en: 'Caishui (2018) 23 and MIIT announcement 2018-26' }
const metered: Said = {
  zh: '《环境保护税法》第十条、财税〔2018〕23号（计量）',
  en: 'Environmental Protection Tax Law art. 10, Caishui (2018) 23 (metering)',
}

/** @returns each condition that does not hold */
export function taxGaps(evaluationCase: EvaluationCase): Said[] {
  const verdict = evaluationCase.verdicts.at(-1)
  if (verdict === undefined) return [under({ zh: '没有评价结论', en: 'there is no verdict' }, passed)]
  const { final, points, settles } = verdict
  const gaps: Said[] = []
  if (final.answer !== 'yes')
    gaps.push(
      under(
        {
          zh: `评价结论是“${answerWords[final.answer].zh}”，不是“符合”`,
          en: `the verdict is "${answerWords[final.answer].en}" and not yes`,
        },
        passed,
      ),
    )
  if (!final.lines.some(({ massKg }) => massKg > 0)) gaps.push(under({ zh: '没有认定的利用量', en: 'no mass was accepted' }, passed))
  for (const { id, zh, en, answer } of points) {
    const site = id === 'site' || id.startsWith('quantity.')
    if (answer === 'no') gaps.push(under({ zh: `“${zh}”为否`, en: `"${en}" is no` }, site ? metered : passed))
    // A yes over an open point stands on papers; without them nobody has shown it.
    if (answer === 'undetermined' && (settles[id] ?? []).length === 0)
      gaps.push(
        under({ zh: `“${zh}”未定，没有补充证据`, en: `"${en}" is undetermined and no evidence was given` }, site ? metered : passed),
      )
  }
  return gaps
}

const under = (said: Said, ground: Said): Said => ({ zh: `${said.zh}（${ground.zh}）`, en: `${said.en} (${ground.en})` })
