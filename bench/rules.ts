// Rules at work: evaluations a second on many firm-months, and what an explanation costs, as ratios taken side by side.
//   npx tsx bench/rules.ts [firm-months]
import { performance } from 'node:perf_hooks'
import type { Facts } from '#domain/ruleResult.ts'
import { eptSolidWaste } from '#rules/ept-solid-waste/rule.ts'
import { judge, lawBook } from '#rules/engine/judge.ts'
import { simulate } from '#rules/engine/simulate.ts'
import { median } from './figures.ts'

const count = Number(process.argv[2] ?? 100_000)
const categories = ['fly_ash', 'tailings', 'smelting_slag', 'bottom_ash', 'coal_gangue']
const proven = { toStandard: true, metered: true, evaluated: true, handedOver: false }
/** Firm-months of a repeatable spread: 12 months a firm, three deductions each. */
const months: { firm: string; facts: Facts }[] = Array.from({ length: count }, (_, at) => {
  const generated = 1000 + ((at * 7919) % 50_000)
  const part = (share: number) => (generated * share).toFixed(3)
  return {
    firm: `firm ${Math.floor(at / 12)}`,
    facts: {
      month: `${2018 + (Math.floor(at / 12) % 8)}-${String((at % 12) + 1).padStart(2, '0')}`,
      origin: 'CN-13',
      category: categories[at % categories.length]!,
      generatedT: generated.toFixed(3),
      illegalDumping: false,
      falseDeclaration: false,
      deductions: [
        { kind: 'utilised', massT: part(0.6), ...proven },
        { kind: 'stored', massT: part(0.2), ...proven },
        { kind: 'disposed', massT: part(0.1), ...proven, toStandard: at % 3 !== 0 },
      ],
    },
  }
})

function seconds(work: () => void): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}
function pass(explain: boolean): number {
  const book = lawBook()
  return seconds(() => {
    for (const { facts } of months) judge(eptSolidWaste, facts, { explain, book })
  })
}

pass(false)
const runs = Array.from({ length: 3 }, () => {
  const plain = pass(false)
  const explained = pass(true)
  const reform = seconds(() => simulate(eptSolidWaste, [{ parameter: 'EPT-SW-tailings', from: '2018-01-01', value: '20' }], months))
  return { plain, explained, reform }
})
const of = (pick: (run: (typeof runs)[number]) => number) => median(runs.map(pick))
console.log(`${count} firm-months, environmental protection tax on solid waste, ${runs.length} runs, medians`)
console.log(`evaluations per second      ${Math.round(count / of(run => run.plain))}`)
console.log(`explained / not explained   ${of(run => run.explained / run.plain).toFixed(2)}`)
console.log(`reform (two laws) / one     ${of(run => run.reform / run.plain).toFixed(2)}`)
