// A plan for the site visit, proposed from the books: scales, moisture of every waste, stock, the heaviest vouchers and some more,
// the product. Twice as much of a waste whose ways disagree. Our proposal: the rules that were read leave the visit to the evaluator.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { MassBalance } from '#domain/evaluation/balance.ts'
import type { SamplingPoint } from '#domain/evaluation/procedure.ts'
import { massOn } from '../balance/lines.ts'

export function proposeSampling(account: FirmAccount, balance: MassBalance): SamplingPoint[] {
  const wastes = account.materials.filter(one => one.waste)
  const points: SamplingPoint[] = [
    {
      id: 'weighbridge',
      kind: 'weighbridge',
      zh: '衡器检定有效，现场复称三车',
      en: 'the scale is calibrated; three trucks weighed again',
      lines: [],
      expected: null,
      allowed: '0.005',
      unit: '',
    },
  ]
  for (const waste of wastes) {
    const flagged = balance.wastes.some(one => one.material === waste.id && one.agree !== 'yes')
    points.push(...ofWaste(account, waste, flagged))
  }
  for (const product of account.products)
    points.push({
      id: `product.${product.id}`,
      kind: 'product',
      zh: `${product.nameZh}：现场取样送检（${product.standard}）`,
      en: `${product.nameEn}: a sample is taken and tested (${product.standard})`,
      lines: [product.id],
      expected: null,
      allowed: null,
      unit: '',
    })
  return points
}

function ofWaste(account: FirmAccount, waste: FirmAccount['materials'][number], flagged: boolean): SamplingPoint[] {
  const fed = account.batches.flatMap(batch => batch.inputs.filter(input => input.material === waste.id))
  const closing = account.stock.filter(line => line.at === 'closing' && line.material === waste.id)
  const received = account.receipts.filter(line => line.material === waste.id)
  const samples = Math.max(3, Math.ceil(Math.sqrt(received.length))) * (flagged ? 2 : 1)
  const vouchers = chosen(received, samples)
  const points: SamplingPoint[] = [
    {
      id: `moisture.${waste.id}`,
      kind: 'moisture',
      zh: `${waste.nameZh}：取 ${samples} 个样测含水率`,
      en: `${waste.nameEn}: moisture of ${samples} samples`,
      lines: [],
      expected: meanMoisture(fed),
      allowed: '0.02',
      unit: '1',
    },
    {
      id: `stock.${waste.id}`,
      kind: 'stock',
      zh: `${waste.nameZh}：盘点库存${flagged ? '（测量体积和堆密度）' : ''}`,
      en: `${waste.nameEn}: stock counted${flagged ? ' (volume and bulk density measured)' : ''}`,
      lines: closing.map(line => line.id),
      expected: closing.length === 0 ? null : String(closing.reduce((sum, line) => sum + massOn('wet', line), 0)),
      allowed: '0.05',
      unit: 'kg',
    },
  ]
  if (vouchers.length > 0)
    points.push({
      id: `voucher.${waste.id}`,
      kind: 'voucher',
      zh: `${waste.nameZh}：抽查 ${vouchers.length} 张过磅单，追到批次`,
      en: `${waste.nameEn}: ${vouchers.length} weighing slips traced to batches`,
      lines: vouchers.map(line => line.id),
      expected: String(vouchers.reduce((sum, line) => sum + line.wetKg, 0)),
      allowed: '0.005',
      unit: 'kg',
    })
  return points
}

/** The heaviest half and an even spread of the rest: the same plan for the same books, without chance. */
function chosen<T extends { id: string; wetKg: number }>(lines: readonly T[], count: number): T[] {
  const byMass = [...lines].sort((a, b) => b.wetKg - a.wetKg || (a.id < b.id ? -1 : 1))
  const heavy = byMass.slice(0, Math.ceil(count / 2))
  const rest = lines.filter(line => !heavy.includes(line))
  const wanted = Math.min(count - heavy.length, rest.length)
  const spread = Array.from({ length: Math.max(0, wanted) }, (_, at) => rest[Math.floor((at * rest.length) / wanted)])
  return [...heavy, ...spread.filter(line => line !== undefined)]
}

function meanMoisture(fed: readonly { wetKg: number; moisture: string; material: string }[]): string | null {
  const wet = fed.reduce((sum, line) => sum + line.wetKg, 0)
  if (wet === 0) return null
  const dry = fed.reduce((sum, line) => sum + massOn('dry', line), 0)
  return (1 - dry / wet).toFixed(4)
}
