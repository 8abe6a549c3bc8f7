// The bridge of a closed quarter, account by account: as filed, each adjustment since, now. Bars and figures in one table that sums.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { accountKey } from '#domain/entry.ts'
import { useDemonstrationNames } from '../../client/active.tsx'
import { useBridge, type Bridge, type Closing } from '../../client/ledger.ts'
import { csvText, saveText } from '../../ui/csv.ts'
import { inColumn } from '../../ui/quantity.ts'
import { Ready } from '../../ui/states.tsx'
import { AccountName, BucketChip, exactTonnes } from './accounts.tsx'
import { moment } from './asOf.ts'
import { EvidenceTree } from './EvidenceTree.tsx'

type Line = Bridge['lines'][number]

export function BridgeView({ closing }: { closing: Closing }) {
  return <Ready query={useBridge(closing.id)}>{bridge => <BridgeBody key={closing.id} bridge={bridge} />}</Ready>
}

function BridgeBody({ bridge }: { bridge: Bridge }) {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const scale = exactTonnes(names.language)
  const changed = bridge.lines.filter(line => line.steps.length > 0)
  const still = bridge.lines.filter(line => line.steps.length === 0)
  const save = () =>
    saveText(
      `xunyu-bridge-${bridge.period}.csv`,
      csvText(
        [
          ...['party', 'site', 'material', 'bucket'].map(word => t(`ledger.${word}`)),
          t('bridge.step'),
          t('ledger.reason'),
          `${t('ledger.mass')} (kg)`,
        ],
        bridge.lines.flatMap(({ account, filedKg, steps, nowKg }) => {
          const head = [
            names.site(account.party),
            names.site(account.site),
            names.material(account.material),
            t(`bucket.${account.bucket}`),
          ]
          return [
            [...head, t('bridge.filed'), '', filedKg],
            ...steps.map(step => [...head, step.heldOn, step.reason, step.massKg]),
            [...head, t('bridge.now'), '', nowKg],
          ]
        }),
      ),
    )
  return (
    <div className="bridge">
      <p className="bridge-lead">
        <span>
          {t(changed.length === 0 ? 'bridge.unchanged' : 'bridge.changed', {
            period: bridge.period,
            at: moment(bridge.closedAt),
            n: changed.length,
          })}
        </span>
        <button type="button" className="link" onClick={save}>
          CSV
        </button>
      </p>
      {bridge.reasons.length > 0 && (
        <ul className="bridge-reasons">
          {bridge.reasons.map(({ reason, entries, movedKg }) => (
            <li key={reason}>
              <b>{reason}</b>{' '}
              <span className="soft">{t('bridge.reason', { n: entries, mass: `${inColumn(movedKg, scale)} ${scale.unit}` })}</span>
            </li>
          ))}
        </ul>
      )}
      {changed.map(line => (
        <Waterfall key={accountKey(line.account)} line={line} />
      ))}
      {still.length > 0 && (
        <details>
          <summary>{t('bridge.still', { n: still.length })}</summary>
          <div className="table-scroll">
            <table className="bench-table">
              <tbody>
                {still.map(line => (
                  <tr key={accountKey(line.account)}>
                    <th scope="row">
                      <AccountName account={line.account} names={names} /> <BucketChip bucket={line.account.bucket} />
                    </th>
                    <td className="num">
                      {inColumn(line.nowKg, scale)} {scale.unit}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </div>
  )
}

/** Each step with where the account stood before and after it, kg. */
function stood(line: Line) {
  let at = line.filedKg
  return line.steps.map(step => ({ ...step, from: at, to: (at += step.massKg) }))
}

/** Bars from where the account stood to where the step brought it; the axis spans what the line reaches. */
function Waterfall({ line }: { line: Line }) {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const [open, setOpen] = useState<string | null>(null)
  const scale = exactTonnes(names.language)
  const steps = stood(line)
  const reached = [line.filedKg, ...steps.map(step => step.to)]
  const moved = Math.max(...reached) - Math.min(...reached)
  // Adjustments are small beside what was filed: the axis is cut so that they can be seen, and says so.
  const from = Math.min(...reached) - moved * 0.6 - 1
  const to = Math.max(...reached) + moved * 0.15 + 1
  const zero = Math.min(...reached) <= 0 && Math.max(...reached) >= 0
  const place = (kg: number) => ((kg - from) / (to - from)) * 100
  const bar = (a: number, b: number) => ({ left: `${place(Math.min(a, b))}%`, width: `${Math.max(0.6, Math.abs(place(b) - place(a)))}%` })
  const row = (name: React.ReactNode, style: { left: string; width: string }, tone: string, kg: number, sign: boolean) => (
    <>
      <span className="fall-name">{name}</span>
      <span className="fall-track" aria-hidden="true">
        <i className={`fall-bar fall-${tone}`} style={style} />
      </span>
      <span className="num fall-mass">{inColumn(kg, scale, sign)}</span>
    </>
  )
  return (
    <section className="fall">
      <p className="fall-head">
        <AccountName account={line.account} names={names} /> <BucketChip bucket={line.account.bucket} />
        <small className="soft">
          {scale.unit}
          {!zero && ` · ${t('bridge.cut')}`}
        </small>
      </p>
      <div className="fall-row fall-end">{row(t('bridge.filed'), bar(from, line.filedKg), 'total', line.filedKg, false)}</div>
      {steps.map(step => (
        <div key={step.entry}>
          <button
            type="button"
            className="fall-row fall-open"
            aria-expanded={open === step.entry}
            onClick={() => setOpen(open === step.entry ? null : step.entry)}
          >
            {row(
              <>
                {step.reason}
                <small className="soft">
                  {t('bridge.stepAt', { day: step.heldOn, at: moment(step.learnedAt) })}
                  {step.enteredBy !== undefined && ` · ${t('ledger.by', { who: step.enteredBy })}`}
                </small>
              </>,
              bar(step.from, step.to),
              step.massKg < 0 ? 'down' : 'up',
              step.massKg,
              true,
            )}
          </button>
          {open === step.entry && <EvidenceTree ids={[step.entry]} />}
        </div>
      ))}
      <div className="fall-row fall-end fall-now">{row(t('bridge.now'), bar(from, line.nowKg), 'total', line.nowKg, false)}</div>
    </section>
  )
}
