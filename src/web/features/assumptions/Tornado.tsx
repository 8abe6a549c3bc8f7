// Assumptions by what they do to the cost: the figures at their low and high ends, first order, largest first.
import { useMemo, useState } from 'react'
import { Flex, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../../client/active.tsx'
import { useAssumptions } from '../../client/queries.ts'
import type { AssumptionInfluence } from '../../client/types.ts'
import { useEvidence } from '../../ui/evidence.ts'
import { IntervalBar } from '../../ui/IntervalBar.tsx'
import { inScale, scaleFor, unitText } from '../../ui/quantity.ts'
import { Mark } from '../../ui/Mark.tsx'
import { Ready } from '../../ui/states.tsx'
import { Bar } from '../../ui/Bar.tsx'
import { Panel } from '../../ui/Panel.tsx'
import './tornado.css'

/** The colours of the two ends of an interval. */
const ends = { low: 'blue-mid', high: 'amber-mid' } as const
const reach = (row: AssumptionInfluence) => Math.max(Math.abs(row.costAtLow ?? 0), Math.abs(row.costAtHigh ?? 0))

export function Tornado() {
  const { solved } = useActive()
  return <Ready query={useAssumptions(solved)}>{({ rows }) => <TornadoList rows={rows} />}</Ready>
}

function TornadoList({ rows }: { rows: AssumptionInfluence[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { openRow } = useEvidence()
  const [words, setWords] = useState('')
  const [table, setTable] = useState<string | undefined>()
  const [shown, setShown] = useState(40)
  const sorted = useMemo(() => [...rows].sort((a, b) => reach(b) - reach(a)), [rows])
  const nameOfRow = (row: AssumptionInfluence) => (language === 'zh' ? row.nameZh : row.nameEn)
  const found = sorted.filter(
    row =>
      (table === undefined || row.table === table) && `${row.nameZh} ${row.nameEn} ${row.key}`.toLowerCase().includes(words.toLowerCase()),
  )
  const most = Math.max(1, ...found.map(reach))
  const scale = scaleFor('CNY', most, language)
  const bar = (value: number | null, end: 'low' | 'high') => {
    if (value === null) return null
    const half = Math.abs(value) / most / 2
    return { from: value < 0 ? 0.5 - half : 0.5, to: value < 0 ? 0.5 : 0.5 + half, colour: ends[end] }
  }
  return (
    <>
      <div className="table-tools">
        <Input.Search
          allowClear
          placeholder={t('table.search')}
          aria-label={t('table.search')}
          onChange={event => setWords(event.target.value)}
        />
        <Select
          allowClear
          placeholder={t('assumption.anyTable')}
          aria-label={t('assumption.anyTable')}
          value={table}
          onChange={setTable}
          popupMatchSelectWidth={false}
          className="tool-select"
          options={[...new Set(rows.map(row => row.table))].map(value => ({ value, label: t(`table.${value}`, value) }))}
        />
        <span className="soft num">{t('table.rows', { n: found.length, all: rows.length })}</span>
        <Flex align="center" gap={8} component="span" className="soft">
          <i className="swatch" style={{ background: `var(--${ends.low})` }} />
          {t('assumption.atLow')}
          <i className="swatch" style={{ background: `var(--${ends.high})` }} />
          {t('assumption.atHigh')}
        </Flex>
      </div>
      <Panel gap={0} className="lines-panel" role="table" aria-label={t('nav.assumptions')}>
        <div className="tornado-row tornado-headline" role="row">
          <span role="columnheader">{t('assumption.figure')}</span>
          <span role="columnheader">{t('assumption.interval')}</span>
          <span role="columnheader">{t('assumption.influence', { unit: scale.unit })}</span>
        </div>
        {found.slice(0, shown).map(row => (
          <button
            type="button"
            className="tornado-row"
            role="row"
            key={`${row.table}~${row.key}~${row.field}`}
            onClick={() => openRow(row.table, row.key)}
          >
            <span role="cell" className="two-lines">
              <b>{nameOfRow(row)}</b>
              <small>
                <Mark of={`method-${row.method}`}>{t(`method.${row.method}`, row.method)}</Mark> {t(`table.${row.table}`, row.table)}
              </small>
            </span>
            <span role="cell" className="two-lines">
              <span className="num">
                {row.central.toLocaleString('en-US', { maximumFractionDigits: 3 })}{' '}
                <small className="soft">{unitText(row.unit, language)}</small>
              </span>
              <IntervalBar low={row.low} central={row.central} high={row.high} />
            </span>
            <span role="cell" className="two-lines">
              <Bar middle height={14} parts={[bar(row.costAtLow, 'low'), bar(row.costAtHigh, 'high')]} />
              <small className="num">
                {row.costAtLow === null ? '—' : inScale(row.costAtLow, scale, true)} /{' '}
                {row.costAtHigh === null ? '—' : inScale(row.costAtHigh, scale, true)}
              </small>
            </span>
          </button>
        ))}
      </Panel>
      {found.length > shown && (
        <button type="button" className="link more-link" onClick={() => setShown(shown + 100)}>
          {t('assumption.more', { n: found.length - shown })}
        </button>
      )}
    </>
  )
}
