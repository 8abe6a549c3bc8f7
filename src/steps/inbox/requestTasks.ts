// Of accounts: a new password or a seat that waits for a second person.
import { chineseDay } from '#domain/chineseDay.ts'
import type { InboxTask } from '#domain/inbox.ts'
import { roleWords } from '#domain/words/states.ts'
import { listRequests } from '../access/requests.ts'
import { type Asked, taskBy } from './task.ts'

export async function requestTasks({ owner, by, userId, day }: Asked): Promise<InboxTask[]> {
  if (userId === null) return []
  const waiting = (await listRequests({ store: owner, by, userId })).filter(({ mayDecide }) => mayDecide)
  return waiting.map(({ id, kind, username, role, askedAt, endsAt }) => {
    const [zh, en] = kind === 'password' ? ['确认换口令', 'confirm a new password'] : ['确认授予角色', 'confirm a role']
    const of = (at: 0 | 1): string => (role === null ? username : `${username} · ${roleWords[role][at]}`)
    return taskBy(day, {
      id: `request:${id}`,
      kind: 'request',
      zh,
      en,
      ofZh: of(0),
      ofEn: of(1),
      since: chineseDay(askedAt),
      due: chineseDay(endsAt),
      path: '/access',
    })
  })
}
