// The parts of a target by province, or by the areas below the one in view; they add up to the last row.
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage, useNames } from '../../client/active.tsx'
import { useLens } from '../../client/lens.ts'
import { useTargetParts } from '../../client/queries.ts'
import { inColumn, percent, scaleFor } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'

export function TargetParts({ target }: { target: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useNames()
  const { solved } = useActive()
  const lens = useLens()
  const split = useTargetParts(solved, lens?.id).data?.rows.find(row => row.id === target)
  if (split === undefined || split.parts.length === 0) return null
  const scale = scaleFor(split.unit, split.whole, language)
  const share = (amount: number) => (split.whole > 0 ? percent(amount / split.whole) : '—')
  const rows = [
    ...split.parts.toSorted((a, b) => b.amount - a.amount).map(({ area, amount }) => ({ key: area, name: names.area(area), amount })),
    ...(split.rest === 0 ? [] : [{ key: '', name: t('lens.rest'), amount: split.rest }]),
  ]
  return (
    <details className="no-print">
      <summary className="soft">{t('lens.parts')}</summary>
      <SmallTable
        rows={rows}
        rowKey={row => row.key}
        columns={[
          { title: t('area.name'), render: row => row.name, head: true },
          { title: scale.unit === '' ? t('area.here') : scale.unit, render: row => inColumn(row.amount, scale), num: true },
          { title: t('lens.share'), render: row => share(row.amount), num: true },
        ]}
        sum={[lens === undefined ? t('lens.sum') : lens.name, inColumn(split.whole, scale), split.whole > 0 ? '100 %' : '—']}
      />
    </details>
  )
}
