// Three books of one year: what "utilised" is in statistics, tax and evaluation, and why the three differ.
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDemonstrationNames } from '../client/active.tsx'
import { useBookYears, useThreeBooks } from '../client/ledger.ts'
import { BookBridges } from '../features/books/BookBridges.tsx'
import { EvaluationTable, StatisticsTable, TaxTable } from '../features/books/BookTables.tsx'
import { NameSelect } from '../ui/NameSelect.tsx'
import { YearSplitView } from '../features/books/YearSplitView.tsx'
import { StockBridge } from '../features/books/StockBridge.tsx'
import { BooksLabel } from '../ui/BooksLabel.tsx'
import { Page } from '../ui/Page.tsx'
import { Ready } from '../ui/states.tsx'
import { useView } from '../view.ts'
import { today } from '../ui/asOf.ts'

/** Years on offer: since the first programme that ships, up to now. */
const thisYear = Number(today().slice(0, 4))
const years = Array.from({ length: thisYear - 2014 }, (_, at) => `${thisYear - at}`)

export function BooksPage() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const names = useDemonstrationNames()
  const basis = view.basis === 'wet' ? 'wet' : 'dry'
  const told = view.told === 'true' || view.told === 'false' ? view.told : undefined
  // The year of the books' own data, until somebody asks for another.
  const known = useBookYears(view.party).data
  const year = view.year ?? (known?.[0] === undefined ? undefined : String(known[0]))
  const query = useThreeBooks({
    year: Number(year ?? thisYear),
    basis,
    ...(view.party === undefined ? {} : { party: view.party }),
    ...(told === undefined ? {} : { return: told }),
  })
  const parties = [
    ...new Set(query.data?.tax.map(line => line.sender) ?? []),
    ...new Set(query.data?.evaluation.map(line => line.firm) ?? []),
  ]
  return (
    <Page wide title={t('nav.books')} lead={t('books.lead')}>
      <BooksLabel also={query.data?.synthetic ?? false} />
      <div className="table-tools">
        <Select
          className="tool-select"
          aria-label={t('books.year')}
          value={year ?? String(thisYear)}
          options={years.map(value => ({ value, label: t('books.yearOf', { year: value }) }))}
          onChange={year => setView({ year })}
        />
        <NameSelect
          label={t('ledger.party')}
          value={view.party}
          ids={[...new Set(parties)]}
          nameOf={names.site}
          onChange={party => setView({ party })}
        />
        <Select
          className="tool-select"
          aria-label={t('books.basis')}
          value={basis}
          options={(['dry', 'wet'] as const).map(value => ({ value, label: t(`books.${value}`) }))}
          onChange={value => setView({ basis: value === 'dry' ? undefined : value })}
        />
        <Select
          className="tool-select"
          aria-label={t('books.return')}
          value={told ?? ''}
          popupMatchSelectWidth={false}
          options={['', 'true', 'false'].map(value => ({ value, label: t(`books.returned.${value || 'unknown'}`) }))}
          onChange={value => setView({ told: value || undefined })}
        />
      </div>
      <YearSplitView
        year={year === undefined ? undefined : Number(year)}
        party={view.party ?? (parties.length === 1 ? parties[0] : undefined)}
        names={names}
      />
      <Ready query={query}>
        {books => (
          <>
            <BookBridges books={books} names={names} />
            <StatisticsTable books={books} names={names} />
            <StockBridge books={books} names={names} party={view.party} />
            <TaxTable books={books} names={names} />
            <EvaluationTable books={books} names={names} />
          </>
        )}
      </Ready>
    </Page>
  )
}
