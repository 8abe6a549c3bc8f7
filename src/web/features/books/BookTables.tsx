// Each of the three books as the office that keeps it reads it; the parts of a line sum.
import { useTranslation } from 'react-i18next'
import type { ThreeBooks } from '#domain/books.ts'
import type { Names } from '../../client/active.tsx'
import { inColumn, type Scale } from '../../ui/quantity.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { AnswerBadge, RuleLink } from '../../ui/ruleMarks.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

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
      <SmallTable
        rows={books.statistics}
        rowKey={line => `${line.place}|${line.material}`}
        columns={[
          { title: t('books.place'), head: true, render: line => placeName(line.place, names) },
          { title: t('ledger.material'), render: line => names.material(line.material) },
          ...columns.map(column => ({
            title: t(`books.${column}`),
            num: true,
            render: (line: ThreeBooks['statistics'][number]) => inColumn(line[column], scale),
          })),
          { title: t('books.rate'), num: true, render: line => (line.ratePct === null ? '—' : line.ratePct.toFixed(1)) },
        ]}
      />
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
        <SmallTable
          rows={books.tax}
          rowKey={line => `${line.month}|${line.sender}|${line.material}`}
          columns={[
            { title: t('books.month'), head: true, render: line => line.month },
            { title: t('books.sender'), render: line => names.site(line.sender) },
            { title: t('ledger.material'), render: line => names.material(line.material) },
            { title: t('books.generatedT'), num: true, render: line => written(line.generatedT, tonnes) },
            { title: t('books.baseT'), num: true, render: line => written(line.baseT, tonnes) },
            {
              title: t('books.taxCny'),
              num: true,
              render: line => (
                <>
                  {line.answer === 'unverified' && line.taxCny !== null && <small className="soft">{t('books.estimate')} </small>}
                  {written(line.taxCny, yuan)}
                </>
              ),
            },
            { title: t('books.answer'), render: line => <AnswerBadge answer={line.answer} /> },
            { title: t('books.missing'), render: line => line.missing.map(said).join(names.language === 'zh' ? '；' : '; ') },
          ]}
        />
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
        <SmallTable
          rows={books.evaluation}
          rowKey={line => `${line.firm}|${line.material}`}
          columns={[
            { title: t('books.firm'), head: true, render: line => names.site(line.firm) },
            { title: t('ledger.material'), render: line => names.material(line.material) },
            ...(['evalUtilisedKg', 'ownKg', 'receivedKg'] as const).map(column => ({
              title: `${t(`books.${column}`)} ${scale.unit}`,
              num: true,
              render: (line: ThreeBooks['evaluation'][number]) => inColumn(line[column], scale),
            })),
          ]}
        />
      )}
    </section>
  )
}
