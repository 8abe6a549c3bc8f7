// The answer of a plan on one screen of a terminal: targets with prices, cost, CO2, flows, sites, what gives way, checks.
import { checkText } from '#domain/checkNames.ts'
import { clauseText } from '#domain/clause.ts'
import { gapNotKnown } from '#domain/gap.ts'
import { costKeys, decidedCost, type CostKey, type PlanResult } from '#domain/plan.ts'
import type { PlanContext } from '#domain/planContext.ts'
import type { Region } from '#domain/region.ts'
import { againstLines } from './againstText.ts'
import { decisionLines } from './decisionText.ts'
import { groundLines } from './groundText.ts'
import { intervalLines } from './intervalText.ts'
import { alignedLines, amount, figure, namesOf, say, unitWord } from './words.ts'
import type { Align, Language, Names } from './words.ts'

/** Rows of a list shown before it is cut; the workbook has all. */
const shownRows = 8

/** What the region earns is subtracted: the figures with these signs add up to the objective. */
export const costSigns: Record<CostKey, 1 | -1> = {
  transport: 1,
  processing: 1,
  purchases: 1,
  capital: 1,
  standing: 1,
  disposal: 1,
  levy: 1,
  subsidy: -1,
  carbon: 1,
  unmetTargets: 1,
  revenue: -1,
}
export const costWords: Record<CostKey, { zh: string; en: string }> = {
  transport: { zh: '运输', en: 'transport' },
  processing: { zh: '加工', en: 'processing' },
  purchases: { zh: '外购', en: 'purchases' },
  capital: { zh: '投资年金', en: 'capital' },
  standing: { zh: '维持与关停', en: 'standing and closing' },
  disposal: { zh: '处置', en: 'disposal' },
  levy: { zh: '环保税', en: 'levy' },
  subsidy: { zh: '补贴', en: 'subsidy' },
  carbon: { zh: '碳价', en: 'carbon' },
  unmetTargets: { zh: '未达目标计价', en: 'unmet targets' },
  revenue: { zh: '销售收入', en: 'revenue' },
}

export const statusWords: Record<PlanResult['status'], { zh: string; en: string }> = {
  optimal: { zh: '最优：进入模型的目标全部满足', en: 'optimal: every modelled target holds' },
  best_found: {
    zh: '已找到的最好方案，尚未证明最优：进入模型的目标全部满足',
    en: 'best found, not proven optimal: every modelled target holds',
  },
  relaxed: { zh: '目标不能全部满足：已给出最小放宽', en: 'relaxed: not all targets can be met; the minimum relaxation is shown' },
  infeasible: { zh: '无可行方案', en: 'infeasible' },
  cancelled: { zh: '已取消', en: 'cancelled' },
}

function heading(result: PlanResult, names: Names, language: Language): string[] {
  const region = say(language, result.region.nameZh, result.region.nameEn)
  const programme = result.programme === null ? say(language, '无方案', 'no programme') : names.programme(result.programme)
  const lines = [`${region} · ${programme} · ${result.periods.join(', ')}`]
  if (result.region.synthetic)
    lines.push(say(language, '【虚构数据】示例区域，数字均为虚构', '[SYNTHETIC] demonstration region, every figure is invented'))
  lines.push(`${say(language, '状态', 'Status')}: ${statusText(result, language)} · ${gapText(result, language)}`)
  if (result.integer !== undefined && result.scenario.integer === true)
    lines.push(
      say(
        language,
        `整数选址：新开 ${result.integer.opened} 处；价格为选址不变时的边际价格`,
        `Whole sites: ${result.integer.opened} opened; prices hold with the sites as they are`,
      ),
    )
  if (result.lanes !== undefined)
    lines.push(
      say(
        language,
        `铁路通道：${result.lanes.length} 条，全年 ${Math.round(trainsOf(result.lanes)).toLocaleString('en-US')} 列；价格为通道不变时的边际价格`,
        `Rail lanes: ${result.lanes.length}, ${Math.round(trainsOf(result.lanes)).toLocaleString('en-US')} trains; prices hold with the lanes as they are`,
      ),
    )
  lines.push(...decisionLines(result, names, language))
  lines.push(...shareLines(result, language))
  return lines
}

/** What policies ask of processes, and what one more tonne by them would cost. */
function shareLines(result: PlanResult, language: Language): string[] {
  return (result.shares ?? []).map(({ policy, by, of, value }) => {
    const [tonnes, part] = [amount(by, 't', language), figure(of > 0 ? (100 * by) / of : 0)]
    return say(
      language,
      `工艺占比 ${policy}：${tonnes}，占 ${part} %；再多一吨 ${figure(value)} 元`,
      `Share of a process, ${policy}: ${tonnes}, ${part} %; one tonne more costs ${figure(value)} CNY`,
    )
  })
}

const trainsOf = (lanes: NonNullable<PlanResult['lanes']>): number => lanes.reduce((sum, lane) => sum + lane.trains, 0)

