// Plans nearly as cheap and as different as can be (modelling to generate alternatives): net cost is held within a slack of its least, and
// what the plans so far do is made least in its stead (Hop, Skip and Jump: Brill, Chang, Hopkins 1982), or a random mix of activities is.
import type { StudyOptions, StudyResultOf, Words } from '#domain/study.ts'
import { amountText, figure, tonnesText, words } from '../explain/amountWords.ts'
import { weightsOf } from '../model/measures.ts'
import { amountsIn, distanceOf, groupsOf, groupUnit, type ActivityGroup } from './groups.ts'
import { holdAt, release } from './objectives.ts'
import { randomOf } from './random.ts'
import { rangesOf } from './ranges.ts'
import { asFarAsTime, figuresOf, keepPlan, optimise, restart, say, type Solved, type Study } from './study.ts'

type Options = StudyOptions<'alternatives'>
type Result = StudyResultOf<'alternatives'>
type Made = { solved: Solved; amounts: number[]; row?: Result['alternatives'][number] }

/** Weight of net cost beside the tonnes: so little that it only chooses among plans equally far apart. 10^4 CNY per kt are about 1. */
export const tieBreak = 1e-4
/** Plans closer than this are the same plan. */
const same = 1e-6
/** Weights tried per plan wanted; where they all lead to plans known already, there are no more. */
const tries = 3

/** @param study opened with a row for net cost */
export function alternatives(study: Study, options: Options): Result {
  const { figures } = study
  const slackCny = (options.slackPercent / 100) * Math.abs(figures.gross)
  const groups = groupsOf(study.open.solving, options.ranges === 'process' ? 'process' : 'process_province')
  const ranges = options.ranges === 'none' ? [] : groupsOf(study.open.solving, options.ranges)
  const steps = options.count + Math.min(ranges.length, options.mostRanges)
  const cheapest: Made = { solved: study.settled, amounts: amountsIn(groups, study.settled.answer.primal) }
  const optimum = { ...kept(study, options, 'optimum', optimumName, study.settled, true), figures }
  holdAt(study, 'net', figures.net + slackCny)
  const plans = [cheapest]
  const whole = asFarAsTime(study, () => differing(study, options, groups, plans, steps)) !== undefined
  const rows = plans.flatMap(({ row }) => row ?? [])
  restart(study, study.settled.basis)
  const spans = rangesOf(
    study,
    whole ? ranges : [],
    options.mostRanges,
    plans.map(({ solved }) => solved.answer.primal),
    {
      done: options.count,
      of: steps,
    },
  )
  release(study, 'net')
  return {
    kind: 'alternatives',
    optimum,
    slackCny,
    alternatives: rows,
    distances: plans.map(a => plans.map(b => distanceOf(a.amounts, b.amounts))),
    ranges: spans,
    words: summary(options, slackCny, rows, spans, ranges.length),
  }
}

const optimumName: Words = { zh: '最省方案', en: 'cheapest plan' }
function kept(study: Study, options: Options, id: string, name: Words, solved: Solved, priced: boolean): { plan?: string } {
  return options.plans === 'all' ? { plan: keepPlan(study, id, name, solved, priced) } : {}
}

