// The audit's reading: the chain from its beginning, every record against its seal, every account added again. It streams:
// a page of the log with the rows that it speaks of is all that is in memory.
import { type Kysely, sql } from 'kysely'
import { accountKey } from '#domain/entry.ts'
import type { FindingCode, Head } from '#domain/ledgerAudit.ts'
import type { Tables } from '../tables.ts'
import { paperTables } from '../trade/papers.ts'
import { accountOf } from './accounts.ts'
import { type EventBody, readHead } from './chain.ts'
import { type SealedItem, type SealedTable, sha256, touchedFields } from './seal.ts'
import { sealedRows, sealedTables } from './sealedRows.ts'

type Say = (code: FindingCode, table: string, id: string, zh: string, en: string, fields?: string[]) => void
type EventRow = { sequence: string; append: string; at: string; previous: string; hash: string; body: string }

/** Signs of log in memory at a time. */
const pageSigns = 4_000_000
const zeros = '0'.repeat(64)

/** Goes along the chain. @returns events and records seen @param onPage after each page, with the events so far */
export async function auditChain(
  db: Kysely<Tables>,
  say: Say,
  onPage: (events: number) => void,
): Promise<{ events: number; records: number; head: Head }> {
  const head = await readHead(db)
  let last = { sequence: 0, hash: zeros }
  let records = 0
  for (;;) {
    const { rows } = await sql<EventRow>`
      select sequence, append, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, previous, hash, body
      from (select e.*, sum(length(body)) over (order by sequence) as signs
        from (select * from ledger_event where sequence > ${last.sequence}::bigint order by sequence limit 2000) e) page
      where signs - length(body) < ${pageSigns} order by sequence`.execute(db)
    if (rows.length === 0) break
    const items: { append: number; items: SealedItem[] }[] = []
    for (const row of rows) {
      items.push(checkEvent(row, last, say))
      last = { sequence: Number(row.sequence), hash: row.hash }
    }
    records += await checkRecords(db, items, say)
    onPage(last.sequence)
  }
  if (head.sequence !== last.sequence || head.hash !== last.hash)
    say(
      'chain.head',
      'ledger_head',
      String(head.sequence),
      `链尾与最后一个事件 ${last.sequence} 不符`,
      `the head is not the last event, ${last.sequence}`,
    )
  return { events: last.sequence, records, head }
}

/** @returns what the event says that its append brought */
function checkEvent(row: EventRow, last: { sequence: number; hash: string }, say: Say): { append: number; items: SealedItem[] } {
  const sequence = Number(row.sequence)
  const id = String(sequence)
  if (sequence !== last.sequence + 1)
    say('chain.gap', 'ledger_event', id, `事件 ${last.sequence} 之后缺失`, `events after ${last.sequence} are missing`)
  if (row.previous !== last.hash)
    say('chain.broken', 'ledger_event', id, '前一事件的指纹不符', 'the hash of the event before does not match', ['previous'])
  if (sha256(row.body) !== row.hash)
    say('chain.broken', 'ledger_event', id, '事件内容与指纹不符', 'the event is not what its hash says', ['body'])
  const append = Number(row.append)
  try {
    const body = JSON.parse(row.body) as EventBody
    const wrong = (['at', 'previous'] as const).filter(name => body[name] !== row[name]) as string[]
    if (body.sequence !== sequence) wrong.push('sequence')
    if (body.append !== append) wrong.push('append')
    if (wrong.length > 0)
      say('chain.broken', 'ledger_event', id, '事件的列与其内容不符', 'columns of the event are not what its body says', wrong)
    return { append: body.append, items: body.items }
  } catch {
    return { append, items: [] }
  }
}

async function checkRecords(db: Kysely<Tables>, events: readonly { append: number; items: SealedItem[] }[], say: Say): Promise<number> {
  const sealed = new Map<string, SealedItem>()
  for (const { items } of events) for (const item of items) sealed.set(`${item[0]} ${item[1]}`, item)
  const count = sealed.size
  const appends = events.map(({ append }) => append)
  for (const table of sealedTables) {
    const away = new Set<string>()
    for (const { item } of await sealedRows(db, table, sql`t.appended = any(${appends}::bigint[])`)) {
      const key = `${item[0]} ${item[1]}`
      const was = sealed.get(key)
      if (was === undefined) away.add(item[1])
      else compare(was, item, say)
      sealed.delete(key)
    }
    for (const id of away) say('record.added', table, id, '日志里没有这条记录', 'the log knows no such record')
  }
  await reportMissing(db, [...sealed.values()], say)
  return count
}

