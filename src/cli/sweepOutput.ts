// The table of a sweep to the terminal and to a file, wherever it was solved.
import type { SweepTable } from '#domain/sweep.ts'
import { saveFile } from '#steps/files/saveFile.ts'
import { showSweep } from '#steps/sweep/sweepFile.ts'
import { text } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Terminal } from './command.ts'

/** The kind of file by its ending. */
export function kindOf(output: string): 'csv' | 'json' | 'xlsx' {
  const ending = /\.(csv|json|xlsx)$/iu.exec(output)?.[1]?.toLowerCase()
  if (ending === 'csv' || ending === 'json' || ending === 'xlsx') return ending
  throw new UsageError(`-o 要以 .xlsx、.csv 或 .json 结尾，而不是“${output}”`, `-o wants a name in .xlsx, .csv or .json, not "${output}"`)
}

/** Shows the table and saves it where it was asked for. @param file makes the bytes of a file of that kind */
export async function giveTable(
  table: SweepTable,
  values: Parsed['values'],
  terminal: Terminal,
  file: (kind: 'csv' | 'json' | 'xlsx') => Promise<string | Uint8Array>,
): Promise<number | undefined> {
  terminal.out(values['json'] === true ? `${JSON.stringify(table, null, 1)}\n` : `${showSweep(table, terminal.language)}\n`)
  const output = text(values['output'])
  if (output === undefined) return undefined
  const saved = await saveFile(output, await file(kindOf(output)))
  if (!saved.ok) {
    terminal.err(problemLines(saved.problems, terminal))
    return exit.badInput
  }
  if (values['quiet'] !== true) terminal.err(say(terminal, `已写出 ${saved.value}\n`, `written: ${saved.value}\n`))
  return undefined
}

export function exitOf(table: SweepTable): number {
  if (table.rows.some(({ status }) => status === 'cancelled')) return exit.cancelled
  return table.rows.every(({ objective, status }) => objective !== null && status !== 'best_found') ? exit.ok : exit.notAsHoped
}
