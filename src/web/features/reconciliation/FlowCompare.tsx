// Raw, reconciled and disputed side by side: one row a flow, with its class, interval, z and whether it is suspect.
import { useTranslation } from 'react-i18next'
import type { Names } from '../../client/active.tsx'
import type { ReconciledFlow, Reconciliation } from '../../client/reconcile.ts'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { inColumn, type Scale } from '../../ui/quantity.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { flowName } from './flowNames.ts'
import { Mark } from '../../ui/Mark.tsx'

const classes: ReconciledFlow['class'][] = ['redundant', 'measured', 'observable', 'unobservable']

export function FlowCompare({ result, names, onOpen }: { result: Reconciliation; names: Names; onOpen: (flow: ReconciledFlow) => void }) {
  const { t } = useTranslation()
  const { flows, scales, unit } = result
  // The books count to the kilogram; a network of one's own in whatever it measures.
  const scale: Scale = unit === 'kg' ? exactTonnes(names.language) : { ...exactTonnes(names.language), by: 1, digits: 2 }
  const judged = new Map(scales.map(verdict => [verdict.flow, verdict]))
  const gross = new Set(result.grossErrors.map(one => one.flow))
  const mass = (value: number | null, sign = false) =>
    value === null ? <span className="figure-empty">—</span> : inColumn(value, scale, sign)
  const head = (word: string) => `${t(`reconcile.${word}`)} (${scale.unit})`
  const columns: Column<ReconciledFlow>[] = [
    { key: 'flow', title: t('reconcile.flow'), width: 330, value: flow => flowName(flow, names, t) },
    {
      key: 'class',
      title: t('reconcile.class'),
      width: 140,
      value: flow => t(`reconcile.classes.${flow.class}`),
      filterOf: flow => flow.class,
      filters: classes.map(value => ({ value, text: t(`reconcile.classes.${value}`) })),
      render: flow => <Mark of={flow.class}>{t(`reconcile.classes.${flow.class}`)}</Mark>,
    },
    { key: 'raw', title: head('raw'), width: 130, numeric: true, value: flow => flow.measured, render: flow => mass(flow.measured) },
    {
      key: 'reconciled',
      title: head('reconciled'),
      width: 140,
      numeric: true,
      value: flow => flow.reconciled,
      render: flow => (
        <b>
          {mass(flow.reconciled)}
          {flow.atBound !== null && <small className="soft"> {t('reconcile.atBound')}</small>}
        </b>
      ),
    },
    {
      key: 'interval',
      title: head('interval'),
      width: 200,
      numeric: true,
      value: flow => (flow.high === null || flow.low === null ? null : flow.high - flow.low),
      render: flow =>
        flow.low === null || flow.high === null ? (
          <span className="figure-empty">—</span>
        ) : (
          `${inColumn(flow.low, scale)} – ${inColumn(flow.high, scale)}`
        ),
    },
    {
      key: 'adjustment',
      title: head('adjustment'),
      width: 120,
      numeric: true,
      value: flow => flow.adjustment,
      render: flow => mass(flow.adjustment, true),
    },
    {
      key: 'z',
      title: t('reconcile.z'),
      width: 80,
      numeric: true,
      value: flow => flow.z,
      render: flow => (flow.z === null ? <span className="figure-empty">—</span> : flow.z.toFixed(2).replace('-', '−')),
    },
    {
      key: 'suspect',
      title: t('reconcile.suspect'),
      width: 90,
      value: flow => (flow.suspect || gross.has(flow.id) ? t('reconcile.suspect') : ''),
      filters: [{ text: t('reconcile.suspectOnly'), value: t('reconcile.suspect') }],
      render: flow => (flow.suspect || gross.has(flow.id) ? <Mark of="disputed">{t('reconcile.suspect')}</Mark> : ''),
    },
    {
      key: 'disputed',
      title: head('disputed'),
      width: 190,
      value: flow => {
        const verdict = judged.get(flow.id)
        return verdict === undefined ? '' : `${verdict.sent} / ${verdict.received}`
      },
      render: flow => {
        const verdict = judged.get(flow.id)
        if (verdict === undefined) return ''
        return (
          <span className={verdict.verdict === 'disputed' ? 'worse num' : 'num'} title={names.language === 'zh' ? verdict.zh : verdict.en}>
            {inColumn(verdict.sent, scale)} / {inColumn(verdict.received, scale)}
          </span>
        )
      },
    },
  ]
  return <DataTable name="xunyu-reconciliation" rows={flows} columns={columns} rowKey={flow => flow.id} onOpen={onOpen} />
}
