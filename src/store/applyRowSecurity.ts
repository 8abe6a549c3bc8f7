// Brings role, functions and policies of the database to what rowSecurity.ts says: when the store opens, and only if
// something changed. So a new table needs one line there, whichever migration made it.
import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { problem, type Problem } from '#domain/problem.ts'
import { sees } from '#domain/tenancy.ts'
import { memberRole } from './actor.ts'
import { rowSecurity } from './rowSecurity.ts'
import type { TableRule } from './rowSecurity.ts'

const define = (name: string, returns: string, body: string): string =>
  // pg_temp last and by name: a table that a session makes for itself must not stand before ours.
  `create or replace function ${name} returns ${returns} language sql stable security definer set search_path = public, pg_temp as $$ ${body} $$`

const isActor = `coalesce(nullif(current_setting('xunyu.actor', true), ''), 'public')`
const held = `select m.role, t.id, t.kind, t.path, t.parent, t.party, t.province from membership m left join tenant t on t.id = m.tenant where m.user_id = xunyu_user()`
const bureausHeld = `select id from (${held}) as mine where role = 'evaluator'`
const today = `(now() at time zone 'Asia/Shanghai')::date`
const lent = `select t.party, d.scopes from delegation d join tenant t on t.id = d.firm
  where d.revoked_at is null and ${today} between d.valid_from and d.valid_to
    and (d.to_user = xunyu_user() or d.to_tenant in (select id from (${held}) as mine where id is not null))`
const levels = Object.entries(sees)
  .flatMap(([role, seen]) => seen.map(level => `('${role}', '${level}')`))
  .join(', ')

