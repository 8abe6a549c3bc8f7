// What is wrong with a scenario before anybody computes: programme, periods, settings.
import type { Scenario } from '#domain/plan.ts'
import { problem, type Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { applySettings } from '#plan/settings.ts'

export function checkScenario(region: Region, scenario: Scenario): Problem[] {
  const problems: Problem[] = []
  const programmes = region.programmes.map(programme => programme.id)
  if (scenario.programme !== undefined && !programmes.includes(scenario.programme)) {
    problems.push(
      wrong(
        'scenario.programme-unknown',
        'programme',
        `没有名为 ${scenario.programme} 的方案规划。`,
        `There is no programme ${scenario.programme}.`,
        programmes,
      ),
    )
  }
  for (const period of scenario.periods ?? []) {
    if (region.meta.periods.includes(period)) continue
    problems.push(
      wrong(
        'scenario.period-unknown',
        'periods',
        `区域数据没有 ${period} 年。`,
        `The region does not speak of ${period}.`,
        region.meta.periods.map(String),
      ),
    )
  }
  const applied = applySettings(region, scenario.settings)
  return applied.ok ? problems : [...problems, ...applied.problems]
}

function wrong(code: string, path: string, zh: string, en: string, known: string[]): Problem {
  return problem(
    code,
    { path },
    {
      zh,
      en,
      fixZh: `可选：${known.join('、')}`,
      fixEn: `Choose from: ${known.join(', ')}`,
    },
  )
}
