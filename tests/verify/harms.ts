// Errors to plant in a right result (or in the region that it is held against), each with the checks that must see it and no other.
import type { CheckOptions } from '#verify/checkPlan.ts'
import type { CheckName } from '#domain/checkNames.ts'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'

export type Solved = { region: Region; result: PlanResult }
/**
 * `fails`: the checks that must see it; `with`: those that may see it too, as sums and prices follow amounts.
 * `harm` answers false where the case has nothing of the kind.
 */
export type Harm = { what: string; fails: CheckName[]; with?: CheckName[]; harm: (solved: Solved) => boolean; options?: CheckOptions }
/** What the plan does, whatever its prices: the region it is held against was changed. */
const only: CheckOptions = { prices: false }

/** Changes the largest row that fits. */
function change<T>(rows: readonly T[], size: (row: T) => number, harm: (row: T) => void, fits: (row: T) => boolean = () => true): boolean {
  const row = rows.filter(fits).toSorted((a, b) => size(b) - size(a))[0]
  if (row === undefined) return false
  harm(row)
  return true
}
const tonnes = (row: { tonnes: number }) => row.tonnes
const none = () => 0
/** Adds a row: true, so that a harm is one expression. */
const add = <T>(rows: T[], row: T): boolean => rows.push(row) > 0

const ofRows: Harm[] = [
  {
    what: 'a negative flow beside the others',
    fails: ['rows'],
    harm: ({ result }) => add(result.flows, { ...result.flows[0]!, id: 'more', tonnes: -1 }),
  },
  {
    what: 'a flow from nowhere',
    fails: ['rows'],
    harm: ({ result }) => add(result.flows, { ...result.flows[0]!, id: 'more', from: 'nowhere' }),
  },
  {
    what: 'two flows of one name',
    fails: ['rows'],
    harm: ({ result }) => add(result.flows, { ...result.flows[0]!, tonnes: 0, cny: 0, co2Kg: 0 }),
  },
  {
    what: 'an activity that is no number',
    fails: ['rows'],
    harm: ({ result }) => add(result.activities, { ...result.activities[0]!, tonnes: NaN }),
  },
  {
    what: 'a shortfall of something that cannot give way',
    fails: ['rows'],
    harm: ({ result }) =>
      result.status === 'optimal' &&
      add(result.relaxations, { id: 'x', kind: 'target', by: 1, unit: 't', required: 1, achievable: 0, sentenceZh: '', sentenceEn: '' }),
  },
]

const ofTonnes: Harm[] = [
  {
    what: 'a flow one tonne larger, money and CO2 with it',
    fails: ['balance', 'feeds'],
    with: ['blends', 'costs', 'slackness', 'links', 'targets'],
    harm: ({ result }) =>
      change(
        result.flows,
        row => -row.tonnes,
        row => {
          const by = (row.tonnes + 1) / row.tonnes
          row.tonnes *= by
          row.cny *= by
          row.co2Kg *= by
        },
        row => row.process !== undefined && row.origin === 'stream' && row.tonnes > 10 && row.via === undefined,
      ),
  },
  {
    what: 'more left lying than there is',
    fails: ['balance'],
    harm: ({ result }) =>
      change(
        result.disposals,
        tonnes,
        row => (row.tonnes *= 1.001),
        row => row.kind === 'left' && !result.relaxations.some(one => one.kind === 'other' && one.id === `${row.site}~${row.material}`),
      ),
  },
  {
    what: 'a disposal left out, with its money',
    fails: ['balance', 'gap'],
    with: ['limits', 'slackness'],
    harm: ({ result }) =>
      change(
        result.disposals,
        tonnes,
        row => {
          result.disposals = result.disposals.filter(one => one !== row)
          result.costs.disposal -= row.cny
          result.costs.levy -= row.levyCny
          result.objective.value -= row.cny + row.levyCny
        },
        row => row.kind === 'disposed',
      ),
  },
  {
    what: 'waste left lying that has a price of disposal',
    fails: ['disposal', 'gap'],
    with: ['limits', 'slackness'],
    harm: ({ result }) =>
      change(
        result.disposals,
        tonnes,
        row => {
          result.costs.disposal -= row.cny
          result.costs.levy -= row.levyCny
          result.objective.value -= row.cny + row.levyCny
          Object.assign(row, { kind: 'left', cny: 0, levyCny: 0 })
        },
        row => row.kind === 'disposed',
      ),
  },
  {
    what: 'disposal that a ban forbids',
    fails: ['disposal'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.disposals,
        tonnes,
        row => add(region.policies, { id: 'ban', kind: 'ban_disposal', material: row.material, active: true }),
        row => row.kind === 'disposed',
      ),
  },
  {
    what: 'disposal beyond its capacity',
    fails: ['disposal'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.disposals,
        tonnes,
        row => {
          for (const one of region.disposal) if (one.material === row.material) one.capacityTPerYear = row.tonnes * 0.9
        },
        row =>
          row.kind === 'disposed' && !result.capacityPrices.some(price => price.kind === 'disposal' && price.id.startsWith(row.material)),
      ),
  },
  {
    what: 'a stock that lies there after all',
    fails: ['stocks'],
    harm: ({ result }) =>
      change(
        result.stocks,
        row => row.left,
        row => (row.left *= 1.01),
      ),
  },
  {
    what: 'more drawn in a year than may be',
    fails: ['stocks'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.stocks,
        row => row.drawn,
        row => {
          for (const one of region.stocks) if (one.site === row.site && one.material === row.material) one.drawTPerYear = row.drawn * 0.9
        },
        row => row.drawn > 0,
      ),
  },
]

