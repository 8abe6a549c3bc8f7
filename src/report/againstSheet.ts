// A plan against the year as it was, as a sheet: as it was, where only what pays runs, the plan, and the change.
import type { AgainstBaseline } from '#domain/baseline.ts'
import { bridgeOf, headlineRows } from '#domain/headlineRows.ts'
import type { PlanResult } from '#domain/plan.ts'
import { tableSheet, type Sheet } from './sheet.ts'

type Row = { zh: string; en: string; unit: string; asItWas: number | null; whatPays: number | null; plan: number | null }
const format = '#,##0.####'

export function againstSheet(against: AgainstBaseline, { targets }: Pick<PlanResult, 'targets'>): Sheet {
  const { stopping, rest } = bridgeOf(against)
  const figures: Row[] = headlineRows.map(({ zh, en, unit, of }) => ({
    zh,
    en,
    unit,
    asItWas: of(against.asItWas),
    whatPays: of(against.whatPays),
    plan: of(against.plan),
  }))
  const counted: Row[] = against.targets.flatMap(({ id, ...amounts }) => {
    const target = targets.find(row => row.id === id)
    return target === undefined ? [] : [{ zh: `目标：${target.nameZh}`, en: `target: ${target.nameEn}`, unit: target.unit, ...amounts }]
  })
  const steps: Row[] = [
    { zh: '净成本变化：不划算的停下', en: 'change of net cost: what loses stops', value: stopping },
    { zh: '净成本变化：目标与新建', en: 'change of net cost: targets and building', value: rest },
  ].map(({ zh, en, value }) => ({ zh, en, unit: 'CNY', asItWas: null, whatPays: null, plan: value }))
  return tableSheet<Row>(
    '与照旧相比 Against',
    [
      { header: '项目\nFigure (zh)', width: 34, value: row => row.zh },
      { header: '英文名\nFigure', width: 38, value: row => row.en },
      { header: '单位\nUnit', width: 14, value: row => row.unit },
      { header: '照旧\nAs it was', width: 20, format, value: row => row.asItWas },
      { header: '只做划算的\nOnly what pays', width: 20, format, value: row => row.whatPays },
      { header: '本方案\nPlan', width: 20, format, value: row => row.plan },
      {
        header: '变化（较照旧）\nChange (against as it was)',
        width: 22,
        format,
        value: row => (row.plan === null || row.asItWas === null ? null : row.plan - row.asItWas),
      },
    ],
    [...figures, ...steps, ...counted],
  )
}
