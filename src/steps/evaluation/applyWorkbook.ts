// Verbs: an application workbook is tried (what is read of it, what would follow, what is missing) or handed in.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { Answer } from '#domain/answer.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { formsWorkbook } from '#report/formWorkbook.ts'
import { applicationBook } from '#report/evaluation/applicationBook.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import type { GivenFile } from '../intake/openFiles.ts'
import { accountFromLedger } from './ledgerAccount.ts'
import { openStoredCase } from './openStoredCase.ts'
import { readAccountFolder } from './readAccountFolder.ts'
import { type AppliedWorkbook, readApplicationWorkbook } from './readApplicationWorkbook.ts'
import { runAccount } from './runFolder.ts'

export type TriedApplication = {
  firm: { id: string; nameZh: string; nameEn: string }
  period: string
  synthetic: boolean
  fromLedger: boolean
  rows: AppliedWorkbook['rows']
  /** What the account as it stands would come to, before anybody has looked at papers and site. */
  answer: Answer | null
  points: { zh: string; en: string; answer: Answer }[]
  acceptedKg: number
  warnings: Problem[]
}

/** Nothing is kept. */
export async function tryWorkbook(store: Store, file: GivenFile): Promise<Checked<TriedApplication>> {
  const read = await readApplicationWorkbook(file)
  if (!read.ok) return read
  const account = await accountIn(store, read.value)
  if (!account.ok) return account
  const { basis, tolerance, evaluated, rows } = read.value
  const run = await runAccount({ account: account.value, basis, tolerance, evaluated }, null)
  if (!run.ok) return run
  const verdict = run.value.file.evaluationCase.verdicts.at(-1)
  const { firm, period, synthetic } = account.value
  return {
    ok: true,
    warnings: [],
    value: {
      firm: { id: firm.id, nameZh: firm.nameZh, nameEn: firm.nameEn },
      period: period.label,
      synthetic,
      fromLedger: 'ledger' in read.value,
      rows,
      answer: verdict?.proposed.answer ?? null,
      points: (verdict?.points ?? []).map(({ zh, en, answer }) => ({ zh, en, answer })),
      acceptedKg: (verdict?.proposed.lines ?? []).reduce((sum, line) => sum + line.massKg, 0),
      warnings: read.warnings,
    },
  }
}

/** @param alone see `openStoredCase` */
export async function applyWorkbook(
  store: Store,
  file: GivenFile,
  signed: { person: string; validOn: string; bureau?: string | undefined },
  alone: boolean,
): Promise<Checked<EvaluationCase>> {
  const read = await readApplicationWorkbook(file)
  if (!read.ok) return read
  const { basis, tolerance, evaluated: products } = read.value
  const [account, ledger] = 'account' in read.value ? [read.value.account, undefined] : [undefined, read.value.ledger]
  const party = account?.firm.id ?? ledger?.firm.id ?? ''
  return openStoredCase(store, { ...signed, party, basis, tolerance, products }, account, ledger, alone)
}

async function accountIn(store: Store, applied: AppliedWorkbook): Promise<Checked<FirmAccount>> {
  return 'account' in applied
    ? { ok: true, value: applied.account, warnings: [] }
    : accountFromLedger(flowJournal(store.db), applied.ledger)
}

/** The application of a folder as a workbook: an example that is filled in. */
export async function folderWorkbook(folder: string): Promise<Checked<Uint8Array>> {
  const read = await readAccountFolder(folder)
  return read.ok ? { ok: true, value: await formsWorkbook(applicationBook(read.value.account, read.value)), warnings: [] } : read
}
