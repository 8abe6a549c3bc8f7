// Small words of evaluations: a state's badge, a line in two languages, a figure that opens to its derivation.
import { Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import { EvaluationState } from '#domain/evaluation/procedure.ts'
import type { Derivation } from '../../client/evaluations.ts'
import { inColumn, type Scale } from '../../ui/quantity.ts'
import { Mark } from '../../ui/Mark.tsx'

/** States that a case can be found in; the way is what it goes when nobody ends it. */
export const states = EvaluationState.options.filter(state => state !== 'new')
const ends = new Set<EvaluationState>(['declined', 'abandoned', 'withdrawn'])
export const way = states.filter(state => !ends.has(state))

const tones: Partial<Record<EvaluationState, string>> = {
  filed: 'sound',
  recognised: 'sound',
  reported: 'queued',
  noticed: 'queued',
  declined: 'failed',
  withdrawn: 'failed',
  abandoned: 'none',
}
export function StateBadge({ state }: { state: EvaluationState }) {
  const { t } = useTranslation()
  return <Mark of={tones[state] ?? 'relaxed'}>{t(`evaluation.states.${state}`)}</Mark>
}

export function useSaid(): (said: { zh: string; en: string }) => string {
  const language = useLanguage()
  return said => (language === 'zh' ? said.zh : said.en)
}

/** A mass with the formula and the papers behind it. */
export function DerivedMass({ kg, scale, derivation }: { kg: number | null; scale: Scale; derivation: Derivation | undefined }) {
  const { t } = useTranslation()
  const said = useSaid()
  if (kg === null) return <span className="soft">{t('evaluation.missing')}</span>
  const figure = inColumn(kg, scale)
  if (derivation === undefined) return <span className="num">{figure}</span>
  return (
    <Popover
      trigger="click"
      title={t('evaluation.derivation')}
      content={
        <div className="derivation-words" style={{ maxWidth: 460 }}>
          <p>{said(derivation)}</p>
          {derivation.lines.length > 0 && (
            <p className="soft">{t('evaluation.lines', { n: derivation.lines.length, ids: short(derivation.lines) })}</p>
          )}
          {derivation.evidence.length > 0 && (
            <p className="soft">{t('evaluation.papers', { n: derivation.evidence.length, ids: short(derivation.evidence) })}</p>
          )}
        </div>
      }
    >
      <button type="button" className="link num figure-open">
        {figure}
      </button>
    </Popover>
  )
}
const mostNamed = 8
const short = (ids: readonly string[]) => (ids.length > mostNamed ? `${ids.slice(0, mostNamed).join(', ')} …` : ids.join(', '))
