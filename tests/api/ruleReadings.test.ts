// Approval is earned by two persons, on both engines: a line that nobody read becomes one that decides, the same person
// never confirms, nothing that was confirmed changes what was known before, and a check that grows old takes the approval away again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Inbox } from '#domain/inbox.ts'
import type { Problem } from '#domain/problem.ts'
import type { RuleReading } from '#domain/ruleReading.ts'
import type { RuleDetail } from '#domain/ruleBook.ts'
import type { RuleResult } from '#domain/ruleResult.ts'
import { today } from '#steps/rules/today.ts'
import { type Ask, openAccounts } from '../support/accounts.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer, type TestServer } from '../support/openTestServer.ts'

const gypsum = (ph: string) => ({ rule: 'quality-gypsum', facts: { testDay: '2026-10-01', properties: 'ph', ph } })
const line = 'GBT21371-2019-PH'
const address = 'https://openstd.samr.gov.cn/GB-T-21371-2019'
const read = { act: { kind: 'line', line, value: '5', address, article: '4.2' } }
const codesOf = (answer: { json: () => unknown }): string[] => (answer.json() as { problems: Problem[] }).problems.map(one => one.code)

eachEngine('readings of the law', engine => {
  let api: TestServer
  let ask: Ask
  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'), false)
    ask = await openAccounts(
      api,
      [
        ['jjj', 'region', null, 'jjj/', null],
        ['jjj-13', 'province', 'jjj', 'jjj/jjj-13/', null],
        ['mill', 'firm', 'jjj-13', 'jjj/jjj-13/mill/', 'mill'],
      ],
      [
        ['anna', 'authority', 'jjj'],
        ['boris', 'authority', 'jjj-13'],
        ['clerk', 'firm', 'mill'],
      ],
    )
  })
  afterAll(() => api.close())
  const judged = async (ph: string, more: object = {}) =>
    (await ask('clerk', 'POST', '/rules/evaluate', { ...gypsum(ph), ...more })).json<RuleResult>()

  test('only an authority or an operator reads, and only a line that is not approved', async () => {
    expect((await ask(null, 'POST', '/rules/readings', read)).statusCode).toBe(401)
    expect((await ask('clerk', 'POST', '/rules/readings', read)).statusCode).toBe(403)
    expect(codesOf(await ask('anna', 'POST', '/rules/readings', { act: { ...read.act, line: 'GBT18046-2017-005' } }))).toEqual([
      'rules.reading.approved',
    ])
    expect(codesOf(await ask('anna', 'POST', '/rules/readings', { act: { ...read.act, line: 'none' } }))).toEqual(['rules.reading.line'])
    expect(codesOf(await ask('anna', 'POST', '/rules/readings', { act: { ...read.act, value: '' } }))).toEqual(['rules.reading.value'])
    expect((await ask('anna', 'POST', '/rules/readings', { act: { ...read.act, value: '5 to 9' } })).statusCode).toBe(422)
  })

  test('a reading changes nothing until a second person has read the same figure', async () => {
    expect(await judged('6')).toMatchObject({ answer: 'unverified', unapproved: [line] })
    const waiting = (await ask('anna', 'POST', '/rules/readings', read)).json<RuleReading>()
    expect(waiting).toMatchObject({ state: 'proposed', reader: 'anna', secondReader: null, readOn: today() })
    expect((await judged('6')).answer).toBe('unverified')
    const confirm = (who: string, value?: string) =>
      ask(who, 'POST', `/rules/readings/${waiting.id}/confirm`, value === undefined ? {} : { value })
    expect(codesOf(await confirm('anna', '5'))).toEqual(['rules.reading.second'])
    const inboxes = await Promise.all(['anna', 'boris', 'clerk'].map(async who => (await ask(who, 'GET', '/inbox')).json<Inbox>().tasks))
    const second = { kind: 'reading', en: 'read a line of the law as the second person', path: '/rules/quality-gypsum?tab=readings' }
    expect(inboxes).toMatchObject([[], [{ ...second, since: today(), due: null, standing: 'open' }], []])
    // An account reads in its own name, whatever name is given.
    expect((await ask('anna', 'POST', `/rules/readings/${waiting.id}/confirm`, { value: '5', reader: 'boris' })).statusCode).toBe(422)
    expect(codesOf(await confirm('boris'))).toEqual(['rules.reading.value'])
    expect(codesOf(await confirm('boris', '6'))).toEqual(['rules.reading.differs'])
    expect((await judged('6')).answer).toBe('unverified')
    expect((await confirm('boris', '5.0')).json<RuleReading>()).toMatchObject({
      state: 'confirmed',
      secondReader: 'boris',
      decidedOn: today(),
    })
    expect((await confirm('boris', '5')).statusCode).toBe(409)
    expect([(await judged('6')).answer, (await judged('4.9')).answer]).toEqual(['yes', 'no'])
  })

  test('the line shows address, both readers and days; what was known before stays as it was; and in a year it needs a new look', async () => {
    const rule = (await ask('clerk', 'GET', '/rules/quality-gypsum?on=2026-10-01')).json<RuleDetail>()
    const now = rule.lines.find(one => one.id === line && one.known)
    expect(now).toMatchObject({
      status: 'approved',
      value: '5',
      address,
      article: '4.2',
      reader: 'anna',
      secondReader: 'boris',
      checkedOn: today(),
    })
    expect(await judged('6', { knownOn: '2026-11-29' })).toMatchObject({ answer: 'unverified' })
    const later = await judged('6', { askedOn: '2099-01-01' })
    expect(later).toMatchObject({ answer: 'unverified', leaning: 'yes', doubts: [{ line, code: 'check-old' }] })
  })

  test('a text that another replaces no longer decides from that day on', async () => {
    const act = { kind: 'replaced', document: 'GB/T 18046-2017', on: '2026-07-01', by: 'GB/T 18046-2026', address }
    const waiting = (await ask('anna', 'POST', '/rules/readings', { act })).json<RuleReading>()
    const powder = (testDay: string) => ({
      rule: 'quality-ggbs',
      facts: { testDay, grade: 'S95', properties: 'activity7dPct', activity7dPct: '72' },
    })
    const answer = async (testDay: string) => (await ask('clerk', 'POST', '/rules/evaluate', powder(testDay))).json<RuleResult>()
    expect((await answer('2026-07-01')).answer).toBe('yes')
    expect((await ask('boris', 'POST', `/rules/readings/${waiting.id}/confirm`, {})).statusCode).toBe(200)
    expect((await answer('2026-06-30')).answer).toBe('yes')
    expect(await answer('2026-07-01')).toMatchObject({ answer: 'unverified', doubts: [{ code: 'replaced' }] })
  })

  test('a reading that a second person declines stays to be seen and decides nothing', async () => {
    const act = { kind: 'line', line: 'GBT21371-2019-RA', value: '1.0', address }
    const waiting = (await ask('anna', 'POST', '/rules/readings', { act })).json<RuleReading>()
    const declined = await ask('boris', 'POST', `/rules/readings/${waiting.id}/decline`, { reason: 'the page says another' })
    expect(declined.json<RuleReading>()).toMatchObject({ state: 'declined', reason: 'the page says another' })
    const { readings } = (await ask('clerk', 'GET', '/rules/readings')).json<{ readings: RuleReading[] }>()
    // A list over all rules names rule and line in words.
    for (const { act, of } of readings) expect([act.kind, of?.rule]).toEqual([act.kind, act.kind === 'line' ? 'quality-gypsum' : undefined])
    expect(readings.map(one => one.state)).toEqual(['confirmed', 'confirmed', 'declined'])
  })

  test('the table keeps rows, and the same reader twice, out by itself', async () => {
    const { db } = api.app.store
    const id = (await ask('anna', 'POST', '/rules/readings', { act: { ...read.act, line: 'GBT21371-2019-RG' } })).json<RuleReading>().id
    const { sql } = await import('kysely')
    const decide = sql`insert into rule_reading (id, decides, agrees, reader, actor, on_day) values ('x', ${id}, true, 'Anna', 'local', '2026-11-30')`
    await expect(decide.execute(db)).rejects.toThrow('second person')
    await expect(sql`update rule_reading set reader = 'nobody'`.execute(db)).rejects.toThrow('appended')
    await expect(sql`delete from rule_reading`.execute(db)).rejects.toThrow('appended')
  })
})
