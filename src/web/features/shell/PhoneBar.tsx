// On a phone: the four main pages at the thumb, the rest behind one more press.
import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui/Icon.tsx'
import { carriedView, type View } from '../../view.ts'
import { pageLinks, type PageLink } from './links.ts'

export function PhoneBar() {
  const { t } = useTranslation()
  const [more, setMore] = useState(false)
  const item = (link: PageLink) => (
    <Link
      key={link.to}
      to={link.to as '/'}
      search={((view: View) => carriedView(view)) as never}
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
      {more && <div className="phone-more">{pageLinks.slice(4).map(item)}</div>}
      {pageLinks.slice(0, 4).map(item)}
      <button type="button" className="phone-link" aria-expanded={more} onClick={() => setMore(!more)}>
        <Icon name="more" size={20} />
        <span>{t('nav.more')}</span>
      </button>
    </nav>
  )
}
