// The inbox: what waits for the reader, what is overdue first; each line leads to the page on which it is done.
import { useTranslation } from 'react-i18next'
import { useMe } from '../client/access.ts'
import { useInbox } from '../client/inbox.ts'
import { Quiet } from '../features/inbox/Quiet.tsx'
import { TaskTable } from '../features/inbox/TaskTable.tsx'
import { NeedsAccount } from '../ui/NeedsAccount.tsx'
import { Page } from '../ui/Page.tsx'
import { Ready } from '../ui/states.tsx'

export function InboxPage() {
  const { t } = useTranslation()
  const me = useMe().data
  const known = me !== undefined && me.by !== 'public' && me.by !== 'refused'
  const inbox = useInbox(known)
  return (
    <Page title={t('inbox.title')} lead={t('inbox.lead')}>
      <NeedsAccount needed="sign-in" />
      {known && (
        <Ready query={inbox}>
          {({ open, overdue, dueSoon, tasks }) =>
            open === 0 ? (
              <Quiet me={me} />
            ) : (
              <>
                <p>{t('inbox.count', { open, overdue, dueSoon })}</p>
                <TaskTable tasks={tasks} />
              </>
            )
          }
        </Ready>
      )}
    </Page>
  )
}