const functions = [
  define('xunyu_actor()', 'text', `select ${isActor}`),
  define('xunyu_is_local()', 'boolean', `select ${isActor} = 'local'`),
  // Somebody whose account was closed is nobody from that moment on, whatever session is still open.
  define('xunyu_user()', 'text', `select id from app_user where ${isActor} = 'user:' || id and disabled_at is null`),
  define('xunyu_tenants()', 'text[]', `select coalesce(array_agg(id), '{}') from (${held}) as mine where id is not null`),
  define('xunyu_firms()', 'text[]', `select coalesce(array_agg(id), '{}') from (${held}) as mine where role = 'firm'`),
  define('xunyu_operates()', 'boolean', `select ${isActor} = 'local' or exists (select from (${held}) as mine where role = 'operator')`),
  define(
    'xunyu_may_plan()',
    'boolean',
    `select ${isActor} = 'local' or exists (select from (${held}) as mine where role in ('operator', 'authority'))`,
  ),
  // Which regions of the planner an authority works on: its own and those below it, and for plans the one that it lies in. A region that
  // bears no tenant's name is nobody's part of the tree, and every authority's.
  define(
    'xunyu_plans_in(wanted text)',
    'boolean',
    `select xunyu_operates() or exists (select from (${held}) as mine where role = 'authority'
      and not exists (select from tenant r where r.id = $1 and not (starts_with(r.path, mine.path) or starts_with(mine.path, r.path))))`,
  ),
  define(
    'xunyu_keeps_region(wanted text)',
    'boolean',
    `select xunyu_operates() or exists (select from (${held}) as mine where role = 'authority'
      and not exists (select from tenant r where r.id = $1 and not starts_with(r.path, mine.path)))`,
  ),
  define(
    'xunyu_parties(level text)',
    'text[]',
    `select coalesce(array_agg(distinct party), '{}') from (
      select f.party from (${held}) as mine join (values ${levels}) as may (role, level) on may.role = mine.role
        join tenant f on f.path >= mine.path and f.path < mine.path || '~' and f.party is not null
        where may.level = $1
      union all select party from (${lent}) as given where $1 = any(scopes)) as seen`,
  ),
  // Parties below the authorities in which the actor holds a seat: what is lent is seen and not governed.
  define(
    'xunyu_governs()',
    'text[]',
    `select coalesce(array_agg(distinct f.party), '{}') from (${held}) as mine
      join tenant f on f.path >= mine.path and f.path < mine.path || '~' and f.party is not null where mine.role = 'authority'`,
  ),
  // Authorities in which the actor holds a seat, and those below them.
  define(
    'xunyu_offices()',
    'text[]',
    `select coalesce(array_agg(distinct o.id), '{}') from (${held}) as mine
      join tenant o on o.path >= mine.path and o.path < mine.path || '~' and o.kind in ('region', 'province', 'city') where mine.role = 'authority'`,
  ),
  // Cases that the actor evaluates: accepted by their bureau, or naming it last.
  define(
    'xunyu_evaluates()',
    'text[]',
    `select coalesce(array_agg(distinct appraisal), '{}') from (
      select appraisal from appraisal_step where role = 'evaluator' and party in (${bureausHeld})
      union all select appraisal from (select distinct on (appraisal) appraisal, body ->> 'bureau' as bureau from appraisal_step
        where body ? 'bureau' order by appraisal, number desc) as named where bureau in (${bureausHeld})) as own`,
  ),
  // The province that a tenant is or lies in: the code of the nearest above it that has one.
  define(
    'xunyu_province(wanted text)',
    'text',
    `select o.province from tenant t join tenant o on starts_with(t.path, o.path) and o.province is not null
      where t.id = $1 order by length(o.path) desc limit 1`,
  ),
  // Filed cases that the actor may recognise: with a seat in another province's authority, or in a tax office whose place holds the firm.
  define(
    'xunyu_recognises()',
    'text[]',
    `select coalesce(array_agg(distinct c.appraisal), '{}') from (${held}) as mine
      cross join (select s.appraisal, f.path, coalesce(xunyu_province(f.id), s.body #>> '{firm,province}') as province
        from appraisal_step s left join tenant f on f.party = s.party where s.action = 'apply' and s.role = 'firm'
          and exists (select from appraisal_step d where d.appraisal = s.appraisal and d.action = 'file')) as c
      where (mine.role = 'authority' and mine.kind = 'province' and mine.province <> c.province and not coalesce(starts_with(c.path, mine.path), false))
        or (mine.role = 'tax' and starts_with(c.path, (select path from tenant where id = mine.parent)))`,
  ),
  // Who objects in public has a name of their own choosing, which must not open the case that it stands in.
  define(
    'xunyu_appraisals()',
    'text[]',
    `select coalesce(array_agg(distinct appraisal), '{}') from (
      select appraisal from appraisal_step where role = 'firm' and party in (select unnest(xunyu_parties('evidence')))
      union all select appraisal from appraisal_step
        where role in ('authority', 'province', 'tax') and party in (select id from (${held}) as mine where role in ('authority', 'tax'))
      union all select unnest(xunyu_recognises())
      union all select unnest(xunyu_evaluates())) as seen`,
  ),
  // Cases whose account the actor reads whole, with prices, recipes and batches: the firm's own, and those that it evaluates.
  define(
    'xunyu_whole_appraisals()',
    'text[]',
    `select coalesce(array_agg(distinct appraisal), '{}') from (
      select appraisal from appraisal_step where role = 'firm' and party in (select unnest(xunyu_parties('evidence')))
        and party in (select unnest(xunyu_parties('commerce'))) and party in (select unnest(xunyu_parties('recipe')))
      union all select unnest(xunyu_evaluates())) as whole`,
  ),
  // Documents of its own firm that a step of such a case names: what one case was handed is not what the firm has, and a name opens nothing
  // of another firm. The public may name anything.
  define(
    'xunyu_case_papers()',
    'text[]',
    `select coalesce(array_agg(distinct d.id), '{}') from appraisal_step s cross join unnest(s.evidence) as paper
      join appraisal_document d on d.id = paper
      join appraisal_step a on a.appraisal = s.appraisal and a.action = 'apply' and a.party = d.firm
      where s.role <> 'public' and s.appraisal in (select unnest(xunyu_whole_appraisals()))`,
  ),
  // The account without prices, recipes and batches, for whoever sees the case but not the whole of it.
  define(
    'xunyu_open_account(wanted text)',
    'table (version integer, sha256 text, learned_at timestamptz, body text)',
    `select a.version, a.sha256, a.learned_at, (a.body::jsonb || jsonb_build_object(
        'batches', '[]'::jsonb, 'sales', '[]'::jsonb, 'declared', '[]'::jsonb, 'reconciled', '{}'::jsonb,
        'notes', jsonb_build_object('process', blank, 'metering', a.body::jsonb #> '{notes,metering}', 'quality', a.body::jsonb #> '{notes,quality}'),
        'products', coalesce((select jsonb_agg(p || '{"shares": [], "loss": null}'::jsonb) from jsonb_array_elements(a.body::jsonb -> 'products') as p),
          '[]'::jsonb)))::text
      from appraisal_account a, (select '{"zh": "", "en": ""}'::jsonb as blank) as none
      where a.appraisal = $1 and a.appraisal in (select unnest(xunyu_appraisals())) order by a.version desc limit 1`,
  ),
  // What anybody with a copy may know of its case: the fingerprint cannot be guessed, and nothing of books, papers and persons is in it.
  define(
    'xunyu_report_steps(wanted text)',
    'table (sha256 text, number integer, action text, role text, held_on text, learned_at timestamptz, reason text, said jsonb)',
    `select i.sha256, s.number, s.action, s.role, s.held_on::text, s.learned_at,
        case when s.action in ('withdraw', 'upholdObjection') then s.reason end,
        case s.action
          when 'apply' then jsonb_build_object('period', s.body -> 'period', 'synthetic', s.body -> 'synthetic', 'firm', jsonb_build_object(
            'nameZh', s.body #> '{firm,nameZh}', 'nameEn', s.body #> '{firm,nameEn}', 'creditCode', s.body #> '{firm,creditCode}'))
          when 'accept' then jsonb_build_object('evaluator', s.body -> 'evaluator')
          when 'judge' then jsonb_build_object('answer', coalesce(s.body #> '{verdict,final,answer}', s.body #> '{judgement,final,answer}'))
          when 'issueReport' then jsonb_build_object('sha256', s.body -> 'sha256', 'validTo', s.body -> 'validTo')
          when 'coSign' then jsonb_build_object('sha256', s.body -> 'sha256', 'validTo', (select f.body -> 'validTo' from appraisal_step f
            where f.appraisal = s.appraisal and f.action = 'signReport' and f.number < s.number order by f.number desc limit 1))
          when 'publish' then s.body - 'action'
          when 'recognise' then jsonb_build_object('purpose', s.body -> 'purpose', 'by', coalesce(s.body #> '{recogniser,nameZh}', s.body -> 'by'))
          else '{}'::jsonb end
      from (select min(appraisal) as appraisal, min(body ->> 'sha256') as sha256 from appraisal_step
          where action in ('issueReport', 'coSign') and length($1) in (8, 16, 64) and starts_with(body ->> 'sha256', $1)
          having count(distinct body ->> 'sha256') = 1) as i
        join appraisal_step s using (appraisal)
      where s.action in ('apply', 'accept', 'judge', 'issueReport', 'coSign', 'publish', 'file', 'recognise', 'withdraw', 'upholdObjection')
      order by s.number`,
  ),
  // The case of an objection, for whoever holds number and code of its receipt.
  define('xunyu_receipt(wanted text, code text)', 'text', `select appraisal from objection where receipt = $1 and code_hash = $2`),
  // Whether anything that is not for everybody is recorded of these parties.
  define(
    'xunyu_recorded(parties text[])',
    'boolean',
    `select exists (select from flow where owners && $1 and not published) or exists (select from entry where owners && $1 and not published)
      or exists (select from evidence where owners && $1 and not published) or exists (select from stored_file where owner = any($1))
      or exists (select from waste_row where party = any($1)) or exists (select from import_job where party = any($1))
      or exists (select from claim where claimant = any($1) and not synthetic) or exists (select from registry_record where party = any($1))
      or exists (select from appraisal_step where role = 'firm' and party = any($1))`,
  ),
  // Whether one operator alone may seat somebody: nobody sits there, and no record of anybody comes to be seen by it.
  define(
    'xunyu_seat_free(wanted_role text, wanted_tenant text)',
    'boolean',
    `select $1 <> 'operator' and $2 is not null and not exists (select from membership where tenant = $2)
      and not exists (select from delegation where to_tenant = $2 and revoked_at is null and valid_to >= ${today})
      and not exists (select from appraisal_step where body ->> 'bureau' = $2 or (role = 'evaluator' and party = $2))
      and not ($1 in ('authority', 'tax') and exists (select from tenant where id = $2 and kind in ('province', 'tax'))
        and exists (select from appraisal_step where action = 'file'))
      and not xunyu_recorded(array(select f.party from tenant t join tenant f on f.path >= t.path and f.path < t.path || '~'
        where t.id = $2 and f.party is not null))`,
  ),
  // In whose name the actor may enter records.
  define(
    'xunyu_acts_for()',
    'text[]',
    `select coalesce(array_agg(distinct party), '{}') from (
      select party from (${held}) as mine where role = 'firm'
      union all select party from (${lent}) as given where 'act' = any(scopes)) as own`,
  ),
  // When a shared facility is taken, and not by whom.
  define(
    'xunyu_taken(wanted text, first bigint, last bigint)',
    'table (from_minute bigint, to_minute bigint)',
    `select b.from_minute, b.to_minute from facility_booking b where b.facility = $1 and b.cancelled_at is null and b.from_minute < $3
      and b.to_minute > $2 order by 1`,
  ),
  // Past knowledge is asked of rows that the actor sees; this says no more than which appends came later.
  define('xunyu_appends_after(moment timestamptz)', 'setof bigint', `select append from ledger_event where at > $1`),
  // Whether the whole was found sound, and up to which event: for everybody. What was found, and how much there is, is not.
  define(
    'xunyu_last_check()',
    'table (at timestamptz, report jsonb)',
    `select at, report || jsonb_build_object('findings', '[]'::jsonb, 'cut', not sound, 'counted',
      jsonb_build_object('events', sequence, 'records', 0, 'entries', 0, 'accounts', 0, 'files', 0))
      from ledger_check order by ordinal desc limit 1`,
  ),
]

