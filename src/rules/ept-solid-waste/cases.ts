// Cases of the environmental protection tax on solid waste. What leans on 财税〔2018〕23号, whose part on solid waste was
// not read, must come out unverified or untouched by it: EPT-C3 and EPT-C4 are on hold until the text is there.
import type { Facts } from '#domain/ruleResult.ts'
import type { Case } from '../engine/rule.ts'

type Record = Readonly<{ [name: string]: string | number | boolean | null }>
const proven = { toStandard: true, metered: true, evaluated: true, handedOver: false }
const record = (kind: string, massT: string, more: Record = {}): Record => ({ kind, massT, ...proven, ...more })
const stored = (massT: string, more?: Record) => record('stored', massT, more)
const disposed = (massT: string, more?: Record) => record('disposed', massT, more)
const utilised = (massT: string, more?: Record) => record('utilised', massT, more)

const base = { month: '2018-01', origin: '唐山', illegalDumping: false, falseDeclaration: false }
const p1: Facts = { ...base, category: 'tailings', generatedT: '1000', deductions: [utilised('300'), stored('200')] }
const hard8: Facts = {
  ...base,
  month: '2022-06',
  category: 'tailings',
  generatedT: '1000000',
  deductions: [stored('600000'), utilised('350000'), disposed('30000')],
}
const unmanaged = (category: string, generatedT: string): Facts => ({ ...base, category, generatedT, deductions: [] })
const ash = (works: Record): Facts => ({
  ...base,
  month: '2019-01',
  category: 'fly_ash',
  generatedT: '2000',
  deductions: [utilised('1800', { handedOver: true, ...works }), stored('200')],
})
const due = (id: string, facts: Facts, baseT: string, taxCny: string): Case => ({
  id,
  facts,
  expect: { answer: baseT === '0' ? 'no' : 'yes', figures: { baseT, taxCny } },
})

export const cases: readonly Case[] = [
  due('EPT-P1', p1, '500', '7500.00'),
  due('EPT-C1', { ...p1, illegalDumping: true }, '1000', '15000.00'),
  due('EPT-C2', { ...p1, deductions: [utilised('300'), stored('200', { toStandard: false })] }, '700', '10500.00'),
  {
    id: 'EPT-C3 (hold)',
    facts: ash({}),
    expect: {
      answer: 'unverified',
      figures: { baseT: '0', taxCny: '0.00', lowCny: '0.00', highCny: '45000.00' },
      unapproved: ['EPT-C9'],
    },
  },
  {
    id: 'EPT-C4 (hold)',
    facts: ash({ metered: false, evaluated: false }),
    expect: { answer: 'unverified', figures: { baseT: '1800', taxCny: '45000.00', lowCny: '0.00' }, unapproved: ['EPT-C8', 'EPT-C10'] },
  },
  due('EPT-C5 gangue', unmanaged('coal_gangue', '10000'), '10000', '50000.00'),
  due('EPT-C5 hazardous', unmanaged('hazardous', '3'), '3', '3000.00'),
  due('EPT-C5 slag', unmanaged('smelting_slag', '40'), '40', '1000.00'),
  { id: 'EPT-C6', facts: { ...unmanaged('smelting_slag', '40'), origin: '唐山' }, expect: { answer: 'yes', figures: { place: '唐山' } } },
  {
    id: 'EPT-C7',
    facts: unmanaged('other', '100'),
    expect: { answer: 'undetermined', figures: { baseT: null, taxCny: null }, missing: ['provinceScope'] },
  },
  due('other waste, in scope', { ...unmanaged('other', '100'), provinceScope: 'in' }, '100', '2500.00'),
  due('other waste, out of scope', { ...unmanaged('other', '100'), provinceScope: 'out' }, '0', '0.00'),
  due('hard test 8', hard8, '20000', '300000.00'),
  due(
    'hard test 8, 50,000 t unproven',
    { ...hard8, deductions: [stored('600000'), utilised('300000'), utilised('50000', { toStandard: false }), disposed('30000')] },
    '70000',
    '1050000.00',
  ),
  due('hard test 8, false declaration', { ...hard8, falseDeclaration: true }, '1000000', '15000000.00'),
  ...(
    [
      ['2025-12', '2026-01-20'],
      ['2026-01', '2026-04-20'],
      ['2026-06', '2026-07-15'],
      ['2026-08', '2026-10-26'],
      ['2024-09', '2024-10-24'],
      ['2024-02', '2024-04-18'],
      ['2022-08', '2022-10-15'],
    ] as const
  ).map(([month, declareBy]): Case => ({
    id: `declared by the calendar of the year: ${month}`,
    facts: { ...p1, month },
    expect: { answer: 'yes', figures: { declareBy } },
  })),
  { id: 'the month before the law', facts: { ...p1, month: '2017-12' }, expect: { answer: 'no', figures: {} } },
  due('the month of the amendment of 2025', { ...p1, month: '2025-10' }, '500', '7500.00'),
  due('the month after the amendment of 2025', { ...p1, month: '2025-11' }, '500', '7500.00'),
  // The notice is of 2018-03-30: March opens before it, April is the first month under it; the evaluation from June.
  due(
    'unmetered, month that opens before the notice',
    { ...p1, month: '2018-03', deductions: [stored('500', { metered: false })] },
    '500',
    '7500.00',
  ),
  {
    id: 'unmetered, first month under the notice',
    facts: { ...p1, month: '2018-04', deductions: [stored('500', { metered: false })] },
    expect: { answer: 'unverified', figures: { baseT: '1000', taxCny: '15000.00', readTaxCny: '7500.00' }, unapproved: ['EPT-C8'] },
  },
  due(
    'unevaluated, before the evaluation rules',
    { ...p1, month: '2018-05', deductions: [utilised('500', { evaluated: false })] },
    '500',
    '7500.00',
  ),
  {
    id: 'unevaluated, under the evaluation rules',
    facts: { ...p1, month: '2018-06', deductions: [utilised('500', { evaluated: false })] },
    expect: { answer: 'unverified', unapproved: ['EPT-C10'] },
  },
  {
    id: 'nobody asked about the standard',
    facts: { ...hard8, deductions: [stored('600000'), { ...utilised('350000'), toStandard: null }, disposed('30000')] },
    expect: { answer: 'undetermined', figures: { taxCny: null, lowCny: '300000.00', highCny: '5550000.00' } },
  },
  {
    id: 'nobody asked about dumping',
    facts: { ...p1, illegalDumping: null },
    expect: { answer: 'undetermined', figures: { taxCny: null, lowCny: '7500.00', highCny: '15000.00' }, missing: ['illegalDumping'] },
  },
  { id: 'known before it was read here', facts: p1, knownOn: '2026-11-22', expect: { answer: 'undetermined' } },
  { ...due('known on the day it was read here', p1, '500', '7500.00'), knownOn: '2026-11-23' },
]
