// What a capacity price speaks of, in the reader's words: a unit as its process and place, a station or line by its name.
import type { Names } from '../client/active.tsx'
import type { PlanCapacityPrice } from '../client/types.ts'

export function scarceName(row: Pick<PlanCapacityPrice, 'kind' | 'id'>, names: Names): string {
  const parts = row.id.split(/[~@|>]|->/u)
  return parts
    .map(part =>
      names.sites.has(part)
        ? names.site(part)
        : names.stations.has(part)
          ? names.station(part)
          : names.processes.has(part)
            ? names.process(part)
            : names.materials.has(part)
              ? names.material(part)
              : names.modes.has(part)
                ? names.mode(part)
                : names.areas.has(part)
                  ? names.area(part)
                  : part,
    )
    .join(' · ')
}
