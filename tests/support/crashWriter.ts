// A process for the crash test: moves mass between two accounts in one transaction each, and says every commit
// aloud only after the store acknowledged it. It runs until somebody kills it.
import { writeSync } from 'node:fs'
import { sql } from 'kysely'
import { openStore } from '#store/openStore.ts'

const directory = process.argv[2]
if (directory === undefined) throw new Error('usage: crashWriter <directory>')
const opened = await openStore({ directory })
if (!opened.ok) throw new Error(opened.problems[0]?.en)
const store = opened.value
await sql`create table if not exists move (id int primary key, kg int not null)`.execute(store.db)
await sql`create table if not exists crash_holding (name text primary key, kg int not null)`.execute(store.db)
await sql`insert into crash_holding values ('mill', 0), ('kiln', 0) on conflict do nothing`.execute(store.db)
const last = await sql<{ id: number | null }>`select max(id) as id from move`.execute(store.db)
for (let id = (last.rows[0]?.id ?? 0) + 1; ; id++) {
  await store.inTransaction(async inner => {
    await sql`insert into move values (${id}, ${id % 7})`.execute(inner.db)
    await sql`update crash_holding set kg = kg - ${id % 7} where name = 'mill'`.execute(inner.db)
    await sql`update crash_holding set kg = kg + ${id % 7} where name = 'kiln'`.execute(inner.db)
  })
  // Straight to the descriptor: a buffered stream could lose what was acknowledged.
  writeSync(1, `${id}\n`)
}
