// What a plan decides is told with the names of the region and with all that it costs, on sheets and as lines.
import { expect, test } from 'vitest'
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { decisionSheets } from './decisionSheets.ts'
import { decisionLines } from './decisionText.ts'
import { namesOf } from './words.ts'

const named = (id: string, nameZh: string, nameEn: string) => ({ id, nameZh, nameEn })
const region = {
  sites: [named('pit', '矿', 'Pit'), named('works', '厂', 'Works')],
  stations: [],
  materials: [named('sand', '砂', 'Sand')],
  processes: [named('press', '压制', 'Pressing')],
  modes: [],
  programmes: [],
  links: [named('belt', '皮带', 'Belt')],
} as unknown as Region
const zh = namesOf(region, 'zh'),
  en = namesOf(region, 'en')
const link = { link: 'belt', period: 2022, open: 1, tonnes: 70, cny: 600, value: 0 }
const result = {
  periods: [2022],
  links: [{ ...link, beyondTonnes: 40, beyondValue: -15 }],
  closings: [{ unit: 'w1', site: 'works', process: 'press', period: 2022, part: 1, cny: 5 }],
  sources: [{ site: 'works', material: 'sand', period: 2022, from: 'pit', tonnes: 70, value: -3 }],
} as unknown as PlanResult

/** Of every sheet its last row, by the headers. */
const shown = (plan: PlanResult, language: 'zh' | 'en') =>
  decisionSheets(plan, { paper: { language, title: 't', source: 's', synthetic: false }, names: { zh, en }[language] }).map(({ rows }) =>
    rows!.slice(-1).map(row => Object.fromEntries(row.map((cell, at) => [String(rows!.at(-2)![at]), cell]))),
  )

test('sheets name things in one language, and tell what is dearer beyond a step where a link has one', () => {
  const [[links], [closings], [sources]] = shown(result, 'en') as [
    Record<string, unknown>[],
    Record<string, unknown>[],
    Record<string, unknown>[],
  ]
  expect(links).toMatchObject({
    Link: 'Belt',
    'Cost (CNY)': 600,
    'Of it beyond the step (t)': 40,
    'One more tonne beyond (CNY/t)': -15,
  })
  expect(closings).toMatchObject({ Site: 'Works', Process: 'Pressing', 'Part closed (all is 1)': 1 })
  expect(sources).toMatchObject({ Site: 'Works', 'Source site': 'Pit', 'One more tonne from it (CNY/t)': -3 })
  expect(shown(result, 'zh')[2]).toMatchObject([{ 来源地点: '矿', '供应量（吨）': 70, '再多供一吨（元/吨）': -3 }])
  expect(Object.keys(shown({ ...result, links: [link] }, 'en')[0]![0] ?? {})).not.toContain('Of it beyond the step (t)')
  expect(shown({ periods: [2022] } as unknown as PlanResult, 'en')).toEqual([])
})

test('lines name what is closed, and call what links cost a cost: it is more than their yearly sums', () => {
  expect(decisionLines(result, en, 'en')).toEqual([
    'Links (by year): 1 of 1 open, for 600 CNY a year',
    'Closed, 1: Works Pressing 2022',
    'Single sources: 1 (by year), each supplied from one site',
  ])
  expect(decisionLines(result, zh, 'zh').join()).toContain('运输联系（按年计）：1 条中开通 1 条，费用')
})