/** Records that may bear the mark of a demonstration, and when a row does. What it is for: src/steps/access/syntheticMark.ts. */
const marked = {
  flow: 'new.synthetic',
  claim: 'new.synthetic',
  registry_record: 'new.synthetic',
  // A renewed account carries the mark of its case.
  appraisal_account: `new.version = 1 and new.body::jsonb ->> 'synthetic' = 'true'`,
  appraisal_step: `new.action = 'apply' and new.body ->> 'synthetic' = 'true'`,
} as const
const guards = (tables: ReadonlySet<string>): string[] => [
  `create or replace function xunyu_guard_mark() returns trigger language plpgsql set search_path = public, pg_temp as $$ begin
    if current_setting('xunyu.actor', true) like 'user:%' and not xunyu_operates() then
      raise exception 'only an operator marks records as synthetic' using errcode = '42501';
    end if;
    return new;
  end $$`,
  ...Object.entries(marked)
    .filter(([table]) => tables.has(table))
    .map(
      ([table, bears]) =>
        `create or replace trigger ${table}_mark before insert on ${table} for each row when (${bears}) execute function xunyu_guard_mark()`,
    ),
]

/** Statements for one table: forced policies for the members, the whole for the owner's own path. */
function tableStatements(rule: TableRule): string[] {
  const { table } = rule
  const start = [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    ...['owner', 'see', 'add', 'change', 'remove'].map(name => `drop policy if exists xunyu_${name} on ${table}`),
    `revoke all on ${table} from ${memberRole}`,
    // FORCE binds an ordinary owner too, so the path of migrations and workers is a policy of its own, and visible as one.
    `create policy xunyu_owner on ${table} to current_user using (true) with check (true)`,
  ]
  if ('closed' in rule) return start
  const own = `grant %s on ${table} to ${memberRole}`
  const statements = [
    ...start,
    own.replace('%s', 'select'),
    `create policy xunyu_see on ${table} for select to ${memberRole} using (${rule.see})`,
  ]
  if (rule.add !== undefined)
    statements.push(own.replace('%s', 'insert'), `create policy xunyu_add on ${table} for insert to ${memberRole} with check (${rule.add})`)
  if (rule.change !== undefined)
    statements.push(
      own.replace('%s', 'update'),
      `create policy xunyu_change on ${table} for update to ${memberRole} using (${rule.change}) with check (${rule.change})`,
    )
  if (rule.remove !== undefined)
    statements.push(
      own.replace('%s', 'delete'),
      `create policy xunyu_remove on ${table} for delete to ${memberRole} using (${rule.remove})`,
    )
  return statements
}

