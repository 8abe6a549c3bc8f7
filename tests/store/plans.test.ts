// Plans in the queue on both databases: one process a plan, leases that run out, effects that take place once.
import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { PlanResult } from '#domain/plan.ts'
import { readFlows, readPlanResult, savePlanResult } from '#store/planResults.ts'
import { type ActiveJob, beatJob, endJob, releaseJob, takeJob } from '#store/jobs.ts'
import { cancelJobs, reapJobs } from '#store/jobEnds.ts'
import { readJobEvents } from '#store/jobList.ts'
import { deletePlan, getPlan, insertPlan, listPlans, type PlanEnd, readPlanTask, writePlanEnd } from '#store/plans.ts'
import { lastWords } from '#jobs/lastWords.ts'
import { saveRegion } from '#store/regions.ts'
import { deleteSweep, insertSweep, listSweeps } from '#store/sweeps.ts'
import type { Store } from '#store/openStore.ts'
import { eachEngine } from '../support/eachEngine.ts'

const meta = {
  id: 'r',
  nameZh: '区',
  nameEn: 'r',
  version: '1',
  currency: 'CNY' as const,
  periods: [2022],
  defaultPeriods: [2022],
  synthetic: true,
}

/** As many flows as given, more than one batch of the bulk insert if wanted. */
function resultWith(flows: number): PlanResult {
  return {
    status: 'optimal',
    objective: { value: -1.1e-7, unit: 'CNY' },
    gap: 0,
    region: { id: 'r', nameZh: '区', nameEn: 'r', version: '1', synthetic: true },
    programme: null,
    periods: [2022],
    scenario: { settings: {} },
    inputHash: 'x',
    targets: [],
    flows: Array.from({ length: flows }, (_, index) => ({
      id: `f${index}`,
      material: index % 2 === 0 ? '矿渣' : 'ash',
      from: `s${index % 7}`,
      to: `t${index % 5}`,
      mode: 'rail',
      period: 2022,
      tonnes: 0.1 + index / 3,
      km: 1 / 3,
      cny: -index,
      co2Kg: 1e21,
      ...(index % 3 === 0 ? { via: ['a', 'b'] } : {}),
      ...(index % 4 === 0 ? { process: 'kiln' } : {}),
    })),
    activities: [],
    builds: [],
    disposals: [],
    stocks: [],
    prices: [],
    capacityPrices: [],
    relaxations: [],
    costs: { transport: 0, processing: 0, purchases: 0, capital: 0, disposal: 0, levy: 0, subsidy: 0, carbon: 0, revenue: 0 },
    co2: { transportKg: 0, processKg: 0, purchasesKg: 0, avoidedKg: 0, netKg: 0 },
    checks: [],
    warnings: [],
    stats: { rows: 0, columns: 0, columnsPossible: 0, rounds: 0, iterations: 0 },
    engine: { name: 'e', version: '1', seconds: 0 },
  }
}

