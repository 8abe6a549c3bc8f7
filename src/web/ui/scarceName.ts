// What a capacity price speaks of, in the reader's words: a unit as its place and process, a station or line by its name.
import type { Names } from '../client/active.tsx'
import type { PlanActivity, PlanCapacityPrice } from '../client/types.ts'

export type Units = ReadonlyMap<string, Pick<PlanActivity, 'site' | 'process'>>

export function scarceName({ id }: Pick<PlanCapacityPrice, 'id'>, names: Names, units: Units): string {
  const unit = units.get(id)
  if (unit) return `${names.site(unit.site)} · ${names.process(unit.process)}`
  return id
    .split('~')
    .map(part => {
      if (names.sites.has(part)) return names.site(part)
      if (names.stations.has(part)) return names.station(part)
      if (names.processes.has(part)) return names.process(part)
      if (names.materials.has(part)) return names.material(part)
      if (names.modes.has(part)) return names.mode(part)
      return names.area(part)
    })
    .join(' · ')
}
