// A plan for the site visit, proposed from the books: scales, moisture of every waste, stock, the heaviest vouchers and some more,
// the product. Every point is a figure that is compared with the books, and says how many are taken by which rule; twice as many of a waste
// whose ways disagree. Our proposal: the rules that were read leave the visit to the evaluator.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { MassBalance } from '#domain/evaluation/balance.ts'
import type { SamplingPoint } from '#domain/evaluation/site.ts'
import { massOn } from '../balance/lines.ts'

const half = '0.005'
const fixed = (zh: string, en: string): SamplingPoint['rule'] => ({ zh, en })

export function proposeSampling(account: FirmAccount, balance: MassBalance): SamplingPoint[] {
  const wastes = account.materials.filter(one => one.waste)
  const points: SamplingPoint[] = [
    {
      id: 'weighbridge',
      kind: 'weighbridge',
      zh: '衡器检定有效，现场复称三车：最大相对误差',
      en: 'the scale is calibrated; three trucks weighed again: the largest relative error',
      lines: [],
      expected: '0',
      allowed: half,
      tolerance: 'absolute',
      unit: '1',
      samples: 3,
      rule: fixed('复称三车', 'three trucks'),
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
      zh: `${product.nameZh}：现场取样送检（${product.standard}），不合格样品数`,
      en: `${product.nameEn}: samples taken and tested (${product.standard}); samples that failed`,
      lines: [product.id],
      expected: '0',
      allowed: '0',
      tolerance: 'absolute',
      unit: 'count',
      samples: 1,
      rule: fixed('每种产品至少一个样', 'one sample of a product at least'),
    })
  return points
}

function ofWaste(account: FirmAccount, waste: FirmAccount['materials'][number], flagged: boolean): SamplingPoint[] {
  const fed = account.batches.flatMap(batch => batch.inputs.filter(input => input.material === waste.id))
  const closing = account.stock.filter(line => line.at === 'closing' && line.material === waste.id)
  const received = account.receipts.filter(line => line.material === waste.id)
  const samples = Math.max(3, Math.ceil(Math.sqrt(received.length))) * (flagged ? 2 : 1)
  const vouchers = chosen(received, samples)
  const rule: SamplingPoint['rule'] = {
    zh: `${received.length} 笔入库的平方根，不少于 3${flagged ? '；三法不一致，加倍' : ''}：${samples}`,
    en: `square root of ${received.length} receipts, 3 at least${flagged ? '; doubled, because the methods disagree' : ''}: ${samples}`,
  }
  const points: SamplingPoint[] = [
    {
      id: `moisture.${waste.id}`,
      kind: 'moisture',
      zh: `${waste.nameZh}：取 ${samples} 个样测含水率`,
      en: `${waste.nameEn}: moisture of ${samples} samples`,
      lines: [],
      expected: meanMoisture(fed),
      allowed: '0.02',
      tolerance: 'absolute',
      unit: '1',
      samples,
      rule,
    },
    {
      id: `stock.${waste.id}`,
      kind: 'stock',
      zh: `${waste.nameZh}：盘点库存${flagged ? '（测量体积和堆密度）' : ''}`,
      en: `${waste.nameEn}: stock counted${flagged ? ' (volume and bulk density measured)' : ''}`,
      lines: closing.map(line => line.id),
      expected: closing.length === 0 ? null : String(closing.reduce((sum, line) => sum + massOn('wet', line), 0)),
      allowed: '0.05',
      tolerance: 'relative',
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
      allowed: half,
      tolerance: 'relative',
      unit: 'kg',
      samples: vouchers.length,
      rule:
        vouchers.length < samples ? { zh: `${rule.zh}，只有 ${vouchers.length} 张`, en: `${rule.en}, there are ${vouchers.length}` } : rule,
    })
  return points
}

/**
 * An evaluator's own plan: what the books say of a point of ours stays what the books say, and a smaller sample or a point left out is
 * said. More points and larger samples are free.
 * @returns the plan, and what of the rule it does not keep
 */
export function ownSampling(
  own: readonly SamplingPoint[],
  proposal: readonly SamplingPoint[],
): { points: SamplingPoint[]; below: { zh: string; en: string }[] } {
  const points = own.map(point => {
    const ours = proposal.find(({ id }) => id === point.id)
    return ours === undefined ? point : { ...ours, ...(point.samples === undefined ? {} : { samples: point.samples }) }
  })
  const below = proposal.flatMap(ours => {
    const point = points.find(({ id }) => id === ours.id)
    if (point === undefined) return [{ zh: `未列“${ours.zh}”`, en: `"${ours.en}" is left out` }]
    const [planned, wanted] = [point.samples ?? 0, ours.samples ?? 0]
    return planned < wanted
      ? [{ zh: `“${ours.zh}”计划 ${planned}，按规则 ${wanted}`, en: `"${ours.en}": ${planned} planned, ${wanted} by the rule` }]
      : []
  })
  return { points, below }
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
