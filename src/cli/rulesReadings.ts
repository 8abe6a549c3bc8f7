// xunyu rules read, in-force, replaced, confirm, decline, readings: what people read of the law, through a running server or straight on
// the database. Two persons each time: on a machine without accounts by the names that they give.
import type { Checked } from '#domain/problem.ts'
import type { ReadingAct, RuleReading } from '#domain/ruleReading.ts'
import { withBooks } from '#steps/store/openBooks.ts'
import { confirmReading, declineReading, listReadings, proposeReading, type Who } from '#steps/rules/readings.ts'
import { dayOption, parse, type Parsed, text } from './arguments.ts'
import { exit, say, type Terminal, UsageError } from './command.ts'
import { openServerClient, ServerRefusal, withServer } from './serverClient.ts'
import { runningServer, storePlace } from './storePlace.ts'

type Values = Parsed['values']
type Port = {
  list: () => Promise<RuleReading[]>
  propose: (act: ReadingAct) => Promise<RuleReading>
  confirm: (id: string, value: string | undefined) => Promise<RuleReading>
  decline: (id: string, reason: string) => Promise<RuleReading>
}
type Request = (port: Port) => Promise<RuleReading | RuleReading[]>

export const readingVerbs = ['read', 'in-force', 'replaced', 'confirm', 'decline', 'readings'] as const
export const isReadingVerb = (verb: string | undefined): boolean => readingVerbs.some(one => one === verb)

/** What each verb wishes, worked out before any port is opened: a word that is missing is asked for at once. */
const verbs: Record<(typeof readingVerbs)[number], (word: string, values: Values) => Request> = {
  readings: () => port => port.list(),
  read: (word, values) => {
    const [article, note, validFrom] = [text(values['article']), text(values['note']), dayOption('from', text(values['from']))]
    const act: ReadingAct = {
      kind: 'line',
      line: word,
      value: text(values['value']) ?? '',
      address: needed(values, 'address'),
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(article === undefined ? {} : { article }),
      ...(note === undefined ? {} : { note }),
    }
    return port => port.propose(act)
  },
  'in-force': (word, values) => {
    const act: ReadingAct = { kind: 'in-force', document: word, address: needed(values, 'address') }
    return port => port.propose(act)
  },
  replaced: (word, values) => {
    const [on, by, address] = [needed(values, 'on'), needed(values, 'by'), needed(values, 'address')]
    dayOption('on', on)
    return port => port.propose({ kind: 'replaced', document: word, on, by, address })
  },
  confirm: (word, values) => port => port.confirm(word, text(values['value'])),
  decline: (word, values) => {
    const reason = needed(values, 'reason')
    return port => port.decline(word, reason)
  },
}

/** Runs one of the verbs; the words before are `rules <verb>`. */
export async function runReadings(args: string[], terminal: Terminal): Promise<number> {
  const options = ['data', 'server', 'reader', 'value', 'address', 'article', 'note', 'from', 'on', 'by', 'reason']
  const { values, positionals } = parse(args, {
    ...Object.fromEntries(options.map(option => [option, { type: 'string' as const }])),
    json: { type: 'boolean' },
  })
  const [verb, word = ''] = positionals
  if (verb !== 'readings' && word === '')
    throw new UsageError(`${verb ?? ''} 之后要写条文、文件或阅读编号`, `${verb ?? ''} wants a line, a document or a reading after it`)
  const request = verbs[verb as (typeof readingVerbs)[number]](word, values)
  if (verb !== 'readings' && serverOf(values) === undefined) needed(values, 'reader')
  return withServer(terminal, () =>
    through(values, terminal, async port => {
      const done = await request(port)
      terminal.out(values['json'] === true ? `${JSON.stringify(done, null, 1)}\n` : lines([done].flat(), terminal))
      return exit.ok
    }),
  )
}

/** What two persons have read in the place that the options name; undefined where they name none. */
export async function readingsOf(values: Values, terminal: Terminal): Promise<{ readings?: readonly RuleReading[] }> {
  if (text(values['data']) === undefined && text(values['server']) === undefined) return {}
  return { readings: await through(values, terminal, port => port.list()) }
}

function serverOf(values: Values): string | undefined {
  return text(values['server']) ?? runningServer(storePlace(values))
}

async function through<T>(values: Values, terminal: Terminal, work: (port: Port) => Promise<T>): Promise<T> {
  const place = storePlace(values)
  const server = serverOf(values)
  const reader = text(values['reader'])
  if (server !== undefined) return work(onServer(server, reader, terminal))
  const done = await withBooks(place, async store => ({ ok: true, warnings: [], value: await work(here(store, reader)) }))
  if (!done.ok) throw new ServerRefusal(done.problems)
  return done.value
}

function here(store: Parameters<typeof listReadings>[0], reader = ''): Port {
  const who: Who = { reader, actor: 'local' }
  const told = async (work: Promise<Checked<RuleReading>>) => {
    const done = await work
    if (!done.ok) throw new ServerRefusal(done.problems)
    return done.value
  }
  return {
    list: () => listReadings(store),
    propose: act => told(proposeReading(store, who, act)),
    confirm: (id, value) => told(confirmReading(store, who, id, value)),
    decline: (id, reason) => told(declineReading(store, who, id, reason)),
  }
}

function onServer(address: string, reader: string | undefined, terminal: Terminal): Port {
  const client = openServerClient(address, terminal.signal)
  const named = reader === undefined ? {} : { reader }
  const path = (id: string, verb: string) => `/rules/readings/${encodeURIComponent(id)}/${verb}`
  return {
    list: async () => (await client.get<{ readings: RuleReading[] }>('/rules/readings')).readings,
    propose: act => client.post('/rules/readings', { act, ...named }),
    confirm: (id, value) => client.post(path(id, 'confirm'), { ...(value === undefined ? {} : { value }), ...named }),
    decline: (id, reason) => client.post(path(id, 'decline'), { reason, ...named }),
  }
}

function needed(values: Values, name: string): string {
  const given = text(values[name])
  if (given === undefined) throw new UsageError(`缺少 --${name}`, `--${name} is missing`)
  return given
}

const states = {
  proposed: ['待第二人确认', 'waits for a second reader'],
  confirmed: ['已确认', 'confirmed'],
  declined: ['已退回', 'declined'],
} as const
function lines(readings: readonly RuleReading[], terminal: Terminal): string {
  if (readings.length === 0) return say(terminal, '没有阅读记录\n', 'No readings.\n')
  return `${readings.map(reading => lineOf(reading, terminal)).join('\n')}\n`
}
function lineOf({ id, act, state, reader, readOn, secondReader, decidedOn, reason }: RuleReading, terminal: Terminal): string {
  const what =
    act.kind === 'line'
      ? `${act.line} = ${act.value === '' ? say(terminal, '（条件）', '(condition)') : act.value}`
      : act.kind === 'in-force'
        ? say(terminal, `${act.document} 仍然有效`, `${act.document} is in force`)
        : say(terminal, `${act.document} 自 ${act.on} 起由 ${act.by} 取代`, `${act.document} is replaced from ${act.on} on by ${act.by}`)
  const second = secondReader === null ? '' : `, ${secondReader} ${decidedOn ?? ''}${reason === null ? '' : `: ${reason}`}`
  return `${id}  ${what}  [${say(terminal, states[state][0], states[state][1])}]\n      ${act.address}  ${reader} ${readOn}${second}`
}
