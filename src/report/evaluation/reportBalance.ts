// The sections of the report from the balance on: 物料衡算, site, points of the verdict, problems and advice, derivations, evidence, signatures.
import type { Signed } from '#domain/evaluation/signature.ts'
import { lateAfterDays, lateSteps } from '#domain/evaluation/lateEntry.ts'
import { stateWords } from '#domain/evaluation/procedure.ts'
import { answerWords } from '#domain/evaluation/verdict.ts'
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { MassBalance, Way } from '#domain/evaluation/balance.ts'
import {
  assess,
  type Assessed,
  methodName,
  outcomeWords,
  type SamplingFinding,
  type SamplingPoint,
  siteFigure,
  siteTolerance,
} from '#domain/evaluation/site.ts'
import { grouped } from '#domain/grouped.ts'
import { basisWords, materialName, numberOf, percent, pick, problemsAndAdvice, productName } from './reportWords.ts'
import { dayWords, numberSpans, tonnes } from '../paperWords.ts'
import { plain, right, type ReportGiven, say } from './reportSections.ts'
import { type Block, type Cell, derivation, heading, item, note, plainPairs, prose, space, subheading, table } from './word.ts'

export function balanceSection(given: ReportGiven): Block[] {
  const { account, evaluationCase } = given.file
  const balance = evaluationCase.balance
  if (balance === null) return []
  const basis = pick(given.language, basisWords[balance.basis])
  const adjusted = balance.wastes.some(one => one.reconciled !== null)
  const name = (id: string): Cell => plain(materialName(account, id, given.language))
  return [
    heading(say(given, '八、物料衡算', '8 Mass balance')),
    subheading(say(given, `（一）收支（${basis}，t）`, `8.1 In and out (${basis}, t)`)),
    table(
      [
        say(given, '固体废物', 'Waste'),
        say(given, '期初', 'Opening'),
        say(given, '自产', 'Own'),
        say(given, '接收', 'Received'),
        say(given, '其他出库', 'Other out'),
        say(given, '投料', 'Fed'),
        say(given, '期末', 'Closing'),
      ],
      balance.wastes.map(one => [
        name(one.material),
        right(tonnes(one.openingKg)),
        right(tonnes(one.ownKg)),
        right(tonnes(one.receivedKg)),
        right(tonnes(one.removedKg)),
        right(tonnes(one.raw.batches.massKg)),
        right(tonnes(one.closingKg)),
      ]),
      [20, 13, 14, 15, 12, 15, 13],
      18,
    ),
    subheading(
      say(
        given,
        `（二）用量三法互核（${basis}，t；允差 ${percent(balance.tolerance)}）`,
        `8.2 Used mass by three methods (${basis}, t; tolerance ${percent(balance.tolerance)})`,
      ),
    ),
    waysTable(given, balance, 'raw'),
    ...(adjusted
      ? [
          subheading(say(given, '（三）平差后三法（对照）', '8.3 The same after reconciliation, for comparison')),
          waysTable(given, balance, 'reconciled'),
        ]
      : []),
    subheading(
      say(given, `${adjusted ? '（四）' : '（三）'}投入产出（干基，t）`, `8.${adjusted ? 4 : 3} What went in and came out (dry, t)`),
    ),
    throughput(given, balance),
    note(
      say(
        given,
        '三法相差在允差以内的取批次投料法；超出的取最低值并注明；缺一法的不作认定，只列估计值。此算法为评价机构采用的读法，规定中未见公式。',
        'Where the methods agree within the tolerance, the batch inputs are used; where they do not, the lowest, with a note; where a method is missing, nothing is accepted and the figure is an estimate. The method is the reading of the evaluator: no official text gives formulas.',
      ),
    ),
  ]
}

function waysTable(given: ReportGiven, balance: MassBalance, kind: 'raw' | 'reconciled'): Block {
  const { account } = given.file
  const cell = (way: Way | undefined): Cell =>
    way === undefined || way.massKg === null
      ? {
          text: way === undefined ? '—' : say(given, '缺', 'missing'),
          align: 'right',
          refs: way === undefined ? [] : [numberOf(balance, way.derivation)],
        }
      : right(tonnes(way.massKg), [numberOf(balance, way.derivation)])
  return table(
    [
      say(given, '固体废物', 'Waste'),
      say(given, '批次投料法', 'Batch inputs'),
      say(given, '产品反推法', 'From products'),
      say(given, '库存平衡法', 'Stock balance'),
      ...(kind === 'raw' ? [say(given, '相差', 'Apart'), say(given, '认定', 'Accepted')] : []),
    ],
    balance.wastes.map(one => {
      const ways = kind === 'raw' ? one.raw : one.reconciled
      return [
        plain(materialName(account, one.material, given.language)),
        cell(ways?.batches),
        cell(ways?.products),
        cell(ways?.stock),
        ...(kind === 'raw'
          ? [
              { ...right(percent(one.spread)), ...(one.agree === 'no' ? { color: 'B42318' } : {}) },
              { ...right(tonnes(one.acceptedKg), [numberOf(balance, `accepted.${one.material}`)]), bold: true },
            ]
          : []),
      ]
    }),
    kind === 'raw' ? [18, 17, 17, 17, 12, 19] : [25, 25, 25, 25],
    18,
  )
}

