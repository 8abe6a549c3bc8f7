// Queries of readings of the law: proposals with what a second person decided on them.
import { sql } from 'kysely'
import type { ReadingAct, RuleReading } from '#domain/ruleReading.ts'
import type { Store } from './openStore.ts'
import { newId } from './tenants.ts'
type Row = {
  id: string
  act: ReadingAct
  reader: string
  on_day: string
  agrees: boolean | null
  second: string | null
  decided_on: string | null
  because: string | null
}

/** In the order in which they were decided, then those that wait: readings build on each other. */
export async function readRuleReadings(store: Pick<Store, 'db'>): Promise<RuleReading[]> {
  const found = await sql<Row>`
    select first.id, first.act, first.reader, first.on_day::text, second.agrees, second.reader as second, second.on_day::text as decided_on,
      second.because
    from rule_reading first left join rule_reading second on second.decides = first.id
    where first.decides is null order by second.ordinal nulls last, first.ordinal`.execute(store.db)
  return found.rows.map(row => ({
    id: row.id,
    act: row.act,
    state: row.agrees === null ? 'proposed' : row.agrees ? 'confirmed' : 'declined',
    reader: row.reader,
    readOn: row.on_day,
    secondReader: row.second,
    decidedOn: row.decided_on,
    reason: row.because,
  }))
}

export type Reader = { reader: string; actor: string; day: string }
export async function insertReading(store: Store, { reader, actor, day }: Reader, act: ReadingAct): Promise<string> {
  const id = newId()
  await sql`insert into rule_reading (id, act, reader, actor, on_day)
    values (${id}, ${JSON.stringify(act)}::jsonb, ${reader}, ${actor}, ${day}::date)`.execute(store.db)
  return id
}

/** @returns false where somebody else has decided already */
export async function insertDecision(
  store: Store,
  { reader, actor, day }: Reader,
  decides: string,
  agrees: boolean,
  reason: string | null,
): Promise<boolean> {
  const made = await sql`insert into rule_reading (id, decides, agrees, because, reader, actor, on_day)
    values (${newId()}, ${decides}, ${agrees}, ${reason}, ${reader}, ${actor}, ${day}::date) on conflict (decides) do nothing`.execute(
    store.db,
  )
  return Number(made.numAffectedRows ?? 0) > 0
}
