// Builds decided before the estimates are known: a few candidates held against draws from the intervals, flows and activities following
// (recourse). The best candidate is the best of those tried; the optimum of the extensive form over all draws may be better still.
import type { Region } from '#domain/region.ts'
import type { StudyOptions, StudyResultOf, Words } from '#domain/study.ts'
import { amountText, words } from '../explain/amountWords.ts'
import { assumptionInfluences } from '../explain/assumptions.ts'
import { netCost } from '../model/measures.ts'
import { warmOf } from '../search/warm.ts'
import { drawsOf, movable, regionAt, type FigureDraw } from './drawn.ts'
import { buildsOf, fixBuilds, solveCase, type Builds, type CaseAnswer, type FixedOutcome } from './recourse.ts'
import { asFarAsTime, keepPlan, optimise, restart, say, TimeIsUp, type Study } from './study.ts'
import { valueOfInformation, valueSteps } from './valueOfInformation.ts'

type Options = StudyOptions<'robust'>
type Result = StudyResultOf<'robust'>
type Case = { id: string; nameZh: string; nameEn: string; region: Region }
type Candidate = { id: string; nameZh: string; nameEn: string; builds: Builds }

/** Draws whose own best builds become candidates: each is held against every case, so their number counts twice. */
const mostOwn = 8
/** kt a year: builds closer than this are the same. */
const same = 1e-6

export function robust(study: Study, options: Options): Result {
  const figures = movable(assumptionInfluences(study.open.solving, study.settled))
  const all = casesOf(study, figures, options)
  const steps = 2 * all.length + Math.min(options.figures, figures.length) * valueSteps
  const foreseen = foreseenOf(study, all, steps)
  const candidates = candidatesOf(all.slice(0, foreseen.length), foreseen)
  const held: FixedOutcome[][] = []
  asFarAsTime(study, () =>
    all.slice(0, foreseen.length).forEach((one, i) => {
      say(study, { zh: `先建后知：${one.nameZh}`, en: `builds decided before: ${one.nameEn}` }, all.length + i, steps)
      const builds = candidates.map(candidate => candidate.builds)
      held.push(solveCase(study, one.region, builds, foreseen[i]!.warm).fixed)
    }),
  )
  // What is compared is what every candidate was held against; the central case alone compares nothing.
  const cases = all.slice(0, held.length)
  if (cases.length < 2) throw new TimeIsUp()
  foreseen.length = cases.length
  const rows = candidates.map((candidate, k) =>
    rowOf(
      candidate,
      cases,
      foreseen.map(({ free }) => free.cost),
      held.map(fixed => fixed[k]!),
    ),
  )
  const values = valueOfInformation(
    study,
    figures.slice(0, options.figures),
    candidates[0]!.builds,
    foreseen[0]!.warm,
    2 * cases.length,
    steps,
  )
  const kept = options.plans === 'all' ? plansOf(study, candidates, held[0]!) : []
  const waitAndSee = mean(foreseen.map(({ free }) => free.cost))
  const best = least(rows, row => row.expected)
  const gains = {
    waitAndSee,
    perfectInformation: Math.max(0, best.expected - waitAndSee),
    stochasticSolution: Math.max(0, rows[0]!.expected - best.expected),
  }
  return {
    kind: 'robust',
    method: methodWords(figures.length, cases.length - 1, candidates.length),
    cases: cases.map(({ id, nameZh, nameEn }, i) => ({ id, nameZh, nameEn, foreseen: foreseen[i]!.free.cost })),
    candidates: rows.map((row, k) => ({ ...row, ...kept[k] })),
    chosen: {
      leastExpected: best.id,
      leastWorst: least(rows, row => row.worst).id,
      leastRegret: least(rows, row => row.worstRegret).id,
    },
    ...gains,
    figures: values,
    words: summary(rows, best, gains, values),
  }
}

/** Of the time there is, this share finds the best builds of each case; the rest holds them against the others. */
const foreseenShare = 0.4

/** Each case as if it were known beforehand, as many as the time allows; the central one first. */
function foreseenOf(study: Study, cases: readonly Case[], steps: number): CaseAnswer[] {
  const { ports } = study.open.solving
  const enough = ports.until === undefined ? Infinity : ports.now() + foreseenShare * (ports.until - ports.now())
  const foreseen: CaseAnswer[] = []
  // The plan is there: its arcs and its basis are near every case.
  let near = warmOf(study.open.solving, study.settled, study.settled.basis)
  for (const [i, one] of cases.entries()) {
    if (i > 1 && ports.now() >= enough) {
      study.progress.unfinished = true
      break
    }
    say(study, { zh: `预知：${one.nameZh}`, en: `foreseen: ${one.nameEn}` }, i, steps)
    foreseen.push(solveCase(study, one.region, [], near))
    if (i === 0) near = foreseen[0]!.warm
  }
  return foreseen
}

/** The central case first, then the draws. */
function casesOf({ open: { region } }: Study, figures: readonly FigureDraw[], { draws, seed }: Options): Case[] {
  const drawn = drawsOf(figures, draws, seed).map((values, i) => ({
    id: `draw-${i + 1}`,
    nameZh: `抽样 ${i + 1}`,
    nameEn: `draw ${i + 1}`,
    region: regionAt(region, figures, values),
  }))
  return [{ id: 'central', nameZh: '中值', nameEn: 'central estimates', region }, ...drawn]
}