function throughput(given: ReportGiven, balance: MassBalance): Block {
  const { account } = given.file
  const fed = balance.share.allKg.dry
  const out = balance.products.reduce((sum, one) => sum + one.batchesKg, 0)
  const rows: Cell[][] = [
    [plain(say(given, '全部原料投料', 'All raw material fed')), right(tonnes(fed)), plain('')],
    [plain(say(given, '其中固体废物', 'of which waste')), right(tonnes(balance.share.wasteKg.dry)), plain(percent(balance.share.dry))],
    ...balance.others.map(one => [
      plain(say(given, `其他原料：${materialName(account, one.material, 'zh')}`, `other: ${materialName(account, one.material, 'en')}`)),
      right(tonnes(one.batchesKg)),
      plain(balance.basis === 'dry' ? '' : say(given, '湿基', 'wet')),
    ]),
    ...balance.products.map(one => [
      plain(say(given, `产出：${productName(account, one.product, 'zh')}`, `out: ${productName(account, one.product, 'en')}`)),
      right(tonnes(one.batchesKg)),
      plain(
        say(
          given,
          `成品库计数 ${tonnes(one.countedKg)} t，销售 ${tonnes(one.soldKg)} t`,
          `counted in the yard ${tonnes(one.countedKg)} t, sold ${tonnes(one.soldKg)} t`,
        ),
      ),
    ]),
    [
      plain(say(given, '损失（烧失、粉尘、废品）', 'loss (ignition, dust, rejects)')),
      right(tonnes(balance.lossKg)),
      plain(fed === 0 ? '' : percent(((fed - out) / fed).toFixed(6))),
    ],
  ]
  return table([say(given, '项目', 'Item'), 't', say(given, '说明', 'Note')], rows, [36, 22, 42])
}

export function verdictSection(given: ReportGiven): Block[] {
  const { evaluationCase } = given.file
  const pair = evaluationCase.verdicts.at(-1)
  const advice = problemsAndAdvice(given.file)
  return [
    heading(say(given, '九、现场核查', '9 Site visit')),
    evaluationCase.sampling.length === 0 ? prose(say(given, '尚未核查。', 'Not yet done.'), given.language === 'zh') : siteTable(given),
    ...asEntered(given),
    ...evaluationCase.samplingBelow.map(({ zh, en }) =>
      prose(say(given, `抽查方案少于规则：${zh}。`, `The plan is below the rule: ${en}.`), given.language === 'zh'),
    ),
    heading(say(given, '十、逐项结论', '10 Points of the verdict')),
    ...(pair === undefined
      ? [prose(say(given, '尚未作出结论。', 'No verdict has been given.'), given.language === 'zh')]
      : [
          table(
            [say(given, '问题', 'Question'), say(given, '结果', 'Answer'), say(given, '缺什么', 'What is missing')],
            pair.points.map(point => [
              plain(pick(given.language, point)),
              plain(pick(given.language, answerWords[point.answer])),
              plain(point.missing.map(one => pick(given.language, one)).join(say(given, '；', '; '))),
            ]),
            [52, 22, 30],
            18,
          ),
          note(
            say(
              given,
              `应有结论：${answerWords[pair.proposed.answer].zh}；评价机构结论：${answerWords[pair.final.answer].zh}。“未核实”指所依规则的正式文本尚未核对，或现场没有实测值，不得据以办理税收事项。`,
              `Verdict from the points: ${answerWords[pair.proposed.answer].en}; verdict of the evaluator: ${answerWords[pair.final.answer].en}. "Unverified" means that the official text behind a rule has not been read, or that nothing was measured on site; it may not decide a tax.`,
            ),
          ),
        ]),
    heading(say(given, '十一、存在问题与建议', '11 Problems and advice')),
    ...(advice.length === 0
      ? [prose(say(given, '未发现问题。', 'None was found.'), given.language === 'zh')]
      : advice.map(({ problem, advice: fix }, at) =>
          item(at + 1, say(given, `${problem.zh}。建议：${fix.zh}。`, `${problem.en}. Advice: ${fix.en}.`)),
        )),
    ...lateRows(given),
  ]
}

