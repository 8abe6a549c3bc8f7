// Where new capacity may rise: the bases and parks that the programmes name, and cities that hold the waste or the market.
import type { Facility } from './activity.ts'
import type { City } from './geography.ts'
import { citySite, xiongan } from './geography.ts'
import { recipes } from './recipes.ts'
import { rounded, sum } from './tables.ts'
import type { Tables } from './tables.ts'

type Base = {
  id: string
  zh: string
  en: string
  kind: 'base' | 'park'
  area: string
  lng?: number
  lat?: number
  source: string[]
  note: string
  new: Record<string, number>
  /** Stands near the largest listed iron mine of its city. */ atMine?: boolean
}
const kt = 1000

/** Named places. County-level ones carry approximate county-seat points; the others stand at their city point. */
export const bases: Base[] = [
  {
    id: 'base-zhangjiakou',
    zh: '张家口绿色砂石骨料基地',
    en: 'Zhangjiakou green aggregate base',
    kind: 'base',
    area: '130700',
    atMine: true,
    source: ['miit_2020_plan'],
    note: 'Named in clause (3); point of the largest listed iron mine of the city.',
    new: { aggregate_rock: 20_000 * kt, dry_mix_plant: 1000 * kt, ceramsite_kiln: 300 * kt },
  },
  {
    id: 'base-chengde',
    zh: '承德绿色砂石骨料基地',
    en: 'Chengde green aggregate base',
    kind: 'base',
    area: '130800',
    atMine: true,
    source: ['miit_2020_plan', 'cssgl_2404'],
    note: 'Named in clause (3); point of the largest listed iron mine of the city. Green sand bases of Beijing in Chengde: Baotong 承德宝通, Wohua Zhujia 承德沃华筑家, Luanping Juyuan 滦平聚源 (2024).',
    new: { aggregate_rock: 30_000 * kt, dry_mix_plant: 1500 * kt, tailings_iron: 400 * kt },
  },
  {
    id: 'base-tangshan',
    zh: '唐山固废综合利用基地',
    en: 'Tangshan solid-waste base',
    kind: 'base',
    area: '130200',
    lng: 118.53,
    lat: 39.9,
    source: ['miit_2020_plan', 'cssgl_2404', 'sg_2018'],
    note: 'Named in clauses (3) and (11); point near Qian’an, approximate. Qian’an Shoukuang 迁安首矿 is a green sand base of Beijing (2024); Shougang’s mines meant to make at least 30 Mt of sand a year by 2020.',
    new: {
      aggregate_rock: 40_000 * kt,
      binder_plant: 3000 * kt,
      precast_plant: 2000 * kt,
      ggbs_mill: 3000 * kt,
      steel_slag_mill: 2000 * kt,
      dry_mix_plant: 2000 * kt,
      tailings_iron: 500 * kt,
      hot_slag_wool: 200 * kt,
      dust_zinc_recovery: 60 * kt,
    },
  },
  {
    id: 'base-shuozhou',
    zh: '朔州工业固废综合利用基地',
    en: 'Shuozhou industrial solid-waste base',
    kind: 'base',
    area: '140600',
    source: ['miit_2020_plan', 'shuozhou_2011'],
    note: 'Named in clause (9).',
    new: { binder_plant: 1500 * kt, ceramsite_kiln: 600 * kt, kaolin_calciner: 500 * kt, wallboard_line: 400 * kt, gangue_brick: 600 * kt },
  },
  {
    id: 'base-lvliang',
    zh: '吕梁赤泥与煤矸石基地',
    en: 'Lüliang red mud and gangue base',
    kind: 'base',
    area: '141100',
    source: ['miit_2020_plan'],
    note: 'Named in clause (5) for red mud.',
    new: { red_mud_binder: 1500 * kt, red_mud_iron: 600 * kt, ceramsite_kiln: 400 * kt, binder_plant: 1000 * kt },
  },
  {
    id: 'base-zibo',
    zh: '淄博赤泥利用基地',
    en: 'Zibo red mud base',
    kind: 'base',
    area: '370300',
    source: ['miit_2020_plan'],
    note: 'Named in clause (5) for red mud.',
    new: { red_mud_binder: 1500 * kt, red_mud_iron: 600 * kt },
  },
  {
    id: 'base-jiaozuo',
    zh: '焦作赤泥利用与再生利用基地',
    en: 'Jiaozuo red mud and recycling base',
    kind: 'base',
    area: '410800',
    source: ['miit_2020_plan', 'miit_2020_plan_kr'],
    note: 'Named in clauses (5) and (7).',
    new: { red_mud_binder: 1000 * kt, red_mud_iron: 400 * kt, rubber_mill: 150 * kt, tyre_retread: 40 * kt, plastic_pelletiser: 200 * kt },
  },
  {
    id: 'base-binzhou',
    zh: '滨州大宗固废基地',
    en: 'Binzhou bulk solid-waste base',
    kind: 'base',
    area: '371600',
    source: ['ndrc_2019_sd'],
    note: 'Filing list of 2019.',
    new: { red_mud_binder: 1500 * kt, red_mud_iron: 600 * kt, binder_plant: 1000 * kt },
  },
  {
    id: 'base-linqing',
    zh: '临清大宗固废基地',
    en: 'Linqing bulk solid-waste base',
    kind: 'base',
    area: '371500',
    lng: 115.7,
    lat: 36.84,
    source: ['ndrc_2019_sd'],
    note: 'Filing list of 2019; point approximate.',
    new: { wallboard_line: 300 * kt, ash_block: 600 * kt, copper_smelter: 200 * kt },
  },
  {
    id: 'base-chiping',
    zh: '茌平大宗固废基地',
    en: 'Chiping bulk solid-waste base',
    kind: 'base',
    area: '371500',
    lng: 116.25,
    lat: 36.58,
    source: ['ndrc_2019_sd'],
    note: 'Filing list of 2019; point approximate.',
    new: { red_mud_binder: 1000 * kt, red_mud_iron: 400 * kt, ceramsite_kiln: 300 * kt },
  },
  {
    id: 'base-xintai',
    zh: '新泰大宗固废基地',
    en: 'Xintai bulk solid-waste base',
    kind: 'base',
    area: '370900',
    lng: 117.77,
    lat: 35.91,
    source: ['ndrc_2019_sd'],
    note: 'Filing list of 2019; point approximate.',
    new: { binder_plant: 1000 * kt, gangue_brick: 400 * kt, wallboard_line: 300 * kt },
  },
  {
    id: 'base-lijin',
    zh: '利津大宗固废基地',
    en: 'Lijin bulk solid-waste base',
    kind: 'base',
    area: '370500',
    lng: 118.25,
    lat: 37.49,
    source: ['ndrc_2019_sd'],
    note: 'Filing list of 2019; point approximate.',
    new: { binder_plant: 600 * kt, road_base_plant: 1000 * kt },
  },
  {
    id: 'base-baotou',
    zh: '包头大宗固废与再生资源基地',
    en: 'Baotou bulk waste and recycling base',
    kind: 'base',
    area: '150200',
    source: ['miit_2020_plan', 'baotou_2022'],
    note: 'Recycling park of clause (9) and demonstration base of 2022.',
    new: {
      binder_plant: 1500 * kt,
      hot_slag_wool: 150 * kt,
      aluminium_remelt: 300 * kt,
      scrap_centre: 800 * kt,
      kaolin_calciner: 300 * kt,
      tailings_iron: 300 * kt,
      dust_zinc_recovery: 20 * kt,
    },
  },
  {
    id: 'base-ordos',
    zh: '鄂尔多斯煤基固废基地',
    en: 'Ordos coal-waste base',
    kind: 'base',
    area: '150600',
    source: ['ordos_2022'],
    note: 'Waste-free city plan of 2022.',
    new: { ceramsite_kiln: 500 * kt, kaolin_calciner: 400 * kt, binder_plant: 800 * kt, wallboard_line: 300 * kt },
  },
  {
    id: 'base-handan',
    zh: '邯郸冶金固废基地',
    en: 'Handan metallurgical waste base',
    kind: 'base',
    area: '130400',
    source: ['project_assumption'],
    note: 'Largest steel city of southern Hebei; candidate by waste, not a named base.',
    new: {
      binder_plant: 2000 * kt,
      ggbs_mill: 2000 * kt,
      steel_slag_mill: 1500 * kt,
      hot_slag_wool: 150 * kt,
      precast_plant: 800 * kt,
      aggregate_rock: 5000 * kt,
      dust_zinc_recovery: 40 * kt,
    },
  },
  {
    id: 'base-anyang',
    zh: '安阳冶金固废基地',
    en: 'Anyang metallurgical waste base',
    kind: 'base',
    area: '410500',
    source: ['project_assumption'],
    note: 'Candidate by waste, not a named base.',
    new: { binder_plant: 1000 * kt, steel_slag_mill: 800 * kt, ggbs_mill: 1000 * kt, dust_zinc_recovery: 20 * kt },
  },
  {
    id: 'base-linfen',
    zh: '临汾冶金与煤电固废基地',
    en: 'Linfen metallurgical and power waste base',
    kind: 'base',
    area: '141000',
    source: ['project_assumption'],
    note: 'Candidate by waste, not a named base.',
    new: { binder_plant: 1200 * kt, ggbs_mill: 1000 * kt, ceramsite_kiln: 300 * kt },
  },
  {
    id: 'base-changzhi',
    zh: '长治煤电固废基地',
    en: 'Changzhi coal-power waste base',
    kind: 'base',
    area: '140400',
    source: ['project_assumption'],
    note: 'Candidate by waste, not a named base.',
    new: { binder_plant: 1000 * kt, ceramsite_kiln: 300 * kt, gangue_brick: 400 * kt },
  },
  {
    id: 'base-zhengzhou',
    zh: '郑州煤电固废基地',
    en: 'Zhengzhou coal-power waste base',
    kind: 'base',
    area: '410100',
    source: ['project_assumption'],
    note: 'Candidate by market, not a named base.',
    new: { binder_plant: 800 * kt, precast_plant: 1000 * kt, dry_mix_plant: 1500 * kt },
  },
  {
    id: 'park-ziya',
    zh: '天津子牙循环经济产业区',
    en: 'Ziya circular economy park, Tianjin',
    kind: 'park',
    area: '120000',
    lng: 116.9,
    lat: 38.83,
    source: ['miit_2020_plan'],
    note: 'Named in clause (9); point approximate.',
    new: {
      scrap_centre: 1000 * kt,
      copper_smelter: 300 * kt,
      aluminium_remelt: 300 * kt,
      plastic_pelletiser: 200 * kt,
      paper_sorting: 1500 * kt,
      battery_second_life: 30 * kt,
      battery_recovery: 40 * kt,
    },
  },
  {
    id: 'park-dingzhou',
    zh: '北方（定州）再生资源产业基地',
    en: 'Dingzhou recycling base',
    kind: 'park',
    area: '130600',
    lng: 114.99,
    lat: 38.52,
    source: ['miit_2020_plan', 'dingzhou_2015'],
    note: 'Named in clauses (7) and (9); point approximate.',
    new: { plastic_pelletiser: 300 * kt, rubber_mill: 150 * kt, tyre_retread: 40 * kt, scrap_centre: 1000 * kt, paper_sorting: 1500 * kt },
  },
  {
    id: 'park-linyi',
    zh: '临沂再生资源产业园',
    en: 'Linyi recycling park',
    kind: 'park',
    area: '371300',
    source: ['miit_2020_plan'],
    note: 'Named in clause (9).',
    new: {
      scrap_centre: 1500 * kt,
      copper_smelter: 200 * kt,
      plastic_pelletiser: 300 * kt,
      paper_sorting: 1500 * kt,
      battery_second_life: 20 * kt,
    },
  },
  {
    id: 'park-xuchang',
    zh: '许昌再生金属产业园',
    en: 'Xuchang recycled-metal park',
    kind: 'park',
    area: '411000',
    lng: 113.77,
    lat: 34.21,
    source: ['miit_2020_plan'],
    note: 'Named in clause (9); point near Changge, approximate.',
    new: { scrap_centre: 1000 * kt, aluminium_remelt: 400 * kt, copper_smelter: 200 * kt, battery_recovery: 40 * kt },
  },
  {
    id: 'park-pingyao',
    zh: '平遥废橡胶利用园',
    en: 'Pingyao rubber recycling park',
    kind: 'park',
    area: '140700',
    lng: 112.18,
    lat: 37.19,
    source: ['miit_2020_plan_kr'],
    note: 'Named in clause (7); point approximate.',
    new: { rubber_mill: 150 * kt, tyre_retread: 30 * kt },
  },
  {
    id: 'park-jinan',
    zh: '济南再生资源加工园',
    en: 'Jinan recycling park',
    kind: 'park',
    area: '370100',
    source: ['miit_2020_plan_kr'],
    note: 'Named in clause (7).',
    new: {
      plastic_pelletiser: 250 * kt,
      rubber_mill: 100 * kt,
      tyre_retread: 30 * kt,
      scrap_centre: 1000 * kt,
      paper_sorting: 1500 * kt,
      battery_second_life: 30 * kt,
    },
  },
]
/** Cities that may add a line of their own: waste or market is there, no programme names them. */
const cityCandidates: { process: string; codes: string[]; size: number }[] = [
  {
    process: 'scrap_centre',
    codes: ['110000', '130100', '130400', '140100', '150100', '370200', '410100', '410500', '370700'],
    size: 800 * kt,
  },
  { process: 'eaf_steel', codes: ['130200', '130400', '130100', '370100', '410500', '140100', '120000'], size: 1500 * kt },
  { process: 'paper_sorting', codes: ['110000'], size: 2000 * kt },
  { process: 'board_from_hub', codes: ['130200', '130600', '370700', '370800', '371100', '410700', '120000'], size: 1500 * kt },
  { process: 'battery_second_life', codes: ['110000', '130600', '140100', '150100', '410100', '370200'], size: 30 * kt },
  { process: 'battery_recovery', codes: ['130600', '140100', '370100', '410300'], size: 40 * kt },
  { process: 'precast_plant', codes: ['130600', '131000', '120000', '130100', '140100', '370100', '370200'], size: 800 * kt },
  { process: 'dust_zinc_recovery', codes: ['371100', '370100', '141000'], size: 20 * kt },
  { process: 'tailings_iron', codes: ['130400', '140900', '370100', '371300'], size: 300 * kt },
  { process: 'aggregate_rock', codes: ['130300', '140100', '140900', '141100', '150200', '370100', '371300'], size: 6000 * kt },
  {
    process: 'dry_mix_plant',
    codes: ['110000', '120000', '130100', '131000', '140100', '150100', '370100', '370200', '410100', '410300'],
    size: 800 * kt,
  },
]
/**
 * Outlets that every city with one may extend: share of what stands there, and a floor, t/yr. Converters take no more scrap than today:
 * clause (六) asks for the short process, and its furnaces stand idle first.
 */
