// The three books of a year over one list of records, and the bridges between them.
import type { TaxBookLine, ThreeBooks } from '#domain/books.ts'
import type { MassBasis, WasteRecord } from '#domain/wasteRecord.ts'
import { ancestors } from '#rules/engine/jurisdictions.ts'
import { bridge } from './bridge.ts'
import { evaluationBook } from './evaluation.ts'
import { eptUtilised, evalUtilised, statUtilised } from './measures.ts'
import { statisticsBook } from './statistics.ts'
import { type Declared, type TaxLine, taxBook, taxOf } from './tax.ts'

export type BookScope = {
  /** Calendar year; the evaluated period is the same year. */
  year: number
  /** Sender in the tax book and user firm in the evaluation; all where left out. */
  party?: string
  /** Statistics of this area and what lies in it, such as `CN-13`; of all places where left out. */
  place?: string
  basis: MassBasis
}

/**
 * @param records of all years up to this one, for they are the stock
 * @param declared what each sender's return says; no record can say it
 */
export function threeBooks(
  records: readonly WasteRecord[],
  scope: BookScope,
  declared: (sender: string, month: string) => Declared,
): Omit<ThreeBooks, 'synthetic'> {
  const { party, place, basis } = scope
  const year = `${scope.year}`
  const period = { from: `${year}-01-01`, to: `${year}-12-31` }
  const within = (area: string): boolean => place === undefined || area === place || ancestors(area).includes(place)
  const places = [...new Set(records.flatMap(record => [record.place, record.origin]))].filter(within)
  const firms = party === undefined ? distinct(records.map(record => record.actor)) : [party]
  const senders = party === undefined ? distinct(records.map(record => record.sender)) : [party]
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  const stat = statUtilised({ year, places, basis })
  const ept = eptUtilised({ months, senders, basis })
  const evaluated = evalUtilised({ firms, ...period, basis })
  // Opening stock and old stock that is used again are no matter of the month.
  const matters = records.filter(record => !record.fromStock || record.fate === 'dumped')
  const tax = taxBook(matters, declared, basis)
    .filter(line => line.month.startsWith(year) && senders.includes(line.sender) && line.sender !== 'outside')
    .sort((a, b) => compare(a.month, b.month) || compare(a.sender, b.sender) || compare(a.material, b.material))
  return {
    year,
    basis,
    party: party ?? null,
    place: place ?? null,
    records: records.length,
    statistics: statisticsBook(records, year, basis).filter(line => line.place !== 'outside' && within(line.place)),
    tax: tax.map(taxLine),
    evaluation: firms.flatMap(firm => evaluationBook(records, firm, period, basis)),
    bridges: [bridge(records, stat, ept), bridge(records, ept, evaluated), bridge(records, stat, evaluated)],
  }
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const distinct = (all: readonly string[]): string[] => [...new Set(all)].sort()

function taxLine(line: TaxLine): TaxBookLine {
  const { answer, figures, missing, unapproved } = taxOf(line)
  return {
    sender: line.sender,
    material: line.material,
    month: line.month,
    generatedT: String(line.facts['generatedT']),
    answer,
    baseT: figures['baseT'] ?? null,
    taxCny: figures['taxCny'] ?? null,
    missing: missing.map(({ zh, en }) => ({ zh, en })),
    unapproved,
    basedOn: line.basedOn,
  }
}
