// What a schema says of a value, in words for people: Chinese and English of our own, so that no library's sentence reaches anybody.
// Every door that shows a refused value (files, requests, options) takes its words from here and adds the place.
import type { Problem } from './problem.ts'

export type ProblemWords = Pick<Problem, 'zh' | 'en' | 'fixZh' | 'fixEn'>
/** An issue of a schema as far as it is told here; `code` is missing where the caller knows nothing of it. */
export type ValueIssue = Readonly<{ code?: string | undefined; message?: string | undefined }>
type Parts = ValueIssue & Readonly<Record<string, unknown>>

const kinds: Record<string, [zh: string, en: string]> = {
  string: ['文字', 'a text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  bigint: ['整数', 'a whole number'],
  boolean: ['是或否（true 或 false）', 'true or false'],
  array: ['一个列表', 'a list'],
  tuple: ['一个列表', 'a list'],
  object: ['一组带名称的值', 'a set of named values'],
  record: ['一组带名称的值', 'a set of named values'],
  map: ['一组带名称的值', 'a set of named values'],
  date: ['日期', 'a day'],
  null: ['空', 'empty'],
}

const formats: Record<string, [zh: string, en: string]> = {
  date: ['存在的日期，如 2022-03-31', 'a day that exists, such as 2022-03-31'],
  datetime: ['时刻，如 2022-03-31T08:00:00Z', 'a moment such as 2022-03-31T08:00:00Z'],
  time: ['时间，如 08:00', 'a time such as 08:00'],
  email: ['电子邮箱地址', 'an e-mail address'],
  url: ['网址', 'a web address'],
  uuid: ['UUID 编号', 'a UUID'],
  safeint: ['整数', 'a whole number'],
  json_string: ['合规的 JSON', 'valid JSON'],
}

const make = (zh: string, en: string, fixZh: string, fixEn: string): ProblemWords => ({ zh, en, fixZh, fixEn })
const figure = ['核对数值和单位', 'check the figure and its unit'] as const
const format = (zh: string, en: string) => make(`不是${zh}`, `is not ${en}`, `写成${zh}`, `write ${en}`)

/** A file or a body that is no JSON; where exactly it breaks an engine says in English alone, so it is left out. */
export const notJson: ProblemWords = make(
  '不是合规的 JSON',
  'is not valid JSON',
  '用编辑器检查括号、逗号和引号',
  'check brackets, commas and quotes in an editor',
)

/** @returns words that go behind the name of what was wrong: “标准差（吨）” + 应大于 0 */
export function valueWords(issue: ValueIssue): ProblemWords {
  return (says[issue.code ?? ''] ?? generic)(issue)
}

const generic = (): ProblemWords => make('值不合规定', 'is not allowed', '核对这个值', 'check the value')
const numeric = (origin: unknown): boolean => origin === 'number' || origin === 'int' || origin === 'bigint'
const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

const says: Record<string, (issue: Parts) => ProblemWords> = {
  invalid_type: ({ expected, message }) => {
    // The value itself is not kept in an issue; that there was none stands in its sentence alone.
    if (/received undefined/u.test(message ?? '')) return make('缺少', 'is missing', '补上这一项', 'add it')
    const [zh, en] = kinds[String(expected)] ?? ['规定的写法', 'of the wanted kind']
    return format(zh, en)
  },
  too_small: ({ origin, minimum, inclusive, exact }) => bound(origin, Number(minimum), inclusive !== false, exact === true, -1),
  too_big: ({ origin, maximum, inclusive, exact }) => bound(origin, Number(maximum), inclusive !== false, exact === true, 1),
  invalid_format: ({ format: name, prefix, suffix, includes }) => {
    const known = formats[String(name)]
    if (known !== undefined) return format(...known)
    const part = [prefix, suffix, includes].find(one => typeof one === 'string')
    if (typeof part === 'string') return make(`缺少“${part}”`, `lacks "${part}"`, `写上“${part}”`, `write "${part}"`)
    return make('写法不对', 'is not written as it should be', '照模板或说明里的例子写', 'write it as the example of the template or guide')
  },
  not_multiple_of: ({ divisor }) => make(`不是 ${shown(divisor)} 的倍数`, `is no multiple of ${shown(divisor)}`, ...figure),
  unrecognized_keys: ({ keys }) => {
    const list = Array.isArray(keys) ? keys.map(String) : []
    return make(
      `有不认识的项：${list.join('、')}`,
      `has unknown parts: ${list.join(', ')}`,
      '删去或改正名称',
      'remove them or correct their names',
    )
  },
  invalid_value: ({ values }) => {
    const list = Array.isArray(values) ? values.map(shown) : []
    const [zh, en] = [list.join('、'), list.join(', ')]
    return list.length === 1
      ? make(`应是 ${zh}`, `must be ${en}`, `写成 ${zh}`, `write ${en}`)
      : make('不在可选值之中', 'is none of the allowed values', `用其中之一：${zh}`, `use one of: ${en}`)
  },
  invalid_union: ({ discriminator }) => {
    const by = typeof discriminator === 'string' ? discriminator : undefined
    return by === undefined
      ? make('不是允许的任何一种写法', 'is in none of the allowed forms', '照说明里的例子写', 'write it as the example of the guide')
      : make(`的“${by}”不认识`, `has an unknown "${by}"`, `核对“${by}”`, `check "${by}"`)
  },
  invalid_key: () => make('有名称不合规定', 'has a name that is not allowed', '核对名称', 'check the names'),
  invalid_element: () => make('有一项不合规定', 'has a part that is not allowed', '核对各项', 'check its parts'),
  custom: ({ params }) => (params as { words?: ProblemWords } | undefined)?.words ?? generic(),
}

/** @param side -1: too small, 1: too big */
function bound(origin: unknown, limit: number, inclusive: boolean, exact: boolean, side: -1 | 1): ProblemWords {
  if (numeric(origin)) {
    const [zh, en] =
      side < 0
        ? inclusive
          ? [limit === 0 ? '不能为负' : `不能小于 ${limit}`, limit === 0 ? 'must not be negative' : `must be at least ${limit}`]
          : [`要大于 ${limit}`, `must be above ${limit}`]
        : inclusive
          ? [`不能大于 ${limit}`, `must be at most ${limit}`]
          : [`要小于 ${limit}`, `must be below ${limit}`]
    return make(zh, en, ...figure)
  }
  const text = origin === 'string'
  if (text && side < 0 && limit === 1) return make('不能空着', 'must not be blank', '填写', 'fill it in')
  const [zh, en] = text ? ['个字', 'characters'] : ['项', 'items']
  const [most, mostEn] = exact ? ['要正好', 'exactly'] : side < 0 ? ['至少要', 'at least'] : ['最多', 'at most']
  return make(
    `${most} ${limit} ${zh}`,
    `must have ${mostEn} ${limit} ${en}`,
    side < 0 ? '补足' : '减少或缩短',
    side < 0 ? 'add what is missing' : 'shorten it',
  )
}
