// Cases: entry conditions of scrap steel processing. Lines that were not read leave the answer unverified, whichever way they lean.
import type { Case } from '../engine/rule.ts'

export const cases: readonly Case[] = [
  {
    id: 'a new site on every line, 2012',
    facts: {
      applicationDay: '2014-01-01',
      grade: 'new',
      capacityTPerYear: '150000',
      siteAreaM2: '30000',
      yardM2: '15000',
      leaseYears: '15',
      powerKwhPerT: '29.9',
      freshWaterTPerT: '0.19',
    },
    expect: { answer: 'yes', figures: { failed: '' } },
  },
  {
    id: 'electricity must be below 30, not at it',
    facts: {
      applicationDay: '2014-01-01',
      grade: 'new',
      capacityTPerYear: '150000',
      siteAreaM2: '30000',
      yardM2: '15000',
      leaseYears: '15',
      powerKwhPerT: '30',
      freshWaterTPerT: '0.19',
    },
    expect: { answer: 'no', figures: { failed: 'SCRAP12-POWER' } },
  },
  {
    id: 'a new site one tonne short',
    facts: { applicationDay: '2018-01-01', grade: 'new', capacityTPerYear: '149999', siteAreaM2: '30000', yardM2: '15000' },
    expect: { answer: 'unverified', figures: { failed: 'SCRAP16-CAP-NEW' } },
  },
  {
    id: 'the same as an extended site',
    facts: { applicationDay: '2018-01-01', grade: 'old', capacityTPerYear: '149999', siteAreaM2: '30000', yardM2: '15000' },
    expect: { answer: 'unverified', figures: { failed: '' } },
  },
  {
    id: 'the day before the 2012 text',
    facts: { applicationDay: '2012-09-27', grade: 'new', capacityTPerYear: '150000', siteAreaM2: '30000', yardM2: '15000' },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'first day of the 2012 text, lease not given',
    facts: {
      applicationDay: '2012-09-28',
      grade: 'new',
      capacityTPerYear: '150000',
      siteAreaM2: '30000',
      yardM2: '15000',
      powerKwhPerT: '25',
      freshWaterTPerT: '0.1',
    },
    expect: { answer: 'undetermined', missing: ['leaseYears'] },
  },
  {
    id: 'the last day on which the 2012 text surely holds',
    facts: {
      applicationDay: '2015-12-31',
      grade: 'new',
      capacityTPerYear: '150000',
      siteAreaM2: '30000',
      yardM2: '15000',
      leaseYears: '14',
      powerKwhPerT: '25',
      freshWaterTPerT: '0.1',
    },
    expect: { answer: 'no', figures: { failed: 'SCRAP12-LEASE' } },
  },
  ...['2016-01-01', '2016-12-31'].map((applicationDay): Case => ({
    id: `either text may hold on ${applicationDay}`,
    facts: {
      applicationDay,
      grade: 'new',
      capacityTPerYear: '150000',
      siteAreaM2: '30000',
      yardM2: '15000',
      leaseYears: '14',
      powerKwhPerT: '25',
      freshWaterTPerT: '0.1',
    },
    expect: { answer: 'unverified', unapproved: ['SCRAP12-LEASE'] },
  })),
  {
    id: 'the first day on which the 2016 text surely holds alone',
    facts: { applicationDay: '2017-01-01', grade: 'new', capacityTPerYear: '150000', siteAreaM2: '30000', yardM2: '15000' },
    expect: { answer: 'unverified', figures: { failed: '' } },
  },
]
