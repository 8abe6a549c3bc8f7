// Verbs: the taker says what came of a consignment, or puts right what it said; where the taker is not on the platform the sender says it, on
// evidence. What holds in a closed quarter waits for somebody of every firm whose quarter it changes.
import { chineseDay } from '#domain/chineseDay.ts'
import { inScope } from '#domain/closing.ts'
import {
  type AnswerRequest,
  type Consignment,
  type ConsignmentAnswer,
  type ConsignmentSeen,
  type ConsignmentParts,
  partNames,
} from '#domain/consignment.ts'
import type { Entry } from '#domain/entry.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { answerEntries, consignmentStanding, dryOf, undoAnswer } from '#ledger/consignment.ts'
import { holdConsignment, insertConsignmentStep, readConsignments, readConsignmentSteps } from '#store/consignments.ts'
import { closedBetween } from '#store/ledger/posting.ts'
import type { Store } from '#store/openStore.ts'
import { partiesOfTenants } from '#store/tenants.ts'
import { knownNames } from '../intake/knownNames.ts'
import { postWithin, triedAgain } from '../ledger/postEntries.ts'
import { NotSaved } from '../ledger/postRows.ts'
import { idAmong } from '../registry/namesMeant.ts'
import type { RegionCache } from '../region/regionCache.ts'
import { consignmentSeen, type Hand, isSettled, unknownRow } from './consignments.ts'
import { stepPaper } from './papers.ts'
import { refusals as no } from './refusals.ts'

type Ports = { store: Store; regions: RegionCache }
/** A refusal inside a transaction, which takes all of it back. */
export const refuse = (said: Problem): never => {
  throw new NotSaved([said])
}

/** @param side as whom: the taker, or the sender for a taker that is not on the platform */
export async function answerConsignment(
  ports: Ports,
  row: string,
  asked: AnswerRequest,
  by: Hand,
  side: ConsignmentAnswer['side'] = 'taker',
): Promise<Checked<ConsignmentSeen>> {
  const { store } = ports
  const [found] = await readConsignments(store.db, { row })
  if (found === undefined) return { ok: false, problems: [unknownRow(row)] }
  if (side === 'taker' && found.taker === null) return { ok: false, problems: [no.unaddressed(found)] }
  if (side === 'sender' && found.taker !== null && (await partiesOfTenants(store)).has(found.taker))
    return { ok: false, problems: [no.onPlatform(found.taker)] }
  const wrong = objection(found, asked, by, side, chineseDay(store.now()))
  if (wrong !== undefined) return { ok: false, problems: [wrong] }
  const site = await siteOf(ports, found, asked.site)
  if (!site.ok) return site
  return within(store, row, [side === 'taker' ? (found.taker ?? '') : found.sender], by, inner =>
    keepAnswer(inner, row, { asked, site: site.value, by, side }),
  )
}

/** One step in one transaction, as the keeper; then as the asker sees it. */
export async function within(
  store: Store,
  row: string,
  right: Parameters<Store['asKeeper']>[0],
  by: Hand,
  work: (inner: Store) => Promise<void>,
): Promise<Checked<ConsignmentSeen>> {
  try {
    await triedAgain(() => store.asKeeper(right, work))
  } catch (failure) {
    if (failure instanceof NotSaved) return { ok: false, problems: failure.problems }
    throw failure
  }
  return consignmentSeen(store, row, by)
}

async function keepAnswer(
  inner: Store,
  row: string,
  { asked, site, by, side }: { asked: AnswerRequest; site: string; by: Hand; side: ConsignmentAnswer['side'] },
): Promise<void> {
  const one = (await holdConsignment(inner.db, row)) ?? refuse(unknownRow(row))
  const steps = (await readConsignmentSteps(inner.db, [row])).get(row) ?? []
  const standing = consignmentStanding(steps)
  if (standing.answer !== null && !standing.posted) refuse(no.waiting(row))
  if (isSettled(standing)) refuse(no.settled(row))
  const before = standing.answer
  if (before !== null && (asked.reason ?? '') === '') refuse(no.whyAgain(row))
  const wet = partsOf(one, asked)
  const version = steps.filter(({ step }) => step === 'answer').length + 1
  const recordedAt = inner.now().toISOString()
  const waitsFor = await closedFor(inner, one, site, [asked.validOn, ...(before === null ? [] : [before.validOn])])
  const reason = asked.reason ?? ''
  if (waitsFor.length > 0 && reason === '') refuse(no.closedWhy(waitsFor.flatMap(({ closings }) => closings)))
  const answer: ConsignmentAnswer = {
    id: `receipt:${row}:${version}`,
    row,
    step: 'answer',
    version,
    side,
    site,
    wet,
    dry: dryOf(one, wet),
    ...(asked.slip === undefined || asked.slip === '' ? {} : { slip: asked.slip }),
    reason,
    evidence: asked.evidence ?? [],
    waitsFor,
    validOn: asked.validOn,
    recordedAt,
    hand: by,
  }
  const posts = waitsFor.length === 0 ? answerPosts(one, answer, before, { recordedAt, enteredBy: by.name, adjusts: false }) : []
  await posted(inner, posts, one, answer, recordedAt)
}

