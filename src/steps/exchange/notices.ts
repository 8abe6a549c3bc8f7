// Verbs: a notice is published, changed, moved on, and shown to whoever was introduced to it. Nothing is overwritten: each is a record.
import { randomBytes } from 'node:crypto'
import {
  type FailureReason,
  type GivenNotice,
  type Notice,
  NoticeDraft,
  type NoticeFate,
  type NoticeVerb,
  type ShownNotice,
} from '#domain/exchange/notice.ts'
import type { Checked } from '#domain/problem.ts'
import { checkDraft } from '#exchange/notice/checkDraft.ts'
import { partsOf, shownWhole } from '#exchange/notice/disclosure.ts'
import { noticeNames } from '#exchange/notice/ground.ts'
import { listingKey } from '#exchange/notice/listing.ts'
import { nextState } from '#exchange/notice/machine.ts'
import { belowPromised } from '#exchange/negotiation/refusals.ts'
import { onDryBasis } from '#exchange/negotiation/terms.ts'
import { holdPromises } from '#store/exchange/frameworks.ts'
import {
  appendNotices,
  holdNotice,
  type NewRecord,
  type NoticeHead,
  readHeads,
  readNotices,
  readParts,
  showNoticeTo,
} from '#store/exchange/notices.ts'
import type { KeeperRight, Store } from '#store/openStore.ts'
import { today } from '../rules/today.ts'
import { type ExchangePorts, noticeGround } from './noticeGround.ts'
import { needsReason, noMove, notYours, oldVersion, otherHolder, unknownNotice } from './noticeWords.ts'
import { onceKept } from './onceKept.ts'

/** `username` is null for the one person who owns the database. */
export type NoticeHand = { actor: string; username: string | null; name: string }
export type NoticeAsked = {
  hand: NoticeHand
  key?: string | undefined
  /** Says what would be, and keeps nothing. */
  dryRun?: boolean
  synthetic?: boolean
}

/** By which right somebody writes for a party: only the owner of the database writes for anybody. */
export const rightFor = ({ username }: NoticeHand, parties: readonly string[]): KeeperRight => (username === null ? [] : parties)
export const newNoticeId = (): string => `n${randomBytes(8).toString('hex')}`

/** @param draft kept back until it is opened */
export async function publishNotice(
  ports: ExchangePorts,
  given: GivenNotice,
  { hand, key, dryRun = false, synthetic = false, draft = false }: NoticeAsked & { draft?: boolean },
): Promise<Checked<ShownNotice>> {
  const ground = await noticeGround(ports)
  const checked = checkDraft(given, ground, noticeNames(ground))
  if (!checked.ok) return checked
  const { store } = ports
  return store.asKeeper(rightFor(hand, [checked.value.party]), async inner => {
    const make = async (): Promise<Checked<ShownNotice>> => {
      const record = firstRecord(dryRun ? 'dry-run' : newNoticeId(), checked.value, draft ? 'draft' : 'open', {
        validOn: today(inner.now()),
        recordedAt: inner.now().toISOString(),
        basedOn: [`by:${hand.actor}`],
        synthetic,
        enteredBy: hand.actor,
      })
      if (!dryRun) await appendNotices(inner.db, [record])
      return { ok: true, value: shownWhole(record.notice), warnings: checked.warnings }
    }
    return onceKept(inner, dryRun ? undefined : keyOf(hand, key, { verb: 'publish', given, draft }), make)
  })
}

type Stamp = Pick<Notice, 'validOn' | 'recordedAt' | 'basedOn' | 'synthetic'> & { enteredBy: string }
export function firstRecord(id: string, draft: NoticeDraft, state: 'draft' | 'open', { enteredBy, ...stamp }: Stamp): NewRecord {
  const notice: Notice = { ...draft, id, version: 1, state, ...stamp }
  const head: NoticeHead = { id, party: draft.party, kind: draft.kind, record: 1, version: 1, state, listing: listingKey(draft) }
  return { head, verb: 'publish', notice, enteredBy, parts: state === 'draft' ? [] : partsOf(notice) }
}

/** @param before the head and what it says now @param draft what it says from now on; a new version only where that differs */
export function nextRecord(
  before: NoticeHead,
  notice: Notice,
  verb: NoticeVerb,
  { enteredBy, ...stamp }: Stamp,
  change: { draft?: NoticeDraft; fate?: NoticeFate } = {},
): NewRecord | undefined {
  const state = nextState(before.state, verb)
  if (state === undefined) return undefined
  const version = change.draft === undefined ? before.version : before.version + 1
  const { id, fate } = notice
  const next: Notice = {
    ...(change.draft ?? draftOf(notice)),
    ...((change.fate ?? fate) === undefined ? {} : { fate: change.fate ?? fate }),
    id,
    version,
    state,
    ...stamp,
  }
  const head: NoticeHead = { ...before, record: before.record + 1, version, state, listing: listingKey(next) }
  return {
    head,
    verb,
    notice: next,
    enteredBy,
    parts: state === 'draft' || (state === 'closed' && before.state === 'draft') ? [] : partsOf(next),
  }
}
const Draft = NoticeDraft.strip()
/** What a notice says, without where it stands. */
export const draftOf = (notice: Notice): NoticeDraft => Draft.parse(notice)

