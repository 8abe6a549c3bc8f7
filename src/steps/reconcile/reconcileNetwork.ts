// Verb: a network that came over the wire is reconciled; a large one in a thread of its own, so that requests go on being answered.
import type { Checked } from '#domain/problem.ts'
import type { Network, Reconciliation } from '#domain/reconciliation.ts'
import { reconcile, type Settings } from '#reconcile/reconcile.ts'
import type { Threads } from '../threads.ts'

/** Up to here a network is done in the time that a message to a thread takes. */
const smallFlows = 300

export async function reconcileNetwork(
  threads: Threads,
  network: Network,
  settings: Settings,
  signal?: AbortSignal,
): Promise<Checked<Reconciliation>> {
  if (network.flows.length <= smallFlows && network.flows.every(flow => flow.fractions === undefined)) return reconcile(network, settings)
  return threads.run({ kind: 'reconcile', network, settings }, signal === undefined ? {} : { signal })
}
