// Flows that two scales have weighed: both numbers, what the tolerance rule says of them, and the reconciled figure beside them.
import type { Network, ReconciledFlow, ScaleVerdict, ToleranceRule } from '#domain/reconciliation.ts'
import { receivedId } from '../network/index.ts'
import { judgeDifference, usualTolerances } from './tolerance.ts'

/** @param flows of the result, stocks and second scales among them */
export function judgeScales(network: Network, flows: readonly ReconciledFlow[], rules: readonly ToleranceRule[]): ScaleVerdict[] {
  const kinds = new Map(network.instruments.map(one => [one.id, one.kind]))
  const found = new Map(flows.map(flow => [flow.id, flow]))
  const all = [...network.tolerances, ...rules, ...usualTolerances]
  return network.flows.flatMap(flow => {
    const { id, mass, sigma, received } = flow
    if (mass === undefined || received === undefined) return []
    const kind = (instrument: string | undefined) => (instrument === undefined ? undefined : kinds.get(instrument))
    const judged = judgeDifference(
      {
        sent: mass,
        received: received.mass,
        sentKind: kind(flow.instrument),
        receivedKind: kind(received.instrument),
        sentSd: found.get(id)?.measuredSd ?? sigma,
        receivedSd: found.get(receivedId(id))?.measuredSd ?? received.sigma,
        moisture: flow.moisture,
        validOn: flow.validOn,
      },
      all,
    )
    return [
      {
        flow: id,
        sent: mass,
        received: received.mass,
        difference: received.mass - mass,
        ...judged,
        reconciled: found.get(receivedId(id))?.reconciled ?? null,
      },
    ]
  })
}
