// Published examples of the tax on air and water (textbooks, a tax service), with both ways of rounding; each way of counting of the
// tables, what is taxed only once, the five of class 1, and what low concentrations take off.
import type { Facts } from '#domain/ruleResult.ts'
import type { Case } from '../engine/rule.ts'

const outlet = (month: string, medium: string, rateCny: string, equivalentPlaces: string, kg: Readonly<Record<string, string>>): Facts => ({
  month,
  medium,
  rateCny,
  equivalentPlaces,
  discharges: Object.entries(kg).map(([pollutant, massKg]) => ({ pollutant, massKg })),
})
const tax = (id: string, facts: Facts, taxCny: string): Case => ({ id, facts, expect: { answer: 'yes', figures: { taxCny } } })

const p2 = { SO2: '14', NOx: '12', HCl: '60', CO: '120' }
/** Water at 1.4 CNY, rows as given. */
type Fields = Readonly<Record<string, string | boolean>>
const water = (rows: readonly Fields[], month = '2022-01', rateCny = '1.4'): Facts => ({
  month,
  medium: 'water',
  rateCny,
  equivalentPlaces: 'exact',
  discharges: [...rows],
})
const due = (id: string, facts: Facts, equivalents: string, taxCny: string, more: Record<string, string> = {}): Case => ({
  id,
  facts,
  expect: { answer: Number(equivalents) > 0 ? 'yes' : 'no', figures: { equivalents, taxCny, ...more } },
})
const asks = (id: string, facts: Facts, ...missing: string[]): Case => ({
  id,
  facts,
  expect: { answer: 'undetermined', figures: { taxCny: null }, missing },
})
const organic = [
  { pollutant: 'COD', massKg: '100' },
  { pollutant: 'BOD5', massKg: '100' },
]
const class1 = ['mercury', 'cadmium', 'chromium', 'arsenic', 'lead', 'nickel'].map(pollutant => ({ pollutant, massKg: '1' }))
const ss = { pollutant: 'SS', massKg: '400' }
const low = (concentration: string, neverOver: boolean | null = true) => ({
  ...ss,
  concentration,
  standard: '100',
  ...(neverOver === null ? {} : { neverOver }),
})
const farm = (pollutant: string, headsStart: string, headsEnd: string, farmInScale = true) => ({
  pollutant,
  headsStart,
  headsEnd,
  farmInScale,
})
const hospital = { pollutant: 'hospital_disinfected', beds: '140', hospitalBy: 'beds' }

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
  // One outlet with 100 kg each: BOD5 has 200 equivalents, COD 100, TOC 204.
  due('COD and BOD5: one is taxed', water(organic), '200.0000', '280.00', { taxed: 'BOD5' }),
  due('COD alone, more than BOD5', water([{ pollutant: 'COD', massKg: '500' }, organic[1]!]), '500.0000', '700.00', { taxed: 'COD' }),
  due('COD, BOD5 and TOC: the largest', water([...organic, { pollutant: 'TOC', massKg: '100' }]), '204.0816', '285.71', { taxed: 'TOC' }),
  due(
    'one organic, so that two others have room',
    water([...organic, ss, { pollutant: 'ammonia_nitrogen', massKg: '8' }]),
    '310.0000',
    '434.00',
    {
      taxed: 'BOD5 SS ammonia_nitrogen',
    },
  ),
  // Class 1: the five largest of six (2000, 200, 25, 50, 40, 40); with three others beside them.
  due('class 1: five of six', water(class1), '2330.0000', '3262.00', { taxed: 'mercury cadmium arsenic lead nickel' }),
  due('class 1 and the others are counted apart', water([...class1, ...organic, ss]), '2630.0000', '3682.00'),
  // A published example: sewage 24,000 t, colour 320 against a limit of 80 (three times over), pH 4, 3 CNY.
  due(
    'pH and colour, published',
    water(
      [
        { pollutant: 'colour', waterT: '24000', colourTimes: '3' },
        { pollutant: 'pH', waterT: '24000', pH: '4' },
      ],
      '2018-04',
      '3',
    ),
    '38400.0000',
    '115200.00',
  ),
  due('pH 9 is no pollution', water([{ pollutant: 'pH', waterT: '1000', pH: '9' }], '2018-03'), '0.0000', '0.00'),
  due('pH 10 is of the band from 9 to 10', water([{ pollutant: 'pH', waterT: '1000', pH: '10' }]), '1000.0000', '1400.00'),
  due('pH 5 is of the band from 5 to 6', water([{ pollutant: 'pH', waterT: '1000', pH: '5' }]), '200.0000', '280.00'),
  due('pH 14', water([{ pollutant: 'pH', waterT: '6', pH: '14' }]), '100.0000', '140.00'),
  asks('pH 15 is none', water([{ pollutant: 'pH', waterT: '6', pH: '15' }]), 'pH'),
  due(
    'coliforms and chlorine: one is taxed',
    water([
      { pollutant: 'coliforms', waterT: '330', overStandard: true },
      { pollutant: 'residual_chlorine', waterT: '660' },
    ]),
    '200.0000',
    '280.00',
    { taxed: 'residual_chlorine' },
  ),
  due('coliforms within the limit', water([{ pollutant: 'coliforms', waterT: '330', overStandard: false }]), '0.0000', '0.00'),
  due('600 pigs', water([farm('pigs', '500', '700')]), '600.0000', '840.00'),
  due('500 pigs are not more than 500', water([farm('pigs', '400', '600')]), '0.0000', '0.00'),
  due('60 cattle', water([farm('cattle', '60', '60')]), '600.0000', '840.00'),
  due('6,000 hens', water([farm('poultry', '6000', '6000')]), '200.0000', '280.00'),
  due('600 pigs on a farm below the scale of its province', water([farm('pigs', '600', '600', false)]), '0.0000', '0.00'),
  due('small enterprise', water([{ pollutant: 'small_enterprise', waterT: '180' }]), '100.0000', '140.00'),
  due('catering', water([{ pollutant: 'catering', waterT: '50' }]), '100.0000', '140.00'),
  due('hospital by beds', water([hospital]), '1000.0000', '1400.00'),
  due('hospital by sewage', water([{ ...hospital, hospitalBy: 'sewage', waterT: '2800' }]), '1000.0000', '1400.00'),
  asks('hospital of 20 beds', water([{ ...hospital, beds: '20' }]), 'measured discharge'),
  due('30 % below the limit', water([low('70')]), '100.0000', '105.00', { reliefCny: '35.00' }),
  due('a little less than 30 % below', water([low('70.1')]), '100.0000', '140.00', { reliefCny: '0.00' }),
  due('50 % below', water([low('50')]), '100.0000', '70.00', { reliefCny: '70.00' }),
  due('a little less than 50 % below', water([low('50.1')]), '100.0000', '105.00'),
  due('50 % below, one test over', water([low('50', false)]), '100.0000', '140.00'),
  asks('nobody asked whether it was ever over', water([low('50', null)]), 'neverOver'),
  due('reduced by pollutant', water([low('50'), { pollutant: 'petroleum', massKg: '5' }]), '150.0000', '140.00', { reliefCny: '70.00' }),
  due('a pollutant with its own rate', water([ss, { pollutant: 'ammonia_nitrogen', massKg: '80', ownRateCny: '3' }]), '200.0000', '440.00'),
  {
    id: 'its own rate out of range',
    facts: water([ss, { pollutant: 'ammonia_nitrogen', massKg: '80', ownRateCny: '15' }]),
    expect: { answer: 'no', figures: { taxCny: null } },
  },
  asks('one pollutant twice', water([ss, ss]), 'SS twice'),
  asks('a pollutant of the other table', outlet('2022-01', 'air', '3', 'exact', { COD: '100' }), 'equivalent of COD'),
  asks('below nothing', water([{ pollutant: 'SS', massKg: '-4' }]), 'massKg < 0'),
  { id: 'the day before the law', facts: outlet('2017-12', 'air', '3', 'exact', p2), expect: { answer: 'no' } },
  { id: 'first month of the law', facts: outlet('2018-01', 'air', '3', '2', p2), expect: { answer: 'yes', figures: { taxCny: '103.68' } } },
]
