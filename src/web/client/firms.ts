// Firms that the asker may list for, each with a place where it is known to be, and up to which day their ledger speaks of what arose.
import { useMe } from './access.ts'
import { useBalances } from './ledger.ts'

export function useFirms(): { firms: string[]; only: string; siteOf: (party: string) => string; lastDay: string | undefined } {
  const { data: me } = useMe()
  const known = me !== undefined && me.by !== 'public' && me.by !== 'refused'
  const arose = useBalances({ accountClass: 'generated', limit: 200 }, known).data?.lines ?? []
  const places = new Map<string, string>()
  for (const { account } of arose) places.set(account.party, account.site)
  const firms = me?.actsFor ?? [...places.keys()]
  const days = arose.flatMap(({ lastDay }) => (lastDay === null || lastDay === undefined ? [] : [lastDay]))
  return {
    firms: [...firms],
    // Who acts for one firm alone does not say for which.
    only: me?.actsFor?.length === 1 ? (me.actsFor[0] ?? '') : '',
    siteOf: party => places.get(party) ?? '',
    lastDay: days.toSorted().at(-1),
  }
}
