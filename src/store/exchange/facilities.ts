// Queries of shared facilities and their calendar. That nothing is booked twice is the database's to say.
import { type Kysely, sql } from 'kysely'
import type { Booking, SharedFacility } from '#domain/exchange/board.ts'
import type { Tables } from '../tables.ts'

const minuteMs = 60_000
const asMoment = (minute: string | number): string => new Date(Number(minute) * minuteMs).toISOString()
/** Whole minutes: what begins within one begins with it, what ends within one takes it. */
const firstMinute = (moment: string): number => Math.floor(new Date(moment).getTime() / minuteMs)
const endMinute = (moment: string): number => Math.ceil(new Date(moment).getTime() / minuteMs)

export async function insertFacility(db: Kysely<Tables>, one: SharedFacility): Promise<void> {
  await sql`insert into facility (id, party, kind, name_zh, name_en, place, synthetic, recorded_at)
    values (${one.id}, ${one.party}, ${one.kind}, ${one.nameZh}, ${one.nameEn}, ${one.place}, ${one.synthetic},
      ${one.recordedAt}::timestamptz)`.execute(db)
}

export async function readFacilities(db: Kysely<Tables>, id?: string): Promise<SharedFacility[]> {
  const { rows } = await sql<Omit<SharedFacility, 'recordedAt'> & { recorded_at: Date | string }>`
    select id, party, kind, name_zh as "nameZh", name_en as "nameEn", place, synthetic, recorded_at from facility
    where ended_at is null and (${id ?? null}::text is null or id = ${id ?? null}) order by number`.execute(db)
  return rows.map(({ recorded_at, ...row }) => ({ ...row, recordedAt: new Date(recorded_at).toISOString() }))
}

/** What the database refuses where the time is taken. */
export const takenCode = '23P01'

/** @throws with `takenCode` where any of it is taken */
export async function insertBooking(db: Kysely<Tables>, one: Booking & { bookedBy: string; recordedAt: string }): Promise<void> {
  await sql`insert into facility_booking (id, facility, number, party, from_minute, to_minute, purpose, booked_by, recorded_at)
    values (${one.id}, ${one.facility}, 0, ${one.party}, ${firstMinute(one.from)}, ${endMinute(one.to)}, ${one.purpose}, ${one.bookedBy},
      ${one.recordedAt}::timestamptz)`.execute(db)
}

/** When it is taken between two moments, by whomever. */
export async function readTaken(db: Kysely<Tables>, facility: string, from: string, to: string): Promise<{ from: string; to: string }[]> {
  const { rows } = await sql<{ from_minute: string; to_minute: string }>`
    select from_minute, to_minute from xunyu_taken(${facility}, ${firstMinute(from)}, ${endMinute(to)})`.execute(db)
  return rows.map(row => ({ from: asMoment(row.from_minute), to: asMoment(row.to_minute) }))
}

/** Bookings that the asker may read, by when they begin. */
export async function readBookings(
  db: Kysely<Tables>,
  of: { facility: string; from: string; to: string } | { id: string },
): Promise<Booking[]> {
  const meant =
    'id' in of
      ? sql`id = ${of.id}`
      : sql`facility = ${of.facility} and from_minute < ${endMinute(of.to)} and to_minute > ${firstMinute(of.from)}`
  const { rows } = await sql<{
    id: string
    facility: string
    party: string
    from_minute: string
    to_minute: string
    purpose: string
    cancelled_at: Date | string | null
  }>`select id, facility, party, from_minute, to_minute, purpose, cancelled_at from facility_booking where ${meant} order by from_minute`.execute(
    db,
  )
  return rows.map(({ from_minute, to_minute, cancelled_at, ...row }) => ({
    ...row,
    from: asMoment(from_minute),
    to: asMoment(to_minute),
    cancelledAt: cancelled_at === null ? null : new Date(cancelled_at).toISOString(),
  }))
}

/** @returns false where it was cancelled before, or is not the asker's */
export async function cancelBooking(db: Kysely<Tables>, id: string, at: string): Promise<boolean> {
  const done = await sql`update facility_booking set cancelled_at = ${at}::timestamptz where id = ${id} and cancelled_at is null`.execute(
    db,
  )
  return Number(done.numAffectedRows ?? 0) === 1
}