const ofUnits: Harm[] = [
  {
    what: 'a loss that the recipe does not have',
    fails: ['recipes'],
    harm: ({ region, result }) => {
      const losses = region.materials.filter(row => row.kind === 'loss').map(row => row.id)
      return change(
        result.activities,
        tonnes,
        row => (row.outputs[losses[0]!]! *= 1.01),
        row => losses.some(id => (row.outputs[id] ?? 0) > 0),
      )
    },
  },
  {
    what: 'an input that came from nowhere',
    fails: ['feeds'],
    with: ['costs', 'co2'],
    options: only,
    harm: ({ region, result }) => {
      const bought = new Set(region.purchases.map(row => row.material))
      region.purchases = []
      return result.activities.some(row => Object.keys(row.inputs).some(id => bought.has(id)))
    },
  },
  {
    what: 'a blend limit that the mix breaks',
    fails: ['blends'],
    options: only,
    harm: ({ region, result }) =>
      change(
        region.blend_limits,
        none,
        row => (row.limit *= 0.1),
        row => row.sense === '<=' && result.activities.some(one => one.process === row.process),
      ),
  },
  {
    what: 'a capacity that is not there',
    fails: ['capacity'],
    harm: ({ result }) => change(result.activities, tonnes, row => (row.capacity *= 1.01)),
  },
  {
    what: 'more made than can be',
    fails: ['capacity'],
    with: ['limits', 'targets'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.activities,
        tonnes,
        row => {
          for (const one of region.units) if (one.site === row.site && one.process === row.process) one.existingTPerYear *= 0.5
        },
        row => row.existing > 0 && row.tonnes > row.existing * 0.9,
      ),
  },
  {
    what: 'a build above its maximum, with its money',
    fails: ['builds', 'capacity'],
    with: ['limits', 'targets'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.builds,
        row => row.capacity,
        row => {
          const by = 10
          row.capacity *= by
          result.costs.capital += row.cny * (by - 1)
          result.objective.value += row.cny * (by - 1)
          row.cny *= by
          return region
        },
      ),
  },
  {
    what: 'a site said to open that stands',
    fails: ['builds'],
    harm: ({ result }) => change(result.builds, none, row => (row.opened = !row.opened)),
  },
  {
    what: 'a build before its time',
    fails: ['builds'],
    options: only,
    harm: ({ region, result }) =>
      change(result.builds, none, row => {
        for (const one of region.units) if (one.site === row.site && one.process === row.process) one.earliestPeriod = row.period + 1
      }),
  },
  {
    what: 'a build before it can have been decided and put up',
    fails: ['builds'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.builds,
        row => row.capacity,
        row => {
          region.parameters = [
            ...region.parameters.filter(one => one.id !== 'decisionYear'),
            { id: 'decisionYear', value: row.period - 1, unit: 'year' },
          ]
          region.process_parameters = [
            { process: row.process, parameter: 'leadTimeYears', value: 2, unit: 'years' },
            ...region.process_parameters.filter(one => one.parameter !== 'leadTimeYears'),
          ]
        },
      ),
  },
]

