// One plan of a study in seven figures, against another one, and the ways to its map and tables.
import { Button } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { measureSenses, measureUnits, studyMeasures, type Figures } from '#domain/study.ts'
import { useLanguage } from '../../client/active.tsx'
import { inScale, quantityText, scaleFor } from '../../ui/quantity.ts'
import { carriedView, useView } from '../../view.ts'

export function FigureRows({ figures, against }: { figures: Figures; against?: Figures | undefined }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <table className="figure-rows">
      <tbody>
        {studyMeasures.map(measure => {
          const unit = measureUnits[measure]
          const value = figures[measure]
          const delta = against === undefined ? 0 : value - against[measure]
          const slight = Math.abs(delta) <= 1e-6 * Math.max(1, Math.abs(value))
          const good = measureSenses[measure] === 'min' ? delta < 0 : delta > 0
          return (
            <tr key={measure}>
              <th scope="row">{t(`study.measure.${measure}`)}</th>
              <td className="num">{closeText(value, unit, language)}</td>
              {against !== undefined && (
                <td className={`num ${slight ? 'soft' : good ? 'better' : 'worse'}`}>
                  {slight ? '—' : quantityText(delta, unit, language, true)}
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Two digits more than a lone figure gets: plans of one study differ little. */
function closeText(value: number, unit: string, language: 'zh' | 'en'): string {
  const scale = scaleFor(unit, value, language)
  return `${inScale(value, scale.by === 1 ? scale : { ...scale, digits: scale.digits + 1 })} ${scale.unit}`
}

/** @param plan id of a kept plan; undefined where only figures were kept */
export function PlanLinks({ plan }: { plan: string | undefined }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [view] = useView()
  if (plan === undefined) return <p className="soft">{t('pareto.noPlan')}</p>
  const open = (to: string, more: object = {}) => void navigate({ to, search: { ...carriedView(view), plan, period: undefined, ...more } })
  return (
    <div className="plan-links">
      <Button type="primary" onClick={() => open('/')}>
        {t('pareto.map')}
      </Button>
      <Button onClick={() => open('/sankey')}>{t('pareto.sankey')}</Button>
      <Button onClick={() => open('/flows')}>{t('pareto.flows')}</Button>
      <Button onClick={() => open('/', { scenario: 'run' })}>{t('pareto.compare')}</Button>
    </div>
  )
}
