// The catalogue of rules, in the order of their subjects. Evaluation, documents, lists and the tests of every rule read it.
import * as folders from './folders.ts'
import type { Rule } from './engine/rule.ts'

const order: readonly Rule['subject'][] = ['tax', 'statistics', 'evaluation', 'waste', 'transfer', 'clock', 'quality', 'entry']

export const rules: readonly Rule[] = Object.values<Rule>(folders).sort(
  (a, b) => order.indexOf(a.subject) - order.indexOf(b.subject) || (a.id < b.id ? -1 : 1),
)

export function ruleById(id: string): Rule | undefined {
  return rules.find(rule => rule.id === id)
}
