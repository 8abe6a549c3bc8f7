// Words of negotiations and framework contracts, once for web, command line, documents and messages.
import type { DealSide, FrameworkState, FrameworkStepKind, NegotiationState, TurnKind } from '../exchange/negotiation.ts'
import type { FailureReason } from '../exchange/notice.ts'

type Words = { zh: string; en: string }

export const dealSideWords: Record<DealSide | 'clock', Words> = {
  seller: { zh: '供方', en: 'giver' },
  buyer: { zh: '需方', en: 'taker' },
  clock: { zh: '期限', en: 'the clock' },
}
export const turnWords: Record<TurnKind, Words> = {
  offer: { zh: '要约', en: 'offer' },
  counter: { zh: '反要约', en: 'counter-offer' },
  accept: { zh: '承诺', en: 'acceptance' },
  refuse: { zh: '拒绝', en: 'refusal' },
  expire: { zh: '逾期失效', en: 'expiry' },
}
export const negotiationStateWords: Record<NegotiationState, Words> = {
  sellerTurn: { zh: '待供方答复', en: 'the giver has to answer' },
  buyerTurn: { zh: '待需方答复', en: 'the taker has to answer' },
  signed: { zh: '已签约', en: 'signed' },
  refused: { zh: '未成', en: 'refused' },
  expired: { zh: '已失效', en: 'expired' },
}
export const frameworkStepWords: Record<FrameworkStepKind, Words> = {
  callOff: { zh: '提货通知', en: 'call-off' },
  confirm: { zh: '确认备货', en: 'confirmation' },
  release: { zh: '取消提货', en: 'release' },
  propose: { zh: '提出变更', en: 'proposal of new terms' },
  amend: { zh: '同意变更', en: 'amendment' },
  decline: { zh: '不变更', en: 'no change' },
  suspend: { zh: '中止', en: 'suspension' },
  resume: { zh: '恢复', en: 'resumption' },
  end: { zh: '终止', en: 'end' },
}
export const frameworkStateWords: Record<FrameworkState, Words> = {
  active: { zh: '履行中', en: 'in force' },
  sellerAsks: { zh: '供方提出变更', en: 'the giver asks for new terms' },
  buyerAsks: { zh: '需方提出变更', en: 'the taker asks for new terms' },
  suspended: { zh: '已中止', en: 'suspended' },
  ended: { zh: '已终止', en: 'ended' },
}
export const failureWords: Record<FailureReason, Words> = {
  price: { zh: '价格', en: 'price' },
  quality: { zh: '质量', en: 'quality' },
  volume: { zh: '数量', en: 'volume' },
  distance: { zh: '运距', en: 'distance' },
  permit: { zh: '许可', en: 'permit' },
  trust: { zh: '信任', en: 'trust' },
  noAnswer: { zh: '无答复', en: 'no answer' },
}
