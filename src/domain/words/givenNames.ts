// Names that the product gives where a person gives none. They are kept as a key with what it counts, `@scenario:3`, and shown in the language of
// whoever reads; what a person wrote stays as it is. Parts are joined by ` · `.
import { earlierStudyNames } from './earlierNames.ts'
import { labelsIn } from './states.ts'

export const studyKindWords = {
  pareto: ['权衡曲线', 'trade-off curve'],
  lexicographic: ['先后目标', 'ranked objectives'],
  alternatives: ['相近的其他方案', 'near-optimal alternatives'],
  robust: ['稳健与信息价值', 'robustness and value of information'],
  prices: ['价格的两侧', 'prices from both sides'],
  why: ['为什么运、为什么不运', 'why this route, why not that one'],
  conflict: ['谁与谁冲突', 'conflicting requirements'],
  incentives: ['谁会退出', 'which firms would opt out'],
} as const
export type NamedKind = keyof typeof studyKindWords

const plain = { base: ['基准方案', 'base plan'], unnamed: ['未命名方案', 'unnamed plan'], scenario: ['情景', 'scenario'] } as const
const joint = ' · '
const labels = {
  zh: { ...labelsIn(plain, 'zh'), ...labelsIn(studyKindWords, 'zh') },
  en: { ...labelsIn(plain, 'en'), ...labelsIn(studyKindWords, 'en') },
}

/** What was written in the language of the click before names were keys. */
const earlier = new Map<string, string>([
  ...Object.entries(labels.zh).map(([key, word]): [string, string] => [word, key]),
  ...Object.entries(labels.en).map(([key, word]): [string, string] => [word, key]),
  ...Object.entries(earlierStudyNames),
])

export const baseName = '@base'
export const unnamedName = '@unnamed'
export const scenarioName = (n: number): string => `@scenario:${n}`
/** @param of the name of the plan that is asked about, where it is not the base */
export const studyName = (kind: NamedKind, of?: string): string => [`@${kind}`, ...(of === undefined ? [] : [of])].join(joint)

function partIn(part: string, language: 'zh' | 'en'): string {
  const [, key, count] = /^@([a-z]+)(?::(\d+))?$/u.exec(part) ?? /^(情景|Scenario) (\d+)$/u.exec(part) ?? []
  const known = key === undefined ? earlier.get(part) : key === '情景' || key === 'Scenario' ? 'scenario' : key
  const word = known === undefined ? undefined : (labels[language] as Record<string, string | undefined>)[known]
  return word === undefined ? part : count === undefined ? word : `${word} ${count}`
}

/** A name as this reader reads it. */
export function nameIn(name: string, language: 'zh' | 'en'): string {
  return name
    .split(joint)
    .map(part => partIn(part, language))
    .join(joint)
}

/** Whether somebody who writes `word` means the name that is kept: as kept, or as it is shown in either language. */
export const isNamed = (kept: string, word: string): boolean => kept === word || nameIn(kept, 'zh') === word || nameIn(kept, 'en') === word

/** Both, for files that speak both languages. */
export function inBoth(name: string): string {
  const [zh, en] = [nameIn(name, 'zh'), nameIn(name, 'en')]
  return zh === en ? zh : `${zh} ${en}`
}
