// Warehouse location as a region: OR-Library's capa, capb and capc (Beasley 1988) from their files, where a folder holds them; else seeded ones in
// their likeness: a hundred sites of one capacity, a thousand customers of 1 to 100 units, what a unit costs the distance and up to a quarter more,
// fixed costs in the published ranges.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Region } from '#domain/region.ts'
import { randomOf } from '#plan/studies/random.ts'
import { emptyTables } from '../../scripts/region-jjj/tables.ts'
import { locationTables } from '../../scripts/instances/locationTables.ts'
import type { Location } from '../../scripts/instances/problems.ts'

type Published = { capacities: readonly number[]; optima: readonly number[]; fixed: readonly [number, number]; seed: number }
/** Published capacities and optima; the least and the greatest cost of opening a site; the seed of the likeness. */
export const families: Record<string, Published> = {
  capa: {
    capacities: [8000, 10000, 12000, 14000],
    optima: [19240822.449, 18438046.543, 17765201.949, 17160439.012],
    fixed: [1.1e6, 1.9e6],
    seed: 1,
  },
  capb: {
    capacities: [5000, 6000, 7000, 8000],
    optima: [13656379.578, 13361927.449, 13198556.434, 13082516.496],
    fixed: [5.5e5, 9.2e5],
    seed: 2,
  },
  capc: {
    capacities: [5000, 5750, 6500, 7250],
    optima: [11646596.974, 11570340.289, 11518743.744, 11505767.394],
    fixed: [3.8e5, 6.4e5],
    seed: 3,
  },
}

/** @param folder of the files capa.txt, capb.txt, capc.txt; without it, or without the file, the likeness @returns its optimum where it is published */
export function locationRegion(family: string, capacity: number, folder?: string): { region: Region; published: number | undefined } {
  const { capacities, optima, fixed, seed } = families[family]!
  const file = folder === undefined ? undefined : join(folder, `${family}.txt`)
  const real = file !== undefined && existsSync(file)
  const location = real ? read(readFileSync(file, 'utf8'), capacity) : likeness(capacity, fixed, seed)
  return { region: asRegion(`${family}-${capacity}`, location), published: real ? optima[capacities.indexOf(capacity)] : undefined }
}

function likeness(capacity: number, [low, high]: readonly [number, number], seed: number): Location {
  const random = randomOf(seed)
  const point = () => ({ x: 1000 * random(), y: 1000 * random() })
  const places = Array.from({ length: 100 }, point),
    customers = Array.from({ length: 1000 }, point)
  const demands = customers.map(() => 1 + Math.floor(100 * random()))
  const fixedCosts = places.map(() => Math.round(low + (high - low) * random()))
  const costs = customers.map(at => places.map(place => Math.hypot(at.x - place.x, at.y - place.y) * (1 + 0.25 * random())))
  return {
    kind: 'location',
    sites: fixedCosts.map((fixedCost, index) => ({ id: `w${index + 1}`, number: index + 1, capacity, fixedCost })),
    demands,
    unitCosts: costs,
  }
}

/** The form of OR-Library: sites with capacity (or the word) and fixed cost; then each customer's demand and what all of it costs from every site. */
function read(text: string, capacity: number): Location {
  const words = text.split(/\s+/u).filter(word => word !== '')
  let at = 0
  const next = () => Number(words[at++])
  const [sites, customers] = [next(), next()]
  const fixedCosts = Array.from({ length: sites }, () => {
    at++ // the capacity is chosen by the caller
    return next()
  })
  const demands: number[] = [],
    unitCosts: number[][] = []
  for (let customer = 0; customer < customers; customer++) {
    const demand = next()
    demands.push(demand)
    unitCosts.push(Array.from({ length: sites }, () => next() / demand))
  }
  return {
    kind: 'location',
    sites: fixedCosts.map((fixedCost, index) => ({ id: `w${index + 1}`, number: index + 1, capacity, fixedCost })),
    demands,
    unitCosts,
  }
}

function asRegion(id: string, location: Location): Region {
  const year = 2022
  return {
    meta: {
      id,
      nameZh: `选址 ${id}`,
      nameEn: `Location ${id}`,
      version: '1.0.0',
      currency: 'CNY',
      periods: [year],
      defaultPeriods: [year],
      synthetic: true,
    },
    ...emptyTables(),
    ...locationTables(location, { tonnesPerUnit: 1000, cnyPerUnit: 1000 }),
  }
}
