// The example rows of the region template: one power plant, one brick works, one town; and a second one with explicit arcs.
// Every figure is invented and labelled so; both solve at once.
import type { Region, RegionMeta } from '#domain/region.ts'

export type TemplateExample = { meta: RegionMeta } & Partial<Omit<Region, 'meta'>>

const meta = (id: string, nameZh: string, nameEn: string): RegionMeta => ({
  id,
  nameZh,
  nameEn,
  version: '1',
  currency: 'CNY',
  periods: [2025],
  defaultPeriods: [2025],
  synthetic: true,
})
const own: { method: 'assumed'; source: string[] } = { method: 'assumed', source: ['example'] }
const sources: Region['sources'] = [
  { id: 'example', title: '模板示例的虚构数字 Invented figures of the template', publisher: 'Xunyu', year: '2026' },
]

export const regionExample: TemplateExample = {
  meta: { ...meta('my-region', '我的区域', 'My region'), defaultProgramme: 'my-programme' },
  sources,
  areas: [{ id: 'my_city', nameZh: '示例市', nameEn: 'Example City', level: 'prefecture', lng: 115.5, lat: 38.9 }],
  materials: [
    {
      id: 'fly_ash',
      nameZh: '粉煤灰',
      nameEn: 'Fly ash',
      kind: 'waste',
      tags: ['industrial_solid_waste'],
      moisture: 0.01,
      color: '#8a8f98',
    },
    { id: 'cement', nameZh: '水泥', nameEn: 'Cement', kind: 'input' },
    { id: 'brick', nameZh: '砖和砌块', nameEn: 'Brick and block', kind: 'product' },
  ],
  sites: [
    {
      id: 'power_1',
      nameZh: '示例电厂',
      nameEn: 'Example Power',
      kind: 'power_plant',
      area: 'my_city',
      lng: 115.4,
      lat: 38.8,
      accuracy: 'approximate',
    },
    {
      id: 'works_1',
      nameZh: '示例砖厂',
      nameEn: 'Example Brickworks',
      kind: 'base',
      area: 'my_city',
      lng: 115.6,
      lat: 38.95,
      accuracy: 'approximate',
    },
    {
      id: 'town_1',
      nameZh: '示例市区',
      nameEn: 'Example Town',
      kind: 'city',
      area: 'my_city',
      lng: 115.5,
      lat: 38.9,
      accuracy: 'city_point',
    },
  ],
  streams: [
    { site: 'power_1', material: 'fly_ash', tPerYear: 200_000, tPerYearLow: 170_000, tPerYearHigh: 230_000, dataYear: 2025, ...own },
  ],
  disposal: [{ material: 'fly_ash', cnyPerT: 12, cnyPerTLow: 8, cnyPerTHigh: 16, ...own }],
  processes: [{ id: 'brick_making', nameZh: '制砖', nameEn: 'Brick making', product: 'brick', utilisation: true }],
  process_flows: [
    { process: 'brick_making', direction: 'in', material: 'fly_ash', t: 0.85, tMin: 0.8, tMax: 0.9, ...own },
    { process: 'brick_making', direction: 'in', material: 'cement', t: 0.15, tMin: 0.1, tMax: 0.2, ...own },
    { process: 'brick_making', direction: 'out', material: 'brick', t: 1, ...own },
  ],
  process_parameters: [
    { process: 'brick_making', parameter: 'opexCnyPerT', value: 40, valueLow: 30, valueHigh: 50, unit: 'CNY/t', ...own },
    { process: 'brick_making', parameter: 'capexCnyPerTPerYear', value: 120, valueLow: 90, valueHigh: 160, unit: 'CNY/(t/a)', ...own },
    { process: 'brick_making', parameter: 'lifetimeYears', value: 15, valueLow: 12, valueHigh: 20, unit: 'a', ...own },
  ],
  units: [{ site: 'works_1', process: 'brick_making', existingTPerYear: 50_000, maxNewTPerYear: 200_000, ...own }],
  demands: [
    {
      site: 'town_1',
      material: 'brick',
      step: 1,
      tPerYear: 150_000,
      priceCnyPerT: 160,
      priceCnyPerTLow: 130,
      priceCnyPerTHigh: 190,
      ...own,
    },
  ],
  purchases: [{ material: 'cement', cnyPerT: 380, cnyPerTLow: 320, cnyPerTHigh: 440, co2KgPerT: 735, ...own }],
  modes: [
    {
      id: 'road',
      nameZh: '公路',
      nameEn: 'Road',
      network: 'direct',
      fixedCnyPerT: 8,
      cnyPerTkm: 0.45,
      cnyPerTkmLow: 0.38,
      cnyPerTkmHigh: 0.55,
      co2KgPerTkm: 0.078,
      distanceFactor: 1.3,
      maxKm: 400,
      ...own,
    },
  ],
  policies: [
    {
      id: 'ept_fly_ash',
      nameZh: '环境保护税：粉煤灰',
      nameEn: 'Environmental protection tax: fly ash',
      kind: 'levy_disposal',
      material: 'fly_ash',
      cnyPerT: 25,
      share: 0.3,
      shareLow: 0.1,
      shareHigh: 0.5,
      active: true,
      validFrom: '2018-01-01',
      ...own,
    },
  ],
  programmes: [{ id: 'my-programme', nameZh: '示例方案', nameEn: 'Example programme', fromYear: 2025, toYear: 2025 }],
  targets: [
    {
      id: 'utilised',
      programme: 'my-programme',
      clause: '(一)',
      nameZh: '工业固体废物综合利用量',
      nameEn: 'Industrial solid waste utilised',
      year: 2025,
      measure: 'utilised',
      materials: ['#industrial_solid_waste'],
      sense: '>=',
      value: 120_000,
      unit: 't',
      definitionZh: '当年进入利用工艺的干吨数',
      definitionEn: 'Dry tonnes that enter a utilisation process in the year',
      modelled: true,
      ...own,
    },
  ],
  parameters: [
    { id: 'discountRate', nameZh: '折现率', nameEn: 'Discount rate', value: 0.08, valueLow: 0.06, valueHigh: 0.1, unit: 'share', ...own },
  ],
}

