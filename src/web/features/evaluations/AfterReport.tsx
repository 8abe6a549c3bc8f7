// What follows the report: its seal, public notice, objections, filing, who recognised it, until when it holds, whether it was withdrawn.
import { useTranslation } from 'react-i18next'
import type { CaseView } from '../../client/evaluations.ts'
import { Nothing } from '../../ui/states.tsx'
import { Facts } from '../../ui/Facts.tsx'

export function AfterReport({ view }: { view: CaseView }) {
  const { t } = useTranslation()
  const { report, notice, objections, filing, recognitions, withdrawal } = view.file.evaluationCase
  if (report === null) return <Nothing title={t('evaluation.noReport')}>{t('evaluation.noReportText')}</Nothing>
  const rows: [string, string][] = [
    [t('evaluation.issued'), `${report.issuedOn} · ${report.signers.join('、')}`],
    [t('evaluation.validTo'), report.validTo],
    [t('evaluation.seal'), view.frozen ?? report.sha256],
    [t('evaluation.notice'), notice === null ? t('evaluation.notYet') : `${notice.from} – ${notice.to} · ${notice.place}`],
    [t('evaluation.filing'), filing === null ? t('evaluation.notYet') : `${filing.validOn} · ${filing.authority} · ${filing.receipt}`],
    ...recognitions.map((one): [string, string] => [t(`evaluation.recognised.${one.purpose}`), `${one.validOn} · ${one.by}`]),
    ...(withdrawal === null
      ? []
      : [[t('evaluation.withdrawal'), `${withdrawal.validOn} · ${withdrawal.by} · ${withdrawal.reason}`] as [string, string]]),
  ]
  return (
    <section className="bench-section">
      <h2>{t('evaluation.after')}</h2>
      <Facts wide facts={rows.map(([label, value]) => ({ key: label + value, label, value }))} />
      {objections.length > 0 && (
        <>
          <h3>{t('evaluation.objections')}</h3>
          <ol className="dispute-steps">
            {objections.map(one => (
              <li key={one.number}>
                <b>{one.by}</b> · {one.validOn} · {t(`evaluation.objectionStates.${one.answer}`)}
                <p>{one.text}</p>
                {one.reason !== null && <p className="soft">{one.reason}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
