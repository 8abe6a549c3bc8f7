// In whose name records are entered: as asked, or the one firm that the asker acts for.
import { problem, type Problem } from '#domain/problem.ts'
import type { App } from '#steps/appType.ts'
import { readStanding } from '#steps/access/whoAsks.ts'
import { Refusal } from './refusal.ts'
import { currentAsker } from './requestApp.ts'

/** In whose name somebody imports: as asked, else the one firm that they act for; undefined for the owner of the database. */
export async function partyOf(store: App['store'], asked: string | undefined): Promise<string | undefined> {
  if (currentAsker().actor.kind === 'local') return asked
  const { acts } = await readStanding(store)
  if (acts.length === 0) throw new Refusal(403, [actsForNobody])
  if (asked === undefined && acts.length > 1) throw new Refusal(422, [whose(acts)])
  return asked ?? acts[0]
}

const actsForNobody: Problem = problem(
  'import.nobody',
  {},
  {
    zh: '您不代表任何企业，不能导入台账。',
    en: 'You act for no firm and cannot import a ledger.',
    fixZh: '请企业授权您代为填报（授权范围 act），或请运维人员给您企业角色。',
    fixEn: 'Let the firm delegate to you with the scope act, or ask an operator for a role in the firm.',
  },
)
const whose = (acts: readonly string[]): Problem =>
  problem(
    'import.whose',
    { path: 'party' },
    {
      zh: `您代表多家企业：${acts.join('、')}。`,
      en: `You act for several firms: ${acts.join(', ')}.`,
      fixZh: '用 party 说明以哪一家的名义导入。',
      fixEn: 'Say by party in whose name you import.',
    },
  )
