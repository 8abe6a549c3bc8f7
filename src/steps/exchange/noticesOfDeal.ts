// What a deal has to know of notices. Whoever begins one has to be allowed to read who is behind the other's notice and where; what the deal
// is checked against is the newest version as it is kept.
import type { Notice } from '#domain/exchange/notice.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { say } from '#exchange/negotiation/refusals.ts'
import { onDryBasis } from '#exchange/negotiation/terms.ts'
import { readHeads, readNotices, readParts, showNoticeTo } from '#store/exchange/notices.ts'
import type { Store } from '#store/openStore.ts'

export type DealNotice = Notice

/** Within the keeper's transaction; masses are dry. */
export async function noticesAt(inner: Store, ids: readonly string[]): Promise<Checked<DealNotice[]>> {
  const found = ids.length === 0 ? [] : await readNotices(inner.db, { ids })
  const dry = found.map(notice => onDryBasis(notice) ?? notice.id)
  const problems = dry.flatMap(one => (typeof one === 'string' ? [noMoisture(one)] : []))
  const value = dry.filter(one => typeof one !== 'string')
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value, warnings: [] }
}

/** @param store of the asker @returns why nothing may be begun on these notices, as far as the asker may know of them */
export async function hiddenNotices(store: Store, ids: readonly string[]): Promise<Problem[]> {
  const own = new Set((await readHeads(store.db, { ids })).map(({ id }) => id))
  const parts = await readParts(store.db, ids)
  return ids.flatMap(id => {
    if (own.has(id)) return []
    const mine = parts.filter(({ notice }) => notice === id)
    if (mine.length === 0) return [noNotice(id)]
    const said: Record<string, unknown> = Object.assign({}, ...mine.map(({ body }) => body))
    return said['party'] === undefined || said['place'] === undefined ? [hidden(id)] : []
  })
}

/** Both sides of a deal read what the other's notice says to those whom it is matched with, or has a contract with. */
export async function introduce(
  { inner, recordedAt }: { inner: Store; recordedAt: string },
  notices: readonly DealNotice[],
  sides: { seller: string; buyer: string },
  level: 'matched' | 'contract',
  basedOn: string,
): Promise<void> {
  for (const { id: notice, party } of notices) {
    const other = party === sides.seller ? sides.buyer : sides.seller
    await showNoticeTo(inner.db, { notice, party: other, level, basedOn: [basedOn], recordedAt })
  }
}

export const noNotice = (id: string): Problem =>
  say('notice.unknown', id, `没有信息“${id}”`, `there is no notice "${id}"`, '从列表中选择', 'choose one from the list')
const noMoisture = (id: string): Problem =>
  say(
    'moisture',
    id,
    `信息 ${id} 写的是湿基数量，没有含水率，折不成干基`,
    `notice ${id} is of wet mass and says not how wet; what may be promised of it is not known`,
    '请其发布方补写含水率，或改写为干基（合同和吨账用干基）',
    'ask its owner to give the moisture, or the dry mass (contracts and the ledger are in dry mass)',
  )
const hidden = (id: string): Problem =>
  say(
    'notice-hidden',
    id,
    `信息 ${id} 的单位或地点未向您公开`,
    `who is behind notice ${id}, or where, is not shown to you`,
    '请经办人撮合，公开后再磋商',
    'ask a facilitator to match you; it is negotiated once it is shown to you',
  )
