// A small ground for the tests of matching: a steelworks and a power plant in Hebei, takers there and in Shandong, roads and a railway.
import { Notice, type NoticeDraft } from '#domain/exchange/notice.ts'
import { type Region, regionTables } from '#domain/region.ts'
import type { GroundSubstance } from '#exchange/ground.ts'
import { groundOf, type Known } from '#exchange/regionGround.ts'

const share = (id: string, zh: string, en: string, fact?: string): GroundSubstance => ({
  id,
  zh,
  en,
  blending: 'share',
  ...(fact === undefined ? {} : { fact }),
})
const substances = [
  share('f_CaO', '游离氧化钙', 'free lime', 'freeCaoPct'),
  share('SO3', '三氧化硫', 'sulphur trioxide', 'so3Pct'),
  share('LOI', '烧失量', 'loss on ignition', 'lossOnIgnitionPct'),
  share('Zn', '锌', 'zinc'),
  { id: 'activity28d', zh: '28天活性指数', en: 'activity index, 28 d', blending: 'other' as const },
]
export const substance = (id: string): GroundSubstance | undefined => substances.find(one => one.id === id)

const empty = Object.fromEntries(Object.keys(regionTables).map(table => [table, []])) as unknown as Omit<Region, 'meta'>
const point = (id: string, area: string, lng: number, lat: number) => ({
  id,
  nameZh: `${id}厂`,
  nameEn: `${id} works`,
  kind: 'plant',
  area,
  lng,
  lat,
})
export const region: Region = {
  ...empty,
  meta: {
    id: 'small',
    nameZh: '小区域',
    nameEn: 'small',
    version: '1',
    currency: 'CNY',
    periods: [2026],
    defaultPeriods: [2026],
    synthetic: true,
  },
  areas: [
    { id: '130000', level: 'province', nameZh: '河北省', nameEn: 'Hebei' },
    { id: '130200', level: 'prefecture', parent: '130000', nameZh: '唐山市', nameEn: 'Tangshan', lng: 118.18, lat: 39.63 },
    { id: '370000', level: 'province', nameZh: '山东省', nameEn: 'Shandong' },
    { id: '370100', level: 'prefecture', parent: '370000', nameZh: '济南市', nameEn: 'Jinan', lng: 117, lat: 36.65 },
  ],
  materials: [
    { id: 'steel_slag', nameZh: '钢渣', nameEn: 'steel slag', kind: 'waste', tags: ['slag'], wasteCode: '312-001-S01', moisture: 0.05 },
    { id: 'fly_ash', nameZh: '粉煤灰', nameEn: 'fly ash', kind: 'waste', tags: ['ash'], wasteCode: '900-001-S02', moisture: 0.01 },
    { id: 'dross', nameZh: '铝灰', nameEn: 'aluminium dross', kind: 'waste', tags: [], wasteCode: '321-024-48' },
    { id: 'powder', nameZh: '钢渣粉', nameEn: 'slag powder', kind: 'product', tags: ['slag'] },
    { id: 'ash_fines', nameZh: '分级灰', nameEn: 'classified ash', kind: 'product', tags: ['ash'] },
  ],
  sites: [
    point('steel', '130200', 118.18, 39.63),
    point('power', '130200', 118.2, 39.6),
    point('mill', '130200', 118.5, 39.7),
    point('far', '370100', 117, 36.65),
  ],
  processes: [{ id: 'slag_mill', nameZh: '钢渣粉磨', nameEn: 'slag grinding', product: 'powder', utilisation: true }],
  process_flows: [
    { process: 'slag_mill', direction: 'in', material: 'steel_slag', t: 1.1 },
    { process: 'slag_mill', direction: 'out', material: 'powder', t: 1 },
  ],
  process_parameters: [{ process: 'slag_mill', parameter: 'opexCnyPerT', value: 35, unit: 'CNY/t' }],
  units: [{ site: 'mill', process: 'slag_mill', existingTPerYear: 500_000 }],
  disposal: [{ material: 'fly_ash', cnyPerT: 17, method: 'assumed' }],
  policies: [{ id: 'ept_fly_ash', kind: 'levy_disposal', material: 'fly_ash', share: 0.1, active: true, validFrom: '2018-01-01' }],
  modes: [
    {
      id: 'road',
      nameZh: '公路',
      nameEn: 'road',
      network: 'direct',
      fixedCnyPerT: 8,
      cnyPerTkm: 0.45,
      co2KgPerTkm: 0.078,
      distanceFactor: 1.3,
      maxKm: 300,
    },
    {
      id: 'train',
      nameZh: '铁路整列',
      nameEn: 'whole-train rail',
      network: 'stations',
      fixedCnyPerT: 10,
      cnyPerTkm: 0.15,
      co2KgPerTkm: 0.01,
      accessMode: 'road',
      accessMaxKm: 80,
      transferCnyPerT: 8,
      trainT: 3200,
      wholeTrains: true,
    },
  ],
  stations: [
    { id: 'st-a', lng: 118.15, lat: 39.6 },
    { id: 'st-b', lng: 117.02, lat: 36.7 },
  ],
  lines: [{ from: 'st-a', to: 'st-b', km: 400 }],
}

export const ground = (more: Partial<Known> = {}) => groundOf({ day: '2026-12-01', region, substance, ...more })

/** A permit of everybody that has one, for what is not about permits. */
export const permits = ['mill', 'far', 'power', 'steel'].map(party => ({
  id: `permit-${party}`,
  party,
  kind: '排污许可证',
  validFrom: '2026-01-01',
  validTo: '2028-12-31',
}))

export function notice(kind: 'offer' | 'need', id: string, more: Partial<NoticeDraft> = {}): Notice {
  return Notice.parse({
    id,
    kind,
    version: 1,
    state: 'open',
    party: kind === 'offer' ? 'steel' : 'mill',
    material: 'fly_ash',
    massKg: 1_000_000,
    basis: 'dry',
    place: { site: kind === 'offer' ? 'steel' : 'mill' },
    fromDay: '2027-01-01',
    toDay: '2027-12-31',
    validOn: '2026-12-01',
    recordedAt: '2026-12-01T00:00:00Z',
    basedOn: ['list:1'],
    synthetic: true,
    ...more,
  })
}
export const range = (of: string, low: string, high = low, more: object = { report: 'R1' }) => ({
  substance: of,
  low,
  high,
  unit: '%' as const,
  basis: 'dry' as const,
  ...more,
})
export const limit = (of: string, most: string, more: object = {}) => ({
  substance: of,
  operator: '<=' as const,
  limit: most,
  unit: '%' as const,
  basis: 'dry' as const,
  ...more,
})