function compare(sealed: SealedItem, now: SealedItem, say: Say): void {
  const [table, id, digest, marks, readers] = sealed
  const [, , found, foundMarks, foundReaders] = now
  const fields = digest === found ? [] : touchedFields(table, marks, foundMarks)
  // Events of before version 2 do not say who may read their records.
  if (readers !== undefined && readers !== foundReaders) fields.push('owners/published')
  if (digest === found && fields.length === 0) return
  say('record.changed', table, id, `记录被改动：${fields.join('、')}`, `the record was changed: ${fields.join(', ')}`, fields)
}

/** A record that is not where its append put it was taken away, or says that it came by another append. */
async function reportMissing(db: Kysely<Tables>, items: readonly SealedItem[], say: Say): Promise<void> {
  const byTable = new Map<SealedTable, SealedItem[]>()
  for (const item of items) byTable.set(item[0], [...(byTable.get(item[0]) ?? []), item])
  for (const [table, list] of byTable) {
    const moved = await sealedRows(db, table, sql`t.id = any(${list.map(item => item[1])}::text[])`)
    const there = new Set(moved.map(({ item }) => item[1]))
    for (const [, id] of list) {
      if (there.has(id)) say('record.changed', table, id, '记录被改动：appended', 'the record was changed: appended', ['appended'])
      else say('record.missing', table, id, '记录被删除', 'the record is gone')
    }
  }
}

/** How many findings of one kind are looked for. */
const most = 100

/** Rows that came by no append that the chain knows. */
export async function auditStrays(db: Kysely<Tables>, say: Say): Promise<void> {
  for (const table of sealedTables) {
    const { rows } = await sql<{ id: string }>`
      select t.id from ${sql.table(table)} t left join ledger_event v on v.append = t.appended where v.append is null
      order by t.id limit ${most}`.execute(db)
    for (const { id } of rows) say('record.added', table, id, '记录不经日志而来', 'the record came by no append of the log')
  }
}

/** Rows of the trade tables behind which there is no paper of their noun: the seals are over papers, and would not miss them. */
export async function auditPapers(db: Kysely<Tables>, say: Say): Promise<void> {
  for (const table of new Set(paperTables.map(one => one.table))) {
    const nouns = paperTables.filter(one => one.table === table).map(one => one.noun)
    const { rows } = await sql<{ id: string }>`
      select t.id from ${sql.table(table)} t left join evidence e on e.id = t.id and e.noun = any(${nouns}::text[]) where e.id is null
      order by t.id limit ${most}`.execute(db)
    for (const { id } of rows) say('record.added', table, id, '没有相应的凭证', 'no paper stands behind it')
  }
}

/** Every entry and every account, added again. */
export async function auditSums(db: Kysely<Tables>, say: Say): Promise<{ entries: number; accounts: number }> {
  const unbalanced = await sql<{ entry: string; kg: string }>`
    select entry, sum(mass_kg) as kg from entry_leg group by entry having sum(mass_kg) <> 0 order by entry limit ${most}`.execute(db)
  for (const { entry, kg } of unbalanced.rows)
    say('entry.unbalanced', 'entry_leg', entry, `各行之和为 ${kg} kg，不为零`, `the legs sum to ${kg} kg, not zero`, ['mass_kg'])
  await differingSums(db, say)
  const overdrawn = await sql<{
    party: string
    site: string
    material: string
    batch: string
    bucket: string
    held_on: string
    kg: string
  }>`
    select distinct on (a.id) a.*, s.held_on, s.kg from account a join (
      select account, held_on, sum(posted_kg - reserved_kg) over (partition by account order by held_on) as kg from account_day) s
      on s.account = a.id
    where s.kg < 0 and a.bucket not in ('generated', 'opening', 'outside', 'unexplained', 'transformed')
    order by a.id, s.held_on limit ${most}`.execute(db)
  for (const row of overdrawn.rows) {
    const key = accountKey(accountOf(row))
    say(
      'account.overdrawn',
      'account',
      key,
      `${row.held_on} 结余 ${row.kg} kg，低于零`,
      `it stands at ${row.kg} kg on ${row.held_on}, below nothing`,
    )
  }
  const beyond = await sql<{ id: string; kg: string }>`
    select p.id, sum(f.reserved_kg) as kg from entry p join entry_leg l on l.entry = p.id and l.mass_kg < 0
    join lateral (
      select reserved_kg from entry_effect where entry = p.id and reserved_kg <> 0
      union all select case when e.reverses is null then -m.mass_kg else m.mass_kg end from entry e
        join entry_leg m on m.entry = e.id and m.mass_kg > 0 where e.pending = p.id and e.phase <> 'pending') f on true
    where p.phase = 'pending' group by p.id having sum(f.reserved_kg) < 0 limit ${most}`.execute(db)
  for (const { id, kg } of beyond.rows) say('pending.beyond', 'entry', id, `超出待过账量 ${kg} kg`, `${kg} kg beyond what it promised`)
  const counted = await sql<{ entries: string; accounts: string }>`
    select (select count(*) from entry) as entries, (select count(*) from account) as accounts`.execute(db)
  return { entries: Number(counted.rows[0]?.entries), accounts: Number(counted.rows[0]?.accounts) }
}

