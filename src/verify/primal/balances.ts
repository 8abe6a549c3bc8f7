// Tonnes in equal tonnes out at every place: what arises, is drawn or made is shipped, disposed of or left; stocks and disposal have their limits.
import { smallMassT } from '../book.ts'
import type { Case } from '../case.ts'
import { mustGo, type Supply } from '../facts/nodes.ts'
import { groups, sums } from '../facts/tables.ts'

const placeOf = (row: { site: string; material: string }) => `${row.site}~${row.material}`

export function checkBalances(c: Case): void {
  const { result, nodes, years, book } = c
  if (nodes.supplies.length === 0) return
  const balance = book.open('balance'),
    disposal = book.open('disposal')
  const places = groups(nodes.supplies, placeOf)
  for (const [at, year] of years.entries()) {
    const inYear = <T extends { period: number }>(rows: T[]) => rows.filter(row => row.period === year)
    const drawn = sums(inYear(result.stocks), placeOf, row => row.drawn),
      made = madeIn(c, year)
    const shipped = sums(
      inYear(result.flows),
      flow => `${flow.origin === 'output' ? 'output' : 'stream'}~${flow.from}~${flow.material}`,
      flow => flow.tonnes,
    )
    const rests = inYear(result.disposals)
    const disposed = sums(
        rests.filter(row => row.kind !== 'left'),
        placeOf,
        row => row.tonnes,
      ),
      left = sums(
        rests.filter(row => row.kind === 'left'),
        placeOf,
        row => row.tonnes,
      )
    for (const [place, supplies] of places) {
      const of = (map: Map<string, number>, key = place) => map.get(key) ?? 0
      const stream = supplies.find(one => one.kind === 'stream')
      const arisen = (stream?.arises[at] ?? 0) + of(drawn)
      const main = of(made, `product~${place}`),
        beside = of(made, `byproduct~${place}`)
      const fromStream = of(shipped, `stream~${place}`),
        fromUnits = of(shipped, `output~${place}`)
      const rest = of(disposed) + of(left)
      balance.equal(arisen + main + beside, fromStream + fromUnits + rest, [year, place], smallMassT)
      balance.atMost(fromStream, arisen, [year, place, 'stream'], smallMassT)
      balance.atMost(fromUnits, main + beside, [year, place, 'output'], smallMassT)
      // What a process is for must be taken by somebody.
      balance.atMost(main, fromUnits, [year, place, 'product'], smallMassT)
      checkRest(supplies, of(disposed), of(left), arisen + main + beside, [year, place])
    }
    // Flows and rests of places that have no such material.
    for (const key of [...disposed.keys(), ...left.keys()]) balance.holds(places.has(key), [year, key])
    for (const key of shipped.keys()) balance.holds(places.has(key.slice(key.indexOf('~') + 1)), [year, key])
    checkCapacity(year, disposed)
  }

  function checkRest(supplies: Supply[], disposedT: number, leftT: number, ofT: number, at: [number, string]): void {
    const { site, material } = supplies[0]!
    const banned = c.rules.mayNotDispose(material, site, at[0])
    const mayDispose = supplies.some(one => one.disposal !== undefined) && !banned
    // Waste that has a price of disposal, or a ban on it, cannot be left lying; a relaxation says by how much it is all the same.
    const mayLeave = supplies.some(one => !mustGo(c.tables, c.rules, one, at[0]))
    disposal.atMost(mayDispose ? 0 : disposedT, 0, [...at, 'disposed'], smallMassT)
    const given = result.relaxations
      .filter(row => row.kind === 'other' && row.id === at[1] && (row.period ?? at[0]) === at[0])
      .reduce((sum, row) => sum + row.by, 0)
    disposal.atMost(mayLeave ? 0 : leftT, given, [...at, 'left'], Math.max(ofT, smallMassT))
  }
  function checkCapacity(year: number, disposed: Map<string, number>): void {
    for (const row of c.region.disposal) {
      if (row.capacityTPerYear === undefined) continue
      let used = 0
      for (const [place, [supply]] of places)
        if (c.tables.disposal(supply!.material, supply!.site) === row) used += disposed.get(place) ?? 0
      disposal.atMost(used, row.capacityTPerYear, [year, 'capacity', row.material, row.area], smallMassT)
    }
  }
}

/** Tonnes made in a year by kind of output and place; losses leave the system. */
function madeIn({ result, nodes }: Case, year: number): Map<string, number> {
  const made = new Map<string, number>()
  for (const row of result.activities) {
    if (row.period !== year) continue
    const { supplies } = nodes.unitAt(row.site, row.process)!
    for (const supply of supplies) {
      if (supply === undefined) continue
      const key = `${supply.kind}~${placeOf(supply)}`
      made.set(key, (made.get(key) ?? 0) + (row.outputs[supply.material] ?? 0))
    }
  }
  return made
}

/** What is drawn from a stock, in each year and over all of them; what lies there afterwards. */
export function checkStocks({ region, result, years, book }: Case): void {
  if (region.stocks.length === 0) return
  const tally = book.open('stocks')
  for (const stock of region.stocks) {
    const place = placeOf(stock)
    let left = stock.t
    for (const year of years) {
      const rows = result.stocks.filter(row => placeOf(row) === place && row.period === year)
      tally.holds(rows.length === 1, [year, place])
      const drawn = rows[0]?.drawn ?? 0
      left -= drawn
      tally.atMost(drawn, stock.drawTPerYear ?? stock.t, [year, place, 'drawn'], smallMassT)
      tally.atMost(0, left, [year, place, 'stock'], Math.max(smallMassT, stock.t))
      tally.equal(rows[0]?.left ?? 0, Math.max(0, left), [year, place, 'left'], Math.max(smallMassT, stock.t))
    }
  }
}
