// The prices of the pure shortfall problem: they prove that what gives way in a relaxed plan is the least that can.
import type { z } from 'zod'
import type { ShortfallPrices } from '#domain/plan.ts'
import type { LpAnswer } from '#solve/engine.ts'
import { tenThousandCny } from '../model/draft.ts'
import { rowScale } from '../model/targetRows.ts'
import type { Solving } from '../search/generate.ts'
import { shortfallWeight } from '../search/relax.ts'
import { linksOfAnswer } from './links.ts'
import { capacityPrices, nodePrices, recipePrices, sharesOfAnswer } from './prices.ts'

const unit = '‰/t'

/**
 * In thousandths of what is required, per tonne (train, tonne-kilometre, unit of a target).
 * @param primal the plan: a share is told as one of what it draws
 */
export function shortfallPrices(solving: Solving, answer: LpAnswer, primal: Float64Array): z.infer<typeof ShortfallPrices> {
  const { facts, network, layout, book } = solving
  // Elsewhere a dual of this problem would be read as 10^4 CNY.
  const perUnit = 1 / (shortfallWeight * tenThousandCny)
  const told = <T extends { value: number; unit: string }>(rows: T[]) =>
    rows.filter(row => row.value !== 0).map(row => ({ ...row, value: row.value * perUnit, unit }))
  return {
    prices: told(nodePrices(facts, layout, answer)),
    capacityPrices: told(capacityPrices(facts, network, layout, book, answer)),
    ...(layout.shares.length === 0
      ? {}
      : { shares: sharesOfAnswer({ facts, layout }, answer)!.map(row => ({ ...row, value: row.value * perUnit })) }),
    ...(layout.links.length === 0
      ? {}
      : {
          links: linksOfAnswer(solving, answer)!.map(({ beyondValue, ...row }) => ({
            ...row,
            value: row.value * perUnit,
            ...(beyondValue === undefined ? {} : { beyondValue: beyondValue * perUnit }),
          })),
        }),
    recipePrices: recipePrices(facts, layout, answer).map(({ balance, most, limits, ...row }) => ({
      ...row,
      balance: balance * perUnit,
      most: Object.fromEntries(Object.entries(most).map(([material, value]) => [material, value * perUnit])),
      limits: limits.map(limit => ({ ...limit, value: limit.value * perUnit })),
    })),
    targets: layout.targets.flatMap(({ plan, row }) => {
      const dual = (plan.row.sense === '>=' ? 1 : -1) * answer.dual[row]!
      return dual > 0 ? [{ id: plan.row.id, price: (dual / shortfallWeight) * rowScale(facts, layout, plan, primal) * plan.size }] : []
    }),
  }
}
