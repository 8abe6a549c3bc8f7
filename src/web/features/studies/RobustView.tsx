// Builds under every case, with what is regretted; and which estimate is worth measuring first, without an order where none is proven.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StudyResultOf } from '#domain/study.ts'
import type { KeptStudy } from '#domain/studyInfo.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { IntervalBar } from '../../ui/IntervalBar.tsx'
import { apartScale, inColumn, inScale, quantityText, scaleFor, unitText } from '../../ui/quantity.ts'
import { PlanLinks } from './PointPanel.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SmallTable, heat } from '../../ui/SmallTable.tsx'
import { MainFigures, Facts } from '../../ui/Facts.tsx'
import { Bar } from '../../ui/Bar.tsx'

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
      <MainFigures figures={figures.map(([word, value]) => ({ key: word, label: t(word), value: quantityText(value, 'CNY', language) }))} />
      <Candidates answer={answer} plans={plans} />
      <Regrets answer={answer} />
      {answer.figures.length > 0 && <Worths answer={answer} />}
    </>
  )
}

const candidateFigures = ['expected', 'worst', 'meanRegret', 'worstRegret'] as const

function Candidates({ answer, plans }: { answer: Answer; plans: KeptStudy['plans'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const scaleOf = (figure: (typeof candidateFigures)[number]) =>
    apartScale(
      'CNY',
      answer.candidates.map(candidate => candidate[figure]),
      language,
    )
  return (
    <section className="bench-section">
      <h2>{t('robust.builds')}</h2>
      <Grid min={340}>
        {answer.candidates.map(candidate => (
          <Panel key={candidate.id} gap={10}>
            <h3>{nameOf(candidate, language)}</h3>
            <Flex wrap gap={6} component="p">
              {(['leastExpected', 'leastWorst', 'leastRegret'] as const)
                .filter(word => answer.chosen[word] === candidate.id)
                .map(word => (
                  <Mark key={word} of="must">
                    {t(`robust.${word}`)}
                  </Mark>
                ))}
            </Flex>
            <Facts
              facts={[
                ...candidateFigures.map(figure => ({
                  key: figure,
                  label: t(`robust.${figure}`),
                  value: `${inColumn(candidate[figure], scaleOf(figure))} ${scaleOf(figure).unit}`,
                })),
                { key: 'unmet', label: t('robust.unmet'), value: `${candidate.unmet} / ${answer.cases.length}` },
              ]}
            />
            <PlanLinks plan={candidate.plan === undefined ? undefined : plans[candidate.plan]} />
          </Panel>
        ))}
      </Grid>
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
      <SmallTable
        rows={answer.cases.map((one, at) => ({ one, at }))}
        rowKey={({ one }) => one.id}
        columns={[
          { title: t('robust.case'), head: true, render: ({ one }) => nameOf(one, language) },
          ...answer.candidates.map(candidate => ({
            title: nameOf(candidate, language),
            num: true,
            render: ({ at }: { at: number }) => inScale(candidate.regrets[at] ?? 0, scale),
            style: ({ at }: { at: number }) => heat('brick', (0.4 * (candidate.regrets[at] ?? 0)) / largest),
          })),
        ]}
      />
    </section>
  )
}

function Worths({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const most = Math.max(1, ...answer.figures.map(figure => figure.worthMost))
  return (
    <section className="bench-section">
      <h2>{t('robust.worth')}</h2>
      <p className="soft">{t('robust.worthText')}</p>
      <Panel gap={0} className="lines-panel">
        {answer.figures
          .toSorted((a, b) => b.worth - a.worth)
          .map(row => (
            <div key={`${row.figure.table} ${row.figure.key} ${row.figure.field}`} className="gauge-row" title={row.words[language]}>
              <b className="num">{row.rank ?? <span className="soft">{t('robust.noRank')}</span>}</b>
              <span className="two-lines">
                {nameOf({ id: row.figure.key, ...row.figure }, language)}
                <small className="soft">
                  <IntervalBar low={row.figure.low} central={row.figure.central} high={row.figure.high} />
                  {unitText(row.figure.unit, language)}
                </small>
              </span>
              <Bar parts={[{ from: row.worthLeast / most, to: row.worthMost / most, colour: 'amber-line' }]} marks={[row.worth / most]} />
              <span className="num gauge-figure">{quantityText(row.worth, 'CNY', language)}</span>
            </div>
          ))}
      </Panel>
    </section>
  )
}
