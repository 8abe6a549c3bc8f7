// A region made ready for planning: nodes where tonnes start and end, units, prices per node and period, all indexed by integers.
// A supply is a place where a material leaves (stream, product or by-product); a receiver is where it arrives (feed or demand).
import { problem, warning, type Problem } from '#domain/problem.ts'
import type { Region, Row } from '#domain/region.ts'
import { areaChains, groupBy, nearestByArea, parameterOf, processParameter } from './lookups.ts'
import { kt } from '../model/draft.ts'
import { laneProblems } from './laneRules.ts'
import { policiesOf, type Policies } from './policies.ts'
import { linksOf, type Link } from './links.ts'
import { quotasOf, type Quota } from './quotas.ts'
import { recipesOf, type Input, type Recipe } from './recipes.ts'
import { sharesOf, type Share } from './shares.ts'
import { buildingOf, sizesOf, type Building, type Sizes } from './sizes.ts'

export type Material = {
  index: number
  id: string
  kind: Row<'materials'>['kind']
  /** Wet tonnes per dry tonne. */ wet: number
  row: Row<'materials'>
}
export type Place = {
  index: number
  id: string
  lng: number
  lat: number
  /** Between two places of it, root mean square, as the crow flies; nothing where it is one. */
  spreadKm: number
  areas: string[]
  row: Row<'sites'>
}
/** Disposal at a supply in one period; `cny` excludes the levy. Kilotonnes; CNY per tonne. */
export type DisposalTerm = { row: Row<'disposal'>; cny: number; levy: number }
export type Supply = {
  index: number
  kind: 'stream' | 'product' | 'byproduct'
  material: number
  site: number
  /** kt per period; zero for products. */
  generation: Float64Array
  stock: { row: Row<'stocks'>; kt: number; drawKt: number } | undefined
  /** Per period; undefined where no disposal row speaks of the material: what is left is then free and reported. */
  disposal: (DisposalTerm | undefined)[]
  /** Per period: what is left may not be disposed of nor left lying. */
  banned: boolean[]
  /** CNY per dry tonne that whoever holds a stream asks for what leaves to be used, per period; zero for what is made. */
  asked: Float64Array
}
export type Step = { row: Row<'demands'>; period: number; kt: number; minKt: number; price: number }
export type Receiver = {
  index: number
  kind: 'feed' | 'demand'
  material: number
  site: number
  /** Feed only: the unit and its input. */
  unit: number
  input: Input | undefined
  /** CNY per tonne bought at the gate per period; NaN where it cannot be bought. */
  purchase: Float64Array
  purchaseCo2Kg: Float64Array
  purchaseRow: Row<'purchases'> | undefined
  /** CNY per dry tonne that a subsidy pays for this input, per period. */
  subsidy: Float64Array
  /** Demand only. */
  steps: Step[]
  /** By period: all that arrives comes from one site, in an integer plan. */
  single: boolean[]
}
export type Unit = {
  index: number
  id: string
  site: number
  recipe: Recipe
  row: Row<'units'>
  /** kt a year that stand in each period without building, and that may be added. */
  existing: Float64Array
  maxNew: number
  earliest: number
  sizes: Sizes
  building: Building
  /** CNY: of what stands, a year; and once for closing it, undefined where it may not be closed. */
  standing: { cny: number; closing: number | undefined }
  /** CNY per tonne of activity, per period. */
  opex: Float64Array
  subsidy: Float64Array
  co2Kg: Float64Array
  avoidedKg: Float64Array
  /** CNY per kilogram of CO2 of the unit. */
  carbon: Float64Array
  /** Receiver index per input; -1 where the input is only ever bought and has no row. */
  feeds: number[]
  /** CNY (and kg CO2) per tonne of an input that has no row, per input and period. */
  boughtCny: Float64Array[]
  boughtCo2Kg: Float64Array[]
  /** Supply index per output; -1 for losses. */
  products: number[]
}
export type Facts = {
  region: Region
  periods: number[]
  materials: Material[]
  materialIndex: Map<string, number>
  places: Place[]
  placeIndex: Map<string, number>
  recipes: Recipe[]
  supplies: Supply[]
  receivers: Receiver[]
  units: Unit[]
  policies: Policies
  quotas: Quota[]
  links: Link[]
  shares: Share[]
  chain: (area: string | undefined) => string[]
  daysPerYear: number
  discountRate: number
  warnings: Problem[]
}

