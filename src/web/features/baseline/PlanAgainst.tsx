// A solved plan beside the year as it was: each figure with its interval, as it was, and the change. Below it what to measure first.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { AgainstBaseline } from '#domain/baseline.ts'
import { bridgeOf, headlineRows } from '#domain/headlineRows.ts'
import type { PlanInterval } from '#domain/intervals.ts'
import { useActive, useLanguage } from '../../client/active.tsx'
import { useAgainst, useIntervals } from '../../client/baseline.ts'
import { quantityText } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Waiting } from '../../ui/states.tsx'
import { carriedView } from '../../view.ts'
import { intervalText } from './intervalText.ts'
import { MeasureFirst } from './MeasureFirst.tsx'

export function PlanAgainst() {
  const { t } = useTranslation()
  const { solved } = useActive()
  const against = useAgainst(solved)
  const intervals = useIntervals(solved)
  if (solved === undefined || against.isError) return null
  const rows = intervals.data?.rows ?? []
  return (
    <section className="bench-section">
      <h2>{t('baseline.against')}</h2>
      <p className="soft">
        {t('baseline.againstText')}{' '}
        <Link to="/baseline" search={carriedView}>
          {t('baseline.toPage')}
        </Link>
      </p>
      {against.data === undefined ? <Waiting text={t('baseline.solving')} /> : <AgainstTable against={against.data} intervals={rows} />}
      {intervals.data !== undefined && <MeasureFirst intervals={intervals.data} />}
      {intervals.isLoading && <p className="soft">{t('baseline.intervalsComing')}</p>}
    </section>
  )
}

function AgainstTable({ against, intervals }: { against: AgainstBaseline; intervals: readonly PlanInterval[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { stopping, rest } = bridgeOf(against)
  const money = (value: number) => quantityText(value, 'CNY', language, true)
  return (
    <>
      <SmallTable
        rows={headlineRows}
        rowKey={row => row.id}
        columns={[
          { title: t('baseline.figure'), head: true, render: row => row[language] },
          {
            title: t('baseline.plan'),
            num: true,
            render: row => {
              const interval = intervals.find(({ id }) => id === row.id)
              return interval === undefined ? quantityText(row.of(against.plan), row.unit, language) : intervalText(interval, language)
            },
          },
          { title: t('baseline.asItWas'), num: true, render: row => quantityText(row.of(against.asItWas), row.unit, language) },
          {
            title: t('baseline.change'),
            num: true,
            render: row => <b>{quantityText(row.of(against.plan) - row.of(against.asItWas), row.unit, language, true)}</b>,
          },
        ]}
      />
      <p className="soft">{t('baseline.bridge', { stopping: money(stopping), rest: money(rest) })}</p>
    </>
  )
}
