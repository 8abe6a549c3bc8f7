// The letters of a case in the layout of official papers (GB/T 9704-2012): the decision on the application, the conclusion, the public
// notice, the certificate that closes it. The number of a letter is its office's to give, so its place is left to fill in.
import { answerWords } from '#domain/evaluation/verdict.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { LetterKind } from '#domain/evaluation/letters.ts'
import type { EvaluationAction } from '#domain/evaluation/procedure.ts'
import { reportNumber } from '#domain/evaluation/reportNumber.ts'
import type { EvaluationFile } from '#domain/evaluation/sheets.ts'
import { provinceName } from '#domain/provinces.ts'
import { dayWords, massWords, spanWords, tonnes } from '../paperWords.ts'
import type { Language } from '../words.ts'
import { verification } from './reportSections.ts'
import { basisWords, type Both, materialName, pick, productName, syntheticLabel } from './reportWords.ts'
import { type Block, centred, letterHead, letterProse, letterSeal, letterTitle, table, wordBytes } from './word.ts'

type Given = { file: EvaluationFile; language: Language; verifyAt: string | null }
type Letter = { issuer: string; title: string; to: string; body: Block[]; seal: string; day: string | null; sealed: boolean }

const say = ({ language }: Given, zh: string, en: string): string => pick(language, { zh, en })
const named = ({ language }: Given, one: { nameZh: string; nameEn: string }): string => (language === 'zh' ? one.nameZh : one.nameEn)
const lastStep = ({ steps }: EvaluationCase, ...actions: EvaluationAction[]) => steps.findLast(({ body }) => actions.includes(body.action))

/**
 * @param verifyAt address of the page that tells of the report; null where no server is known
 * @returns null while the case has not come to this letter
 */
export async function letter(
  file: EvaluationFile,
  kind: LetterKind,
  language: Language,
  verifyAt: string | null,
): Promise<Uint8Array | null> {
  const given = { file, language, verifyAt }
  const made = makers[kind](given)
  if (made === null) return null
  const { synthetic, report } = file.evaluationCase
  const label = synthetic ? pick(language, syntheticLabel) : ''
  const blocks = [
    ...(synthetic ? [centred(`【${label}】`, { warn: true, size: 24 })] : []),
    ...letterHead(
      made.issuer,
      say(given, `〔${(made.day ?? '').slice(0, 4) || '　　'}〕　　号`, `No. ________ / ${(made.day ?? '').slice(0, 4) || '____'}`),
    ),
    letterTitle(made.title),
    ...(made.to === '' ? [] : [letterProse(`${made.to}${say(given, '：', ':')}`, false)]),
    ...made.body,
    ...letterSeal([made.seal, made.day === null ? say(given, '　　年　　月　　日', '____ / __ / __') : dayWords(made.day, language)]),
  ]
  const foot = made.sealed && report !== null ? verification({ language, frozen: report.sha256, verifyAt }) : []
  return wordBytes(made.title, blocks, { text: label, warn: true }, foot)
}

const makers: Record<LetterKind, (given: Given) => Letter | null> = {
  decision: decisionLetter,
  conclusion: conclusionLetter,
  notice: noticeLetter,
  closing: closingLetter,
}

const evaluatorOf = (given: Given): string => {
  const { evaluator } = given.file.evaluationCase
  return evaluator === null ? say(given, '（评价机构）', '(evaluating body)') : named(given, evaluator)
}
const seal = (given: Given, who: string): string => say(given, `${who}（盖章）`, `${who} (seal)`)
const productsOf = (given: Given): string =>
  given.file.evaluationCase.products.map(id => productName(given.file.account, id, given.language)).join(say(given, '、', ', '))

