// Objections by anybody, without an account: filed, looked up, answered by the authority of the case; who it is of is seen by that authority
// alone; and what a flood, a guess, a stranger, a script or a late-comer gets.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EvaluationCase } from '#domain/evaluation/case.ts'
import type { NoticeRow } from '#domain/evaluation/notice.ts'
import type { ObjectionContact, ObjectionReceipt, ObjectionStanding } from '#domain/evaluation/objection.ts'
import type { Inbox } from '#domain/inbox.ts'
import { openMail } from '#mail/openMail.ts'
import type { Actor } from '#store/actor.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { type MailServer, openMailServer } from '../support/mailServer.ts'
import { openNoticedCase } from '../support/noticedCase.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const validOn = '2023-03-24'
const pdf = Buffer.from('%PDF-1.4\nslips of May')

/** The text of a letter, whichever way it was carried. */
function plainOf(letter: string): string {
  const [head = '', ...rest] = letter.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  return /base64/iu.test(head)
    ? Buffer.from(body, 'base64').toString()
    : body.replace(/=\r\n/gu, '').replace(/(?:=[0-9A-F]{2})+/gu, run => Buffer.from(run.replaceAll('=', ''), 'hex').toString())
}

eachEngine('an objection without an account', engine => {
  let api: TestServer
  let ask: Ask
  let id = ''
  let at = ''
  let held: ObjectionReceipt
  let server: MailServer
  const person = { name: '赵邻居', contact: 'zhao@example.org' }
  const text = '五月的炉渣运去填埋了<script>alert(1)</script>=1+1'

  beforeAll(async () => {
    server = await openMailServer()
    const mail = openMail(server.url, '循域 <noreply@example.gov.cn>')
    if (!mail.ok || mail.value === undefined) throw new Error('no mail')
    api = await openTestServer(await engine.place('solved'), false, mail.value)
    id = await openNoticedCase(api.app.store)
    at = `/evaluations/${encodeURIComponent(id)}`
    ask = await openAccounts(
      api,
      [
        ['land', 'region', null, 'land/', null],
        ['home', 'province', 'land', 'land/home/', null, 'CN-13'],
        ['far', 'province', 'land', 'land/far/', null, 'CN-11'],
        ['works', 'firm', 'home', 'land/home/works/', 'brickworks'],
        ['two', 'firm', 'home', 'land/home/two/', 'two-party'],
        ['huaming', 'bureau', 'home', 'land/home/huaming/', null],
      ],
      [
        ['home', 'authority', 'home'],
        ['far', 'authority', 'far'],
        ['plant', 'firm', 'works'],
        ['rival', 'firm', 'two'],
        ['body', 'evaluator', 'huaming'],
      ],
    )
  })
  afterAll(async () => {
    await api.close()
    await server.close()
  })

  const others = [null, 'far', 'plant', 'rival', 'body'] as const
  const say = (more: object = {}): object => ({ caseId: id, against: 'quantity', ...person, text, validOn, ...more })
  /** From an address of its own each, so that what is asked here does not count together. */
  let host = 0
  const from = (address: string, url: string, body: object | Buffer, headers: Record<string, string> = {}) =>
    api.server.inject({
      method: 'POST',
      url: `/api${url}`,
      remoteAddress: address,
      headers: { host: 'localhost', ...(Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {}), ...headers },
      payload: body,
    })
  const post = (url: string, body: object | Buffer, headers: Record<string, string> = {}) =>
    from(`10.1.${(host += 1) >> 8}.${host & 255}`, url, body, headers)
  const codes = (answer: { json: <T>() => T }) => answer.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code)
  const standing = async ({ receipt, code }: { receipt: string; code: string }) =>
    (await post('/objections/standing', { receipt, code })).json<ObjectionStanding>()
  const step = (role: string, body: object, more: object = {}) => ({
    role,
    party: 'x',
    person: 'x',
    validOn: '2023-03-28',
    reason: 'the slips of May say utilised',
    evidence: ['https://www.gov.cn/paper'],
    body,
    ...more,
  })
  const take = (who: string | null, ...of: Parameters<typeof step>) => ask(who, 'POST', `${at}/steps`, step(...of))
  const listed = async () => (await ask(null, 'GET', '/evaluations/notices')).json<NoticeRow[]>()

  test('anybody objects to what is in notice and gets a receipt; what is not in notice is not there', async () => {
    const made = await post('/objections', say())
    expect(made.statusCode).toBe(201)
    held = made.json()
    expect(held.receipt).toMatch(/^YY-\d{8}-[0-9A-Z]{8}$/u)
    // Ten working days of the table of deadlines, over Qingming of 2023.
    const seen = { receipt: held.receipt, text, against: 'quantity', contact: 'unproven', answer: 'open', due: '2023-04-10', overdue: true }
    expect(held.standing).toMatchObject({ ...seen, contactShown: 'z***@example.org', firmEn: expect.any(String) })
    // As it is written down by hand.
    const typed = { receipt: held.receipt.toLowerCase(), code: held.code.replaceAll('-', ' ').toLowerCase() }
    expect(await standing(typed)).toEqual(held.standing)
    for (const caseId of ['case:none:2022', `${id}x`])
      expect([(await post('/objections', say({ caseId }))).statusCode, codes(await post('/objections', say({ caseId })))]).toEqual([
        404,
        ['evaluation.unknown'],
      ])
    for (const wrong of [{ contact: 'call me' }, { contact: 'a@b' }, { name: ' ' }, { text: ' ' }, { against: 'nothing' }])
      expect([wrong, (await post('/objections', say(wrong))).statusCode]).toEqual([wrong, 422])
    expect((await post('/objections', say({ text: 'x'.repeat(70_000) }))).statusCode).toBe(413)
  })

  test('who it is of stands in no case, list or file, and is seen by the authority of the case alone', async () => {
    const pages = [at, '/evaluations/notices', '/evaluations/notices.csv', '/evaluations', '/inbox?day=2023-03-24']
    for (const who of [...others, 'home'] as const)
      for (const page of pages) {
        const { body } = await ask(who, 'GET', page)
        for (const secret of [person.name, person.contact, held.code])
          expect([who, page, body.includes(secret)]).toEqual([who, page, false])
      }
    const contacts = async (who: string | null) => (await ask(who, 'GET', `${at}/contacts`)).json<ObjectionContact[]>()
    for (const who of others) expect([who, await contacts(who)]).toEqual([who, []])
    expect(await contacts('home')).toMatchObject([{ ...person, receipt: held.receipt, number: 1, contactKind: 'email', documents: [] }])
    // Not by the tables themselves either, nor by the hash of a code.
    const { rows } = await sql<{ id: string; username: string }>`select id, username from app_user`.execute(api.app.store.db)
    const actors: Actor[] = [
      { kind: 'public' },
      ...rows.filter(({ username }) => username !== 'home').map(({ id: user }) => ({ kind: 'user' as const, id: user })),
    ]
    for (const actor of actors) {
      const own = api.app.store.as(actor).db
      const seen = await sql`select receipt from objection union all select id from objection_document`.execute(own)
      expect([actor, seen.rows]).toEqual([actor, []])
      await expect(sql`select * from objection_try`.execute(own)).rejects.toMatchObject({ code: '42501' })
      await expect(sql`update objection set contact = 'x'`.execute(own)).rejects.toMatchObject({ code: '42501' })
    }
    // Everybody sees that there is one, of what and until when it is to be answered; nobody publishes words that nobody has read.
    const [row] = await listed()
    expect(row?.objections).toEqual([
      { number: 1, validOn, against: 'quantity', contact: 'unproven', answer: 'open', answeredOn: null, reason: null, due: '2023-04-10' },
    ])
  })

  test('a code is guessed by nobody: a wrong one is a number that is not there, and few may be tried', async () => {
    const code = 'ZZZZ-ZZZZ-ZZZZ-ZZZZ'
    const [wrong, none] = [
      await post('/objections/standing', { receipt: held.receipt, code }),
      await post('/objections/standing', { receipt: 'YY-20230324-ZZZZZZZZ', code }),
    ]
    expect([wrong.statusCode, wrong.body]).toEqual([404, none.body])
    let last = wrong
    for (let tries = 0; tries < 61; tries++) last = await from('10.9.9.9', '/objections/standing', { receipt: held.receipt, code })
    expect([last.statusCode, codes(last)]).toEqual([429, ['objection.too-many']])
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(800)
    // The holder at another address is not kept out.
    expect((await standing(held)).receipt).toBe(held.receipt)
  })

  test('a document is checked like those of a case, and opened by the authority alone', async () => {
    const url = `/objections/${held.receipt}/documents`
    const head = { 'x-receipt-code': held.code }
    expect((await post(`${url}?name=slip.pdf`, Buffer.alloc(30 * 1024 * 1024), head)).statusCode).toBe(413)
    expect(codes(await post(`${url}?name=slip.pdf`, Buffer.from('<html>'), head))).toEqual(['document.type'])
    expect(codes(await post(`${url}?name=slip.html`, pdf, head))).toEqual(['document.type'])
    expect((await post(`${url}?name=slip.pdf`, pdf, { 'x-receipt-code': 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' })).statusCode).toBe(404)
    expect((await post(`${url}?name=slip.pdf`, pdf, head)).json<ObjectionStanding>().documents).toMatchObject([
      { name: 'slip.pdf', size: pdf.length },
    ])
    expect((await post(`${url}?name=again.pdf`, pdf, head)).json<ObjectionStanding>().documents).toHaveLength(1)
    expect((await post(`${url}?name=b.pdf`, Buffer.concat([pdf, pdf]), head)).statusCode).toBe(201)
    expect(codes(await post(`${url}?name=c.pdf`, Buffer.concat([pdf, pdf, pdf]), head))).toEqual(['objection.documents'])
    const [contact] = (await ask('home', 'GET', `${at}/contacts`)).json<ObjectionContact[]>()
    const document = `${at}/contacts/documents/${contact?.documents[0]?.id}`
    for (const who of others) expect([who, (await ask(who, 'GET', document)).statusCode]).toEqual([who, 404])
    const opened = await ask('home', 'GET', document)
    expect([opened.statusCode, opened.rawPayload.equals(pdf), opened.headers['content-security-policy']]).toEqual([
      200,
      true,
      expect.stringContaining("default-src 'none'"),
    ])
  })

  test('the same twice is one; two at once are two', async () => {
    expect(codes(await post('/objections', say({ text: ` ${text}  `, contact: 'ZHAO@example.org' })))).toEqual(['objection.same'])
    const both = await Promise.all(
      ['139 1234 5678', '+86-316-1234567'].map(contact => post('/objections', say({ contact, against: 'verdict' }))),
    )
    expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201])
    expect((await listed())[0]?.objections.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(both.map(one => one.json<ObjectionReceipt>().standing.contactShown).sort()).toEqual(['+86****4567', '139****5678'])
  })

  test('the authority proves a contact and answers; whoever evaluates does not, and filing waits', async () => {
    const inbox = (await ask('home', 'GET', '/inbox?day=2023-03-24')).json<Inbox>()
    expect(inbox.tasks).toMatchObject([{ en: 'answer the objections of the public', due: '2023-04-10', standing: 'open' }])
    expect((await ask('body', 'GET', '/inbox?day=2023-03-24')).json<Inbox>().tasks).toEqual([])
    const prove = { action: 'proveContact', objection: 1, how: 'call' }
    expect((await take('home', 'authority', { ...prove, how: 'mail' })).statusCode).toBe(422)
    expect((await take('home', 'authority', prove, { reason: null })).statusCode).toBe(422)
    for (const who of ['plant', 'body', 'rival'] as const)
      for (const role of ['authority', 'public'])
        expect([who, role, (await take(who, role, { ...prove, how: 'mail' })).statusCode >= 403]).toEqual([who, role, true])
    expect((await take('home', 'authority', prove, { reason: '2023-03-28 14:20 回电，本人接听' })).statusCode).toBe(201)
    expect((await take('home', 'authority', prove)).statusCode).toBe(422)
    expect(await standing(held)).toMatchObject({ contact: 'proven', proof: { how: 'call', on: '2023-03-28' }, answer: 'open' })
    const file = { action: 'file', authority: 'home', receipt: '1' }
    expect((await take('plant', 'firm', file, { validOn: '2023-03-31' })).body).toContain('objection 1 is not answered')
    expect((await take('body', 'evaluator', { action: 'rejectObjection', objection: 1 })).body).toContain('answered by the authority')
    // A receipt is written by hand by nobody.
    expect((await take('plant', 'public', { action: 'object', text: 'x', receipt: held.receipt })).statusCode).toBe(422)
    expect((await take('home', 'authority', { action: 'rejectObjection', objection: 1 })).statusCode).toBe(201)
    const answered = { answer: 'rejected', answeredOn: '2023-03-28', reason: 'the slips of May say utilised' }
    expect(await standing(held)).toMatchObject({ ...answered, overdue: false, mayProveByMail: false })
    expect((await listed())[0]?.objections[0]).toMatchObject({ ...answered, contact: 'proven' })
    // The next that is due is of another objection, whose term the answer did not end.
    expect((await ask('home', 'GET', '/inbox?day=2023-04-11')).json<Inbox>().tasks).toMatchObject([
      { due: '2023-04-10', standing: 'overdue' },
    ])
    const more = await post(`/objections/${held.receipt}/documents?name=d.pdf`, Buffer.from('%PDF-1.7 later'), {
      'x-receipt-code': held.code,
    })
    expect(codes(more)).toEqual(['objection.answered'])
  })

  test('an e-mail address is proven by the code of a letter that says nothing of anybody, and the letters are few', async () => {
    const [first = ''] = server.letters
    expect(first).toContain('To: zhao@example.org')
    for (const secret of [person.name, held.code, 'script']) expect([secret, plainOf(first).includes(secret)]).toEqual([secret, false])
    const contact = 'mail@example.org'
    const made = (await post('/objections', say({ contact, validOn: '2023-03-28' }))).json<ObjectionReceipt>()
    expect([made.letter, made.standing.mayProveByMail]).toEqual(['sent', true])
    const codeIn = (letter: string): string => /[:：]\s*([0-9A-Z]{4}-[0-9A-Z]{4})/u.exec(plainOf(letter))?.[1] ?? ''
    const code = codeIn(server.letters.at(-1) ?? '')
    const confirm = (letter: string, key: { receipt: string; code: string } = made) =>
      post('/objections/contact', { receipt: key.receipt, code: key.code, letter })
    expect(codes(await confirm('0000-0000'))).toEqual(['objection.letter-code'])
    // The code of somebody else's letter proves nothing, nor does a letter without the receipt.
    expect(codes(await confirm(codeIn(first)))).toEqual(['objection.letter-code'])
    expect((await confirm(code, { ...made, code: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' })).statusCode).toBe(404)
    server.refuse(true)
    expect((await post('/objections/letter', made)).json()).toEqual({ letter: 'failed' })
    server.refuse(false)
    // A newer letter takes the place of the one before.
    expect((await post('/objections/letter', made)).json()).toEqual({ letter: 'sent' })
    expect(codes(await confirm(code))).toEqual(['objection.letter-code'])
    expect((await post('/objections/letter', made)).statusCode).toBe(429)
    const proven = await confirm(codeIn(server.letters.at(-1) ?? '').toLowerCase())
    expect(proven.json()).toMatchObject({ contact: 'proven', proof: { how: 'mail' }, mayProveByMail: false })
    expect((await post('/objections/letter', made)).json()).toEqual({ letter: 'none' })
  })

  test('a flood meets its end: of one address, and of one notice from many addresses', async () => {
    const late = { validOn: '2023-03-28' }
    const once = await Promise.all(
      Array.from({ length: 21 }, (_, n) => from('10.7.7.7', '/objections', say({ ...late, text: `again ${n}`, contact: 'x' }))),
    )
    expect(once.filter(({ statusCode }) => statusCode === 429)).toHaveLength(1)
    const neighbours = await Promise.all(
      ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2'].map(address =>
        Promise.all(Array.from({ length: 12 }, () => from(address, '/objections', say({ contact: 'x' })))),
      ),
    )
    expect(neighbours.flat().filter(({ statusCode }) => statusCode === 429)).toHaveLength(4)
    let last = once[0]!
    for (let n = 0; n < 28; n++) last = await post('/objections', say({ ...late, text: `flood ${n}` }))
    expect([last.statusCode, codes(last)]).toEqual([429, ['objection.too-many']])
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(3000)
    expect((await listed())[0]?.objections).toHaveLength(30)
    // Nor is the box of whoever was named filled by it.
    expect(server.letters.filter(letter => letter.includes('To: zhao@example.org')).length).toBe(5)
  })

  test('one that is upheld takes the notice back, and nobody is left waiting; after its end nobody objects', async () => {
    await sql`update objection set received_at = received_at - interval '2 days'`.execute(api.app.store.db)
    expect((await post('/objections', say({ text: 'too late', validOn: '2023-03-30' }))).body).toContain('the notice runs from 2023-03-22')
    const [other] = [(await post('/objections', say({ text: 'in time', validOn: '2023-03-29' }))).json<ObjectionReceipt>()]
    const upheld = await take('home', 'authority', { action: 'upholdObjection', objection: 2 }, { validOn: '2023-03-29' })
    expect([upheld.statusCode, upheld.json<EvaluationCase>().state]).toEqual([201, 'inspected'])
    expect(await standing(other)).toMatchObject({ answer: 'moot', notice: null, overdue: false })
    expect((await ask('home', 'GET', '/inbox?day=2023-06-01')).json<Inbox>().tasks).toEqual([])
    expect(await listed()).toEqual([])
    expect((await post('/objections', say({ text: 'once more', validOn: '2023-03-29' }))).statusCode).toBe(422)
  })
})
