// A region as a workbook, its official comparison, and a person's own workbook checked without being kept.
import { problem, type Problem } from '#domain/problem.ts'
import { regionTables } from '#domain/region.ts'
import type { RegionMeta, RegionTable } from '#domain/region.ts'
import { rowKey } from '#domain/rowKey.ts'
import { compareOfficialTotals } from '#intake/officialTotals.ts'
import type { OfficialComparison } from '#intake/officialTotals.ts'
import { doubtProblem } from '#intake/plausibility/doubt.ts'
import { regionDoubts } from '#intake/plausibility/regionDoubts.ts'
import type { App } from '../appType.ts'
import type { ShelvedRegion } from './regionCache.ts'

/** Our totals beside the official ones, and what in the tables can hardly be; each doubt at the row it stands in. */
export function viewValidation(shelved: ShelvedRegion): { rows: OfficialComparison[]; doubts: Problem[] } {
  const { region } = shelved
  const placeOf = (table: RegionTable, index: number) => ({
    sheet: table,
    path: rowKey(table, region[table][index] as unknown as Readonly<Record<string, unknown>>),
  })
  return {
    rows: shelved.remember('validation', () => compareOfficialTotals(region)),
    doubts: shelved.remember('doubts', () => regionDoubts(region).map(doubt => doubtProblem(doubt, placeOf))),
  }
}

export function viewPackage(app: App, shelved: ShelvedRegion): Promise<Uint8Array> {
  return app.threads.run({ kind: 'regionWorkbook', region: shelved.region })
}

export function viewTemplate(app: App, explicit: boolean): Promise<Uint8Array> {
  return app.threads.run({ kind: 'template', explicit })
}

export type WorkbookCheck = { ok: boolean; problems: Problem[]; summary: { meta: RegionMeta; tables: Record<string, number> } | null }
const longestMs = 60_000

/** Nothing of the bytes is kept. A file that takes longer than a minute ends with its thread. */
export async function checkWorkbook(app: App, bytes: Uint8Array, name: string): Promise<WorkbookCheck> {
  const signal = AbortSignal.timeout(longestMs)
  try {
    const read = await app.threads.run({ kind: 'readWorkbook', bytes, name }, { signal })
    if (!read.ok) return { ok: false, problems: read.problems, summary: null }
    const { region } = read.value
    const tables = Object.fromEntries((Object.keys(regionTables) as RegionTable[]).map(table => [table, region[table].length]))
    return { ok: true, problems: read.warnings, summary: { meta: region.meta, tables } }
  } catch (error) {
    if (!signal.aborted) throw error
    return {
      ok: false,
      summary: null,
      problems: [
        problem(
          'file.too-slow',
          { file: name },
          {
            zh: '文件一分钟内没有读完。',
            en: 'The file could not be read within a minute.',
            fixZh: '请减小文件，或在命令行用 xunyu check 检查。',
            fixEn: 'Make it smaller, or check it with xunyu check on the command line.',
          },
        ),
      ],
    }
  }
}
