// What the plan cannot know or does not yet do, said with every result.
import type { Problem } from '#domain/problem.ts'
import type { Facts } from '../facts/facts.ts'

export function planWarnings(facts: Facts): Problem[] {
  const warnings: Problem[] = []
  if (
    facts.units.some(unit => unit.maxNew > 0 && (unit.row.fixedCostCny ?? 0) > 0) ||
    facts.region.process_parameters.some(row => row.parameter === 'fixedCostCny' && row.value > 0)
  ) {
    warnings.push({
      code: 'plan.fixed-cost.linear',
      severity: 'warning',
      place: { sheet: 'units', column: 'fixedCostCny' },
      zh: '固定费用按“固定费用 ÷ 可新增能力”分摊到每吨新增能力（连续规划）；整体选址的下界，不是整数解。',
      en: 'Fixed costs are spread over what may be added (fixed cost / maximum), as the plan is continuous: a lower bound of the siting problem.',
      mendZh: '比较方案时注意小规模新建的费用偏低。',
      mendEn: 'Small new units look cheaper than they are.',
    })
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
    warnings.push({
      code: 'plan.product.nobody',
      severity: 'warning',
      place: { sheet: 'demands', path: process },
      zh: `工艺“${process}”的产品没有任何需求，因此不会运行。`,
      en: `Nobody takes the product of process "${process}", so it does not run.`,
      mendZh: '在 demands 表补充需求。',
      mendEn: 'Add demand for it.',
    })
  }
  return warnings
}
