// Builds under every case, with what is regretted; and which estimate is worth measuring first, without an order where none is proven.
import { useTranslation } from 'react-i18next'
import type { StudyResultOf } from '#domain/study.ts'
import type { KeptStudy } from '#domain/studyInfo.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { IntervalBar } from '../../ui/IntervalBar.tsx'
import { inScale, quantityText, scaleFor, unitText } from '../../ui/quantity.ts'
import { PlanLinks } from './PointPanel.tsx'
import { Mark } from '../../ui/Mark.tsx'

type Answer = StudyResultOf<'robust'>

export function RobustView({ answer, plans }: { answer: Answer; plans: KeptStudy['plans'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const figures = [
    ['robust.waitAndSee', answer.waitAndSee],
    ['robust.perfect', answer.perfectInformation],
    ['robust.stochastic', answer.stochasticSolution],
  ] as const
  return (
    <>
      <p className="soft">{answer.method[language]}</p>
      <dl className="account-figures">
        {figures.map(([word, value]) => (
          <div key={word}>
            <dt>{t(word)}</dt>
            <dd className="num">{quantityText(value, 'CNY', language)}</dd>
          </div>
        ))}
      </dl>
      <Candidates answer={answer} plans={plans} />
      <Regrets answer={answer} />
      {answer.figures.length > 0 && <Worths answer={answer} />}
    </>
  )
}

function Candidates({ answer, plans }: { answer: Answer; plans: KeptStudy['plans'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="bench-section">
      <h2>{t('robust.builds')}</h2>
      <div className="answer-cards">
        {answer.candidates.map(candidate => (
          <article key={candidate.id} className="answer-card">
            <h3>{nameOf(candidate, language)}</h3>
            <p className="card-chips">
              {(['leastExpected', 'leastWorst', 'leastRegret'] as const)
                .filter(word => answer.chosen[word] === candidate.id)
                .map(word => (
                  <Mark key={word} of="must">
                    {t(`robust.${word}`)}
                  </Mark>
                ))}
            </p>
            <dl className="facts">
              {(['expected', 'worst', 'meanRegret', 'worstRegret'] as const).map(figure => (
                <div key={figure} className="fact">
                  <dt>{t(`robust.${figure}`)}</dt>
                  <dd className="num">{quantityText(candidate[figure], 'CNY', language)}</dd>
                </div>
              ))}
              <div className="fact">
                <dt>{t('robust.unmet')}</dt>
                <dd className="num">
                  {candidate.unmet} / {answer.cases.length}
                </dd>
              </div>
            </dl>
            <PlanLinks plan={candidate.plan === undefined ? undefined : plans[candidate.plan]} />
          </article>
        ))}
      </div>
    </section>
  )
}

function Regrets({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const largest = Math.max(1, ...answer.candidates.flatMap(candidate => candidate.regrets))
  const scale = scaleFor('CNY', largest, language)
  return (
    <section className="bench-section">
      <h2>
        {t('robust.regrets')} ({scale.unit})
      </h2>
      <div className="table-scroll">
        <table className="bench-table heat">
          <thead>
            <tr>
              <th>{t('robust.case')}</th>
              {answer.candidates.map(candidate => (
                <th key={candidate.id} className="num">
                  {nameOf(candidate, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.cases.map((one, i) => (
              <tr key={one.id}>
                <th scope="row">{nameOf(one, language)}</th>
                {answer.candidates.map(candidate => {
                  const regret = candidate.regrets[i] ?? 0
                  return (
                    <td
                      key={candidate.id}
                      className="num"
                      style={{ background: `color-mix(in srgb, var(--brick) ${Math.round((40 * regret) / largest)}%, transparent)` }}
                    >
                      {inScale(regret, scale)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Worths({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const most = Math.max(1, ...answer.figures.map(figure => figure.worthMost))
  const at = (value: number) => `${(100 * value) / most}%`
  return (
    <section className="bench-section">
      <h2>{t('robust.worth')}</h2>
      <p className="soft">{t('robust.worthText')}</p>
      <div className="worths">
        {answer.figures
          .toSorted((a, b) => b.worth - a.worth)
          .map(row => (
            <div key={`${row.figure.table} ${row.figure.key} ${row.figure.field}`} className="worth" title={row.words[language]}>
              <b className="num">{row.rank ?? <span className="soft">{t('robust.noRank')}</span>}</b>
              <span className="worth-name">
                {nameOf({ id: row.figure.key, ...row.figure }, language)}
                <small className="soft">
                  <IntervalBar low={row.figure.low} central={row.figure.central} high={row.figure.high} />
                  {unitText(row.figure.unit, language)}
                </small>
              </span>
              <span className="range-track">
                <i
                  className="range-band range-may"
                  style={{ left: at(row.worthLeast), width: at(Math.max(0, row.worthMost - row.worthLeast)) }}
                />
                <i className="range-tick" style={{ left: at(row.worth) }} />
              </span>
              <span className="num">{quantityText(row.worth, 'CNY', language)}</span>
            </div>
          ))}
      </div>
    </section>
  )
}
