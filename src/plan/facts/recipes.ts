// Processes as the plan sees them: inputs per tonne of product with their ranges, outputs, blend limits in one unit.
import { problem, warning, type Problem } from '#domain/problem.ts'
import type { Region, Row } from '#domain/region.ts'
import { groupBy, parameterOf } from './lookups.ts'

export type Input = { material: string; t: number; low: number; high: number; ranged: boolean }
export type Output = { material: string; t: number; main: boolean }
export type BlendRow = {
  key: string
  component: string
  sense: Row<'blend_limits'>['sense']
  /** `<=` or `>=`; strict limits are planned as their closed form. */
  atMost: boolean
  limit: number
  /** Counted per tonne of the inputs listed, or per tonne of product. */
  perProduct: boolean
  /** Content of each input in the limit's unit; inputs not named are not counted. */
  contents: { material: string; content: number; bySite: Map<string, number> }[]
}
export type Recipe = {
  id: string
  product: string
  utilises: boolean
  inputs: Input[]
  outputs: Output[]
  limits: BlendRow[]
  row: Row<'processes'>
}

const unitFactors: Record<string, number> = {
  share: 1,
  '1': 1,
  't/t': 1,
  'kg/kg': 1,
  '%': 0.01,
  percent: 0.01,
  'g/kg': 1e-3,
  'kg/t': 1e-3,
  'mg/kg': 1e-6,
  'g/t': 1e-6,
  ppm: 1e-6,
}
/** Mass balances of fixed recipes are held to this, relative to the larger side. */
const balanceTolerance = 1e-6

/** Reads all recipes; problems name the process whose tonnes cannot balance or whose units do not compare. */
export function recipesOf(region: Region, problems: Problem[], warnings: Problem[]): Recipe[] {
  const flows = groupBy(region.process_flows, row => row.process)
  const limits = groupBy(region.blend_limits, row => row.process)
  const kinds = new Map(region.materials.map(row => [row.id, row.kind]))
  return region.processes.map(row => {
    const rows = flows.get(row.id) ?? []
    const inputs: Input[] = rows
      .filter(flow => flow.direction === 'in')
      .map(flow => {
        const low = flow.tMin ?? flow.t,
          high = flow.tMax ?? flow.t
        return { material: flow.material, t: flow.t, low, high, ranged: high > low }
      })
    const outputs: Output[] = rows
      .filter(flow => flow.direction === 'out')
      .map(flow => ({ material: flow.material, t: flow.t, main: flow.material === row.product }))
    if (!outputs.some(output => output.main)) outputs.unshift({ material: row.product, t: 1, main: true })
    checkBalance(row.id, inputs, outputs, problems)
    const recipe: Recipe = { id: row.id, product: row.product, utilises: row.utilisation === true, inputs, outputs, limits: [], row }
    recipe.limits = (limits.get(row.id) ?? [])
      .map(limit => blendRow(region, limit, inputs, problems, warnings))
      .filter(limit => limit.contents.length > 0)
    for (const flow of rows) {
      if (!kinds.has(flow.material)) problems.push(unknownMaterial(row.id, flow.material))
    }
    return recipe
  })
}

function checkBalance(process: string, inputs: Input[], outputs: Output[], problems: Problem[]): void {
  if (inputs.length === 0) return // a source: its product comes from outside the system
  const out = outputs.reduce((sum, output) => sum + output.t, 0)
  const low = inputs.reduce((sum, input) => sum + input.low, 0)
  const high = inputs.reduce((sum, input) => sum + input.high, 0)
  const tolerance = balanceTolerance * Math.max(out, high, 1)
  if (low - tolerance <= out && out <= high + tolerance) return
  const range = low === high ? `${round(low)}` : `${round(low)} .. ${round(high)}`
  problems.push(
    problem(
      'plan.recipe.unbalanced',
      { sheet: 'process_flows', path: process },
      {
        zh: `工艺“${process}”的投入（每吨产品 ${range} t）与产出（${round(out)} t）不平衡。`,
        en: `Process "${process}": inputs (${range} t per tonne of product) do not balance outputs (${round(out)} t).`,
        fixZh: '补上损失（kind 为 loss 的物料）或副产品，或放宽投入范围 tMin..tMax。',
        fixEn: 'Add losses (a material of kind loss) or by-products, or widen the input range tMin..tMax.',
      },
    ),
  )
}

