// Sheets of the workpapers that judge: the site visit, the points of the verdict, the chains of rules, the lists.
import { assess, difference, methodName, type Outcome, outcomeWords, siteFigure, siteTolerance } from '#domain/evaluation/site.ts'
import { stateWords } from '#domain/evaluation/procedure.ts'
import { answerWords } from '#domain/evaluation/verdict.ts'
import type { RuleResult } from '#domain/ruleResult.ts'
import { unitWords } from '#domain/words/units.ts'
import { paperColumns, paperTable } from '../paper.ts'
import { dayWords } from '../paperWords.ts'
import type { Sheet } from '../sheet.ts'
import { type Language, say } from '../words.ts'
import { type Both, pick } from './reportWords.ts'
import { inLanguage, numberedSheets, type Workpaper } from './workpaperReferences.ts'

const outcomeCell = (outcome: Outcome | undefined, language: Language): string =>
  outcome === undefined ? '—' : pick(language, outcomeWords[outcome])

export function siteSheet({ file: { evaluationCase }, paper, told }: Workpaper): Sheet {
  const { language } = paper
  const rows = evaluationCase.sampling.map((point, at) => {
    const finding = evaluationCase.findings.findLast(one => one.point === point.id)
    return { ...point, number: at + 1, finding, assessed: finding === undefined ? undefined : assess(point, finding) }
  })
  const column = paperColumns<(typeof rows)[number]>(paper)
  const figure = (row: (typeof rows)[number], value: string | null | undefined): string => (value == null ? '—' : siteFigure(row, value))
  return paperTable(
    paper,
    numberedSheets.site[language],
    [
      column('序号', 'No.', row => row.number, { width: 7, centred: true }),
      column('抽查内容', 'What was looked at', row => pick(language, row), { width: 30, wrap: true }),
      column('记录', 'Lines', row => told(row.lines), { width: 16, wrap: true }),
      column('账面', 'Books', row => figure(row, row.expected), { width: 13 }),
      column('允差', 'Tolerance', row => siteTolerance(row), { width: 11 }),
      column('抽样规则', 'Rule of the sample', row => (row.rule === undefined ? '' : pick(language, row.rule)), { width: 22, wrap: true }),
      column('计划样数（个）', 'Samples planned (number)', row => row.samples, { width: 9 }),
      column('实际样数（个）', 'Samples taken (number)', row => row.finding?.samples, { width: 9 }),
      column('实测', 'Measured', row => figure(row, row.assessed?.measured), { width: 13 }),
      column('差', 'Difference', row => (row.assessed === undefined ? '—' : figure(row, difference(row, row.assessed.measured))), {
        width: 12,
      }),
      column('方法', 'Method', row => (row.finding?.method === undefined ? '' : pick(language, methodName(row.finding.method))), {
        width: 14,
        wrap: true,
      }),
      column('按实测', 'By the figures', row => outcomeCell(row.assessed?.found, language), { width: 12, wrap: true }),
      column('结果', 'Outcome', row => outcomeCell(row.assessed?.outcome, language), { width: 12, wrap: true }),
      column('改判、未测理由', 'Reason', row => row.assessed?.reason, { width: 22, wrap: true }),
      column('说明', 'Note', row => row.finding?.note, { width: 22, wrap: true }),
    ],
    rows,
  )
}

export function pointSheet({ file: { evaluationCase }, paper, told }: Workpaper): Sheet {
  const { language } = paper
  const rows = (evaluationCase.verdicts.at(-1)?.points ?? []).map((row, at) => ({ ...row, number: at + 1 }))
  const column = paperColumns<(typeof rows)[number]>(paper)
  return paperTable(
    paper,
    say(language, '逐项结论', 'Points'),
    [
      column('序号', 'No.', row => row.number, { width: 7, centred: true }),
      column('问题', 'Question', row => pick(language, row), { width: 44, wrap: true }),
      column('结果', 'Answer', row => pick(language, answerWords[row.answer]), { width: 16 }),
      column('缺', 'Missing', row => row.missing.map(one => pick(language, one)).join(say(language, '；', '; ')), {
        width: 34,
        wrap: true,
      }),
      column('依据', 'Based on', row => told(row.basedOn), { width: 40, wrap: true }),
    ],
    rows,
  )
}

const readWords = {
  approved: { zh: '已核准', en: 'approved' },
  reviewed: { zh: '已审阅，未核准', en: 'reviewed, not approved' },
  draft: { zh: '草稿', en: 'draft' },
} as const
const operatorWords: Record<string, Both> = {
  '<=': { zh: '不大于', en: 'at most' },
  '<': { zh: '小于', en: 'less than' },
  '>=': { zh: '不小于', en: 'at least' },
  '>': { zh: '大于', en: 'more than' },
}

