// Verbs: the fair's list comes in, whole or not at all, and goes out again with what became of its rows.
import { basename } from 'node:path'
import { canonicalJson } from '#domain/canonicalJson.ts'
import type { Notice, NoticeDraft, NoticeVersion } from '#domain/exchange/notice.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { type ExchangeList, type ListedNotice, readList } from '#exchange/list/readList.ts'
import { listingKey, periodsMeet } from '#exchange/notice/listing.ts'
import type { NoticeGround } from '#exchange/notice/ground.ts'
import { writeList } from '#report/exchange/listOut.ts'
import { appendNotices, type NewRecord, type NoticeHead, readHeads, readNotices } from '#store/exchange/notices.ts'
import type { KeeperRight, Store } from '#store/openStore.ts'
import { listTenants, readStanding } from '#store/tenants.ts'
import { type GivenFile, openFiles } from '../intake/openFiles.ts'
import { today } from '../rules/today.ts'
import { closedRow, closedSince, notYourRow, numberOfOther, unknownNumber } from './listImportWords.ts'
import { type ExchangePorts, noticeGround } from './noticeGround.ts'
import { type MatchPorts, partnersOfNotices } from './ownMatches.ts'
import { draftOf, firstRecord, newNoticeId, nextRecord, type NoticeAsked, type NoticeHand } from './notices.ts'

export type ListImport = {
  file: string
  rows: number
  notices: number
  added: number
  changed: number
  unchanged: number
  saved: boolean
  problems: Problem[]
  /** Which notice each row is, by its line. */
  listed: { sheet: string; line: number; notice: string; what: 'added' | 'changed' | 'unchanged' }[]
}
type Kept = { head: NoticeHead; notice: Notice }
type Row = { listed: ListedNotice; id: string; what: 'added' | 'changed' | 'unchanged'; record?: NewRecord }

/** A file of rows and what is wrong with it. Nothing is kept. */
export async function readListFile(file: GivenFile, ground: NoticeGround): Promise<{ list: ExchangeList; problems: Problem[] }> {
  const problems: Problem[] = []
  const list = await readList(
    await openFiles([file], problem => void problems.push(problem)),
    ground,
    problem => void problems.push(problem),
  )
  return { list, problems }
}

/** @returns what was read and kept; with an error anywhere nothing is kept, and every error is said */
export async function importList(
  ports: ExchangePorts,
  file: GivenFile,
  { hand, dryRun = false, synthetic = false }: NoticeAsked,
): Promise<Checked<ListImport>> {
  const { list, problems } = await readListFile(file, await noticeGround(ports))
  const name = basename(file.name)
  const report = (rows: readonly Row[], saved: boolean): ListImport => ({
    file: name,
    rows: list.rows,
    notices: list.notices.length,
    added: rows.filter(({ what }) => what === 'added').length,
    changed: rows.filter(({ what }) => what === 'changed').length,
    unchanged: rows.filter(({ what }) => what === 'unchanged').length,
    saved,
    problems,
    listed: rows.map(({ listed: { sheet, line }, id, what }) => ({ sheet, line, notice: id, what })),
  })
  const stampOf = (inner: Store, { sheet, line }: ListedNotice) => ({
    validOn: today(inner.now()),
    recordedAt: inner.now().toISOString(),
    basedOn: [`list:${name}:${sheet}:${line}`],
    synthetic,
    enteredBy: hand.actor,
  })
  const judge = async (inner: Store, listed: readonly ListedNotice[]): Promise<Row[]> => {
    const kept = await keptFor(inner, listed)
    return listed.flatMap(one => rowOf(one, kept, stampOf(inner, one), problem => void problems.push(problem)))
  }
  const allowed = await mayList(ports.store, hand, list.notices, problem => void problems.push(problem))
  const failed = (): boolean => problems.some(({ severity }) => severity === 'error')
  if (!dryRun && failed()) return { ok: false, problems }
  if (allowed.length === 0) return { ok: true, value: report([], !dryRun), warnings: [] }
  return ports.store.asKeeper(rightToList(hand, allowed), async inner => {
    const rows = await judge(inner, allowed)
    if (dryRun) return { ok: true, value: report(rows, false), warnings: [] }
    if (failed()) return { ok: false, problems }
    await appendNotices(
      inner.db,
      rows.flatMap(({ record }) => (record === undefined ? [] : [record])),
    )
    return { ok: true, value: report(rows, true), warnings: [] }
  })
}

/** Rows that the asker may list: of firms that they act for, and for an authority of those that nobody here has a seat for. */
async function mayList(
  store: Store,
  { username }: NoticeHand,
  rows: readonly ListedNotice[],
  say: (problem: Problem) => void,
): Promise<ListedNotice[]> {
  if (username === null) return [...rows]
  const { acts, plans } = await readStanding(store)
  const seated = new Set((await listTenants(store)).flatMap(({ party }) => (party === null ? [] : [party])))
  return rows.filter(({ file, sheet, line, draft: { party } }) => {
    if (acts.includes(party) || (plans && !seated.has(party))) return true
    say(notYourRow({ file, sheet, row: line, column: '单位名称' }, party, plans))
    return false
  })
}

