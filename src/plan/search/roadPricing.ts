// Arcs of direct modes, priced in bulk: the ends of a material lie in typed arrays, a chord rules out what an arc of it would cost too much.
import { earthRadiusKm } from '#domain/greatCircle.ts'
import { perKmOf } from './arcWorth.ts'
import { shortFee } from './arcs.ts'
import type { PricingTask } from './pricingTypes.ts'

export function priceDirect(task: PricingTask): void {
  const { facts, network, layout, book, t, material, from, to, rates, options, best, answer, y } = task
  const P = layout.periods
  const { wet } = facts.materials[material]!
  const usable = network.direct.filter(mode => !network.allowed(mode, material, t).none)
  if (usable.length === 0) return
  // Per mode: cost of a dry kilotonne = fixed + perKm x great circle, with lane duals inside.
  const fixed = Float64Array.from(usable, mode => rates.cny * wet * mode.fixed)
  const perKm = Float64Array.from(usable, mode => mode.factor * wet * perKmOf(mode, t, rates, y(layout.fleetRow[mode.index * P + t]!)))
  const least = fixed.reduce((a, b) => Math.min(a, b), Infinity)
  // A chord is no longer than its arc: what is too dear over the chord needs no arcsine.
  const leastPerKm = Math.max(
    0,
    perKm.reduce((a, b) => Math.min(a, b), Infinity),
  )
  const bans = usable.map(mode => network.allowed(mode, material, t).sites)
  const { x, y: ys, z, spread } = network
  const many = to.length
  const endSite = Int32Array.from(to, r => facts.receivers[r]!.site)
  const at = (axis: Float64Array) => Float64Array.from(endSite, site => axis[site]!)
  const ex = at(x),
    ey = at(ys),
    ez = at(z),
    wide = at(spread)
  const worthAt = { stream: Float64Array.from(to, r => task.worth.stream[r]!), any: Float64Array.from(to, r => task.worth.any[r]!) }
  // 1: rows of the pair, 2: rows of links, which each mode has of its own.
  const special = Uint8Array.from(to, r => book.pairs.at[r]! + 2 * book.links.at[r]!)
  const linked = new Float64Array(usable.length)
  for (const s of from) {
    const supply = facts.supplies[s]!
    const values = supply.kind === 'stream' ? worthAt.stream : worthAt.any
    const here = y(layout.supplyRow[s * P + t]!) - rates.cny * supply.asked[t]!
    const site = supply.site
    const sx = x[site]!,
      sy = ys[site]!,
      sz = z[site]!,
      own = spread[site]!
    for (let i = 0; i < many; i++) {
      let base = -here - values[i]!
      let relief = 0
      if (special[i] !== 0) {
        if (special[i] !== 2) for (const { row, value } of book.pairs.entries(s, to[i]!, t)) base -= y(row) * value
        if (special[i]! > 1) relief = linkDuals(task, s, to[i]!, usable, linked)
      }
      if (base + least + relief >= options.threshold) continue
      const end = endSite[i]!
      // As `chordSquare`, in place: this is the innermost loop of the planner.
      let square = own + wide[i]!
      if (end !== site) {
        const dx = sx - ex[i]!,
          dy = sy - ey[i]!,
          dz = sz - ez[i]!
        square += dx * dx + dy * dy + dz * dz
      }
      let km = 0
      if (square !== 0) {
        const chord = Math.sqrt(square)
        if (base + least + relief + leastPerKm * earthRadiusKm * chord >= options.threshold) continue
        km = 2 * earthRadiusKm * Math.asin(Math.min(1, chord / 2))
        if (Number.isNaN(km)) continue // a site without a point: only explicit arcs reach it
      }
      for (let m = 0; m < usable.length; m++) {
        const mode = usable[m]!
        const road = km * mode.factor
        let cost = base + fixed[m]! + perKm[m]! * km
        if (special[i]! > 1) cost += linked[m]!
        if (road < mode.shortKm) cost += rates.cny * wet * shortFee(mode, road)
        if (cost >= options.threshold && cost >= answer.worst) continue
        if (km > 0 && (road < mode.minKm || road > mode.maxKm)) continue
        const ban = bans[m]
        if (ban !== undefined && (ban[site] === 1 || ban[end] === 1)) continue
        best.offer(s, to[i]!, t, mode.index, -1, -1, cost, options.threshold, answer, book)
      }
    }
  }
}

/** What links add to a tonne by every mode. @returns the most that they take off */
function linkDuals({ book, t, y }: PricingTask, supply: number, receiver: number, usable: { id: string }[], into: Float64Array): number {
  let most = 0
  usable.forEach(({ id }, m) => {
    into[m] = 0
    for (const row of book.links.rows(supply, receiver, t, id)) into[m] -= y(row)
    most = Math.min(most, into[m])
  })
  return most
}
