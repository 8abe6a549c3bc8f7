// Verb: an auditor's files are checked: a folder or CSV files, one workbook, or JSON. No ledger, no server, nothing is kept.
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { inTodaysNames } from '#domain/earlierNames.ts'
import { type ClaimCheck, type ClaimToCheck, CustodyFile } from '#domain/custody.ts'
import { periodFaultWords, readPeriod } from '#domain/periodWords.ts'
import type { Checked, Problem } from '#domain/problem.ts'
import { valueWords } from '#domain/valueWords.ts'
import { checkClaims } from '#claims/check.ts'
import { custodyModel } from '#claims/custodyModels.ts'
import { readCustody } from '#claims/papers/readTables.ts'
import type { RawTable } from '#intake/rawTable.ts'
import { decodeText } from '../files/decodeText.ts'
import { openTables } from '../intake/openFiles.ts'
import { problem } from './problems.ts'

/** @param paths a folder, or files: .csv, .xlsx, .json */
export async function checkFiles(paths: readonly string[]): Promise<Checked<ClaimCheck>> {
  const tables: RawTable[] = []
  const parts: CustodyFile[] = []
  const [problems, warnings]: [Problem[], Problem[]] = [[], []]
  for (const path of await filesOf(paths)) {
    const read = await readOne(path)
    if (!read.ok) problems.push(...read.problems)
    else {
      warnings.push(...read.warnings)
      if ('tables' in read.value) tables.push(...read.value.tables)
      else parts.push(read.value)
    }
  }
  if (problems.length > 0) return { ok: false, problems }
  if (tables.length > 0 || parts.length === 0) {
    const read = readCustody(tables)
    if (!read.ok) return read
    warnings.push(...read.warnings)
    parts.push(read.value)
  }
  return checkCustody({ papers: parts.flatMap(one => one.papers), claims: parts.flatMap(one => one.claims) }, warnings)
}

/** Papers and claims that came as JSON, by a file or over the wire. */
export function checkCustody({ papers, claims: given }: CustodyFile, warnings: Problem[] = []): Checked<ClaimCheck> {
  const claims: ClaimToCheck[] = []
  const wrong = given.flatMap((claim, index) => {
    const path = `claims[${index}]`
    const period = readPeriod(claim.period)
    if ('fault' in period) {
      const { zh, en, fixZh, fixEn } = periodFaultWords(claim.period, period.fault)
      return problem('period', `${path}.period`, zh, en, fixZh, fixEn).problems
    }
    claims.push({ ...claim, period: period.period })
    if (custodyModel(claim.model).physical) return []
    return problem(
      'not-physical',
      `${path}.model`,
      '这种监管链模式不占用实物',
      'this custody model consumes no tonnes',
      '改用实物随行的模式',
      'use a model in which the claim follows the material',
    ).problems
  })
  const papersKg = papers.flatMap(paper =>
    'massKg' in paper ? [paper.massKg] : [...paper.inputs, ...paper.outputs].map(one => one.massKg),
  )
  const total = [...papersKg, ...given.map(one => one.massKg)].reduce((sum, kg) => sum + kg, 0)
  // The network counts a paper at most a few times over; far below 2^53 everything is exact.
  if (total > Number.MAX_SAFE_INTEGER / 16)
    wrong.push(
      ...problem(
        'too-much',
        'papers',
        '数量合计超出可精确计算的范围',
        'the masses together are beyond what is exact',
        '核对单位',
        'check the units',
      ).problems,
    )
  if (wrong.length > 0) return { ok: false, problems: wrong }
  return { ok: true, value: checkClaims(papers, claims), warnings }
}

async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = []
  for (const path of paths) {
    const kind = await stat(path).catch(() => undefined)
    if (kind?.isDirectory() !== true) files.push(path)
    else {
      const names = (await readdir(path)).sort()
      files.push(
        ...names
          .filter(name => ['.csv', '.xlsx'].includes(extname(name).toLowerCase()) && !/^[.~]/u.test(name))
          .map(name => join(path, name)),
      )
    }
  }
  return files
}

async function readOne(path: string): Promise<Checked<{ tables: RawTable[] } | CustodyFile>> {
  const bytes = await readFile(path).catch(() => null)
  if (bytes === null) return problem('file', path, `无法读取 ${path}`, `${path} cannot be read`, '检查路径', 'check the path')
  const ending = extname(path).toLowerCase()
  if (ending === '.json') return readJson(decodeText(bytes).text, path)
  const said: Problem[] = []
  const tables = await openTables([{ name: path, bytes: new Uint8Array(bytes) }], one => said.push(one))
  return said.some(({ severity }) => severity === 'error') ? { ok: false, problems: said } : { ok: true, value: { tables }, warnings: said }
}

function readJson(text: string, path: string): Checked<CustodyFile> {
  let value: unknown
  try {
    value = inTodaysNames(JSON.parse(text))
  } catch {
    return problem('json', path, `${path} 不是合规的 JSON`, `${path} is not valid JSON`, '检查逗号和引号', 'check its commas and quotes')
  }
  const parsed = CustodyFile.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data, warnings: [] }
  return {
    ok: false,
    problems: parsed.error.issues.slice(0, 50).map(issue => {
      const { zh, en, fixZh, fixEn } = valueWords(issue)
      const at = issue.path.join('.')
      return {
        code: 'claim.json.value',
        severity: 'error',
        place: { file: path, path: at },
        zh: `“${at}”${zh}`,
        en: `"${at}" ${en}`,
        fixZh: `${fixZh}；格式见 docs/how-to/claim-tonnes.md`,
        fixEn: `${fixEn}; the format is in docs/how-to/claim-tonnes.md`,
      }
    }),
  }
}
