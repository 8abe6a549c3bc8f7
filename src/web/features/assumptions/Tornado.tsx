// Assumptions by what they do to the cost: the figures at their low and high ends, first order, largest first.
import { useMemo, useState } from 'react'
import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../../client/active.tsx'
import { useAssumptions } from '../../client/queries.ts'
import type { AssumptionInfluence } from '../../client/types.ts'
import { useEvidence } from '../../ui/evidence.ts'
import { IntervalBar } from '../../ui/IntervalBar.tsx'
import { inScale, scaleFor, unitText } from '../../ui/quantity.ts'
import { Mark } from '../../ui/Mark.tsx'
import { Ready } from '../../ui/states.tsx'

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
    const width = (Math.abs(value) / most) * 50
    return (
      <i
        className={`tornado-bar tornado-${end}`}
        style={value < 0 ? { right: '50%', width: `${width}%` } : { left: '50%', width: `${width}%` }}
      />
    )
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
        <span className="soft table-count">{t('table.rows', { n: found.length, all: rows.length })}</span>
        <span className="tornado-key">
          <i className="swatch tornado-low" />
          {t('assumption.atLow')}
          <i className="swatch tornado-high" />
          {t('assumption.atHigh')}
        </span>
      </div>
      <div className="tornado" role="table" aria-label={t('nav.assumptions')}>
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
            <span role="cell" className="tornado-name">
              <b>{nameOfRow(row)}</b>
              <small>
                <Mark of={`method-${row.method}`}>{t(`method.${row.method}`, row.method)}</Mark> {t(`table.${row.table}`, row.table)}
              </small>
            </span>
            <span role="cell" className="tornado-interval">
              <span className="num">
                {row.central.toLocaleString('en-US', { maximumFractionDigits: 3 })}{' '}
                <small className="soft">{unitText(row.unit, language)}</small>
              </span>
              <IntervalBar low={row.low} central={row.central} high={row.high} />
            </span>
            <span role="cell" className="tornado-cell">
              <span className="tornado-track">
                {bar(row.costAtLow, 'low')}
                {bar(row.costAtHigh, 'high')}
              </span>
              <small className="num">
                {row.costAtLow === null ? '—' : inScale(row.costAtLow, scale, true)} /{' '}
                {row.costAtHigh === null ? '—' : inScale(row.costAtHigh, scale, true)}
              </small>
            </span>
          </button>
        ))}
      </div>
      {found.length > shown && (
        <button type="button" className="link more-link" onClick={() => setShown(shown + 100)}>
          {t('assumption.more', { n: found.length - shown })}
        </button>
      )}
    </>
  )
}
