// What a contract comes to, before it is signed.
import type { Terms } from '#domain/exchange/negotiation.ts'

/** Of the whole without its index, CNY, rounded half up from zero as the contract rounds it; no float stands between. */
export function amountOf({ massKg, priceCnyPerT }: Terms): string {
  const [whole = '0', part = ''] = priceCnyPerT.replace('-', '').split('.')
  const perT = BigInt(whole + part.padEnd(4, '0').slice(0, 4))
  const cents = (perT * BigInt(massKg) + 50_000n) / 100_000n
  return `${priceCnyPerT.startsWith('-') ? '-' : ''}${String(cents / 100n)}.${String(cents % 100n).padStart(2, '0')}`
}
