// The pages by what a reader comes for.
import type { IconName } from '../../ui/Icon.tsx'
import type { PagePath } from '../../routes.ts'

export type PageLink = { to: PagePath; word: string; icon: IconName }
export type PageGroup = { word: string; icon: IconName; pages: PageLink[] }

export const pageGroups: PageGroup[] = [
  {
    word: 'navGroup.plan',
    icon: 'map',
    pages: [
      { to: '/', word: 'nav.map', icon: 'map' },
      { to: '/targets', word: 'nav.targets', icon: 'target' },
      { to: '/areas', word: 'nav.areas', icon: 'layers' },
      { to: '/sankey', word: 'nav.sankey', icon: 'sankey' },
      { to: '/flows', word: 'nav.flows', icon: 'flow' },
      { to: '/baseline', word: 'nav.baseline', icon: 'scale' },
      { to: '/scenarios', word: 'nav.scenarios', icon: 'scenario' },
      { to: '/workbench', word: 'nav.workbench', icon: 'bench' },
      { to: '/assumptions', word: 'nav.assumptions', icon: 'influence' },
      { to: '/data', word: 'nav.data', icon: 'table' },
    ],
  },
  {
    word: 'navGroup.ledger',
    icon: 'ledger',
    pages: [
      { to: '/ledger', word: 'nav.ledger', icon: 'ledger' },
      { to: '/import', word: 'nav.import', icon: 'intake' },
      { to: '/reconciliation', word: 'nav.reconciliation', icon: 'scale' },
      { to: '/books', word: 'nav.books', icon: 'file' },
      { to: '/materials', word: 'nav.materials', icon: 'table' },
    ],
  },
  {
    word: 'navGroup.trace',
    icon: 'tonne',
    pages: [
      { to: '/exchange', word: 'nav.exchange', icon: 'exchange' },
      { to: '/tonnes', word: 'nav.tonnes', icon: 'tonne' },
      { to: '/claims', word: 'nav.claims', icon: 'claim' },
    ],
  },
  {
    word: 'navGroup.rules',
    icon: 'check',
    pages: [
      { to: '/rules', word: 'nav.rules', icon: 'check' },
      { to: '/evaluations', word: 'nav.evaluations', icon: 'file' },
      { to: '/what-if', word: 'nav.whatIf', icon: 'influence' },
    ],
  },
  { word: 'nav.about', icon: 'about', pages: [{ to: '/about', word: 'nav.about', icon: 'about' }] },
]

const lies = (path: string, to: string) => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`))
/** The group that an address belongs to; none for pages that stand apart, such as the accounts of users. */
export const groupOf = (path: string): PageGroup | undefined => pageGroups.find(group => group.pages.some(page => lies(path, page.to)))
