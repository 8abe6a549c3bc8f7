// The verbs of a trade as they are asked for: which flow and parties a request is about, by which right it may be done, then the verb
// itself. The interface and the command line come through here.
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Contract, Offer, OfferStep } from '#domain/contract.ts'
import type { Entry } from '#domain/entry.ts'
import type { Manifest, Receipt } from '#domain/shipment.ts'
import type { Asked, TradeRequests, TradeSide, TradeVerb } from '#domain/tradeRequest.ts'
import { endsOfFlow, type FlowJournal, flowJournal } from '#store/flows.ts'
import { readFrameworks } from '#store/exchange/frameworks.ts'
import type { Store } from '#store/openStore.ts'
import { tryOut } from '../claims/tryOut.ts'
import { accept } from './accept.ts'
import { correctReceipt } from './correctReceipt.ts'
import { type UnitOfWork, storeUnitOfWork } from './unitOfWork.ts'
import { dispatch } from './dispatch.ts'
import { endContract } from './endContract.ts'
import { absent } from './keep.ts'
import { closeOffer, offer } from './offer.ts'
import { onceOnly } from './onceOnly.ts'
import { receive } from './receive.ts'

export type TradeAnswers = {
  offer: Offer
  accept: Contract
  close: OfferStep
  dispatch: Manifest
  receive: Receipt
  correct: Receipt
  end: Entry
}
/** The paper that a verb is done on. */
const nouns = {
  offer: 'flow',
  accept: 'offer',
  close: 'offer',
  dispatch: 'contract',
  receive: 'manifest',
  correct: 'manifest',
  end: 'contract',
} as const satisfies Record<TradeVerb, string>

/** Whose flow a verb is done on: who gives and who takes. */
type Ends = { flow: string; seller: string; buyer: string }

/**
 * @param store of the asker: a paper that it does not show is absent
 * @param username who asks; null for the one person who owns the database
 * @param id of the flow, offer, contract or trip that the verb is done on
 */
export async function trade<V extends TradeVerb>(
  store: Store,
  username: string | null,
  verb: V,
  id: string,
  request: TradeRequests[V],
  { dryRun = false, key }: Asked = {},
): Promise<Checked<TradeAnswers[V]>> {
  const ends = await endsBehind(store, nouns[verb], id)
  if (!ends.ok) return ends
  if (notOfFramework.has(verb) && (await readFrameworks(store.db, { flow: ends.value.flow })).length > 0)
    return { ok: false, problems: [ofFramework(id)] }
  const right = username === null ? undefined : [ends.value[sideOf(verb, request)]]
  const own = signed(storeUnitOfWork(store, undefined, right), username)
  const unitOfWork = key === undefined ? own : onceOnly(own, { actor: username ?? 'local', key, asked: { verb, id, request } })
  const done = (on: UnitOfWork) => does[verb](on, id, request, ends.value)
  return dryRun ? tryOut(own, done) : done(unitOfWork)
}

/** Who offers and sends gives the material away; who accepts and weighs in takes it. */
function sideOf<V extends TradeVerb>(verb: V, request: TradeRequests[V]): TradeSide {
  if (verb === 'close') return (request as TradeRequests['close']).step === 'refused' ? 'buyer' : 'seller'
  return verb === 'offer' || verb === 'dispatch' || verb === 'end' ? 'seller' : 'buyer'
}

