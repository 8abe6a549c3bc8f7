// The gates, one table a gate: what fits, what is refused with its nearest fix, and what nobody has said.
import { describe, expect, test } from 'vitest'
import type { GateVerdict } from '#domain/exchange/match.ts'
import type { NoticeDraft } from '#domain/exchange/notice.ts'
import { judgePair } from '#exchange/gates/judge.ts'
import { ground, limit, notice, permits, range } from './smallGround.ts'

type Draft = Partial<NoticeDraft>
type Expected = { verdict: GateVerdict['verdict']; missing?: string[]; fixes?: string[]; says?: RegExp | string }
const gateOf = (gate: string, offer: Draft, need: Draft, on = ground({ permits })) =>
  judgePair({ offer: notice('offer', 'o', offer), need: notice('need', 'n', need), ground: on }).gates.filter(one => one.gate === gate)
/** What was expected of a verdict, as it is: a text that does not match stands for its pattern. */
function seen([found]: GateVerdict[], { missing, fixes, says }: Expected): Expected {
  const text = `${found!.zh} ${found!.en}`
  return {
    verdict: found!.verdict,
    ...(missing === undefined ? {} : { missing: found!.missing ?? [] }),
    ...(fixes === undefined ? {} : { fixes: found!.fixes.map(({ kind }) => kind) }),
    ...(says === undefined ? {} : { says: says instanceof RegExp && says.test(text) ? says : text }),
  }
}

describe('material', () => {
  test.each<[string, Draft, Draft, Expected]>([
    ['the same id', {}, {}, { verdict: 'fits' }],
    ['another material', { material: 'steel_slag' }, {}, { verdict: 'refused' }],
    ['what the need takes beside it', { material: 'steel_slag' }, { alsoTakes: ['steel_slag'] }, { verdict: 'fits' }],
    ['a tag that the need takes', { material: 'steel_slag' }, { alsoTakes: ['#slag'] }, { verdict: 'fits' }],
    ['an id that nobody knows, by a code of one material', { material: 'own-ash', wasteCode: '900-001-S02' }, {}, { verdict: 'fits' }],
    [
      'by a code of all others',
      { material: 'x', wasteCode: '900-099-S59' },
      { material: 'y', wasteCode: '900-099-S59' },
      { verdict: 'notKnown', missing: ['material'] },
    ],
  ])('%s', (_, offer, need, expected) => expect(seen(gateOf('material', offer, need), expected)).toEqual(expected))
})

describe('quality', () => {
  const need: Draft = { limits: [limit('f_CaO', '3', { standard: 'GB/T 1', clause: '5.1' })] }
  test.each<[string, Draft, Draft, Expected]>([
    ['at the limit', { quality: [range('f_CaO', '3')] }, need, { verdict: 'fits' }],
    ['a millionth above it', { quality: [range('f_CaO', '3.000001')] }, need, { verdict: 'refused', says: /3\.000001 %/ }],
    [
      'a range by its upper end',
      { quality: [range('f_CaO', '2', '6')] },
      need,
      { verdict: 'refused', fixes: ['report'], says: /6 %.*2–6 %/ },
    ],
    [
      'a range by its lower end where at least is asked',
      { quality: [range('f_CaO', '2', '6')] },
      { limits: [{ ...limit('f_CaO', '3'), operator: '>=' }] },
      { verdict: 'refused' },
    ],
    [
      'a word without a report',
      { quality: [range('f_CaO', '1', '1', {})] },
      need,
      { verdict: 'notKnown', missing: ['report.f_CaO'], fixes: ['report'] },
    ],
    ['a bad word without a report', { quality: [range('f_CaO', '5', '5', {})] }, need, { verdict: 'notKnown', missing: ['report.f_CaO'] }],
    ['nothing said', {}, need, { verdict: 'notKnown', missing: ['quality.f_CaO'], fixes: ['report'] }],
    [
      'mg/kg against per cent',
      { quality: [range('Zn', '30000', '30000', { unit: 'mg/kg', report: 'R1' })] },
      { limits: [limit('Zn', '3')] },
      { verdict: 'fits' },
    ],
    [
      'one mg/kg too many',
      { quality: [range('Zn', '30001', '30001', { unit: 'mg/kg', report: 'R1' })] },
      { limits: [limit('Zn', '3')] },
      { verdict: 'refused', says: /3\.0001 %/ },
    ],
    [
      'units that cannot be converted',
      { quality: [range('Zn', '3', '3', { unit: 'mm', report: 'R1' })] },
      { limits: [limit('Zn', '3')] },
      { verdict: 'notKnown', missing: ['unit.Zn'] },
    ],
    [
      'wet against dry, water known',
      { moisture: '0.1', quality: [range('f_CaO', '2.7', '2.7', { basis: 'wet', report: 'R1' })] },
      need,
      { verdict: 'fits' },
    ],
    [
      'wet against dry, just too much',
      { moisture: '0.1', quality: [range('f_CaO', '2.700001', '2.700001', { basis: 'wet', report: 'R1' })] },
      need,
      { verdict: 'refused' },
    ],
    [
      'wet against dry, water not known',
      { quality: [range('f_CaO', '1', '1', { basis: 'wet', report: 'R1' })] },
      need,
      { verdict: 'notKnown', missing: ['moisture'] },
    ],
    ['no limit', {}, {}, { verdict: 'fits' }],
  ])('%s', (_, offer, own, expected) => expect(seen(gateOf('quality', offer, own), expected)).toEqual(expected))

  test('a report that lapsed or failed is none, and the clause of the limit is told', () => {
    const offer = { quality: [range('f_CaO', '1')] }
    for (const report of [
      { id: 'R1', until: '2026-11-30' },
      { id: 'R1', failed: true },
    ])
      expect(
        seen(gateOf('quality', offer, need, ground({ permits, reports: [report] })), { verdict: 'notKnown', missing: ['report.f_CaO'] }),
      ).toEqual({ verdict: 'notKnown', missing: ['report.f_CaO'] })
    expect(
      seen(gateOf('quality', offer, need, ground({ permits, reports: [{ id: 'R1', until: '2026-12-01' }] })), { verdict: 'fits' }),
    ).toEqual({ verdict: 'fits' })
    expect(gateOf('quality', offer, need)[0]).toMatchObject({ clause: 'GB/T 1 5.1', basedOn: ['report:R1'] })
  })
})

