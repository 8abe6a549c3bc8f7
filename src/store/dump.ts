// Rows of every table as text and back, for backups: PostgreSQL's own text of a value goes in again without loss, on
// either engine. Reading is one snapshot; writing is one transaction into empty tables.
import { type Kysely, sql } from 'kysely'
import type { Store } from './openStore.ts'

/** A database as these functions know it: by the names of its tables alone, since an older one has other tables. */
export type DumpHandle = Kysely<never>
export type DumpColumn = { name: string; type: string }
export type DumpTable = { name: string; columns: DumpColumn[]; key: string[] }
/** One row: a text or null for each column. */
export type DumpRow = (string | null)[]

/** Not carried over: sessions end, workers say hello again, and the database writes its own bookkeeping. */
const left = new Set([
  'app_session',
  'app_verification',
  'sign_in_failure',
  'worker',
  'row_security_state',
  'kysely_migration',
  'kysely_migration_lock',
])
/** About so much text is fetched at a time. */
const aimBytes = 2 * 1024 * 1024

/** Every table with its columns in their order and its primary key, by name. */
export async function listDumpTables(db: DumpHandle): Promise<DumpTable[]> {
  const rows = await sql<{ table: string; column: string; type: string; key: boolean }>`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type,
      coalesce(a.attnum = any(i.indkey), false) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind = 'r' order by c.relname collate "C", a.attnum`.execute(db)
  const tables = new Map<string, DumpTable>()
  for (const { table, column, type, key } of rows.rows) {
    if (left.has(table)) continue
    const known = tables.get(table) ?? { name: table, columns: [], key: [] }
    known.columns.push({ name: column, type })
    if (key) known.key.push(column)
    tables.set(table, known)
  }
  return [...tables.values()]
}

export async function lastMigration(db: DumpHandle): Promise<string> {
  const rows = await sql<{ name: string }>`select name from kysely_migration order by name desc limit 1`.execute(db)
  return rows.rows[0]?.name ?? ''
}

/** The newest link of the ledger's chain, which a restored database must end in too; null where there is none. */
export async function chainHead(db: DumpHandle): Promise<string | null> {
  const there = await sql<{ there: boolean }>`select to_regclass('public.ledger_head') is not null as there`.execute(db)
  if (there.rows[0]?.there !== true) return null
  const rows = await sql<{ hash: string }>`select sequence || ':' || hash as hash from ledger_head`.execute(db)
  return rows.rows[0]?.hash ?? null
}

/** Runs `read` on one snapshot of the whole database; nothing that is written meanwhile is in it. */
export function snapshot<T>(store: Store, read: (db: DumpHandle) => Promise<T>): Promise<T> {
  return store.reading(async inner => {
    const db = inner.db as unknown as DumpHandle
    // So that a time is the same text wherever it is read.
    await sql`set local timezone = 'UTC'`.execute(db)
    return read(db)
  })
}

/** Rows of a table by its key, some at a time: as many as make about two megabytes. */
export async function* dumpRows(db: DumpHandle, table: DumpTable): AsyncGenerator<DumpRow[]> {
  const cursor = sql.ref('dump_rows')
  const columns = sql.join(table.columns.map(({ name }) => sql`${sql.ref(name)}::text`))
  const order = table.key.length > 0 ? sql`order by ${sql.join(table.key.map(name => sql.ref(name)))}` : sql``
  await sql`declare ${cursor} no scroll cursor for select array[${columns}]::text[] as line from ${sql.table(table.name)} ${order}`.execute(
    db,
  )
  let count = 8
  for (;;) {
    const fetched = await sql<{ line: DumpRow }>`fetch ${sql.raw(String(count))} from ${cursor}`.execute(db)
    const rows = fetched.rows.map(({ line }) => line)
    if (rows.length === 0) break
    yield rows
    const bytes = rows.reduce((sum, row) => sum + row.reduce((all, value) => all + (value?.length ?? 1), 0), 0)
    count = Math.max(1, Math.min(20_000, Math.floor((aimBytes * rows.length) / Math.max(bytes, 1))))
  }
  await sql`close ${cursor}`.execute(db)
}

/** Nobody has put anything into it: no row but those that migrations make. */
export async function isEmpty(db: DumpHandle): Promise<boolean> {
  for (const table of ['region', 'flow', 'entry', 'evidence', 'plan', 'scenario', 'tenant', 'app_user', 'audit_record']) {
    const there = await sql<{ there: boolean }>`select to_regclass(${`public.${table}`}) is not null as there`.execute(db)
    if (there.rows[0]?.there !== true) continue
    const rows = await sql<{ some: boolean }>`select exists (select from ${sql.table(table)}) as some`.execute(db)
    if (rows.rows[0]?.some === true) return false
  }
  return true
}

