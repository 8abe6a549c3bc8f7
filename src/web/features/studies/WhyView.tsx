// Why a way is used, or what is missing until it would be: the account of one tonne, term by term, and what is done instead.
import { Flex, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StudyResultOf, Term } from '#domain/study.ts'
import { nameOf, useLanguage, useNames } from '../../client/active.tsx'
import { inColumn, inScale, quantityText } from '../../ui/quantity.ts'
import { Nothing } from '../../ui/states.tsx'
import { TakersTable } from './TakersTable.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Bar } from '../../ui/Bar.tsx'

type Answer = StudyResultOf<'why'>
type Way = Answer['ways'][number]
const used = (way: Way) => way.tonnes > 1e-6

export function WhyView({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  const names = useNames()
  return (
    <>
      <h2 style={{ marginBottom: 14, fontSize: 20 }}>
        {names.site(answer.from)} <span className="soft">→</span> {names.site(answer.to)}
      </h2>
      {answer.ways.length === 0 && <Nothing title={t('why.noWay')} />}
      <Grid min={440}>
        {answer.ways.map(way => (
          <WayCard key={`${way.material} ${way.process} ${way.period} ${way.mode} ${way.via?.join(' ')}`} way={way} />
        ))}
      </Grid>
      {/* Answers kept before this table was made have none. */}
      {(answer.takers ?? []).length > 0 && <TakersTable takers={answer.takers} />}
    </>
  )
}

function WayCard({ way }: { way: Way }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useNames()
  const perTonne = language === 'zh' ? '元/吨' : 'CNY/t'
  const verdict = used(way)
    ? t('why.used', { tonnes: quantityText(way.tonnes, 't', language) })
    : way.reducedCost < 0.005
      ? t('why.asGood')
      : t('why.costs', { cost: `${inScale(way.reducedCost, { by: 1, unit: '', digits: 2 })} ${language === 'zh' ? '元' : 'CNY'}` })
  return (
    <Panel gap={10}>
      <p className="eyebrow">
        <i className="swatch" style={{ background: names.color(way.material) }} />
        {names.material(way.material)} · {names.mode(way.mode)} · {Math.round(way.km)} km · {way.period}
        {way.process && ` · ${names.process(way.process)}`}
      </p>
      <h2 className={used(way) ? 'better' : ''}>{verdict}</h2>
      <p>{way.words[language]}</p>
      <h3>
        {t('why.terms')} ({perTonne})
      </h3>
      <Terms terms={way.terms} sum={way.reducedCost} />
      {way.instead.length > 0 && (
        <>
          <h3>{t('why.instead')}</h3>
          <Flex vertical gap={4} style={{ fontSize: 13 }} component="ul">
            {way.instead.map(one => (
              <li key={`${one.at} ${one.kind} ${one.nameZh}`}>
                <Tag variant="filled">{t(`why.${one.at}`)}</Tag> {nameOf({ id: one.kind, ...one }, language)}{' '}
                <span className="soft num">
                  {quantityText(one.tonnes, 't', language)}
                  {one.cnyPerT !== null && ` · ${inScale(one.cnyPerT, { by: 1, unit: '', digits: 1 })} ${perTonne}`}
                </span>
              </li>
            ))}
          </Flex>
        </>
      )}
    </Panel>
  )
}

/** Parts that visibly sum, burdens to the right, gains to the left. */
export function Terms({ terms, sum }: { terms: readonly Term[]; sum: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const most = Math.max(1e-9, ...terms.map(term => Math.abs(term.value)))
  const scale = { by: 1, unit: '', digits: 2 }
  return (
    <SmallTable
      rows={terms}
      rowKey={term => `${term.code} ${term.nameZh}`}
      columns={[
        { head: true, render: term => nameOf({ id: term.code, ...term }, language) },
        {
          width: '34%',
          render: term => {
            const half = Math.abs(term.value) / most / 2
            const part =
              term.value > 0 ? { from: 0.5, to: 0.5 + half, colour: 'brick-mid' } : { from: 0.5 - half, to: 0.5, colour: 'teal-mid' }
            return <Bar middle parts={[part]} />
          },
        },
        { num: true, render: term => inColumn(term.value, scale, true) },
      ]}
      sum={[t('why.sum'), '', inColumn(sum, scale, true)]}
    />
  )
}
