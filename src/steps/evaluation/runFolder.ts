// A case from a folder: its account, and where procedure.json tells them the steps that were taken. Without a database.
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import { RecordedProcedure } from '#domain/evaluation/folder.ts'
import type { EvaluationFile, FrozenFile } from '#domain/evaluation/sheets.ts'
import { inTodaysNames } from '#domain/earlierNames.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { notJson, type ProblemWords, valueWords } from '#domain/valueWords.ts'
import { massBalance } from '#evaluate/balance/massBalance.ts'
import { addDays } from '#evaluate/procedure/days.ts'
import { type Reminder, remindersOn } from '#evaluate/procedure/deadlines.ts'
import { pairOf, pointsOf } from '#evaluate/procedure/points.ts'
import { type EvaluationUnitOfWork, memoryEvaluations, works } from './unitOfWork.ts'
import { fileOf, qualityResults } from './fileOf.ts'
import { type AccountFolder, wrong } from './accountOf.ts'
import { readAccountFolder } from './readAccountFolder.ts'
import { readApplicationWorkbook } from './readApplicationWorkbook.ts'
import { openCase, takeStep } from './takeStep.ts'

export type FolderCase = { file: EvaluationFile; frozen: FrozenFile | undefined; reminders: Reminder[] }

/**
 * A folder, or a workbook of an application. What tells no procedure makes a draft, as if applied for on the day after its period.
 * @param path of a folder, or of an .xlsx file
 */
export async function runFolder(path: string, period: string | undefined): Promise<Checked<FolderCase>> {
  const read = path.toLowerCase().endsWith('.xlsx') ? await readWorkbookFile(path) : await readAccountFolder(path)
  if (!read.ok) return read
  if (period !== undefined && period !== read.value.account.period.label)
    return { ok: false, problems: [otherPeriod(period, read.value.account.period.label)] }
  const procedure = await readProcedure(path)
  if (!procedure.ok) return procedure
  const run = await runAccount(read.value, procedure.value)
  return run.ok ? { ...run, warnings: [...read.warnings, ...run.warnings] } : run
}

/** The ledger of a store is not at hand here, so a workbook has to bring its own lines. */
async function readWorkbookFile(path: string): Promise<Checked<AccountFolder>> {
  const bytes = await readFile(path).catch(() => undefined)
  const name = basename(path)
  if (bytes === undefined)
    return { ok: false, problems: [wrong({ file: name }, '读不到文件', 'the file cannot be read', '核对路径', 'check the path')] }
  const read = await readApplicationWorkbook({ name, bytes })
  if (!read.ok || 'account' in read.value) return read as Checked<AccountFolder>
  return {
    ok: false,
    problems: [
      wrong(
        { file: name, sheet: '申请' },
        '数量来自台账，要在有这本台账的服务上申请',
        'its lines come from the ledger, so it has to be handed in where that ledger is',
        '在网页“评价 → 申请”提交；或把“数量来源”改为“本工作簿”',
        'hand it in on the page Evaluations, or let the lines come from the workbook',
      ),
    ],
  }
}

/** @param told the steps that were taken; null makes a draft */
export async function runAccount(folder: AccountFolder, told: RecordedProcedure | null): Promise<Checked<FolderCase>> {
  // A told case is learned on the days it was held, so that its frozen file is the same every time.
  const { account } = folder
  const apply = told?.apply ?? { party: account.firm.id, person: '—', validOn: addDays(account.period.to, 1) }
  let day = apply.validOn
  const unitOfWork = memoryEvaluations(() => new Date(`${day}T00:00:00Z`))
  const opened = await openFolderCase(unitOfWork, folder, apply)
  if (!opened.ok) return opened
  let evaluationCase = opened.value
  for (const [at, step] of (told?.steps ?? []).entries()) {
    day = step.validOn
    const taken = await takeStep(unitOfWork, evaluationCase.id, step)
    if (!taken.ok)
      return {
        ok: false,
        problems: taken.problems.map(problem => ({ ...problem, place: { file: 'procedure.json', path: `steps.${at}` } })),
      }
    evaluationCase = taken.value
  }
  const frozen = await unitOfWork.reading(records => records.frozen(evaluationCase.id))
  const drafted = told === null ? draft(evaluationCase, folder) : evaluationCase
  const live = fileOf(drafted, account, day)
  return { ok: true, warnings: [], value: { file: live, frozen, reminders: remindersOn(evaluationCase, day, works) } }
}

/** Opens the case of a folder on any desk. */
export function openFolderCase(
  unitOfWork: EvaluationUnitOfWork,
  folder: AccountFolder,
  apply: RecordedProcedure['apply'],
): Promise<Checked<EvaluationCase>> {
  const { account, basis, tolerance, evaluated } = folder
  return openCase(unitOfWork, { ...apply, account, basis, tolerance, products: evaluated })
}

/** Balance and proposal of an account that nobody has evaluated yet: what an evaluator would start from. */
function draft(evaluationCase: EvaluationCase, { account, basis, tolerance }: AccountFolder): EvaluationCase {
  const balance = massBalance(account, basis, tolerance)
  return { ...evaluationCase, balance, verdicts: [pairOf(pointsOf(evaluationCase, account, balance, qualityResults(account)), balance)] }
}

/** Null where the folder tells none. */
export async function readProcedure(folder: string): Promise<Checked<RecordedProcedure | null>> {
  const text = await readFile(join(folder, 'procedure.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return { ok: true, warnings: [], value: null }
  let raw: unknown
  try {
    raw = inTodaysNames(JSON.parse(text))
  } catch {
    return { ok: false, problems: [unreadable('', notJson)] }
  }
  const parsed = RecordedProcedure.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(issue => unreadable(issue.path.join('.'), valueWords(issue))) }
  return { ok: true, warnings: [], value: parsed.data }
}

function unreadable(path: string, { zh, en, fixZh, fixEn }: ProblemWords): Problem {
  return problem(
    'evaluation.procedure',
    { file: 'procedure.json', path },
    {
      zh: path === '' ? zh : `“${path}”${zh}`,
      en: path === '' ? en : `"${path}" ${en}`,
      fixZh: `${fixZh}；格式见 docs/how-to/evaluate-a-firm.md`,
      fixEn: `${fixEn}; the format is in docs/how-to/evaluate-a-firm.md`,
    },
  )
}
function otherPeriod(asked: string, there: string): Problem {
  return problem(
    'evaluation.period',
    { file: 'account.json', path: 'period.label' },
    {
      zh: `账目的期间是 ${there}，不是 ${asked}`,
      en: `the account is of ${there}, not of ${asked}`,
      fixZh: `改为 ${there}`,
      fixEn: `ask for ${there}`,
    },
  )
}
