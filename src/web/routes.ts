// The addresses of the pages and what each reads behind its question mark. The pages themselves are hung in by `router.ts`, so that
// links and hooks know every address and its keys without loading a page.
import { createRootRoute, createRoute } from '@tanstack/react-router'
import { carriedKeys, readSearch, type SearchKey, type View } from './search.ts'

const everywhere = [...carriedKeys, 'row', 'scenario'] as const
/** What any page reads: language, what is in view, and the two drawers that open over every page. */
export const root = createRootRoute({
  validateSearch: (search): Pick<View, (typeof everywhere)[number]> => readSearch(everywhere, search),
})

const page = <P extends string, K extends SearchKey = never>(path: P, ...keys: K[]) =>
  createRoute({
    getParentRoute: () => root,
    path,
    validateSearch: (search: Record<string, unknown>): Pick<View, K> => readSearch(keys, search),
  })

export const pages = {
  map: page('/', 'materials', 'modes', 'kinds', 'site', 'flow', 'at', 'colour', 'share'),
  targets: page('/targets'),
  flows: page('/flows', 'tab', 'q', 'sort', 'page', 'flow', 'site', 'materials', 'modes', 'kinds', 'share'),
  areas: page('/areas', 'tab', 'q', 'sort'),
  area: page('/areas/$area'),
  baseline: page('/baseline'),
  sankey: page('/sankey', 'level', 'share', 'materials', 'modes', 'kinds', 'site'),
  scenarios: page('/scenarios'),
  workbench: page('/workbench', 'ask', 'from', 'to', 'material'),
  prices: page('/workbench/prices', 'material', 'role', 'site', 'at'),
  limits: page('/workbench/limits'),
  sweeps: page('/workbench/sweeps'),
  sweep: page('/workbench/sweeps/$sweep'),
  versions: page('/workbench/versions', 'versions'),
  study: page('/workbench/studies/$study', 'point'),
  assumptions: page('/assumptions'),
  data: page('/data', 'tab', 'q', 'sort', 'page'),
  table: page('/data/$table', 'tab', 'q', 'sort', 'page'),
  exchange: page(
    '/exchange',
    ...(['tab', 'q', 'kind', 'material', 'code', 'near', 'km', 'from', 'to', 'sort', 'order', 'page', 'party', 'held', 'basis'] as const),
  ),
  listNotice: page('/exchange/new', 'kind', 'party', 'material'),
  notice: page('/exchange/$notice'),
  deal: page('/exchange/deals/$deal'),
  contract: page('/exchange/contracts/$contract'),
  tonnes: page('/tonnes'),
  tonne: page('/tonnes/$flow'),
  ledger: page(
    '/ledger',
    ...(['tab', 'held', 'heldFrom', 'known', 'party', 'site', 'material', 'batch', 'accountClass', 'q'] as const),
    ...(['sort', 'page', 'entry', 'phase', 'kind', 'closing', 'from', 'to'] as const),
  ),
  account: page(
    '/ledger/account',
    ...(['held', 'known', 'party', 'site', 'material', 'batch', 'accountClass', 'sort', 'page', 'entry', 'phase', 'kind'] as const),
  ),
  books: page('/books', 'party', 'year', 'basis', 'told'),
  materials: page('/materials'),
  import: page('/import', 'import'),
  reconciliation: page('/reconciliation', 'tab', 'flow', 'from', 'to', 'material'),
  claims: page('/claims', 'tab', 'accountingBasis', 'status', 'q', 'sort', 'page'),
  claim: page('/claims/$claim'),
  rules: page('/rules', 'tab', 'held', 'from', 'q', 'status'),
  rule: page('/rules/$rule', 'tab', 'held', 'ask'),
  whatIf: page('/what-if', 'ask'),
  evaluations: page('/evaluations', 'tab', 'q', 'status', 'page'),
  evaluation: page('/evaluations/$case', 'tab'),
  verify: page('/verify/$sha'),
  objection: page('/objection'),
  verifyAny: page('/verify'),
  jobs: page('/jobs', 'status', 'kind', 'batch', 'page'),
  inbox: page('/inbox'),
  access: page('/access'),
  about: page('/about'),
}

/** Pages that are of no one thing: those that a list of links may lead to. */
export type PagePath = Exclude<(typeof pages)[keyof typeof pages]['fullPath'], `${string}$${string}`>

export const routeTree = root.addChildren(pages)
