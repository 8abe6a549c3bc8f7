// On a phone: the first pages of the group in view at the thumb, all pages by group behind one more press.
import { useState } from 'react'
import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { carriedView } from '../../view.ts'
import { groupOf, pageGroups, type PageLink } from './links.ts'

const atThumb = 4

export function PhoneBar() {
  const { t } = useTranslation()
  const [more, setMore] = useState(false)
  const path = useRouterState({ select: state => state.location.pathname })
  const here = groupOf(path) ?? pageGroups[0]!
  // A group of few pages is filled up with the first pages of the others, so that the bar does not change its build.
  const others = pageGroups.filter(group => group !== here).map(group => group.pages[0]!)
  const shown = [...here.pages, ...others].slice(0, atThumb)
  const item = (link: PageLink) => (
    <Link
      key={link.to}
      to={link.to}
      search={carriedView}
      onClick={() => setMore(false)}
      activeOptions={{ exact: link.to === '/', includeSearch: false }}
      className="phone-link"
    >
      <Icon name={link.icon} size={20} />
      <span>{t(link.word)}</span>
    </Link>
  )
  return (
    <nav className="phone-bar" aria-label={t('nav.pages')}>
      {more && (
        <div className="phone-more">
          {pageGroups.map(group => (
            <div key={group.word} className="phone-group">
              <h3>{t(group.word)}</h3>
              <div>{group.pages.map(item)}</div>
            </div>
          ))}
        </div>
      )}
      {shown.map(item)}
      <button type="button" className="phone-link" aria-expanded={more} onClick={() => setMore(!more)}>
        <Icon name="more" size={20} />
        <span>{t('nav.more')}</span>
      </button>
    </nav>
  )
}