/** Targets whose last unit would cost more than it may: the plan holds, and they do not. */
export function leftAtPrice(targets: PlanResult['targets']): PlanResult['targets'] {
  return targets.filter(target => target.modelled && target.payCnyPerUnit !== undefined && target.met === false)
}

/** The status with what a search over whole sites, or the price of a target, leaves open. */
export function statusText({ status, integer, targets }: Pick<PlanResult, 'status' | 'integer' | 'targets'>, language: Language): string {
  const left = leftAtPrice(targets).length
  const words =
    left > 0 && (status === 'optimal' || status === 'best_found')
      ? say(
          language,
          `${status === 'optimal' ? '最优' : '已找到的最好方案，尚未证明最优'}：${left} 个目标再多一单位超过愿付上限，缺口按上限计价，其余全部满足`,
          `${status === 'optimal' ? 'optimal' : 'best found, not proven optimal'}: ${left === 1 ? '1 target is' : `${left} targets are`} left short at the most that one more unit may cost, all others hold`,
        )
      : say(language, statusWords[status].zh, statusWords[status].en)
  if (status !== 'relaxed' || integer?.reached !== false) return words
  return words + say(language, '；为已找到的最好方案，尚未证明最优', '; the best found, not proven optimal')
}

/** How far a cheaper plan could be at most: money a year, and as a share of what the decisions decide. */
export function gapText({ gap, gapCny, costs, periods }: PlanResult, language: Language): string {
  if (gap === 0) return say(language, '最优性差距 0', 'gap 0')
  if (gap === gapNotKnown) return say(language, '最优性差距未知', 'gap not known')
  const years = Math.max(1, periods.length)
  const unit = say(language, '元/年', 'CNY/a'),
    percent = `${figure(gap * 100)} %`
  // Plans of earlier versions tell their gap against the gross cost, and no money.
  if (gapCny === undefined) return say(language, `最优性差距 ${percent}（总成本）`, `gap ${percent} of the gross cost`)
  const [apart, size] = [amount(gapCny / years, unit, language), amount(decidedCost(costs) / years, unit, language)]
  return say(
    language,
    `最优性差距至多 ${apart}，为决策所定成本 ${size} 的 ${percent}`,
    `gap at most ${apart}, ${percent} of the ${size} that the decisions decide`,
  )
}

function targetLines(result: PlanResult, language: Language): string[] {
  if (result.targets.length === 0) return []
  const rows = result.targets.map(target => {
    const unit = unitWord(target.unit, language)
    const mark = target.met === null ? '·' : target.met ? '✓' : '✗'
    const price =
      target.price === null
        ? say(language, '不在模型内', 'not modelled')
        : target.price === 0
          ? say(language, '不紧', 'not binding')
          : `${figure(target.price)} ${unitWord(target.priceUnit, language)}`
    return [
      mark,
      say(language, target.clause, clauseText(target.clause, 'en')),
      say(language, target.nameZh, target.nameEn) || target.id,
      target.required === null
        ? say(language, '未给数值', 'no number given')
        : `${target.sense === '>=' ? '≥' : '≤'} ${amount(target.required, unit, language)}`,
      target.achieved === null ? '-' : amount(target.achieved, unit, language),
      price,
    ]
  })
  const head = [
    '',
    say(language, '条款', 'Clause'),
    say(language, '目标', 'Target'),
    say(language, '要求', 'Required'),
    say(language, '达成', 'Achieved'),
    say(language, '再多一单位的价格', 'Price of one more'),
  ]
  const align: Align[] = ['left', 'left', 'left', 'right', 'right', 'right']
  const met = result.targets.filter(target => target.met === true).length
  const judged = result.targets.filter(target => target.met !== null).length
  return [
    '',
    say(language, `目标 ${met}/${judged} 满足`, `Targets: ${met} of ${judged} met`),
    ...alignedLines([head, ...rows], align, [2, 10, 40]),
  ]
}

function costLines(result: PlanResult, language: Language): string[] {
  const money = (value: number): string => amount(value, language === 'zh' ? '元' : 'CNY', language)
  const parts = costKeys
    .filter(key => (result.costs[key] ?? 0) !== 0)
    .map(key => `${say(language, costWords[key].zh, costWords[key].en)} ${money(costSigns[key] * (result.costs[key] ?? 0))}`)
  const span =
    result.periods.length > 1
      ? say(language, `${result.periods.length} 年合计，不贴现`, `${result.periods.length} years, undiscounted`)
      : say(language, '每年', 'a year')
  return [
    '',
    say(language, `净成本 ${money(result.objective.value)}（${span}）`, `Net cost ${money(result.objective.value)} (${span})`),
    `  = ${parts.join(say(language, '，', ', '))}`,
    co2Line(result, language),
  ]
}

const co2Words = [
  ['transportKg', '运输', 'transport'],
  ['processKg', '工艺', 'process'],
  ['purchasesKg', '外购', 'purchases'],
] as const

