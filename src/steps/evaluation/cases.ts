// Questions about cases: the list, one case with who may do what next and what is due, its products, the public-notice list.
import type { EvaluatingBody, EvaluationAction, EvaluationRole } from '#domain/evaluation/procedure.ts'
import { type LetterKind, letterKinds } from '#domain/evaluation/letters.ts'
import { lateSteps } from '#domain/evaluation/lateEntry.ts'
import type { NoticeRow } from '#domain/evaluation/notice.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { EvaluationFile, FrozenFile } from '#domain/evaluation/sheets.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { grouped } from '#domain/grouped.ts'
import { sortedJson } from '#domain/sortedJson.ts'
import { nextSteps } from '#evaluate/procedure/admit.ts'
import { type Reminder, remindersOn } from '#evaluate/procedure/deadlines.ts'
import { caseOfSteps } from '#evaluate/procedure/fold.ts'
import { objectionsOf } from '#evaluate/procedure/objections.ts'
import { noticeCsv, noticeRows, noticeWorkbook } from '#report/evaluation/noticeList.ts'
import { letter } from '#report/evaluation/letters.ts'
import { taxWorkbook } from '#report/evaluation/taxWorkbook.ts'
import { wordReport } from '#report/evaluation/wordReport.ts'
import { workpapers } from '#report/evaluation/workpapers.ts'
import type { Language } from '#report/words.ts'
import { openedCase } from './asSeen.ts'
import { caseWords } from './caseWords.ts'
import { type EvaluationUnitOfWork, works } from './unitOfWork.ts'
import { fileOf, printedFrom } from './fileOf.ts'
import { freeze } from './freeze.ts'

export type CaseLine = {
  id: string
  firm: string
  firmZh: string
  firmEn: string
  period: string
  evaluatorZh: string | null
  evaluatorEn: string | null
  state: EvaluationCase['state']
  answer: string | null
  acceptedKg: number | null
  lastStepOn: string
  overdue: number
  /** Most days between an act and its record, where that is late. */
  lateDays: number | null
  synthetic: boolean
}