/** Notes and reasons are in the language in which they were entered: a reader of another one is told so. */
function asEntered(given: ReportGiven): Block[] {
  const { findings, verdicts } = given.file.evaluationCase
  const texts = [...findings.flatMap(({ note: own, reason }) => [own, reason ?? '']), ...verdicts.map(({ reasons }) => reasons ?? '')]
  const chinese = texts.some(text => /[\u4e00-\u9fff]/u.test(text))
  const other = texts.some(text => /[A-Za-z]{3}/u.test(text) && !/[\u4e00-\u9fff]/u.test(text))
  if (given.language === 'en' ? !chinese : !other) return []
  return [
    note(
      say(
        given,
        '说明和理由为有关人员填写的原文，未作翻译。',
        'Notes and reasons are quoted in the language in which they were entered; they are not translated.',
      ),
    ),
  ]
}

/** Steps that were recorded long after they were done: both days, in sight. */
function lateRows(given: ReportGiven): Block[] {
  const late = lateSteps(given.file.evaluationCase)
  if (late.length === 0) return []
  return [
    subheading(
      say(given, `事后登记的步骤（超过 ${lateAfterDays} 天）`, `Steps recorded more than ${lateAfterDays} days after they were done`),
    ),
    table(
      [
        say(given, '步骤', 'Step'),
        say(given, '办理日', 'Done on'),
        say(given, '登记日', 'Recorded on'),
        say(given, '相差（天）', 'Days between'),
      ],
      late.map(({ number, after, validOn, recordedOn, lateDays }) => [
        plain(`${number} · ${stateWords[after][given.language === 'zh' ? 0 : 1]}`),
        plain(dayWords(validOn, given.language)),
        plain(dayWords(recordedOn, given.language)),
        right(String(lateDays)),
      ]),
      [34, 24, 24, 18],
    ),
  ]
}

/** Where people have accounts each name stands on its own account and day; where one person kept the case, both were written by one. */
function signedBy(given: ReportGiven, name: string, signed: Signed | undefined): string {
  if (name === '') return ''
  if (signed === undefined) return say(given, `${name}（姓名由一人登记）`, `${name} (name entered by one person)`)
  const { validOn, certificate } = signed
  const shown =
    certificate === null ? '' : say(given, `，证书指纹 ${certificate.slice(0, 16)}…`, `, certificate ${certificate.slice(0, 16)}…`)
  return say(given, `${name}（${validOn} 由本人账号签署${shown}）`, `${name} (signed by own account on ${validOn}${shown})`)
}

/** Books, finding and what follows side by side; an outcome that the evaluator changed with its reason. */
function siteTable(given: ReportGiven): Block {
  const { evaluationCase } = given.file
  const { language } = given
  return table(
    [
      say(given, '抽查内容', 'What was looked at'),
      say(given, '账面（允差）', 'Books (tolerance)'),
      say(given, '实测（方法、样数）', 'Measured (method, samples)'),
      say(given, '结果', 'Result'),
      say(given, '说明、改判理由', 'Note, reason of a change'),
    ],
    evaluationCase.sampling.map(point => {
      const finding = evaluationCase.findings.findLast(one => one.point === point.id)
      const assessed = finding === undefined ? undefined : assess(point, finding)
      const rule = point.rule === undefined ? '' : say(given, `（${point.rule.zh}）`, ` (${point.rule.en})`)
      return [
        plain(`${pick(language, point)}${rule}`),
        right(point.expected === null ? '—' : [siteFigure(point, point.expected), siteTolerance(point)].join(' ')),
        right(assessed?.measured == null ? '—' : [siteFigure(point, assessed.measured), ...howMeasured(given, point, finding)].join(' ')),
        plain(assessed === undefined ? '—' : resultWords(given, assessed)),
        plain(noteWords(given, finding, assessed)),
      ]
    }),
    [30, 18, 18, 14, 26],
    18,
  )
}

function howMeasured(given: ReportGiven, point: SamplingPoint, finding: SamplingFinding | undefined): string[] {
  const method = finding?.method === undefined ? [] : [pick(given.language, methodName(finding.method))]
  const samples = finding?.samples === undefined ? [] : [`${finding.samples}${point.samples === undefined ? '' : `/${point.samples}`}`]
  const said = [...method, ...samples]
  return said.length === 0 ? [] : [say(given, `（${said.join('，')}）`, `(${said.join(', ')})`)]
}

