// Shapes that several routes speak of, named in the OpenAPI document.
import { z } from 'zod'
import { Problem } from '#domain/problem.ts'
import { regionTables } from '#domain/region.ts'
import type { RegionTable } from '#domain/region.ts'

export const Problems = z.object({ problems: z.array(Problem) }).meta({ id: 'Problems' })

/** The id of what was made; and of what waits for a second person. */
export const Made = z.object({ id: z.string() })
export const Waiting = z.object({ request: z.string() }).meta({ id: 'WaitingForSecond' })

export const RegionMeta = z
  .object({
    id: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    version: z.string(),
    currency: z.literal('CNY'),
    periods: z.array(z.int()),
    defaultPeriods: z.array(z.int()),
    defaultProgramme: z.string().optional(),
    synthetic: z.boolean(),
  })
  .meta({ id: 'RegionMeta' })
export const RegionInfo = RegionMeta.extend({
  /** Names the content: the same tables have the same hash. */
  contentHash: z.string(),
  tables: z.record(z.string(), z.int()),
}).meta({ id: 'RegionInfo' })

export const TableName = z.enum(Object.keys(regionTables) as [RegionTable, ...RegionTable[]])
export const AnyRow = z.record(z.string(), z.unknown())
/** A row with its key and the line of its file, then its own fields. */
export const KeyedRow = z.looseObject({ key: z.string(), line: z.int().nullable() })

const wholeNumber = (most: number, usual: number) => z.coerce.number().int().min(0).max(most).default(usual)
export const page = (usual = 100, most = 20_000) => ({ offset: wholeNumber(10_000_000, 0), limit: wholeNumber(most, usual) })
export const year = z.coerce.number().int().min(1900).max(2200)
/** A province or city by code, Chinese or English name. */
export const areaName = z.string().min(1).max(80)
/** `a,b` or repeated parameters. */
export const names = z.union([z.string(), z.array(z.string())]).transform(value =>
  [value]
    .flat()
    .flatMap(part => part.split(','))
    .filter(part => part !== ''),
)
