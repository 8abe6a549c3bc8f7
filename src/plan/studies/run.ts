// A study from its request to its answer: checks the options, opens the model with the rows it needs, runs it, closes the model.
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { StudyAnswer, StudyMeasure, StudyProgress, StudyRequest, StudyResult, Words } from '#domain/study.ts'
import { lanesOfStudy } from '../lanes/answer.ts'
import { hasLanes } from '../lanes/decide.ts'
import type { Measure } from '../model/measures.ts'
import { alternatives } from './alternatives.ts'
import { conflict } from './conflict.ts'
import { incentives } from './incentives.ts'
import { lexicographic } from './lexicographic.ts'
import { hasRow } from './objectives.ts'
import { pareto } from './pareto.ts'
import { prices } from './prices.ts'
import { robust } from './robust.ts'
import { why } from './why.ts'
import { openStudy, StudyEnded, TimeIsUp, type Study, type StudyPorts } from './study.ts'

/**
 * @param doors `shouldStop` is asked between optimisations; a stopped study is the problem `study.cancelled`
 * @returns the result with the plans that it names; or every problem of region, scenario or options that stands in the way
 */
export function runStudy(region: Region, request: StudyRequest, ports: StudyPorts): Checked<StudyAnswer> {
  const problems = problemsOf(request)
  if (problems.length > 0) return { ok: false, problems }
  let study: Study | undefined
  try {
    study = openStudy(region, request.scenario, request, ports, { rows: rowsFor(request) })
    const result = resultOf(study, request)
    const { startedAt, solves, unfinished, latest } = study.progress
    const stats = { solves, iterations: study.open.solving.iterations, seconds: (ports.now() - startedAt) / 1000 }
    const rest = unfinished ? { unfinished: { done: latest.done, of: latest.of, words: unfinishedWords(request, latest) } } : {}
    return { ok: true, value: { result, plans: study.plans, stats, ...rest }, warnings: warningsOf(study) }
  } catch (failure) {
    if (failure instanceof TimeIsUp) return { ok: false, problems: [nothingInTime(request)] }
    if (!(failure instanceof StudyEnded)) throw failure
    return { ok: false, problems: failure.problems.length > 0 ? failure.problems : [cancelled] }
  } finally {
    study?.open.close()
  }
}

function warningsOf({ open: { solving } }: Study): Problem[] {
  return hasLanes(solving) ? [...solving.facts.warnings, lanesOfStudy] : solving.facts.warnings
}

function resultOf(study: Study, request: StudyRequest): StudyResult {
  switch (request.kind) {
    case 'pareto':
      return pareto(study, request.options)
    case 'lexicographic':
      return lexicographic(study, request.options)
    case 'alternatives':
      return alternatives(study, request.options)
    case 'conflict':
      return conflict(study, request.options)
    case 'robust':
      return robust(study, request.options)
    case 'why':
      return why(study, request.options)
    case 'prices':
      return prices(study, request.options)
    case 'incentives':
      return incentives(study, request.options)
  }
}

/** Measures that the study will hold. */
function rowsFor(request: StudyRequest): Measure[] {
  switch (request.kind) {
    case 'pareto':
      return [request.options.first, request.options.second].filter(hasRow)
    case 'lexicographic':
      return [...new Set(request.options.objectives.slice(0, -1).map(({ measure }) => measure))].filter(hasRow)
    case 'alternatives':
      return ['net']
    default:
      return []
  }
}

/** What is wrong with the options, whatever the region. */
export function problemsOf(request: StudyRequest): Problem[] {
  if (request.scenario.integer === true) return [wholeNumbers]
  if (request.kind === 'pareto' && request.options.first === request.options.second)
    return [wrong('options.second', '两个指标相同。', 'Both measures are the same.', '换一个指标。', 'Choose another one.')]
  if (request.kind === 'lexicographic') {
    const measures: StudyMeasure[] = request.options.objectives.map(({ measure }) => measure)
    if (new Set(measures).size < measures.length)
      return [
        wrong('options.objectives', '同一指标出现了两次。', 'A measure is named twice.', '每个指标只写一次。', 'Name each measure once.'),
      ]
    if (measures.slice(0, -1).includes('gross'))
      return [
        wrong(
          'options.objectives',
          '总支出只能放在最后。',
          'Gross cost can only come last.',
          '前面用净成本，或把总支出移到最后。',
          'Use net cost before, or move gross cost to the end.',
        ),
      ]
  }
  return []
}
function wrong(path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem {
  return problem('study.options', { path }, { zh, en, fixZh, fixEn })
}

/** Duals, fronts and ranges are those of the linear model; a search over whole numbers has none. */
const wholeNumbers: Problem = problem(
  'study.integer',
  { path: 'scenario.integer' },
  {
    zh: '研究针对连续模型，不支持整数方案（整列、最小规模）。',
    en: 'Studies ask the continuous model; they do not take scenarios in whole numbers (whole trains, least sizes).',
    fixZh: '去掉情景的 integer 后再运行；整数方案可单独求解。',
    fixEn: "Leave out the scenario's integer; such a plan can be solved by itself.",
  },
)
function unfinishedWords({ scenario: { seconds } }: StudyRequest, { done, of }: StudyProgress): Words {
  return {
    zh: `${seconds ?? ''} 秒已到：完成 ${of} 步中的 ${done} 步，下面是到此为止求得的结果。`,
    en: `Time was up after ${seconds ?? ''} s: ${done} of ${of} steps were done; below is what was found until then.`,
  }
}

function nothingInTime({ scenario: { seconds } }: StudyRequest): Problem {
  return problem(
    'study.time',
    { path: 'seconds' },
    {
      zh: `${seconds ?? ''} 秒内没有得到可给出的结果。`,
      en: `No result was found within ${seconds ?? ''} s.`,
      fixZh: '请给更多秒数；或从已有方案出发（--base 方案.json），可省去第一次求解。',
      fixEn: 'Allow more seconds; or start from a plan that exists (--base plan.json), which saves the first solve.',
    },
  )
}

const cancelled: Problem = problem(
  'study.cancelled',
  {},
  {
    zh: '研究已取消。',
    en: 'The study was cancelled.',
    fixZh: '可重新运行。',
    fixEn: 'It can be run again.',
  },
)
