// A location problem as tables of a region: a warehouse is a unit that may be built once, a customer is a demand that must be met.
import type { Tables } from '../region-jjj/tables.ts'
import type { Location, Scale } from './problems.ts'

/**
 * What a warehouse passes on is bought at its gate for nothing: recipes conserve mass, and the published costs hold everything else.
 * The fixed cost is charged whole and once: no lifetime, one period.
 */
export function locationTables({ sites, demands, unitCosts }: Location, { tonnesPerUnit, cnyPerUnit }: Scale): Partial<Tables> {
  const cnyPerT = cnyPerUnit / tonnesPerUnit
  const customers = demands.map((demand, index) => ({ id: `c${index + 1}`, number: index + 1, t: demand * tonnesPerUnit, index }))
  return {
    materials: [
      { id: 'goods', nameZh: '货物', nameEn: 'Goods', kind: 'product' },
      { id: 'bought', nameZh: '入库货物', nameEn: 'Goods bought in', kind: 'input' },
    ],
    sites: [
      ...sites.map(({ id, number }) => ({ id, nameZh: `仓库 ${number}`, nameEn: `Warehouse ${number}`, kind: 'warehouse' })),
      ...customers.map(({ id, number }) => ({ id, nameZh: `客户 ${number}`, nameEn: `Customer ${number}`, kind: 'customer' })),
    ],
    processes: [{ id: 'store', nameZh: '仓储', nameEn: 'Storage', product: 'goods' }],
    process_flows: [
      { process: 'store', direction: 'in', material: 'bought', t: 1 },
      { process: 'store', direction: 'out', material: 'goods', t: 1 },
    ],
    purchases: [{ material: 'bought', cnyPerT: 0 }],
    units: sites.map(({ id, capacity, fixedCost }) => ({
      site: id,
      process: 'store',
      existingTPerYear: 0,
      maxNewTPerYear: capacity * tonnesPerUnit,
      fixedCostCny: fixedCost * cnyPerUnit,
    })),
    demands: customers.map(({ id, t }) => ({ site: id, material: 'goods', tPerYear: t, minTPerYear: t, priceCnyPerT: 0 })),
    arcs: customers.flatMap(customer =>
      sites.map((site, column) => ({
        from: site.id,
        to: customer.id,
        material: 'goods',
        cnyPerT: unitCosts[customer.index]![column]! * cnyPerT,
      })),
    ),
  }
}
