// Targets as rows: which tonnes (or CNY) each one counts, in which planned period, in which unit.
// Utilised tonnes are counted once, where a process eats a waste or secondary stream; products made from waste never count again.
import type { Region, Row } from '#domain/region.ts'
import type { Problem } from '#domain/problem.ts'
import { idsMeant } from '#domain/idsMeant.ts'
import type { Facts, Receiver, Unit } from './facts.ts'

/** Unit of a target -> how many t (or CNY) it is. */
const unitSize: Record<string, number> = {
  t: 1,
  't/a': 1,
  't/yr': 1,
  't/year': 1,
  吨: 1,
  kt: 1e3,
  千吨: 1e3,
  '10^4 t': 1e4,
  '10kt': 1e4,
  万吨: 1e4,
  万t: 1e4,
  Mt: 1e6,
  'Mt/yr': 1e6,
  百万吨: 1e6,
  亿吨: 1e8,
  亿t: 1e8,
  CNY: 1,
  元: 1,
  '10^4 CNY': 1e4,
  万元: 1e4,
  'CNY million': 1e6,
  百万元: 1e6,
  '10^8 CNY': 1e8,
  亿元: 1e8,
}
export function unitSizeOf(unit: string): number | undefined {
  return unitSize[unit]
}

export type TargetPlan = {
  row: Row<'targets'>
  /** Index of the period in which it must hold; -1 when no planned period lies at or before its year. */
  period: number
  /** t or CNY per unit of the target; 1 for counts. */
  size: number
  modelled: boolean
  /** In the target's unit; undefined where the programme gives no number. */
  required: number | undefined
  countsMaterial: Set<string>
  countsProcess: Set<string>
  /** Undefined: everywhere. */
  areas: Set<string> | undefined
  /** The materials or processes were named (a blank list means all). */
  namesMaterials: boolean
  namesProcesses: boolean
}

const linear = new Set(['utilised', 'output', 'capacity', 'new_capacity', 'output_value'])

/** @param integer sites are opened or not, so that they can be counted */
export function targetsOf(
  region: Region,
  periods: number[],
  programme: string | undefined,
  warnings: Problem[],
  integer = false,
): TargetPlan[] {
  const canBe = (measure: string) => linear.has(measure) || (integer && measure === 'sites_opened')
  return region.targets
    .filter(row => row.programme === programme)
    .map(row => {
      const period = periods.reduce((best, year, index) => (year <= row.year ? index : best), -1)
      const size = row.measure === 'sites_opened' ? 1 : unitSizeOf(row.unit)
      const namesProcesses = row.processes !== undefined && row.processes.length > 0
      const modelled = row.modelled && row.value !== undefined && canBe(row.measure) && period >= 0 && size !== undefined
      if (row.modelled && row.value !== undefined && canBe(row.measure) && !modelled) warnings.push(notModelled(row, size === undefined))
      return {
        row,
        period,
        size: size ?? 1,
        modelled,
        required: row.value,
        namesProcesses,
        namesMaterials: row.materials !== undefined && row.materials.length > 0,
        countsMaterial: idsMeant(row.materials, region.materials),
        countsProcess:
          namesProcesses || row.measure !== 'utilised'
            ? idsMeant(row.processes, region.processes)
            : new Set(region.processes.filter(process => process.utilisation === true).map(process => process.id)),
        areas: row.areas !== undefined && row.areas.length > 0 ? new Set(row.areas) : undefined,
      }
    })
}

function notModelled(row: Row<'targets'>, byUnit: boolean): Problem {
  return {
    code: byUnit ? 'plan.target.unit' : 'plan.target.no-period',
    severity: 'warning',
    place: { sheet: 'targets', path: row.id },
    zh: byUnit
      ? `目标“${row.id}”的单位“${row.unit}”无法识别，未作为约束。`
      : `目标“${row.id}”（${row.year} 年）之前没有规划期，未作为约束。`,
    en: byUnit
      ? `The unit "${row.unit}" of target "${row.id}" is not known; it is not a constraint.`
      : `No planned period lies at or before ${row.year}; target "${row.id}" is not a constraint.`,
    mendZh: byUnit ? '使用 t、万吨、亿吨、CNY、亿元。' : '在 periods 中加入该年份。',
    mendEn: byUnit ? 'Use t, Mt, CNY or 10^8 CNY.' : 'Plan a period at or before that year.',
  }
}

function inAreas(target: TargetPlan, areas: string[]): boolean {
  return target.areas === undefined || areas.some(area => target.areas!.has(area))
}
/** Whether stream tonnes arriving at a feed count for a utilisation target. */
export function countsFeed(facts: Facts, target: TargetPlan, receiver: Receiver): boolean {
  if (target.row.measure !== 'utilised' || receiver.kind !== 'feed') return false
  const unit = facts.units[receiver.unit]!
  return (
    target.countsProcess.has(unit.recipe.id) &&
    target.countsMaterial.has(facts.materials[receiver.material]!.id) &&
    inAreas(target, facts.places[receiver.site]!.areas)
  )
}
/** Tonnes that one tonne of a unit's activity (or capacity) adds to an output or capacity target. */
export function countsUnit(facts: Facts, target: TargetPlan, unit: Unit): number {
  if (!target.countsProcess.has(unit.recipe.id) || !inAreas(target, facts.places[unit.site]!.areas)) return 0
  if (target.row.measure === 'output') {
    return unit.recipe.outputs.reduce(
      (sum, output) => sum + ((target.namesMaterials ? target.countsMaterial.has(output.material) : output.main) ? output.t : 0),
      0,
    )
  }
  if (target.namesMaterials && !target.countsMaterial.has(unit.recipe.product)) return 0
  return 1
}
/** Whether sales at a demand count for an output value target. */
export function countsSale(facts: Facts, target: TargetPlan, receiver: Receiver): boolean {
  if (target.row.measure !== 'output_value' || receiver.kind !== 'demand') return false
  const material = facts.materials[receiver.material]!.id
  const named =
    target.namesMaterials || !target.namesProcesses
      ? target.countsMaterial.has(material)
      : facts.recipes.some(recipe => recipe.product === material && target.countsProcess.has(recipe.id))
  return named && inAreas(target, facts.places[receiver.site]!.areas)
}
