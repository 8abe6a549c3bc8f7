// What one measure costs in another: both ends of the front by lexicographic optimisation, between them epsilon-constraint points
// (Haimes, Lasdon, Wismer 1971): evenly spaced first, then where the gap between neighbours is largest. Every point is exact.
import { measureNames, measureUnits, type Figures, type StudyMeasure, type StudyOptions, type StudyResultOf } from '#domain/study.ts'
import { amountText, figure, unitWord, words } from '../explain/amountWords.ts'
import { weightsOf } from '../model/measures.ts'
import { axisOf, hasRow, holdAt, objectiveOf, release, scaleOf, sizeOf, withRoom } from './objectives.ts'
import { asFarAsTime, figuresOf, keepPlan, optimise, restart, say, type Solved, type Study } from './study.ts'

type Options = StudyOptions<'pareto'>
type Result = StudyResultOf<'pareto'>
type Point = { solved: Solved; figures: Figures; rate: number | null; plan?: string }

/** Where `first` has no row (gross cost), its best is found with this share of the other measure's range in mind. */
const hint = 1e-6
/** Times what all of the first measure comes to for each unit of the second one there is. */
const prices = [0.1, 1, 10, 100, 1000] as const

/** @param study opened with rows for both measures that can have one; at least `second` must */
export function pareto(study: Study, options: Options): Result {
  const swapped = !hasRow(options.second)
  const [first, second] = swapped ? [options.second, options.first] : [options.first, options.second]
  if (!hasRow(second)) throw new Error('pareto: neither measure can be held')
  const front = { study, first, second, options, points: [] as Point[] }
  const [start, end] = endsOf(front)
  const spread = Math.abs(end.figures[second] - start.figures[second])
  const alone = spread <= 1e-7 * Math.max(1, sizeOf(second, start.figures))
  if (alone) front.points = [end]
  else {
    front.points = [start, end]
    asFarAsTime(study, () => fill(front, start, end))
  }
  release(study, second)
  return written(front, swapped, options)
}

type Front = { study: Study; first: StudyMeasure; second: Exclude<StudyMeasure, 'gross'>; options: Options; points: Point[] }

function point(front: Front, solved: Solved, name: string, rate: number | null): Point {
  const { study, first, options } = front
  const made: Point = { solved, figures: figuresOf(study.open, solved.answer.primal), rate }
  if (options.plans === 'all') {
    const at = words(zh => `${zh ? '权衡点' : 'front'} ${name}`)
    made.plan = keepPlan(study, `point-${name}`, at, solved, first === 'net')
  }
  return made
}

/** Best of `first`, then of `second` as far as that leaves room; and the other way round. */
function endsOf(front: Front): [Point, Point] {
  const { study, first, second, options } = front
  const step = (measure: StudyMeasure, done: number) =>
    say(
      study,
      words(zh => `${zh ? '端点：' : 'end: '}${measureNames[measure][zh ? 'zh' : 'en']}`),
      done,
      options.points,
    )
  step(first, 0)
  const least = first === 'net' ? study.settled : optimise(study, objectiveOf(first), 'primal')
  const best = figuresOf(study.open, least.answer.primal)
  step(second, 0)
  const other = otherEnd(front, best)
  const otherBest = figuresOf(study.open, other.answer.primal)
  const room = withRoom(second, otherBest[second], sizeOf(second, otherBest))
  holdAt(study, second, room)
  const end = point(front, optimise(study, objectiveOf(first), 'primal'), 'last', null)
  release(study, second)
  if (first === 'net') restart(study, study.settled.basis)
  const start = point(front, startOf(front, best, end.figures), 'first', null)
  release(study, second)
  return [start, end]
}

/**
 * The best of `second` by steps: it alone calls for arcs that nothing of worth is carried on, and leaves a long way of pivots. Beside `first`, at an ever
 * higher price, it calls for those that matter, and each optimum is near the one before; the best of it alone is then a few pivots away.
 */
function otherEnd({ study, first, second }: Front, best: Figures): Solved {
  const size = (measure: StudyMeasure) => sizeOf(measure, best) / scaleOf(measure)
  const even = size(second) === 0 ? 0 : size(first) / size(second)
  const [a, b] = [objectiveOf(first), objectiveOf(second)]
  for (const price of even > 0 ? prices : []) optimise(study, weightsOf({ ...a, [second]: a[second] + price * even * b[second] }), 'primal')
  return optimise(study, objectiveOf(second), even > 0 ? 'primal' : 'interior')
}

function startOf({ study, first, second }: Front, best: Figures, end: Figures): Solved {
  if (hasRow(first)) {
    holdAt(study, first, withRoom(first, best[first], sizeOf(first, best)))
    const at = figuresOf(study.open, optimise(study, objectiveOf(second), 'primal').answer.primal)
    // Once more with the first measure as objective, so that the duals are those of this point; the second keeps what it gained.
    holdAt(study, second, withRoom(second, at[second], sizeOf(second, at)))
    release(study, first)
    if (first !== 'net') return optimise(study, objectiveOf(first), 'primal')
    // From the cheapest plan only that bound is new.
    restart(study, study.settled.basis)
    return optimise(study, objectiveOf(first), 'dual')
  }
  const ranges = [Math.abs(best[first] - end[first]) / scaleOf(first), Math.abs(best[second] - end[second]) / scaleOf(second)] as const
  const weight = ranges[1] === 0 ? 0 : (hint * Math.max(ranges[0], 1)) / ranges[1]
  const [a, b] = [objectiveOf(first), objectiveOf(second)]
  return optimise(study, weightsOf({ ...a, [second]: a[second] + weight * b[second] }), 'primal')
}

