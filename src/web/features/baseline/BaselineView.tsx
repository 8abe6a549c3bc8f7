// The year as it was: its figures in both readings, and its rates of use, those with an official figure first.
import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Baseline, BaselineRate } from '#domain/baseline.ts'
import { headlineRows } from '#domain/headlineRows.ts'
import { useActive, useLanguage } from '../../client/active.tsx'
import { useBaseline } from '../../client/baseline.ts'
import { quantityText } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Ready, Waiting } from '../../ui/states.tsx'
import { RateTable } from './RateTable.tsx'

export function BaselineView() {
  const { t } = useTranslation()
  const { region } = useActive()
  const { periods, defaultPeriods } = region.meta
  const [period, setPeriod] = useState(defaultPeriods.at(-1) ?? periods.at(-1)!)
  const found = useBaseline(region.meta.id, period)
  return (
    <>
      <Segmented options={periods} value={period} onChange={setPeriod} aria-label={t('baseline.year')} />
      {found.isLoading ? <Waiting text={t('baseline.solving')} /> : <Ready query={found}>{past => <Past past={past} />}</Ready>}
    </>
  )
}

function Past({ past }: { past: Baseline }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const isJudged = (rate: BaselineRate) => rate.verdict === 'within' || rate.verdict === 'off'
  const judged = past.rates.filter(isJudged)
  const shown = past.rates.filter(rate => rate.official !== null && !isJudged(rate))
  const unpublished = past.rates.filter(rate => rate.official === null)
  return (
    <>
      <section className="bench-section">
        <h2>{t('baseline.figures')}</h2>
        <p className="soft">{t('baseline.readings', { keep: past.keepCnyPerT })}</p>
        <SmallTable
          rows={headlineRows.filter(({ id }) => id !== 'builds' && id !== 'added')}
          rowKey={row => row.id}
          columns={[
            { title: t('baseline.figure'), head: true, render: row => row[language] },
            { title: t('baseline.asItWas'), num: true, render: row => quantityText(row.of(past.asItWas), row.unit, language) },
            { title: t('baseline.whatPays'), num: true, render: row => quantityText(row.of(past.whatPays), row.unit, language) },
          ]}
        />
      </section>
      <section className="bench-section">
        <h2>{t('baseline.rates')}</h2>
        <p className="soft">
          {t('baseline.judged', { within: judged.filter(rate => rate.verdict === 'within').length, n: judged.length })}{' '}
          {t('baseline.circular')}
        </p>
        <RateTable rates={[...judged, ...shown]} />
      </section>
      <section className="bench-section">
        <h2>{t('baseline.unpublished')}</h2>
        <p className="soft">
          {t('baseline.inside', { inside: unpublished.filter(rate => rate.verdict === 'inside').length, n: unpublished.length })}
        </p>
        <RateTable rates={unpublished} />
      </section>
    </>
  )
}
