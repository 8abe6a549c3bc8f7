// An import as text: problems, what each sheet was taken for, totals, and what saving did.
import type { ImportInfo, ImportReport } from '#domain/importJob.ts'
import { moveWords } from '#domain/wasteFact.ts'
import { problemLines, say } from './command.ts'
import type { Terminal } from './command.ts'

const tonnes = (kg: number): string => (kg / 1000).toLocaleString('en-US', { maximumFractionDigits: 3 })

export function tell(info: ImportInfo, terminal: Terminal): void {
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
    const guessed = sheet.columns.filter(column => (column.guessed || column.chosen) && column.field !== null)
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
