// Single sources as they are decided: what comes from each is at most what could, a limit with the price that the result tells.
import type { Case } from '../case.ts'
import type { Prices } from './prices.ts'
import type { Programme } from './programme.ts'

export function addSources({ result, sources }: Case, prices: Prices, programme: Programme): void {
  for (const row of result.sources ?? []) {
    const most = sources.most(row, row.from, row.period),
      price = prices.source(row)
    programme.limits.push({
      at: [row.period, 'source', row.site, row.material, row.from],
      used: row.tonnes,
      low: -Infinity,
      high: most,
      price,
      size: 1 + Math.abs(price),
      mass: Math.max(most, 1),
    })
  }
}
