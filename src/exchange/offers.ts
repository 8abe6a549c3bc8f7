// Planned flow to offer to contract: the border where search becomes promise. From here on masses are whole kilograms.
// An offer is a small state machine; every transition is an appended record and every refusal says why.
import { Decimal } from 'decimal.js'
import type { FlowRecord } from '#domain/flow.ts'
import type { PlanResult } from '#domain/plan.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Contract, Offer, OfferState, OfferStep, Reason } from '#domain/contract.ts'
import { tonnesToKg } from '#domain/quantity.ts'
import { amountOf } from './split.ts'

/** When it held and when we learned it. */
export type Stamp = { validOn: string; recordedAt: string }

/** One spelling a price: no zeros before it and no minus before nothing, so that it is kept as it was written. */
const decimalPrice = /^(?!-0(\.0+)?$)-?(0|[1-9]\d{0,11})(\.\d{1,4})?$/

/** The one place where a planned tonne becomes kilograms. A plan's tiny negative rounding is nothing. */
export function plannedKg(flow: Pick<PlanResult['flows'][number], 'tonnes'>): number {
  return tonnesToKg(Math.max(0, flow.tonnes))
}

/**
 * Offers part or all of what is planned.
 * @param planned newest planned record of the flow
 * @param offers earlier offers of the flow, with their steps and contracts
 * @param price CNY per dry tonne to the generator, decimal text; negative where the taker is paid
 */
export function makeOffer(
  flow: { id: string; material: string; from: string; to: string },
  planned: FlowRecord,
  offers: readonly Standing[],
  massKg: number,
  price: string,
  stamp: Stamp,
  basedOn: string[],
): Checked<Offer> {
  const open = offers.reduce((sum, standing) => sum + heldKg(standing), 0)
  if (!Number.isSafeInteger(massKg) || massKg <= 0)
    return refuse(
      'offer.mass',
      `${massKg} 不是整千克的数量`,
      `${massKg} is no mass in whole kilograms`,
      '写成大于 0 的整数千克',
      'give whole kilograms above zero',
    )
  if (!decimalPrice.test(price))
    return refuse('offer.price', `价格“${price}”不是十进制数`, `"${price}" is no decimal price`, '写成如 12.50', 'write it like 12.50')
  if (open + massKg > planned.massKg) {
    return refuse(
      'offer.beyond-plan',
      `计划 ${planned.massKg} kg，已挂牌 ${open} kg，不能再挂 ${massKg} kg`,
      `${planned.massKg} kg are planned and ${open} kg offered; ${massKg} kg more is too much`,
      '减少数量，或先调整计划',
      'offer less, or change the plan first',
    )
  }
  const offer: Offer = {
    id: `offer:${flow.id}:${offers.length + 1}`,
    flow: flow.id,
    material: flow.material,
    from: flow.from,
    to: flow.to,
    massKg,
    priceCnyPerT: price,
    ...stamp,
    basedOn: [planned.id, ...basedOn],
  }
  return { ok: true, value: offer, warnings: [] }
}

/** An offer with all that has happened to it. */
export type Standing = { offer: Offer; steps: readonly OfferStep[]; contracts: readonly Contract[] }

/** Mass that an offer still binds: contracted, and what is open of it. */
function heldKg(standing: Standing): number {
  return standing.steps.length > 0 ? contractedKg(standing) : standing.offer.massKg
}
export function contractedKg(standing: Standing): number {
  return standing.contracts.reduce((sum, contract) => sum + contract.massKg, 0)
}

/**
 * State of an offer as a fold. @param receivedKg what has arrived under its contracts
 * offered -> accepted -> fulfilled; offered -> refused | withdrawn.
 */
export function offerState(standing: Standing, receivedKg = 0): OfferState {
  const contracted = contractedKg(standing)
  if (contracted > 0)
    return receivedKg >= contracted && (standing.steps.length > 0 || contracted === standing.offer.massKg) ? 'fulfilled' : 'accepted'
  const last = standing.steps.at(-1)
  return last === undefined ? 'offered' : last.step
}

/**
 * Accepts part or all of an offer. The sum of contracts never exceeds the offer.
 * @param parties who pays and who ships
 */
export function accept(
  standing: Standing,
  massKg: number,
  parties: { buyer: string; seller: string },
  stamp: Stamp,
  basedOn: string[] = [],
): Checked<Contract> {
  const { offer, steps, contracts } = standing
  const left = offer.massKg - contractedKg(standing)
  const closed = steps.at(-1)
  if (closed !== undefined)
    return refuse(
      'contract.closed',
      `挂牌 ${offer.id} 已${closed.step === 'refused' ? '被拒绝' : '撤回'}`,
      `offer ${offer.id} is ${closed.step}`,
      '重新挂牌',
      'make a new offer',
    )
  if (!Number.isSafeInteger(massKg) || massKg <= 0)
    return refuse(
      'contract.mass',
      `${massKg} 不是整千克的数量`,
      `${massKg} is no mass in whole kilograms`,
      '写成大于 0 的整数千克',
      'give whole kilograms above zero',
    )
  if (massKg > left) {
    return refuse(
      'contract.beyond-offer',
      `挂牌 ${offer.massKg} kg，还剩 ${left} kg，不能签 ${massKg} kg`,
      `of ${offer.massKg} kg offered ${left} kg are left; ${massKg} kg cannot be contracted`,
      '减少数量，或请对方追加挂牌',
      'contract less, or ask for a larger offer',
    )
  }
  if (stamp.validOn < offer.validOn)
    return refuse(
      'contract.early',
      `签约日 ${stamp.validOn} 早于挂牌日 ${offer.validOn}`,
      `signed on ${stamp.validOn}, before the offer of ${offer.validOn}`,
      '核对日期',
      'check the dates',
    )
  const contract: Contract = {
    id: `contract:${offer.id.slice('offer:'.length)}:${contracts.length + 1}`,
    offer: offer.id,
    flow: offer.flow,
    material: offer.material,
    from: offer.from,
    to: offer.to,
    ...parties,
    massKg,
    priceCnyPerT: offer.priceCnyPerT,
    amountCny: amountOf(massKg, offer.priceCnyPerT),
    ...stamp,
    basedOn: [offer.id, ...basedOn],
  }
  return { ok: true, value: contract, warnings: [] }
}

/** Says no to what is open of an offer (the taker), or takes it back (the generator). Contracts made before stand. */
export function close(
  standing: Standing,
  step: OfferStep['step'],
  by: string,
  reasons: readonly Reason[],
  stamp: Stamp,
): Checked<OfferStep> {
  const { offer, steps } = standing
  if (reasons.length === 0)
    return refuse('offer.reason', '没有写明理由', 'no reason is given', '至少写一条理由', 'give at least one reason')
  if (steps.length > 0 || contractedKg(standing) === offer.massKg)
    return refuse('offer.closed', `挂牌 ${offer.id} 没有余量`, `nothing of offer ${offer.id} is open`, '无需操作', 'nothing to do')
  return {
    ok: true,
    value: { id: `${offer.id}:${step}`, offer: offer.id, step, by, reasons: [...reasons], ...stamp, basedOn: [offer.id] },
    warnings: [],
  }
}

/** Sum of money of several contracts, CNY decimal text. */
export function totalCny(contracts: readonly Contract[]): string {
  return contracts.reduce((sum, contract) => sum.plus(contract.amountCny), new Decimal(0)).toFixed(2)
}

function refuse(code: string, zh: string, en: string, fixZh: string, fixEn: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [problem(code, { path: 'massKg' }, { zh, en, fixZh, fixEn })] }
}
