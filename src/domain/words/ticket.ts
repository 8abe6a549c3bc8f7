// Words of tickets and trips, once for web, command line, documents and messages.
import type { RevisionState, TicketActName, TicketSide, TicketState, TripState } from '../ticket.ts'

type Words = { zh: string; en: string }

export const ticketSideWords: Record<TicketSide, Words> = {
  sender: { zh: '发出方', en: 'sender' },
  receiver: { zh: '接收方', en: 'receiver' },
  carrier: { zh: '承运方', en: 'carrier' },
  clock: { zh: '期限', en: 'the clock' },
}
export const ticketActWords: Record<TicketActName, Words> = {
  weighOut: { zh: '出场过磅', en: 'weigh out' },
  weigh: { zh: '补磅', en: 'weigh later' },
  receive: { zh: '进场过磅收货', en: 'weigh in' },
  refuse: { zh: '整车拒收', en: 'refuse the whole trip' },
  store: { zh: '进入中转库', en: 'into a temporary store' },
  leave: { zh: '离开中转库', en: 'out of a temporary store' },
  group: { zh: '合并成批', en: 'group into one lot' },
  handOver: { zh: '换承运方', en: 'change of carrier' },
  propose: { zh: '提出更正', en: 'propose a revision' },
  agree: { zh: '同意更正', en: 'agree to a revision' },
  decline: { zh: '不同意更正', en: 'decline a revision' },
  withdraw: { zh: '撤回更正', en: 'withdraw a revision' },
  expire: { zh: '更正逾期失效', en: 'a revision expires' },
  close: { zh: '关闭联单', en: 'close the ticket' },
}
export const tripStateWords: Record<TripState, Words> = {
  onTheWay: { zh: '在途', en: 'on its way' },
  estimated: { zh: '在途，重量为估计', en: 'on its way, mass estimated' },
  stored: { zh: '在中转库', en: 'in a temporary store' },
  grouped: { zh: '已并入一批', en: 'part of a lot' },
  received: { zh: '已收货', en: 'received' },
  disputed: { zh: '有争议', en: 'in dispute' },
  refused: { zh: '整车拒收', en: 'refused' },
}
export const revisionStateWords: Record<RevisionState, Words> = {
  proposed: { zh: '待对方答复', en: 'waits for the other side' },
  agreed: { zh: '已同意', en: 'agreed' },
  declined: { zh: '未同意', en: 'declined' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  expired: { zh: '已失效', en: 'expired' },
}
export const ticketStateWords: Record<TicketState, Words> = {
  open: { zh: '有效', en: 'open' },
  closed: { zh: '已关闭', en: 'closed' },
}
