// The workpapers of an evaluation as a workbook: balance, three ways, every line of the account, derivations, checklist, site, points,
// rule results with their chains, evidence, steps. Both languages in one file; every figure names its derivation.
import { answerWords } from '#domain/evaluation/verdict.ts'
import type { EvaluationFile } from '#domain/evaluation/sheets.ts'
import { assess, difference, methodName, type Outcome, outcomeWords, siteTolerance } from '#domain/evaluation/site.ts'
import type { RuleResult } from '#domain/ruleResult.ts'
import { noteSheet, type NoteLine, type Sheet, strongStyle, tableSheet, titleStyle, warnStyle, workbookBytes } from '../sheet.ts'
import { accountSheets } from './workpaperLines.ts'
import { basisWords, materialName, percent, reportTitle, syntheticLabel, wayWords } from './reportWords.ts'

const kgFormat = '#,##0'
const both = (zh: string, en: string): string => `${zh}\n${en}`

/** @param frozen fingerprint of the frozen file; null for a draft */
export function workpapers(file: EvaluationFile, frozen: string | null): Promise<Uint8Array> {
  return workbookBytes(`${reportTitle.zh} ${file.evaluationCase.id}`, [
    about(file, frozen),
    balanceSheet(file),
    waysSheet(file),
    derivationSheet(file),
    ...accountSheets(file.account),
    checklistSheet(file),
    siteSheet(file),
    pointSheet(file),
    chainSheet(file),
    reviewSheet(file),
    evidenceSheet(file),
    stepSheet(file),
  ])
}

function about({ evaluationCase, account }: EvaluationFile, frozen: string | null): Sheet {
  const pair = evaluationCase.verdicts.at(-1)
  const lines: NoteLine[] = [
    { text: '综合利用评价工作底稿 Workpapers of the evaluation', style: titleStyle },
    ...(account.synthetic ? [{ text: '虚构 SYNTHETIC', value: `${syntheticLabel.zh} ${syntheticLabel.en}`, style: warnStyle }] : []),
    { text: '案卷 Case', value: evaluationCase.id },
    { text: '企业 Firm', value: `${evaluationCase.firm.nameZh} ${evaluationCase.firm.nameEn} (${evaluationCase.firm.creditCode})` },
    { text: '评价期间 Period', value: `${evaluationCase.period.from} — ${evaluationCase.period.to}` },
    {
      text: '评价机构 Evaluator',
      value: evaluationCase.evaluator === null ? '—' : `${evaluationCase.evaluator.nameZh} ${evaluationCase.evaluator.nameEn}`,
    },
    {
      text: '基准、允差 Basis, tolerance',
      value: `${basisWords[evaluationCase.basis].zh} ${basisWords[evaluationCase.basis].en}, ${percent(evaluationCase.tolerance)}`,
    },
    { text: '状态 State', value: evaluationCase.state },
    ...(pair === undefined
      ? []
      : [
          { text: '应有结论 Proposed', value: `${answerWords[pair.proposed.answer].zh} ${answerWords[pair.proposed.answer].en}` },
          {
            text: '评价机构结论 Final',
            value: `${answerWords[pair.final.answer].zh} ${answerWords[pair.final.answer].en}`,
            style: strongStyle,
          },
          { text: '修改理由 Reasons', value: pair.reasons ?? '—' },
        ]),
    { text: '冻结件 SHA-256 Frozen', value: frozen ?? '草稿 draft' },
  ]
  return noteSheet('封面 About', lines)
}

