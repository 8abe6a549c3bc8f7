// Which products a waste may be evaluated for: 国家工业固体废物资源综合利用产品目录 (工业和信息化部公告2018年第26号, annex 2).
// The announcement was verified, its annex could not be read: every row is recalled, carries no least share, and decides nothing.
import type { Said } from '#domain/evaluation/balance.ts'
import type { VerdictPoint } from '#domain/evaluation/verdict.ts'
import type { Answer } from '#domain/answer.ts'

type CatalogueRow = {
  id: string
  wastes: readonly string[]
  products: readonly string[]
  standards: string
  minShare: string | null
  verified: boolean
}
const catalogueDocument = '工业和信息化部公告2018年第26号 附件2'

const building = ['brick', 'block', 'ceramsite', 'board', 'pipe', 'concrete', 'mortar']
const row = (id: string, wastes: string[], products: string[], standards: string): CatalogueRow => ({
  id: `MIIT26-${id}`,
  wastes,
  products,
  standards,
  minShare: null,
  verified: false,
})
const tailings = ['tailings', 'iron_tailings', 'nonferrous_tailings']
const slag = ['smelting_slag', 'bf_slag', 'steel_slag']
const catalogue: readonly CatalogueRow[] = [
  row('GANGUE-1', ['coal_gangue'], [...building, 'refractory', 'kaolin'], 'GB/T 5101; GB/T 13544; GB/T 13545; GB/T 15229; GB/T 17431.1'),
  row('GANGUE-2', ['coal_gangue'], ['cement', 'clinker'], 'GB 175; GB/T 21372'),
  row('GANGUE-3', ['coal_gangue'], ['aggregate', 'sand'], 'GB/T 14684; GB/T 14685'),
  row('GANGUE-4', ['coal_gangue'], ['power', 'heat'], 'GB 13223'),
  row('TAIL-1', tailings, building, '同煤矸石 / as for gangue'),
  row('TAIL-2', tailings, ['aggregate', 'sand'], 'GB/T 14684; GB/T 14685; GB/T 31288'),
  row('TAIL-3', tailings, ['concentrate'], '产品标准 / product standard'),
  row('TAIL-4', tailings, ['cement', 'clinker'], 'GB 175; GB/T 21372'),
  row('TAIL-5', tailings, ['backfill'], '工程设计 / project design'),
  row('SLAG-1', slag, ['slag_powder'], 'GB/T 18046; GB/T 20491; GB/T 28293'),
  row('SLAG-2', slag, ['cement', 'clinker'], 'GB 175; GB/T 21372'),
  row('SLAG-3', slag, [...building, 'mineral_wool'], '产品标准 / product standards'),
  row('SLAG-4', slag, ['road_base', 'aggregate'], 'GB/T 25824; GB/T 32546'),
  row('SLAG-5', slag, ['metal'], '产品标准 / product standards'),
  row('ASH-1', ['fly_ash'], ['fly_ash_product'], 'GB/T 1596'),
  row('ASH-2', ['fly_ash'], building, '产品标准 / product standards'),
  row('ASH-3', ['fly_ash'], ['cement', 'clinker'], 'GB 175; GB/T 21372'),
  row('ASH-4', ['fly_ash'], ['alumina', 'white_carbon', 'mullite', 'zeolite'], '产品标准 / product standards'),
  row('BOT-1', ['bottom_ash'], [...building, 'cement'], '产品标准 / product standards'),
  row(
    'OTH-1',
    ['fgd_gypsum', 'phosphogypsum'],
    ['gypsum_product', 'cement_retarder', 'sulphuric_acid'],
    'GB/T 9776; GB/T 21371; GB/T 23456',
  ),
  row('OTH-2', ['red_mud', 'carbide_slag'], [...building, 'cement', 'desulphuriser'], '产品标准 / product standards'),
]

/** Whether a waste may be evaluated in a product: no row decides while nobody has read the annex. */
export function catalogued(
  waste: { kind: string; nameZh: string; nameEn: string },
  product: { kind: string; nameZh: string; nameEn: string },
): VerdictPoint {
  const found = catalogue.filter(one => one.wastes.includes(waste.kind) && one.products.includes(product.kind))
  const verified = found.filter(one => one.verified)
  const answer: Answer = verified.length > 0 ? 'yes' : found.length > 0 ? 'unverified' : 'undetermined'
  const missing: Said[] =
    found.length > 0
      ? []
      : [
          {
            zh: `目录中“${waste.nameZh} → ${product.nameZh}”的条目`,
            en: `a row of the catalogue for ${product.nameEn} from ${waste.nameEn}`,
          },
        ]
  return {
    id: `catalogue.${waste.kind}.${product.kind}`,
    zh: `${waste.nameZh} → ${product.nameZh} 列入国家综合利用产品目录`,
    en: `${product.nameEn} from ${waste.nameEn} is in the national catalogue`,
    answer,
    missing,
    basedOn: [...found.map(one => one.id), catalogueDocument],
    ruleResult: null,
  }
}
