// Writes examples/evaluation-brickworks: an invented brick works' year around hard figures. 7,150 t of waste at 12 % moisture and
// 2,750 t of dry shale: 72.2 % waste wet, 69.6 % dry, against a catalogue's 70 %. Run: npx tsx scripts/evaluation-brickworks/build.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeCsv } from '../../src/files/csv.ts'

const folder = join(import.meta.dirname, '../../examples/evaluation-brickworks')
const t = 1000
const month = (m: number): string => String(m + 1).padStart(2, '0')
const lastDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Wet tonnes fed each month; moistures differ in pairs of equal mass, so that the year's dry mass is exact. */
const fed = {
  gangue: {
    wet: [290, 220, 360, 390, 390, 375, 375, 390, 390, 390, 365, 365],
    mean: 100,
    swing: [0, 0, 0, 10, -10, 8, -8, 12, -12, 0, 6, -6],
  },
  fly_ash: {
    wet: [160, 120, 195, 215, 215, 205, 205, 215, 215, 215, 195, 195],
    mean: 160,
    swing: [0, 0, 0, 12, -12, 15, -15, 9, -9, 0, 20, -20],
  },
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

const stockPaper = paper('doc:stock', 'stock', '2022年期初、期末库存盘点表', 'stock count, opening and closing of 2022', [
  '炉渣堆场未过磅，按方量估算 bottom ash heap estimated by volume',
])
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
const called = {
  gangue: ['煤矸石', 'coal gangue'],
  fly_ash: ['粉煤灰', 'fly ash'],
  bottom_ash: ['炉渣', 'bottom ash'],
  shale: ['页岩粉', 'shale powder'],
} as const
const suppliers = { gangue: '西沟煤矿（虚构）', fly_ash: '北山电厂（虚构）', bottom_ash: '自产', shale: '南岭页岩（虚构）' }
csv(
  'receipts',
  ['id', 'validOn', 'material', 'origin', 'supplier', 'voucher', 'wetKg', 'moisture', 'evidence'],
  lastDays.flatMap((day, m) =>
    names.map(material => {
      const validOn = `2022-${month(m)}-${day}`
      const slips = paper(
        `slips:${material}:2022-${month(m)}`,
        'weighing',
        `${suppliers[material]} 2022年${m + 1}月过磅单汇总（${called[material][0]}）`,
        `weighing slips of ${called[material][1]}, ${validOn.slice(0, 7)}`,
        [`wet ${came[material][m]} t`, `moisture ${fed[material].mean / 1000}`],
      )
      return {
        id: `in:${material}:2022-${month(m)}`,
        validOn,
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
csv('removals', ['id', 'validOn', 'why', 'material', 'wetKg', 'moisture', 'evidence'], [])

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
  ['batch', 'validOn', 'material', 'wetKg', 'moisture', 'evidence'],
  lastDays.flatMap((day, m) =>
    names.map(material => ({
      batch: `b${month(m)}`,
      validOn: `2022-${month(m)}-${day}`,
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

const recipe = paper('doc:recipe', 'recipe', '配合比通知单（干基）', 'mix design, dry basis', [
  'gangue 0.428',
  'fly ash 0.218',
  'bottom ash 0.05',
  'shale 0.304',
  'loss 0.136',
])
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
  Object.entries({ gangue: '0.428', fly_ash: '0.218', bottom_ash: '0.05', shale: '0.304' }).map(([material, share]) => ({
    product: 'brick',
    material,
    share,
  })),
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
  ['id', 'validOn', 'product', 'massKg', 'salesCny', 'invoice', 'evidence'],
  sales.map(([validOn, tonnes], at) => ({
    id: `sale:${at + 1}`,
    validOn,
    product: 'brick',
    massKg: tonnes * t,
    salesCny: (tonnes * 262).toFixed(2),
    invoice: `0000-${String(at + 1).padStart(4, '0')}`,
    evidence: paper(`invoice:${at + 1}`, 'invoice', `增值税发票 ${validOn}`, `VAT invoice of ${validOn}`, [
      `${tonnes} t`,
      `${tonnes * 262} CNY ex VAT`,
    ]),
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

// The procedure of the case, step by step, as firm, evaluator, authorities and the public take it.
const firm = { role: 'firm', party: 'brickworks', person: '王虚（企业）' }
const body = { role: 'evaluator', party: 'huaming', person: '李构（评价）' }
const step = (who: object, validOn: string, action: object, more: object = {}): object => ({ ...who, validOn, ...more, body: action })
const documents: [string, string[]][] = [
  ['licence', ['doc:licence']],
  ['operation', ['doc:operation']],
  ['generation', lastDays.map((_, m) => `slips:bottom_ash:2022-${month(m)}`)],
  ['purchase', lastDays.flatMap((_, m) => [`slips:gangue:2022-${month(m)}`, `slips:fly_ash:2022-${month(m)}`])],
  ['consumption', batchPapers],
  ['stock', [stockPaper]],
  ['share', [recipe]],
  ['process', [recipe]],
  ['quality', [test, 'doc:radioactivity']],
  ['management', ['doc:management']],
  ['metering', ['doc:metering']],
  ['credit', ['doc:credit']],
  ['declaration', ['doc:declaration']],
]
const found = (point: string, measured: string, method: string, samples: number | null, note = ''): object => ({
  point,
  measured,
  method,
  ...(samples === null ? {} : { samples }),
  note,
})
const procedure = [
  step(body, '2023-02-06', {
    action: 'accept',
    evaluator: {
      id: 'huaming',
      nameZh: '华明综合利用评价有限公司（虚构）',
      nameEn: 'Huaming Utilisation Evaluation Co., Ltd (invented)',
      creditCode: '91000000MA0EAA116R',
      listedIn: 'CN-13',
      listNumber: '虚构-01',
      listedTo: '2025-12-31',
    },
    independence: { ownership: false, supply: false, preparedLedger: false },
  }),
  step(firm, '2023-02-13', { action: 'submitDocuments', documents: documents.map(([item, evidence]) => ({ item, evidence })) }),
  step(body, '2023-02-15', { action: 'checkDocuments', checks: documents.map(([item]) => ({ item, finding: 'accepted' })) }),
  step(body, '2023-02-16', { action: 'confirmDocuments' }),
  step(body, '2023-02-20', { action: 'settleBalance' }),
  step(body, '2023-02-21', { action: 'planSampling' }),
  step(
    body,
    '2023-03-08',
    {
      action: 'recordFindings',
      findings: [
        found('weighbridge', '0.3 %', 'reweigh', 3, '检定证书有效'),
        found('moisture.gangue', '9.8 %', 'ovenDry', 4),
        found('stock.gangue', '431 t', 'volumeDensity', null),
        found('voucher.gangue', '1485 t', 'slips', 4),
        found('moisture.fly_ash', '16.3 %', 'ovenDry', 4),
        found('stock.fly_ash', '104 t', 'volumeDensity', null),
        found('voucher.fly_ash', '797 t', 'slips', 4),
        found('moisture.bottom_ash', '10.1 %', 'ovenDry', 8),
        found('stock.bottom_ash', '87.5 t', 'volumeDensity', null, '堆场边界不清，取三次测量均值'),
        found('voucher.bottom_ash', '368.2 t', 'records', 8, '自产未过磅，按锅炉运行记录推算'),
        found('product.brick', '0', 'laboratory', 1, '抽样复检合格'),
      ],
    },
    { evidence: ['doc:site'] },
  ),
  step(body, '2023-03-08', { action: 'concludeSite' }),
  step(body, '2023-03-15', {
    action: 'judge',
    final: { answer: 'yes' },
    reasons:
      '评价机构已查阅目录附件和放射性标准的正式文本，三种固体废物与产品均在列，检测结果在限量以内；炉渣用量按三法最低值认定。（虚构示范）',
  }),
  step(body, '2023-03-20', { action: 'issueReport', validTo: '2024-03-19', signers: ['李构', '赵拟'] }),
  step({ role: 'authority', party: 'miit_qinghe', person: '周设' }, '2023-03-22', {
    action: 'publish',
    from: '2023-03-22',
    to: '2023-03-29',
    place: '清河区工信局网站（虚构）',
  }),
  step({ role: 'public', party: 'neighbour', person: '匿名' }, '2023-03-24', { action: 'object', text: '炉渣堆场没有过磅，数量可信吗？' }),
  step(body, '2023-03-28', { action: 'rejectObjection', objection: 1 }, { reason: '炉渣用量已按三种方法的最低值认定，见报告附件一' }),
  step(
    firm,
    '2023-03-31',
    { action: 'file', authority: '清河区工信局（虚构）', receipt: '虚构备〔2023〕7号' },
    { evidence: ['doc:declaration'] },
  ),
  step({ role: 'province', party: 'miit_beijing', person: '吴示' }, '2023-04-10', {
    action: 'recognise',
    by: 'CN-11',
    purpose: 'province',
  }),
  step({ role: 'tax', party: 'tax_qinghe', person: '郑例' }, '2023-04-14', {
    action: 'recognise',
    by: 'tax:CN-13',
    purpose: 'tax',
  }),
]
writeFileSync(
  join(folder, 'procedure.json'),
  `${JSON.stringify({ apply: { ...firm, validOn: '2023-02-01' }, steps: procedure }, null, 1)}\n`,
)
