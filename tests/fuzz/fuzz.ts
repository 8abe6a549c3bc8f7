// A run of made requests against a server, each answer judged; what answers show is used in later requests.
import type { Server } from '#api/serverType.ts'
import { dice } from './dice.ts'
import { judgeBy } from './judge.ts'
import { requestOf } from './requests.ts'
import type { Document, Made, Method, Operation } from './requests.ts'
import type { Known } from './values.ts'

export type Fault = { what: string; request: Made; who: string; times: number }
export type FuzzReport = { requests: number; statuses: Record<string, number>; faults: Fault[]; operations: number; unseen: string[] }
export type Asker = { name: string; headers: () => Record<string, string> }

/** Work that takes long or goes to disk: a few are enough. */
const costly: readonly [RegExp, number][] = [
  [/^POST \/api\/(plans|sweeps|studies)$/, 12],
  [/^POST \/api\/scenarios\/\{id\}\/plans$/, 8],
  [/^POST \/api\/backups$/, 2],
  [/^POST \/api\/ledger\/audit$/, 10],
  [/^(POST|PATCH|PUT) \/api\/(session|users|me)/, 25],
  [/^GET \/api\/plans\/\{id\}\/(workbook|bundle|model)/, 20],
  [/^GET .*\.(xlsx|docx|zip)$/, 60],
]
/** Answers without any parameter. */
const isList = (path: string, { parameters = [] }: Operation): boolean =>
  !path.includes('{') && !/\.\w+$/u.test(path) && parameters.every(({ required }) => required !== true)
/** Streams of events do not end by themselves. */
const endless = /\/events$/

export async function fuzz(
  server: Server,
  askers: readonly Asker[],
  {
    seed,
    requests,
    brief = false,
    say,
  }: { seed: number; requests: number; /** Without work that takes long. */ brief?: boolean; say?: (line: string) => void },
): Promise<FuzzReport> {
  const document = server.swagger() as unknown as Document
  const judge = judgeBy(document)
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase() as Method, path, operation })),
  )
  const chance = dice(seed)
  const known: Known = new Map()
  const faults = new Map<string, Fault>()
  const statuses: Record<string, number> = {}
  const asked = new Map<string, number>()
  const good = new Set<string>()
  const plain = (path: string): Made => ({ method: 'GET', path, url: path, headers: {} })
  const lists = all.filter(({ method, path, operation }) => method === 'GET' && isList(path, operation)).map(({ path }) => path)
  const maker = { dice: chance, known, schemas: document.components.schemas ?? {}, hostile: 0 }
  for (let sent = 0; sent < requests;) {
    const one = chance.pick(all)
    const name = `${one.method} ${one.path}`
    const rare = costly.find(([form]) => form.test(name))?.[1]
    const limit = rare === undefined ? Infinity : brief ? 0 : rare
    const times = asked.get(name) ?? 0
    if (endless.test(one.path) || times >= limit || (one.method === 'DELETE' && sent < requests * 0.8)) continue
    // Lists are asked for plainly now and then, so that there are names to ask for.
    if (sent % 500 < 1) for (const list of lists) for (const asker of askers) learn(known, list, await ask(server, plain(list), asker))
    asked.set(name, times + 1)
    sent += 1
    const asker = chance.pick(askers)
    const request = requestOf(one.method, one.path, one.operation, maker)
    const given = await ask(server, request, asker)
    statuses[given.status] = (statuses[given.status] ?? 0) + 1
    if (given.status < 300) good.add(name)
    learn(known, one.path, given)
    const wrong = judge(one.operation, given)
    if (wrong !== undefined) {
      const key = `${name} ${wrong.slice(0, 60)}`
      const before = faults.get(key)
      if (before === undefined)
        say?.(`${name} ${wrong}\n    ${asker.name} ${request.url.slice(0, 300)} ${String(request.payload ?? '').slice(0, 500)}`)
      faults.set(key, { what: `${name} ${wrong}`, request, who: asker.name, times: (before?.times ?? 0) + 1 })
    }
  }
  const sent = Object.values(statuses).reduce((sum, times) => sum + times, 0)
  const unseen = all.map(({ method, path }) => `${method} ${path}`).filter(name => !good.has(name))
  return { requests: sent, statuses, faults: [...faults.values()], operations: asked.size, unseen }
}

async function ask(
  server: Server,
  { method, url, headers, payload }: Made,
  asker: Asker,
): Promise<{ status: number; type: string; body: string }> {
  const answer = await server.inject({
    method,
    url,
    headers: { host: 'localhost', ...headers, ...asker.headers() },
    ...(payload === undefined ? {} : { payload }),
  })
  return { status: answer.statusCode, type: answer.headers['content-type'] ?? '', body: answer.body }
}

const enough = 40
/** Keeps texts and ids of an answer by their name, and ids by the address that showed them. */
function learn(known: Known, path: string, { status, type, body }: { status: number; type: string; body: string }): void {
  if (status >= 300 || !type.startsWith('application/json') || body.length > 400_000) return
  const keep = (name: string, text: string): void => {
    const list = known.get(name) ?? []
    if (list.length < enough && text.length < 200 && !list.includes(text)) known.set(name, [...list, text])
  }
  const look = (value: unknown, name: string, depth: number): void => {
    if (depth > 6) return
    if (typeof value === 'string' && /^\w+$/u.test(name)) {
      keep(name, value)
      // Deeper ones are ids of other things.
      if (depth <= 3 && /^(id|key|flow|hash|receipt|noun)$/u.test(name)) {
        keep(`${path.split('/{')[0]}#${name}`, value)
        keep(`${path.split('/{')[0]}#id`, value)
      }
    } else if (Array.isArray(value)) value.slice(0, 10).forEach(one => look(one, name.replace(/s$/u, ''), depth + 1))
    else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) look(one, key, depth + 1)
  }
  look(JSON.parse(body) as unknown, '', 0)
}
