// xunyu notice: what is offered and needed: publish, list, search, move on; and the fair's list in and out.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { NoticeKind, ShownNotice } from '#domain/exchange/notice.ts'
import { NoticeQuery } from '#domain/exchange/noticeQuery.ts'
import { substances } from '#domain/exchange/substances.ts'
import { type Checked, problem } from '#domain/problem.ts'
import { type ValueIssue, valueWords } from '#domain/valueWords.ts'
import { exportList, importList } from '#steps/exchange/importList.ts'
import { noticeFromWords, noticeWordNames } from '#steps/exchange/noticeFromWords.ts'
import { openNoticeSearch } from '#steps/exchange/noticeSearch.ts'
import { moveNotice, type NoticeMove, publishNotice } from '#steps/exchange/notices.ts'
import { ownNotices, showNotice } from '#steps/exchange/readNotices.ts'
import { openPartnerIndex } from '#steps/exchange/partnerIndex.ts'
import { today } from '#steps/rules/today.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { openRegionCache } from '#steps/region/regionCache.ts'
import { type ExchangePorts, noticeGround } from '#steps/exchange/noticeGround.ts'
import { withBooks } from '#steps/store/openBooks.ts'
import { parse, type Parsed, text } from './arguments.ts'
import { type Command, exit, problemLines, say, type Terminal, UsageError } from './command.ts'
import { noSuchVerb } from './meant.ts'
import { listText, type MaterialNames, noticeLines, noticeText, substanceText } from './noticeText.ts'
import { storePlace } from './storePlace.ts'
import { noticeUsage } from './noticeUsage.ts'

const verbs = ['offer', 'need', 'list', 'show', 'pause', 'resume', 'close', 'fate', 'import', 'export', 'substances'] as const
type Verb = (typeof verbs)[number]
const further = ['near', 'km', 'sort', 'state', 'kind', 'reason', 'words', 'output', 'data', 'limit', 'by', 'region'] as const
const searched = ['kind', 'material', 'code', 'party', 'state', 'near', 'km', 'quality', 'from', 'to', 'sort', 'limit'] as const
const hand = (by: string | undefined) => ({ actor: 'local', username: null, name: by ?? 'local' })

export const noticeCommand: Command = {
  name: 'notice',
  summaryZh: '挂牌：发布供应和需求、查找、暂停和结束；产需清单进出',
  summaryEn: 'notices: publish offers and needs, search, pause and close; the exchange list in and out',
  ...noticeUsage,
  run: async (args, terminal) => {
    const options = Object.fromEntries([...noticeWordNames, ...further].map(name => [name, { type: 'string' as const }]))
    const flags = Object.fromEntries(
      ['json', 'dry-run', 'draft', 'dry', 'own', 'synthetic'].map(name => [name, { type: 'boolean' as const }]),
    )
    const { values, positionals } = parse(args, { ...options, ...flags })
    const [verb, ...rest] = positionals
    if (!verbs.includes(verb as Verb)) throw noSuchVerb('notice', verb, verbs)
    if (verb === 'substances') {
      terminal.out(values['json'] === true ? `${JSON.stringify(substances, null, 1)}\n` : substanceText(terminal))
      return exit.ok
    }
    const path = text(values['region'])
    const region = path === undefined ? undefined : await readRegionFiles(path)
    if (region?.ok === false) {
      terminal.err(problemLines(region.problems, terminal))
      return exit.badInput
    }
    const done = await withBooks(storePlace(values), store => {
      const ports = { store, regions: openRegionCache(store), ...(region === undefined ? {} : { region: region.value.region }) }
      return does[verb as Exclude<Verb, 'substances'>](ports, rest, values, terminal)
    })
    if (!done.ok) {
      terminal.err(problemLines(done.problems, terminal))
      return exit.badInput
    }
    if (done.warnings.length > 0) terminal.err(problemLines(done.warnings, terminal))
    terminal.out(values['json'] === true ? `${JSON.stringify(done.value.json, null, 1)}\n` : done.value.text)
    return done.value.sound === false ? exit.notAsHoped : exit.ok
  },
}

type Said = { json: unknown; text: string; sound?: boolean }
type Does = (ports: ExchangePorts, rest: readonly string[], values: Parsed['values'], terminal: Terminal) => Promise<Checked<Said>>

const asked = (values: Parsed['values']) => ({
  hand: hand(text(values['by'])),
  dryRun: values['dry-run'] === true,
  synthetic: values['synthetic'] === true,
})
const namesIn = async (ports: ExchangePorts): Promise<MaterialNames> =>
  new Map((await noticeGround(ports)).materials.map(one => [one.id, one]))
const told = async (done: Checked<ShownNotice>, terminal: Terminal, ports: ExchangePorts): Promise<Checked<Said>> =>
  done.ok ? { ...done, value: { json: done.value, text: noticeText(done.value, terminal, await namesIn(ports)) } } : done