/** Half of the points evenly spaced, the rest one after another into the largest gap. */
function fill(front: Front, start: Point, end: Point): void {
  const { study, first, second, options } = front
  const inner = options.points - 2
  const even = Math.ceil(inner / 2)
  const at = (from: Point, to: Point, share: number) => from.figures[second] + (to.figures[second] - from.figures[second]) * share
  const solveAt = (value: number, from: Point, name: string) => {
    say(
      study,
      words(zh => (zh ? '权衡曲线' : 'the front')),
      front.points.length,
      options.points,
      words(zh => rangeText(first, start, end, zh)),
    )
    holdAt(study, second, value)
    restart(study, from.solved.basis)
    const solved = optimise(study, objectiveOf(first), 'dual')
    const dual = Math.abs(solved.answer.dual[study.open.solving.layout.draft.measureRow[second]]!)
    return point(front, solved, name, (dual * scaleOf(first)) / scaleOf(second))
  }
  // Always a whole front, ends included, so that it can be given whenever time runs out.
  for (let k = 1; k <= even; k++) front.points.splice(k, 0, solveAt(at(start, end, k / (even + 1)), front.points[k - 1]!, String(k)))
  for (let k = even + 1; k <= inner; k++) {
    const gap = largestGap(front)
    const made = solveAt(at(front.points[gap]!, front.points[gap + 1]!, 0.5), front.points[gap]!, String(k))
    front.points.splice(gap + 1, 0, made)
  }
}

/** `net cost 1.2 to 1.5`, each with its unit: what the points found so far span. */
function rangeText(measure: StudyMeasure, start: Point, end: Point, zh: boolean): string {
  const [a, b] = [start, end].map(({ figures }) => amountText(figures[measure], measureUnits[measure], zh))
  return `${measureNames[measure][zh ? 'zh' : 'en']} ${a} – ${b}`
}

/** Index of the point before the longest step, both measures as shares of their range. */
function largestGap({ points, first, second }: Front): number {
  const range = (measure: StudyMeasure) => Math.max(Math.abs(points.at(-1)!.figures[measure] - points[0]!.figures[measure]), 1e-9)
  const [x, y] = [range(second), range(first)]
  let [widest, at] = [-1, 0]
  points.slice(1).forEach(({ figures }, i) => {
    const before = points[i]!.figures
    const length = Math.hypot((figures[second] - before[second]) / x, (figures[first] - before[first]) / y)
    if (length > widest + 1e-12) [widest, at] = [length, i]
  })
  return at
}

function written({ points }: Front, swapped: boolean, options: Options): Result {
  const [name, price] = [options.second, options.first]
  const rateUnit = `${measureUnits[price]}/${measureUnits[name]}`
  const better = swapped ? points : points.toReversed()
  const turned = (rate: number | null) => (rate === null || !swapped ? rate : rate === 0 ? null : 1 / rate)
  const slope = (a: Point | undefined, b: Point | undefined) => {
    if (a === undefined || b === undefined) return null
    const along = b.figures[name] - a.figures[name]
    return along === 0 ? null : Math.abs((b.figures[price] - a.figures[price]) / along)
  }
  const rows = better.map((made, i) => {
    const rate = turned(made.rate)
    return {
      ...(made.plan === undefined ? {} : { plan: made.plan }),
      figures: made.figures,
      first: made.figures[price],
      second: made.figures[name],
      rate,
      rateUnit,
      slopeBefore: slope(better[i - 1], made),
      slopeAfter: slope(made, better[i + 1]),
      words: pointWords(made.figures, price, name, rate),
    }
  })
  return {
    kind: 'pareto',
    first: axisOf(options.first),
    second: axisOf(options.second),
    points: rows,
    words: frontWords(rows, price, name),
  }
}

function pointWords(figures: Figures, price: StudyMeasure, name: StudyMeasure, rate: number | null) {
  return words(zh => {
    const language = zh ? 'zh' : 'en'
    const amounts = `${measureNames[name][language]} ${amountText(figures[name], measureUnits[name], zh)}${zh ? '，' : ', '}${measureNames[price][language]} ${amountText(figures[price], measureUnits[price], zh)}`
    if (rate === null) return `${amounts}${zh ? '（端点）' : ' (an end of the front)'}`
    return zh
      ? `${amounts}；在此处再改善 1 ${unitWord(measureUnits[name], zh)}，要付出 ${figure(rate)} ${unitWord(measureUnits[price], zh)}`
      : `${amounts}; here one more ${measureUnits[name]} for the better takes ${figure(rate)} ${measureUnits[price]}`
  })
}

function frontWords(rows: Result['points'], price: StudyMeasure, name: StudyMeasure) {
  const [best, worst] = [rows[0]!, rows.at(-1)!]
  if (rows.length === 1) {
    return [
      words(zh =>
        zh
          ? `${measureNames[price].zh}最好的方案同时也是${measureNames[name].zh}最好的方案：两者不冲突。`
          : `The plan best in ${measureNames[price].en} is also best in ${measureNames[name].en}: the two do not conflict.`,
      ),
    ]
  }
  const gain = Math.abs(best.second - worst.second),
    cost = Math.abs(best.first - worst.first)
  return [
    words(zh =>
      zh
        ? `${measureNames[name].zh}最多可改善 ${amountText(gain, measureUnits[name], true)}，${measureNames[price].zh}相应变差 ${amountText(cost, measureUnits[price], true)}，平均每${unitWord(measureUnits[name], true)} ${figure(cost / gain)} ${unitWord(measureUnits[price], true)}。`
        : `${measureNames[name].en} can get better by ${amountText(gain, measureUnits[name], false)} at most, for ${amountText(cost, measureUnits[price], false)} more of ${measureNames[price].en}: ${figure(cost / gain)} ${measureUnits[price]} per ${measureUnits[name]} on average.`,
    ),
  ]
}
