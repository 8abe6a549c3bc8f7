// On a claim: the report that it cites was withdrawn, on which day and why, with the way to the page that verifies the report.
import { Alert } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ClaimLine } from '../../client/claims.ts'
import { carriedView } from '../../view.ts'

export function WithdrawnAlert({ report }: { report: ClaimLine['withdrawn'][number] }) {
  const { t } = useTranslation()
  const { caseId, on, reason, reportNumber, reportSha256 } = report
  return (
    <Alert
      type="error"
      role="status"
      showIcon
      style={{ marginBottom: 16 }}
      title={t('claim.withdrawnReport', { number: reportNumber || caseId, day: on })}
      description={
        <>
          {reason}{' '}
          {reportSha256 !== '' && (
            <Link to="/verify/$sha" params={{ sha: reportSha256 }} search={carriedView}>
              {t('claim.verifyReport')}
            </Link>
          )}
        </>
      }
    />
  )
}