/** Indexes a checked region for the periods planned. Problems are errors of the region's author. */
export function factsOf(region: Region, periods: number[], problems: Problem[]): Facts {
  const warnings: Problem[] = []
  const chain = areaChains(region)
  const materials: Material[] = region.materials.map((row, index) => ({
    index,
    id: row.id,
    kind: row.kind,
    wet: 1 / (1 - Math.min(row.moisture ?? 0, 0.99)),
    row,
  }))
  const areaPoints = new Map(region.areas.map(area => [area.id, area]))
  const spreadFactor = parameterOf(region, 'spreadFactor', 1)
  const places: Place[] = region.sites.map((row, index) => {
    const point = row.lng !== undefined && row.lat !== undefined ? row : areaPoints.get(row.area ?? '')
    return {
      index,
      id: row.id,
      lng: point?.lng ?? NaN,
      lat: point?.lat ?? NaN,
      spreadKm: (row.spreadKm ?? 0) * spreadFactor,
      areas: chain(row.area),
      row,
    }
  })
  const facts: Facts = {
    region,
    periods,
    materials,
    materialIndex: new Map(materials.map(m => [m.id, m.index])),
    places,
    placeIndex: new Map(places.map(p => [p.id, p.index])),
    recipes: recipesOf(region, problems, warnings),
    supplies: [],
    receivers: [],
    units: [],
    policies: policiesOf(region),
    quotas: [],
    links: [],
    shares: [],
    chain,
    daysPerYear: parameterOf(region, 'daysPerYear', 365),
    discountRate: parameterOf(region, 'discountRate', 0.08),
    warnings,
  }
  facts.quotas = quotasOf(
    region,
    periods,
    places.map(place => place.areas),
    facts.materialIndex,
    kt,
    problems,
  )
  facts.links = linksOf(region, periods, facts, problems)
  problems.push(...laneProblems(region))
  addStreams(facts, problems)
  addUnits(facts, problems)
  addDemands(facts, problems)
  facts.shares = sharesOf(region, periods, facts.units, site => places[site]!.areas, problems)
  return facts
}

/** The index of an id, or a problem that names the row which speaks of nothing. */
function resolve(index: Map<string, number>, table: string, what: string, id: string, problems: Problem[]): number {
  const found = index.get(id)
  if (found !== undefined) return found
  problems.push(
    problem(
      'plan.reference.unknown',
      { sheet: table, path: id },
      {
        zh: `${table} 表提到的 ${what}“${id}”不存在。`,
        en: `Table ${table} names ${what} "${id}", which does not exist.`,
        fixZh: `在 ${what} 表补一行，或更正编号。`,
        fixEn: `Add it to ${what}, or correct the id.`,
      },
    ),
  )
  return -1
}

function disposalTerms(facts: Facts, material: number, site: number): (DisposalTerm | undefined)[] {
  const { id } = facts.materials[material]!
  const { areas } = facts.places[site]!
  const row = nearestByArea(
    facts.region.disposal.filter(candidate => candidate.material === id),
    areas,
  )
  if (row === undefined) return facts.periods.map(() => undefined)
  return facts.periods.map(period => ({ row, cny: row.cnyPerT, levy: facts.policies.levy(id, areas, period) }))
}
function bansOf(facts: Facts, material: number, site: number): boolean[] {
  return facts.periods.map(period => facts.policies.disposalBanned(facts.materials[material]!.id, facts.places[site]!.areas, period))
}

