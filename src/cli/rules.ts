// xunyu rules: list, show, explain, diff, check, simulate, by the catalogue and, where --data or --server names a place, by what two persons
// have read there since. The verbs of reading itself stand in rulesReadings.ts.
import type { Problem } from '#domain/problem.ts'
import type { Facts, RuleResult } from '#domain/ruleResult.ts'
import { applyRule, simulateReform } from '#steps/rules/applyRules.ts'
import { diffRule, lineOn, listRules, showRule, versionsOf } from '#steps/rules/browseRules.ts'
import { type FactRow, readFactFile } from '#steps/rules/readFacts.ts'
import { today } from '#steps/rules/today.ts'
import { dayOption, parse, text } from './arguments.ts'
import type { Parsed } from './arguments.ts'
import { exit, problemLines, say, UsageError } from './command.ts'
import type { Command, Terminal } from './command.ts'
import { noSuchVerb } from './meant.ts'
import { withServer } from './serverClient.ts'
import { isReadingVerb, readingsOf, runReadings } from './rulesReadings.ts'
import { answerWord, diffLines, lineText, listLines, provenanceLines, ruleResultLines, showLines, simulationLines } from './rulesText.ts'

export const rulesCommand: Command = {
  name: 'rules',
  summaryZh: '规则：列出、查看、解释、比较、检查、试改',
  summaryEn: 'rules: list, show, explain, compare, check, try a change',
  usageZh: `用法：xunyu rules <list|show|explain|diff|check|simulate|read|in-force|replaced|confirm|decline|readings> …

  list [--subject tax|quality|entry|transfer|clock|waste|statistics] [--on 日期] [--known-on 日期] [--status draft|reviewed|approved] [--jurisdiction CN-11]
  show <规则> [--on 日期]                   该日有效的条文、要问的事实
  explain <条文编号> [--on 日期]            这个数从哪一条来、哪天起、读到什么程度
  explain <规则> --fact 名称=值 …           一个案例的结论和依据链
  diff <规则> --from 日期 --to 日期         两个日期之间的变化
  check <规则> <事实.json|事实.csv>         逐行判断；有一行不是“是”则退出码 3
  simulate <规则> <事实文件> --set 条文=数 --from 日期   谁得利、谁受损

  read <条文> --value 数 --address 网址 --reader 姓名     读了官方页面：写下数值和出处（待第二人确认）
  in-force <文件名> --address 网址 --reader 姓名          查证仍然有效
  replaced <文件名> --on 日期 --by 新文件 --address 网址 --reader 姓名   已被取代
  confirm <编号> --value 数 --reader 姓名                第二人也读到同样的数，确认；自此日起可以决定结论
  decline <编号> --reason 理由 --reader 姓名            退回
  readings                                             各条阅读记录
  以上和其他动词都可加 --data 文件夹、--server 网址；有账号的服务以登录人为阅读人。

--asked-on 日期：好像在那一天问（默认今天）；查证有效超过一年的条文，那时不再决定结论。
事实文件的 CSV 一列一个事实，列表写 deductions.1.kind；firm 列写企业。
选项可写中文、英文或行业叫法（如 processing=破碎）；不认识的词列出可选项并拒绝，不当作“否”。
结论有四种：是、否、未定（缺哪个事实）、规则未核准（哪一行没有核准）。--json 给出全部。

例子
  xunyu rules list --subject tax --on 2022-02-28
  xunyu rules explain VAT2015-2.4.refund
  xunyu rules explain vat-catalogue --fact saleDay=2022-03-01 --fact resource=fly_ash --fact product=block --fact sharePct=70
  xunyu rules check ept-solid-waste examples/rules/firm-months.csv
  xunyu rules simulate ept-solid-waste examples/rules/firm-months.csv --set EPT-SW-tailings=20 --from 2022-01-01
`,
  usageEn: `Usage: xunyu rules <list|show|explain|diff|check|simulate|read|in-force|replaced|confirm|decline|readings> ...

  list [--subject tax|quality|entry|transfer|clock|waste|statistics] [--on day] [--known-on day] [--status draft|reviewed|approved] [--jurisdiction CN-11]
  show <rule> [--on day]                    lines in force that day, facts it asks for
  explain <line id> [--on day]              which article a figure comes from, from which day, how far it was read
  explain <rule> --fact name=value ...      the rule result of one case with its chain
  diff <rule> --from day --to day           what changed between two days
  check <rule> <facts.json|facts.csv>       judges each row; exit code 3 when one is not "yes"
  simulate <rule> <fact file> --set line=figure --from day   who gains, who loses

  read <line> --value figure --address url --reader name     the official page was read: its figure and address (a second person confirms)
  in-force <document> --address url --reader name            looked: it is still in force
  replaced <document> --on day --by document --address url --reader name   another text replaces it
  confirm <id> --value figure --reader name                  the second person read the same; from that day on it decides
  decline <id> --reason reason --reader name                sent back
  readings                                                   all readings
  These and the other verbs take --data folder and --server address; with accounts, whoever is signed in is the reader.

--asked-on day: as if asked on that day (default today); lines that nobody checked for a year before it no longer decide.
A CSV of facts has a column a fact, lists as deductions.1.kind; the column firm names the firm.
A choice is read in Chinese, in English or in a word of the trade (processing=破碎); an unknown word is refused with the list.
Answers: yes, no, undetermined (which fact is missing), not approved (which line). --json gives everything.

Examples
  xunyu rules list --subject tax --on 2022-02-28
  xunyu rules explain VAT2015-2.4.refund
  xunyu rules explain vat-catalogue --fact saleDay=2022-03-01 --fact resource=fly_ash --fact product=block --fact sharePct=70
  xunyu rules check ept-solid-waste examples/rules/firm-months.csv
  xunyu rules simulate ept-solid-waste examples/rules/firm-months.csv --set EPT-SW-tailings=20 --from 2022-01-01
`,
  run: async (args, terminal) => {
    if (isReadingVerb(args.find(word => !word.startsWith('-')))) return runReadings(args, terminal)
    const { values, positionals } = parse(args, {
      json: { type: 'boolean' },
      subject: { type: 'string' },
      status: { type: 'string' },
      jurisdiction: { type: 'string' },
      on: { type: 'string' },
      'known-on': { type: 'string' },
      'asked-on': { type: 'string' },
      data: { type: 'string' },
      server: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      fact: { type: 'string', multiple: true },
      set: { type: 'string', multiple: true },
    })
    const [verb, ...rest] = positionals
    const run = verb === undefined ? undefined : verbs[verb]
    if (run === undefined) throw noSuchVerb('rules', verb, Object.keys(verbs))
    return withServer(terminal, async () => run({ rest, values, terminal, read: await readingsOf(values, terminal) }))
  },
}

