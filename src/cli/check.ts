// xunyu check: reads a region and lists every problem with its place and its fix.
import type { Problem } from '#domain/problem.ts'
import { annotateRegionFile } from '#steps/region/annotateRegionFile.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { saveFile } from '#steps/files/saveFile.ts'
import { onePath, parse, text } from './arguments.ts'
import { exit, obstacle, problemLines, say } from './command.ts'
import type { Command, Terminal } from './command.ts'

/** @returns an exit code when a marked workbook was asked for and cannot be had */
async function saveMarked(
  path: string,
  output: string | undefined,
  problems: readonly Problem[],
  terminal: Terminal,
): Promise<number | undefined> {
  if (output === undefined) return undefined
  const bytes = await annotateRegionFile(path, problems)
  if (!bytes) {
    obstacle(terminal, 'check.no-workbook', path, {
      zh: '只有 .xlsx 工作簿可以标注',
      en: 'only an .xlsx workbook can be marked',
      fixZh: '不写 -o，问题会列在屏幕上；或先用 xunyu export 写成工作簿',
      fixEn: 'leave out -o to have the problems listed, or write a workbook first (xunyu export)',
    })
    return exit.badInput
  }
  const saved = await saveFile(output, bytes)
  terminal.err(saved.ok ? say(terminal, `已写出 ${saved.value}\n`, `written: ${saved.value}\n`) : problemLines(saved.problems, terminal))
  return saved.ok ? undefined : exit.badInput
}

export const checkCommand: Command = {
  name: 'check',
  summaryZh: '检查区域数据，列出全部问题',
  summaryEn: 'list every problem of a region',
  usageZh: `用法：xunyu check <文件夹|文件.xlsx> [--json] [-o 标注.xlsx]

列出全部问题：文件、表、行、列、怎么改。有错误时退出码为 3。
-o 把工作簿原样写回，问题单元格标红并写明原因，另附一张问题清单。

例子
  xunyu check data/region-jjj
  xunyu check 我的区域.xlsx -o 标注.xlsx
`,
  usageEn: `Usage: xunyu check <folder|file.xlsx> [--json] [-o marked.xlsx]

Lists every problem: file, sheet, row, column, and how to fix it. Exit code 3 when there are errors.
-o writes the workbook back with the cells in question marked and explained, and a sheet that lists them.

Examples
  xunyu check data/region-jjj
  xunyu check my-region.xlsx -o marked.xlsx
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, { json: { type: 'boolean' }, output: { type: 'string', short: 'o' } })
    const path = onePath(positionals)
    const read = await readRegionFiles(path)
    const problems = read.ok ? read.warnings : read.problems
    const errors = problems.filter(({ severity }) => severity === 'error').length
    const rows = read.ok
      ? Object.fromEntries(Object.entries(read.value.region).flatMap(([table, own]) => (Array.isArray(own) ? [[table, own.length]] : [])))
      : {}
    // What is not there was not checked.
    const ended = problems.some(({ code }) => code === 'file.missing') ? exit.badInput : errors > 0 ? exit.notAsHoped : exit.ok
    const failed = await saveMarked(path, text(values['output']), problems, terminal)
    if (failed !== undefined) return failed
    if (values['json'] === true) {
      terminal.out(
        `${JSON.stringify({ ok: read.ok, exitCode: ended, ...(read.ok ? { region: read.value.region.meta, rows } : {}), problems }, null, 1)}\n`,
      )
      return ended
    }
    if (problems.length) terminal.out(problemLines(problems, terminal))
    const warnings = problems.length - errors
    if (read.ok) {
      const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
      const { meta } = read.value.region
      terminal.out(
        say(
          terminal,
          `通过：${meta.nameZh}，${total} 行，${warnings} 条提示\n`,
          `passed: ${meta.nameEn}, ${total} rows, ${warnings} warnings\n`,
        ),
      )
    } else terminal.out(say(terminal, `未通过：${errors} 个错误，${warnings} 条提示\n`, `failed: ${errors} errors, ${warnings} warnings\n`))
    return ended
  },
}
