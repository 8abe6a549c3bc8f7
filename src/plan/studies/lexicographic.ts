// One objective after another: each is made as good as the earlier ones allow, then held there, up to the tolerance it is given.
import { measureNames, measureUnits, type StudyOptions, type StudyResultOf } from '#domain/study.ts'
import { amountText, words } from '../explain/amountWords.ts'
import { hasRow, holdAt, objectiveOf, release, sizeOf, withRoom } from './objectives.ts'
import { asFarAsTime, figuresOf, keepPlan, optimise, say, TimeIsUp, type Study } from './study.ts'

/** @param study opened with rows for all objectives but the last */
export function lexicographic(study: Study, options: StudyOptions<'lexicographic'>): StudyResultOf<'lexicographic'> {
  const steps: StudyResultOf<'lexicographic'>['steps'] = []
  asFarAsTime(study, () => {
    for (const [index, { measure, tolerancePercent }] of options.objectives.entries()) {
      const { zh, en } = measureNames[measure]
      say(study, { zh: `第 ${index + 1} 目标：${zh}`, en: `objective ${index + 1}: ${en}` }, index, options.objectives.length)
      const solved =
        index === 0 && measure === 'net'
          ? study.settled
          : optimise(study, objectiveOf(measure), index === 0 && measure !== 'gross' ? 'interior' : 'primal')
      const figures = figuresOf(study.open, solved.answer.primal)
      const best = figures[measure]
      const held = withRoom(measure, best, sizeOf(measure, figures), Math.max(tolerancePercent / 100, 1e-9))
      const name = words(
        language => `${language ? `第 ${index + 1} 目标` : `objective ${index + 1}`} ${measureNames[measure][language ? 'zh' : 'en']}`,
      )
      const plan = options.plans === 'all' ? { plan: keepPlan(study, `step-${index + 1}`, name, solved, measure === 'net') } : {}
      if (index < options.objectives.length - 1) {
        if (!hasRow(measure)) throw new Error(`lexicographic: ${measure} cannot be held`)
        holdAt(study, measure, held)
      }
      const unit = measureUnits[measure]
      steps.push({
        ...plan,
        figures,
        measure,
        nameZh: zh,
        nameEn: en,
        unit,
        best,
        held,
        words: words(language =>
          language
            ? `${zh}最好可达 ${amountText(best, unit, true)}${tolerancePercent > 0 ? `，为后面的目标让到 ${amountText(held, unit, true)}` : ''}`
            : `${en} can reach ${amountText(best, unit, false)}${tolerancePercent > 0 ? `, given up to ${amountText(held, unit, false)} for the next ones` : ''}`,
        ),
      })
    }
  })
  // The first objective alone says how good it can be; without it there is nothing to give.
  if (steps.length === 0) throw new TimeIsUp()
  for (const { measure } of options.objectives.slice(0, -1)) if (hasRow(measure)) release(study, measure)
  return { kind: 'lexicographic', steps, words: steps.map(step => step.words) }
}
