// Queries for claims and their steps. Append only; the database refuses changes (migrations/0007_claims.ts).
import { type Kysely, sql } from 'kysely'
import { type AccountingBasisId, Claim, type ClaimState, ClaimStep, periodDays, type RegisteredClaim } from '#domain/claim.ts'
import { memberRole } from './actor.ts'
import { withdrawnCases } from './withdrawnReports.ts'
import type { Tables } from './tables.ts'
import type { ClaimStepRow, ClaimRow } from './tables/claims.ts'

/** What a list of claims may be narrowed by; dates are the days the claim's period touches. */
export type ClaimFilter = {
  ids?: readonly string[]
  accountingBasis?: AccountingBasisId
  state?: readonly ClaimState[]
  claimant?: string
  site?: string
  material?: string
  flow?: string
  from?: string
  to?: string
  /** Part of an id, a claimant, a site, a material or a note. */
  text?: string
  /** Cites a report that was withdrawn. */
  citesWithdrawn?: boolean
  /** Only what was known at this moment. */
  recordedAt?: string
}
export const claimSorts = ['filed', 'massKg', 'claimant', 'period', 'validOn', 'state'] as const
export type ClaimSort = { by: (typeof claimSorts)[number]; descending: boolean }

/** Everything a step may ask of the registry and append to it. claimsMemory.ts keeps the same promises. */
export type ClaimBook = {
  /** One decision at a time: what is read after this stays true until the transaction ends. */
  hold: () => Promise<void>
  /** Claims with their steps, in the order they were filed. */
  claims: (filter?: ClaimFilter) => Promise<RegisteredClaim[]>
  /** How many claims there are at all, for the next number. */
  count: () => Promise<number>
  append: (batch: { claims?: readonly Claim[]; steps: readonly ClaimStep[] }) => Promise<void>
}

export function claimBook(db: Kysely<Tables>): ClaimBook {
  return {
    // Taken after the journal's lock, always in that order.
    hold: async () => {
      await sql`select pg_advisory_xact_lock(727007)`.execute(db)
    },
    claims: async (filter = {}) => (await readClaims(db, filter)).claims,
    count: async () => Number((await sql<{ n: string }>`select count(*) as n from claim`.execute(db)).rows[0]?.n ?? 0),
    append: batch => append(db, batch),
  }
}

const iso = (value: Date | string) => new Date(value).toISOString()

