// xunyu epcis: the event hash of CBV 2.0 and the check of EPCIS documents, on files.
import { readEpcisFiles, type EpcisFile } from '#steps/epcis/readEpcisFiles.ts'
import { parse, type Parsed } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { didYouMean } from './meant.ts'
import { epcisUsageEn, epcisUsageZh } from './epcisUsage.ts'

const verbs = ['hash', 'check']

/** A file that is not there, or is no document, was not looked at. */
const unread = (file: EpcisFile): boolean => file.kind === undefined

function hash(files: readonly EpcisFile[], { values }: Parsed, terminal: Terminal): number {
  const failed = files.filter(unread)
  const ended = failed.length > 0 ? exit.badInput : exit.ok
  if (values['json'] === true) {
    const hashes = files.flatMap(({ file, events }) =>
      events.map(event => ({ file, place: event.place, hash: event.hash, ...(values['text'] === true ? { text: event.text } : {}) })),
    )
    terminal.out(
      `${JSON.stringify({ ok: ended === exit.ok, exitCode: ended, hashes, problems: failed.flatMap(({ problems }) => problems) }, null, 1)}\n`,
    )
    return ended
  }
  for (const { file, events } of files)
    for (const event of events)
      terminal.out(`${event.hash}  ${file}  ${event.place}\n${values['text'] === true ? `  ${event.text}\n` : ''}`)
  if (failed.length > 0)
    terminal.err(
      problemLines(
        failed.flatMap(({ problems }) => problems),
        terminal,
      ),
    )
  return ended
}

function check(files: readonly EpcisFile[], { values }: Parsed, terminal: Terminal): number {
  const problems = files.flatMap(file => file.problems)
  const ended = files.some(unread) ? exit.badInput : problems.length > 0 ? exit.notAsHoped : exit.ok
  if (values['json'] === true) {
    const shown = files.map(({ file, kind, format, events, problems }) => ({
      file,
      kind,
      format,
      events: events.length,
      accepted: events.filter(event => event.accepted).length,
      problems,
    }))
    terminal.out(`${JSON.stringify({ ok: ended === exit.ok, exitCode: ended, files: shown, problems }, null, 1)}\n`)
    return ended
  }
  for (const file of files) {
    if (file.problems.length > 0) terminal.out(problemLines(file.problems, terminal))
    if (!unread(file)) terminal.out(`${summary(file, terminal)}\n`)
  }
  return ended
}

const kindWords: Record<NonNullable<EpcisFile['kind']>, readonly [string, string]> = {
  capture: ['采集文件', 'capture document'],
  query: ['查询结果', 'query document'],
  event: ['单个事件', 'one event'],
  masterData: ['主数据文件', 'master data document'],
  captureJob: ['采集任务', 'capture job'],
  request: ['查询请求', 'query'],
}
function summary({ file, kind, format, events, problems }: EpcisFile, terminal: Terminal): string {
  const [zh, en] = kindWords[kind!]
  const what = say(terminal, `${zh}（${format!.toUpperCase()}）`, `${en} (${format!.toUpperCase()})`)
  const accepted = events.filter(event => event.accepted).length
  if (problems.length === 0)
    return say(terminal, `通过：${file}，${what}，${events.length} 个事件`, `passed: ${file}, ${what}, ${events.length} events`)
  return say(
    terminal,
    `未通过：${file}，${what}，${problems.length} 个问题；${events.length} 个事件中 ${accepted} 个可以采集，${events.length - accepted} 个被拒绝`,
    `failed: ${file}, ${what}, ${problems.length} problems; of ${events.length} events ${accepted} can be captured and ${events.length - accepted} are refused`,
  )
}

export const epcisCommand: Command = {
  name: 'epcis',
  summaryZh: 'EPCIS 事件：检查文件，计算事件哈希',
  summaryEn: 'EPCIS events: check documents, compute event hashes',
  usageZh: epcisUsageZh,
  usageEn: epcisUsageEn,
  run: async (args, terminal) => {
    const parsed = parse(args, { json: { type: 'boolean' }, text: { type: 'boolean' } })
    const [verb, ...files] = parsed.positionals
    if (verb === undefined || !verbs.includes(verb)) {
      const near = verb === undefined ? { zh: '', en: '' } : didYouMean(verb, verbs)
      throw new UsageError(`要 hash 或 check${near.zh}`, `hash or check is wanted${near.en}`)
    }
    if (files.length === 0)
      throw new UsageError('要一个或几个 EPCIS 文件（JSON 或 XML）', 'one or more EPCIS documents are wanted (JSON or XML)')
    if (verb === 'check' && parsed.values['text'] === true) throw new UsageError('--text 只用于 hash', '--text is for hash only')
    const read = await readEpcisFiles(files)
    return verb === 'hash' ? hash(read, parsed, terminal) : check(read, parsed, terminal)
  },
}
