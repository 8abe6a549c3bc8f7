// The custody models of ISO 22095:2020 as data: what each lets through an arc of the graph, over which span it balances,
// and whether a claim under it can consume tonnes at all.
import type { Balancing, CustodyModelId } from '#domain/claim.ts'
import type { Share } from './custody/pools.ts'

export type CustodyModel = {
  id: CustodyModelId
  nameZh: string
  nameEn: string
  /** What mixing it admits, as a key of `admits`. */
  mixing: 'one_origin' | 'same_attribute' | 'known_ratio' | 'credits'
  /** Span within which order does not matter: what goes out may come in later in the same span, never in a later one. */
  span: 'day' | 'month' | 'quarter' | 'year'
  /** False where claims part from the material: no tonne of the registry can stand under them. */
  physical: boolean
  ruleZh: string
  ruleEn: string
}

export const custodyModels: readonly CustodyModel[] = [
  {
    id: 'identity_preserved',
    nameZh: '保持同一性',
    nameEn: 'identity preserved',
    mixing: 'one_origin',
    span: 'day',
    physical: true,
    ruleZh: '来自同一个来源，途中不与任何其他来源混合',
    ruleEn: 'of one source, mixed with no other on its way',
  },
  {
    id: 'segregated',
    nameZh: '隔离',
    nameEn: 'segregated',
    mixing: 'same_attribute',
    span: 'day',
    physical: true,
    ruleZh: '同一属性的来源可以混合，不与其他物料混合',
    ruleEn: 'sources of one attribute may mix with each other, with nothing else',
  },
  {
    id: 'controlled_blending',
    nameZh: '受控掺混',
    nameEn: 'controlled blending',
    mixing: 'known_ratio',
    span: 'day',
    physical: true,
    ruleZh: '每批的掺混比例都有记录，产出只带这个比例',
    ruleEn: 'the ratio of every batch is on record, and what comes out carries that ratio',
  },
  {
    id: 'mass_balance',
    nameZh: '质量平衡',
    nameEn: 'mass balance',
    mixing: 'credits',
    span: 'year',
    physical: true,
    ruleZh: '同一地点同一期间内，转出的量不超过转入的量；期末不得为负，结余以实物库存为限',
    ruleEn:
      'at a site over a period no more goes out than came in; no negative balance at its end, and no credit beyond the physical stock',
  },
  {
    id: 'book_and_claim',
    nameZh: '登记与声明',
    nameEn: 'book and claim',
    mixing: 'credits',
    span: 'year',
    physical: false,
    ruleZh: '声明与实物脱离，不占用任何一吨，本登记簿不予受理',
    ruleEn: 'the claim is parted from the material; it consumes no tonne and this registry does not take it',
  },
]

/** @param balancing span over which credits balance, for mass balance; a year where nobody says otherwise */
export function custodyModel(id: CustodyModelId, balancing?: Balancing): CustodyModel {
  const model = custodyModels.find(one => one.id === id)!
  return balancing === undefined || model.mixing !== 'credits' ? model : { ...model, span: balancing }
}

/** Kilograms of source waste that a share may carry under each kind of mixing. */
const admits: Record<CustodyModel['mixing'], (share: Share, singleOrigin: boolean) => number> = {
  one_origin: (share, single) => (single && share.ownKg === share.sourceKg ? share.sourceKg : 0),
  same_attribute: share => (share.ownKg === share.sourceKg ? share.sourceKg : 0),
  known_ratio: share => (share.unrecorded ? 0 : share.ownKg),
  // Credits may ride on any kilogram; what arose with the attribute bounds them at the source.
  credits: share => share.sourceKg,
}

/** @param singleOrigin whether the share comes from one source alone */
export function admittedKg(model: CustodyModel, share: Share, singleOrigin: boolean): number {
  return admits[model.mixing](share, singleOrigin)
}

/** Label of the span that a day lies in; labels sort as the days do. */
export function spanOf(model: CustodyModel, day: string): string {
  if (model.span === 'day') return day
  if (model.span === 'year') return day.slice(0, 4)
  if (model.span === 'month') return day.slice(0, 7)
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}