function balanceSheet({ evaluationCase, account }: EvaluationFile): Sheet {
  const basis = evaluationCase.balance === null ? '' : basisWords[evaluationCase.balance.basis].en
  return tableSheet(
    '物料衡算 Balance',
    [
      {
        header: both('固体废物', 'waste'),
        value: row => `${materialName(account, row.material, 'zh')} ${materialName(account, row.material, 'en')}`,
        width: 26,
      },
      { header: both('期初', `opening, kg ${basis}`), value: row => row.openingKg, format: kgFormat },
      { header: both('自产', 'own, kg'), value: row => row.ownKg, format: kgFormat },
      { header: both('接收', 'received, kg'), value: row => row.receivedKg, format: kgFormat },
      { header: both('其他出库', 'other out, kg'), value: row => row.removedKg, format: kgFormat },
      { header: both('期末', 'closing, kg'), value: row => row.closingKg, format: kgFormat },
      { header: both('认定用量', 'accepted, kg'), value: row => row.acceptedKg, format: kgFormat },
      {
        header: both('认定依据', 'by'),
        value: row => (row.acceptedBy === null ? '—' : `${wayWords[row.acceptedBy].zh} ${wayWords[row.acceptedBy].en}`),
        width: 26,
      },
      { header: both('其中自产', 'of which own, kg'), value: row => row.usedOwnKg, format: kgFormat },
      { header: both('其中接收', 'of which received, kg'), value: row => row.usedReceivedKg, format: kgFormat },
      { header: both('说明', 'note'), value: row => (row.flag === null ? '' : `${row.flag.zh} ${row.flag.en}`), width: 60, wrap: true },
      { header: both('依据', 'derivation'), value: row => `accepted.${row.material}`, width: 24 },
    ],
    evaluationCase.balance?.wastes ?? [],
  )
}

function waysSheet({ evaluationCase, account }: EvaluationFile): Sheet {
  const rows = (evaluationCase.balance?.wastes ?? []).flatMap(waste =>
    (['batches', 'products', 'stock'] as const).map(way => ({
      waste,
      way,
      raw: waste.raw[way],
      reconciled: waste.reconciled?.[way] ?? null,
    })),
  )
  return tableSheet(
    '三法 Three ways',
    [
      { header: both('固体废物', 'waste'), value: row => materialName(account, row.waste.material, 'zh'), width: 22 },
      { header: both('方法', 'way'), value: row => `${wayWords[row.way].zh} ${wayWords[row.way].en}`, width: 28 },
      { header: both('原始', 'raw, kg'), value: row => row.raw.massKg, format: kgFormat },
      { header: both('平差后', 'reconciled, kg'), value: row => row.reconciled?.massKg, format: kgFormat },
      { header: both('缺', 'missing'), value: row => row.raw.missing.map(one => `${one.zh} ${one.en}`).join('; '), width: 40, wrap: true },
      { header: both('三法相差', 'apart'), value: row => percent(row.waste.spread) },
      { header: both('是否相符', 'agree'), value: row => answerWords[row.waste.agree].zh },
      { header: both('依据', 'derivation'), value: row => row.raw.derivation, width: 28 },
    ],
    rows,
  )
}

function derivationSheet({ evaluationCase }: EvaluationFile): Sheet {
  return tableSheet(
    '计算依据 Derivations',
    [
      { header: both('编号', 'no.'), value: row => row.number },
      { header: both('名称', 'id'), value: row => row.id, width: 28 },
      { header: both('算式', 'formula'), value: row => row.zh, width: 70, wrap: true },
      { header: 'formula', value: row => row.en, width: 60, wrap: true },
      { header: both('记录', 'lines'), value: row => row.lines.join(' '), width: 50, wrap: true },
      { header: both('证据', 'evidence'), value: row => row.evidence.join(' '), width: 50, wrap: true },
    ],
    (evaluationCase.balance?.derivations ?? []).map((row, at) => ({ ...row, number: at + 1 })),
  )
}

function checklistSheet({ evaluationCase }: EvaluationFile): Sheet {
  return tableSheet(
    '材料清单 Checklist',
    [
      { header: both('材料', 'document'), value: row => row.item, width: 18 },
      { header: both('提交日期', 'handed in'), value: row => row.submittedOn, width: 14 },
      { header: both('核对', 'finding'), value: row => row.finding ?? '—', width: 16 },
      { header: both('说明', 'note'), value: row => row.note, width: 40, wrap: true },
      { header: both('证据', 'evidence'), value: row => row.evidence.join(' '), width: 50, wrap: true },
    ],
    evaluationCase.documents,
  )
}