const extensions: Record<string, { share: number; floor: number }> = {
  road_base_plant: { share: 0.6, floor: 500 * kt },
  ash_block: { share: 0.3, floor: 200 * kt },
  gangue_brick: { share: 0.2, floor: 100 * kt },
  ash_classifier: { share: 0.3, floor: 200 * kt },
  ggbs_mill: { share: 0.15, floor: 300 * kt },
  steel_slag_mill: { share: 0.4, floor: 200 * kt },
  wallboard_line: { share: 0.3, floor: 240 * kt },
  recycled_aggregate_plant: { share: 2, floor: 500 * kt },
  land_restoration: { share: 0.15, floor: 0 },
  mine_backfill: { share: 1, floor: 100 * kt },
  tailings_backfill: { share: 1, floor: 100 * kt },
  gangue_fuel_yard: { share: 0.1, floor: 0 },
  aggregate_rock: { share: 0.5, floor: 0 },
}

function pushUnit(tables: Tables, site: string, process: string, maxNew: number, source: string[], note: string): void {
  const recipe = recipes.find(r => r.id === process)
  if (recipe === undefined) throw new Error(`candidates: no process ${process}`)
  const standing = tables.units.find(u => u.site === site && u.process === process)
  if (standing !== undefined) {
    standing.maxNewTPerYear = (standing.maxNewTPerYear ?? 0) + maxNew
    standing.minSizeTPerYear = recipe.minSize
    standing.note = `${standing.note ?? ''} ${note}`.trim()
    return
  }
  tables.units.push({
    site,
    process,
    existingTPerYear: 0,
    maxNewTPerYear: maxNew,
    minSizeTPerYear: recipe.minSize,
    method: 'assumed',
    source,
    note,
  })
}

