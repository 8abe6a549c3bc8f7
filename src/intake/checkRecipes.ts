// Recipes must be able to conserve mass: inputs, within their ranges, can equal the outputs.
import type { Problem } from '#domain/problem.ts'
import type { PlacedTables } from './checkReferences.ts'
import { error, placeOf, warning } from './rawTable.ts'
import type { PlacedRow } from './readRows.ts'

/** Relative difference of inputs and outputs that rounding in a table may explain. */
const tolerance = 1e-6

const number = (placed: PlacedRow, field: string): number | undefined => {
  const value = placed.row[field]
  return typeof value === 'number' ? value : undefined
}
const shown = (value: number): string => String(Number(value.toPrecision(6)))

function checkRanges(flow: PlacedRow): Problem[] {
  const [t, least, most] = [number(flow, 't') ?? 0, number(flow, 'tMin'), number(flow, 'tMax')]
  if ((least === undefined || least <= t) && (most === undefined || t <= most)) return []
  return [
    error('recipe.range', placeOf(flow, flow.line, 't'), {
      zh: `单耗 ${t} 不在下限 ${least ?? '空'} 与上限 ${most ?? '空'} 之间`,
      en: `t ${t} is not between tMin ${least ?? 'blank'} and tMax ${most ?? 'blank'}`,
      fixZh: '应满足 下限 ≤ 单耗 ≤ 上限',
      fixEn: 'It must be tMin <= t <= tMax',
    }),
  ]
}

function checkBalance(recipe: PlacedRow, inputs: PlacedRow[], outputs: PlacedRow[]): Problem[] {
  const id = String(recipe.row['id'])
  const total = (rows: PlacedRow[], of: (row: PlacedRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0)
  const out = total(outputs, row => number(row, 't') ?? 0)
  const central = total(inputs, row => number(row, 't') ?? 0)
  const least = total(inputs, row => number(row, 'tMin') ?? number(row, 't') ?? 0)
  const most = total(inputs, row => number(row, 'tMax') ?? number(row, 't') ?? 0)
  const slack = tolerance * Math.max(1, out)
  const place = placeOf(inputs[0] ?? outputs[0] ?? recipe, (inputs[0] ?? outputs[0] ?? recipe).line, 't')
  if (out < least - slack || out > most + slack) {
    return [
      error('recipe.unbalanced', place, {
        zh: `工艺“${id}”无法平衡：投入合计 ${shown(least)}–${shown(most)}，产出合计 ${shown(out)}（每吨活动）`,
        en: `process "${id}" cannot balance: inputs sum to ${shown(least)}-${shown(most)}, outputs to ${shown(out)} (per tonne of activity)`,
        fixZh: '补上水分、烧失或工艺损失（类型 loss）的产出行，或改正单耗',
        fixEn: 'Add an output row for moisture, ignition or process loss (kind loss), or correct the figures',
      }),
    ]
  }
  if (Math.abs(central - out) <= slack) return []
  return [
    warning('recipe.central', place, {
      zh: `工艺“${id}”的中值投入合计 ${shown(central)} 不等于产出合计 ${shown(out)}`,
      en: `the central inputs of "${id}" sum to ${shown(central)}, not to the outputs ${shown(out)}`,
      fixZh: '区间内可以平衡；最好让中值也平衡',
      fixEn: 'The ranges can balance; better let the central figures balance too',
    }),
  ]
}

export function checkRecipes(tables: PlacedTables): Problem[] {
  const problems: Problem[] = []
  const flows = new Map<string, PlacedRow[]>()
  for (const flow of tables.process_flows) {
    problems.push(...(flow.sound ? checkRanges(flow) : []))
    const process = String(flow.row['process'])
    flows.set(process, [...(flows.get(process) ?? []), flow])
  }
  const used = new Set(tables.units.map(({ row }) => String(row['process'])))
  for (const recipe of tables.processes) {
    const id = String(recipe.row['id'])
    const own = flows.get(id) ?? []
    // What is already wrong in a cell would only be reported a second time as an imbalance.
    if (!recipe.sound || own.some(flow => !flow.sound)) continue
    const outputs = own.filter(({ row }) => row['direction'] === 'out')
    const inputs = own.filter(({ row }) => row['direction'] === 'in')
    const product = String(recipe.row['product'])
    if (!outputs.some(({ row }) => row['material'] === product)) {
      const words = {
        zh: `工艺“${id}”的产出中没有主产品“${product}”`,
        en: `the outputs of process "${id}" lack its product "${product}"`,
        fixZh: `在表 process_flows 中加一行：${id}，out，${product}，1`,
        fixEn: `Add to process_flows the row: ${id}, out, ${product}, 1`,
      }
      const place = placeOf(recipe, recipe.line, 'product')
      problems.push(
        own.length === 0 && !used.has(id) ? warning('recipe.no-product', place, words) : error('recipe.no-product', place, words),
      )
      continue
    }
    problems.push(...checkBalance(recipe, inputs, outputs))
  }
  return problems
}
