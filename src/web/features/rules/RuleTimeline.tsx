// When the versions of a rule's formula and its documents were law: one bar each over the years, the day in view as a line.
import { useTranslation } from 'react-i18next'
import type { RuleDetail } from '../../client/rules.ts'
import './rules.css'

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

export function RuleTimeline({ rule }: { rule: RuleDetail }) {
  const { t } = useTranslation()
  const bars = [
    ...rule.versions.map(one => ({
      key: `v ${one.id}`,
      title: `${t('rule.formula')} ${one.id}`,
      from: one.validFrom,
      to: one.validTo,
      on: one.inForce,
    })),
    ...rule.documents.map(one => ({
      key: `d ${one.title}`,
      title: one.title,
      from: one.from,
      to: one.to,
      on: one.from <= rule.on && (one.to === null || rule.on <= one.to),
    })),
  ]
  const first = Math.min(...bars.map(bar => dayNumber(bar.from)), dayNumber(rule.on)),
    last = Math.max(...bars.map(bar => dayNumber(bar.to ?? bar.from)), dayNumber(rule.on)) + 366
  const share = (day: string) => (100 * (dayNumber(day) - first)) / Math.max(1, last - first)
  return (
    <div className="timeline" role="img" aria-label={t('rule.timeline')}>
      <i className="timeline-day" style={{ left: `${share(rule.on)}%` }} title={rule.on} />
      {bars.map(bar => (
        <div key={bar.key} className={bar.on ? 'timeline-row' : 'timeline-row timeline-row-off'}>
          <span
            className="timeline-bar"
            style={{ left: `${share(bar.from)}%`, width: `${(bar.to === null ? 100 : share(bar.to)) - share(bar.from)}%` }}
          />
          <span className="timeline-words" lang="zh-CN">
            {bar.title} <small className="num">{`${bar.from} – ${bar.to ?? '…'}`}</small>
          </span>
        </div>
      ))}
    </div>
  )
}