const does: {
  [V in TradeVerb]: (unitOfWork: UnitOfWork, id: string, request: TradeRequests[V], ends: Ends) => Promise<Checked<TradeAnswers[V]>>
} = {
  offer: (unitOfWork, id, request) => offer(unitOfWork, id, request),
  accept: (unitOfWork, id, request, { flow, seller, buyer }) => accept(unitOfWork, flow, id, { ...request, seller, buyer }),
  close: (unitOfWork, id, { step, reasons, validOn }, ends) =>
    closeOffer(unitOfWork, ends.flow, id, step, ends[step === 'refused' ? 'buyer' : 'seller'], reasons, validOn),
  dispatch: async (unitOfWork, id, request) => {
    const { vehicle, ...trip } = request
    const sent = await dispatch(unitOfWork, id, vehicle === undefined ? trip : { ...trip, vehicle })
    return sent.ok ? { ...sent, value: sent.value.manifest } : sent
  },
  receive: async (unitOfWork, id, request) => {
    const arrived = await receive(unitOfWork, id, scaleOf(request))
    return arrived.ok ? { ...arrived, value: arrived.value.receipt } : arrived
  },
  correct: async (unitOfWork, id, request) => {
    const corrected = await correctReceipt(unitOfWork, id, { ...scaleOf(request), reason: request.reason })
    return corrected.ok ? { ...corrected, value: corrected.value.receipt } : corrected
  },
  end: (unitOfWork, id, { reason, validOn }) => endContract(unitOfWork, id, reason, validOn),
}

function scaleOf({ acceptedLossKg, massKg, weighingSlip, at }: TradeRequests['receive']): Parameters<typeof receive>[2] {
  return { massKg, weighingSlip, at, ...(acceptedLossKg === undefined ? {} : { acceptedLossKg }) }
}

/** Flow and parties behind a paper: of a contract those that it names, else those of the flow's two sites. */
async function endsBehind(store: Store, noun: (typeof nouns)[TradeVerb], id: string): Promise<Checked<Ends>> {
  const journal = flowJournal(store.db)
  const [manifest] = noun === 'manifest' ? await journal.papers('manifest', { id }) : []
  const [contract] = noun === 'contract' || manifest !== undefined ? await journal.papers('contract', { id: manifest?.contract ?? id }) : []
  if (contract !== undefined) {
    const { flow, seller, buyer } = contract
    return { ok: true, warnings: [], value: { flow, seller, buyer } }
  }
  const flow = noun === 'flow' ? id : noun === 'offer' ? (await journal.papers('offer', { id }))[0]?.flow : undefined
  const ends = flow === undefined ? undefined : await endsOfFlow(store.db, flow)
  if (flow === undefined || ends === undefined) return absent(noun, id)
  if (ends.from === null || ends.to === null) return { ok: false, problems: [noParty(flow)] }
  return { ok: true, warnings: [], value: { flow, seller: ends.from, buyer: ends.to } }
}

/** The same unit of work, with the person's name on all that it appends. */
function signed(unitOfWork: UnitOfWork, username: string | null): UnitOfWork {
  if (username === null) return unitOfWork
  const by = { enteredBy: username }
  const own = (journal: FlowJournal): FlowJournal => ({
    ...journal,
    append: batch =>
      journal.append({
        ...batch,
        entries: (batch.entries ?? []).map(entry => ({ ...entry, ...by })),
        evidence: (batch.evidence ?? []).map(kept => ({ ...kept, evidence: { ...kept.evidence, ...by } })),
      }),
  })
  return { ...unitOfWork, posting: work => unitOfWork.posting(journal => work(own(journal))) }
}

/** What is offered, promised or let go under a framework contract goes by its own steps, which hold what is promised in all. */
const notOfFramework: ReadonlySet<TradeVerb> = new Set(['offer', 'accept', 'close', 'end'])
const ofFramework = (id: string): Problem =>
  problem(
    'deal.of-framework',
    { path: id },
    {
      zh: `${id} 属于框架合同`,
      en: `${id} is of a framework contract`,
      fixZh: '按框架合同办理（提货、取消、变更、终止；xunyu deal）',
      fixEn: 'act under the framework contract (call off, release, amend, end; xunyu deal)',
    },
  )
const noParty = (flow: string): Problem =>
  problem(
    'trade.no-party',
    { path: flow },
    {
      zh: `物流 ${flow} 的一端不知属于哪家单位`,
      en: `the party at one end of flow ${flow} is not known`,
      fixZh: '在区域数据的 sites 表中写明该场地的 party，各区域写法一致',
      fixEn: 'name the party of the site in the sites table, the same in every region',
    },
  )
