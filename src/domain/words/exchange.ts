// What the words of the exchange are called, once for web, command line, reports and interface. English in lower case, as in a sentence.
import type { DisclosedField, Disclosure, FailureReason, NoticeFate, NoticeKind, NoticeState } from '../exchange/notice.ts'

type WordTable<K extends string> = Readonly<Record<K, readonly [zh: string, en: string]>>

export const noticeKindWords: WordTable<NoticeKind> = { offer: ['供应', 'offer'], need: ['需求', 'need'] }
export const noticeStateWords: WordTable<NoticeState> = {
  draft: ['草稿', 'draft'],
  open: ['挂牌', 'open'],
  paused: ['暂停', 'paused'],
  matched: ['已匹配', 'matched'],
  closed: ['已结束', 'closed'],
}
export const noticeFateWords: WordTable<NoticeFate['fate']> = {
  signed: ['已签约', 'signed'],
  shipped: ['已到货', 'shipped'],
  died: ['未成', 'came to nothing'],
}
export const failureReasonWords: WordTable<FailureReason> = {
  price: ['价格', 'price'],
  quality: ['质量', 'quality'],
  volume: ['数量', 'volume'],
  distance: ['运距', 'distance'],
  permit: ['许可', 'permit'],
  trust: ['信任', 'trust'],
  noAnswer: ['无答复', 'no answer'],
}
export const disclosureWords: WordTable<Disclosure> = {
  public: ['公开', 'public'],
  matched: ['匹配后可见', 'matched parties'],
  contract: ['签约后可见', 'contract parties'],
}
export const disclosedFieldWords: WordTable<DisclosedField> = {
  party: ['单位', 'party'],
  place: ['地点', 'location'],
  massKg: ['数量', 'quantity'],
  priceCnyPerT: ['价格', 'price'],
  quality: ['质量', 'quality'],
  limits: ['限值', 'limits'],
  contact: ['联系人', 'contact'],
  note: ['备注', 'note'],
}
