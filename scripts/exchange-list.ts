// Writes examples/exchange-list: an invented list of a fair as clerks keep it, with merged heads and both units, for the example region.
import { writeFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'

type Cell = string | number | null
const head: Cell[] = [
  '序号',
  '供需类型',
  '单位名称',
  '物料名称',
  '数量',
  null,
  '所在地',
  '供需时间',
  '意向价格（元/吨）',
  '质量要求',
  '备注',
]
const under: Cell[] = [null, null, null, null, '数值', '计量单位', null, null, null, null, null]
const rows: Cell[][] = [
  [1, '供应', '东山钢铁', '水渣', 30, '万吨', '东镇', '2027年', 60, 'SO3 0.2~0.5%；f-CaO 0.1%', '虚构'],
  [2, '供应', '河口发电', '电厂粉煤灰', 120000, '吨', '西镇', '2027年', '面议', 'SO3 0.5~1.2%；烧失量 3~5%', '虚构'],
  [3, '供应', '河口发电', '脱硫石膏', 4.5, '万吨', '西镇', '2027年1月1日至2027年6月30日', -5, null, '虚构'],
  [4, '需求', '中原循环', '粒化高炉矿渣', 20, '万吨', '中原循环基地', '2027年', 80, 'SO3≤2.5%；f-CaO≤3%', '虚构'],
  [5, '需求', '中原循环', '粉煤灰', 80000, '吨', '中原循环基地', '2027年', null, 'SO3≤3%；烧失量≤8%', '虚构'],
]
const merged = [0, 1, 2, 3, 6, 7, 8, 9, 10].map(column => ({ startRow: 1, endRow: 2, startCol: column, endCol: column }))
const bytes = await writeXlsx({
  sheets: [
    {
      name: '产需清单',
      rows: [['2027年两镇地区工业固废产需清单（虚构，演示用 synthetic）'], head, under, ...rows, ['注：单位、数量均为虚构']],
      merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: 10 }, { startRow: 1, endRow: 1, startCol: 4, endCol: 5 }, ...merged],
      columns: [6, 9, 14, 16, 10, 10, 14, 30, 16, 30, 8].map(width => ({ width })),
    },
  ],
  properties: { created: new Date(Date.UTC(2000, 0, 1)), modified: new Date(Date.UTC(2000, 0, 1)) },
})
writeFileSync('examples/exchange-list/产需清单.xlsx', bytes)
