// Verbs of the register: an authority enters who of a listed body may sign its reports, and ends such a right.
import type { BureauListing } from '#domain/evaluation/bureau.ts'
import type { NewBureauPerson } from '#domain/evaluation/signature.ts'
import { problem, type Checked } from '#domain/problem.ts'
import { recordDeed } from '#store/audit.ts'
import { findUser } from '#store/accounts.ts'
import { insertPerson, insertPersonEnd, sitsInBureau } from '#store/bureauPersons.ts'
import type { Store } from '#store/openStore.ts'
import { today } from '../rules/today.ts'
import { unknown } from '../access/problems.ts'
import { listingOf } from './register.ts'

/**
 * @param store of the asker: the database refuses whoever does not keep the listing
 * @param owner for the account alone, which must have a seat in the body
 * @param by the actor as the audit names it
 */
export async function enterPerson(
  store: Store,
  owner: Store,
  by: string,
  listing: string,
  request: NewBureauPerson,
): Promise<Checked<BureauListing>> {
  const known = await listingOf(store, listing)
  if (known === undefined) return unknown('listing', listing)
  if (request.from > request.to || request.from < known.from || request.to > known.to) return outside(known)
  const user = await findUser(owner, request.username)
  if (user === undefined || user.disabled || !(await sitsInBureau(owner, user.id, known.bureau))) return noSeat(request.username, known)
  return store.inTransaction(async inner => {
    const id = await insertPerson(inner, by, listing, user.id, request)
    const { name, duty, from, to } = request
    await recordDeed(inner, {
      actor: by,
      verb: 'bureau.person',
      subject: id,
      tenant: known.bureau,
      detail: { listing, name, duty, from, to },
    })
    return changed(inner, listing)
  })
}

/** @param from first day without the right: today or later, so that what was signed stands */
export async function endPerson(
  store: Store,
  by: string,
  person: string,
  request: { from: string; reason: string },
  now: Date = new Date(),
): Promise<Checked<BureauListing>> {
  if (request.from < today(now)) return past(today(now))
  return store.inTransaction(async inner => {
    const listing = await insertPersonEnd(inner, by, person, request.from, request.reason)
    const known = listing === undefined ? undefined : await listingOf(inner, listing)
    if (known === undefined) return unknown('person', person)
    await recordDeed(inner, { actor: by, verb: 'bureau.person.end', subject: person, tenant: known.bureau, detail: request })
    return { ok: true, warnings: [], value: known }
  })
}

async function changed(store: Store, listing: string): Promise<Checked<BureauListing>> {
  const value = await listingOf(store, listing)
  if (value === undefined) throw new Error('persons: the listing is not there')
  return { ok: true, warnings: [], value }
}

const refused = (path: string, zh: string, en: string, fixZh: string, fixEn: string): Checked<never> => ({
  ok: false,
  problems: [problem('bureau.person', { path }, { zh, en, fixZh, fixEn })],
})
const outside = ({ from, to }: BureauListing): Checked<never> =>
  refused(
    'from',
    `签字权的起止日须在名单有效期 ${from} 至 ${to} 之内。`,
    `The days of the right to sign must lie within the listing, ${from} to ${to}.`,
    '核对两个日期。',
    'Check both days.',
  )
const noSeat = (username: string, { nameZh, nameEn }: BureauListing): Checked<never> =>
  refused(
    'username',
    `“${username}”不是${nameZh}的账号。`,
    `"${username}" is no account of ${nameEn}.`,
    '先请运维人员为此人在该机构设置评价机构角色。',
    'Let an operator give this person the role of evaluator in that body first.',
  )
const past = (day: string): Checked<never> =>
  refused('from', `不能早于今天（${day}）。`, `It cannot be before today (${day}).`, '写今天或以后的日期。', 'Give today or a later day.')
