// Verb: flows are planned. The plan stands on what the ledger knows; each planned flow becomes a flow with a record.
import type { Flow, FlowRecord } from '#domain/flow.ts'
import { nextRecord } from '#domain/flowRecord.ts'
import type { PlanResult, Scenario } from '#domain/plan.ts'
import { warning, type Checked, type Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import { plannedKg } from '#exchange/offers.ts'
import { type LedgerStream, regionOnLedger, streamsFromLedger } from '#ledger/streams.ts'
import type { Kept } from '#store/kept.ts'
import type { UnitOfWork } from './unitOfWork.ts'
import { keep } from './keep.ts'

/** Solves a region under a scenario; given from outside so that a worker or a test may do it. */
export type Solve = (region: Region, scenario: Scenario) => Promise<Checked<PlanResult>>
export type Planned = { plan: string; result: PlanResult; flows: Flow[]; onLedger: string[] }

/** @returns the plan and its flows; `onLedger` are those whose material stands on ledger entries */
export async function planFlows(unitOfWork: UnitOfWork, region: Region, scenario: Scenario, solve: Solve): Promise<Checked<Planned>> {
  const periods = scenario.periods ?? region.meta.defaultPeriods
  const entries = await unitOfWork.reading(journal => journal.entries())
  const streams = periods.flatMap(period => streamsFromLedger(entries, period))
  const solved = await solve(regionOnLedger(region, streams), scenario)
  if (!solved.ok) return solved
  const result = solved.value
  const plan = `plan:${result.inputHash.slice(0, 12)}`
  const recordedAt = unitOfWork.now().toISOString()
  const stamp = { validOn: `${periods[0] ?? region.meta.periods[0]}-01-01`, recordedAt }
  const grounds = new Map(streams.map(item => [groundKey(item.stream), item.basedOn]))
  const synthetic = region.meta.synthetic

  return unitOfWork.inTransaction(async journal => {
    const all = await journal.records()
    const byFlow = new Map<string, FlowRecord[]>()
    for (const record of all) byFlow.set(record.flow, [...(byFlow.get(record.flow) ?? []), record])
    const flows: Flow[] = []
    const records: FlowRecord[] = []
    const onLedger: string[] = []
    for (const planned of result.flows) {
      const massKg = plannedKg(planned)
      if (massKg === 0) continue
      const flow: Flow = {
        id: planned.id,
        material: planned.material,
        from: planned.from,
        to: planned.to,
        period: planned.period,
        mode: planned.mode,
        synthetic,
      }
      if (planned.process !== undefined) flow.process = planned.process
      flows.push(flow)
      const basedOn = grounds.get(groundKey({ site: planned.from, material: planned.material, period: planned.period })) ?? []
      if (basedOn.length > 0) onLedger.push(flow.id)
      records.push(nextRecord(byFlow.get(flow.id) ?? [], flow.id, 'planned', { set: massKg }, stamp, [plan, ...basedOn]))
    }
    // What an earlier plan wanted and this one does not is planned at nothing from now on.
    const wanted = new Set(flows.map(flow => flow.id))
    const dropped = (await journal.flows()).filter(
      flow => !wanted.has(flow.id) && result.periods.includes(flow.period) && flow.parent === undefined,
    )
    for (const flow of dropped) records.push(nextRecord(byFlow.get(flow.id) ?? [], flow.id, 'planned', { set: 0 }, stamp, [plan]))

    const evidence = await missing(journal.evidence, [
      planEvidence(plan, result, streams, recordedAt),
      ...targetEvidence(region, result, recordedAt),
    ])
    if (evidence.every(kept => kept.evidence.id !== plan) && all.some(record => record.basedOn.includes(plan))) {
      // The same input gives the same plan: nothing new to record.
      return { ok: true, warnings: solved.warnings, value: { plan, result, flows, onLedger } }
    }
    await journal.append({ flows, records, evidence, recordedAt })
    return { ok: true, warnings: [...solved.warnings, ...partYear(streams)], value: { plan, result, flows, onLedger } }
  })
}

function planEvidence(plan: string, result: PlanResult, streams: readonly LedgerStream[], recordedAt: string): Kept {
  const { flows: _flows, prices: _prices, ...summary } = result
  const targets = result.targets.map(target => `target:${target.id}`)
  return keep(
    'plan',
    plan,
    `区域规划 ${result.region.nameZh}（${result.status}）`,
    `Regional plan of ${result.region.nameEn} (${result.status})`,
    [...targets, ...streams.flatMap(item => item.basedOn)],
    summary,
    recordedAt,
  )
}

function targetEvidence(region: Region, result: PlanResult, recordedAt: string): Kept[] {
  return result.targets.map(target => {
    const row = region.targets.find(one => one.id === target.id)
    return keep(
      'target',
      `target:${target.id}`,
      `${target.clause} ${target.nameZh}`,
      `${target.clause} ${target.nameEn}`,
      [],
      row ?? target,
      recordedAt,
      { place: `targets › ${target.id}` },
    )
  })
}

/** Those that are not in the journal yet. */
async function missing(find: (ids: readonly string[]) => Promise<Kept[]>, all: Kept[]): Promise<Kept[]> {
  const known = new Set((await find(all.map(kept => kept.evidence.id))).map(kept => kept.evidence.id))
  return all.filter(kept => !known.has(kept.evidence.id))
}

function groundKey(stream: { site: string; material: string; period?: number | undefined }): string {
  return `${stream.site}~${stream.material}~${stream.period}`
}

function partYear(streams: readonly LedgerStream[]): Problem[] {
  return streams
    .filter(item => item.months < 12)
    .map(item =>
      warning(
        'ledger.part-year',
        { path: `streams ${item.stream.site}~${item.stream.material}` },
        {
          zh: `${item.stream.site} 的 ${item.stream.material} 在 ${item.stream.period} 年只有 ${item.months} 个月的台账，规划按已登记的数量计`,
          en: `the ledger of ${item.stream.site} has ${item.months} months of ${item.stream.material} in ${item.stream.period}; the plan counts what is recorded`,
          fixZh: '补齐其余月份',
          fixEn: 'record the other months',
        },
      ),
    )
}
