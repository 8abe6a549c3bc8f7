// Published benchmark networks against the closed form that another program worked out, and a planted error that is named alone.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reconcileFiles } from '../../src/steps/reconcile/reconcileFiles.ts'

const folder = 'tests/cases/26-dr-benchmark-P9-P12-P15'
async function reconciled(name: string) {
  const answer = await reconcileFiles(join(folder, name), {})
  if (!answer.ok) throw new Error(answer.problems.map(problem => problem.en).join('; '))
  return answer.value
}

describe('26-dr-benchmark-P9-P12-P15', () => {
  test.each(['P9', 'P12', 'P15'])('%s: chi-square and every flow are those of the closed form', async name => {
    const expected = JSON.parse(await readFile(join(folder, name, 'expected.json'), 'utf8')) as { chi: number; df: number; xh: number[] }
    const { flows, global, grossErrors } = await reconciled(name)
    expect(global?.chiSquare).toBeCloseTo(expected.chi, 9)
    expect(global?.degrees).toBe(expected.df)
    expect(flows).toHaveLength(expected.xh.length)
    flows.forEach(({ reconciled: mass }, at) => expect(Math.abs((mass ?? NaN) / expected.xh[at]! - 1)).toBeLessThan(1e-11))
    expect(grossErrors).toEqual([])
  })

  test.each([
    ['inj12', 's3'],
    ['inj15', 's15'],
  ])('%s: %s was put off by nine deviations, is named alone, and nothing is left to explain', async (name, flow) => {
    const { flows, grossErrors, after } = await reconciled(name)
    expect(grossErrors).toHaveLength(1)
    expect(flows.filter(({ suspect }) => suspect).map(({ id }) => id)).toEqual([flow])
    expect(after?.chiSquare).toBeLessThan(1e-6)
  })
})