export const explicitExample: TemplateExample = {
  meta: meta('my-arcs', '我的算例', 'My instance'),
  sources,
  materials: [{ id: 'goods', nameZh: '货物', nameEn: 'Goods', kind: 'secondary' }],
  sites: [
    { id: 'plant_a', nameZh: '工厂甲', nameEn: 'Plant A', kind: 'plant' },
    { id: 'plant_b', nameZh: '工厂乙', nameEn: 'Plant B', kind: 'plant' },
    { id: 'market_1', nameZh: '市场一', nameEn: 'Market 1', kind: 'market' },
    { id: 'market_2', nameZh: '市场二', nameEn: 'Market 2', kind: 'market' },
  ],
  streams: [
    { site: 'plant_a', material: 'goods', tPerYear: 300, ...own },
    { site: 'plant_b', material: 'goods', tPerYear: 500, ...own },
  ],
  demands: [
    { site: 'market_1', material: 'goods', tPerYear: 400, minTPerYear: 400, priceCnyPerT: 0, ...own },
    { site: 'market_2', material: 'goods', tPerYear: 350, minTPerYear: 350, priceCnyPerT: 0, ...own },
  ],
  arcs: [
    { from: 'plant_a', to: 'market_1', material: 'goods', cnyPerT: 8, ...own },
    { from: 'plant_a', to: 'market_2', material: 'goods', cnyPerT: 6, ...own },
    { from: 'plant_b', to: 'market_1', material: 'goods', cnyPerT: 10, ...own },
    { from: 'plant_b', to: 'market_2', material: 'goods', cnyPerT: 9, capacityTPerYear: 300, ...own },
  ],
}
