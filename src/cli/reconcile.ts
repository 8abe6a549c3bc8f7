// xunyu reconcile: measured flows made to balance, what cannot be right named; from files or from the ledger.
import type { Days } from '#domain/claim.ts'
import { periodFaultWords, readPeriod } from '#domain/periodWords.ts'
import type { Checked } from '#domain/problem.ts'
import type { Reconciliation } from '#domain/reconciliation.ts'
import { presentReconciliation } from '#steps/reconcile/presentReconciliation.ts'
import { reconcileLedger } from '#steps/reconcile/reconcileLedger.ts'
import { withBooks } from '#steps/store/openBooks.ts'
import { reconcileFiles } from '#steps/reconcile/reconcileFiles.ts'
import { checkPlaceToSave, saveFile } from '#steps/files/saveFile.ts'
import { parse, type Parsed, text } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { storePlace } from './storePlace.ts'

/** A chance between 0 and one half. */
function levelOf(given: string | undefined): number {
  const level = given === undefined ? 0.05 : Number(given)
  if (!(level > 0 && level < 0.5))
    throw new UsageError(`--level 要 0 到 0.5 之间的数，而不是“${given}”`, `--level wants a number between 0 and 0.5, not "${given}"`)
  return level
}

/** Flows whose sources are wanted: none, some by name, or all. */
function sourcesOf(given: string | undefined): readonly string[] | 'all' {
  if (given === undefined) return []
  return given === 'all' ? 'all' : given.split(/[,，]/u).map(part => part.trim())
}

async function answer({ values, positionals }: Parsed): Promise<Checked<Reconciliation>> {
  const settings = {
    level: levelOf(text(values['level'])),
    sources: sourcesOf(text(values['sources'])),
    eliminate: values['keep-all'] !== true,
  }
  if (values['ledger'] !== true) {
    const [path, ...rest] = positionals
    if (path === undefined || rest.length > 0)
      throw new UsageError('要一个 CSV 文件夹、一个 .csv 或一个 .xlsx', 'one folder of CSV files, one .csv or one .xlsx is wanted')
    return reconcileFiles(path, settings)
  }
  if (positionals.length > 0) throw new UsageError('--ledger 不要文件', 'with --ledger no file is wanted')
  const { from, to } = daysOf(text(values['period']))
  const answered = await withBooks(storePlace(values), store =>
    reconcileLedger(store, { from, to, material: text(values['material']) }, settings),
  )
  return answered.ok ? { ...answered, value: answered.value.result } : answered
}

/** @throws UsageError where nothing, or no period, was given */
function daysOf(given: string | undefined): Days {
  if (given === undefined)
    throw new UsageError(
      '--ledger 要 --period，如 2022-Q1 或 2022-01-01..2022-03-31',
      '--ledger wants --period such as 2022-Q1 or 2022-01-01..2022-03-31',
    )
  const read = readPeriod(given)
  if ('days' in read) return read.days
  const { zh, en, fixZh, fixEn } = periodFaultWords(given, read.fault)
  throw new UsageError(`--period ${zh}：${fixZh}`, `--period: ${en}; ${fixEn}`)
}

async function save(output: string, result: Reconciliation, terminal: Terminal): Promise<boolean> {
  const shown = presentReconciliation(result)
  const lower = output.toLowerCase()
  const bytes = lower.endsWith('.csv')
    ? shown.csv()
    : lower.endsWith('.json')
      ? `${JSON.stringify(result, null, 1)}\n`
      : await shown.workbook(terminal.language)
  const saved = await saveFile(output, bytes)
  terminal.err(saved.ok ? say(terminal, `已写出 ${saved.value}\n`, `written: ${saved.value}\n`) : problemLines(saved.problems, terminal))
  return saved.ok
}

export const reconcileCommand: Command = {
  name: 'reconcile',
  summaryZh: '数据协调：使实测流量平衡，指出粗大误差',
  summaryEn: 'reconcile measured flows and name gross errors',
  usageZh: `用法：xunyu reconcile <文件夹|文件.xlsx|文件.csv> [选项]
      xunyu reconcile --ledger --period 起..止 [--material 物料] [--data 目录]

文件夹中的 CSV（或工作簿中的表）：流量（必需）、节点、库存、仪器、成分、允差；中文或英文表头均可。
  --level 0.05      显著性水平
  --out 文件        另存为 .xlsx、.csv 或 .json
  --json            结果以 JSON 输出
  --sources 流|all  列出这些流的估计值来自哪些测量
  --keep-all        只检验，不剔除粗大误差
  --ledger          由台账建网：发货对收货、盘点对账面

例子
  xunyu reconcile examples/reconcile-plant
  xunyu reconcile 一季度.xlsx --out 协调结果.xlsx
`,
  usageEn: `Usage: xunyu reconcile <folder|file.xlsx|file.csv> [options]
       xunyu reconcile --ledger --period from..to [--material id] [--data directory]

CSV files of the folder (or sheets of the workbook): flows (needed), nodes, stocks, instruments, fractions, tolerances;
headers in Chinese or English.
  --level 0.05       level of significance
  --out file         save as .xlsx, .csv or .json
  --json             print the result as JSON
  --sources flow|all show which measurements these estimates come from
  --keep-all         test only, leave no gross error out
  --ledger           the network of the ledger: dispatch against receipt, counts against book

Examples
  xunyu reconcile examples/reconcile-plant
  xunyu reconcile quarter.xlsx --out reconciled.xlsx
`,
  run: async (args, terminal) => {
    const parsed = parse(args, {
      level: { type: 'string' },
      out: { type: 'string', short: 'o' },
      json: { type: 'boolean' },
      sources: { type: 'string' },
      'keep-all': { type: 'boolean' },
      ledger: { type: 'boolean' },
      period: { type: 'string' },
      material: { type: 'string' },
      data: { type: 'string' },
    })
    const { values } = parsed
    const output = text(values['out'])
    if (output !== undefined) {
      const place = await checkPlaceToSave(output)
      if (!place.ok) {
        terminal.err(problemLines(place.problems, terminal))
        return exit.badInput
      }
    }
    const answered = await answer(parsed)
    if (!answered.ok) {
      terminal.err(problemLines(answered.problems, terminal))
      return exit.badInput
    }
    if (answered.warnings.length > 0) terminal.err(problemLines(answered.warnings, terminal))
    const result = answered.value
    if (values['json'] === true) terminal.out(`${JSON.stringify({ ok: true, result, problems: answered.warnings }, null, 1)}\n`)
    else terminal.out(presentReconciliation(result).text(terminal.language))
    if (output !== undefined && !(await save(output, result, terminal))) return exit.badInput
    return result.consistent ? exit.ok : exit.notAsHoped
  },
}
