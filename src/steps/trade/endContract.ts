// Verb: a contract ends before all of it was sent. What it still reserves is let go; what was sent stands.
import type { Entry } from '#domain/entry.ts'
import { nextRecord } from '#domain/flowRecord.ts'
import type { Checked } from '#domain/problem.ts'
import type { ContractEnd } from '#domain/contract.ts'
import { contractEntryId } from '#exchange/entries.ts'
import { entryMass } from '#domain/effects.ts'
import { release } from '#ledger/entries.ts'
import { admitTo } from '../ledger/admit.ts'
import type { UnitOfWork } from './unitOfWork.ts'
import { absent, keepPaper, tonnesText } from './keep.ts'

/** @returns the entry that lets go, or a problem where the contract reserves nothing any more */
export async function endContract(unitOfWork: UnitOfWork, contractId: string, reason: string, validOn: string): Promise<Checked<Entry>> {
  const recordedAt = unitOfWork.now().toISOString()
  return unitOfWork.posting(async journal => {
    const [contract] = await journal.papers('contract', { id: contractId })
    if (contract === undefined) return absent('contract', contractId)
    await journal.hold(contract.flow)
    const entries = await journal.entriesOf(contract.flow)
    const pending = entries.find(entry => entry.id === contractEntryId(contractId))
    const end = `${contractId}:end`
    const rest = pending === undefined ? null : release(entries, pending, `entry:${end}`, validOn, recordedAt, [end], reason)
    if (rest === null) return absent('open mass of contract', contractId)
    const admitted = await admitTo(journal, [rest])
    if (!admitted.ok) return admitted
    const { flow } = contract
    const ended: ContractEnd = {
      id: end,
      contract: contractId,
      releasedKg: entryMass(rest),
      reason,
      validOn,
      recordedAt,
      basedOn: [contractId],
    }
    await journal.append({
      recordedAt,
      entries: [rest],
      records: [
        nextRecord(await journal.records(flow), flow, 'contracted', { add: -entryMass(rest) }, { validOn, recordedAt }, [end, rest.id]),
      ],
      evidence: [
        keepPaper(
          'contract_end',
          end,
          [
            `合同终止，释放 ${tonnesText(entryMass(rest))} 吨：${reason}`,
            `Contract ended, ${tonnesText(entryMass(rest))} t let go: ${reason}`,
          ],
          ended.basedOn,
          ended,
          recordedAt,
          { flow },
        ),
      ],
    })
    return { ok: true, warnings: [], value: rest }
  })
}
