// Reading the source figures: CSV files with a header row, blank meaning unknown, never zero.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

export type Line = Record<string, string>
export type Figures = {
  cities: Line[]
  power: Line[]
  steel: Line[]
  coal: Line[]
  cement: Line[]
  other: Line[]
  alumina: Line[]
  province: Line[]
  city: Line[]
  bases: Line[]
  stations: Line[]
  rail: RailFeature[]
  /** Outer rings of every city, [lng, lat] pairs. */
  outlines: { code: string; rings: [number, number][][] }[]
  /** What was found of wastes and recyclables in November 2026: area, kind, year, measure, value, unit, source, quality. */
  found: { waste: Line[]; recyclables: Line[] }
}
export type RailFeature = { properties: { kind: string; a?: string; b?: string; km: number; nodes?: string; name_zh?: string } }

/** All source tables of a folder. @throws when a file is missing: the script cannot go on without it. */
export function readFigures(folder: string): Figures {
  const csv = (name: string): Line[] => parse<Line>(readFileSync(join(folder, `${name}.csv`)), { columns: true, bom: true })
  const rail = JSON.parse(readFileSync(join(folder, 'rail_network.geojson'), 'utf8')) as { features: RailFeature[] }
  return {
    cities: csv('cities'),
    power: csv('power_plants'),
    steel: csv('steel_plants'),
    coal: csv('coal_mines'),
    cement: csv('cement_plants'),
    other: csv('other_facilities'),
    alumina: csv('alumina_refineries'),
    province: csv('province_statistics'),
    city: csv('city_statistics'),
    bases: csv('official_bases'),
    stations: csv('rail_stations'),
    rail: rail.features,
    outlines: outlinesOf(folder),
    found: { waste: csv('2026-11/industrial_solid_waste'), recyclables: csv('2026-11/recyclables') },
  }
}

/** The number in a cell, or undefined when the cell is blank. */
export function figure(line: Line, column: string): number | undefined {
  const text = line[column]
  if (text === undefined || text === '') return undefined
  const value = Number(text)
  if (!Number.isFinite(value)) throw new Error(`${column}: "${text}" is no number`)
  return value
}

/** One statistic of the long tables, in its own unit; undefined when it is not there. */
export function statistic(lines: Line[], code: string, year: number, indicator: string): number | undefined {
  const line = lines.find(
    l => (l['province_code'] ?? l['city_code']) === code && l['year'] === String(year) && l['indicator'] === indicator,
  )
  return line === undefined ? undefined : figure(line, 'value')
}

/** Same, but its absence is a mistake of ours. */
export function statisticOf(lines: Line[], code: string, year: number, indicator: string): number {
  const value = statistic(lines, code, year, indicator)
  if (value === undefined) throw new Error(`no ${indicator} for ${code} in ${year}`)
  return value
}

export type Asked = { area: string; kind: string; year: string; measure: string }
/** A figure among the found ones, as it is printed there. @throws when it is missing or of a quality that replaces nothing (C, M) */
export function foundFigure(lines: Line[], asked: Asked): { value: number; unit: string; source: string; quality: string } {
  const line = lines.find(
    l => l['area'] === asked.area && l['kind'] === asked.kind && l['year'] === asked.year && l['measure'] === asked.measure,
  )
  const value = line === undefined ? undefined : figure(line, 'value')
  if (line === undefined || value === undefined) throw new Error(`not found: ${Object.values(asked).join(', ')}`)
  return { value, unit: line['unit']!, source: line['source']!, quality: line['quality']! }
}

type Outline = {
  properties: { code: string }
  geometry: { type: 'Polygon'; coordinates: [number, number][][] } | { type: 'MultiPolygon'; coordinates: [number, number][][][] }
}
function outlinesOf(folder: string): Figures['outlines'] {
  const { features } = JSON.parse(readFileSync(join(folder, 'boundaries_prefecture.geojson'), 'utf8')) as { features: Outline[] }
  return features.map(({ properties, geometry }) => ({
    code: properties.code,
    rings: (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(polygon => polygon[0]!),
  }))
}
