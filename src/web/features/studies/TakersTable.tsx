// Who else could take what leaves a place: place, process, mode, distance, cost of a tonne, reduced cost, and what limits it.
import { useTranslation } from 'react-i18next'
import type { StudyResultOf } from '#domain/study.ts'
import { useLanguage, useNames } from '../../client/active.tsx'
import { inScale, quantityText } from '../../ui/quantity.ts'

const used = 1e-6

export function TakersTable({ takers }: { takers: StudyResultOf<'why'>['takers'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = useNames()
  const perTonne = language === 'zh' ? '元/吨' : 'CNY/t'
  const several = new Set(takers.map(({ material, period }) => `${material} ${period}`)).size > 1
  return (
    <section>
      <h2>{t('why.takers')}</h2>
      <p className="soft">{t('why.takersText')}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t('why.takers')}>
        <table className="parts">
          <thead>
            <tr>
              <th scope="col">{t('why.taker')}</th>
              <th scope="col">{t('why.process')}</th>
              {several && <th scope="col">{t('why.what')}</th>}
              <th scope="col">{t('why.mode')}</th>
              <th scope="col" className="num">
                km
              </th>
              <th scope="col" className="num">
                {t('why.freight')} ({perTonne})
              </th>
              <th scope="col" className="num">
                {t('why.reduced')} ({perTonne})
              </th>
              <th scope="col" className="num">
                {t('why.inPlan')}
              </th>
              <th scope="col">{t('why.limit')}</th>
            </tr>
          </thead>
          <tbody>
            {takers.map(row => (
              <tr key={`${row.material} ${row.to} ${row.process} ${row.period} ${row.mode}`}>
                <th scope="row">{names.site(row.to)}</th>
                <td>{row.process === undefined ? '—' : names.process(row.process)}</td>
                {several && (
                  <td>
                    {names.material(row.material)} {row.period}
                  </td>
                )}
                <td>{names.mode(row.mode)}</td>
                <td className="num">{Math.round(row.km)}</td>
                <td className="num">{inScale(row.freight, { by: 1, unit: '', digits: 1 })}</td>
                <td className="num">{inScale(row.reducedCost, { by: 1, unit: '', digits: 2 })}</td>
                <td className="num">{row.tonnes > used ? quantityText(row.tonnes, 't', language) : '—'}</td>
                <td>{row.words[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
