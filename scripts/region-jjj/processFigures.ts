// Figures of processes that have a source: A and B replace what was assumed, C only widens an interval (the widening is noted).
// Each stands for one parameter of one process; what is not named here or in `recipes` by a source is assumed and says so.
import type { Triple } from './tables.ts'

export type Figured = 'opex' | 'capex' | 'life' | 'kwh' | 'co2' | 'minSize' | 'maxSize' | 'flows'
export type ProcessFigure = { process: string; of: Figured; t?: Triple; source: string[]; note: string }

const figure = (process: string, of: Figured, t: Triple | undefined, source: string[], note: string): ProcessFigure => ({
  process,
  of,
  ...(t ? { t } : {}),
  source,
  note,
})

export const processFigures: ProcessFigure[] = [
  // Sand and stone, building waste.
  figure(
    'aggregate_rock',
    'capex',
    [22, 60, 128],
    ['jindui', 'chuntan', 'tianshui', 'xichang_agg', 'changjiang', 'qianxi15'],
    'Six plants: 22, 29, 40, 80, 86, 128; median.',
  ),
  figure('tailings_iron', 'opex', [300, 330, 680], ['shougang_tail'], 'Shuichang: 330 CNY per tonne of concentrate recovered (2019).'),
  figure('recycled_aggregate_plant', 'opex', undefined, ['chinadaily10'], 'Changping 2010: 15 CNY per tonne of waste, 30 to break even.'),
  figure(
    'recycled_aggregate_plant',
    'flows',
    undefined,
    ['miit_cdw'],
    'At least 95 % of the waste becomes product (condition of the ministry); central recipe 95.2 %.',
  ),
  figure('recycled_aggregate_plant', 'minSize', [220_000, 300_000, 900_000], ['bj_cdw'], 'Lines built: 0.22, 0.7, 0.9, 1.0, 1.5 Mt.'),
  figure('recycled_aggregate_plant', 'maxSize', [1_000_000, 1_500_000, 2_000_000], ['bj_cdw'], 'Largest lines built: 1.0 and 1.5 Mt.'),
  // Cement and concrete.
  figure(
    'cement_mix',
    'capex',
    [42, 60, 70],
    ['jinan_grind', 'lushan_grind', 'pypsa'],
    'Grinding works: 42 (Jinan), 60 (Lushan), 70 (EU).',
  ),
  figure('cement_mix', 'kwh', undefined, ['gb16780'], 'Within the limits of grinding works, 34-45 kWh per tonne of cement.'),
  figure('cement_mix', 'life', [20, 25, 30], ['pypsa'], 'Cement finishing, 25 years.'),
  figure(
    'kiln_coprocessing',
    'capex',
    [18, 38, 48],
    ['jiyuan', 'zongyang', 'hefeng'],
    '600, 1,279 and 1,598 CNY per tonne of waste a year x 0.03 t.',
  ),
  figure('kiln_coprocessing', 'kwh', undefined, ['gb16780', 'pypsa'], 'Limits of clinker 60-68 kWh/t.'),
  figure('ggbs_mill', 'capex', [53, 112, 220], ['gaoyi', 'weixian'], 'Two mills of the region: 53 (Weixian, 3 Mt) and 112 (Gaoyi, 2 Mt).'),
  figure('ggbs_mill', 'maxSize', undefined, ['weixian'], 'Weixian: two lines, 3 Mt.'),
  figure('steel_slag_mill', 'capex', undefined, ['baotou_slag'], 'Baotou: 154 CNY per tonne a year.'),
  // Walls and boards.
  figure('wallboard_line', 'capex', [830, 985, 1215], ['bnbm25'], 'Ningbo 2025: 631.8 M CNY for 80 million m2 at 6.5-9.5 kg/m2.'),
  figure(
    'wallboard_line',
    'minSize',
    [195_000, 240_000, 285_000],
    ['ndrc_cat19'],
    'Lines below 30 million m2 a year may not be built: 6.5-9.5 kg/m2 (assumed).',
  ),
  figure('ash_block', 'capex', [130, 220, 260], ['huating'], 'Huating 2016: 220.'),
  figure('ash_block', 'flows', undefined, ['qianxi15'], 'Blocks with 72.6 % tailings are made in Qianxi.'),
  figure('gangue_brick', 'capex', [73, 96, 190], ['qianxian', 'xichang_brick'], '96 (Qianxian) and 73 (Xichang).'),
  figure('gangue_brick', 'flows', undefined, ['jingfang'], 'Jingfang, Changzhi: 1.16-1.23 t of gangue per tonne of bricks.'),
  figure('precast_plant', 'capex', [240, 694, 800], ['sanjian'], 'Hefei 2016: 800 M CNY for 0.48 million m3.'),
  figure('hot_slag_wool', 'minSize', undefined, ['baosteel_wool'], 'First line on hot slag: 20,000 t.'),
  // Metals.
  figure('scrap_centre', 'kwh', [20, 27, 29], ['miit_scrap12'], 'Entry condition: below 30 kWh/t.'),
  figure('scrap_centre', 'minSize', [100_000, 150_000, 150_000], ['miit_scrap12'], 'Entry condition: new 150,000 t, rebuilt 100,000 t.'),
  figure('scrap_centre', 'capex', [150, 264, 650], ['jigang_rizhao', 'fuyuan'], 'Rizhao 264, Ma’anshan 250; 650 from a weak page widens.'),
  figure(
    'eaf_steel',
    'opex',
    [658, 760, 1000],
    ['lixinchuang21'],
    'Electric steel costs 200-500 CNY/t more than converter steel (2021); two weak build-ups without metal give 658-1,075.',
  ),
  figure('eaf_steel', 'capex', undefined, ['luzhou_eaf', 'mpp'], 'Luzhou 1,150 with rolling; 1,650 in a model.'),
  figure('eaf_steel', 'life', [20, 20, 40], ['mpp'], 'Investment cycle 20 years, plant 40.'),
  figure('eaf_steel', 'flows', undefined, ['mpp'], '1.138 t of scrap per tonne of steel.'),
  figure('copper_smelter', 'capex', [7667, 7900, 8173], ['wuzhou'], 'Wuzhou: 2.30-2.45 bn CNY for 0.3 Mt, to cathode.'),
  figure('copper_smelter', 'maxSize', undefined, ['wuzhou'], 'Wuzhou: 0.3 Mt.'),
  figure('aluminium_remelt', 'capex', undefined, ['guangyuan'], 'Guangyuan 2023: 2,600.'),
  figure(
    'aluminium_remelt',
    'minSize',
    [50_000, 100_000, 100_000],
    ['miit_alu13'],
    'Draft entry conditions: new 100,000 t, existing 50,000 t.',
  ),
  figure(
    'dust_zinc_recovery',
    'flows',
    undefined,
    ['cisdi22'],
    'Xinyu: 250,000 t of dust give 13,000 t of zinc oxide and 162,000 t of iron.',
  ),
  figure('dust_zinc_recovery', 'capex', [9000, 18_900, 21_300], ['zincox12'], 'Korea 2012, richer dust: 270 M USD for 80-90 kt.'),
  figure('dust_zinc_recovery', 'minSize', [5_000, 13_000, 13_000], ['cisdi22'], 'One furnace of 250,000 t of dust.'),
  // Plastic, rubber, paper, batteries.
  figure(
    'plastic_pelletiser',
    'capex',
    [359, 1000, 1700],
    ['zibo_plastic', 'huayin'],
    'Zibo 998, Huayin 1,000; 359 from a weak page widens.',
  ),
  figure(
    'plastic_pelletiser',
    'kwh',
    [384, 480, 575],
    ['miit_plastic15'],
    'Below 500 kWh per tonne of waste plastic, of which 1.15 t make a tonne.',
  ),
  figure('plastic_pelletiser', 'maxSize', undefined, ['zibo_plastic'], 'Zibo: 0.2 Mt.'),
  figure('rubber_mill', 'minSize', undefined, ['miit_tyre12'], 'Entry condition: new 20,000 t of tyres, 13,800 t of powder.'),
  figure(
    'tyre_retread',
    'kwh',
    [300, 330, 360],
    ['miit_tyre12'],
    'Entry condition: 15-18 kWh per standard tyre of 50 kg (weight assumed).',
  ),
  figure(
    'paper_mill',
    'opex',
    [503, 573, 1170],
    ['nd20'],
    'Nine Dragons, half-year to December 2020: 2,550-2,842 CNY/t with paper; less 1.18 x 1,735. The former assumption of 1,074 stays inside.',
  ),
  figure('paper_mill', 'capex', [3200, 4100, 4500], ['nd_hebei'], 'Luannan: 2.05 bn CNY for 0.5 Mt.'),
  figure('board_from_hub', 'capex', [3200, 4100, 4500], ['nd_hebei'], 'Luannan: 2.05 bn CNY for 0.5 Mt.'),
  figure('paper_sorting', 'life', [8, 10, 13], ['swolf'], 'Sorting equipment, 10 years.'),
  figure('battery_recovery', 'capex', undefined, ['yuneng'], 'Xiangxiang: 12,580.'),
  figure('battery_recovery', 'life', [8, 10, 13], ['everbatt19'], 'Plant life 10 years.'),
]