/** 受理 or 不予受理, with the reason and what may be done against it. */
function decisionLetter(given: Given): Letter | null {
  const { evaluationCase } = given.file
  const step = lastStep(evaluationCase, 'accept', 'decline')
  const applied = lastStep(evaluationCase, 'apply')
  if (step === undefined || applied === undefined) return null
  const { language } = given
  const accepted = step.body.action === 'accept'
  const asked = say(
    given,
    `你单位于${dayWords(applied.validOn, 'zh')}提交的工业固体废物资源综合利用评价申请（评价期间：${spanWords(evaluationCase.period, 'zh')}；产品：${productsOf(given)}）收悉。`,
    `Your application of ${dayWords(applied.validOn, 'en')} for an evaluation of comprehensive utilisation of industrial solid waste (period ${spanWords(evaluationCase.period, 'en')}; products: ${productsOf(given)}) has been received.`,
  )
  const held: Both = accepted
    ? {
        zh: '经审查，申请符合受理条件，决定予以受理。请按材料清单提交评价所需材料并对其真实性负责；评价机构将依次进行材料核对、物料衡算、现场核查并作出结论。',
        en: 'It meets the conditions and is accepted. Please hand in the documents of the checklist and answer for their truth; the documents are then checked, the mass balance is settled, the site is visited and a verdict is given.',
      }
    : {
        zh: `经审查，申请不符合受理条件，决定不予受理。理由：${step.reason ?? ''}。`,
        en: `It does not meet the conditions and is not accepted. Reason: ${step.reason ?? ''}.`,
      }
  const remedy: Both = {
    zh: '你单位可补正后重新申请，也可向所在地工业和信息化主管部门反映。',
    en: 'You may put this right and apply anew, or turn to the industry authority of your place.',
  }
  const issuer = evaluatorOf(given)
  return {
    issuer,
    title: accepted
      ? say(given, '工业固体废物资源综合利用评价受理通知书', 'Notice of acceptance')
      : say(given, '工业固体废物资源综合利用评价不予受理通知书', 'Notice of non-acceptance'),
    to: named(given, evaluationCase.firm),
    body: [letterProse(asked), letterProse(pick(language, held)), ...(accepted ? [] : [letterProse(pick(language, remedy))])],
    seal: seal(given, issuer),
    day: step.validOn,
    sealed: false,
  }
}

function wasteLines(given: Given): Block[] {
  const { evaluationCase, account } = given.file
  const lines = evaluationCase.verdicts.at(-1)?.final.lines ?? []
  if (lines.length === 0) return []
  return [
    table(
      [
        say(given, '固体废物种类', 'Waste'),
        say(given, '综合利用量（吨）', 'Used (t)'),
        say(given, '其中自产（吨）', 'of which own (t)'),
        say(given, '其中接收（吨）', 'of which received (t)'),
      ],
      lines.map(line => [
        { text: materialName(account, line.material, given.language) },
        { text: tonnes(line.massKg), align: 'right' as const },
        { text: tonnes(line.ownKg), align: 'right' as const },
        { text: tonnes(line.receivedKg), align: 'right' as const },
      ]),
      [34, 22, 22, 22],
      24,
    ),
  ]
}
const totalOf = ({ file }: Given): number =>
  (file.evaluationCase.verdicts.at(-1)?.final.lines ?? []).reduce((sum, line) => sum + line.massKg, 0)

