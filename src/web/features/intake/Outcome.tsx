// After saving: what was new, what said something else than before, what said the same; each correction with before and after.
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import type { ImportInfo } from '../../client/intake.ts'
import { inColumn } from '../../ui/quantity.ts'
import { carriedView, type View } from '../../view.ts'
import { exactTonnes } from '../../ui/accounts.tsx'

type Done = NonNullable<ImportInfo['outcome']>

export function Outcome({ outcome }: { outcome: Done }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const scale = exactTonnes(language)
  const rows = outcome.added + outcome.corrected + outcome.unchanged
  const registry = outcome.registryAdded + outcome.registryChanged + outcome.registryUnchanged
  return (
    <section className="audit-verdict">
      <h2>{t('intake.saved')}</h2>
      {rows > 0 && (
        <ul className="audit-counted">
          {(['added', 'corrected', 'unchanged'] as const).map(name => (
            <li key={name}>
              <b className="num">{outcome[name].toLocaleString('en-US')}</b> {t(`intake.outcome.${name}`)}
            </li>
          ))}
          <li>{t('intake.outcome.entries', { n: outcome.entries.toLocaleString('en-US') })}</li>
        </ul>
      )}
      {registry > 0 && (
        <p>
          {t('intake.outcome.registry', {
            added: outcome.registryAdded,
            changed: outcome.registryChanged,
            unchanged: outcome.registryUnchanged,
          })}
        </p>
      )}
      {outcome.corrections.length > 0 && (
        <div className="table-scroll">
          <table className="bench-table">
            <thead>
              <tr>
                <th>{t('intake.where')}</th>
                <th className="num">
                  {t('intake.before')} ({scale.unit})
                </th>
                <th className="num">
                  {t('intake.after')} ({scale.unit})
                </th>
                <th className="num">{t('ledger.change')}</th>
              </tr>
            </thead>
            <tbody>
              {outcome.corrections.map(one => (
                <tr key={one.key}>
                  <td>
                    {one.place}
                    {one.beforeDay !== one.afterDay && (
                      <small className="soft">
                        {' '}
                        {one.beforeDay} → {one.afterDay}
                      </small>
                    )}
                  </td>
                  <td className="num">{inColumn(one.beforeKg, scale)}</td>
                  <td className="num">{inColumn(one.afterKg, scale)}</td>
                  <td className="num">{inColumn(one.afterKg - one.beforeKg, scale, true)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="plan-links">
        <Link to="/ledger" search={(view: View) => ({ ...carriedView(view), tab: 'entries' })}>
          {t('intake.toEntries')}
        </Link>
        <Link to="/ledger" search={carriedView}>
          {t('intake.toBalances')}
        </Link>
      </p>
    </section>
  )
}