type Call = { rest: string[]; values: Parsed['values']; terminal: Terminal; read: Awaited<ReturnType<typeof readingsOf>> }
type Verb = (call: Call) => number | Promise<number>

const verbs: Record<string, Verb> = {
  list: ({ values, terminal, read }) => {
    const filter = {
      on: day(values, 'on') ?? today(),
      ...options(values, ['subject', 'status', 'jurisdiction']),
      ...known(values),
      ...read,
    }
    const list = listRules(filter)
    return print(terminal, values, list, () => listLines(list, terminal))
  },
  show: ({ rest, values, terminal, read }) => {
    const id = wanted(rest, '规则', 'a rule')
    const rule = showRule(id, { on: day(values, 'on') ?? today(), ...known(values), ...read })
    return rule === undefined ? noSuch(id, terminal) : print(terminal, values, rule, () => showLines(rule, terminal))
  },
  explain: call => explain(wanted(call.rest, '条文编号或规则', 'a line or a rule'), call),
  diff: ({ rest, values, terminal, read }) => {
    const id = wanted(rest, '规则', 'a rule')
    const [from, to] = [day(values, 'from'), day(values, 'to')]
    if (from === undefined || to === undefined) throw new UsageError('要 --from 和 --to', 'wants --from and --to')
    const diff = diffRule(id, from, to, known(values).knownOn, read)
    return diff === undefined ? noSuch(id, terminal) : print(terminal, values, diff, () => diffLines(diff, terminal))
  },
  check,
  simulate: whatIf,
}

function explain(id: string, { values, terminal, read }: Call): number {
  const versions = versionsOf(id, read)
  if (versions.length > 0) {
    const on = day(values, 'on') ?? today()
    const lines = versions.map(({ rule, line }) => ({ rule: rule.id, ...lineOn(line, { on, ...known(values) }) }))
    return print(terminal, values, { on, versions: lines }, () =>
      lines.flatMap(line => [
        `${line.inForce ? '●' : '○'} ${line.rule} ${line.inForce ? say(terminal, `（${on} 有效）`, `(in force on ${on})`) : say(terminal, `（${on} 无效）`, `(not on ${on})`)}`,
        lineText(line, terminal),
        ...provenanceLines(line, terminal),
        ...(line.note === undefined ? [] : [`      ${line.note}`]),
      ]),
    )
  }
  const ruleResult = applyRule(id, factsOf(values['fact']), { ...known(values), ...read })
  if (!ruleResult.ok) return refuse(ruleResult.problems, terminal)
  print(terminal, values, ruleResult.value, () => ruleResultLines(ruleResult.value, terminal))
  return ruleResult.value.answer === 'yes' ? exit.ok : exit.notAsHoped
}

