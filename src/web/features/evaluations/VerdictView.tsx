// The judgement: what follows from the points, what the evaluator says, and the reasons where the two differ; earlier verdicts stay.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { isOverruled } from '#domain/evaluation/verdict.ts'
import { useLanguage } from '../../client/active.tsx'
import type { EvaluationFile } from '../../client/evaluations.ts'
import { inColumn } from '../../ui/quantity.ts'
import { Nothing } from '../../ui/states.tsx'
import { exactTonnes } from '../../ui/accounts.tsx'
import { AnswerBadge, RuleLink } from '../../ui/ruleMarks.tsx'
import { DocumentList } from './DocumentList.tsx'
import { useSaid } from './words.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

export function VerdictView({ file }: { file: EvaluationFile }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const said = useSaid()
  const scale = exactTonnes(language)
  const { verdicts } = file.evaluationCase
  const latest = verdicts.at(-1)
  if (latest === undefined) return <Nothing title={t('evaluation.noVerdict')}>{t('evaluation.noVerdictText')}</Nothing>
  const material = (id: string) => {
    const found = file.account.materials.find(one => one.id === id)
    return found === undefined ? id : language === 'zh' ? found.nameZh : found.nameEn
  }
  return (
    <section className="bench-section">
      <h2>{t('evaluation.verdict')}</h2>
      <Flex wrap gap={10} align="center" style={{ marginBottom: 12 }} component="p" className="rule-result-answer">
        {t('evaluation.proposed')} <AnswerBadge answer={latest.proposed.answer} /> → {t('evaluation.final')}{' '}
        {isOverruled(latest) ? <Mark of="relaxed">{t('evaluation.overruled')}</Mark> : <AnswerBadge answer={latest.final.answer} />}
        {verdicts.length > 1 && <span className="soft">{t('evaluation.altered', { n: verdicts.length - 1 })}</span>}
      </Flex>
      {latest.reasons !== null && (
        <p style={{ maxWidth: 900, marginBottom: 12 }}>
          {t('evaluation.reasons')}: {latest.reasons}
        </p>
      )}
      <SmallTable
        className="narrow"
        rows={latest.final.lines}
        rowKey={line => line.material}
        columns={[
          { title: t('evaluation.waste'), head: true, render: line => material(line.material) },
          {
            title: `${t('evaluation.ofOwn')} (${scale.unit})`,
            num: true,
            render: line => (line.ownKg === null ? '—' : inColumn(line.ownKg, scale)),
          },
          {
            title: `${t('evaluation.ofOthers')} (${scale.unit})`,
            num: true,
            render: line => (line.receivedKg === null ? '—' : inColumn(line.receivedKg, scale)),
          },
          {
            title: `${t(latest.final.answer === 'yes' ? 'evaluation.accepted' : 'evaluation.notAccepted')} (${scale.unit})`,
            num: true,
            render: line => inColumn(line.massKg, scale),
          },
        ]}
        sum={[
          t('evidence.sum'),
          '',
          '',
          inColumn(
            latest.final.lines.reduce((sum, line) => sum + line.massKg, 0),
            scale,
          ),
        ]}
      />
      <Flex vertical gap={8} style={{ marginTop: 16 }} component="ul">
        {latest.points.map(point => (
          <li key={point.id}>
            <AnswerBadge answer={point.answer} /> {said(point)}
            {point.ruleResult !== null && (
              <>
                {' '}
                <RuleLink id={point.ruleResult.rule} day={point.ruleResult.on ?? undefined}>
                  {t('evaluation.theRule')}
                </RuleLink>
              </>
            )}
            {point.missing.map(one => (
              <div key={one.en} className="soft">
                {t('evaluation.missingInput')} {said(one)}
              </div>
            ))}
            {point.basedOn.length > 0 && (
              <Flex gap={6} className="soft">
                {t('evaluation.papers', { n: point.basedOn.length })} <DocumentList file={file} ids={point.basedOn} />
              </Flex>
            )}
          </li>
        ))}
      </Flex>
    </section>
  )
}