function siteSheet({ evaluationCase }: EvaluationFile): Sheet {
  return tableSheet(
    '现场 Site',
    [
      { header: both('抽查', 'point'), value: row => row.id, width: 24 },
      { header: both('内容', 'what'), value: row => `${row.zh}\n${row.en}`, width: 50, wrap: true },
      { header: both('记录', 'lines'), value: row => row.lines.join(' '), width: 40, wrap: true },
      { header: both('账面', 'books'), value: row => row.expected },
      { header: both('允差', 'allowed'), value: row => siteTolerance(row) },
      { header: both('单位', 'unit'), value: row => row.unit },
      {
        header: both('抽样规则', 'rule of the sample'),
        value: row => (row.rule === undefined ? '' : `${row.rule.zh}\n${row.rule.en}`),
        width: 34,
        wrap: true,
      },
      { header: both('计划样数', 'samples planned'), value: row => row.samples },
      { header: both('实际样数', 'samples taken'), value: row => row.finding?.samples },
      { header: both('实测', 'measured'), value: row => row.assessed?.measured },
      { header: both('原写', 'as written'), value: row => row.finding?.written ?? row.finding?.measured },
      { header: both('差', 'difference'), value: row => (row.assessed === undefined ? null : difference(row, row.assessed.measured)) },
      {
        header: both('方法', 'method'),
        value: row => (row.finding?.method === undefined ? '' : methodName(row.finding.method).zh),
        width: 20,
      },
      { header: both('按实测', 'by the figures'), value: row => outcomeCell(row.assessed?.found), width: 22 },
      { header: both('结果', 'outcome'), value: row => outcomeCell(row.assessed?.outcome), width: 22 },
      { header: both('改判、未测理由', 'reason'), value: row => row.assessed?.reason, width: 40, wrap: true },
      { header: both('说明', 'note'), value: row => row.finding?.note, width: 40, wrap: true },
    ],
    evaluationCase.sampling.map(point => {
      const finding = evaluationCase.findings.findLast(one => one.point === point.id)
      return { ...point, finding, assessed: finding === undefined ? undefined : assess(point, finding) }
    }),
  )
}
const outcomeCell = (outcome: Outcome | undefined): string =>
  outcome === undefined ? '—' : `${outcomeWords[outcome].zh} ${outcomeWords[outcome].en}`

function pointSheet({ evaluationCase }: EvaluationFile): Sheet {
  return tableSheet(
    '逐项结论 Points',
    [
      { header: both('编号', 'id'), value: row => row.id, width: 30 },
      { header: both('问题', 'question'), value: row => `${row.zh}\n${row.en}`, width: 60, wrap: true },
      { header: both('结果', 'answer'), value: row => `${answerWords[row.answer].zh} ${row.answer}`, width: 26 },
      { header: both('缺', 'missing'), value: row => row.missing.map(one => `${one.zh} ${one.en}`).join('; '), width: 50, wrap: true },
      { header: both('依据', 'based on'), value: row => row.basedOn.join(' '), width: 60, wrap: true },
    ],
    evaluationCase.verdicts.at(-1)?.points ?? [],
  )
}

