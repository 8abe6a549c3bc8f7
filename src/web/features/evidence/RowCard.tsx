// One row of the region as it stands in its file: every field with its word, its interval as a bar, its sources in full.
import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNames } from '../../client/active.tsx'
import { useRow, useTable } from '../../client/queries.ts'
import type { RowAnswer, SourceWords } from '../../client/types.ts'
import type { Language } from '../../ui/quantity.ts'
import { cellWords } from '../../ui/cellWords.ts'
import { IntervalBar } from '../../ui/IntervalBar.tsx'
import { sourceTitle } from '../../ui/sourceTitle.ts'
import { Mark } from '../../ui/Mark.tsx'
import { Ready } from '../../ui/states.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Panel } from '../../ui/Panel.tsx'

export function RowCard({ region, table, rowKey, language }: { region: string; table: string; rowKey: string; language: Language }) {
  const query = useRow(region, table, rowKey)
  return <Ready query={query}>{answer => <RowBody answer={answer} language={language} region={region} />}</Ready>
}

const filled = (value: unknown) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** Of a note in both languages the one that this page does not show. */
const otherNote = (row: RowAnswer['row'], language: Language) => (language === 'zh' && filled(row.noteZh) ? 'note' : 'noteZh')

function RowBody({ answer, language, region }: { answer: RowAnswer; language: Language; region: string }) {
  const { t } = useTranslation()
  const names = useNames()
  // The words and units of the fields come with any page of the table.
  const words = new Map(
    useTable(region, answer.table, { limit: 1 }).data?.fields.map(field => [
      field.name,
      (language === 'zh' ? field.zh : field.en) ?? field.name,
    ]),
  )
  const { row } = answer
  const fields = Object.keys(row).filter(
    field => filled(row[field]) && !['key', 'line', 'source', otherNote(row, language)].includes(field),
  )
  const intervals = fields.filter(
    field => typeof row[field] === 'number' && typeof row[`${field}Low`] === 'number' && typeof row[`${field}High`] === 'number',
  )
  const hidden = new Set(intervals.flatMap(field => [`${field}Low`, `${field}High`]))
  const title = language === 'zh' ? (row.nameZh ?? row.nameEn) : (row.nameEn ?? row.nameZh)
  return (
    <Flex vertical gap={12} className="row-card">
      <p className="derivation-value">{typeof title === 'string' && title !== '' ? title : answer.key}</p>
      {filled(row.method) && (
        <p>
          <Mark of={`method-${String(row.method)}`}>{t(`method.${String(row.method)}`)}</Mark>
        </p>
      )}
      <Facts
        facts={fields
          .filter(field => !hidden.has(field) && field !== 'method')
          .map(field => ({
            key: field,
            label: words.get(field) ?? t(`field.${field}`, field),
            value: (
              <div>
                {cellWords(answer.table, field, row[field], names, t)}
                {intervals.includes(field) && (
                  <IntervalBar low={row[`${field}Low`] as number} central={row[field] as number} high={row[`${field}High`] as number} />
                )}
              </div>
            ),
          }))}
      />
      <h3>{t('evidence.sources')}</h3>
      {answer.sources.length === 0 ? (
        <p className="soft">{t('evidence.noSource')}</p>
      ) : (
        answer.sources.map(source => <SourceCard key={word(source.id)} source={source} language={language} />)
      )}
      <p className="soft" style={{ fontSize: 12 }}>
        {t('evidence.place', { file: answer.file ?? answer.table, line: answer.line ?? '—' })}
      </p>
    </Flex>
  )
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '')

function SourceCard({ source, language }: { source: SourceWords; language: Language }) {
  const where = word(source.where)
  return (
    <Panel gap={2} style={{ overflowWrap: 'anywhere' }}>
      <strong>{sourceTitle(source, language)}</strong>
      <p className="soft">{[source.publisher, source.year, source.licence].map(word).filter(Boolean).join(' · ')}</p>
      {where !== '' && (
        <p>
          {/^https?:/u.test(where) ? (
            <a href={where} target="_blank" rel="noreferrer">
              {where}
            </a>
          ) : (
            where
          )}
        </p>
      )}
      {word(source.note) !== '' && <p className="soft">{word(source.note)}</p>}
    </Panel>
  )
}
