// The recipes of clauses (3)-(8) and (10): tonnes in and out per tonne of product, cost, energy, CO2, sizes.
// Quantities are engineering assumptions unless a source is named; every one carries its interval. Where the cost holds
// what collectors are paid, its interval is that of the margin: scrap and product prices move together.
import type { Triple } from './tables.ts'

export type Ingredient = [material: string, t: number, tMin?: number, tMax?: number]
export type Recipe = {
  id: string; zh: string; en: string; clause: string; product: string; utilisation: boolean; tags: string[]
  ins: Ingredient[]; outs: [material: string, t: number][]
  opex: Triple; capex: Triple; life: number; kwh: number; co2: Triple; avoided: Triple; counterfactual: string
  minSize: number; maxSize: number; source?: string[]; note?: string
}

/** Grid factor used for the electricity part of process CO2, kg/kWh (North China grid 2023). */
export const gridKgPerKwh = 0.6361

type Short = Omit<Recipe, 'id' | 'zh' | 'en' | 'clause' | 'product' | 'utilisation' | 'tags'> & { utilisation?: boolean; tags?: string }
const recipe = (id: string, zh: string, en: string, clause: string, product: string, r: Short): Recipe =>
  ({ ...r, id, zh, en, clause, product, utilisation: r.utilisation ?? true, tags: (r.tags ?? '').split(';').filter((t) => t) })

