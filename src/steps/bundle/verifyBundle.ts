// Holds a bundle to its word: solves its plan again and compares input, cost and every byte of the result.
import { readFile } from 'node:fs/promises'
import { MessageChannel } from 'node:worker_threads'
import type { BundleCard } from '#domain/bundle.ts'
import type { PlanProgress, PlanResult, Scenario } from '#domain/plan.ts'
import type { Checked } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { footingOf, type Footing } from '#plan/footing.ts'
import { plannerVersion } from '#plan/open.ts'
import { PlanCancelled } from '../plan/fileTask.ts'
import type { PlanAndAssumptions } from '../taskThread.ts'
import { openThreads } from '../threads.ts'
import { readBundle } from './readBundle.ts'

export type Verification = {
  /** Everything is as stated. */
  same: boolean
  inputHash: { stated: string; found: string; same: boolean }
  /** `relative` is the difference over the larger of the two amounts. */
  objective: { stated: number; found: number; relative: number; same: boolean }
  /** To the byte, but for the seconds of the engine; else the first place that differs. */
  result: { same: boolean; differsAt: string | null }
  versions: { stated: BundleCard['versions']; found: BundleCard['versions'] }
}
type Ports = { signal: AbortSignal; xunyu: string; onProgress?: (progress: PlanProgress) => void }
const objectiveTolerance = 1e-9

/** @returns what was found; or why the file cannot be read or its plan not be solved. Throws PlanCancelled after the signal. */
export async function verifyBundle(path: string, ports: Ports): Promise<Checked<Verification>> {
  const bytes = await readFile(path).catch(() => new Uint8Array())
  const read = await readBundle(bytes, path)
  if (!read.ok) return read
  const { card, region, result } = read.value
  const solved = await solveFrom(region, result.scenario, card.start, ports)
  if (!solved.ok) return solved
  return { ok: true, value: verificationOf(card, result, solved.value, ports.xunyu), warnings: [] }
}

/** The plan of a scenario, from nothing or from where the plan of another ended. */
export async function solveFrom(
  region: Region,
  scenario: Scenario,
  start: Scenario | null,
  { signal, onProgress }: Omit<Ports, 'xunyu'>,
): Promise<Checked<PlanResult>> {
  const threads = openThreads(1)
  const solve = async (asked: Scenario, footing?: Footing): Promise<Checked<PlanAndAssumptions>> => {
    const { port1, port2 } = new MessageChannel()
    port1.on('message', (progress: PlanProgress) => onProgress?.(progress))
    try {
      return await threads.run(
        { kind: 'plan', region, scenario: asked, ...(footing === undefined ? {} : { footing }) },
        { signal, port: port2 },
      )
    } finally {
      port1.close()
    }
  }
  try {
    const first = start === null ? undefined : await solve(start)
    if (first?.ok === false) return first
    const planned = await solve(scenario, first === undefined ? undefined : footingOf(first.value.result, first.value.warm))
    return planned.ok ? { ...planned, value: planned.value.result } : planned
  } catch (failure) {
    if (signal.aborted) throw new PlanCancelled('cancelled', { cause: failure })
    throw failure
  } finally {
    await threads.close()
  }
}

function verificationOf(card: BundleCard, stated: PlanResult, found: PlanResult, xunyu: string): Verification {
  const [one, two] = [stated.objective.value, found.objective.value]
  const relative = Math.abs(one - two) / Math.max(Math.abs(one), Math.abs(two), 1)
  const differsAt = firstDifference(withoutSeconds(stated), withoutSeconds(found), '')
  const parts = {
    inputHash: { stated: stated.inputHash, found: found.inputHash, same: stated.inputHash === found.inputHash },
    objective: { stated: one, found: two, relative, same: relative <= objectiveTolerance },
    result: { same: differsAt === null, differsAt },
  }
  const engine = `${found.engine.name} ${found.engine.version}`
  return {
    same: parts.inputHash.same && parts.objective.same && parts.result.same,
    ...parts,
    versions: { stated: card.versions, found: { xunyu, node: process.versions.node, planner: plannerVersion, engine } },
  }
}

/** As JSON gives it back, since that is what the bundle holds. */
function withoutSeconds(result: PlanResult): unknown {
  const { engine, ...rest } = result
  return JSON.parse(JSON.stringify({ ...rest, engine: { ...engine, seconds: 0 } }))
}

/** Path of the first place where two JSON values differ, the order of fields included; null when they are the same. */
function firstDifference(one: unknown, two: unknown, path: string): string | null {
  if (one === two) return null
  if (typeof one !== 'object' || typeof two !== 'object' || one === null || two === null) return path
  const [left, right] = [Object.entries(one), Object.entries(two)]
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [key, value] = left[at] ?? [undefined, undefined]
    const [other, twin] = right[at] ?? [undefined, undefined]
    const place = `${path}/${key ?? other}`
    if (key !== other) return place
    const inner = firstDifference(value, twin, place)
    if (inner !== null) return inner
  }
  return null
}
