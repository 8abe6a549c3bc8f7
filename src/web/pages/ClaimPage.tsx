// One claim with everything it stands on.
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useClaim } from '../client/claims.ts'
import { ClaimView } from '../features/claims/ClaimView.tsx'
import { Page } from '../ui/Page.tsx'
import { carriedView } from '../view.ts'

export function ClaimPage() {
  const { t } = useTranslation()
  const { claim } = useParams({ from: '/claims/$claim' })
  const found = useClaim(claim)
  return (
    <Page
      wide
      title={found.data?.claim.claimant ?? t('nav.claims')}
      tools={
        <Link to="/claims" search={carriedView}>
          {t('claim.back')}
        </Link>
      }
    >
      <ClaimView id={claim} />
    </Page>
  )
}