function blendRow(region: Region, limit: Row<'blend_limits'>, inputs: Input[], problems: Problem[], warnings: Problem[]): BlendRow {
  const key = `${limit.process}~${limit.component}~${limit.sense}`
  const named = limit.materials !== undefined && limit.materials.length > 0 ? new Set(limit.materials) : undefined
  const contents: BlendRow['contents'] = []
  // The careful end of an estimated content: the mix keeps the limit wherever in its interval it lies.
  const careful = parameterOf(region, 'safeContents', 0) > 0
  const contentOf = (row: Row<'compositions'>) =>
    (careful ? (limit.sense.startsWith('<') ? row.valueHigh : row.valueLow) : undefined) ?? row.value
  for (const input of inputs) {
    if (named !== undefined && !named.has(input.material)) continue
    const rows = region.compositions.filter(row => row.material === input.material && row.component === limit.component)
    const content = { material: input.material, content: 0, bySite: new Map<string, number>() }
    for (const row of rows) {
      const factor = unitFactor(row.unit, limit.unit)
      if (factor === undefined) problems.push(unitsDiffer(key, row, limit))
      else if (row.site === undefined) content.content = contentOf(row) * factor
      else content.bySite.set(row.site, contentOf(row) * factor)
    }
    if (!rows.some(row => row.site === undefined) && rows.length === 0) warnings.push(contentUnknown(key, input.material, limit.component))
    contents.push(content)
  }
  return {
    key,
    component: limit.component,
    sense: limit.sense,
    atMost: limit.sense.startsWith('<'),
    limit: limit.limit,
    perProduct: limit.basis === 'product',
    contents,
  }
}

function unitFactor(from: string, to: string): number | undefined {
  if (from === to) return 1
  const a = unitFactors[from],
    b = unitFactors[to]
  return a === undefined || b === undefined ? undefined : a / b
}
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function unknownMaterial(process: string, material: string): Problem {
  return problem(
    'plan.recipe.unknown-material',
    { sheet: 'process_flows', path: `${process}~${material}` },
    {
      zh: `工艺“${process}”用到的物料“${material}”不在 materials 表中。`,
      en: `Process "${process}" names material "${material}", which is not in the materials table.`,
      fixZh: '在 materials 表加一行，或更正编号。',
      fixEn: 'Add a row to materials, or correct the id.',
    },
  )
}
function unitsDiffer(key: string, row: Row<'compositions'>, limit: Row<'blend_limits'>): Problem {
  return problem(
    'plan.blend.unit',
    { sheet: 'blend_limits', path: key },
    {
      zh: `限值单位“${limit.unit}”与物料“${row.material}”成分的单位“${row.unit}”无法换算。`,
      en: `The limit's unit "${limit.unit}" cannot be compared with the unit "${row.unit}" of material "${row.material}".`,
      fixZh: '两处用同一单位，或使用 share、%、g/kg、mg/kg。',
      fixEn: 'Use one unit in both, or share, %, g/kg, mg/kg.',
    },
  )
}
function contentUnknown(key: string, material: string, component: string): Problem {
  return warning(
    'plan.blend.content-unknown',
    { sheet: 'compositions', path: `${material}~${component}` },
    {
      zh: `限值“${key}”按物料“${material}”的“${component}”含量为 0 计算：没有成分数据。`,
      en: `Limit "${key}" counts ${component} of material "${material}" as 0: no composition is given.`,
      fixZh: '在 compositions 表补充该成分。',
      fixEn: 'Give its content in the compositions table.',
    },
  )
}
