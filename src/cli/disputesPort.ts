// Disputes as the command sees them: over HTTP where a server runs, else the store itself, by the same steps.
import type { Dispute } from '#domain/reconciliation.ts'
import { type Kinds, listDisputes, stepDispute } from '#steps/dispute/disputes.ts'
import { withBooks } from '#steps/store/openBooks.ts'
import { tryOut } from '#steps/claims/tryOut.ts'
import { type UnitOfWork, storeUnitOfWork } from '#steps/trade/unitOfWork.ts'
import { absent } from '#steps/trade/keep.ts'
import { type Parsed, text } from './arguments.ts'
import type { Terminal } from './command.ts'
import { noDryRun, openServerClient, queryText, ServerRefusal } from './serverClient.ts'
import { storePlace } from './storePlace.ts'

export type DisputeMove = Parameters<typeof stepDispute>[2]
export type DisputesPort = {
  list: (kinds: Kinds) => Promise<Dispute[]>
  show: (receipt: string, kinds: Kinds) => Promise<Dispute>
  step: (receipt: string, move: DisputeMove, dryRun: boolean) => Promise<Dispute>
}

/** Opens the door that the options name. Refusals are thrown for `withServer` to tell. */
export async function disputesOf(
  values: Parsed['values'],
  terminal: Terminal,
  work: (port: DisputesPort) => Promise<number>,
): Promise<number> {
  const server = text(values['server'])
  if (server !== undefined) return work(onServer(server, terminal))
  const done = await withBooks(storePlace(values), async store => ({
    ok: true,
    value: await work(inUnitOfWork(storeUnitOfWork(store))),
    warnings: [],
  }))
  if (!done.ok) throw new ServerRefusal(done.problems)
  return done.value
}

function inUnitOfWork(unitOfWork: UnitOfWork): DisputesPort {
  const list = (kinds: Kinds) => unitOfWork.reading(journal => listDisputes(journal, kinds))
  return {
    list,
    show: async (receipt, kinds) => {
      const found = (await list(kinds)).find(one => one.receipt.id === receipt)
      if (found === undefined) throw new ServerRefusal(absent('receipt', receipt).problems)
      return found
    },
    step: async (receipt, move, dryRun) => {
      const taken = await (dryRun ? tryOut(unitOfWork, trial => stepDispute(trial, receipt, move)) : stepDispute(unitOfWork, receipt, move))
      if (!taken.ok) throw new ServerRefusal(taken.problems)
      return taken.value
    },
  }
}

function onServer(address: string, terminal: Terminal): DisputesPort {
  const client = openServerClient(address, terminal.signal)
  return {
    list: async kinds => (await client.get<{ rows: Dispute[] }>(`/disputes?${queryText({ ...kinds, limit: 1000 })}`)).rows,
    show: (receipt, kinds) => client.get<Dispute>(`/disputes/${encodeURIComponent(receipt)}?${queryText(kinds)}`),
    step: (receipt, move, dryRun) => {
      noDryRun(dryRun)
      return client.post<Dispute>(`/disputes/${encodeURIComponent(receipt)}/steps`, move)
    },
  }
}