const ofWays: Harm[] = [
  {
    what: 'sales beyond demand',
    fails: ['demands'],
    with: ['costs', 'targets'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.flows,
        tonnes,
        row => {
          region.demands = region.demands.map(one =>
            one.site === row.to && one.material === row.material ? { ...one, tPerYear: row.tonnes * 0.1, minTPerYear: 0 } : one,
          )
        },
        row => row.process === undefined,
      ),
  },
  {
    what: 'a least demand that is not met',
    fails: ['demands'],
    with: ['costs'],
    options: only,
    harm: ({ region, result }) =>
      change(
        region.demands,
        row => row.tPerYear,
        row => (row.minTPerYear = row.tPerYear),
        row => !result.flows.some(flow => flow.process === undefined && flow.to === row.site && flow.material === row.material),
      ),
  },
  { what: 'a flow one kilometre longer', fails: ['routes'], harm: ({ result }) => change(result.flows, tonnes, row => (row.km += 1)) },
  {
    what: 'a place that is many, and a flow that knows of one',
    fails: ['routes'],
    with: ['costs', 'co2', 'limits', 'lanes', 'targets'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.flows,
        tonnes,
        row => {
          region.sites = region.sites.map(site => (site.id === row.from ? { ...site, spreadKm: (site.spreadKm ?? 0) + 30 } : site))
        },
        row => region.modes.some(mode => mode.id === row.mode),
      ),
  },
  {
    what: 'CO2 of a flow that is not its own',
    fails: ['routes'],
    harm: ({ result }) =>
      change(
        result.flows,
        row => row.co2Kg,
        row => (row.co2Kg *= 1.01),
      ),
  },
  {
    what: 'a mode that is banned',
    fails: ['routes'],
    harm: ({ region, result }) =>
      change(
        result.flows,
        tonnes,
        row => add(region.policies, { id: 'ban', kind: 'ban_mode', mode: row.mode, material: row.material, active: true }),
        row => region.modes.some(mode => mode.id === row.mode),
      ),
  },
  {
    what: 'a mode that does not go so far',
    fails: ['routes'],
    harm: ({ region, result }) =>
      change(
        result.flows,
        row => row.km,
        row => {
          for (const mode of region.modes) if (mode.id === row.mode) mode.maxKm = row.km * 0.9
        },
        row => row.via === undefined && region.modes.some(mode => mode.id === row.mode),
      ),
  },
  {
    what: 'stations that the site cannot reach',
    fails: ['routes'],
    with: ['trains', 'costs', 'co2', 'limits'],
    options: only,
    harm: ({ region, result }) => {
      for (const mode of region.modes) if (mode.accessMaxKm !== undefined) mode.accessMaxKm = 0
      return result.flows.some(row => row.via !== undefined)
    },
  },
  {
    what: 'a fleet that cannot carry so much',
    fails: ['lanes', 'limits'],
    options: only,
    harm: ({ region, result }) =>
      change(
        region.modes,
        none,
        row => (row.fleetTkmPerYear! *= 0.9),
        row =>
          row.fleetTkmPerYear !== undefined &&
          result.capacityPrices.some(price => price.kind === 'fleet' && price.id === row.id && price.value > 0),
      ),
  },
  {
    what: 'a siding with fewer slots than trains',
    fails: ['lanes', 'limits'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.capacityPrices,
        none,
        price => {
          for (const row of region.stations) if (row.id === price.id) row.trainsPerDay! *= (0.9 * price.used) / price.limit
        },
        row => row.kind === 'siding' && row.used > 0,
      ),
  },
  {
    what: 'a line that carries more than it can',
    fails: ['lanes', 'limits'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.capacityPrices,
        none,
        price => {
          for (const row of region.lines) if (`${row.from}~${row.to}` === price.id) row.capacityTPerYear = price.used * 0.9
        },
        row => row.kind === 'line' && row.used > 0,
      ),
  },
]

