// A long table: only the visible rows are drawn; sort, search and export act on all of them.
import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Button, Input, Table } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { useTranslation } from 'react-i18next'
import { csvText, saveText } from './csv.ts'
import { Icon } from './Icon.tsx'
import { opens } from './opens.ts'
import { PrintTable } from './PrintTable.tsx'
import { usePrinting } from './printing.ts'

export type Column<R> = {
  key: string
  title: string
  /** What sorting, searching and export see. */
  value: (row: R) => string | number | null | undefined
  render?: (row: R) => ReactNode
  /** What the values are in where the title does not say so: for the head of the exported column. */
  unit?: string
  width: number
  numeric?: boolean
  filters?: { text: string; value: string }[]
  /** What a filter compares; the value itself when absent. */
  filterOf?: (row: R) => string
}
type Props<R> = {
  name: string
  rows: readonly R[]
  columns: Column<R>[]
  rowKey: (row: R) => string
  onOpen?: (row: R) => void
  tools?: ReactNode
  /** A line under the table: totals of the rows shown. */
  total?: (rows: readonly R[]) => ReactNode
  search?: string
  onSearch?: (text: string) => void
}

const collator = new Intl.Collator('zh')

export function DataTable<R extends object>({ name, rows, columns, rowKey, onOpen, tools, total, search = '', onSearch }: Props<R>) {
  const { t } = useTranslation()
  const printing = usePrinting()
  const holder = useRef<HTMLDivElement>(null)
  const [height, setHeight] = useState(420)
  const [filtered, setFiltered] = useState<readonly R[] | null>(null)
  const [draft, setDraft] = useState(search)

  useLayoutEffect(() => {
    const measure = () => {
      if (holder.current)
        setHeight(Math.max(240, window.innerHeight - holder.current.getBoundingClientRect().top - (window.innerWidth <= 760 ? 165 : 118)))
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])

  const found = useMemo(() => {
    const words = search.trim().toLowerCase().split(/\s+/u).filter(Boolean)
    if (words.length === 0) return rows
    return rows.filter(row => {
      const text = columns
        .map(column => String(column.value(row) ?? ''))
        .join(' ')
        .toLowerCase()
      return words.every(word => text.includes(word))
    })
  }, [rows, search, columns])
  const shown = filtered ?? found

  const antColumns: ColumnsType<R> = columns.map(column => ({
    key: column.key,
    title: column.title,
    width: column.width,
    align: column.numeric ? 'right' : 'left',
    ellipsis: true,
    className: column.numeric ? 'num' : '',
    sorter: (a, b) => {
      const [x, y] = [column.value(a), column.value(b)]
      return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x ?? ''), String(y ?? ''))
    },
    sortDirections: column.numeric ? ['descend', 'ascend'] : ['ascend', 'descend'],
    render: (_: unknown, row) => column.render?.(row) ?? column.value(row) ?? '—',
    ...(column.filters
      ? {
          filters: column.filters,
          filterSearch: column.filters.length > 8,
          onFilter: (value, row) => (column.filterOf?.(row) ?? String(column.value(row))) === value,
        }
      : {}),
  }))
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <div className="data-table">
      <div className="table-tools">
        {onSearch && (
          <Input.Search
            allowClear
            value={draft}
            placeholder={t('table.search')}
            aria-label={t('table.search')}
            onChange={event => {
              setDraft(event.target.value)
              if (event.target.value === '') onSearch('')
            }}
            onSearch={onSearch}
          />
        )}
        {tools}
        <span className="soft num at-end">
          {t('table.rows', { n: shown.length.toLocaleString('en-US'), all: rows.length.toLocaleString('en-US') })}
        </span>
        <Button
          icon={<Icon name="download" size={15} />}
          onClick={() =>
            saveText(
              `${name}.csv`,
              csvText(
                columns.map(c => (c.unit === undefined ? c.title : `${c.title} (${c.unit})`)),
                shown.map(row => columns.map(c => c.value(row))),
              ),
            )
          }
        >
          CSV
        </Button>
      </div>
      {printing && <PrintTable rows={shown} columns={columns} rowKey={rowKey} />}
      <div ref={holder} className="no-print">
        <Table<R>
          virtual
          size="small"
          columns={antColumns}
          dataSource={found}
          rowKey={rowKey}
          pagination={false}
          scroll={{ x: width, y: height }}
          onChange={(_pagination, _filters, _sorter, extra) => setFiltered(extra.currentDataSource)}
          key={found === rows ? 'all' : `found-${search}`}
          {...(onOpen ? { onRow: (row: R) => opens(() => onOpen(row)) } : {})}
        />
      </div>
      {total && <div className="table-total">{total(shown)}</div>}
    </div>
  )
}
