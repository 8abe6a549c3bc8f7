// One match with its reasons: each gate's verdict in words and figures, the clause, the nearest way out; and the landed value term by term.
import { Collapse, Flex } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { GateVerdict, Match, Verdict } from '#domain/exchange/match.ts'
import type { Partner } from '#domain/exchange/ownMatches.ts'
import { missingFact } from '#domain/words/missingFacts.ts'
import { useLanguage } from '../../client/active.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { carriedView } from '../../view.ts'
import { moneyText } from './useNoticeWords.ts'

const tones = { fits: 'sound', refused: 'failed', notKnown: 'relaxed' } as const
const borders = { fits: 'good', refused: 'bad', notKnown: 'warn' } as const
function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation()
  return <Mark of={tones[verdict]}>{t(`exchange.verdict.${verdict}`)}</Mark>
}

/** @param rank place in the order by landed value, counted from 1 @param other the notice across the table */
export function PartnerCard({ partner, rank, other }: { partner: Partner; rank: number; other: string | undefined }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { match } = partner
  const nameOf: NameOf = party => (party === partner.party ? partner.name : { zh: party, en: party })
  const against = match.gates.filter(({ verdict }) => verdict !== 'fits')
  return (
    <Panel tone={borders[match.verdict]} className="match-card" gap={6}>
      <Flex wrap justify="space-between" gap="4px 16px">
        <span>
          <span className="soft">{t('exchange.rank', { n: rank })}</span> <VerdictMark verdict={match.verdict} />{' '}
          <b>{partner.name[language]}</b>{' '}
          {partner.place !== undefined && partner.place[language] !== partner.name[language] && (
            <span className="soft">{partner.place[language]}</span>
          )}{' '}
          {match.synthetic && <Mark of="synthetic">{t('exchange.synthetic')}</Mark>}
        </span>
        <span className="num">
          {quantityText(match.massKg, 'kg', language)}
          {match.value.length > 0 && <b> · {t('exchange.perT', { n: moneyText(match.cnyPerT) })}</b>}
        </span>
      </Flex>
      {partner.source === 'region' ? (
        <small className="soft">{t('exchange.fromRegion')}</small>
      ) : (
        other !== undefined && (
          <Link to="/exchange/$notice" params={{ notice: other }} search={carriedView}>
            {t('exchange.notice', { id: other })}
          </Link>
        )
      )}
      <Gates gates={against} nameOf={nameOf} />
      <Collapse
        size="small"
        ghost
        items={[{ key: 'all', label: t('exchange.details'), children: <Whole match={match} nameOf={nameOf} /> }]}
      />
    </Panel>
  )
}

type NameOf = (party: string) => { zh: string; en: string }

/** What a figure stands on: notices and rules open, other sources are named. */
function Sources({ of }: { of: string }) {
  const { t } = useTranslation()
  return of.split(' ').map(source => {
    const [kind = '', id = ''] = source.split(/:(.*)/su)
    if (kind === 'notice') {
      const notice = id.replace(/@\d+$/u, '')
      return (
        <Link key={source} to="/exchange/$notice" params={{ notice }} search={carriedView}>
          {t('exchange.notice', { id: notice })}{' '}
        </Link>
      )
    }
    if (kind === 'rule')
      return (
        <Link key={source} to="/rules/$rule" params={{ rule: id }} search={carriedView}>
          {t('exchange.rule')}{' '}
        </Link>
      )
    return (
      <span key={source} className="soft">
        {source}{' '}
      </span>
    )
  })
}

/** What stands first to last: condition with its figures, clause, what is missing, ways out. */
function Gates({ gates, nameOf }: { gates: readonly GateVerdict[]; nameOf: NameOf }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Flex vertical gap={8} component="ul" style={{ padding: 0, margin: 0, listStyle: 'none', overflowWrap: 'anywhere' }}>
      {gates.map(({ gate, verdict, clause, missing = [], fixes, ...words }) => (
        <li key={`${gate} ${words.en}`}>
          <VerdictMark verdict={verdict} /> <b>{t(`exchange.gate.${gate}`)}</b> {words[language]}
          {clause !== undefined && <span className="soft"> [{clause}]</span>}
          {missing.length > 0 && (
            <div>
              {t('exchange.missing')}
              {missing.map(fact => missingFact(fact, nameOf)[language]).join(language === 'zh' ? '、' : ', ')}
            </div>
          )}
          {fixes.map(fix => (
            <div key={`${fix.kind} ${fix.en}`}>
              {t('exchange.fix')}
              {fix[language]}
            </div>
          ))}
        </li>
      ))}
    </Flex>
  )
}

function Whole({ match, nameOf }: { match: Match; nameOf: NameOf }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Flex vertical gap={12}>
      <Gates gates={match.gates} nameOf={nameOf} />
      {match.value.length > 0 && (
        <SmallTable
          rows={match.value}
          rowKey={({ term, en }) => `${term} ${en}`}
          columns={[
            { title: t('exchange.value'), head: true, render: ({ term }) => t(`exchange.term.${term}`) },
            {
              title: 'CNY',
              num: true,
              render: ({ cny }) => moneyText(cny),
            },
            {
              title: t('rule.note'),
              render: ({ verified, source, ...words }) => (
                <span style={{ whiteSpace: 'normal' }}>
                  {words[language]} {!verified && <Mark of="relaxed">{t('exchange.unverified')}</Mark>} <Sources of={source} />
                </span>
              ),
            },
          ]}
          sum={[t('exchange.total'), moneyText(match.totalCny), t('exchange.perT', { n: moneyText(match.cnyPerT) })]}
        />
      )}
      {match.co2Kg !== undefined && (
        <span>
          {t(match.co2Kg <= 0 ? 'exchange.co2' : 'exchange.co2More')}
          <b className="num">{quantityText(Math.abs(match.co2Kg), 'kg', language)}</b>
        </span>
      )}
    </Flex>
  )
}
