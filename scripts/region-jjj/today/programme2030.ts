// A scenario to 2030, not a programme of anybody: the nation's targets at a stated share for the region, since no regional target is published.
import type { Tables } from '../tables.ts'
import { sum } from '../tables.ts'
import { chinaResidents } from '../populations.ts'

export const scenario = 'jjj-2030-scenario'

/**
 * The nation meant to use 4,000 Mt of bulk waste in 2025 at a rate of 60 % of what newly arises: so 6,667 Mt arise. What arises here of the same
 * kinds over that is the share (waste rock is not among the seven kinds; straw is, and is not modelled).
 */
function bulkTarget(tables: Tables): { t: number; share: number; kinds: string[] } {
  const kinds = tables.materials
    .filter(m => (m.tags?.includes('industrial_solid_waste') === true && m.id !== 'waste_rock') || m.id === 'construction_waste')
    .map(m => m.id)
  const arising = sum(
    tables.streams.filter(s => s.period === undefined && kinds.includes(s.material)),
    s => s.tPerYear,
  )
  const share = arising / (4_000_000_000 / 0.6)
  return { t: Math.round((4_500 * share) / 5) * 5 * 1_000_000, share, kinds }
}

export function addScenario2030(people: number, tables: Tables): void {
  const { t, share, kinds } = bulkTarget(tables)
  const byResidents = people / chinaResidents
  const recyclables = Math.round(510 * byResidents) * 1_000_000
  const percent = (part: number): string => (part * 100).toFixed(1)
  tables.programmes.push({
    id: scenario,
    nameZh: '2030年情景：全国目标按区域份额折算（非官方）',
    nameEn: 'Scenario 2030: national targets at a share for the region (not official)',
    fromYear: 2026,
    toYear: 2030,
    source: ['sc_2026', 'project_assumption'],
    note: 'A scenario: no regional target of the successor programmes is published. The share is stated in each target.',
    noteZh: '情景：后续各方案均未公布区域目标，份额见各目标的口径。',
  })
  tables.targets.push(
    {
      id: 'bulk_used_2030',
      programme: scenario,
      clause: '-',
      nameZh: '大宗固废年利用量（情景：全国45亿吨按份额）',
      nameEn: 'bulk solid waste used a year (scenario: a share of 4,500 Mt)',
      year: 2030,
      measure: 'utilised',
      materials: kinds,
      sense: '>=',
      value: t,
      unit: 't',
      payCnyPerUnit: 100,
      modelled: true,
      method: 'assumed',
      source: ['sc_2026', 'sc_2024_7', 'project_assumption'],
      definitionZh: `情景，非官方目标。全国2030年45亿吨 × 区域份额 ${percent(share)} %；份额＝区域内同类固废产生量 ÷（2025年40亿吨 ÷ 60 %）。不含采矿废石；秸秆未纳入模型。每多一吨最多付100元（假设）。`,
      definitionEn: `A scenario, no official target. 4,500 Mt of the nation in 2030 x ${percent(share)} %: what arises here of the same kinds over 4,000 Mt / 60 % of 2025. Without waste rock; straw is not modelled. A tonne more may cost 100 CNY at most (assumed).`,
    },
    {
      id: 'recyclables_2030',
      programme: scenario,
      clause: '-',
      nameZh: '主要再生资源年循环利用量（情景：全国5.1亿吨按人口）',
      nameEn: 'main recyclables used a year (scenario: a share of 510 Mt)',
      year: 2030,
      measure: 'utilised',
      materials: ['#secondary_resource'],
      sense: '>=',
      value: recyclables,
      unit: 't',
      payCnyPerUnit: 200,
      modelled: true,
      method: 'assumed',
      source: ['sc_2026', 'project_assumption'],
      definitionZh: `情景，非官方目标。口径：区域内回收。全国2030年5.1亿吨 × 人口份额 ${percent(byResidents)} %；锌废料未纳入模型。每多一吨最多付200元（假设）。`,
      definitionEn: `A scenario, no official target. Basis: recovered in the region. 510 Mt of the nation in 2030 x ${percent(byResidents)} % of its residents; zinc scrap is not modelled. A tonne more may cost 200 CNY at most (assumed).`,
    },
    ...(['retired_battery', 'pv_module', 'wind_blade'] as const).map(material => ({
      id: `new_${material}`,
      programme: scenario,
      clause: '-',
      nameZh: { retired_battery: '退役动力电池利用量', pv_module: '退役光伏组件利用量', wind_blade: '退役风机叶片利用量' }[material],
      nameEn: { retired_battery: 'retired batteries used', pv_module: 'retired modules used', wind_blade: 'retired blades used' }[material],
      year: 2030,
      measure: 'utilised' as const,
      materials: [material],
      sense: '>=' as const,
      unit: 't',
      modelled: false,
      method: 'assumed' as const,
      source: ['project_assumption'],
      definitionZh: '新兴固废，按队列推算的产生量中进入利用工序的吨数；未公布目标，只列示。',
      definitionEn: 'Tonnes of the cohort that enter processing; no target is published: shown only.',
    })),
  )
}
