// The instances by name, smallest first: S, M16, M8, M4, M2, L, each about twice the rows of the one before (L four times); XS is for solvers of small models.
import { clusteredRegion, type RegionSize } from './region/clusteredRegion.ts'
import type { Region } from '#domain/region.ts'

const periods = [2020, 2021, 2022]
export const sizes: Record<string, RegionSize> = {
  XS: { seed: 10, cities: 3, sources: 20, works: 50, width: 1, periods: [2022] },
  S: { seed: 11, cities: 9, sources: 105, works: 140, width: 1.2, periods },
  M16: { seed: 12, cities: 17, sources: 200, works: 270, width: 1.3, periods },
  M8: { seed: 13, cities: 30, sources: 320, works: 445, width: 1.5, periods },
  M4: { seed: 14, cities: 52, sources: 580, works: 800, width: 2.1, periods },
  M2: { seed: 15, cities: 98, sources: 1120, works: 1520, width: 2.6, periods },
  L: { seed: 16, cities: 360, sources: 4100, works: 5600, width: 5, periods },
}

/** @throws for a name that is not one of `sizes` */
export function instanceOf(name: string): Region {
  const size = sizes[name]
  if (size === undefined) throw new Error(`no instance ${name}: choose from ${Object.keys(sizes).join(', ')}`)
  return clusteredRegion(size)
}
