// How a disputed receipt comes to its end: proposed by one side, agreed or rejected by the other, or decided by an arbiter.
// Both numbers stay on the receipt; a step adds to the history and takes nothing away.
import type { Checked, Problem } from '#domain/problem.ts'
import type { DisputeState, DisputeStep } from '#domain/reconciliation.ts'

export type Move = Pick<DisputeStep, 'step' | 'by' | 'side' | 'reason' | 'evidence' | 'validOn'> & { arrivedKg?: number; lostKg?: number }
/** What stands of a dispute: its state, the proposal on the table, and how much is still disputed. */
export type Standing = { state: DisputeState; proposal: DisputeStep | null; openKg: number }
/** A step, and the terms on which it ends the dispute, if it does. */
export type Taken = { step: DisputeStep; terms: { arrivedKg: number; lostKg: number; reason: string; validOn: string } | null }

/** @param openKg of the receipt's disputed kilograms, those that no settlement has ended yet */
export function standingOf(steps: readonly DisputeStep[], openKg: number): Standing {
  if (openKg === 0) return { state: 'settled', proposal: null, openKg }
  let state: DisputeState = 'open'
  let proposal: DisputeStep | null = null
  for (const step of steps) {
    if (step.step === 'propose') {
      proposal = step
      if (state !== 'referred') state = 'proposed'
    } else if (step.step === 'refer') state = 'referred'
    else {
      // Agreed or decided in part, or rejected: what is left is open again.
      proposal = null
      if (step.step !== 'reject' || state !== 'referred') state = 'open'
    }
  }
  return { state, proposal, openKg }
}

type Dispute = { receipt: string; receivedOn: string; steps: readonly DisputeStep[]; openKg: number }

/**
 * @returns the step to append, with the terms of settlement where it ends something; or why it may not be taken
 */
export function takeStep({ receipt, receivedOn, steps, openKg }: Dispute, move: Move, recordedAt: string): Checked<Taken> {
  const { state, proposal } = standingOf(steps, openKg)
  const objection = objectionTo(move, { state, proposal, openKg }, receivedOn)
  if (objection !== null) {
    const [code, zh, en, fixZh, fixEn] = objection
    const problem: Problem = { code: `dispute.${code}`, severity: 'error', place: { path: receipt }, zh, en, fixZh, fixEn }
    return { ok: false, problems: [problem] }
  }
  const { arrivedKg, lostKg, ...said } = move
  const step: DisputeStep = {
    id: `dispute:${receipt.slice('receipt:'.length)}:${steps.length + 1}`,
    receipt,
    ...said,
    ...(arrivedKg === undefined ? {} : { arrivedKg }),
    ...(lostKg === undefined ? {} : { lostKg }),
    recordedAt,
    basedOn: [receipt, ...(proposal === null ? [] : [proposal.id])],
  }
  const agreed = move.step === 'agree' ? proposal : move.step === 'decide' ? step : null
  if (agreed === null) return { ok: true, warnings: [], value: { step, terms: null } }
  const terms = {
    arrivedKg: agreed.arrivedKg ?? 0,
    lostKg: agreed.lostKg ?? 0,
    reason: `${agreed.reason}（${step.id}）`,
    validOn: move.validOn,
  }
  return { ok: true, warnings: [], value: { step, terms } }
}

type Words = [code: string, zh: string, en: string, fixZh: string, fixEn: string]

function objectionTo(move: Move, { state, proposal, openKg }: Standing, receivedOn: string): Words | null {
  if (state === 'settled') return ['settled', '争议已经了结', 'the dispute is settled', '无需再办', 'nothing is left to do']
  if (move.reason.trim() === '') return ['reason', '没有写明理由', 'no reason is given', '写明依据', 'say on what it rests']
  if (move.validOn < receivedOn)
    return [
      'early',
      `日期 ${move.validOn} 早于收货日 ${receivedOn}`,
      `${move.validOn} is before the receipt of ${receivedOn}`,
      '核对日期',
      'check the dates',
    ]
  if (move.step === 'propose' || move.step === 'decide') return objectionToTerms(move, state, openKg)
  if (move.side === 'arbiter') return ['arbiter', '仲裁方只能裁定', 'an arbiter decides and nothing else', '改为裁定', 'decide instead']
  if (move.step === 'refer')
    return state === 'referred' ? ['referred', '已提交仲裁', 'it is with an arbiter already', '等待裁定', 'wait for the decision'] : null
  if (proposal === null) return ['no-proposal', '没有待答复的方案', 'there is no proposal to answer', '先提出方案', 'make a proposal first']
  if (proposal.side === move.side)
    return [
      'own-proposal',
      '方案由同一方提出，须由对方答复',
      'the proposal is of the same side; the other side answers it',
      '由对方答复',
      'let the other side answer',
    ]
  return null
}

function objectionToTerms(move: Move, state: DisputeState, openKg: number): Words | null {
  const { arrivedKg = 0, lostKg = 0 } = move
  const sum = arrivedKg + lostKg
  if (![arrivedKg, lostKg].every(massKg => Number.isSafeInteger(massKg) && massKg >= 0) || sum <= 0)
    return [
      'mass',
      '没有可了结的整千克数量',
      'no whole kilograms to settle',
      '写明到货和损失的千克数',
      'say how many kilograms arrived and how many are lost',
    ]
  if (sum > openKg)
    return [
      'beyond',
      `争议量还剩 ${openKg} kg，不能了结 ${sum} kg`,
      `${openKg} kg are in dispute, ${sum} kg cannot be settled`,
      '核对数量',
      'check the masses',
    ]
  if (move.step === 'decide' && move.side !== 'arbiter')
    return ['not-arbiter', '只有仲裁方可以裁定', 'only an arbiter decides', '先提交仲裁，或提出方案', 'refer it, or make a proposal']
  if (move.step === 'decide' && state !== 'referred')
    return ['not-referred', '双方没有提交仲裁', 'neither side has referred it', '由一方先提交仲裁', 'let a side refer it first']
  if (move.step === 'propose' && move.side === 'arbiter')
    return ['arbiter', '仲裁方只能裁定', 'an arbiter decides and nothing else', '改为裁定', 'decide instead']
  return null
}
