// Two servers and two workers on one PostgreSQL: imports, plans and a schedule, while each of the four is killed without warning in turn and
// started anew. Whatever was acknowledged has to end, exactly once, and no process may end but by our hand.
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { ImportInfo } from '#domain/importJob.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import { openForCommand } from '#steps/access/openForCommand.ts'
import type { Store } from '#store/openStore.ts'
import { type ServerProcess, startServer } from './serverProcess.ts'
import { tokensOf } from './tokens.ts'
import { startWorker, type WorkerProcess } from './workers.ts'

export type KilledEach = {
  kills: { server: number; worker: number }
  /** Kills that met a job in the middle of its work. */
  met: number
  acknowledged: { uploads: number; confirmed: number; plans: number; scheduled: number }
  endedByThemselves: string[]
  /** What did not end, or not once, in words. */
  wrong: string[]
  /** How often a job's process died under it, over all jobs. */
  deaths: number
  seconds: number
}
type Kept = { uploads: Set<string>; confirmed: Set<string>; plans: Set<string>; scheduled: number }
export type KillEachOptions = { rounds: number; say?: (line: string) => void; enough?: AbortSignal }

const rowsOfFile = 25
const leaseSeconds = 4
const schedule = 'deadlines'

export async function killEach(url: string, { rounds, say = () => undefined, enough }: KillEachOptions): Promise<KilledEach> {
  const begun = performance.now()
  const house = await openForCommand({ url })
  if (!house.ok) throw new Error(house.problems[0]?.en)
  const { store, close } = house.value
  const tokens = await tokensOf(house.value)
  const kept: Kept = { uploads: new Set(), confirmed: new Set(), plans: new Set(), scheduled: 0 }
  const told: KilledEach = {
    kills: { server: 0, worker: 0 },
    met: 0,
    acknowledged: { uploads: 0, confirmed: 0, plans: 0, scheduled: 0 },
    endedByThemselves: [],
    wrong: [],
    deaths: 0,
    seconds: 0,
  }
  const server = (): Promise<ServerProcess> =>
    startServer({ url }, { token: tokens.firm, environment: { XUNYU_LEASE: String(leaseSeconds), XUNYU_LOCAL: 'off' } })
  const worker = (): Promise<WorkerProcess> => startWorker(store, url, ['--threads', '1', '--lease', String(leaseSeconds)])
  // The first makes the tables and the base plan; then all others at once.
  const servers = [await server()]
  servers.push(await server())
  const workers = await Promise.all([worker(), worker()])
  const stop = new AbortController()
  const work = [
    bringIn(servers, kept, stop.signal),
    askForPlans(servers, tokens.authority, kept, stop.signal),
    comeBySchedule(store, kept, stop.signal),
  ]
  try {
    for (let round = 0; round < rounds; round++) {
      if (enough?.aborted === true) break
      const [of, at] = [round % 2 === 0 ? 'server' : 'worker', (round >> 1) % 2] as const
      const before = sizeOf(kept)
      for (let tries = 0; tries < 1200 && sizeOf(kept) < before + 3; tries++) await pause(50)
      const pid = (of === 'server' ? servers[at]?.pid : workers[at]?.pid) ?? 0
      told.met += await killAtWork(store, pid)
      told.kills[of] += 1
      if (of === 'server') {
        await servers[at]?.kill()
        servers[at] = await server()
      } else {
        await workers[at]?.ended
        workers[at] = await worker()
      }
      for (const one of servers)
        if (one.ended() !== undefined) told.endedByThemselves.push(`server ${one.ended()}: ${one.said().slice(-500)}`)
      say(`round ${round + 1}, ${of} ${at + 1} killed: ${JSON.stringify(acknowledgedOf(kept))}`)
    }
    stop.abort()
    await Promise.all(work)
    told.acknowledged = acknowledgedOf(kept)
    told.wrong = await lookAtEnds(store, kept)
    const { rows } = await sql<{ n: number }>`select coalesce(sum(deaths), 0)::int as n from job`.execute(store.db)
    told.deaths = rows[0]?.n ?? 0
  } finally {
    stop.abort()
    for (const one of servers) await one.kill('SIGTERM')
    for (const one of workers) {
      one.signal('SIGTERM')
      await one.ended
    }
    await close()
  }
  told.seconds = Math.round((performance.now() - begun) / 1000)
  return told
}

const sizeOf = ({ uploads, confirmed, plans, scheduled }: Kept): number => uploads.size + confirmed.size + plans.size + scheduled
const acknowledgedOf = ({ uploads, confirmed, plans, scheduled }: Kept) => ({
  uploads: uploads.size,
  confirmed: confirmed.size,
  plans: plans.size,
  scheduled,
})

/** Kills a process the moment that it holds a job, where it comes to hold one soon. @returns 1 where it did */
async function killAtWork(store: Store, pid: number): Promise<0 | 1> {
  for (let tries = 0; tries < 150; tries++) {
    const { rows } = await sql`select from job where status = 'running' and worker like ${`%:${pid}:%`}`.execute(store.db)
    if (rows.length > 0) {
      process.kill(pid, 'SIGKILL')
      return 1
    }
    await pause(20)
  }
  process.kill(pid, 'SIGKILL')
  return 0
}

/** One of the two servers; one that is dead answers nobody, which acknowledges nothing. */
async function ask(servers: readonly ServerProcess[], turn: number, ...asked: Parameters<ServerProcess['ask']>) {
  try {
    return await servers[turn % servers.length]?.ask(...asked)
  } catch {
    await pause(50)
    return undefined
  }
}

