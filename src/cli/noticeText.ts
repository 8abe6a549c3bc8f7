// Notices, lists and substances for a terminal.
import type { DisclosedField, ShownNotice } from '#domain/exchange/notice.ts'
import { substances } from '#domain/exchange/substances.ts'
import { disclosedFieldWords, disclosureWords, noticeKindWords, noticeStateWords } from '#domain/words/exchange.ts'
import type { ListImport } from '#steps/exchange/importList.ts'
import { say, type Terminal } from './command.ts'
import { table, tonnes } from './table.ts'

const at = ({ language }: Terminal): 0 | 1 => (language === 'zh' ? 0 : 1)
/** What is not shown may have been said or not: the word for both is one. */
const kept = (terminal: Terminal): string => say(terminal, '未公开', 'not public')
const placeOf = ({ place }: ShownNotice): string | undefined =>
  place === undefined ? undefined : (place.words ?? place.site ?? place.division ?? `${place.lng}, ${place.lat}`)

/** What materials are called; an id that has no name stands for itself. */
export type MaterialNames = ReadonlyMap<string, { nameZh?: string | undefined; nameEn?: string | undefined }>

export function noticeLines(notices: readonly ShownNotice[], total: number, terminal: Terminal, names: MaterialNames): string {
  if (total === 0) return say(terminal, '没有找到挂牌\n', 'No notices were found.\n')
  const head = [
    ['编号', 'id'],
    ['类型', 'kind'],
    ['品种', 'material'],
    ['吨', 't'],
    ['单位', 'party'],
    ['地点', 'place'],
    ['起', 'from'],
    ['止', 'to'],
    ['状态', 'state'],
  ].map(([zh = '', en = '']) => say(terminal, zh, en))
  const rows = notices.map(one => [
    one.id,
    noticeKindWords[one.kind][at(terminal)],
    `${nameOf(one.material, terminal, names)}${one.grade === undefined ? '' : ` ${one.grade}`}`,
    one.massKg === undefined ? kept(terminal) : tonnes(one.massKg),
    one.partyName ?? one.party ?? kept(terminal),
    placeOf(one) ?? kept(terminal),
    one.fromDay,
    one.toDay,
    `${noticeStateWords[one.state][at(terminal)]}${one.synthetic ? say(terminal, '【演示】', ' [synthetic]') : ''}`,
  ])
  const more = total > notices.length ? say(terminal, `共 ${total} 条，列出 ${notices.length} 条\n`, `${notices.length} of ${total}\n`) : ''
  return `${table(head, rows, 'text')}${more}`
}

function nameOf(material: string, { language }: Terminal, names: MaterialNames): string {
  const found = names.get(material)
  return (language === 'zh' ? found?.nameZh : (found?.nameEn ?? found?.nameZh)) ?? material
}

export function noticeText(notice: ShownNotice, terminal: Terminal, names: MaterialNames): string {
  const line = (zh: string, en: string, value: string | undefined): string[] =>
    value === undefined ? [] : [`  ${say(terminal, zh, en)}  ${value}`]
  const { disclosure } = notice
  const range = (notice.quality ?? []).map(
    ({ substance, low, high, unit, report }) =>
      `${substance} ${low === high ? low : `${low}–${high}`} ${unit}${report === undefined ? '' : ` (${report})`}`,
  )
  const limits = (notice.limits ?? []).map(({ substance, operator, limit, unit }) => `${substance} ${operator} ${limit} ${unit}`)
  const lines = [
    ...line('价格', 'price', notice.priceCnyPerT === undefined ? undefined : `${notice.priceCnyPerT} CNY/t`),
    ...line('质量', 'quality', range.length === 0 ? undefined : range.join('; ')),
    ...line('限值', 'limits', limits.length === 0 ? undefined : limits.join('; ')),
    ...line('联系人', 'contact', notice.contact),
    ...line('备注', 'note', notice.note),
    ...line('版本', 'version', String(notice.version)),
    ...line(
      '谁能看',
      'read by',
      Object.entries(disclosure)
        .map(([field, level]) => `${disclosedFieldWords[field as DisclosedField][at(terminal)]}: ${disclosureWords[level][at(terminal)]}`)
        .join('; '),
    ),
  ]
  return `${noticeLines([notice], 1, terminal, names)}${lines.join('\n')}\n`
}

export function listText({ rows, notices, added, changed, unchanged, saved, problems }: ListImport, terminal: Terminal): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const counted = say(
    terminal,
    `${rows} 行，可挂牌 ${notices} 条：新增 ${added}，修改 ${changed}，不变 ${unchanged}`,
    `${rows} rows, ${notices} listings: ${added} new, ${changed} changed, ${unchanged} unchanged`,
  )
  const end = saved
    ? say(terminal, '已保存', 'saved')
    : errors > 0
      ? say(terminal, `有 ${errors} 处错误，没有保存`, `${errors} errors, nothing was saved`)
      : say(terminal, '试运行，没有保存', 'dry run, nothing was saved')
  return `${counted}\n${end}\n`
}

export function substanceText(terminal: Terminal): string {
  const head = [
    ['编号', 'id'],
    ['名称', 'name'],
    ['其他名称', 'also called'],
    ['单位', 'unit'],
    ['来源', 'source'],
  ].map(([zh = '', en = '']) => say(terminal, zh, en))
  return table(
    head,
    substances.map(({ id, zh, en, also, unit, source }) => [id, say(terminal, zh, en), also.join('、'), unit, source]),
    'text',
  )
}
