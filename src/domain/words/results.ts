// What a result of a rule says in words: a choice by its name, several of them in a list, a code of a place by its province.
import type { RuleOutput } from '../ruleResult.ts'

type Options = readonly NonNullable<RuleOutput['options']>[number][]

/** The words of a result, or the result itself where it is a figure, a day or a name. */
export function resultWords({ options }: Pick<RuleOutput, 'options'>, value: string, language: 'zh' | 'en'): string {
  if (options === undefined) return value
  const whole = optionWords(options, value, language)
  if (whole !== undefined) return whole
  const parts = value.split(' ').map(id => optionWords(options, id, language))
  return parts.includes(undefined) ? value : parts.join(language === 'zh' ? '、' : ', ')
}

/** @returns undefined where the word is none of the options; `CN-1302` is `河北（CN-1302）` by the option that begins so */
export function optionWords(options: Options, id: string, language: 'zh' | 'en'): string | undefined {
  const own = options.find(option => option.id === id)
  if (own !== undefined) return own[language]
  const wider = options.find(option => id.startsWith(option.id))?.[language]
  if (wider === undefined) return undefined
  return language === 'zh' ? `${wider}（${id}）` : `${wider} (${id})`
}
