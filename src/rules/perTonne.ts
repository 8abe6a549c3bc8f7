// Money terms of the planner, per dry tonne, from the folders of the rules: what the law of a day makes of a material.
import { Decimal } from 'decimal.js'
import { citRevenue } from './cit-revenue/rule.ts'
import { eptCategoryOf } from './ept-solid-waste/parameters.ts'
import { eptSolidWaste } from './ept-solid-waste/rule.ts'
import { lawOn } from './engine/law.ts'
import { vatCatalogue } from './vat-catalogue/rule.ts'

/**
 * The tax on one tonne of a material that is neither stored, disposed of nor used to standard.
 * @param day ISO day of discharge
 * @returns CNY per tonne; null where the material is not in the tax table or the law is not in force. What only a
 *   province can put in scope (`other`) has a rate too; whether it is due there is not said here
 */
export function levyPerTonne(material: string, day: string, knownOn?: string): Decimal | null {
  const category = eptCategoryOf[material]
  if (category === undefined) return null
  return eptSolidWaste.perTonne?.(lawOn(eptSolidWaste.parameters, day, knownOn), { category }) ?? null
}

/** Products of a region in the words of the VAT catalogues. Others are in no entry that was read. */
const catalogueProducts: Readonly<Record<string, string>> = {
  brick_block: 'brick',
  precast: 'concrete',
  dry_mix: 'mortar',
  wallboard: 'board',
  ceramsite: 'ceramsite',
  mineral_wool: 'mineral_wool',
}
/** Products of a region in the entries of the income-tax catalogues, by the year that they are live in. */
const reliefEntries: Readonly<Record<string, string>> = { calcined_kaolin: '2008-1', battery_metals: '2008-10' }

export type Sale = {
  /** Product by its id in the region, and the wastes that it is made of. */
  product: string
  wastes: readonly string[]
  /** ISO day. */
  day: string
  /** Without VAT. */
  priceCnyPerT: number
}

/**
 * The VAT refund on a tonne of product whose waste share passes and whose maker meets every condition.
 * @param tax rate in percent and the part of the tax on the sale that input tax takes, a share of one
 * @returns CNY per tonne; null where no approved entry of the day names product and waste
 */
export function refundPerTonne({ product, wastes, day, priceCnyPerT }: Sale, tax: { ratePct: number; inputShare: number }): Decimal | null {
  const inputTax = new Decimal(priceCnyPerT).times(tax.ratePct).div(100).times(tax.inputShare)
  const of = {
    product: catalogueProducts[product] ?? '',
    resources: wastes.join('|'),
    priceCnyPerT: `${priceCnyPerT}`,
    vatRatePct: `${tax.ratePct}`,
    inputTaxCnyPerT: inputTax.toString(),
  }
  return vatCatalogue.perTonne?.(lawOn(vatCatalogue.parameters, day), of) ?? null
}

/** The income tax that a profitable firm saves on a tonne; null where no approved entry of the day names the product. */
export function reliefPerTonne({ product, day, priceCnyPerT }: Sale, taxRatePct: number): Decimal | null {
  const of = { entry: reliefEntries[product] ?? '', priceCnyPerT: `${priceCnyPerT}`, taxRatePct: `${taxRatePct}` }
  return citRevenue.perTonne?.(lawOn(citRevenue.parameters, day), of) ?? null
}
