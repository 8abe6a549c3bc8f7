// A region from disk: a folder (datapackage.json or bare CSV files) or one .xlsx workbook, with every problem named.
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import type { Checked, Problem } from '#domain/problem.ts'
import { tableNames } from '#intake/fieldNames.ts'
import { nearestName, suggestion } from '#intake/matchNames.ts'
import { error, warning } from '#intake/rawTable.ts'
import type { RawTable } from '#intake/rawTable.ts'
import { isAside } from '#intake/layout/unread.ts'
import { matchTable } from '#intake/readHeader.ts'
import { metaFromSheet } from '#intake/readMeta.ts'
import type { RawMeta } from '#intake/readMeta.ts'
import { readPlacedRegion } from '#intake/readRegion.ts'
import type { PlacedRegion } from '#intake/readRegion.ts'
import { decodeText } from '../files/decodeText.ts'
import { openTables, tableOfText } from '../intake/openFiles.ts'
import { regionUnderLaw } from '../rules/lawfulRates.ts'

type Found = { tables: RawTable[]; meta: RawMeta; problems: Problem[] }

const failed = (...problems: Problem[]): { ok: false; problems: Problem[] } => ({ ok: false, problems })
const idOf = (path: string): string => basename(path, extname(path)).replace(/[\s;,]+/gu, '-') || 'region'

/** How a path is shown: relative to where the person stands, when it lies below. */
function shown(path: string): string {
  const near = relative(process.cwd(), path)
  return near === '' ? '.' : near.startsWith('..') ? path : near
}

async function missing(path: string): Promise<Problem> {
  const parent = dirname(path)
  const names = await readdir(parent).catch(() => undefined)
  const near = suggestion(names ? nearestName(basename(path), names) : undefined)
  return error(
    'file.missing',
    { file: shown(path) },
    {
      zh: names ? `找不到“${basename(path)}”${near.zh}` : `找不到文件夹“${shown(parent)}”`,
      en: names ? `there is no "${basename(path)}"${near.en}` : `there is no folder "${shown(parent)}"`,
      fixZh: '检查路径；区域是一个文件夹（CSV）或一个 .xlsx 文件',
      fixEn: 'Check the path; a region is a folder of CSV files or one .xlsx file',
    },
  )
}

type Resource = { name?: unknown; path?: unknown }
type Package = { xunyu?: unknown; resources?: unknown }

/** The CSV files that datapackage.json lists; one outside the folder is refused, one that is missing is named. */
function listedFiles(folder: string, packageFile: string, described: Package): { files: Map<string, string>; problems: Problem[] } {
  const files = new Map<string, string>()
  const problems: Problem[] = []
  const resources = Array.isArray(described.resources) ? (described.resources as Resource[]) : []
  resources.forEach((resource, index) => {
    const path = resource?.path
    const place = { file: shown(packageFile), path: `resources[${index}].path` }
    if (typeof path !== 'string') {
      problems.push(
        error('package.path', place, {
          zh: '资源没有 path',
          en: 'the resource has no path',
          fixZh: '写成如 "sites.csv"',
          fixEn: 'Write for example "sites.csv"',
        }),
      )
      return
    }
    const full = resolve(folder, path)
    if (relative(folder, full).startsWith('..') || /^[a-z]+:\/\//iu.test(path)) {
      problems.push(
        error('package.outside', place, {
          zh: `“${path}”在区域文件夹之外`,
          en: `"${path}" is outside the region's folder`,
          fixZh: '把文件放进区域文件夹',
          fixEn: 'Put the file into the folder',
        }),
      )
      return
    }
    if (extname(path).toLowerCase() === '.csv') files.set(full, typeof resource.name === 'string' ? resource.name : basename(path, '.csv'))
  })
  return { files, problems }
}

async function readPackage(packageFile: string): Promise<Package | { problem: Problem } | undefined> {
  const bytes = await readFile(packageFile).catch(() => undefined)
  if (!bytes) return undefined
  try {
    const parsed: unknown = JSON.parse(decodeText(bytes).text.replace(/^\ufeff/u, ''))
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed
  } catch {
    /* told below, together with JSON that is no object */
  }
  return {
    problem: error(
      'package.json',
      { file: shown(packageFile) },
      {
        zh: 'datapackage.json 不是合规的 JSON 对象',
        en: 'datapackage.json is not a valid JSON object',
        fixZh: '检查逗号和引号',
        fixEn: 'Check its commas and quotes',
      },
    ),
  }
}

async function findInFolder(folder: string): Promise<Checked<Found>> {
  const names = (await readdir(folder)).sort()
  const packageFile = join(folder, 'datapackage.json')
  const described = await readPackage(packageFile)
  if (described && 'problem' in described) return failed(described.problem)
  const { files, problems } = described ? listedFiles(folder, packageFile, described) : { files: new Map<string, string>(), problems: [] }
  const listed = files.size
  const csv = names.filter(name => extname(name).toLowerCase() === '.csv' && !name.startsWith('.'))
  for (const name of csv) {
    const full = join(folder, name)
    if (files.has(full)) continue
    const stem = basename(name, extname(name))
    const known = 'table' in matchTable({ name: stem, file: name, header: [], rows: [] })
    if (listed > 0 && known) {
      problems.push(
        warning(
          'package.unlisted',
          { file: shown(full) },
          {
            zh: `datapackage.json 没有列出“${name}”，仍然读取`,
            en: `datapackage.json does not list "${name}"; it is read all the same`,
            fixZh: '把它加入 resources，或移出文件夹',
            fixEn: 'Add it to resources, or move it away',
          },
        ),
      )
    }
    if (listed === 0 || known) files.set(full, stem)
  }
  if (files.size === 0) return emptyFolder(folder, names)
  const tables: RawTable[] = []
  for (const [full, name] of files) {
    const bytes = await readFile(full).catch(() => undefined)
    if (!bytes) {
      problems.push(await missing(full))
      continue
    }
    tables.push(await tableOfText(bytes, name, shown(full), problem => problems.push(problem)))
  }
  return { ok: true, value: { tables, problems, ...folderMeta(folder, packageFile, described, tables) }, warnings: [] }
}

