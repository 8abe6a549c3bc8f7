// Cases: quality of ground granulated blast-furnace slag. Lines that were not read leave the answer unverified, whichever way they lean.
import type { Case } from '../engine/rule.ts'

export const cases: readonly Case[] = [
  {
    id: 'SLAG-C1 2018-10-01',
    facts: { testDay: '2018-10-01', grade: 'S95', properties: 'activity7dPct', activity7dPct: '72' },
    expect: { answer: 'no', figures: { failed: 'GBT18046-2008-001' } },
  },
  {
    id: 'SLAG-C1 2019-01-01',
    facts: { testDay: '2019-01-01', grade: 'S95', properties: 'activity7dPct', activity7dPct: '72' },
    expect: { answer: 'yes', figures: { failed: '' } },
  },
  {
    id: 'last day of the 2008 edition',
    facts: { testDay: '2018-10-31', grade: 'S95', properties: 'activity7dPct', activity7dPct: '74.9' },
    expect: { answer: 'no' },
  },
  {
    id: 'first day of the 2017 edition',
    facts: { testDay: '2018-11-01', grade: 'S95', properties: 'activity7dPct', activity7dPct: '74.9' },
    expect: { answer: 'yes' },
  },
  {
    id: 'loss on ignition, last day at 3.0',
    facts: { testDay: '2018-10-31', grade: 'S95', properties: 'lossOnIgnitionPct', lossOnIgnitionPct: '3.0' },
    expect: { answer: 'yes' },
  },
  {
    id: 'loss on ignition, first day at 1.0',
    facts: { testDay: '2018-11-01', grade: 'S95', properties: 'lossOnIgnitionPct', lossOnIgnitionPct: '3.0' },
    expect: { answer: 'no' },
  },
  {
    id: 'a whole report: part of the standard was read in part',
    facts: {
      testDay: '2024-05-06',
      grade: 'S95',
      specificSurfaceM2PerKg: '410',
      activity7dPct: '72',
      activity28dPct: '96',
      lossOnIgnitionPct: '0.8',
      densityGPerCm3: '2.85',
      flowRatioPct: '98',
      moisturePct: '0.4',
      so3Pct: '1.2',
      chloridePct: '0.02',
      glassPct: '90',
      settingRatioPct: '150',
      insolublePct: '1.0',
    },
    expect: { answer: 'unverified', unapproved: ['GBT18046-2017-004'] },
  },
  {
    id: 'a whole report that fails a read line',
    facts: {
      testDay: '2024-05-06',
      grade: 'S95',
      specificSurfaceM2PerKg: '410',
      activity7dPct: '72',
      activity28dPct: '96',
      lossOnIgnitionPct: '1.1',
      densityGPerCm3: '2.85',
      flowRatioPct: '98',
      moisturePct: '0.4',
      so3Pct: '1.2',
      chloridePct: '0.02',
      glassPct: '90',
      settingRatioPct: '150',
      insolublePct: '1.0',
    },
    expect: { answer: 'no', figures: { failed: 'GBT18046-2017-010' } },
  },
  {
    id: 'a value is missing',
    facts: { testDay: '2024-05-06', grade: 'S95', properties: 'activity7dPct,lossOnIgnitionPct', activity7dPct: '72' },
    expect: { answer: 'undetermined', missing: ['lossOnIgnitionPct'] },
  },
  ...['2008-01-21', '2008-07-01', '2008-12-31'].map((testDay): Case => ({
    id: `the first day of the 2008 edition is known to the year: ${testDay}`,
    facts: { testDay, grade: 'S95', properties: 'activity7dPct', activity7dPct: '75' },
    expect: { answer: 'unverified', figures: { failed: '' }, unapproved: ['GBT18046-2008-001'] },
  })),
  {
    id: 'the first day on which the 2008 edition surely holds',
    facts: { testDay: '2009-01-01', grade: 'S95', properties: 'activity7dPct', activity7dPct: '75' },
    expect: { answer: 'yes' },
  },
  {
    id: 'the day before its issue',
    facts: { testDay: '2008-01-20', grade: 'S95', properties: 'activity7dPct', activity7dPct: '75' },
    expect: { answer: 'undetermined' },
  },
]
