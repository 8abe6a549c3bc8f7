// One flow through its states, and behind each record the chain it stands on, down to the row of the ledger.
import { Timeline } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDemonstrationNames, useLanguage } from '../../client/active.tsx'
import { useTonne } from '../../client/queries.ts'
import type { Evidence, FlowRecord, TonneAnswer } from '../../client/types.ts'
import { Icon } from '../../ui/Icon.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { Ready } from '../../ui/states.tsx'
import { SyntheticLabel } from '../../ui/BooksLabel.tsx'
import { flowStates } from './TonneList.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Bar } from '../../ui/Bar.tsx'

export function TonneWalk({ flow }: { flow: string }) {
  return <Ready query={useTonne(flow)}>{answer => <Walk answer={answer} />}</Ready>
}

function Walk({ answer }: { answer: TonneAnswer }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useDemonstrationNames()
  const { flow, records } = answer
  const known = new Map<string, Evidence>(answer.evidence.map(item => [item.id, item]))
  const byState = flowStates.map(state => [state, records.filter(record => record.state === state)] as const)
  const most = Math.max(1, ...records.map(record => record.massKg))
  return (
    <>
      {flow.synthetic && <SyntheticLabel />}
      <p style={{ marginBottom: 18, fontSize: 15 }}>
        <b>{names.material(flow.material)}</b> {names.site(flow.from)} → {names.site(flow.to)} · {flow.period}
      </p>
      <Timeline
        items={byState.map(([state, list]) => ({
          key: state,
          color: list.length === 0 ? 'var(--line-strong)' : 'var(--teal)',
          content: (
            <>
              <h2>
                {t(`tonne.state.${state}`)} <small className="soft">{t(`tonne.meaning.${state}`)}</small>
              </h2>
              {list.length === 0 ? (
                <p className="soft">{t('tonne.notYet')}</p>
              ) : (
                list.map(record => (
                  <Record key={record.id} record={record} share={record.massKg / most} known={known} language={language} />
                ))
              )}
            </>
          ),
        }))}
      />
    </>
  )
}

function Record({
  record,
  share,
  known,
  language,
}: {
  record: FlowRecord
  share: number
  known: Map<string, Evidence>
  language: 'zh' | 'en'
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <Panel gap={4} style={{ marginTop: 8 }} className="record">
      <p className="num" style={{ fontSize: 18, fontWeight: 600 }}>
        {quantityText(record.massKg, 'kg', language)}
        <small className="soft"> {record.massKg.toLocaleString('en-US')} kg</small>
      </p>
      <Bar height={5} parts={[{ from: 0, to: share, colour: 'teal' }]} />
      <p className="soft">
        {t('tonne.held', { day: record.validOn })} ·{' '}
        {t('tonne.learned', { time: record.recordedAt.replace('T', ' ').replace(/(\.\d+)?Z$/u, ' UTC') })}
      </p>
      {record.note && <p>{record.note}</p>}
      <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'tonne.hide' : 'tonne.because', { n: record.basedOn.length })}
      </button>
      {open && <Chain ids={record.basedOn} known={known} language={language} seen={new Set([record.id])} />}
    </Panel>
  )
}

/** The because-chain as a tree; a record that was already on the way is named, not walked again. */
function Chain({
  ids,
  known,
  language,
  seen,
}: {
  ids: string[]
  known: Map<string, Evidence>
  language: 'zh' | 'en'
  seen: ReadonlySet<string>
}) {
  const { t } = useTranslation()
  return (
    <ul className="chain">
      {ids.map(id => {
        const item = known.get(id)
        const below = item && !seen.has(id) ? item.basedOn : []
        return (
          <li key={id}>
            <Mark of={item?.kind ?? 'row'}>{t(`evidenceKind.${item?.kind ?? 'row'}`)}</Mark>
            <span>
              {item ? (language === 'zh' ? item.titleZh : item.titleEn) : id}
              {item?.place && (
                <small className="soft">
                  <Icon name="open" size={11} />
                  {item.place}
                </small>
              )}
              <small className="chain-id">{id}</small>
            </span>
            {below.length > 0 && <Chain ids={below} known={known} language={language} seen={new Set([...seen, id])} />}
          </li>
        )
      })}
    </ul>
  )
}
