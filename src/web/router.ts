// The router: each address with its page, a chunk of its own that is loaded when somebody goes there.
import { createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Shell } from './pages/Shell.tsx'
import { pages, root, routeTree } from './routes.ts'
import { parseSearch, stringifySearch } from './search.ts'
import { PageError, PageMissing } from './ui/states.tsx'

root.update({ component: Shell, errorComponent: PageError })
pages.map.update({ component: lazyRouteComponent(() => import('./pages/MapPage.tsx'), 'MapPage') })
pages.targets.update({ component: lazyRouteComponent(() => import('./pages/TargetsPage.tsx'), 'TargetsPage') })
pages.flows.update({ component: lazyRouteComponent(() => import('./pages/FlowsPage.tsx'), 'FlowsPage') })
pages.areas.update({ component: lazyRouteComponent(() => import('./pages/AreasPage.tsx'), 'AreasPage') })
pages.area.update({ component: lazyRouteComponent(() => import('./pages/AreaPage.tsx'), 'AreaPage') })
pages.baseline.update({ component: lazyRouteComponent(() => import('./pages/BaselinePage.tsx'), 'BaselinePage') })
pages.sankey.update({ component: lazyRouteComponent(() => import('./pages/SankeyPage.tsx'), 'SankeyPage') })
pages.scenarios.update({ component: lazyRouteComponent(() => import('./pages/ScenariosPage.tsx'), 'ScenariosPage') })
pages.workbench.update({ component: lazyRouteComponent(() => import('./pages/WorkbenchPage.tsx'), 'WorkbenchPage') })
pages.prices.update({ component: lazyRouteComponent(() => import('./pages/PricesPage.tsx'), 'PricesPage') })
pages.limits.update({ component: lazyRouteComponent(() => import('./pages/LimitsPage.tsx'), 'LimitsPage') })
pages.sweeps.update({ component: lazyRouteComponent(() => import('./pages/SweepsPage.tsx'), 'SweepsPage') })
pages.sweep.update({ component: lazyRouteComponent(() => import('./pages/SweepPage.tsx'), 'SweepPage') })
pages.versions.update({ component: lazyRouteComponent(() => import('./pages/VersionsPage.tsx'), 'VersionsPage') })
pages.study.update({ component: lazyRouteComponent(() => import('./pages/StudyPage.tsx'), 'StudyPage') })
pages.assumptions.update({ component: lazyRouteComponent(() => import('./pages/AssumptionsPage.tsx'), 'AssumptionsPage') })
pages.data.update({ component: lazyRouteComponent(() => import('./pages/RegionTablesPage.tsx'), 'RegionTablesPage') })
pages.table.update({ component: lazyRouteComponent(() => import('./pages/RegionTablesPage.tsx'), 'RegionTablesPage') })
pages.exchange.update({ component: lazyRouteComponent(() => import('./pages/ExchangePage.tsx'), 'ExchangePage') })
pages.listNotice.update({ component: lazyRouteComponent(() => import('./pages/ListNoticePage.tsx'), 'ListNoticePage') })
pages.notice.update({ component: lazyRouteComponent(() => import('./pages/NoticePage.tsx'), 'NoticePage') })
pages.deal.update({ component: lazyRouteComponent(() => import('./pages/DealPage.tsx'), 'DealPage') })
pages.contract.update({ component: lazyRouteComponent(() => import('./pages/DealPage.tsx'), 'ContractPage') })
pages.tonnes.update({ component: lazyRouteComponent(() => import('./pages/TonnesPage.tsx'), 'TonnesPage') })
pages.tonne.update({ component: lazyRouteComponent(() => import('./pages/TonnePage.tsx'), 'TonnePage') })
pages.ledger.update({ component: lazyRouteComponent(() => import('./pages/LedgerPage.tsx'), 'LedgerPage') })
pages.account.update({ component: lazyRouteComponent(() => import('./pages/AccountPage.tsx'), 'AccountPage') })
pages.books.update({ component: lazyRouteComponent(() => import('./pages/BooksPage.tsx'), 'BooksPage') })
pages.import.update({ component: lazyRouteComponent(() => import('./pages/ImportPage.tsx'), 'ImportPage') })
pages.reconciliation.update({ component: lazyRouteComponent(() => import('./pages/ReconciliationPage.tsx'), 'ReconciliationPage') })
pages.materials.update({ component: lazyRouteComponent(() => import('./pages/MaterialsPage.tsx'), 'MaterialsPage') })
pages.claims.update({ component: lazyRouteComponent(() => import('./pages/ClaimsPage.tsx'), 'ClaimsPage') })
pages.claim.update({ component: lazyRouteComponent(() => import('./pages/ClaimPage.tsx'), 'ClaimPage') })
pages.rules.update({ component: lazyRouteComponent(() => import('./pages/RulesPage.tsx'), 'RulesPage') })
pages.rule.update({ component: lazyRouteComponent(() => import('./pages/RulePage.tsx'), 'RulePage') })
pages.whatIf.update({ component: lazyRouteComponent(() => import('./pages/WhatIfPage.tsx'), 'WhatIfPage') })
pages.evaluations.update({ component: lazyRouteComponent(() => import('./pages/EvaluationsPage.tsx'), 'EvaluationsPage') })
pages.evaluation.update({ component: lazyRouteComponent(() => import('./pages/EvaluationPage.tsx'), 'EvaluationPage') })
pages.verify.update({ component: lazyRouteComponent(() => import('./pages/VerifyPage.tsx'), 'VerifyPage') })
pages.verifyAny.update({ component: lazyRouteComponent(() => import('./pages/VerifyPage.tsx'), 'VerifyAnyPage') })
pages.objection.update({ component: lazyRouteComponent(() => import('./pages/ObjectionPage.tsx'), 'ObjectionPage') })
pages.jobs.update({ component: lazyRouteComponent(() => import('./pages/JobsPage.tsx'), 'JobsPage') })
pages.inbox.update({ component: lazyRouteComponent(() => import('./pages/InboxPage.tsx'), 'InboxPage') })
pages.access.update({ component: lazyRouteComponent(() => import('./pages/AccessPage.tsx'), 'AccessPage') })
pages.about.update({ component: lazyRouteComponent(() => import('./pages/AboutPage.tsx'), 'AboutPage') })

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  search: { strict: true },
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: PageMissing,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