/** The verdict on one page; what is not a plain yes says so in the same sentence as the quantity. */
function conclusionLetter(given: Given): Letter | null {
  const { evaluationCase } = given.file
  const pair = evaluationCase.verdicts.at(-1)
  const step = lastStep(evaluationCase, 'judge')
  if (pair === undefined || step === undefined) return null
  const { language } = given
  const { report, period, basis } = evaluationCase
  const open = pair.final.answer !== 'yes'
  const altered = pair.final.answer !== pair.proposed.answer
  const issuer = evaluatorOf(given)
  const verdict = pick(language, answerWords[pair.final.answer])
  return {
    issuer,
    title: say(given, '工业固体废物资源综合利用评价结论', 'Conclusion of the evaluation'),
    to: named(given, evaluationCase.firm),
    body: [
      letterProse(
        say(
          given,
          `经对你单位${spanWords(period, 'zh')}综合利用工业固体废物生产${productsOf(given)}的情况进行评价，结论为“${verdict}”。综合利用量合计 ${massWords(totalOf(given), 'zh')}（${basisWords[basis].zh}）${open ? '，系账面衡算值，未予认定' : ''}，明细如下：`,
          `The use of industrial solid waste from ${spanWords(period, 'en')} to make ${productsOf(given)} was evaluated. Verdict: ${verdict}. Used in all ${massWords(totalOf(given), 'en')} (${basisWords[basis].en})${open ? ', by the books and not accepted' : ''}:`,
        ),
      ),
      ...wasteLines(given),
      ...(altered
        ? [
            letterProse(
              say(
                given,
                `按各项结果应有的结论为“${answerWords[pair.proposed.answer].zh}”，评价机构修改的理由：${pair.reasons ?? ''}`,
                `From the points alone the verdict would be "${answerWords[pair.proposed.answer].en}"; reasons of the evaluator: ${pair.reasons ?? ''}`,
              ),
            ),
          ]
        : []),
      letterProse(
        report === null
          ? say(given, '评价报告尚未出具，本结论为草稿。', 'The report has not been issued: this is a draft.')
          : say(
              given,
              `评价报告编号：${reportNumber(report.issuedOn, report.sha256)}，有效期至${dayWords(report.validTo, 'zh')}。`,
              `Report no. ${reportNumber(report.issuedOn, report.sha256)}, valid to ${dayWords(report.validTo, 'en')}.`,
            ),
      ),
      letterProse(
        say(
          given,
          `编制人（签字）：${report?.signers[0] ?? '　　　　'}　　审核人（签字）：${report?.signers[1] ?? '　　　　'}`,
          `Prepared by (signature): ${report?.signers[0] ?? '________'}   Reviewed by (signature): ${report?.signers[1] ?? '________'}`,
        ),
      ),
    ],
    seal: seal(given, issuer),
    day: report?.issuedOn ?? step.validOn,
    sealed: true,
  }
}

/** The office that publishes is named by the filing, where there is one; before, its name is left to fill in with the seal. */
function officeOf(given: Given): string {
  return given.file.evaluationCase.filing?.authority ?? say(given, '（工业和信息化主管部门）', '(industry authority)')
}

function noticeLetter(given: Given): Letter | null {
  const { evaluationCase } = given.file
  const { notice, firm, report } = evaluationCase
  const pair = evaluationCase.verdicts.at(-1)
  if (notice === null || pair === undefined) return null
  const { language } = given
  const verdict = pick(language, answerWords[pair.final.answer])
  return {
    issuer: officeOf(given),
    title: say(given, '关于工业固体废物资源综合利用评价结果的公示', 'Public notice of the result of an evaluation'),
    to: '',
    body: [
      letterProse(
        say(
          given,
          `${firm.nameZh}（统一社会信用代码 ${firm.creditCode}）${spanWords(evaluationCase.period, 'zh')}工业固体废物资源综合利用情况，经${evaluatorOf(given)}评价，结论为“${verdict}”，综合利用量合计 ${massWords(totalOf(given), 'zh')}（${basisWords[evaluationCase.basis].zh}），产品为${productsOf(given)}。现予公示：`,
          `${firm.nameEn} (unified social credit code ${firm.creditCode}): its use of industrial solid waste from ${spanWords(evaluationCase.period, 'en')} was evaluated by ${evaluatorOf(given)}. Verdict: ${verdict}. Used in all ${massWords(totalOf(given), 'en')} (${basisWords[evaluationCase.basis].en}) to make ${productsOf(given)}. It is made public as follows:`,
        ),
      ),
      ...wasteLines(given),
      letterProse(
        say(
          given,
          `公示期：${spanWords(notice, 'zh')}。公示处：${notice.place}。对公示内容有异议的，请在公示期内提出并附依据；异议由评价机构书面答复。`,
          `In public notice from ${spanWords(notice, 'en')} at ${notice.place}. Whoever objects may do so within that time, with grounds; the evaluating body answers in writing.`,
        ),
      ),
      letterProse(say(given, '联系人：　　　　　　联系电话：', 'Contact: ____________   Telephone: ____________')),
      ...(report === null
        ? []
        : [
            letterProse(
              say(
                given,
                `评价报告编号：${reportNumber(report.issuedOn, report.sha256)}。`,
                `Report no. ${reportNumber(report.issuedOn, report.sha256)}.`,
              ),
            ),
          ]),
    ],
    seal: seal(given, officeOf(given)),
    day: notice.from,
    sealed: true,
  }
}

