// What waits for somebody of what is on its way: one task for each other firm and thing to do, however many lorries it is.
import type { ConsignmentSeen } from '#domain/consignment.ts'
import { grouped } from '#domain/grouped.ts'
import type { InboxTask } from '#domain/inbox.ts'
import { dayAfter, listConsignments } from '../consignments/consignments.ts'
import { tonnesText } from '../trade/keep.ts'
import type { Asked } from './task.ts'

/** Days before the last one on which a task is said to be due soon. */
const soonDays = 3
type Duty = {
  kind: keyof typeof words
  party: string | null
  other: string
  kg: number
  since: string
  due: string | null
  synthetic: boolean
}

export async function consignmentTasks({ store, username, by, day }: Asked): Promise<InboxTask[]> {
  const hand = { actor: username === null ? 'local' : by, name: username ?? '' }
  const open = await listConsignments(store, { state: 'open' }, hand)
  const duties = open.flatMap(dutiesOn)
  return [...grouped(duties, ({ kind, party, other }) => `${kind}:${party ?? ''}:${other}`)].map(([id, own]) => taskOf(id, own, day))
}

function dutiesOn(one: ConsignmentSeen): Duty[] {
  const { state, may, sender, named, answer, due, synthetic } = one
  const taker = one.taker ?? named
  const duty = (kind: Duty['kind'], party: string | null, other: string, kg: number, since: string): Duty => ({
    kind,
    party,
    other,
    kg,
    since,
    synthetic,
    due: kind === 'answer' || kind === 'address' || kind === 'back' ? due : null,
  })
  const duties: Duty[] = []
  if (state === 'in_transit' && may.answer) duties.push(duty('answer', taker, sender, one.wetKg, one.validOn))
  if (state === 'unaddressed' && may.address) duties.push(duty('address', sender, named, one.wetKg, one.validOn))
  if (answer === null) return duties
  for (const party of may.second) duties.push(duty('second', party, party === sender ? taker : sender, one.wetKg, answer.validOn))
  if (may.returned) duties.push(duty('back', sender, taker, one.backKg, answer.validOn))
  const mine = may.dispute.filter(side =>
    one.dispute === 'referred' ? side === 'arbiter' : side !== 'arbiter' && side !== one.proposal?.side,
  )
  for (const side of mine) {
    const party = side === 'arbiter' ? null : side === 'sender' ? sender : taker
    duties.push(duty('dispute', party, side === 'sender' ? taker : sender, one.openKg, one.proposal?.validOn ?? answer.validOn))
  }
  return duties
}

const words = {
  answer: ['确认收货', 'Confirm what arrived'],
  address: ['指明收货单位', 'Name the taker'],
  second: ['第二人确认已关账期间的收货', 'Confirm a receipt in a closed quarter as the second person'],
  back: ['确认退货到厂', 'Confirm that refused mass is back'],
  dispute: ['收货争议', 'Settle a dispute over a receipt'],
} as const

function taskOf(id: string, own: readonly Duty[], day: string): InboxTask {
  const first = own[0] as Duty
  const kg = own.reduce((sum, one) => sum + one.kg, 0)
  const due = own.reduce<string | null>((last, one) => (one.due !== null && (last === null || one.due < last) ? one.due : last), null)
  const [zh, en] = words[first.kind]
  const standing = due === null || due > dayAfter(day, soonDays) ? 'open' : due < day ? 'overdue' : 'due soon'
  return {
    id: `consignment:${id}`,
    kind: 'consignment',
    zh: `${zh}（${own.length} 笔，${grouped3(kg)} 吨）`,
    en: `${en} (${own.length}, ${grouped3(kg)} t)`,
    ofZh: first.other,
    ofEn: first.other,
    role: null,
    party: first.party,
    since: own.map(one => one.since).sort()[0] ?? first.since,
    due,
    standing,
    left: null,
    synthetic: own.every(one => one.synthetic),
    path: '/ledger?tab=transit',
  }
}

/** Exact tonnes with their thousands apart. */
const grouped3 = (kg: number): string => tonnesText(kg).replace(/\B(?=(?:\d{3})+\.)/gu, ',')
