// Cases of the VAT catalogues: both editions, the day of the change, the share on the line, and bricks whose share
// is above the line wet and below it dry.
import type { Facts } from '#domain/ruleResult.ts'
import type { Case } from '../engine/rule.ts'

const sale = (saleDay: string, resource: string, product: string, sharePct: string): Facts => ({ saleDay, resource, product, sharePct })
const refused = (id: string, facts: Facts, entry: string): Case => ({
  id,
  facts,
  expect: { answer: 'no', figures: { entry, refundPct: '0' } },
})
const granted = (id: string, facts: Facts, entry: string, refundPct: string): Case => ({
  id,
  facts,
  expect: { answer: 'yes', figures: { entry, refundPct } },
})

const bricks = { resource: 'fly_ash', product: 'brick', wasteWetT: '7150', wasteMoisturePct: '12', otherDryT: '2750' }
const silent = (id: string, saleDay: string, entry: string): Case => ({
  id,
  facts: { saleDay, ...bricks },
  expect: {
    answer: 'undetermined',
    figures: { entry, shareWetPct: '72.2222', shareDryPct: '69.5864', minSharePct: '70' },
    missing: ['basis'],
  },
})

export const cases: readonly Case[] = [
  refused('VAT-C6 69.9 %', sale('2023-05-10', 'fly_ash', 'block', '69.9'), 'VAT2022-2.1'),
  granted('VAT-C6 70.0 %', sale('2023-05-10', 'fly_ash', 'block', '70.0'), 'VAT2022-2.1', '70'),
  refused('VAT-C7 2022-02-28', sale('2022-02-28', 'cd_waste', 'aggregate', '75'), 'VAT2015-2.3'),
  {
    id: 'VAT-C7 2022-03-01 (hold)',
    facts: sale('2022-03-01', 'cd_waste', 'aggregate', '75'),
    expect: { answer: 'unverified', figures: { entry: 'VAT2022-2.4', minSharePct: '70' }, unapproved: ['VAT2022-2.4.refund'] },
  },
  granted('VAT-C8 42.5', sale('2020-06-01', 'bf_slag', 'cement_42_5_up', '25'), 'VAT2015-2.2', '70'),
  refused('VAT-C8 32.5', sale('2020-06-01', 'bf_slag', 'cement_other', '25'), 'VAT2015-2.2b'),
  refused('VAT-C9 2022-02-28', sale('2022-02-28', 'phosphogypsum', 'board', '45'), 'VAT2015-2.1'),
  granted('VAT-C9 2022-03-01', sale('2022-03-01', 'phosphogypsum', 'board', '45'), 'VAT2022-2.3', '70'),
  silent('hard test 7, 2022-02-28', '2022-02-28', 'VAT2015-2.1'),
  silent('hard test 7, 2022-03-01', '2022-03-01', 'VAT2022-2.1'),
  granted('hard test 7, the authority settled on wet mass', { saleDay: '2022-03-01', ...bricks, basis: 'wet' }, 'VAT2022-2.1', '70'),
  refused('hard test 7, the authority settled on dry mass', { saleDay: '2022-03-01', ...bricks, basis: 'dry' }, 'VAT2022-2.1'),
  granted('both bases pass: the silence does not matter', { saleDay: '2022-03-01', ...bricks, otherDryT: '2000' }, 'VAT2022-2.1', '70'),
  granted('first day of the 2015 catalogue', sale('2015-07-01', 'fly_ash', 'block', '70'), 'VAT2015-2.1', '70'),
  { id: 'the day before the 2015 catalogue', facts: sale('2015-06-30', 'fly_ash', 'block', '70'), expect: { answer: 'undetermined' } },
  granted('last day of the 2015 catalogue', sale('2022-02-28', 'fly_ash', 'alumina', '25'), 'VAT2015-2.4', '50'),
  {
    id: 'first day of the 2022 catalogue, figures not read',
    facts: sale('2022-03-01', 'fly_ash', 'alumina', '25'),
    expect: { answer: 'unverified', figures: { refundPct: null }, unapproved: ['VAT2022-2.5.share', 'VAT2022-2.5.refund'] },
  },
  {
    id: 'no such entry was read',
    facts: sale('2023-01-01', 'scrap_steel', 'brick', '90'),
    expect: { answer: 'undetermined', missing: ['entry'] },
  },
  {
    id: 'share not given',
    facts: { saleDay: '2023-01-01', resource: 'fly_ash', product: 'block' },
    expect: { answer: 'undetermined', missing: ['sharePct'] },
  },
]
