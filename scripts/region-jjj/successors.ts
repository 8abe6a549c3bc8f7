// The programmes beside and after that of the region: national plans and provincial ones with numbers. Each stands in its own accounting
// basis and scope; none is a constraint here and none is added to another. Nearly all are known from copies of the official text.
import type { Row } from '#domain/region.ts'
import type { Tables } from './tables.ts'

type Goal = [id: string, zh: string, en: string, year: number, value: number | undefined, unit: string, sense?: '<=']
type Programme = {
  id: string
  zh: string
  en: string
  from: number
  to: number
  area: string
  source: string[]
  basisZh: string
  basisEn: string
  goals: Goal[]
}
const nation = '000000'
const rate = '%'
const mt = 'Mt/yr'

const programmes: Programme[] = [
  {
    id: 'cn-resource-2022-2025',
    zh: '关于加快推动工业资源综合利用的实施方案（工信部联节〔2022〕9号）',
    en: 'Implementation plan for the use of industrial resources (2022 no. 9)',
    from: 2022,
    to: 2025,
    area: nation,
    source: ['miit_2022_9'],
    basisZh: '全国，工业和信息化部口径：大宗工业固废；再生资源按利用量',
    basisEn: 'Nation, basis of the industry ministry: bulk industrial waste; recyclables where they are used',
    goals: [
      ['rate', '大宗工业固废综合利用率', 'rate of use of bulk industrial waste', 2025, 57, rate],
      ['slag', '冶炼渣综合利用率', 'rate of use of smelting slag', 2025, 73, rate],
      ['gypsum', '工业副产石膏综合利用率', 'rate of use of industrial gypsum', 2025, 73, rate],
      ['red_mud', '赤泥综合利用水平（有效提高，无数值）', 'red mud (effectively raised, no number)', 2025, undefined, rate],
      ['recyclables', '主要再生资源品种利用量', 'main recyclables used', 2025, 480, mt],
      ['scrap', '废钢铁利用量', 'scrap steel used', 2025, 320, mt],
      ['nonferrous', '废有色金属利用量', 'non-ferrous scrap used', 2025, 20, mt],
      ['paper', '废纸利用量', 'waste paper used', 2025, 60, mt],
    ],
  },
  {
    id: 'cn-green-2021-2025',
    zh: '“十四五”工业绿色发展规划',
    en: 'Industrial green development plan 2021-2025',
    from: 2021,
    to: 2025,
    area: nation,
    source: ['miit_green_145'],
    basisZh: '全国，工业和信息化部口径：再生金属产量',
    basisEn: 'Nation, basis of the industry ministry: output of recycled metals',
    goals: [
      ['copper', '再生铜产量', 'recycled copper', 2025, 4, mt],
      ['aluminium', '再生铝产量', 'recycled aluminium', 2025, 11.5, mt],
      ['lead', '再生铅产量', 'recycled lead', 2025, 2.9, mt],
    ],
  },
  {
    id: 'cn-bulk-2021-2025',
    zh: '关于“十四五”大宗固体废弃物综合利用的指导意见（发改环资〔2021〕381号）',
    en: 'Guidance on bulk solid waste 2021-2025 (2021 no. 381)',
    from: 2021,
    to: 2025,
    area: nation,
    source: ['ndrc_2021_381'],
    basisZh: '全国，国家发展改革委口径：新增大宗固废（七类，含建筑垃圾与秸秆）',
    basisEn: 'Nation, basis of the NDRC: newly generated bulk waste of seven kinds, building waste and straw included',
    goals: [
      ['rate', '新增大宗固废综合利用率', 'rate of use of newly generated bulk waste', 2025, 60, rate],
      ['firms', '骨干企业', 'backbone firms', 2025, 50, 'count'],
      ['bases', '大宗固废综合利用基地', 'bulk waste bases', 2025, 50, 'count'],
      ['resource_bases', '工业资源综合利用基地', 'industrial resource bases', 2025, 50, 'count'],
    ],
  },
  {
    id: 'cn-bases-2019-2020',
    zh: '关于推进大宗固体废弃物综合利用产业集聚发展的通知（发改办环资〔2019〕44号）',
    en: 'Notice on bulk waste bases (2019 no. 44)',
    from: 2019,
    to: 2020,
    area: nation,
    source: ['ndrc_2019_44'],
    basisZh: '全国，国家发展改革委口径：基地内大宗固废',
    basisEn: 'Nation, basis of the NDRC: bulk waste within the bases',
    goals: [
      ['bases', '大宗固废综合利用基地', 'bulk waste bases', 2020, 50, 'count'],
      ['resource_bases', '工业资源综合利用基地', 'industrial resource bases', 2020, 50, 'count'],
      ['rate', '基地综合利用率', 'rate of use in the bases', 2020, 75, rate],
    ],
  },
  {
    id: 'cn-circular-2021-2025',
    zh: '“十四五”循环经济发展规划',
    en: 'Circular economy plan 2021-2025',
    from: 2021,
    to: 2025,
    area: nation,
    source: ['fyp14_ce'],
    basisZh: '全国，国家发展改革委口径：大宗固废；再生资源按利用量',
    basisEn: 'Nation, basis of the NDRC: bulk waste; recyclables where they are used',
    goals: [
      ['rate', '大宗固废综合利用率', 'rate of use of bulk waste', 2025, 60, rate],
      ['building', '建筑垃圾综合利用率', 'rate of use of building waste', 2025, 60, rate],
      ['paper', '废纸利用量', 'waste paper used', 2025, 60, mt],
      ['scrap', '废钢利用量', 'scrap steel used', 2025, 320, mt],
      ['nonferrous', '再生有色金属产量', 'recycled non-ferrous metals', 2025, 20, mt],
      ['value', '资源循环利用产业产值', 'output value of the industry', 2025, 5000, 'bn CNY'],
    ],
  },
  {
    id: 'cn-collection-2022-2025',
    zh: '关于加快废旧物资循环利用体系建设的指导意见（发改环资〔2022〕109号）',
    en: 'Guidance on the circulation of used goods (2022 no. 109)',
    from: 2022,
    to: 2025,
    area: nation,
    source: ['ndrc_2022_109'],
    basisZh: '全国，国家发展改革委口径：九种再生资源循环利用量（钢、铜、铝、铅、锌、纸、塑料、橡胶、玻璃）',
    basisEn: 'Nation, basis of the NDRC: nine kinds circulated (steel, copper, aluminium, lead, zinc, paper, plastic, rubber, glass)',
    goals: [
      ['recyclables', '九种再生资源循环利用量', 'nine kinds circulated', 2025, 450, mt],
      ['centres', '绿色分拣中心', 'green sorting centres', 2025, 1000, 'count'],
      ['cities', '重点城市', 'leading cities', 2025, 60, 'count'],
    ],
  },
  {
    id: 'cn-loop-2024-2025',
    zh: '关于加快构建废弃物循环利用体系的意见（国办发〔2024〕7号）',
    en: 'Opinions on the waste recycling system (State Council office 2024 no. 7)',
    from: 2024,
    to: 2025,
    area: nation,
    source: ['sc_2024_7'],
    basisZh: '全国，国务院办公厅口径：大宗固废七类（含建筑垃圾、秸秆）；再生资源九种',
    basisEn: 'Nation, basis of the State Council office: seven bulk kinds with building waste and straw; nine kinds of recyclables',
    goals: [
      ['bulk', '大宗固废年利用量', 'bulk solid waste used', 2025, 4000, mt],
      ['rate', '新增大宗固废综合利用率', 'rate of use of newly generated bulk waste', 2025, 60, rate],
      ['recyclables', '主要再生资源年利用量', 'main recyclables used', 2025, 450, mt],
      ['value', '资源循环利用产业年产值', 'output value of the industry', 2025, 5000, 'bn CNY'],
    ],
  },
  {
    id: 'cn-waste-2026-2030',
    zh: '固体废物综合治理行动计划（国务院，2026年1月）',
    en: 'Action plan for comprehensive solid-waste treatment (State Council, January 2026)',
    from: 2026,
    to: 2030,
    area: nation,
    source: ['sc_2026'],
    basisZh: '全国，国务院口径：大宗固废年利用量；再生资源循环利用量；未公布区域份额',
    basisEn: 'Nation, basis of the State Council: bulk waste used; recyclables circulated; no share of any region is published',
    goals: [
      ['bulk', '大宗固废年综合利用量', 'bulk solid waste used', 2030, 4500, mt],
      ['recyclables', '主要再生资源年循环利用量', 'main recyclables circulated', 2030, 510, mt],
      ['campaigns', '专项整治行动', 'special campaigns', 2030, 5, 'count'],
    ],
  },
  {
    id: 'sx-2021-2025',
    zh: '山西省“十四五”工业资源综合利用规划',
    en: 'Shanxi: use of industrial resources 2021-2025',
    from: 2021,
    to: 2025,
    area: '140000',
    source: ['sx_145_res'],
    basisZh: '山西省，省工业和信息化厅口径：大宗工业固废',
    basisEn: 'Shanxi, basis of its industry bureau: bulk industrial waste',
    goals: [
      ['rate', '大宗工业固废综合利用率', 'rate of use of bulk industrial waste', 2025, 57, rate],
      ['bulk', '大宗工业固废综合利用量', 'bulk industrial waste used', 2025, 200, mt],
      ['slag', '冶炼渣与脱硫石膏综合利用率', 'rate of use of slag and FGD gypsum', 2025, 73, rate],
    ],
  },
  {
    id: 'sd-2024-2030',
    zh: '山东省加快构建废弃物循环利用体系实施方案（2024年）',
    en: 'Shandong: waste recycling system, 2024',
    from: 2024,
    to: 2030,
    area: '370000',
    source: ['sd_2024_loop'],
    basisZh: '山东省，省政府办公厅口径：大宗固废七类；再生资源增速',
    basisEn: 'Shandong, basis of its government office: seven bulk kinds; growth of recyclables',
    goals: [
      ['rate', '新增大宗固废综合利用率', 'rate of use of newly generated bulk waste', 2025, 60, rate],
      ['growth', '主要再生资源利用量年均增速', 'growth of recyclables used', 2025, 6, '%/yr'],
      ['vehicles', '报废机动车拆解量', 'scrapped vehicles dismantled', 2025, 500_000, 'vehicles/yr'],
      ['bulk', '大宗固废年利用量', 'bulk solid waste used', 2030, 200, mt],
    ],
  },
  {
    id: 'ha-2024-2027',
    zh: '河南省加快构建废弃物循环利用体系行动方案（2024年）',
    en: 'Henan: waste recycling system, 2024',
    from: 2024,
    to: 2027,
    area: '410000',
    source: ['ha_2024_loop'],
    basisZh: '河南省口径：大宗固废含建筑垃圾与秸秆；再生资源九种',
    basisEn: 'Henan: bulk waste with building waste and straw; nine kinds of recyclables',
    goals: [
      ['bulk', '大宗固废年利用量', 'bulk solid waste used', 2027, 250, mt],
      ['rate', '新增大宗固废综合利用率', 'rate of use of newly generated bulk waste', 2027, 65, rate],
      ['recyclables', '主要再生资源年利用量', 'main recyclables used', 2027, 25, mt],
      ['value', '资源循环利用产业年产值', 'output value of the industry', 2027, 200, 'bn CNY'],
    ],
  },
]

