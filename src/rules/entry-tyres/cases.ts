// Cases: entry conditions of tyre retreading and use. Lines that were not read leave the answer unverified, whichever way they lean.
import type { Case } from '../engine/rule.ts'

export const cases: readonly Case[] = [
  {
    id: 'crumb rubber at 349 kWh/t',
    facts: {
      applicationDay: '2015-06-01',
      grade: 'new',
      properties: 'capacityTPerYear,crumbKwhPerT',
      capacityTPerYear: '20000',
      continuousReclaiming: 'no',
      crumbMesh: '30',
      crumbKwhPerT: '349',
    },
    expect: { answer: 'yes', figures: { failed: '' } },
  },
  {
    id: '350 is not below 350',
    facts: { applicationDay: '2015-06-01', grade: 'new', properties: 'crumbKwhPerT', crumbMesh: '30', crumbKwhPerT: '350' },
    expect: { answer: 'no', figures: { failed: 'TYRE12-E-CRUMB' } },
  },
  {
    id: 'the day before the 2012 text',
    facts: { applicationDay: '2012-08-19', grade: 'new', properties: 'crumbKwhPerT', crumbMesh: '30', crumbKwhPerT: '340' },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'first day of the 2012 text',
    facts: { applicationDay: '2012-08-20', grade: 'new', properties: 'crumbKwhPerT', crumbMesh: '30', crumbKwhPerT: '340' },
    expect: { answer: 'yes' },
  },
  {
    id: 'last day of the 2012 text',
    facts: {
      applicationDay: '2020-05-06',
      grade: 'new',
      properties: 'capacityTPerYear',
      continuousReclaiming: 'no',
      capacityTPerYear: '20000',
    },
    expect: { answer: 'yes' },
  },
  {
    id: '2020: figures not read',
    facts: { applicationDay: '2020-05-07', grade: 'new', properties: 'capacityTPerYear', capacityTPerYear: '20000' },
    expect: { answer: 'unverified', unapproved: ['TYRE20-CAP'] },
  },
  {
    id: 'the first of January of 2012: nothing was published yet',
    facts: { applicationDay: '2012-01-01', grade: 'new', properties: 'capacityTPerYear', capacityTPerYear: '20000' },
    expect: { answer: 'undetermined' },
  },
  {
    id: 'crumb of 40 mesh and finer is excepted from 350 kWh/t',
    facts: {
      applicationDay: '2015-06-01',
      grade: 'old',
      properties: 'crumbKwhPerT,capacityTPerYear',
      capacityTPerYear: '10000',
      crumbMesh: '40',
      crumbKwhPerT: '420',
    },
    expect: { answer: 'yes', figures: { failed: '' } },
  },
]
