// Verbs: a quarter is closed for a scope; the bridge leads from what was filed to what is known now.
import { chineseDay } from '#domain/chineseDay.ts'
import type { Bridge, Closing, Scope } from '#domain/closing.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { bridge, closeQuarter as close, closingId } from '#ledger/closing.ts'
import { appendBatch, lockJournal } from '#store/ledger/append.ts'
import { readHead } from '#store/ledger/chain.ts'
import { entriesAfter, partiesAt, readClosings, readMovements } from '#store/ledger/closings.ts'
import type { Store } from '#store/openStore.ts'
import { absent, keep } from '../trade/keep.ts'

export type ClosingRequest = { scope: Scope; period: string; closedBy?: string; basedOn?: readonly string[]; dryRun?: boolean }

/** Nothing is posted while a quarter is closed: what comes after comes after. @param now the clock, for both time axes */
export async function closeQuarter(store: Store, ask: ClosingRequest, now: () => Date): Promise<Checked<Closing>> {
  // Books that are several parties' are closed by somebody who acts for each of them.
  const parties = ask.scope.party === undefined ? await partiesAt(store.db, ask.scope.site ?? '') : [ask.scope.party]
  return store.asKeeper(parties, async inner => {
    await lockJournal(inner.db)
    const all = ask.scope.party === undefined ? await partiesAt(inner.db, ask.scope.site ?? '') : parties
    if (all.some(party => !parties.includes(party))) return notAlone(ask.scope.site ?? '')
    const recordedAt = now().toISOString()
    const { sequence, hash } = await readHead(inner.db)
    const checked = close(
      {
        scope: ask.scope,
        period: ask.period,
        recordedAt,
        head: { sequence, hash },
        basedOn: ask.basedOn ?? [],
        ...(ask.closedBy === undefined ? {} : { closedBy: ask.closedBy }),
      },
      await readMovements(inner.db, ask.scope, ask.period),
      await readClosings(inner.db, { period: ask.period }),
      chineseDay(recordedAt),
    )
    if (!checked.ok || ask.dryRun === true) return checked
    const { value } = checked
    const who = [value.scope.party, value.scope.site].filter(part => part !== undefined).join(' · ')
    const paper = keep(
      'closing',
      value.id,
      `关账 ${who} ${value.period}`,
      `Closing of ${who} ${value.period}`,
      value.basedOn,
      null,
      recordedAt,
    )
    if (value.scope.party !== undefined) paper.evidence.owner = value.scope.party
    await appendBatch(inner.db, { recordedAt, closings: [value], evidence: [paper] })
    return checked
  })
}

/** @param ask a closing by its id, or by its scope and quarter */
export async function bridgeOf(store: Store, ask: { id: string } | { scope: Scope; period: string }): Promise<Checked<Bridge>> {
  const id = 'id' in ask ? ask.id : closingId(ask.scope, ask.period)
  const [closing] = await readClosings(store.db, { id })
  if (closing === undefined) return absent('closing', id)
  return { ok: true, warnings: [], value: bridge(closing, await entriesAfter(store.db, closing)) }
}

export async function listClosings(store: Store, filter: Scope & { period?: string | undefined }): Promise<Closing[]> {
  return readClosings(store.db, filter)
}

function notAlone(site: string): { ok: false; problems: [Problem] } {
  return {
    ok: false,
    problems: [
      problem(
        'closing.not-alone',
        { path: site },
        {
          zh: `场地 ${site} 还有其他单位的账`,
          en: `others keep books at ${site} too`,
          fixZh: '加上单位，只关自己的账',
          fixEn: 'name the party too, and close its books alone',
        },
      ),
    ],
  }
}