/** A temporary table would stand before ours of the same name for whoever gets the connection next. */
const noTemporaryTables = `do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`

/** @returns why it cannot be done: somebody has to make the role who may */
export async function applyRowSecurity(db: Kysely<never>): Promise<Problem | undefined> {
  const missing = await takeRole(db)
  if (missing !== undefined) return missing
  const there = await sql<{ table: string }>`select relname as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' order by 1`.execute(db)
  const tables = new Set(there.rows.map(({ table }) => table))
  const rules = rowSecurity.filter(rule => tables.has(rule.table))
  const statements = [
    `grant usage on schema public to ${memberRole}`,
    noTemporaryTables,
    ...functions,
    ...guards(tables),
    ...rules.flatMap(tableStatements),
  ]
  // Views that read as whoever asks open nothing by themselves.
  const views = await sql<{ name: string }>`select relname as name from pg_class where relnamespace = 'public'::regnamespace
    and relkind = 'v' and reloptions @> array['security_invoker=true'] order by 1`.execute(db)
  statements.push(...views.rows.map(({ name }) => `grant select on ${name} to ${memberRole}`))
  const user = (await sql<{ user: string }>`select current_user as "user"`.execute(db)).rows[0]?.user ?? ''
  const hash = createHash('sha256')
    .update([user, ...statements].join('\n'))
    .digest('hex')
  const current = async (on: Kysely<never>): Promise<boolean> =>
    (await sql<{ hash: string }>`select hash from row_security_state`.execute(on)).rows[0]?.hash === hash
  if (await current(db)) {
    // Rights on the database itself are not among its tables: a copy of it, or a dump that was read back, has not got them.
    const lent = await sql<{
      lent: boolean
    }>`select has_database_privilege(${memberRole}, current_database(), 'temporary') as lent`.execute(db)
    if (lent.rows[0]?.lent === true) await sql.raw(noTemporaryTables).execute(db)
    return undefined
  }
  await db.transaction().execute(async inner => {
    // Servers that start at the same time do it one after the other.
    await sql`select pg_advisory_xact_lock(727006)`.execute(inner)
    if (await current(inner)) return
    await sql.raw(statements.join(';\n')).execute(inner)
    await sql`delete from row_security_state`.execute(inner)
    await sql`insert into row_security_state (hash) values (${hash})`.execute(inner)
  })
  return undefined
}

