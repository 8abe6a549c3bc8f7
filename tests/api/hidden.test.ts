// What somebody may not see is answered as what is not there: the same status and the same words, so that a refusal tells nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeEngine } from '../support/eachEngine.ts'
import { dice } from '../fuzz/dice.ts'
import { requestOf } from '../fuzz/requests.ts'
import type { Document, Method } from '../fuzz/requests.ts'
import { openStage } from '../fuzz/stage.ts'
import type { Stage } from '../fuzz/stage.ts'
import { ids, millFlow } from '../support/twoFirms.ts'

// On one engine: that both hide the same is held by otherFirm.test.ts.
const engine = makeEngine('postgres')
let stage: Stage
beforeAll(async () => {
  stage = await openStage(await engine.place('solved'), true)
})
afterAll(() => stage.api.close())

const records = [millFlow, ...Object.values(ids)]
/** Of the same shape as a hidden one, and nobody's. */
const nobodys = (id: string): string =>
  id.includes('mill')
    ? id.replaceAll('mill', 'mull')
    : id.replace(/.{3}$/u, end => end.replaceAll(/./gu, sign => (sign === '7' ? '3' : '7')))

/** What the lists show to the others and not to `name`. */
async function keptFrom(name: string): Promise<string[]> {
  const shownTo = async (headers: Record<string, string>): Promise<string[]> => {
    const lists = ['/imports', '/evaluations', '/files', '/scenarios', '/me/tokens', '/users', '/delegations', '/claims', '/tonnes']
    const bodies = await Promise.all(
      lists.map(list => stage.api.server.inject({ url: `/api${list}`, headers: { host: 'localhost', ...headers } })),
    )
    return bodies.flatMap(({ body }) => [...body.matchAll(/"(?:id|hash|flow)":"([^"]+)"/gu)].map(([, id]) => id!))
  }
  const own = new Set(await shownTo(stage.askers.find(one => one.name === name)!.headers()))
  const others = await Promise.all(stage.askers.filter(one => one.name !== name).map(one => shownTo(one.headers())))
  return [...new Set(others.flat())].filter(id => !own.has(id))
}

/** Tokens, accounts and the like: what hides one of them hides all, so that the first of each shape of id stands for the others. */
const oneOfEachKind = (found: readonly string[]): string[] => [
  ...new Map(found.map(id => [/^[A-Za-z0-9]{20,}$/u.test(id) ? `random ${id.length}` : id.replace(/(?<=^\w+-).*/u, ''), id])).values(),
]

test('every route says the same of what is hidden and of what is missing', async () => {
  const document = stage.api.server.swagger() as unknown as Document
  const found = await keptFrom('boris')
  expect(found.length).toBeGreaterThan(5)
  const hidden = [...records, ...oneOfEachKind(found)]
  const asker = stage.askers.find(({ name }) => name === 'boris')!
  const differing: string[] = []
  let compared = 0
  for (const [path, methods] of Object.entries(document.paths))
    for (const [kind, operation] of Object.entries(methods)) {
      if (!path.includes('{') || path.endsWith('/events')) continue
      const method = kind.toUpperCase() as Method
      // A body that is right, so that the answer is about the thing and not about the wish.
      const made = requestOf(method, path, operation, {
        dice: dice(compared),
        known: new Map(),
        schemas: document.components.schemas ?? {},
        hostile: 0,
      })
      for (const id of hidden) {
        const [one, other] = await Promise.all(
          [id, nobodys(id)].map(async each => {
            const url = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => encodeURIComponent(name === 'noun' ? 'parties' : each))
            const { statusCode, body } = await stage.api.server.inject({
              method,
              url,
              headers: { host: 'localhost', ...made.headers, ...asker.headers() },
              ...(made.payload === undefined ? {} : { payload: made.payload }),
            })
            return `${statusCode} ${body.replaceAll(each, 'ID').replaceAll(encodeURIComponent(each), 'ID')}`
          }),
        )
        compared += 1
        if (one !== other) differing.push(`${method} ${path} ${id}: ${one?.slice(0, 200)} / ${other?.slice(0, 200)}`)
      }
    }
  expect(compared).toBeGreaterThan(500)
  expect(differing).toEqual([])
})
