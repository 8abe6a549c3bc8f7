// xunyu match: the rows of a fair's list matched with each other; the list comes back with matches and refusals beside its rows.
import { readFile } from 'node:fs/promises'
import type { Match } from '#domain/exchange/match.ts'
import { missingFact } from '#domain/words/missingFacts.ts'
import { saveFile } from '#steps/files/saveFile.ts'
import { type ListMatched, matchListFile } from '#steps/exchange/matchList.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { today } from '#steps/rules/today.ts'
import { dayOption, onePath, parse, text } from './arguments.ts'
import { exit, obstacle, problemLines, say } from './command.ts'
import type { Command, Terminal } from './command.ts'

const options = {
  region: { type: 'string' },
  day: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'permits-seen': { type: 'boolean' },
  synthetic: { type: 'boolean' },
  json: { type: 'boolean' },
} as const
const shown = 12

export const matchCommand: Command = {
  name: 'match',
  summaryZh: '产需清单自动匹配：谁和谁合适、为什么不合适、差什么',
  summaryEn: 'match a list of offers and needs: what fits, what does not and why, what is missing',
  usageZh: `用法：xunyu match <清单.xlsx> [--region 区域] [-o 结果.xlsx] [--day 日期] [--permits-seen] [--synthetic] [--json]

逐对核对物料、质量（按不利端）、许可、期限、批量、运距、跨省和标准，再按到厂价值排序；单独不合格、掺配后合格的也列出。
“不知道”单列，写明差什么，不算合格。不需要服务在运行；区域（默认 data/region-jjj）给出物料、地点和运价。
-o           清单原样写回，旁边加上匹配和不匹配的原因
--day        按哪一天的规则判断（默认今天）
--permits-seen 清单组织方已核对各单位的许可（一般固废；危险废物仍须逐一提供）；不写则许可算“不知道”
--synthetic  这是演示数据，结果照此标明
退出码：0 有合格的匹配；3 没有合格的匹配，或有的行读不懂；2 没有做

例子
  xunyu match 产需清单.xlsx -o 结果.xlsx
`,
  usageEn: `Usage: xunyu match <list.xlsx> [--region region] [-o result.xlsx] [--day date] [--permits-seen] [--synthetic] [--json]

Holds every pair against material, quality (its unfavourable end), permit, period, lot, haul, province and standards, then ranks what fits by
landed value; what fails alone and passes as a blend is listed too. "Not known" says what is missing and is no yes. No server is needed; the
region (data/region-jjj) gives materials, places and freight.
-o           your list back, with matches and refusals beside its rows
--day        under the rules of which day (today)
--permits-seen whoever keeps the list has seen the permits of its firms (general waste; hazardous waste still needs each); without it they are not known
--synthetic  it is a demonstration, and the result says so
Exit codes: 0 something fits; 3 nothing fits, or rows could not be read; 2 not done

Example
  xunyu match list.xlsx -o result.xlsx
`,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, options)
    const path = onePath(positionals)
    const day = dayOption('day', text(values['day'])) ?? today()
    const region = await readRegionFiles(text(values['region']) ?? 'data/region-jjj')
    if (!region.ok) return notDone(region.problems, terminal)
    const bytes = await readFile(path).catch(() => undefined)
    if (bytes === undefined) {
      obstacle(terminal, 'file.missing', path, {
        zh: '找不到这个文件',
        en: 'there is no such file',
        fixZh: '检查路径',
        fixEn: 'check the path',
      })
      return exit.badInput
    }
    const matched = await matchListFile({ name: path, bytes }, region.value.region, {
      day,
      synthetic: values['synthetic'] === true,
      permitsSeen: values['permits-seen'] === true,
    })
    if (!matched.ok) return notDone(matched.problems, terminal)
    const output = text(values['output'])
    if (output !== undefined) {
      const saved = await saveFile(output, await matched.value.write(terminal.language))
      terminal.err(
        saved.ok ? say(terminal, `已写出 ${saved.value}\n`, `written: ${saved.value}\n`) : problemLines(saved.problems, terminal),
      )
      if (!saved.ok) return exit.badInput
    }
    const { notices, matches, problems, rows } = matched.value
    const fits = matches.some(({ verdict }) => verdict === 'fits')
    const wrong = problems.some(({ severity }) => severity === 'error')
    const ended = fits && !wrong ? exit.ok : exit.notAsHoped
    if (values['json'] === true)
      terminal.out(`${JSON.stringify({ ok: !wrong, exitCode: ended, day, rows, notices, matches, problems }, null, 1)}\n`)
    else {
      if (problems.length > 0) terminal.err(problemLines(problems, terminal))
      terminal.out(matchText(matched.value, terminal))
    }
    return ended
  },
}

function notDone(problems: Parameters<typeof problemLines>[0], terminal: Terminal): number {
  terminal.err(problemLines(problems, terminal))
  return exit.badInput
}

function matchText({ rows, notices, matches, nameOf }: ListMatched, terminal: Terminal): string {
  const count = (verdict: Match['verdict']) => matches.filter(one => one.verdict === verdict).length
  const lines = [
    say(
      terminal,
      `${rows} 行，${notices.length} 条挂牌；可匹配 ${count('fits')} 个（其中掺配 ${matches.filter(({ parts, verdict }) => parts.length > 1 && verdict === 'fits').length} 个），尚缺资料 ${count('notKnown')} 个，不匹配 ${count('refused')} 个`,
      `${rows} rows, ${notices.length} notices; ${count('fits')} fit (${matches.filter(({ parts, verdict }) => parts.length > 1 && verdict === 'fits').length} blends), ${count('notKnown')} not known yet, ${count('refused')} do not fit`,
    ),
  ]
  const named = (match: Match) =>
    `${match.parts.map(({ notice }) => nameOf(notice)[terminal.language]).join(' + ')} → ${nameOf(match.need)[terminal.language]}`
  const party = (id: string) => {
    const notice = notices.find(one => one.party === id)
    return notice === undefined ? { zh: id, en: id } : nameOf({ id: notice.id, version: notice.version })
  }
  const best = (verdict: Match['verdict']) =>
    matches
      .filter(one => one.verdict === verdict)
      .toSorted((a, b) => Number(b.cnyPerT) - Number(a.cnyPerT))
      .slice(0, shown)
  for (const match of best('fits'))
    lines.push(
      say(
        terminal,
        `  ${named(match)}  ${match.massKg / 1000} t  ${match.cnyPerT} 元/t`,
        `  ${named(match)}  ${match.massKg / 1000} t  ${match.cnyPerT} CNY/t`,
      ),
    )
  for (const match of best('notKnown')) {
    const missing = match.missing.map(key => missingFact(key, party)[terminal.language])
    lines.push(say(terminal, `  ? ${named(match)}  缺：${missing.join('、')}`, `  ? ${named(match)}  missing: ${missing.join(', ')}`))
  }
  if (matches.some(({ synthetic }) => synthetic))
    lines.push(say(terminal, '演示数据，不是真实供需', 'synthetic: a demonstration, no real offers or needs'))
  return `${lines.join('\n')}\n`
}
