// Of the trade: trips that wait at the taker's scale, and receipts on which the two scales differ.
import type { InboxTask } from '#domain/inbox.ts'
import type { Dispute } from '#domain/reconciliation.ts'
import { endsOfFlow, flowJournal } from '#store/flows.ts'
import { readShownNames } from '#store/shownNames.ts'
import { flowsInDispute, readOpenTrips } from '#store/trade/openWork.ts'
import { disputesOfFlow } from '../dispute/disputes.ts'
import { actsFor, type Asked, judges, taskBy } from './task.ts'

export async function tripTasks(asked: Asked): Promise<InboxTask[]> {
  const { store, day } = asked
  const open = (await readOpenTrips(store.db)).filter(({ taker }) => actsFor(asked, taker))
  const names = await readShownNames(
    store.db,
    open.flatMap(({ taker, material }) => [material, ...(taker === null ? [] : [taker])]),
  )
  return open.map(({ contract, flow, taker, material, trips, since, synthetic }) => {
    const of = (language: 'zh' | 'en'): string =>
      [taker === null ? undefined : (names.get(taker)?.[language] ?? taker), names.get(material)?.[language] ?? material, contract]
        .filter(Boolean)
        .join(' · ')
    return taskBy(day, {
      id: `trips:${contract}`,
      kind: 'trips',
      zh: `过磅收货：${trips} 车在途`,
      en: trips === 1 ? 'weigh in a trip that is on its way' : `weigh in ${trips} trips that are on their way`,
      ofZh: of('zh'),
      ofEn: of('en'),
      party: taker,
      since,
      synthetic,
      path: `/tonnes/${encodeURIComponent(flow)}`,
    })
  })
}

export async function disputeTasks(asked: Asked): Promise<InboxTask[]> {
  const { store } = asked
  const tasks: InboxTask[] = []
  for (const flow of await flowsInDispute(store.db)) {
    const ends = await endsOfFlow(store.db, flow)
    if (ends === undefined) continue
    const { material, synthetic } = (await flowJournal(store.db).flows(flow))[0] ?? { material: '', synthetic: false }
    const names = await readShownNames(store.db, [material, ...[ends.from, ends.to].filter(one => one !== null)])
    const named = (language: 'zh' | 'en'): string =>
      [ends.from, ends.to].map(one => (one === null ? '—' : (names.get(one)?.[language] ?? one))).join(' → ')
    for (const dispute of await disputesOfFlow(flowJournal(store.db), flow)) {
      const words = wordsFor(asked, dispute, ends)
      if (dispute.openKg === 0 || words === undefined) continue
      tasks.push(
        taskBy(asked.day, {
          id: `dispute:${dispute.receipt.id}`,
          kind: 'dispute',
          ...words,
          ofZh: `${named('zh')} · ${names.get(material)?.zh ?? material} ${dispute.receipt.validOn}`,
          ofEn: `${named('en')} · ${names.get(material)?.en ?? material} ${dispute.receipt.validOn}`,
          since: dispute.steps.at(-1)?.validOn ?? dispute.receipt.validOn,
          synthetic,
          path: '/reconciliation?tab=disputes',
        }),
      )
    }
  }
  return tasks
}

/** What is the asker's to do about it now; nothing where the others are at it. */
function wordsFor(
  asked: Asked,
  { state, proposal }: Dispute,
  { from, to }: { from: string | null; to: string | null },
): { zh: string; en: string } | undefined {
  const sides = asked.standing === null ? ['sender', 'taker'] : [actsFor(asked, from) ? 'sender' : '', actsFor(asked, to) ? 'taker' : '']
  if (state === 'referred')
    return judges(
      asked,
      [from, to].filter(one => one !== null),
    )
      ? { zh: '裁定收货磅差', en: 'decide a disputed receipt' }
      : undefined
  if (state === 'proposed')
    return sides.some(side => side !== '' && side !== proposal?.side)
      ? { zh: '答复对方的磅差方案', en: 'answer the other side on a disputed receipt' }
      : undefined
  return sides.some(side => side !== '') ? { zh: '提出磅差处理方案', en: 'propose how to settle a disputed receipt' } : undefined
}
