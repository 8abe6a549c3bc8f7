// A task of the inbox: what every source of tasks is asked with, and how a task stands by its last day.
import type { InboxTask } from '#domain/inbox.ts'
import { against } from '#evaluate/procedure/deadlines.ts'
import type { Store } from '#store/openStore.ts'
import type { Standing } from '#store/tenants.ts'
import { works } from '../evaluation/unitOfWork.ts'

/** Who asks. @param username null: one person keeps everything, and every part is theirs */
export type InboxOf = { username: string | null; userId: string | null; by: string }

/** What a source of tasks looks at. */
export type Asked = InboxOf & {
  /** Of the asker, which decides what is seen. */
  store: Store
  /** For what waits for a second person whose own rows they do not see. */
  owner: Store
  day: string
  /** What the asker may do; null where one person keeps everything. */
  standing: Standing | null
}

export const actsFor = ({ standing }: Asked, party: string | null): boolean =>
  standing === null || (party !== null && standing.acts.includes(party))
/** An authority over all of these, and nobody's hand in the matter. */
export const judges = ({ standing }: Asked, parties: readonly string[]): boolean =>
  standing === null || (parties.length > 0 && parties.every(one => standing.governs.includes(one) && !standing.acts.includes(one)))

type Told = Pick<InboxTask, 'id' | 'kind' | 'zh' | 'en' | 'ofZh' | 'ofEn' | 'since' | 'path'> &
  Partial<Omit<InboxTask, 'standing' | 'left'>>
/** A task by its last day, where it has one. */
export function taskBy(day: string, told: Told): InboxTask {
  const due = told.due ?? null
  const held = due === null ? undefined : against(due, day, works)
  return { role: null, party: null, synthetic: false, ...told, due, standing: standingOf(held?.standing), left: held?.left ?? null }
}

export const standingOf = (standing: string | undefined): InboxTask['standing'] =>
  standing === 'overdue' || standing === 'due soon' ? standing : 'open'