/** Every line of the law that was applied, in the verdict and in the worksheets. */
function chainSheet({ evaluationCase, taxes }: EvaluationFile): Sheet {
  const results: { where: string; ruleResult: RuleResult }[] = [
    ...(evaluationCase.verdicts.at(-1)?.points ?? []).flatMap(point =>
      point.ruleResult === null ? [] : [{ where: point.id, ruleResult: point.ruleResult }],
    ),
    ...taxes.flatMap(sheet => sheet.ruleResults.map(ruleResult => ({ where: sheet.id, ruleResult }))),
  ]
  return tableSheet(
    '规则链 Rule chains',
    [
      { header: both('用于', 'for'), value: row => row.where, width: 26 },
      { header: both('规则', 'rule'), value: row => `${row.ruleResult.rule} ${row.ruleResult.version}`, width: 28 },
      { header: both('适用日', 'on'), value: row => row.ruleResult.on, width: 12 },
      { header: both('结果', 'answer'), value: row => row.ruleResult.answer },
      { header: both('条目', 'line'), value: row => row.step.parameter, width: 24 },
      { header: both('文件', 'document'), value: row => row.step.document, width: 44, wrap: true },
      { header: both('条', 'article'), value: row => row.step.article, width: 16 },
      { header: both('审定', 'status'), value: row => row.step.status },
      {
        header: both('数值', 'value'),
        value: row => (row.step.value === null ? '未见 not read' : `${row.step.operator ?? ''} ${row.step.value} ${row.step.unit}`.trim()),
      },
      {
        header: both('输入', 'given'),
        value: row => (row.step.input === undefined ? '' : `${row.step.input} = ${row.step.given ?? '?'}`),
        width: 26,
      },
      { header: both('判定', 'outcome'), value: row => row.step.outcome },
      { header: both('内容', 'says'), value: row => `${row.step.zh}\n${row.step.en}`, width: 60, wrap: true },
    ],
    results.flatMap(({ where, ruleResult }) => ruleResult.chain.map(step => ({ where, ruleResult, step }))),
  )
}

function reviewSheet({ reviews }: EvaluationFile): Sheet {
  return tableSheet(
    '名单条件 Reviews',
    [
      { header: both('名单', 'list'), value: row => `${row.review.zh} ${row.review.en}`, width: 44, wrap: true },
      { header: both('总结果', 'whole'), value: row => row.review.answer },
      { header: both('条件', 'condition'), value: row => `${row.condition.zh}\n${row.condition.en}`, width: 50, wrap: true },
      { header: both('给定', 'given'), value: row => row.condition.given, width: 24 },
      { header: both('结果', 'answer'), value: row => row.condition.answer },
      { header: both('来源', 'source'), value: row => row.condition.source, width: 50, wrap: true },
    ],
    reviews.flatMap(review => review.conditions.map(condition => ({ review, condition }))),
  )
}

function evidenceSheet({ account }: EvaluationFile): Sheet {
  return tableSheet(
    '证据 Evidence',
    [
      { header: both('编号', 'id'), value: row => row.id, width: 28 },
      { header: both('类别', 'kind'), value: row => row.kind },
      { header: both('名称', 'title'), value: row => `${row.titleZh}\n${row.titleEn}`, width: 60, wrap: true },
      { header: 'SHA-256', value: row => row.sha256 ?? '无文件 no file', width: 68 },
      { header: both('位置', 'place'), value: row => row.place, width: 40 },
    ],
    account.evidence,
  )
}

function stepSheet({ evaluationCase }: EvaluationFile): Sheet {
  return tableSheet(
    '程序 Steps',
    [
      { header: both('序', 'no.'), value: row => row.number },
      { header: both('日期', 'valid on'), value: row => row.validOn, width: 12 },
      { header: both('获知', 'learned at'), value: row => row.recordedAt, width: 24 },
      { header: both('动作', 'action'), value: row => row.body.action, width: 18 },
      { header: both('角色', 'role'), value: row => row.role },
      { header: both('单位', 'party'), value: row => row.party, width: 18 },
      { header: both('人员', 'person'), value: row => row.person, width: 14 },
      { header: both('前', 'before'), value: row => row.before },
      { header: both('后', 'after'), value: row => row.after },
      { header: both('理由', 'reason'), value: row => row.reason, width: 40, wrap: true },
      { header: both('证据', 'evidence'), value: row => row.evidence.join(' '), width: 40, wrap: true },
    ],
    evaluationCase.steps,
  )
}