const ofMoney: Harm[] = [
  {
    what: 'a wrong part of the cost',
    fails: ['costs'],
    harm: ({ result }) => change([result.costs], none, row => (row.transport *= 1.001)),
  },
  {
    what: 'a target that is left and counted at less than its price',
    fails: ['costs'],
    options: only,
    harm: ({ region, result }) =>
      change(
        region.targets,
        row => row.value ?? 0,
        row => {
          row.payCnyPerUnit = 7
          row.value = (row.value ?? 0) * 100 + 1e6
          for (const target of result.targets)
            if (target.id === row.id) Object.assign(target, { payCnyPerUnit: 7, required: row.value, met: false })
        },
        row => row.modelled && row.sense === '>=' && result.targets.some(target => target.id === row.id && target.modelled),
      ),
  },
  {
    what: 'a holder of a stream who is not paid what is asked',
    fails: ['costs'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.flows,
        tonnes,
        row => {
          region.streams = region.streams.map(one =>
            one.site === row.from && one.material === row.material ? { ...one, cnyPerT: (one.cnyPerT ?? 0) + 9 } : one,
          )
        },
        row => row.origin === 'stream' && row.tonnes > 1000,
      ),
  },
  { what: 'a wrong revenue', fails: ['costs'], harm: ({ result }) => change([result.costs], none, row => (row.revenue *= 1.001)) },
  {
    what: 'an activity at another cost',
    fails: ['costs'],
    harm: ({ result }) =>
      change(
        result.activities,
        row => row.cny,
        row => (row.cny *= 1.001),
      ),
  },
  {
    what: 'a better objective than the costs',
    fails: ['costs', 'gap'],
    harm: ({ result }) => change([result.objective], none, row => (row.value -= 1e-3 * Math.abs(row.value))),
  },
  {
    what: 'CO2 that was not avoided',
    fails: ['co2'],
    harm: ({ result }) => change([result.co2], none, row => (row.netKg -= 1e-3 * Math.abs(row.netKg))),
  },
  {
    what: 'a target said to be reached further',
    fails: ['targets'],
    harm: ({ result }) =>
      change(
        result.targets,
        row => row.achieved ?? 0,
        row => (row.achieved! *= 1.001),
      ),
  },
  {
    what: 'a target said to be missed',
    fails: ['targets'],
    harm: ({ result }) =>
      change(
        result.targets,
        none,
        row => (row.met = !row.met),
        row => row.met !== null && Math.abs(row.achieved! - row.required!) > 1,
      ),
  },
  {
    what: 'an optimum said to be relaxed, or the other way',
    fails: ['targets'],
    options: only,
    harm: ({ result }) => change([result], none, row => (row.status = row.status === 'optimal' ? 'relaxed' : 'optimal')),
  },
  { what: 'a gap that is not there', fails: ['gap'], harm: ({ result }) => change([result], none, row => (row.gap = 0.01)) },
]

const ofPrices: Harm[] = [
  {
    what: 'a capacity said to be used more',
    fails: ['limits'],
    harm: ({ result }) =>
      change(
        result.capacityPrices,
        row => row.used,
        row => (row.used *= 1.001),
      ),
  },
  {
    what: 'a price of a limit that nobody has',
    fails: ['limits'],
    harm: ({ result }) => add(result.capacityPrices, { ...result.capacityPrices[0]!, id: 'nobody' }),
  },
  {
    what: 'an arc never listed that is cheaper than its price',
    fails: ['arc-prices'],
    harm: ({ region, result }) =>
      change(result.flows, tonnes, row =>
        add(region.arcs, { from: row.from, to: row.to, material: row.material, mode: 'short_cut', cnyPerT: row.cny / row.tonnes - 5 }),
      ),
  },
  {
    what: 'a mode never used that is cheaper than the prices',
    fails: ['arc-prices'],
    // It may go where the others do not, and so make good more.
    with: ['shortfall'],
    harm: ({ region }) => add(region.modes, { id: 'drone', network: 'direct', fixedCnyPerT: 0.1, cnyPerTkm: 0.01 }),
  },
  {
    what: 'rail that would cost half',
    fails: ['arc-prices'],
    // Where lanes are decided a new mode has none that is open.
    harm: ({ region, result }) =>
      result.lanes === undefined &&
      change(
        region.modes,
        none,
        row => add(region.modes, { ...row, id: 'fast', cnyPerTkm: row.cnyPerTkm * 0.2, fixedCnyPerT: 0, transferCnyPerT: 0, trainT: 1e6 }),
        row => row.network === 'stations',
      ),
  },
  {
    what: 'a stream price one per cent higher',
    fails: ['gap'],
    with: ['arc-prices', 'column-prices', 'slackness'],
    harm: ({ result }) =>
      change(
        result.prices,
        row => Math.abs(row.value),
        row => (row.value += 0.01 * Math.abs(row.value)),
        row =>
          row.role === 'stream' &&
          result.flows.some(flow => flow.from === row.site && flow.material === row.material && flow.origin === 'stream'),
      ),
  },
  {
    what: 'a price that is missing',
    fails: ['column-prices'],
    with: ['arc-prices', 'slackness', 'gap'],
    harm: ({ result }) =>
      change(
        result.prices,
        row => -Math.abs(row.value),
        row => (result.prices = result.prices.filter(one => one !== row)),
        row => row.role === 'demand',
      ),
  },
  {
    what: 'capacity worth one per cent less',
    fails: ['column-prices'],
    with: ['slackness', 'gap'],
    harm: ({ result }) =>
      change(
        result.capacityPrices,
        row => row.value * row.limit,
        row => (row.value *= 0.99),
        row => row.kind === 'unit',
      ),
  },
  {
    what: 'a blend limit worth one per cent more',
    fails: ['column-prices', 'slackness'],
    harm: ({ result }) =>
      change(
        result.recipePrices!.flatMap(row => row.limits),
        row => row.value,
        row => (row.value *= 1.01),
      ),
  },
  {
    what: 'a limit with room to spare that has a price',
    fails: ['slackness', 'gap'],
    harm: ({ result }) =>
      change(
        result.capacityPrices,
        row => row.limit - row.used,
        row => (row.value += 5),
        row => row.kind === 'build_limit' && row.used < row.limit,
      ),
  },
  {
    what: 'a target with room to spare that has a price',
    fails: ['slackness'],
    with: ['column-prices'],
    harm: ({ result }) =>
      change(
        result.targets,
        none,
        row => (row.price = 5),
        row => row.price === 0 && row.met === true && row.achieved! > row.required! * 1.1 && row.measure === 'new_capacity',
      ),
  },
]

