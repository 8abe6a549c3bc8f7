// What follows the report: its seal, public notice, filing, who recognised it, until when it holds, whether it was withdrawn.
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import type { CaseView } from '../../client/evaluations.ts'
import { Nothing } from '../../ui/states.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { ObjectionsOfCase } from './ObjectionsOfCase.tsx'

export function AfterReport({ view }: { view: CaseView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { draft, report, notice, filing, recognitions, refusals, withdrawal } = view.file.evaluationCase
  if (report === null)
    return (
      <>
        <Nothing title={t('evaluation.noReport')}>
          {draft === undefined ? t('evaluation.noReportText') : t('evaluation.waitsForReviewer', { name: draft.signed.name })}
        </Nothing>
        <ObjectionsOfCase view={view} />
      </>
    )
  const signed =
    report.signatures === undefined
      ? t('evaluation.signersTyped', { names: report.signers.join('、') })
      : report.signatures.map(one => t('evaluation.signedByAccounts', { name: one.name, day: one.validOn })).join('；')
  const byWhom = ({ by, recogniser }: (typeof recognitions)[number]) => {
    if (recogniser === undefined) return `${by}（${t('evaluation.recogniserText')}）`
    const name = language === 'zh' ? recogniser.nameZh : recogniser.nameEn
    return `${name}（${t(recogniser.signed ? 'evaluation.recogniserSigned' : 'evaluation.recogniserNoted')}）`
  }
  const rows: [string, string][] = [
    [t('evaluation.issued'), `${report.issuedOn} · ${signed}`],
    [t('evaluation.validTo'), report.validTo],
    [t('evaluation.seal'), view.frozen ?? report.sha256],
    [t('evaluation.notice'), notice === null ? t('evaluation.notYet') : `${notice.from} – ${notice.to} · ${notice.place}`],
    [t('evaluation.filing'), filing === null ? t('evaluation.notYet') : `${filing.validOn} · ${filing.authority} · ${filing.receipt}`],
    ...recognitions.map((one): [string, string] => [t(`evaluation.recognised.${one.purpose}`), `${one.validOn} · ${byWhom(one)}`]),
    ...(refusals ?? []).map((one): [string, string] => [
      t(`evaluation.refusedRecognition.${one.purpose}`),
      `${one.validOn} · ${byWhom(one)} · ${one.reason}`,
    ]),
    ...(withdrawal === null
      ? []
      : [[t('evaluation.withdrawal'), `${withdrawal.validOn} · ${withdrawal.by} · ${withdrawal.reason}`] as [string, string]]),
  ]
  return (
    <section className="bench-section">
      <h2>{t('evaluation.after')}</h2>
      <Facts wide facts={rows.map(([label, value]) => ({ key: label + value, label, value }))} />
      <ObjectionsOfCase view={view} />
    </section>
  )
}
