// Amounts that a region leaves blank are the law's: a levy is the rate of its material, a relief on a product follows from its price.
import type { Region, Row } from '#domain/region.ts'
import { levyPerTonne, refundPerTonne, reliefPerTonne, type Sale } from '#rules/perTonne.ts'

/**
 * The region with blank amounts filled from the rules, on the first day of the row; figures that are written stay as they are. What no
 * approved line of law gives stays blank and is worth nothing.
 */
export function regionUnderLaw(region: Region): Region {
  const policies = region.policies.map(row => {
    if (row.cnyPerT !== undefined || row.material === undefined) return row
    const day = row.validFrom ?? `${region.meta.periods[0] ?? 2018}-01-01`
    const amount =
      row.kind === 'levy_disposal' ? levyPerTonne(row.material, day) : row.kind === 'subsidy_output' ? relief(region, row, day) : null
    return amount === null ? row : { ...row, cnyPerT: amount.toNumber() }
  })
  return { ...region, policies }
}

/** By the row's rule, at the mean price of the region's demand and with the region's own tax parameters. */
function relief(region: Region, { rule, material, process }: Row<'policies'>, day: string) {
  const sale = material === undefined ? undefined : saleOf(region, material, process, day)
  const value = (id: string) => region.parameters.find(row => row.id === id)?.value
  if (sale === undefined) return null
  const [ratePct, inputShare, taxRatePct] = [value('vatRatePct'), value('vatInputShare'), value('incomeTaxRatePct')]
  if (rule === 'vat-refund' && ratePct !== undefined && inputShare !== undefined) return refundPerTonne(sale, { ratePct, inputShare })
  return rule === 'cit-revenue' && taxRatePct !== undefined ? reliefPerTonne(sale, taxRatePct) : null
}

function saleOf(region: Region, product: string, process: string | undefined, day: string): Sale | undefined {
  const demands = region.demands.filter(row => row.material === product && row.priceCnyPerT !== undefined)
  const tonnes = demands.reduce((sum, row) => sum + row.tPerYear, 0)
  if (tonnes === 0) return undefined
  const makers = new Set(
    region.process_flows
      .filter(row => row.direction === 'out' && row.material === product && (process === undefined || row.process === process))
      .map(row => row.process),
  )
  const wastes = new Set(region.materials.filter(row => row.kind === 'waste').map(row => row.id))
  return {
    product,
    wastes: region.process_flows
      .filter(row => row.direction === 'in' && makers.has(row.process) && wastes.has(row.material))
      .map(row => row.material),
    day,
    priceCnyPerT: demands.reduce((sum, row) => sum + row.tPerYear * (row.priceCnyPerT ?? 0), 0) / tonnes,
  }
}
