// xunyu ticket: one manifest for many trips, from opening it to the last slip.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { SlipFileRequest, TicketActRequest, type TicketSeen, TicketSide, TicketTerms } from '#domain/ticket.ts'
import { ticketStateWords, tripStateWords } from '#domain/words/ticket.ts'
import { oneOf, parse, type Parsed, text } from './arguments.ts'
import { exit, say, type Terminal, UsageError } from './command.ts'
import type { Command } from './command.ts'
import { noSuchVerb } from './meant.ts'
import { withServer } from './serverClient.ts'
import { type TicketPort, ticketsOf } from './ticketPort.ts'
import { usageEn, usageZh } from './ticketUsage.ts'

const words = `contract party mass-kg from to carrier tolerance water hours route filing filing-to store onward vehicle slip source photo seal trip
  in-kg refused-kg why site weighed-kg answer-by sent-kg accepted-kg lost-kg disputed-kg file direction columns offset step at as by key server data`
const options = {
  ...Object.fromEntries(words.split(/\s+/u).map(word => [word, { type: 'string' as const }])),
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const
type Values = Parsed['values']

const list = (values: Values, name: string): string[] | undefined => text(values[name])?.split(',')
const whole = (values: Values, name: string): number | undefined => {
  const given = text(values[name])
  if (given === undefined) return undefined
  if (!/^\d{1,15}$/u.test(given))
    throw new UsageError(`--${name} 要整数，而不是“${given}”`, `--${name} wants a whole number, not "${given}"`)
  return Number(given)
}
/** This moment in Chinese time, with its offset. */
const nowHere = (): string => `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`

const places = (values: Values, name: 'store' | 'onward') =>
  (list(values, name) ?? []).map(one => {
    const [site, party] = one.split('=')
    return { site, party, use: name }
  })

function termsOf(values: Values): unknown {
  const [from, to] = text(values['hours'])?.split('-') ?? []
  const filing = text(values['filing'])
  return {
    permittedKg: whole(values, 'mass-kg'),
    fromDay: text(values['from']),
    toDay: text(values['to']),
    carriers: list(values, 'carrier'),
    routes: list(values, 'route') ?? [],
    tolerancePct: text(values['tolerance']) ?? '0',
    waterPct: text(values['water']) ?? '0',
    hours: from === undefined ? undefined : { from, to },
    filing: filing === undefined ? undefined : { number: filing, validTo: text(values['filing-to']) },
    places: [...places(values, 'store'), ...places(values, 'onward')],
  }
}

const papers = (values: Values) => ({ slip: text(values['slip']), photos: list(values, 'photo') ?? [], seals: list(values, 'seal') ?? [] })
const goes = (values: Values) => {
  const site = text(values['onward'])
  return site === undefined ? { way: 'back' } : { way: 'onward', site }
}
/** Words after `ticket` that do something under one, and what each asks for. */
const acts: Record<string, (values: Values) => Record<string, unknown>> = {
  trip: values => ({
    act: 'weighOut',
    massKg: whole(values, 'mass-kg'),
    vehicle: text(values['vehicle']),
    carrier: text(values['carrier']),
    route: text(values['route']),
    source: text(values['source']),
    ...papers(values),
  }),
  weigh: values => ({ act: 'weigh', trip: text(values['trip']), massKg: whole(values, 'mass-kg'), ...papers(values) }),
  receive: values => ({
    act: 'receive',
    trip: text(values['trip']),
    inKg: whole(values, 'in-kg'),
    refusedKg: whole(values, 'refused-kg'),
    refusedGoes: goes(values),
    source: text(values['source']),
    reason: text(values['why']),
    ...papers(values),
  }),
  refuse: values => ({
    act: 'refuse',
    trip: text(values['trip']),
    refusedGoes: goes(values),
    reason: text(values['why']),
    ...papers(values),
  }),
  store: values => ({ act: 'store', trip: text(values['trip']), site: text(values['site']), ...papers(values) }),
  leave: values => ({ act: 'leave', trip: text(values['trip']), ...papers(values) }),
  group: values => ({
    act: 'group',
    trips: list(values, 'trip'),
    vehicle: text(values['vehicle']),
    carrier: text(values['carrier']),
    ...papers(values),
  }),
  'hand-over': values => ({
    act: 'handOver',
    trip: text(values['trip']),
    carrier: text(values['carrier']),
    vehicle: text(values['vehicle']),
    weighedKg: whole(values, 'weighed-kg'),
    ...papers(values),
  }),
  revise: values => ({
    act: 'propose',
    trip: text(values['trip']),
    change: {
      dispatchedKg: whole(values, 'sent-kg'),
      acceptedKg: whole(values, 'accepted-kg'),
      lostKg: whole(values, 'lost-kg'),
      disputedKg: whole(values, 'disputed-kg'),
    },
    reason: text(values['why']),
    answerBy: text(values['answer-by']),
  }),
  agree: values => ({ act: 'agree', trip: text(values['trip']) }),
  decline: values => ({ act: 'decline', trip: text(values['trip']), reason: text(values['why']) }),
  withdraw: values => ({ act: 'withdraw', trip: text(values['trip']) }),
  close: values => ({ act: 'close', reason: text(values['why']) }),
}

const optionOf: Record<string, string> = {
  permittedKg: 'mass-kg',
  massKg: 'mass-kg',
  fromDay: 'from',
  toDay: 'to',
  carriers: 'carrier',
  routes: 'route',
  tolerancePct: 'tolerance',
  waterPct: 'water',
  inKg: 'in-kg',
  refusedKg: 'refused-kg',
  weighedKg: 'weighed-kg',
  reason: 'why',
  answerBy: 'answer-by',
  trips: 'trip',
  validTo: 'filing-to',
  places: 'store',
  field: 'columns',
}
type Schema<T> = {
  safeParse: (value: unknown) => { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[] }[] } }
}
/** @throws UsageError that names the options which are missing or wrong */
function requestOf<T>(schema: Schema<T>, fields: unknown): T {
  const read = schema.safeParse(JSON.parse(JSON.stringify(fields)))
  if (read.success) return read.data
  const names = read.error.issues.map(({ path }) => path.findLast(part => typeof part === 'string') ?? '')
  const wrong = [...new Set(names)].map(name => `--${optionOf[name] ?? name}`)
  throw new UsageError(`请写明或核对：${wrong.join('、')}`, `give, or check: ${wrong.join(', ')}`)
}

