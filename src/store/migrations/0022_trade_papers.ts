// A table for every paper of a trade: offers, contracts, manifests, receipts, settlements, events. Until here they were JSON in
// `evidence.body`, and whoever read them tried which schema fits. Each is moved only where it can be built again from its columns sign
// for sign, since its seal in the log is over those signs; what cannot (nothing that the product wrote) stays as it was.
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

type Field = readonly [
  name: string,
  column: string,
  kind: 'text' | 'kg' | 'int' | 'money' | 'day' | 'moment' | 'ids' | 'json',
  optional?: true,
]
type Noun = { noun: string; table: string; kind: string; columns: string; fields: readonly Field[] }

const stamps: readonly Field[] = [
  ['heldOn', 'valid_on', 'day'],
  ['learnedAt', 'recorded_at', 'moment'],
  ['because', 'based_on', 'ids'],
]
const way: readonly Field[] = [
  ['flow', 'flow', 'text'],
  ['material', 'material', 'text'],
  ['from', 'from_site', 'text'],
  ['to', 'to_site', 'text'],
]
const wayColumns = `material text not null, from_site text not null, to_site text not null`
const text = (name: string, column = name): Field => [name, column, 'text']
const kg = (name: string, column: string): Field => [name, column, 'kg']

/** In the order of their references. */
const nouns: readonly Noun[] = [
  {
    noun: 'offer',
    table: 'offer',
    kind: 'offer',
    columns: `${wayColumns}, mass_kg bigint not null check (mass_kg > 0), price_cny_per_t numeric not null`,
    fields: [...way, kg('massKg', 'mass_kg'), ['priceCnyPerT', 'price_cny_per_t', 'money'], ...stamps],
  },
  {
    noun: 'offer_step',
    table: 'offer_step',
    kind: 'offer',
    columns: `offer text not null references offer (id), step text not null check (step in ('refused', 'withdrawn')), by_whom text not null,
      reasons jsonb not null`,
    fields: [text('offer'), text('step'), text('by', 'by_whom'), ['reasons', 'reasons', 'json'], ...stamps],
  },
  {
    noun: 'contract',
    table: 'contract',
    kind: 'contract',
    columns: `${wayColumns}, offer text not null references offer (id), buyer text not null, seller text not null,
      mass_kg bigint not null check (mass_kg > 0), price_cny_per_t numeric not null, amount_cny numeric not null`,
    fields: [
      ...way,
      text('offer'),
      text('buyer'),
      text('seller'),
      kg('massKg', 'mass_kg'),
      ['priceCnyPerT', 'price_cny_per_t', 'money'],
      ['amountCny', 'amount_cny', 'money'],
      ...stamps,
    ],
  },
  {
    noun: 'contract_end',
    table: 'contract_end',
    kind: 'contract',
    columns: `contract text not null references contract (id), released_kg bigint not null check (released_kg >= 0), reason text not null`,
    fields: [text('contract'), kg('releasedKg', 'released_kg'), text('reason'), ...stamps],
  },
  {
    noun: 'manifest',
    table: 'manifest',
    kind: 'manifest',
    columns: `${wayColumns}, contract text not null references contract (id), dispatched_kg bigint not null check (dispatched_kg > 0),
      mode text not null, vehicle text, weighing_slip text not null`,
    fields: [
      ...way,
      text('contract'),
      kg('dispatchedKg', 'dispatched_kg'),
      text('mode'),
      ['vehicle', 'vehicle', 'text', true],
      text('weighingSlip', 'weighing_slip'),
      ...stamps,
    ],
  },
  {
    noun: 'receipt',
    table: 'receipt',
    kind: 'manifest',
    columns: `manifest text not null references manifest (id), dispatched_kg bigint not null check (dispatched_kg > 0),
      received_kg bigint not null check (received_kg >= 0), lost_kg bigint not null check (lost_kg >= 0),
      disputed_kg bigint not null check (disputed_kg >= 0), disputed text not null check (disputed in ('none', 'missing', 'surplus')),
      weighing_slip text not null, version integer not null check (version > 0), reason text, unique (manifest, version)`,
    fields: [
      text('flow'),
      text('manifest'),
      kg('dispatchedKg', 'dispatched_kg'),
      kg('receivedKg', 'received_kg'),
      kg('lostKg', 'lost_kg'),
      kg('disputedKg', 'disputed_kg'),
      text('disputed'),
      text('weighingSlip', 'weighing_slip'),
      ['version', 'version', 'int'],
      ['reason', 'reason', 'text', true],
      ...stamps,
    ],
  },
  {
    noun: 'settlement',
    table: 'settlement',
    kind: 'manifest',
    columns: `receipt text not null references receipt (id), arrived_kg bigint not null check (arrived_kg >= 0),
      lost_kg bigint not null check (lost_kg >= 0), reason text not null`,
    fields: [text('flow'), text('receipt'), kg('arrivedKg', 'arrived_kg'), kg('lostKg', 'lost_kg'), text('reason'), ...stamps],
  },
]

