// Conditions as they are put before the other side: quantity, price, period, how much may be missing; and what they were before.
import { useState, type ReactNode } from 'react'
import { Button, Flex, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Terms } from '#domain/exchange/negotiation.ts'
import { Grid } from '../../ui/Grid.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useSending } from '../../ui/useSending.ts'
import { newKey } from './useDealWords.ts'

export type Sent = { terms: Terms; answerBy?: string; words?: string }
type Props = {
  start: { tonnes: string; price: string; from: string; to: string; tolerance: string }
  /** What they were, where they are changed: an index goes on, and each field says what it was. */
  before?: Terms
  /** Whether an answer can be asked for by a moment, with a note. */
  asks?: boolean
  ready?: boolean
  /** What more is asked, before the conditions. */
  children?: ReactNode
  send: (sent: Sent, key: string) => Promise<unknown>
  after: () => Promise<unknown>
  leave: () => void
}

export const startOf = ({ massKg, priceCnyPerT, fromDay, toDay, tolerancePct }: Terms): Props['start'] => ({
  tonnes: String(massKg / 1000),
  price: priceCnyPerT,
  from: fromDay,
  to: toDay,
  tolerance: tolerancePct,
})

export function TermsForm({ start, before, asks = false, ready = true, children, send: sendTerms, after, leave }: Props) {
  const { t } = useTranslation()
  const [filled, setFilled] = useState({ ...start, answerBy: '', words: '' })
  const [key, setKey] = useState(newKey)
  const { busy, problems, send } = useSending(after)
  const set = (patch: Partial<typeof filled>) => {
    setFilled({ ...filled, ...patch })
    setKey(newKey())
  }
  const was = before === undefined ? undefined : startOf(before)
  const field = (name: 'tonnes' | 'price' | 'from' | 'to' | 'tolerance', label: string, type = 'text', hint = '') => (
    <Labelled label={label}>
      <Input
        type={type}
        inputMode={type === 'text' ? 'decimal' : undefined}
        required
        value={filled[name]}
        aria-label={label}
        onChange={event => set({ [name]: event.target.value })}
      />
      <small className="soft">{was === undefined || was[name] === filled[name] ? hint : t('deal.was', { value: was[name] })}</small>
    </Labelled>
  )
  const whole = ready && [filled.tonnes, filled.price, filled.from, filled.to, filled.tolerance].every(one => one.trim() !== '')
  const sent = (): Sent => ({
    terms: {
      // To the kilogram: what a float adds behind it is none of what was typed.
      massKg: Math.round(Number(filled.tonnes) * 1000),
      priceCnyPerT: filled.price.trim(),
      ...(before?.priceIndex === undefined ? {} : { priceIndex: before.priceIndex }),
      fromDay: filled.from,
      toDay: filled.to,
      tolerancePct: filled.tolerance.trim(),
    },
    ...(filled.answerBy === '' ? {} : { answerBy: new Date(filled.answerBy).toISOString() }),
    ...(filled.words.trim() === '' ? {} : { words: filled.words.trim() }),
  })
  return (
    <Flex
      vertical
      gap={14}
      component="form"
      onSubmit={event => {
        event.preventDefault()
        if (whole) send(() => sendTerms(sent(), key))
      }}
    >
      {children}
      <Grid min={190} fill gap="12px 18px" align="start">
        {field('tonnes', t('deal.massT'))}
        {field('price', t('deal.price'), 'text', t('deal.priceHint'))}
        {field('from', t('deal.fromDay'), 'date')}
        {field('to', t('deal.toDay'), 'date')}
        {field('tolerance', t('deal.tolerance'))}
        {asks && (
          <Labelled label={t('deal.answerBy')}>
            <Input
              type="datetime-local"
              value={filled.answerBy}
              aria-label={t('deal.answerBy')}
              onChange={event => set({ answerBy: event.target.value })}
            />
            <small className="soft">{t('deal.bound')}</small>
          </Labelled>
        )}
        {asks && (
          <Labelled label={t('deal.words')}>
            <Input
              maxLength={500}
              value={filled.words}
              aria-label={t('deal.words')}
              onChange={event => set({ words: event.target.value })}
            />
          </Labelled>
        )}
      </Grid>
      {problems.length > 0 && <ProblemList problems={problems} />}
      <Flex gap={10}>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!whole}>
          {t('deal.send')}
        </Button>
        <Button onClick={leave}>{t('deal.cancel')}</Button>
      </Flex>
    </Flex>
  )
}
