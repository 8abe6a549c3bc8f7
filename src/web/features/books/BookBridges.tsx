// Why one book's "utilised" is not another's: a line a reason, with the records that it is made of.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { measureWords, type ThreeBooks } from '#domain/books.ts'
import type { Names } from '../../client/active.tsx'
import { csvText, saveText } from '../../ui/csv.ts'
import { exactTonnes } from '../../ui/accounts.tsx'
import { Fall } from '../../ui/Fall.tsx'

/** Entries of a line that its evidence shows; a year's line can stand on thousands. */
const shownEntries = 12

export function BookBridges({ books, names }: { books: ThreeBooks; names: Names }) {
  const { t } = useTranslation()
  const { language } = names
  const scale = exactTonnes(language)
  const save = () =>
    saveText(
      `xunyu-books-${books.year}.csv`,
      csvText(
        [t('books.from'), t('books.to'), t('ledger.reason'), `${t('ledger.mass')} (kg)`, t('books.records')],
        books.bridges.flatMap(({ from, to, fromKg, toKg, lines }) => {
          const ends = [measureWords[from][language], measureWords[to][language]]
          return [
            [...ends, measureWords[from][language], fromKg, ''],
            ...lines.map(line => [...ends, line[language], line.massKg, line.basedOn.join(' ')]),
            [...ends, measureWords[to][language], toKg, ''],
          ]
        }),
      ),
    )
  return (
    <section className="bench-section">
      <Flex justify="space-between" gap={12} align="start" component="header">
        <h2>{t('books.bridges')}</h2>
        <button type="button" className="link" onClick={save}>
          CSV
        </button>
      </Flex>
      {books.bridges.map(({ from, to, fromKg, toKg, lines }) => (
        <Fall
          key={`${from}${to}`}
          head={
            <b>
              {measureWords[from][language]} → {measureWords[to][language]}
            </b>
          }
          start={{ name: measureWords[from][language], massKg: fromKg }}
          steps={lines.map(line => ({
            key: `${line.book}${line.reason}`,
            name: (
              <>
                {line[language]}
                <small className="soft">{t('books.ofRecords', { n: line.basedOn.length })}</small>
              </>
            ),
            massKg: line.massKg,
            evidence: [...new Set(line.basedOn.map(id => id.replace(/#\d+$/, '')))].slice(0, shownEntries),
          }))}
          end={{ name: measureWords[to][language], massKg: toKg }}
          scale={scale}
          cut={false}
        />
      ))}
    </section>
  )
}
