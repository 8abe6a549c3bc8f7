// Verb: a contract ends before all of it was sent. What it still reserves is let go; what was sent stands.
import type { Entry } from '#domain/entry.ts'
import { nextRecord } from '#domain/flowRecord.ts'
import type { Checked } from '#domain/problem.ts'
import { Contract, type ContractEnd } from '#domain/promise.ts'
import { contractEntryId } from '#exchange/entries.ts'
import { entryMass } from '#domain/effects.ts'
import { admit, release } from '#ledger/entries.ts'
import type { Desk } from './desk.ts'
import { absent, keep, tonnesText } from './keep.ts'

/** @returns the entry that lets go, or a problem where the contract reserves nothing any more */
export async function endContract(desk: Desk, contractId: string, reason: string, heldOn: string): Promise<Checked<Entry>> {
  const learnedAt = desk.now().toISOString()
  return desk.inTransaction(async journal => {
    const [kept] = await journal.evidence([contractId])
    const contract = Contract.safeParse(kept?.body).data
    if (contract === undefined) return absent('contract', contractId)
    const entries = await journal.entries(contract.material)
    const pending = entries.find(entry => entry.id === contractEntryId(contractId))
    const end = `${contractId}:end`
    const rest = pending === undefined ? null : release(entries, pending, `entry:${end}`, heldOn, learnedAt, [end], reason)
    if (rest === null) return absent('open mass of contract', contractId)
    const admitted = admit(entries, rest, await journal.closed())
    if (!admitted.ok) return admitted
    const { flow } = contract
    const ended: ContractEnd = {
      id: end,
      contract: contractId,
      releasedKg: entryMass(rest),
      reason,
      heldOn,
      learnedAt,
      because: [contractId],
    }
    await journal.append({
      learnedAt,
      entries: [rest],
      records: [
        nextRecord(await journal.records(flow), flow, 'contracted', { add: -entryMass(rest) }, { heldOn, learnedAt }, [end, rest.id]),
      ],
      evidence: [
        keep(
          'contract',
          end,
          `合同终止，释放 ${tonnesText(entryMass(rest))} 吨：${reason}`,
          `Contract ended, ${tonnesText(entryMass(rest))} t let go: ${reason}`,
          ended.because,
          ended,
          learnedAt,
          { flow },
        ),
      ],
    })
    return { ok: true, warnings: [], value: rest }
  })
}
