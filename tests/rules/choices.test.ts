// What people write for a choice: the law's own words, words of the trade, keys and names in both languages, in any width and case.
// A word that is none of the choices is asked about or refused with the list; it is never taken for a no, nor left out.
import { expect, test } from 'vitest'
import type { Facts } from '#domain/ruleResult.ts'
import { rules } from '#rules/catalogue.ts'
import { choicesText, chosen, optionsOf, plainWord, severalChosen } from '#rules/engine/choices.ts'
import { factProblems } from '#rules/engine/factProblems.ts'
import { judge } from '#rules/engine/judge.ts'
import { ruleById } from '#rules/catalogue.ts'

const fields = rules.flatMap(rule => rule.inputs.flatMap(input => [input, ...(input.fields ?? [])]).map(input => ({ rule, input })))
const ruleOf = (id: string) => ruleById(id)!
const inputOf = (id: string, name: string) => fields.find(one => one.rule.id === id && one.input.name === name)!.input

test('every choice of every rule has a name in Chinese and in English, and every fact too', () => {
  const han = /[\u4e00-\u9fff]/u
  /** What is written alike in both languages: grades, formulas, codes, numbers. */
  const alike = /^[A-Z0-9·.\-+ ]+$/iu
  const bare = fields.flatMap(({ rule, input }) =>
    optionsOf(input)
      .filter(({ zh, en }) => !(han.test(zh) || alike.test(zh)) || han.test(en) || /^[a-z]+(_[a-z0-9]+)+$/u.test(en))
      .map(({ id, zh, en }) => `${rule.id} ${input.name}: ${id} = ${zh} | ${en}`),
  )
  expect(bare).toEqual([])
  expect(fields.filter(({ input }) => !han.test(input.zh) && !/^([A-Z0-9]|pH)/u.test(input.zh)).map(one => one.input.name)).toEqual([])
  expect(fields.flatMap(({ input }) => optionsOf(input)).length).toBeGreaterThan(400)
})

test('keys and names of one input never mean two of its choices', () => {
  const clashes = fields.flatMap(({ rule, input }) => {
    const seen = new Map<string, string>()
    return optionsOf(input).flatMap(({ id, zh, en }) =>
      [...new Set([id, zh, en].map(plainWord))].flatMap(word => {
        const other = seen.get(word)
        seen.set(word, id)
        return other === undefined || other === id ? [] : [`${rule.id} ${input.name}: ${word} is ${other} and ${id}`]
      }),
    )
  })
  expect(clashes).toEqual([])
  for (const { input } of fields)
    for (const { id, zh, en } of optionsOf(input)) expect([id, zh, en].map(word => chosen(input, word))).toEqual([id, id, id])
})

test('free text is left only where a fact is a name or a code, which no list can hold', () => {
  expect(fields.filter(({ input }) => input.kind === 'text').map(({ rule, input }) => `${rule.id} ${input.name}`)).toEqual([
    'ept-solid-waste origin',
    'ept-solid-waste calledZh',
    'ept-solid-waste calledEn',
    'hazardous-exemption code',
  ])
})

const dealer: Facts = { period: '2023-04', salesCny: '1000000', generalTaxpayer: true, bought: true, registeredAndFiled: true }
test.each([
  ['破碎', 'yes'],
  ['挑选、打包', 'yes'],
  ['清洗 破碎 切割 拆解 打包', 'yes'],
  ['分选和粉碎', 'yes'],
  ['Crush, Bale', 'yes'],
  ['无', 'yes'],
  ['破碎、熔炼', 'no'],
  ['酸洗', 'no'],
] as const)('processing %s: %s', (processing, answer) => {
  const facts = { ...dealer, processing }
  expect(factProblems(ruleOf('vat-scrap-dealer'), facts)).toEqual([])
  expect(judge(ruleOf('vat-scrap-dealer'), facts).answer).toBe(answer)
})

