// Writes examples/evaluation-brickworks: an invented brick works' year around hard figures. 7,150 t of waste at 12 % moisture and
// 2,750 t of dry shale: 72.2 % waste wet, 69.6 % dry, against a catalogue's 70 %. Run: npx tsx scripts/evaluation-brickworks/build.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeCsv } from '../../src/intake/csv.ts'

const folder = join(import.meta.dirname, '../../examples/evaluation-brickworks')
const t = 1000
const month = (m: number): string => String(m + 1).padStart(2, '0')
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Wet tonnes fed each month; moistures differ in pairs of equal mass, so that the year's dry mass is exact. */
const fed = {
  gangue: { wet: [290, 220, 360, 390, 390, 375, 375, 390, 390, 390, 365, 365], mean: 100, swing: [0, 0, 0, 10, -10, 8, -8, 12, -12, 0, 6, -6] },
  fly_ash: { wet: [160, 120, 195, 215, 215, 205, 205, 215, 215, 215, 195, 195], mean: 160, swing: [0, 0, 0, 12, -12, 15, -15, 9, -9, 0, 20, -20] },
  bottom_ash: { wet: [60, 55, 45, 40, 35, 30, 30, 35, 35, 40, 45, 50], mean: 104, swing: [0, 0, 0, 0, 0, 6, -6, 9, -9, 0, 0, 0] },
  shale: { wet: [186, 141, 230, 250, 250, 240, 240, 250, 250, 250, 231, 232], mean: 0, swing: Array(12).fill(0) as number[] },
}
type Material = keyof typeof fed
const names = Object.keys(fed) as Material[]
const moisture = (material: Material, m: number): string => ((fed[material].mean + (fed[material].swing[m] ?? 0)) / 1000).toString()
const wetKg = (material: Material, m: number): number => (fed[material].wet[m] ?? 0) * t
const dryKg = (material: Material, m: number): number => Math.round(wetKg(material, m) * (1 - Number(moisture(material, m))))

const csv = (name: string, columns: string[], rows: object[]): void => {
  writeFileSync(join(folder, `${name}.csv`), writeCsv(columns, rows))
}
const papers: { id: string; kind: string; titleZh: string; titleEn: string; text: string }[] = []
function paper(id: string, kind: string, titleZh: string, titleEn: string, lines: string[]): string {
  papers.push({ id, kind, titleZh, titleEn, text: ['虚构示范文件 SYNTHETIC', titleZh, titleEn, ...lines, ''].join('\n') })
  return id
}

mkdirSync(join(folder, 'evidence'), { recursive: true })
csv(
  'materials',
  ['id', 'nameZh', 'nameEn', 'waste', 'kind'],
  [
    { id: 'gangue', nameZh: '煤矸石', nameEn: 'coal gangue', waste: true, kind: 'coal_gangue' },
    { id: 'fly_ash', nameZh: '粉煤灰', nameEn: 'fly ash', waste: true, kind: 'fly_ash' },
    { id: 'bottom_ash', nameZh: '炉渣（自产）', nameEn: 'bottom ash (own)', waste: true, kind: 'bottom_ash' },
    { id: 'shale', nameZh: '干页岩粉', nameEn: 'dried shale powder', waste: false, kind: '' },
  ],
)

const stockPaper = paper('doc:stock', 'stock', '2022年期初、期末库存盘点表', 'stock count, opening and closing of 2022', ['炉渣堆场未过磅，按方量估算 bottom ash heap estimated by volume'])
csv(
  'stock',
  ['id', 'at', 'material', 'wetKg', 'moisture', 'evidence'],
  [
    ['gangue', 310, '0.1', 425, '0.105'],
    ['fly_ash', 120, '0.16', 105, '0.17'],
    ['bottom_ash', 30, '0.1', 85, '0.104'],
    ['shale', 0, '0', 0, '0'],
  ].flatMap(([material, opening, first, closing, last]) => [
    { id: `stock:${material}:opening`, at: 'opening', material, wetKg: Number(opening) * t, moisture: first, evidence: stockPaper },
    { id: `stock:${material}:closing`, at: 'closing', material, wetKg: Number(closing) * t, moisture: last, evidence: stockPaper },
  ]),
)

/** Wet tonnes that came in each month. */
const came = {
  gangue: [300, 240, 370, 395, 395, 385, 385, 400, 400, 400, 375, 375],
  fly_ash: [158, 118, 194, 213, 213, 204, 204, 213, 213, 213, 193, 194],
  bottom_ash: [62, 57, 47, 42, 37, 32, 31, 36, 36, 42, 47, 51],
  shale: fed.shale.wet,
}
const suppliers = { gangue: '西沟煤矿（虚构）', fly_ash: '北山电厂（虚构）', bottom_ash: '自产', shale: '南岭页岩（虚构）' }
csv(
  'receipts',
  ['id', 'heldOn', 'material', 'origin', 'supplier', 'voucher', 'wetKg', 'moisture', 'evidence'],
  lastDays.flatMap((day, m) =>
    names.map(material => {
      const heldOn = `2022-${month(m)}-${day}`
      const slips = paper(
        `slips:${material}:2022-${month(m)}`,
        'weighing',
        `${suppliers[material]} 2022年${m + 1}月过磅单汇总（${material}）`,
        `weighing slips of ${material}, ${heldOn.slice(0, 7)}`,
        [`wet ${came[material][m]} t`, `moisture ${fed[material].mean / 1000}`],
      )
      return {
        id: `in:${material}:2022-${month(m)}`,
        heldOn,
        material,
        origin: material === 'bottom_ash' ? 'own' : 'received',
        supplier: suppliers[material],
        voucher: `${material.slice(0, 2).toUpperCase()}-2022${month(m)}`,
        wetKg: (came[material][m] ?? 0) * t,
        moisture: fed[material].mean / 1000,
        evidence: slips,
      }
    }),
  ),
)
csv('removals', ['id', 'heldOn', 'why', 'material', 'wetKg', 'moisture', 'evidence'], [])

