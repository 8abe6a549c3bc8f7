// Lanes: every train-borne flow runs on a lane that the result tells, each with its least number of full trains, in whole ones where they are whole.
import { smallMassT } from '../book.ts'
import type { Case } from '../case.ts'
import { laneName, mostTrains, trainRule } from '../facts/trains.ts'

/** @returns what lanes cost in the planned years, CNY */
export function checkTrains(c: Case): number {
  const { region, result, tables, wayOf } = c
  const rules = new Map(
    region.modes.flatMap(mode => {
      const rule = trainRule(mode)
      return rule === undefined ? [] : [[mode.id, rule] as const]
    }),
  )
  if (rules.size === 0) return 0
  const tally = c.book.open('trains')
  const wet = new Map<string, { mode: string; from: string; to: string; tonnes: number }>()
  for (const flow of result.flows) {
    const way = wayOf(flow)
    if (way?.kind !== 'rail' || !rules.has(way.mode.id)) continue
    const [from, to] = [way.from, way.to].map(index => region.stations[index]!.id) as [string, string]
    const name = laneName(way.mode.id, from, to, flow.material, flow.period)
    const lane = wet.get(name) ?? { mode: way.mode.id, from, to, tonnes: 0 }
    lane.tonnes += flow.tonnes * tables.wet(flow.material)
    wet.set(name, lane)
  }
  // Something was looked at, even where no train runs.
  tally.looked(1)
  if (result.lanes === undefined) {
    // Only a plan without prices (an alternative, one that time cut off) may leave its lanes in parts.
    tally.holds(!c.priced, ['lanes'])
    let cny = 0
    for (const { mode, from, to, tonnes } of wet.values()) {
      const { trainT, cny: fixed } = rules.get(mode)!
      const most = mostTrains(tables, from, to)
      if (most > 0) cny += (fixed * tonnes) / trainT / most
    }
    return cny
  }
  const told = new Set<string>()
  let cny = 0
  for (const lane of result.lanes) {
    const name = laneName(lane.mode, lane.from, lane.to, lane.material, lane.period)
    const at = [lane.period, lane.mode, lane.from, lane.to, lane.material]
    const rule = rules.get(lane.mode)
    tally.holds(rule !== undefined && !told.has(name) && wet.has(name), [...at, 'lane'])
    told.add(name)
    if (rule === undefined) continue
    const tonnes = wet.get(name)?.tonnes ?? 0,
      trains = tonnes / rule.trainT
    tally.equal(lane.wetTonnes, tonnes, [...at, 'wetTonnes'], smallMassT)
    tally.equal(lane.trains, trains, [...at, 'trains'])
    tally.atMost(rule.least, trains, [...at, 'minTrainsPerYear'])
    if (rule.whole) tally.equal(trains, Math.max(1, Math.round(trains)), [...at, 'wholeTrains'])
    tally.equal(lane.cny, rule.cny, [...at, 'laneCnyPerYear'])
    cny += rule.cny
  }
  for (const [name, { tonnes }] of wet) if (!told.has(name)) tally.atMost(tonnes, 0, [name], smallMassT)
  return cny
}