describe('period and lot', () => {
  test.each<[string, string, Draft, Draft, Expected]>([
    ['one day in common', 'period', { toDay: '2027-06-30' }, { fromDay: '2027-06-30' }, { verdict: 'fits' }],
    ['none', 'period', { toDay: '2027-06-29' }, { fromDay: '2027-06-30' }, { verdict: 'refused', fixes: ['date'] }],
    [
      'over already',
      'period',
      { fromDay: '2026-01-01' },
      { fromDay: '2026-01-01', toDay: '2026-11-30' },
      { verdict: 'refused', fixes: ['date'] },
    ],
    ['a lot that is there', 'lot', { minLotKg: 1_000_000 }, {}, { verdict: 'fits' }],
    ['a kilogram less than the lot', 'lot', { massKg: 999_999 }, { minLotKg: 1_000_000 }, { verdict: 'refused', fixes: ['mass'] }],
    [
      'half a year of a mass of a year',
      'lot',
      { massKg: 365_000 },
      { fromDay: '2027-01-01', toDay: '2027-01-10', minLotKg: 10_001 },
      { verdict: 'refused', says: /10 t/ },
    ],
    ['wet offered, dry needed', 'lot', { basis: 'wet', moisture: '0.1' }, { minLotKg: 900_000 }, { verdict: 'fits' }],
    ['the water not known', 'lot', { basis: 'wet' }, {}, { verdict: 'notKnown', missing: ['moisture'] }],
  ])('%s', (_, gate, offer, need, expected) => expect(seen(gateOf(gate, offer, need), expected)).toEqual(expected))
})

