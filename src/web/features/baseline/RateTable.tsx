// Rates of use of a past year beside the official ones; a row opens what it stands on.
import { useTranslation } from 'react-i18next'
import type { BaselineRate } from '#domain/baseline.ts'
import { basisWords, causeWords, statisticsWords, verdictWords } from '#domain/words/baselineWords.ts'
import { useLanguage, useNames } from '../../client/active.tsx'
import { useEvidence } from '../../ui/evidence.ts'
import { quantityText } from '../../ui/quantity.ts'
import { noteText } from '../../ui/sourceTitle.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'

const points = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`
const tones: Partial<Record<BaselineRate['verdict'], string>> = { off: 'worse', outside: 'worse', within: 'better', inside: 'better' }

export function RateTable({ rates }: { rates: readonly BaselineRate[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useNames()
  const { open } = useEvidence()
  const subject = (rate: BaselineRate) => statisticsWords[rate.subject]?.[language] ?? names.material(rate.subject)
  const area = (rate: BaselineRate) => (language === 'zh' ? rate.areaZh : rate.areaEn)
  const tonnes = (value: number) => quantityText(value, 't', language)
  const evidence = (rate: BaselineRate) => {
    open({
      title: `${area(rate)} · ${subject(rate)}`,
      value: `${rate.rate.toFixed(1)} %`,
      derivation: `${t('baseline.rateHow')} ${noteText(rate, language)}`.trim(),
      parts: [
        { label: t('baseline.arises'), text: tonnes(rate.arisesT) },
        { label: t('baseline.drawn'), text: tonnes(rate.drawnT) },
        { label: t('baseline.used'), text: tonnes(rate.usedT) },
        { label: t('baseline.standing'), text: tonnes(rate.standingT) },
        { label: t('baseline.ran'), text: tonnes(rate.ranT) },
        { label: t('baseline.eatenHere'), text: tonnes(rate.eatenHereT) },
        { label: t('baseline.interval'), text: `${rate.low.toFixed(0)}–${rate.high.toFixed(0)} %` },
        ...(rate.official === null
          ? []
          : [
              {
                label: `${t('baseline.official')} · ${basisWords[rate.basis][language]}`,
                text: `${rate.official.toFixed(1)} % (${rate.officialYear})`,
              },
            ]),
        ...(rate.cause === null ? [] : [{ label: causeWords[rate.cause][language], text: tonnes(rate.causeT ?? 0) }]),
      ],
      rows: rate.officialKeys.map(key => ({ table: 'official_totals', key })),
    })
  }
  return (
    <SmallTable
      rows={rates}
      rowKey={rate => `${rate.area}~${rate.subject}~${rate.basis}~${rate.officialYear ?? ''}~${rate.period}`}
      empty={t('baseline.noRates')}
      onRow={rate => ({ onClick: () => evidence(rate), style: { cursor: 'pointer' } })}
      columns={[
        {
          title: t('baseline.area'),
          head: true,
          render: rate => (
            <span className="two-lines">
              <button type="button" className="link" onClick={() => evidence(rate)}>
                {area(rate)}
              </button>
              <small>{subject(rate)}</small>
            </span>
          ),
        },
        {
          title: t('baseline.official'),
          num: true,
          render: rate => (rate.official === null ? '—' : `${rate.official.toFixed(1)} (${rate.officialYear})`),
        },
        { title: t('baseline.asItWas'), num: true, render: rate => rate.rate.toFixed(1) },
        { title: t('baseline.difference'), num: true, render: rate => (rate.difference === null ? '—' : points(rate.difference)) },
        {
          title: t('baseline.verdict'),
          render: rate => <span className={tones[rate.verdict] ?? 'soft'}>{verdictWords[rate.verdict][language]}</span>,
        },
        {
          title: t('baseline.cause'),
          render: rate =>
            rate.cause === null ? (
              <span className="soft">{rate.basis === 'local' || rate.basis === 'standing' ? '' : basisWords[rate.basis][language]}</span>
            ) : (
              <span className="two-lines">
                <span>{causeWords[rate.cause][language]}</span>
                <small className="soft">{tonnes(rate.causeT ?? 0)}</small>
              </span>
            ),
        },
        { title: t('baseline.interval'), num: true, render: rate => `${rate.low.toFixed(0)}–${rate.high.toFixed(0)}` },
        { title: t('baseline.whatPays'), num: true, render: rate => rate.paidRate.toFixed(1) },
      ]}
    />
  )
}
