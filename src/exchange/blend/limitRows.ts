// The limits of a need as rows of whole numbers over the offers that may be blended: content less limit, on the basis of the limit, a kilogram
// of the need's basis. A property that no blend has in proportion cannot be reckoned; then there is no row and no blend.
import type { Notice, NoticeLimit } from '#domain/exchange/notice.ts'
import { contentOf } from '../gates/quality.ts'
import type { Ground } from '../ground.ts'
import { minus, one, over, type Ratio, ratioOf, times } from '../ratio.ts'
import type { LimitRow } from './blend.ts'

/** @returns undefined where a limit cannot be reckoned for a blend */
export function limitRows(need: Notice, offers: readonly Notice[], ground: Ground): LimitRow[] | undefined {
  const rows: LimitRow[] = []
  for (const limit of need.limits ?? []) {
    const row = offers.map(offer => perKgOf(need, offer, limit, ground))
    if (row.some(value => value === undefined)) return undefined
    rows.push({ name: limit.substance, perKg: wholeNumbers(row as Ratio[]) })
  }
  return rows
}

/** Whether a notice can stand in such a row: every content known, and every limit one that blends. */
export function blendable(need: Notice, offer: Notice, ground: Ground): boolean {
  return (need.limits ?? []).every(limit => perKgOf(need, offer, limit, ground) !== undefined)
}

function perKgOf(need: Notice, offer: Notice, limit: NoticeLimit, ground: Ground): Ratio | undefined {
  if ((ground.substance(limit.substance)?.blending ?? 'other') === 'other') return undefined
  const content = contentOf({ offer, ground }, limit)
  if ('missing' in content) return undefined
  const factor = massFactor(need, offer, limit)
  if (factor === undefined) return undefined
  const beyond = minus(content.worst, ratioOf(limit.limit))
  return times(limit.operator === '<=' ? beyond : minus(ratioOf(limit.limit), content.worst), factor)
}

/** Kilograms on the basis of the limit in one of the need's basis. */
function massFactor(need: Notice, offer: Notice, limit: NoticeLimit): Ratio | undefined {
  if (need.basis === limit.basis) return one
  if (offer.moisture === undefined) return undefined
  const dry = minus(one, ratioOf(offer.moisture))
  return need.basis === 'wet' ? dry : over(one, dry)
}

function wholeNumbers(row: readonly Ratio[]): bigint[] {
  const den = row.reduce((product, { den: own }) => (product / gcd(product, own)) * own, 1n)
  const whole = row.map(({ num, den: own }) => num * (den / own))
  const shared = whole.reduce((a, b) => gcd(a, b < 0n ? -b : b), 0n)
  return shared > 1n ? whole.map(value => value / shared) : whole
}
function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
