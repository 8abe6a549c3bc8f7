// The figures in which plans are compared, in reading order: text, workbook and page show the same.
import type { Headline } from '#domain/baseline.ts'
import type { Language } from './words.ts'

export type HeadlineRow = {
  id: string
  zh: string
  en: string
  /** The unit that `of` is in. */
  unit: Record<Language, string>
  of: (headline: Headline) => number
}

const tonnes = { zh: 't', en: 't' },
  money = { zh: '元', en: 'CNY' }

export const headlineRows: readonly HeadlineRow[] = [
  { id: 'netCost', zh: '净成本（实付）', en: 'net cost (paid)', unit: money, of: row => row.netCostCny },
  { id: 'co2', zh: '碳排放净值', en: 'net CO2', unit: { zh: 't CO2', en: 't CO2' }, of: row => row.co2.netKg / 1000 },
  { id: 'industrial', zh: '工业固废利用（含废石）', en: 'industrial waste used (with rock)', unit: tonnes, of: row => row.industrialT },
  {
    id: 'recyclables',
    zh: '再生资源利用（区域内回收）',
    en: 'recyclables used (recovered here)',
    unit: tonnes,
    of: row => row.recyclablesT,
  },
  { id: 'other', zh: '城市与建筑废弃物利用', en: 'municipal and building waste used', unit: tonnes, of: row => row.otherT },
  { id: 'sand', zh: '替代天然砂石', en: 'natural sand and stone replaced', unit: tonnes, of: row => row.sandReplacedT },
  { id: 'disposed', zh: '处置与留存', en: 'disposed of and left', unit: tonnes, of: row => row.disposedT },
  { id: 'haul', zh: '货物周转量', en: 'freight', unit: { zh: 't·km', en: 't·km' }, of: row => row.haulTkm },
  { id: 'builds', zh: '新建和扩建', en: 'to build', unit: { zh: '处', en: 'sites' }, of: row => row.builds },
  { id: 'added', zh: '新增能力', en: 'capacity added', unit: { zh: 't/年', en: 't/yr' }, of: row => row.addedTPerYear },
]
