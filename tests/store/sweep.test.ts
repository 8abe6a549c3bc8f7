// A sweep on three worker processes and a real PostgreSQL: one is killed in the middle of its work, one sleeps past its
// lease, one is told to stop; every combination is solved, and each result takes effect once.
import { sql } from 'kysely'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { regionTables } from '#domain/region.ts'
import type { RegionTable } from '#domain/region.ts'
import type { SweepInfo } from '#domain/sweep.ts'
import type { PlacedRegion } from '#intake/readRegion.ts'
import { openApp } from '#steps/app.ts'
import type { App } from '#steps/appType.ts'
import { loadRegionIntoStore } from '#steps/region/loadRegionIntoStore.ts'
import { getSweep, readSweepTable, removeSweep } from '#steps/sweep/readSweep.ts'
import { submitSweep } from '#steps/sweep/submitSweep.ts'
import { readJobEvents } from '#store/jobList.ts'
import { readSweepPlans } from '#store/sweeps.ts'
import { randomRegion } from '../plan/regions.ts'
import { makeEngine } from '../support/eachEngine.ts'
import { startWorker, until } from '../support/workers.ts'
import type { WorkerProcess } from '../support/workers.ts'

describe('sweep on worker processes', () => {
  const engine = makeEngine('postgres')
  let app: App
  let url: string
  const started: WorkerProcess[] = []

  beforeAll(async () => {
    const place = await engine.place()
    if (!('url' in place)) throw new Error('a server is wanted')
    url = place.url
    const opened = await openApp(place)
    if (!opened.ok) throw new Error(opened.problems[0]?.en)
    app = opened.value
    const region = randomRegion(5, { sources: 24, works: 8, markets: 8, stations: 2, periods: [2022] })
    const places = Object.fromEntries((Object.keys(regionTables) as RegionTable[]).map(table => [table, []]))
    await loadRegionIntoStore(app.store, { region, places: places as unknown as PlacedRegion['places'] }, 'test')
    // Here and not in afterAll: the clean-up of the engine, declared before, drops the database first.
    return () => app.close()
  })
  afterEach(async () => {
    for (const worker of started.splice(0)) {
      worker.signal('SIGKILL')
      await worker.ended
    }
  })
  const worker = async (): Promise<WorkerProcess> => {
    const one = await startWorker(app.store, url, ['--threads', '1', '--lease', '4'])
    started.push(one)
    return one
  }
  const sweep = async (): Promise<SweepInfo> => {
    const submitted = await submitSweep(app, {
      region: 'test',
      base: { settings: {} },
      design: {
        kind: 'grid',
        list: [],
        axes: [
          { key: 'streamFactor.slag', values: [0.5, 0.7, 0.9, 1.1, 1.3, 1.5] },
          { key: 'demandFactor.*', values: [0.8, 1, 1.2] },
        ],
      },
    })
    if (submitted?.ok !== true) throw new Error(JSON.stringify(submitted))
    return submitted.value
  }
  const held = async (id: string): Promise<string | undefined> =>
    (await sql<{ id: string }>`select id from job where status = 'running' and worker = ${id}`.execute(app.store.db)).rows[0]?.id
  const done = (id: string): Promise<SweepInfo> =>
    until(async () => {
      const info = await getSweep(app.store, id)
      return info?.status === 'done' && info
    }, 'the end of the sweep')
  const eventsOf = async (id: string) =>
    Promise.all((await readSweepPlans(app.store, id)).map(({ info }) => readJobEvents(app.store.db, info.id)))

  /** Every combination has one result that was written once, by the worker that its row names. */
  async function expectEachOnce(id: string): Promise<void> {
    const plans = await readSweepPlans(app.store, id)
    expect(plans).toHaveLength(18)
    for (const { info } of plans) {
      expect(info.status).toBe('optimal')
      const written = (await readJobEvents(app.store.db, info.id)).filter(event => event.kind === 'written')
      expect(written.map(event => event.worker)).toEqual([info.worker])
    }
    const parts = await sql<{ plan: string; heads: number }>`select p.id as plan, count(*) filter (where t.part = 'head')::int as heads
      from plan p join plan_part t on t.plan = p.id where p.sweep = ${id} group by 1`.execute(app.store.db)
    expect(parts.rows.map(({ heads }) => heads)).toEqual(Array(18).fill(1))
    const { rows } = await readSweepTable(app.store, { ...(await done(id)) })
    expect(new Set(rows.map(row => row.objective)).size).toBeGreaterThan(9)
  }

  test('kill -9 of one: its plan goes to another when the lease runs out, and nothing is lost or written twice', async () => {
    await Promise.all([worker(), worker(), worker()])
    const { id } = await sweep()
    let victim = ''
    let orphan: string | undefined
    while (orphan === undefined) {
      const one = started.shift() ?? (await worker())
      victim = await one.id()
      await until(async () => held(victim), 'a worker with a plan in hand')
      one.signal('SIGKILL')
      expect(await one.ended).toBe(null)
      // What it had sent before is done now; only then is it clear whether it died with a plan in hand.
      await until(async () => (await one.sessions()).length === 0, 'the end of its sessions')
      orphan = await held(victim)
      if (orphan === undefined) await worker()
    }
    await done(id)
    await expectEachOnce(id)
    const events = await readJobEvents(app.store.db, orphan)
    expect(events[0]).toMatchObject({ kind: 'claimed', worker: victim, attempt: 1 })
    expect(events[1]).toMatchObject({ kind: 'died', worker: victim, attempt: 1 })
    expect(events[2]).toMatchObject({ kind: 'claimed', attempt: 2 })
    expect(events[2]?.worker).not.toBe(victim)
    expect((await eventsOf(id)).flat().filter(event => event.kind === 'written' && event.worker === victim).length).toBeLessThan(18)
    await removeSweep(app, id)
  })

  test('one that sleeps past its lease wakes to a plan that another has solved: its answer is refused', async () => {
    await Promise.all([worker(), worker()])
    const { id } = await sweep()
    let asleep: { one: WorkerProcess; name: string; plan: string } | undefined
    while (asleep === undefined) {
      const one = started[0]
      if (one === undefined) throw new Error('no worker')
      const name = await one.id()
      await until(async () => held(name), 'a worker with a plan in hand')
      one.signal('SIGSTOP')
      // Asleep between two statements, with a plan in hand: nothing of it is on its way any more.
      const quiet = (await one.sessions()).every(state => state === 'idle')
      const plan = await held(name)
      if (quiet && plan !== undefined) asleep = { one, name, plan }
      else one.signal('SIGCONT')
    }
    const { one, name, plan } = asleep
    await until(async () => (await held(name)) !== plan, 'another worker at its plan')
    await done(id)
    one.signal('SIGCONT')
    await until(
      async () => (await readJobEvents(app.store.db, plan)).some(event => event.kind === 'refused' && event.worker === name),
      'the refusal of its answer',
    )
    const writers = (await readJobEvents(app.store.db, plan)).flatMap(event => (event.kind === 'written' ? [event.worker] : []))
    expect(writers).toHaveLength(1)
    expect(writers).not.toContain(name)
    await expectEachOnce(id)
    await removeSweep(app, id)
  })

  test('SIGTERM: it gives its plan back, which has not used an attempt, and ends with 0', async () => {
    const { id } = await sweep()
    let released = false
    while (!released) {
      const one = await worker()
      const name = await one.id()
      await until(async () => held(name), 'a worker with a plan in hand')
      one.signal('SIGTERM')
      expect(await one.ended).toBe(0)
      expect(one.said()).toContain('the worker has stopped')
      expect(await held(name)).toBeUndefined()
      const events = (await eventsOf(id)).flat().filter(event => event.worker === name)
      released = events.some(event => event.kind === 'released')
      expect(events.filter(event => event.kind === 'claimed')).toHaveLength(
        events.filter(event => event.kind === 'released' || event.kind === 'written').length,
      )
    }
    const waiting = (await readSweepPlans(app.store, id)).filter(({ info }) => info.status === 'queued')
    expect(waiting.map(({ info }) => info.attempts)).toEqual(waiting.map(() => 0))
    await removeSweep(app, id)
  })
})