test('a word that nobody knows is refused at the door with the choices, and is asked about behind it', () => {
  const facts = { ...dealer, processing: '破碎、磁化' }
  const [problem] = factProblems(ruleOf('vat-scrap-dealer'), facts)
  expect(problem?.zh).toContain('“磁化”')
  expect(problem?.fixZh).toMatch(/清洗.*挑选.*破碎.*切割.*拆解.*打包/u)
  expect(problem?.fixEn).toMatch(/wash.*sort.*crush/u)
  const ruleResult = judge(ruleOf('vat-scrap-dealer'), facts)
  expect(ruleResult.answer).toBe('undetermined')
  expect(ruleResult.missing[0]?.zh).toContain('“破碎、磁化”不在选项中')
})

test('no rule says yes or no on a word that is none of its choices', () => {
  let asked = 0
  for (const rule of rules)
    for (const one of rule.cases.filter(({ expect: { answer } }) => answer === 'yes' || answer === 'no')) {
      for (const input of rule.inputs) {
        if (input.choices === undefined || one.facts[input.name] == null) continue
        const right = judge(rule, one.facts, one.knownOn === undefined ? {} : { knownOn: one.knownOn })
        if (!right.read.includes(input.name)) continue
        const facts = { ...one.facts, [input.name]: '不在表上的词' }
        const ruleResult = judge(rule, facts)
        // A plain no of another condition stands whatever this word means; a yes never stands.
        const open = right.answer === 'yes' ? ['undetermined', 'unverified'] : ['undetermined', 'unverified', 'no']
        expect(open, `${rule.id}, ${one.id}: ${input.name}`).toContain(ruleResult.answer)
        expect(factProblems(rule, facts).map(problem => problem.code)).toContain('rules.fact.value')
        asked += 1
      }
    }
  expect(asked).toBeGreaterThan(60)
})

test('grades and properties of a standard are read in the words of a test report', () => {
  expect(['Ⅱ级', 'II', '二级', 'ii 类', 'Ⅱ 级'].map(word => chosen(inputOf('quality-fly-ash', 'grade'), word))).toEqual(Array(5).fill('II'))
  expect(chosen(inputOf('quality-cement', 'grade'), 'PO')).toBe('P·O')
  expect(chosen(inputOf('quality-ggbs', 'grade'), 's95级')).toBe('S95')
  const properties = inputOf('quality-ggbs', 'properties')
  const [first] = properties.options ?? []
  expect(severalChosen(properties, `${first?.zh}，不存在的指标`)).toEqual({ ids: [first?.id], unknown: ['不存在的指标'] })
  const half = judge(ruleOf('quality-ggbs'), {
    testDay: '2020-01-01',
    grade: 'S95',
    properties: `${first?.zh}、错字`,
    [first?.id ?? '']: '500',
  })
  expect(half.answer).toBe('undetermined')
})

test('provinces are read by code, name, short name, division code and English', () => {
  const from = inputOf('transfer-interprovince', 'from')
  expect(['CN-13', '河北', '河北省', '冀', 'Hebei', '130200', 'CN-1302', '130000'].map(word => chosen(from, word))).toEqual(
    Array(8).fill('CN-13'),
  )
  expect(chosen(from, '内蒙古自治区')).toBe('CN-15')
  expect(chosen(from, '唐山')).toBeUndefined()
  expect(
    judge(ruleOf('transfer-interprovince'), {
      applicationDay: '2022-01-01',
      from: '河北',
      to: '北京市',
      purpose: '综合利用',
      hazardous: '否',
    }),
  ).toMatchObject({ answer: 'yes', figures: { procedure: 'filing' } })
})

test('a list of choices is cut where it is long, and says how many there are', () => {
  expect(choicesText(inputOf('vat-catalogue', 'product'), 'zh', 3)).toMatch(/等 \d+ 项$/u)
  expect(choicesText(inputOf('ept-air-water', 'medium'), 'en')).toBe('air, water')
})
