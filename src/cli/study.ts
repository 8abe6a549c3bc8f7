// xunyu study: what one plan cannot say. One command for every kind; its options are those of the kind's schema.
import type { Words } from '#domain/study.ts'
import { StudyRequest, type StudyKind, type StudyProgress } from '#domain/study.ts'
import { valueWords } from '#domain/valueWords.ts'
import { PlanCancelled } from '#steps/plan/fileTask.ts'
import { checkPlaceToSave, saveFile } from '#steps/files/saveFile.ts'
import { studyFile } from '#steps/study/studyFile.ts'
import { parse, text } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { noSuchVerb } from './meant.ts'
import { exitOf, footingAsked, onGround, planOptions, scenarioOf, startOf } from './planRun.ts'
import { planWords } from './progressLine.ts'
import { openLine } from './studyLine.ts'
import { takersText } from './takersText.ts'

/** Options of the kinds that are written on the command line; `plans` says whether points carry their whole plan in the JSON. */
const optionNames = [
  'first',
  'second',
  'points',
  'objectives',
  'slackPercent',
  'count',
  'method',
  'seed',
  'ranges',
  'mostRanges',
  'draws',
  'figures',
  'most',
  'step',
  'from',
  'to',
  'material',
  'period',
  'mode',
  'by',
  'prices',
  'plans',
] as const
const kinds = Object.keys({
  pareto: 1,
  lexicographic: 1,
  alternatives: 1,
  robust: 1,
  prices: 1,
  why: 1,
  conflict: 1,
  incentives: 1,
} satisfies Record<StudyKind, 1>)

const examples = `  xunyu study pareto data/region-jjj --first net --second co2 --points 7
  xunyu study lexicographic data/region-jjj --objectives co2:1,net
  xunyu study alternatives data/region-jjj --slackPercent 2 --count 3
  xunyu study why data/region-jjj --from <site> --to <site> --material fly_ash
  xunyu study conflict data/region-jjj --json
`
const usageZh = `用法：xunyu study <种类> <文件夹|文件.xlsx> [--键 值] [-o 文件.json] [--json] [--set …] [--periods …] [--programme …] [--base 方案.json] [--seconds 秒]

--base     从已有的方案出发（xunyu plan -o 写出的 .json），研究的就是那个方案，也省去第一次求解
--seconds  整个调用的时限；到时给出已求得的部分，并说明完成了几步（退出码 3）

种类
  pareto         两个指标的取舍曲线（--first --second --points；指标：net gross co2 haul investment utilised revenue）
  lexicographic  按先后顺序逐个求最优（--objectives co2:1,net：碳可让 1 %，再求净成本）
  alternatives   成本相近、做法最不同的方案（--slackPercent --count --ranges process|process_province|none）
  robust         估算值不确定时的选择，先弄清哪个数最值（--draws --figures --seed）
  prices         目标和能力的左右价格（--most）
  why            为何有、为何没有这条流（--from --to --material --mode）
  conflict       互相冲突的最小一组目标和能力（--most）
  incentives     谁会退出、补多少才留下（--prices lp|lp_unpaid|own_cost --by party|site）

例子
${examples}`
const usageEn = `Usage: xunyu study <kind> <folder|file.xlsx> [--key value] [-o file.json] [--json] [--set ...] [--periods ...] [--programme ...] [--base plan.json] [--seconds n]

--base     start from a plan that exists (a .json written by xunyu plan -o): the study speaks of that plan, and its first solve is saved
--seconds  limit of the whole call; gives what was found by then and says how many steps were done (exit code 3)

Kinds
  pareto         the trade-off between two measures (--first --second --points; net gross co2 haul investment utilised revenue)
  lexicographic  one objective after another (--objectives co2:1,net: CO2 may give way by 1 %, then least net cost)
  alternatives   plans of about the same cost that differ most (--slackPercent --count --ranges process|process_province|none)
  robust         what to build while estimates are uncertain, and which to measure first (--draws --figures --seed)
  prices         left and right prices of targets and capacities (--most)
  why            why a flow is there or not, in its terms (--from --to --material --mode)
  conflict       the smallest set of targets and capacities that stand against each other (--most)
  incentives     who would leave, and the subsidy that keeps them (--prices lp|lp_unpaid|own_cost --by party|site)

Examples
${examples}`

