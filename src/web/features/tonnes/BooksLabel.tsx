// Says that the books shown hold demonstration records. The mark is the records' own: which region is chosen says nothing of a firm's books.
import { useLedgerState } from '../../client/ledger.ts'
import { SyntheticLabel } from './TonneList.tsx'

/** @param also whether what the page shows bears the mark itself */
export function BooksLabel({ also = false }: { also?: boolean }) {
  const marked = useLedgerState().data?.synthetic === true
  return marked || also ? <SyntheticLabel /> : null
}