function co2Line(result: PlanResult, language: Language): string {
  const tonnes = (kg: number): string => amount(kg / 1000, 't CO2', language)
  const parts = co2Words
    .filter(([key]) => result.co2[key] !== 0)
    .map(([key, zh, en]) => `${say(language, zh, en)} ${tonnes(result.co2[key])}`)
  if (result.co2.avoidedKg !== 0)
    parts.push(`${say(language, '替代减排（对照见各工艺）', 'avoided (against what each process names)')} ${tonnes(-result.co2.avoidedKg)}`)
  const net = `${say(language, '碳排放净值', 'Net CO2')} ${tonnes(result.co2.netKg)}`
  return parts.length === 0 ? net : `${net}\n  = ${parts.join(say(language, '，', ', '))}`
}

function flowLines(result: PlanResult, names: Names, language: Language): string[] {
  if (result.flows.length === 0) return []
  const many = result.periods.length > 1
  // What stays at its place is in the workbook; a screen is for what travels.
  const travelling = result.flows.filter(({ from, to }) => from !== to)
  const top = travelling.toSorted((a, b) => b.tonnes - a.tonnes || (a.id < b.id ? -1 : 1)).slice(0, shownRows)
  const rows = top.map(flow => [
    ...(many ? [String(flow.period)] : []),
    names.material(flow.material),
    `${names.site(flow.from)} → ${names.site(flow.to)}`,
    amount(flow.tonnes, 't', language),
    flow.km === 0 ? '' : `${figure(flow.km)} km`,
    names.mode(flow.mode),
  ])
  const align: Align[] = [...(many ? ['left' as const] : []), 'left', 'left', 'right', 'right', 'left']
  const total =
    travelling.length > shownRows
      ? say(language, `（共 ${travelling.length} 条，列出最大 ${shownRows} 条）`, ` (largest ${shownRows} of ${travelling.length})`)
      : ''
  return ['', `${say(language, '主要流向', 'Top flows')}${total}`, ...alignedLines(rows, align, [...(many ? [4] : []), 22, 46])]
}

function buildLines(result: PlanResult, names: Names, language: Language): string[] {
  const built = result.builds.filter(build => build.capacity > 0)
  if (built.length === 0) return []
  const top = built.toSorted((a, b) => b.capacity - a.capacity || (a.unit < b.unit ? -1 : 1)).slice(0, shownRows)
  const rows = top.map(build => [
    String(build.period),
    names.site(build.site),
    names.process(build.process),
    amount(build.capacity, 't/a', language),
    build.opened ? say(language, '新建', 'new') : say(language, '扩建', 'expansion'),
  ])
  const total =
    built.length > shownRows
      ? say(language, `（共 ${built.length} 处，列出最大 ${shownRows} 处）`, ` (largest ${shownRows} of ${built.length})`)
      : ''
  return [
    '',
    `${say(language, '新建和扩建', 'To build')}${total}`,
    ...alignedLines(rows, ['left', 'left', 'left', 'right', 'left'], [4, 30, 30]),
  ]
}

function relaxationLines(result: PlanResult, language: Language): string[] {
  if (result.relaxations.length === 0) return []
  return [
    '',
    say(language, '最小放宽', 'Minimum relaxation'),
    ...result.relaxations.map(one => `  ${say(language, one.sentenceZh, one.sentenceEn)}`),
  ]
}

function checkLines(result: PlanResult, language: Language): string[] {
  const passed = result.checks.filter(({ ok }) => ok).length
  const failed = result.checks
    .filter(({ ok }) => !ok)
    .map(check => `  ✗ ${checkText(check.name, language)}: ${check.worst.toExponential(2)} > ${check.tolerance.toExponential(0)}`)
  const lines = [
    '',
    `${say(language, '校核', 'Checks')} ${passed}/${result.checks.length} ${say(language, '通过', 'passed')} · ${say(language, '输入指纹', 'input')} ${result.inputHash.slice(0, 12)}`,
    ...failed,
  ]
  if (result.warnings.length > 0)
    lines.push(
      say(language, `提示 ${result.warnings.length} 条：`, `${result.warnings.length} notes:`),
      ...result.warnings.slice(0, shownRows).map(problem => `  ${say(language, problem.zh, problem.en)}`),
    )
  if (result.warnings.length > shownRows) lines.push(`  … ${say(language, '其余见工作簿', 'the rest is in the workbook')}`)
  return lines
}

/**
 * The plan as text for a terminal. Figures in t, CNY, kg of the result; no time and no engine seconds, so the same plan reads the same.
 * @param region the region planned, for names
 * @param context what stands beside the plan, as far as it is known
 */
export function planText(result: PlanResult, region: Region, language: Language, { against, intervals }: PlanContext = {}): string {
  const names = namesOf(region, language)
  return [
    ...heading(result, names, language),
    ...relaxationLines(result, language),
    ...targetLines(result, language),
    ...costLines(result, language),
    ...(against === undefined ? [] : againstLines(against, language)),
    ...(intervals === undefined ? [] : intervalLines(intervals, language)),
    ...groundLines(result, names, language),
    ...flowLines(result, names, language),
    ...buildLines(result, names, language),
    ...checkLines(result, language),
  ].join('\n')
}
