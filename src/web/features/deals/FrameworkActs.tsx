// What both sides may do with a framework contract: call off, propose other terms and answer them, suspend, resume, end.
import { useState } from 'react'
import { Button, Flex, Input, Popconfirm } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FrameworkSeen, FrameworkStepRequest } from '#domain/exchange/dealRequest.ts'
import { takeStep } from '../../client/deals.ts'
import { today } from '../../ui/asOf.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useSending } from '../../ui/useSending.ts'
import { startOf, TermsForm } from './TermsForm.tsx'
import { type DealWords, newKey } from './useDealWords.ts'

type Doing = { contract: FrameworkSeen; words: DealWords }
export function FrameworkActs({ contract, words }: Doing) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [way, setWay] = useState<'callOff' | 'propose' | 'suspend' | 'end'>()
  const again = () => queries.invalidateQueries({ queryKey: ['exchange'] })
  const { busy, problems, send } = useSending(again)
  const { may, proposed, state, sides } = contract
  const take = (body: FrameworkStepRequest) =>
    send(
      () => takeStep(contract.id, body, newKey()),
      () => setWay(undefined),
    )
  // New terms are answered by the other side; who may act for both answers for it.
  const answering = state === 'sellerAsks' ? ('buyer' as const) : ('seller' as const)
  const answers = (state === 'sellerAsks' || state === 'buyerAsks') && sides.includes(answering)
  const own = sides[0]
  if (own === undefined) return null
  return (
    <Flex vertical gap={14}>
      {proposed !== null && (
        <Panel tone="warn">
          <h2>{t('deal.proposed')}</h2>
          <Facts wide facts={words.terms(proposed)} />
          {answers && (
            <Flex gap={10}>
              <Button type="primary" loading={busy} onClick={() => take({ kind: 'amend', as: answering })}>
                {t('deal.step.amend')}
              </Button>
              <Button loading={busy} onClick={() => take({ kind: 'decline', as: answering })}>
                {t('deal.step.decline')}
              </Button>
            </Flex>
          )}
        </Panel>
      )}
      <Flex wrap gap={10}>
        {(['callOff', 'propose', 'suspend', 'end'] as const)
          .filter(kind => may.includes(kind))
          .map(kind => (
            <Button key={kind} type={kind === 'callOff' ? 'primary' : 'default'} aria-expanded={way === kind} onClick={() => setWay(kind)}>
              {t(`deal.step.${kind}`)}
            </Button>
          ))}
        {may.includes('resume') && (
          <Button loading={busy} onClick={() => take({ kind: 'resume', as: own })}>
            {t('deal.step.resume')}
          </Button>
        )}
      </Flex>
      {problems.length > 0 && <ProblemList problems={problems} />}
      {way === 'callOff' && <CallOffForm contract={contract} busy={busy} take={body => take({ ...body, kind: 'callOff', as: 'buyer' })} />}
      {way === 'propose' && (
        <Panel>
          <TermsForm
            start={startOf(contract.terms)}
            before={contract.terms}
            send={({ terms }, key) => takeStep(contract.id, { kind: 'propose', as: own, terms }, key)}
            after={again}
            leave={() => setWay(undefined)}
          />
        </Panel>
      )}
      {(way === 'suspend' || way === 'end') && (
        <WithReason key={way} sure={way === 'end'} label={t(`deal.step.${way}`)} take={reason => take({ kind: way, as: own, reason })} />
      )}
    </Flex>
  )
}

type CallOff = { day: string; massKg: number; reading?: { value: string; publishedOn: string; source: string } }
function CallOffForm({ contract, busy, take }: { contract: FrameworkSeen; busy: boolean; take: (body: CallOff) => void }) {
  const { t } = useTranslation()
  const { fromDay, toDay, priceIndex } = contract.terms
  const [filled, setFilled] = useState({ day: fromDay > today() ? fromDay : today(), tonnes: '', value: '', publishedOn: '', source: '' })
  const field = (name: keyof typeof filled, label: string, type = 'text') => (
    <Labelled label={label} width={170}>
      <Input
        required
        type={type}
        value={filled[name]}
        aria-label={label}
        {...(name === 'day' ? { min: fromDay, max: toDay } : {})}
        onChange={event => setFilled({ ...filled, [name]: event.target.value })}
      />
    </Labelled>
  )
  const { value, publishedOn, source } = filled
  return (
    <Panel>
      <Flex
        wrap
        gap="12px 18px"
        align="end"
        component="form"
        onSubmit={event => {
          event.preventDefault()
          take({
            day: filled.day,
            massKg: Math.round(Number(filled.tonnes) * 1000),
            ...(priceIndex === undefined ? {} : { reading: { value, publishedOn, source } }),
          })
        }}
      >
        {field('day', t('deal.callOffDay'), 'date')}
        {field('tonnes', t('deal.massT'))}
        {priceIndex !== undefined && (
          <>
            {field('value', priceIndex.index)}
            {field('publishedOn', t('deal.indexDay'), 'date')}
            {field('source', t('deal.indexSource'))}
          </>
        )}
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('deal.send')}
        </Button>
      </Flex>
    </Panel>
  )
}

function WithReason({ label, sure, take }: { label: string; sure: boolean; take: (reason: string) => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const button = (
    <Button danger={sure} disabled={reason.trim() === ''} {...(sure ? {} : { onClick: () => take(reason.trim()) })}>
      {label}
    </Button>
  )
  return (
    <Flex wrap gap={10} align="end">
      <Labelled label={t('deal.reason')} width={320}>
        <Input value={reason} maxLength={500} aria-label={t('deal.reason')} onChange={event => setReason(event.target.value)} />
      </Labelled>
      {sure ? (
        <Popconfirm
          title={t('deal.sureEnd')}
          okText={t('exchange.yes')}
          cancelText={t('exchange.no')}
          onConfirm={() => take(reason.trim())}
        >
          {button}
        </Popconfirm>
      ) : (
        button
      )}
    </Flex>
  )
}
