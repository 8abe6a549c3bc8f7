// Each of the three books as the office that keeps it reads it; the parts of a line sum.
import { useTranslation } from 'react-i18next'
import type { ThreeBooks } from '#domain/books.ts'
import type { Names } from '../../client/active.tsx'
import { inColumn, type Scale } from '../../ui/quantity.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { AnswerBadge, RuleLink } from '../../ui/ruleMarks.tsx'

type Shown = { books: ThreeBooks; names: Names }
const columns = [
  'generatedKg',
  'broughtInKg',
  'statUtilisedKg',
  'utilisedOldKg',
  'storedKg',
  'disposedKg',
  'dumpedKg',
  'waitingKg',
  'openingStockKg',
  'closingStockKg',
] as const

export function StatisticsTable({ books, names }: Shown) {
  const { t } = useTranslation()
  const scale = exactTonnes(names.language)
  return (
    <section className="bench-section">
      <h2>{t('books.statistics')}</h2>
      <p className="soft">{t('books.statisticsText', { unit: scale.unit })}</p>
      <div className="table-scroll">
        <table className="bench-table">
          <thead>
            <tr>
              <th>{t('books.place')}</th>
              <th>{t('ledger.material')}</th>
              {columns.map(column => (
                <th key={column} className="num">
                  {t(`books.${column}`)}
                </th>
              ))}
              <th className="num">{t('books.rate')}</th>
            </tr>
          </thead>
          <tbody>
            {books.statistics.map(line => (
              <tr key={`${line.place}|${line.material}`}>
                <th scope="row">{placeName(line.place, names)}</th>
                <td>{names.material(line.material)}</td>
                {columns.map(column => (
                  <td key={column} className="num">
                    {inColumn(line[column], scale)}
                  </td>
                ))}
                <td className="num">{line.ratePct === null ? '—' : line.ratePct.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** `CN-1302` is the division 130200 of the region; other areas are named by their own id. */
function placeName(place: string, names: Names): string {
  return names.area(/^CN-\d{2,4}$/.test(place) ? place.slice(3).padEnd(6, '0') : place)
}

const tonnes: Scale = { by: 1, unit: 't', digits: 3 }
const yuan: Scale = { by: 1, unit: 'CNY', digits: 2 }
const written = (figure: string | null, scale: Scale): string => (figure === null ? '—' : inColumn(Number(figure), scale))

export function TaxTable({ books, names }: Shown) {
  const { t } = useTranslation()
  const said = (one: { zh: string; en: string }) => one[names.language]
  return (
    <section className="bench-section">
      <h2>{t('books.tax')}</h2>
      <p className="soft">
        {t('books.taxText')} <RuleLink id="ept-solid-waste">{t('evaluation.theRule')}</RuleLink>
      </p>
      {books.tax.length === 0 ? (
        <p className="soft">{t('books.noTax')}</p>
      ) : (
        <div className="table-scroll">
          <table className="bench-table">
            <thead>
              <tr>
                <th>{t('books.month')}</th>
                <th>{t('books.sender')}</th>
                <th>{t('ledger.material')}</th>
                <th className="num">{t('books.generatedT')}</th>
                <th className="num">{t('books.baseT')}</th>
                <th className="num">{t('books.taxCny')}</th>
                <th>{t('books.answer')}</th>
                <th>{t('books.missing')}</th>
              </tr>
            </thead>
            <tbody>
              {books.tax.map(line => (
                <tr key={`${line.month}|${line.sender}|${line.material}`}>
                  <th scope="row">{line.month}</th>
                  <td>{names.site(line.sender)}</td>
                  <td>{names.material(line.material)}</td>
                  <td className="num">{written(line.generatedT, tonnes)}</td>
                  <td className="num">{written(line.baseT, tonnes)}</td>
                  <td className="num">
                    {line.answer === 'unverified' && line.taxCny !== null && <small className="soft">{t('books.estimate')} </small>}
                    {written(line.taxCny, yuan)}
                  </td>
                  <td>
                    <AnswerBadge answer={line.answer} />
                  </td>
                  <td>{line.missing.map(said).join(names.language === 'zh' ? '；' : '; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

export function EvaluationTable({ books, names }: Shown) {
  const { t } = useTranslation()
  const scale = exactTonnes(names.language)
  return (
    <section className="bench-section">
      <h2>{t('books.evaluation')}</h2>
      <p className="soft">{t('books.evaluationText')}</p>
      {books.evaluation.length === 0 ? (
        <p className="soft">{t('books.noEvaluation')}</p>
      ) : (
        <div className="table-scroll">
          <table className="bench-table">
            <thead>
              <tr>
                <th>{t('books.firm')}</th>
                <th>{t('ledger.material')}</th>
                {(['evalUtilisedKg', 'ownKg', 'receivedKg'] as const).map(column => (
                  <th key={column} className="num">
                    {t(`books.${column}`)} {scale.unit}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {books.evaluation.map(line => (
                <tr key={`${line.firm}|${line.material}`}>
                  <th scope="row">{names.site(line.firm)}</th>
                  <td>{names.material(line.material)}</td>
                  {(['evalUtilisedKg', 'ownKg', 'receivedKg'] as const).map(column => (
                    <td key={column} className="num">
                      {inColumn(line[column], scale)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