async function done(port: TicketPort, verb: string, id: string, values: Values): Promise<object> {
  if (verb === 'list') return port.list(text(values['contract']), text(values['party']))
  if (verb === 'show') return port.show(id, whole(values, 'step'))
  if (verb === 'open') {
    const contract = text(values['contract'])
    if (contract === undefined) throw new UsageError('缺少 --contract', '--contract is missing')
    return port.open(contract, requestOf(TicketTerms, termsOf(values)))
  }
  if (verb === 'import-slips') return port.slips(id, await slipsOf(values))
  const act = acts[verb]?.(values) ?? {}
  // A ticket of one carrier needs not name it.
  if (verb === 'trip' && act['carrier'] === undefined) act['carrier'] = (await port.show(id, undefined)).ticket.carriers[0]
  const as = oneOf('as', text(values['as']), TicketSide.options)
  return port.act(id, requestOf(TicketActRequest, { act, as, at: text(values['at']) ?? nowHere() }))
}

async function slipsOf(values: Values): Promise<SlipFileRequest> {
  const path = text(values['file'])
  if (path === undefined) throw new UsageError('缺少 --file', '--file is missing')
  const columns = (list(values, 'columns') ?? []).map(one => ({
    text: one.slice(0, one.lastIndexOf('=')),
    field: one.slice(one.lastIndexOf('=') + 1),
  }))
  const offset = text(values['offset'])
  const layout = columns.length === 0 && offset === undefined ? undefined : { columns, offset }
  const content = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`读不到文件 ${path}`, `the file ${path} cannot be read`)
  })
  return requestOf(SlipFileRequest, {
    file: basename(path),
    text: content,
    direction: text(values['direction']),
    layout,
    carrier: text(values['carrier']),
    route: text(values['route']),
  })
}

