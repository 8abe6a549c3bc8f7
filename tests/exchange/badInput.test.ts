// What is wrong with a notice is said at its field, with what to do about it, in both languages; and all of it at once.
import { describe, expect, test } from 'vitest'
import type { GivenNotice } from '../../src/domain/exchange/notice.ts'
import { substanceCalled, substances } from '../../src/domain/exchange/substances.ts'
import { materialNames } from '../../src/domain/exchange/materialNames.ts'
import { checkDraft } from '../../src/exchange/notice/checkDraft.ts'
import { noticeNames, type NoticeGround } from '../../src/exchange/notice/ground.ts'

const ground: NoticeGround = {
  materials: [
    { id: 'bf_slag', nameZh: '高炉渣', nameEn: 'blast-furnace slag', wasteCode: '311-001-S01' },
    { id: 'ggbs', nameZh: '矿渣粉', nameEn: 'ground granulated slag' },
    { id: 'fly_ash', nameZh: '粉煤灰', nameEn: 'fly ash', wasteCode: '900-001-S02' },
  ],
  sites: [{ id: 'mill', nameZh: '迁安钢厂' }],
  parties: [{ id: 'p1', nameZh: '唐山钢铁有限公司' }],
  divisions: [
    { code: '130200', nameZh: '唐山市', within: true },
    { code: '130000', nameZh: '河北省', within: true },
    { code: '440000', nameZh: '广东省', within: false },
  ],
  modes: [{ id: 'rail', nameZh: '铁路整列' }],
  box: { west: 110, east: 123, south: 34, north: 43 },
  today: '2026-03-01',
}
const names = noticeNames(ground)
const good: GivenNotice = {
  kind: 'offer',
  party: '甲厂',
  material: '水渣',
  massKg: 5_000_000,
  basis: 'wet',
  place: { words: '河北省唐山市丰南区' },
  fromDay: '2026-01-01',
  toDay: '2026-12-31',
}
const check = (more: Partial<GivenNotice>) => checkDraft({ ...good, ...more }, ground, names)
const range = (low: number | string, high: number | string, more: object = {}) => ({
  quality: [{ substance: 'SO3', low, high, unit: '%', ...more }],
})

test('the example itself is sound', () => {
  expect(check({})).toMatchObject({ ok: true, warnings: [], value: { material: 'bf_slag', place: { division: '130200' } } })
})

