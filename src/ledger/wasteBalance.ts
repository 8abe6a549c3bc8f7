// What the statutory forms sum up: the monthly flow summary (form 2) and the yearly balance of the statistics of general industrial
// solid waste, G = (U - Uo) + S + (D - Do) + L, with the utilisation rate U / (G + Uo) (National Bureau of Statistics).
import type { WasteFact, WasteMove } from '#domain/wasteFact.ts'

/** Wet is what the forms ask for, dry is what the accounts hold. */
export type Basis = 'wet' | 'dry'
const massOf = (fact: WasteFact, basis: Basis): number => (basis === 'wet' ? fact.wetKg : fact.dryKg)

/** One line of form 2, kilograms. */
export type MonthLine = {
  site: string
  material: string
  month: string
  openingKg: number
  generatedKg: number
  storedKg: number
  ownUtilisedKg: number
  ownDisposedKg: number
  contractUtilisedKg: number
  contractDisposedKg: number
  contractStoredKg: number
  dumpedKg: number
  closingKg: number
}
type Amount = Exclude<keyof MonthLine, 'site' | 'material' | 'month' | 'openingKg' | 'closingKg'>

/** Column of form 2 that a fact counts in; what comes out of the store is still on the premises and counts in none. */
function amountOf(fact: WasteFact): Amount | undefined {
  if (fact.move === 'dispatched')
    return { utilise: 'contractUtilisedKg', dispose: 'contractDisposedKg', store: 'contractStoredKg' }[
      fact.destination ?? 'utilise'
    ] as Amount
  const columns: Partial<Record<WasteMove, Amount>> = {
    generated: 'generatedKg',
    into_store: 'storedKg',
    own_utilised: 'ownUtilisedKg',
    own_disposed: 'ownDisposedKg',
    dumped: 'dumpedKg',
  }
  return columns[fact.move]
}
/** What a fact does to what lies on the premises, in store or waiting. */
function stockChange(fact: WasteFact, basis: Basis): number {
  const kg = massOf(fact, basis)
  if (fact.move === 'generated' || fact.move === 'opening') return kg
  return fact.move === 'into_store' || fact.move === 'out_of_store' ? 0 : -kg
}

/**
 * Form 2: every month of a year in which something lay there or moved, by site and material.
 * @param facts all that are known, earlier years included: they are the opening stock
 */
export function monthlySummary(facts: readonly WasteFact[], year: number, basis: Basis = 'wet'): MonthLine[] {
  const lines: MonthLine[] = []
  for (const own of bySiteAndMaterial(facts)) {
    let stock = sum(own, fact => (fact.validOn < `${year}-01-01` ? stockChange(fact, basis) : 0))
    const { site, material } = own[0] ?? { site: '', material: '' }
    for (let index = 1; index <= 12; index++) {
      const month = `${year}-${String(index).padStart(2, '0')}`
      const inMonth = own.filter(fact => fact.validOn.startsWith(month))
      // Stock that was taken on first counting lies there from the beginning of its month.
      const openingKg = stock + sum(inMonth, fact => (fact.move === 'opening' ? massOf(fact, basis) : 0))
      stock += sum(inMonth, fact => stockChange(fact, basis))
      const line: MonthLine = { site, material, month, openingKg, ...nothing, closingKg: stock }
      for (const fact of inMonth) {
        const amount = amountOf(fact)
        if (amount !== undefined) line[amount] += massOf(fact, basis)
      }
      if (inMonth.length > 0 || openingKg !== 0) lines.push(line)
    }
  }
  return lines
}
const nothing: Record<Amount, number> = {
  generatedKg: 0,
  storedKg: 0,
  ownUtilisedKg: 0,
  ownDisposedKg: 0,
  contractUtilisedKg: 0,
  contractDisposedKg: 0,
  contractStoredKg: 0,
  dumpedKg: 0,
}

/** The letters of the official balance, kilograms; `differenceKg` is what does not add up. */
export type YearBalance = {
  site: string
  material: string
  year: number
  openingKg: number
  generatedKg: number
  utilisedKg: number
  utilisedFromStockKg: number
  disposedKg: number
  disposedFromStockKg: number
  storedKg: number
  dumpedKg: number
  closingKg: number
  differenceKg: number
  /** Per cent with one place; null where nothing arose and nothing was drawn. */
  utilisationRate: string | null
}

/**
 * The yearly balance by site and material. What comes out of store is taken from earlier years' stock first, as long as there is any.
 * @param closingOf what the accounts say lies on the premises at the end of the year, kilograms; from the facts where left out
 */