/** Fired mass is the dry feed less 13.6 %: loss on ignition, dust and rejects; to the tonne, as the yard counts. */
const made = lastDays.map((_, m) => Math.round((names.reduce((sum, material) => sum + dryKg(material, m), 0) * 0.864) / t) * t)
const batchPaper = (m: number): string =>
  paper(`batch:2022-${month(m)}`, 'batch', `2022年${m + 1}月投料与产出记录`, `batch record of 2022-${month(m)}`, [
    ...names.map(material => `${material} wet ${fed[material].wet[m]} t, moisture ${moisture(material, m)}`),
    `out ${(made[m] ?? 0) / t} t`,
  ])
const batchPapers = lastDays.map((_, m) => batchPaper(m))
csv(
  'batches',
  ['batch', 'heldOn', 'material', 'wetKg', 'moisture', 'evidence'],
  lastDays.flatMap((day, m) =>
    names.map(material => ({
      batch: `b${month(m)}`,
      heldOn: `2022-${month(m)}-${day}`,
      material,
      wetKg: wetKg(material, m),
      moisture: moisture(material, m),
      evidence: batchPapers[m],
    })),
  ),
)
csv(
  'outputs',
  ['batch', 'product', 'massKg'],
  lastDays.map((_, m) => ({ batch: `b${month(m)}`, product: 'brick', massKg: made[m] })),
)

const recipe = paper('doc:recipe', 'recipe', '配合比通知单（干基）', 'mix design, dry basis', ['gangue 0.428', 'fly ash 0.218', 'bottom ash 0.05', 'shale 0.304', 'loss 0.136'])
const test = paper('doc:test', 'test', 'GB/T 13544 型式检验报告（合格）', 'type test to GB/T 13544, passed', ['2022-06-15'])
const yard = paper('doc:yard', 'count', '成品库 2022 年入库汇总', "product yard's count of 2022", ['7815 t'])
csv(
  'products',
  ['id', 'nameZh', 'nameEn', 'standard', 'kind', 'massKg', 'basis', 'loss', 'testedOn', 'testReport', 'passed', 'evidence'],
  [
    {
      id: 'brick',
      nameZh: '烧结多孔砖',
      nameEn: 'fired perforated brick',
      standard: 'GB/T 13544-2011',
      kind: 'brick',
      massKg: 7_815_000,
      basis: 'dry',
      loss: '0.136',
      testedOn: '2022-06-15',
      testReport: test,
      passed: true,
      evidence: `${recipe};${yard}`,
    },
  ],
)
csv(
  'shares',
  ['product', 'material', 'share'],
  Object.entries({ gangue: '0.428', fly_ash: '0.218', bottom_ash: '0.05', shale: '0.304' }).map(([material, share]) => ({ product: 'brick', material, share })),
)

/** Sold on the last day of one catalogue and the first of the next. */
const sales: [string, number][] = [
  ['2022-01-28', 480],
  ['2022-02-28', 360],
  ['2022-03-01', 310],
  ['2022-03-30', 620],
  ['2022-04-29', 760],
  ['2022-05-31', 750],
  ['2022-06-30', 700],
  ['2022-07-29', 690],
  ['2022-08-31', 740],
  ['2022-09-30', 730],
  ['2022-10-31', 720],
  ['2022-11-30', 660],
  ['2022-12-30', 240],
]
csv(
  'sales',
  ['id', 'heldOn', 'product', 'massKg', 'salesCny', 'invoice', 'evidence'],
  sales.map(([heldOn, tonnes], at) => ({
    id: `sale:${at + 1}`,
    heldOn,
    product: 'brick',
    massKg: tonnes * t,
    salesCny: (tonnes * 262).toFixed(2),
    invoice: `0000-${String(at + 1).padStart(4, '0')}`,
    evidence: paper(`invoice:${at + 1}`, 'invoice', `增值税发票 ${heldOn}`, `VAT invoice of ${heldOn}`, [`${tonnes} t`, `${tonnes * 262} CNY ex VAT`]),
  })),
)
for (const [id, zh, en] of [
  ['licence', '营业执照复印件', 'copy of the business licence'],
  ['operation', '近两年生产经营情况说明', 'note on two years of operation'],
  ['management', '质量与环境管理制度汇编', 'management system'],
  ['metering', '计量管理制度及汽车衡检定证书（至2023-05-31）', 'metering system, scale calibrated to 2023-05-31'],
  ['credit', '信用报告', 'credit report'],
  ['declaration', '真实性声明', 'declaration that all is true'],
  ['site', '现场核查记录（2023-03-08）', 'record of the site visit, 2023-03-08'],
  ['radioactivity', '放射性核素限量检测报告（GB 6566）', 'radionuclide test to GB 6566'],
] as const)
  paper(`doc:${id}`, id, zh, en, [])
const fileOf = (id: string): string => `evidence/${id.replaceAll(':', '_')}.txt`
for (const { id, text } of papers) writeFileSync(join(folder, fileOf(id)), text)
csv(
  'evidence',
  ['id', 'kind', 'titleZh', 'titleEn', 'place'],
  papers.map(({ id, kind, titleZh, titleEn }) => ({ id, kind, titleZh, titleEn, place: fileOf(id) })),
)
