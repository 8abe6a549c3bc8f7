// Says that the books shown hold demonstration records. The mark is the records' own: which region is chosen says nothing of a firm's books.
import { Alert } from 'antd'
import { useLedgerState } from '../client/ledger.ts'
import { useTranslation } from 'react-i18next'

/** @param also whether what the page shows bears the mark itself */
export function BooksLabel({ also = false }: { also?: boolean }) {
  const marked = useLedgerState().data?.synthetic === true
  return marked || also ? <SyntheticLabel /> : null
}

export function SyntheticLabel() {
  const { t } = useTranslation()
  return (
    <Alert
      type="warning"
      role="note"
      style={{ marginBottom: 18 }}
      title={
        <>
          <b>合成演示 · SYNTHETIC</b> {t('synthetic.tonnes')}
        </>
      }
    />
  )
}
