// A rule result: its answer of four, the figures, what is missing or not approved, and the chain line by line with its articles.
import { Alert, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { resultWords } from '#domain/words/results.ts'
import { useLanguage } from '../../client/active.tsx'
import type { RuleDetail, RuleResult } from '../../client/rules.ts'
import { AnswerBadge, RuleLink, ruleUnit, StandingBadge } from '../../ui/ruleMarks.tsx'
import { MainFigures } from '../../ui/Facts.tsx'
import './rules.css'

export function RuleResultView({ ruleResult, rule }: { ruleResult: RuleResult; rule: Pick<RuleDetail, 'outputs' | 'lines'> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const line = (id: string) => rule.lines.find(one => one.id === id)
  const figures = rule.outputs.filter(output => ruleResult.figures[output.name] !== undefined && ruleResult.figures[output.name] !== null)
  return (
    <section className="rule-result" aria-live="polite">
      <Flex wrap gap={10} align="center" style={{ marginBottom: 12 }} component="p" className="rule-result-answer">
        <AnswerBadge answer={ruleResult.answer} /> <strong>{t(`rule.answerWords.${ruleResult.answer}`)}</strong>
        {ruleResult.answer === 'unverified' && ruleResult.leaning !== null && (
          <span className="soft">{t('rule.leaning', { answer: t(`rule.answers.${ruleResult.leaning}`) })}</span>
        )}
      </Flex>
      {ruleResult.missing.length > 0 && (
        <Alert
          type="warning"
          style={{ marginBottom: 12 }}
          title={t('rule.missing')}
          description={
            <Flex vertical gap={4} style={{ fontSize: 13 }} component="ul">
              {ruleResult.missing.map(one => (
                <li key={one.input}>{language === 'zh' ? one.zh : one.en}</li>
              ))}
            </Flex>
          }
        />
      )}
      {ruleResult.unapproved.length > 0 && (
        <Alert
          type="warning"
          style={{ marginBottom: 12 }}
          title={t('rule.unapproved')}
          description={
            <Flex vertical gap={4} style={{ fontSize: 13 }} component="ul">
              {ruleResult.unapproved.map(id => (
                <li key={id}>
                  {(language === 'zh' ? line(id)?.nameZh : line(id)?.nameEn) ?? id}{' '}
                  <RuleLink id={ruleResult.rule} tab="readings">
                    {t('reading.read')}
                  </RuleLink>
                </li>
              ))}
            </Flex>
          }
        />
      )}
      {ruleResult.doubts !== undefined && ruleResult.doubts.length > 0 && (
        <Alert
          type="warning"
          style={{ marginBottom: 12 }}
          title={t('rule.doubts')}
          description={
            <Flex vertical gap={4} style={{ fontSize: 13 }} component="ul">
              {[...new Set(ruleResult.doubts.map(one => (language === 'zh' ? one.zh : one.en)))].map(text => (
                <li key={text}>{text}</li>
              ))}
            </Flex>
          }
        />
      )}
      {figures.length > 0 && (
        <MainFigures
          figures={figures.map(output => ({
            key: output.name,
            label: language === 'zh' ? output.zh : output.en,
            value: resultWords(output, ruleResult.figures[output.name] ?? '', language),
            unit: ruleUnit(output.unit, language),
          }))}
        />
      )}
      {ruleResult.chain.length > 0 && (
        <>
          <h3>{t('rule.chain')}</h3>
          <ol className="rule-result-chain">
            {ruleResult.chain.map((step, index) => (
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
