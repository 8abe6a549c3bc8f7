// A weighing slip of the taker's gate is one lorry, as it is at the sender's: what one trip arrived on, no other trip arrives on.
import type { Manifest } from '#domain/shipment.ts'
import type { Problem } from '#domain/problem.ts'
import type { FlowJournal } from '#store/flows.ts'
import { slipTwice } from '#trace/shipments.ts'

/**
 * Asked once the taker's stock is held: a lorry that arrives at this moment under another contract has to post to it too.
 * A correction may keep the slip of its own trip.
 */
export async function usedAtGate(journal: FlowJournal, { id, to }: Manifest, weighingSlip: string): Promise<Problem[]> {
  for (const { manifest } of await journal.papers('receipt', { weighingSlip })) {
    if (manifest === id) continue
    const [other] = await journal.papers('manifest', { id: manifest, to })
    if (other !== undefined) return [slipTwice(weighingSlip)]
  }
  return []
}
