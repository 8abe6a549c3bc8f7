// An evaluation is a claim of the accounting basis `evaluation` that the registry admitted, with the sender's tax beside it. What it
// claims of which batch comes from the registry: each posted kilogram once, at the place of final conversion.
import type { Claim, RegisteredClaim } from '#domain/claim.ts'
import type { Entry } from '#domain/entry.ts'
import type { Evaluation, TaxResult } from '#domain/answer.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { StandingEntry } from '#ledger/movements.ts'
import { standing } from '#ledger/standing.ts'

/** What a claimant asks for; `claimant` is the party that says so. */
export type ClaimRequest = {
  /** Of the evaluation: `evaluation:<flow>:<number>`. */
  id: string
  flow: string
  claimant: string
  material: string
  process: string
  massKg: number
  validOn: string
  recordedAt: string
  synthetic: boolean
}

/** Conversions of a flow by a day, as they stand. */
function conversions(journal: readonly Entry[], flow: string, validOn: string): { entry: StandingEntry; party: string; site: string }[] {
  return standing(journal, { validOn }).flatMap(entry => {
    const into = entry.movements.find(({ to }) => to.accountClass === 'utilised')?.to
    return into === undefined || entry.flow !== flow ? [] : [{ entry, party: into.party, site: into.site }]
  })
}

/**
 * The claim that an evaluation of a flow asks the registry for.
 * @param journal entries of the material
 * @returns a problem where nothing was converted, or the mass is none; who may claim is the registry's to say
 */
export function claimOfFlow(journal: readonly Entry[], request: ClaimRequest): Checked<Claim> {
  const posted = conversions(journal, request.flow, request.validOn)
  const first = posted.find(line => line.party === request.claimant) ?? posted[0]
  if (first === undefined)
    return refused(
      request,
      'nothing',
      `流 ${request.flow} 到 ${request.validOn} 没有已过账的综合利用`,
      `flow ${request.flow} has no posted utilisation by ${request.validOn}`,
      '先登记利用批次',
      'record the batch first',
    )
  const from = posted.map(({ entry }) => entry.validOn).sort()[0] ?? request.validOn
  return {
    ok: true,
    warnings: [],
    value: {
      id: `claim:${request.id}`,
      claimant: request.claimant,
      accountingBasis: 'evaluation',
      period: `${from}/${request.validOn}`,
      site: first.site,
      material: request.material,
      flow: request.flow,
      massKg: request.massKg,
      model: 'mass_balance',
      evidence: posted.map(({ entry }) => entry.id),
      by: request.claimant,
      synthetic: request.synthetic,
      validOn: request.validOn,
      recordedAt: request.recordedAt,
    },
  }
}

/**
 * @param filed the claim as the registry decided it
 * @param claims kilograms of each posted entry that it took
 */
export function evaluationOf(
  request: ClaimRequest,
  { claim, steps }: RegisteredClaim,
  claims: Evaluation['claims'],
  tax: TaxResult | null,
  basedOn: readonly string[],
): Checked<Evaluation> {
  const last = steps.at(-1)
  if (last?.state !== 'admitted') {
    const reasons = last?.reasons ?? []
    const first = reasons[0]
    return refused(
      request,
      first?.code.replace(/^claim\./, '') ?? 'refused',
      reasons.map(reason => reason.zh).join('；'),
      reasons.map(reason => reason.en).join('; '),
      '按可申报的数量改报，或对先前的申报提出异议',
      'claim what can be claimed, or dispute the earlier claim',
    )
  }
  return {
    ok: true,
    warnings: [],
    value: {
      id: request.id,
      flow: request.flow,
      claimant: request.claimant,
      site: claim.site ?? request.claimant,
      material: request.material,
      process: request.process,
      massKg: request.massKg,
      claims,
      tax,
      validOn: request.validOn,
      recordedAt: request.recordedAt,
      basedOn: [...new Set([claim.id, ...claims.map(one => one.entry), ...basedOn])],
    },
  }
}

function refused(
  request: ClaimRequest,
  code: string,
  zh: string,
  en: string,
  fixZh: string,
  fixEn: string,
): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem(`claim.${code}`, { path: request.id }, { zh, en, fixZh, fixEn })] }
}
