// Figures of a notice as they are given to exact decimal text: shares with the unit that they have to bear, prices to a hundredth of a cent.
import { substanceCalled, type Substance } from '#domain/exchange/substances.ts'
import { Amount, PriceCnyPerT, QualityUnit } from '#domain/exchange/notice.ts'
import { plainText } from '#intake/matchNames.ts'
import { decimalText } from '#intake/forms/values.ts'
import { say, type Said } from './say.ts'
import type { NoticeNames } from './ground.ts'

/** A number without the dust of binary fractions, as decimal text. */
const plainFigure = (value: number | string): string | undefined =>
  typeof value === 'number' ? (Number.isFinite(value) ? decimalText(String(Number(value.toPrecision(15)))) : undefined) : decimalText(value)

/** Decimal text with no more noughts than it needs. */
const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/u, '') : text)

export function readPrice(given: number | string, path: string, out: Said): string | undefined {
  const text = plainFigure(given)
  const shown = plainText(String(given))
  if (text === undefined) {
    out(say.price(path, shown))
    return undefined
  }
  const price = trimmed(text) === '-0' ? '0' : trimmed(text)
  if (/\.\d{5,}$/u.test(price)) out(say.pricePlaces(path, shown))
  else if (!PriceCnyPerT.safeParse(price).success) out(say.price(path, shown))
  else return price
  return undefined
}

const unitWords: Readonly<Record<string, QualityUnit>> = {
  '%': '%',
  percent: '%',
  'mg/kg': 'mg/kg',
  ppm: 'mg/kg',
  'g/t': 'mg/kg',
  'm2/kg': 'm2/kg',
  'm²/kg': 'm2/kg',
  'kj/kg': 'kJ/kg',
  mm: 'mm',
  毫米: 'mm',
  '1': '1',
  无量纲: '1',
}

/** A substance by any name, its unit as it was written; either may be wrong, and both are said. */
export function readSubstance(
  given: { substance: string; unit?: string | undefined },
  path: string,
  names: NoticeNames,
  out: Said,
): { substance: Substance; unit: QualityUnit } | undefined {
  const substance = substanceCalled(plainText(given.substance))
  if (substance === undefined) out(say.substance(`${path}.substance`, given.substance, names.nearSubstance(given.substance)))
  const written = plainText(given.unit ?? '')
  // An index has no unit, and nobody writes one.
  const unit = written === '' ? (substance?.unit === '1' ? '1' : undefined) : unitWords[written.toLowerCase()]
  if (unit === undefined) out(written === '' ? say.noUnit(`${path}.unit`, given.substance) : say.unit(`${path}.unit`, written))
  else if (substance !== undefined && (substance.unit === '%' || substance.unit === 'mg/kg') !== (unit === '%' || unit === 'mg/kg')) {
    out(say.otherUnit(`${path}.unit`, substance, written))
    return undefined
  }
  return substance === undefined || unit === undefined ? undefined : { substance, unit }
}

/** An amount in its unit; a share is at most all of it. */
export function readAmount(
  given: number | string,
  { substance, unit }: { substance: Substance; unit: QualityUnit },
  path: string,
  out: Said,
): string | undefined {
  const text = plainFigure(given)
  const amount = text === undefined ? undefined : trimmed(text)
  if (amount === undefined || !Amount.safeParse(amount).success) {
    out(say.amount(path, plainText(String(given))))
    return undefined
  }
  const most = unit === '%' ? 100 : unit === 'mg/kg' ? 1e6 : Infinity
  if (substance.blending === 'share' && Number(amount) > most) {
    out(say.aboveAll(path, substance, amount, unit))
    return undefined
  }
  return amount
}