const known = ['open', ...Object.keys(acts), 'import-slips', 'list', 'show']
const alone = new Set(['list', 'open'])

export const ticketCommand: Command = {
  name: 'ticket',
  summaryZh: '联单与运次：开单、过磅、收货、拒收、更正、磅单导入',
  summaryEn: 'tickets and trips: open, weigh out and in, refuse, revise, import slips',
  usageZh,
  usageEn,
  run: async (args, terminal) => {
    const { values, positionals } = parse(args, options)
    const [verb = '', id = '', ...more] = positionals
    if (!known.includes(verb)) throw noSuchVerb('ticket', verb, known)
    if (alone.has(verb) !== (id === '') || more.length > 0)
      throw new UsageError(
        `${verb} 后面${alone.has(verb) ? '不要词' : '要一个编号'}`,
        `${verb} wants ${alone.has(verb) ? 'no word' : 'one id'} after it`,
      )
    const asked = { key: text(values['key']), dryRun: values['dry-run'] === true, name: text(values['by']) }
    return withServer(terminal, () =>
      ticketsOf(values, terminal, asked, async port => {
        const answer = await done(port, verb, id, values)
        if (values['json'] === true) terminal.out(`${JSON.stringify(answer, null, 1)}\n`)
        else terminal.out((asked.dryRun ? say(terminal, '（试算，未保存）\n', '(tried out, nothing kept)\n') : '') + told(answer, terminal))
        return exit.ok
      }),
    )
  },
}

function told(answer: object, to: Terminal): string {
  if (Array.isArray(answer))
    return (answer as TicketSeen[]).map(one => ticketText(one, to)).join('') || say(to, '没有联单\n', 'no tickets\n')
  if ('trips' in answer) return ticketText(answer as TicketSeen, to)
  if ('taken' in answer) {
    const {
      rows,
      taken,
      known: left,
      problems,
    } = answer as { rows: number; taken: number; known: number; problems: { zh: string; en: string; place: { row?: number } }[] }
    const head = say(to, `${rows} 行，办理 ${taken}，已有 ${left}\n`, `${rows} rows, ${taken} taken, ${left} known already\n`)
    return head + problems.map(({ zh, en, place }) => say(to, `  第 ${place.row} 行：${zh}\n`, `  row ${place.row}: ${en}\n`)).join('')
  }
  return `${(answer as { id: string }).id}\n`
}

const tonnes = (massKg: number): string => String(massKg / 1000)
function ticketText({ ticket, state, trips, sentKg, leftKg, stores, alerts }: TicketSeen, to: Terminal): string {
  const { language } = to
  const mark = ticket.synthetic ? say(to, '（合成演示）', ' (synthetic)') : ''
  const head = `${ticket.id}  ${ticket.material}  ${ticket.sender} -> ${ticket.receiver}  ${ticketStateWords[state][language]}${mark}\n`
  const masses = say(to, `  已发 ${tonnes(sentKg)} t，还可发 ${tonnes(leftKg)} t`, `  ${tonnes(sentKg)} t sent, ${tonnes(leftKg)} t left`)
  const days = `  ${ticket.fromDay}..${ticket.toDay}  -${ticket.tolerancePct} %\n`
  const rows = trips.map(({ id, vehicle, from, to: goal, dispatchedKg, receipt, state: at, revisions }) => {
    const { accepted = 0, refused = 0, lost = 0, disputed = 0 } = receipt?.wet ?? {}
    const parts =
      receipt === null
        ? ''
        : `  ${say(to, '收/拒/损/争', 'accepted/refused/lost/disputed')} ${[accepted, refused, lost, disputed].map(tonnes).join('/')} t`
    const open = revisions.some(one => one.state === 'proposed') ? say(to, '  有更正待答复', '  a revision waits') : ''
    return `  ${id}  ${vehicle}  ${from} -> ${goal}  ${tonnes(dispatchedKg)} t  ${tripStateWords[at][language]}${parts}${open}\n`
  })
  const inStores = stores.map(({ site, massKg }) => `  ${site}  ${tonnes(massKg)} t\n`)
  return head + masses + days + rows.join('') + inStores.join('') + alerts.map(one => `  ! ${one[language]}\n`).join('')
}
