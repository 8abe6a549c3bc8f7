// The hazardous ledger goes out and comes in as the same, and the general forms and their balance leave it out.
import { appendFile, cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { WasteFact } from '#domain/wasteFact.ts'
import { factContent } from '#domain/wasteFact.ts'
import { isHazardous } from '#intake/forms/hazardousForms.ts'
import { formsWorkbook } from '#report/formWorkbook.ts'
import { recordSheets } from '#report/wasteForms.ts'
import { readFiles } from '#steps/intake/readFiles.ts'
import { filledCsv, summariseLedger } from '#steps/intake/exportLedger.ts'
import { loadRegionFiles } from '#steps/region/loadRegionFiles.ts'
import { openApp } from '#steps/app.ts'
import { makeEngine } from '../support/eachEngine.ts'

const names = {
  sites: [{ id: 'smelter', nameZh: '南川铝厂', party: 'nanchuan' }],
  materials: [
    { id: 'spl', nameZh: '大修渣', wasteCode: '321-023-48', moisture: 0 },
    { id: 'bf_slag', nameZh: '高炉渣', wasteCode: '311-001-S01', moisture: 0.08 },
  ],
  parties: [{ id: 'hazco', nameZh: '安环处置公司' }],
  facilities: [],
}
const files = [
  [
    '危险废物产生记录.csv',
    '产生批次编码,产生时间,单位名称,危险废物名称,危险废物代码,产生量（kg）,含水率\nHWCS20230105001,2023-01-05,南川铝厂,大修渣,321-023-48,1200,0\n',
  ],
  [
    '危险废物委外利用处置记录.csv',
    '委外利用/处置批次编码,出厂时间,单位名称,危险废物名称,危险废物代码,委外利用/处置量（kg）,含水率,利用/处置单位名称\nHWWWCZ20230202001,2023-02-02,南川铝厂,大修渣,321-023-48,700,0,安环处置公司\n',
  ],
  ['产生台账.csv', '记录时间,单位名称,固废名称,产生量（吨）,批次编号\n2023-01-05,南川铝厂,高炉渣,10,A-1\n'],
] as const
const given = files.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))
async function factsIn(list: { name: string; bytes: Uint8Array }[]): Promise<WasteFact[]> {
  const facts: WasteFact[] = []
  const report = await readFiles(list, { names, sink: { facts: async batch => void facts.push(...batch) } })
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return facts
}
const contents = (facts: readonly WasteFact[]) =>
  facts.map(fact => [fact.key, factContent(fact)] as const).sort(([a], [b]) => (a < b ? -1 : 1))

test('out as a workbook and in again: the same facts', async () => {
  const facts = await factsIn(given)
  expect(facts.map(({ form }) => isHazardous(form))).toEqual([true, true, false])
  const name = { site: () => '南川铝厂', material: (id: string) => (id === 'spl' ? '大修渣' : '高炉渣') }
  const bytes = await formsWorkbook({ title: 't', sheets: recordSheets(facts, name), about: [], more: [] })
  expect(contents(await factsIn([{ name: 'out.xlsx', bytes }]))).toEqual(contents(facts))
})

const engine = makeEngine('embedded')
test('the general summary and balance know nothing of it; the hazardous book has it alone', async () => {
  const region = await mkdtemp(join(tmpdir(), 'xunyu-region-'))
  await cp('examples/two-towns/region', region, { recursive: true })
  const [header = ''] = (await readFile(join(region, 'materials.csv'), 'utf8')).split('\n')
  const line = header
    .split(',')
    .map(column => ({ id: 'spl', nameZh: '大修渣', nameEn: 'spent pot lining', kind: 'waste', wasteCode: '321-023-48' })[column] ?? '')
  await appendFile(join(region, 'materials.csv'), `${line.join(',')}\n`)
  const opened = await openApp(await engine.place())
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  const { imports, store, regions, close } = opened.value
  const loaded = await loadRegionFiles(store, region, 'test')
  expect(loaded.ok ? [] : loaded.problems).toEqual([])
  const own = given.map(({ name, bytes }) => ({
    name,
    bytes: new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll('南川铝厂', '东山钢铁厂')),
  }))
  const id = await imports.begin(store, { files: own, name: 'year', region: 'two-towns' })
  const info = await imports.settled(id)
  expect(info?.report?.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  await imports.confirm(store, id)
  expect((await imports.settled(id))?.status).toBe('saved')
  const { balances } = await summariseLedger({ store, regions }, { year: 2023 })
  expect(balances.map(({ material, generatedKg }) => [material, generatedKg])).toEqual([['bf_slag', 10_000]])
  const sheets = async (kind: 'hazardous' | 'records') =>
    (await filledCsv({ store, regions }, kind, { year: 2023, region: 'two-towns' })).map(({ name }) => name)
  expect(await sheets('hazardous')).toEqual(['危废产生记录.csv', '危废委外利用处置记录.csv'])
  expect(await sheets('records')).toHaveLength(3)
  await close()
  await rm(region, { recursive: true })
})