/** The builds best for the central case, for each of the first draws, and their mean over all cases; none of them twice. */
function candidatesOf(cases: readonly Case[], foreseen: readonly CaseAnswer[]): Candidate[] {
  const own = cases.slice(0, mostOwn + 1).map(({ id, nameZh, nameEn }, i) => ({
    id,
    nameZh: `${nameZh}的最优建设`,
    nameEn: `builds best for ${nameEn}`,
    builds: foreseen[i]!.free.builds,
  }))
  const middle = own[0]!.builds.map((_, at) => mean(foreseen.map(({ free }) => free.builds[at]!)))
  const all = [...own, { id: 'mean', nameZh: '各情形建设的平均', nameEn: 'mean of the builds of all cases', builds: middle }]
  return all.filter(({ builds }, k) =>
    all.slice(0, k).every(other => other.builds.some((value, at) => Math.abs(value - builds[at]!) > same)),
  )
}

function rowOf(
  { id, nameZh, nameEn }: Candidate,
  cases: readonly Case[],
  foreseen: readonly number[],
  outcomes: readonly FixedOutcome[],
): Result['candidates'][number] {
  // Held builds cannot be cheaper than free ones: less than nothing is rounding.
  const regrets = outcomes.map(({ cost }, i) => Math.max(0, cost - foreseen[i]!))
  const costs = regrets.map((regret, i) => foreseen[i]! + regret)
  const worst = Math.max(...costs)
  return {
    id,
    nameZh,
    nameEn,
    figures: outcomes[0]!.figures,
    expected: mean(costs),
    worst,
    worstCase: cases[costs.indexOf(worst)]!.id,
    meanRegret: mean(regrets),
    worstRegret: Math.max(...regrets),
    costs,
    regrets,
    unmet: outcomes.filter(({ unmet }) => unmet).length,
  }
}

/** Plans of the central case with each candidate's builds, as far as everything holds with them. */
function plansOf(study: Study, candidates: readonly Candidate[], central: readonly FixedOutcome[]): { plan?: string }[] {
  if (study.settled.status !== 'optimal') return []
  const own = buildsOf(study.open, study.settled.answer.primal)
  return candidates.map(({ id, nameZh, nameEn, builds }, k) => {
    const name = { zh: nameZh, en: nameEn }
    if (builds.every((value, at) => Math.abs(value - own[at]!) <= same)) return { plan: keepPlan(study, id, name, study.settled, true) }
    if (central[k]!.unmet) return {}
    const release = fixBuilds(study.open, builds)
    restart(study, study.settled.basis)
    const plan = keepPlan(study, id, name, optimise(study, netCost, 'dual'), false)
    release()
    return { plan }
  })
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
function least<T>(rows: readonly T[], of: (row: T) => number): T {
  return rows.reduce((best, row) => (of(row) < of(best) ? row : best))
}

function methodWords(figures: number, draws: number, candidates: number): Words {
  return {
    zh: `在中值与 ${draws} 组抽样下（${figures} 个有区间的数各自按三角分布独立抽取，各情形等可能）比较 ${candidates} 个候选建设方案：建设先定，流向与产量随情形调整。结果是候选中的最好者，不是全部抽样联合模型（扩展形式）的最优解。缺口按规划首轮单价的十倍计入成本。`,
    en: `${candidates} candidate sets of builds are held against the central case and ${draws} draws (${figures} figures with intervals, each drawn by itself from a triangular distribution; all cases equally likely): builds are decided before, flows and activities follow. The best is the best of these candidates, not the optimum of the extensive form over all draws. What is short is charged at ten times the planner's first price for it.`,
  }
}

function summary(
  rows: Result['candidates'],
  best: Result['candidates'][number],
  { perfectInformation, stochasticSolution }: Pick<Result, 'perfectInformation' | 'stochasticSolution'>,
  figures: Result['figures'],
): Words[] {
  const money = (value: number, zh: boolean) => amountText(value, 'CNY', zh)
  const said = [
    words(zh =>
      zh
        ? `期望成本最低的候选是“${best.nameZh}”（${money(best.expected, true)}），比只按中值建设至少省 ${money(stochasticSolution, true)}；事先知道一切至多再省 ${money(perfectInformation, true)}。`
        : `Of the candidates, ${best.nameEn} costs least on average (${money(best.expected, false)}), at least ${money(stochasticSolution, false)} less than building for the central case alone; knowing everything beforehand would save at most ${money(perfectInformation, false)} more.`,
    ),
  ]
  if (rows.some(({ unmet }) => unmet > 0))
    said.push({
      zh: '有些情形下目标不能全部满足（见“不能满足”），成本含缺口的计价；这样的方案不另存。',
      en: 'In some cases not all targets hold; costs include what the shortfall is charged at, and such plans are not kept.',
    })
  const first = figures[0]
  if (first !== undefined && first.worth > 0) said.push(first.words)
  return said
}
