// Targets as rows: which tonnes (or CNY, tonne-kilometres, sites) each one counts, in which planned period, in which unit.
// Utilised tonnes are counted once, where a process eats a waste or secondary stream; products made from waste never count again.
import type { Region, Row } from '#domain/region.ts'
import { warning, type Problem } from '#domain/problem.ts'
import { idsMeant } from '#domain/idsMeant.ts'
import type { Facts, Receiver, Supply, Unit } from './facts.ts'

type Measure = Row<'targets'>['measure']
const tonnes: Record<string, number> = {
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
}
const money: Record<string, number> = {
  CNY: 1,
  元: 1,
  '10^4 CNY': 1e4,
  万元: 1e4,
  'CNY million': 1e6,
  百万元: 1e6,
  '10^8 CNY': 1e8,
  亿元: 1e8,
}
const haul: Record<string, number> = {
  tkm: 1,
  't·km': 1,
  吨公里: 1,
  '10^4 tkm': 1e4,
  万吨公里: 1e4,
  Mtkm: 1e6,
  '10^8 tkm': 1e8,
  亿吨公里: 1e8,
}
const share: Record<string, number> = { share: 1, '1': 1, '%': 0.01 }
/** Measure -> how many t, CNY, tkm or parts of a whole each unit is; `co2` may be written as `t CO2`. */
const units: Partial<Record<Measure, Record<string, number>>> = {
  utilised: tonnes,
  output: tonnes,
  capacity: tonnes,
  new_capacity: tonnes,
  co2: tonnes,
  output_value: money,
  investment: money,
  cost: money,
  haul,
  share,
}
/** How much one unit of a target is; undefined where the unit does not fit the measure. */
function sizeOf({ measure, unit }: Row<'targets'>): number | undefined {
  if (measure === 'sites_opened') return 1
  return units[measure]?.[measure === 'co2' ? unit.replace(/\s*CO[2₂]$/u, '') : unit]
}
/** Measures of the whole region, bounded from above: what an arc adds to them knows no area, and less is always possible to ask for. */
export const wholeRegion: ReadonlySet<Measure> = new Set(['co2', 'cost', 'haul'])

export type TargetPlan = {
  row: Row<'targets'>
  /** Index of the period in which it must hold; -1 when no planned period lies at or before its year. */
  period: number
  /** t, CNY or tkm per unit of the target; 1 for counts. */
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

/** Why a target with a number is not a constraint. */
type Reason = 'unit' | 'period' | 'whole-region'

/** @param integer sites are opened or not, so that they can be counted */
export function targetsOf(
  region: Region,
  periods: number[],
  programme: string | undefined,
  warnings: Problem[],
  integer = false,
): TargetPlan[] {
  return region.targets
    .filter(row => row.programme === programme)
    .map(row => {
      const period = periods.reduce((best, year, index) => (year <= row.year ? index : best), -1)
      const size = sizeOf(row)
      const namesProcesses = row.processes !== undefined && row.processes.length > 0
      const asked = row.modelled && row.value !== undefined && row.measure !== 'external' && (integer || row.measure !== 'sites_opened')
      const reason = asked ? reasonAgainst(row, size, period) : undefined
      if (reason !== undefined) warnings.push(notModelled(row, reason))
      return {
        row,
        period,
        size: size ?? 1,
        modelled: asked && reason === undefined,
        required: row.value,
        namesProcesses,
        namesMaterials: row.materials !== undefined && row.materials.length > 0,
        countsMaterial: idsMeant(row.materials, region.materials),
        countsProcess:
          namesProcesses || !(row.measure === 'utilised' || row.measure === 'share')
            ? idsMeant(row.processes, region.processes)
            : new Set(region.processes.filter(process => process.utilisation === true).map(process => process.id)),
        areas: row.areas !== undefined && row.areas.length > 0 ? new Set(row.areas) : undefined,
      }
    })
}

function reasonAgainst(row: Row<'targets'>, size: number | undefined, period: number): Reason | undefined {
  if (size === undefined) return 'unit'
  if (period < 0) return 'period'
  const parts = [row.materials, row.processes, row.areas].some(list => list !== undefined && list.length > 0)
  return wholeRegion.has(row.measure) && (parts || row.sense !== '<=') ? 'whole-region' : undefined
}

function notModelled(row: Row<'targets'>, reason: Reason): Problem {
  const words = {
    unit: {
      zh: `目标“${row.id}”的单位“${row.unit}”不适合度量 ${row.measure}，未作为约束。`,
      en: `The unit "${row.unit}" of target "${row.id}" does not fit the measure ${row.measure}; it is not a constraint.`,
      fixZh: `使用 ${Object.keys(units[row.measure] ?? {}).join('、')}。`,
      fixEn: `Use ${Object.keys(units[row.measure] ?? {}).join(', ')}.`,
    },
    period: {
      zh: `目标“${row.id}”（${row.year} 年）之前没有规划期，未作为约束。`,
      en: `No planned period lies at or before ${row.year}; target "${row.id}" is not a constraint.`,
      fixZh: '在 periods 中加入该年份。',
      fixEn: 'Plan a period at or before that year.',
    },
    'whole-region': {
      zh: `目标“${row.id}”的度量 ${row.measure} 只能对全区域设上限，未作为约束。`,
      en: `The measure ${row.measure} of target "${row.id}" can only be bounded from above for the whole region; it is not a constraint.`,
      fixZh: '关系用 <=，物料、工艺、地区留空。',
      fixEn: 'Use <= and leave materials, processes and areas blank.',
    },
  }[reason]
  const codes = { unit: 'plan.target.unit', period: 'plan.target.no-period', 'whole-region': 'plan.target.whole-region' }
  return warning(codes[reason], { sheet: 'targets', path: row.id }, words)
}

function inAreas(target: TargetPlan, areas: string[]): boolean {
  return target.areas === undefined || areas.some(area => target.areas!.has(area))
}
/** Whether stream tonnes arriving at a feed count for a utilisation target, of tonnes or of a share. */
export function countsFeed(facts: Facts, target: TargetPlan, receiver: Receiver): boolean {
  if (!(target.row.measure === 'utilised' || target.row.measure === 'share') || receiver.kind !== 'feed') return false
  const unit = facts.units[receiver.unit]!
  return (
    target.countsProcess.has(unit.recipe.id) &&
    target.countsMaterial.has(facts.materials[receiver.material]!.id) &&
    inAreas(target, facts.places[receiver.site]!.areas)
  )
}
/** Whether what arises at a stream and is drawn from its stock is what a share is counted of. */
export function countsStream(facts: Facts, target: TargetPlan, supply: Supply): boolean {
  return (
    target.row.measure === 'share' &&
    supply.kind === 'stream' &&
    target.countsMaterial.has(facts.materials[supply.material]!.id) &&
    inAreas(target, facts.places[supply.site]!.areas)
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