const one = (rest: readonly string[], zh: string, en: string): string => {
  const [word, ...more] = rest
  if (word === undefined || more.length > 0) throw new UsageError(`后面要写一个${zh}`, `one ${en} is wanted`)
  return word
}

const publish =
  (kind: NoticeKind): Does =>
  async (ports, rest, values, terminal) => {
    if (rest.length > 0) throw new UsageError(`多余的参数“${rest.join(' ')}”`, `unexpected "${rest.join(' ')}"`)
    const words = Object.fromEntries(
      noticeWordNames.flatMap(name => (text(values[name]) === undefined ? [] : [[name, text(values[name])]])),
    )
    const given = noticeFromWords(kind, words, values['dry'] === true)
    if (!given.ok) return given
    return told(await publishNotice(ports, given.value, { ...asked(values), draft: values['draft'] === true }), terminal, ports)
  }
const move =
  (verb: NoticeMove['verb']): Does =>
  async (ports, rest, values, terminal) =>
    told(await moveNotice(ports, one(rest, '挂牌编号', 'notice id'), { verb }, asked(values)), terminal, ports)

const unfit = (issue: ValueIssue & { path: readonly PropertyKey[] }) => {
  const said = valueWords(issue)
  const name = String(issue.path[0] ?? '')
  return problem('notice.search', { path: `--${name}` }, { ...said, zh: `--${name} ${said.zh}`, en: `--${name} ${said.en}` })
}

function listFile(path: string): Checked<{ name: string; bytes: Uint8Array }> {
  if (existsSync(path) && statSync(path).isFile())
    return { ok: true, value: { name: basename(path), bytes: readFileSync(path) }, warnings: [] }
  const words = { zh: '没有这个文件', en: 'there is no such file', fixZh: '核对路径', fixEn: 'check the path' }
  return { ok: false, problems: [problem('file.missing', { file: path }, words)] }
}

const does: Record<Exclude<Verb, 'substances'>, Does> = {
  offer: publish('offer'),
  need: publish('need'),
  pause: move('pause'),
  resume: move('resume'),
  close: move('close'),
  fate: async (ports, rest, values, terminal) => {
    const [id, word] = rest
    const fate = (['signed', 'shipped', 'died'] as const).find(known => known === word)
    if (id === undefined || fate === undefined)
      throw new UsageError('写编号和去向：signed shipped died', 'write the id and its fate: signed, shipped or died')
    const reason = (['price', 'quality', 'volume', 'distance', 'permit', 'trust', 'noAnswer'] as const).find(
      known => known === values['reason'],
    )
    return told(
      await moveNotice(ports, id, { verb: 'fate', fate: { fate, reason, words: text(values['words']) } }, asked(values)),
      terminal,
      ports,
    )
  },
  show: async (ports, rest, _, terminal) => told(await showNotice(ports.store, one(rest, '挂牌编号', 'notice id')), terminal, ports),
  list: async (ports, rest, values, terminal) => {
    if (values['own'] === true) {
      const own = await ownNotices(ports.store)
      return { ok: true, warnings: [], value: { json: own, text: noticeLines(own, own.length, terminal, await namesIn(ports)) } }
    }
    const words = Object.fromEntries(searched.flatMap(name => (text(values[name]) === undefined ? [] : [[name, text(values[name])]])))
    const query = NoticeQuery.safeParse({ ...words, ...(rest.length === 0 ? {} : { q: rest.join(' ') }) })
    if (!query.success) return { ok: false, problems: query.error.issues.map(unfit) }
    const found = await openNoticeSearch(ports).find(ports.store, query.data)
    if ('problem' in found) return { ok: false, problems: [found.problem] }
    return {
      ok: true,
      warnings: [],
      value: { json: found.page, text: noticeLines(found.page.notices, found.page.total, terminal, await namesIn(ports)) },
    }
  },
  import: async (ports, rest, values, terminal) => {
    const file = listFile(one(rest, '清单文件', 'list file'))
    if (!file.ok) return file
    const done = await importList(ports, file.value, asked(values))
    if (!done.ok) return done
    const { problems } = done.value
    if (problems.length > 0) terminal.err(problemLines(problems, terminal))
    const sound = problems.every(({ severity }) => severity !== 'error')
    return { ok: true, warnings: [], value: { json: done.value, text: listText(done.value, terminal), sound } }
  },
  export: async (ports, rest, values, terminal) => {
    const file = listFile(one(rest, '清单文件', 'list file'))
    if (!file.ok) return file
    const output = text(values['output'])
    if (output === undefined) throw new UsageError('缺少 --output', '--output is missing')
    const partners = openPartnerIndex(ports.store)
    const out = await exportList({ ...ports, partners }, file.value, {
      hand: hand(text(values['by'])),
      day: today(ports.store.now()),
      language: terminal.language,
    })
    if (!out.ok) return out
    writeFileSync(output, out.value)
    return { ok: true, warnings: [], value: { json: { output }, text: say(terminal, `已写出 ${output}\n`, `wrote ${output}\n`) } }
  },
}
