// Verb: utilised tonnes are evaluated. A claim on posted tonnes, each once, with the sender's tax under the rules of that month.
import type { Entry } from '#domain/entry.ts'
import { nextRecord } from '#domain/flowRecord.ts'
import type { Evaluation, TaxResult } from '#domain/answer.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { claimOfFlow, type ClaimRequest, evaluationOf } from '#evaluate/claims.ts'
import { type Proofs, taxOfMonth } from '#evaluate/tax.ts'
import { rules } from '#rules/catalogue.ts'
import type { ClaimBook } from '#store/claims.ts'
import type { FlowJournal } from '#store/flows.ts'
import type { Kept } from '#store/kept.ts'
import type { UnitOfWork } from './unitOfWork.ts'
import { today } from '../rules/today.ts'
import { fileInto } from '../claims/fileClaim.ts'
import { absent, keep, tonnesText } from './keep.ts'

/** @param ask who claims how much on which day, the month whose tax is judged, and what is known of storage and use */
export async function evaluate(
  unitOfWork: UnitOfWork,
  region: Region,
  flowId: string,
  ask: { claimant: string; massKg: number; validOn: string; month: string; proofs: Proofs },
): Promise<Checked<Evaluation>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.inTransaction(async (journal, book) => {
    const [flow] = await journal.flows(flowId)
    const site = region.sites.find(one => one.id === flow?.from)
    if (flow === undefined || site === undefined) return absent('flow', flowId)
    const entries = await journal.entries(flow.material)
    const tax = taxOfMonth(
      entries,
      { party: site.party ?? site.id, site: site.id, area: site.area ?? site.id },
      flow.material,
      ask.month,
      ask.proofs,
      { askedOn: today() },
    )
    const applied = [...new Set((tax?.steps ?? []).map(step => `rule:${step.rule}`))]
    // Refused claims keep their numbers: the registry has them.
    const number = (await book.claims({ accountingBasis: 'evaluation', flow: flowId })).length + 1
    const request = {
      id: `evaluation:${flowId}:${number}`,
      flow: flowId,
      claimant: ask.claimant,
      material: flow.material,
      process: flow.process ?? '',
      massKg: ask.massKg,
      validOn: ask.validOn,
      recordedAt,
      synthetic: flow.synthetic,
    }
    const judged = await throughRegistry(journal, book, entries, request, tax, applied)
    if (!judged.ok) return judged
    const { value } = judged
    const known = new Set((await journal.evidence(applied)).map(kept => kept.evidence.id))
    await journal.append({
      recordedAt,
      records: [nextRecord(await journal.records(flowId), flowId, 'evaluated', { add: value.massKg }, value, [value.id])],
      evidence: [
        ...ruleEvidence(
          applied.filter(id => !known.has(id)),
          recordedAt,
        ),
        keep(
          'evaluation',
          value.id,
          `综合利用评价 ${tonnesText(value.massKg)} 吨（${value.claimant}）`,
          `Evaluation of ${tonnesText(value.massKg)} t utilised (${value.claimant})`,
          value.basedOn,
          { ...value, tax: null },
          recordedAt,
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
  return [keep('evaluation', `tax:${value.id}`, title[0], title[1], [value.id], value.tax, value.recordedAt, { flow, owners: [sender] })]
}

/** The registry decides; what it admits becomes an evaluation with the sender's tax beside it. */
async function throughRegistry(
  journal: FlowJournal,
  book: ClaimBook,
  entries: readonly Entry[],
  request: ClaimRequest,
  tax: TaxResult | null,
  applied: readonly string[],
): Promise<Checked<Evaluation>> {
  const claim = claimOfFlow(entries, request)
  if (!claim.ok) return claim
  const filed = await fileInto(journal, book, claim.value)
  if (!filed.ok) return filed
  const covers = filed.value.covers.map(({ paper, massKg }) => ({ entry: paper, massKg }))
  return evaluationOf(request, filed.value.filed, covers, tax, applied)
}

function ruleEvidence(ids: readonly string[], recordedAt: string): Kept[] {
  const lines = rules.flatMap(rule => rule.parameters)
  return ids.flatMap(id => {
    const line = lines.find(one => `rule:${one.id}` === id)
    return line === undefined
      ? []
      : [
          keep(
            'rule',
            id,
            `${line.document} ${line.article}：${line.nameZh}`,
            `${line.document} ${line.article}: ${line.nameEn}`,
            [],
            line,
            recordedAt,
          ),
        ]
  })
}
