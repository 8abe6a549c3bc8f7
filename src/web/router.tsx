// The pages and their addresses; each page is its own chunk.
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Shell } from './pages/Shell.tsx'
import { parseSearch, readView, stringifySearch } from './view.ts'
import { PageError, PageMissing } from './ui/states.tsx'

const root = createRootRoute({ component: Shell, validateSearch: readView, errorComponent: PageError })
const getParentRoute = () => root
const page = <P extends string>(path: P, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute, path, component: lazyRouteComponent(load as () => Promise<Record<string, never>>, name) })

const routes = [
  page('/', () => import('./pages/MapPage.tsx'), 'MapPage'),
  page('/targets', () => import('./pages/TargetsPage.tsx'), 'TargetsPage'),
  page('/flows', () => import('./pages/FlowsPage.tsx'), 'FlowsPage'),
  page('/sankey', () => import('./pages/SankeyPage.tsx'), 'SankeyPage'),
  page('/scenarios', () => import('./pages/ScenariosPage.tsx'), 'ScenariosPage'),
  page('/workbench', () => import('./pages/WorkbenchPage.tsx'), 'WorkbenchPage'),
  page('/workbench/prices', () => import('./pages/PricesPage.tsx'), 'PricesPage'),
  page('/workbench/limits', () => import('./pages/LimitsPage.tsx'), 'LimitsPage'),
  page('/workbench/sweeps', () => import('./pages/SweepsPage.tsx'), 'SweepsPage'),
  page('/workbench/sweeps/$sweep', () => import('./pages/SweepPage.tsx'), 'SweepPage'),
  page('/workbench/versions', () => import('./pages/VersionsPage.tsx'), 'VersionsPage'),
  page('/workbench/studies/$study', () => import('./pages/StudyPage.tsx'), 'StudyPage'),
  page('/assumptions', () => import('./pages/AssumptionsPage.tsx'), 'AssumptionsPage'),
  page('/data', () => import('./pages/RegionTablesPage.tsx'), 'RegionTablesPage'),
  page('/data/$table', () => import('./pages/RegionTablesPage.tsx'), 'RegionTablesPage'),
  page('/tonnes', () => import('./pages/TonnesPage.tsx'), 'TonnesPage'),
  page('/tonnes/$flow', () => import('./pages/TonnePage.tsx'), 'TonnePage'),
  page('/ledger', () => import('./pages/LedgerPage.tsx'), 'LedgerPage'),
  page('/ledger/account', () => import('./pages/AccountPage.tsx'), 'AccountPage'),
  page('/books', () => import('./pages/BooksPage.tsx'), 'BooksPage'),
  page('/import', () => import('./pages/ImportPage.tsx'), 'ImportPage'),
  page('/reconciliation', () => import('./pages/ReconciliationPage.tsx'), 'ReconciliationPage'),
  page('/claims', () => import('./pages/ClaimsPage.tsx'), 'ClaimsPage'),
  page('/claims/$claim', () => import('./pages/ClaimPage.tsx'), 'ClaimPage'),
  page('/rules', () => import('./pages/RulesPage.tsx'), 'RulesPage'),
  page('/rules/$rule', () => import('./pages/RulePage.tsx'), 'RulePage'),
  page('/what-if', () => import('./pages/WhatIfPage.tsx'), 'WhatIfPage'),
  page('/evaluations', () => import('./pages/EvaluationsPage.tsx'), 'EvaluationsPage'),
  page('/evaluations/$case', () => import('./pages/EvaluationPage.tsx'), 'EvaluationPage'),
  page('/jobs', () => import('./pages/JobsPage.tsx'), 'JobsPage'),
  page('/access', () => import('./pages/AccessPage.tsx'), 'AccessPage'),
  page('/about', () => import('./pages/AboutPage.tsx'), 'AboutPage'),
]

export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch,
  stringifySearch,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: PageMissing,
  defaultPreload: 'intent',
  scrollRestoration: true,
})
