// One aim after another: what each can reach, what is held of it, and the plan that results.
import { useTranslation } from 'react-i18next'
import type { StudyResultOf } from '#domain/study.ts'
import type { KeptStudy } from '#domain/studyInfo.ts'
import { nameOf, useLanguage } from '../../client/active.tsx'
import { quantityText } from '../../ui/quantity.ts'
import { FigureRows, PlanLinks } from './PointPanel.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Facts } from '../../ui/Facts.tsx'

export function LexicographicView({ answer, plans }: { answer: StudyResultOf<'lexicographic'>; plans: KeptStudy['plans'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Grid min={340}>
      {answer.steps.map((step, i) => (
        <Panel key={step.measure} gap={10}>
          <p className="eyebrow">{t('lexi.step', { n: i + 1 })}</p>
          <h2>{nameOf({ id: step.measure, ...step }, language)}</h2>
          <Facts
            facts={[
              { key: 'best', label: t('lexi.best'), value: quantityText(step.best, step.unit, language) },
              ...(i < answer.steps.length - 1
                ? [{ key: 'held', label: t('lexi.held'), value: quantityText(step.held, step.unit, language) }]
                : []),
            ]}
          />
          <h3>{t('lexi.result')}</h3>
          <FigureRows figures={step.figures} against={i === 0 ? undefined : answer.steps[i - 1]!.figures} />
          <PlanLinks plan={step.plan === undefined ? undefined : plans[step.plan]} />
        </Panel>
      ))}
    </Grid>
  )
}
