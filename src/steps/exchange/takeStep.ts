// Verb: a step under a framework contract: call-off, confirmation, release, new terms, pause, end. What it changes of the promise binds the
// notices and the ledger in the same transaction.
import type { FrameworkStepRequest } from '#domain/exchange/dealRequest.ts'
import type { DealSide, Framework, FrameworkState, FrameworkStep } from '#domain/exchange/negotiation.ts'
import { nextRecord } from '#domain/flowRecord.ts'
import { present } from '#domain/present.ts'
import type { Checked } from '#domain/problem.ts'
import { takeStep as checkStep } from '#exchange/negotiation/framework.ts'
import { confirmedContract, stepEntries } from '#exchange/negotiation/ledger.ts'
import { noticesOf, promiseProblem } from '#exchange/negotiation/promise.ts'
import { refused } from '#exchange/negotiation/refusals.ts'
import { standingOf } from '#exchange/negotiation/standing.ts'
import {
  holdFramework,
  holdPromises,
  insertFrameworkStep,
  promiseMore,
  readFrameworks,
  readFrameworkSteps,
} from '#store/exchange/frameworks.ts'
import type { Kept } from '#store/kept.ts'
import type { Store } from '#store/openStore.ts'
import { admitTo } from '../ledger/admit.ts'
import { ticketDeliveries } from '../trace/deliveries.ts'
import { keepPaper } from '../trade/keep.ts'
import { stepPaper } from './dealPapers.ts'
import { actsFor, type DealAsker, type Dealing, dealing, onceOf } from './dealing.ts'
import { told } from './news.ts'
import { noticesAt } from './noticesOfDeal.ts'
import { sideOf, sidesOf, unknownFramework } from './sides.ts'

export async function takeStep(store: Store, asker: DealAsker, id: string, asked: FrameworkStepRequest): Promise<Checked<FrameworkStep>> {
  const [framework] = await readFrameworks(store.db, { id })
  if (framework === undefined) return refused(unknownFramework(id))
  const { state } = standingOf(framework, await readFrameworkSteps(store.db, [id]))
  const side = sideOf(sidesOf(framework, await actsFor(store, asker)), asked.as, usualSide(asked.kind, state))
  if (!side.ok) return side
  const right = asker.username === null ? undefined : [framework[side.value]]
  return dealing(store, right, { dryRun: asker.dryRun, once: onceOf(asker, { id, ...asked }) }, async deal => {
    const { inner, journal, validOn, recordedAt } = deal
    await holdFramework(inner.db, id)
    const steps = await readFrameworkSteps(inner.db, [id])
    const bound = noticesOf(framework)
    const promised = await holdPromises(inner.db, mayPromise.has(asked.kind) ? bound : [])
    const read = await noticesAt(inner, asksMore.has(asked.kind) ? bound : [])
    if (!read.ok) return read
    const notices = read.value
    const sentKg = asked.kind === 'release' ? await sentOn(deal, framework, steps, asked.callOff) : 0
    const { kind, day, massKg, reading, callOff, terms, reason } = asked
    const given = { kind, by: side.value, ...present({ day, massKg, reading, callOff, terms, reason }) }
    const taken = checkStep(framework, steps, given, { validOn, recordedAt, notices, sentKg })
    if (!taken.ok) return taken
    const after = [...steps, taken.value]
    const moreKg = standingOf(framework, after).promisedKg - standingOf(framework, steps).promisedKg
    const beyond = notices.flatMap(notice => promiseProblem(notice, promised.get(notice.id) ?? 0, moreKg) ?? [])
    if (beyond.length > 0) return refused(...beyond)
    const posted = await post(deal, framework, after, taken.value, moreKg)
    if (!posted.ok) return posted
    await insertFrameworkStep(inner.db, taken.value)
    await promiseMore(inner.db, bound, moreKg)
    await journal.append({ recordedAt, ...posted.value })
    await told(deal, framework, { event: 'framework.step', id, kind, by: side.value, ordinal: taken.value.ordinal })
    return taken
  })
}

