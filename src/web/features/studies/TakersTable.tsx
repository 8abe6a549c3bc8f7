// Who else could take what leaves a place: place, process, mode, distance, cost of a tonne, reduced cost, and what limits it.
import { useTranslation } from 'react-i18next'
import type { StudyResultOf } from '#domain/study.ts'
import { useLanguage, useNames } from '../../client/active.tsx'
import { inScale, quantityText } from '../../ui/quantity.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'

const used = 1e-6
type Taker = StudyResultOf<'why'>['takers'][number]

export function TakersTable({ takers }: { takers: StudyResultOf<'why'>['takers'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useNames()
  const perTonne = language === 'zh' ? '元/吨' : 'CNY/t'
  const several = new Set(takers.map(({ material, period }) => `${material} ${period}`)).size > 1
  return (
    <section className="bench-section">
      <h2>{t('why.takers')}</h2>
      <p className="soft">{t('why.takersText')}</p>
      <SmallTable
        rows={takers}
        rowKey={row => `${row.material} ${row.to} ${row.process} ${row.period} ${row.mode}`}
        columns={[
          { title: t('why.taker'), head: true, render: row => names.site(row.to) },
          { title: t('why.process'), render: row => (row.process === undefined ? '—' : names.process(row.process)) },
          ...(several ? [{ title: t('why.what'), render: (row: Taker) => `${names.material(row.material)} ${row.period}` }] : []),
          { title: t('why.mode'), render: row => names.mode(row.mode) },
          { title: 'km', num: true, render: row => Math.round(row.km) },
          { title: `${t('why.freight')} (${perTonne})`, num: true, render: row => inScale(row.freight, { by: 1, unit: '', digits: 1 }) },
          {
            title: `${t('why.reduced')} (${perTonne})`,
            num: true,
            render: row => inScale(row.reducedCost, { by: 1, unit: '', digits: 2 }),
          },
          { title: t('why.inPlan'), num: true, render: row => (row.tonnes > used ? quantityText(row.tonnes, 't', language) : '—') },
          { title: t('why.limit'), render: row => row.words[language] },
        ]}
      />
    </section>
  )
}
