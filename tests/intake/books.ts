// Files of a clerk, made on the spot, through the door of imports; what came of them in few words.
import { writeXlsx } from 'hucre/xlsx'
import type { ImportReport } from '../../src/domain/importJob.ts'
import { regionNames } from '../../src/steps/intake/knownNames.ts'
import { readFiles } from '../../src/steps/intake/readFiles.ts'
import { readRegionFiles } from '../../src/steps/region/readRegionFiles.ts'

export type Cell = string | number | null
type Sheets = NonNullable<Parameters<typeof writeXlsx>[0]>['sheets']

const region = await readRegionFiles('examples/two-towns/region')
if (!region.ok) throw new Error('the example does not read')
const names = regionNames(region.value.region)

export async function readBytes(bytes: Uint8Array, name = '台账.xlsx'): Promise<ImportReport> {
  return readFiles([{ name, bytes }], { names, today: '2026-11-30' })
}
export const readText = (text: string): Promise<ImportReport> => readBytes(new TextEncoder().encode(text), '台账.csv')
export const readSheets = async (sheets: Sheets, name?: string): Promise<ImportReport> => readBytes(await writeXlsx({ sheets }), name)
export const readRows = (rows: Cell[][], sheet = '产生记录', name?: string): Promise<ImportReport> =>
  readSheets([{ name: sheet, rows }], name)

/** The heading of a generation record with the given word over its masses. */
export const heading = (mass = '产生量'): Cell[] => ['记录时间', '单位名称', '固废名称', mass, '含水率', '批次编号']
export const record = (mass: Cell, batch = 'G1', day: Cell = '2023-03-05'): Cell[] => [day, '东山钢铁厂', '高炉渣', mass, 0.08, batch]

/** Wet tonnes where the file passes, else the codes of its errors with their rows. */
export function outcome(report: ImportReport): number | string[] {
  if (report.ok) return report.totals.reduce((sum, { wetKg }) => sum + wetKg, 0) / 1000
  return report.problems.filter(({ severity }) => severity === 'error').map(({ code, place }) => `${code}@${place.row ?? ''}`)
}
export const warned = (report: ImportReport): string[] =>
  report.problems.filter(({ severity }) => severity === 'warning').map(({ code, place }) => `${code}@${place.row ?? ''}`)
