// A model as LP text that a person can read: rows and columns by name, only those asked for, figures to six digits.
import type { Scenario } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { factsOf } from '#plan/facts/facts.ts'
import { networkOf } from '#plan/facts/network.ts'
import { targetsOf } from '#plan/facts/targets.ts'
import type { RowFamilyId } from '#plan/model/families.ts'
import { columnName, lpSafe, rowName, type Named } from '#plan/model/names.ts'
import { layoutOf } from '#plan/model/model.ts'
import { explicitArcs, openArcBook } from '#plan/search/arcs.ts'
import { priceArcs } from '#plan/search/pricing.ts'
import { applySettings } from '#plan/settings.ts'

export type Wishes = NonNullable<Parameters<typeof layoutOf>[3]>

/** The whole model of a small region with the cheapest arc of every pair of nodes and mode in it. @throws when the region has problems */
export function wholeModel(region: Region, requests?: Wishes, settings: Scenario['settings'] = {}): Named {
  const changed = applySettings(region, settings)
  if (!changed.ok) throw new Error(changed.problems[0]!.en)
  const periods = region.meta.defaultPeriods
  const problems: Parameters<typeof factsOf>[2] = []
  const facts = factsOf(changed.value, periods, problems)
  const network = networkOf(facts)
  const layout = layoutOf(facts, network, targetsOf(changed.value, periods, region.meta.defaultProgramme, [], requests?.integer), requests)
  const book = openArcBook(facts, network, layout, explicitArcs(facts, layout, problems))
  if (problems.length > 0) throw new Error(problems[0]!.en)
  const { found } = priceArcs(facts, network, layout, book, undefined, { keep: 1000, threshold: Infinity })
  for (const { key } of found) book.add(key)
  for (const { key } of book.explicit) book.add(key)
  return { facts, network, layout, book }
}

const figure = (value: number) => String(Number(value.toPrecision(6)))
const sum = (terms: [number, string][]) =>
  terms.length === 0
    ? '0'
    : terms
        .map(([value, name], at) => {
          const sign = value < 0 ? '- ' : at === 0 ? '' : '+ '
          return `${sign}${Math.abs(value) === 1 ? '' : `${figure(Math.abs(value))} `}${name}`
        })
        .join(' ')

/** The rows of a family with the columns in them, and the bounds of those columns that are not `>= 0`. */
export function lpOfFamily(model: Named, family: RowFamilyId): string {
  const { draft } = model.layout
  const view = draft.view()
  const terms = new Map<number, [number, string][]>()
  for (let row = 0; row < draft.rows(); row++) if (draft.rowLabel(row).family === family) terms.set(row, [])
  const touched: number[] = []
  for (let j = 0; j < draft.columns(); j++) {
    const name = lpSafe(columnName(model, j))
    let seen = false
    for (let e = view.starts[j]!; e < view.starts[j + 1]!; e++) {
      const row = terms.get(view.rowIndex[e]!)
      if (row === undefined) continue
      row.push([view.values[e]!, name])
      seen = true
    }
    if (seen) touched.push(j)
  }
  const rows = [...terms].flatMap(([row, list]) => {
    const name = lpSafe(rowName(model, row)),
      [low, high] = [view.rowLower[row]!, view.rowUpper[row]!]
    if (low === high) return [` ${name}: ${sum(list)} = ${figure(low)}`]
    if (high === Infinity && low === -Infinity) return [` ${name}: ${sum(list)} >= -inf`]
    if (high === Infinity) return [` ${name}: ${sum(list)} >= ${figure(low)}`]
    if (low === -Infinity) return [` ${name}: ${sum(list)} <= ${figure(high)}`]
    return [` ${name}: ${figure(low)} <= ${sum(list)} <= ${figure(high)}`]
  })
  return [`\\ ${family}`, 'Subject To', ...rows, ...boundsOf(model, touched), 'End', ''].join('\n')
}

/** What every column costs, family by family, in 10^4 CNY per unit of the column, and its bounds. */
export function lpOfObjective(model: Named): string {
  const costs = model.layout.draft.costsFrom(0)
  const columns = Array.from(costs, (_, j) => j)
  const lines = columns.map(j => ` ${costs[j]! < 0 ? '-' : '+'} ${figure(Math.abs(costs[j]!))} ${lpSafe(columnName(model, j))}`)
  return ['\\ objective', 'Minimize', ' net_cost:', ...lines, ...boundsOf(model, columns), 'End', ''].join('\n')
}

function boundsOf(model: Named, columns: number[]): string[] {
  const { lower, upper } = model.layout.draft.view()
  const bounds = columns.flatMap(j => {
    const name = lpSafe(columnName(model, j)),
      [low, high] = [lower[j]!, upper[j]!]
    if (low === 0 && high === Infinity) return []
    return [low === high ? ` ${name} = ${figure(low)}` : ` ${figure(low)} <= ${name} <= ${figure(high)}`]
  })
  const whole = columns.filter(j => model.layout.integerColumns.includes(j)).map(j => ` ${lpSafe(columnName(model, j))}`)
  return [...(bounds.length === 0 ? [] : ['Bounds', ...bounds]), ...(whole.length === 0 ? [] : ['General', ...whole])]
}
