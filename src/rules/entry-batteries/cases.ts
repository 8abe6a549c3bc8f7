// Cases: conditions of traction battery use. Lines that were not read leave the answer unverified, whichever way they lean.
import type { Case } from '../engine/rule.ts'

export const cases: readonly Case[] = [
  {
    id: 'BATT-C2 2019 edition',
    facts: { applicationDay: '2023-06-01', grade: 'recycling', properties: 'liRecoveryPct', liRecoveryPct: '88' },
    expect: { answer: 'yes', figures: { failed: '' } },
  },
  {
    id: 'BATT-C2 2024 edition',
    facts: { applicationDay: '2025-06-01', grade: 'recycling', properties: 'liRecoveryPct', liRecoveryPct: '88' },
    expect: { answer: 'no', figures: { failed: 'BATT24-LI' } },
  },
  {
    id: 'the day before the 2019 edition',
    facts: { applicationDay: '2019-12-31', grade: 'recycling', properties: 'liRecoveryPct', liRecoveryPct: '88' },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'the first day of the 2019 edition',
    facts: { applicationDay: '2020-01-01', grade: 'recycling', properties: 'liRecoveryPct', liRecoveryPct: '85' },
    expect: { answer: 'yes' },
  },
  {
    id: 'last day of the 2019 edition',
    facts: { applicationDay: '2024-12-23', grade: 'recycling', properties: 'liRecoveryPct', liRecoveryPct: '88' },
    expect: { answer: 'yes' },
  },
  {
    id: 'first day of the 2024 edition',
    facts: { applicationDay: '2024-12-24', grade: 'recycling', properties: 'liRecoveryPct', liRecoveryPct: '88' },
    expect: { answer: 'no' },
  },
  {
    id: 'aluminium at 1.5 % is not below it',
    facts: { applicationDay: '2025-06-01', grade: 'recycling', properties: 'aluminiumInPowderPct', aluminiumInPowderPct: '1.5' },
    expect: { answer: 'no' },
  },
  {
    id: 'the whole of the 2024 edition',
    facts: {
      applicationDay: '2025-06-01',
      grade: 'recycling',
      powderRecoveryPct: '98',
      aluminiumInPowderPct: '1.49',
      copperInPowderPct: '0.9',
      liRecoveryPct: '90',
      niCoMnRecoveryPct: '98',
      energyKgcePerTLi2Co3: '2199',
      repairRecoveryPct: '99',
      waterRecyclingPct: '90',
    },
    expect: { answer: 'yes' },
  },
  {
    id: 'cascade: batteries into electric bicycles',
    facts: { applicationDay: '2025-06-01', grade: 'cascade', properties: 'forElectricBicycles', forElectricBicycles: true },
    expect: { answer: 'no' },
  },
  {
    id: 'cascade: the share is from a draft',
    facts: { applicationDay: '2025-06-01', grade: 'cascade', cascadeSharePct: '60', forElectricBicycles: false },
    expect: { answer: 'unverified', unapproved: ['BATT24-CASCADE'] },
  },
  {
    id: 'last day of the clauses on cascade use',
    facts: { applicationDay: '2026-07-29', grade: 'cascade', properties: 'forElectricBicycles', forElectricBicycles: true },
    expect: { answer: 'no', figures: { failed: 'BATT24-EBIKE BATT26-EBIKE' } },
  },
  {
    id: 'the day after: what order 73 bars was read in one summary',
    facts: { applicationDay: '2026-07-30', grade: 'cascade', properties: 'forElectricBicycles', forElectricBicycles: true },
    expect: { answer: 'unverified', figures: { failed: 'BATT26-EBIKE' }, unapproved: ['BATT26-EBIKE'] },
  },
  {
    id: 'no share of cascade use is asked for any more',
    facts: { applicationDay: '2026-08-01', grade: 'cascade', cascadeSharePct: '20', forElectricBicycles: false },
    expect: { answer: 'unverified', figures: { failed: '' }, unapproved: ['BATT26-EBIKE'] },
  },
  {
    id: 'recycling goes on by the edition of 2024',
    facts: { applicationDay: '2026-08-01', grade: 'recycling', properties: 'liRecoveryPct', liRecoveryPct: '90' },
    expect: { answer: 'yes' },
  },
  {
    id: 'the day before order 73',
    facts: { applicationDay: '2026-03-31', grade: 'cascade', properties: 'forElectricBicycles', forElectricBicycles: false },
    expect: { answer: 'yes' },
  },
  {
    id: 'the first day of order 73',
    facts: { applicationDay: '2026-04-01', grade: 'cascade', properties: 'forElectricBicycles', forElectricBicycles: true },
    expect: { answer: 'no', figures: { failed: 'BATT24-EBIKE BATT26-EBIKE' } },
  },
]
