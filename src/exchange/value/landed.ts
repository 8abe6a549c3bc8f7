// The landed value of a match: every term a row of whole cents with its source, so that the total adds up on paper. Positive is worth something
// to the two sides together. What is not verified counts nothing and says so; carbon stands apart from money.
import { Decimal } from 'decimal.js'
import type { LandedTerm } from '#domain/exchange/match.ts'
import type { Notice } from '#domain/exchange/notice.ts'
import { levyPerTonne } from '#rules/perTonne.ts'
import { versionOf } from '../gates/pair.ts'
import { isWaste } from '../gates/permit.ts'
import type { Ground } from '../ground.ts'
import { nameEn, nameZh, type Way } from '../haul/ways.ts'
import { masses } from '../haul/wet.ts'
import { cents } from '../split.ts'

export type Moved = { offer: Notice; need: Notice; massKg: number; way: Way | undefined }
type Sides = Moved & { ground: Ground; dryT: Decimal; wetT: Decimal; moisture: string; assumed: boolean }

/** @param massKg of each part on the need's basis */
export function landedValue(moved: Moved, ground: Ground): { terms: LandedTerm[]; co2Kg?: number } {
  const { wet, dry, moisture, assumed } = masses(moved.massKg, moved.offer, moved.need, ground)
  const sides: Sides = { ...moved, ground, wetT: wet.div(1000), dryT: dry.div(1000), moisture, assumed }
  const terms = [
    ...prices(sides),
    ...freight(sides),
    ...(isWaste(ground, moved.offer) ? [levy(sides), disposal(sides)] : []),
    taxBenefit(sides),
  ]
  const co2Kg = carbonOf(sides)
  return { terms, ...(co2Kg === undefined ? {} : { co2Kg }) }
}

export function totalCny(terms: readonly LandedTerm[]): string {
  return cents(terms.reduce((sum, { cny }) => sum.plus(cny), new Decimal(0)))
}
export function perTonne(cny: string, massKg: number): string {
  return massKg === 0 ? '0.00' : cents(new Decimal(cny).times(1000).div(massKg))
}
function term(kind: LandedTerm['term'], cny: Decimal, zh: string, en: string, source: string, verified = true): LandedTerm {
  return { term: kind, cny: cents(cny), zh, en, verified, source }
}
const nothing = new Decimal(0)
const tonnes = (value: Decimal): string => value.toDecimalPlaces(3).toString()

/** What the taker would pay less what the giver asks: money that changes hands is worth nothing to both together. */
function prices({ offer, need, massKg, wetT, dryT }: Sides): LandedTerm[] {
  const massT = new Decimal(massKg).div(1000)
  // Each side speaks of tonnes of its own basis.
  const offeredT = offer.basis === need.basis ? massT : offer.basis === 'wet' ? wetT : dryT
  const asks = offer.priceCnyPerT
  const pays = need.priceCnyPerT
  return [
    pays === undefined
      ? term('price', nothing, '需方价格面议，按 0 计', 'the price of the need is to be agreed: counts 0', versionOf(need), false)
      : term(
          'price',
          massT.times(pays),
          `需方出价 ${pays} 元/t × ${tonnes(massT)} t`,
          `the need pays ${pays} CNY/t × ${tonnes(massT)} t`,
          versionOf(need),
        ),
    asks === undefined
      ? term('price', nothing, '供方价格面议，按 0 计', 'the price of the offer is to be agreed: counts 0', versionOf(offer), false)
      : term(
          'price',
          offeredT.times(asks).neg(),
          `供方要价 ${asks} 元/t × ${tonnes(offeredT)} t`,
          `the offer asks ${asks} CNY/t × ${tonnes(offeredT)} t`,
          versionOf(offer),
        ),
  ]
}

function freight({ way, wetT, moisture, assumed, need }: Sides): LandedTerm[] {
  if (way === undefined)
    return [term('freight', nothing, '运距未知，运费按 0 计', 'the distance is not known: freight counts 0', 'place', false)]
  const { mode, km, cnyPerWetT, trains } = way
  const rate = cnyPerWetT.toDecimalPlaces(4).toString()
  const water =
    assumed && need.basis === 'dry'
      ? { zh: `（含水率按区域常用 ${moisture}）`, en: ` (moisture ${moisture}, usual in the region)` }
      : { zh: '', en: '' }
  const source = `mode:${mode.id}`
  const rows = [
    term(
      'freight',
      cnyPerWetT.times(wetT).neg(),
      `${nameZh(mode)} ${km} km，${rate} 元/湿吨 × ${tonnes(wetT)} t${water.zh}`,
      `${nameEn(mode)}, ${km} km, ${rate} CNY/wet t × ${tonnes(wetT)} t${water.en}`,
      source,
    ),
  ]
  if (trains !== undefined && trains.emptyKg > 0) {
    const emptyT = new Decimal(trains.emptyKg).div(1000)
    rows.push(
      term(
        'emptyTrain',
        cnyPerWetT.times(emptyT).neg(),
        `${trains.count} 列 × ${trains.loadKg / 1000} t，空余 ${tonnes(emptyT)} t 照付`,
        `${trains.count} trains × ${trains.loadKg / 1000} t, the empty ${tonnes(emptyT)} t are paid for`,
        source,
      ),
    )
  }
  return rows
}

