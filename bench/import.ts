// How fast a large ledger comes in, and in how much memory: against a plain read of the same file by the spreadsheet library, and
// against the database's own bulk insert of the same rows. Each in a process of its own. `npx tsx bench/import.ts [rows]`.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { streamXlsxRows, writeXlsx } from 'hucre/xlsx'
import { sql } from 'kysely'
import { openApp } from '#steps/app.ts'
import { loadRegionFiles } from '#steps/region/loadRegionFiles.ts'
import { readFiles } from '#steps/intake/readFiles.ts'
import { regionNames } from '#steps/intake/knownNames.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'

type Outcome = { seconds: number; peakMb: number }
const region = 'examples/two-towns/region'
const [, , first = '100000', file = '', folder = ''] = process.argv
const timed = async (work: () => Promise<unknown>): Promise<void> => {
  const began = performance.now()
  await work()
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(JSON.stringify({ seconds, peakMb: process.resourceUsage().maxRSS / 1024 } satisfies Outcome))
}

/** Rows spelled as people spell them, over a year. */
async function book(rows: number): Promise<Uint8Array> {
  const day = (index: number): string => new Date(Date.UTC(2023, 0, 1 + (index % 365))).toISOString().slice(0, 10)
  const amount = (index: number): string | number => [100, '0.01万吨', '１００', '100,000kg'][index % 4] ?? 100
  return writeXlsx({
    sheets: [
      {
        name: '产生记录',
        rows: [
          ['记录时间', '单位名称', '产生设施', '固废名称', '产生量（吨）', '含水率', '批次编号', '操作人', '备注'],
          ...Array.from({ length: rows }, (_, i) => [day(i), '东山钢铁厂', 'G-01', '高炉渣', amount(i), '8%', `GZ-${i}`, '张三', null]),
        ],
      },
    ],
  })
}

async function plainRead(): Promise<void> {
  const bytes = readFileSync(file)
  await timed(async () => {
    let cells = 0
    for await (const { values } of streamXlsxRows(bytes, { sheet: 0 })) cells += values.length
    return cells
  })
}
async function judge(): Promise<void> {
  const bytes = readFileSync(file)
  const read = await readRegionFiles(region)
  if (!read.ok) throw new Error(read.problems[0]?.en)
  const names = regionNames(read.value.region)
  await timed(async () => {
    const report = await readFiles([{ name: 'ledger.xlsx', bytes }], { names })
    if (!report.ok) throw new Error(report.problems[0]?.en)
  })
}
async function whole(): Promise<void> {
  const bytes = readFileSync(file)
  const opened = await openApp({ directory: folder })
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  const { imports, store, close } = opened.value
  await loadRegionFiles(store, region, 'bench')
  await timed(async () => {
    const id = await imports.begin(store, { files: [{ name: 'ledger.xlsx', bytes }], name: 'bench', region: 'two-towns' })
    await imports.settled(id)
    await imports.confirm(store, id)
    const info = await imports.settled(id)
    if (info?.status !== 'saved') throw new Error(`the import is ${info?.status}: ${info?.refusal[0]?.en}`)
  })
  await close()
}
/** The limit: the same rows as columns of text and numbers, in pieces, without entries, evidence, sums or seals. */
async function bulkInsert(): Promise<void> {
  const opened = await openApp({ directory: folder })
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  const { store, close } = opened.value
  await sql`create table bare (key text primary key, day date, site text, material text, kg bigint, body jsonb)`.execute(store.db)
  const count = Number(process.argv[5])
  const body = JSON.stringify({ facility: 'G-01', person: '张三' })
  await timed(async () => {
    for (let from = 0; from < count; from += 10_000) {
      const ids = Array.from({ length: Math.min(10_000, count - from) }, (_, index) => from + index)
      await sql`insert into bare select * from unnest(${ids.map(id => `GZ-${id}`)}::text[], ${ids.map(() => '2023-01-01')}::date[],
        ${ids.map(() => 'steel_a')}::text[], ${ids.map(() => 'bf_slag')}::text[], ${ids.map(() => 92_000)}::bigint[],
        ${ids.map(() => body)}::text[]::jsonb[])`.execute(store.db)
    }
  })
  await close()
}

async function compare(rows: number): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'xunyu-bench-import-'))
  try {
    const path = join(work, 'ledger.xlsx')
    const bytes = await book(rows)
    writeFileSync(path, bytes)
    const run = (name: string): Outcome => {
      const args = ['--import', 'tsx', 'bench/import.ts', name, path, mkdtempSync(join(work, 'data-')), String(rows)]
      return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 24 })) as Outcome
    }
    const outcomes = { plainRead: run('plainRead'), judge: run('judge'), bulkInsert: run('bulkInsert'), whole: run('whole') }
    const line = (name: string, { seconds, peakMb }: Outcome, to: Outcome): string =>
      `${name.padEnd(34)} ${seconds.toFixed(1).padStart(7)} s ${Math.round(rows / seconds)
        .toLocaleString('en-US')
        .padStart(9)} rows/s ${Math.round(peakMb).toString().padStart(6)} MB   x${(seconds / to.seconds).toFixed(2)}`
    const { plainRead: plain, bulkInsert: bulk } = outcomes
    process.stdout.write(
      `${[
        `${rows.toLocaleString('en-US')} rows, ${(bytes.length / 1e6).toFixed(1)} MB`,
        line('plain read by the library', plain, plain),
        line('read and judged (dry run)', outcomes.judge, plain),
        line("the database's own bulk insert", bulk, bulk),
        line('whole import: read, stage, save', outcomes.whole, { seconds: plain.seconds + bulk.seconds, peakMb: 0 }),
        'last ratio: to plain read and bulk insert together',
      ].join('\n')}\n`,
    )
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

const works: Record<string, () => Promise<void>> = { plainRead, judge, whole, bulkInsert }
await (works[first] ?? (() => compare(Number(first))))()
