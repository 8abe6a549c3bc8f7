// xunyu ledger forms: the statutory forms of a year, filled from the ledger, as a workbook or a folder of CSV files.
import type { Checked } from '#domain/problem.ts'
import { filledAt } from '#steps/intake/exportLedger.ts'
import { saveFile } from '#steps/files/saveFile.ts'
import { saveFolder } from '#steps/files/saveFolder.ts'
import { type Parsed, text } from './arguments.ts'
import { exit, problemLines, say, type Terminal, UsageError } from './command.ts'
import { storePlace } from './storePlace.ts'

/** The options of a command with the terminal that it writes to. */
export type Given = { values: Parsed['values']; terminal: Terminal }

export async function writeForms({ values, terminal }: Given, [word = '']: string[]): Promise<number> {
  if (!/^\d{4}$/.test(word)) throw new UsageError(`“${word}”不是年度，要写成 2022`, `"${word}" is not a year such as 2022`)
  const basis = text(values['basis']) ?? 'wet'
  if (basis !== 'dry' && basis !== 'wet') throw new UsageError('--basis 是 dry 或 wet', '--basis is dry or wet')
  const kind = values['records'] === true ? 'records' : values['hazardous'] === true ? 'hazardous' : 'ledger'
  const output = text(values['output']) ?? `${kind}-${word}.xlsx`
  const named = Object.entries({ party: text(values['party']), site: text(values['site']), region: text(values['region']) })
  const of = { year: Number(word), basis, ...Object.fromEntries(named.filter(([, value]) => value !== undefined)) } as const
  const filled = await filledAt(storePlace(values), kind, of)
  const saved: Checked<string> = !filled.ok
    ? filled
    : output.toLowerCase().endsWith('.xlsx')
      ? await saveFile(output, await filled.value.workbook())
      : await saveFolder(output, filled.value.files())
  if (!filled.ok || !saved.ok) {
    terminal.err(problemLines(saved.ok ? [] : saved.problems, terminal))
    return exit.badInput
  }
  const { rows } = filled.value
  if (values['json'] === true) terminal.out(`${JSON.stringify({ rows, written: saved.value }, null, 1)}\n`)
  else if (rows === 0)
    terminal.out(
      say(terminal, `${word} 年没有记录；已写出空表 ${output}\n`, `nothing is recorded for ${word}; written with no rows: ${output}\n`),
    )
  else terminal.out(say(terminal, `已写出 ${output}（${rows} 行）\n`, `written: ${output} (${rows} rows)\n`))
  return exit.ok
}
