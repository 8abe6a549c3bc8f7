// The same plan as one linear programme with every possible arc in it: what a general modelling stack is given.
// Lists the arcs by itself, plainly, so that it also checks what arc generation leaves out.
import type { LpModel } from '#solve/engine.ts'
import type { Region } from '#domain/region.ts'
import { factsOf } from '#plan/facts/facts.ts'
import { networkOf } from '#plan/facts/network.ts'
import { targetsOf } from '#plan/facts/targets.ts'
import { layoutOf } from '#plan/model/model.ts'
import { explicitArcs, kmBetween, openArcBook, type ArcKey } from '#plan/search/arcs.ts'
import { nodesByMaterial } from '#plan/search/pricing.ts'

/**
 * Writes the whole model of a region for all its default periods, in kt and 10^4 CNY.
 * Slacks are held at zero: the model is infeasible where the plan would have to be relaxed.
 * @throws when the region has problems
 */
export function wholeModel(region: Region): LpModel {
  const periods = region.meta.defaultPeriods
  const problems: Parameters<typeof factsOf>[2] = []
  const facts = factsOf(region, periods, problems)
  if (problems.length > 0) throw new Error(problems[0]!.en)
  const network = networkOf(facts)
  const layout = layoutOf(facts, network, targetsOf(region, periods, region.meta.defaultProgramme, []))
  const book = openArcBook(facts, network, layout, explicitArcs(facts, layout, problems))
  const nodes = nodesByMaterial(facts)
  const add = (supply: number, receiver: number, period: number, mode: number, a = -1, b = -1): void => {
    book.add({ supply, receiver, period, mode, a, b, explicit: -1 } satisfies ArcKey)
  }
  for (const arc of book.explicit) book.add(arc.key)
  for (let t = 0; t < periods.length; t++) {
    for (const { index: material } of facts.materials) {
      const usable = network.modes.filter(
        mode => !network.allowed(mode, material, t).none && (mode.access === undefined || !network.allowed(mode.access, material, t).none),
      )
      for (const s of nodes.supplies[material]!) {
        for (const r of nodes.receivers[material]!) {
          const from = facts.supplies[s]!.site,
            to = facts.receivers[r]!.site
          const km = kmBetween(network, from, to)
          for (const mode of usable) {
            const ban = network.allowed(mode, material, t).sites
            if (ban !== undefined && (ban[from] === 1 || ban[to] === 1)) continue
            if (!mode.viaStations) {
              const road = km * mode.factor
              if (km === 0 || (road >= mode.minKm && road <= mode.maxKm)) add(s, r, t, mode.index)
              continue
            }
            const web = network.webs.find(candidate => candidate.mode === mode)
            if (web === undefined || from === to) continue
            for (const { station: a } of web.legs[from]!) {
              for (const { station: b } of web.legs[to]!) {
                const line = web.km[a * web.stations.length + b]!
                if (a !== b && line !== Infinity && line >= mode.minKm && line <= mode.maxKm) add(s, r, t, mode.index, a, b)
              }
            }
          }
        }
      }
    }
  }
  const model = layout.draft.model()
  for (const slack of layout.slacks) model.upper[slack.column] = 0
  return model
}
