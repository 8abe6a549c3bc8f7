// Verbs: what the ledger of a data directory says of the streams of a region at a path; and what a flow of a plan in a file stands on.
import { readFile } from 'node:fs/promises'
import type { PlanResult, Scenario } from '#domain/plan.ts'
import { problem, type Checked } from '#domain/problem.ts'
import type { StorePlace } from '#store/openStore.ts'
import { readRegionFiles } from '../region/readRegionFiles.ts'
import { resultOf } from '../scenario/planSource.ts'
import { withBooks } from '../store/openBooks.ts'
import { groundOfPlan, type StreamGround, withGround } from './ground.ts'

/** @returns the scenario with what the ledger says now; warnings tell what it does not cover */
export async function groundFile(path: string, place: StorePlace, scenario: Scenario): Promise<Checked<Scenario>> {
  const read = await readRegionFiles(path)
  return read.ok ? withBooks(place, store => withGround(store, read.value.region, scenario)) : read
}

/** The result of a plan in a file, as `xunyu plan -o plan.json` writes it. */
export async function readPlanFile(path: string): Promise<Checked<PlanResult>> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  const result = text === undefined ? undefined : resultOf(text)
  if (result !== undefined) return { ok: true, value: result, warnings: [] }
  const missing = text === undefined
  return {
    ok: false,
    problems: [
      problem(
        missing ? 'file.missing' : 'plan.base',
        { file: path },
        {
          zh: missing ? '没有这个文件。' : '此文件中没有已求得结果的方案。',
          en: missing ? 'There is no such file.' : 'The file holds no plan with an answer.',
          fixZh: '给出 xunyu plan -o 方案.json 写出的文件。',
          fixEn: 'Give a file that xunyu plan -o plan.json wrote.',
        },
      ),
    ],
  }
}

/** What the stream of a flow stands on, from the rows of files on; empty where it stands on the region's estimate. */
export function groundOfFlow(place: StorePlace, result: PlanResult, flow: PlanResult['flows'][number]): Promise<Checked<StreamGround[]>> {
  const used = (result.scenario.measured ?? []).filter(one => one.used)
  return withBooks(place, async store => ({
    ok: true,
    warnings: [],
    value: await groundOfPlan(store, used, { site: flow.from, material: flow.material, period: flow.period }),
  }))
}