export const recipes: Recipe[] = [
  recipe('aggregate_rock', '废石尾矿制砂石骨料', 'aggregate from waste rock and tailings', '(三)', 'aggregate', {
    tags: 'aggregate', ins: [['waste_rock', 0.75, 0.4, 1.05], ['iron_tailings', 0.3, 0, 0.65]], outs: [['aggregate', 1], ['process_loss', 0.05]],
    opex: [18, 26, 38], capex: [45, 70, 110], life: 12, kwh: 6, co2: [3, 4, 6], avoided: [1.5, 2.3, 4], counterfactual: 'quarried crushed stone, 2.18 kg/t, and natural sand, 2.51 kg/t (gbt51366_2019)', minSize: 500_000, maxSize: 15_000_000, source: ['gbt51366_2019'] }),
  recipe('dry_mix_plant', '干混砂浆', 'dry-mixed mortar', '(三)', 'dry_mix', {
    tags: 'building', ins: [['aggregate', 0.76], ['fly_ash', 0.12, 0.06, 0.18], ['cement', 0.12, 0.08, 0.16]], outs: [['dry_mix', 1]],
    opex: [60, 80, 110], capex: [70, 110, 160], life: 12, kwh: 12, co2: [6, 8, 10], avoided: [60, 95, 130], counterfactual: 'mortar with 25 % cement (735 kg/t, gbt51366_2019) and quarried sand', minSize: 200_000, maxSize: 1_500_000, source: ['gbt51366_2019'] }),
  recipe('recycled_aggregate_plant', '建筑垃圾再生骨料', 'recycled aggregate from demolition waste', '(十一)', 'recycled_aggregate', {
    tags: 'aggregate', ins: [['construction_waste', 0.95, 0.6, 1.1], ['msw_slag', 0.15, 0, 0.4]], outs: [['recycled_aggregate', 1], ['process_loss', 0.1]],
    opex: [18, 28, 45], capex: [40, 60, 100], life: 12, kwh: 7, co2: [3, 5, 7], avoided: [1.5, 2.2, 4], counterfactual: 'quarried crushed stone, 2.18 kg/t (gbt51366_2019)', minSize: 300_000, maxSize: 2_000_000, source: ['gbt51366_2019'] }),
  recipe('cement_mix', '水泥混合材掺配', 'mixing materials in cement', '(四)', 'cement_scm', {
    tags: 'cement', ins: [['bf_slag', 0.3, 0, 0.7], ['fly_ash', 0.27, 0, 0.8], ['bottom_ash', 0.14, 0, 0.4], ['steel_slag', 0.09, 0, 0.3], ['fgd_gypsum', 0.13, 0.08, 0.22], ['coal_gangue', 0.05, 0, 0.2], ['iron_tailings', 0.02, 0, 0.06]], outs: [['cement_scm', 1]],
    opex: [12, 20, 32], capex: [25, 40, 70], life: 15, kwh: 32, co2: [15, 20, 26], avoided: [480, 640, 720], counterfactual: 'the same tonne as average Portland cement, 735 kg/t (gbt51366_2019), and natural gypsum, 32.8 kg/t', minSize: 50_000, maxSize: 3_000_000, source: ['gbt51366_2019'] }),
  recipe('ggbs_mill', '矿渣粉磨', 'slag grinding', '(四)', 'ggbs', {
    tags: 'co_use;concrete', ins: [['bf_slag', 0.98, 0.94, 1], ['fgd_gypsum', 0.02, 0, 0.05]], outs: [['ggbs', 1]],
    opex: [48, 62, 80], capex: [110, 160, 220], life: 15, kwh: 50, co2: [28, 34, 45], avoided: [440, 590, 735], counterfactual: '0.8 t of average Portland cement, 735 kg/t (gbt51366_2019)', minSize: 300_000, maxSize: 3_000_000, source: ['gbt51366_2019'] }),
  recipe('ash_classifier', '粉煤灰分选', 'fly ash classification', '(四)', 'ash_fines', {
    tags: 'co_use;concrete', ins: [['fly_ash', 1]], outs: [['ash_fines', 1]],
    opex: [8, 15, 25], capex: [25, 40, 70], life: 15, kwh: 10, co2: [5, 6, 8], avoided: [290, 440, 590], counterfactual: '0.6 t of average Portland cement, 735 kg/t (gbt51366_2019)', minSize: 100_000, maxSize: 3_000_000, source: ['gbt51366_2019'] }),
  recipe('steel_slag_mill', '钢渣磁选与粉磨', 'steel slag milling with metal recovery', '(五)', 'steel_slag_powder', {
    tags: 'co_use;concrete', ins: [['steel_slag', 1.03]], outs: [['steel_slag_powder', 1], ['iron_concentrate', 0.03]],
    opex: [42, 58, 80], capex: [120, 170, 240], life: 15, kwh: 58, co2: [32, 38, 48], avoided: [220, 370, 510], counterfactual: '0.5 t of average Portland cement, 735 kg/t (gbt51366_2019)', minSize: 200_000, maxSize: 2_000_000, source: ['gbt51366_2019'] }),
  recipe('binder_plant', '全固废胶凝材料', 'all-solid-waste binder', '(四)', 'binder', {
    tags: 'co_use;base', ins: [['bf_slag', 0.5, 0.3, 0.7], ['steel_slag', 0.3, 0.15, 0.45], ['fgd_gypsum', 0.08, 0.05, 0.15], ['fly_ash', 0.1, 0, 0.25], ['lime', 0.02, 0, 0.04]], outs: [['binder', 1]],
    opex: [65, 85, 115], capex: [150, 210, 300], life: 15, kwh: 55, co2: [30, 36, 48], avoided: [520, 660, 735], counterfactual: '0.9 t of average Portland cement, 735 kg/t (gbt51366_2019)', minSize: 300_000, maxSize: 3_000_000, source: ['gbt51366_2019'] }),
  recipe('red_mud_binder', '赤泥生态水泥', 'ecological cement with red mud', '(五)', 'binder', {
    tags: 'co_use;red_mud', ins: [['red_mud', 0.33, 0.2, 0.42], ['bf_slag', 0.3, 0.15, 0.5], ['fgd_gypsum', 0.1, 0.05, 0.15], ['fly_ash', 0.17, 0.05, 0.35], ['lime', 0.1, 0.06, 0.14]], outs: [['binder', 1]],
    opex: [80, 105, 145], capex: [180, 250, 360], life: 15, kwh: 60, co2: [34, 42, 60], avoided: [440, 590, 735], counterfactual: '0.8 t of average Portland cement, 735 kg/t (gbt51366_2019)', minSize: 200_000, maxSize: 1_500_000, source: ['gbt51366_2019'] }),
  recipe('precast_plant', '全固废预制构件', 'precast concrete with waste binder', '(十一)', 'precast', {
    tags: 'co_use;base', ins: [['aggregate', 0.74], ['binder', 0.16], ['fly_ash', 0.03, 0, 0.06], ['water', 0.07]], outs: [['precast', 1]],
    opex: [130, 180, 240], capex: [240, 350, 500], life: 15, kwh: 25, co2: [14, 18, 24], avoided: [90, 125, 160], counterfactual: 'C30 concrete, 295 kg/m3 at 2.4 t/m3 (gbt51366_2019)', minSize: 100_000, maxSize: 1_500_000, source: ['gbt51366_2019'] }),
  recipe('road_base_plant', '固废路基与基层材料', 'road base from ash, slag, gangue', '(四)', 'road_base', {
    tags: 'co_use;base', ins: [['steel_slag', 0.25, 0, 0.6], ['bottom_ash', 0.2, 0, 0.5], ['fly_ash', 0.2, 0.05, 0.45], ['coal_gangue', 0.2, 0, 0.5], ['iron_tailings', 0.05, 0, 0.5], ['red_mud', 0.05, 0, 0.2], ['lime', 0.05, 0.04, 0.06]], outs: [['road_base', 1]],
    opex: [15, 22, 32], capex: [15, 25, 45], life: 10, kwh: 4, co2: [2, 4, 6], avoided: [30, 39, 50], counterfactual: 'cement-stabilised crushed stone with 5 % cement (735 kg/t) and stone, 2.18 kg/t (gbt51366_2019)', minSize: 200_000, maxSize: 3_000_000, source: ['gbt51366_2019'] }),
  recipe('gangue_brick', '煤矸石烧结砖', 'fired gangue brick', '(五)', 'brick_block', {
    tags: 'wall', ins: [['coal_gangue', 1.02, 0.6, 1.14], ['clay_shale', 0.13, 0.01, 0.55]], outs: [['brick_block', 1], ['ignition_loss', 0.15]],
    opex: [55, 72, 95], capex: [90, 130, 190], life: 15, kwh: 30, co2: [10, 13, 35], avoided: [120, 172, 180], counterfactual: 'shale solid brick, 292 kg/m3 at 1.7 t/m3 (gbt51366_2019); gangue brick 22.8 kg/m3', minSize: 100_000, maxSize: 800_000, source: ['gbt51366_2019'] }),
  recipe('ash_block', '粉煤灰尾矿蒸压砖与砌块', 'autoclaved ash and tailings blocks', '(五)', 'brick_block', {
    tags: 'wall', ins: [['fly_ash', 0.42, 0.25, 0.7], ['bottom_ash', 0.22, 0, 0.45], ['iron_tailings', 0.1, 0, 0.5], ['fgd_gypsum', 0.04, 0.02, 0.06], ['lime', 0.1, 0.08, 0.14], ['cement', 0.07, 0.05, 0.1], ['water', 0.05]], outs: [['brick_block', 1]],
    opex: [50, 68, 90], capex: [130, 180, 260], life: 15, kwh: 25, co2: [45, 62, 85], avoided: [120, 172, 180], counterfactual: 'shale solid brick, 292 kg/m3 at 1.7 t/m3 (gbt51366_2019)', minSize: 100_000, maxSize: 800_000, source: ['gbt51366_2019'] }),
  recipe('wallboard_line', '脱硫石膏板', 'wallboard from FGD gypsum', '(五)', 'wallboard', {
    tags: 'high_value', ins: [['fgd_gypsum', 1.12], ['board_paper', 0.05, 0.04, 0.06]], outs: [['wallboard', 1], ['ignition_loss', 0.17]],
    opex: [330, 420, 540], capex: [450, 620, 850], life: 15, kwh: 70, co2: [90, 115, 150], avoided: [100, 150, 190], counterfactual: 'the same board from mined gypsum, 32.8 kg/t more (gbt51366_2019), dried alike', minSize: 50_000, maxSize: 500_000, source: ['gbt51366_2019'] }),
  recipe('ceramsite_kiln', '煤矸石粉煤灰陶粒', 'ceramsite from gangue and ash', '(五)', 'ceramsite', {
    tags: 'high_value;base', ins: [['coal_gangue', 0.65, 0.2, 0.9], ['fly_ash', 0.4, 0.1, 0.7], ['municipal_sludge', 0.05, 0, 0.15], ['red_mud', 0.05, 0, 0.2]], outs: [['ceramsite', 1], ['ignition_loss', 0.15]],
    opex: [150, 200, 270], capex: [300, 420, 600], life: 15, kwh: 55, co2: [80, 120, 190], avoided: [120, 170, 230], counterfactual: 'ceramsite from clay or shale fired with coal (assumed)', minSize: 50_000, maxSize: 500_000 }),
  recipe('hot_slag_wool', '热熔渣矿渣棉', 'mineral wool from hot slag', '(五)', 'mineral_wool', {
    tags: 'high_value', ins: [['bf_slag', 0.95, 0.85, 1.05], ['steel_slag', 0.1, 0, 0.2]], outs: [['mineral_wool', 1], ['process_loss', 0.05]],
    opex: [950, 1250, 1600], capex: [1300, 1800, 2500], life: 12, kwh: 550, co2: [330, 400, 520], avoided: [500, 750, 1000], counterfactual: 'cupola-melted rock wool (assumed)', minSize: 20_000, maxSize: 200_000 }),
  recipe('kaolin_calciner', '煤系高岭土煅烧', 'calcined kaolin from gangue', '(五)', 'calcined_kaolin', {
    tags: 'high_value', ins: [['coal_gangue', 1.25]], outs: [['calcined_kaolin', 1], ['ignition_loss', 0.25]],
    opex: [560, 720, 950], capex: [1100, 1600, 2200], life: 15, kwh: 160, co2: [180, 260, 360], avoided: [150, 250, 350], counterfactual: 'calcined mined kaolin (assumed)', minSize: 30_000, maxSize: 400_000 }),
  recipe('tailings_iron', '尾矿再选铁', 'iron recovered from tailings', '(五)', 'iron_concentrate', {
    tags: 'high_value;metal', ins: [['iron_tailings', 1.1]], outs: [['iron_concentrate', 1], ['process_loss', 0.1]],
    opex: [380, 520, 680], capex: [400, 600, 900], life: 12, kwh: 160, co2: [85, 102, 130], avoided: [40, 75, 120], counterfactual: 'concentrate from mined lean ore (assumed)', minSize: 20_000, maxSize: 500_000, note: 'Net of the residue that returns to the pond: about 10 t of tailings pass for 1 t of concentrate.' }),
  recipe('red_mud_iron', '赤泥选铁', 'iron recovered from red mud', '(五)', 'iron_concentrate', {
    tags: 'high_value;metal;red_mud', ins: [['red_mud', 1.5]], outs: [['iron_concentrate', 1], ['process_loss', 0.5]],
    opex: [300, 420, 560], capex: [450, 700, 1000], life: 12, kwh: 130, co2: [70, 83, 110], avoided: [40, 75, 120], counterfactual: 'concentrate from mined lean ore (assumed)', minSize: 20_000, maxSize: 600_000, note: 'Net of the residue that returns to the stack.' }),
  recipe('dust_zinc_recovery', '冶金尘泥回收锌铁', 'zinc and iron from steelworks dust', '(五)', 'zinc_oxide', {
    tags: 'high_value;metal', ins: [['zinc_dust', 14]], outs: [['zinc_oxide', 1], ['iron_concentrate', 8], ['process_loss', 5]],
    opex: [6000, 8000, 10_000], capex: [6000, 9000, 13_000], life: 12, kwh: 900, co2: [2600, 3800, 5200], avoided: [2500, 4200, 6000], counterfactual: 'zinc oxide from mined concentrate and iron from mined ore (assumed)', minSize: 5_000, maxSize: 100_000, note: 'Rotary hearth or kiln: dust with about 4 % zinc, 90 % of it recovered (80-95 %), oxide with half zinc.' }),
  recipe('land_restoration', '矿区生态修复与塌陷治理', 'land restoration at mines', '(二)', 'mine_fill', {
    tags: 'restoration', ins: [['coal_gangue', 0.8, 0, 1], ['iron_tailings', 0.12, 0, 1], ['fly_ash', 0.05, 0, 0.5], ['bottom_ash', 0.03, 0, 0.3]], outs: [['mine_fill', 1]],
    opex: [7, 12, 20], capex: [4, 8, 15], life: 10, kwh: 0.5, co2: [1, 2, 3], avoided: [0, 1, 2], counterfactual: 'fill earth dug and moved on site (assumed)', minSize: 50_000, maxSize: 20_000_000 }),
  recipe('mine_backfill', '井下充填', 'underground backfill', '(二)', 'mine_fill', {
    tags: 'restoration', ins: [['coal_gangue', 0.55, 0, 0.95], ['iron_tailings', 0.25, 0, 0.95], ['fly_ash', 0.15, 0.02, 0.4], ['cement', 0.05, 0.03, 0.08]], outs: [['mine_fill', 1]],
    opex: [45, 62, 90], capex: [80, 120, 180], life: 12, kwh: 12, co2: [6, 9, 12], avoided: [0, 1, 2], counterfactual: 'goaf left open; the released pillar ore is in the price', minSize: 100_000, maxSize: 3_000_000 }),
  recipe('gangue_fuel_yard', '矸石选燃', 'gangue sorted as fuel', '(五)', 'gangue_fuel', {
    tags: 'energy', ins: [['coal_gangue', 1]], outs: [['gangue_fuel', 1]],
    opex: [6, 10, 16], capex: [8, 15, 25], life: 12, kwh: 4, co2: [2, 3, 4], avoided: [0, 0, 0], counterfactual: 'coal of the same heat: no saving claimed', minSize: 100_000, maxSize: 5_000_000 }),
  recipe('kiln_coprocessing', '水泥窑协同处置', 'co-processing in cement kilns', '(十)', 'kiln_clinker', {
    tags: 'kiln', ins: [['raw_meal', 1.47, 1.35, 1.53], ['municipal_sludge', 0.03, 0.01, 0.05], ['iron_tailings', 0.03, 0, 0.08], ['steel_slag', 0.02, 0, 0.06]], outs: [['kiln_clinker', 1], ['ignition_loss', 0.55]],
    opex: [95, 120, 150], capex: [8, 14, 25], life: 15, kwh: 62, co2: [2, 5, 10], avoided: [8, 20, 35], counterfactual: 'the same clinker burned without waste; both CO2 figures are differences from it (assumed)', minSize: 200_000, maxSize: 3_000_000 }),
  recipe('scrap_centre', '废钢加工配送中心', 'scrap processing and distribution centre', '(六)', 'prepared_scrap', {
    tags: 'recycling;park', ins: [['scrap_steel', 1.03]], outs: [['prepared_scrap', 1], ['process_loss', 0.03]],
    opex: [2230, 2265, 2310], capex: [150, 250, 400], life: 12, kwh: 40, co2: [22, 26, 32], avoided: [0, 0, 0], counterfactual: 'counted at the furnace', minSize: 150_000, maxSize: 1_500_000, note: 'Cost includes 2,150 CNY/t paid to collectors.' }),
  recipe('bof_scrap', '转炉添加废钢', 'scrap charged to converters', '(六)', 'steel_from_scrap', {
    tags: 'recycling', ins: [['scrap_steel', 1.08]], outs: [['steel_from_scrap', 1], ['process_loss', 0.08]],
    opex: [2980, 3060, 3160], capex: [30, 60, 100], life: 15, kwh: 60, co2: [90, 140, 200], avoided: [1400, 1700, 1900], counterfactual: 'hot metal, 1,700 kg/t pig iron (gbt51366_2019)', minSize: 50_000, maxSize: 5_000_000, source: ['gbt51366_2019'], note: 'Cost includes 2,150 CNY/t paid to collectors, alloys and heat; slag of scrap is within the steel slag stream of the plant.' }),
  recipe('eaf_steel', '短流程电炉炼钢', 'electric-arc furnace steel', '(六)', 'steel_from_scrap', {
    tags: 'recycling', ins: [['prepared_scrap', 1.06]], outs: [['steel_from_scrap', 1], ['process_loss', 0.06]],
    opex: [480, 590, 720], capex: [900, 1300, 1800], life: 20, kwh: 430, co2: [300, 350, 450], avoided: [1700, 1990, 2100], counterfactual: 'BOF steel, 1,990 kg/t (gbt51366_2019; that table gives EAF steel 3,030, which assumes another charge)', minSize: 300_000, maxSize: 2_000_000, source: ['gbt51366_2019'] }),
  recipe('copper_smelter', '再生铜冶炼', 'secondary copper', '(六)', 'recycled_copper', {
    tags: 'recycling;park', ins: [['scrap_copper', 1.06]], outs: [['recycled_copper', 1], ['process_loss', 0.06]],
    opex: [44_800, 45_500, 46_300], capex: [2500, 4000, 6000], life: 15, kwh: 900, co2: [700, 1000, 1400], avoided: [1800, 2600, 3500], counterfactual: 'primary copper (assumed)', minSize: 30_000, maxSize: 300_000, note: 'Cost includes about 41,000 CNY/t paid to collectors.' }),
  recipe('aluminium_remelt', '再生铝', 'secondary aluminium', '(六)', 'recycled_aluminium', {
    tags: 'recycling;park', ins: [['scrap_aluminium', 1.09]], outs: [['recycled_aluminium', 1], ['process_loss', 0.09]],
    opex: [12_400, 12_700, 13_100], capex: [1500, 2500, 3800], life: 15, kwh: 180, co2: [450, 600, 900], avoided: [16_000, 20_300, 20_300], counterfactual: 'primary aluminium on the national grid, 20,300 kg/t (gbt51366_2019)', minSize: 30_000, maxSize: 400_000, source: ['gbt51366_2019'], note: 'Cost includes about 10,800 CNY/t paid to collectors.' }),
  recipe('plastic_pelletiser', '废塑料造粒', 'plastic granulation', '(七)', 'plastic_granulate', {
    tags: 'recycling;park', ins: [['waste_plastic', 1.15]], outs: [['plastic_granulate', 1], ['process_loss', 0.15]],
    opex: [5150, 5450, 5800], capex: [700, 1100, 1700], life: 10, kwh: 480, co2: [300, 360, 480], avoided: [1500, 2300, 2800], counterfactual: 'polyethylene, 1,990-2,810 kg/t (gbt51366_2019)', minSize: 20_000, maxSize: 300_000, source: ['gbt51366_2019'], note: 'Cost includes 3,700 CNY/t paid to collectors.' }),
  recipe('rubber_mill', '废轮胎制精细胶粉', 'rubber powder from tyres', '(七)', 'rubber_powder', {
    tags: 'recycling;park', ins: [['waste_tyre', 1.45]], outs: [['rubber_powder', 1], ['prepared_scrap', 0.2], ['process_loss', 0.25]],
    opex: [1550, 1700, 1880], capex: [900, 1400, 2000], life: 10, kwh: 520, co2: [320, 370, 480], avoided: [600, 1200, 1900], counterfactual: 'synthetic rubber filler (assumed)', minSize: 10_000, maxSize: 150_000, note: 'Cost includes 850 CNY/t paid to collectors.' }),
  recipe('tyre_retread', '旧轮胎翻新', 'tyre retreading', '(七)', 'retreaded_tyre', {
    tags: 'recycling;park', ins: [['waste_tyre', 0.86], ['rubber_compound', 0.17]], outs: [['retreaded_tyre', 1], ['process_loss', 0.03]],
    opex: [4200, 4600, 5100], capex: [3000, 4500, 6500], life: 10, kwh: 700, co2: [430, 500, 650], avoided: [1500, 2400, 3200], counterfactual: 'a new truck tyre (assumed)', minSize: 5_000, maxSize: 60_000 }),
  recipe('paper_sorting', '废纸分拣加工中心', 'waste paper sorting hub', '(七)', 'sorted_paper', {
    tags: 'recycling;paper_hub', ins: [['waste_paper', 1.04]], outs: [['sorted_paper', 1], ['process_loss', 0.04]],
    opex: [1760, 1830, 1920], capex: [100, 180, 300], life: 12, kwh: 25, co2: [14, 17, 22], avoided: [0, 0, 0], counterfactual: 'counted at the mill', minSize: 300_000, maxSize: 2_000_000, note: 'Cost includes 1,680 CNY/t paid to collectors.' }),
  recipe('paper_mill', '废纸制浆造纸', 'paper and board from waste paper', '(七)', 'recycled_board', {
    tags: 'recycling', ins: [['waste_paper', 1.18]], outs: [['recycled_board', 1], ['process_loss', 0.18]],
    opex: [2930, 3080, 3260], capex: [2200, 3200, 4500], life: 20, kwh: 420, co2: [550, 700, 900], avoided: [600, 900, 1300], counterfactual: 'board from virgin pulp (assumed)', minSize: 100_000, maxSize: 2_000_000, note: 'Cost includes 1,700 CNY/t paid to collectors.' }),
  recipe('board_from_hub', '分拣废纸造纸', 'paper and board from sorted paper', '(七)', 'recycled_board', {
    tags: 'recycling', ins: [['sorted_paper', 1.1]], outs: [['recycled_board', 1], ['process_loss', 0.1]],
    opex: [900, 1010, 1150], capex: [2200, 3200, 4500], life: 20, kwh: 400, co2: [530, 680, 880], avoided: [600, 900, 1300], counterfactual: 'board from virgin pulp (assumed)', minSize: 100_000, maxSize: 2_000_000 }),
  recipe('battery_second_life', '动力电池梯次利用', 'second-life battery packs', '(八)', 'second_life_pack', {
    tags: 'recycling;battery', ins: [['retired_battery', 1.35]], outs: [['second_life_pack', 1], ['battery_modules', 0.3], ['process_loss', 0.05]],
    opex: [22_500, 24_500, 27_000], capex: [6000, 10_000, 15_000], life: 10, kwh: 300, co2: [180, 200, 260], avoided: [3000, 6000, 9000], counterfactual: 'a new lithium iron phosphate pack of the same useful energy (assumed)', minSize: 2_000, maxSize: 40_000, note: 'Cost includes about 13,500 CNY/t paid to holders.' }),
  recipe('battery_recovery', '退役电池再生利用', 'battery metal recovery', '(八)', 'battery_metals', {
    tags: 'recycling;battery', ins: [['retired_battery', 1.5, 0, 2.5], ['battery_modules', 1, 0, 2.5]], outs: [['battery_metals', 1], ['process_loss', 1.5]],
    opex: [24_500, 27_000, 30_000], capex: [12_000, 18_000, 26_000], life: 12, kwh: 2600, co2: [2500, 3500, 5000], avoided: [3000, 6000, 10_000], counterfactual: 'primary nickel, cobalt and lithium salts (assumed)', minSize: 3_000, maxSize: 60_000, note: 'Cost includes about 12,000 CNY/t paid to holders.' }),
]