const ofLanes: Harm[] = [
  {
    what: 'a lane with fewer trains than its least',
    fails: ['trains'],
    options: only,
    harm: ({ region, result }) =>
      (result.lanes?.length ?? 0) > 0 &&
      change(
        region.modes,
        none,
        row => (row.minTrainsPerYear = Math.min(...result.lanes!.map(lane => lane.trains)) + 1),
        row => row.minTrainsPerYear !== undefined,
      ),
  },
  {
    what: 'trains that are not whole',
    fails: ['trains'],
    options: only,
    harm: ({ region, result }) =>
      (result.lanes?.length ?? 0) > 0 &&
      change(
        region.modes,
        none,
        row => (row.trainT = row.trainT! * 1.0123),
        row => row.wholeTrains === true,
      ),
    with: ['lanes', 'limits', 'costs', 'routes'],
  },
  {
    what: 'a lane that the result does not tell',
    fails: ['trains'],
    with: ['costs', 'slackness', 'gap', 'column-prices'],
    harm: ({ result }) => result.lanes?.pop() !== undefined,
  },
  {
    what: 'a lane without a flow',
    fails: ['trains'],
    with: ['costs', 'slackness', 'gap', 'arc-prices'],
    harm: ({ result }) => (result.lanes?.length ?? 0) > 0 && add(result.lanes!, { ...result.lanes![0]!, material: 'gypsum' }),
  },
  {
    what: 'a lane that costs less than its fixed sum',
    fails: ['trains'],
    with: ['costs', 'gap'],
    harm: ({ result }) =>
      change(
        result.lanes ?? [],
        row => row.cny,
        row => (row.cny *= 0.9),
      ),
  },
  {
    what: 'a train more than runs',
    fails: ['trains'],
    with: ['slackness', 'gap'],
    harm: ({ result }) =>
      change(
        result.lanes ?? [],
        row => row.trains,
        row => row.trains++,
      ),
  },
  {
    what: 'lanes left in parts by a plan with prices',
    fails: ['trains'],
    with: ['costs', 'arc-prices', 'slackness', 'gap', 'column-prices', 'shortfall'],
    harm: ({ result }) => result.lanes !== undefined && delete result.lanes,
  },
  {
    what: 'a train that is worth another sum',
    fails: ['gap'],
    with: ['slackness', 'arc-prices'],
    harm: ({ result }) =>
      change(
        result.lanes ?? [],
        row => row.trains,
        row => (row.value += 1e5),
      ),
  },
]

