// A long table on paper: every row that is shown, the head on every sheet, no frame that scrolls.
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Column<R> = {
  key: string
  title: string
  unit?: string
  numeric?: boolean
  value: (row: R) => string | number | null | undefined
  render?: (row: R) => ReactNode
}

/** More rows than this fill a ream; the file has them all. */
const mostRows = 3000

export function PrintTable<R>({
  rows,
  columns,
  rowKey,
}: {
  rows: readonly R[]
  columns: readonly Column<R>[]
  rowKey: (row: R) => string
}) {
  const { t } = useTranslation()
  return (
    <>
      <table className="print-table">
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.key}>{column.unit === undefined ? column.title : `${column.title} (${column.unit})`}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, mostRows).map(row => (
            <tr key={rowKey(row)}>
              {columns.map(column => (
                <td key={column.key} className={column.numeric ? 'num' : ''}>
                  {column.render?.(row) ?? column.value(row) ?? '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > mostRows && (
        <p>{t('print.more', { n: mostRows.toLocaleString('en-US'), all: rows.length.toLocaleString('en-US') })}</p>
      )}
    </>
  )
}
