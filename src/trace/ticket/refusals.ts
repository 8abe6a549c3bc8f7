// Why something cannot be done under a ticket, each with its place and what to do instead.
import { problem, type Problem } from '#domain/problem.ts'
import type { Ticket, TicketActName, Trip } from '#domain/ticket.ts'
import { ticketActWords, ticketSideWords } from '#domain/words/ticket.ts'

const say = (code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Problem =>
  problem(`ticket.${code}`, path === '' ? {} : { path }, { zh, en, fixZh, fixEn })
type Words = { zh: string; en: string }

export const no = {
  moment: (at: string) =>
    say(
      'moment',
      'at',
      `“${at}”不是带时区的时刻`,
      `"${at}" is no moment with an offset`,
      '写成 2026-12-01T08:30:00+08:00',
      'write 2026-12-01T08:30:00+08:00',
    ),
  future: (at: string) =>
    say('future', 'at', `${at} 还没有到`, `${at} has not come yet`, '核对时刻和时区', 'check the moment and its offset'),
  early: (at: string, sent: string) =>
    say(
      'early',
      'at',
      `${at} 早于这一运次上一步的时刻 ${sent}`,
      `${at} is before the last step of the trip at ${sent}`,
      '核对两个时刻',
      'check both moments',
    ),
  mass: (massKg: number) =>
    say(
      'mass',
      'massKg',
      `${massKg} 千克不能作为过磅重量`,
      `${massKg} kg is no weighed mass`,
      '写成大于 0 的整数千克',
      'give whole kilograms above 0',
    ),
  slip: () =>
    say(
      'slip',
      'slip',
      '没有磅单号',
      'no slip number',
      '填写磅单号；地磅停用时写 estimate',
      'give the number of the slip; say estimate where the weighbridge is down',
    ),
  slipUsed: (slip: string, site: string) =>
    say(
      'slip-used',
      'slip',
      `磅单 ${slip} 在 ${site} 已经用过`,
      `slip ${slip} was used before at ${site}`,
      '一张磅单对应一次过磅；核对号码',
      'one slip is one weighing: check the number',
    ),
  evidence: () => say('paper', 'photos', '纸质联单没有附扫描件', 'the paper form has no scan', '附上扫描件或照片', 'add its scan or photo'),
  closed: ({ id }: Ticket) => say('closed', 'ticket', `联单 ${id} 已关闭`, `ticket ${id} is closed`, '另开一张联单', 'open another ticket'),
  expired: ({ fromDay, toDay }: Ticket, day: string) =>
    say(
      'expired',
      'at',
      `${day} 不在有效期 ${fromDay} 至 ${toDay} 内`,
      `${day} is not within the valid days ${fromDay} to ${toDay}`,
      '核对时刻，或另开一张联单',
      'check the moment, or open another ticket',
    ),
  filing: (validTo: string) =>
    say(
      'filing',
      'at',
      `跨省备案 ${validTo} 到期`,
      `the filing between the provinces ended on ${validTo}`,
      '先续办备案',
      'renew the filing first',
    ),
  hours: (from: string, to: string) =>
    say(
      'hours',
      'at',
      `只许 ${from} 至 ${to} 出场`,
      `a lorry may leave from ${from} to ${to} only`,
      '核对时刻，或商定新的时段',
      'check the moment, or agree on other hours',
    ),
  route: (route: string | undefined, routes: readonly string[]) =>
    say(
      'route',
      'route',
      `路线“${route ?? ''}”不在许可之列`,
      `route "${route ?? ''}" is not allowed`,
      `许可的路线：${routes.join('、')}`,
      `allowed: ${routes.join(', ')}`,
    ),
  carrier: (carrier: string, carriers: readonly string[]) =>
    say(
      'carrier',
      'carrier',
      `承运方“${carrier}”不在联单上`,
      `carrier "${carrier}" is not on the ticket`,
      `联单上的承运方：${carriers.join('、')}`,
      `on the ticket: ${carriers.join(', ')}`,
    ),
  usedUp: (leftKg: number, massKg: number) =>
    say(
      'used-up',
      'massKg',
      `联单还剩 ${leftKg} 千克，不能再发 ${massKg} 千克`,
      `${leftKg} kg are left on the ticket, ${massKg} kg cannot go`,
      '减少数量，或另开一张联单',
      'send less, or open another ticket',
    ),
  ticket: (id: string) => say('unknown', id, `没有联单“${id}”`, `there is no ticket "${id}"`, '核对编号', 'check the id'),
  trip: (id: string) =>
    say('trip', 'trip', `联单上没有运次“${id}”`, `there is no trip "${id}" on the ticket`, '核对运次编号', 'check the id of the trip'),
  place: (site: string | undefined, use: 'store' | 'onward') =>
    say(
      'place',
      'site',
      `“${site ?? ''}”不是联单上的${use === 'store' ? '中转库' : '转送去向'}`,
      `"${site ?? ''}" is no ${use === 'store' ? 'store' : 'onward taker'} of the ticket`,
      '核对场所，或另开一张写明它的联单',
      'check the site, or open a ticket that names it',
    ),
  backAgain: () =>
    say(
      'back',
      'trip',
      '退回的货不能再拒收',
      'what comes back cannot be refused again',
      '收下它；重量不符的走更正',
      'take it in; revise a mass that differs',
    ),
  fullRefusal: () =>
    say(
      'full-refusal',
      'inKg',
      '收货为 0 千克，就是整车拒收',
      'a receipt of 0 kg is a full refusal',
      '用“整车拒收”（refuse）',
      'use refuse',
    ),
  refusedMore: (refusedKg: number, inKg: number) =>
    say(
      'refused-more',
      'refusedKg',
      `拒收 ${refusedKg} 千克多于进场 ${inKg} 千克`,
      `${refusedKg} kg refused are more than the ${inKg} kg weighed in`,
      '核对两个重量',
      'check both masses',
    ),
  why: () => say('reason', 'reason', '拒收没有写明理由', 'no reason is given for what is refused', '写明理由', 'say why'),
  surplus: (inKg: number, sentKg: number) =>
    say(
      'surplus',
      'inKg',
      `进场 ${inKg} 千克多于发出 ${sentKg} 千克，超出允差`,
      `${inKg} kg in are more than the ${sentKg} kg sent, beyond the tolerance`,
      '请发出方先提出更正它的磅单，您同意后再收货',
      'let the sender propose a revision of its slip, agree to it, then receive',
    ),
  groupOf: (trip: Trip) =>
    say(
      'group',
      'trips',
      `运次 ${trip.id} 不能并入：只有同一联单上在途的发出运次可以合并`,
      `trip ${trip.id} cannot be grouped: only outward trips on their way can`,
      '去掉它，或先让它离开中转库',
      'leave it out, or let it leave the store first',
    ),
  handOver: () =>
    say(
      'hand-over',
      'seals',
      '换承运方时没有交接过磅，也没有封签号',
      'the change of carrier has neither a weighing nor a seal',
      '写明交接重量或封签号',
      'give the mass weighed at the hand-over, or the number of the seal',
    ),
  unchanged: () =>
    say('unchanged', 'change', '更正没有改动任何数', 'the revision changes no figure', '写明要改的数', 'give the figure that changes'),
  sum: (sum: number, sentKg: number) =>
    say(
      'sum',
      'change',
      `收货、拒收、损失、争议合计 ${sum} 千克，不等于发出的 ${sentKg} 千克`,
      `accepted, refused, lost and disputed are ${sum} kg, not the ${sentKg} kg sent`,
      '四项之和须等于发出量',
      'the four must sum to what was sent',
    ),
  changesOf: () =>
    say(
      'change',
      'change',
      '未收货时只能更正发出量；退回、转送和合并批的发出量不能改',
      'before the receipt only the dispatched mass can be revised; that of a trip back, onward or of a lot cannot',
      '收货后再更正收货各项，或更正原运次',
      'revise the receipt once there is one, or the trip that it comes from',
    ),
  answerBy: (answerBy: string) =>
    say(
      'answer-by',
      'answerBy',
      `答复期限 ${answerBy} 不晚于提出时刻`,
      `${answerBy} is not after the proposal`,
      '写一个以后的带时区的时刻',
      'give a later moment with an offset',
    ),
  revisionOpen: () =>
    say(
      'revision-open',
      'trip',
      '这一运次有更正待答复',
      'a revision of this trip waits for its answer',
      '先答复或撤回',
      'answer it or withdraw it first',
    ),
  noRevision: () =>
    say(
      'no-revision',
      'trip',
      '这一运次没有待答复的更正',
      'no revision of this trip waits for an answer',
      '先提出更正',
      'propose one first',
    ),
  ownRevision: () =>
    say(
      'own-revision',
      'act',
      '更正须由另一方答复',
      'the other side has to answer a revision',
      '等对方答复，或撤回',
      'wait for the other side, or withdraw it',
    ),
  othersRevision: () =>
    say(
      'others-revision',
      'act',
      '只有提出方可以撤回更正',
      'only who proposed a revision may withdraw it',
      '同意或不同意',
      'agree or decline',
    ),
  notNow: (act: TicketActName, not: 'side' | 'time' | 'state', state: Words, may: readonly TicketActName[]): Problem => {
    const { zh, en } = ticketActWords[act]
    const why = {
      side: [`“${zh}”要由另一方办理`, `it is for another side to ${en}`],
      time: [`现在还不能“${zh}”`, `the time to ${en} has not come`],
      state: [`“${state.zh}”时不能“${zh}”`, `there is no "${en}" where it stands: ${state.en}`],
    }[not]
    const fixZh = may.length === 0 ? '等对方，或查看联单' : `您现在可以：${may.map(one => ticketActWords[one].zh).join('、')}`
    const fixEn =
      may.length === 0
        ? 'wait for the other side, or look at the ticket'
        : `now you may: ${may.map(one => ticketActWords[one].en).join(', ')}`
    return say('not-now', 'act', why[0] ?? '', why[1] ?? '', fixZh, fixEn)
  },
  access: () =>
    say(
      'access',
      'as',
      '您不代表办理这件事的一方',
      'you act for none of the sides that may do this',
      `由${ticketSideWords.sender.zh}、${ticketSideWords.receiver.zh}或${ticketSideWords.carrier.zh}的账号办理`,
      'let an account of the sender, receiver or carrier do it',
    ),
  beforeContract: (day: string, signed: string) =>
    say(
      'before-contract',
      'fromDay',
      `首日 ${day} 早于签约日 ${signed}`,
      `the first day ${day} is before the contract of ${signed}`,
      '核对日期',
      'check the days',
    ),
  termsDays: () => say('days', 'toDay', '有效期的末日早于首日', 'the last valid day is before the first', '核对日期', 'check the days'),
  unfiled: () =>
    say(
      'province',
      'filing',
      '跨省转移没有备案号',
      'the trip crosses a province and has no filing',
      '写明备案号和有效期',
      'give the number of the filing and its last day',
    ),
  beyondContract: (massKg: number, leftKg: number) =>
    say(
      'beyond-contract',
      'permittedKg',
      `合同还剩 ${leftKg} 千克可发，联单不能许可 ${massKg} 千克`,
      `${leftKg} kg of the contract are left, the ticket cannot permit ${massKg} kg`,
      '减少许可量，或补签合同',
      'permit less, or contract more',
    ),
}
