// The materials: wastes, recyclables, products, bought inputs and losses, with codes, moisture and colours.
import type { Row } from '#domain/region.ts'

type Kind = Row<'materials'>['kind']
type Line = [id: string, zh: string, en: string, tags: string, color: string, code?: string, moisture?: number, note?: string]

const waste: Line[] = [
  ['coal_gangue', '煤矸石', 'coal gangue', 'industrial_solid_waste;statistics_isw;coal', '#5c5b57', '060-001-S04', 0.06],
  ['fly_ash', '粉煤灰', 'fly ash', 'industrial_solid_waste;statistics_isw;coal_power', '#9aa5ad', '900-001-S02', 0.01],
  ['bottom_ash', '炉渣', 'bottom ash', 'industrial_solid_waste;statistics_isw;coal_power', '#7d8790', '900-001-S03', 0.12],
  ['fgd_gypsum', '脱硫石膏', 'FGD gypsum', 'industrial_solid_waste;statistics_isw;coal_power;gypsum', '#c9b79c', '441-001-S06', 0.1],
  ['bf_slag', '高炉渣', 'blast-furnace slag', 'industrial_solid_waste;statistics_isw;metallurgical;slag', '#6f8fa3', '311-001-S01', 0.1],
  ['steel_slag', '钢渣', 'steel slag', 'industrial_solid_waste;statistics_isw;metallurgical;slag', '#4c6a7d', '312-001-S01', 0.05],
  [
    'zinc_dust',
    '含锌冶金尘泥',
    'zinc-bearing steelworks dust',
    'industrial_solid_waste;metal_bearing',
    '#8c6f7f',
    '900-099-S59',
    0.08,
    'Blast-furnace and converter dust and sludge; dust of electric furnaces is hazardous waste and not here. Inside the smelting kinds of statistics only in part, so outside our yearbook count.',
  ],
  [
    'iron_tailings',
    '铁尾矿',
    'iron ore tailings',
    'industrial_solid_waste;statistics_isw;tailings;aggregate_feed',
    '#b0764f',
    '081-001-S05',
    0.12,
  ],
  [
    'waste_rock',
    '采矿废石',
    'mine waste rock',
    'industrial_solid_waste;aggregate_feed',
    '#c59a78',
    'SW59',
    0.02,
    'Outside the yearbook count of general industrial solid waste; inside the count of the programme (MIIT 2014 total includes it).',
  ],
  ['red_mud', '赤泥', 'red mud', 'industrial_solid_waste;statistics_isw;red_mud', '#a5473f', '321-001-S09', 0.3],
  ['msw_slag', '垃圾焚烧炉渣', 'waste-to-energy slag', 'municipal_waste', '#8a7f8d', 'SW64', 0.15],
  ['construction_waste', '拆除与工程垃圾', 'demolition and construction waste', 'municipal_waste;construction', '#b8a99a', 'SW73', 0.05],
  [
    'municipal_sludge',
    '城镇污水污泥',
    'municipal sewage sludge',
    'municipal_waste;kiln_feed',
    '#6d6a4f',
    'SW90',
    0.6,
    'Accounts in dry tonnes; delivered dewatered to 60 % water (assumed).',
  ],
]
const secondary: Line[] = [
  ['scrap_steel', '废钢铁', 'scrap steel', 'secondary_resource;metal', '#46607a', '900-001-S17'],
  ['scrap_copper', '废铜', 'scrap copper', 'secondary_resource;metal;nonferrous', '#b87345', '900-002-S17'],
  ['scrap_aluminium', '废铝', 'scrap aluminium', 'secondary_resource;metal;nonferrous', '#8fb0bd', '900-002-S17'],
  ['waste_paper', '废纸', 'waste paper', 'secondary_resource;paper', '#cbb26a', '900-005-S17', 0.1],
  ['waste_plastic', '废塑料', 'waste plastic', 'secondary_resource;polymer', '#5fa08e', '900-003-S17', 0.03],
  ['waste_tyre', '废轮胎', 'waste tyres', 'secondary_resource;polymer', '#3d3d45', '900-006-S17'],
  ['retired_battery', '退役动力电池', 'retired traction batteries', 'secondary_resource;battery', '#7a5fa0', '900-099-S17'],
]
const product: Line[] = [
  ['aggregate', '机制砂石骨料', 'manufactured sand and stone', 'building;aggregate', '#d2a679'],
  ['recycled_aggregate', '再生骨料', 'recycled aggregate', 'building;aggregate', '#c4b8a5'],
  ['dry_mix', '干混砂浆', 'dry-mixed mortar', 'building', '#bfae9b'],
  ['cement_scm', '水泥混合材', 'mixing material in cement', 'building;cement', '#8d99a6'],
  ['ggbs', '矿渣粉', 'ground granulated slag', 'building;concrete', '#6c93b5'],
  ['ash_fines', '分级粉煤灰', 'classified fly ash', 'building;concrete', '#a9b6be'],
  ['steel_slag_powder', '钢渣粉', 'steel slag powder', 'building;concrete', '#587a92'],
  ['binder', '全固废胶凝材料', 'all-waste binder', 'building;cement', '#5d7f6b'],
  ['precast', '预制混凝土构件', 'precast concrete elements', 'building;concrete', '#93a29a'],
  ['road_base', '路基路面基层材料', 'road base', 'building;road', '#8b7d6b'],
  ['brick_block', '砖与砌块', 'bricks and blocks', 'building;wall', '#b5654a'],
  ['wallboard', '石膏板', 'gypsum wallboard', 'building;wall;high_value', '#d8cbb2'],
  ['ceramsite', '陶粒与轻骨料', 'ceramsite', 'building;high_value', '#a8583c'],
  ['mineral_wool', '矿渣棉制品', 'slag wool from hot slag', 'building;high_value', '#b9c48f'],
  ['calcined_kaolin', '煤系煅烧高岭土', 'calcined kaolin from gangue', 'high_value', '#e0d6c8'],
  ['mine_fill', '采空区回填与生态修复', 'mine backfill and land restoration', 'restoration', '#7f9a5f'],
  ['gangue_fuel', '低热值燃料', 'low-calorific fuel', 'energy', '#4a4238'],
  ['iron_concentrate', '回收铁精粉', 'recovered iron concentrate', 'metal;high_value', '#6b4a4a'],
  ['zinc_oxide', '次氧化锌粉', 'crude zinc oxide', 'metal;high_value', '#9aa07a'],
  ['kiln_clinker', '协同处置熟料', 'clinker with co-processed waste', 'cement', '#9c8f80'],
  ['prepared_scrap', '加工废钢', 'prepared scrap', 'metal', '#5a7690'],
  ['steel_from_scrap', '废钢炼钢', 'steel from scrap', 'metal', '#38506b'],
  ['recycled_copper', '再生铜', 'recycled copper', 'metal;nonferrous', '#c67b46'],
  ['recycled_aluminium', '再生铝', 'recycled aluminium', 'metal;nonferrous', '#a0c0cc'],
  ['plastic_granulate', '再生塑料颗粒', 'plastic granulate', 'polymer', '#6fb5a2'],
  ['rubber_powder', '精细胶粉', 'fine rubber powder', 'polymer', '#55555e'],
  ['retreaded_tyre', '翻新轮胎', 'retreaded tyres', 'polymer', '#2f3440'],
  ['sorted_paper', '分拣废纸', 'sorted waste paper', 'paper', '#d9c384'],
  ['recycled_board', '再生纸与纸板', 'recycled paper and board', 'paper', '#e0cd96'],
  ['second_life_pack', '梯次利用电池', 'second-life packs', 'battery', '#957ab8'],
  ['battery_modules', '拆解剩余模组', 'modules left after dismantling', 'battery', '#6a5390'],
  ['battery_metals', '电池再生金属盐', 'battery metals and salts', 'battery;metal', '#5b4686'],
]
const input: Line[] = [
  ['lime', '石灰', 'lime', 'bought', '#dcdcd0'],
  ['cement', '水泥', 'cement', 'bought', '#a8a8a0'],
  ['water', '工艺用水', 'process water', 'bought', '#8fc0d6'],
  ['raw_meal', '石灰石生料', 'kiln raw meal', 'bought', '#c9c5b5'],
  ['clay_shale', '页岩黏土', 'shale and clay', 'bought', '#b99a7a'],
  ['board_paper', '护面纸', 'board liner paper', 'bought', '#d8cfae'],
  ['rubber_compound', '胎面胶', 'tread rubber', 'bought', '#3a3a40'],
]
const loss: Line[] = [
  ['ignition_loss', '烧失与水分', 'ignition and water loss', 'loss', '#cfd4d8'],
  ['process_loss', '加工损耗与尾渣', 'process loss and rejects', 'loss', '#b9bec2'],
]

function rows(kind: Kind, lines: Line[]): Row<'materials'>[] {
  return lines.map(([id, zh, en, tags, color, code, moisture, note]) => ({
    id,
    nameZh: zh,
    nameEn: en,
    kind,
    tags: tags.split(';'),
    color,
    ...(code ? { wasteCode: code } : {}),
    ...(moisture === undefined ? {} : { moisture }),
    ...(code ? { source: [code.includes('-') ? 'mee2024_codes_memory' : 'mee2024_codes'] } : {}),
    ...((note ?? moisture !== undefined)
      ? { note: [note, moisture === undefined ? '' : 'Moisture as delivered: assumed, usual practice.'].filter(s => s).join(' ') }
      : {}),
  }))
}

export const materials: Row<'materials'>[] = [
  ...rows('waste', waste),
  ...rows('secondary', secondary),
  ...rows('product', product),
  ...rows('input', input),
  ...rows('loss', loss),
]