type ForeignKey = { table: string; name: string }
/**
 * Makes the tables ready for rows in any order, runs `fill`, and puts everything back as it was: triggers that refuse or add
 * something sleep, and references between rows are held at the end, all of them.
 */
export async function filling(db: DumpHandle, tables: readonly DumpTable[], fill: () => Promise<void>): Promise<void> {
  const keys = await sql<ForeignKey>`select conrelid::regclass::text as "table", conname as name from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`.execute(db)
  const alterKeys = async (how: string): Promise<void> => {
    for (const key of keys.rows)
      await sql`alter table ${sql.table(key.table)} alter constraint ${sql.ref(key.name)} ${sql.raw(how)}`.execute(db)
  }
  const triggers = async (how: string): Promise<void> => {
    for (const { name } of tables) await sql`alter table ${sql.table(name)} ${sql.raw(how)} trigger user`.execute(db)
  }
  await triggers('disable')
  await alterKeys('deferrable initially deferred')
  // Rows that migrations put in (the beginning of the chain) are in the backup as well.
  for (const { name } of tables) await sql`delete from ${sql.table(name)}`.execute(db)
  await fill()
  await sql`set constraints all immediate`.execute(db)
  await alterKeys('not deferrable')
  await triggers('enable')
  await continueNumbers(db)
}

export async function insertDumpRows(
  db: DumpHandle,
  table: string,
  columns: readonly DumpColumn[],
  rows: readonly DumpRow[],
): Promise<void> {
  if (rows.length === 0) return
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  const values = sql.join(columns.map(({ name, type }) => sql`${sql.ref(`r.${name}`)}::${sql.raw(type)}`))
  const lists = sql.join(columns.map((_, index) => sql`${rows.map(row => row[index] ?? null)}::text[]`))
  await sql`insert into ${sql.table(table)} (${names}) overriding system value
    select ${values} from unnest(${lists}) as r (${names})`.execute(db)
}

/** Identities and sequences go on after the highest number that is there. */
async function continueNumbers(db: DumpHandle): Promise<void> {
  const identities = await sql<{ table: string; column: string }>`select c.relname as "table", a.attname as "column"
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and a.attidentity <> ''`.execute(db)
  for (const { table, column } of identities.rows)
    await sql`select setval(pg_get_serial_sequence(${`public.${table}`}, ${column}),
      greatest((select max(${sql.ref(column)}) from ${sql.table(table)}), 1), exists (select from ${sql.table(table)}))`.execute(db)
}

/** Sequences that belong to no column, with the number that comes next. */
export async function readSequences(db: DumpHandle): Promise<Record<string, string>> {
  const free = await sql<{ name: string }>`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'S' and not exists (select from pg_depend d where d.objid = c.oid and d.deptype in ('a', 'i'))
    order by 1`.execute(db)
  const found: Record<string, string> = {}
  for (const { name } of free.rows) {
    const at = await sql<{
      next: string
    }>`select (last_value + case when is_called then 1 else 0 end)::text as next from ${sql.table(name)}`.execute(db)
    found[name] = at.rows[0]?.next ?? '1'
  }
  return found
}

export async function writeSequences(db: DumpHandle, sequences: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, next] of Object.entries(sequences)) {
    const there = await sql<{ there: boolean }>`select to_regclass(${`public.${name}`}) is not null as there`.execute(db)
    if (there.rows[0]?.there === true) await sql`select setval(${`public.${name}`}, ${next}::bigint, false)`.execute(db)
  }
}

/** Takes away tables, views, sequences and functions of a database that holds no rows of anybody. */
export async function clearDatabase(db: DumpHandle): Promise<void> {
  await sql
    .raw(
      `do $$ declare what record; begin
        for what in select format('drop %s if exists %I cascade',
            case relkind when 'v' then 'view' when 'S' then 'sequence' else 'table' end, relname) as statement
          from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'S')
            and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype in ('i', 'e', 'a'))
        loop execute what.statement; end loop;
        for what in select format('drop function if exists %s cascade', p.oid::regprocedure) as statement from pg_proc p
          where pronamespace = 'public'::regnamespace and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        loop execute what.statement; end loop;
      end $$`,
    )
    .execute(db)
}
