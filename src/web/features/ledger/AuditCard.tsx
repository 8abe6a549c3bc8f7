// The state of the books: the end of the chained log, what the last audit found, and a way to run it now.
import { useState } from 'react'
import { Button, Flex } from 'antd'
import { useMe } from '../../client/access.ts'
import { mayAudit, NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import { ApiProblem } from '../../client/http.ts'
import { runAudit, useLedgerState, type AuditReport, type LedgerState } from '../../client/ledger.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Ready, Refused } from '../../ui/states.tsx'
import { moment } from '../../ui/asOf.ts'
import { Panel } from '../../ui/Panel.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

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
    <Flex vertical gap={16} style={{ maxWidth: 980 }}>
      <p className="soft">{t('audit.lead')}</p>
      <Panel align="start" gap={6}>
        <h3>{t('audit.head')}</h3>
        <Flex wrap gap="4px 12px" align="baseline" component="p" className="audit-head">
          <b className="num">#{head.sequence.toLocaleString('en-US')}</b>
          <code>{head.hash}</code>
        </Flex>
        <p>
          {t('audit.headAt', { at: moment(head.at) })}{' '}
          <button type="button" className="link" onClick={() => void navigator.clipboard.writeText(`${head.sequence}:${head.hash}`)}>
            {t('audit.copy')}
          </button>
        </p>
        <p>{t('audit.headText')}</p>
        <NeedsAccount needed="audit" />
        <Button type="primary" loading={busy} disabled={me === undefined || !mayAudit(me)} onClick={run}>
          {t(busy ? 'audit.running' : 'audit.run')}
        </Button>
      </Panel>
      {failure && <Refused error={failure} />}
      {last === null ? (
        <p className="soft">{t('audit.never')}</p>
      ) : (
        <>
          <Verdict report={last.report} at={last.at} />
          {since > 0 && <p className="soft">{t('audit.since', { n: since.toLocaleString('en-US') })}</p>}
        </>
      )}
    </Flex>
  )
}

function Verdict({ report, at }: { report: AuditReport; at: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const counted = (['events', 'records', 'entries', 'accounts', 'files'] as const).map(name => ({ name, n: report.counted[name] }))
  return (
    <Panel gap={10} tone={report.sound ? 'good' : 'bad'} className={`audit-verdict ${report.sound ? 'audit-sound' : ''}`}>
      <h2 className={report.sound ? 'better' : 'worse'}>
        <Icon name={report.sound ? 'check' : 'warn'} size={20} />{' '}
        {t(report.sound ? 'audit.sound' : 'audit.touched', { n: report.findings.length })} <small className="soft">{moment(at)}</small>
      </h2>
      <Flex wrap gap="4px 26px" component="ul" className="soft">
        {counted.map(({ name, n }) => (
          <li key={name}>
            <b className="num">{n.toLocaleString('en-US')}</b> {t(`audit.counted.${name}`)}
          </li>
        ))}
      </Flex>
      {report.findings.length > 0 && (
        <>
          <SmallTable
            rows={report.findings}
            rowKey={finding => `${finding.code} ${finding.table} ${finding.id}`}
            columns={[
              { title: t('audit.what'), head: true, render: finding => (language === 'zh' ? finding.zh : finding.en) },
              {
                title: t('audit.record'),
                render: finding => (
                  <code>
                    {finding.table} · {finding.id}
                  </code>
                ),
              },
              { title: t('audit.fields'), render: finding => finding.fields.join(', ') || '—' },
            ]}
          />
          {report.cut && <p className="soft">{t('audit.more')}</p>}
        </>
      )}
    </Panel>
  )
}
