// Every table, and who reaches which of its rows. A table that is not named here is open to nobody, and a test fails.
import type { Level } from '#domain/tenancy.ts'

/**
 * `see`: SQL that is true for the rows that the actor may read. `add`, `change`, `remove`: the same for writing; absent: never.
 * Sets of parties stand in sub-selects of their own, so that they are found once for a statement and not for each row.
 */
export type TableRule = { table: string; why: string } & (
  { closed: true } | { see: string; add?: string; change?: string; remove?: string }
)

const local = `(select xunyu_is_local())`
const plans = `(select xunyu_may_plan())`
const operates = `(select xunyu_operates())`
const me = `(select xunyu_user())`
/** A set that is hashed once for a statement; an array would be searched from its beginning for every row. */
const seen = (level: Level, party: string): string => `${party} in (select unnest(xunyu_parties('${level}')))`
/** Nearly every row has one owner or two; spelled out, since a sub-select over the list would be planned anew for each row. */
const owned = (level: Level): string =>
  `(${seen(level, 'owners[1]')} or ${seen(level, 'owners[2]')} or (cardinality(owners) > 2 and owners && (select xunyu_parties('${level}'))))`
const ofOwners = (level: Level): string => `(published or ${local} or ${owned(level)})`
const ofParty = (level: Level, party: string): string => `(${local} or ${seen(level, party)})`
/** Seen exactly where the row is seen that it hangs on; that row's own policy decides. */
const through = (parent: string, condition: string): string => `exists (select from ${parent} where ${condition})`

/** Two parties, each of which answers for itself. */
const ofSides = `(${local} or ${seen('commerce', 'seller')} or ${seen('commerce', 'buyer')})`
const actsFor = `party = any((select xunyu_acts_for())::text[])`
const ofOffice = `office = any((select xunyu_tenants())::text[])`

/** The planner works on public figures: everybody reads it, authorities and operators write. */
const regional = (table: string, why = 'planning on public figures', see = 'true'): TableRule => ({
  table,
  why,
  see,
  add: plans,
  change: plans,
  remove: plans,
})
const within = (table: string, rule: string, see = 'true'): TableRule => ({
  table,
  why: 'planning on public figures; an authority in its own part of the tree',
  see,
  add: rule,
  change: rule,
  remove: rule,
})
const closed = (table: string, why: string): TableRule => ({ table, why, closed: true })

const evidenceLevel = `case
  when kind in ('rule', 'target', 'source', 'plan') then true
  when kind in ('offer', 'contract') then ${owned('commerce')}
  when kind = 'event' and (noun = 'transformation' or body ->> 'type' = 'TransformationEvent') then ${owned('recipe')}
  when kind = 'file' then ${owned('document')}
  else ${owned('evidence')} end`

