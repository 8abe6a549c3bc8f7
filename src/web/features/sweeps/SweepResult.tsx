// The answer of a sweep: net cost over its settings as a chart, every combination as a row, the whole table as a file.
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from '@tanstack/react-router'
import type { SweepTable } from '#domain/sweep.ts'
import { useActive, useLanguage } from '../../client/active.tsx'
import { Chart } from '../../ui/Chart.tsx'
import { apartScale, changeText, inColumn, inScale } from '../../ui/quantity.ts'
import { StatusBadge } from '../../ui/status.tsx'
import { fontFamily, ink, series } from '../../ui/theme.ts'
import { carriedView, useView } from '../../view.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { opens } from '../../ui/opens.ts'

type Row = SweepTable['rows'][number]
const metText = (targets: Row['targets'][string][]): string =>
  targets.length === 0 ? '—' : `${targets.filter(target => target.met).length} / ${targets.length}`
type Describe = (key: string, value: string | number | boolean) => { name: string; text: string }

export function SweepResult({ table, describe }: { table: SweepTable; describe: Describe }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const { base } = useActive()
  const [view] = useView()
  const ended = table.rows.filter(row => row.objective !== null)
  const scaleOf = (unit: string, of: (row: Row) => number | null) =>
    apartScale(
      unit,
      ended.flatMap(row => of(row) ?? []),
      language,
    )
  const [scale, co2, used] = [
    scaleOf('CNY', row => row.objective),
    scaleOf('kg', row => row.co2NetKg),
    scaleOf('t', row => row.tonnesUtilised),
  ]
  const from = base?.summary?.objective.value
  if (ended.length === 0) return <p className="soft">{t('sweep.nothingYet')}</p>
  return (
    <>
      {table.axes.length > 0 && <SweepChart table={table} describe={describe} />}
      <h2 className="bench-head">{t('sweep.table')}</h2>
      <SmallTable
        rows={table.rows}
        rowKey={row => row.plan}
        onRow={row =>
          row.objective === null
            ? {}
            : opens(() => void navigate({ to: '/', search: { ...carriedView(view), plan: row.plan === base?.id ? undefined : row.plan } }))
        }
        columns={[
          ...table.axes.map(key => ({
            title: describe(key, '').name,
            render: (row: Row) => (row.changes[key] === undefined ? <span className="soft">—</span> : describe(key, row.changes[key]).text),
          })),
          {
            title: `${t('figure.netCost')} (${scale.unit})`,
            num: true,
            render: row => (row.objective === null ? '—' : inColumn(row.objective, scale)),
          },
          {
            title: t('sweep.againstBase'),
            num: true,
            render: row =>
              row.objective === null || from === undefined ? '—' : (changeText(row.objective, from, 'CNY', language) ?? t('plan.asBase')),
          },
          {
            title: `${t('figure.co2')} (${co2.unit})`,
            num: true,
            render: row => (row.co2NetKg === null ? '—' : inColumn(row.co2NetKg, co2)),
          },
          {
            title: `${t('figure.utilised')} (${used.unit})`,
            num: true,
            render: row => (row.tonnesUtilised === null ? '—' : inColumn(row.tonnesUtilised, used)),
          },
          { title: t('sweep.met'), num: true, render: row => metText(Object.values(row.targets)) },
          { title: '', render: row => <StatusBadge status={row.status} /> },
        ]}
      />
    </>
  )
}

/** The first numeric setting along the axis, the combinations of the others as lines. */
function SweepChart({ table, describe }: { table: SweepTable; describe: Describe }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const option = useMemo(() => {
    const rows = table.rows.filter(row => row.objective !== null)
    const scale = apartScale(
      'CNY',
      rows.flatMap(row => row.objective ?? []),
      language,
    )
    const along = table.axes.find(key => rows.some(row => typeof row.changes[key] === 'number')) ?? table.axes[0]!
    const labels = [...new Set(rows.map(row => row.changes[along]).filter(value => value !== undefined))].sort((a, b) =>
      typeof a === 'number' && typeof b === 'number' ? a - b : 0,
    )
    const others = table.axes.filter(key => key !== along)
    const lines = new Map<string, (number | null)[]>()
    for (const row of rows) {
      const at = labels.indexOf(row.changes[along]!)
      if (at < 0) continue
      const name = others
        .filter(key => row.changes[key] !== undefined)
        .map(key => `${describe(key, row.changes[key]!).name} ${describe(key, row.changes[key]!).text}`)
        .join(' · ')
      const line = lines.get(name) ?? labels.map(() => null)
      line[at] = row.objective! / scale.by
      lines.set(name, line)
    }
    return {
      animation: false,
      textStyle: { fontFamily },
      color: [...series],
      grid: { left: 16, right: 24, top: 60, bottom: 40, containLabel: true },
      legend: { top: 0, left: 0, textStyle: { color: ink.soft }, itemWidth: 16, itemHeight: 8, type: 'scroll' },
      xAxis: {
        type: 'category',
        data: labels.map(value => describe(along, value).text),
        name: describe(along, '').name,
        nameLocation: 'middle',
        nameGap: 28,
        nameTextStyle: { color: ink.soft },
        axisLabel: { color: ink.soft },
        axisLine: { lineStyle: { color: ink.lineStrong } },
      },
      yAxis: {
        type: 'value',
        scale: true,
        name: `${t('figure.netCost')} (${scale.unit})`,
        nameTextStyle: { color: ink.soft, align: 'left' },
        axisLabel: { color: ink.soft },
        splitLine: { lineStyle: { color: ink.band } },
      },
      tooltip: {
        trigger: 'axis',
        confine: true,
        backgroundColor: ink.card,
        borderColor: ink.line,
        textStyle: { color: ink.text, fontSize: 13 },
        valueFormatter: (value: unknown) =>
          typeof value === 'number' ? `${inScale(value, { by: 1, unit: '', digits: scale.digits })} ${scale.unit}` : '—',
      },
      series: [...lines].map(([name, data]) => ({
        type: 'line',
        name: name || t('figure.netCost'),
        data,
        symbolSize: 8,
        connectNulls: true,
        lineStyle: { width: 2 },
      })),
    }
  }, [table, describe, language, t])
  return <Chart option={option} height={360} label={t('sweep.chart')} />
}
