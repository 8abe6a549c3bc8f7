// Areas: the region, seven provinces, their cities; and the demand and collection site of every city.
import type { Figures } from './figures.ts'
import { figure } from './figures.ts'
import { censusSource, chinaResidents, provinceResidents, residents, xionganResidents } from './populations.ts'
import { citySpreads } from './spread.ts'
import { sum } from './tables.ts'
import type { Tables } from './tables.ts'

export const provinces = [
  { id: '110000', zh: '北京市', en: 'Beijing' },
  { id: '120000', zh: '天津市', en: 'Tianjin' },
  { id: '130000', zh: '河北省', en: 'Hebei' },
  { id: '140000', zh: '山西省', en: 'Shanxi' },
  { id: '150000', zh: '内蒙古自治区', en: 'Inner Mongolia' },
  { id: '370000', zh: '山东省', en: 'Shandong' },
  { id: '410000', zh: '河南省', en: 'Henan' },
] as const

const henan = '410000'

/** A city as the later steps see it: where it is and how many people live there. */
export type City = {
  code: string
  province: string
  zh: string
  en: string
  lng: number
  lat: number
  people: number
  site: string
  spreadKm: number
}

export const citySite = (code: string): string => `city-${code}`
export const provinceOf = (area: string): string => `${area.slice(0, 2)}0000`

/** Xiong'an New Area: demand of its own (clause 11), taken out of Baoding's. */
export const xiongan = { site: 'city-xiongan', area: '130600', zh: '雄安新区', en: "Xiong'an New Area", lng: 115.93, lat: 38.99 }

/**
 * Fills `areas` and the city sites.
 * @returns the cities in code order, with Xiong'an last (its people taken out of Baoding)
 */
export function addGeography(figures: Figures, tables: Tables): City[] {
  const ofProvince = new Map(provinces.map(p => [p.id as string, p]))
  for (const [province, total] of Object.entries(provinceResidents)) {
    const ours = sum(
      Object.entries(residents).filter(([code]) => provinceOf(code) === province),
      ([, n]) => n,
    )
    if (ours !== total) throw new Error(`census: cities of ${province} sum to ${ours}, the province has ${total}`)
  }
  tables.areas.push({
    id: '000000',
    nameZh: '全国',
    nameEn: 'China',
    level: 'country',
    population: chinaResidents,
    source: ['census2020_bj'],
    note: 'Holds national rates and programmes for comparison; no site lies outside the region.',
  })
  tables.areas.push({
    id: 'jjj',
    nameZh: '京津冀及周边地区',
    nameEn: 'Beijing-Tianjin-Hebei and surroundings',
    level: 'region',
    lng: 115.5,
    lat: 38.5,
    population: sum(Object.values(provinceResidents), n => n),
    source: ['miit_2020_plan', 'gbt2260'],
  })
  tables.areas.push({
    id: 'jjj6',
    nameZh: '京津冀及周边六省（区、市）（不含河南）',
    nameEn: 'the six provincial regions of 2014-2017 (without Henan)',
    level: 'region',
    parent: 'jjj',
    population: sum(Object.entries(provinceResidents), ([id, n]) => (id === henan ? 0 : n)),
    source: ['miit_2015_xinhua', 'miit_2015_plan'],
    note: 'Scope of the programme of 2015-2017 and of its totals of 2014: Henan joined with the programme of 2020-2022.',
  })
  for (const p of provinces) {
    const seat = figures.cities.find(c => c['code'] === p.id)
    tables.areas.push({
      id: p.id,
      nameZh: p.zh,
      nameEn: p.en,
      level: 'province',
      parent: p.id === henan ? 'jjj' : 'jjj6',
      ...(seat ? { lng: figure(seat, 'lng')!, lat: figure(seat, 'lat')! } : {}),
      population: provinceResidents[p.id]!,
      source: [censusSource[p.id]!, 'gbt2260'],
      ...(seat ? { note: 'Municipality: province and city in one; its city site refers to this area.' } : {}),
    })
  }
  const cities: City[] = []
  const spreads = citySpreads(figures)
  for (const line of figures.cities) {
    const code = line['code']!
    const province = provinceOf(code)
    const people = residents[code]
    if (people === undefined) throw new Error(`no census figure for ${code}`)
    const at = { lng: figure(line, 'lng')!, lat: figure(line, 'lat')! }
    if (!ofProvince.has(code)) {
      tables.areas.push({
        id: code,
        nameZh: line['name_zh']!,
        nameEn: line['name_en']!,
        level: 'prefecture',
        parent: province,
        ...at,
        population: people,
        source: [censusSource[province]!, 'gbt2260', 'echarts4'],
        ...(line['note'] ? { note: line['note'] } : {}),
      })
    }
    tables.sites.push({
      id: citySite(code),
      nameZh: line['name_zh']!,
      nameEn: line['name_en']!,
      kind: 'city',
      area: code,
      ...at,
      accuracy: 'city_point',
      spreadKm: spreads.get(code)!,
      source: ['gbt2260', 'echarts4'],
      note: 'City point: demand, collection of recyclables, and plants known only by city. Two of its places lie 0.4 of the radius of a disc of its area apart (assumed).',
    })
    const own = code === xiongan.area ? people - xionganResidents : people
    cities.push({
      code,
      province,
      zh: line['name_zh']!,
      en: line['name_en']!,
      ...at,
      people: own,
      site: citySite(code),
      spreadKm: spreads.get(code)!,
    })
  }
  tables.sites.push({
    id: xiongan.site,
    nameZh: xiongan.zh,
    nameEn: xiongan.en,
    kind: 'city',
    area: xiongan.area,
    lng: xiongan.lng,
    lat: xiongan.lat,
    accuracy: 'approximate',
    spreadKm: 10,
    source: ['miit_2020_plan', 'general_knowledge'],
    note: 'Approximate centre of the start-up area (Rongcheng, Xiongxian, Anxin); residents of the 2020 census 1,205,440.',
  })
  cities.push({
    code: xiongan.area,
    province: '130000',
    zh: xiongan.zh,
    en: xiongan.en,
    lng: xiongan.lng,
    lat: xiongan.lat,
    people: xionganResidents,
    site: xiongan.site,
    spreadKm: 10,
  })
  return cities
}
