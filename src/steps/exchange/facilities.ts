// Verbs: a shared facility is listed, its calendar read, a time of it booked or given back.
import { randomBytes } from 'node:crypto'
import { chineseMinute } from '#domain/chineseDay.ts'
import type { Booking, BookingRequest, FacilityCalendar, FacilityRequest, SharedFacility } from '#domain/exchange/board.ts'
import { problem, type Checked, type Problem, type ProblemWords } from '#domain/problem.ts'
import {
  cancelBooking,
  insertBooking,
  insertFacility,
  readBookings,
  readFacilities,
  readTaken,
  takenCode,
} from '#store/exchange/facilities.ts'
import type { Store } from '#store/openStore.ts'
import { actsFor, type DealAsker } from './dealing.ts'

const hourMs = 3_600_000
/** Nobody needs a siding for longer at a time, and a slip of the year is not a booking. */
const mostHours = 24 * 92

export async function listFacility(store: Store, asker: DealAsker, asked: FacilityRequest): Promise<Checked<SharedFacility>> {
  const acts = await actsFor(store, asker)
  if (acts !== undefined && !acts.has(asked.party)) return refused(notYours(asked.party))
  const id = `facility:${randomBytes(8).toString('hex')}`
  const made: SharedFacility = { ...asked, id, synthetic: false, recordedAt: store.now().toISOString() }
  await store.inTransaction(inner => insertFacility(inner.db, made))
  return { ok: true, warnings: [], value: made }
}

export const listFacilities = (store: Store): Promise<SharedFacility[]> => readFacilities(store.db)

export async function readCalendar(store: Store, id: string, from: string, to: string): Promise<Checked<FacilityCalendar>> {
  return store.reading(async ({ db }) => {
    const [facility] = await readFacilities(db, id)
    if (facility === undefined) return refused(unknown(id))
    const bookings = await readBookings(db, { facility: id, from, to })
    return { ok: true, warnings: [], value: { facility, taken: await readTaken(db, id, from, to), bookings } }
  })
}

export async function bookFacility(
  store: Store,
  asker: DealAsker,
  id: string,
  asked: BookingRequest,
  by: string,
): Promise<Checked<Booking>> {
  const acts = await actsFor(store, asker)
  if (acts !== undefined && !acts.has(asked.party)) return refused(notYours(asked.party))
  const [facility] = await readFacilities(store.db, id)
  if (facility === undefined) return refused(unknown(id))
  const hours = (new Date(asked.to).getTime() - new Date(asked.from).getTime()) / hourMs
  if (hours <= 0 || hours > mostHours || new Date(asked.from).getTime() < 0) return refused(wrongTime(hours <= 0))
  const made = { ...asked, id: `booking:${randomBytes(8).toString('hex')}`, facility: id, cancelledAt: null }
  try {
    await store.inTransaction(inner => insertBooking(inner.db, { ...made, bookedBy: by, recordedAt: inner.now().toISOString() }))
  } catch (failure) {
    if ((failure as { code?: string }).code !== takenCode) throw failure
    return refused(booked(await readTaken(store.db, id, asked.from, asked.to)))
  }
  const [kept] = await readBookings(store.db, { id: made.id })
  return kept === undefined ? refused(unknown(made.id)) : { ok: true, warnings: [], value: kept }
}

/** By who booked, or whose it is. */
export async function giveBack(store: Store, id: string): Promise<Checked<Booking>> {
  await store.inTransaction(inner => cancelBooking(inner.db, id, inner.now().toISOString()))
  const [found] = await readBookings(store.db, { id })
  return found === undefined ? refused(unknown(id)) : { ok: true, warnings: [], value: found }
}

const refused = (said: Problem): { ok: false; problems: Problem[] } => ({ ok: false, problems: [said] })
const say = (code: string, path: string, words: ProblemWords): Problem => problem(`facility.${code}`, { path }, words)
const unknown = (id: string): Problem =>
  say('unknown', id, { zh: `没有“${id}”`, en: `there is no "${id}"`, fixZh: '从列表中选择', fixEn: 'choose one from the list' })
const notYours = (party: string): Problem =>
  problem(
    'access.refused',
    { path: 'party' },
    {
      zh: `您不代表单位 ${party}`,
      en: `you do not act for ${party}`,
      fixZh: '由该单位的账号办理',
      fixEn: 'let an account of that firm do it',
    },
  )
const wrongTime = (backwards: boolean): Problem =>
  say('time', 'to', {
    zh: backwards ? '结束不晚于开始' : `一次至多 ${mostHours / 24} 天`,
    en: backwards ? 'it does not end after it begins' : `${mostHours / 24} days at a time at most`,
    fixZh: '改正起止时刻',
    fixEn: 'correct the moments',
  })
const booked = (taken: readonly { from: string; to: string }[]): Problem => {
  const times = taken.map(({ from, to }) => `${chineseMinute(from)} – ${chineseMinute(to)}`).join(', ')
  return say('booked', 'from', {
    zh: `这段时间已被预订：${times}（北京时间）`,
    en: `it is booked then: ${times} (Beijing time)`,
    fixZh: '换一个时间（见日历）',
    fixEn: 'choose another time (see the calendar)',
  })
}
