// What a tonne at its source is worth, read off the plan: the starting point of an offer.
import { Decimal } from 'decimal.js'
import type { PlanResult } from '#domain/plan.ts'

/**
 * Price to the generator that makes the planned flow as good for it as for the region: the other side of what one more
 * tonne there costs the region. Negative where the region would pay to be rid of it; zero where the plan has no price.
 * @returns CNY per dry tonne, decimal text, to the cent
 */
export function priceFromPlan(result: Pick<PlanResult, 'prices'>, flow: { from: string; material: string; period: number }): string {
  const price = result.prices.find(
    row => row.role === 'stream' && row.site === flow.from && row.material === flow.material && row.period === flow.period,
  )
  const value = new Decimal(price?.value ?? 0).neg().toDecimalPlaces(2, Decimal.ROUND_HALF_UP)
  return value.isZero() ? '0.00' : value.toFixed(2)
}
