// Verb: what waits for whoever asks, the most pressing first: steps of evaluations that are theirs, what wants a
// second person, and what is on its way between firms.
import { chineseDay } from '#domain/chineseDay.ts'
import type { Inbox, InboxTask } from '#domain/inbox.ts'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import { EvaluationRole } from '#domain/evaluation/procedure.ts'
import { type Asking, dutiesOn, type OwedDuty } from '#evaluate/procedure/duties.ts'
import type { Store } from '#store/openStore.ts'
import { listRequests } from '../access/requests.ts'
import { casesOfSteps } from '../evaluation/cases.ts'
import { partsIn } from '../evaluation/rightOf.ts'
import { storeEvaluations, works } from '../evaluation/unitOfWork.ts'
import { consignmentTasks } from './consignmentTasks.ts'

/** @param username null: one person keeps everything, and every role is theirs */
export type InboxOf = { username: string | null; userId: string | null; by: string }

/** @param store of the asker, which decides what is seen @param owner for requests that wait for a second person */
export async function readInbox(store: Store, owner: Store, { username, userId, by }: InboxOf, day: string): Promise<Inbox> {
  const cases = await casesOfSteps(storeEvaluations(store))
  const owed = await Promise.all(
    cases.map(async one =>
      dutiesOn(one, username === null ? everyPart(one) : { parts: await partsIn(store, one), person: username }, day, works).map(duty =>
        taskOf(one, duty),
      ),
    ),
  )
  const waiting = (await listRequests({ store: owner, by, userId })).filter(({ mayDecide }) => mayDecide && userId !== null)
  const requests = waiting.map(({ id, kind, username: whose, role, askedAt, endsAt }): InboxTask => {
    const [zh, en] = kind === 'password' ? ['确认换口令', 'confirm a new password'] : ['确认授予角色', 'confirm a role']
    const due = chineseDay(endsAt)
    const of = role === null ? whose : `${whose} · ${role}`
    return {
      id: `request:${id}`,
      kind: 'request',
      zh,
      en,
      ofZh: of,
      ofEn: of,
      role: null,
      party: null,
      since: chineseDay(askedAt),
      due,
      standing: due < day ? 'overdue' : 'open',
      left: null,
      synthetic: false,
      path: '/access',
    }
  })
  const onTheWay = await consignmentTasks(store, { actor: username === null ? 'local' : by, name: username ?? '' }, day)
  const tasks = [...owed.flat(), ...requests, ...onTheWay].sort(pressing)
  const count = (standing: InboxTask['standing']): number => tasks.filter(one => one.standing === standing).length
  return { day, open: tasks.length, overdue: count('overdue'), dueSoon: count('due soon'), tasks }
}

const everyPart = ({ firm }: EvaluationCase): Asking => ({
  parts: EvaluationRole.options.map(role => ({ role, party: role === 'firm' ? firm.id : role })),
  person: null,
})

function taskOf({ id, firm, period, synthetic }: EvaluationCase, { duty, role, party, zh, en, since, reminder }: OwedDuty): InboxTask {
  const standing = reminder?.standing === 'overdue' || reminder?.standing === 'due soon' ? reminder.standing : 'open'
  return {
    id: `evaluation:${id}:${duty}:${party}`,
    kind: 'evaluation',
    zh,
    en,
    ofZh: `${firm.nameZh} ${period.label}`,
    ofEn: `${firm.nameEn} ${period.label}`,
    role,
    party,
    since,
    due: reminder?.due ?? null,
    standing,
    left: reminder?.left ?? null,
    synthetic,
    path: `/evaluations/${encodeURIComponent(id)}`,
  }
}

const rank = { overdue: 0, 'due soon': 1, open: 2 } as const
/** Overdue before due soon before the rest; then by last day, those without one last; then by how long it waits. */
function pressing(a: InboxTask, b: InboxTask): number {
  const key = ({ standing, due, since, id }: InboxTask): string => `${rank[standing]} ${due ?? '9999'} ${since} ${id}`
  return key(a) < key(b) ? -1 : 1
}