function listedMine(tables: Tables, area: string): string {
  const mines = new Set(tables.sites.filter(s => s.kind === 'iron_mine' && s.area === area).map(s => s.id))
  const streams = tables.streams.filter(s => s.material === 'iron_tailings' && mines.has(s.site))
  return streams.reduce((a, b) => (b.tPerYear > a.tPerYear ? b : a)).site
}

/** Bases and parks as sites with their candidate units, city candidates, kilns, and room to extend what stands. */
export function addCandidates(
  tables: Tables,
  cities: City[],
  kilns: { facility: Facility; clinker: number }[],
  mines: Map<string, string>,
): void {
  for (const b of bases) {
    const city = b.atMine === true ? tables.sites.find(s => s.id === listedMine(tables, b.area))! : cities.find(c => c.code === b.area)!
    tables.sites.push({
      id: b.id,
      nameZh: b.zh,
      nameEn: b.en,
      kind: b.kind,
      area: b.area,
      lng: b.lng ?? city.lng!,
      lat: b.lat ?? city.lat!,
      accuracy: b.lng === undefined && b.atMine !== true ? 'city_point' : 'approximate',
      status: 'candidate',
      source: b.source,
      note: b.note,
    })
    for (const [process, size] of Object.entries(b.new))
      pushUnit(tables, b.id, process, size, b.source, 'Candidate at a named place; size limit assumed.')
  }
  for (const u of tables.units) {
    const extension = extensions[u.process]
    const standing = u.existingTPerYear ?? 0
    if (extension === undefined || standing < 1000) continue
    u.maxNewTPerYear = rounded(Math.max(extension.floor, standing * extension.share), 1000)
    u.note = `${u.note ?? ''} May grow by ${Math.round(extension.share * 100)} % of what stands (assumed).`.trim()
  }
  for (const { process, codes, size } of cityCandidates)
    for (const code of codes)
      pushUnit(
        tables,
        process === 'aggregate_rock' ? mines.get(`${code} iron_tailings`)! : citySite(code),
        process,
        size,
        ['project_assumption'],
        'Candidate by waste or market; size limit assumed.',
      )
  for (const process of ['precast_plant', 'recycled_aggregate_plant', 'dry_mix_plant'])
    pushUnit(
      tables,
      xiongan.site,
      process,
      1500 * kt,
      ['miit_2020_plan'],
      'Clause (11): supply base and local use of building waste; size limit assumed.',
    )
  for (const { facility, clinker } of kilns) {
    if (!tables.sites.some(s => s.id === facility.site)) throw new Error(`kiln at unknown site ${facility.site}`)
    pushUnit(
      tables,
      facility.site,
      'kiln_coprocessing',
      rounded(clinker, 1000),
      facility.source,
      'The city’s largest kiln, at most one line of 1.5 Mt a year (68 % clinker in cement, assumed), may burn with waste.',
    )
  }
}