eachEngine('plans', engine => {
  let store: Store
  beforeAll(async () => {
    store = await engine.open()
    await store.inTransaction(inner => saveRegion(inner, meta, 'v1', 'h', []))
  })
  beforeEach(async () => {
    await sql`delete from plan`.execute(store.db)
    await sql`delete from job`.execute(store.db)
  })
  const add = (id: string, base = false) =>
    insertPlan(store, {
      id,
      name: id,
      base,
      region: 'r',
      regionVersion: 'v1',
      programme: null,
      periods: [2022],
      scenario: { settings: { a: 1 } },
      question: id,
    })
  const claimBy = async (lease: string) => {
    await reapJobs(store, lastWords)
    return takeJob(store.db, { lease, worker: `worker-${lease}`, leaseSeconds: 30 }, ['plan', 'study'])
  }
  const leasesRunOut = () => sql`update job set lease_until = now() - interval '1 second' where status = 'running'`.execute(store.db)
  /** As the queue does it: the end of the job and of the plan in one transaction. */
  const end = (job: ActiveJob, status: PlanEnd['status']) =>
    store.inTransaction(async inner => {
      const mine = await endJob(inner.db, job, { status: 'done' })
      if (mine) await writePlanEnd(inner, job.id, { status })
      return mine
    })

  test('the oldest waiting plan is taken first, and by one worker only', async () => {
    await add('first')
    await add('second')
    const claims = await Promise.all(['a', 'b', 'c'].map(lease => claimBy(lease)))
    expect(
      claims
        .map(claim => claim?.id)
        .filter(id => id !== undefined)
        .sort(),
    ).toEqual(['first', 'second'])
    expect((await listPlans(store)).map(plan => plan.status)).toEqual(['running', 'running'])
  })

  test('a plan whose worker died is taken again when its lease ran out, and the dead one has no effect any more', async () => {
    await add('p')
    const dead = await claimBy('dead')
    expect(await claimBy('early')).toBeUndefined()
    await leasesRunOut()
    const next = await claimBy('next')
    expect(next).toMatchObject({ id: 'p', attempts: 2 })
    expect(await readPlanTask(store, 'p')).toMatchObject({ scenario: { settings: { a: 1 } } })
    if (dead === undefined || next === undefined) throw new Error('both should have been claimed')
    expect(await beatJob(store.db, dead, undefined)).toBe('lost')
    expect(await end(dead, 'optimal')).toBe(false)
    expect(await beatJob(store.db, next, { phase: 'solving', seconds: 1 })).toBe('go')
    expect((await getPlan(store, 'p'))?.progress).toEqual({ phase: 'solving', seconds: 1 })
    expect(await end(next, 'optimal')).toBe(true)
    expect(await end(next, 'optimal')).toBe(false)
  })

  test('a wish to stop reaches a waiting plan at once and a running one at its next beat', async () => {
    await add('p')
    const claim = await claimBy('one')
    await add('waiting')
    await cancelJobs(store, { job: 'waiting' })
    expect((await getPlan(store, 'waiting'))?.status).toBe('cancelled')
    await cancelJobs(store, { job: 'p' })
    if (claim === undefined) throw new Error('should have been claimed')
    expect(await beatJob(store.db, claim, undefined)).toBe('cancel')
  })

  test('running plans return to the line at a restart, and a released one has not used an attempt', async () => {
    await add('p')
    const claim = await claimBy('one')
    if (claim === undefined) throw new Error('should have been claimed')
    await releaseJob(store.db, claim)
    expect(await claimBy('two')).toMatchObject({ attempts: 1 })
    await reapJobs(store, lastWords, true)
    expect(await claimBy('three')).toMatchObject({ attempts: 2 })
  })

  test('the log of a plan is appended, never changed, and outlives it', async () => {
    await add('logged')
    const dead = await claimBy('dead')
    await leasesRunOut()
    const next = await claimBy('next')
    if (dead === undefined || next === undefined) throw new Error('both should have been claimed')
    await end(next, 'optimal')
    await end(dead, 'optimal')
    await deletePlan(store, 'logged')
    expect((await readJobEvents(store.db, 'logged')).map(({ kind, worker, attempt }) => [kind, worker, attempt])).toEqual([
      ['claimed', 'worker-dead', 1],
      ['died', 'worker-dead', 1],
      ['claimed', 'worker-next', 2],
      ['written', 'worker-next', 2],
      ['refused', 'worker-dead', 1],
    ])
    await expect(sql`delete from job_event`.execute(store.db)).rejects.toThrow('never changed')
    await expect(sql`update job_event set kind = 'written'`.execute(store.db)).rejects.toThrow('never changed')
  })

  test('base plans go first, then what a person asked for, then sweeps in their order', async () => {
    await store.inTransaction(inner =>
      insertSweep(inner, {
        id: 's',
        name: 's',
        region: 'r',
        regionVersion: 'v1',
        base: { settings: {} },
        design: { kind: 'list', axes: [], list: [{ a: 1 }, { a: 2 }] },
        programme: null,
        periods: [2022],
        plans: [1, 2].map(a => ({ id: `s${a}`, name: `a=${a}`, scenario: { settings: { a } }, changes: { a }, question: `q${a}` })),
      }),
    )
    await add('asked')
    await add('b', true)
    const order: (string | undefined)[] = []
    for (let at = 0; at < 5; at++) order.push((await claimBy(`l${at}`))?.id)
    expect(order).toEqual(['b', 'asked', 's1', 's2', undefined])
    expect((await listPlans(store)).map(({ id }) => id)).toEqual(['b', 'asked'])
    expect(await listSweeps(store)).toMatchObject([{ id: 's', status: 'running', combinations: 2, counts: { running: 2 } }])
    await store.inTransaction(inner => deleteSweep(inner, 's'))
    expect(await listSweeps(store)).toEqual([])
  })

  test('a result read back is the result written, in one or several batches, and goes with its plan', async () => {
    await add('p')
    const result = resultWith(10_007)
    await store.inTransaction(inner => savePlanResult(inner, 'p', result))
    expect(JSON.stringify(await readPlanResult(store, 'p'))).toBe(JSON.stringify(result))
    const ash = await readFlows(store, 'p', { material: ['ash'] }, { field: 'tonnes', descending: true }, 0, 2)
    const expected = result.flows.filter(flow => flow.material === 'ash').sort((a, b) => b.tonnes - a.tonnes)
    expect(ash.total).toBe(expected.length)
    expect(ash.rows).toEqual(expected.slice(0, 2))
    expect(ash.tonnes).toBeCloseTo(
      expected.reduce((sum, flow) => sum + flow.tonnes, 0),
      3,
    )
    await deletePlan(store, 'p')
    expect(await readPlanResult(store, 'p')).toBeUndefined()
  })

  test('a transaction that fails leaves neither end nor result', async () => {
    await add('p')
    const claim = await claimBy('one')
    if (claim === undefined) throw new Error('should have been claimed')
    await expect(
      store.inTransaction(async inner => {
        await endJob(inner.db, claim, { status: 'done' })
        await writePlanEnd(inner, 'p', { status: 'optimal' })
        await savePlanResult(inner, 'p', resultWith(3))
        throw new Error('power cut')
      }),
    ).rejects.toThrow('power cut')
    expect((await getPlan(store, 'p'))?.status).toBe('running')
    expect(await readPlanResult(store, 'p')).toBeUndefined()
  })
})
