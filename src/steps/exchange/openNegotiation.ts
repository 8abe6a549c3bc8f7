// Verb: a negotiation begins with the first offer, on a notice of somebody else's, on one's own, or on both.
import { randomBytes } from 'node:crypto'
import type { OpenRequest } from '#domain/exchange/dealRequest.ts'
import type { DealSide, Negotiation } from '#domain/exchange/negotiation.ts'
import { present } from '#domain/present.ts'
import type { Checked } from '#domain/problem.ts'
import { noticesOf } from '#exchange/negotiation/promise.ts'
import { refused, say } from '#exchange/negotiation/refusals.ts'
import { takeTurn } from '#exchange/negotiation/turns.ts'
import { insertNegotiation, insertTurn } from '#store/exchange/negotiations.ts'
import type { Store } from '#store/openStore.ts'
import { noticePaperId } from './dealPapers.ts'
import { type DealAsker, dealing, onceOf } from './dealing.ts'
import { expiryJob } from './expireTurn.ts'
import { type DealNotice, hiddenNotices, noNotice, noticesAt } from './noticesOfDeal.ts'
import { told } from './news.ts'

type Meant = Pick<Negotiation, 'seller' | 'buyer' | 'from' | 'to' | 'material'> & { side: DealSide; offer?: DealNotice; need?: DealNotice }

/** @param store of the asker: a notice that it does not show is not there */
export async function openNegotiation(store: Store, asker: DealAsker, asked: OpenRequest): Promise<Checked<Negotiation>> {
  const ids = noticesOf(present({ offer: asked.offer, need: asked.need }))
  const hidden = await hiddenNotices(store, ids)
  if (hidden.length > 0) return refused(...hidden)
  const right = asker.username === null ? undefined : [asked.party]
  return dealing(store, right, { dryRun: asker.dryRun, once: onceOf(asker, asked) }, async deal => {
    const { inner, validOn, recordedAt } = deal
    const read = await noticesAt(inner, ids)
    if (!read.ok) return read
    const notices = read.value
    const meant = meantBy(asked, notices)
    if (!meant.ok) return meant
    const { side, offer, need, ...ends } = meant.value
    const id = `negotiation:${randomBytes(8).toString('hex')}`
    const made: Negotiation = {
      id,
      ...ends,
      ...present({ offer: versionOf(offer), need: versionOf(need) }),
      ofStock: offer?.inStock ?? false,
      validOn,
      recordedAt,
      basedOn: notices.map(notice => noticePaperId(id, notice)),
      synthetic: notices.some(({ synthetic }) => synthetic),
    }
    const { terms, words } = asked
    const answerBy = asked.answerBy === undefined ? undefined : new Date(asked.answerBy).toISOString()
    const turn = takeTurn(made, [], { kind: 'offer', by: side, terms, ...present({ words, answerBy }) }, { validOn, recordedAt, notices })
    if (!turn.ok) return turn
    await insertNegotiation(inner.db, made)
    await insertTurn(inner.db, turn.value)
    await expiryJob(inner, turn.value)
    await told(deal, made, { event: 'negotiation.turn', id, kind: 'offer', by: side, ordinal: 1 })
    return { ok: true, warnings: [], value: made }
  })
}

const versionOf = (notice: DealNotice | undefined) => (notice === undefined ? undefined : { id: notice.id, version: notice.version })

/** Who gives and who takes, where from and where to: the other's notice says its side, the asker's party and site the other. */
function meantBy({ offer: offerId, need: needId, party, site }: OpenRequest, notices: readonly DealNotice[]): Checked<Meant> {
  const found = (id: string | undefined, kind: DealNotice['kind']) => notices.find(one => one.id === id && one.kind === kind)
  const [offer, need] = [found(offerId, 'offer'), found(needId, 'need')]
  const one = offer ?? need
  if (offerId !== undefined && offer === undefined) return refused(noNotice(offerId))
  if (needId !== undefined && need === undefined) return refused(noNotice(needId))
  if (one === undefined)
    return refused(say('notice', 'offer', '没有写供给或需求信息', 'no notice is named', '写明 offer 或 need', 'name an offer or a need'))
  if (offer !== undefined && need !== undefined && offer.material !== need.material)
    return refused(
      say(
        'material',
        'need',
        `供给是 ${offer.material}，需求是 ${need.material}`,
        `the offer is of ${offer.material}, the need of ${need.material}`,
        '选物料相同的两条信息',
        'choose two notices of one material',
      ),
    )
  const side: DealSide = offer?.party === party || (need !== undefined && need.party !== party) ? 'seller' : 'buyer'
  const seller = offer?.party ?? party
  const buyer = need?.party ?? party
  if (seller === buyer)
    return refused(
      say('oneself', 'party', '两方是同一单位', 'both sides are one party', '换一条对方的信息', 'choose a notice of somebody else'),
    )
  if (party !== seller && party !== buyer)
    return refused(say('party', 'party', `${party} 不是任何一方`, `${party} is neither side`, '写本单位', 'give your own party'))
  const from = side === 'seller' ? (site ?? offer?.place.site) : offer?.place.site
  const to = side === 'buyer' ? (site ?? need?.place.site) : need?.place.site
  if (from === undefined || to === undefined) return refused(noSite(from === undefined ? 'seller' : 'buyer', side))
  return { ok: true, warnings: [], value: { side, seller, buyer, from, to, material: one.material, ...present({ offer, need }) } }
}

const noSite = (missing: DealSide, own: DealSide) =>
  missing === own
    ? say(
        'site',
        'site',
        '没有写本方的场地',
        'your own site is not given',
        '写明物料所在或运往的场地',
        'give the site where the material lies or goes to',
      )
    : say(
        'site',
        'site',
        '对方的信息没有写到场地',
        'the notice of the other side names no site',
        '请对方补写场地',
        'ask its owner to name the site',
      )
