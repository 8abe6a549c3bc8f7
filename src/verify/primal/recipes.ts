// Units keep their recipes: inputs within their ranges, outputs as written, mass in equals mass out, inputs that came from somewhere, blends.
import { smallMassT, type Tally } from '../book.ts'
import type { Case } from '../case.ts'
import type { Unit } from '../facts/nodes.ts'
import { groups } from '../facts/tables.ts'
import type { Flow } from '../facts/ways.ts'

type Activity = Case['result']['activities'][number]
const total = (record: Record<string, number>) => Object.values(record).reduce((sum, tonnes) => sum + tonnes, 0)

export function checkRecipes(c: Case): void {
  const { result, nodes, years, book } = c
  if (nodes.units.length === 0) return
  const recipes = book.open('recipes'),
    feeds = book.open('feeds')
  const blends = nodes.units.some(unit => unit.recipe.limits.length > 0) ? book.open('blends') : undefined
  const activities = new Map(result.activities.map(row => [`${row.unit}~${row.period}`, row]))
  const arrivals = groups(
    result.flows.filter(flow => flow.process !== undefined),
    flow => `${flow.to}~${flow.process}~${flow.period}`,
  )
  for (const unit of nodes.units) {
    for (const year of years) {
      const activity = activities.get(`${unit.id}~${year}`)
      const arrived = arrivals.get(`${unit.row.site}~${unit.row.process}~${year}`) ?? []
      // A source eats nothing, whatever it makes.
      if (unit.recipe.inputs.length === 0) feeds.looked(1)
      if (activity === undefined) {
        recipes.looked(1)
        // A unit that stands still eats nothing.
        feeds.equal(total(Object.fromEntries(arrived.map(flow => [flow.id, flow.tonnes]))), 0, [year, unit.id], smallMassT)
        blends?.looked(unit.recipe.limits.length)
        continue
      }
      checkRecipe(unit, activity, recipes)
      const bought = checkFeeds(c, unit, activity, arrived, feeds)
      if (blends !== undefined) checkBlends(unit, activity, arrived, bought, blends)
    }
  }
}

function checkRecipe({ id, recipe }: Unit, { period, tonnes, inputs, outputs }: Activity, tally: Tally): void {
  const size = Math.max(tonnes, smallMassT)
  for (const output of recipe.outputs) tally.equal(outputs[output.material] ?? 0, output.t * tonnes, [period, id, output.material], size)
  for (const input of recipe.inputs) {
    const eaten = inputs[input.material] ?? 0
    tally.atMost(input.least * tonnes, eaten, [period, id, input.material], size)
    tally.atMost(eaten, input.most * tonnes, [period, id, input.material], size)
  }
  const named = new Set([...recipe.inputs, ...recipe.outputs].map(row => row.material))
  for (const material of [...Object.keys(inputs), ...Object.keys(outputs)]) tally.holds(named.has(material), [period, id, material])
  // Recipes themselves may be written with rounded shares: both sides together are the measure. A source eats nothing.
  if (recipe.inputs.length > 0)
    tally.equal(total(inputs), total(outputs), [period, id], Math.max(total(inputs) + total(outputs), smallMassT))
}

/** @returns tonnes of each input that did not arrive from the region and were bought */
function checkFeeds(c: Case, unit: Unit, activity: Activity, arrived: Flow[], tally: Tally): Map<string, number> {
  const bought = new Map<string, number>()
  const size = Math.max(activity.tonnes, smallMassT)
  for (const { material } of unit.recipe.inputs) {
    let came = 0
    for (const flow of arrived) if (flow.material === material) came += flow.tonnes
    const eaten = activity.inputs[material] ?? 0
    tally.atMost(came, eaten, [activity.period, unit.id, material], size)
    if (c.tables.purchase(material, unit.row.site) === undefined) tally.equal(came, eaten, [activity.period, unit.id, material], size)
    bought.set(material, Math.max(0, eaten - came))
  }
  return bought
}

function checkBlends(unit: Unit, activity: Activity, arrived: Flow[], bought: Map<string, number>, tally: Tally): void {
  for (const limit of unit.recipe.limits) {
    let carried = 0,
      mass = 0
    const add = (material: string, tonnes: number, site?: string) => {
      if (!limit.counts(material)) return
      carried += limit.content(material, site) * tonnes
      mass += tonnes
    }
    for (const flow of arrived) add(flow.material, flow.tonnes, flow.from)
    for (const [material, tonnes] of bought) add(material, tonnes)
    const allowed = limit.row.limit * (limit.perProduct ? activity.tonnes : mass)
    const at = [activity.period, unit.id, limit.row.component]
    // Compared in the limit's own unit, over no less than a small mass; a limit of nothing is measured against a thousandth.
    const size = Math.max(Math.abs(limit.row.limit), 1e-3) * Math.max(mass, smallMassT)
    if (limit.atMost) tally.atMost(carried, allowed, at, size)
    else tally.atMost(allowed, carried, at, size)
  }
}
