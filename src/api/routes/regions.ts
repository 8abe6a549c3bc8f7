// Regions: what they are, their dictionaries for the map, their tables, one row with its sources.
import { z } from 'zod'
import { problem, Problem } from '#domain/problem.ts'
import { regionTables } from '#domain/region.ts'
import type { App } from '#steps/appType.ts'
import { browseTable, readMap, readRegionList, readRow } from '#steps/region/browseRegion.ts'
import type { ShelvedRegion } from '#steps/region/regionCache.ts'
import { checkWorkbook, viewPackage, viewTemplate, viewValidation } from '#steps/region/viewRegion.ts'
import { unchanged } from '../cached.ts'
import { found, Refusal, words } from '../refusal.ts'
import { AnyRow, KeyedRow, page, Problems, RegionInfo, RegionMeta, TableName } from '../schemas.ts'
import { sendWorkbook } from '../sendFile.ts'
import type { Server } from '../serverType.ts'

const tags = ['regions']
const rows = <T extends keyof typeof regionTables>(table: T) => z.array(regionTables[table])
const MapSite = regionTables.sites.pick({
  id: true,
  nameZh: true,
  nameEn: true,
  kind: true,
  area: true,
  lng: true,
  lat: true,
  accuracy: true,
  status: true,
})
const RegionMap = z
  .object({
    meta: RegionMeta,
    contentHash: z.string(),
    areas: rows('areas'),
    sites: z.array(MapSite),
    stations: rows('stations'),
    materials: rows('materials'),
    processes: rows('processes'),
    modes: rows('modes'),
    programmes: rows('programmes'),
    targets: rows('targets'),
    policies: rows('policies'),
    sources: rows('sources'),
  })
  .meta({ id: 'RegionMap' })
const Field = z.object({ name: z.string(), type: z.string(), unit: z.string().optional(), zh: z.string(), en: z.string() })
const TablePage = z.object({ table: z.string(), fields: z.array(Field), total: z.int(), rows: z.array(KeyedRow) }).meta({ id: 'TablePage' })
const RowPage = z
  .object({
    table: z.string(),
    key: z.string(),
    line: z.int().nullable(),
    file: z.string().nullable(),
    row: AnyRow,
    sources: z.array(AnyRow),
    related: z.record(z.string(), z.array(KeyedRow)),
  })
  .meta({ id: 'RowPage' })
const maybe = z.number().nullable()
const Validation = z
  .object({
    rows: z.array(
      z.object({
        area: z.string(),
        areaZh: z.string(),
        areaEn: z.string(),
        indicator: z.string(),
        year: z.int(),
        ours: maybe,
        oursLow: maybe,
        oursHigh: maybe,
        official: z.number(),
        unit: z.string(),
        ratio: maybe,
        ok: z.boolean().nullable(),
        quality: z.string().nullable(),
        source: z.array(z.string()),
        note: z.string().nullable(),
        noteZh: z.string().nullable(),
      }),
    ),
    /** Figures that can hardly be, each at its row. */
    doubts: z.array(Problem),
  })
  .meta({ id: 'Validation' })
const WorkbookCheck = z
  .object({
    ok: z.boolean(),
    problems: z.array(Problem),
    summary: z.object({ meta: RegionMeta, tables: z.record(z.string(), z.int()) }).nullable(),
  })
  .meta({ id: 'WorkbookCheck' })
const largestWorkbookBytes = 30 * 1024 * 1024

export function regionRoutes(server: Server, app: App): void {
  const take = async (id: string): Promise<ShelvedRegion> => found(await app.regions.current(id), words.region, id)

  server.get('/regions', { schema: { summary: 'All regions', tags, response: { 200: z.array(RegionInfo) } } }, async () =>
    readRegionList(app.store),
  )

  server.get(
    '/regions/:region/map',
    {
      schema: {
        summary: 'Names, places and definitions of a region, in one piece',
        tags,
        params: z.object({ region: z.string() }),
        response: { 200: RegionMap, 404: Problems },
      },
    },
    async (request, reply) => {
      const shelved = await take(request.params.region)
      if (unchanged(request, reply, `map-${shelved.version}`)) return reply
      return readMap(shelved)
    },
  )

  server.get(
    '/regions/:region/tables/:table',
    {
      schema: {
        summary: 'A table of a region, page by page',
        tags,
        params: z.object({ region: z.string(), table: TableName }),
        querystring: z.object({ ...page(), q: z.string().max(200).optional(), sort: z.string().max(60).optional() }),
        response: { 200: TablePage, 404: Problems, 422: Problems },
      },
    },
    async request => {
      const { q, sort, offset, limit } = request.query
      const query = { offset, limit, ...(q === undefined ? {} : { q }), ...(sort === undefined ? {} : { sort }) }
      return browseTable(await take(request.params.region), request.params.table, query)
    },
  )

  server.get(
    '/regions/:region/rows/:table/:key',
    {
      schema: {
        summary: 'One row with its file, line, sources and related rows',
        tags,
        params: z.object({ region: z.string(), table: TableName, key: z.string() }),
        response: { 200: RowPage, 404: Problems, 422: Problems },
      },
    },
    async request => {
      const { region, table, key } = request.params
      return found(readRow(await take(region), table, key), words.row, `${table}/${key}`)
    },
  )

  server.get(
    '/regions/:region/validation',
    {
      schema: {
        summary: 'Our totals beside the official ones, and implausible figures of the tables',
        tags,
        params: z.object({ region: z.string() }),
        response: { 200: Validation, 404: Problems },
      },
    },
    async request => viewValidation(await take(request.params.region)),
  )

  server.get(
    '/regions/:region/package.xlsx',
    {
      schema: {
        summary: 'The whole region as a workbook',
        tags,
        params: z.object({ region: z.string() }),
        produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      },
    },
    async (request, reply) => {
      const shelved = await take(request.params.region)
      if (unchanged(request, reply, `package-${shelved.version}`)) return reply
      return sendWorkbook(reply, await viewPackage(app, shelved), `${shelved.meta.id}.xlsx`)
    },
  )

  server.get(
    '/template.xlsx',
    {
      schema: {
        summary: 'An empty region to fill in',
        tags,
        querystring: z.object({ explicit: z.enum(['true', 'false']).default('false') }),
        produces: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      },
    },
    async (request, reply) => {
      const explicit = request.query.explicit === 'true'
      return sendWorkbook(reply, await viewTemplate(app, explicit), explicit ? 'region-template-explicit.xlsx' : 'region-template.xlsx')
    },
  )

  server.post(
    '/regions/check',
    {
      bodyLimit: largestWorkbookBytes,
      schema: {
        summary: 'Check a workbook of a region; nothing is kept',
        tags,
        consumes: ['application/octet-stream'],
        querystring: z.object({ name: z.string().max(200).default('upload.xlsx') }),
        response: { 200: WorkbookCheck, 413: Problems, 415: Problems },
      },
    },
    async request => {
      if (!(request.body instanceof Uint8Array)) throw new Refusal(415, [bytesWanted])
      return checkWorkbook(app, request.body, request.query.name)
    },
  )
}

const bytesWanted: Problem = problem(
  'http.media-type',
  {},
  {
    zh: '请上传 .xlsx 文件的字节。',
    en: 'Send the bytes of an .xlsx file.',
    fixZh: '使用 content-type: application/octet-stream。',
    fixEn: 'Use content-type: application/octet-stream.',
  },
)