async function differingSums(db: Kysely<Tables>, say: Say): Promise<void> {
  const columns = ['posted_kg', 'reserved_kg', 'expected_kg'] as const
  const { rows } = await sql<Record<string, string>>`
    with added as (
      select party, site, material, batch, bucket, held_on, sum(posted_kg) as posted_kg, sum(reserved_kg) as reserved_kg,
        sum(expected_kg) as expected_kg from entry_effect group by 1, 2, 3, 4, 5, 6),
    kept as (select a.party, a.site, a.material, a.batch, a.bucket, d.* from account_day d join account a on a.id = d.account)
    select coalesce(k.party, s.party) as party, coalesce(k.site, s.site) as site, coalesce(k.material, s.material) as material,
      coalesce(k.batch, s.batch) as batch, coalesce(k.bucket, s.bucket) as bucket, coalesce(k.held_on, s.held_on) as held_on,
      coalesce(k.posted_kg, 0) as posted_kg, coalesce(k.reserved_kg, 0) as reserved_kg, coalesce(k.expected_kg, 0) as expected_kg,
      coalesce(s.posted_kg, 0) as posted_kg_now, coalesce(s.reserved_kg, 0) as reserved_kg_now, coalesce(s.expected_kg, 0) as expected_kg_now
    from kept k full join added s on k.party = s.party and k.site = s.site and k.material = s.material and k.batch = s.batch
      and k.bucket = s.bucket and k.held_on = s.held_on
    where (coalesce(k.posted_kg, 0), coalesce(k.reserved_kg, 0), coalesce(k.expected_kg, 0))
      <> (coalesce(s.posted_kg, 0), coalesce(s.reserved_kg, 0), coalesce(s.expected_kg, 0))
    order by 1, 2, 3, 4, 5, 6 limit ${most}`.execute(db)
  for (const row of rows) {
    const key = accountKey(accountOf(row as Parameters<typeof accountOf>[0]))
    const wrong = columns.filter(column => row[column] !== row[`${column}_now`])
    const say1 = (word: string) => wrong.map(column => `${column} ${row[column]} ${word} ${row[`${column}_now`]}`).join('; ')
    say(
      'account.sum',
      'account_day',
      `${key} ${row['held_on']}`,
      `累计与分录不符：${say1('应为')}`,
      `the sum is not that of the entries: ${say1('kept,')} added`,
      [...wrong],
    )
  }
}

/** Contents that are not what their name says, or that nobody handed in. */
export async function auditFiles(db: Kysely<Tables>, say: Say): Promise<number> {
  const { rows } = await sql<{ hash: string }>`
    select hash from file_content where encode(sha256(content), 'hex') <> hash or length(content) <> size order by hash limit ${most}`.execute(
    db,
  )
  for (const { hash } of rows)
    say('file.changed', 'file_content', hash, '文件内容与指纹不符', 'the content is not what its hash says', ['content'])
  const counted = await sql<{ files: string }>`select count(*) as files from file_content`.execute(db)
  return Number(counted.rows[0]?.files)
}
