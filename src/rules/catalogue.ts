// The catalogue of rules: one line a rule folder. Evaluation, planner, documents, lists and the tests of every rule read it here.
import type { Rule } from './frame/rule.ts'
import { batteryUploadClock } from './battery-upload-clock/rule.ts'
import { citRevenue } from './cit-revenue/rule.ts'
import { coprocessingKiln } from './coprocessing-kiln/rule.ts'
import { endOfWaste } from './end-of-waste/rule.ts'
import { entryBatteries } from './entry-batteries/rule.ts'
import { entryPlastics } from './entry-plastics/rule.ts'
import { entryScrapSteel } from './entry-scrap-steel/rule.ts'
import { entryTyres } from './entry-tyres/rule.ts'
import { eptAirWater } from './ept-air-water/rule.ts'
import { eptSolidWaste } from './ept-solid-waste/rule.ts'
import { hazardousExemption } from './hazardous-exemption/rule.ts'
import { hazardousTransferClock } from './hazardous-transfer-clock/rule.ts'
import { qualityCement } from './quality-cement/rule.ts'
import { qualityFlyAsh } from './quality-fly-ash/rule.ts'
import { qualityGgbs } from './quality-ggbs/rule.ts'
import { qualityGypsum } from './quality-gypsum/rule.ts'
import { qualityRadioactivity } from './quality-radioactivity/rule.ts'
import { qualityRecycledAggregate } from './quality-recycled-aggregate/rule.ts'
import { qualitySand } from './quality-sand/rule.ts'
import { qualitySteelSlagPowder } from './quality-steel-slag-powder/rule.ts'
import { qualityStone } from './quality-stone/rule.ts'
import { statBalance } from './stat-balance/rule.ts'
import { transferInterprovince } from './transfer-interprovince/rule.ts'
import { vatCatalogue } from './vat-catalogue/rule.ts'
import { vatRefund } from './vat-refund/rule.ts'
import { vatReverseInvoicing } from './vat-reverse-invoicing/rule.ts'
import { vatScrapDealer } from './vat-scrap-dealer/rule.ts'
import { workingDays } from './working-days/rule.ts'

export const rules: readonly Rule[] = [
  eptSolidWaste,
  eptAirWater,
  vatCatalogue,
  vatRefund,
  vatScrapDealer,
  vatReverseInvoicing,
  citRevenue,
  statBalance,
  endOfWaste,
  hazardousExemption,
  transferInterprovince,
  hazardousTransferClock,
  batteryUploadClock,
  workingDays,
  qualityFlyAsh,
  qualityGgbs,
  qualitySteelSlagPowder,
  qualitySand,
  qualityStone,
  qualityRecycledAggregate,
  qualityGypsum,
  qualityRadioactivity,
  qualityCement,
  coprocessingKiln,
  entryScrapSteel,
  entryPlastics,
  entryTyres,
  entryBatteries,
]

export function ruleById(id: string): Rule | undefined {
  return rules.find(rule => rule.id === id)
}