function folderMeta(folder: string, packageFile: string, described: Package | undefined, tables: RawTable[]): { meta: RawMeta } {
  const own = described?.xunyu
  if (typeof own === 'object' && own !== null) {
    return { meta: { values: own as Record<string, unknown>, place: { file: shown(packageFile) }, fallbackId: idOf(folder) } }
  }
  const aside = tables.find(({ name }) => isAside(name))
  return {
    meta: { values: aside ? metaFromSheet(aside).values : {}, place: { file: aside?.file ?? shown(folder) }, fallbackId: idOf(folder) },
  }
}

async function emptyFolder(folder: string, names: string[]): Promise<Checked<Found>> {
  // examples/two-towns keeps its region in a folder of that name beside other files.
  if (names.includes('region') && (await stat(join(folder, 'region'))).isDirectory()) return findInFolder(join(folder, 'region'))
  const workbook = names.find(name => extname(name).toLowerCase() === '.xlsx' && !name.startsWith('~$'))
  return failed(
    error(
      'folder.empty',
      { file: shown(folder) },
      {
        zh: workbook ? `文件夹里没有区域的 CSV 文件，但有“${workbook}”` : '文件夹里没有区域的 CSV 文件',
        en: workbook ? `the folder has no CSV files of a region, but it has "${workbook}"` : 'the folder has no CSV files of a region',
        fixZh: workbook
          ? `改用 ${shown(join(folder, workbook))}`
          : `放入 sites.csv、streams.csv 等（表名：${tableNames.join('、')}），或用 xunyu template region 生成模板`,
        fixEn: workbook
          ? `Use ${shown(join(folder, workbook))}`
          : `Put in sites.csv, streams.csv and so on (tables: ${tableNames.join(', ')}), or write a template with xunyu template region`,
      },
    ),
  )
}

async function findInWorkbook(bytes: Uint8Array, file: string): Promise<Checked<Found>> {
  const said: Problem[] = []
  const read = await openTables([{ name: file, bytes }], problem => said.push(problem), 'workbook')
  if (said.some(({ severity }) => severity === 'error')) return failed(...said)
  const sheet = read.find(({ name }) => ['region', '区域', '区域region'].includes(name.replace(/\s/gu, '').toLowerCase()))
  const meta = sheet ? metaFromSheet(sheet) : { values: {}, problems: [] }
  return {
    ok: true,
    warnings: [],
    value: {
      tables: read.filter(table => table !== sheet),
      problems: [...said, ...meta.problems],
      meta: { values: meta.values, place: { file, ...(sheet?.sheet !== undefined ? { sheet: sheet.sheet } : {}) }, fallbackId: idOf(file) },
    },
  }
}

function judge(found: Checked<Found>): Checked<PlacedRegion> {
  if (!found.ok) return found
  const { tables, meta, problems } = found.value
  const placed = readPlacedRegion(tables, meta)
  const read = placed.ok ? { ...placed, value: { ...placed.value, region: regionUnderLaw(placed.value.region) } } : placed
  const broken = problems.some(({ severity }) => severity === 'error')
  if (!read.ok) return { ok: false, problems: [...problems, ...read.problems] }
  return broken ? { ok: false, problems: [...problems, ...read.warnings] } : { ...read, warnings: [...problems, ...read.warnings] }
}

/** A workbook that came over the wire; `name` is only for messages. */
export async function readRegionBytes(bytes: Uint8Array, name: string): Promise<Checked<PlacedRegion>> {
  return judge(await findInWorkbook(bytes, name))
}

/**
 * Reads the region at a path.
 * @param path folder, datapackage.json, or .xlsx file
 * @returns the region and the place of every row, or all problems; the file system's own errors become problems too
 */
export async function readRegionFiles(path: string): Promise<Checked<PlacedRegion>> {
  const full = resolve(path)
  const kind = await stat(full).catch(() => undefined)
  if (!kind) return failed(await missing(full))
  try {
    if (kind.isDirectory()) return judge(await findInFolder(full))
    if (basename(full) === 'datapackage.json') return judge(await findInFolder(dirname(full)))
    if (['.csv', '.tsv', '.txt', '.json', '.ods', '.zip'].includes(extname(full).toLowerCase())) {
      return failed(
        error(
          'file.kind',
          { file: shown(full) },
          {
            zh: `“${basename(full)}”不是区域：区域是一个文件夹（CSV）或一个 .xlsx 文件`,
            en: `"${basename(full)}" is not a region: a region is a folder of CSV files or one .xlsx file`,
            fixZh: `试试它所在的文件夹 ${shown(dirname(full))}`,
            fixEn: `Try its folder ${shown(dirname(full))}`,
          },
        ),
      )
    }
    return judge(await findInWorkbook(await readFile(full), shown(full)))
  } catch (failure) {
    const code = (failure as NodeJS.ErrnoException).code
    if (code === undefined) throw failure
    return failed(
      error(
        'file.unreadable',
        { file: shown(full) },
        {
          zh: `无法读取（${code}）`,
          en: `cannot be read (${code})`,
          fixZh: '检查权限，或关闭占用它的程序',
          fixEn: 'Check its permissions, or close the program that holds it',
        },
      ),
    )
  }
}
