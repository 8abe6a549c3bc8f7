// How one report stands today, for whoever holds a copy of it.
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { reportStateWords } from '#domain/evaluation/reportStanding.ts'
import { useLanguage } from '../../client/active.tsx'
import { useReportStanding, type ReportStanding } from '../../client/evaluations.ts'
import { Facts } from '../../ui/Facts.tsx'
import { AnswerBadge } from '../../ui/ruleMarks.tsx'
import { Ready } from '../../ui/states.tsx'
import { useSaid } from './words.tsx'

export function ReportView({ printed }: { printed: string }) {
  return <Ready query={useReportStanding(printed)}>{standing => <Standing standing={standing} />}</Ready>
}

function Standing({ standing }: { standing: ReportStanding }) {
  const { t } = useTranslation()
  const said = useSaid()
  const language = useLanguage()
  const { state, ended, answer, notice } = standing
  const pick = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const facts = [
    [t('evaluation.reportNumber'), standing.number],
    [t('evaluation.firm'), `${pick(standing.firmZh, standing.firmEn)} ${standing.creditCode}`],
    [t('evaluation.period'), `${standing.from} – ${standing.to}`],
    [t('evaluation.evaluator'), `${pick(standing.evaluatorZh, standing.evaluatorEn)} ${standing.listNumber}`],
    [t('evaluation.verdict'), answer === null ? '—' : <AnswerBadge key="answer" answer={answer} />],
    [
      t('evaluation.issued'),
      standing.recordedLateOn === null
        ? standing.issuedOn
        : `${standing.issuedOn}（${t('evaluation.recordedLateOn', { day: standing.recordedLateOn })}）`,
    ],
    [t('evaluation.validTo'), standing.validTo],
    [t('evaluation.notice'), notice === null ? t('evaluation.notYet') : `${notice.from} – ${notice.to} ${notice.place}`],
    [t('evaluation.filing'), standing.filedOn ?? t('evaluation.notYet')],
    ...standing.recognised.map(one => [t(`evaluation.recognised.${one.purpose as 'tax'}`), `${one.on} ${one.by}`]),
    [
      t('evaluation.seal'),
      <code key="seal" style={{ overflowWrap: 'anywhere' }}>
        {standing.sha256}
      </code>,
    ],
  ] as const
  return (
    <section className="bench-section">
      <Alert
        type={state === 'inForce' ? 'success' : state === 'expired' ? 'warning' : 'error'}
        role="status"
        showIcon
        title={said(reportStateWords[state])}
        description={
          ended === null
            ? undefined
            : [
                t('evaluation.endedBy', { on: ended.on, by: t(`evaluation.roles.${ended.by as 'evaluator'}`) }),
                ...(ended.reason === null ? [] : [ended.reason]),
                ...(standing.supersededBy === null ? [] : [t('evaluation.replacedBy', { number: standing.supersededBy })]),
              ].join(' · ')
        }
        style={{ marginBottom: 16 }}
      />
      {standing.synthetic && <Alert type="warning" role="note" style={{ marginBottom: 16 }} title={t('evaluation.synthetic')} />}
      <Facts wide facts={facts.map(([label, value], at) => ({ key: `${at} ${label}`, label, value }))} />
    </section>
  )
}
