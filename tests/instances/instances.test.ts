// Published instances go the way of every region: written as a folder, read back, checked, planned. What a continuous plan costs is a bound.
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plan } from '#plan/plan.ts'
import { openEngine } from '#solve/highs.ts'
import { readRegionFiles } from '#steps/region/readRegionFiles.ts'
import { writeRegionFolder } from '#steps/region/writeRegionFolder.ts'
import { failedChecks } from '../verify/failedChecks.ts'
import { readInstances } from '../../scripts/instances/catalogue.ts'

const engine = await openEngine()
const instances = await readInstances()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'instances-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('an instance as a region', () => {
  // The column `optimumCny` is what a plan of whole decisions must cost.
  test.each(instances)('$name, published optimum $published', async ({ name, region, optimumCny, integer }) => {
    const written = await writeRegionFolder(region, join(folder, name))
    expect(written).toMatchObject({ ok: true })
    const read = await readRegionFiles(join(folder, name))
    if (!read.ok) throw new Error(read.problems.map(problem => problem.en).join('; '))
    expect(read.warnings).toEqual([])
    expect(read.value.region).toEqual(region)
    const planned = await plan(read.value.region, { settings: {} }, { now: () => 0, engine })
    if (!planned.ok) throw new Error(planned.problems.map(problem => problem.en).join('; '))
    const { status, objective, checks } = planned.value
    expect(status).toBe('optimal')
    expect(checks.filter(check => !check.ok)).toEqual([])
    expect(failedChecks(region, planned.value)).toEqual([])
    expect(objective.value).toBeLessThanOrEqual(optimumCny * (1 + 1e-9))
    expect(objective.value).toBeGreaterThanOrEqual(integer ? 0 : optimumCny * (1 - 1e-9))
  })
})

test('the figures of OR-Library hold together: one wrong digit would show', async () => {
  const file = JSON.parse(await readFile('examples/instances/orlib-cap.json', 'utf8')) as { demands: number[]; unitCosts: number[][] }
  const { demands, unitCosts: cost } = file
  // The largest capacity of the family is the whole demand.
  expect(demands.reduce((sum, demand) => sum + demand, 0)).toBe(58_268)
  // Customers and sites are the same fifty cities, and a cost is what it costs to reach the site and then the way between two cities:
  // less the cost of the city itself, it is the same in both directions.
  for (const [i, row] of cost.entries())
    for (const [j, there] of row.entries()) expect(there - cost[j]![j]!).toBeCloseTo(cost[j]![i]! - cost[i]![i]!, 9)
})

test('docs/instances.md lists every instance with its size and published optimum', async () => {
  const page = await readFile('docs/instances.md', 'utf8')
  const listed = new Map(page.split('\n').map(line => [/^\| `([^`]+)` /u.exec(line)?.[1], line]))
  for (const { name, size, published } of instances) {
    expect(listed.get(name), name).toContain(`| ${size} |`)
    expect(listed.get(name), name).toContain(`| ${published.toLocaleString('en-US', { maximumFractionDigits: 4 })} |`)
  }
  expect([...listed.keys()].filter(name => name !== undefined)).toHaveLength(instances.length)
})

describe('scripts/instances.ts', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'scripts/instances.ts', ...args], { encoding: 'utf8' })

  test('lists what there is', () => {
    expect(run().stdout.trim().split('\n')).toHaveLength(instances.length)
  })
  test('writes the folder of a region', async () => {
    const target = join(folder, 'by-command')
    const written = run('powerco', '-o', target)
    expect(written.status).toBe(0)
    expect(written.stdout).toContain(target)
    expect(await readRegionFiles(target)).toMatchObject({ ok: true })
  })
  test('says what is wrong in both languages', () => {
    const unknown = run('cap999')
    expect(unknown.status).toBe(2)
    expect(unknown.stderr).toMatch(/没有算例“cap999”.*There is no instance "cap999"/u)
  })
})
