// The pages of the group in view, under the masthead; on a phone they stand at the thumb instead.
import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { carriedView } from '../../view.ts'
import { groupOf } from './links.ts'

export function GroupBar() {
  const { t } = useTranslation()
  const group = groupOf(useRouterState({ select: state => state.location.pathname }))
  if (group === undefined || group.pages.length < 2) return null
  return (
    <nav className="group-bar" aria-label={t('nav.pages')}>
      {group.pages.map(page => (
        <Link
          key={page.to}
          to={page.to}
          search={carriedView}
          activeOptions={{ exact: page.to === '/', includeSearch: false }}
          className="group-link"
        >
          {t(page.word)}
        </Link>
      ))}
    </nav>
  )
}
