// What the stream behind a flow stands on: the region's estimate, or the ledger with its interval, its months and every imported row.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage } from '../../client/active.tsx'
import { usePlanGround } from '../../client/ground.ts'
import { Icon } from '../../ui/Icon.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { carriedView, type View } from '../../view.ts'

/** Entries shown before the list is cut; the ledger page has all. */
const shown = 24

export function StreamGround({ site, material, period }: { site: string; material: string; period: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { plan } = useActive()
  const { data } = usePlanGround(plan?.id, { site, material, period })
  if (data === undefined) return null
  const stream = data.streams[0]
  const text = (massKg: number) => quantityText(massKg / 1000, 't', language)
  const entries = stream?.used === true ? stream.basedOn : []
  /** The entries of one day of what arose, so that the one that is meant is on the first page. */
  const entryView = (day: string) => ({ tab: 'entries', site, material, accountClass: 'generated', heldFrom: day, held: day })
  return (
    <section className="stream-ground">
      <h3>{t('ground.title')}</h3>
      {stream === undefined ? (
        <p>{t(data.ground === 'ledger' ? 'ground.silent' : 'ground.estimate')}</p>
      ) : (
        <p>
          {t(stream.used ? 'ground.ledger' : 'ground.partly', {
            mass: text(stream.massKg),
            low: text(stream.lowKg),
            high: text(stream.highKg),
            months: stream.months.length,
          })}
        </p>
      )}
      {entries.length > 0 && (
        <ul className="stands-on">
          {entries.slice(0, shown).map(({ entry, validOn, massKg, rows }) => (
            <li key={entry}>
              <Link to="/ledger" search={(view: View) => ({ ...carriedView(view), ...entryView(validOn), entry })}>
                <small>
                  {validOn} · {text(massKg)}
                </small>
                <span>{rows.map(row => row.place ?? row.id).join(' · ') || entry}</span>
                <Icon name="open" size={14} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {entries.length > shown && <p>{t('ground.more', { n: entries.length - shown })}</p>}
    </section>
  )
}