async function bringIn(servers: readonly ServerProcess[], kept: Kept, signal: AbortSignal): Promise<void> {
  for (let number = 0; !signal.aborted; number++) {
    const lines = Array.from(
      { length: rowsOfFile },
      (_, row) => `2022-03-${String((row % 28) + 1).padStart(2, '0')},东山钢铁厂,高炉渣,10,E-${number}-${row}\n`,
    )
    const path = `/imports?${new URLSearchParams({ name: `${number}.csv`, region: 'two-towns' }).toString()}`
    const body = Buffer.from(`日期,单位名称,固废名称,产生量（吨）,凭证号\n${lines.join('')}`)
    const taken = await ask(servers, number, 'POST', path, body)
    if (taken?.status !== 202) continue
    const { id } = taken.body as ImportInfo
    kept.uploads.add(id)
    for (let tries = 0; tries < 400 && !signal.aborted; tries++) {
      const now = (await ask(servers, tries, 'GET', `/imports/${id}`))?.body as Partial<ImportInfo> | undefined
      if (now?.status === 'ready') break
      await pause(50)
    }
    const confirmed = await ask(servers, number + 1, 'POST', `/imports/${id}/confirm`)
    if (confirmed?.status === 202) kept.confirmed.add(id)
  }
}

async function askForPlans(servers: readonly ServerProcess[], token: string, kept: Kept, signal: AbortSignal): Promise<void> {
  for (let number = 0; !signal.aborted; number++) {
    // Each asks something else, so that none takes over the answer of another.
    const body = { region: 'two-towns', name: `plan ${number}`, settings: { 'streamFactor.*': 1 + number / 1000 } }
    const taken = await ask(servers, number, 'POST', '/plans', body, token)
    if (taken?.status === 202) kept.plans.add((taken.body as PlanInfo).id)
    else if (taken !== undefined && taken.status < 500) throw new Error(`a plan was refused: ${JSON.stringify(taken.body)}`)
    await pause(400)
  }
}

/** Each time that a schedule was due is one job; the next comes when that one has ended. */
async function comeBySchedule(store: Store, kept: Kept, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { rows } = await sql`update job_schedule set next_at = now() where id = ${schedule} and next_at > now()
      and not exists (select from job where schedule = ${schedule} and status in ('waiting', 'running')) returning id`.execute(store.db)
    kept.scheduled += rows.length
    await pause(100)
  }
}

/** Waits until nothing waits and nothing is active, and says what did not end exactly once. */
async function lookAtEnds(store: Store, kept: Kept): Promise<string[]> {
  const wrong: string[] = []
  const open = async () =>
    (
      await sql<{ id: string; kind: string; status: string }>`select id, kind, status from job where status in ('waiting', 'running')
        union all select id, 'schedule', 'due' from job_schedule where next_at <= now()`.execute(store.db)
    ).rows
  for (let tries = 0; tries < 3000 && (await open()).length > 0; tries++) await pause(100)
  for (const one of await open()) wrong.push(`${one.kind} ${one.id} does not end: ${one.status}`)
  const jobs = await sql<{ id: string; kind: string; status: string; written: number }>`select j.id, j.kind, j.status,
      (select count(*)::int from job_event e where e.job = j.id and e.kind = 'written') as written from job j`.execute(store.db)
  for (const { id, kind, status, written } of jobs.rows)
    if (status !== 'done' || written !== 1) wrong.push(`${kind} ${id} is ${status} and was written ${written} times`)
  const imports = await sql<{ id: string; status: string; added: number | null }>`select id, status,
    (report -> 'outcome' ->> 'added')::int as added from import_job`.execute(store.db)
  const known = new Map(imports.rows.map(row => [row.id, row]))
  for (const id of kept.uploads) {
    const now = known.get(id)
    const should = kept.confirmed.has(id) ? now?.status === 'saved' : now?.status === 'ready' || now?.status === 'saved'
    if (!should || (now?.status === 'saved' && now.added !== rowsOfFile)) wrong.push(`import ${id}: ${now?.status} ${now?.added}`)
  }
  const saved = imports.rows.filter(({ status }) => status === 'saved').length * rowsOfFile
  const rows = await sql<{
    rows: number
    kg: string
  }>`select count(*)::int as rows, count(distinct key)::text as kg from waste_row`.execute(store.db)
  if (rows.rows[0]?.rows !== saved || Number(rows.rows[0].kg) !== saved)
    wrong.push(`${saved} rows were saved, and the ledger has ${rows.rows[0]?.rows} of ${rows.rows[0]?.kg} vouchers`)
  const plans = await sql<{ id: string; status: string; heads: number }>`select id, status,
    (select count(*)::int from plan_part t where t.plan = p.id and t.part = 'head') as heads from plan p`.execute(store.db)
  const solved = new Map(plans.rows.map(row => [row.id, row]))
  for (const id of kept.plans) {
    const now = solved.get(id)
    if (now?.status !== 'optimal' || now.heads !== 1) wrong.push(`plan ${id}: ${now?.status}, ${now?.heads} results`)
  }
  const scheduled = await sql<{ n: number }>`select count(*)::int as n from job where schedule = ${schedule}`.execute(store.db)
  if (scheduled.rows[0]?.n !== kept.scheduled) wrong.push(`${kept.scheduled} were due, ${scheduled.rows[0]?.n} jobs came of it`)
  return wrong
}
