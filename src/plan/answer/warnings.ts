// What the plan cannot know or does not yet do, said with every result.
import { warning, type Problem } from '#domain/problem.ts'
import type { Facts } from '../facts/facts.ts'
import type { Layout } from '../model/layout.ts'
import { idleRows } from './idle.ts'

export function planWarnings(facts: Facts, layout: Layout): Problem[] {
  const warnings: Problem[] = [...(layout.integer ? neverBuilt(facts, layout) : []), ...leadWithoutDecision(facts), ...idleRows(facts)]
  if (!layout.integer && facts.units.some(unit => unit.maxNew > 0 && unit.building.fixed.some(cny => cny > 0))) {
    warnings.push(
      warning(
        'plan.fixed-cost.linear',
        { sheet: 'units', column: 'fixedCostCny' },
        {
          zh: '固定费用按“固定费用 ÷ 可新增能力”分摊到每吨新增能力（连续规划）；整体选址的下界，不是整数解。',
          en: 'Fixed costs are spread over what may be added (fixed cost / maximum), as the plan is continuous: a lower bound of the siting problem.',
          fixZh: '小规模新建的费用因此偏低；需要整数选址时在情景中设 integer。',
          fixEn: 'Small new units look cheaper than they are; set `integer` in the scenario to have sites opened or not.',
        },
      ),
    )
  }
  const demanded = new Set(facts.receivers.map(receiver => receiver.material))
  const untaken = new Set(
    facts.units.flatMap(unit =>
      unit.recipe.outputs.flatMap((output, i) => {
        const supply = unit.products[i]!
        return output.main && supply >= 0 && !demanded.has(facts.supplies[supply]!.material) ? [unit.recipe.id] : []
      }),
    ),
  )
  for (const process of untaken) {
    warnings.push(
      warning(
        'plan.product.nobody',
        { sheet: 'demands', path: process },
        {
          zh: `工艺“${process}”的产品没有任何需求，因此不会运行。`,
          en: `Nobody takes the product of process "${process}", so it does not run.`,
          fixZh: '在 demands 表补充需求。',
          fixEn: 'Add demand for it.',
        },
      ),
    )
  }
  return warnings
}

/** Units whose least size is more than what may be added to them: in an integer plan nothing is ever built there. */
function neverBuilt(facts: Facts, layout: Layout): Problem[] {
  const ids = facts.units
    .filter(unit => layout.mostNew[unit.index]! > 0 && Math.max(unit.sizes.least, unit.sizes.step) > layout.mostNew[unit.index]!)
    .map(unit => unit.id)
  if (ids.length === 0) return []
  const few = ids.slice(0, 3)
  return [
    warning(
      'plan.size.never',
      { sheet: 'units', column: 'minSizeTPerYear', path: ids[0]! },
      {
        zh: `${ids.length} 个装置的最小规模或级差大于可新增能力，不会新建：${few.join('、')}${ids.length > few.length ? ' 等' : ''}。`,
        en: `${ids.length} units have a least size or step above what may be added and are never built at: ${few.join(', ')}${ids.length > few.length ? ' ...' : ''}.`,
        fixZh: '改正 minSizeTPerYear、sizeStepTPerYear 或 maxNewTPerYear。',
        fixEn: 'Correct minSizeTPerYear, sizeStepTPerYear or maxNewTPerYear.',
      },
    ),
  ]
}

/** Lead times count from the year of decision: where that is not said they hold nothing back. */
function leadWithoutDecision({ region, units }: Facts): Problem[] {
  if (region.parameters.some(row => row.id === 'decisionYear')) return []
  const timed = new Set(region.process_parameters.filter(row => row.parameter === 'leadTimeYears' && row.value > 0).map(row => row.process))
  const own = units.find(({ row, maxNew, recipe }) => maxNew > 0 && (row.leadTimeYears ?? (timed.has(recipe.id) ? 1 : 0)) > 0)
  if (own === undefined) return []
  return [
    warning(
      'plan.lead.undated',
      { sheet: 'parameters', path: 'decisionYear' },
      {
        zh: `有建设周期（如装置“${own.id}”），但没有决策年，因此不起作用。`,
        en: `There are lead times (of unit "${own.id}", say) and no year of decision, so they hold nothing back.`,
        fixZh: '在 parameters 表加一行 decisionYear，或在情景中设 parameter.decisionYear。',
        fixEn: 'Add a row decisionYear to parameters, or set parameter.decisionYear in the scenario.',
      },
    ),
  ]
}
