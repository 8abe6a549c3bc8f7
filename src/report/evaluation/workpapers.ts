// The workpapers of an evaluation as a workbook in one language: balance, three ways, every line of the account, derivations, checklist,
// site, points, rule results with their chains, evidence, steps. Lines and papers are named by sheet and number.
import { chineseDay } from '#domain/chineseDay.ts'
import { stateWords } from '#domain/evaluation/procedure.ts'
import { reportNumber } from '#domain/evaluation/reportNumber.ts'
import { answerWords } from '#domain/evaluation/verdict.ts'
import type { EvaluationFile } from '#domain/evaluation/sheets.ts'
import { type Paper, paperColumns, paperNotes, paperTable } from '../paper.ts'
import { dayWords, spanWords } from '../paperWords.ts'
import { type NoteLine, type Sheet, strongStyle, titleStyle, workbookBytes } from '../sheet.ts'
import { type Language, say } from '../words.ts'
import { chainSheet, pointSheet, reviewSheet, siteSheet } from './workpaperChecks.ts'
import { accountSheets, exactTonnes, tonnesOf } from './workpaperLines.ts'
import { basisWords, materialName, numberOf, percent, pick, wayWords } from './reportWords.ts'
import { type CaseWords, numberedSheets, references, type Workpaper } from './workpaperReferences.ts'

/** @param frozen fingerprint of the frozen file; null for a draft */
export function workpapers(file: EvaluationFile, frozen: string | null, language: Language, words: CaseWords): Promise<Uint8Array> {
  const { evaluationCase, account } = file
  const { firm, report } = evaluationCase
  const title = say(language, '工业固体废物资源综合利用评价工作底稿', 'Workpapers of the evaluation')
  const issued =
    frozen === null || report === null
      ? say(language, '草稿，未冻结', 'draft, not frozen')
      : say(language, `评价报告 ${reportNumber(report.issuedOn, frozen)}`, `report ${reportNumber(report.issuedOn, frozen)}`)
  const paper: Paper = {
    language,
    title: `${title} ${say(language, firm.nameZh, firm.nameEn)}`,
    source: issued,
    synthetic: account.synthetic,
  }
  const given: Workpaper = { file, paper, told: references(file, language), words }
  return workbookBytes(paper.title, [
    about(given, title, frozen),
    balanceSheet(given),
    waysSheet(given),
    derivationSheet(given),
    ...accountSheets(account, paper, given.told),
    checklistSheet(given),
    siteSheet(given),
    pointSheet(given),
    chainSheet(given),
    reviewSheet(given),
    evidenceSheet(given),
    stepSheet(given),
  ])
}

function about({ file: { evaluationCase }, paper }: Workpaper, title: string, frozen: string | null): Sheet {
  const { language } = paper
  const { firm, evaluator, report } = evaluationCase
  const pair = evaluationCase.verdicts.at(-1)
  const lines: NoteLine[] = [
    { text: title, style: titleStyle },
    {
      text: say(language, '报告编号', 'Report no.'),
      value:
        frozen === null || report === null ? say(language, '（出具时编号）', '(given on issue)') : reportNumber(report.issuedOn, frozen),
    },
    {
      text: say(language, '企业', 'Firm'),
      value: say(language, `${firm.nameZh}（${firm.creditCode}）`, `${firm.nameEn} (${firm.creditCode})`),
    },
    { text: say(language, '评价期间', 'Period'), value: spanWords(evaluationCase.period, language) },
    { text: say(language, '评价机构', 'Evaluator'), value: evaluator === null ? '—' : say(language, evaluator.nameZh, evaluator.nameEn) },
    {
      text: say(language, '基准、允差', 'Basis, tolerance'),
      value: `${pick(language, basisWords[evaluationCase.basis])}${say(language, '，', ', ')}${percent(evaluationCase.tolerance)}`,
    },
    { text: say(language, '状态', 'State'), value: stateWords[evaluationCase.state][language === 'zh' ? 0 : 1] },
    ...(pair === undefined
      ? []
      : [
          { text: say(language, '应有结论', 'Verdict from the points'), value: pick(language, answerWords[pair.proposed.answer]) },
          {
            text: say(language, '评价机构结论', 'Verdict of the evaluator'),
            value: pick(language, answerWords[pair.final.answer]),
            style: strongStyle,
          },
          { text: say(language, '修改理由', 'Reasons of a change'), value: pair.reasons ?? '—' },
        ]),
    {
      text: say(language, '冻结件校验码（SHA-256）', 'Fingerprint of the frozen file (SHA-256)'),
      value: frozen ?? say(language, '草稿', 'draft'),
    },
    { text: say(language, '编制人（签字）、日期', 'Prepared by (signature), date'), value: '' },
    { text: say(language, '审核人（签字）、日期', 'Reviewed by (signature), date'), value: '' },
  ]
  return paperNotes(paper, say(language, '封面', 'Cover'), lines)
}