export function yearBalances(
  facts: readonly WasteFact[],
  year: number,
  basis: Basis = 'wet',
  closingOf?: (site: string, material: string) => number | undefined,
): YearBalance[] {
  return bySiteAndMaterial(facts).flatMap(own => {
    const inYear = own.filter(fact => fact.validOn.startsWith(`${year}-`))
    const before = own.filter(fact => fact.validOn < `${year}-01-01`)
    const { site, material } = own[0] ?? { site: '', material: '' }
    const of = (...moves: WasteMove[]) => sum(inYear, fact => (moves.includes(fact.move) ? massOf(fact, basis) : 0))
    const sent = (to: string) =>
      sum(inYear, fact => (fact.move === 'dispatched' && (fact.destination ?? 'utilise') === to ? massOf(fact, basis) : 0))
    const openingKg = sum(before, fact => stockChange(fact, basis)) + of('opening')
    const [generatedKg, dumpedKg] = [of('generated'), of('dumped')]
    const utilisedKg = of('own_utilised') + sent('utilise')
    const disposedKg = of('own_disposed') + sent('dispose')
    const closing = openingKg + sum(inYear, fact => (fact.move === 'opening' ? 0 : stockChange(fact, basis)))
    const closingKg = closingOf?.(site, material) ?? closing
    if (inYear.length === 0 && openingKg === 0) return []
    const drawn = drawnFromStock(inYear, basis, { openingKg, generatedKg, utilisedKg, disposedKg, dumpedKg, awayKg: sent('store') })
    // Storage with somebody else is storage too: the waste is still waste.
    const storedKg = closingKg - openingKg + drawn.utilisedKg + drawn.disposedKg + sent('store')
    const counted = utilisedKg - drawn.utilisedKg + storedKg + disposedKg - drawn.disposedKg + dumpedKg
    const base = generatedKg + drawn.utilisedKg
    return [
      {
        site,
        material,
        year,
        openingKg,
        generatedKg,
        utilisedKg,
        utilisedFromStockKg: drawn.utilisedKg,
        disposedKg,
        disposedFromStockKg: drawn.disposedKg,
        storedKg,
        dumpedKg,
        closingKg,
        differenceKg: generatedKg - counted,
        utilisationRate: base <= 0 ? null : percent(utilisedKg, base),
      },
    ]
  })
}

type Year = { openingKg: number; generatedKg: number; utilisedKg: number; disposedKg: number; dumpedKg: number; awayKg: number }
/** What was drawn from earlier years' stock: as the store's records say, and at least what this year cannot have given. */
function drawnFromStock(inYear: readonly WasteFact[], basis: Basis, year: Year): { utilisedKg: number; disposedKg: number } {
  let left = year.openingKg
  const drawn = { utilisedKg: 0, disposedKg: 0 }
  const take = (to: keyof typeof drawn, kg: number, most: number): void => {
    const own = Math.max(0, Math.min(kg, left, most - drawn[to]))
    drawn[to] += own
    left -= own
  }
  for (const fact of inYear.filter(({ move }) => move === 'out_of_store').toSorted((a, b) => (a.validOn < b.validOn ? -1 : 1))) {
    if (fact.destination === 'utilise') take('utilisedKg', massOf(fact, basis), year.utilisedKg)
    else if (fact.destination === 'dispose') take('disposedKg', massOf(fact, basis), year.disposedKg)
  }
  const beyond = year.utilisedKg + year.disposedKg + year.dumpedKg + year.awayKg - year.generatedKg - drawn.utilisedKg - drawn.disposedKg
  if (beyond > 0) {
    const before = drawn.utilisedKg
    take('utilisedKg', beyond, year.utilisedKg)
    take('disposedKg', beyond - (drawn.utilisedKg - before), year.disposedKg)
  }
  return drawn
}

/** `75.0`: a share of two integers in per cent, halves up. */
function percent(part: number, whole: number): string {
  const tenths = (2n * BigInt(part) * 1000n + BigInt(whole)) / (2n * BigInt(whole))
  return `${tenths / 10n}.${tenths % 10n}`
}
const sum = (facts: readonly WasteFact[], of: (fact: WasteFact) => number): number => facts.reduce((total, fact) => total + of(fact), 0)

function bySiteAndMaterial(facts: readonly WasteFact[]): WasteFact[][] {
  const groups = new Map<string, WasteFact[]>()
  for (const fact of facts) {
    const key = `${fact.site}|${fact.material}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [fact])
    else group.push(fact)
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group)
}
