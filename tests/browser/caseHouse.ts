// What stories of people with accounts stand on: a built server without local mode, the tree of tenants, an account for each part in an
// evaluation, the register of evaluation bodies, and each person in a browser of their own.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Browser, type Page, test as base } from '@playwright/test'
import { openXlsx, writeXlsx } from 'hucre/xlsx'
import { healthy, startServer } from '../support/serverProcess.ts'

export { expect, type Page } from '@playwright/test'

const run = promisify(execFile)
export const password = 'a long enough password'
/** Firms of the example region, so that their ledger can be kept; one for each story. */
const firms = {
  plant: ['河口发电', '河口电厂（虚构）', 'Hekou Power (invented)'],
  mill: ['北山矿业', '北山矿业（虚构）', 'Beishan Mining (invented)'],
} as const
const tenants: readonly object[] = [
  { id: 'jjj', kind: 'region', nameZh: '京津冀', nameEn: 'Jing-Jin-Ji' },
  { id: 'hebei', kind: 'province', parent: 'jjj', nameZh: '河北省工业和信息化厅', nameEn: 'Hebei industry department', province: 'CN-13' },
  { id: 'beijing', kind: 'province', parent: 'jjj', nameZh: '北京市经济和信息化局', nameEn: 'Beijing industry bureau', province: 'CN-11' },
  { id: 'huaming', kind: 'bureau', parent: 'hebei', nameZh: '华明评价（虚构）', nameEn: 'Huaming (invented)' },
  { id: 'other-body', kind: 'bureau', parent: 'hebei', nameZh: '另一评价（虚构）', nameEn: 'Another body (invented)' },
  { id: 'tax-hebei', kind: 'tax', parent: 'hebei', nameZh: '河北税务（虚构）', nameEn: 'Hebei tax office (invented)' },
  { id: 'far-firm', kind: 'firm', parent: 'hebei', nameZh: '无关企业', nameEn: 'Stranger', party: 'far-party' },
  ...Object.entries(firms).map(([id, [party, nameZh, nameEn]]) => ({ id, kind: 'firm', parent: 'hebei', nameZh, nameEn, party })),
]
const people = {
  plant: ['firm', 'plant'],
  miller: ['firm', 'mill'],
  preparer: ['evaluator', 'huaming'],
  reviewer: ['evaluator', 'huaming'],
  rival: ['evaluator', 'other-body'],
  home: ['authority', 'hebei'],
  province: ['authority', 'beijing'],
  taxman: ['tax', 'tax-hebei'],
  stranger: ['firm', 'far-firm'],
} as const
export type Who = keyof typeof people
export const everybody = Object.keys(people) as Who[]

export type House = {
  address: string
  /** Over the interface, as somebody: for what the story needs and is not about. */
  ask: (who: Who, method: string, path: string, body?: object | Buffer) => Promise<{ status: number; body: unknown }>
  /** A browser of their own, signed in already; null: nobody in particular. */
  pageOf: (browser: Browser, who: Who | null) => Promise<Page>
}

/** The example's application, handed in by a firm of the house. */
export async function applicationOf(house: House, firm: keyof typeof firms): Promise<Buffer> {
  const answer = await fetch(`${house.address}/api/evaluations/example.xlsx`)
  const book = await openXlsx(new Uint8Array(await answer.arrayBuffer()))
  const [party, nameZh, nameEn] = firms[firm]
  const told: Record<string, string> = { 企业编号: party, 企业名称: nameZh, 企业英文名称: nameEn }
  const sheets = book.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(row =>
      name === '申请' && told[String(row[0])] !== undefined ? [row[0] ?? null, told[String(row[0])]!, ...row.slice(2)] : row,
    ),
  }))
  return Buffer.from(await writeXlsx({ sheets }))
}

export const test = base.extend<object, { house: House }>({
  house: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the names from here
    async ({}, use) => {
      const directory = await mkdtemp(join(tmpdir(), 'xunyu-house-'))
      await firstOperators(directory)
      const server = await startServer({ directory }, { environment: { XUNYU_LOCAL: 'off' } })
      await healthy(server)
      const cookies = await fill(server.address)
      await use(houseAt(server.address, cookies))
      await server.kill('SIGTERM')
      await rm(directory, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: ({ house }, use) => use(house.address),
})

/** On the empty database, before anybody can ask it. */
async function firstOperators(directory: string): Promise<void> {
  const env = { ...process.env, XUNYU_PASSWORD: password }
  // The example's days lie in the past, and only an operator may mark a case as invented: whoever applies with it is one too.
  for (const username of ['olga', 'plant'])
    await run(process.execPath, ['dist/cli.mjs', 'user', 'add', username, '--role', 'operator', '--data', directory], { env })
}

async function fill(address: string): Promise<Map<Who, string>> {
  const [olga, plant] = [await signedIn(address, 'olga'), await signedIn(address, 'plant')]
  for (const tenant of tenants) await asking(address, olga, 'POST', '/tenants', tenant)
  for (const firm of Object.keys(firms))
    await asking(address, olga, 'POST', '/memberships', { username: 'plant', role: 'firm', tenant: firm })
  for (const [username, [role, tenant]] of Object.entries(people))
    if (username !== 'plant') await asking(address, olga, 'POST', '/users', { username, password, name: username, role, tenant })
  // Seats over firms want a second person.
  for (const { id } of (await asking(address, plant, 'GET', '/access-requests')).body as { id: string }[])
    await asking(address, plant, 'POST', `/access-requests/${id}/confirm`)
  const cookies = new Map<Who, string>([['plant', plant]])
  for (const who of everybody.slice(1)) cookies.set(who, await signedIn(address, who))
  const { ask } = houseAt(address, cookies)
  const days = { from: '2022-01-01', to: '2030-12-31' }
  for (const bureau of ['huaming', 'other-body']) {
    const listing = { bureau, authority: 'hebei', province: 'CN-13', listNumber: `虚构-${bureau}`, ...days }
    const { id } = (await ask('home', 'POST', '/bureaus', listing)).body as { id: string }
    for (const [username, duty, name] of bureau === 'huaming' ? signers : [])
      await ask('home', 'POST', `/bureaus/${id}/persons`, { username, name, duty, ...days })
  }
  return cookies
}
const signers = [
  ['preparer', 'lead', '李构'],
  ['reviewer', 'reviewer', '赵审'],
] as const

async function signedIn(address: string, username: string): Promise<string> {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${await answer.text()}`)
  return answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
}

async function asking(address: string, cookie: string, method: string, path: string, body?: object | Buffer) {
  const type = Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json'
  const answer = await fetch(`${address}/api${path}`, {
    method,
    headers: { cookie, ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, body: /^[[{]/u.test(text) ? (JSON.parse(text) as unknown) : text }
}

function houseAt(address: string, cookies: ReadonlyMap<Who, string>): House {
  return {
    address,
    ask: (who, method, path, body) => asking(address, cookies.get(who) ?? '', method, path, body),
    pageOf: async (browser, who) => {
      const context = await browser.newContext({ baseURL: address, locale: 'zh-CN', viewport: { width: 1440, height: 900 } })
      const own = who === null ? [] : (cookies.get(who) ?? '').split('; ')
      await context.addCookies(
        own.map(one => ({ name: one.slice(0, one.indexOf('=')), value: one.slice(one.indexOf('=') + 1), url: address })),
      )
      return context.newPage()
    },
  }
}
