// Which streams of a plan the ledger may give: only those whose books cover the year, with their interval, and nothing scaled up.
import { expect, test } from 'vitest'
import { type Account, type Entry, move } from '#domain/entry.ts'
import { monthsOf } from '#domain/ground.ts'
import { reversal } from './entries.ts'
import { entriesOfStream, measuredStreams, regionOnGround } from './measured.ts'

const at = (accountClass: Account['accountClass'], site = 'mill', material = 'slag'): Account => ({
  party: site,
  site,
  material,
  accountClass,
})
const recordedAt = '2023-02-01T00:00:00.000Z'
let running = 0
function arose(month: string, massKg: number, more: Partial<Entry> = {}, site = 'mill'): Entry {
  running += 1
  return {
    id: `e${running}`,
    kind: 'generation',
    phase: 'posted',
    legs: move(at('generated', site), at('on_hand', site), massKg),
    validOn: `${month}-15`,
    recordedAt: '2023-01-10T00:00:00.000Z',
    basedOn: [`row:${running}`],
    ...more,
  }
}
const year = (site = 'mill') => monthsOf(2022).map(month => arose(month, 1000, {}, site))
const known = { sites: new Set(['mill', 'kiln']), materials: new Set(['slag']) }
const read = (entries: readonly Entry[], closed: Parameters<typeof measuredStreams>[3] = []) =>
  measuredStreams(entries, [2022], known, closed, recordedAt)

test('twelve months of books are a stream, with the interval of its readings', () => {
  const measured = { dryKg: 1000, method: 'weighbridge' as const, uncertaintyKg: 10 }
  const entries = monthsOf(2022).map(month => arose(month, 1000, { measured }))
  const [stream] = read(entries)
  // 1.96 times the square root of twelve variances of 100.
  expect(stream).toMatchObject({ massKg: 12_000, lowKg: 11_932, highKg: 12_068, used: true, entries: 12 })
  // Where a reading says nothing it was declared: five per cent.
  expect(read(year())[0]).toMatchObject({ lowKg: 11_661, highKg: 12_339 })
})

test('eleven months are no year: the stream says so and is not used; a closed quarter covers its months', () => {
  const entries = year().slice(0, 11)
  expect(read(entries)).toMatchObject([{ used: false, massKg: 11_000, months: monthsOf(2022).slice(0, 11) }])
  const quarter = { fromDay: '2022-10-01', toDay: '2022-12-31' }
  expect(read(entries, [{ scope: { party: 'mill' }, ...quarter }])).toMatchObject([{ used: true, massKg: 11_000 }])
  expect(read(entries, [{ scope: { party: 'kiln' }, ...quarter }])).toMatchObject([{ used: false }])
})

test('what was reversed covers nothing; what is not of the region, or made by a process, is left out', () => {
  const entries = year()
  const undone = reversal(entries[6]!, 'undo', '2023-01-20T00:00:00.000Z', [], 'wrong')
  expect(read([...entries, undone])).toMatchObject([{ used: false, massKg: 11_000 }])
  const again = reversal(undone, 'again', '2023-01-21T00:00:00.000Z', [], 'right after all')
  expect(read([...entries, undone, again])).toMatchObject([{ used: true, massKg: 12_000 }])
  expect(read(year('elsewhere'))).toEqual([])
  expect(read(entries.map(entry => ({ ...entry, kind: 'transformation' as const })))).toEqual([])
})

test('a plan keeps what it was told: what was recorded later does not count, and opens to the same entries', () => {
  const entries = year()
  const [stream] = read(entries)
  const later = arose('2022-05', 500, { recordedAt: '2023-03-01T00:00:00.000Z' })
  expect(read([...entries, later])).toEqual([stream])
  expect(entriesOfStream([...entries, later], stream!).map(({ entry }) => entry.id)).toEqual(entries.map(entry => entry.id))
})

test('the region keeps its estimates where the ledger is not used, and for the years it does not speak of', () => {
  const region = {
    meta: { periods: [2021, 2022] },
    streams: [
      { site: 'mill', material: 'slag', tPerYear: 5 },
      { site: 'kiln', material: 'slag', tPerYear: 7 },
    ],
    sources: [],
  } as unknown as Parameters<typeof regionOnGround>[0]
  const measured = read([...year(), ...year('kiln').slice(1)])
  expect(regionOnGround(region, measured).streams.map(({ site, period, tPerYear, method }) => [site, period, tPerYear, method])).toEqual([
    ['mill', 2021, 5, undefined],
    ['kiln', undefined, 7, undefined],
    ['mill', 2022, 12, 'measured'],
  ])
  expect(
    regionOnGround(
      region,
      measured.filter(one => !one.used),
    ),
  ).toBe(region)
})
