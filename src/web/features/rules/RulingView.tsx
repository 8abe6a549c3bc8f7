// A ruling: its answer of four, the figures, what is missing or not approved, and the chain line by line with its articles.
import { useTranslation } from 'react-i18next'
import { resultWords } from '#domain/words/results.ts'
import { useLanguage } from '../../client/active.tsx'
import type { RuleDetail, Ruling } from '../../client/rules.ts'
import { AnswerBadge, ruleUnit, StandingBadge } from '../../ui/ruleMarks.tsx'

export function RulingView({ ruling, rule }: { ruling: Ruling; rule: Pick<RuleDetail, 'outputs' | 'lines'> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const line = (id: string) => rule.lines.find(one => one.id === id)
  const figures = rule.outputs.filter(output => ruling.figures[output.name] !== undefined && ruling.figures[output.name] !== null)
  return (
    <section className="ruling" aria-live="polite">
      <p className="ruling-answer">
        <AnswerBadge answer={ruling.answer} /> <strong>{t(`rule.answerWords.${ruling.answer}`)}</strong>
        {ruling.answer === 'unverified' && ruling.leaning !== null && (
          <span className="soft">{t('rule.leaning', { answer: t(`rule.answers.${ruling.leaning}`) })}</span>
        )}
      </p>
      {ruling.missing.length > 0 && (
        <div className="notice-strip">
          {t('rule.missing')}
          <ul className="plain-list">
            {ruling.missing.map(one => (
              <li key={one.input}>{language === 'zh' ? one.zh : one.en}</li>
            ))}
          </ul>
        </div>
      )}
      {ruling.unapproved.length > 0 && (
        <div className="notice-strip">
          {t('rule.unapproved')}
          <ul className="plain-list">
            {ruling.unapproved.map(id => (
              <li key={id}>{(language === 'zh' ? line(id)?.nameZh : line(id)?.nameEn) ?? id}</li>
            ))}
          </ul>
        </div>
      )}
      {ruling.doubts !== undefined && ruling.doubts.length > 0 && (
        <div className="notice-strip">
          {t('rule.doubts')}
          <ul className="plain-list">
            {[...new Set(ruling.doubts.map(one => (language === 'zh' ? one.zh : one.en)))].map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {figures.length > 0 && (
        <dl className="account-figures">
          {figures.map(output => (
            <div key={output.name}>
              <dt>{language === 'zh' ? output.zh : output.en}</dt>
              <dd className="num">
                {resultWords(output, ruling.figures[output.name] ?? '', language)} <small>{ruleUnit(output.unit, language)}</small>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {ruling.chain.length > 0 && (
        <>
          <h3>{t('rule.chain')}</h3>
          <ol className="ruling-chain">
            {ruling.chain.map((step, index) => (
              // A line may be applied more than once; the order of the chain is its name.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${step.parameter} ${index}`}>
                <p>
                  {step.outcome !== null && <AnswerBadge answer={step.outcome} />} {language === 'zh' ? step.zh : step.en}
                </p>
                <p className="soft">
                  <span lang="zh-CN">
                    {step.document} {step.article}
                  </span>{' '}
                  · {t('rule.since', { day: step.validFrom })} · <StandingBadge status={step.status} />
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
