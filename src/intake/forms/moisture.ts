// The water of a row that does not say it: the firm's own registered stream goes first, then the region that was chosen or that the
// site lies in, then what all regions agree on. Where they differ it is asked; nothing is picked because it was loaded first.
import type { UsedMoisture } from '#domain/importJob.ts'
import { foldName } from '../matchNames.ts'
import { textOf, type FormRow } from './form.ts'
import type { Lookups, NamedMaterial, NamedSite, NamedStream } from './names.ts'

export type Water = { moisture: string; assumed: boolean; from: UsedMoisture['from'] | 'row'; of: string | null }
/** `differ`: what each region says. */
export type WaterFound = Water | { differ: readonly { of: string | null; moisture: string }[] }

/** The registered stream that a row speaks of: the one of its name or code, or the only one of its material. */
export function streamOf(row: FormRow, site: NamedSite, material: NamedMaterial | undefined, lookups: Lookups): NamedStream | undefined {
  const streams = lookups.streamsAt(site.id)
  if (streams.length === 0) return undefined
  const words = new Set([textOf(row, 'material'), textOf(row, 'wasteCode')].filter(word => word !== '').map(foldName))
  const own = streams.filter(({ id, nameZh, nameEn }) => [id, nameZh, nameEn].some(name => name !== undefined && words.has(foldName(name))))
  const of = (list: readonly NamedStream[]) => list.filter(stream => material === undefined || stream.material === material.id)
  const byMaterial = material === undefined ? [] : of(streams)
  return of(own)[0] ?? (byMaterial.length === 1 ? byMaterial[0] : undefined)
}

export function waterOf(row: FormRow, site: NamedSite, material: NamedMaterial, lookups: Lookups): WaterFound {
  const own = textOf(row, 'moisture')
  if (own !== '') return { moisture: own, assumed: false, from: 'row', of: null }
  const stream = streamOf(row, site, material, lookups)
  if (stream?.moisture !== undefined) return { moisture: stream.moisture, assumed: true, from: 'stream', of: stream.id }
  const told = (material.moistures ?? [{ region: null, moisture: material.moisture }]).flatMap(({ region, moisture }) =>
    moisture === undefined ? [] : [{ of: region, moisture: String(moisture) }],
  )
  const near = told.filter(({ of }) => of !== null && site.regions?.includes(of) === true)
  const list = near.length > 0 ? near : told
  const [first] = list
  if (first === undefined) return { moisture: '0', assumed: true, from: 'none', of: null }
  if (list.some(({ moisture }) => moisture !== first.moisture)) return { differ: list }
  return { moisture: first.moisture, assumed: true, from: 'region', of: first.of }
}