async function check({ rest, values, terminal, read }: Call): Promise<number> {
  const [rule, path] = two(rest)
  const file = await readFactFile(path)
  if (!file.ok) return refuse(file.problems, terminal)
  const ask = { ...known(values), ...read }
  const judged = file.value.map(row => ({ row, ruleResult: applyRule(row.rule ?? rule, row.facts, ask, row.place) }))
  const problems = judged.flatMap(({ ruleResult }) => (ruleResult.ok ? [] : ruleResult.problems))
  if (problems.length > 0) return refuse(problems, terminal)
  const ruleResults = judged.flatMap(({ row, ruleResult }) => (ruleResult.ok ? [{ row, ruleResult: ruleResult.value }] : []))
  const count = (answer: RuleResult['answer']) => ruleResults.filter(one => one.ruleResult.answer === answer).length
  const kinds = (['yes', 'no', 'undetermined', 'unverified'] as const).map(answer => [answer, count(answer)] as const)
  print(
    terminal,
    values,
    {
      counts: Object.fromEntries(kinds),
      ruleResults: ruleResults.map(({ row, ruleResult }) => ({ firm: row.firm ?? null, place: row.place, ruleResult })),
    },
    () => [
      ...ruleResults.flatMap(({ row, ruleResult }) => rowLines(row, ruleResult, terminal)),
      kinds.map(([answer, total]) => `${answerWord(answer, terminal)} ${total}`).join(say(terminal, '，', ', ')),
    ],
  )
  return count('yes') === ruleResults.length ? exit.ok : exit.notAsHoped
}
function rowLines(row: FactRow, ruleResult: RuleResult, terminal: Terminal): string[] {
  const where = row.place.row ?? row.place.path ?? ''
  return ruleResultLines({ ...ruleResult, chain: [] }, terminal).map((line, at) =>
    at === 0 ? `${where}  ${row.firm ?? ''}  ${line}` : line,
  )
}

async function whatIf({ rest, values, terminal, read }: Call): Promise<number> {
  const [rule, path] = two(rest)
  const from = day(values, 'from')
  const sets = pairs(values['set'], '--set')
  if (from === undefined || sets.length === 0)
    throw new UsageError('要 --set 条文=数 和 --from 日期', 'wants --set line=figure and --from day')
  const file = await readFactFile(path)
  if (!file.ok) return refuse(file.problems, terminal)
  const cases = file.value.map((row, at) => ({ firm: row.firm ?? String(at + 1), facts: row.facts, place: row.place }))
  const reforms = sets.map(([parameter, value]) => ({ parameter, from, value }))
  const answer = simulateReform(rule, reforms, cases, { ...known(values), ...read })
  if (!answer.ok) return refuse(answer.problems, terminal)
  return print(terminal, values, answer.value, () => simulationLines(answer.value, terminal))
}

function print(terminal: Terminal, values: Parsed['values'], value: unknown, lines: () => string[]): number {
  terminal.out(values['json'] === true ? `${JSON.stringify(value, null, 1)}\n` : `${lines().join('\n')}\n`)
  return exit.ok
}
function refuse(problems: readonly Problem[], terminal: Terminal): number {
  terminal.err(problemLines(problems, terminal))
  return exit.badInput
}
function noSuch(id: string, terminal: Terminal): number {
  const ruleResult = applyRule(id, {})
  return refuse(ruleResult.ok ? [] : ruleResult.problems, terminal)
}
function wanted(rest: string[], zh: string, en: string): string {
  if (rest[0] === undefined) throw new UsageError(`缺少${zh}`, `${en} is missing`)
  return rest[0]
}
function two(rest: string[]): [string, string] {
  const [rule, path] = rest
  if (rule === undefined || path === undefined) throw new UsageError('要一条规则和一个事实文件', 'wants a rule and a fact file')
  return [rule, path]
}
function day(values: Parsed['values'], name: string): string | undefined {
  return dayOption(name, text(values[name]))
}
function known(values: Parsed['values']): { knownOn?: string; askedOn?: string } {
  const knownOn = day(values, 'known-on')
  const askedOn = day(values, 'asked-on')
  return { ...(knownOn === undefined ? {} : { knownOn }), ...(askedOn === undefined ? {} : { askedOn }) }
}
function options(values: Parsed['values'], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap(name => (text(values[name]) === undefined ? [] : [[name, text(values[name]) ?? '']])))
}
function pairs(given: Parsed['values'][string], option: string): [string, string][] {
  return (Array.isArray(given) ? given.map(String) : []).map(pair => {
    const at = pair.indexOf('=')
    if (at <= 0) throw new UsageError(`${option} 要写成 名称=值，而不是“${pair}”`, `${option} wants name=value, not "${pair}"`)
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
  })
}
/** Lists are given as JSON: `deductions=[{"kind":"stored",...}]`. */
function factsOf(given: Parsed['values'][string]): Facts {
  const facts: Facts = {}
  for (const [name, value] of pairs(given, '--fact')) {
    if (!value.startsWith('[')) {
      facts[name] = value
      continue
    }
    try {
      facts[name] = JSON.parse(value) as Facts[string]
    } catch {
      throw new UsageError(`--fact ${name} 的列表不是合规的 JSON`, `the list of --fact ${name} is no valid JSON`)
    }
  }
  return facts
}