/** Claims that a filter lets through, a page of them, and how many there are on all pages. */
export async function readClaims(
  db: Kysely<Tables>,
  filter: ClaimFilter,
  page?: { sort: ClaimSort; offset: number; limit: number },
): Promise<{ total: number; claims: RegisteredClaim[] }> {
  const like = filter.text === undefined ? null : `%${filter.text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const moment = filter.recordedAt ?? null
  const direction = page?.sort.descending === true ? sql`desc` : sql`asc`
  const column = {
    filed: sql`c.ordinal`,
    massKg: sql`c.mass_kg`,
    claimant: sql`c.claimant`,
    period: sql`c.from_day`,
    validOn: sql`c.held_on`,
    state: sql`s.state`,
  }[page?.sort.by ?? 'filed']
  const found = await sql<ClaimRow & { total: string }>`select c.*, count(*) over () as total
    from claim c cross join lateral (
      select state from claim_step where claim = c.id and (${moment}::timestamptz is null or learned_at <= ${moment}::timestamptz)
      order by number desc limit 1) s
    where (${filter.ids === undefined ? null : [...filter.ids]}::text[] is null or c.id = any(${filter.ids === undefined ? null : [...filter.ids]}::text[]))
      and (${filter.accountingBasis ?? null}::text is null or c.calibre = ${filter.accountingBasis ?? null})
      and (${filter.state === undefined ? null : [...filter.state]}::text[] is null or s.state = any(${filter.state === undefined ? null : [...filter.state]}::text[]))
      and (${filter.claimant ?? null}::text is null or c.claimant = ${filter.claimant ?? null})
      and (${filter.site ?? null}::text is null or c.site = ${filter.site ?? null})
      and (${filter.material ?? null}::text is null or c.material = ${filter.material ?? null})
      and (${filter.flow ?? null}::text is null or c.flow = ${filter.flow ?? null})
      and (${filter.from ?? null}::date is null or c.to_day >= ${filter.from ?? null}::date)
      and (${filter.to ?? null}::date is null or c.from_day <= ${filter.to ?? null}::date)
      and (${filter.citesWithdrawn ?? null}::boolean is null or (c.evidence && ${withdrawnCases(moment)}) = ${filter.citesWithdrawn ?? null}::boolean)
      and (${like}::text is null or concat_ws(' ', c.id, c.claimant, c.site, c.material, c.note) ilike ${like})
    order by ${column} ${direction}, c.ordinal ${direction}
    limit ${page?.limit ?? null}::bigint offset ${page?.offset ?? 0}::bigint`.execute(db)
  const steps = await stepsOf(
    db,
    found.rows.map(row => row.id),
    moment,
  )
  const claims = found.rows.map(row => ({ claim: claimOf(row), steps: steps.get(row.id) ?? [] }))
  return { total: Number(found.rows[0]?.total ?? 0), claims }
}

async function stepsOf(db: Kysely<Tables>, ids: readonly string[], moment: string | null): Promise<Map<string, ClaimStep[]>> {
  const byClaim = new Map<string, ClaimStep[]>()
  if (ids.length === 0) return byClaim
  const rows = await sql<ClaimStepRow>`select * from claim_step where claim = any(${[...ids]}::text[])
    and (${moment}::timestamptz is null or learned_at <= ${moment}::timestamptz) order by claim, number`.execute(db)
  for (const row of rows.rows) {
    const step = ClaimStep.parse({
      claim: row.claim,
      number: row.number,
      state: row.state,
      heldKg: Number(row.held_kg),
      reasons: row.reasons,
      basedOn: row.because,
      by: row.entered_by,
      validOn: row.held_on,
      recordedAt: iso(row.learned_at),
    })
    const list = byClaim.get(row.claim)
    if (list === undefined) byClaim.set(row.claim, [step])
    else list.push(step)
  }
  return byClaim
}

function claimOf(row: ClaimRow): Claim {
  const { id, claimant, period, site, material, process, flow, attribute, model, balancing, evidence, supersedes, note } = row
  const all = {
    id,
    claimant,
    accountingBasis: row.calibre,
    period,
    site,
    material,
    process,
    flow,
    attribute,
    model,
    balancing,
    evidence,
    supersedes,
    note,
    massKg: Number(row.mass_kg),
    by: row.entered_by,
    synthetic: row.synthetic,
    validOn: row.held_on,
    recordedAt: iso(row.learned_at),
  }
  // Nulls of the database are absences of the record.
  return Claim.parse(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)))
}

async function append(db: Kysely<Tables>, { claims = [], steps }: Parameters<ClaimBook['append']>[0]): Promise<void> {
  for (const claim of claims) {
    const days = periodDays(claim.period)
    if (days === null) throw new RangeError(`${claim.id}: ${claim.period} is not a period`)
    await db
      .insertInto('claim')
      .values({
        id: claim.id,
        claimant: claim.claimant,
        calibre: claim.accountingBasis,
        period: claim.period,
        from_day: days.from,
        to_day: days.to,
        site: claim.site ?? null,
        material: claim.material ?? null,
        process: claim.process ?? null,
        flow: claim.flow ?? null,
        attribute: claim.attribute ?? null,
        mass_kg: claim.massKg,
        model: claim.model,
        balancing: claim.balancing ?? null,
        evidence: claim.evidence,
        supersedes: claim.supersedes ?? null,
        note: claim.note ?? null,
        entered_by: claim.by,
        synthetic: claim.synthetic,
        held_on: claim.validOn,
        learned_at: claim.recordedAt,
        ordinal: sql<number>`default`,
      })
      .execute()
  }
  if (steps.length === 0) return
  await db
    .insertInto('claim_step')
    .values(
      steps.map(step => ({
        claim: step.claim,
        number: step.number,
        state: step.state,
        held_kg: step.heldKg,
        reasons: JSON.stringify(step.reasons),
        because: step.basedOn,
        entered_by: step.by,
        held_on: step.validOn,
        learned_at: step.recordedAt,
        ordinal: sql<number>`default`,
      })),
    )
    .execute()
}

/** Which of some claims, papers and entries the actor may see; `all` for the keeper, who is under no policy. */
export async function visibleOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlySet<string> | 'all'> {
  const who = await sql<{ keeper: boolean }>`select current_user <> ${memberRole} as keeper`.execute(db)
  if (who.rows[0]?.keeper === true) return 'all'
  const { rows } = await sql<{ id: string }>`select id from claim where id = any(${[...ids]}::text[])
    union select id from evidence where id = any(${[...ids]}::text[])
    union select id from entry where id = any(${[...ids]}::text[])`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
