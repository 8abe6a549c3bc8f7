// The figures in which plans are compared, in reading order: text, workbook and page show the same.
import type { Headline } from './baseline.ts'

export type HeadlineRow = {
  /** The same as in the intervals of a plan, where it has one. */
  id: string
  zh: string
  en: string
  /** The unit that `of` is in. */
  unit: string
  of: (headline: Headline) => number
}

export const headlineRows: readonly HeadlineRow[] = [
  { id: 'netCost', zh: '净成本（实付）', en: 'net cost (paid)', unit: 'CNY', of: row => row.netCostCny },
  { id: 'co2', zh: '碳排放净值', en: 'net CO2', unit: 't CO2', of: row => row.co2.netKg / 1000 },
  { id: 'industrial', zh: '工业固废利用（含废石）', en: 'industrial waste used (with rock)', unit: 't', of: row => row.industrialT },
  { id: 'recyclables', zh: '再生资源利用（区域内回收）', en: 'recyclables used (recovered here)', unit: 't', of: row => row.recyclablesT },
  { id: 'other', zh: '城市与建筑废弃物利用', en: 'municipal and building waste used', unit: 't', of: row => row.otherT },
  { id: 'sand', zh: '替代天然砂石', en: 'natural sand and stone replaced', unit: 't', of: row => row.sandReplacedT },
  { id: 'disposed', zh: '处置与留存', en: 'disposed of and left', unit: 't', of: row => row.disposedT },
  { id: 'haul', zh: '货物周转量', en: 'freight', unit: 'tkm', of: row => row.haulTkm },
  { id: 'builds', zh: '新建和扩建', en: 'to build', unit: 'sites', of: row => row.builds },
  { id: 'added', zh: '新增能力', en: 'capacity added', unit: 't/yr', of: row => row.addedTPerYear },
]

/** The change of the net cost from the year as it was in two steps: what loses stops; then targets and building. */
export function bridgeOf({ asItWas, whatPays, plan }: Record<'asItWas' | 'whatPays' | 'plan', Headline>): {
  stopping: number
  rest: number
} {
  return { stopping: whatPays.netCostCny - asItWas.netCostCny, rest: plan.netCostCny - whatPays.netCostCny }
}
