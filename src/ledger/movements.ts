// What an entry moved, from which account to which: legs that give against legs that take; and the entry as its readers see it.
import { type Account, accountKey, type Entry, type EntryKind, type Leg, type Measured } from '#domain/entry.ts'

export type Movement = {
  from: Account
  to: Account
  /** Whole kilograms of dry mass, above zero. */
  massKg: number
  /** What the scale said of this movement; of a part of a reading only how it was taken is left. */
  measured?: Measured
}

/** An entry that counts, with what of its movements still counts. Whole kilograms of dry mass. */
export type StandingEntry = {
  id: string
  kind: EntryKind
  /** The flow it belongs to, where there is one. */
  flow?: string
  validOn: string
  /** What it stands on: its own papers first, then the entries that corrected it. */
  basedOn: readonly string[]
  reason?: string
  /** The reading that stands for the whole entry, where there is one. */
  measured?: Measured
  /** In the order they were written. */
  movements: readonly Movement[]
}

/**
 * The movements of one entry. A material's own legs are set against each other first, in the order they are written; what is left over
 * after that (a correction that turns one account into another) in the order of all legs.
 */
export function movementsOf(entry: Entry): Movement[] {
  const [first, second] = entry.legs
  if (entry.legs.length === 2 && first !== undefined && second !== undefined) {
    const [give, take] = first.massKg < 0 ? [first, second] : [second, first]
    return take.massKg <= 0 ? [] : [movement(give, take, take.massKg, entry.measured)]
  }
  const gives = entry.legs.filter(leg => leg.massKg < 0).map(leg => ({ leg, leftKg: -leg.massKg }))
  const takes = entry.legs.filter(leg => leg.massKg > 0).map(leg => ({ leg, leftKg: leg.massKg }))
  const placed: { at: number; movement: Movement }[] = []
  for (const ownMaterial of [true, false]) {
    for (const [at, take] of takes.entries()) {
      for (const give of gives) {
        if (take.leftKg === 0) break
        if (give.leftKg === 0 || (ownMaterial && give.leg.account.material !== take.leg.account.material)) continue
        const massKg = Math.min(take.leftKg, give.leftKg)
        give.leftKg -= massKg
        take.leftKg -= massKg
        placed.push({ at, movement: movement(give.leg, take.leg, massKg) })
      }
    }
  }
  return placed.sort((a, b) => a.at - b.at).map(one => one.movement)
}

/** What is left of a movement when a part of it is taken back. */
export function partOf(whole: Movement, massKg: number): Movement {
  const { measured, ...rest } = whole
  if (massKg === whole.massKg || measured === undefined) return { ...whole, massKg }
  return { ...rest, massKg, measured: partOfReading(measured, massKg) }
}

export const sameAccount = (a: Account, b: Account): boolean => accountKey(a) === accountKey(b)

function movement(give: Leg, take: Leg, massKg: number, whole?: Measured): Movement {
  const base = { from: give.account, to: take.account, massKg }
  const read = [take, give].find(leg => leg.measured !== undefined)
  if (read?.measured === undefined) return whole === undefined ? base : { ...base, measured: whole }
  return { ...base, measured: Math.abs(read.massKg) === massKg ? read.measured : partOfReading(read.measured, massKg) }
}

/** A part of a reading is no reading: how it was taken and how sure it is stay, wet mass and moisture go. */
function partOfReading({ method, uncertaintyShare, instrument }: Measured, dryKg: number): Measured {
  return {
    dryKg,
    method,
    ...(uncertaintyShare === undefined ? {} : { uncertaintyShare }),
    ...(instrument === undefined ? {} : { instrument }),
  }
}