const ofLinks: Harm[] = [
  {
    what: 'a link that carries more than it is open for',
    fails: ['links'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.links ?? [],
        tonnes,
        row => {
          for (const one of region.links) if (one.id === row.link) one.maxTPerYear = row.tonnes * 0.9
        },
        row => row.tonnes > 1000,
      ),
  },
  {
    what: 'a link that carries less than its least',
    fails: ['links'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.links ?? [],
        row => row.open,
        row => {
          for (const one of region.links) if (one.id === row.link) one.minTPerYear = 1 + (row.tonnes / row.open) * 1.1
        },
        row => row.open > 0.1 && region.links.some(one => one.id === row.link && (one.minTPerYear ?? 0) > 0),
      ),
  },
  {
    what: 'a link that costs another sum',
    fails: ['links'],
    with: ['costs', 'gap'],
    harm: ({ result }) =>
      change(
        result.links ?? [],
        row => row.cny,
        row => (row.cny *= 0.9),
      ),
  },
  {
    what: 'a link that is less open than its sum says',
    fails: ['links'],
    with: ['slackness', 'gap', 'costs'],
    harm: ({ result }) =>
      change(
        result.links ?? [],
        row => row.open,
        row => (row.open *= 0.9),
        row => row.cny > 0,
      ),
  },
  {
    what: 'a link said to carry more',
    fails: ['links'],
    with: ['slackness', 'gap'],
    harm: ({ result }) =>
      change(
        result.links ?? [],
        tonnes,
        row => (row.tonnes *= 1.01),
        row => row.tonnes > 1000,
      ),
  },
  {
    what: 'a link that the result does not tell',
    fails: ['links'],
    with: ['costs', 'slackness', 'gap', 'arc-prices'],
    harm: ({ result }) => result.links?.pop() !== undefined,
  },
  {
    what: 'a link that is not there',
    fails: ['rows'],
    harm: ({ result }) => (result.links?.length ?? 0) > 0 && add(result.links!, { ...result.links![0]!, link: 'nowhere' }),
  },
  {
    what: 'a link with another worth',
    fails: ['gap'],
    with: ['slackness', 'arc-prices', 'column-prices'],
    harm: ({ region, result }) =>
      change(
        result.links ?? [],
        row => row.cny,
        row => (row.value -= 5),
        row => region.links.some(one => one.id === row.link && (one.cnyPerYear ?? 0) > 0),
      ),
  },
  {
    what: 'a worth of a link that has no most',
    fails: ['column-prices'],
    with: ['slackness', 'arc-prices', 'gap'],
    harm: ({ region, result }) =>
      change(
        result.links ?? [],
        none,
        row => (row.value -= 5),
        row => region.links.some(one => one.id === row.link && one.maxTPerYear === undefined),
      ),
  },
]

const ofSteps: Harm[] = [
  {
    what: 'tonnes beyond a step that are not charged',
    fails: ['links'],
    with: ['slackness', 'gap', 'costs'],
    harm: ({ result }) =>
      change(
        result.links ?? [],
        row => row.beyondTonnes ?? 0,
        row => (row.beyondTonnes! *= 0.9),
        row => (row.beyondTonnes ?? 0) > 1000,
      ),
  },
  {
    what: 'a step that is dearer than it is charged',
    fails: ['links'],
    options: only,
    with: ['costs'],
    harm: ({ region, result }) =>
      change(
        result.links ?? [],
        row => row.beyondTonnes ?? 0,
        row => {
          for (const one of region.links) if (one.id === row.link) one.overCnyPerT! += 1
        },
        row => (row.beyondTonnes ?? 0) > 1000,
      ),
  },
]

const ofLeads: Harm[] = [
  {
    what: 'a build that runs before its lead time is over',
    fails: ['builds'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.builds,
        row => row.capacity,
        row => {
          const from = region.parameters.find(one => one.id === 'decisionYear')!.value
          for (const one of region.units)
            if (one.site === row.site && one.process === row.process) one.leadTimeYears = row.period - from + 1
        },
        row => row.capacity > 1 && region.parameters.some(one => one.id === 'decisionYear'),
      ),
  },
]

