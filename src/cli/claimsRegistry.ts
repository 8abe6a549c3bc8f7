// The registry of claims as the command sees it: over HTTP where a server runs, else the store itself, by the same steps.
import type { ClaimPage, ClaimViews, RegisteredClaim } from '#domain/claim.ts'
import { AccountingBasisId, ClaimState, periodDays } from '#domain/claim.ts'
import { present } from '#domain/present.ts'
import type { Checked } from '#domain/problem.ts'
import { changeClaim } from '#steps/claims/changeClaim.ts'
import { type ClaimFiling, fileClaim } from '#steps/claims/fileClaim.ts'
import { type ExplainedClaim, explainClaim, listClaims, viewClaims } from '#steps/claims/readClaims.ts'
import { tryOut } from '#steps/claims/tryOut.ts'
import { openRegistry } from '#steps/claims/openRegistry.ts'
import { noClaim } from '#steps/claims/problems.ts'
import { scopeMeant } from '#steps/registry/namesMeant.ts'
import { storeUnitOfWork } from '#steps/trade/unitOfWork.ts'
import { today } from '#steps/rules/today.ts'
import { oneOf, text, wholeNumber } from './arguments.ts'
import { periodOf, type Values } from './claimsWish.ts'
import type { Terminal } from './command.ts'
import { noDryRun, openServerClient, queryText, ServerRefusal } from './serverClient.ts'
import { storePlace } from './storePlace.ts'

export type Registry = {
  list: (values: Values) => Promise<ClaimPage>
  file: (request: ClaimFiling, dryRun: boolean) => Promise<RegisteredClaim>
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
    accountingBasis: oneOf('accounting-basis', text(values['accounting-basis']), AccountingBasisId.options),
    state: state === undefined ? undefined : state.split(',').map(one => oneOf('state', one, ClaimState.options) ?? 'admitted'),
    period: period === undefined ? undefined : periodOf(period),
    claimant,
    material,
    citesWithdrawn: values['withdrawn-report'] === true ? true : undefined,
    limit: wholeNumber('--limit', text(values['limit']), 50, 1000),
  }
}

function onStore({ store, names }: Awaited<ReturnType<typeof openRegistry>> extends Checked<infer T> ? T : never): Registry {
  const unitOfWork = storeUnitOfWork(store)
  return {
    list: values => {
      const { period, limit, ...filter } = filterOf(values)
      const days = period === undefined ? null : periodDays(period)
      return listClaims(store, names, { ...present(filter), ...days, offset: 0, limit })
    },
    file: async (asked, dryRun) => {
      const meant = good(await scopeMeant(store, { party: asked.claimant }))
      const request = { ...asked, claimant: meant.party }
      return good(await (dryRun ? tryOut(unitOfWork, trial => fileClaim(trial, request)) : fileClaim(unitOfWork, request))).filed
    },
    explain: async id => {
      const one = await explainClaim(store, names, id)
      if (one === null) throw new ServerRefusal(noClaim(id).problems)
      return one
    },
    views: values => {
      const { accountingBasis, period, material } = filterOf(values)
      return viewClaims(store, names, { accountingBasis: accountingBasis ?? 'statistics', period, material })
    },
    withdraw: async (id, reason, by, dryRun) => {
      const change = { by: by ?? 'operator', reason, validOn: today() }
      return good(
        await (dryRun
          ? tryOut(unitOfWork, trial => changeClaim(trial, id, 'withdraw', change))
          : changeClaim(unitOfWork, id, 'withdraw', change)),
      )
    },
  }
}

function onServer(address: string, terminal: Terminal): Registry {
  const client = openServerClient(address, terminal.signal)
  return {
    list: values => client.get<ClaimPage>(`/claims?${queryText(filterOf(values))}`),
    file: (request, dryRun) => {
      noDryRun(dryRun)
      return client.post<RegisteredClaim>('/claims', request)
    },
    explain: id => client.get<ExplainedClaim>(`/claims/${encodeURIComponent(id)}`),
    views: values => {
      const { accountingBasis, period, material } = filterOf(values)
      return client.get<ClaimViews>(`/claims/views?${queryText({ accountingBasis, period, material })}`)
    },
    withdraw: (id, reason, by, dryRun) => {
      noDryRun(dryRun)
      return client.post<RegisteredClaim>(`/claims/${encodeURIComponent(id)}/withdraw`, { by: by ?? 'operator', reason, validOn: today() })
    },
  }
}
