// Verb: what is on its way is listed for its sender, its taker and whoever answers for them, with what was said of it and what the asker may do.
import { answerDays, type Consignment, type ConsignmentSeen, type ConsignmentState, type ConsignmentStep } from '#domain/consignment.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { consignmentStanding, type Standing } from '#ledger/consignment.ts'
import { standingOf } from '#reconcile/dispute/workflow.ts'
import { type ConsignmentQuery, readConsignments, readConsignmentSteps } from '#store/consignments.ts'
import type { Store } from '#store/openStore.ts'
import { partiesOfTenants, readStanding } from '#store/tenants.ts'

/** Who asks: as the policies name the actor, and as people read it. */
export type Hand = { actor: string; name: string }
/** For whom the asker acts and over whom an authority stands; undefined for the owner of the database, who is everybody. */
type Rights = { acts: ReadonlySet<string>; governs: ReadonlySet<string> } | undefined
export type ConsignmentFilter = ConsignmentQuery & { state?: ConsignmentState | 'open' | undefined }

/** The oldest first. `open`: something is still to be done. */
export async function listConsignments(store: Store, { state, ...query }: ConsignmentFilter, by: Hand): Promise<ConsignmentSeen[]> {
  const found = await readConsignments(store.db, query)
  const steps = await readConsignmentSteps(
    store.db,
    found.map(({ row }) => row),
  )
  const view = await viewOf(store, by)
  const seen = found.map(one => view(one, steps.get(one.row) ?? []))
  return state === undefined ? seen : seen.filter(one => (state === 'open' ? isOpen(one) : one.state === state))
}

export async function consignmentSeen(store: Store, row: string, by: Hand): Promise<Checked<ConsignmentSeen>> {
  const [seen] = await listConsignments(store, { row }, by)
  return seen === undefined ? { ok: false, problems: [unknownRow(row)] } : { ok: true, warnings: [], value: seen }
}

export const isOpen = ({ state, backKg, openKg }: Pick<ConsignmentSeen, 'state' | 'backKg' | 'openKg'>): boolean =>
  state !== 'answered' || backKg > 0 || openKg > 0

async function viewOf(store: Store, { actor, name }: Hand) {
  const held = actor === 'local' ? undefined : await readStanding(store)
  const rights: Rights = held && { acts: new Set(held.acts), governs: new Set(held.governs) }
  const onPlatform = await partiesOfTenants(store)
  return (one: Consignment, steps: ConsignmentStep[]): ConsignmentSeen => {
    const standing = consignmentStanding(steps)
    const { answer, posted, waitsFor, back, open } = standing
    const state = answer === null ? (one.taker === null ? 'unaddressed' : 'in_transit') : posted ? 'answered' : 'waiting'
    const dispute = answer !== null && answer.wet.disputed > 0 && posted ? standingOf(saidIn(standing), open.wetKg) : undefined
    const waiting = state === 'unaddressed' || state === 'in_transit' ? one.validOn : back.wetKg > 0 ? (answer?.validOn ?? null) : null
    return {
      ...one,
      state,
      answer,
      backKg: back.wetKg,
      openKg: open.wetKg,
      dispute: dispute?.state ?? null,
      proposal: dispute?.proposal ?? null,
      waitsFor,
      steps,
      due: waiting === null ? null : dayAfter(waiting, answerDays),
      may: mayOf(one, standing, { rights, onPlatform, hand: { actor, name } }),
    }
  }
}

/** The steps of the dispute over the answer that stands. */
export const saidIn = ({ disputed }: Standing) => disputed.map(({ said }) => said)

/** Whether an answer can still be put right: once refused mass came back or a dispute was settled in part, it stands. */
export const isSettled = ({ answer, posted, back, open }: Standing): boolean =>
  answer !== null && posted && (back.wetKg !== answer.wet.refused || open.wetKg !== answer.wet.disputed)

function mayOf(
  { sender, taker }: Consignment,
  standing: Standing,
  { rights, onPlatform, hand }: { rights: Rights; onPlatform: ReadonlySet<string>; hand: Hand },
): ConsignmentSeen['may'] {
  const acts = (party: string | null): boolean => party !== null && (rights === undefined || rights.acts.has(party))
  const { answer, posted, waitsFor, back, open } = standing
  const free = answer === null || (posted && !isSettled(standing))
  const judges = rights === undefined || (taker !== null && [sender, taker].every(one => rights.governs.has(one) && !rights.acts.has(one)))
  const sides = { sender: acts(sender), taker: acts(taker), arbiter: judges }
  return {
    answer: acts(taker) && free,
    state: acts(sender) && free && (taker === null || !onPlatform.has(taker)),
    address: acts(sender) && answer === null,
    second: waitsFor.filter(party => acts(party) && (hand.actor === 'local' || hand.actor !== answer?.hand.actor)),
    returned: acts(sender) && posted && back.wetKg > 0,
    dispute: posted && open.wetKg > 0 ? (['sender', 'taker', 'arbiter'] as const).filter(side => sides[side]) : [],
  }
}

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

export const unknownRow = (row: string): Problem =>
  problem(
    'consignment.unknown',
    { path: row },
    {
      zh: `没有在途记录“${row}”`,
      en: `nothing is on its way under "${row}"`,
      fixZh: '编号见“账簿—在途”或 xunyu ledger transit；改过的行换了编号',
      fixEn: 'ids are listed under Ledger, On the way, or by xunyu ledger transit; a row that was changed has a new one',
    },
  )
