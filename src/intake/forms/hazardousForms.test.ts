// The hazardous ledger of HJ 1259-2022: five records, batch codes that say their link, and no row in the wrong ledger.
import { expect, test } from 'vitest'
import type { Problem } from '#domain/problem.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import { readImport, Findings } from './readImport.ts'
import { noMarks, type SheetSource } from '../layout/source.ts'

const names = {
  sites: [{ id: 'smelter', nameZh: '南川铝厂', party: 'nanchuan' }],
  materials: [
    { id: 'spl', nameZh: '大修渣', wasteCode: '321-023-48', moisture: 0 },
    { id: 'red_mud', nameZh: '赤泥', wasteCode: '321-001-S09', moisture: 0.3 },
  ],
  parties: [{ id: 'hazco', nameZh: '安环处置公司' }],
  facilities: [],
}
type Cell = string | number | null
const sheet = (name: string, rows: Cell[][]): SheetSource => ({
  file: '危废.xlsx',
  sheet: name,
  marks: noMarks,
  rows: rows.map((cells, index) => ({ line: index + 1, cells })),
})
async function read(...sources: SheetSource[]): Promise<{ facts: WasteFact[]; forms: string[]; problems: Problem[] }> {
  const facts: WasteFact[] = []
  const findings = new Findings()
  const report = await readImport(sources, findings, { names, site: 'smelter', sink: { facts: async batch => void facts.push(...batch) } })
  return { facts, forms: report.sheets.map(({ form }) => form), problems: report.problems }
}
const head = ['危险废物名称', '危险废物代码', '计量单位']
const waste = ['大修渣', '321-023-48', 'kg']

test('the five records, known by their names and columns, say what moved', async () => {
  const { facts, forms, problems } = await read(
    sheet('危险废物产生环节记录表', [
      ['产生批次编码', '产生时间', ...head, '产生量', '容器/包装编码', '产生部门经办人'],
      ['HWCS20230105001', '2023-01-05', ...waste, 1200, 'T-1', '王'],
    ]),
    sheet('危险废物入库环节记录表', [
      ['入库批次编码', '入库时间', ...head, '入库量', '贮存设施编码', '产生批次编码'],
      ['HWRK20230105001', '2023-01-05', ...waste, 1200, 'HW-01', 'HWCS20230105001'],
    ]),
    sheet('危险废物出库环节记录表', [
      ['出库批次编码', '出库时间', ...head, '出库量', '入库批次编码', '出库去向'],
      ['HWCK20230201001', '2023-02-01', ...waste, 1000, 'HWRK20230105001', '处置'],
    ]),
    sheet('自行利用处置', [
      ['自行利用/处置批次编码', '自行利用/处置时间', ...head, '自行利用/处置量', '自行利用/处置方式'],
      ['HWZXLY20230201001', '2023-02-01', ...waste, 300, '回用'],
    ]),
    sheet('危险废物委外利用处置', [
      ['委外利用/处置批次编码', '出厂时间', ...head, '委外利用/处置量', '利用/处置单位名称', '危险废物经营许可证编码', '转移联单编号'],
      ['HWWWCZ20230202001', '2023-02-02', ...waste, 700, '安环处置公司', 'HX-1', '20231301000001'],
    ]),
  )
  expect(forms).toEqual(['hw_generation', 'hw_into_store', 'hw_out_of_store', 'hw_own', 'hw_contract'])
  expect(problems.filter(({ code }) => code !== 'ledger.moisture.assumed')).toEqual([])
  expect(facts.map(({ move, wetKg, destination, receiver }) => [move, wetKg, destination, receiver])).toEqual([
    ['generated', 1200, undefined, undefined],
    ['into_store', 1200, undefined, undefined],
    ['out_of_store', 1000, 'dispose', undefined],
    ['own_utilised', 300, 'utilise', undefined],
    ['dispatched', 700, 'dispose', 'hazco'],
  ])
})

test.each<[string, Cell[], string[]]>([
  ['a general code in the hazardous ledger', ['HWCS20230105001', '2023-01-05', '赤泥', '321-001-S09', 'kg', 5], ['ledger.stream']],
  ['a code of another link', ['HWRK20230105001', '2023-01-05', ...waste, 5], ['ledger.batch.link']],
  ['a code of another day', ['HWCS20230104001', '2023-01-05', ...waste, 5], ['ledger.batch.day']],
  ['a code that is none: said, and taken', ['危-1', '2023-01-05', ...waste, 5], ['form.code.hazardousBatch.pattern']],
  ['no code of the waste', ['HWCS20230105001', '2023-01-05', '大修渣', null, 'kg', 5], ['form.blank']],
])('%s', async (_, row, expected) => {
  const { problems } = await read(sheet('危险废物产生记录', [['产生批次编码', '产生时间', ...head, '产生量'], row]))
  expect(problems.map(({ code }) => code).filter(code => code !== 'ledger.moisture.assumed')).toEqual(expected)
})

test('hazardous waste in the general ledger is refused, and told where it belongs', async () => {
  const { facts, problems } = await read(
    sheet('表4 产生记录', [
      ['记录时间', '固废代码', '固废名称', '产生量（吨）', '批次编号'],
      ['2023-01-05', '321-023-48', '大修渣', 1, 'A-1'],
    ]),
  )
  expect(facts).toEqual([])
  expect(problems.find(({ code }) => code === 'ledger.stream')?.fixEn).toContain('xunyu template hazardous')
})

test('own use whose purpose nobody says counts as disposal, and is said', async () => {
  const { facts, problems } = await read(
    sheet('危险废物自行利用处置记录', [
      ['自行利用/处置批次编码', '自行利用/处置时间', ...head, '自行利用/处置量'],
      ['1', '2023-02-01', ...waste, 300],
    ]),
  )
  expect([facts.map(({ move }) => move), problems.map(({ code }) => code)]).toEqual([
    ['own_disposed'],
    expect.arrayContaining(['ledger.destination.assumed']),
  ])
})
