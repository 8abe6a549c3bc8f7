// The state of the books: the end of the chained log, what the last audit found, and a way to run it now.
import { useState } from 'react'
import { Button } from 'antd'
import { useMe } from '../../client/access.ts'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import { ApiProblem } from '../../client/http.ts'
import { runAudit, useLedgerState, type AuditReport, type LedgerState } from '../../client/ledger.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Ready, Refused } from '../../ui/states.tsx'
import { moment } from '../../ui/asOf.ts'

export function AuditCard() {
  return <Ready query={useLedgerState()}>{state => <AuditBody state={state} />}</Ready>
}

function AuditBody({ state }: { state: LedgerState }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { data: me } = useMe()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiProblem | null>(null)
  const { head, last } = state
  const run = () => {
    setBusy(true)
    setFailure(null)
    runAudit()
      .then(
        () => queries.invalidateQueries({ queryKey: ['ledger', 'audit'] }),
        (error: unknown) => {
          if (!(error instanceof ApiProblem)) throw error
          setFailure(error)
        },
      )
      .finally(() => setBusy(false))
  }
  const since = last === null ? 0 : head.sequence - last.report.head.sequence
  return (
    <div className="audit">
      <p className="soft">{t('audit.lead')}</p>
      <section className="plain-card audit-card">
        <h3>{t('audit.head')}</h3>
        <p className="audit-head">
          <b className="num">#{head.sequence.toLocaleString('en-US')}</b>
          <code>{head.hash}</code>
        </p>
        <p>
          {t('audit.headAt', { at: moment(head.at) })}{' '}
          <button type="button" className="link" onClick={() => void navigator.clipboard.writeText(`${head.sequence}:${head.hash}`)}>
            {t('audit.copy')}
          </button>
        </p>
        <p>{t('audit.headText')}</p>
        <NeedsAccount needed="administer" />
        <Button type="primary" loading={busy} disabled={me?.mayAdminister !== true} onClick={run}>
          {t(busy ? 'audit.running' : 'audit.run')}
        </Button>
      </section>
      {failure && <Refused error={failure} />}
      {last === null ? (
        <p className="soft">{t('audit.never')}</p>
      ) : (
        <>
          <Verdict report={last.report} at={last.at} />
          {since > 0 && <p className="soft">{t('audit.since', { n: since.toLocaleString('en-US') })}</p>}
        </>
      )}
    </div>
  )
}

function Verdict({ report, at }: { report: AuditReport; at: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const counted = (['events', 'records', 'entries', 'accounts', 'files'] as const).map(name => ({ name, n: report.counted[name] }))
  return (
    <section className={report.sound ? 'audit-verdict audit-sound' : 'audit-verdict audit-touched'}>
      <h2>
        <Icon name={report.sound ? 'check' : 'warn'} size={20} />
        {t(report.sound ? 'audit.sound' : 'audit.touched', { n: report.findings.length })}
        <small className="soft">{moment(at)}</small>
      </h2>
      <ul className="audit-counted">
        {counted.map(({ name, n }) => (
          <li key={name}>
            <b className="num">{n.toLocaleString('en-US')}</b> {t(`audit.counted.${name}`)}
          </li>
        ))}
      </ul>
      {report.findings.length > 0 && (
        <div className="table-scroll">
          <table className="bench-table">
            <thead>
              <tr>
                <th>{t('audit.what')}</th>
                <th>{t('audit.record')}</th>
                <th>{t('audit.fields')}</th>
              </tr>
            </thead>
            <tbody>
              {report.findings.map(finding => (
                <tr key={`${finding.code} ${finding.table} ${finding.id}`}>
                  <td>{language === 'zh' ? finding.zh : finding.en}</td>
                  <td>
                    <code>
                      {finding.table} · {finding.id}
                    </code>
                  </td>
                  <td>{finding.fields.join(', ') || '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {report.cut && <p className="soft">{t('audit.more')}</p>}
        </div>
      )}
    </section>
  )
}