/** Of every table; `synthetic` is the flow's, see the trigger. */
const shared = (
  kind: 'paper' | 'event',
): string => `ordinal bigint generated always as identity, id text primary key references evidence (id),
  flow text ${kind === 'paper' ? 'not null ' : ''}references flow (id), synthetic boolean not null default false, valid_on date not null,
  recorded_at timestamptz not null, based_on text[] not null`

/** The day of an event where these plants are, whatever offset its moment is written with. */
const chineseDay = (moment: string): string => `(${moment} at time zone 'Asia/Shanghai')::date`

const tables = [
  `alter table evidence add column noun text, alter column body drop not null`,
  ...nouns.map(({ table, columns }) => `create table ${table} (${shared('paper')}, ${columns})`),
  // What an event says is a document of the EPCIS standard and kept as that; what is asked of it are columns made from it.
  `create table trace_event (${shared('event')}, epcis jsonb not null, event_time timestamptz not null,
    event_id text generated always as (epcis ->> 'eventID') stored, type text generated always as (epcis ->> 'type') stored,
    biz_step text generated always as (epcis ->> 'bizStep') stored)`,
]

const indexes = [
  ...[...nouns.map(({ table }) => table), 'trace_event'].map(table => `create index ${table}_flow on ${table} (flow)`),
  ...[
    ['offer_step', 'offer'],
    ['contract', 'offer'],
    ['contract_end', 'contract'],
    ['manifest', 'contract'],
    ['settlement', 'receipt'],
  ].map(([table, column]) => `create index ${table}_${column} on ${table} (${column})`),
  `create index contract_buyer on contract (buyer)`,
  `create index contract_seller on contract (seller)`,
  `create index manifest_slip on manifest (from_site, weighing_slip)`,
  `create index receipt_slip on receipt (weighing_slip)`,
  `create index trace_event_event on trace_event (event_id)`,
  `create index evidence_noun on evidence (noun) where noun is not null`,
]

const forms: Record<
  Field[2],
  { fits: (value: string) => string; read: (value: string, said: string) => string; write: (column: string) => string }
> = {
  text: { fits: v => `jsonb_typeof(${v}) = 'string'`, read: (_v, said) => said, write: c => `to_jsonb(${c})` },
  kg: {
    fits: v => `jsonb_typeof(${v}) = 'number' and ${v}::text ~ '^\\d{1,15}$'`,
    read: (_v, said) => `(${said})::bigint`,
    write: c => `to_jsonb(${c})`,
  },
  int: {
    fits: v => `jsonb_typeof(${v}) = 'number' and ${v}::text ~ '^\\d{1,9}$'`,
    read: (_v, said) => `(${said})::integer`,
    write: c => `to_jsonb(${c})`,
  },
  money: { fits: v => `${v}::text ~ '^"-?\\d+(\\.\\d+)?"$'`, read: (_v, said) => `(${said})::numeric`, write: c => `to_jsonb(${c}::text)` },
  day: {
    fits: v => `${v}::text ~ '^"\\d{4}-(0\\d|1[0-2])-([0-2]\\d|3[01])"$'`,
    read: (_v, said) => `(${said})::date`,
    write: c => `to_jsonb(${c}::text)`,
  },
  moment: {
    fits: v => `${v}::text ~ '^"\\d{4}-(0\\d|1[0-2])-([0-2]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z"$'`,
    read: (_v, said) => `(${said})::timestamptz`,
    write: c => `to_jsonb(to_char(${c} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`,
  },
  ids: {
    fits: v => `jsonb_typeof(${v}) = 'array'`,
    read: v => `array(select jsonb_array_elements_text(${v}))`,
    write: c => `to_jsonb(${c})`,
  },
  json: { fits: v => `jsonb_typeof(${v}) = 'array'`, read: v => v, write: c => c },
}

