// Before saving: tonnes by material and move, wet as written and dry as they will be posted; each material adds up below.
import { useTranslation } from 'react-i18next'
import { useNames } from '../../client/active.tsx'
import type { ImportInfo } from '../../client/intake.ts'
import { inColumn } from '../../ui/quantity.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

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
      <SmallTable
        rows={totals}
        rowKey={total => `${total.material} ${total.move}`}
        columns={[
          {
            title: t('ledger.material'),
            head: true,
            render: total => (
              <>
                <i className="swatch" style={{ background: names.color(total.material) }} />
                {names.material(total.material)}
              </>
            ),
          },
          { title: t('intake.move'), render: total => t(`intake.moves.${total.move}`, total.move) },
          { title: t('intake.rows'), num: true, render: total => total.rows.toLocaleString('en-US') },
          { title: `${t('ledger.wet')} (${scale.unit})`, num: true, render: total => inColumn(total.wetKg, scale) },
          { title: `${t('ledger.dry')} (${scale.unit})`, num: true, render: total => inColumn(total.dryKg, scale) },
        ]}
        sum={[t('evidence.sum'), '', sum('rows').toLocaleString('en-US'), inColumn(sum('wetKg'), scale), inColumn(sum('dryKg'), scale)]}
      />
    </section>
  )
}
