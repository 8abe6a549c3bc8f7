// The frame of the workbench: what it is for, and its five parts.
import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '../ui/Page.tsx'
import { carriedView } from '../view.ts'

const parts = [
  { to: '/workbench', word: 'studies' },
  { to: '/workbench/prices', word: 'prices' },
  { to: '/workbench/limits', word: 'limits' },
  { to: '/workbench/sweeps', word: 'sweeps' },
  { to: '/workbench/versions', word: 'versions' },
] as const
export type WorkbenchPart = (typeof parts)[number]['word']

export function Workbench({ part, lead, tools, children }: { part: WorkbenchPart; lead?: string; tools?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Page wide title={t('workbench.title')} lead={lead ?? t('workbench.lead')} tools={tools}>
      <nav className="bench-tabs" aria-label={t('workbench.title')}>
        {parts.map(({ to, word }) => (
          <Link
            key={to}
            to={to}
            search={carriedView}
            activeOptions={{ exact: true, includeSearch: false }}
            className={word === part ? 'group-link active' : 'group-link'}
            aria-current={word === part ? 'page' : undefined}
          >
            {t(`workbench.tab.${word}`)}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  )
}
