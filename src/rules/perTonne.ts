// Money terms of the planner, per dry tonne, from the folders of the rules: what the law of a day makes of a material.
import type { Decimal } from 'decimal.js'
import { eptCategoryOf } from './ept-solid-waste/parameters.ts'
import { eptSolidWaste } from './ept-solid-waste/rule.ts'
import { lawOn } from './frame/law.ts'

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
