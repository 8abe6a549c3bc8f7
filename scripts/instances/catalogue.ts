// The published instances that come with the repository, each as a region; the figures lie in examples/instances.
import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Region, Row } from '#domain/region.ts'
import { emptyTables } from '../region-jjj/tables.ts'
import { locationTables } from './locationTables.ts'
import { networkTables } from './networkTables.ts'
import { InstanceFile, type Location, type Network, type OrlibCap, type Scale } from './problems.ts'

export type Instance = {
  name: string
  titleZh: string
  titleEn: string
  family: string
  source: Row<'sources'>
  /** Sites × customers of a location problem, nodes and arcs of a network. */
  size: string
  /** As published, in the instance's own money. */
  published: number
  /** What a plan of the region must cost. */
  optimumCny: number
  /** Some cost is paid once and whole: the optimum is one of whole decisions. */
  integer: boolean
  region: Region
}
type Problem = Location | Network

const folder = new URL('../../examples/instances/', import.meta.url)
const year = 2022

/** Reads every file of examples/instances; a file that is none throws, with what is wrong in it. */
export async function readInstances(): Promise<Instance[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort()
  const files = await Promise.all(
    names.map(async name => ({
      name: basename(name, '.json'),
      file: InstanceFile.parse(JSON.parse(await readFile(new URL(name, folder), 'utf8'))),
    })),
  )
  return files.flatMap(({ name, file }) => instancesOf(name, file))
}

function instancesOf(name: string, file: InstanceFile): Instance[] {
  if (file.kind === 'network') return [instanceOf(name, file, file, file.optimum)]
  if (file.kind === 'location') {
    const sites = file.sites.map(([capacity, fixedCost], index) => ({ id: `w${index + 1}`, number: index + 1, capacity, fixedCost }))
    return [instanceOf(name, file, { ...file, sites }, file.optimum)]
  }
  return file.groups.flatMap(group =>
    group.instances.map(([member, fixedCost, optimum]) => {
      const titles = {
        titleZh: `能力 ${group.capacity}、固定费用 ${fixedCost} 的${file.titleZh}`,
        titleEn: `${file.titleEn}, capacity ${group.capacity}, fixed cost ${fixedCost}`,
      }
      return instanceOf(member, { ...file, ...titles }, orlibLocation(file, group, fixedCost), optimum)
    }),
  )
}

function orlibLocation(file: OrlibCap, group: OrlibCap['groups'][number], fixedCost: number): Location {
  return {
    kind: 'location',
    sites: group.sites.map(number => ({
      id: `w${number}`,
      number,
      capacity: group.capacity,
      fixedCost: number === file.freeSite ? 0 : fixedCost,
    })),
    demands: file.demands,
    unitCosts: file.unitCosts.map(row => group.sites.map(number => row[number - 1]!)),
  }
}

function instanceOf(name: string, file: InstanceFile & Scale, problem: Problem, published: number): Instance {
  const { titleZh, titleEn, family, source } = file
  const tables = { ...emptyTables(), ...(problem.kind === 'location' ? locationTables(problem, file) : networkTables(problem, file)) }
  const nodes = tables.sites.filter(({ kind }) => kind === 'node').length
  const basedOn = { method: 'official' as const, source: [source.id] }
  const region: Region = {
    meta: {
      id: name,
      nameZh: `算例 ${name} ${titleZh}`,
      nameEn: `${name}: ${titleEn}`,
      version: '1.0.0',
      currency: 'CNY',
      periods: [year],
      defaultPeriods: [year],
      synthetic: true,
    },
    ...tables,
    sources: [source],
    units: tables.units.map(row => ({ ...row, ...basedOn })),
    demands: tables.demands.map(row => ({ ...row, ...basedOn })),
    streams: tables.streams.map(row => ({ ...row, ...basedOn })),
    arcs: tables.arcs.map(row => ({ ...row, ...basedOn })),
  }
  return {
    name,
    titleZh,
    titleEn,
    family,
    source,
    published,
    region,
    size: problem.kind === 'location' ? `${problem.sites.length} × ${problem.demands.length}` : `${nodes} / ${problem.arcs.length}`,
    optimumCny: published * file.cnyPerUnit,
    integer: tables.units.some(({ fixedCostCny = 0 }) => fixedCostCny > 0),
  }
}