export type CaseFilter = {
  state?: string
  firm?: string
  evaluator?: string
  offset: number
  limit: number
  sort: 'lastStepOn' | 'firm' | 'state'
}
/** @param day for what is overdue */
export async function listCases(
  unitOfWork: EvaluationUnitOfWork,
  filter: CaseFilter,
  day: string,
): Promise<{ total: number; rows: CaseLine[] }> {
  const cases = await casesOfSteps(unitOfWork)
  const lines = cases
    .filter(one => (filter.state === undefined || one.state === filter.state) && (filter.firm === undefined || one.firm.id === filter.firm))
    .filter(one => filter.evaluator === undefined || one.evaluator?.id === filter.evaluator)
    .map(one => lineOf(one, day))
  const by = filter.sort
  lines.sort((a, b) => (by === 'lastStepOn' ? compare(b.lastStepOn, a.lastStepOn) : compare(a[by], b[by])) || compare(a.id, b.id))
  return { total: lines.length, rows: lines.slice(filter.offset, filter.offset + filter.limit) }
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function lineOf(evaluationCase: EvaluationCase, day: string): CaseLine {
  const final = evaluationCase.verdicts.at(-1)?.final
  return {
    id: evaluationCase.id,
    firm: evaluationCase.firm.id,
    firmZh: evaluationCase.firm.nameZh,
    firmEn: evaluationCase.firm.nameEn,
    period: evaluationCase.period.label,
    evaluatorZh: evaluationCase.evaluator?.nameZh ?? null,
    evaluatorEn: evaluationCase.evaluator?.nameEn ?? null,
    state: evaluationCase.state,
    answer: final?.answer ?? null,
    acceptedKg: final === undefined ? null : final.lines.reduce((sum, line) => sum + line.massKg, 0),
    lastStepOn: evaluationCase.steps.at(-1)?.validOn ?? '',
    overdue: remindersOn(evaluationCase, day, works).filter(one => one.standing === 'overdue').length,
    lateDays: lateSteps(evaluationCase).reduce<number | null>((most, { lateDays }) => Math.max(most ?? 0, lateDays), null),
    synthetic: evaluationCase.synthetic,
  }
}

/** Every case as it stands. */
export async function casesOfSteps(unitOfWork: EvaluationUnitOfWork): Promise<EvaluationCase[]> {
  const steps = await unitOfWork.reading(records => records.steps())
  return [...grouped(steps, step => step.caseId).values()].flatMap(own => caseOfSteps(own) ?? [])
}

/** Bodies that evaluated before, as they were last accepted: whoever tells a case alone need not type them anew. */
export async function knownBodies(unitOfWork: EvaluationUnitOfWork): Promise<EvaluatingBody[]> {
  const bodies = (await casesOfSteps(unitOfWork)).flatMap(({ evaluator }) => (evaluator === null ? [] : [evaluator]))
  return [...new Map(bodies.map(body => [body.id, body])).values()].sort((one, other) => compare(one.id, other.id))
}

export type CaseView = {
  file: EvaluationFile
  /** True where prices, recipes and batches are left out, which the asker may not see. */
  partial: boolean
  /** Fingerprint of the frozen file; null while no report is signed. */
  frozen: string | null
  accountVersion: number
  /** The parts that the asker has in the case; null where one person keeps the whole case. */
  yours: { role: EvaluationRole; party: string; nameZh: string; nameEn: string }[] | null
  next: { action: EvaluationAction; role: EvaluationRole; zh: string; en: string }[]
  reminders: Reminder[]
}
/** One case as it stands on a day. Once a report is out, account, taxes and reviews are those that were frozen with it. */
export async function viewCase(unitOfWork: EvaluationUnitOfWork, id: string, day: string): Promise<CaseView | undefined> {
  return unitOfWork.reading(async records => {
    const evaluationCase = caseOfSteps(await records.steps(id))
    const kept = await records.account(id)
    if (evaluationCase === undefined || kept === undefined) return undefined
    const sealed = evaluationCase.report ?? evaluationCase.draft ?? null
    const frozen = sealed === null || kept.open ? undefined : await records.frozen(id)
    const readings = await records.readings()
    const whole = () =>
      frozen === undefined ? fileOf(evaluationCase, kept.account, day, undefined, readings) : { ...frozen.parts, evaluationCase }
    // Taxes and reviews rest on sales and batches, so there is nothing of them to show without.
    const file = kept.open ? { evaluationCase: openedCase(evaluationCase), account: kept.account, taxes: [], reviews: [] } : whole()
    return {
      file,
      partial: kept.open,
      frozen: kept.open ? (sealed?.sha256 ?? null) : (frozen?.sha256 ?? null),
      accountVersion: kept.version,
      yours: null,
      next: nextSteps(evaluationCase.state, 'alone'),
      reminders: remindersOn(evaluationCase, day, works),
    }
  })
}

export type Product = 'report.docx' | 'workpapers.xlsx' | 'tax.xlsx' | 'frozen.json' | `${LetterKind}.docx`
const letterOf = (product: Product): LetterKind | undefined => letterKinds.find(kind => product === `${kind}.docx`)
/** An evaluation case that a step gives back, as far as the asker sees the case. @param unit of work of the asker */
export async function seenCase(unitOfWork: EvaluationUnitOfWork, evaluationCase: EvaluationCase): Promise<EvaluationCase> {
  const whole = await unitOfWork.reading(async records => (await records.account(evaluationCase.id))?.open === false)
  return whole ? evaluationCase : openedCase(evaluationCase)
}

/** How a document is asked for: its language, the day for what is overdue, and the address of the server that its code leads to. */
export type ProductAsk = { product: Product; language: Language; day: string; origin: string | null }
/**
 * The bytes of a product: of the frozen file once there is one, else of a draft that says so. All but the letters hold prices, recipes or
 * batches, so whoever may not see these gets none of them.
 */
export async function caseProduct(unitOfWork: EvaluationUnitOfWork, id: string, ask: ProductAsk): Promise<Checked<Uint8Array | undefined>> {
  const { product, language } = ask
  const view = await viewCase(unitOfWork, id, ask.day)
  if (view === undefined) return { ok: true, warnings: [], value: undefined }
  if (letterOf(product) === undefined && view.partial) return { ok: false, problems: [withheld] }
  if (view.frozen !== null && product === 'frozen.json') {
    const text = await unitOfWork.reading(records => records.frozenText(id))
    return { ok: true, warnings: [], value: text === undefined ? undefined : new TextEncoder().encode(text) }
  }
  const frozen = view.frozen === null || view.partial ? undefined : await unitOfWork.reading(records => records.frozen(id))
  const bytes = await productBytes(view.file, frozen, product, language, ask.origin)
  return bytes === null ? { ok: false, problems: [notYet] } : { ok: true, warnings: [], value: bytes }
}

const notYet: Problem = problem(
  'evaluation.letter.early',
  {},
  {
    zh: '案卷还没有走到这一步，这份文书还不能出具。',
    en: 'The case has not come to this letter yet.',
    fixZh: '受理后有受理通知书，作出结论后有结论，公示后有公示，备案后有办结证明。',
    fixEn: 'The decision comes with acceptance, the conclusion with the verdict, the notice with publication, the certificate with filing.',
  },
)

const withheld: Problem = problem(
  'evaluation.withheld',
  {},
  {
    zh: '此文件含企业的价格、配方和批次，您无权查看。',
    en: 'This file holds prices, recipes and batches of the firm, which you may not see.',
    fixZh: '请企业在“授权”中把凭证、商务和配方授权给您。',
    fixEn: 'Ask the firm to let you see evidence, commerce and recipe.',
  },
)

/** @param origin of the server that tells of reports; null where none is known @returns null for a letter that the case has not come to */
export async function productBytes(
  live: EvaluationFile,
  frozen: FrozenFile | undefined,
  product: Product,
  language: Language,
  origin: string | null,
): Promise<Uint8Array | null> {
  const file = frozen === undefined ? live : printedFrom(frozen, live.evaluationCase)
  const sha256 = frozen?.sha256 ?? null
  const told = sha256 ?? live.evaluationCase.report?.sha256 ?? null
  const verifyAt = origin === null || told === null ? null : `${origin}/verify/${told}`
  const kind = letterOf(product)
  // Notice, filing and recognition come after the report, so the letters are of the case as it stands.
  if (kind !== undefined) return letter({ ...file, evaluationCase: live.evaluationCase }, kind, language, verifyAt)
  if (product === 'report.docx') return wordReport(file, language, sha256, verifyAt)
  if (product === 'workpapers.xlsx') return workpapers(file, sha256, language, caseWords)
  if (product === 'tax.xlsx') return taxWorkbook(file, language)
  return new TextEncoder().encode(sortedJson(frozen ?? freeze(live)))
}

/** What is in public notice on a day, or ever was where no day is given: for everybody, whatever of the cases they may see. */
export async function notices(unitOfWork: EvaluationUnitOfWork, day?: string): Promise<NoticeRow[]> {
  return unitOfWork.reading(async records => {
    const published = await records.notices()
    const rows = [...published.values()].flat()
    // Cases from before notices were kept beside them: those that the asker sees.
    const cases = [...grouped(await records.steps(), step => step.caseId).values()].flatMap(own => caseOfSteps(own) ?? [])
    for (const evaluationCase of cases.filter(({ id, notice }) => notice !== null && !published.has(id))) {
      const kept = await records.account(evaluationCase.id)
      if (kept !== undefined)
        rows.push(...noticeRows([{ evaluationCase, account: kept.account, objections: objectionsOf(evaluationCase, works) }]))
    }
    return rows
      .filter(({ noticeFrom, noticeTo }) => day === undefined || (noticeFrom <= day && day <= noticeTo))
      .sort((one, other) => compare(other.noticeFrom, one.noticeFrom) || compare(one.caseId, other.caseId))
  })
}

/** The list as a file, for the authority's own site. */
export async function noticeFile(
  unitOfWork: EvaluationUnitOfWork,
  kind: 'xlsx' | 'csv',
  language: Language,
  day?: string,
): Promise<Uint8Array> {
  const rows = await notices(unitOfWork, day)
  return kind === 'xlsx' ? noticeWorkbook(rows, language, day) : new TextEncoder().encode(noticeCsv(rows, language))
}
