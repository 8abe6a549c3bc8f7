// Facts held against the inputs of a rule: what is not a fact of it, or does not read as its kind, with the fix.
import { problem, type Problem } from '#domain/problem.ts'
import type { Facts, RuleInput } from '#domain/ruleResult.ts'
import { choicesText, chosen, severalChosen } from './choices.ts'
import { dayOf, decimalOf, flagOf, wordOf } from './evaluationContext.ts'
import { placeCode } from './provinces.ts'
import type { Rule } from './rule.ts'

const kinds: Record<RuleInput['kind'], [string, string, (raw: unknown) => boolean]> = {
  decimal: ['一个数，如 12.5', 'a number such as 12.5', raw => decimalOf(raw) !== undefined],
  flag: ['是或否', 'yes or no', raw => flagOf(raw) !== undefined],
  day: ['日期，如 2022-03-01', 'a day such as 2022-03-01', raw => dayOf(raw) === wordOf(raw)],
  month: ['月份，如 2022-03', 'a month such as 2022-03', raw => /^\d{4}-(0[1-9]|1[0-2])$/.test(wordOf(raw) ?? '')],
  year: ['年份，如 2022', 'a year such as 2022', raw => /^\d{4}$/.test(wordOf(raw) ?? '')],
  choice: ['列出的选项之一', 'one of the choices', raw => wordOf(raw) !== undefined],
  choices: ['列出的选项', 'words of the choices', raw => wordOf(raw) !== undefined],
  text: ['文字', 'text', raw => wordOf(raw) !== undefined],
  records: ['一组记录', 'a list of records', raw => Array.isArray(raw)],
}

/** @param place where the facts stand: file and row, or a path of a request */
export function factProblems(rule: Rule, facts: Facts, place: Problem['place'] = {}): Problem[] {
  const names = [...rule.inputs.map(one => one.name), 'place', 'firm', 'rule', 'knownOn']
  const at = wordOf(facts['place'])
  return [
    ...problemsIn(rule.inputs, facts, place, '', names),
    ...(at === undefined || placeCode(at) !== undefined ? [] : [noPlace({ ...place, path: 'place' }, at)]),
  ]
}

function problemsIn(
  inputs: readonly RuleInput[],
  facts: Readonly<Record<string, unknown>>,
  place: Problem['place'],
  path: string,
  names: readonly string[],
): Problem[] {
  return Object.entries(facts).flatMap(([name, raw]) => {
    const at = { ...place, path: `${path}${name}` }
    if (!names.includes(name)) return [unknownFact(at, name, names)]
    const input = inputs.find(one => one.name === name)
    if (input === undefined || raw === null || raw === undefined || raw === '') return []
    const [zh, en, reads] = kinds[input.kind]
    if (!reads(raw)) return [unreadable(at, input, raw, zh, en)]
    const unknown = notChosen(input, wordOf(raw))
    if (unknown !== undefined) return [unreadable(at, input, unknown, zh, en)]
    if (input.kind !== 'records' || !Array.isArray(raw)) return []
    const fields = (input.fields ?? []) as RuleInput[]
    const own = fields.map(field => field.name)
    return raw.flatMap((row, index) => problemsIn(fields, row as Record<string, unknown>, place, `${path}${name}.${index + 1}.`, own))
  })
}

/** The word, or words of several, that is none of the choices; undefined where all are. */
function notChosen(input: RuleInput, word: string | undefined): string | undefined {
  if (word === undefined || input.choices === undefined) return undefined
  if (input.kind === 'choice') return chosen(input, word) === undefined ? word : undefined
  const { unknown } = severalChosen(input, word)
  return unknown.length === 0 ? undefined : unknown.join(' ')
}

function noPlace(place: Problem['place'], word: string): Problem {
  return problem('rules.fact.value', place, {
    zh: `“${word}”不是省名，也不是地区代码`,
    en: `"${word}" is neither a province nor a code of a place.`,
    fixZh: '写省名或代码，如 河北、CN-13、130200。',
    fixEn: 'Write a province or a code, such as Hebei, CN-13 or 130200.',
  })
}

function unknownFact(place: Problem['place'], name: string, names: readonly string[]): Problem {
  return problem('rules.fact.unknown', place, {
    zh: `这条规则不问“${name}”`,
    en: `The rule asks for no "${name}".`,
    fixZh: `可用的名称：${names.join('、')}`,
    fixEn: `Names that it knows: ${names.join(', ')}.`,
  })
}
function unreadable(place: Problem['place'], input: RuleInput, raw: unknown, zh: string, en: string): Problem {
  const most = 60
  return problem('rules.fact.value', place, {
    zh: `“${input.zh}”要${zh}，而不是“${String(raw)}”`,
    en: `"${input.en}" wants ${en}, not "${String(raw)}".`,
    fixZh: input.choices === undefined ? `改成${zh}，或留空表示不知道。` : `可选：${choicesText(input, 'zh', most)}；留空表示不知道。`,
    fixEn:
      input.choices === undefined
        ? `Write ${en}, or leave it blank where it is not known.`
        : `Choices: ${choicesText(input, 'en', most)}; blank where it is not known.`,
  })
}
