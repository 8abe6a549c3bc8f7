// Our totals against the official ones: a bar for the ratio on a track from half to one and a half.
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../../client/active.tsx'
import { useValidation } from '../../client/queries.ts'
import { useEvidence } from '../../ui/evidence.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { Nothing, Ready } from '../../ui/states.tsx'

export function Validation({ onTable }: { onTable: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { region } = useActive()
  const { openRow } = useEvidence()
  const place = (ratio: number) => `${Math.min(100, Math.max(0, (ratio / 2) * 100))}%`
  return (
    <Ready query={useValidation(region.meta.id)}>
      {({ rows, doubts }) =>
        rows.length === 0 && doubts.length === 0 ? (
          <Nothing title={t('validation.none')} />
        ) : (
          <div className="validation">
            {doubts.length > 0 && (
              <section>
                <h2>{t('validation.doubts', { n: doubts.length })}</h2>
                <ProblemList problems={doubts} />
              </section>
            )}
            <p className="soft">{t('validation.lead')}</p>
            {rows
              .filter(row => row.ours !== null)
              .map(row => (
                <button
                  type="button"
                  className="validation-row"
                  key={`${row.area}~${row.indicator}~${row.year}`}
                  onClick={() => openRow('official_totals', `${row.area}~${row.indicator}~${row.year}`)}
                >
                  <span className="validation-name">
                    <b>{language === 'zh' ? row.areaZh : row.areaEn}</b>
                    <small>
                      {indicatorWords(row.indicator, t)} · {row.year}
                      {row.quality ? ` · ${t('validation.quality')} ${row.quality}` : ''}
                    </small>
                  </span>
                  <span className="num">
                    {row.ours === null ? '—' : quantityText(row.ours, row.unit, language)}
                    <small className="soft"> / {quantityText(row.official, row.unit, language)}</small>
                  </span>
                  <span className="ratio-track" aria-hidden="true">
                    <i className="ratio-band" />
                    {row.oursLow !== null && row.oursHigh !== null && row.official > 0 && (
                      <i
                        className="ratio-interval"
                        style={{ left: place(row.oursLow / row.official), right: `calc(100% - ${place(row.oursHigh / row.official)})` }}
                      />
                    )}
                    {row.ratio !== null && (
                      <i className={row.ok === false ? 'ratio-mark ratio-off' : 'ratio-mark'} style={{ left: place(row.ratio) }} />
                    )}
                  </span>
                  <span className={`num ${row.ok === false ? 'worse' : ''}`}>{row.ratio === null ? '—' : row.ratio.toFixed(2)}</span>
                  {row.note && <small className="soft validation-note">{row.note}</small>}
                </button>
              ))}
            {rows.some(row => row.ours === null) && (
              <p className="soft">
                {t('validation.without', { n: rows.filter(row => row.ours === null).length })}{' '}
                <button type="button" className="link" onClick={onTable}>
                  {t('table.official_totals')}
                </button>
              </p>
            )}
          </div>
        )
      }
    </Ready>
  )
}

const endings = ['generated', 'utilised', 'disposed', 'stored', 'output'] as const
/** `fly_ash_generated` as the words of its two halves. */
function indicatorWords(indicator: string, t: (key: string, fallback: string) => string): string {
  const ending = endings.find(word => indicator.endsWith(`_${word}`))
  if (!ending) return t(`indicator.${indicator}`, indicator)
  const stem = indicator.slice(0, -ending.length - 1)
  return `${t(`indicator.${stem}`, stem.replaceAll('_', ' '))} · ${t(`indicator.${ending}`, ending)}`
}
