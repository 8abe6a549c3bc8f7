// The registry of claims: one physical tonne, one claim, at the place of its final conversion. An over-claim is refused
// with both claims and the earlier evidence named. Generators and parks see the same tonnes from their side; they add none.
import type { Entry } from '#domain/entry.ts'
import type { Evaluation, TaxRuling } from '#domain/judgement.ts'
import type { Checked, Problem } from '#domain/problem.ts'

/** What a claimant asks for; `claimant` is the party that says so. */
export type ClaimRequest = {
  id: string
  flow: string
  claimant: string
  material: string
  process: string
  massKg: number
  heldOn: string
  learnedAt: string
}

/** Posted utilisation of a journal that nobody has undone, with what is left to claim on each entry. */
function claimable(
  journal: readonly Entry[],
  earlier: readonly Evaluation[],
): { entry: Entry; party: string; site: string; material: string; massKg: number; leftKg: number }[] {
  const undone = new Set(journal.flatMap(entry => entry.reverses ?? []))
  const claimed = new Map<string, number>()
  for (const evaluation of earlier)
    for (const claim of evaluation.claims) claimed.set(claim.entry, (claimed.get(claim.entry) ?? 0) + claim.massKg)
  return journal.flatMap(entry => {
    const into = entry.legs.find(leg => leg.account.bucket === 'utilised' && leg.massKg > 0)
    if (entry.phase !== 'posted' || entry.kind !== 'utilisation' || into === undefined || undone.has(entry.id)) return []
    return [
      {
        entry,
        party: into.account.party,
        site: into.account.site,
        material: into.account.material,
        massKg: into.massKg,
        leftKg: into.massKg - (claimed.get(entry.id) ?? 0),
      },
    ]
  })
}

/**
 * Judges a claim on the posted utilisation of a flow.
 * @param journal entries of the material @param earlier evaluations that stand @param tax ruling for the sender, if asked
 */
export function claim(
  journal: readonly Entry[],
  earlier: readonly Evaluation[],
  request: ClaimRequest,
  tax: TaxRuling | null,
  because: string[],
): Checked<Evaluation> {
  const posted = claimable(journal, earlier).filter(line => line.entry.flow === request.flow && line.entry.heldOn <= request.heldOn)
  const own = posted.filter(line => line.party === request.claimant)
  const first = own[0] ?? posted[0]
  if (first === undefined)
    return refused(
      request,
      'nothing',
      `流 ${request.flow} 到 ${request.heldOn} 没有已过账的综合利用`,
      `flow ${request.flow} has no posted utilisation by ${request.heldOn}`,
      '先登记利用批次',
      'record the batch first',
    )
  if (own.length === 0) {
    return refused(
      request,
      'not-at-conversion',
      `${request.claimant} 不是最终转化单位（${first.party}）；产生单位和园区只能引用，不另计`,
      `${request.claimant} did not convert it, ${first.party} did; generators and parks refer to it and add nothing`,
      `由 ${first.party} 申报`,
      `let ${first.party} claim it`,
    )
  }
  const left = own.reduce((sum, line) => sum + line.leftKg, 0)
  if (!Number.isSafeInteger(request.massKg) || request.massKg <= 0)
    return refused(
      request,
      'mass',
      `${request.massKg} 不是整千克的数量`,
      `${request.massKg} is no mass in whole kilograms`,
      '写成大于 0 的整数千克',
      'give whole kilograms above zero',
    )
  if (request.massKg > left) return overClaim(request, left, earlier)
  let rest = request.massKg
  const claims: Evaluation['claims'] = []
  for (const line of own) {
    const part = Math.min(rest, line.leftKg)
    if (part > 0) claims.push({ entry: line.entry.id, massKg: part })
    rest -= part
  }
  return {
    ok: true,
    warnings: [],
    value: {
      id: request.id,
      flow: request.flow,
      claimant: request.claimant,
      site: first.site,
      material: request.material,
      process: request.process,
      massKg: request.massKg,
      claims,
      tax,
      heldOn: request.heldOn,
      learnedAt: request.learnedAt,
      because: [...claims.map(one => one.entry), ...because],
    },
  }
}

/** Refuses, naming whoever claimed tonnes of this flow before, at this place or at another that took a share of it. */
function overClaim(request: ClaimRequest, left: number, earlier: readonly Evaluation[]): { ok: false; problems: Problem[] } {
  const rivals = earlier.filter(evaluation => evaluation.flow === request.flow)
  const over = request.massKg - left
  const evidence = rivals.flatMap(rival => rival.claims.map(one => one.entry)).join(', ')
  const zh = rivals.map(rival => `${rival.id}（${rival.claimant} ${rival.massKg} kg，${rival.heldOn}）`).join('、')
  const en = rivals.map(rival => `${rival.id} (${rival.claimant}, ${rival.massKg} kg, ${rival.heldOn})`).join(', ')
  const known = rivals.length > 0
  return refused(
    request,
    'over-claim',
    `${request.id} 申报 ${request.massKg} kg，可申报 ${left} kg，超出 ${over} kg${known ? `；已有 ${zh}，依据 ${evidence}` : ''}`,
    `${request.id} claims ${request.massKg} kg where ${left} kg can be claimed, ${over} kg too much${known ? `; earlier: ${en}, on ${evidence}` : ''}`,
    `改报 ${left} kg，或对先前的申报提出异议`,
    `claim ${left} kg, or dispute the earlier claim`,
  )
}

/**
 * Three views of the same evaluated tonnes: by who used them, by who sent them; never to be added together.
 * @returns kilograms by party; both maps have the same sum
 */
export function views(
  evaluations: readonly Evaluation[],
  senderOf: (flow: string) => string,
): { byUser: Map<string, number>; bySender: Map<string, number>; totalKg: number } {
  const byUser = new Map<string, number>()
  const bySender = new Map<string, number>()
  let totalKg = 0
  for (const evaluation of evaluations) {
    const sender = senderOf(evaluation.flow)
    byUser.set(evaluation.claimant, (byUser.get(evaluation.claimant) ?? 0) + evaluation.massKg)
    bySender.set(sender, (bySender.get(sender) ?? 0) + evaluation.massKg)
    totalKg += evaluation.massKg
  }
  return { byUser, bySender, totalKg }
}

function refused(
  request: ClaimRequest,
  code: string,
  zh: string,
  en: string,
  mendZh: string,
  mendEn: string,
): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ code: `claim.${code}`, severity: 'error', place: { path: request.id }, zh, en, mendZh, mendEn }] }
}