/** The tax falls on what is neither stored, disposed of nor used to standard: only that part of what now leaves is avoided. */
function levy({ offer, dryT, ground }: Sides): LandedTerm {
  const rate = levyPerTonne(offer.material, ground.day)
  const source = 'rule:ept-solid-waste'
  if (rate === null)
    return term(
      'levyAvoided',
      nothing,
      '环境保护税法没有该物料的税额，按 0 计',
      'no rate of the environmental protection tax is held for it: counts 0',
      source,
      false,
    )
  const part = ground.leviedShare(offer.material)
  if (part === undefined)
    return term(
      'levyAvoided',
      nothing,
      `税额 ${rate.toString()} 元/t 只对未按标准贮存处置的部分征收，该部分未知，按 0 计`,
      `the rate of ${rate.toString()} CNY/t falls only on what is not stored or disposed of to standard; how much that is nobody says: counts 0`,
      source,
      false,
    )
  return term(
    'levyAvoided',
    rate.times(part.share).times(dryT),
    `环境保护税 ${rate.toString()} 元/t × ${part.share}（应税部分，区域估计）× ${tonnes(dryT)} t`,
    `environmental protection tax ${rate.toString()} CNY/t × ${part.share} (taxed part, estimate of the region) × ${tonnes(dryT)} t`,
    `${source} ${part.source}`,
  )
}

function disposal({ offer, dryT, ground }: Sides): LandedTerm {
  const found = ground.disposal(offer.material, ground.spot(offer.place)?.province)
  if (found === undefined)
    return term('disposalAvoided', nothing, '没有处置成本资料，按 0 计', 'no cost of disposal is known: counts 0', 'disposal', false)
  const assumed = found.method === 'assumed' ? { zh: '（区域假设值）', en: ' (assumed in the region)' } : { zh: '', en: '' }
  return term(
    'disposalAvoided',
    dryT.times(found.cnyPerT),
    `免去处置 ${found.cnyPerT} 元/t${assumed.zh} × ${tonnes(dryT)} t`,
    `disposal avoided at ${found.cnyPerT} CNY/t${assumed.en} × ${tonnes(dryT)} t`,
    found.source,
  )
}

/** What the rules give the product hangs on conditions of its maker (grade, ledger, penalties) that no notice shows: then it counts nothing. */
function taxBenefit({ offer, need, ground }: Sides): LandedTerm {
  const site = ground.spot(need.place)?.site ?? need.place.site
  const standing = site === undefined ? [] : ground.processesAt(site)
  const fed = ground.treatments(offer.material).filter(({ process }) => standing.includes(process))
  for (const { product } of fed) {
    const refund = ground.vatRefundCnyPerT(offer.material, product)
    if (refund !== undefined)
      return term(
        'taxBenefit',
        nothing,
        `产品如满足增值税即征即退的全部条件，约 ${refund} 元/t 产品；条件未核实，按 0 计`,
        `if the maker meets every condition of the VAT refund, about ${refund} CNY a tonne of product; not verified: counts 0`,
        'rule:vat-refund',
        false,
      )
  }
  return term(
    'taxBenefit',
    nothing,
    '没有已核实条文给出税收优惠，按 0 计',
    'no verified text gives a tax benefit: counts 0',
    'rule:vat-catalogue',
    false,
  )
}

/** Haul, and what the product made of it saves, against disposal; undefined where neither is known. */
function carbonOf({ offer, need, way, wetT, dryT, ground }: Sides): number | undefined {
  if (way === undefined) return undefined
  const site = ground.spot(need.place)?.site ?? need.place.site
  const standing = site === undefined ? [] : ground.processesAt(site)
  const fed = ground
    .treatments(offer.material)
    .find(({ process, co2KgPerT, tPerT }) => standing.includes(process) && co2KgPerT !== undefined && tPerT > 0)
  const made = fed === undefined ? 0 : dryT.toNumber() / fed.tPerT
  return Math.round(way.co2KgPerWetT * wetT.toNumber() + made * (fed?.co2KgPerT ?? 0))
}
