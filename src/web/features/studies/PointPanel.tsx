// One plan of a study in seven figures, against another one, and the ways to its map and tables.
import { Button, Flex } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { measureSenses, measureUnits, studyMeasures, type Figures, type StudyMeasure } from '#domain/study.ts'
import { useLanguage } from '../../client/active.tsx'
import { inScale, quantityText, scaleFor } from '../../ui/quantity.ts'
import { carriedView, useView } from '../../view.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'

export function FigureRows({ figures, against }: { figures: Figures; against?: Figures | undefined }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const change = ({ measure, value, delta = 0 }: { measure: StudyMeasure; value: number; delta: number | undefined }) => {
    if (Math.abs(delta) <= 1e-6 * Math.max(1, Math.abs(value))) return <span className="soft">—</span>
    const good = measureSenses[measure] === 'min' ? delta < 0 : delta > 0
    return <span className={good ? 'better' : 'worse'}>{quantityText(delta, measureUnits[measure], language, true)}</span>
  }
  return (
    <SmallTable
      rows={studyMeasures.map(measure => ({ measure, value: figures[measure], delta: against && figures[measure] - against[measure] }))}
      rowKey={({ measure }) => measure}
      columns={[
        { head: true, render: ({ measure }) => <span className="soft">{t(`study.measure.${measure}`)}</span> },
        { num: true, render: ({ measure, value }) => closeText(value, measureUnits[measure], language) },
        ...(against === undefined ? [] : [{ num: true, render: change }]),
      ]}
    />
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
    <Flex wrap gap={8} align="center">
      <Button type="primary" onClick={() => open('/')}>
        {t('pareto.map')}
      </Button>
      <Button onClick={() => open('/sankey')}>{t('pareto.sankey')}</Button>
      <Button onClick={() => open('/flows')}>{t('pareto.flows')}</Button>
      <Button onClick={() => open('/', { scenario: 'run' })}>{t('pareto.compare')}</Button>
    </Flex>
  )
}
