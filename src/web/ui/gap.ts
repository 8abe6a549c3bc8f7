// How far a cheaper plan could be at most, in words: money a year, and as a share of what the decisions decide.
import { gapNotKnown } from '#domain/gap.ts'
import type { TFunction } from 'i18next'
import type { PlanInfo } from '../client/types.ts'
import { quantityText, type Language } from './quantity.ts'

/** @param short without what the share is of */
export function gapText({ summary, periods }: PlanInfo, t: TFunction, language: Language, short = false): string | undefined {
  if (!summary) return undefined
  if (summary.gap === 0) return t('check.gapNone')
  if (summary.gap === gapNotKnown) return t('check.gapNotKnown')
  const share = `${Number((summary.gap * 100).toPrecision(2))} %`
  // Plans kept by earlier versions tell no money, and their share is one of the gross cost.
  if (summary.gapCny === undefined) return undefined
  return t(short ? 'check.gapShort' : 'check.gapOf', {
    share,
    money: quantityText(summary.gapCny / Math.max(1, periods?.length ?? 1), 'CNY', language),
  })
}