/** Who recognised it, by its own name; earlier records have a code of a province or free text. */
const recogniserName = ({ by, recogniser }: EvaluationCase['recognitions'][number], language: Language): string =>
  recogniser === undefined ? provinceName(by, language) : language === 'zh' ? recogniser.nameZh : recogniser.nameEn

/** What was filed, who recognised it, until when it holds; a withdrawal stands in the title. */
function closingLetter(given: Given): Letter | null {
  const { evaluationCase } = given.file
  const { filing, firm, report, recognitions, withdrawal, objections } = evaluationCase
  const pair = evaluationCase.verdicts.at(-1)
  if (filing === null || report === null || pair === undefined) return null
  const recognised = recognitions.map(one =>
    say(
      given,
      `${recogniserName(one, 'zh')}（${one.purpose === 'tax' ? '税务采信' : '异地采信'}，${dayWords(one.validOn, 'zh')}）`,
      `${recogniserName(one, 'en')} (${one.purpose === 'tax' ? 'for taxes' : 'in another province'}, ${dayWords(one.validOn, 'en')})`,
    ),
  )
  const heard = objections.filter(({ answer }) => answer !== 'open').length
  return {
    issuer: filing.authority,
    title:
      withdrawal === null
        ? say(given, '工业固体废物资源综合利用评价备案办结证明', 'Certificate of a filed and closed evaluation')
        : say(given, '工业固体废物资源综合利用评价备案办结证明（报告已撤销）', 'Certificate of a filed evaluation (report withdrawn)'),
    to: named(given, firm),
    body: [
      letterProse(
        say(
          given,
          `你单位${spanWords(evaluationCase.period, 'zh')}工业固体废物资源综合利用评价报告（编号 ${reportNumber(report.issuedOn, report.sha256)}，${evaluatorOf(given)}出具，结论“${answerWords[pair.final.answer].zh}”）经公示${objections.length === 0 ? '无异议' : `，收到异议 ${objections.length} 件、已答复 ${heard} 件`}，于${dayWords(filing.validOn, 'zh')}备案，备案号：${filing.receipt}，有效期至${dayWords(report.validTo, 'zh')}。`,
          `The report on your use of industrial solid waste from ${spanWords(evaluationCase.period, 'en')} (no. ${reportNumber(report.issuedOn, report.sha256)}, issued by ${evaluatorOf(given)}, verdict: ${answerWords[pair.final.answer].en}) was in public notice (${objections.length === 0 ? 'no objection' : `${objections.length} objections, ${heard} answered`}) and was filed on ${dayWords(filing.validOn, 'en')} under ${filing.receipt}. It is valid to ${dayWords(report.validTo, 'en')}.`,
        ),
      ),
      ...wasteLines(given),
      ...(recognised.length === 0
        ? []
        : [letterProse(say(given, `采信情况：${recognised.join('；')}。`, `Recognised by: ${recognised.join('; ')}.`))]),
      ...(withdrawal === null
        ? []
        : [
            letterProse(
              say(
                given,
                `该报告已于${dayWords(withdrawal.validOn, 'zh')}撤销，理由：${withdrawal.reason}。`,
                `The report was withdrawn on ${dayWords(withdrawal.validOn, 'en')}: ${withdrawal.reason}.`,
              ),
            ),
          ]),
    ],
    seal: seal(given, filing.authority),
    day: filing.validOn,
    sealed: true,
  }
}
