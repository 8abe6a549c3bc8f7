// What row-level security costs: the same list queries as the owner and as a firm, an authority and the public, side by
// side in one run. Prints the ratio to the owner's time for the same rows. Usage: tsx bench/rowSecurity.ts [papers]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Actor } from '#store/actor.ts'
import { openStore } from '#store/openStore.ts'
import type { Store } from '#store/openStore.ts'

const papers = Number(process.argv[2] ?? 100_000)
const firms = 1000
const runs = 7

const directory = await mkdtemp(join(tmpdir(), 'xunyu-rls-'))
const url = process.env['DATABASE_URL']
const opened = await openStore(url === undefined ? { directory } : { url })
if (!opened.ok) throw new Error(opened.problems[0]?.en)
const store = opened.value

await store.inTransaction(async inner => {
  await sql`insert into tenant (id, kind, parent, path, name_zh, name_en) values ('r', 'region', null, 'r/', 'r', 'r')`.execute(inner.db)
  await sql`insert into tenant (id, kind, parent, path, name_zh, name_en, party)
    select 'f' || n, 'firm', 'r', 'r/f' || n || '/', 'f', 'f', 'p' || n from generate_series(1, ${firms}::int) n`.execute(inner.db)
  for (const [id, role, tenant] of [
    ['firm', 'firm', 'f1'],
    ['authority', 'authority', 'r'],
  ] as const) {
    await sql`insert into app_user (id, name, email) values (${id}, ${id}, ${`${id}@users.invalid`})`.execute(inner.db)
    await sql`insert into membership (id, user_id, role, tenant) values (${id}, ${id}, ${role}, ${tenant})`.execute(inner.db)
  }
  await sql`insert into evidence (id, kind, title_zh, title_en, because, body, learned_at, owners)
    select 'row:' || n, 'row', 't', 't', '{}', '{}', now(), array['p' || (1 + n % ${firms}::int)] from generate_series(1, ${papers}::int) n`.execute(
    inner.db,
  )
})
await sql`analyze`.execute(store.db)

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
async function time(on: Store, query: (db: Store['db']) => Promise<{ rows: unknown[] }>): Promise<{ ms: number; rows: number }> {
  const times: number[] = []
  let rows = 0
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    rows = (await query(on.db)).rows.length
    times.push(performance.now() - start)
  }
  return { ms: median(times), rows }
}

const mine = (db: Store['db']) => sql`select id from evidence where owners && array['p1'] order by ordinal`.execute(db)
const all = (db: Store['db']) => sql`select id from evidence order by ordinal`.execute(db)
const point = (db: Store['db']) => sql`select id from evidence where id = 'row:1000'`.execute(db)
const user = (id: string): Actor => ({ kind: 'user', id })
const cases: [string, Actor, (db: Store['db']) => Promise<{ rows: unknown[] }>, (db: Store['db']) => Promise<{ rows: unknown[] }>][] = [
  ['a firm lists its own papers', user('firm'), all, mine],
  ['an authority lists those of all firms', user('authority'), all, all],
  ['a firm reads one paper', user('firm'), point, point],
]
process.stdout.write(`${papers} papers of ${firms} firms, ${store.engine}, median of ${runs}\n`)
for (const [name, actor, query, asOwner] of cases) {
  const plain = await time(store, asOwner)
  const bound = await time(store.as(actor), query)
  process.stdout.write(
    `${name}: ${bound.rows} rows, ${bound.ms.toFixed(1)} ms; as the owner ${plain.rows} rows, ${plain.ms.toFixed(1)} ms; ratio ${(bound.ms / plain.ms).toFixed(2)}\n`,
  )
}
await store.close()
await rm(directory, { recursive: true, force: true })