function moved({ noun, table, kind, fields }: Noun): string[] {
  const value = ([name]: Field) => `(e.body -> '${name}')`
  const said = ([name]: Field) => `(e.body ->> '${name}')`
  const hasFlow = fields.some(([, column]) => column === 'flow')
  const fits = fields.map(field => {
    const form = forms[field[2]].fits(value(field))
    // No conjunction promises an order; a case does.
    return field[3] === true ? `(${value(field)} is null or ${form})` : `coalesce(${form}, false)`
  })
  const reads = fields.map(field => {
    const read = forms[field[2]].read(value(field), said(field))
    return `case when ${fits.join(' and ')} then ${read} end`
  })
  const again = `jsonb_strip_nulls(jsonb_build_object('id', t.id, ${fields.map(([name, column, form]) => `'${name}', ${forms[form].write(`t.${column}`)}`).join(', ')}))`
  const parent = {
    offer_step: 'offer',
    contract: 'offer',
    contract_end: 'contract',
    manifest: 'contract',
    receipt: 'manifest',
    settlement: 'receipt',
  }[noun]
  const known = parent === undefined ? '' : ` and e.body ->> '${parent}' in (select id from ${parent})`
  return [
    `insert into ${table} (id, flow, synthetic, ${fields
      .map(([, column]) => column)
      .filter(column => column !== 'flow')
      .join(', ')})
      select e.id, e.flow, f.synthetic, ${reads.filter((_, index) => fields[index]?.[1] !== 'flow').join(', ')}
      from evidence e join flow f on f.id = e.flow
      where e.kind = '${kind}' and e.noun is null and e.body ->> 'id' = e.id${hasFlow ? ` and e.body ->> 'flow' = e.flow` : ''}${known}
        and ${fits.join(' and ')} order by e.ordinal`,
    `delete from ${table} t using evidence e where e.id = t.id and (e.body <> ${again} or e.learned_at <> t.recorded_at)`,
    `update evidence e set noun = '${noun}', body = null from ${table} t where t.id = e.id`,
  ]
}

const momentOf = `(e.body ->> 'eventTime')`
const events = [
  `insert into trace_event (id, flow, synthetic, valid_on, recorded_at, based_on, epcis, event_time)
    select e.id, e.flow, coalesce(f.synthetic, false), ${chineseDay(`${momentOf}::timestamptz`)}, e.learned_at, e.because, e.body, ${momentOf}::timestamptz
    from evidence e left join flow f on f.id = e.flow
    where e.kind = 'event' and e.body ->> 'type' in ('ObjectEvent', 'TransformationEvent') and e.body ->> 'eventID' is not null
      and e.body ->> 'bizStep' is not null and ${momentOf} ~ '^\\d{4}-(0\\d|1[0-2])-([0-2]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$' order by e.ordinal`,
  `update evidence e set noun = case t.type when 'ObjectEvent' then 'event' else 'transformation' end, body = null from trace_event t where t.id = e.id`,
]

const guards = [
  `alter table evidence add constraint evidence_said check ((noun is null) = (body is not null))`,
  // A paper bears its flow's mark, whoever writes it, and lies in the table of its noun.
  `create function own_paper() returns trigger language plpgsql as $$
    declare paper record;
    begin
      select e.noun, e.flow, coalesce(f.synthetic, false) as synthetic into paper
        from evidence e left join flow f on f.id = e.flow where e.id = new.id;
      if not found or paper.noun is null or not paper.noun = any(tg_argv) then
        raise exception '% is no paper of %', new.id, tg_table_name;
      end if;
      if new.flow is distinct from paper.flow then raise exception '% belongs to another flow', new.id; end if;
      new.synthetic := paper.synthetic;
      if tg_table_name = 'trace_event' then
        new.event_time := (new.epcis ->> 'eventTime')::timestamptz;
        new.valid_on := ${chineseDay('new.event_time')};
      end if;
      return new;
    end $$`,
  ...[...nouns.map(({ noun, table }) => [table, `'${noun}'`]), ['trace_event', `'event', 'transformation'`]].flatMap(([table, of]) => [
    `create trigger ${table}_owned before insert on ${table} for each row execute function own_paper(${of})`,
    `create trigger ${table}_append_only before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
  ]),
]

export const tradePapers: Migration = {
  up: async (db: Kysely<unknown>) => {
    const run = async (statements: readonly string[]): Promise<void> => {
      for (const statement of statements) await sql.raw(statement).execute(db)
    }
    await run(tables)
    // This is the one time that a column of a sealed row is set later; its seal stays true, and an audit says so.
    await run([`alter table evidence disable trigger evidence_append_only`])
    await run([...nouns.flatMap(moved), ...events])
    await run(['set constraints all immediate', `alter table evidence enable trigger evidence_append_only`, ...indexes, ...guards])
  },
}