/** What an answer posts: what it said before is undone, and what it says now entered. */
export const answerPosts = (
  one: Consignment,
  answer: ConsignmentAnswer,
  before: ConsignmentAnswer | null,
  stamp: { recordedAt: string; enteredBy: string; adjusts: boolean },
): Entry[] => [
  ...(before === null ? [] : undoAnswer(one, before, { ...stamp, id: answer.id, reason: answer.reason })),
  ...answerEntries(one, answer, stamp),
]

/** The paper of a step, its entries, and its place among the steps. @throws NotSaved where the ledger does not take them */
export async function posted(
  inner: Store,
  entries: readonly Entry[],
  one: Consignment,
  step: Parameters<typeof stepPaper>[1],
  recordedAt: string,
): Promise<void> {
  const done = await postWithin(inner, { entries, evidence: [stepPaper(one, step)], recordedAt })
  if (!done.ok) throw new NotSaved(done.problems)
  await insertConsignmentStep(inner.db, step.id, one.row)
}

/** All of it was accepted where no part is said. */
function partsOf({ wetKg }: Consignment, { acceptedKg, refusedKg = 0, lostKg = 0, disputedKg = 0 }: AnswerRequest): ConsignmentParts {
  return { accepted: acceptedKg ?? wetKg - refusedKg - lostKg - disputedKg, refused: refusedKg, lost: lostKg, disputed: disputedKg }
}

function objection(one: Consignment, asked: AnswerRequest, by: Hand, side: ConsignmentAnswer['side'], today: string): Problem | undefined {
  if (by.name.trim() === '') return no.nameless
  const parts = partsOf(one, asked)
  const sum = partNames.reduce((total, name) => total + parts[name], 0)
  if (sum !== one.wetKg || partNames.some(name => parts[name] < 0)) return no.sum(one.wetKg, parts)
  if (asked.validOn < one.validOn) return no.early(asked.validOn, one.validOn)
  if (asked.validOn > today) return no.future(asked.validOn, today)
  if (parts.accepted !== one.wetKg && (asked.reason ?? '') === '') return no.why
  if (side === 'sender' && (asked.evidence ?? []).length === 0) return no.evidence
  return undefined
}

/** Firms of whose closed quarters a day is part, of the sender's site and of the taker's. */
async function closedFor(inner: Store, one: Consignment, site: string, days: readonly string[]): Promise<ConsignmentAnswer['waitsFor']> {
  const sorted = [...days].sort()
  const closed = await closedBetween(inner.db, sorted[0] ?? '', sorted.at(-1) ?? '')
  const ends = [
    { party: one.sender, site: one.site },
    { party: one.taker ?? one.named, site },
  ]
  return ends.flatMap(end => {
    const closings = closed.filter(({ scope, fromDay, toDay }) => inScope(scope, end) && days.some(day => day >= fromDay && day <= toDay))
    return closings.length === 0 ? [] : [{ party: end.party, closings: closings.map(({ id }) => id) }]
  })
}

/** Where the taker puts it: as said, or its one site. */
async function siteOf({ store, regions }: Ports, { taker, named }: Consignment, said: string | undefined): Promise<Checked<string>> {
  const party = taker ?? named
  const own = (await knownNames(store, regions, null)).sites.filter(site => (site.party ?? site.id) === party)
  if (said !== undefined && said !== '') return idAmong('site', said, own)
  const [only, ...more] = own
  if (more.length > 0) return { ok: false, problems: [no.whichSite(own.map(({ id, nameZh }) => nameZh ?? id))] }
  return { ok: true, warnings: [], value: only?.id ?? party }
}