/** Recycling capacity that stands: region totals placed at parks and large cities, by share (assumed, no plant is named). */
export function addRecyclingPlants(tables: Tables): void {
  const collected = (material: string): number => {
    const rows = tables.streams.filter(s => s.material === material)
    const first = rows[0]?.period
    return sum(
      rows.filter(s => s.period === first),
      s => s.tPerYear,
    )
  }
  const place = (process: string, perProduct: number, material: string, share: number, at: [site: string, weight: number][]): void => {
    const total = (collected(material) * share) / perProduct
    const weights = sum(at, ([, w]) => w)
    for (const [site, weight] of at) {
      const t = (total * weight) / weights
      const step = t < 10_000 ? 10 : 1000
      const standing = tables.units.find(u => u.site === site && u.process === process)
      const figures = {
        existingTPerYear: rounded(t, step),
        existingTPerYearLow: rounded(t * 0.5, step),
        existingTPerYearHigh: rounded(t * 1.5, step),
        dataYear: 2020,
        method: 'estimated' as const,
      }
      const note = `Region takes ${Math.round(share * 100)} % of its ${material.replace('_', ' ')} today, shared over parks and large cities (assumed).`
      if (standing !== undefined) Object.assign(standing, figures, { note: `${note} ${standing.note ?? ''}`.trim() })
      else tables.units.push({ site, process, ...figures, source: ['project_assumption'], note })
    }
  }
  const city = citySite
  place('copper_smelter', 1.06, 'scrap_copper', 0.9, [
    ['park-ziya', 3],
    ['park-linyi', 2],
    ['park-xuchang', 2],
    ['base-linqing', 2],
    [city('370500'), 2],
    [city('140800'), 1],
  ])
  place('aluminium_remelt', 1.09, 'scrap_aluminium', 0.9, [
    ['park-ziya', 2],
    ['park-xuchang', 3],
    ['base-baotou', 1],
    [city('370100'), 2],
    [city('130600'), 3],
    [city('411000'), 1],
  ])
  place('plastic_pelletiser', 1.15, 'waste_plastic', 0.85, [
    ['park-dingzhou', 3],
    ['park-linyi', 3],
    ['park-jinan', 1],
    ['park-ziya', 1],
    [city('130600'), 2],
    [city('130900'), 1],
    [city('410100'), 1],
    [city('370200'), 2],
    [city('140100'), 1],
  ])
  place('rubber_mill', 1.45, 'waste_tyre', 0.6, [
    ['park-pingyao', 3],
    ['park-jinan', 1],
    ['base-jiaozuo', 2],
    ['park-dingzhou', 2],
    [city('370500'), 3],
    [city('130500'), 1],
  ])
  place('tyre_retread', 0.86, 'waste_tyre', 0.06, [
    ['park-jinan', 1],
    ['base-jiaozuo', 1],
    ['park-dingzhou', 1],
    ['park-pingyao', 1],
  ])
  place('paper_mill', 1.18, 'waste_paper', 0.8, [
    [city('130200'), 3],
    [city('130600'), 3],
    [city('370700'), 5],
    [city('370800'), 5],
    [city('371100'), 3],
    [city('410700'), 3],
    [city('120000'), 2],
    [city('371500'), 2],
    [city('410800'), 1],
  ])
  place('paper_sorting', 1.04, 'waste_paper', 0.1, [
    ['park-ziya', 2],
    ['park-dingzhou', 1],
    ['park-linyi', 1],
  ])
  place('board_from_hub', 1.144, 'waste_paper', 0.1, [
    [city('130200'), 1],
    [city('130600'), 1],
    [city('370700'), 1],
    [city('120000'), 1],
  ])
  place('scrap_centre', 1.03, 'scrap_steel', 0.1, [
    ['park-ziya', 2],
    ['park-linyi', 2],
    ['park-xuchang', 1],
    ['park-dingzhou', 1],
    [city('130200'), 2],
    [city('130400'), 2],
    [city('370100'), 1],
    [city('140100'), 1],
  ])
  place('dust_zinc_recovery', 19.2, 'zinc_dust', 0.25, [
    ['base-tangshan', 3],
    ['base-handan', 2],
    [city('371100'), 1],
  ])
  place('battery_second_life', 1.35, 'retired_battery', 0.2, [
    [city('110000'), 1],
    [city('130600'), 2],
    [city('410100'), 1],
    ['park-ziya', 1],
  ])
  place('battery_recovery', 2.5, 'retired_battery', 0.5, [
    ['park-ziya', 2],
    [city('130600'), 1],
    [city('410300'), 1],
    [city('370100'), 1],
  ])
}
