// The account's own lines as sheets of the workpapers: stock, receipts, removals, batches, products, sales. Wet mass, moisture and dry
// mass stand side by side; the dry mass is worked out exactly as in the balance.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import { dryKg } from '#domain/writtenMass.ts'
import { type Column, type Sheet, tableSheet } from '../sheet.ts'
import { materialName, productName } from './reportWords.ts'

const kgFormat = '#,##0'
const both = (zh: string, en: string): string => `${zh}\n${en}`
type Weighed = { material: string; wetKg: number; moisture: string; evidence?: string[] }

export function accountSheets(account: FirmAccount): Sheet[] {
  const weighed = <T extends Weighed>(): Column<T>[] => [
    { header: both('物料', 'material'), value: row => materialName(account, row.material, 'zh'), width: 20 },
    { header: both('湿重', 'wet, kg'), value: row => row.wetKg, format: kgFormat },
    { header: both('含水率', 'moisture'), value: row => row.moisture },
    { header: both('干重', 'dry, kg'), value: row => dryKg(row.wetKg, row.moisture), format: kgFormat },
  ]
  const papers = <T extends { evidence?: string[] }>(): Column<T> => ({
    header: both('证据', 'evidence'),
    value: row => row.evidence?.join(' '),
    width: 40,
    wrap: true,
  })
  const id = <T extends { id: string }>(): Column<T> => ({ header: both('编号', 'id'), value: row => row.id, width: 26 })
  return [
    tableSheet(
      '库存 Stock',
      [id(), { header: both('时点', 'at'), value: row => row.at }, ...weighed<(typeof account.stock)[number]>(), papers()],
      account.stock,
    ),
    tableSheet(
      '入库 Receipts',
      [
        id(),
        { header: both('日期', 'valid on'), value: row => row.validOn, width: 12 },
        { header: both('来源', 'origin'), value: row => (row.origin === 'own' ? '自产 own' : '接收 received') },
        { header: both('单位', 'supplier'), value: row => row.supplier, width: 24 },
        { header: both('凭证', 'voucher'), value: row => row.voucher, width: 18 },
        ...weighed<(typeof account.receipts)[number]>(),
        papers(),
      ],
      account.receipts,
    ),
    tableSheet(
      '其他出库 Removals',
      [
        id(),
        { header: both('日期', 'valid on'), value: row => row.validOn },
        { header: both('原因', 'why'), value: row => row.why },
        ...weighed<(typeof account.removals)[number]>(),
        papers(),
      ],
      account.removals,
    ),
    tableSheet(
      '批次投料 Batches',
      [
        id(),
        { header: both('日期', 'valid on'), value: row => row.validOn, width: 12 },
        ...weighed<Weighed & { id: string; validOn: string }>(),
        papers(),
      ],
      account.batches.flatMap(batch =>
        batch.inputs.map(input => ({ ...input, id: batch.id, validOn: batch.validOn, evidence: batch.evidence })),
      ),
    ),
    tableSheet(
      '批次产出 Outputs',
      [
        id(),
        { header: both('产品', 'product'), value: row => productName(account, row.product, 'zh'), width: 22 },
        { header: both('产量', 'made, kg'), value: row => row.massKg, format: kgFormat },
      ],
      account.batches.flatMap(batch => batch.outputs.map(output => ({ ...output, id: batch.id }))),
    ),
    tableSheet(
      '配合比 Recipes',
      [
        { header: both('产品', 'product'), value: row => productName(account, row.product, 'zh'), width: 22 },
        { header: both('物料', 'material'), value: row => materialName(account, row.material, 'zh'), width: 22 },
        { header: both('掺量', 'share'), value: row => row.share },
        { header: both('基准', 'basis'), value: row => row.basis ?? '未定 undetermined' },
        { header: both('损失率', 'loss'), value: row => row.loss ?? '未定 undetermined' },
      ],
      account.products.flatMap(product =>
        product.shares.map(one => ({ ...one, product: product.id, basis: product.basis, loss: product.loss })),
      ),
    ),
    tableSheet(
      '销售 Sales',
      [
        id(),
        { header: both('日期', 'valid on'), value: row => row.validOn, width: 12 },
        { header: both('产品', 'product'), value: row => productName(account, row.product, 'zh'), width: 22 },
        { header: both('数量', 'sold, kg'), value: row => row.massKg, format: kgFormat },
        { header: both('不含税销售额', 'sales ex VAT, CNY'), value: row => Number(row.salesCny), format: '#,##0.00' },
        { header: both('发票', 'invoice'), value: row => row.invoice, width: 18 },
        papers(),
      ],
      account.sales,
    ),
  ]
}
