// The instances by name. Invented: S, M16, M8, M4, M2, L, each about twice the rows of the one before (L four times); XS is for solvers
// of small models. Real: J, J3 and JS are parts of the region that ships, JJJ is
// all of it; there one waste has hundreds of takers and the whole model far more columns.
import { clusteredRegion, type RegionSize } from './region/clusteredRegion.ts'
import { provincesAlone, wholeRegion } from './region/provinces.ts'
import type { Region } from '#domain/region.ts'

export type Family = 'invented' | 'real'
type Instance = { family: Family; title: string; region: () => Region | Promise<Region> }

const periods = [2020, 2021, 2022]
const invented = (size: RegionSize): Instance => ({ family: 'invented', title: 'invented region', region: () => clusteredRegion(size) })
/** @param ambition share of the region's targets that the part is asked for: as much as it can do alone */
const real = (title: string, provinces: string[], years: number[], ambition: number): Instance => ({
  family: 'real',
  title,
  region: () => provincesAlone(provinces, years, ambition),
})

export const instances: Record<string, Instance> = {
  XS: invented({ seed: 10, cities: 3, sources: 20, works: 50, width: 1, periods: [2022] }),
  S: invented({ seed: 11, cities: 9, sources: 105, works: 140, width: 1.2, periods }),
  M16: invented({ seed: 12, cities: 17, sources: 200, works: 270, width: 1.3, periods }),
  M8: invented({ seed: 13, cities: 30, sources: 320, works: 445, width: 1.5, periods }),
  M4: invented({ seed: 14, cities: 52, sources: 580, works: 800, width: 2.1, periods }),
  M2: invented({ seed: 15, cities: 98, sources: 1120, works: 1520, width: 2.6, periods }),
  L: invented({ seed: 16, cities: 360, sources: 4100, works: 5600, width: 5, periods }),
  J: real('Beijing, Tianjin and Hebei, 2022', ['11', '12', '13'], [2022], 0.4),
  J3: real('Beijing, Tianjin and Hebei, 2020-2022', ['11', '12', '13'], periods, 0.4),
  JS: real('Beijing, Tianjin, Hebei and Shanxi, 2022', ['11', '12', '13', '14'], [2022], 0.6),
  JJJ: { family: 'real', title: 'the whole region that ships, its default years', region: wholeRegion },
}

/** @throws for a name that is not one of `instances` */
export async function instanceOf(name: string): Promise<Region> {
  const instance = instances[name]
  if (instance === undefined) throw new Error(`no instance ${name}: choose from ${Object.keys(instances).join(', ')}`)
  return instance.region()
}
