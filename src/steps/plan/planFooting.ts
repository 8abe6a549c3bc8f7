// A plan in a file that another one is solved next to: the result as `xunyu plan -o plan.json` writes it, or the one in a bundle.
import { readFile } from 'node:fs/promises'
import type { PlanResult } from '#domain/plan.ts'
import type { PlanInContext } from '#domain/planContext.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { footingOf, type Footing } from '#plan/footing.ts'
import { readWarm, type Warm } from '#plan/search/warm.ts'
import { readBundle } from '../bundle/readBundle.ts'
import { resultOf } from '../scenario/planSource.ts'

/** The result as a file for people and programmes, with what the next plan like it may start from. */
export function planJson(result: PlanInContext, warm: Warm | undefined): string {
  return `${JSON.stringify(warm === undefined ? result : { ...result, start: warm }, null, 1)}\n`
}

/** @returns what to stand on, or that the file holds no plan with an answer */
export async function readFooting(path: string): Promise<Checked<Footing>> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return { ok: false, problems: [noPlan(path, 'file.missing')] }
  if (bytes.subarray(0, 2).toString() === 'PK') {
    const read = await readBundle(bytes, path)
    return read.ok ? given(read.value.result, undefined, path) : read
  }
  const text = bytes.toString('utf8')
  const result = resultOf(text)
  if (result === undefined) return { ok: false, problems: [noPlan(path, 'plan.base')] }
  return given(result, readWarm((JSON.parse(text) as { start?: unknown }).start), path)
}

function given(result: PlanResult, warm: Warm | undefined, path: string): Checked<Footing> {
  const footing = footingOf(result, warm)
  if (footing.base === undefined) return { ok: false, problems: [noPlan(path, 'plan.base')] }
  return { ok: true, value: footing, warnings: [] }
}

function noPlan(file: string, code: string): Problem {
  const missing = code === 'file.missing'
  return problem(
    code,
    { file },
    {
      zh: missing ? '没有这个文件。' : '此文件中没有已求得结果的方案。',
      en: missing ? 'There is no such file.' : 'The file holds no plan with an answer.',
      fixZh: '用 --base 给出 xunyu plan -o 写出的 .json，或方案包 .zip。',
      fixEn: 'Give --base a .json written by xunyu plan -o, or a bundle .zip.',
    },
  )
}
