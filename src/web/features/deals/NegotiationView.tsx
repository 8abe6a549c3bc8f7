// One negotiation: its turns as a thread, what changed from one to the next, and what may be answered now.
import { useCallback, useEffect, useState } from 'react'
import { Alert, Button, Flex, Popconfirm, Select } from 'antd'
import { Link, useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { NegotiationSeen } from '#domain/exchange/dealRequest.ts'
import type { Terms, Turn } from '#domain/exchange/negotiation.ts'
import { FailureReason } from '#domain/exchange/notice.ts'
import { failureReasonWords } from '#domain/words/exchange.ts'
import { takeTurn } from '../../client/deals.ts'
import { moment } from '../../ui/asOf.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useSending } from '../../ui/useSending.ts'
import { carriedView, useView } from '../../view.ts'
import { amountOf } from './amountOf.ts'
import { isOurTurn, onTable } from './DealLists.tsx'
import { startOf, TermsForm } from './TermsForm.tsx'
import { type DealWords, newKey, useDealWords } from './useDealWords.ts'

export function NegotiationView({ deal }: { deal: NegotiationSeen }) {
  const { t } = useTranslation()
  const words = useDealWords()
  const terms = onTable(deal)
  const [newer, setNewer] = useState(false)
  const overtaken = useCallback(() => setNewer(true), [])
  return (
    <Flex vertical gap={22}>
      {newer && <Alert type="warning" role="alert" closable title={t('deal.newer')} />}
      <Panel>
        <Facts
          wide
          facts={[
            { key: 'seller', label: t('deal.seller'), value: words.site(deal.seller) },
            { key: 'buyer', label: t('deal.buyer'), value: words.site(deal.buyer) },
            { key: 'material', label: t('deal.material'), value: words.material(deal.material) },
            { key: 'way', label: t('deal.way'), value: `${words.site(deal.from)} → ${words.site(deal.to)}` },
            ...(deal.ofStock ? [{ key: 'stock', label: '', value: t('deal.fromStock') }] : []),
          ]}
        />
      </Panel>
      {deal.framework !== null && (
        <Link to="/exchange/contracts/$contract" params={{ contract: deal.framework }} search={carriedView}>
          {t('deal.toContract')}
        </Link>
      )}
      {isOurTurn(deal) && terms !== undefined && (
        <Answer key={deal.turns.length} deal={deal} terms={terms} words={words} overtaken={overtaken} />
      )}
      <section>
        <h2>{t('deal.turns')}</h2>
        <Flex vertical gap={10}>
          {deal.turns.map((turn, at) => (
            <TurnCard key={turn.id} turn={turn} before={termsBefore(deal.turns, at)} words={words} />
          ))}
        </Flex>
      </section>
    </Flex>
  )
}

const termsBefore = (turns: readonly Turn[], at: number): Terms | undefined =>
  turns.slice(0, at).findLast(({ terms }) => terms !== undefined)?.terms

function TurnCard({ turn, before, words }: { turn: Turn; before: Terms | undefined; words: DealWords }) {
  const { t } = useTranslation()
  const was = new Map((before === undefined ? [] : words.terms(before)).map(({ key, value }) => [key, value]))
  return (
    <Panel gap={6}>
      <Flex wrap justify="space-between" gap="4px 16px">
        <span>
          <b>{t(`deal.by.${turn.by}`)}</b> <Mark>{t(`deal.turn.${turn.kind}`)}</Mark>
          {turn.reason !== undefined && <Mark of="failed">{failureReasonWords[turn.reason][words.language === 'zh' ? 0 : 1]}</Mark>}
        </span>
        <span className="soft num">{moment(turn.recordedAt)}</span>
      </Flex>
      {turn.terms !== undefined && (
        <Facts
          wide
          facts={words.terms(turn.terms).map(({ key, label, value }) => ({
            key,
            label,
            value:
              was.get(key) === undefined || was.get(key) === value ? (
                value
              ) : (
                <>
                  <b>{value}</b>&nbsp;<span className="soft">{t('deal.was', { value: was.get(key) })}</span>
                </>
              ),
          }))}
        />
      )}
      {turn.words !== undefined && <p>{turn.words}</p>}
      {turn.answerBy !== undefined && <p className="soft">{t('deal.until', { moment: moment(turn.answerBy) })}</p>}
    </Panel>
  )
}

/** `overtaken`: the other side was quicker, and what was answered is no longer on the table. */
type AnswerProps = { deal: NegotiationSeen; terms: Terms; words: DealWords; overtaken: () => void }
function Answer({ deal, terms, words, overtaken }: AnswerProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [view] = useView()
  const [way, setWay] = useState<'counter' | 'refuse'>()
  const [reason, setReason] = useState<FailureReason>()
  const [key] = useState(newKey)
  const again = () => queries.invalidateQueries({ queryKey: ['exchange'] })
  const { busy, problems, send } = useSending(again)
  const isOld = problems.some(({ code }) => code === 'deal.old')
  useEffect(() => {
    if (!isOld) return
    overtaken()
    void queries.invalidateQueries({ queryKey: ['exchange'] })
  }, [isOld, overtaken, queries])
  // Who may act for both sides answers for the one whose turn it is.
  const as = deal.state === 'sellerTurn' ? ('seller' as const) : ('buyer' as const)
  const turn = deal.turns.at(-1)?.ordinal ?? 1
  const accept = () =>
    send(async () => {
      const { framework } = await takeTurn(deal.id, { kind: 'accept', as, turn }, key)
      if (framework !== null)
        void navigate({ to: '/exchange/contracts/$contract', params: { contract: framework.id }, search: carriedView(view) })
    })
  const amount = words.money(amountOf(terms))
  return (
    <Panel tone="warn">
      <h2>{t('deal.yourTurn')}</h2>
      <Flex wrap gap={10}>
        <Popconfirm
          title={t('deal.sureAccept', { mass: words.mass(terms.massKg), price: terms.priceCnyPerT, amount })}
          okText={t('exchange.yes')}
          cancelText={t('exchange.no')}
          onConfirm={accept}
        >
          <Button type="primary" loading={busy}>
            {t('deal.do.accept')}
          </Button>
        </Popconfirm>
        <Button aria-expanded={way === 'counter'} onClick={() => setWay('counter')}>
          {t('deal.do.counter')}
        </Button>
        <Button aria-expanded={way === 'refuse'} onClick={() => setWay('refuse')}>
          {t('deal.do.refuse')}
        </Button>
      </Flex>
      {problems.length > 0 && <ProblemList problems={problems} />}
      {way === 'counter' && (
        <TermsForm
          asks
          start={startOf(terms)}
          before={terms}
          send={(sent, sentKey) =>
            takeTurn(
              deal.id,
              {
                kind: 'counter',
                as,
                turn,
                terms: sent.terms,
                ...(sent.answerBy === undefined ? {} : { answerBy: sent.answerBy }),
                ...(sent.words === undefined ? {} : { words: sent.words }),
              },
              sentKey,
            )
          }
          after={again}
          leave={() => setWay(undefined)}
        />
      )}
      {way === 'refuse' && (
        <Flex wrap gap={10} align="center">
          <Select
            style={{ minWidth: 160 }}
            aria-label={t('deal.reason')}
            placeholder={t('deal.pickReason')}
            options={FailureReason.options.map(value => ({
              value,
              label: failureReasonWords[value][words.language === 'zh' ? 0 : 1],
            }))}
            onChange={setReason}
          />
          <Button
            danger
            loading={busy}
            disabled={reason === undefined}
            onClick={() => {
              if (reason !== undefined) send(() => takeTurn(deal.id, { kind: 'refuse', as, turn, reason }, newKey()))
            }}
          >
            {t('deal.do.refuse')}
          </Button>
          <Button onClick={() => setWay(undefined)}>{t('deal.cancel')}</Button>
        </Flex>
      )}
    </Panel>
  )
}
