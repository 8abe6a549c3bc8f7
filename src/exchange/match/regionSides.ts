// Takers and givers that the tables of a region know of, as notices that nobody made: who might be asked where no notice is there. They carry
// no promise, and whoever shows them says so.
import type { Notice } from '#domain/exchange/notice.ts'
import type { Region } from '#domain/region.ts'

type Stamp = { fromDay: string; toDay: string; validOn: string; recordedAt: string }

/** Plants that take a material in a process of theirs, with what they could take in a year; and sites that ask for the material itself. */
export function regionTakers(region: Region, material: string, stamp: Stamp): Notice[] {
  const perT = new Map(
    region.process_flows.flatMap(row => (row.direction === 'in' && row.material === material && row.t > 0 ? [[row.process, row.t]] : [])),
  )
  const taken = new Map<string, { tonnes: number; because: string[] }>()
  const add = (site: string, tonnes: number, because: string): void => {
    const known = taken.get(site) ?? { tonnes: 0, because: [] }
    taken.set(site, { tonnes: known.tonnes + tonnes, because: [...known.because, because] })
  }
  for (const { site, process, existingTPerYear } of region.units)
    if (perT.has(process)) add(site, existingTPerYear * perT.get(process)!, `region:units/${site}/${process}`)
  for (const row of region.demands)
    if (
      row.material === material &&
      (row.period === undefined || row.period === region.demands.find(one => one.site === row.site && one.material === material)?.period)
    )
      add(row.site, row.tPerYear, `region:demands/${row.site}/${material}`)
  return sidesOf(region, 'need', material, taken, stamp)
}

/** Sites where a material arises in a year. */
export function regionGivers(region: Region, material: string, stamp: Stamp): Notice[] {
  const arising = new Map<string, { tonnes: number; because: string[] }>()
  for (const { site, material: own, tPerYear } of region.streams)
    if (own === material && !arising.has(site)) arising.set(site, { tonnes: tPerYear, because: [`region:streams/${site}/${material}`] })
  return sidesOf(region, 'offer', material, arising, stamp)
}

function sidesOf(
  region: Region,
  kind: Notice['kind'],
  material: string,
  sides: ReadonlyMap<string, { tonnes: number; because: string[] }>,
  stamp: Stamp,
): Notice[] {
  return [...sides].flatMap(([site, { tonnes, because }]) => {
    const massKg = Math.round(tonnes * 1000)
    if (massKg < 1) return []
    return [
      {
        id: `region:${kind}/${site}/${material}`,
        version: 1,
        kind,
        state: 'open',
        party: site,
        material,
        massKg,
        basis: 'dry',
        place: { site },
        ...stamp,
        basedOn: because,
        synthetic: region.meta.synthetic,
      },
    ]
  })
}
