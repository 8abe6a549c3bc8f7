// What each sheet was taken for: its form, where its head stands, which column became which field, and which of that was guessed.
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import type { ImportInfo } from '../../client/intake.ts'

type Report = NonNullable<ImportInfo['report']>

export function Recognised({ report }: { report: Report }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <section className="bench-section">
      <h2>{t('intake.recognised')}</h2>
      {report.sheets.map(sheet => (
        <article key={`${sheet.file} ${sheet.sheet}`} className="sheet-card">
          <header>
            <b>{sheet.sheet === '' ? sheet.file : sheet.sheet}</b>
            <span className="soft">{sheet.file}</span>
            <span className="badge badge-sound">{language === 'zh' ? sheet.formZh : sheet.formEn}</span>
            {sheet.use !== 'ledger' && <span className="chip">{t(`intake.use.${sheet.use}`)}</span>}
          </header>
          <p className="soft">
            {t('intake.head', { from: sheet.headerRows[0], to: sheet.headerRows[1] })} ·{' '}
            {(['read', 'hidden', 'subtotals', 'notes'] as const)
              .filter(name => name === 'read' || sheet.counts[name] > 0)
              .map(name => t(`intake.sheetCounts.${name}`, { n: sheet.counts[name] }))
              .join(' · ')}
          </p>
          <ul className="columns">
            {sheet.columns.map(column => (
              <li
                key={column.column}
                className={column.field === null ? 'column column-left' : column.guessed ? 'column column-guess' : 'column'}
              >
                <small>{column.column}</small>
                <span>{column.text || '—'}</span>
                <b>
                  {column.field === null
                    ? t('intake.notUsed')
                    : `→ ${(language === 'zh' ? column.fieldZh : column.fieldEn) ?? column.field}`}
                  {column.unit !== null && <span className="soft"> ({column.unit})</span>}
                </b>
                {column.guessed && <em>{t('intake.guessed')}</em>}
              </li>
            ))}
          </ul>
          {sheet.preview.length > 0 && (
            <details>
              <summary>{t('intake.firstRows', { n: sheet.preview.length })}</summary>
              <div className="table-scroll">
                <table className="bench-table">
                  <thead>
                    <tr>
                      {Object.keys(sheet.preview[0]!).map(field => {
                        const column = sheet.columns.find(one => one.field === field)
                        return <th key={field}>{(language === 'zh' ? column?.fieldZh : column?.fieldEn) ?? field}</th>
                      })}
                    </tr>
                  </thead>
                  <tbody>
                    {sheet.preview.map((row, i) => (
                      // Rows have no key of their own here; the preview of a report never changes.
                      // oxlint-disable-next-line react/no-array-index-key
                      <tr key={i}>
                        {Object.keys(sheet.preview[0]!).map(field => (
                          <td key={field}>{row[field] ?? ''}</td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </details>
          )}
        </article>
      ))}
      {report.passedOver.length > 0 && (
        <p className="soft">
          {t('intake.passedOver', {
            list: report.passedOver.map(one => (one.sheet === null ? one.file : `${one.file} · ${one.sheet}`)).join('; '),
          })}
        </p>
      )}
    </section>
  )
}