const ofClosings: Harm[] = [
  {
    what: 'a closing that the tables do not allow',
    fails: ['closings'],
    options: only,
    harm: ({ region, result }) =>
      change(
        result.closings ?? [],
        row => row.part,
        row => {
          for (const one of region.units) if (one.site === row.site && one.process === row.process) delete one.closingCny
        },
      ),
    with: ['costs'],
  },
  {
    what: 'more closed than stands',
    fails: ['closings', 'capacity', 'costs'],
    with: ['gap', 'slackness', 'targets', 'limits', 'column-prices'],
    harm: ({ result }) =>
      change(
        result.closings ?? [],
        row => row.part,
        row => (row.part += 1),
      ),
  },
  {
    what: 'a closing that costs another sum',
    fails: ['closings'],
    with: ['costs', 'gap'],
    harm: ({ result }) =>
      change(
        result.closings ?? [],
        row => row.cny,
        row => (row.cny += 1e5),
      ),
  },
  {
    what: 'a closing that the result does not tell',
    fails: ['costs'],
    with: ['capacity', 'gap', 'slackness', 'targets', 'limits', 'column-prices'],
    harm: ({ result }) =>
      change(
        result.closings ?? [],
        row => row.part,
        row => (result.closings = result.closings!.filter(one => one !== row)),
      ),
  },
  {
    what: 'a unit that makes something after it is closed',
    fails: ['capacity'],
    options: only,
    with: ['costs', 'targets', 'limits'],
    harm: ({ result }) => {
      const busy = result.activities.find(row => row.tonnes > 1000 && row.existing > 0.9 * row.capacity)
      return (
        busy !== undefined &&
        result.closings !== undefined &&
        add(result.closings, { unit: busy.unit, site: busy.site, process: busy.process, period: busy.period, part: 1, cny: 0 })
      )
    },
  },
  {
    what: 'standing that costs less than it does',
    fails: ['costs'],
    with: ['gap'],
    harm: ({ result }) => (result.costs.standing ?? 0) > 0 && change([result.costs], none, row => (row.standing! *= 0.9)),
  },
]

const ofShares: Harm[] = [
  {
    what: 'a share of a process that is asked to be larger than it is',
    fails: ['shares'],
    options: only,
    harm: ({ region, result }) =>
      change(
        region.policies,
        none,
        row => (row.share = result.shares![0]!.by / result.shares![0]!.of + 0.01),
        row => row.kind === 'least_share' && result.shares![0]!.of > 0,
      ),
  },
  {
    what: 'more by a process than it makes',
    fails: ['shares'],
    with: ['slackness', 'gap'],
    harm: ({ result }) => change(result.shares ?? [], none, row => (row.by += 0.05 * row.of)),
  },
  {
    what: 'a share that is not told',
    fails: ['shares'],
    with: ['slackness', 'gap', 'column-prices'],
    harm: ({ result }) => result.shares?.pop() !== undefined,
  },
  {
    what: 'a share with a price of the wrong sign',
    fails: ['column-prices'],
    with: ['slackness', 'gap'],
    harm: ({ result }) => change(result.shares ?? [], none, row => (row.value = -5)),
  },
]

const ofShortfalls: Harm[] = [
  {
    what: 'a shortfall said to leave more',
    fails: ['relaxations'],
    harm: ({ result }) => change(result.relaxations, none, row => (row.achievable *= 1.01)),
  },
  {
    what: 'a shortfall larger than it need be',
    fails: ['shortfall'],
    with: ['relaxations', 'slackness', 'gap'],
    harm: ({ result }) =>
      change(
        result.relaxations,
        none,
        row => {
          row.achievable -= row.by * 0.01
          row.by *= 1.01
        },
        row => row.kind === 'target',
      ),
  },
  {
    what: 'a relaxed plan without the proof that it gives up the least',
    fails: ['shortfall'],
    harm: ({ result }) => result.shortfall !== undefined && delete result.shortfall,
  },
  {
    what: 'a shortfall price one per cent higher',
    fails: ['shortfall'],
    harm: ({ result }) =>
      change(
        result.shortfall?.prices ?? [],
        row => Math.abs(row.value),
        row => (row.value *= 1.01),
        row => row.role === 'stream',
      ),
  },
]

export const harms = [
  ...ofRows,
  ...ofTonnes,
  ...ofUnits,
  ...ofWays,
  ...ofMoney,
  ...ofPrices,
  ...ofLanes,
  ...ofLinks,
  ...ofSteps,
  ...ofLeads,
  ...ofClosings,
  ...ofShares,
  ...ofShortfalls,
]
