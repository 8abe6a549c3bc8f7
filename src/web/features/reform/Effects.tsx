// Who gains and who loses by a reform: counts, the largest changes as bars, every firm in a table whose sums add up.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import type { RuleDetail, RuleSimulation } from '../../client/rules.ts'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { inScale, scaleFor } from '../../ui/quantity.ts'
import { Nothing } from '../../ui/states.tsx'
import { useView } from '../../view.ts'
import { MainFigures } from '../../ui/Facts.tsx'
import { Bar } from '../../ui/Bar.tsx'

type FirmEffect = RuleSimulation['firms'][number]
const mostBars = 12

export function Effects({ rule, answer }: { rule: RuleDetail; answer: RuleSimulation }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [view, setView] = useView()
  const main = rule.outputs.find(output => output.unit === 'CNY' && answer.firms.some(firm => firm.figures[output.name] !== undefined))
  const number = (firm: FirmEffect, of: 'before' | 'after' | 'change') =>
    main === undefined ? 0 : Number(firm.figures[main.name]?.[of] ?? 0)
  const sum = (firms: readonly FirmEffect[], of: 'before' | 'after' | 'change') =>
    firms.reduce((total, firm) => total + number(firm, of), 0)
  const cny = (value: number) => value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace('-', '−')
  const largest = answer.firms
    .filter(firm => number(firm, 'change') !== 0)
    .toSorted((a, b) => Math.abs(number(b, 'change')) - Math.abs(number(a, 'change')))
  const most = Math.abs(largest[0] === undefined ? 0 : number(largest[0], 'change'))
  const scale = scaleFor('CNY', most, language)
  const totals = (firms: readonly FirmEffect[]) =>
    `${t('evidence.sum')}: ${cny(sum(firms, 'before'))} → ${cny(sum(firms, 'after'))} (${cny(sum(firms, 'change'))} ${t('reform.cny')})`
  const columns: Column<FirmEffect>[] = [
    { key: 'firm', title: t('reform.firm'), width: 220, value: firm => firm.firm },
    {
      key: 'effect',
      title: t('reform.effect'),
      width: 110,
      value: firm => t(`reform.effects.${firm.effect}`),
      filters: (['gains', 'loses', 'unchanged'] as const).map(value => ({ text: t(`reform.effects.${value}`), value })),
      filterOf: firm => firm.effect,
    },
    ...(main === undefined
      ? []
      : (['before', 'after', 'change'] as const).map(of => ({
          key: of,
          title: `${t(`reform.${of}`)} (${t('reform.cny')})`,
          width: 150,
          numeric: true,
          value: (firm: FirmEffect) => number(firm, of),
          render: (firm: FirmEffect) => cny(number(firm, of)),
        }))),
    { key: 'cases', title: t('reform.cases'), width: 100, numeric: true, value: firm => firm.cases },
    { key: 'open', title: t('reform.open'), width: 120, numeric: true, value: firm => firm.openCases },
    { key: 'estimates', title: t('reform.estimates'), width: 120, numeric: true, value: firm => firm.estimates },
    {
      key: 'answers',
      title: t('reform.answersChanged'),
      width: 240,
      value: firm =>
        firm.answersChanged.map(one => `${t(`rule.answers.${one.from}`)} → ${t(`rule.answers.${one.to}`)} × ${one.cases}`).join('; '),
    },
  ]
  return (
    <section className="bench-section">
      <h2>{t('reform.result')}</h2>
      <MainFigures
        figures={[
          ...(['gaining', 'losing', 'unchanged'] as const).map(key => ({ key, label: t(`reform.${key}`), value: answer[key] })),
          ...(main === undefined
            ? []
            : [
                {
                  key: 'total',
                  label: t('reform.total', { figure: language === 'zh' ? main.zh : main.en }),
                  value: cny(sum(answer.firms, 'change')),
                  unit: t('reform.cny'),
                },
              ]),
        ]}
      />
      {largest.length > 0 ? (
        <Flex vertical gap={4} style={{ margin: '12px 0 20px', maxWidth: 900 }} role="img" aria-label={t('reform.bars')}>
          {largest.slice(0, mostBars).map(firm => (
            <div key={firm.firm} className="bar-line">
              <span>{firm.firm}</span>
              <Bar
                bare
                parts={[
                  {
                    from: 0,
                    to: Math.abs(number(firm, 'change')) / most,
                    colour: firm.effect === 'gains' ? 'green' : 'brick',
                  },
                ]}
              />
              <span className="num">
                {inScale(number(firm, 'change'), scale, true)} {scale.unit}
              </span>
            </div>
          ))}
          {largest.length > mostBars && <p className="soft">{t('reform.more', { n: largest.length - mostBars })}</p>}
        </Flex>
      ) : (
        <Nothing title={t('reform.nobody')}>{t('reform.nobodyText')}</Nothing>
      )}
      <DataTable
        name={`what-if-${rule.id}`}
        rows={answer.firms}
        columns={columns}
        rowKey={firm => firm.firm}
        search={view.q ?? ''}
        onSearch={q => setView({ q: q || undefined })}
        {...(main === undefined ? {} : { total: totals })}
      />
    </section>
  )
}
