// What a person may write for a choice: our key, its name in either language, or another word of the trade for it.
// A word that is none of these is not read, so that it is asked about and never taken for a no.
import type { RuleInput } from '#domain/ruleResult.ts'
import { choiceWords } from './choiceWords.ts'

type Field = Omit<RuleInput, 'fields'>
export type Option = NonNullable<RuleInput['options']>[number]

/** Words are compared without width, case, spaces and the marks between their parts: `Ⅱ 级` is `II级`, `P·O` is `PO`. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-－—–·•・.,，()（）[\]【】“”"']/gu, '')
}

/** The choices of an input with their words, in its order. */
export function optionsOf(input: Field): readonly Option[] {
  const own = new Map((input.options ?? []).map(option => [option.id, option]))
  return (input.choices ?? []).map(id => own.get(id) ?? optionOf(id))
}
function optionOf(id: string): Option {
  const [zh = id, en = id, ...also] = choiceWords[id] ?? []
  return { id, zh, en, also }
}

/** An input with the words of its choices, and of those of its fields: what a form is made from. */
export function withOptions(input: RuleInput): RuleInput {
  const own = input.choices === undefined ? input : { ...input, options: [...optionsOf(input)] }
  return own.fields === undefined
    ? own
    : { ...own, fields: own.fields.map(field => (field.choices === undefined ? field : { ...field, options: [...optionsOf(field)] })) }
}

type Words = { exact: ReadonlyMap<string, string>; begins: readonly (readonly [start: string, id: string])[] }
const known = new WeakMap<Field, Words>()
function wordsOf(input: Field): Words {
  const found = known.get(input)
  if (found !== undefined) return found
  const exact = new Map<string, string>()
  const begins: [string, string][] = []
  const put = (word: string, id: string): void => {
    // A word that ends in a star stands for all that begin so: `CN-13*` for the prefectures of a province.
    if (word.endsWith('*')) begins.push([plainWord(word.slice(0, -1)), id])
    else if (!exact.has(plainWord(word))) exact.set(plainWord(word), id)
  }
  const options = optionsOf(input)
  // Keys come first: the other word of one choice never hides the key of another.
  for (const option of options) put(option.id, option.id)
  for (const option of options) for (const word of [option.zh, option.en]) put(word, option.id)
  for (const option of options) for (const word of option.also ?? []) put(word, option.id)
  const words = { exact, begins }
  known.set(input, words)
  return words
}

/** The key of a word, or undefined where it is none of the choices. An input without choices takes every word. */
export function chosen(input: Field, raw: string): string | undefined {
  if (input.choices === undefined) return raw
  const { exact, begins } = wordsOf(input)
  const word = plainWord(raw)
  return exact.get(word) ?? begins.find(([start]) => word.startsWith(start))?.[1]
}

const marks = /[,，、;；|+/\n]+/u
/** The keys of several words in one text, by marks, by `和` or by spaces; `unknown` are the words that are none of the choices. */
export function severalChosen(input: Field, raw: string): { ids: string[]; unknown: string[] } {
  const whole = chosen(input, raw)
  if (whole !== undefined) return { ids: [whole], unknown: [] }
  const parts = raw
    .split(marks)
    .flatMap(part => (chosen(input, part) === undefined ? part.split(/[\s和及与]+/u) : [part]))
    .map(part => part.trim())
    .filter(part => part !== '')
  const ids = parts.map(part => chosen(input, part))
  return {
    ids: [...new Set(ids.filter(id => id !== undefined))],
    unknown: parts.filter((_, at) => ids[at] === undefined),
  }
}

/** The choices as words for a person: `破碎（crush）`, at most so many. */
export function choicesText(input: Field, language: 'zh' | 'en', most = 24): string {
  const options = optionsOf(input)
  const words = options.slice(0, most).map(({ id, zh, en }) => {
    const name = language === 'zh' ? zh : en
    return plainWord(name) === plainWord(id) ? name : language === 'zh' ? `${name}（${id}）` : `${name} (${id})`
  })
  const rest = options.length - words.length
  const more = rest === 0 ? '' : language === 'zh' ? ` 等 ${options.length} 项` : ` and ${rest} more`
  return `${words.join(language === 'zh' ? '、' : ', ')}${more}`
}
