// The tax of a sender for one material and month, from posted entries under the rules in force in that month.
// Generated, stored, disposed and utilised are folds over records; what is still on hand is storage at the own yard.
// What was lost on the way went nowhere that the law deducts; what is disputed is asked about, not assumed.
import type { Entry } from '#domain/entry.ts'
import type { TaxRuling } from '#domain/judgement.ts'
import { eptCategoryOf } from '#rules/ept-solid-waste/parameters.ts'
import { type Deduction, eptSolidWaste, type Proof } from '#rules/ept-solid-waste/rule.ts'

/** What is known of how the month's waste was kept and used; `unknown` leaves the answer undetermined. */
export type Proofs = { yardToStandard: Proof; useToStandard: Proof; metered: Proof; evaluated: Proof; provinceScope?: 'in' | 'out' | null }

/**
 * @param journal entries of the material
 * @param sender party and site of generation; the tax is due there
 * @returns null where the material is not in the tax table
 */
export function taxOfMonth(
  journal: readonly Entry[],
  sender: { party: string; site: string; area: string },
  material: string,
  month: string,
  proofs: Proofs,
  knownOn?: string,
): TaxRuling | null {
  const category = eptCategoryOf[material]
  if (category === undefined) return null
  let generated = 0
  let stored = 0
  let disposed = 0
  let lost = 0
  let disputed = 0
  for (const entry of journal) {
    if (entry.phase !== 'posted' || !entry.heldOn.startsWith(month)) continue
    for (const { account, massKg } of entry.legs) {
      if (account.material !== material || account.site !== sender.site || account.party !== sender.party) continue
      if (account.bucket === 'generated') generated -= massKg
      if (account.bucket === 'stored') stored += massKg
      if (account.bucket === 'disposed') disposed += massKg
      if (account.bucket === 'lost') lost += massKg
      if (account.bucket === 'disputed') disputed += massKg
    }
  }
  // Transfers credit the sender: what others received of it and used is its utilisation, up to what arose in the month.
  const flows = new Set(
    journal
      .filter(
        entry =>
          entry.kind === 'dispatch' &&
          entry.legs.some(leg => leg.massKg < 0 && leg.account.site === sender.site && leg.account.party === sender.party),
      )
      .map(entry => entry.flow),
  )
  let utilised = 0
  for (const entry of journal) {
    if (entry.phase !== 'posted' || !entry.heldOn.startsWith(month) || entry.flow === undefined || !flows.has(entry.flow)) continue
    for (const leg of entry.legs) if (leg.account.bucket === 'utilised') utilised += leg.massKg
  }
  const used = Math.min(utilised, Math.max(0, generated - stored - disposed - lost - disputed))
  const yard = Math.max(0, generated - stored - disposed - lost - disputed - used)
  const shared = { metered: proofs.metered, evaluated: proofs.evaluated }
  const deductions: Deduction[] = [
    { kind: 'utilised', massKg: used, toStandard: proofs.useToStandard, ...shared },
    { kind: 'stored', massKg: stored + yard, toStandard: proofs.yardToStandard, ...shared },
    { kind: 'disposed', massKg: disposed, toStandard: proofs.yardToStandard, ...shared },
    { kind: 'stored', massKg: disputed, toStandard: 'unknown', called: { zh: '途中有争议的', en: 'in dispute on the way' }, ...shared },
  ]
  return eptSolidWaste({
    category,
    month,
    origin: sender.area,
    generatedKg: Math.max(0, generated),
    deductions: deductions.filter(line => line.massKg > 0),
    illegalDumping: false,
    falseDeclaration: false,
    ...(proofs.provinceScope === undefined ? {} : { provinceScope: proofs.provinceScope }),
    ...(knownOn === undefined ? {} : { knownOn }),
  })
}
