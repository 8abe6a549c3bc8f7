// What the check says: every fault once, with what is allowed and the nearest to what was meant, in both languages.
import { editDistance } from '#domain/editDistance.ts'
import type { ProblemWords } from '#domain/problem.ts'
import { actions, wordLists } from '../vocabulary.ts'
import type { Shape } from './shapes.ts'

export type Fault = { code: string; words: ProblemWords }

const fault = (code: string, zh: string, en: string, fixZh: string, fixEn: string): Fault => ({
  code: `epcis.${code}`,
  words: { zh, en, fixZh, fixEn },
})

/** The known word with the least edit distance. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Infinity
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** The nearest word where it is near enough for a slip of the pen. */
function likely(word: string, known: readonly string[]): string | undefined {
  const near = nearest(word, known)
  return near !== undefined && editDistance(word.toLowerCase(), near.toLowerCase()) <= Math.max(2, word.length / 2) ? near : undefined
}

export function missing(field: string): Fault {
  return fault('missing', `缺少 ${field}`, `${field} is missing`, `补上 ${field}${exampleOf(field)}`, `add ${field}${exampleOf(field)}`)
}
const examples: Record<string, string> = {
  eventTime: '2026-03-05T08:30:00+08:00',
  creationDate: '2026-03-05T08:30:00+08:00',
  declarationTime: '2026-03-05T08:30:00+08:00',
  eventTimeZoneOffset: '+08:00',
  action: 'ADD | OBSERVE | DELETE',
  schemaVersion: '2.0',
  '@context': 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
}
function exampleOf(field: string): string {
  return Object.hasOwn(examples, field) ? ` (${examples[field]})` : ''
}

/** @param known the fields that there are here @param named whether fields of a namespace are allowed beside them */
export function unknownField(field: string, known: readonly string[], named: boolean): Fault {
  const near = likely(field, known)
  const list = known.filter(name => name !== '@context').join(', ')
  const zhOwn = named ? '；自己的字段要写成“前缀:名称”' : ''
  const enOwn = named ? '; a field of your own is written prefix:name' : ''
  return fault(
    'unknown-field',
    `没有“${field}”这个字段`,
    `there is no field "${field}" here`,
    `${near === undefined ? '删去它；' : `是否指 ${near}？`}${list === '' ? '' : `可用的有：${list}`}${zhOwn}`,
    `${near === undefined ? 'leave it out; ' : `did you mean ${near}? `}${list === '' ? '' : `known here: ${list}`}${enOwn}`,
  )
}

export function unknownParameter(name: string, known: readonly string[]): Fault {
  const near = likely(name, known)
  const list = known.filter(one => one !== '@context').join(', ')
  return fault(
    'unknown-parameter',
    `没有“${name}”这个查询条件`,
    `there is no query parameter "${name}"`,
    `${near === undefined ? '' : `是否指 ${near}？`}可用的有：${list}；自己的字段写成 EQ_前缀:名称`,
    `${near === undefined ? '' : `did you mean ${near}? `}known: ${list}; a field of your own is written EQ_prefix:name`,
  )
}

const listNames: Record<string, readonly [string, string]> = {
  bizStep: ['业务步骤', 'business step'],
  disposition: ['状态', 'disposition'],
  bizTransactionType: ['业务单据类型', 'business document type'],
  partyType: ['来源或去向类型', 'source or destination type'],
  errorReason: ['更正原因', 'reason of error'],
  component: ['分量', 'measurement component'],
  measurementType: ['测量类型', 'measurement type'],
  alertType: ['传感器告警', 'sensor alert'],
  action: ['动作', 'action'],
  eventType: ['事件类型', 'event type'],
  direction: ['排序方向', 'order direction'],
}
const otherLists: Record<string, readonly string[]> = {
  action: actions,
  eventType: ['ObjectEvent', 'AggregationEvent', 'TransactionEvent', 'TransformationEvent', 'AssociationEvent'],
  direction: ['ASC', 'DESC'],
}
export function wordsOfList(list: string): Iterable<string> {
  return otherLists[list] ?? wordLists[list as keyof typeof wordLists].words
}

export function notAWord(value: string, list: string): Fault {
  const [zh, en] = listNames[list]!
  const known = [...wordsOfList(list)]
  const short = value.replace(/^.*[:/]/, '').replace(/^(BizStep|Disp|BTT|SDT|ER|Comp)-/, '')
  const near = nearest(short, known)
  const all = known.join(', ')
  const own = list === 'action' || list === 'direction'
  return fault(
    'word',
    `没有“${cut(value)}”这个${zh}`,
    `"${cut(value)}" is an unknown ${en}`,
    `最接近的是 ${near}；可用：${all}${own ? '' : '；自己的词要写成完整网址'}`,
    `the nearest is ${near}; allowed: ${all}${own ? '' : '; a word of your own is written as a full address'}`,
  )
}

