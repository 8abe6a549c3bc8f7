// A table that is read at a glance: every row drawn, figures to the right, the sum below; on a phone it scrolls in its own frame.
import { Table, type TableProps } from 'antd'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export type SmallColumn<R> = {
  title?: ReactNode
  render: (row: R) => ReactNode
  /** A figure: to the right, in figures of one width, unbroken. */
  num?: boolean
  /** What names the row, for those who hear the table. */
  head?: boolean
  width?: number | string
  style?: (row: R) => CSSProperties
}
type Props<R> = {
  rows: readonly R[]
  rowKey: (row: R) => string
  columns: readonly SmallColumn<R>[]
  /** One cell a column: the last row, that of the sums. */
  sum?: readonly ReactNode[]
  empty?: ReactNode
  className?: string
  onRow?: NonNullable<TableProps<R>['onRow']>
  /** What stands below a row that is open. */
  below?: { open: (row: R) => boolean; render: (row: R) => ReactNode }
  rowClassName?: (row: R) => string
}

/** A table whose columns have no titles is a list of pairs: no head is drawn. */
export function SmallTable<R extends object>({ rows, rowKey, columns, sum, empty, className = '', onRow, below, rowClassName }: Props<R>) {
  const { t } = useTranslation()
  return (
    <Table<R>
      size="small"
      className={`small-table ${className}`}
      pagination={false}
      scroll={{ x: 'max-content' }}
      showHeader={columns.some(({ title }) => title !== undefined)}
      locale={{ emptyText: <span className="soft">{empty ?? t('access.none')}</span> }}
      rowKey={rowKey}
      dataSource={rows}
      columns={columns.map(({ title, render, num = false, head = false, width, style }, at) => ({
        key: at,
        title,
        align: num ? ('right' as const) : ('left' as const),
        className: num ? 'num' : '',
        ...(head ? { rowScope: 'row' as const } : {}),
        ...(width === undefined ? {} : { width }),
        ...(style === undefined ? {} : { onCell: (row: R) => ({ style: style(row) }) }),
        render: (_: unknown, row: R) => render(row),
      }))}
      {...(onRow === undefined ? {} : { onRow })}
      {...(rowClassName === undefined ? {} : { rowClassName })}
      {...(below === undefined
        ? {}
        : {
            expandable: {
              expandedRowKeys: rows.filter(below.open).map(rowKey),
              expandedRowRender: below.render,
              showExpandColumn: false,
            },
          })}
      {...(sum === undefined
        ? {}
        : {
            summary: sumRow(
              sum,
              columns.map(({ num }) => num === true),
            ),
          })}
    />
  )
}

/** The ground of a cell by how much it says, 0 to 1. */
export const heat = (colour: string, share: number): CSSProperties => ({
  background: `color-mix(in srgb, var(--${colour}) ${Math.round(100 * share)}%, transparent)`,
})

/** @param nums which cells are figures */
const sumRow = (sum: readonly ReactNode[], nums: readonly boolean[]) => () => (
  <Table.Summary.Row className="table-sum">
    {sum.map((cell, at) => (
      // The cells of a sum have no name but their column.
      // oxlint-disable-next-line react/no-array-index-key
      <Table.Summary.Cell key={at} index={at} align={nums[at] === true ? 'right' : 'left'}>
        {nums[at] === true ? <span className="num">{cell}</span> : cell}
      </Table.Summary.Cell>
    ))}
  </Table.Summary.Row>
)
