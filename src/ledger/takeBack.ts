// Corrections that move a difference instead of reversing an entry: what leaves an account where mass ends, or goes back to where mass
// comes from, was never there. It is taken off the movement of that day that brought it, the newest first, kilogram by kilogram; admission
// sees to it that a correction holds on the day of what it corrects. Only a surplus is settled on another day than it was found.
import { type Account, accountKey } from '#domain/entry.ts'
import { beginClasses, endClasses } from './classes.ts'
import { type Movement, partOf, sameAccount, type StandingEntry } from './movements.ts'

/** A movement that a later one may take back, in the entry that it belongs to. */
type Slot = { entry: Draft; movement: Movement }
type Draft = { entry: StandingEntry; slots: Slot[]; basedOn: string[] }

/**
 * @param entries in the order they were appended
 * @returns the same entries with what is left of their movements; over each account the kilograms are the same as before
 */
export function takeBack(entries: readonly StandingEntry[]): StandingEntry[] {
  const concerned = accountsConcerned(entries)
  if (concerned.size === 0) return [...entries]
  /** By account, what came into one where mass ends, or out of one where it comes from; newest last. */
  const open = new Map<string, Slot[]>()
  const drafts = entries.map((entry): Draft => ({ entry, slots: [], basedOn: [...entry.basedOn] }))
  for (const draft of drafts)
    for (const movement of draft.entry.movements) for (const left of settle(movement, draft, open)) place(left, draft)
  function place(movement: Movement, draft: Draft): void {
    const slot = { entry: draft, movement }
    draft.slots.push(slot)
    for (const key of new Set([`>${accountKey(movement.to)}`, `<${accountKey(movement.from)}`, pairKey(movement)]))
      if (concerned.has(key)) listed(open, key).push(slot)
  }
  return drafts.map(({ entry, slots, basedOn }) => ({
    ...entry,
    basedOn: [...new Set(basedOn)],
    movements: slots.map(slot => slot.movement).filter(movement => movement.massKg > 0),
  }))
}

function listed(open: Map<string, Slot[]>, key: string): Slot[] {
  const list = open.get(key) ?? []
  open.set(key, list)
  return list
}

const correcting = new Set<StandingEntry['kind']>(['correction', 'adjustment'])
const pairKey = ({ from, to }: Pick<Movement, 'from' | 'to'>): string => `${accountKey(from)}>${accountKey(to)}`

/** A mass in dispute is held apart. */
const holding = (account: Account): Account => ({ ...account, accountClass: account.accountClass === 'disputed' ? 'disputed' : 'on_hand' })
const sameHolding = (a: Account, b: Account): boolean => sameAccount(holding(a), holding(b))

/** Which accounts anything is taken back from: most journals have none. */
function accountsConcerned(entries: readonly StandingEntry[]): Set<string> {
  const keys = new Set<string>()
  for (const { kind, movements } of entries)
    for (const movement of movements) {
      const key = soughtFor(movement, kind)
      if (key !== undefined) keys.add(key)
    }
  return keys
}

/** Where to look for what a movement takes back; undefined where it only goes on. */
function soughtFor({ from, to }: Movement, kind: StandingEntry['kind']): string | undefined {
  if (endClasses.has(from.accountClass)) return `>${accountKey(from)}`
  if (beginClasses.has(to.accountClass)) return `<${accountKey(to)}`
  // Within one holding a correction may well be a movement of its own: into the yard what earlier came out of it.
  return correcting.has(kind) && !sameHolding(from, to) ? pairKey({ from: to, to: from }) : undefined
}

/** Takes a movement off the earlier ones that it undoes. @returns what it moves itself: the rest, and where mass went instead */
function settle(movement: Movement, draft: Draft, open: ReadonlyMap<string, Slot[]>): Movement[] {
  const { kind, validOn } = draft.entry
  const key = soughtFor(movement, kind)
  const anyDay = movement.to.accountClass === 'unexplained'
  const counts = (slot: Slot): boolean => slot.movement.massKg > 0 && (anyDay || slot.entry.entry.validOn === validOn)
  const candidates = key === undefined ? [] : (open.get(key) ?? []).filter(counts).toReversed()
  const ending = endClasses.has(movement.from.accountClass)
  const opposite = (slot: Slot): boolean =>
    sameAccount(ending ? slot.movement.from : slot.movement.to, ending ? movement.to : movement.from)
  const moved: Movement[] = []
  let restKg = movement.massKg
  for (const slot of [...candidates.filter(opposite), ...candidates.filter(one => !opposite(one))]) {
    if (restKg === 0) break
    const earlier = slot.movement
    const massKg = Math.min(restKg, earlier.massKg)
    slot.movement = partOf(earlier, earlier.massKg - massKg)
    slot.entry.basedOn.push(draft.entry.id)
    restKg -= massKg
    const instead = ending ? { ...movement, from: earlier.from } : { ...movement, to: earlier.to }
    if (!sameAccount(instead.from, instead.to)) moved.push(partOf(instead, massKg))
  }
  return restKg === 0 ? moved : [...moved, partOf(movement, restKg)]
}