function addStreams(facts: Facts, problems: Problem[]): void {
  const byPlace = new Map<string, Supply>()
  const supplyAt = (table: string, siteId: string, materialId: string): Supply | undefined => {
    const key = `${siteId}~${materialId}`
    const found = byPlace.get(key)
    if (found !== undefined) return found
    const site = resolve(facts.placeIndex, table, 'sites', siteId, problems)
    const material = resolve(facts.materialIndex, table, 'materials', materialId, problems)
    if (site < 0 || material < 0) return undefined
    // Secondary resources that nobody collects stay where they are, at no cost; only waste has to be disposed of.
    const isWaste = facts.materials[material]!.kind === 'waste'
    const supply: Supply = {
      index: facts.supplies.length,
      kind: 'stream',
      material,
      site,
      generation: new Float64Array(facts.periods.length),
      stock: undefined,
      disposal: isWaste ? disposalTerms(facts, material, site) : facts.periods.map(() => undefined),
      banned: isWaste ? bansOf(facts, material, site) : facts.periods.map(() => false),
      asked: new Float64Array(facts.periods.length),
    }
    facts.supplies.push(supply)
    byPlace.set(key, supply)
    return supply
  }
  for (const rows of groupBy(facts.region.streams, row => `${row.site}~${row.material}`).values()) {
    const supply = supplyAt('streams', rows[0]!.site, rows[0]!.material)
    if (supply === undefined) continue
    facts.periods.forEach((period, t) => {
      const row = rows.find(candidate => candidate.period === period) ?? rows.find(candidate => candidate.period === undefined)
      supply.generation[t] = (row?.tPerYear ?? 0) * kt
      supply.asked[t] = row?.cnyPerT ?? 0
    })
  }
  for (const row of facts.region.stocks) {
    const supply = supplyAt('stocks', row.site, row.material)
    if (supply !== undefined) supply.stock = { row, kt: row.t * kt, drawKt: (row.drawTPerYear ?? row.t) * kt }
  }
}

function addUnits(facts: Facts, problems: Problem[]): void {
  const { region, periods, policies } = facts
  const recipeOf = new Map(facts.recipes.map(recipe => [recipe.id, recipe]))
  const parameters = groupBy(region.process_parameters, row => row.process)
  const purchases = groupBy(region.purchases, row => row.material)
  // A material that no stream, stock or process offers can only be bought: it needs no row of its own.
  const offered = new Set<string>([...region.streams.map(row => row.material), ...region.stocks.map(row => row.material)])
  for (const row of region.units) for (const output of recipeOf.get(row.process)?.outputs ?? []) offered.add(output.material)
  for (const row of region.arcs) if (row.material !== undefined) offered.add(row.material)
  // Nothing that takes years to build stands before it can have been decided.
  const decided = parameterOf(region, 'decisionYear', -Infinity)
  const productSupply = new Map<string, number>()
  const blocked = new Set<string>()
  for (const row of region.units) {
    const site = resolve(facts.placeIndex, 'units', 'sites', row.site, problems)
    const recipe = recipeOf.get(row.process)
    if (recipe === undefined) resolve(new Map(), 'units', 'processes', row.process, problems)
    if (site < 0 || recipe === undefined) continue
    const { areas } = facts.places[site]!
    const parameter = (name: string, period: number) => processParameter(parameters.get(recipe.id), name, period)
    const series = (value: (period: number) => number) => Float64Array.from(periods, value)
    const unit: Unit = {
      index: facts.units.length,
      id: row.id ?? `${row.site}~${row.process}`,
      site,
      recipe,
      row,
      existing: series(period => (period <= (row.lastPeriod ?? Infinity) ? row.existingTPerYear * kt : 0)),
      maxNew: (row.maxNewTPerYear ?? 0) * kt,
      earliest: Math.max(row.earliestPeriod ?? -Infinity, decided + (row.leadTimeYears ?? parameter('leadTimeYears', periods[0]!) ?? 0)),
      sizes: sizesOf(row, name => parameter(name, periods[0]!)),
      building: buildingOf(row, parameter, periods, facts.discountRate),
      standing: { cny: row.standingCnyPerYear ?? 0, closing: row.closingCny },
      opex: series(period => row.opexCnyPerT ?? parameter('opexCnyPerT', period) ?? 0),
      subsidy: series(period => policies.outputSubsidy(recipe.id, recipe.product, areas, period)),
      co2Kg: series(period => parameter('co2KgPerT', period) ?? 0),
      avoidedKg: series(period => parameter('avoidedCo2KgPerT', period) ?? 0),
      carbon: series(period => policies.processCarbon(recipe.id, areas, period)),
      feeds: [],
      boughtCny: [],
      boughtCo2Kg: [],
      products: [],
    }
    facts.units.push(unit)
    for (const input of recipe.inputs) {
      const material = facts.materialIndex.get(input.material)
      if (material === undefined) continue // named as a problem by recipesOf
      const purchaseRow = nearestByArea(purchases.get(input.material) ?? [], areas)
      const price = series(() => purchaseRow?.cnyPerT ?? NaN),
        co2 = series(() => purchaseRow?.co2KgPerT ?? 0)
      unit.boughtCny.push(price)
      unit.boughtCo2Kg.push(co2)
      if (!offered.has(input.material) && purchaseRow !== undefined) {
        unit.feeds.push(-1)
        continue
      }
      if (!offered.has(input.material)) blocked.add(`${recipe.id}~${input.material}`)
      unit.feeds.push(facts.receivers.length)
      facts.receivers.push({
        index: facts.receivers.length,
        kind: 'feed',
        material,
        site,
        unit: unit.index,
        input,
        purchase: price,
        purchaseCo2Kg: co2,
        purchaseRow,
        subsidy: series(period => policies.inputSubsidy(input.material, recipe.id, recipe.utilises, areas, period)),
        steps: [],
        single: periods.map(() => row.singleSource?.includes(input.material) === true),
      })
    }
    for (const output of recipe.outputs) {
      const material = facts.materialIndex.get(output.material)
      if (material === undefined || facts.materials[material]!.kind === 'loss') {
        unit.products.push(-1)
        continue
      }
      const key = `${site}~${material}~${output.main}`
      let index = productSupply.get(key)
      if (index === undefined) {
        index = facts.supplies.length
        facts.supplies.push({
          index,
          kind: output.main ? 'product' : 'byproduct',
          material,
          site,
          generation: new Float64Array(periods.length),
          stock: undefined,
          disposal: output.main ? periods.map(() => undefined) : disposalTerms(facts, material, site),
          banned: output.main ? periods.map(() => false) : bansOf(facts, material, site),
          asked: new Float64Array(periods.length),
        })
        productSupply.set(key, index)
      }
      unit.products.push(index)
    }
  }
  warnOfBlocked(facts, blocked)
}

