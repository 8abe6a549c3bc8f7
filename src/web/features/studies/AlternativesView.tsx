// Plans nearly as cheap, side by side on one scale; what must, may and will never be done within the slack; how far apart they are.
import { Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StudyResultOf } from '#domain/study.ts'
import type { KeptStudy } from '#domain/studyInfo.ts'
import { nameOf, useLanguage, useNames } from '../../client/active.tsx'
import { inScale, percent, quantityText, scaleFor } from '../../ui/quantity.ts'
import { FigureRows, PlanLinks } from './PointPanel.tsx'
import { useActivities, type Amounts } from './useActivities.ts'
import { Mark } from '../../ui/Mark.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SmallTable, heat } from '../../ui/SmallTable.tsx'
import { Bar } from '../../ui/Bar.tsx'

type Answer = StudyResultOf<'alternatives'>
/** What must, may and will never be done. */
const bands = { must: 'green-mid', may: 'amber-line', never: 'brick-line' } as const

export function AlternativesView({ answer, plans }: { answer: Answer; plans: KeptStudy['plans'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const idOf = (name: string | undefined) => (name === undefined ? undefined : plans[name])
  const cards = [
    { key: 'optimum', title: t('alt.optimum'), plan: idOf(answer.optimum.plan), figures: answer.optimum.figures, alternative: undefined },
    ...answer.alternatives.map((alternative, i) => ({
      key: String(i + 1),
      title: t('alt.nth', { n: i + 1 }),
      plan: idOf(alternative.plan),
      figures: alternative.figures,
      alternative,
    })),
  ]
  const activities = useActivities(cards.map(card => card.plan))
  const first = activities[0]
  const largest = Math.max(1, ...activities.flatMap(amounts => [...amounts.values()]))
  return (
    <>
      <Grid min={340}>
        {cards.map((card, i) => (
          <Panel key={card.key} gap={10}>
            <h2>{card.title}</h2>
            {card.alternative ? (
              <>
                <p>{card.alternative.words[language]}</p>
                <Flex wrap gap={6} component="p">
                  <Tag variant="filled">{t('alt.dearer', { by: quantityText(card.alternative.dearer, 'CNY', language) })}</Tag>
                  <Tag variant="filled">
                    {t('alt.distance')} {percent(card.alternative.distance)}
                  </Tag>
                </Flex>
              </>
            ) : (
              <p className="soft">{t('alt.tick')}</p>
            )}
            <Bars amounts={activities[i] ?? new Map()} optimum={first ?? new Map()} largest={largest} />
            <FigureRows figures={card.figures} against={i === 0 ? undefined : answer.optimum.figures} />
            <PlanLinks plan={card.plan} />
          </Panel>
        ))}
      </Grid>
      {answer.ranges.length > 0 && <Ranges answer={answer} />}
      {answer.distances.length > 2 && <Distances answer={answer} />}
    </>
  )
}

/** Tonnes by process, the cheapest plan's as a tick, so that the eye finds what changed. */
function Bars({ amounts, optimum, largest }: { amounts: Amounts; optimum: Amounts; largest: number }) {
  const { t } = useTranslation()
  const names = useNames()
  const scale = scaleFor('t', largest, names.language)
  const processes = [...new Set([...optimum.keys(), ...amounts.keys()])].sort((a, b) => (optimum.get(b) ?? 0) - (optimum.get(a) ?? 0))
  if (processes.length === 0) return null
  return (
    <Flex vertical gap={4} role="img" aria-label={t('alt.activity')}>
      <h3>
        {t('alt.activity')} ({scale.unit})
      </h3>
      {processes.slice(0, 10).map(process => {
        const value = amounts.get(process) ?? 0
        const at = optimum.get(process) ?? 0
        return (
          <div key={process} className="bar-line">
            <span title={names.process(process)}>{names.process(process)}</span>
            <Bar parts={[{ from: 0, to: value / largest, colour: 'teal-mid' }]} marks={[at / largest]} />
            <span className="num">{inScale(value, scale)}</span>
          </div>
        )
      })}
    </Flex>
  )
}

function Ranges({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const order = { must: 0, may: 1, never: 2 }
  const rows = answer.ranges.toSorted((a, b) => order[a.verdict] - order[b.verdict] || b.most - a.most)
  const largest = Math.max(1, ...rows.map(row => row.most))
  return (
    <section className="bench-section">
      <h2>{t('alt.ranges', { slack: quantityText(answer.slackCny, 'CNY', language) })}</h2>
      <p className="soft">{t('alt.rangesText')}</p>
      <Panel gap={0} className="lines-panel">
        {rows.map(row => {
          const scale = scaleFor(row.unit, row.most, language)
          return (
            <div key={`${row.group.kind} ${row.group.id}`} className="gauge-row" title={row.words[language]}>
              <Mark of={row.verdict}>{t(`alt.${row.verdict}`)}</Mark>
              <span>{nameOf(row.group, language)}</span>
              <Bar
                parts={[{ from: row.least / largest, to: Math.max(row.most, row.least) / largest, colour: bands[row.verdict] }]}
                marks={[row.optimal / largest]}
              />
              <span className="num gauge-figure">
                {inScale(row.least, scale)} – {inScale(row.most, scale)} <small className="soft">{scale.unit}</small>
              </span>
            </div>
          )
        })}
      </Panel>
    </section>
  )
}

function Distances({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const name = (i: number) => (i === 0 ? t('alt.optimum') : t('alt.nth', { n: i }))
  return (
    <section className="bench-section">
      <h2>{t('alt.distances')}</h2>
      <SmallTable
        rows={answer.distances.map((row, at) => ({ row, at }))}
        rowKey={({ at }) => name(at)}
        columns={[
          { title: '', head: true, render: ({ at }) => name(at) },
          ...answer.distances.map((_, k) => ({
            title: name(k),
            num: true,
            render: ({ row, at }: { row: number[]; at: number }) => (at === k ? '—' : percent(row[k] ?? 0)),
            style: ({ row }: { row: number[] }) => heat('teal', 0.45 * (row[k] ?? 0)),
          })),
        ]}
      />
    </section>
  )
}
