// Cases of the statistical balance: the constructed one, national series of 2018, and old heaps that would give 125 %.
import type { Facts } from '#domain/ruleResult.ts'
import type { Case } from '../engine/rule.ts'

const c1: Facts = {
  year: '2020',
  generatedT: '1000',
  utilisedT: '900',
  utilisedOldT: '200',
  storedT: '150',
  disposedT: '100',
  disposedOldT: '0',
  dumpedT: '50',
}
/** Units of 10,000 t as published, rounded to the thousand. */
const national = (id: string, g: string, u: string, uo: string, rate: string, low: string, high: string): Case => ({
  id,
  facts: { year: '2018', generatedT: g, utilisedT: u, utilisedOldT: uo, publishedRatePct: rate, roundedToT: '1000' },
  expect: { answer: 'yes', figures: { rateLowPct: low, rateHighPct: high } },
})
export const cases: readonly Case[] = [
  { id: 'STAT-C1', facts: c1, expect: { answer: 'yes', figures: { ratePct: '75.0', differenceT: '0' } } },
  national('STAT-P1 tailings', '88000', '24000', '1151.6', '27.1', '26.2', '27.6'),
  national('STAT-P2 fly ash', '53000', '40000', '320.5', '74.9', '73.4', '76.7'),
  national('STAT-P3 coal gangue', '35000', '19000', '380.8', '53.7', '51.6', '55.9'),
  national('STAT-P4 smelting slag', '37000', '33000', '491.9', '88.7', '85.5', '90.6'),
  {
    id: 'hard test 8, old heaps',
    facts: {
      ...c1,
      generatedT: '4000000',
      utilisedT: '5000000',
      utilisedOldT: '3000000',
      storedT: '2000000',
      disposedT: '0',
      dumpedT: '0',
    },
    expect: { answer: 'yes', figures: { ratePct: '71.4' } },
  },
  { id: 'a balance that does not close', facts: { ...c1, storedT: '151' }, expect: { answer: 'no', figures: { differenceT: '-1' } } },
  { id: 'more old stock used than used', facts: { ...c1, utilisedOldT: '901', generatedT: '299' }, expect: { answer: 'no' } },
  {
    id: 'a published rate outside the interval',
    facts: { year: '2018', generatedT: '88000', utilisedT: '24000', utilisedOldT: '1151.6', publishedRatePct: '27.7', roundedToT: '1000' },
    expect: { answer: 'no' },
  },
  { id: 'old stock not given', facts: { ...c1, utilisedOldT: null }, expect: { answer: 'undetermined', missing: ['utilisedOldT'] } },
  { id: 'first year', facts: { ...c1, year: '2018' }, expect: { answer: 'yes' } },
  { id: 'the year before', facts: { ...c1, year: '2017' }, expect: { answer: 'undetermined' } },
]
