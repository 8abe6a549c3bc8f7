// What a contract does to the ledger: a pending entry that reserves the mass at the sender. A promise, not yet a fact.
import { type Account, type Entry, move } from '#domain/entry.ts'
import type { Contract } from '#domain/contract.ts'

/** The sender's mass on hand. */
export function senderAccount(contract: Pick<Contract, 'seller' | 'from' | 'material'>): Account {
  return { party: contract.seller, site: contract.from, material: contract.material, accountClass: 'on_hand' }
}
/** On the way: still the sender's until it is received. */
export function transitAccount(contract: Pick<Contract, 'seller' | 'from' | 'material'>): Account {
  return { party: contract.seller, site: contract.from, material: contract.material, accountClass: 'in_transit' }
}
/** The taker's mass on hand. */
export function takerAccount(contract: Pick<Contract, 'buyer' | 'to' | 'material'>): Account {
  return { party: contract.buyer, site: contract.to, material: contract.material, accountClass: 'on_hand' }
}

/** Id of the pending entry of a contract. */
export function contractEntryId(contract: string): string {
  return `entry:${contract}`
}

export function contractEntry(contract: Contract): Entry {
  return {
    id: contractEntryId(contract.id),
    kind: 'contract',
    phase: 'pending',
    flow: contract.flow,
    legs: move(senderAccount(contract), transitAccount(contract), contract.massKg),
    validOn: contract.validOn,
    recordedAt: contract.recordedAt,
    basedOn: [contract.id],
  }
}
