// What a reform would do: the same cases under the law and under the changed law, and who gains and who loses by it.
import { Decimal } from 'decimal.js'
import type { Answer } from '#domain/answer.ts'
import type { Facts, Reform } from '#domain/ruleResult.ts'
import { type Ask, judge, lawBook } from './judge.ts'
import { reformed } from './law.ts'
import { withReadings } from './readings.ts'
import type { Rule } from './rule.ts'

export type FirmCase = { firm: string; facts: Facts }
/** Sums of one firm by result name; `openCases` could not be decided under one of the two laws and are in no sum. */
export type FirmEffect = {
  firm: string
  cases: number
  openCases: number
  estimates: number
  figures: Record<string, { before: string; after: string; change: string }>
  answersChanged: { from: Answer; to: Answer; cases: number }[]
  /** By money: a tax that falls or a refund that grows gains. Null where no money result changes. */
  effect: 'gains' | 'loses' | 'unchanged'
}
export type Simulation = { rule: string; reforms: Reform[]; firms: FirmEffect[]; gaining: number; losing: number; unchanged: number }

/** The rule with its lines changed; its formulas, inputs and cases stay. */
export function underReform(rule: Rule, reforms: readonly Reform[]): Rule {
  return { ...rule, parameters: reforms.reduce<Rule['parameters']>((lines, reform) => reformed(lines, reform), rule.parameters) }
}

/** @param cases of any number of firms, any number each */
export function simulate(
  rule: Rule,
  reforms: readonly Reform[],
  cases: readonly FirmCase[],
  ask: Pick<Ask, 'knownOn' | 'askedOn' | 'readings'> = {},
): Simulation {
  const changed = underReform(ask.readings === undefined ? rule : withReadings(rule, ask.readings), reforms)
  const [before, after] = [lawBook(), lawBook()]
  const money = rule.outputs.filter(one => one.unit === 'CNY').map(one => one.name)
  const tallies = new Map<string, Tally>()
  for (const { firm, facts } of cases) {
    const tally = tallies.get(firm) ?? newTally(firm)
    tallies.set(firm, tally)
    tally.cases += 1
    const old = judge(rule, facts, { ...ask, explain: false, book: before })
    const { readings: _in, ...later } = ask
    const now = judge(changed, facts, { ...later, explain: false, book: after })
    if (old.answer !== now.answer) {
      const key = `${old.answer}>${now.answer}`
      tally.answers.set(key, (tally.answers.get(key) ?? 0) + 1)
    }
    if (old.answer === 'undetermined' || now.answer === 'undetermined') {
      tally.open += 1
      continue
    }
    if (old.answer === 'unverified' || now.answer === 'unverified') tally.estimates += 1
    for (const name of money) {
      const [from, to] = [old.figures[name] ?? null, now.figures[name] ?? null]
      // A result that a plain no leaves out is nothing owed and nothing granted.
      if (from === null && to === null) continue
      const sum = tally.sums.get(name) ?? { before: new Decimal(0), after: new Decimal(0) }
      tally.sums.set(name, { before: sum.before.plus(from ?? 0), after: sum.after.plus(to ?? 0) })
    }
  }
  const firms = [...tallies.values()].map(tally => effectOf(tally, rule))
  const count = (effect: FirmEffect['effect']) => firms.filter(one => one.effect === effect).length
  return { rule: rule.id, reforms: [...reforms], firms, gaining: count('gains'), losing: count('loses'), unchanged: count('unchanged') }
}

type Tally = {
  firm: string
  cases: number
  open: number
  estimates: number
  sums: Map<string, { before: Decimal; after: Decimal }>
  answers: Map<string, number>
}
function newTally(firm: string): Tally {
  return { firm, cases: 0, open: 0, estimates: 0, sums: new Map(), answers: new Map() }
}

/** Results that a firm pays; every other money result is in its favour. */
const paid = new Set(['taxCny', 'countedCny'])
function effectOf(tally: Tally, rule: Rule): FirmEffect {
  const figures = Object.fromEntries(
    [...tally.sums].map(([name, { before, after }]) => [
      name,
      { before: before.toFixed(2), after: after.toFixed(2), change: after.minus(before).toFixed(2) },
    ]),
  )
  // The first money result of the rule is its verdict in money; the others explain it.
  const main = ['taxCny', 'refundCny', 'taxEffectCny', 'reductionCny'].find(name => tally.sums.has(name)) ?? rule.outputs[0]?.name ?? ''
  const sum = tally.sums.get(main)
  const change = sum === undefined ? new Decimal(0) : sum.after.minus(sum.before).times(paid.has(main) ? -1 : 1)
  return {
    firm: tally.firm,
    cases: tally.cases,
    openCases: tally.open,
    estimates: tally.estimates,
    figures,
    answersChanged: [...tally.answers].map(([key, cases]) => {
      const [from, to] = key.split('>') as [Answer, Answer]
      return { from, to, cases }
    }),
    effect: change.gt(0) ? 'gains' : change.lt(0) ? 'loses' : 'unchanged',
  }
}
