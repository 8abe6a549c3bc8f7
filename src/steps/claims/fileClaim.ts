// Verb: a claim is filed, and judged at once beside all that stand in its accounting basis. One decision at a time: of two claims filed
// in the same moment on the same tonnes, one is refused.
import { Claim, type RegisteredClaim } from '#domain/claim.ts'
import type { Checked } from '#domain/problem.ts'
import { accountingBasis } from '#claims/accountingBases.ts'
import type { Paper } from '#domain/custody.ts'
import { decide, objections } from '#claims/register/decide.ts'
import { mayBecome, newest, nextStep } from '#claims/register/lifecycle.ts'
import { tonnes } from '#claims/register/words.ts'
import { type Cover, coversOf } from '#claims/views.ts'
import type { ClaimBook } from '#store/claims.ts'
import type { FlowJournal } from '#store/flows.ts'
import type { UnitOfWork } from '../trade/unitOfWork.ts'
import { keep } from '../trade/keep.ts'
import { type Cases, citedCases, noCases } from './citedCases.ts'
import { groundOf, onGround } from './ledgerPapers.ts'
import { noClaim, problem } from './problems.ts'

/** What a claimant says; the rest is the registry's. */
export type ClaimFiling = Omit<Claim, 'id' | 'recordedAt'>
export type Filed = { filed: RegisteredClaim; covers: Cover[] }

/**
 * @returns the claim with its steps, admitted or refused: a refusal is an answer and is kept; or problems of a claim that
 * cannot be a record at all, and then nothing is
 */
export async function fileClaim(unitOfWork: UnitOfWork, request: ClaimFiling): Promise<Checked<Filed>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.inTransaction(async (journal, book, cases) => {
    const claim: Claim = { ...request, id: `claim:${(await book.count()) + 1}`, recordedAt }
    return fileInto(journal, book, claim, cases)
  })
}

/** The same inside a transaction that is under way. */
export async function fileInto(journal: FlowJournal, book: ClaimBook, claim: Claim, cases: Cases = noCases): Promise<Checked<Filed>> {
  await book.hold()
  const wrong = objections(claim).filter(({ code }) => unrecordable.has(code))
  if (wrong.length > 0) return { ok: false, problems: wrong }
  const before = claim.supersedes === undefined ? undefined : (await book.claims({ ids: [claim.supersedes] }))[0]
  const unfit = supersedable(claim, before)
  if (unfit !== null) return unfit
  const wanted = claim.material === undefined ? undefined : [claim.material]
  const ground = await groundOf(journal, wanted)
  const standing = onGround(await book.claims({ accountingBasis: claim.accountingBasis }), ground)
  const { steps } = decide(ground.papers, standing, claim, await citedCases(cases, claim))
  const filed: RegisteredClaim = { claim, steps }
  const admitted = newest(filed).state === 'admitted'
  const replaced = admitted && before !== undefined ? [superseded(before, claim)] : []
  await book.append({ claims: [claim], steps: [...steps, ...replaced] })
  const covers = admitted ? ownCovers(ground.papers, standing, filed) : []
  await journal.append({ recordedAt: claim.recordedAt, evidence: [await asEvidence(journal, filed, covers)] })
  return { ok: true, warnings: [], value: { filed, covers } }
}

/** A period, a mass that are none: the registry has no column for them. */
const unrecordable = new Set(['claim.mass', 'claim.period'])

function superseded(before: RegisteredClaim, claim: Claim) {
  const reason = {
    code: 'claim.superseded',
    zh: `由 ${claim.id}（${tonnes(claim.massKg)} 吨）取代`,
    en: `replaced by ${claim.id} (${tonnes(claim.massKg)} t)`,
  }
  return nextStep(before, 'superseded', 0, [reason], [claim.id], { by: claim.by, validOn: claim.validOn, recordedAt: claim.recordedAt })
}

function supersedable(claim: Claim, before: RegisteredClaim | undefined): Checked<never> | null {
  if (claim.supersedes === undefined) return null
  if (before === undefined) return noClaim(claim.supersedes)
  if (
    before.claim.claimant !== claim.claimant ||
    before.claim.accountingBasis !== claim.accountingBasis ||
    !mayBecome(before, 'superseded')
  )
    return problem(
      'supersedes',
      'supersedes',
      `${claim.supersedes} 不能由此申报取代：须是同一单位、同一口径、仍然有效的申报`,
      `${claim.supersedes} cannot be replaced by this claim: it must be of the same claimant and accounting basis, and stand`,
      '核对编号；已撤回或已拒绝的申报无需取代',
      'check the id; a claim that was withdrawn or refused need not be replaced',
    )
  return null
}

function ownCovers(papers: readonly Paper[], standing: readonly RegisteredClaim[], filed: RegisteredClaim): Cover[] {
  const others = standing.filter(one => one.claim.id !== filed.claim.supersedes && newest(one).heldKg > 0)
  return coversOf(papers, [...others, filed]).filter(one => one.claim === filed.claim.id)
}

/** The claim as a piece of evidence, so that what rests on it can be followed down to the rows. */
async function asEvidence(journal: FlowJournal, { claim, steps }: RegisteredClaim, covers: readonly Cover[]) {
  const { nameZh, nameEn } = accountingBasis(claim.accountingBasis)
  const named = await journal.evidence(claim.evidence)
  const basedOn = [...new Set([...covers.map(one => one.paper), ...named.map(one => one.evidence.id)])]
  const mass = tonnes(claim.massKg)
  const admitted = steps.at(-1)?.state === 'admitted'
  const flow = claim.flow === undefined || (await journal.flows(claim.flow)).length === 0 ? {} : { flow: claim.flow }
  return keep(
    'claim',
    claim.id,
    `申报（${nameZh}）${mass} 吨，${claim.claimant}，${claim.period}：${admitted ? '准予' : '拒绝'}`,
    `Claim (${nameEn}) of ${mass} t by ${claim.claimant}, ${claim.period}: ${admitted ? 'admitted' : 'refused'}`,
    basedOn,
    claim,
    claim.recordedAt,
    flow,
  )
}
