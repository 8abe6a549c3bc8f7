// The registry of claims as the command sees it: over HTTP where a server runs, else the store itself, by the same steps.
import type { ClaimPage, ClaimViews, RegisteredClaim } from '#domain/claim.ts'
import { CalibreId, ClaimState, periodDays } from '#domain/claim.ts'
import type { Checked } from '#domain/problem.ts'
import { changeClaim } from '#steps/claims/changeClaim.ts'
import { type ClaimWish, fileClaim } from '#steps/claims/fileClaim.ts'
import { type ExplainedClaim, explainClaim, listClaims, viewClaims } from '#steps/claims/readClaims.ts'
import { tryOut } from '#steps/claims/tryOut.ts'
import { openRegistry } from '#steps/claims/openRegistry.ts'
import { noClaim } from '#steps/claims/problems.ts'
import { storeDesk } from '#steps/trade/desk.ts'
import { today } from '#steps/rules/today.ts'
import { oneOf, text, wholeNumber } from './arguments.ts'
import { periodOf, type Values } from './claimsWish.ts'
import type { Terminal } from './command.ts'
import { noDryRun, openServerClient, queryText, ServerRefusal } from './serverClient.ts'
import { storePlace } from './storePlace.ts'

export type Registry = {
  list: (values: Values) => Promise<ClaimPage>
  file: (wish: ClaimWish, dryRun: boolean) => Promise<RegisteredClaim>
  explain: (id: string) => Promise<ExplainedClaim>
  views: (values: Values) => Promise<ClaimViews>
  withdraw: (id: string, reason: string, by: string | undefined, dryRun: boolean) => Promise<RegisteredClaim>
}

/** Opens the registry that the options name, works on it, and closes it. Refusals are thrown for `withServer` to tell. */
export async function registryOf(values: Values, terminal: Terminal, work: (registry: Registry) => Promise<number>): Promise<number> {
  // A wrong option is told before a door is opened.
  filterOf(values)
  const server = text(values['server'])
  if (server !== undefined) return work(onServer(server, terminal))
  const opened = good(await openRegistry(storePlace(values)))
  try {
    return await work(onStore(opened))
  } finally {
    await opened.store.close()
  }
}

function good<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value
  throw new ServerRefusal(checked.problems)
}

/** What the options narrow a list to, in the words of both doors. */
function filterOf(values: Values) {
  const period = text(values['period'])
  const claimant = text(values['claimant'])
  const material = text(values['material'])
  const state = text(values['state'])
  return {
    calibre: oneOf('calibre', text(values['calibre']), CalibreId.options),
    state: state === undefined ? undefined : state.split(',').map(one => oneOf('state', one, ClaimState.options) ?? 'admitted'),
    period: period === undefined ? undefined : periodOf(period),
    claimant,
    material,
    limit: wholeNumber('--limit', text(values['limit']), 50, 1000),
  }
}

const present = <T extends object>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<T>

function onStore({ store, names }: Awaited<ReturnType<typeof openRegistry>> extends Checked<infer T> ? T : never): Registry {
  const desk = storeDesk(store)
  return {
    list: values => {
      const { period, limit, ...filter } = filterOf(values)
      const days = period === undefined ? null : periodDays(period)
      return listClaims(store, names, { ...present(filter), ...days, offset: 0, limit })
    },
    file: async (wish, dryRun) => good(await (dryRun ? tryOut(desk, trial => fileClaim(trial, wish)) : fileClaim(desk, wish))).filed,
    explain: async id => {
      const one = await explainClaim(store, names, id)
      if (one === null) throw new ServerRefusal(noClaim(id).problems)
      return one
    },
    views: values => {
      const { calibre, period, material } = filterOf(values)
      return viewClaims(store, names, { calibre: calibre ?? 'statistics', period, material })
    },
    withdraw: async (id, reason, by, dryRun) => {
      const change = { by: by ?? 'operator', reason, heldOn: today() }
      return good(
        await (dryRun ? tryOut(desk, trial => changeClaim(trial, id, 'withdraw', change)) : changeClaim(desk, id, 'withdraw', change)),
      )
    },
  }
}

function onServer(address: string, terminal: Terminal): Registry {
  const client = openServerClient(address, terminal.signal)
  return {
    list: values => client.get<ClaimPage>(`/claims?${queryText(filterOf(values))}`),
    file: (wish, dryRun) => {
      noDryRun(dryRun)
      return client.post<RegisteredClaim>('/claims', wish)
    },
    explain: id => client.get<ExplainedClaim>(`/claims/${encodeURIComponent(id)}`),
    views: values => {
      const { calibre, period, material } = filterOf(values)
      return client.get<ClaimViews>(`/claims/views?${queryText({ calibre, period, material })}`)
    },
    withdraw: (id, reason, by, dryRun) => {
      noDryRun(dryRun)
      return client.post<RegisteredClaim>(`/claims/${encodeURIComponent(id)}/withdraw`, { by: by ?? 'operator', reason, heldOn: today() })
    },
  }
}