/** Steps after which more may be promised of a notice; and more or less. */
const asksMore: ReadonlySet<FrameworkStep['kind']> = new Set(['propose', 'amend'])
const mayPromise: ReadonlySet<FrameworkStep['kind']> = new Set(['propose', 'amend', 'end', 'release'])

/** Whose step it usually is, for who acts for both sides. */
const usualSide = (kind: FrameworkStep['kind'], state: FrameworkState): DealSide | undefined => {
  if (kind === 'callOff') return 'buyer'
  if (kind === 'confirm') return 'seller'
  if (kind === 'amend') return state === 'sellerAsks' ? 'buyer' : 'seller'
  return undefined
}

type Appended = Pick<Parameters<Dealing['journal']['append']>[0], 'entries' | 'evidence' | 'records'>
/** Entries that are admitted, with the papers and the record that they stand on. */
async function post(
  { journal, validOn, recordedAt }: Dealing,
  framework: Framework,
  steps: readonly FrameworkStep[],
  step: FrameworkStep,
  moreKg: number,
): Promise<Checked<Appended>> {
  const entries = stepEntries(framework, steps, step)
  const evidence: Kept[] = [stepPaper(framework, step)]
  const callOff = steps.find(({ id }) => id === step.callOff)
  if (step.kind === 'confirm' && callOff !== undefined) {
    const made = confirmedContract(framework, step, callOff)
    entries.push(made.entry)
    evidence.push(...contractPapers(framework, made))
  }
  const contract = steps.find(({ kind, callOff: of }) => kind === 'confirm' && of === step.callOff)?.contract
  if (step.kind === 'release' && contract !== undefined) evidence.push(endPaper(framework, step, contract))
  const admitted = await admitTo(journal, entries)
  if (!admitted.ok) return admitted
  const because = [step.id, ...entries.map(({ id }) => id)]
  const records =
    moreKg === 0
      ? []
      : [nextRecord(await journal.records(framework.flow), framework.flow, 'contracted', { add: moreKg }, { validOn, recordedAt }, because)]
  return { ok: true, warnings: [], value: { entries, evidence, records } }
}

function contractPapers({ flow, seller, buyer }: Framework, { offer, contract }: ReturnType<typeof confirmedContract>): Kept[] {
  const of = { flow, owners: [seller, buyer] }
  const t = contract.massKg / 1000
  return [
    keepPaper('offer', offer.id, [`提货 ${t} 吨`, `Called off: ${t} t`], offer.basedOn, offer, offer.recordedAt, of),
    keepPaper(
      'contract',
      contract.id,
      [`确认备货 ${t} 吨，${contract.amountCny} 元`, `Set aside: ${t} t, ${contract.amountCny} CNY`],
      contract.basedOn,
      contract,
      contract.recordedAt,
      of,
    ),
  ]
}

function endPaper({ flow, seller, buyer }: Framework, step: FrameworkStep, contract: string): Kept {
  const { massKg = 0, reason = '', validOn, recordedAt } = step
  const end = { id: `${contract}:end`, contract, releasedKg: massKg, reason, validOn, recordedAt, basedOn: [contract, step.id] }
  const t = massKg / 1000
  return keepPaper('contract_end', end.id, [`取消提货 ${t} 吨：${reason}`, `Released: ${t} t: ${reason}`], end.basedOn, end, recordedAt, {
    flow,
    owners: [seller, buyer],
  })
}

async function sentOn(
  { inner, journal }: Dealing,
  { flow }: Framework,
  steps: readonly FrameworkStep[],
  callOff: string | undefined,
): Promise<number> {
  const contract = steps.find(step => step.kind === 'confirm' && step.callOff === callOff)?.contract
  if (contract === undefined) return 0
  // A trip holds the flow before it is weighed out; held here too, none leaves meanwhile.
  await journal.hold(flow)
  const underTickets = (await ticketDeliveries(inner.db, flow)).filter(one => one.contract === contract)
  const trips = [...(await journal.papers('manifest', { contract })), ...underTickets]
  return trips.reduce((sum, { dispatchedKg }) => sum + dispatchedKg, 0)
}
