// The tax of a sender for one material and month, from posted entries under the rules in force in that month.
// Generated, stored, disposed and utilised are folds over records; what is still on hand is storage at the own yard.
// What was lost on the way went nowhere that the law deducts; what is disputed is asked about, not assumed.
import type { Entry } from '#domain/entry.ts'
import type { TaxResult } from '#domain/answer.ts'
import type { Facts, RuleResult } from '#domain/ruleResult.ts'
import { eptCategoryOf } from '#rules/ept-solid-waste/parameters.ts'
import { declareBy, eptSolidWaste } from '#rules/ept-solid-waste/rule.ts'
import { judge, type Knowledge } from '#rules/engine/judge.ts'

/** What is known of a condition: proven, disproven (or not proven when asked), or nobody has asked. */
export type Proof = 'yes' | 'no' | 'unknown'
type Deduction = { kind: string; massKg: number; toStandard: Proof; handedOver: boolean; calledZh?: string; calledEn?: string }
/**
 * What is known of how the month's waste was kept and used, and of the sender's return; `unknown` or left out leaves the answer
 * undetermined. What the ledger has of dumping is known without asking; that nothing was dumped beside it, only the sender can say.
 */
export type Proofs = {
  yardToStandard: Proof
  useToStandard: Proof
  metered: Proof
  evaluated: Proof
  illegalDumping?: Proof
  falseDeclaration?: Proof
  provinceScope?: 'in' | 'out' | null
}

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
  ask: Knowledge = {},
): TaxResult | null {
  const category = eptCategoryOf[material]
  if (category === undefined) return null
  let generated = 0
  let stored = 0
  let disposed = 0
  let lost = 0
  let disputed = 0
  let dumped = 0
  for (const entry of journal) {
    if (entry.phase !== 'posted' || !entry.validOn.startsWith(month)) continue
    for (const { account, massKg } of entry.legs) {
      if (account.material !== material || account.site !== sender.site || account.party !== sender.party) continue
      if (account.accountClass === 'generated') generated -= massKg
      if (account.accountClass === 'stored') stored += massKg
      if (account.accountClass === 'disposed') disposed += massKg
      if (account.accountClass === 'lost') lost += massKg
      if (account.accountClass === 'disputed') disputed += massKg
      if (account.accountClass === 'dumped') dumped += massKg
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
    if (entry.phase !== 'posted' || !entry.validOn.startsWith(month) || entry.flow === undefined || !flows.has(entry.flow)) continue
    for (const leg of entry.legs) if (leg.account.accountClass === 'utilised') utilised += leg.massKg
  }
  const used = Math.min(utilised, Math.max(0, generated - stored - disposed - lost - disputed - dumped))
  const yard = Math.max(0, generated - stored - disposed - lost - disputed - dumped - used)
  const own = Math.min(used, utilisedBySender(journal, sender, material, month))
  const deductions: Deduction[] = [
    { kind: 'utilised', massKg: own, toStandard: proofs.useToStandard, handedOver: false },
    { kind: 'utilised', massKg: used - own, toStandard: proofs.useToStandard, handedOver: true },
    { kind: 'stored', massKg: stored + yard, toStandard: proofs.yardToStandard, handedOver: false },
    { kind: 'disposed', massKg: disposed, toStandard: proofs.yardToStandard, handedOver: false },
    {
      kind: 'stored',
      massKg: disputed,
      toStandard: 'unknown',
      handedOver: false,
      calledZh: '途中有争议的',
      calledEn: 'in dispute on the way',
    },
  ]
  const facts: Facts = {
    month,
    origin: sender.area,
    category,
    generatedT: tonnesOf(Math.max(0, generated)),
    illegalDumping: dumped > 0 ? true : flagOf(proofs.illegalDumping),
    falseDeclaration: flagOf(proofs.falseDeclaration),
    provinceScope: proofs.provinceScope ?? null,
    deductions: deductions
      .filter(line => line.massKg > 0)
      .map(({ massKg, toStandard, ...line }) => ({
        ...line,
        massT: tonnesOf(massKg),
        toStandard: flagOf(toStandard),
        metered: flagOf(proofs.metered),
        evaluated: flagOf(proofs.evaluated),
      })),
  }
  return taxResult(judge(eptSolidWaste, facts, ask), sender.area)
}

/** What the sender used itself: its own accounts, not those of whoever took it. */
function utilisedBySender(journal: readonly Entry[], sender: { party: string; site: string }, material: string, month: string): number {
  let own = 0
  for (const entry of journal) {
    if (entry.phase !== 'posted' || !entry.validOn.startsWith(month)) continue
    for (const { account, massKg } of entry.legs) {
      if (
        account.accountClass === 'utilised' &&
        account.material === material &&
        account.party === sender.party &&
        account.site === sender.site
      )
        own += massKg
    }
  }
  return own
}

/** Whole kilograms as exact tonnes. */
function tonnesOf(massKg: number): string {
  return (massKg / 1000).toFixed(3)
}
function flagOf(proof: Proof = 'unknown'): boolean | null {
  return proof === 'unknown' ? null : proof === 'yes'
}

/** The general rule result in the words that an evaluation keeps. */
function taxResult(ruleResult: RuleResult, place: string): TaxResult {
  const figure = (name: string) => ruleResult.figures[name] ?? null
  const none = ruleResult.answer === 'no' && figure('taxCny') === null
  return {
    answer: ruleResult.answer,
    baseT: none ? '0' : figure('baseT'),
    taxCny: none ? '0.00' : figure('taxCny'),
    rateCnyPerT: figure('rateCnyPerT'),
    verifiedBaseT: none ? '0' : figure('readBaseT'),
    verifiedTaxCny: none ? '0.00' : figure('readTaxCny'),
    lowCny: none ? '0.00' : figure('lowCny'),
    highCny: none ? '0.00' : figure('highCny'),
    place,
    declareBy: figure('declareBy') ?? declareBy((ruleResult.on ?? '').slice(0, 7)),
    ...declareDoubt(ruleResult),
    steps: ruleResult.chain.map(({ parameter, article, document, status, zh, en }) => ({
      rule: parameter,
      article,
      document,
      verified: status === 'approved',
      zh,
      en,
    })),
    missing: ruleResult.missing.map(({ zh, en }) => ({ zh, en })),
  }
}

/** Where no calendar of the year is held, the day of the declaration is the general rule's and says so. */
function declareDoubt(ruleResult: RuleResult): Pick<TaxResult, 'declareByDoubt'> {
  const doubt = ruleResult.doubts?.find(one => one.code === 'calendar')
  return doubt === undefined ? {} : { declareByDoubt: { zh: doubt.zh, en: doubt.en } }
}
