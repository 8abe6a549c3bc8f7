// Masthead: the mark, the pages, which plan is on the screen, the language, and the way to a scenario.
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import { Link, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { nameOf, useActive, useLanguage } from '../../client/active.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { planTitle, StatusDot } from '../../ui/status.tsx'
import { carriedView, useView } from '../../view.ts'
import { speak } from '../../words/index.ts'
import { groupOf, pageGroups } from './links.ts'
import './shell.css'

/** @param account who is signed in, and the way to sign in */
export function Header({ account }: { account: ReactNode }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { region, regions, plans, plan, base } = useActive()
  const [, setView] = useView()
  const path = useRouterState({ select: state => state.location.pathname })
  const here = groupOf(path)
  // A region and a plan are chosen where plans are looked at; the books know neither.
  const planning = here?.word === 'navGroup.plan'
  const other = language === 'zh' ? 'en' : 'zh'
  const listed = plans.filter(p => p.region === region.meta.id)
  // A plan of a study or a sweep is on the screen without being in the list.
  const ours = plan === undefined || listed.some(p => p.id === plan.id) ? listed : [plan, ...listed]
  return (
    <header className="header">
      <Link to="/" search={carriedView} className="brand" title={t('nav.home')}>
        <img src="/icon.svg" alt="" width={30} height={30} />
        <span className="brand-words">
          <strong>
            {t('brand.name')}
            {t('brand.second') !== '' && <span className="brand-second"> {t('brand.second')}</span>}
          </strong>
          {regions.length === 1 && <small>{nameOf(region.meta, language)}</small>}
        </span>
      </Link>
      <nav className="nav" aria-label={t('nav.groups')}>
        {pageGroups.map(group => (
          <Link
            key={group.word}
            to={group.pages[0]!.to}
            search={carriedView}
            className={group === here ? 'nav-link active' : 'nav-link'}
            aria-current={group === here ? 'true' : undefined}
          >
            {t(group.word)}
          </Link>
        ))}
      </nav>
      <div className="header-tools">
        {planning && regions.length > 1 && (
          <Select
            className="header-region"
            size="small"
            variant="borderless"
            value={region.meta.id}
            aria-label={t('nav.region')}
            popupMatchSelectWidth={false}
            options={regions.map(r => ({ value: r.id, label: nameOf(r, language) }))}
            onChange={id =>
              setView(
                {
                  region: id,
                  plan: undefined,
                  base: undefined,
                  period: undefined,
                  area: undefined,
                  site: undefined,
                  flow: undefined,
                  materials: undefined,
                  modes: undefined,
                  at: undefined,
                },
                true,
              )
            }
          />
        )}
        {planning && (
          <Select
            className="header-plan"
            size="small"
            value={plan?.id}
            aria-label={t('nav.plan')}
            popupMatchSelectWidth={false}
            placeholder={t('plan.none')}
            options={ours.map(p => ({
              value: p.id,
              label: (
                <span className="plan-option">
                  <StatusDot status={p.status} />
                  {planTitle(p, t)}
                </span>
              ),
            }))}
            onChange={id => setView({ plan: id === base?.id ? undefined : id, period: undefined }, true)}
          />
        )}
        {planning && (
          <Button
            type="primary"
            size="small"
            className="header-scenario"
            aria-label={t('nav.scenario')}
            onClick={() => setView({ scenario: 'edit' }, true)}
            icon={<Icon name="scenario" size={16} />}
          >
            <span className="header-scenario-word">{t('nav.scenario')}</span>
          </Button>
        )}
        {account}
        <button
          type="button"
          className="language"
          lang={other === 'en' ? 'en' : 'zh-CN'}
          aria-label={`${other === 'en' ? 'EN' : '中文'} · ${t('nav.language')}`}
          onClick={() => {
            speak(other)
            setView({ lang: other })
          }}
        >
          {other === 'en' ? 'EN' : '中文'}
        </button>
      </div>
    </header>
  )
}