function balanceSheet({ file: { evaluationCase, account }, paper }: Workpaper): Sheet {
  const { language } = paper
  const { balance } = evaluationCase
  const basis = balance === null ? '' : pick(language, basisWords[balance.basis])
  const column = paperColumns<NonNullable<typeof balance>['wastes'][number]>(paper)
  return paperTable(
    paper,
    say(language, '物料衡算', 'Balance'),
    [
      column('固体废物', 'Waste', row => materialName(account, row.material, language), { width: 20 }),
      column(`期初，${basis}`, `Opening, ${basis}`, row => tonnesOf(row.openingKg), exactTonnes),
      column('自产', 'Own', row => tonnesOf(row.ownKg), exactTonnes),
      column('接收', 'Received', row => tonnesOf(row.receivedKg), exactTonnes),
      column('其他出库', 'Other out', row => tonnesOf(row.removedKg), exactTonnes),
      column('期末', 'Closing', row => tonnesOf(row.closingKg), exactTonnes),
      column('认定用量', 'Accepted', row => tonnesOf(row.acceptedKg), exactTonnes),
      column('认定依据', 'By', row => (row.acceptedBy === null ? '—' : pick(language, wayWords[row.acceptedBy])), { width: 16 }),
      column('其中自产', 'of which own', row => tonnesOf(row.usedOwnKg), exactTonnes),
      column('其中接收', 'of which received', row => tonnesOf(row.usedReceivedKg), exactTonnes),
      column('说明', 'Note', row => (row.flag === null ? '' : pick(language, row.flag)), { width: 34, wrap: true }),
      column('计算依据（序号）', 'Derivation (no.)', row => numberOf(balance, `accepted.${row.material}`), { width: 10, centred: true }),
    ],
    balance?.wastes ?? [],
  )
}

function waysSheet({ file: { evaluationCase, account }, paper }: Workpaper): Sheet {
  const { language } = paper
  const { balance } = evaluationCase
  const rows = (balance?.wastes ?? []).flatMap(waste =>
    (['batches', 'products', 'stock'] as const).map(way => ({
      waste,
      way,
      raw: waste.raw[way],
      reconciled: waste.reconciled?.[way] ?? null,
    })),
  )
  const column = paperColumns<(typeof rows)[number]>(paper)
  return paperTable(
    paper,
    say(language, '三法', 'Three ways'),
    [
      column('固体废物', 'Waste', row => materialName(account, row.waste.material, language), { width: 20 }),
      column('方法', 'Way', row => pick(language, wayWords[row.way]), { width: 18 }),
      column('原始', 'Raw', row => tonnesOf(row.raw.massKg), exactTonnes),
      column('平差后', 'Reconciled', row => tonnesOf(row.reconciled?.massKg), exactTonnes),
      column('缺', 'Missing', row => row.raw.missing.map(one => pick(language, one)).join(say(language, '；', '; ')), {
        width: 34,
        wrap: true,
      }),
      column('三法相差（%）', 'Apart (%)', row => percent(row.waste.spread), { width: 12, centred: true }),
      column('是否相符', 'Agree', row => pick(language, answerWords[row.waste.agree]), { width: 12 }),
      column('计算依据（序号）', 'Derivation (no.)', row => numberOf(balance, row.raw.derivation), { width: 10, centred: true }),
    ],
    rows,
  )
}

