// Excel is the front door: hand in a ledger, fix what is wrong, see what it adds, save it.
import { useTranslation } from 'react-i18next'
import { DropFile } from '../features/intake/DropFile.tsx'
import { Forms } from '../features/intake/Forms.tsx'
import { ImportList } from '../features/intake/ImportList.tsx'
import { ImportRun } from '../features/intake/ImportRun.tsx'
import { NeedsAccount } from '../ui/NeedsAccount.tsx'
import { Page } from '../ui/Page.tsx'
import { useView } from '../view.ts'

export function ImportPage() {
  const { t } = useTranslation()
  const [view] = useView()
  return (
    <Page wide title={t('nav.import')} lead={t('intake.lead')}>
      {view.import !== undefined ? (
        <ImportRun key={view.import} id={view.import} />
      ) : (
        <>
          <NeedsAccount needed="act" />
          <DropFile />
          <Forms />
          <h2 className="bench-head">{t('intake.list')}</h2>
          <ImportList />
        </>
      )}
    </Page>
  )
}