type KeptNotices = { byId: ReadonlyMap<string, Kept>; byListing: ReadonlyMap<string, readonly Kept[]> }
/** Notices that rows may be: by the number that they bear, or as the same listing. */
async function keptFor(inner: Store, rows: readonly ListedNotice[]): Promise<KeptNotices> {
  const numbers = rows.flatMap(({ number }) => (number === undefined ? [] : [number]))
  const parties = new Set(rows.map(({ draft }) => draft.party))
  const all = [
    ...(await readHeads(inner.db, { ids: numbers })),
    ...(await readHeads(inner.db, { listings: [...new Set(rows.map(({ draft }) => listingKey(draft)))] })),
  ]
  // A number of somebody else's notice is as unknown as one that there is not.
  const heads = all.filter(({ party }) => parties.has(party))
  const notices = new Map((await readNotices(inner.db, { ids: [...new Set(heads.map(({ id }) => id))] })).map(one => [one.id, one]))
  const byId = new Map(
    heads.flatMap(head => {
      const notice = notices.get(head.id)
      return notice === undefined ? [] : [[head.id, { head, notice }] as const]
    }),
  )
  const byListing = new Map<string, Kept[]>()
  for (const one of byId.values()) byListing.set(one.head.listing, [...(byListing.get(one.head.listing) ?? []), one])
  return { byId, byListing }
}

function keptRow(listed: ListedNotice, { byId, byListing }: KeptNotices): Kept | undefined {
  if (listed.number !== undefined) return byId.get(listed.number)
  const same = (byListing.get(listingKey(listed.draft)) ?? []).filter(({ notice }) => periodsMeet(notice, listed.draft))
  return same.find(({ head }) => head.state !== 'closed') ?? same[0]
}

function rowOf(listed: ListedNotice, kept: KeptNotices, stamp: Parameters<typeof firstRecord>[3], say: (problem: Problem) => void): Row[] {
  const { file, sheet, line, number, draft } = listed
  const place = { file, sheet, row: line, column: '循域编号' }
  const before = keptRow(listed, kept)
  if (before === undefined) {
    if (number !== undefined) {
      say(unknownNumber(place, number))
      return []
    }
    const id = newNoticeId()
    return [{ listed, id, what: 'added', record: firstRecord(id, draft, 'open', stamp) }]
  }
  const { head, notice } = before
  if (head.party !== draft.party || head.kind !== draft.kind) {
    say(numberOfOther(place, head.id))
    return []
  }
  const next = laidOver(draftOf(notice), draft)
  if (canonicalJson(next) === canonicalJson(draftOf(notice))) return [{ listed, id: head.id, what: 'unchanged' }]
  const record = nextRecord(head, notice, 'change', { ...stamp, synthetic: notice.synthetic }, { draft: next })
  if (record !== undefined) return [{ listed, id: head.id, what: 'changed', record }]
  say(number === undefined ? closedSince(place, head.id) : closedRow(place, head.id))
  return []
}

/** A blank cell says nothing: what a notice says already, and the list does not, stays. */
function laidOver(before: NoticeDraft, row: NoticeDraft): NoticeDraft {
  const samePlace = before.place.words !== undefined && before.place.words === row.place.words
  return { ...before, ...row, place: samePlace ? before.place : row.place }
}

export type ListOut = { hand: NoticeHand; day: string; language: 'zh' | 'en' }
/** The list with what became of each row that the asker may list: its number, state and fate, what it matches and why not. */
export async function exportList(
  ports: ExchangePorts & MatchPorts,
  file: GivenFile,
  { hand, day, language }: ListOut,
): Promise<Checked<Uint8Array>> {
  const { list, problems } = await readListFile(file, await noticeGround(ports))
  if (list.sheets.length === 0) return { ok: false, problems }
  const allowed = await mayList(ports.store, hand, list.notices, () => undefined)
  const right = rightToList(hand, allowed)
  const kept = allowed.length === 0 ? undefined : await ports.store.reading(inner => keptFor(inner, allowed), right)
  const found = allowed.flatMap(listed => {
    const one = kept === undefined ? undefined : keptRow(listed, kept)
    return one === undefined ? [] : [{ listed, notice: one.notice }]
  })
  const rows = found.map(({ listed: { file: name, sheet, line }, notice: { id, version, state, synthetic, fate } }) => ({
    file: name,
    sheet,
    line,
    notice: { id, version },
    number: id,
    state,
    synthetic,
    ...(fate === undefined ? {} : { fate }),
  }))
  const partners = await partnersOfNotices(
    ports,
    found.map(({ notice }) => notice),
    day,
  )
  const nameOf = ({ id }: NoticeVersion) => partners.nameOf(id) ?? { zh: id, en: id }
  const outcome = { sheets: list.sheets, rows, matches: partners.matches, nameOf, problems, language }
  return { ok: true, value: await writeList({ file: file.name, bytes: file.bytes }, outcome), warnings: [] }
}

const rightToList = ({ username }: NoticeHand, rows: readonly ListedNotice[]): KeeperRight =>
  username === null ? [] : { lists: [...new Set(rows.map(({ draft }) => draft.party))] }
