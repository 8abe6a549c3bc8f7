// What trains cost from station to station for one material, once lanes are decided: those that are shut lead nowhere, those held open have a price.
import { laneGroup, trainsPerKt } from '../model/laneStates.ts'
import type { PricingTask, Trains } from './pricingTypes.ts'

/** @returns undefined where no train may carry the material */
export function laneTrains({ facts, network, layout, material, t, trains, y }: PricingTask, w: number): Trains | undefined {
  const every = trains[w]!
  const group = laneGroup(facts, material, t)
  const shut = layout.lanes.shut[w]!.get(group),
    rows = layout.lanes.row[w]!.get(group)
  if (shut === undefined) return every
  const perTrain = trainsPerKt(network.webs[w]!)
  const between = every.between.slice()
  let leastBetween = Infinity
  for (let pair = 0; pair < between.length; pair++) {
    if (shut[pair] === 1) {
      between[pair] = Infinity
      continue
    }
    const row = rows?.[pair] ?? -1
    if (row >= 0) between[pair]! -= y(row) * perTrain
    leastBetween = Math.min(leastBetween, between[pair]!)
  }
  return leastBetween === Infinity ? undefined : { ...every, between, leastBetween }
}
