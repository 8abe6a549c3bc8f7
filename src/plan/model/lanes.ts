// Shared lanes: train slots of sidings, capacity of lines, tonne-kilometres of fleets. Freight is counted in wet tonnes.
import { kt } from './draft.ts'
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
    for (let t = 0; t < P; t++) layout.fleetRow[mode.index * P + t] = draft.row(-Infinity, mode.fleetTkm / fleetUnit)
  }
  if (network.webs.length > 0) {
    region.lines.forEach((line, index) => {
      if (line.capacityTPerYear === undefined) return
      for (let t = 0; t < P; t++) layout.lineRow[index * P + t] = draft.row(-Infinity, line.capacityTPerYear * kt)
    })
  }
  // A siding serves every mode that stops there: the row belongs to the station and counts trains.
  const sidings = new Map<string, number[]>()
  network.webs.forEach((web, w) => {
    if (web.mode.trainT <= 0) return
    web.stations.forEach((station, index) => {
      if (station.trainsPerDay === undefined) return
      const rows = sidings.get(station.id) ?? facts.periods.map(() => draft.row(-Infinity, station.trainsPerDay! * facts.daysPerYear))
      sidings.set(station.id, rows)
      rows.forEach((row, t) => {
        layout.sidingRow[w]![index * P + t] = row
      })
    })
  })
}
