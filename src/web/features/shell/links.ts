// The pages in the order a planner walks them.
import type { IconName } from '../../ui/Icon.tsx'

export type PageLink = { to: string; word: string; icon: IconName }
export const pageLinks: PageLink[] = [
  { to: '/', word: 'nav.map', icon: 'map' },
  { to: '/targets', word: 'nav.targets', icon: 'target' },
  { to: '/sankey', word: 'nav.sankey', icon: 'sankey' },
  { to: '/flows', word: 'nav.flows', icon: 'flow' },
  { to: '/scenarios', word: 'nav.scenarios', icon: 'scenario' },
  { to: '/workbench', word: 'nav.workbench', icon: 'bench' },
  { to: '/assumptions', word: 'nav.assumptions', icon: 'influence' },
  { to: '/data', word: 'nav.data', icon: 'table' },
  { to: '/tonnes', word: 'nav.tonnes', icon: 'tonne' },
  { to: '/about', word: 'nav.about', icon: 'about' },
]
