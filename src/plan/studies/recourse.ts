// One case of the estimates, solved twice over: with builds chosen for it, and with builds decided beforehand, where only flows and
// activities may still follow. What is short is charged for at the same price in both, so that no decision beforehand can come out cheaper.
import type { Region } from '#domain/region.ts'
import type { Figures } from '#domain/study.ts'
import type { LpAnswer } from '#solve/engine.ts'
import { tenThousandCny } from '../model/draft.ts'
import { openPlan, type OpenPlan } from '../open.ts'
import { generate, type Generated } from '../search/generate.ts'
import { noShortfall, penalties } from '../search/relax.ts'
import { warmOf, type Warm } from '../search/warm.ts'
import { ended, figuresOf, hear, StudyEnded, type Study } from './study.ts'

/** The charge for what is short rises by this factor, at most so far, where it makes the shortfall less by a thousandth at least. */
const dearer = 100
const dearest = 1e6
const lessShort = 0.999
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
  const { ports, open: central } = study
  const opened = openPlan(
    region,
    // What the settings do is in the region already.
    { ...central.head.scenario, settings: {} },
    {
      now: ports.now,
      engine: ports.engine,
      onProgress: hear(study),
      ...(ports.shouldStop === undefined ? {} : { shouldStop: ports.shouldStop }),
      ...(central.solving.ports.until === undefined ? {} : { engineUntil: central.solving.ports.until }),
      ...(near === undefined ? {} : { near }),
    },
    { hashed: false },
  )
  if (!opened.ok) throw new StudyEnded(opened.problems)
  const open = opened.value
  try {
    const { solving } = open
    const slacks = Int32Array.from(solving.layout.slacks, ({ column }) => column)
    const charge = (dearness: number) => {
      solving.model.setCosts(
        slacks,
        Float64Array.from(solving.layout.slacks, ({ price, size }) => price * size * penalties[1] * dearness),
      )
    }
    const shortOf = ({ primal }: LpAnswer) => slacks.reduce((sum, column) => sum + Math.max(0, primal[column]!), 0)
    const outcome = (generated: Generated) => {
      study.progress.solves++
      if (!('answer' in generated)) throw ended(generated)
      const { answer } = generated
      return { answer, cost: answer.objective * tenThousandCny, unmet: shortOf(answer) > noShortfall }
    }
    // Where it sits is read at once: a charge that changes afterwards leaves the engine without an answer.
    const seated = (generated: Generated) => {
      const found = outcome(generated)
      return { ...found, warm: warmOf(solving, { answer: found.answer, attempt: 0 }) }
    }
    charge(1)
    let free = seated(generate(solving, solving.warm === undefined ? 'cold' : 'warm', 'solving'))
    // What can be done is not left undone because it is dear: the charge rises for as long as more is done for it.
    for (let dearness = dearer; free.unmet && dearness <= dearest; dearness *= dearer) {
      charge(dearness)
      const next = seated(generate(solving, 'primal', 'solving'))
      if (shortOf(next.answer) > shortOf(free.answer) * lessShort) {
        charge(dearness / dearer)
        break
      }
      free = next
    }
    const { answer, cost, unmet, warm } = free
    const fixed = decided.map(builds => {
      fixBuilds(open, builds)
      const held = outcome(generate(solving, 'warm', 'solving'))
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
