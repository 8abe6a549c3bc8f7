// One case of the estimates, solved twice over: with builds chosen for it, and with builds decided beforehand, where only flows and
// activities may still follow. What is short is charged for at the same price in both, so that no decision beforehand can come out cheaper.
import type { Region } from '#domain/region.ts'
import type { Figures } from '#domain/study.ts'
import { tenThousandCny } from '../model/draft.ts'
import { openPlan, type OpenPlan } from '../open.ts'
import { generate, type Generated } from '../search/generate.ts'
import { noShortfall, penalties } from '../search/relax.ts'
import { warmOf, type Warm } from '../search/warm.ts'
import { ended, figuresOf, hear, StudyEnded, type Study } from './study.ts'

/** kt a year by unit x period. */
export type Builds = Float64Array
type Outcome = { cost: number; unmet: boolean }
export type FixedOutcome = Outcome & { figures: Figures }
export type CaseAnswer = {
  /** CNY with what is short charged for. */
  free: Outcome & { builds: Builds }
  fixed: FixedOutcome[]
  warm: Warm
}

/** @param near an answer of a case like it. @throws StudyEnded */
export function solveCase(study: Study, region: Region, decided: readonly Builds[], near?: Warm): CaseAnswer {
  const { doors, open: central } = study
  const opened = openPlan(
    region,
    // What the settings do is in the region already.
    { ...central.head.scenario, settings: {} },
    {
      now: doors.now,
      engine: doors.engine,
      onProgress: hear(study),
      ...(doors.shouldStop === undefined ? {} : { shouldStop: doors.shouldStop }),
      ...(central.solving.doors.until === undefined ? {} : { engineUntil: central.solving.doors.until }),
      ...(near === undefined ? {} : { near }),
    },
  )
  if (!opened.ok) throw new StudyEnded(opened.problems)
  const open = opened.value
  try {
    const { solving } = open
    const slacks = Int32Array.from(solving.layout.slacks, ({ column }) => column)
    solving.model.setCosts(
      slacks,
      Float64Array.from(solving.layout.slacks, ({ price, size }) => price * size * penalties[1]),
    )
    const outcome = (generated: Generated) => {
      study.progress.solves++
      if (!('answer' in generated)) throw ended(generated)
      const { answer } = generated
      const short = slacks.reduce((sum, column) => sum + Math.max(0, answer.primal[column]!), 0)
      return { answer, cost: answer.objective * tenThousandCny, unmet: short > noShortfall }
    }
    const { answer, cost, unmet } = outcome(generate(solving, solving.warm === undefined ? 'cold' : 'warm', 'solving'))
    const warm = warmOf(solving, { answer, attempt: 0 })
    const fixed = decided.map(builds => {
      fixBuilds(open, builds)
      const held = outcome(generate(solving, 'dual', 'solving'))
      return { cost: held.cost, unmet: held.unmet, figures: figuresOf(open, held.answer.primal) }
    })
    return { free: { cost, unmet, builds: buildsOf(open, answer.primal) }, fixed, warm }
  } finally {
    open.close()
  }
}

export function buildsOf({ solving: { layout } }: OpenPlan, primal: Float64Array): Builds {
  return Float64Array.from(layout.buildColumn, column => (column < 0 ? 0 : Math.max(0, primal[column]!)))
}

/** Holds every build at what was decided, in the engine and in the draft. @returns how to let them go again */
export function fixBuilds({ solving: { layout, model } }: OpenPlan, builds: Builds): () => void {
  const places = [...layout.buildColumn.keys()].filter(at => layout.buildColumn[at]! >= 0)
  const columns = Int32Array.from(places, at => layout.buildColumn[at]!)
  const before = [...columns].map(column => layout.draft.columnBounds(column))
  const set = (lower: Float64Array, upper: Float64Array) => {
    model.setColumnBounds(columns, lower, upper)
    columns.forEach((column, i) => layout.draft.setColumn(column, lower[i]!, upper[i]!))
  }
  const values = Float64Array.from(places, at => builds[at]!)
  set(values, values)
  return () =>
    set(
      Float64Array.from(before, ({ lower }) => lower),
      Float64Array.from(before, ({ upper }) => upper),
    )
}
