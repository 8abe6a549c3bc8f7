// A plan against the year as it was, as a sheet: as it was, where only what pays runs, the plan, and the change.
import type { AgainstBaseline } from '#domain/baseline.ts'
import { bridgeOf, headlineRows } from '#domain/headlineRows.ts'
import type { PlanResult } from '#domain/plan.ts'
import { unitWords } from '#domain/words/units.ts'
import { type Paper, paperColumns, paperTable } from './paper.ts'
import { figureFormat, type Sheet } from './sheet.ts'
import { say } from './words.ts'

type Row = { word: string; unit: string; asItWas: number | null; whatPays: number | null; plan: number | null; change: number | null }
const wide = { format: figureFormat, width: 18 }

export function againstSheet(paper: Paper, against: AgainstBaseline, { targets }: Pick<PlanResult, 'targets'>): Sheet {
  const { language } = paper
  const { stopping, rest } = bridgeOf(against)
  const change = (asItWas: number | null, plan: number | null): number | null => (plan === null || asItWas === null ? null : plan - asItWas)
  const figures = headlineRows.map(({ zh, en, unit, of }): Row => {
    const [asItWas, whatPays, plan] = [of(against.asItWas), of(against.whatPays), of(against.plan)]
    return { word: say(language, zh, en), unit, asItWas, whatPays, plan, change: change(asItWas, plan) }
  })
  const counted = against.targets.flatMap(({ id, asItWas, whatPays, plan }): Row[] => {
    const target = targets.find(row => row.id === id)
    if (target === undefined) return []
    const word = say(language, `目标：${target.nameZh}`, `target: ${target.nameEn}`)
    return [{ word, unit: target.unit, asItWas, whatPays, plan, change: change(asItWas, plan) }]
  })
  const steps = [
    { word: say(language, '净成本变化：不划算的停下', 'change of net cost: what loses stops'), value: stopping },
    { word: say(language, '净成本变化：目标与新建', 'change of net cost: targets and building'), value: rest },
  ].map(({ word, value }): Row => ({ word, unit: 'CNY', asItWas: null, whatPays: null, plan: null, change: value }))
  const column = paperColumns<Row>(paper)
  return paperTable<Row>(
    paper,
    say(language, '与照旧相比', 'Against as it was'),
    [
      column('项目', 'Figure', row => row.word, { width: 40 }),
      column('单位', 'Unit', row => unitWords(row.unit, language), { width: 14, centred: true }),
      column('照旧', 'As it was', row => row.asItWas, wide),
      column('只做划算的', 'Only what pays', row => row.whatPays, wide),
      column('本方案', 'Plan', row => row.plan, wide),
      column('变化（较照旧）', 'Change against as it was', row => row.change, wide),
    ],
    [...figures, ...steps, ...counted],
  )
}
