// What of the trade waits for somebody: trips that nobody has weighed in, receipts whose difference nobody has settled.
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

export type OpenTrips = {
  contract: string
  flow: string
  taker: string | null
  material: string
  trips: number
  since: string
  synthetic: boolean
}

/** Contracts with trips on the way, by how long the oldest is. */
export async function readOpenTrips(db: Kysely<Tables>): Promise<OpenTrips[]> {
  const { rows } = await sql<OpenTrips>`
    select m.contract, m.flow, party_of_site(m.to_site) as taker, m.material, count(*)::int as trips, min(m.valid_on)::text as since,
      m.synthetic
    from manifest m where not exists (select from receipt r where r.manifest = m.id)
    group by m.contract, m.flow, m.to_site, m.material, m.synthetic order by min(m.valid_on), m.contract`.execute(db)
  return rows
}

/** Flows of which the newest receipt of some trip is in dispute still. */
export async function flowsInDispute(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ flow: string }>`
    select distinct r.flow from receipt r
    where r.disputed_kg > coalesce((select sum(s.arrived_kg + s.lost_kg) from settlement s where s.receipt = r.id), 0)
      and not exists (select from receipt newer where newer.manifest = r.manifest and newer.version > r.version)`.execute(db)
  return rows.map(({ flow }) => flow)
}
