// An import as text: problems, what each sheet was taken for, totals, and what saving did.
import type { ImportInfo, ImportReport } from '#domain/importJob.ts'
import { groupProblems, rowSpans } from '#domain/problemGroups.ts'
import type { Problem } from '#domain/problem.ts'
import { moveWords } from '#domain/wasteFact.ts'
import { problemLines, say } from './command.ts'
import type { Terminal } from './command.ts'

const tonnes = (kg: number): string => (kg / 1000).toLocaleString('en-US', { maximumFractionDigits: 3 })

export function tell(info: ImportInfo, terminal: Terminal): void {
  const { report, outcome, refusal } = info
  const problems = [...refusal, ...(report?.problems ?? [])]
  const errors = (report?.errors ?? 0) + refusal.length
  if (problems.length > 0) terminal.err(groupLines(problems, terminal))
  if (report !== null)
    terminal.out(
      `${[...sheetLines(report, terminal), ...totalLines(report, terminal), ...moistureLines(report, terminal), ...wouldLines(info, terminal)].join('\n')}\n`,
    )
  if (info.status === 'refused' || info.status === 'failed')
    terminal.out(say(terminal, `未导入：${errors} 个错误，什么都没有保存\n`, `not imported: ${errors} errors, nothing was saved\n`))
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
    if (outcome.late !== undefined) terminal.out(lateLine(outcome.late, terminal))
    for (const one of outcome.corrections.slice(0, 20))
      terminal.out(`  ${one.place}: ${one.beforeDay} ${tonnes(one.beforeKg)} t → ${one.afterDay} ${tonnes(one.afterKg)} t\n`)
  }
}

type Late = NonNullable<NonNullable<ImportInfo['outcome']>['late']>
const lateStates: Record<Late['state'], [zh: string, en: string]> = {
  draft: ['待写理由：xunyu ledger adjust reason', 'waits for its reason: xunyu ledger adjust reason'],
  proposed: ['待第二人确认：xunyu ledger adjust confirm', 'waits for a second person: xunyu ledger adjust confirm'],
  confirmed: ['已由第二人确认入账', 'confirmed by a second person and posted'],
}
function lateLine({ rows, withThem, adjustments, state }: Late, terminal: Terminal): string {
  const [zh, en] = lateStates[state]
  const [alsoZh, alsoEn] = withThem === 0 ? ['', ''] : [`，连同靠它们才够的 ${withThem} 行`, `, with ${withThem} rows that rest on them`]
  return say(
    terminal,
    `已关账季度的 ${rows} 行作为调整${alsoZh}，${zh} ${adjustments.join(' ')}\n`,
    `${rows} rows of closed quarters are an adjustment${alsoEn}, which ${en} ${adjustments.join(' ')}\n`,
  )
}

/** Equal problems once, with how often and in which rows. */
function groupLines(problems: readonly Problem[], terminal: Terminal): string {
  return groupProblems(problems)
    .map(({ problem, count, rows }) => {
      if (count === 1) return problemLines([problem], terminal)
      const spans = rowSpans(rows)
      const zh = `${problem.zh}（共 ${count} 处${spans === '' ? '' : `：第 ${spans} 行`}）`
      const en = `${problem.en} (${count} times${spans === '' ? '' : `: rows ${spans}`})`
      return problemLines([{ ...problem, zh, en }], terminal)
    })
    .join('')
}

function moistureLines({ moistures = [] }: ImportReport, terminal: Terminal): string[] {
  return moistures.map(({ site, material, moisture, from, of, rows }) => {
    const [zh, en] =
      from === 'stream'
        ? [`固废流登记 ${of}`, `registered stream ${of}`]
        : from === 'region'
          ? [`区域 ${of}`, `region ${of}`]
          : ['没有数据，按 0', 'nothing known, taken as 0']
    return say(
      terminal,
      `  含水率 ${site} ${material}：${moisture}，依据${zh}，${rows} 行`,
      `  moisture ${site} ${material}: ${moisture} by ${en}, ${rows} rows`,
    )
  })
}

/** Before saving: what it would do. */
function wouldLines({ report, outcome }: ImportInfo, terminal: Terminal): string[] {
  const would = report?.would
  if (would === undefined || outcome !== null) return []
  const { added, corrected, unchanged, registryAdded, registryChanged, registryUnchanged } = would
  return [
    say(
      terminal,
      `  存入时：新增 ${added} 行，更正 ${corrected} 行，未变 ${unchanged} 行；登记 新增 ${registryAdded}，变更 ${registryChanged}，未变 ${registryUnchanged}`,
      `  saving would add ${added} rows, correct ${corrected}, leave ${unchanged}; registry: ${registryAdded} new, ${registryChanged} changed, ${registryUnchanged} unchanged`,
    ),
  ]
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
