// Small words of rules: subjects in reading order, the standing of a line, an answer, a figure with its sign.
import { useTranslation } from 'react-i18next'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Answer } from '#domain/answer.ts'
import type { RuleSubject } from '#domain/ruleBook.ts'
import type { RuleParameter } from '../client/rules.ts'
import { unitText, type Language } from './quantity.ts'
import { carriedView, type View } from '../view.ts'
import { Mark } from './Mark.tsx'

export const subjects: RuleSubject[] = ['tax', 'statistics', 'waste', 'evaluation', 'quality', 'entry', 'transfer', 'clock']
export const standings = ['approved', 'reviewed', 'draft'] as const

const answerTones: Record<Answer, string> = { yes: 'sound', no: 'failed', undetermined: 'relaxed', unverified: 'queued' }
export function AnswerBadge({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  return <Mark of={answerTones[answer]}>{t(`rule.answers.${answer}`)}</Mark>
}

const standingTones = { approved: 'sound', reviewed: 'queued', draft: 'relaxed' } as const
export function StandingBadge({ status }: { status: RuleParameter['status'] }) {
  const { t } = useTranslation()
  return <Mark of={standingTones[status]}>{t(`rule.standing.${status}`)}</Mark>
}

export const ruleUnit = (unit: string, language: Language): string => unitText(unit, language)

/** `≥ 0.7`, `5 元/吨`; a condition has words instead of a figure, a figure that nobody has read is said to be blank. */
export function LineFigure({ line, language }: { line: Pick<RuleParameter, 'value' | 'unit' | 'operator'>; language: Language }) {
  const { t } = useTranslation()
  if (line.value === null) return <span className="soft">{t('rule.notRead')}</span>
  if (line.value === '') return <span className="soft">{t('rule.condition')}</span>
  return (
    <span className="num">
      {line.operator === undefined ? '' : `${operatorSigns[line.operator]} `}
      {line.value} {ruleUnit(line.unit, language)}
    </span>
  )
}
const operatorSigns = { '<=': '≤', '<': '<', '>=': '≥', '>': '>' } as const

/** A link to one rule; the day in view goes along. */
export function RuleLink({ id, day, tab, children }: { id: string; day?: string | undefined; tab?: string; children: ReactNode }) {
  return (
    <Link
      to="/rules/$rule"
      params={{ rule: id }}
      search={(view: View) => ({ ...carriedView(view), held: day, ...(tab === undefined ? {} : { tab }) })}
    >
      {children}
    </Link>
  )
}
