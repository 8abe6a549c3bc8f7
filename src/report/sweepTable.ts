// The table of a sweep: one row a combination, what it changes and what came out, for JSON, CSV and a workbook.
import type { PlanInfo } from '#domain/planInfo.ts'
import { hasAnswer } from '#domain/planInfo.ts'
import type { Settings, SweepDesign, SweepRow, SweepTable } from '#domain/sweep.ts'

/** What of a plan the table shows: a plan of the store, or one solved just now. */
export type SweptPlan = Pick<PlanInfo, 'id' | 'status' | 'reusedFrom' | 'startedAt' | 'finishedAt' | 'error' | 'summary'>

/** @param plans in the order of the sweep */
export function sweepTable(design: SweepDesign, plans: readonly { info: SweptPlan; changes: Settings }[]): SweepTable {
  const targets = new Map<string, SweepTable['targets'][number]>()
  for (const { info } of plans) {
    for (const { id, clause, nameZh, nameEn, year, sense, unit, priceUnit } of info.summary?.targets ?? []) {
      const key = targetKey({ id, year })
      if (!targets.has(key)) targets.set(key, { id, clause, nameZh, nameEn, year, sense, unit, priceUnit })
    }
  }
  const moved = new Set([...design.axes.map(({ key }) => key), ...plans.flatMap(({ changes }) => Object.keys(changes))])
  return { axes: [...moved], targets: [...targets.values()], rows: plans.map(({ info, changes }, at) => rowOf(at, info, changes)) }
}

export const targetKey = ({ id, year }: { id: string; year: number }): string => `${id}@${year}`

function rowOf(at: number, info: SweptPlan, changes: Settings): SweepRow {
  const summary = hasAnswer(info.status) ? info.summary : null
  return {
    at,
    plan: info.id,
    changes,
    status: info.status,
    reusedFrom: info.reusedFrom,
    inputHash: info.summary?.inputHash ?? null,
    objective: summary?.objective.value ?? null,
    gap: summary?.gap ?? null,
    gapCny: summary?.gapCny ?? null,
    costs: summary?.costs ?? null,
    co2NetKg: summary?.co2.netKg ?? null,
    tonnesMoved: summary?.tonnesMoved ?? null,
    tonnesUtilised: summary?.tonnesUtilised ?? null,
    targets: Object.fromEntries(
      (summary?.targets ?? []).map(target => {
        const { required, achieved, price, met } = target
        return [targetKey(target), { required, achieved, price, met }]
      }),
    ),
    relaxations: summary === null ? null : summary.relaxations.length,
    seconds: info.startedAt === null || info.finishedAt === null ? null : (Date.parse(info.finishedAt) - Date.parse(info.startedAt)) / 1000,
    error: info.error,
  }
}
