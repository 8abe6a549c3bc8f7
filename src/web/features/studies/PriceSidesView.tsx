// Prices looked at from both sides: one unit less, the plan's price, one unit more, and how far each carries.
import { useTranslation } from 'react-i18next'
import type { StudyResultOf } from '#domain/study.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { Mark } from '../../ui/Mark.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

export function PriceSidesView({ answer }: { answer: StudyResultOf<'prices'> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  type Row = (typeof answer.rows)[number]
  const price = (row: Row, value: number | null) => (value === null ? '—' : quantityText(value, row.priceUnit, language))
  const reach = (row: Row, value: number | null, word: string) =>
    value === null ? '' : t(word, { by: quantityText(value, row.unit, language) })
  return (
    <SmallTable
      rows={answer.rows}
      rowKey={row => `${row.kind} ${row.id} ${row.period}`}
      columns={[
        {
          title: t('sides.what'),
          head: true,
          render: row => (
            <>
              <b>{nameOf(row, language)}</b>
              <p className="soft" style={{ maxWidth: 460 }}>
                {row.words[language]}
              </p>
            </>
          ),
        },
        { title: t('sides.less'), num: true, render: row => price(row, row.left) },
        { title: t('sides.plan'), num: true, render: row => <b>{price(row, row.price)}</b> },
        { title: t('sides.more'), num: true, render: row => price(row, row.right) },
        { title: '', render: row => <Mark of={row.smooth ? 'must' : 'may'}>{t(row.smooth ? 'sides.smooth' : 'sides.kink')}</Mark> },
        {
          title: t('sides.holds'),
          render: row => (
            <span className="soft">
              {[reach(row, row.holdsDown, 'sides.down'), reach(row, row.holdsUp, 'sides.up')].filter(Boolean).join(' · ')}
            </span>
          ),
        },
      ]}
    />
  )
}
