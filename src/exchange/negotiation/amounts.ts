// Masses and prices as people write them, and the price of a day by its formula.
import { Decimal } from 'decimal.js'
import type { IndexReading, Terms } from '#domain/exchange/negotiation.ts'

/** Kilograms as tonnes, exact and without zeros that say nothing: 100000 kg is `100`, 1234567 kg is `1234.567`. */
export function tonnes(massKg: number): string {
  return new Decimal(massKg).div(1000).toFixed()
}

/** What is put before the other side on one line. */
export function termsWords({ massKg, priceCnyPerT, priceIndex, fromDay, toDay }: Terms): { zh: string; en: string } {
  const [zh, en] = priceIndex === undefined ? ['', ''] : [`（随“${priceIndex.index}”）`, ` (with the index "${priceIndex.index}")`]
  return {
    zh: `${tonnes(massKg)} 吨，${priceCnyPerT} 元/吨${zh}，${fromDay} 至 ${toDay}`,
    en: `${tonnes(massKg)} t at ${priceCnyPerT} CNY/t${en}, ${fromDay} to ${toDay}`,
  }
}

/**
 * CNY per tonne on the day of a reading, decimal text with at most four places, half up.
 * @returns null where the price follows an index and nobody said what it was
 */
export function priceOf({ priceCnyPerT, priceIndex }: Pick<Terms, 'priceCnyPerT' | 'priceIndex'>, reading?: IndexReading): string | null {
  if (priceIndex === undefined) return priceCnyPerT
  if (reading === undefined) return null
  const Wide = Decimal.clone({ precision: 40 })
  const { share, baseValue } = priceIndex
  const factor = new Wide(1).minus(share).plus(new Wide(share).times(reading.value).div(baseValue))
  const price = new Wide(priceCnyPerT).times(factor).toDecimalPlaces(4, Decimal.ROUND_HALF_UP)
  return (price.isZero() ? new Wide(0) : price).toFixed()
}

/** Whether what arrived counts as all of it. */
export function isFulfilled({ massKg, tolerancePct }: Pick<Terms, 'massKg' | 'tolerancePct'>, receivedKg: number): boolean {
  return new Decimal(massKg).times(new Decimal(100).minus(tolerancePct)).div(100).lte(receivedKg)
}
