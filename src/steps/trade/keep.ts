// Records as the journal keeps them: each with its title, its place and what it stands on.
import type { Evidence } from '#domain/flow.ts'
import type { Problem } from '#domain/problem.ts'
import { Contract, ContractEnd, Offer, OfferStep } from '#domain/contract.ts'
import type { FlowJournal, Kept } from '#store/flows.ts'
import type { Standing } from '#exchange/offers.ts'

/** @param body the whole record, kept as JSON */
export function keep(
  kind: Evidence['kind'],
  id: string,
  titleZh: string,
  titleEn: string,
  basedOn: readonly string[],
  body: unknown,
  recordedAt: string,
  extra: { flow?: string; place?: string; owners?: readonly string[] } = {},
): Kept {
  const evidence: Evidence = { id, kind, titleZh, titleEn, basedOn: [...basedOn] }
  if (extra.place !== undefined) evidence.place = extra.place
  const kept: Kept = { evidence, body, recordedAt, ...(extra.owners === undefined ? {} : { owners: extra.owners }) }
  return extra.flow === undefined ? kept : { ...kept, flow: extra.flow }
}

/** Kilograms as tonnes for a title, exact: 1234567 kg is `1234.567`. */
export function tonnesText(massKg: number): string {
  return `${Math.trunc(massKg / 1000)}.${String(massKg % 1000).padStart(3, '0')}`
}

/** The offers of a flow with all that happened to them, oldest first. */
export async function standings(journal: FlowJournal, flow: string): Promise<Standing[]> {
  const offers: Offer[] = []
  const steps: OfferStep[] = []
  for (const kept of await journal.evidenceOf('offer', flow)) {
    const step = OfferStep.safeParse(kept.body)
    if (step.success) steps.push(step.data)
    else offers.push(Offer.parse(kept.body))
  }
  const kept = await journal.evidenceOf('contract', flow)
  const ended = new Map(kept.flatMap(one => ContractEnd.safeParse(one.body).data ?? []).map(end => [end.contract, end.releasedKg]))
  // What an ended contract let go may be contracted again.
  const contracts = kept
    .flatMap(one => Contract.safeParse(one.body).data ?? [])
    .map(contract => {
      const releasedKg = ended.get(contract.id)
      return releasedKg === undefined ? contract : Object.assign(contract, { massKg: contract.massKg - releasedKg })
    })
  return offers.map(offer => ({
    offer,
    steps: steps.filter(step => step.offer === offer.id),
    contracts: contracts.filter(contract => contract.offer === offer.id),
  }))
}

/** A caller's error about something that is not there. */
export function absent(what: string, id: string): { ok: false; problems: [Problem] } {
  return {
    ok: false,
    problems: [
      {
        code: `tonne.${what}.unknown`,
        severity: 'error',
        place: { path: id },
        zh: `没有 ${id}`,
        en: `there is no ${what} ${id}`,
        fixZh: '核对编号',
        fixEn: 'check the id',
      },
    ],
  }
}
