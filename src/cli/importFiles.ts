// xunyu import: files of a plant or a registry are read, judged and saved; all or nothing.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ImportInfo, ImportReport } from '#domain/importJob.ts'
import { moveWords } from '#domain/wasteFact.ts'
import { openImportDesk, type ImportDesk } from '#steps/intake/importDesk.ts'
import type { GivenFile } from '#steps/intake/openFiles.ts'
import { saveFile } from '#steps/saveFile.ts'
import { parse, text } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { openServerClient, withServer } from './serverClient.ts'
import { importThroughServer } from './importServer.ts'
import { openRowBar } from './rowBar.ts'

const options = {
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  output: { type: 'string', short: 'o' },
  region: { type: 'string' },
  site: { type: 'string' },
  data: { type: 'string' },
  server: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
} as const

export const importCommand: Command = {
  name: 'import',
  summaryZh: '导入台账和登记表（Excel、CSV）',
  summaryEn: 'import ledgers and registry sheets (Excel, CSV)',
  usageZh: `用法：xunyu import <文件...> [--dry-run] [--out 标注.xlsx] [--json]
        [--region 区域] [--site 单位] [--server 地址 | --data 目录]

读取一般工业固体废物台账（表3 至表7、期初库存）和登记表（单位、场所、设施、许可……），先全部检查，再一次存入：
有一处错误就什么都不存。同一文件再导入不会重复记账；改了的行成为更正，列出前后数字。
--dry-run  只检查，不保存
--out      把您的文件原样写回，出错的单元格标红并写明原因和改法
--region   区域的编号，或它的文件夹、工作簿（直接写入时一并载入）；单位和物料按它和登记表认
--site     表里没有写单位时，这些行属于哪个单位
--server   交给正在运行的服务，如 http://127.0.0.1:7070；内置数据库同时只容一个进程
--data     直接写入这个数据目录（默认 XUNYU_DATA 或 .xunyu；设了 DATABASE_URL 时用它）
退出码：0 已存（或检查通过）；2 有错误，什么都没存；1 程序出错；130 已取消

例子
  xunyu import 台账.xlsx 出厂.csv --dry-run --region examples/two-towns --out 标注.xlsx
  xunyu import 登记.xlsx 台账.xlsx --server http://127.0.0.1:7070
`,
  usageEn: `Usage: xunyu import <files...> [--dry-run] [--out marked.xlsx] [--json]
        [--region region] [--site site] [--server address | --data directory]

Reads the general industrial solid-waste ledger (forms 3 to 7, opening stock) and registry sheets (parties, sites,
facilities, permits ...), judges all of it first and saves it at once: with one error nothing is saved. The same file again
changes nothing; a changed row becomes a correction, listed with both figures.
--dry-run  judge only, save nothing
--out      your own file back, with the cells in question marked, the reason and the mend beside them
--region   id of a region, or its folder or workbook (loaded too where the import is saved); sites and materials are known by it and the registry
--site     whose rows these are where the sheet does not say
--server   give it to a running server, such as http://127.0.0.1:7070; the embedded database takes one process
--data     write into this data directory (default XUNYU_DATA or .xunyu; DATABASE_URL where it is set)
Exit codes: 0 saved (or sound); 2 errors, nothing saved; 1 our own failure; 130 cancelled

Examples
  xunyu import ledger.xlsx dispatch.csv --dry-run --region examples/two-towns --out marked.xlsx
  xunyu import registry.xlsx ledger.xlsx --server http://127.0.0.1:7070
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, options)
    if (positionals.length === 0) throw new UsageError('缺少文件：一个或几个 .xlsx 或 .csv', 'files are missing: one or more .xlsx or .csv')
    const files = await readGiven(positionals, terminal)
    if (files === undefined) return exit.badInput
    const asked = { region: text(values['region']), site: text(values['site']), dryRun: values['dry-run'] === true }
    const server = text(values['server'])
    const bar = openRowBar(terminal, values['quiet'] === true || values['json'] === true)
    if (server !== undefined)
      return withServer(terminal, async () => {
        const done = await importThroughServer(openServerClient(server, terminal.signal), files, asked, bar)
        bar.end()
        return finish(done.info, done.annotated, values, terminal)
      })
    const opened = await openImportDesk({ ...asked, place: placeOf(text(values['data']), process.env) })
    if (!opened.ok) {
      terminal.err(problemLines(opened.problems, terminal))
      return exit.badInput
    }
    const desk = opened.value
    try {
      const info = await through(desk, files, asked, bar.show)
      bar.end()
      return await finish(info, () => desk.annotated(files, info), values, terminal)
    } finally {
      bar.end()
      await desk.close()
    }
  },
}

async function through(
  desk: ImportDesk,
  files: readonly GivenFile[],
  asked: { site: string | undefined; dryRun: boolean },
  show: (phase: 'reading' | 'saving', rows: number) => void,
): Promise<ImportInfo> {
  const read = await desk.read(files, asked.site, rows => show('reading', rows))
  return asked.dryRun || read.status !== 'ready' ? read : desk.save(read, rows => show('saving', rows))
}

export function placeOf(data: string | undefined, environment: Readonly<Record<string, string | undefined>>) {
  const { DATABASE_URL: url, XUNYU_DATA: directory } = environment
  if (data !== undefined) return { directory: data }
  return url === undefined || url === '' ? { directory: directory === undefined || directory === '' ? '.xunyu' : directory } : { url }
}

async function readGiven(paths: readonly string[], terminal: Terminal): Promise<GivenFile[] | undefined> {
  const files: GivenFile[] = []
  for (const path of paths) {
    try {
      files.push({ name: basename(path), bytes: await readFile(path) })
    } catch (failure) {
      const code = (failure as NodeJS.ErrnoException).code ?? String(failure)
      terminal.err(say(terminal, `无法读取 ${path}（${code}）\n`, `${path} cannot be read (${code})\n`))
      return undefined
    }
  }
  return files
}

async function finish(
  info: ImportInfo,
  annotated: () => Promise<{ name: string; bytes: Uint8Array } | undefined>,
  values: Record<string, unknown>,
  terminal: Terminal,
): Promise<number> {
  const out = text((values['out'] ?? values['output']) as string | undefined)
  const marked = out === undefined ? undefined : await annotated()
  if (out !== undefined && marked !== undefined) {
    const saved = await saveFile(out, marked.bytes)
    terminal.err(saved.ok ? say(terminal, `已写出 ${saved.value}\n`, `written: ${saved.value}\n`) : problemLines(saved.problems, terminal))
  }
  if (values['json'] === true) terminal.out(`${JSON.stringify(info, null, 1)}\n`)
  else tell(info, terminal)
  if (info.status === 'failed') return exit.failed
  return info.status === 'refused' ? exit.badInput : exit.ok
}

const tonnes = (kg: number): string => (kg / 1000).toLocaleString('en-US', { maximumFractionDigits: 3 })

function tell(info: ImportInfo, terminal: Terminal): void {
  const { report, outcome, refusal } = info
  const problems = [...refusal, ...(report?.problems ?? [])]
  if (problems.length > 0) terminal.err(problemLines(problems, terminal))
  if (report !== null) terminal.out(`${[...sheetLines(report, terminal), ...totalLines(report, terminal)].join('\n')}\n`)
  if (info.status === 'refused' || info.status === 'failed')
    terminal.out(
      say(
        terminal,
        `未导入：${report?.errors ?? 0} 个错误，什么都没有保存\n`,
        `not imported: ${report?.errors ?? 0} errors, nothing was saved\n`,
      ),
    )
  else if (outcome === null) terminal.out(say(terminal, '检查通过，没有保存\n', 'sound; nothing was saved\n'))
  else {
    const registry = outcome.registryAdded + outcome.registryChanged + outcome.registryUnchanged
    terminal.out(
      say(
        terminal,
        `已导入：新增 ${outcome.added} 行，更正 ${outcome.corrected} 行，未变 ${outcome.unchanged} 行，分录 ${outcome.entries} 笔${registry === 0 ? '' : `；登记 新增 ${outcome.registryAdded}，变更 ${outcome.registryChanged}，未变 ${outcome.registryUnchanged}`}\n`,
        `imported: ${outcome.added} rows new, ${outcome.corrected} corrected, ${outcome.unchanged} unchanged, ${outcome.entries} entries${registry === 0 ? '' : `; registry: ${outcome.registryAdded} new, ${outcome.registryChanged} changed, ${outcome.registryUnchanged} unchanged`}\n`,
      ),
    )
    for (const one of outcome.corrections.slice(0, 20))
      terminal.out(`  ${one.place}: ${one.beforeDay} ${tonnes(one.beforeKg)} t → ${one.afterDay} ${tonnes(one.afterKg)} t\n`)
  }
}

function sheetLines(report: ImportReport, terminal: Terminal): string[] {
  return report.sheets.map(sheet => {
    const guessed = sheet.columns.filter(column => column.guessed && column.field !== null)
    const form = say(terminal, sheet.formZh, sheet.formEn)
    const read = say(terminal, `${sheet.counts.read}/${sheet.counts.rows} 行`, `${sheet.counts.read}/${sheet.counts.rows} rows`)
    const guess = guessed
      .map(column => `${column.text}=${say(terminal, column.fieldZh ?? '', column.fieldEn ?? '')}`)
      .join(say(terminal, '，', ', '))
    return `${sheet.file} › ${sheet.sheet}  ${form}  ${read}${guess === '' ? '' : say(terminal, `  列名按意思对应：${guess}`, `  columns by meaning: ${guess}`)}`
  })
}
function totalLines(report: ImportReport, terminal: Terminal): string[] {
  return report.totals.map(({ material, nameZh, nameEn, move, rows, wetKg, dryKg }) => {
    const name = say(terminal, nameZh ?? material, nameEn ?? nameZh ?? material)
    const what = say(terminal, moveWords[move].zh, moveWords[move].en)
    return say(
      terminal,
      `  ${name} ${what}：${rows} 行，湿重 ${tonnes(wetKg)} 吨，干重 ${tonnes(dryKg)} 吨`,
      `  ${name}, ${what}: ${rows} rows, ${tonnes(wetKg)} t wet, ${tonnes(dryKg)} t dry`,
    )
  })
}
