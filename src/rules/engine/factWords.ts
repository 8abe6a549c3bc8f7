// The facts of a rule in words for a person: which facts were read, and what a fact says, in either language.
import { optionWords } from '#domain/words/results.ts'
import { unitWords } from '#domain/words/units.ts'
import type { RuleInput } from '#domain/ruleResult.ts'
import { optionsOf } from './choices.ts'
import { provinceOptions } from './provinces.ts'
import type { Rule } from './rule.ts'

type Language = 'zh' | 'en'
type Field = Omit<RuleInput, 'fields'>

/** What a person reads for a value: yes or no, the name of a choice, a province for its code; a record by the names of its fields. */
export function factWords(input: RuleInput, value: unknown, language: Language): string {
  if (!Array.isArray(value)) return valueWords(input, value, language)
  const fields = input.fields ?? []
  return value.map(row => recordWords(fields, row as Record<string, unknown>, language)).join('\n')
}
function recordWords(fields: readonly Field[], row: Record<string, unknown>, language: Language): string {
  return fields
    .filter(({ name }) => row[name] !== undefined && row[name] !== null)
    .map(field => `${field[language]} ${valueWords(field, row[field.name], language)}${unitTail(field.unit, language)}`)
    .join(language === 'zh' ? '；' : '; ')
}
function unitTail(unit: string | undefined, language: Language): string {
  const words = unit === undefined ? '' : unitWords(unit, language)
  return words === '' ? '' : ` ${words}`
}
function valueWords(field: Field, value: unknown, language: Language): string {
  const yesNo = { true: { zh: '是', en: 'yes' }, false: { zh: '否', en: 'no' } }[String(value)]
  if (yesNo !== undefined && field.kind === 'flag') return yesNo[language]
  const options = field.kind === 'text' ? provinceOptions : optionsOf(field)
  return optionWords(options, String(value), language) ?? String(value)
}

/**
 * The facts that were read, by their names: `generatedT` and `deductions.1.kind` as `产生量` and `贮存、处置、综合利用记录（去向）`.
 * @param read names as a rule result gives them; rows of one list are told once, with the fields that were looked at
 */
export function readWords(rule: Pick<Rule, 'inputs'>, read: readonly string[], language: Language): string {
  const fieldsRead = new Map<string, Set<string>>()
  for (const path of read) {
    const [name = '', , field] = path.split('.')
    const fields = fieldsRead.get(name) ?? new Set()
    if (field !== undefined) fields.add(field)
    fieldsRead.set(name, fields)
  }
  const [comma, open, close] = language === 'zh' ? ['、', '（', '）'] : [', ', ' (', ')']
  const words = [...fieldsRead].map(([name, fields]) => {
    const input = name === 'place' ? place : rule.inputs.find(one => one.name === name)
    if (input === undefined) return name
    const looked = (input.fields ?? []).filter(field => fields.has(field.name)).map(field => field[language])
    return looked.length === 0 ? input[language] : `${input[language]}${open}${looked.join(comma)}${close}`
  })
  return words.join(language === 'zh' ? '，' : '; ')
}
/** What every rule may be given besides its own inputs. */
const place: RuleInput = { name: 'place', zh: '地区', en: 'place', kind: 'choice' }
