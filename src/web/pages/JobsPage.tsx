// The queue of jobs: one's own, for an operator all of them.
import { useTranslation } from 'react-i18next'
import { useMe } from '../client/access.ts'
import { JobTable } from '../features/jobs/JobTable.tsx'
import { Schedules } from '../features/jobs/Schedules.tsx'
import { NeedsAccount } from '../ui/NeedsAccount.tsx'
import { Page } from '../ui/Page.tsx'
import { Ready } from '../ui/states.tsx'

export function JobsPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('jobs.title')} lead={t('jobs.lead')} wide>
      <Ready query={useMe()}>
        {me =>
          me.by === 'public' || me.by === 'refused' ? (
            <NeedsAccount needed="sign-in" />
          ) : (
            <>
              <JobTable />
              <Schedules />
            </>
          )
        }
      </Ready>
    </Page>
  )
}