describe('permit', () => {
  const of = (validFrom: string, validTo: string, kind = '排污许可证') =>
    ground({ permits: [{ id: 'P', party: 'mill', kind, validFrom, validTo }] })
  test.each<[string, Draft, ReturnType<typeof ground>, Expected]>([
    ['to the last day in common', {}, of('2026-01-01', '2027-12-31'), { verdict: 'fits' }],
    [
      'to the day before it',
      {},
      of('2026-01-01', '2027-12-30'),
      { verdict: 'notKnown', missing: ['renewal.mill'], fixes: ['date', 'permit'] },
    ],
    ['lapsed before it', {}, of('2025-01-01', '2026-12-31'), { verdict: 'refused', fixes: ['permit'], says: /2027-01-01/ }],
    ['from a day too late', {}, of('2027-01-02', '2028-12-31'), { verdict: 'refused', fixes: ['permit', 'date'] }],
    [
      'of a facility elsewhere',
      {},
      ground({ permits: [{ ...permits[0]!, site: 'far' }] }),
      { verdict: 'notKnown', missing: ['permit.mill'] },
    ],
    ['none on file', {}, ground(), { verdict: 'notKnown', missing: ['permit.mill'], fixes: ['permit'] }],
    [
      'hazardous waste with a permit that is no licence for it',
      { material: 'dross' },
      of('2026-01-01', '2028-12-31'),
      { verdict: 'notKnown' },
    ],
    ['hazardous waste with its licence', { material: 'dross' }, of('2026-01-01', '2028-12-31', '危险废物经营许可证'), { verdict: 'fits' }],
    ['a product', { material: 'powder' }, ground(), { verdict: 'fits' }],
    ['no code', { material: 'unheard' }, ground(), { verdict: 'notKnown', missing: ['wasteCode'] }],
  ])('%s', (_, offer, on, expected) => expect(seen(gateOf('permit', offer, {}, on), expected)).toEqual(expected))

  test('two permits that follow each other day by day are one', () => {
    const two = [
      ['2026-01-01', '2027-06-30'],
      ['2027-07-01', '2027-12-31'],
    ].map(([validFrom = '', validTo = ''], i) => ({ id: `P${i}`, party: 'mill', validFrom, validTo }))
    expect(seen(gateOf('permit', {}, {}, ground({ permits: two })), { verdict: 'fits' })).toEqual({ verdict: 'fits' })
    const gap = ground({ permits: [two[0]!, { ...two[1]!, validFrom: '2027-07-02' }] })
    expect(gateOf('permit', {}, {}, gap)[0]).toMatchObject({ verdict: 'notKnown', missing: ['renewal.mill'] })
  })
})

describe('haul', () => {
  const rail: Draft = { modes: ['train'] }
  const far: Draft = { party: 'far', place: { site: 'far' } }
  test.each<[string, Draft, Draft, Expected]>([
    ['a short road', {}, {}, { verdict: 'fits', says: /公路 3\d(\.\d)? km/ }],
    ['beyond what roads do', {}, far, { verdict: 'refused', says: /300 km/ }],
    ['beyond what the need names', {}, { maxHaulKm: 20 }, { verdict: 'refused', says: /20 km/ }],
    ['by rail where both have it', { ...rail, massKg: 3_200_000 }, { ...rail, ...far, massKg: 1e9 }, { verdict: 'fits', says: /整列/ }],
    [
      '3,100 t by rail',
      { ...rail, massKg: 3_100_000, basis: 'wet' },
      { ...rail, ...far, massKg: 1e9, basis: 'wet' },
      { verdict: 'refused', fixes: ['mass', 'mode'], says: /3200 t.*3100 t/ },
    ],
    ['rail on one side only', rail, far, { verdict: 'refused', fixes: ['mode', 'mode'] }],
    ['a place without a point', { place: { words: '某地' } }, {}, { verdict: 'notKnown', missing: ['offer.place'] }],
  ])('%s', (_, offer, need, expected) => expect(seen(gateOf('haul', offer, need), expected)).toEqual(expected))
})

describe('transfer and rule', () => {
  const far: Draft = { party: 'far', place: { site: 'far' } }
  test.each<[string, string, Draft, Draft, Expected]>([
    ['in its province', 'transfer', {}, {}, { verdict: 'fits' }],
    ['to another, for use', 'transfer', {}, far, { verdict: 'fits', says: /向两省报告/ }],
    ['hazardous waste', 'transfer', { material: 'dross' }, far, { verdict: 'notKnown', missing: ['transfer approval'], fixes: ['permit'] }],
    [
      'a province that nobody knows',
      'transfer',
      { place: { lng: 118, lat: 39 } },
      {},
      { verdict: 'notKnown', missing: ['offer.province'] },
    ],
    ['no standard named', 'rule', {}, {}, { verdict: 'fits' }],
    [
      'a line that is verified',
      'rule',
      { quality: [range('LOI', '1.5')] },
      { limits: [limit('LOI', '2', { standard: 'GB/T 18046—2017' })] },
      { verdict: 'refused' },
    ],
    [
      'and holds',
      'rule',
      { quality: [range('LOI', '0.9')] },
      { limits: [limit('LOI', '2', { standard: 'GB/T 18046-2017' })] },
      { verdict: 'fits' },
    ],
    [
      'a line that nobody verified',
      'rule',
      { quality: [range('SO3', '1')] },
      { limits: [limit('SO3', '2', { standard: 'GB/T 18046-2017' })] },
      { verdict: 'fits', says: /不作决定/ },
    ],
    ['hazardous waste', 'rule', { material: 'dross' }, {}, { verdict: 'notKnown' }],
  ])('%s %s', (_, gate, offer, need, expected) => expect(seen(gateOf(gate, offer, need), expected)).toEqual(expected))
})