type Name = Exclude<Shape, object>
const kinds: Record<Name, readonly [string, string, string, string]> = {
  uri: [
    '网址或 URN',
    'an address (URL or URN)',
    '写成 urn:… 或 https://…，汉字和空格要用 % 编码',
    'write urn:... or https://..., with other characters percent-encoded',
  ],
  time: ['带时区的时刻', 'a moment with an offset', '写成 2026-03-05T08:30:00+08:00', 'write 2026-03-05T08:30:00+08:00'],
  offset: ['时区', 'an offset', '写成 +08:00，最大 14:00', 'write +08:00; 14:00 at most'],
  text: ['文字', 'text', '加引号', 'put it in quotes'],
  number: ['数', 'a number', '写成数，不加引号，如 30000 或 8.5', 'write a number without quotes, such as 30000 or 8.5'],
  integer: ['整数', 'a whole number', '写成整数，不加引号', 'write a whole number without quotes'],
  truth: ['true 或 false', 'true or false', '写成 true 或 false，不加引号', 'write true or false, without quotes'],
  hex: ['十六进制数字', 'hexadecimal digits', '只用 0 到 9、A 到 F', 'use 0 to 9 and A to F only'],
  unit: [
    '计量单位代码',
    'a unit code',
    '用 UN/ECE Rec 20 的两到三位大写代码，如 KGM（千克）、TNE（吨）',
    'use a code of UN/ECE Rec 20 in capitals, such as KGM (kilogram) or TNE (tonne)',
  ],
  version: ['版本号', 'a version', '写成 2.0', 'write 2.0'],
  context: [
    'JSON-LD 上下文',
    'a JSON-LD context',
    '写成网址、前缀对象，或两者的列表，不重复',
    'give an address, an object of prefixes, or a list of them without repeats',
  ],
  anything: ['值', 'a value', '给出文字、数或列表', 'give text, a number or a list'],
  plain: ['文字、数或对象', 'text, a number or an object', '给出文字、数或对象', 'give text, a number or an object'],
  events: ['事件列表', 'a list of events', '写成列表：[ {…}, {…} ]', 'write a list: [ {...}, {...} ]'],
}
/** The value is not what the field takes. */
export function wrongKind(value: unknown, shape: Shape): Fault {
  const [zh, en, fixZh, fixEn] = kindWords(shape)
  const [shownZh, shownEn] = shown(value)
  return fault('kind', `${shownZh}不是${zh}`, `${shownEn} is not ${en}`, fixZh, fixEn)
}
function kindWords(shape: Shape): readonly [string, string, string, string] {
  if (typeof shape === 'string') return kinds[shape]
  if ('list' in shape) return ['列表', 'a list', '写成列表：[ … ]', 'write a list: [ ... ]']
  if ('fields' in shape) return ['对象', 'an object', '写成对象：{ … }', 'write an object: { ... }']
  return 'word' in shape ? kinds.text : kinds.uri
}
function shown(value: unknown): readonly [string, string] {
  if (Array.isArray(value)) return ['列表', 'a list']
  if (value === null) return ['null', 'null']
  if (typeof value === 'object') return ['对象', 'an object']
  return typeof value === 'string' ? [`“${cut(value)}”`, `"${cut(value)}"`] : [String(value), String(value)]
}
function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text
}

export const tooFew = (least: number): Fault =>
  fault(
    'too-few',
    `列表是空的，至少要 ${least} 项`,
    `the list is empty; at least ${least} is needed`,
    '补上一项，或删去整个字段',
    'add one, or leave the whole field out',
  )
export const repeated = (value: unknown): Fault => {
  const [zh, en] = shown(value)
  return fault('repeated', `${zh}在列表里出现了两次`, `${en} is in the list twice`, '留下一个', 'keep one of them')
}
export const foreignType = (type: string): Fault =>
  fault(
    'event-type',
    `“${cut(type)}”不是事件类型`,
    `"${cut(type)}" is not an event type`,
    `最接近的是 ${nearest(type, otherLists['eventType']!)}；可用：${otherLists['eventType']!.join(', ')}；自己的类型要写成完整网址`,
    `the nearest is ${nearest(type, otherLists['eventType']!)}; allowed: ${otherLists['eventType']!.join(', ')}; a type of your own is written as a full address`,
  )
export const nothingIn = (lists: string, zhMore: string, enMore: string): Fault =>
  fault(
    'nothing',
    `事件没有说明是什么东西：${lists} 都没有`,
    `the event names no things: none of ${lists} is there`,
    `补上 ${lists} 之一${zhMore}`,
    `add one of ${lists}${enMore}`,
  )
export const ilmdOnlyOnAdd = (): Fault =>
  fault(
    'ilmd',
    'ilmd 只能用于 ADD',
    'ilmd is allowed with ADD only',
    '删去 ilmd，或把 action 改为 ADD',
    'leave ilmd out, or make the action ADD',
  )
export const emptySet = (): Fault =>
  fault(
    'empty-disposition',
    'persistentDisposition 里没有 set 也没有 unset',
    'persistentDisposition has neither set nor unset',
    '补上 set 或 unset',
    'add set or unset',
  )
export const notAnEpcisDocument = (root: string): Fault =>
  fault(
    'not-document',
    `“${cut(root)}”不是 EPCIS 文件`,
    `"${cut(root)}" is not an EPCIS document`,
    '给出 EPCISDocument、EPCISQueryDocument 或一个事件',
    'give an EPCISDocument, an EPCISQueryDocument or one event',
  )
export const ruleFault = fault
