// Shared lanes: train slots of sidings, capacity of lines, tonne-kilometres of fleets, all in wet tonnes; quotas on movement, in dry ones.
// Lanes that cost a fixed sum: how many a mode has, and, once that is decided, the trains of each.
import { kt, tenThousandCny } from './draft.ts'
import type { Facts } from '../facts/facts.ts'
import type { Layout } from './layout.ts'
import type { Network } from '../facts/network.ts'

/** Million tonne-kilometres: the unit of fleet rows. */
export const fleetUnit = 1e6

export function addLaneRows(facts: Facts, network: Network, layout: Layout): void {
  const { draft, periods: P } = layout
  const { region } = facts
  for (const mode of network.modes) {
    if (!Number.isFinite(mode.fleetTkm)) continue
    for (let t = 0; t < P; t++)
      layout.fleetRow[mode.index * P + t] = draft.row('fleet_capacity', -Infinity, mode.fleetTkm / fleetUnit, mode.index, t)
  }
  if (network.webs.length > 0) {
    region.lines.forEach((line, index) => {
      if (line.capacityTPerYear === undefined) return
      for (let t = 0; t < P; t++)
        layout.lineRow[index * P + t] = draft.row('line_capacity', -Infinity, line.capacityTPerYear * kt, index, t)
    })
  }
  // A siding serves every mode that stops there: the row belongs to the station and counts trains.
  const sidings = new Map<string, number[]>()
  network.webs.forEach((web, w) => {
    if (web.mode.trainT <= 0) return
    web.stations.forEach((station, index) => {
      if (station.trainsPerDay === undefined) return
      const trains = station.trainsPerDay * facts.daysPerYear,
        number = region.stations.indexOf(station)
      const rows = sidings.get(station.id) ?? facts.periods.map((_, t) => draft.row('siding_slots', -Infinity, trains, number, t))
      sidings.set(station.id, rows)
      rows.forEach((row, t) => {
        layout.sidingRow[w]![index * P + t] = row
      })
    })
  })
  for (const { mode } of network.webs) {
    if ((mode.lanes?.cny ?? 0) <= 0) continue
    for (let t = 0; t < P; t++) layout.lanes.openedRow[mode.index * P + t] = draft.row('lanes_opened', -Infinity, 0, mode.index, t)
  }
  for (const quota of facts.quotas) {
    const number = region.policies.indexOf(quota.row)
    facts.periods.forEach((_, t) => {
      if (quota.active[t]) layout.quotas.push({ quota, period: t, row: draft.row('move_quota', -Infinity, quota.kt, number, t) })
    })
  }
}

/** Lanes of a mode in a period, in parts until it is decided which there are. */
export function addLaneColumns(network: Network, layout: Layout): void {
  const { draft, periods: P, lanes } = layout
  for (const { mode } of network.webs) {
    for (let t = 0; t < P; t++) {
      const row = lanes.openedRow[mode.index * P + t]!
      if (row < 0) continue
      lanes.openedColumn[mode.index * P + t] = draft.column('lanes', t, mode.lanes!.cny / tenThousandCny, 0, Infinity, mode.index)
      draft.entry(row, -1)
    }
  }
}