/** A goal as a target that is shown and evidenced, never a constraint. */
function targetOf(p: Programme, [id, nameZh, nameEn, year, value, unit, sense]: Goal): Row<'targets'> {
  return {
    id: `${p.id.replaceAll('-', '_')}_${id}`,
    programme: p.id,
    clause: '-',
    nameZh,
    nameEn,
    year,
    measure: 'external',
    areas: [p.area],
    sense: sense ?? '>=',
    ...(value === undefined ? {} : { value }),
    unit,
    modelled: false,
    definitionZh: `${p.basisZh}；不与其他方案相加，模型不约束。`,
    definitionEn: `${p.basisEn}; never added to another programme, not a constraint.`,
    method: 'official',
    source: p.source,
    note: 'Known from a copy of the text.',
    noteZh: '据文件转载件，未见原件。',
  }
}

export function addSuccessors(tables: Tables): void {
  for (const p of programmes) {
    tables.programmes.push({
      id: p.id,
      nameZh: p.zh,
      nameEn: p.en,
      fromYear: p.from,
      toYear: p.to,
      source: p.source,
      note: `${p.basisEn}. Its target years lie after the periods of this region.`,
      noteZh: `${p.basisZh}。目标年晚于本区域各时期。`,
    })
    for (const goal of p.goals) tables.targets.push(targetOf(p, goal))
  }
}
