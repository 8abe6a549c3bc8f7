// Before saving: tonnes by material and move, wet as written and dry as they will be posted; each material adds up below.
import { useTranslation } from 'react-i18next'
import { useNames } from '../../client/active.tsx'
import type { ImportInfo } from '../../client/intake.ts'
import { inColumn } from '../../ui/quantity.ts'
import { exactTonnes } from '../../ui/accounts.tsx'

type Total = NonNullable<ImportInfo['report']>['totals'][number]

export function Totals({ totals }: { totals: Total[] }) {
  const { t } = useTranslation()
  const names = useNames()
  const scale = exactTonnes(names.language)
  const sum = (field: 'rows' | 'wetKg' | 'dryKg') => totals.reduce((all, total) => all + total[field], 0)
  if (totals.length === 0) return null
  return (
    <section className="bench-section">
      <h2>{t('intake.totals')}</h2>
      <div className="table-scroll">
        <table className="bench-table">
          <thead>
            <tr>
              <th>{t('ledger.material')}</th>
              <th>{t('intake.move')}</th>
              <th className="num">{t('intake.rows')}</th>
              <th className="num">
                {t('ledger.wet')} ({scale.unit})
              </th>
              <th className="num">
                {t('ledger.dry')} ({scale.unit})
              </th>
            </tr>
          </thead>
          <tbody>
            {totals.map(total => (
              <tr key={`${total.material} ${total.move}`}>
                <td>
                  <i className="swatch" style={{ background: names.color(total.material) }} />
                  {names.material(total.material)}
                </td>
                <td>{t(`intake.moves.${total.move}`, total.move)}</td>
                <td className="num">{total.rows.toLocaleString('en-US')}</td>
                <td className="num">{inColumn(total.wetKg, scale)}</td>
                <td className="num">{inColumn(total.dryKg, scale)}</td>
              </tr>
            ))}
            <tr className="table-sum">
              <td colSpan={2}>{t('evidence.sum')}</td>
              <td className="num">{sum('rows').toLocaleString('en-US')}</td>
              <td className="num">{inColumn(sum('wetKg'), scale)}</td>
              <td className="num">{inColumn(sum('dryKg'), scale)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  )
}