function derivationSheet({ file: { evaluationCase }, paper, told }: Workpaper): Sheet {
  const rows = (evaluationCase.balance?.derivations ?? []).map((row, at) => ({ ...row, number: at + 1 }))
  const column = paperColumns<(typeof rows)[number]>(paper)
  return paperTable(
    paper,
    numberedSheets.derivations[paper.language],
    [
      column('序号', 'No.', row => row.number, { width: 7, centred: true }),
      column('算式', 'Formula', row => pick(paper.language, row), { width: 70, wrap: true }),
      column('记录', 'Lines', row => told(row.lines), { width: 34, wrap: true }),
      column('证据', 'Evidence', row => told(row.evidence), { width: 34, wrap: true }),
    ],
    rows,
  )
}

const findingWords = {
  accepted: { zh: '合格', en: 'accepted' },
  defective: { zh: '须补正', en: 'defective' },
  'not applicable': { zh: '不适用', en: 'not applicable' },
} as const

function checklistSheet({ file: { evaluationCase }, paper, told, words }: Workpaper): Sheet {
  const { language } = paper
  const column = paperColumns<(typeof evaluationCase.documents)[number]>(paper)
  return paperTable(
    paper,
    say(language, '材料清单', 'Checklist'),
    [
      column('材料', 'Document', row => pick(language, words.item(row.item)), { width: 34, wrap: true }),
      column('提交日期', 'Handed in', row => dayWords(row.submittedOn ?? '', language), { width: 16 }),
      column('核对', 'Finding', row => (row.finding === null ? '—' : pick(language, findingWords[row.finding])), { width: 14 }),
      column('说明', 'Note', row => row.note, { width: 34, wrap: true }),
      column('证据', 'Evidence', row => told(row.evidence), { width: 34, wrap: true }),
    ],
    evaluationCase.documents,
  )
}

function evidenceSheet({ file: { account }, paper }: Workpaper): Sheet {
  const { language } = paper
  const rows = account.evidence.map((row, at) => ({ ...row, number: at + 1 }))
  const column = paperColumns<(typeof rows)[number]>(paper)
  return paperTable(
    paper,
    numberedSheets.evidence[language],
    [
      column('序号', 'No.', row => row.number, { width: 7, centred: true }),
      column('名称', 'Title', row => say(language, row.titleZh, row.titleEn), { width: 52, wrap: true }),
      column('校验码（SHA-256）', 'Fingerprint (SHA-256)', row => row.sha256 ?? say(language, '无电子件', 'no file'), { width: 72 }),
    ],
    rows,
  )
}

function stepSheet({ file: { evaluationCase }, paper, told, words }: Workpaper): Sheet {
  const { language } = paper
  const { firm, evaluator } = evaluationCase
  const parties = new Map([firm, ...(evaluator === null ? [] : [evaluator])].map(one => [one.id, say(language, one.nameZh, one.nameEn)]))
  const state = (name: keyof typeof stateWords): string => stateWords[name][language === 'zh' ? 0 : 1]
  const column = paperColumns<(typeof evaluationCase.steps)[number]>(paper)
  return paperTable(
    paper,
    say(language, '程序', 'Steps'),
    [
      column('序号', 'No.', row => row.number, { width: 7, centred: true }),
      column('办理日', 'Done on', row => dayWords(row.validOn, language), { width: 16 }),
      column('登记日', 'Recorded on', row => dayWords(chineseDay(row.recordedAt), language), { width: 16 }),
      column('事项', 'Step', row => pick(language, words.action(row.body.action)), { width: 24, wrap: true }),
      column('身份', 'Role', row => pick(language, words.role(row.role)), { width: 16 }),
      column('单位', 'Party', row => parties.get(row.party) ?? '', { width: 22, wrap: true }),
      column('人员', 'Person', row => row.person, { width: 14 }),
      column('办理后状态', 'State after it', row => state(row.after), { width: 14 }),
      column('理由', 'Reason', row => row.reason, { width: 30, wrap: true }),
      column('证据', 'Evidence', row => told(row.evidence), { width: 26, wrap: true }),
    ],
    evaluationCase.steps,
  )
}
