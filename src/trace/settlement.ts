// The end of a dispute: what was missing arrived after all or is lost; what was too much is taken in or was never there.
import { type Entry, move } from '#domain/entry.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Receipt, Settlement } from '#domain/shipment.ts'
import { takerAccount, transitAccount } from '#exchange/entries.ts'
import type { Shippable } from './events.ts'

export type Settled = { settlement: Settlement; entries: Entry[] }

/**
 * @param receipt with a disputed difference @param earlier settlements of it
 * @param terms whole kilograms, together no more than is still disputed, and why
 */
export function settle(
  contract: Shippable,
  receipt: Receipt,
  earlier: readonly Settlement[],
  terms: { arrivedKg: number; lostKg: number; reason: string; validOn: string },
  recordedAt: string,
): Checked<Settled> {
  const left = receipt.disputedKg - earlier.reduce((sum, one) => sum + one.arrivedKg + one.lostKg, 0)
  const refuse = (code: string, zh: string, en: string, fixZh: string, fixEn: string): { ok: false; problems: Problem[] } => ({
    ok: false,
    problems: [problem(`settlement.${code}`, { path: receipt.id }, { zh, en, fixZh, fixEn })],
  })
  const whole = [terms.arrivedKg, terms.lostKg].every(massKg => Number.isSafeInteger(massKg) && massKg >= 0)
  const sum = terms.arrivedKg + terms.lostKg
  if (!whole || sum <= 0)
    return refuse(
      'mass',
      '没有可了结的整千克数量',
      'no whole kilograms to settle',
      '写明到货和损失的千克数',
      'say how many kilograms arrived and how many are lost',
    )
  if (sum > left)
    return refuse(
      'beyond-dispute',
      `争议量还剩 ${left} kg，不能了结 ${sum} kg`,
      `${left} kg are in dispute, ${sum} kg cannot be settled`,
      '核对数量',
      'check the masses',
    )
  if (terms.reason.trim() === '') return refuse('reason', '没有写明理由', 'no reason is given', '写明依据', 'say on what it rests')
  if (terms.validOn < receipt.validOn)
    return refuse(
      'early',
      `了结日 ${terms.validOn} 早于收货日 ${receipt.validOn}`,
      `settled on ${terms.validOn}, before the receipt of ${receipt.validOn}`,
      '核对日期',
      'check the dates',
    )

  const settlement: Settlement = {
    id: `settlement:${receipt.id.slice('receipt:'.length)}:${earlier.length + 1}`,
    receipt: receipt.id,
    flow: receipt.flow,
    arrivedKg: terms.arrivedKg,
    lostKg: terms.lostKg,
    reason: terms.reason,
    validOn: terms.validOn,
    recordedAt,
    basedOn: [receipt.id],
  }
  const taker = takerAccount(contract)
  const missing = receipt.disputed === 'missing'
  const disputed = missing
    ? { ...transitAccount(contract), accountClass: 'disputed' as const }
    : { ...taker, accountClass: 'disputed' as const }
  const gone = missing ? { ...disputed, accountClass: 'lost' as const } : { ...taker, accountClass: 'unexplained' as const }
  const shared = {
    kind: 'settlement' as const,
    phase: 'posted' as const,
    flow: receipt.flow,
    validOn: terms.validOn,
    recordedAt,
    basedOn: [settlement.id],
    reason: terms.reason,
  }
  const entries: Entry[] = []
  if (terms.arrivedKg > 0) entries.push({ id: `entry:${settlement.id}:arrived`, legs: move(disputed, taker, terms.arrivedKg), ...shared })
  if (terms.lostKg > 0) entries.push({ id: `entry:${settlement.id}:gone`, legs: move(disputed, gone, terms.lostKg), ...shared })
  return { ok: true, warnings: [], value: { settlement, entries } }
}
