// The account's own lines as sheets of the workpapers: stock, receipts, removals, batches, products, sales. Wet mass, moisture and dry
// mass stand side by side; the dry mass is worked out exactly as in the balance.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import { dryKg } from '#domain/writtenMass.ts'
import { type Paper, paperColumns, paperTable } from '../paper.ts'
import { dayWords } from '../paperWords.ts'
import type { Column, Sheet } from '../sheet.ts'
import { type Language, say } from '../words.ts'
import { basisWords, materialName, percent, pick, productName } from './reportWords.ts'
import { numberedSheets } from './workpaperReferences.ts'

type Weighed = { material: string; wetKg: number; moisture: string; evidence?: string[] }
type Told = (ids: readonly string[]) => string
export const tonnesOf = (massKg: number | null | undefined): number | null =>
  massKg === null || massKg === undefined ? null : massKg / 1000
export const exactTonnes = { unit: 't', format: '#,##0.000', width: 13 }

const whyWords: Record<FirmAccount['removals'][number]['why'], { zh: string; en: string }> = {
  sold: { zh: '出售', en: 'sold' },
  lost: { zh: '损失', en: 'lost' },
  disposed: { zh: '处置', en: 'disposed of' },
  stored: { zh: '贮存', en: 'stored' },
}

/** Columns that several of these sheets have. */
function sharedColumns<T>(account: FirmAccount, language: Language, told: Told) {
  const column = paperColumns<T>({ language })
  return {
    column,
    number: (of: (row: T) => number): Column<T> => column('序号', 'No.', of, { width: 7, centred: true }),
    day: (of: (row: T) => string): Column<T> => column('日期', 'Day', row => dayWords(of(row), language), { width: 16 }),
    material: (of: (row: T) => string): Column<T> =>
      column('物料', 'Material', row => materialName(account, of(row), language), { width: 20 }),
    product: (of: (row: T) => string): Column<T> =>
      column('产品', 'Product', row => productName(account, of(row), language), { width: 22 }),
    papers: (of: (row: T) => readonly string[] | undefined): Column<T> =>
      column('证据', 'Evidence', row => told(of(row) ?? []), { width: 18, wrap: true }),
    weighed: (of: (row: T) => Weighed): Column<T>[] => [
      column('湿重', 'Wet mass', row => tonnesOf(of(row).wetKg), exactTonnes),
      column('含水率（%）', 'Moisture (%)', row => percent(of(row).moisture), { width: 10, centred: true }),
      column('干重', 'Dry mass', row => tonnesOf(dryKg(of(row).wetKg, of(row).moisture)), exactTonnes),
    ],
  }
}

const numbered = <T>(rows: readonly T[]): { row: T; number: number }[] => rows.map((row, at) => ({ row, number: at + 1 }))

export function accountSheets(account: FirmAccount, paper: Paper, told: Told): Sheet[] {
  return [...storeSheets(account, paper, told), ...makingSheets(account, paper, told), saleSheet(account, paper, told)]
}

function storeSheets(account: FirmAccount, paper: Paper, told: Told): Sheet[] {
  const { language } = paper
  const stock = sharedColumns<{ row: FirmAccount['stock'][number]; number: number }>(account, language, told)
  const receipt = sharedColumns<{ row: FirmAccount['receipts'][number]; number: number }>(account, language, told)
  const removal = sharedColumns<{ row: FirmAccount['removals'][number]; number: number }>(account, language, told)
  return [
    paperTable(
      paper,
      numberedSheets.stock[language],
      [
        stock.number(({ number }) => number),
        stock.column('时点', 'When', ({ row }) => say(language, row.at === 'opening' ? '期初' : '期末', row.at), { width: 10 }),
        stock.material(({ row }) => row.material),
        ...stock.weighed(({ row }) => row),
        stock.papers(({ row }) => row.evidence),
      ],
      numbered(account.stock),
    ),
    paperTable(
      paper,
      numberedSheets.receipts[language],
      [
        receipt.number(({ number }) => number),
        receipt.day(({ row }) => row.validOn),
        receipt.column(
          '来源',
          'Origin',
          ({ row }) => (row.origin === 'own' ? say(language, '自产', 'own') : say(language, '接收', 'received')),
          {
            width: 10,
          },
        ),
        receipt.column('供方单位', 'Supplier', ({ row }) => row.supplier, { width: 22 }),
        receipt.column('凭证', 'Voucher', ({ row }) => row.voucher, { width: 16 }),
        receipt.material(({ row }) => row.material),
        ...receipt.weighed(({ row }) => row),
        receipt.papers(({ row }) => row.evidence),
      ],
      numbered(account.receipts),
    ),
    paperTable(
      paper,
      numberedSheets.removals[language],
      [
        removal.number(({ number }) => number),
        removal.day(({ row }) => row.validOn),
        removal.column('原因', 'Why', ({ row }) => pick(language, whyWords[row.why]), { width: 12 }),
        removal.material(({ row }) => row.material),
        ...removal.weighed(({ row }) => row),
        removal.papers(({ row }) => row.evidence),
      ],
      numbered(account.removals),
    ),
  ]
}