/** @param version that the change was made from */
export async function changeNotice(
  ports: ExchangePorts,
  id: string,
  version: number,
  given: GivenNotice,
  { hand, key, dryRun = false }: NoticeAsked,
): Promise<Checked<ShownNotice>> {
  const ground = await noticeGround(ports)
  const checked = checkDraft(given, ground, noticeNames(ground))
  return written(ports.store, id, hand, keyOf(hand, key, { verb: 'change', id, version, given }), async (inner, before, notice) => {
    if (before.version !== version) return { ok: false, problems: [oldVersion(id, version, before.version)] }
    if (!checked.ok) return checked
    if (checked.value.party !== before.party || checked.value.kind !== before.kind) return { ok: false, problems: [otherHolder] }
    const record = nextRecord(before, notice, 'change', stampOf(inner, hand, notice), { draft: checked.value })
    if (record === undefined) return { ok: false, problems: [noMove(id, before.state, 'change')] }
    const promisedKg = (await holdPromises(inner.db, [id])).get(id) ?? 0
    const massKg = onDryBasis(checked.value)?.massKg ?? 0
    if (massKg < promisedKg) return { ok: false, problems: [belowPromised(id, massKg, promisedKg)] }
    if (!dryRun) await appendNotices(inner.db, [record])
    return { ok: true, value: shownWhole(record.notice), warnings: checked.warnings }
  })
}

export type NoticeMove = {
  verb: Exclude<NoticeVerb, 'publish' | 'change'>
  fate?: { fate: NoticeFate['fate']; reason?: FailureReason | undefined; words?: string | undefined } | undefined
}
/** @param move where it is to go, and for its fate what became of it */
export async function moveNotice(
  ports: Pick<ExchangePorts, 'store'>,
  id: string,
  move: NoticeMove,
  { hand, key, dryRun = false }: NoticeAsked,
): Promise<Checked<ShownNotice>> {
  if (move.fate?.fate === 'died' && move.fate.reason === undefined) return { ok: false, problems: [needsReason] }
  return written(ports.store, id, hand, keyOf(hand, key, { ...move, id }), async (inner, before, notice) => {
    const stamp = stampOf(inner, hand, notice)
    const fate = move.fate === undefined ? undefined : (JSON.parse(JSON.stringify({ ...move.fate, validOn: stamp.validOn })) as NoticeFate)
    const record = nextRecord(before, notice, move.verb, stamp, fate === undefined ? {} : { fate })
    if (record === undefined) return { ok: false, problems: [noMove(id, before.state, move.verb)] }
    if (!dryRun) await appendNotices(inner.db, [record])
    return { ok: true, value: shownWhole(record.notice), warnings: [] }
  })
}

/** The holder lets a party read what matched or contract parties may read. */
export async function introduceTo(
  ports: Pick<ExchangePorts, 'store'>,
  id: string,
  reader: { party: string; level: 'matched' | 'contract' },
  { hand, key }: NoticeAsked,
): Promise<Checked<ShownNotice>> {
  return written(ports.store, id, hand, keyOf(hand, key, { verb: 'introduce', id, ...reader }), async (inner, _, notice) => {
    await showNoticeTo(inner.db, { notice: id, ...reader, basedOn: [`by:${hand.actor}`], recordedAt: inner.now().toISOString() })
    return { ok: true, value: shownWhole(notice), warnings: [] }
  })
}

const keyOf = ({ actor }: NoticeHand, key: string | undefined, asked: unknown) => (key === undefined ? undefined : { actor, key, asked })
const stampOf = (inner: Store, { actor }: NoticeHand, { basedOn, synthetic }: Notice): Stamp => ({
  validOn: today(inner.now()),
  recordedAt: inner.now().toISOString(),
  basedOn,
  synthetic,
  enteredBy: actor,
})

/** Holds a notice of somebody's own while it is written. Whoever does not hold it is told what everybody may know of it. */
async function written(
  store: Store,
  id: string,
  hand: NoticeHand,
  key: Parameters<typeof onceKept>[1],
  work: (inner: Store, before: NoticeHead, notice: Notice) => Promise<Checked<ShownNotice>>,
): Promise<Checked<ShownNotice>> {
  const [own] = await readHeads(store.db, { ids: [id] })
  if (own === undefined) {
    const open = await readParts(store.db, [id])
    return { ok: false, problems: [open.length === 0 ? unknownNotice(id) : notYours(id)] }
  }
  return store.asKeeper(rightFor(hand, [own.party]), inner =>
    onceKept(inner, key, async () => {
      const before = await holdNotice(inner.db, id)
      const [notice] = await readNotices(inner.db, { ids: [id] })
      return before === undefined || notice === undefined ? { ok: false, problems: [unknownNotice(id)] } : work(inner, before, notice)
    }),
  )
}
