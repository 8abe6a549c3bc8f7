// What a long solve says while it works: phase, round, columns of those possible, seconds. No invented percentages.
import { useTranslation } from 'react-i18next'
import type { PlanProgress, PlanState } from '../client/types.ts'
import { quantityText, seconds, type Language } from './quantity.ts'

const grouped = new Intl.NumberFormat('en-US')

export function ProgressLine({ status, progress, language }: { status: PlanState; progress: PlanProgress | null; language: Language }) {
  const { t } = useTranslation()
  if (status === 'queued') return <span className="progress-line">{t('progress.queued')}</span>
  if (!progress) return <span className="progress-line">{t('progress.starting')}</span>
  const parts = [t(`progress.phase.${progress.phase}`)]
  if (progress.round !== undefined) parts.push(t('progress.round', { n: progress.round }))
  if (progress.columns !== undefined) {
    parts.push(
      progress.columnsPossible === undefined
        ? t('progress.columns', { n: grouped.format(progress.columns) })
        : t('progress.columnsOf', { n: grouped.format(progress.columns), all: grouped.format(progress.columnsPossible) }),
    )
  }
  if (progress.iterations !== undefined) parts.push(t('progress.iterations', { n: grouped.format(progress.iterations) }))
  if (progress.objective !== undefined) {
    const unit = progress.objectiveUnit ?? 'CNY'
    const value = quantityText(progress.objective, unit, language)
    parts.push(unit === 'CNY' ? t('progress.cost', { cost: value }) : t('progress.objective', { value }))
  }
  parts.push(seconds(progress.seconds, language))
  return <span className="progress-line">{parts.join(' · ')}</span>
}
