// The match index beside a plain scan and beside SQL with a covering index, in one run; the index under changes; and a list of 500 rows beside
// all of its pairs. Usage: tsx bench/match.ts [notices] [notices in SQL]; with DATABASE_URL SQL is that server, else the embedded engine.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FreightBand } from '#exchange/index/freight.ts'
import { type Found, type IndexQuery, type MatchIndex, matchIndex } from '#exchange/index/matchIndex.ts'
import { type Columns, scanTop } from '#exchange/index/scan.ts'
import { listFigures } from './match/list.ts'
import { openSql } from './match/sql.ts'

const notices = Number(process.argv[2] ?? 1_000_000)
const inSql = Number(process.argv[3] ?? (process.env['DATABASE_URL'] === undefined ? 200_000 : notices))
const [materials, limits, queryCount] = [200, 6, 200]
const bands: FreightBand[] = [
  { fixed: 8, perKm: 0.45, factor: 1.3, maxKm: 300 },
  { fixed: 44, perKm: 0.33, factor: 1.3, maxKm: Infinity },
]

/** Mulberry32: the same rows each time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
const next = chance(20221231)
/** The k-th material is listed a k-th as often as the first. */
const shares = Array.from({ length: materials }, (_, k) => 1 / (k + 1))
const total = shares.reduce((a, b) => a + b, 0)
function someMaterial(): number {
  let at = next() * total
  for (let k = 0; k < materials; k++) if ((at -= shares[k]!) <= 0) return k
  return materials - 1
}
const someSpot = () => ({ lng: 110 + 12 * next(), lat: 33 + 10 * next() })
const someRow = () => ({
  material: someMaterial(),
  ...someSpot(),
  asks: Math.round(12000 * next() - 4000) / 100,
  worst: Array.from({ length: limits }, next),
})

const columns: Columns = {
  material: new Int32Array(notices),
  lng: new Float64Array(notices),
  lat: new Float64Array(notices),
  asks: new Float64Array(notices),
  worst: Array.from({ length: limits }, () => new Float64Array(notices)),
}
function write(id: number, row: ReturnType<typeof someRow>): void {
  columns.material[id] = row.material
  columns.lng[id] = row.lng
  columns.lat[id] = row.lat
  columns.asks[id] = row.asks
  row.worst.forEach((value, k) => (columns.worst[k]![id] = value))
}
const queries: IndexQuery[] = Array.from({ length: queryCount }, () => ({
  material: someMaterial(),
  ...someSpot(),
  maxKm: 400,
  limits: Array.from({ length: limits }, () => 0.5 + next() / 2),
  count: 20,
}))

const ordered = (values: readonly number[]) => values.toSorted((a, b) => a - b)
const at = (values: readonly number[], share: number) => ordered(values)[Math.min(values.length - 1, Math.floor(values.length * share))]!
const ms = (value: number) => value.toFixed(3)
type Timed = { times: number[]; answers: Found[][] }
function time(ask: (query: IndexQuery) => Found[], before: () => void = () => undefined): Timed {
  const times: number[] = []
  const answers = queries.map(query => {
    before()
    const start = performance.now()
    const found = ask(query)
    times.push(performance.now() - start)
    return found
  })
  return { times, answers }
}
const same = (a: Found[][], b: Found[][]) => a.filter((found, i) => JSON.stringify(found) === JSON.stringify(b[i])).length
function tell(name: string, { times }: Timed, index: Timed): void {
  const [median, p95] = [at(times, 0.5), at(times, 0.95)]
  console.log(
    `${name.padEnd(28)} median ${ms(median)} ms, p95 ${ms(p95)} ms; index is 1/${(median / at(index.times, 0.5)).toFixed(0)} and 1/${(p95 / at(index.times, 0.95)).toFixed(0)} of it`,
  )
}

function build(count: number): MatchIndex {
  const index = matchIndex(limits, bands)
  for (let id = 0; id < count; id++)
    index.put(id, {
      material: columns.material[id]!,
      lng: columns.lng[id]!,
      lat: columns.lat[id]!,
      asks: columns.asks[id]!,
      worst: columns.worst.map(column => column[id]!),
    })
  return index
}

for (let id = 0; id < notices; id++) write(id, someRow())
let start = performance.now()
const index = build(notices)
console.log(
  `${notices} notices, ${materials} materials, ${limits} limits, 400 km, top 20, ${queryCount} queries; index built in ${((performance.now() - start) / 1000).toFixed(1)} s`,
)
time(query => index.top(query))
const own = time(query => index.top(query))
tell('index', own, own)
const scan = time(query => scanTop(columns, query, bands))
tell('plain scan', scan, own)
console.log(`same answer as the scan: ${same(own.answers, scan.answers)} of ${queryCount}`)

// A thousand changes a second while queries come: what fell due since the last one is done before the next, and is charged to it.
const rounds = 5
const quiet = Array.from({ length: rounds }, () => time(query => index.top(query)).times)
let changed = 0
const busy = Array.from({ length: rounds }, () => {
  let last = performance.now()
  let owed = 0
  return queries.map(query => {
    owed += performance.now() - last + 1
    last = performance.now()
    const begun = performance.now()
    for (; owed >= 1; owed -= 1, changed++) {
      const id = Math.floor(next() * notices)
      const row = someRow()
      write(id, row)
      index.put(id, row)
    }
    index.top(query)
    return performance.now() - begun
  })
})
const least = (all: readonly (readonly number[])[], i: number) => Math.min(...all.map(times => times[i]!))
const slower = queries.map((_, i) => least(busy, i) / Math.max(least(quiet, i), 0.02))
console.log(
  `under changes (${changed} of them, one a millisecond, charged to the query): slowest query ${at(slower, 1).toFixed(2)} x itself without, p95 ${at(slower, 0.95).toFixed(2)} x; one change ${ms(oneChange())} ms`,
)
const after = time(query => index.top(query))
console.log(
  `same answer as the scan after them: ${same(after.answers, time(query => scanTop(columns, query, bands)).answers)} of ${queryCount}`,
)

function oneChange(): number {
  const begun = performance.now()
  for (let n = 0; n < 10_000; n++) {
    const id = Math.floor(next() * notices)
    const row = someRow()
    write(id, row)
    index.put(id, row)
  }
  return (performance.now() - begun) / 10_000
}

const directory = await mkdtemp(join(tmpdir(), 'xunyu-match-'))
const sql = await openSql(columns, inSql, directory)
const small = inSql === notices ? index : build(inSql)
time(query => small.top(query))
const beside = time(query => small.top(query))
const asked: Timed = { times: [], answers: [] }
for (const query of queries) {
  start = performance.now()
  asked.answers.push(await sql.top(query))
  asked.times.push(performance.now() - start)
}
console.log(`SQL: ${inSql} notices, ${sql.engine}, covering index on material and place`)
tell('SQL', asked, beside)
console.log(
  `same rows as SQL: ${queries.filter((_, i) => asked.answers[i]!.every(({ id }, k) => id === beside.answers[i]![k]?.id)).length} of ${queryCount}`,
)
await sql.close()
await rm(directory, { recursive: true, force: true })
listFigures(next)