function resultWords(given: ReportGiven, { found, outcome }: Assessed): string {
  const [now, first] = [pick(given.language, outcomeWords[outcome]), pick(given.language, outcomeWords[found])]
  return found === outcome
    ? now
    : say(given, `${now}（按实测：${first}，评价机构改判）`, `${now} (by the figures: ${first}; changed by the evaluator)`)
}

function noteWords(given: ReportGiven, finding: SamplingFinding | undefined, assessed: Assessed | undefined): string {
  const reason =
    finding?.found === undefined || assessed?.reason == null ? [] : [say(given, `理由：${assessed.reason}`, `Reason: ${assessed.reason}`)]
  return [...reason, ...(finding === undefined || finding.note === '' ? [] : [finding.note])].join(say(given, '；', '; '))
}

export function signatures(given: ReportGiven): Block[] {
  const { report } = given.file.evaluationCase
  const [first = '', second = ''] = report?.signers ?? []
  return [
    heading(say(given, '十二、签章', '12 Signatures')),
    space(120),
    plainPairs(
      [
        [say(given, '编制人（签字）：', 'Prepared by (signature)'), signedBy(given, first, report?.signatures?.[0])],
        [say(given, '审核人（签字）：', 'Reviewed by (signature)'), signedBy(given, second, report?.signatures?.[1])],
        [say(given, '评价机构（盖章）：', 'Evaluator (seal)'), ''],
        [say(given, '企业法定代表人（签字、盖章）：', 'Legal representative of the firm (signature, seal)'), ''],
        [say(given, '日期：', 'Date'), dayWords(report?.issuedOn ?? '', given.language)],
      ],
      [42, 58],
    ),
  ]
}

/** Annex 1: how every figure came about. Annex 2: the papers by number, which annex 1 names. Their hashes stand in the workpapers. */
export function annexes(given: ReportGiven): Block[] {
  const { account, evaluationCase } = given.file
  const derivations = evaluationCase.balance?.derivations ?? []
  const papers = [...grouped(account.evidence, one => one.kind).values()].flat()
  const numbers = new Map(papers.map(({ id }, at) => [id, at + 1]))
  return [
    heading(say(given, '附件一 计算依据', 'Annex 1 Derivations'), true),
    note(
      say(
        given,
        '正文数字后的方括号编号指向此处；所据材料按附件二的序号列出，逐条记录见工作底稿。',
        'The numbers in brackets after figures lead here; the papers are named by their numbers in annex 2, every line stands in the workpapers.',
      ),
    ),
    ...derivations.map((one, at) =>
      derivation(at + 1, [
        { text: pick(given.language, one) },
        ...(one.evidence.length === 0 ? [] : [{ text: onPapers(given, one.evidence, numbers), color: '6B7280' }]),
      ]),
    ),
    heading(say(given, '附件二 证据目录', 'Annex 2 Evidence'), true),
    note(
      say(
        given,
        `共 ${papers.length} 份。各份材料的校验码在工作底稿和冻结件中，由封面的一个校验码共同保证。`,
        `${papers.length} papers. The fingerprint of each stands in the workpapers and in the frozen file, which the one on the cover seals.`,
      ),
    ),
    ...(papers.length === 0 ? [] : [paperTable(given, papers)]),
  ]
}

function onPapers(given: ReportGiven, ids: readonly string[], numbers: ReadonlyMap<string, number>): string {
  const known = ids.flatMap(id => numbers.get(id) ?? [])
  const said = [
    ...(known.length === 0 ? [] : [say(given, `附件二第 ${numberSpans(known, 'zh')} 号`, `annex 2, no. ${numberSpans(known, 'en')}`)]),
    ...ids.filter(id => !numbers.has(id)),
  ]
  return say(given, `依据：${said.join('、')}`, `on: ${said.join(', ')}`)
}

/** Two papers a line, down the left side first: the directory of a year of slips stays on one page. */
function paperTable(given: ReportGiven, papers: readonly FirmAccount['evidence'][number][]): Block {
  const half = Math.ceil(papers.length / 2)
  const cells = (at: number): Cell[] => {
    const paper = papers[at]
    if (paper === undefined) return [plain(''), plain('')]
    const open = paper.sha256 === null ? say(given, '（无电子件）', ' (no file)') : ''
    return [{ text: String(at + 1), align: 'center' }, plain(`${given.language === 'zh' ? paper.titleZh : paper.titleEn}${open}`)]
  }
  const head = [say(given, '序号', 'No.'), say(given, '材料名称', 'Paper')]
  return table(
    [...head, ...head],
    Array.from({ length: half }, (_, at) => [...cells(at), ...cells(at + half)]),
    [7, 43, 7, 43],
    17,
  )
}
