// Of the law: lines and documents that one person has read, and a second has not.
import type { InboxTask } from '#domain/inbox.ts'
import { listReadings } from '../rules/readings.ts'
import { type Asked, taskBy } from './task.ts'

export async function lawTasks({ store, username, standing, day }: Asked): Promise<InboxTask[]> {
  if (standing !== null && !standing.plans) return []
  const own = username?.toLowerCase()
  const waiting = (await listReadings(store)).filter(({ state, reader }) => state === 'proposed' && reader.toLowerCase() !== own)
  return waiting.map(({ id, act, reader, readOn, of }) => {
    const document = act.kind === 'line' ? act.line : act.document
    return taskBy(day, {
      id: `reading:${id}`,
      kind: 'reading',
      zh: '作为第二人核读条文',
      en: 'read a line of the law as the second person',
      ofZh: `${of === undefined ? document : `${of.ruleZh}：${of.zh}`}（${reader} 已读）`,
      ofEn: `${of === undefined ? document : `${of.ruleEn}: ${of.en}`} (read by ${reader})`,
      since: readOn,
      path: of === undefined ? '/rules?tab=readings' : `/rules/${encodeURIComponent(of.rule)}?tab=readings`,
    })
  })
}
