// Processes that take jobs from the queue, as they say themselves: for a list that shows who is at work.
import { sql } from 'kysely'
import type { Worker } from '#domain/sweep.ts'
import type { Store } from './openStore.ts'
export type WorkerCard = Pick<Worker, 'id' | 'host' | 'pid' | 'version' | 'threads'>

/** A process that was not heard of for so long is taken for gone, and forgotten after ten times as long. */
const goneSeconds = 30

/** Says that a process is there. */
export async function beatWorker(store: Store, { id, host, pid, version, threads }: WorkerCard): Promise<void> {
  await sql`insert into worker (id, host, pid, version, threads) values (${id}, ${host}, ${pid}, ${version}, ${threads})
    on conflict (id) do update set seen_at = now(), host = excluded.host, pid = excluded.pid, version = excluded.version,
      threads = excluded.threads`.execute(store.db)
  await sql`delete from worker where seen_at < now() - make_interval(secs => ${goneSeconds * 10})`.execute(store.db)
}

export async function forgetWorker(store: Store, id: string): Promise<void> {
  await store.db.deleteFrom('worker').where('id', '=', id).execute()
}

/** Those that were heard of lately, by name. */
export async function listWorkers(store: Store): Promise<Worker[]> {
  const rows = await sql<WorkerCard & { running: number; started_at: Date; seen_at: Date }>`select w.*,
      (select count(*) from job j where j.worker = w.id and j.status = 'running')::int as running
    from worker w where w.seen_at > now() - make_interval(secs => ${goneSeconds}) order by w.id`.execute(store.db)
  return rows.rows.map(({ id, host, pid, version, threads, running, started_at, seen_at }) => ({
    id,
    host,
    pid,
    version,
    threads,
    running,
    startedAt: started_at.toISOString(),
    seenAt: seen_at.toISOString(),
  }))
}
