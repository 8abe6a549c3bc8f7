// "My ash": for each stream in the ledger and each notice of one's own, who takes it or has it, best first, each no in figures.
import { useState } from 'react'
import { Alert, Button, Flex, Input, Select } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OwnSide } from '#domain/exchange/ownMatches.ts'
import { useLanguage } from '../../client/active.tsx'
import { useMe } from '../../client/access.ts'
import { useOwnMatches } from '../../client/exchange.ts'
import { BooksLabel } from '../../ui/BooksLabel.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { carriedView, useView } from '../../view.ts'
import { ListButtons } from './ListButtons.tsx'
import { PartnerCard } from './MatchView.tsx'
import { useFirms } from '../../client/firms.ts'
import { useNoticeWords } from './useNoticeWords.ts'

export function OwnSides() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const { data: me } = useMe()
  const known = me !== undefined && me.by !== 'public' && me.by !== 'refused'
  const words = useNoticeWords()
  const { lastDay } = useFirms()
  const ask = (day: string | undefined) => ({
    ...(view.party === undefined ? {} : { party: view.party }),
    ...(day === undefined ? {} : { day }),
  })
  const asked = useOwnMatches(known, ask(view.held))
  // Books that end more than a year ago are judged on their last day, and the page says on which.
  const past = view.held === undefined && asked.data?.sides.length === 0 ? lastDay : undefined
  const then = useOwnMatches(known && past !== undefined, ask(past))
  const query = past === undefined ? asked : then
  if (me !== undefined && !known)
    return (
      <>
        <NeedsAccount needed="rights" />
        <Nothing title={t('exchange.ownSignIn')} />
      </>
    )
  return (
    <Ready query={query}>
      {({ day, sides }) => {
        const parties = [...new Set([...sides.map(({ party }) => party), ...(me?.actsFor ?? [])])]
        return (
          <Flex vertical gap={18}>
            <BooksLabel also={sides.some(({ synthetic }) => synthetic)} />
            <p className="soft" style={{ margin: 0 }}>
              {t('exchange.ownLead', { day })}
            </p>
            {past !== undefined && <Alert type="info" role="note" title={t('exchange.ownPast', { day: past })} />}
            <div className="table-tools">
              {(parties.length > 1 || view.party !== undefined) && (
                <Select
                  className="tool-select"
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder={t('exchange.allParties')}
                  aria-label={t('exchange.who')}
                  value={view.party}
                  popupMatchSelectWidth={false}
                  options={parties.map(id => ({ value: id, label: words.site(id) }))}
                  onChange={party => setView({ party })}
                />
              )}
              <label className="soft">
                {t('exchange.onDay')}{' '}
                <Input
                  type="date"
                  style={{ width: 150 }}
                  value={view.held ?? day}
                  onChange={event => setView({ held: event.target.value || undefined })}
                />
              </label>
              <ListButtons />
            </div>
            {sides.length === 0 ? (
              <Nothing title={t('exchange.ownNone')}>
                <p>{t('exchange.ownNoneText')}</p>
                <Link to="/import" search={carriedView}>
                  <Button>{t('exchange.toImport')}</Button>
                </Link>
              </Nothing>
            ) : (
              sides.map(side => <SideView key={side.id} side={side} firm={parties.length > 1 ? words.site(side.party) : ''} />)
            )}
          </Flex>
        )
      }}
    </Ready>
  )
}

/** Partners that are seen at once; the others behind a press. */
const first = 3

export function SideView({ side, firm = '' }: { side: OwnSide; firm?: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [all, setAll] = useState(false)
  const { counts } = side
  const shown = all ? side.partners : side.partners.slice(0, first)
  return (
    <Flex vertical gap={6} component="section" className="own-side">
      <h2>
        {side.name[language]} <span className="num">{quantityText(side.massKg, 'kg', language)}</span>
      </h2>
      <Flex wrap gap={8} align="center">
        <b>{t(side.kind === 'offer' ? 'exchange.who_takes' : 'exchange.who_gives')}</b>
        {firm !== '' && <span>{firm}</span>}
        <span className="soft">
          {t(side.source === 'ledger' ? 'exchange.fromLedger' : 'exchange.fromNotice')} · {side.fromDay} – {side.toDay} ·{' '}
          {t(`exchange.bases.${side.basis}`)}
        </span>
        {side.synthetic && <Mark of="synthetic">{t('exchange.synthetic')}</Mark>}
        {side.source === 'ledger' && (
          <Link to="/exchange/new" search={view => ({ ...carriedView(view), kind: side.kind, party: side.party, material: side.material })}>
            {t('exchange.listThis')}
          </Link>
        )}
      </Flex>
      <p className="soft">{counts.looked === 0 ? t('exchange.tooFew') : t('exchange.counts', counts)}</p>
      <Flex vertical gap={10}>
        {shown.map((partner, at) => (
          <PartnerCard
            key={`${partner.party} ${partner.match.need.id} ${partner.match.parts[0]?.notice.id ?? ''}`}
            partner={partner}
            rank={at + 1}
            other={side.kind === 'offer' ? partner.match.need.id : partner.match.parts[0]?.notice.id}
          />
        ))}
        {side.partners.length > first && (
          <div>
            <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
              {t(all ? 'exchange.showLess' : 'exchange.showAll', { n: side.partners.length })}
            </Button>
          </div>
        )}
      </Flex>
      {side.duties.length > 0 && (
        <>
          <h3>{t('exchange.duties')}</h3>
          <ul>
            {side.duties.map(duty => (
              <li key={duty.line}>
                {duty[language]} <span className="soft">[{duty.clause}]</span>{' '}
                {!duty.verified && <Mark of="relaxed">{t('rule.answers.unverified')}</Mark>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Flex>
  )
}
