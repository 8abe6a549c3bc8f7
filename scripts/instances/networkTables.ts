// A network flow problem as tables of a region: supplies are streams, demands must be met, what passes a node is taken in and given out.
import type { Row } from '#domain/region.ts'
import type { Tables } from '../region-jjj/tables.ts'
import type { Network, Scale } from './problems.ts'

type Drawn = Required<Pick<Tables, 'sites' | 'units' | 'arcs' | 'streams' | 'demands'>>
type Arc = { from: string; to: string; costs: number[]; capacity: number | undefined; fixedCost: number; lane: string }

/**
 * An arc with a fixed cost, or one capacity for several goods, becomes a place of its own, a lane, that has to be built to be passed.
 * With one good the lane passes the good itself. With several it makes `leave` to pass, one unit for a unit of any good, which is used up:
 * so one fixed cost and one capacity hold for all goods together.
 */
export function networkTables(network: Network, scale: Scale): Partial<Tables> {
  const { goods } = network
  const several = goods.length > 1
  const drawn: Drawn = { sites: [], units: [], arcs: [], streams: [], demands: [] }
  const arcs = network.arcs.map(([from, to, costs, capacity, fixedCost = 0], index) => ({
    from,
    to,
    costs,
    capacity,
    fixedCost,
    lane: fixedCost > 0 || (several && capacity !== undefined) ? `lane${index + 1}` : '',
  }))
  const most = network.supplies.reduce((sum, [, supply]) => sum + supply.reduce((all, amount) => all + Math.max(0, amount), 0), 0)
  drawNodes(network, arcs, most * scale.tonnesPerUnit, scale, drawn)
  for (const arc of arcs) drawArc(arc, goods, most * scale.tonnesPerUnit, scale, drawn)
  const leaves = several && arcs.some(({ lane }) => lane !== '')
  return {
    ...drawn,
    materials: [
      ...goods.map(id => ({ id, kind: 'secondary' as const })),
      ...(leaves
        ? [
            { id: 'leave', nameZh: '通行额度', nameEn: 'Leave to pass', kind: 'product' as const },
            { id: 'paper', nameZh: '额度来源', nameEn: 'What leave is made of', kind: 'input' as const },
            { id: 'used', nameZh: '已用额度', nameEn: 'Leave used', kind: 'loss' as const },
          ]
        : []),
    ],
    ...(leaves ? { purchases: [{ material: 'paper', cnyPerT: 0 }] } : {}),
    ...recipes(goods, leaves),
  }
}

function recipes(goods: string[], leaves: boolean): Pick<Tables, 'processes' | 'process_flows'> {
  const flow = (process: string, direction: 'in' | 'out', material: string): Row<'process_flows'> => ({
    process,
    direction,
    material,
    t: 1,
  })
  const pass = goods.map(id => ({ id: `pass_${id}`, nameZh: '通过', nameEn: 'Passing', product: id }))
  const guarded = goods.map(id => ({ id: `enter_${id}`, nameZh: '凭额度通过', nameEn: 'Passing by leave', product: id }))
  return {
    processes: [...pass, ...(leaves ? [{ id: 'grant', nameZh: '开通', nameEn: 'Opening a lane', product: 'leave' }, ...guarded] : [])],
    process_flows: [
      ...goods.flatMap(id => [flow(`pass_${id}`, 'in', id), flow(`pass_${id}`, 'out', id)]),
      ...(leaves ? [flow('grant', 'in', 'paper'), flow('grant', 'out', 'leave')] : []),
      ...(leaves
        ? goods.flatMap(id => [
            flow(`enter_${id}`, 'in', id),
            flow(`enter_${id}`, 'in', 'leave'),
            flow(`enter_${id}`, 'out', id),
            flow(`enter_${id}`, 'out', 'used'),
          ])
        : []),
    ],
  }
}

function drawNodes(network: Network, arcs: Arc[], mostT: number, { tonnesPerUnit }: Scale, drawn: Drawn): void {
  const leaving = new Set(arcs.map(({ from }) => from)),
    entering = new Set(arcs.map(({ to }) => to))
  const supplies = new Map(network.supplies)
  for (const id of new Set([...supplies.keys(), ...leaving, ...entering])) {
    drawn.sites.push({ id, kind: 'node' })
    network.goods.forEach((material, k) => {
      const t = (supplies.get(id)?.[k] ?? 0) * tonnesPerUnit
      if (t > 0) drawn.streams.push({ site: id, material, tPerYear: t })
      if (t < 0) drawn.demands.push({ site: id, material, tPerYear: -t, minTPerYear: -t, priceCnyPerT: 0 })
      if (leaving.has(id) && entering.has(id)) drawn.units.push({ site: id, process: `pass_${material}`, existingTPerYear: mostT })
    })
  }
}

function drawArc(arc: Arc, goods: string[], mostT: number, { tonnesPerUnit, cnyPerUnit }: Scale, drawn: Drawn): void {
  const { from, to, costs, capacity, fixedCost, lane } = arc
  const capacityTPerYear = capacity === undefined ? undefined : capacity * tonnesPerUnit
  const bound = capacityTPerYear === undefined || lane !== '' ? {} : { capacityTPerYear }
  const entrance = lane === '' ? to : lane
  goods.forEach((material, k) => {
    drawn.arcs.push({ from, to: entrance, material, cnyPerT: (costs[k]! * cnyPerUnit) / tonnesPerUnit, ...bound })
    if (lane !== '') drawn.arcs.push({ from: lane, to, material, cnyPerT: 0 })
  })
  if (lane === '') return
  drawn.sites.push({ id: lane, nameZh: `${from}→${to}`, nameEn: `${from}→${to}`, kind: 'lane' })
  const built =
    fixedCost > 0
      ? { existingTPerYear: 0, maxNewTPerYear: capacityTPerYear ?? mostT, fixedCostCny: fixedCost * cnyPerUnit }
      : { existingTPerYear: capacityTPerYear ?? mostT }
  if (goods.length === 1) {
    drawn.units.push({ site: lane, process: `pass_${goods[0]!}`, ...built })
    return
  }
  drawn.units.push({ site: lane, process: 'grant', ...built })
  drawn.arcs.push({ from: lane, to: lane, material: 'leave', cnyPerT: 0 })
  for (const material of goods) drawn.units.push({ site: lane, process: `enter_${material}`, existingTPerYear: mostT })
}
