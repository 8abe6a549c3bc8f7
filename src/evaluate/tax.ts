// The tax of a sender for one material and month, from what stands in the ledger under the rules in force in that month.
// Generated, stored, disposed and utilised are folds over movements; what is still on hand is storage at the own yard.
// What was lost on the way went nowhere that the law deducts; what is disputed is asked about, not assumed.
import type { Account, Entry } from '#domain/entry.ts'
import type { TaxResult } from '#domain/answer.ts'
import type { Facts, RuleResult } from '#domain/ruleResult.ts'
import { standing } from '#ledger/standing.ts'
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
  const entries = standing(journal)
  const ofMonth = entries
    .filter(entry => entry.validOn.startsWith(month))
    .flatMap(entry => entry.movements.map(movement => ({ entry, movement })))
  const ofSender = (account: Account): boolean =>
    account.material === material && account.site === sender.site && account.party === sender.party
  /** What came into the sender's own account of a class, less what went out of it. */
  const net = (accountClass: Account['accountClass']): number =>
    ofMonth.reduce((sum, { movement: { from, to, massKg } }) => {
      const into = to.accountClass === accountClass && ofSender(to) ? massKg : 0
      return sum + into - (from.accountClass === accountClass && ofSender(from) ? massKg : 0)
    }, 0)
  const generated = -net('generated')
  const [stored, disposed, lost, disputed, dumped] = [net('stored'), net('disposed'), net('lost'), net('disputed'), net('dumped')]
  // Transfers credit the sender: what others received of it and used is its utilisation, up to what arose in the month.
  const flows = new Set(
    entries.filter(entry => entry.kind === 'dispatch' && entry.movements.some(({ from }) => ofSender(from))).map(entry => entry.flow),
  )
  const utilised = ofMonth.reduce((sum, { entry, movement: { to, massKg } }) => {
    const counts = to.accountClass === 'utilised' && to.material === material && entry.flow !== undefined && flows.has(entry.flow)
    return counts ? sum + massKg : sum
  }, 0)
  const used = Math.min(utilised, Math.max(0, generated - stored - disposed - lost - disputed - dumped))
  const yard = Math.max(0, generated - stored - disposed - lost - disputed - dumped - used)
  // What the sender used itself lies in its own account, not in that of whoever took it.
  const own = Math.min(used, net('utilised'))
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