/** The role exists and this user may become it. Several databases of one cluster share it, and may start at once. */
async function takeRole(db: Kysely<never>): Promise<Problem | undefined> {
  try {
    await sql
      .raw(
        `do $$ begin
          if not exists (select from pg_roles where rolname = '${memberRole}') then
            begin create role ${memberRole} nologin; exception when duplicate_object or unique_violation then null; end;
          end if;
          if not pg_has_role(current_user, '${memberRole}', 'member') then execute format('grant ${memberRole} to %I', current_user); end if;
        end $$`,
      )
      .execute(db)
    // Membership alone may lack the right to SET (PostgreSQL 16); this is the proof.
    await db.transaction().execute(inner => sql.raw(`set local role ${memberRole}`).execute(inner))
    return undefined
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    const user = (await sql<{ user: string }>`select current_user as "user"`.execute(db)).rows[0]?.user ?? ''
    return problem(
      'store.no-member-role',
      { path: 'DATABASE_URL' },
      {
        zh: `数据库用户 ${user} 不能建立或使用角色 ${memberRole}，行级权限因此无法生效。`,
        en: `The database user ${user} may not make or use the role ${memberRole}, so row-level security cannot take effect.`,
        fixZh: `请数据库管理员执行一次：create role ${memberRole} nologin; grant ${memberRole} to ${user};`,
        fixEn: `Let an administrator of the server run once: create role ${memberRole} nologin; grant ${memberRole} to ${user};`,
      },
    )
  }
}
