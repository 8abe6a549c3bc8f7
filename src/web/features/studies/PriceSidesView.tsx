// Prices looked at from both sides: one unit less, the plan's price, one unit more, and how far each carries.
import { useTranslation } from 'react-i18next'
import type { StudyResultOf } from '#domain/study.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { Mark } from '../../ui/Mark.tsx'

export function PriceSidesView({ answer }: { answer: StudyResultOf<'prices'> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div className="table-scroll">
      <table className="bench-table">
        <thead>
          <tr>
            <th>{t('sides.what')}</th>
            <th className="num">{t('sides.less')}</th>
            <th className="num">{t('sides.plan')}</th>
            <th className="num">{t('sides.more')}</th>
            <th />
            <th>{t('sides.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.rows.map(row => {
            const price = (value: number | null) => (value === null ? '—' : quantityText(value, row.priceUnit, language))
            const reach = (value: number | null, word: string) =>
              value === null ? '' : t(word, { by: quantityText(value, row.unit, language) })
            return (
              <tr key={`${row.kind} ${row.id} ${row.period}`}>
                <td>
                  <b>{nameOf(row, language)}</b>
                  <small className="table-words">{row.words[language]}</small>
                </td>
                <td className="num">{price(row.left)}</td>
                <td className="num">
                  <b>{price(row.price)}</b>
                </td>
                <td className="num">{price(row.right)}</td>
                <td>
                  <Mark of={row.smooth ? 'must' : 'may'}>{t(row.smooth ? 'sides.smooth' : 'sides.kink')}</Mark>
                </td>
                <td className="soft">{[reach(row.holdsDown, 'sides.down'), reach(row.holdsUp, 'sides.up')].filter(Boolean).join(' · ')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
