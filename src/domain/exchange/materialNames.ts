// What materials are called on the market and in standards beside their name in a region: one id for all of it. A word is here only where it
// means one material alone: 飞灰 is mostly ash of incinerators, a hazardous waste, and 尾矿 any ore's; neither stands here.

type Line = [material: string, names: string, source: string]
const lines: readonly Line[] = [
  [
    'bf_slag',
    '水渣;高炉水渣;粒化高炉矿渣;高炉矿渣;矿渣;水淬渣;高炉水淬渣;粒化矿渣;GGBS feed;GBFS;GBS;BF slag;blast furnace slag;granulated blast furnace slag',
    'GB/T 203-2008',
  ],
  ['ggbs', '矿粉;矿渣微粉;粒化高炉矿渣粉;S95矿粉;S105矿粉;S75矿粉;GGBS;GGBFS', 'GB/T 18046-2017'],
  ['steel_slag', '转炉渣;转炉钢渣;电炉钢渣;电炉渣;钢尾渣;钢渣尾渣;热闷渣;钢渣尾泥;steelmaking slag;BOF slag', 'GB/T 20491-2017'],
  ['steel_slag_powder', '钢渣微粉;钢铁渣粉', 'GB/T 20491-2017'],
  ['fly_ash', '煤灰;电厂灰;电厂粉煤灰;原状粉煤灰;粉煤灰原灰;统灰;粗灰;coal fly ash;PFA;pulverised fuel ash', 'GB/T 1596-2017'],
  ['ash_fines', '一级粉煤灰;二级粉煤灰;Ⅰ级粉煤灰;Ⅱ级粉煤灰;I级粉煤灰;II级粉煤灰;一级灰;二级灰;分选粉煤灰;细灰', 'GB/T 1596-2017'],
  ['bottom_ash', '炉底渣;锅炉渣;锅炉炉渣;电厂炉渣;燃煤炉渣;煤渣;底渣;coal bottom ash', '2024-4'],
  ['fgd_gypsum', '烟气脱硫石膏;电厂脱硫石膏;电厂石膏;脱硫膏;FGD石膏;desulphurisation gypsum;flue gas gypsum', 'GB/T 21371'],
  ['coal_gangue', '矸石;煤矸;洗矸;洗矸石;掘进矸石;煤矿矸石;gangue;coal waste rock', '2024-4'],
  ['iron_tailings', '铁矿尾矿;铁尾砂;铁矿尾砂;铁选尾矿;铁矿尾渣;iron tailings', '2024-4'],
  ['waste_rock', '废石;矿山废石;剥离废石;剥岩;剥离岩石;采矿剥离物;mining waste rock', '2024-4'],
  ['red_mud', '拜耳法赤泥;氧化铝赤泥;氧化铝厂赤泥;bauxite residue', '2024-4'],
  ['zinc_dust', '瓦斯灰;瓦斯泥;高炉瓦斯灰;高炉瓦斯泥;高炉除尘灰;转炉除尘灰;含锌尘泥;含锌除尘灰', '2024-4'],
  ['msw_slag', '生活垃圾焚烧炉渣;垃圾炉渣;焚烧炉渣;IBA;incinerator bottom ash', '2024-4'],
  ['construction_waste', '建筑垃圾;建筑固废;建筑废弃物;拆除垃圾;工程垃圾;拆迁垃圾;C&D waste;demolition waste', '2024-4'],
  ['municipal_sludge', '市政污泥;生活污泥;污水厂污泥;城镇污泥;sewage sludge', '2024-4'],
  ['scrap_steel', '废钢;废铁;废旧钢铁;ferrous scrap', 'GB/T 4223'],
  ['scrap_copper', '废杂铜;废紫铜;废铜料;copper scrap', '2024-4'],
  ['scrap_aluminium', '废杂铝;废铝料;aluminium scrap;aluminum scrap', '2024-4'],
  ['waste_paper', '废旧纸;废纸箱;废旧纸张;OCC;recovered paper', '2024-4'],
  ['waste_plastic', '废旧塑料;废塑;plastic waste', '2024-4'],
  ['waste_tyre', '废旧轮胎;旧轮胎;废胎;used tyres;end-of-life tyres', '2024-4'],
  ['retired_battery', '退役电池;废旧动力电池;动力蓄电池;废动力电池;废旧动力蓄电池', '2024-4'],
  ['lead_battery', '废铅蓄电池;废铅酸电池;废电瓶', '2024-4'],
  ['waste_glass', '碎玻璃;废旧玻璃', '2024-4'],
  ['waste_textile', '废旧衣物;废纺织品;废旧纺织', '2024-4'],
  ['waste_appliance', '废旧家电;废家电;电子废弃物', '2024-4'],
  ['scrap_vehicle', '报废汽车;报废车辆', '2024-4'],
  ['aggregate', '机制砂;机制砂石;机制骨料;砂石骨料;尾矿砂石', 'GB/T 14684-2022'],
  ['recycled_aggregate', '再生砂石;建筑垃圾再生骨料;再生粗骨料;再生细骨料', 'GB/T 25176'],
]

/** Further names of a material, with the standard or catalogue whose word they are; `2024-4` is the catalogue of 公告2024年第4号. */
export const materialNames: readonly { material: string; names: readonly string[]; source: string }[] = lines.map(
  ([material, names, source]) => ({ material, names: names.split(';'), source }),
)
