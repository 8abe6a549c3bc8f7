// xunyu import: files of a plant or a registry are read, judged and saved; all or nothing.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ColumnChoice, ImportInfo, NameChoice, Said, SheetChoice } from '#domain/importJob.ts'
import { Destination } from '#domain/wasteFact.ts'
import { wasteStream } from '#domain/codes/wasteCode.ts'
import { fieldsNamed, formNamed } from '#steps/intake/formChoice.ts'
import { openImportUnitOfWork, type ImportUnitOfWork, type LateWords } from '#steps/intake/importUnitOfWork.ts'
import type { GivenFile } from '#steps/intake/openFiles.ts'
import { saveFile } from '#steps/files/saveFile.ts'
import { oneOf, type Parsed, parse, text } from './arguments.ts'
import { exit, obstacle, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { openServerClient, withServer } from './serverClient.ts'
import { importThroughServer } from './importServer.ts'
import { tell } from './importText.ts'
import { openRowBar } from './rowBar.ts'
import { storePlace } from './storePlace.ts'

type Values = Parsed['values']
const options = {
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  output: { type: 'string', short: 'o' },
  region: { type: 'string' },
  site: { type: 'string' },
  column: { type: 'string', multiple: true },
  form: { type: 'string', multiple: true },
  name: { type: 'string', multiple: true },
  destination: { type: 'string' },
  reason: { type: 'string' },
  by: { type: 'string' },
  second: { type: 'string' },
  data: { type: 'string' },
  server: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
} as const

export const importCommand: Command = {
  name: 'import',
  summaryZh: '导入台账和登记表（Excel、CSV）',
  summaryEn: 'import ledgers and registry sheets (Excel, CSV)',
  usageZh: `用法：xunyu import <文件...> [--dry-run] [--out 标注.xlsx] [--json]
        [--region 区域] [--site 单位] [--column 列名=字段 ...] [--form 工作表=表 ...] [--name 名称=编号 ...]
        [--destination 流向] [--server 地址 | --data 目录]

读取一般工业固体废物台账（表3 至表7、期初库存）和登记表（单位、场所、设施、许可……），先全部检查，再一次存入：
有一处错误就什么都不存。同一文件再导入不会重复记账；改了的行成为更正，列出前后数字。
--dry-run  只检查，不保存
--out      把您的文件原样写回，出错的单元格标红并写明原因和改法
--region   区域的编号，或它的文件夹、工作簿（直接写入时一并载入）；单位和物料按它和登记表认
--site     表里没有写单位时，这些行属于哪个单位
--column   某列是哪个字段，如 --column 产废数=产生量；--column 备注2= 表示不读。可写多次；存入后，以后的导入也照此认
--form     某张工作表是哪种表，如 --form 过磅=weighbridge；只写表则用于全部工作表；--form 说明= 表示不读
--name     没有登记的名称指的是哪个单位或物料，如 --name 水渣=bf_slag。存入后，以后的导入也照此认
--reason   已关账季度里的晚到行作为调整，这是它们的理由；--by 提出人，--second 确认人（本机；有账号时由另一个账号确认）
--destination  没有写流向的行都去往 utilise（利用）、dispose（处置）或 store（贮存）
--server   交给正在运行的服务，如 http://127.0.0.1:7070；内置数据库同时只容一个进程
--data     直接写入这个数据目录（默认 XUNYU_DATA 或 .xunyu；设了 DATABASE_URL 时用它）

例子
  xunyu import 台账.xlsx 出厂.csv --dry-run --region examples/two-towns --out 标注.xlsx
  xunyu import 登记.xlsx 台账.xlsx --server http://127.0.0.1:7070
`,
  usageEn: `Usage: xunyu import <files...> [--dry-run] [--out marked.xlsx] [--json]
        [--region region] [--site site] [--column heading=field ...] [--form sheet=form ...] [--name name=id ...]
        [--destination where] [--server address | --data directory]

Reads the general industrial solid-waste ledger (forms 3 to 7, opening stock) and registry sheets (parties, sites,
facilities, permits ...), judges all of it first and saves it at once: with one error nothing is saved. The same file again
changes nothing; a changed row becomes a correction, listed with both figures.
--dry-run  judge only, save nothing
--out      your own file back, with the cells in question marked, the reason and the fix beside them
--region   id of a region, or its folder or workbook (loaded too where the import is saved); sites and materials are known by it and the registry
--site     whose rows these are where the sheet does not say
--column   which field a column is, such as --column 产废数=产生量; --column 备注2= leaves it out. May be given often; later imports know it
--form     which form a sheet is, such as --form slips=weighbridge; a form alone is for every sheet; --form notes= leaves one out
--name     what an unregistered name of a site or material means, such as --name "cold slag"=bf_slag. Later imports know it
--reason   late rows of closed quarters become an adjustment, and this is why; --by proposes it, --second confirms it (on one machine; with accounts another account does)
--destination  where rows go that do not say: utilise, dispose or store
--server   give it to a running server, such as http://127.0.0.1:7070; the embedded database takes one process
--data     write into this data directory (default XUNYU_DATA or .xunyu; DATABASE_URL where it is set)

Examples
  xunyu import ledger.xlsx dispatch.csv --dry-run --region examples/two-towns --out marked.xlsx
  xunyu import registry.xlsx ledger.xlsx --server http://127.0.0.1:7070
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, options)
    if (positionals.length === 0) throw new UsageError('缺少文件：一个或几个 .xlsx 或 .csv', 'files are missing: one or more .xlsx or .csv')
    const files = await readGiven(positionals, terminal)
    if (files === undefined) return exit.badInput
    const choices = choicesOf(values['column'])
    const asked = {
      region: text(values['region']),
      site: text(values['site']),
      dryRun: values['dry-run'] === true,
      ...lateBy(values),
      ...saidBy(values, choices),
    }
    const server = text(values['server'])
    const finish = async (info: ImportInfo, annotated: Annotated): Promise<number> => {
      unusedColumns(info, choices, terminal)
      return ended(info, annotated, values, terminal)
    }
    const bar = openRowBar(terminal, values['quiet'] === true || values['json'] === true)
    if (server !== undefined)
      return withServer(terminal, async () => {
        const done = await importThroughServer(openServerClient(server, terminal.signal), files, asked, bar)
        bar.end()
        return finish(done.info, done.annotated)
      })
    const opened = await openImportUnitOfWork({ ...asked, place: storePlace(values) })
    if (!opened.ok) {
      terminal.err(problemLines(opened.problems, terminal))
      return exit.badInput
    }
    const unitOfWork = opened.value
    try {
      const info = await through(unitOfWork, files, asked, bar.show)
      bar.end()
      return await finish(info, () => unitOfWork.annotated(files, info))
    } finally {
      bar.end()
      await unitOfWork.close()
    }
  },
}

/** `heading=field`; nothing behind the sign leaves the column out. */
function choicesOf(given: Parsed['values'][string]): ColumnChoice[] {
  return [given ?? []].flat().flatMap((one): ColumnChoice[] => {
    const [, heading = '', word = ''] = /^(.+)=([^=]*)$/u.exec(String(one)) ?? []
    if (heading === '')
      throw new UsageError(`--column 要写成 列名=字段，不是“${String(one)}”`, `--column wants heading=field, not "${String(one)}"`)
    if (word === '') return [{ text: heading, field: null }]
    const fields = fieldsNamed(word)
    if (fields.length === 0)
      throw new UsageError(`没有字段“${word}”，见 xunyu template ledger`, `there is no field "${word}"; see xunyu template ledger`)
    return fields.map(named => ({ text: heading, ...named }))
  })
}

/** What the options say of sheets, names and whither things go. */
function saidBy(values: Parsed['values'], choices: readonly ColumnChoice[]): { said?: Partial<Said> } {
  const list = (option: string): string[] => [values[option] ?? []].flat().map(String)
  const sheets: SheetChoice[] = list('form').map(one => {
    const [, sheet = '*', word = ''] = /^(?:(.+)=)?([^=]*)$/u.exec(one) ?? []
    const form = word === '' ? null : formNamed(word)
    if (form === undefined)
      throw new UsageError(
        `没有表“${word}”，可用 weighbridge、dispatch、generation 等，见 xunyu template`,
        `there is no form "${word}"; see xunyu template`,
      )
    return { sheet, form }
  })
  const destination = text(values['destination'])
  if (destination !== undefined)
    sheets.push({ sheet: '*', destination: oneOf('destination', destination, Destination.options) ?? 'utilise' })
  const names: NameChoice[] = list('name').flatMap(one => {
    const [, name = '', id = ''] = /^(.+)=([^=]+)$/u.exec(one) ?? []
    if (id === '') throw new UsageError(`--name 要写成 名称=编号，不是“${one}”`, `--name wants name=id, not "${one}"`)
    // A statutory code registers the waste under it.
    if (!('fault' in wasteStream(id))) return [{ name, kind: 'materials' as const, id, register: true }]
    // Only one of the two has this id.
    return [
      { name, kind: 'sites' as const, id },
      { name, kind: 'materials' as const, id },
    ]
  })
  const said = {
    ...(choices.length === 0 ? {} : { choices }),
    ...(names.length === 0 ? {} : { names }),
    ...(sheets.length === 0 ? {} : { sheets }),
  }
  return Object.keys(said).length === 0 ? {} : { said }
}

/** What the options say of rows of closed quarters. */
function lateBy(values: Values): { late?: LateWords } {
  const [reason, by, second] = [text(values['reason']), text(values['by']), text(values['second'])]
  if (reason === undefined && by === undefined && second === undefined) return {}
  if (second !== undefined && second.trim().toLowerCase() === (by ?? '').trim().toLowerCase())
    throw new UsageError('--by 和 --second 要是两个人', '--by and --second want two persons')
  const named = Object.entries({ reason, by, second }).filter(([, value]) => value !== undefined)
  return { late: Object.fromEntries(named) }
}

function unusedColumns({ report }: ImportInfo, choices: readonly ColumnChoice[], terminal: Terminal): void {
  const used = new Set(
    (report?.sheets ?? []).flatMap(({ columns }) => columns.filter(({ chosen }) => chosen).map(({ text: heading }) => heading)),
  )
  for (const heading of new Set(choices.map(choice => choice.text)))
    if (!used.has(heading))
      terminal.err(
        say(terminal, `没有叫“${heading}”的列，--column 没有用上\n`, `no column is called "${heading}", so --column was of no use\n`),
      )
}

async function through(
  unitOfWork: ImportUnitOfWork,
  files: readonly GivenFile[],
  asked: { site: string | undefined; dryRun: boolean; late?: LateWords },
  show: (phase: 'reading' | 'saving', rows: number) => void,
): Promise<ImportInfo> {
  const read = await unitOfWork.read(files, asked.site, rows => show('reading', rows))
  return asked.dryRun || read.status !== 'ready' ? read : unitOfWork.save(read, rows => show('saving', rows), asked.late)
}

async function readGiven(paths: readonly string[], terminal: Terminal): Promise<GivenFile[] | undefined> {
  const files: GivenFile[] = []
  for (const path of paths) {
    try {
      files.push({ name: basename(path), bytes: await readFile(path) })
    } catch (failure) {
      const code = (failure as NodeJS.ErrnoException).code ?? String(failure)
      obstacle(terminal, 'file.missing', path, {
        zh: `无法读取（${code}）`,
        en: `cannot be read (${code})`,
        fixZh: '检查路径和权限',
        fixEn: 'Check the path and its permissions',
      })
      return undefined
    }
  }
  return files
}

type Annotated = () => Promise<{ name: string; bytes: Uint8Array } | undefined>
async function ended(info: ImportInfo, annotated: Annotated, values: Record<string, unknown>, terminal: Terminal): Promise<number> {
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
