// Names of the product are keys that each reader reads in their own language.
import { expect, test } from 'vitest'
import { baseName, isNamed, nameIn, scenarioName, studyName } from './givenNames.ts'

test.each([
  [baseName, '基准方案', 'Base plan'],
  [scenarioName(3), '情景 3', 'Scenario 3'],
  [studyName('incentives'), '谁会退出', 'Which firms would opt out'],
  [studyName('pareto', scenarioName(2)), '权衡曲线 · 情景 2', 'Trade-off curve · Scenario 2'],
  [studyName('conflict', '少建一条线'), '谁与谁冲突 · 少建一条线', 'Conflicting requirements · 少建一条线'],
  // Kept by earlier versions, in the language of the click.
  ['情景 7', '情景 7', 'Scenario 7'],
  ['Who would walk away · Scenario 2', '谁会退出 · 情景 2', 'Which firms would opt out · Scenario 2'],
  // A person's own words stay.
  ['free rail', 'free rail', 'free rail'],
  ['@nobody', '@nobody', '@nobody'],
  ['levy=off', 'levy=off', 'levy=off'],
])('%s is %s and %s', (name, zh, en) => {
  expect([nameIn(name, 'zh'), nameIn(name, 'en')]).toEqual([zh, en])
  for (const word of [name, zh, en]) expect(isNamed(name, word)).toBe(true)
  expect(isNamed(name, 'something else')).toBe(false)
})
