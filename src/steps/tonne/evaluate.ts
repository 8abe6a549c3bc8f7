// Verb: utilised tonnes are evaluated. A claim on posted tonnes, each once, with the sender's tax under the rules of that month.
import { nextRecord } from '#domain/flowRecord.ts'
import { Evaluation } from '#domain/judgement.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { claim } from '#evaluate/claims.ts'
import { type Proofs, taxOfMonth } from '#evaluate/tax.ts'
import { rules } from '#rules/catalogue.ts'
import type { Kept } from '#store/flows.ts'
import type { Desk } from './desk.ts'
import { absent, keep, tonnesText } from './keep.ts'

/** @param ask who claims how much on which day, the month whose tax is judged, and what is known of storage and use */
export async function evaluate(
  desk: Desk,
  region: Region,
  flowId: string,
  ask: { claimant: string; massKg: number; heldOn: string; month: string; proofs: Proofs },
): Promise<Checked<Evaluation>> {
  const learnedAt = desk.now().toISOString()
  return desk.inTransaction(async journal => {
    const [flow] = await journal.flows(flowId)
    const site = region.sites.find(one => one.id === flow?.from)
    if (flow === undefined || site === undefined) return absent('flow', flowId)
    const entries = await journal.entries(flow.material)
    const earlier = (await journal.evidenceOf('evaluation', flowId)).flatMap(kept => Evaluation.safeParse(kept.body).data ?? [])
    const tax = taxOfMonth(
      entries,
      { party: site.party ?? site.id, site: site.id, area: site.area ?? site.id },
      flow.material,
      ask.month,
      ask.proofs,
    )
    const applied = [...new Set((tax?.steps ?? []).map(step => `rule:${step.rule}`))]
    const number = earlier.length + 1
    const judged = claim(
      entries,
      earlier,
      {
        id: `evaluation:${flowId}:${number}`,
        flow: flowId,
        claimant: ask.claimant,
        material: flow.material,
        process: flow.process ?? '',
        massKg: ask.massKg,
        heldOn: ask.heldOn,
        learnedAt,
      },
      tax,
      applied,
    )
    if (!judged.ok) return judged
    const { value } = judged
    const known = new Set((await journal.evidence(applied)).map(kept => kept.evidence.id))
    await journal.append({
      learnedAt,
      records: [nextRecord(await journal.records(flowId), flowId, 'evaluated', { add: value.massKg }, value, [value.id])],
      evidence: [
        ...ruleEvidence(
          applied.filter(id => !known.has(id)),
          learnedAt,
        ),
        keep(
          'evaluation',
          value.id,
          `综合利用评价 ${tonnesText(value.massKg)} 吨（${value.claimant}）`,
          `Evaluation of ${tonnesText(value.massKg)} t utilised (${value.claimant})`,
          value.because,
          { ...value, tax: null },
          learnedAt,
          { flow: flowId },
        ),
        ...taxEvidence(value, flowId, site.party ?? site.id),
      ],
    })
    return judged
  })
}

/** The sender's tax rests on all that it generated in the month, which is no business of who claims: a paper of the sender alone. */
function taxEvidence(value: Evaluation, flow: string, sender: string): Kept[] {
  if (value.tax === null) return []
  const title = [
    `环境保护税测算（${sender}，${value.tax.declareBy} 前申报）`,
    `Environmental tax of ${sender}, to declare by ${value.tax.declareBy}`,
  ] as const
  return [keep('evaluation', `tax:${value.id}`, title[0], title[1], [value.id], value.tax, value.learnedAt, { flow, owners: [sender] })]
}

function ruleEvidence(ids: readonly string[], learnedAt: string): Kept[] {
  const articles = rules.flatMap(rule => rule.articles)
  return ids.flatMap(id => {
    const article = articles.find(one => `rule:${one.id}` === id)
    return article === undefined
      ? []
      : [
          keep(
            'rule',
            id,
            `${article.document} ${article.article}：${article.textZh}`,
            `${article.document} ${article.article}: ${article.textEn}`,
            [],
            article,
            learnedAt,
          ),
        ]
  })
}