export const rowSecurity: readonly TableRule[] = [
  within('region', 'xunyu_keeps_region(id)'),
  within('region_row', 'xunyu_keeps_region(region)'),
  // On the ledger a plan tells what the books of each firm come to, which is no public figure.
  within('plan', 'xunyu_plans_in(region)', '(not on_ledger or xunyu_plans_in(region))'),
  ...['scenario', 'sweep'].map(table => within(table, 'xunyu_plans_in(region)')),
  within('scenario_version', through('scenario', 'scenario.id = scenario_version.scenario and xunyu_plans_in(scenario.region)')),
  ...['plan_flow', 'plan_part'].map(table => regional(table, 'as its plan', 'plan in (select id from plan)')),
  regional('worker'),
  {
    table: 'job',
    why: 'plans and studies are as public as what they make; what was asked for is its asker’s and its firm’s, and the bare lifecycle of every job an operator’s',
    see: `((kind in ('plan', 'study') and subject in (select id from plan)) or ${operates} or asker = (select xunyu_actor()) or ${ofParty('document', 'party')})`,
    add: `((kind in ('plan', 'study') and ${plans}) or (kind = 'report' and ${me} is not null and asker = (select xunyu_actor())))`,
    remove: `(kind in ('plan', 'study') and ${plans})`,
  },
  { table: 'job_event', why: 'as its job', see: through('job', 'job.id = job_event.job') },
  {
    table: 'job_file',
    why: 'whoever asked for it: it may hold what an operator does not see',
    see: `(${local} or ${through('job', 'job.id = job_file.job and job.asker = (select xunyu_actor())')})`,
  },
  { table: 'job_schedule', why: 'when the house does what by itself is no secret', see: 'true' },

  {
    table: 'rule_reading',
    why: 'the law is public, and who read it; authorities and operators read and confirm, each in their own name',
    see: 'true',
    add: `(${plans} and actor = (select xunyu_actor()))`,
  },
  { table: 'flow', why: 'the ends of a flow, and whoever answers for them', see: ofOwners('quantity') },
  { table: 'flow_record', why: 'as its flow', see: through('flow', 'flow.id = flow_record.flow') },
  {
    table: 'entry',
    why: 'the parties of its legs, and whoever sees its flow',
    see: `(${ofOwners('quantity')} or (flow is not null and ${through('flow', 'flow.id = entry.flow')}))`,
  },
  { table: 'entry_leg', why: 'as its entry: both sides of a movement are one fact', see: through('entry', 'entry.id = entry_leg.entry') },
  { table: 'evidence', why: 'by the kind of paper', see: `(published or ${local} or ${evidenceLevel})` },

  ...['offer', 'offer_step', 'contract', 'contract_end', 'manifest', 'receipt', 'settlement', 'trace_event'].map(table => ({
    table,
    why: 'as the paper that it is: who may read that may read its terms',
    see: through('evidence', `evidence.id = ${table}.id`),
  })),
  { table: 'account', why: 'the party that holds it', see: ofParty('quantity', 'party') },
  { table: 'account_day', why: 'as its account', see: through('account', 'account.id = account_day.account') },
  { table: 'closing', why: 'the party, or the party of the site', see: ofParty('quantity', 'coalesce(party, party_of_site(site))') },
  {
    table: 'stored_file',
    why: 'the firm whose file it is; without one it is public',
    see: `(owner is null or ${ofParty('document', 'owner')} or ${through('appraisal_document', 'appraisal_document.file = stored_file.id')})`,
  },
  { table: 'file_content', why: 'as a file that has it', see: through('stored_file', 'stored_file.hash = file_content.hash') },
  { table: 'claim', why: 'who claims, and whoever answers for them', see: `(synthetic or ${ofParty('quantity', 'claimant')})` },
  { table: 'claim_step', why: 'as its claim', see: through('claim', 'claim.id = claim_step.claim') },
  {
    table: 'appraisal_step',
    why: 'a case is seen by its firm, by whoever answers for it, and by the bureau that it names',
    see: `(${local} or appraisal in (select unnest(xunyu_appraisals())))`,
  },
  ...['appraisal_account', 'appraisal_frozen'].map(table => ({
    table,
    why: 'prices, recipes and batches: the firm, whom it lends all of them, and its bureau',
    see: `(${local} or appraisal in (select unnest(xunyu_whole_appraisals())))`,
  })),
  {
    table: 'appraisal_document',
    why: 'as the account: the firm, whom it lends all of its papers, and who evaluates the case that names it',
    see: `((appraisal is null and ${ofParty('document', 'firm')}) or appraisal in (select unnest(xunyu_whole_appraisals())) or ${local}
      or id in (select unnest(xunyu_case_papers())))`,
  },
  {
    table: 'bureau_listing',
    why: 'the register of bureaus is public; an authority lists for its own part of the tree, and never a body of its own people',
    see: 'true',
    add: `(${local} or (authority in (select unnest(xunyu_offices())) and bureau not in (select unnest(xunyu_tenants()))))`,
  },
  {
    table: 'bureau_delisting',
    why: 'public too; by an authority that listed, or stands over it',
    see: 'true',
    add: `(${local} or ${through('bureau_listing', 'bureau_listing.id = listing and bureau_listing.authority in (select unnest(xunyu_offices()))')})`,
  },
  {
    table: 'bureau_person',
    why: 'who signs for a body is public, the account behind it an id without a name; entered by whoever keeps the listing',
    see: 'true',
    add: `(${local} or ${through('bureau_listing', 'bureau_listing.id = listing and bureau_listing.authority in (select unnest(xunyu_offices()))')})`,
  },
  {
    table: 'bureau_person_end',
    why: 'as the entry that it ends',
    see: 'true',
    add: `(${local} or ${through(
      'bureau_person join bureau_listing on bureau_listing.id = bureau_person.listing',
      'bureau_person.id = person and bureau_listing.authority in (select unnest(xunyu_offices()))',
    )})`,
  },
  {
    table: 'objection',
    why: 'who objects and how they are reached: the authority over the firm, and neither the firm nor its bureau',
    see: `(${local} or firm in (select unnest(xunyu_governs())))`,
  },
  { table: 'objection_document', why: 'as its objection', see: through('objection', 'objection.receipt = objection_document.receipt') },
  { table: 'appraisal_notice', why: 'a public notice is public', see: 'true' },
  {
    table: 'registry_record',
    why: 'who there is and where is public; what a firm has, makes and mixes is its own',
    see: `(synthetic or party is null or noun in ('parties', 'sites') or ${local} or case
      when noun in ('processes', 'compositions', 'reports') then ${seen('recipe', 'party')} else ${seen('evidence', 'party')} end)`,
  },
  { table: 'waste_row', why: 'the firm whose ledger it is', see: ofParty('evidence', 'party') },
  { table: 'adjustment', why: 'the firm whose closed quarters it changes, and whoever sees its ledger', see: ofParty('evidence', 'party') },
  {
    table: 'consignment',
    why: 'who sent it and whoever sees their ledger, and the one whom it is addressed to: what a taker may know stands in it and nothing else',
    see: `(${local} or ${seen('evidence', 'sender')} or ${seen('evidence', 'taker')})`,
  },
  { table: 'consignment_step', why: 'as the paper that it is', see: through('evidence', 'evidence.id = consignment_step.id') },
  {
    table: 'ticket',
    why: 'as the paper that it is: sender, receiver, carriers, onward takers, and those who see their ledgers',
    see: through('evidence', 'evidence.id = ticket.id'),
  },
  { table: 'ticket_step', why: 'as the paper that it is', see: through('evidence', 'evidence.id = ticket_step.id') },
  { table: 'weighbridge_layout', why: 'the firm whose weighbridge it is', see: ofParty('document', 'party') },
  { table: 'import_job', why: 'the firm that brings it in', see: ofParty('document', 'party') },
  { table: 'import_file', why: 'as its import', see: through('import_job', 'import_job.id = import_file.import') },
  { table: 'import_part', why: 'as its import', see: through('import_job', 'import_job.id = import_part.import') },
  { table: 'import_row', why: 'as its import', see: through('import_job', 'import_job.id = import_row.import') },
  { table: 'exchange_notice', why: 'its holder: what is kept from others stands in it', see: ofParty('commerce', 'party') },
  {
    table: 'exchange_notice_record',
    why: 'as its notice: whole, with every field',
    see: through('exchange_notice', 'exchange_notice.id = exchange_notice_record.notice'),
  },
  {
    table: 'exchange_notice_part',
    why: 'what the holder lets everybody read, or those who were introduced to it, each level in rows of its own',
    see: `(level = 'public' or ${through('exchange_notice', 'exchange_notice.id = exchange_notice_part.notice')} or ${through(
      'exchange_notice_reader as r',
      `r.notice = exchange_notice_part.notice and (r.level = 'contract' or exchange_notice_part.level = 'matched')`,
    )})`,
  },
  {
    table: 'exchange_notice_reader',
    why: 'the party that reads, and the holder of the notice',
    see: `(${ofParty('commerce', 'party')} or ${through('exchange_notice', 'exchange_notice.id = exchange_notice_reader.notice')})`,
  },
  {
    table: 'negotiation',
    why: 'both sides, and whom they lend their commerce: nobody else, not even that it exists',
    see: ofSides,
  },
  { table: 'negotiation_turn', why: 'as its negotiation', see: through('negotiation', 'negotiation.id = negotiation_turn.negotiation') },
  { table: 'framework', why: 'both sides, as the negotiation that it came from', see: ofSides },
  { table: 'framework_step', why: 'as its contract', see: through('framework', 'framework.id = framework_step.framework') },
  closed('notice_promise', 'how much of a notice is promised, to whomever: held by the keeper alone'),
  {
    table: 'board_card',
    why: 'the working list of an office, for whoever has a seat in it',
    see: `(${local} or ${ofOffice})`,
    add: `(${local} or ${ofOffice})`,
  },
  {
    table: 'board_move',
    why: 'as its card',
    see: through('board_card', 'board_card.id = board_move.card'),
    add: through('board_card', 'board_card.id = board_move.card'),
  },
  {
    table: 'facility',
    why: 'what is shared is listed for everybody; whose it is lists it',
    see: 'true',
    add: `(${local} or ${actsFor})`,
    change: `(${local} or ${actsFor})`,
  },
  {
    table: 'facility_booking',
    why: 'who booked, and whose it is; when it is taken is told by a function without the names',
    see: `(${local} or ${actsFor} or ${through('facility', `facility.id = facility_booking.facility and facility.party = any((select xunyu_acts_for())::text[])`)})`,
    add: `(${local} or ${actsFor})`,
    change: `(${local} or ${actsFor})`,
  },
  {
    table: 'webhook',
    why: 'where a firm wants its news, for whoever acts for it',
    see: `(${local} or ${actsFor})`,
    add: `(${local} or ${actsFor})`,
    change: `(${local} or ${actsFor})`,
  },
  {
    table: 'webhook_delivery',
    why: 'as its webhook; the keeper sends',
    see: through('webhook', 'webhook.id = webhook_delivery.webhook'),
  },
  {
    table: 'webhook_attempt',
    why: 'as its delivery',
    see: through('webhook_delivery', 'webhook_delivery.id = webhook_attempt.delivery'),
  },
  closed('ledger_event', 'the chain names records of every firm'),
  { table: 'ledger_head', why: 'number and hash of the last event are there to be published; only the keeper appends', see: 'true' },
  closed('kept_answer', 'answers to requests with a key, read and kept by the keeper alone'),
  closed('ledger_check', 'what the last check of the whole ledger found'),

  {
    table: 'tenant',
    why: 'who is in the tree is no secret among those signed in',
    see: `(${me} is not null or ${local})`,
    add: operates,
  },
  {
    table: 'membership',
    why: 'one’s own, and all for an operator; nobody gives rights to themselves, and one operator alone gives none that shows records',
    see: `(user_id = ${me} or ${operates})`,
    add: `(${local} or (${operates} and user_id is distinct from ${me} and xunyu_seat_free(role, tenant)))`,
    remove: `(${operates} and user_id is distinct from ${me})`,
  },
  {
    table: 'delegation',
    why: 'the firm gives and takes back; whom it names may know',
    see: `(firm = any((select xunyu_firms())::text[]) or to_user = ${me} or to_tenant = any((select xunyu_tenants())::text[]) or ${operates})`,
    add: `(firm = any((select xunyu_firms())::text[]) or ${local})`,
    change: `(firm = any((select xunyu_firms())::text[]) or ${local})`,
  },
  {
    table: 'audit_record',
    why: 'what one did, what was done to one’s firm or office, and to accounts for an operator',
    see: `(actor = (select xunyu_actor()) or tenant = any((select xunyu_tenants())::text[]) or ${operates})`,
    add: `actor = (select xunyu_actor())`,
  },
  closed('app_user', 'identity'),
  closed('app_session', 'identity'),
  closed('app_account', 'identity'),
  closed('app_verification', 'identity'),
  closed('sign_in_try', 'identity'),
  closed('sign_in_place', 'identity'),
  closed('objection_try', 'addresses of requests, while they count'),
  closed('access_request', 'identity: a request may hold the hash of a password'),
  closed('api_token', 'identity'),
  closed('row_security_state', 'bookkeeping of the store'),
  closed('kysely_migration', 'bookkeeping of the store'),
  closed('kysely_migration_lock', 'bookkeeping of the store'),
]
