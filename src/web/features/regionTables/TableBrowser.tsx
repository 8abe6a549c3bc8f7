// Any table of the region as it stands in the files, page by page; a row opens with its sources.
import { Input, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive, useNames } from '../../client/active.tsx'
import { useTable } from '../../client/queries.ts'
import { cellWords } from '../../ui/cellWords.ts'
import { useEvidence } from '../../ui/evidence.ts'
import { Ready } from '../../ui/states.tsx'
import { opens } from '../../ui/opens.ts'
import { useView } from '../../view.ts'

const pageSize = 100

export function TableBrowser({ table }: { table: string }) {
  const { t } = useTranslation()
  const names = useNames()
  const language = names.language
  const { region } = useActive()
  const [view, setView] = useView()
  const { openRow } = useEvidence()
  const pageNumber = Number(view.page ?? 1)
  const query = useTable(region.meta.id, table, {
    offset: (pageNumber - 1) * pageSize,
    limit: pageSize,
    ...(view.q ? { q: view.q } : {}),
    ...(view.sort ? { sort: view.sort } : {}),
  })
  const show = (field: string, value: unknown) => cellWords(table, field, value, names, t)
  return (
    <Ready query={query}>
      {page => {
        const used = page.fields.filter(field => page.rows.some(row => show(field.name, row[field.name]) !== ''))
        return (
          <>
            <div className="table-tools">
              <Input.Search
                allowClear
                defaultValue={view.q}
                placeholder={t('table.search')}
                aria-label={t('table.search')}
                onSearch={q => setView({ q: q || undefined, page: undefined })}
              />
              <span className="soft num">{t('table.total', { n: page.total.toLocaleString('en-US') })}</span>
            </div>
            <Table
              size="small"
              rowKey="key"
              dataSource={page.rows}
              scroll={{ x: 'max-content', y: 'calc(100dvh - 360px)' }}
              loading={query.isFetching}
              pagination={{
                current: pageNumber,
                pageSize,
                total: page.total,
                showSizeChanger: false,
                hideOnSinglePage: true,
                onChange: next => setView({ page: next === 1 ? undefined : String(next) }),
              }}
              onChange={(_p, _f, sorter, extra) => {
                if (extra.action !== 'sort' || Array.isArray(sorter)) return
                setView({
                  sort: sorter.order ? `${sorter.order === 'descend' ? '-' : ''}${String(sorter.columnKey)}` : undefined,
                  page: undefined,
                })
              }}
              onRow={row => opens(() => openRow(table, String(row.key)))}
              columns={[
                {
                  key: 'line',
                  title: t('field.line'),
                  width: 64,
                  align: 'right' as const,
                  render: (_: unknown, row: Record<string, unknown>) => <span className="soft">{String(row.line ?? '')}</span>,
                },
                ...used.map(field => ({
                  key: field.name,
                  title: (
                    <span title={field.name}>{(language === 'zh' ? field.zh : field.en) ?? t(`field.${field.name}`, field.name)}</span>
                  ),
                  sorter: true,
                  sortOrder: view.sort === field.name ? ('ascend' as const) : view.sort === `-${field.name}` ? ('descend' as const) : null,
                  align: ['number', 'integer'].includes(field.type) ? ('right' as const) : ('left' as const),
                  render: (_: unknown, row: Record<string, unknown>) => (
                    <span title={String(row[field.name] ?? '')} className={typeof row[field.name] === 'number' ? 'num cell' : 'cell'}>
                      {show(field.name, row[field.name])}
                    </span>
                  ),
                })),
              ]}
            />
          </>
        )
      }}
    </Ready>
  )
}
