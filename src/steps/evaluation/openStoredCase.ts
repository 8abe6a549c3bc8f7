// Verb: an application to a running server, on a whole account or on the ledger; and the procedure's own tables for a page.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { EvaluationAction, EvaluationRole, EvaluationState } from '#domain/evaluation/procedure.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { checklist, type ChecklistItem } from '#evaluate/procedure/checklist.ts'
import { type Deadline, deadlines } from '#evaluate/procedure/deadlines.ts'
import { type RecognisingBody, recognisingBodies } from '#evaluate/procedure/recognisers.ts'
import { transitions } from '#evaluate/procedure/transitions.ts'
import { flowJournal } from '#store/flows.ts'
import type { Store } from '#store/openStore.ts'
import { refusedMark } from '../access/syntheticMark.ts'
import { storeEvaluations } from './unitOfWork.ts'
import { accountFromLedger, type LedgerApplication } from './ledgerAccount.ts'
import { type Application, openCase } from './takeStep.ts'

/** Exactly one of account and ledger is wanted. @param alone one person is everybody, as in local mode: no bureau need be named */
export async function openStoredCase(
  store: Store,
  application: Omit<Application, 'account'>,
  account: FirmAccount | undefined,
  ledger: LedgerApplication | undefined,
  alone: boolean,
): Promise<Checked<EvaluationCase>> {
  if (ledger !== undefined && application.basis === 'wet')
    return refuse(
      'basis',
      '台账只按干基记账，湿基评价请给出账目',
      'the ledger is kept dry; give an account to evaluate on the wet basis',
      '改用干基',
      'use the dry basis',
    )
  if ((account === undefined) === (ledger === undefined))
    return refuse(
      'account',
      '要么给出账目（account），要么从台账读取（ledger）',
      'give either the account or, to read the ledger, ledger',
      '两者取一',
      'give one of the two',
    )
  const read = ledger === undefined ? undefined : await accountFromLedger(flowJournal(store.db), ledger)
  if (read?.ok === false) return read
  const whole = read?.value ?? account
  if (whole === undefined) throw new Error('openStoredCase: neither account nor ledger')
  const marked = await refusedMark(store, whole.synthetic, 'account.synthetic')
  if (marked !== undefined) return { ok: false, problems: [marked] }
  return openCase(storeEvaluations(store, undefined, alone ? undefined : [whole.firm.id]), { ...application, account: whole })
}

function refuse(path: string, zh: string, en: string, fixZh: string, fixEn: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem(`evaluation.${path}`, { path }, { zh, en, fixZh, fixEn })] }
}

type TransitionRow = {
  from: EvaluationState[]
  action: EvaluationAction
  role: EvaluationRole
  to?: EvaluationState
  guards: string[]
  only?: 'accounts' | 'alone'
  zh: string
  en: string
}
/** Transitions, deadlines, checklist and the register of recognising bodies, as data. */
export function procedureTable(): {
  transitions: TransitionRow[]
  deadlines: (Omit<Deadline, 'from' | 'until'> & { from: string[]; until: string[] })[]
  checklist: ChecklistItem[]
  recognisers: RecognisingBody[]
} {
  return {
    transitions: transitions.map(({ from, guards, ...row }) => ({ ...row, from: [...from], guards: [...guards] })),
    deadlines: deadlines.map(({ from, until, ...row }) => ({ ...row, from: [...from], until: [...until] })),
    checklist: [...checklist],
    recognisers: [...recognisingBodies],
  }
}
