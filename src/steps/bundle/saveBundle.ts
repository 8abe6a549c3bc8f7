// A bundle of the plan of a region at a path: solved here, held against a result at hand, and written.
import { readFile } from 'node:fs/promises'
import type { PlanProgress, PlanResult, Scenario } from '#domain/plan.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { readRegionFiles } from '../region/readRegionFiles.ts'
import { saveFile } from '../files/saveFile.ts'
import { resultOf } from '../scenario/planSource.ts'
import { solveFrom } from './verifyBundle.ts'
import { bundleBytes } from './writeBundle.ts'

type Ports = { signal: AbortSignal; xunyu: string; onProgress?: (progress: PlanProgress) => void }

/**
 * @param given path of a result at hand: its scenario takes the place of `scenario`
 * @returns the full path written; or the problems of files and scenario. Throws PlanCancelled after the signal
 */
export async function saveBundle(
  path: string,
  scenario: Scenario,
  given: string | undefined,
  output: string,
  ports: Ports,
): Promise<Checked<string>> {
  const stated = given === undefined ? undefined : await resultAt(given)
  if (stated !== undefined && !stated.ok) return stated
  const read = await readRegionFiles(path)
  if (!read.ok) return read
  const { region } = read.value
  const solved = await solveFrom(region, stated?.value.scenario ?? scenario, null, ports)
  if (!solved.ok) return solved
  if (stated !== undefined && stated.value.inputHash !== solved.value.inputHash)
    return { ok: false, problems: [otherInput(given ?? '', path)] }
  return saveFile(output, bundleBytes({ region, result: solved.value, start: null, xunyu: ports.xunyu }))
}

async function resultAt(path: string): Promise<Checked<PlanResult>> {
  const result = resultOf(await readFile(path, 'utf8').catch(() => ''))
  return result === undefined ? { ok: false, problems: [noResult(path)] } : { ok: true, value: result, warnings: [] }
}

function otherInput(result: string, region: string): Problem {
  return problem(
    'bundle.other-input',
    { file: result },
    {
      zh: `这个结果不是由 ${region} 现在的数据算出的（输入指纹不同）。`,
      en: `This result was not computed from ${region} as it is now (the input hash is another).`,
      fixZh: '换成当时的区域数据，或去掉 --result 重新求解。',
      fixEn: 'Give the region as it was then, or drop --result to solve it anew.',
    },
  )
}

function noResult(path: string): Problem {
  return problem(
    'bundle.no-result',
    { file: path },
    {
      zh: '这不是方案结果。',
      en: 'This is not the result of a plan.',
      fixZh: '给出 xunyu plan -o 写出的 .json。',
      fixEn: 'Give a .json written by xunyu plan -o.',
    },
  )
}
