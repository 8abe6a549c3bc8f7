// What a schema refuses in our own words: each kind of refusal in both languages, never the library's sentence.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { valueWords } from './valueWords.ts'

const zh = z.locales.zhCN().localeError
const refuse = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues ?? []

/** Every way in which the schemas of the product can refuse a value. */
const refusals: [string, z.ZodType, unknown, string, string][] = [
  ['above', z.number().positive(), 0, '要大于 0', 'must be above 0'],
  ['negative', z.number().nonnegative(), -1, '不能为负', 'must not be negative'],
  ['least', z.number().min(3), 1, '不能小于 3', 'must be at least 3'],
  ['most', z.number().max(1), 2, '不能大于 1', 'must be at most 1'],
  ['below', z.number().lt(0.5), 1, '要小于 0.5', 'must be below 0.5'],
  ['text', z.string(), 5, '不是文字', 'is not a text'],
  ['number', z.number(), 'x', '不是数字', 'is not a number'],
  ['whole', z.int(), 1.5, '不是整数', 'is not a whole number'],
  ['missing', z.object({ a: z.string() }), {}, '缺少', 'is missing'],
  ['blank', z.string().min(1), '', '不能空着', 'must not be blank'],
  ['short', z.string().min(3), 'a', '至少要 3 个字', 'must have at least 3 characters'],
  ['long', z.string().max(1), 'ab', '最多 1 个字', 'must have at most 1 characters'],
  ['few', z.array(z.string()).min(2), [], '至少要 2 项', 'must have at least 2 items'],
  ['day', z.iso.date(), '2022-02-30', '不是存在的日期，如 2022-03-31', 'is not a day that exists, such as 2022-03-31'],
  ['moment', z.iso.datetime(), 'x', '不是时刻，如 2022-03-31T08:00:00Z', 'is not a moment such as 2022-03-31T08:00:00Z'],
  ['pattern', z.string().regex(/^a$/), 'b', '写法不对', 'is not written as it should be'],
  ['choice', z.enum(['a', 'b']), 'c', '不在可选值之中', 'is none of the allowed values'],
  ['one', z.literal('a'), 'c', '应是 a', 'must be a'],
  ['unknown key', z.strictObject({}), { x: 1 }, '有不认识的项：x', 'has unknown parts: x'],
  ['either', z.union([z.string(), z.boolean()]), 5, '不是允许的任何一种写法', 'is in none of the allowed forms'],
  [
    'kind',
    z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })]),
    { kind: 'c' },
    '的“kind”不认识',
    'has an unknown "kind"',
  ],
  ['multiple', z.number().multipleOf(5), 3, '不是 5 的倍数', 'is no multiple of 5'],
  ['name', z.record(z.enum(['a']), z.string()), { a: 'x', b: 'y' }, '有不认识的项：b', 'has unknown parts: b'],
  ['own', z.string().refine(() => false), 'x', '值不合规定', 'is not allowed'],
]

test.each(refusals)('%s', (_, schema, value, chinese, english) => {
  const [issue] = refuse(schema, value)
  const words = valueWords(issue ?? {})
  expect([words.zh, words.en]).toEqual([chinese, english])
  expect([words.fixZh, words.fixEn]).not.toContain('')
  const library = zh({ ...issue } as Parameters<typeof zh>[0])
  expect([words.zh, words.en]).not.toContain(issue?.message)
  expect(words.zh).not.toBe(typeof library === 'string' ? library : library?.message)
})

test('a refinement brings words of its own', () => {
  const own = { zh: '不是代码', en: 'is not a valid code', fixZh: '核对', fixEn: 'check it' }
  expect(
    valueWords(
      refuse(
        z.string().refine(() => false, { params: { words: own } }),
        'x',
      )[0] ?? {},
    ),
  ).toEqual(own)
})