/** Facts as people say them: yes and no, answers and states by their words, figures as they are. */
function factWords(text: string | null | undefined, language: Language): string {
  if (text == null) return '—'
  if (text === 'true') return say(language, '是', 'yes')
  if (text === 'false') return say(language, '否', 'no')
  const state = stateWords[text as keyof typeof stateWords]?.[language === 'zh' ? 0 : 1]
  return (answerWords as Record<string, Both>)[text]?.[language] ?? state ?? text
}

/** Every line of the law that was applied, in the verdict and in the worksheets. */
export function chainSheet({ file: { evaluationCase, taxes }, paper }: Workpaper): Sheet {
  const { language } = paper
  type Named = { where: string; ruleResult: RuleResult; named: (input: string) => string }
  const results: Named[] = [
    ...(evaluationCase.verdicts.at(-1)?.points ?? []).flatMap(({ ruleResult, ...point }) =>
      ruleResult === null ? [] : [{ where: pick(language, point), ruleResult, named: () => '' }],
    ),
    ...taxes.flatMap(sheet => {
      const named = (input: string): string => {
        const found = sheet.figures.find(({ name }) => name === input)
        return found === undefined ? '' : say(language, found.zh, found.en)
      }
      const where = `${say(language, sheet.titleZh, sheet.titleEn)} ${dayWords(sheet.period, language)}`
      return sheet.ruleResults.map(ruleResult => ({ where, ruleResult, named }))
    }),
  ]
  const rows = results.flatMap(({ ruleResult, ...of }) => ruleResult.chain.map(step => ({ ...of, ruleResult, step })))
  const column = paperColumns<(typeof rows)[number]>(paper)
  return paperTable(
    paper,
    say(language, '规则链', 'Rule chains'),
    [
      column('用于', 'For', row => row.where, { width: 30, wrap: true }),
      column('适用日', 'On', row => dayWords(row.ruleResult.on ?? '', language), { width: 16 }),
      column('结果', 'Answer', row => pick(language, answerWords[row.ruleResult.answer]), { width: 14 }),
      column('文件', 'Document', row => row.step.document, { width: 34, wrap: true }),
      column('条', 'Article', row => row.step.article, { width: 16, wrap: true }),
      column('审定', 'Read', row => pick(language, readWords[row.step.status]), { width: 12 }),
      column(
        '数值',
        'Figure',
        ({ step }) =>
          step.value === null
            ? say(language, '未见', 'not read')
            : [
                step.operator === undefined ? '' : (operatorWords[step.operator]?.[language] ?? ''),
                step.value,
                unitWords(step.unit, language),
              ]
                .filter(part => part !== '')
                .join(' '),
        { width: 14 },
      ),
      column('所给', 'Given', ({ step, named }) => (step.input === undefined ? '' : givenWords(step.given, named(step.input), language)), {
        width: 26,
        wrap: true,
      }),
      column('判定', 'Outcome', row => (row.step.outcome === null ? '' : pick(language, answerWords[row.step.outcome])), { width: 12 }),
      column('内容', 'Says', row => pick(language, row.step), { width: 44, wrap: true }),
    ],
    rows,
  )
}

function givenWords(given: string | undefined, name: string, language: Language): string {
  const value = factWords(given, language)
  const shown = /^-?\d+\.\d{5,}$/u.test(value) ? Number(value).toFixed(4) : value
  return name === '' ? shown : say(language, `${name}：${shown}`, `${name}: ${shown}`)
}

export function reviewSheet({ file: { reviews }, paper }: Workpaper): Sheet {
  const { language } = paper
  const rows = reviews.flatMap(review => review.conditions.map(condition => ({ review, condition })))
  const column = paperColumns<(typeof rows)[number]>(paper)
  return paperTable(
    paper,
    say(language, '名单条件', 'Reviews'),
    [
      column('名单', 'List', row => pick(language, row.review), { width: 36, wrap: true }),
      column('总结果', 'Whole', row => pick(language, answerWords[row.review.answer]), { width: 14 }),
      column('条件', 'Condition', row => pick(language, row.condition), { width: 36, wrap: true }),
      column('给定', 'Given', row => givenWords(row.condition.given ?? undefined, '', language), { width: 26, wrap: true }),
      column('结果', 'Answer', row => pick(language, answerWords[row.condition.answer]), { width: 14 }),
      column('来源', 'Source', row => inLanguage(row.condition.source, language), { width: 40, wrap: true }),
    ],
    rows,
  )
}
