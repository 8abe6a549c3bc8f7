// Chinese words for the codes of the region format: shown in the template and understood when somebody types them.
import type { RegionTable } from '#domain/region.ts'

const method = { measured: '实测', official: '官方', fitted: '拟合', estimated: '估算', assumed: '假设' }
const sense = { '>=': '不小于', '<=': '不大于', '<': '小于', '>': '大于' }

const words: Partial<Record<RegionTable, Record<string, Record<string, string>>>> = {
  areas: { level: { country: '国家', region: '区域', province: '省', prefecture: '市', county: '县' } },
  materials: { kind: { waste: '固废', secondary: '再生资源', product: '产品', input: '外购原料', loss: '损失' } },
  sites: { accuracy: { exact: '精确', approximate: '近似', city_point: '城市点', area: '面' } },
  process_flows: { direction: { in: '投入', out: '产出' } },
  process_parameters: {
    parameter: {
      opexCnyPerT: '运行成本',
      capexCnyPerTPerYear: '单位投资',
      lifetimeYears: '寿命',
      energyKwhPerT: '电耗',
      co2KgPerT: '碳排放',
      avoidedCo2KgPerT: '减排',
      minSizeTPerYear: '最小规模',
      maxSizeTPerYear: '最大规模',
      sizeStepTPerYear: '规模级差',
      fixedCostCny: '固定费用',
      leadTimeYears: '建设周期',
    },
  },
  blend_limits: { sense, basis: { input: '投入', product: '产品' } },
  modes: { network: { direct: '点到点', stations: '经车站' } },
  policies: {
    kind: {
      levy_disposal: '处置征税',
      subsidy_input: '投入补贴',
      subsidy_output: '产出补贴',
      carbon_price: '碳价',
      ban_disposal: '禁止处置',
      ban_mode: '禁止运输方式',
      quota_move: '外运限额',
      least_share: '工艺最低占比',
    },
  },
  targets: {
    sense,
    measure: {
      utilised: '利用量',
      share: '利用率',
      output: '产量',
      capacity: '产能',
      new_capacity: '新增产能',
      output_value: '产值',
      co2: '净碳排放',
      cost: '净成本',
      investment: '投资',
      haul: '运输周转量',
      sites_opened: '建成数',
      external: '外部数',
    },
  },
}

/** Code -> Chinese word for an enumerated field; undefined when the field has none. */
export function enumWords(table: RegionTable, field: string): Record<string, string> | undefined {
  return words[table]?.[field] ?? (field === 'method' ? method : undefined)
}
