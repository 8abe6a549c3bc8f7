// The same notices in a table with a covering index, asked in SQL.
import { sql } from 'kysely'
import type { Found, IndexQuery } from '#exchange/index/matchIndex.ts'
import type { Columns } from '#exchange/index/scan.ts'
import { openStore } from '#store/openStore.ts'

const batch = 20_000

export async function openSql(columns: Columns, count: number, directory: string) {
  const url = process.env['DATABASE_URL']
  const opened = await openStore(url === undefined ? { directory } : { url })
  if (!opened.ok) throw new Error(opened.problems[0]?.en)
  const { db, close, engine } = opened.value
  await sql`create unlogged table bench_notice (id int, material int, lng float8, lat float8, asks float8, q0 float8, q1 float8, q2 float8, q3 float8, q4 float8, q5 float8)`.execute(
    db,
  )
  for (let from = 0; from < count; from += batch) {
    const to = Math.min(count, from + batch)
    const ids = Array.from({ length: to - from }, (_, i) => from + i)
    const list = (column: ArrayLike<number>) => `{${ids.map(id => column[id]).join(',')}}`
    await sql`insert into bench_notice select * from unnest(${`{${ids.join(',')}}`}::int[], ${list(columns.material)}::int[], ${list(columns.lng)}::float8[],
      ${list(columns.lat)}::float8[], ${list(columns.asks)}::float8[], ${list(columns.worst[0]!)}::float8[], ${list(columns.worst[1]!)}::float8[],
      ${list(columns.worst[2]!)}::float8[], ${list(columns.worst[3]!)}::float8[], ${list(columns.worst[4]!)}::float8[], ${list(columns.worst[5]!)}::float8[])`.execute(
      db,
    )
  }
  await sql`create index bench_notice_place on bench_notice (material, lng) include (lat, asks, q0, q1, q2, q3, q4, q5, id)`.execute(db)
  await sql`vacuum analyze bench_notice`.execute(db)
  return {
    engine,
    async top({ material, lng, lat, maxKm, limits, count: most }: IndexQuery): Promise<Found[]> {
      const degrees = maxKm / 111
      const wide = degrees / Math.cos(((Math.abs(lat) + degrees) * Math.PI) / 180)
      const { rows } =
        await sql<Found>`select id, asks + least(case when km * 1.3 <= 300 then 8 + 0.45 * (km * 1.3) end, 44 + 0.33 * (km * 1.3)) as landed from (
          select id, asks, 2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(lat - ${lat}::float8) / 2), 2)
            + cos(radians(${lat}::float8)) * cos(radians(lat)) * power(sin(radians(lng - ${lng}::float8) / 2), 2)))) as km
          from bench_notice where material = ${material} and lng between ${lng - wide} and ${lng + wide} and lat between ${lat - degrees} and ${lat + degrees}
            and q0 <= ${limits[0]} and q1 <= ${limits[1]} and q2 <= ${limits[2]} and q3 <= ${limits[3]} and q4 <= ${limits[4]} and q5 <= ${limits[5]}) near
        where km <= ${maxKm} order by landed, id limit ${most}`.execute(db)
      return rows
    },
    async close(): Promise<void> {
      await sql`drop table bench_notice`.execute(db)
      await close()
    },
  }
}