/** Recipes that cannot run because an input is nowhere to be had; `process~material`. */
function warnOfBlocked(facts: Facts, blocked: Set<string>): void {
  for (const key of blocked) {
    const [process, material] = key.split('~')
    facts.warnings.push(
      warning(
        'plan.input.nowhere',
        { sheet: 'purchases', path: key },
        {
          zh: `工艺“${process}”的投入“${material}”既无来源也无采购价，该工艺无法运行。`,
          en: `Input "${material}" of process "${process}" has no source and no purchase price: the process cannot run.`,
          fixZh: '在 purchases 表给出价格，或在 streams 表给出来源。',
          fixEn: 'Give a price in purchases, or a source in streams.',
        },
      ),
    )
  }
}

function addDemands(facts: Facts, problems: Problem[]): void {
  for (const rows of groupBy(facts.region.demands, row => `${row.site}~${row.material}`).values()) {
    const first = rows[0]!
    const site = resolve(facts.placeIndex, 'demands', 'sites', first.site, problems)
    const material = resolve(facts.materialIndex, 'demands', 'materials', first.material, problems)
    if (site < 0 || material < 0) continue
    const none = new Float64Array(facts.periods.length)
    const steps: Step[] = []
    const single = facts.periods.map(() => false)
    for (const group of groupBy(rows, row => `${row.step ?? 1}`).values()) {
      facts.periods.forEach((period, t) => {
        const row = group.find(candidate => candidate.period === period) ?? group.find(candidate => candidate.period === undefined)
        if (row?.singleSource === true) single[t] = true
        if (row !== undefined)
          steps.push({
            row,
            period: t,
            kt: Math.max(row.tPerYear, row.minTPerYear ?? 0) * kt,
            minKt: (row.minTPerYear ?? 0) * kt,
            price: row.priceCnyPerT,
          })
      })
    }
    facts.receivers.push({
      index: facts.receivers.length,
      kind: 'demand',
      material,
      site,
      unit: -1,
      input: undefined,
      purchase: none.map(() => NaN),
      purchaseCo2Kg: none,
      purchaseRow: undefined,
      subsidy: none,
      steps,
      single,
    })
  }
}
