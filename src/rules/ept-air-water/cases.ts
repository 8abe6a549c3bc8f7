// Published examples of the tax on air and water (textbooks), with both ways of rounding, and the edges of the law.
import type { Facts } from '#domain/ruling.ts'
import type { Case } from '../frame/rule.ts'

const outlet = (month: string, medium: string, rateCny: string, equivalentPlaces: string, kg: Readonly<Record<string, string>>): Facts => ({
  month,
  medium,
  rateCny,
  equivalentPlaces,
  discharges: Object.entries(kg).map(([pollutant, massKg]) => ({ pollutant, massKg })),
})
const tax = (id: string, facts: Facts, taxCny: string): Case => ({ id, facts, expect: { answer: 'yes', figures: { taxCny } } })

const p2 = { SO2: '14', NOx: '12', HCl: '60', CO: '120' }
export const cases: readonly Case[] = [
  tax('EPT-P2', outlet('2018-12', 'air', '3', '2', p2), '103.68'),
  tax('EPT-P2 exact', outlet('2018-12', 'air', '3', 'exact', p2), '103.66'),
  tax('EPT-P3', outlet('2018-02', 'water', '1.5', 'exact', { SS: '20', formaldehyde: '5', sulphide: '3', toluene: '2' }), '246.00'),
  tax(
    'EPT-P4',
    outlet('2019-02', 'water', '3', 'exact', {
      sulphide: '100',
      fluoride: '100',
      formaldehyde: '90',
      copper: '90',
      zinc: '200',
      manganese: '120',
    }),
    '8100.00',
  ),
  // The page prints 514875.90; the exact product is 514875.9054...
  tax('EPT-P5', outlet('2018-06', 'air', '1.2', 'exact', { SO2: '160000', NOx: '228000', soot: '45000', CO: '20000' }), '514875.91'),
  {
    id: 'Beijing has set its own rate',
    facts: { ...outlet('2018-12', 'air', '3', 'exact', { SO2: '95' }), place: 'CN-11' },
    expect: { answer: 'yes', figures: { taxCny: '1200.00' } },
  },
  {
    id: 'no rate, no provincial decision recorded',
    facts: { ...outlet('2018-12', 'air', '3', 'exact', p2), rateCny: null, place: 'CN-13' },
    expect: { answer: 'undetermined', missing: ['rateCny'] },
  },
  { id: 'the day before the law', facts: outlet('2017-12', 'air', '3', 'exact', p2), expect: { answer: 'no' } },
  { id: 'first month of the law', facts: outlet('2018-01', 'air', '3', '2', p2), expect: { answer: 'yes', figures: { taxCny: '103.68' } } },
]