/** Adds to the cheapest plan those that differ from all found before, none of them twice. */
function differing(study: Study, options: Options, groups: ActivityGroup[], plans: Made[], steps: number): Made[] {
  const cheapest = plans[0]!
  const random = randomOf(options.seed)
  const used = groups.map(() => 0)
  const total = cheapest.amounts.reduce((sum, amount) => sum + amount, 0)
  const countUse = ({ amounts }: Made) =>
    amounts.forEach((amount, i) => {
      if (amount > same * total) used[i]!++
    })
  countUse(cheapest)
  let stuck = false
  for (let attempt = 0; attempt < tries * options.count && plans.length <= options.count; attempt++) {
    say(
      study,
      words(zh => (zh ? `第 ${plans.length} 个相近方案` : `alternative ${plans.length}`)),
      plans.length - 1,
      steps,
      plans.at(-1)!.row?.words,
    )
    // Where everything is in use already, what is used says nothing more: a random mix leads elsewhere.
    const weights = options.method === 'hsj' && !stuck ? used : groups.map(() => 2 * random() - 1)
    const extra = new Map(groups.flatMap(({ columns }, i) => columns.map(column => [column, weights[i]!] as const)))
    const solved = optimise(study, weightsOf({ net: tieBreak }), 'primal', extra)
    const made = { solved, amounts: amountsIn(groups, solved.answer.primal) }
    countUse(made)
    stuck = !stuck && plans.some(({ amounts }) => distanceOf(amounts, made.amounts) <= same)
    // Written at once: later arcs are not of this answer.
    if (plans.every(({ amounts }) => distanceOf(amounts, made.amounts) > same))
      plans.push({ ...made, row: written(study, options, groups, cheapest, made, plans.length) })
  }
  return plans
}

function written(
  study: Study,
  options: Options,
  groups: ActivityGroup[],
  cheapest: Made,
  made: Made,
  nth: number,
): Result['alternatives'][number] {
  const figures = figuresOf(study.open, made.solved.answer.primal)
  const name = words(zh => (zh ? `相近方案 ${nth}` : `alternative ${nth}`))
  const distance = distanceOf(cheapest.amounts, made.amounts)
  const dearer = figures.net - study.figures.net
  const changes = groups
    .map(({ group }, i) => ({ group, unit: groupUnit, before: cheapest.amounts[i]!, after: made.amounts[i]! }))
    .filter(({ before, after }) => Math.abs(after - before) > same * Math.max(before, after))
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .slice(0, 6)
  return {
    ...kept(study, options, `alternative-${nth}`, name, made.solved, false),
    figures,
    distance,
    dearer,
    changes,
    words: words(zh => {
      const list = changes
        .slice(0, 3)
        .map(({ group, before, after }) => `${zh ? group.nameZh : group.nameEn} ${tonnesText(before, zh)} → ${tonnesText(after, zh)}`)
        .join(zh ? '；' : '; ')
      return zh
        ? `比最省方案贵 ${amountText(dearer, 'CNY', true)}，活动量相差 ${figure(100 * distance)}%：${list}`
        : `${amountText(dearer, 'CNY', false)} dearer than the cheapest plan, ${figure(100 * distance)} % of the activity differs: ${list}`
    }),
  }
}

function summary(options: Options, slackCny: number, rows: Result['alternatives'], ranges: Result['ranges'], possible: number): Words[] {
  const money = (zh: boolean) => amountText(slackCny, 'CNY', zh)
  const said = [
    words(zh =>
      zh
        ? `净成本最多高出 ${money(true)}（总支出的 ${figure(options.slackPercent)}%）时，找到 ${rows.length} 个不同的方案。`
        : `With net cost at most ${money(false)} above its least (${figure(options.slackPercent)} % of gross cost), ${rows.length} different plans were found.`,
    ),
  ]
  if (rows.length < options.count)
    said.push({
      zh: `要求 ${options.count} 个；再换权重只得到已有的方案。可放宽幅度或改用随机法。`,
      en: `${options.count} were asked for; other weights led to plans known already. Allow more slack, or use random weights.`,
    })
  const count = (verdict: 'must' | 'may' | 'never') => ranges.filter(row => row.verdict === verdict).length
  if (ranges.length > 0)
    said.push(
      words(zh =>
        zh
          ? `在此幅度内：${count('must')} 项必做，${count('may')} 项可做可不做，${count('never')} 项不会做。`
          : `Within it ${count('must')} must be done, ${count('may')} may be, ${count('never')} never are.`,
      ),
    )
  if (ranges.length < possible)
    said.push({
      zh: `区间只算了最大的 ${ranges.length} 项，共 ${possible} 项。`,
      en: `Ranges were found for the largest ${ranges.length} of ${possible}.`,
    })
  return said
}
