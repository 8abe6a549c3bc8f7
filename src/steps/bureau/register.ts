// Verbs of the register of evaluating bodies: an authority lists a bureau for its part of the tree, and takes it off again.
import { type BureauListing, type NewListing } from '#domain/evaluation/bureau.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { recordDeed } from '#store/audit.ts'
import { insertDelisting, insertListing, listListings } from '#store/bureaus.ts'
import type { Store } from '#store/openStore.ts'
import { readTenant } from '#store/tenants.ts'
import { today } from '../rules/today.ts'
import { unknown } from '../access/problems.ts'

/** For everybody. */
export function register(store: Store): Promise<BureauListing[]> {
  return listListings(store.db)
}

/** @param store of the asker: the database refuses whoever holds no seat in the authority @param by the actor as the audit names it */
export async function listBureau(store: Store, by: string, request: NewListing): Promise<Checked<BureauListing>> {
  const [bureau, authority] = [await readTenant(store, request.bureau), await readTenant(store, request.authority)]
  if (bureau?.kind !== 'bureau') return unknown('tenant', request.bureau)
  if (authority === undefined || !['region', 'province'].includes(authority.kind)) return unfit(request.authority)
  if (request.from > request.to) return backwards
  return store.inTransaction(async inner => {
    const id = await insertListing(inner, by, request, { zh: bureau.nameZh, en: bureau.nameEn })
    const { authority: keeper, scope, from, to, listNumber } = request
    await recordDeed(inner, {
      actor: by,
      verb: 'bureau.list',
      subject: id,
      tenant: request.bureau,
      detail: { authority: keeper, listNumber, scope, from, to },
    })
    return one(inner, id)
  })
}

/**
 * @param from first day on which it is no longer listed: today or later, so that what it did while it was listed stands; for a listing
 * that has not begun, any day from its first on
 */
export async function delistBureau(
  store: Store,
  by: string,
  id: string,
  request: { from: string; reason: string },
  now: Date = new Date(),
): Promise<Checked<BureauListing>> {
  const known = await listingOf(store, id)
  if (known === undefined) return unknown('listing', id)
  if (request.from < today(now)) return past(today(now))
  return store.inTransaction(async inner => {
    if (!(await insertDelisting(inner, by, id, request.from, request.reason))) return gone(id)
    await recordDeed(inner, { actor: by, verb: 'bureau.delist', subject: id, tenant: known.bureau, detail: request })
    return one(inner, id)
  })
}

export async function listingOf(store: Store, id: string): Promise<BureauListing | undefined> {
  return (await listListings(store.db)).find(listing => listing.id === id)
}

async function one(store: Store, id: string): Promise<Checked<BureauListing>> {
  const made = await listingOf(store, id)
  if (made === undefined) throw new Error('register: the listing is not there')
  return { ok: true, warnings: [], value: made }
}

const refused = (code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): { ok: false; problems: [Problem] } => ({
  ok: false,
  problems: [problem(`bureau.${code}`, { path }, { zh, en, fixZh, fixEn })],
})
const unfit = (authority: string) =>
  refused(
    'authority',
    'authority',
    `“${authority}”不是省级或区域主管部门。`,
    `"${authority}" is no authority of a province or region.`,
    '名单由省级主管部门管理。',
    'The register is kept by the authority of a province or of the region.',
  )
const backwards = refused('days', 'to', '截止日早于起始日。', 'The last day is before the first.', '核对两个日期。', 'Check both days.')
const past = (day: string) =>
  refused(
    'past',
    'from',
    `不能从过去的日子起移出名单（今天是 ${day}）。`,
    `A bureau cannot be taken off from a day in the past (today is ${day}).`,
    '从今天或以后起移出；已出的报告另行撤销。',
    'Take it off from today or later; a report that it issued is withdrawn on its own.',
  )
const gone = (id: string) => refused('taken', id, '它已被移出名单。', 'It was taken off before.', '刷新名单。', 'Load the register anew.')
