// Our totals against the official ones: a bar for the ratio on a track from half to one and a half.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../../client/active.tsx'
import { useValidation } from '../../client/queries.ts'
import { useEvidence } from '../../ui/evidence.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { noteText } from '../../ui/sourceTitle.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { Bar } from '../../ui/Bar.tsx'

export function Validation({ onTable }: { onTable: () => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { region } = useActive()
  const { openRow } = useEvidence()
  return (
    <Ready query={useValidation(region.meta.id)}>
      {({ rows, doubts }) =>
        rows.length === 0 && doubts.length === 0 ? (
          <Nothing title={t('validation.none')} />
        ) : (
          <Flex vertical gap={6} style={{ maxWidth: 980 }}>
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
                  className="tile gauge-row"
                  key={`${row.area}~${row.indicator}~${row.year}`}
                  onClick={() => openRow('official_totals', `${row.area}~${row.indicator}~${row.year}`)}
                >
                  <span className="two-lines">
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
                  <Bar
                    middle
                    height={18}
                    className="ratio"
                    parts={[
                      { from: 0.25, to: 0.75, colour: 'teal-soft' },
                      row.oursLow !== null && row.oursHigh !== null && row.official > 0
                        ? { from: row.oursLow / row.official / 2, to: row.oursHigh / row.official / 2, colour: 'teal-mid' }
                        : null,
                      row.ratio === null
                        ? null
                        : { from: row.ratio / 2 - 0.012, to: row.ratio / 2 + 0.012, colour: row.ok === false ? 'brick' : 'teal' },
                    ]}
                  />
                  <span className={`num gauge-figure ${row.ok === false ? 'worse' : ''}`}>
                    {row.ratio === null ? '—' : row.ratio.toFixed(2)}
                  </span>
                  {noteText(row, language) !== '' && <small className="soft whole-row">{noteText(row, language)}</small>}
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
          </Flex>
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