const wrong: [what: string, more: Partial<GivenNotice>, code: string, path: string, told?: string][] = [
  ['negative mass', { massKg: -1 }, 'notice.mass', 'massKg'],
  ['no mass', { massKg: 0 }, 'notice.mass', 'massKg'],
  ['half a kilogram', { massKg: 1.5 }, 'notice.mass.whole', 'massKg'],
  ['a period that ends before it starts', { toDay: '2025-12-31' }, 'notice.period', 'toDay'],
  ['a day that is none', { fromDay: '2026-02-30' }, 'notice.day', 'fromDay'],
  ['a price with five decimals', { priceCnyPerT: '35.12345' }, 'notice.price.places', 'priceCnyPerT'],
  ['a price that is none', { priceCnyPerT: '面议' }, 'notice.price', 'priceCnyPerT'],
  ['a range from high to low', range(3, 2), 'notice.range', 'quality.0.low'],
  ['more than all', range(1, 101), 'notice.share', 'quality.0.high'],
  [
    'more than a million in a million',
    { quality: [{ substance: 'Zn', low: 1, high: 1_000_001, unit: 'mg/kg' }] },
    'notice.share',
    'quality.0.high',
  ],
  ['a negative share', range(-1, 2), 'notice.amount', 'quality.0.low'],
  ['an unknown substance', range(1, 2, { substance: '三氧化琉' }), 'notice.substance', 'quality.0.substance', '三氧化硫'],
  ['a range without a unit', range(1, 2, { unit: undefined }), 'notice.unit.missing', 'quality.0.unit'],
  ['a unit that is none', range(1, 2, { unit: '克' }), 'notice.unit', 'quality.0.unit'],
  ['a unit of another kind', range(1, 2, { unit: 'mm' }), 'notice.unit.other', 'quality.0.unit'],
  ['a limit without a unit', { limits: [{ substance: 'SO3', operator: '<=', limit: 2.5 }] }, 'notice.unit.missing', 'limits.0.unit'],
  ['a substance twice', { quality: [...range(1, 2).quality, ...range(1, 3).quality] }, 'notice.substance.twice', 'quality.1.substance'],
  ['a lot larger than the notice', { minLotKg: 6_000_000 }, 'notice.lot', 'minLotKg'],
  ['a lot of nothing', { minLotKg: 0 }, 'notice.lot.mass', 'minLotKg'],
  ['a material with a slip', { material: '粉媒灰' }, 'notice.material', 'material', '粉煤灰'],
  ['a synonym with a slip', { material: '水碴' }, 'notice.material', 'material', '水渣'],
  ['a waste code that is none', { wasteCode: '311-001-S99x' }, 'notice.waste-code', 'wasteCode'],
  ['a place outside the region', { place: { words: '广东省深圳市' } }, 'notice.place.outside', 'place.words'],
  ['a point outside the region', { place: { lng: 113.2, lat: 23.1 } }, 'notice.place.outside', 'place.lng'],
  ['half a point', { place: { lng: 113.2 } }, 'notice.place.half', 'place.lat'],
  ['a place with a slip', { place: { words: '糖山市' } }, 'notice.place', 'place.words', '唐山市'],
  ['no place', { place: {} }, 'notice.place.missing', 'place'],
  ['a mode that there is not', { modes: ['飞机'] }, 'notice.mode', 'modes.0'],
  ['a moisture of all', { moisture: '1.2' }, 'notice.moisture', 'moisture'],
]
describe('what is wrong is refused at its field', () => {
  test.each(wrong)('%s', (_, more, code, path, told) => {
    const done = check(more)
    const [first, ...others] = done.ok ? [] : done.problems
    expect([first?.code, first?.place.path, others]).toEqual([code, path, []])
    expect([first?.zh, first?.en].map(text => text?.includes(told ?? ''))).toEqual([true, true])
    for (const text of [first?.zh, first?.en, first?.fixZh, first?.fixEn]) expect(text?.length).toBeGreaterThan(3)
  })
  test('and all at once', () => {
    const done = check({ massKg: -1, material: 'x', place: {}, priceCnyPerT: 'x' })
    expect(done.ok ? [] : done.problems.map(({ place }) => place.path)).toEqual(['material', 'massKg', 'place', 'priceCnyPerT'])
  })
})

describe('what may be meant otherwise is asked about, and stands', () => {
  test.each([
    ['a code of another material', { wasteCode: '312-001-S01' }, 'notice.waste-code.other'],
    ['a period that is over', { fromDay: '2024-01-01', toDay: '2024-12-31' }, 'notice.period.past'],
    ['a firm like a registered one', { party: '唐山钢铁公司' }, 'notice.party.near'],
  ] as const)('%s', (_, more, code) => {
    const done = check(more)
    expect([done.ok, done.ok ? done.warnings.map(one => one.code) : done.problems]).toEqual([true, [code]])
  })
})

test('every name means one thing', () => {
  for (const { id, zh, en, also } of substances)
    for (const word of [id, zh, en, ...also]) expect([word, substanceCalled(word)?.id]).toEqual([word, id])
  const owners = new Map<string, string>()
  for (const { material, names: all } of materialNames)
    for (const name of all) {
      expect([name, owners.get(name) ?? material]).toEqual([name, material])
      owners.set(name, material)
    }
  for (const word of ['水渣', '高炉水渣', '粒化高炉矿渣', 'GGBS feed'])
    expect(names.material(word)).toMatchObject({ one: { id: 'bf_slag' } })
  expect(names.material('矿渣微粉')).toMatchObject({ one: { id: 'ggbs' } })
})
