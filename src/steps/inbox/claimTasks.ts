// Of claims: those in dispute, which an authority decides and their claimant answers, and those that lost tonnes of the ledger.
import { chineseDay } from '#domain/chineseDay.ts'
import { citedCaseIds } from '#domain/claim.ts'
import type { InboxTask } from '#domain/inbox.ts'
import { newest } from '#claims/register/lifecycle.ts'
import { readClaims } from '#store/claims.ts'
import { readShownNames } from '#store/shownNames.ts'
import { readWithdrawnReports } from '#store/withdrawnReports.ts'
import { actsFor, type Asked, judges, taskBy } from './task.ts'

export async function claimTasks(asked: Asked): Promise<InboxTask[]> {
  const { store, day } = asked
  const { claims } = await readClaims(store.db, { state: ['disputed', 'uncovered'] })
  const owed = claims.filter(({ claim }) => actsFor(asked, claim.claimant) || judges(asked, [claim.claimant]))
  const names = await readShownNames(
    store.db,
    owed.flatMap(({ claim }) => [claim.claimant, ...(claim.material === undefined ? [] : [claim.material])]),
  )
  const withdrawn = await readWithdrawnReports(
    store.db,
    owed.flatMap(({ claim }) => citedCaseIds(claim.evidence)),
    null,
  )
  return owed.flatMap((one): InboxTask[] => {
    const { claim } = one
    const { state, recordedAt } = newest(one)
    const decides = state === 'disputed' && judges(asked, [claim.claimant])
    if (!decides && !actsFor(asked, claim.claimant)) return []
    const report = citedCaseIds(claim.evidence).flatMap(id => withdrawn.get(id) ?? [])[0]
    const [who, what] = [names.get(claim.claimant), claim.material === undefined ? undefined : names.get(claim.material)]
    return [
      taskBy(day, {
        id: `claim:${claim.id}`,
        kind: 'claim',
        ...wordsOf(state === 'disputed', decides, report !== undefined),
        ofZh: [who?.zh ?? claim.claimant, what?.zh ?? claim.material, claim.period].filter(Boolean).join(' '),
        ofEn: [who?.en ?? claim.claimant, what?.en ?? claim.material, claim.period].filter(Boolean).join(' '),
        role: decides ? 'authority' : 'firm',
        party: claim.claimant,
        since: chineseDay(recordedAt),
        synthetic: claim.synthetic,
        path: `/claims/${encodeURIComponent(claim.id)}`,
      }),
    ]
  })
}

function wordsOf(disputed: boolean, decides: boolean, withdrawn: boolean): { zh: string; en: string } {
  if (!disputed) return { zh: '申报缺据：补正台账或撤回', en: 'a claim lost tonnes of the ledger: put the ledger right, or withdraw it' }
  const [zh, en] = withdrawn ? ['引用的报告已撤销', 'the report it cites was withdrawn'] : ['有异议', 'it is disputed']
  return decides
    ? { zh: `决定申报是否维持：${zh}`, en: `decide whether a claim stands: ${en}` }
    : { zh: `处理申报：${zh}，补充依据或撤回`, en: `see to a claim: ${en}; add papers, or withdraw it` }
}
