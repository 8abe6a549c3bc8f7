// What stands in the ledger as papers of custody.
import type { Account, Entry } from '#domain/entry.ts'
import type { Holding, Paper, Portion } from '#domain/custody.ts'
import { bornClasses, holdingClasses } from '#ledger/classes.ts'
import type { Movement, StandingEntry } from '#ledger/movements.ts'
import { standing } from '#ledger/standing.ts'
import { holdingKey } from './papers.ts'

type Place = 'born' | 'held' | 'converted' | 'worked' | 'gone'
/** What an account class means for custody; a mass in dispute is held apart, and leaves again when the dispute is settled. */
function placeOf({ accountClass }: Account): Place {
  if (bornClasses.has(accountClass)) return 'born'
  if (holdingClasses.has(accountClass)) return 'held'
  return accountClass === 'utilised' ? 'converted' : accountClass === 'transformed' ? 'worked' : 'gone'
}

function holdingOf(account: Account): Holding {
  const { party, site, material, accountClass } = account
  const batch = accountClass === 'disputed' ? `${account.batch ?? ''}(disputed)` : account.batch
  return { party, site, material, ...(batch === undefined || batch === '' ? {} : { batch }) }
}

/**
 * @param journal entries in the order they were appended
 * @returns papers of what stands, with the ids of their entries, and as evidence what the entries stand on
 */
export function papersOfEntries(journal: readonly Entry[]): Paper[] {
  return standing(journal).flatMap(entry => {
    const worked = entry.movements.some(({ from, to }) => placeOf(from) === 'worked' || placeOf(to) === 'worked')
    return [...(worked ? made(entry) : []), ...entry.movements.flatMap(movement => paperOf(entry, movement))]
  })
}

/** What was only worked on and what came of it; inputs that end here are conversions, residues arise anew. */
function made({ id, validOn, basedOn, reason, movements }: StandingEntry): Paper[] {
  const side = (pick: (movement: Movement) => Account | null): Portion[] =>
    movements.flatMap(movement => {
      const account = pick(movement)
      return account === null ? [] : [{ at: holdingOf(account), massKg: movement.massKg }]
    })
  const inputs = side(({ from, to }) => (placeOf(from) === 'held' && placeOf(to) === 'worked' ? from : null))
  const outputs = side(({ from, to }) => (placeOf(from) === 'worked' && placeOf(to) === 'held' ? to : null))
  if (inputs.length + outputs.length === 0) return []
  return [{ kind: 'made', id, validOn, evidence: [...basedOn], inputs, outputs, process: reason ?? '' }]
}

/** The paper of one movement; what only changes its shelf within a holding is on none. */
function paperOf({ id, validOn, basedOn, reason, flow }: StandingEntry, { from, to, massKg }: Movement): Paper[] {
  const base = { id, validOn, evidence: [...basedOn], massKg }
  const way = `${placeOf(from)}-${placeOf(to)}`
  const [give, take] = [holdingOf(from), holdingOf(to)]
  switch (way) {
    case 'born-held':
      return [{ ...base, kind: 'arose', at: take }]
    // Back to where it comes from, beyond the books: what was never there is taken back before it comes here.
    case 'held-born':
    case 'held-gone':
      return [{ ...base, kind: 'left', at: give }]
    case 'held-converted':
      return [{ ...base, kind: 'converted', at: give, process: reason ?? '', ...(flow === undefined ? {} : { flow }) }]
    case 'held-held':
      return holdingKey(give) === holdingKey(take) ? [] : [{ ...base, kind: 'handed', from: give, to: take }]
    default:
      return []
  }
}
