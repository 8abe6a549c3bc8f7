// The three books over HTTP on both databases: the demonstration tonne in each of them, and the bridges between.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ThreeBooks } from '#domain/books.ts'
import { loadDemonstration } from '#steps/trade/demonstration.ts'
import { eachEngine } from '../support/eachEngine.ts'
import { openTestServer } from '../support/openTestServer.ts'
import type { TestServer } from '../support/openTestServer.ts'

eachEngine('three books', engine => {
  let api: TestServer
  beforeAll(async () => {
    api = await openTestServer(await engine.place('solved'))
    const loaded = await loadDemonstration(api.app.store, 'examples/two-towns')
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  })
  afterAll(() => api.close())

  test('one tonne in three books: used at the base, not deducted without proof, evaluated by its claim', async () => {
    const books = (await api.get('/ledger/books?year=2022&return=true')).json<ThreeBooks>()
    expect(books.bridges.map(({ from, fromKg, lines, to, toKg }) => [from, fromKg, lines.map(line => line.reason), to, toKg])).toEqual([
      ['stat_utilised', 2_998_280, ['not_to_standard'], 'ept_utilised', 0],
      ['ept_utilised', 0, ['not_to_standard'], 'eval_utilised', 2_998_280],
      ['stat_utilised', 2_998_280, [], 'eval_utilised', 2_998_280],
    ])
    expect(books.evaluation).toMatchObject([{ firm: '中原循环', material: 'bf_slag', ownKg: 0, receivedKg: 2_998_280 }])
    for (const line of books.statistics) {
      const gone = line.statUtilisedKg - line.utilisedOldKg + line.storedKg + line.disposedKg - line.disposedOldKg + line.dumpedKg
      expect(line.generatedKg + line.broughtInKg).toBe(gone + line.waitingKg)
    }
    const months = books.tax.filter(line => line.sender === '东山钢铁')
    expect(months).toHaveLength(12)
    // Slag of July was used in August: without proof of the standard the month of the deduction has no figure.
    expect(months.filter(line => line.answer === 'undetermined').map(line => line.baseT)).toEqual([null])
    expect(months.find(line => line.month === '2022-01')).toMatchObject({ answer: 'yes', baseT: '45500.44', taxCny: '1137511.00' })
  })

  test('without a word on the returns no month has a tax; a false one makes the whole generation the base', async () => {
    const unsaid = (await api.get('/ledger/books?year=2022&party=东山钢铁')).json<ThreeBooks>()
    expect(new Set(unsaid.tax.map(line => line.answer))).toEqual(new Set(['undetermined']))
    const untrue = (await api.get('/ledger/books?year=2022&party=东山钢铁&return=false')).json<ThreeBooks>()
    expect(untrue.tax.every(line => Number(line.baseT) === Number(line.generatedT))).toBe(true)
  })

  test('another place, another year, a wrong word', async () => {
    const west = (await api.get('/ledger/books?year=2022&place=west')).json<ThreeBooks>()
    expect(new Set(west.statistics.map(line => line.place))).toEqual(new Set(['west']))
    expect(west.bridges[0]?.fromKg).toBe(0)
    expect((await api.get('/ledger/books?year=1999')).statusCode).toBe(422)
    expect((await api.get('/ledger/books?year=2022&basis=damp')).statusCode).toBe(422)
  })
})
