// What one measure costs in another: the curve with a point for each plan; press one for its figures and its map.
import { Flex } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StudyResultOf } from '#domain/study.ts'
import type { KeptStudy } from '#domain/studyInfo.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { Chart } from '../../ui/Chart.tsx'
import { apartScale, inColumn, quantityText, type Scale } from '../../ui/quantity.ts'
import { fontFamily, ink } from '../../ui/theme.ts'
import { usePhone } from '../../ui/usePhone.ts'
import { opens } from '../../ui/opens.ts'
import { useView } from '../../view.ts'
import { FigureRows, PlanLinks } from './PointPanel.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { Split } from '../../ui/Split.tsx'

type Front = StudyResultOf<'pareto'>

export function ParetoView({ front, plans }: { front: Front; plans: KeptStudy['plans'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [view, setView] = useView()
  const { points } = front
  const cheapest = points.reduce((best, point, i) => (point.figures.net < points[best]!.figures.net ? i : best), 0)
  const chosen = Math.min(points.length - 1, view.point === undefined ? cheapest : Math.max(0, Number(view.point) - 1))
  const choose = (at: number) => setView({ point: String(at + 1) })
  const point = points[chosen]!
  return (
    <Split
      className="front"
      width={400}
      side={
        <Panel gap={10} className="front-panel">
          <h2>{t('pareto.point', { n: chosen + 1 })}</h2>
          <p>{point.words[language]}</p>
          <p className="soft">{t(chosen === cheapest ? 'pareto.cheapest' : 'pareto.against')}</p>
          <FigureRows figures={point.figures} against={chosen === cheapest ? undefined : points[cheapest]!.figures} />
          <PlanLinks plan={point.plan === undefined ? undefined : plans[point.plan]} />
        </Panel>
      }
    >
      <Flex vertical gap={10}>
        {points.length === 1 ? <p>{t('pareto.one')}</p> : <FrontChart front={front} chosen={chosen} choose={choose} />}
        <p className="soft">{t('pareto.hint')}</p>
        <PointTable front={front} chosen={chosen} choose={choose} />
      </Flex>
    </Split>
  )
}

function FrontChart({ front, chosen, choose }: { front: Front; chosen: number; choose: (at: number) => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const phone = usePhone()
  const { first, second, points } = front
  const option = useMemo(() => {
    const x = apartScale(
      second.unit,
      points.map(point => point.second),
      language,
    )
    const y = apartScale(
      first.unit,
      points.map(point => point.first),
      language,
    )
    const better = (sense: 'min' | 'max', horizontal: boolean) => (horizontal ? (sense === 'min' ? '←' : '→') : sense === 'min' ? '↓' : '↑')
    const axis = (name: string, { unit, digits }: Scale, arrow: string, horizontal: boolean) => ({
      type: 'value' as const,
      scale: true,
      name: `${name} (${unit}) ${arrow}`,
      nameLocation: horizontal ? ('middle' as const) : ('end' as const),
      nameGap: horizontal ? 32 : 14,
      nameTextStyle: { color: ink.soft, fontSize: 12.5, align: horizontal ? ('center' as const) : ('left' as const) },
      axisLabel: { color: ink.soft, hideOverlap: true, formatter: (value: number) => inColumn(value, { by: 1, unit: '', digits }) },
      axisLine: { show: true, lineStyle: { color: ink.lineStrong } },
      splitLine: { lineStyle: { color: ink.band } },
    })
    return {
      animation: false,
      textStyle: { fontFamily },
      grid: { left: phone ? 8 : 16, right: 24, top: 40, bottom: 48, containLabel: true },
      xAxis: axis(nameOf({ id: second.measure, ...second }, language), x, better(second.sense, true), true),
      yAxis: axis(nameOf({ id: first.measure, ...first }, language), y, better(first.sense, false), false),
      tooltip: {
        trigger: 'item',
        confine: true,
        backgroundColor: ink.card,
        borderColor: ink.line,
        extraCssText: 'max-width: 320px; white-space: normal;',
        textStyle: { color: ink.text, fontSize: 13 },
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const point = points[dataIndex]!
          return `<b>${t('pareto.point', { n: dataIndex + 1 })}</b><br/>${point.words[language]}`
        },
      },
      series: [
        {
          type: 'line',
          data: points.map((point, i) => ({
            value: [point.second / x.by, point.first / y.by],
            symbolSize: i === chosen ? 19 : 12,
            itemStyle:
              i === chosen
                ? { color: ink.amber, borderColor: ink.white, borderWidth: 2 }
                : { color: ink.teal, borderColor: ink.white, borderWidth: 1.5 },
          })),
          symbol: 'circle',
          lineStyle: { color: ink.tealMid, width: 2 },
          emphasis: { scale: 1.3, lineStyle: { width: 2 } },
        },
      ],
    }
  }, [first, second, points, chosen, language, phone, t])
  const label = t('pareto.chart', {
    first: nameOf({ id: first.measure, ...first }, language),
    second: nameOf({ id: second.measure, ...second }, language),
  })
  return <Chart option={option} height={phone ? 320 : 430} label={label} onPress={press => choose(press.dataIndex)} />
}

function PointTable({ front, chosen, choose }: { front: Front; chosen: number; choose: (at: number) => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { first, second, points } = front
  const scales = (['first', 'second'] as const).map(axis =>
    apartScale(
      front[axis].unit,
      points.map(point => point[axis]),
      language,
    ),
  )
  return (
    <SmallTable
      rows={points.map((point, at) => ({ point, at }))}
      rowKey={({ at }) => String(at)}
      onRow={({ at }) => opens(() => choose(at))}
      rowClassName={({ at }) => (at === chosen ? 'on' : '')}
      columns={[
        {
          title: t('pareto.points'),
          head: true,
          render: ({ at }) => (
            <button type="button" className="link" aria-pressed={at === chosen} onClick={() => choose(at)}>
              {t('pareto.point', { n: at + 1 })}
            </button>
          ),
        },
        {
          title: `${nameOf({ id: first.measure, ...first }, language)} (${scales[0]!.unit})`,
          num: true,
          render: ({ point }) => inColumn(point.first, scales[0]!),
        },
        {
          title: `${nameOf({ id: second.measure, ...second }, language)} (${scales[1]!.unit})`,
          num: true,
          render: ({ point }) => inColumn(point.second, scales[1]!),
        },
        {
          title: t('pareto.rate'),
          num: true,
          render: ({ point }) => (point.rate === null ? <span className="soft">—</span> : rateText(point, language)),
        },
      ]}
    />
  )
}

/** `312 元/吨`; the unit as the study states it. */
function rateText(point: Front['points'][number], language: 'zh' | 'en'): string {
  return quantityText(point.rate ?? 0, point.rateUnit.replace('t CO2', 't'), language)
}
