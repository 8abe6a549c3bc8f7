// Verb: what waits for whoever asks, the most pressing first: steps of evaluations that are theirs, and what wants a second person, a reason,
// an answer or a scale elsewhere in the house.
import type { Inbox, InboxTask } from '#domain/inbox.ts'
import type { Store } from '#store/openStore.ts'
import { readStanding } from '#store/tenants.ts'
import { claimTasks } from './claimTasks.ts'
import { consignmentTasks } from './consignmentTasks.ts'
import { evaluationTasks } from './evaluationTasks.ts'
import { lawTasks } from './lawTasks.ts'
import { adjustmentTasks, importTasks } from './ledgerTasks.ts'
import { requestTasks } from './requestTasks.ts'
import type { Asked, InboxOf } from './task.ts'
import { ticketTasks } from './ticketTasks.ts'
import { disputeTasks, tripTasks } from './tradeTasks.ts'

const sources: readonly ((asked: Asked) => Promise<InboxTask[]>)[] = [
  evaluationTasks,
  requestTasks,
  adjustmentTasks,
  importTasks,
  lawTasks,
  claimTasks,
  disputeTasks,
  tripTasks,
  consignmentTasks,
  ticketTasks,
]

/** @param store of the asker, which decides what is seen @param owner for requests that wait for a second person */
export async function readInbox(store: Store, owner: Store, who: InboxOf, day: string): Promise<Inbox> {
  const standing = who.username === null ? null : await readStanding(store)
  const asked = { ...who, store, owner, day, standing }
  const found: InboxTask[] = []
  for (const source of sources) found.push(...(await source(asked)))
  const tasks = found.sort(pressing)
  const count = (of: InboxTask['standing']): number => tasks.filter(one => one.standing === of).length
  return { day, open: tasks.length, overdue: count('overdue'), dueSoon: count('due soon'), tasks }
}

const rank = { overdue: 0, 'due soon': 1, open: 2 } as const
/** Overdue before due soon before the rest; then by last day, those without one last; then by how long it waits. */
function pressing(a: InboxTask, b: InboxTask): number {
  const key = ({ standing, due, since, id }: InboxTask): string => `${rank[standing]} ${due ?? '9999'} ${since} ${id}`
  return key(a) < key(b) ? -1 : 1
}