function makingSheets(account: FirmAccount, paper: Paper, told: Told): Sheet[] {
  const { language } = paper
  const fed = account.batches.flatMap(batch =>
    batch.inputs.map(input => ({ ...input, batch: batch.id, validOn: batch.validOn, evidence: batch.evidence })),
  )
  const made = account.batches.flatMap(batch => batch.outputs.map(output => ({ ...output, batch: batch.id, validOn: batch.validOn })))
  const recipe = account.products.flatMap(product =>
    product.shares.map(one => ({ ...one, product: product.id, basis: product.basis, loss: product.loss })),
  )
  const input = sharedColumns<{ row: (typeof fed)[number]; number: number }>(account, language, told)
  const output = sharedColumns<{ row: (typeof made)[number]; number: number }>(account, language, told)
  const share = sharedColumns<(typeof recipe)[number]>(account, language, told)
  const open = say(language, '未定', 'undetermined')
  return [
    paperTable(
      paper,
      numberedSheets.batches[language],
      [
        input.number(({ number }) => number),
        input.column('批次', 'Batch', ({ row }) => row.batch, { width: 14 }),
        input.day(({ row }) => row.validOn),
        input.material(({ row }) => row.material),
        ...input.weighed(({ row }) => row),
        input.papers(({ row }) => row.evidence),
      ],
      numbered(fed),
    ),
    paperTable(
      paper,
      numberedSheets.outputs[language],
      [
        output.number(({ number }) => number),
        output.column('批次', 'Batch', ({ row }) => row.batch, { width: 14 }),
        output.day(({ row }) => row.validOn),
        output.product(({ row }) => row.product),
        output.column('产量', 'Made', ({ row }) => tonnesOf(row.massKg), exactTonnes),
      ],
      numbered(made),
    ),
    paperTable(
      paper,
      say(language, '配合比', 'Recipes'),
      [
        share.product(row => row.product),
        share.material(row => row.material),
        share.column('掺量（%）', 'Share (%)', row => percent(row.share), { width: 12, centred: true }),
        share.column('基准', 'Basis', row => (row.basis === null ? open : pick(language, basisWords[row.basis])), { width: 12 }),
        share.column('损失率（%）', 'Loss (%)', row => (row.loss === null ? open : percent(row.loss)), { width: 12 }),
      ],
      recipe,
    ),
  ]
}

function saleSheet(account: FirmAccount, paper: Paper, told: Told): Sheet {
  const { column, number, day, product, papers } = sharedColumns<{ row: FirmAccount['sales'][number]; number: number }>(
    account,
    paper.language,
    told,
  )
  return paperTable(
    paper,
    numberedSheets.sales[paper.language],
    [
      number(one => one.number),
      day(({ row }) => row.validOn),
      product(({ row }) => row.product),
      column('数量', 'Sold', ({ row }) => tonnesOf(row.massKg), exactTonnes),
      column('不含税销售额', 'Sales without VAT', ({ row }) => Number(row.salesCny), { unit: 'CNY', format: '#,##0.00', width: 16 }),
      column('发票', 'Invoice', ({ row }) => row.invoice, { width: 18 }),
      papers(({ row }) => row.evidence),
    ],
    numbered(account.sales),
  )
}