export const studyCommand: Command = {
  name: 'study',
  summaryZh: '取舍曲线、相近方案、冲突、为何、激励等研究',
  summaryEn: 'trade-offs, alternatives, conflicts, why, incentives',
  usageZh,
  usageEn,
  run: async (args, terminal) => {
    const given = Object.fromEntries(optionNames.map(name => [name, { type: 'string' as const }]))
    const { values, positionals } = parse(args, { ...planOptions, ...given })
    const [kind, path] = positionals
    if (kind !== undefined && !kinds.includes(kind)) throw noSuchVerb('study', kind, kinds)
    if (kind === undefined || path === undefined || positionals.length > 2)
      throw new UsageError(`要一个种类（${kinds.join('、')}）和一个区域`, `wants a kind (${kinds.join(', ')}) and a region`)
    const scenario = await onGround(path, await scenarioOf(values), values)
    if (!scenario.ok) return refuse(terminal, scenario.problems)
    const request = StudyRequest.safeParse({ kind, region: path, scenario: scenario.value, options: optionsOf(values) })
    if (!request.success) {
      const [issue] = request.error.issues
      const option = issue?.path.slice(1).join('.') ?? ''
      const { zh, en, fixZh, fixEn } = valueWords(issue ?? {})
      throw new UsageError(`选项 --${option} ${zh}；${fixZh}`, `option --${option} ${en}; ${fixEn}`)
    }
    return answer(path, request.data, values, terminal)
  },
}

function refuse(terminal: Terminal, problems: Parameters<typeof problemLines>[0], code: number = exit.badInput): number {
  terminal.err(problemLines(problems, terminal))
  return code
}

/** After the step: how many of how many, the best so far, and what the planner does inside it. */
function restOf({ done, of, seconds, best, plan }: StudyProgress, terminal: Terminal): string {
  const parts = [
    `${done}/${of}`,
    ...(best === undefined ? [] : [say(terminal, best.zh, best.en)]),
    plan === undefined ? `${seconds.toFixed(1)} ${say(terminal, '秒', 's')}` : planWords(plan, seconds, terminal),
  ]
  return ` · ${parts.join(' · ')}`
}

function optionsOf(values: Parsed['values']): Record<string, unknown> {
  const options: Record<string, unknown> = { plans: 'none' }
  for (const name of optionNames) {
    const value = text(values[name])
    if (value === undefined) continue
    if (name === 'objectives') options[name] = value.split(',').map(objective)
    else options[name] = value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value
  }
  return options
}
function objective(part: string): { measure: string; tolerancePercent?: number } {
  const [measure = '', tolerance] = part.split(':')
  return { measure, ...(tolerance === undefined ? {} : { tolerancePercent: Number(tolerance) }) }
}

async function answer(path: string, request: StudyRequest, values: Parsed['values'], terminal: Terminal): Promise<number> {
  const [output, quiet] = [text(values['output']), values['quiet'] === true]
  if (output !== undefined) {
    const place = await checkPlaceToSave(output)
    if (!place.ok) return refuse(terminal, place.problems)
  }
  const started = startOf(terminal)
  const footing = await footingAsked(values)
  if (!footing.ok) return refuse(terminal, footing.problems)
  const line = openLine(terminal, quiet)
  try {
    const studied = await studyFile(path, request, {
      signal: terminal.signal,
      onProgress: progress => line.show(say(terminal, progress.step.zh, progress.step.en), restOf(progress, terminal)),
      footing: footing.value,
      ...started,
    })
    line.end()
    if (!studied.ok) return refuse(terminal, studied.problems, exitOf(studied.problems))
    const { unfinished } = studied.value.answer
    const json = `${JSON.stringify(studied.value.answer, null, 1)}\n`
    const told = new Set(wordsIn(studied.value.answer.result).map(words => say(terminal, words.zh, words.en)))
    const table = takersText(studied.value, terminal)
    terminal.out(values['json'] === true ? json : `${[...told].join('\n')}\n${table}`)
    if (unfinished !== undefined) terminal.err(`${say(terminal, unfinished.words.zh, unfinished.words.en)}\n`)
    if (output !== undefined) {
      const saved = await saveFile(output, json)
      if (!saved.ok) return refuse(terminal, saved.problems)
    }
    return unfinished === undefined ? exit.ok : exit.notAsHoped
  } catch (failure) {
    line.end()
    if (!(failure instanceof PlanCancelled)) throw failure
    terminal.err(say(terminal, '已取消，没有写出任何文件\n', 'cancelled; nothing was written\n'))
    return exit.cancelled
  }
}

/** Every sentence of a result: those of the whole first, then those of its rows in order. */
function wordsIn(value: unknown): Words[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if ('zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string') return [value as Words]
  // Takers are a table of their own.
  const { words, takers: _, ...rest } = value as Record<string, unknown>
  return [...wordsIn(words), ...Object.values(rest).flatMap(wordsIn)]
}
