// Open offers and needs: searched by words and synonyms, filtered and sorted by the server, all of it in the address; saved as a table.
import { Button, Input, Select, Table } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { NoticeKind, type ShownNotice } from '#domain/exchange/notice.ts'
import { type NoticeQuery, noticeSorts } from '#domain/exchange/noticeQuery.ts'
import { findNotices, useNotices } from '../../client/exchange.ts'
import { csvText, saveText } from '../../ui/csv.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { opens } from '../../ui/opens.ts'
import { pagingOf } from '../../ui/paging.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { carriedView, useView, type View } from '../../view.ts'
import { ListButtons } from './ListButtons.tsx'
import { useNoticeWords, type NoticeWords } from './useNoticeWords.ts'

const pageSize = 50
/** What leaves as one table at most. */
const mostSaved = 5000
const sorts = noticeSorts.filter(one => one !== 'value')

function queryOf(view: View): Partial<NoticeQuery> {
  const kind = NoticeKind.safeParse(view.kind).data
  const sort = sorts.find(one => one === view.sort)
  const { q, material, code, near, from, to, order } = view
  const texts = Object.fromEntries(Object.entries({ q, material, code, near, from, to, order }).filter(([, text]) => text !== undefined))
  return {
    ...(texts as Partial<NoticeQuery>),
    ...(kind === undefined ? {} : { kind }),
    ...(view.km === undefined ? {} : { km: Number(view.km) }),
    ...(sort === undefined ? {} : { sort }),
    offset: (Number(view.page ?? 1) - 1) * pageSize,
    limit: pageSize,
  }
}

export function NoticeSearch() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const query = queryOf(view)
  const found = useNotices(query)
  const words = useNoticeWords()
  return (
    <>
      <Filters words={words} />
      <div className="table-tools">
        <ListButtons />
        <span className="soft num at-end" role="status">
          {t('exchange.count', { n: (found.data?.total ?? 0).toLocaleString('en-US') })}
        </span>
        <SaveNotices query={query} words={words} empty={(found.data?.total ?? 0) === 0} />
      </div>
      <Ready query={found}>
        {({ notices, total }) =>
          notices.length === 0 ? (
            <Nothing title={t('exchange.none')}>{t('exchange.noneText')}</Nothing>
          ) : (
            <NoticeTable
              notices={notices}
              words={words}
              loading={found.isFetching}
              pagination={pagingOf(Number(view.page ?? 1), pageSize, total, setView)}
            />
          )
        }
      </Ready>
    </>
  )
}

function Filters({ words }: { words: NoticeWords }) {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const set = (patch: View) => setView({ ...patch, page: undefined })
  const text = (key: 'near' | 'code', width: number) => (
    <Input
      key={`${key} ${view[key] ?? ''}`}
      style={{ width }}
      allowClear
      defaultValue={view[key]}
      placeholder={t(`exchange.${key}`)}
      aria-label={t(`exchange.${key}`)}
      onBlur={event => event.target.value !== (view[key] ?? '') && set({ [key]: event.target.value || undefined })}
      onPressEnter={event => set({ [key]: event.currentTarget.value || undefined })}
    />
  )
  const day = (key: 'from' | 'to') => (
    <label className="soft">
      {t(`exchange.${key}Day`)}{' '}
      <Input
        type="date"
        style={{ width: 150 }}
        value={view[key] ?? ''}
        onChange={event => set({ [key]: event.target.value || undefined })}
      />
    </label>
  )
  return (
    <div className="table-tools">
      <Input.Search
        key={`q ${view.q ?? ''}`}
        allowClear
        defaultValue={view.q}
        placeholder={t('exchange.search')}
        aria-label={t('exchange.search')}
        onSearch={q => set({ q: q || undefined })}
      />
      <Select
        className="tool-select"
        allowClear
        placeholder={t('exchange.anyKind')}
        aria-label={t('exchange.kindOf')}
        value={NoticeKind.safeParse(view.kind).data ?? null}
        options={NoticeKind.options.map(kind => ({ value: kind, label: t(`exchange.kind.${kind}`) }))}
        onChange={kind => set({ kind: kind ?? undefined })}
      />
      <Select
        className="tool-select"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder={t('exchange.what')}
        aria-label={t('exchange.what')}
        value={view.material}
        popupMatchSelectWidth={false}
        options={[...words.names.materials.keys()].map(id => ({ value: id, label: words.material(id) }))}
        onChange={material => set({ material })}
      />
      {text('code', 130)}
      {text('near', 170)}
      <Input
        key={`km ${view.km ?? ''}`}
        style={{ width: 110 }}
        inputMode="numeric"
        defaultValue={view.km}
        placeholder={t('exchange.km')}
        aria-label={t('exchange.km')}
        onBlur={event => event.target.value !== (view.km ?? '') && set({ km: event.target.value || undefined })}
        onPressEnter={event => set({ km: event.currentTarget.value || undefined })}
      />
      {day('from')}
      {day('to')}
      <Select
        className="tool-select"
        aria-label={t('exchange.sort')}
        value={sorts.find(one => one === view.sort) ?? 'changed'}
        options={sorts.map(one => ({ value: one, label: t(`exchange.sorts.${one}`) }))}
        onChange={sort => set({ sort: sort === 'changed' ? undefined : sort })}
      />
    </div>
  )
}

type TableProps = { notices: ShownNotice[]; words: NoticeWords; loading: boolean; pagination: ReturnType<typeof pagingOf> }
function NoticeTable({ notices, words, loading, pagination }: TableProps) {
  const { t } = useTranslation()
  const [view] = useView()
  const navigate = useNavigate()
  return (
    <Table<ShownNotice>
      size="small"
      rowKey="id"
      dataSource={notices}
      loading={loading}
      scroll={{ x: 900 }}
      pagination={pagination}
      onRow={({ id }) => opens(() => void navigate({ to: '/exchange/$notice', params: { notice: id }, search: carriedView(view) }))}
      columns={[
        {
          key: 'what',
          title: t('exchange.what'),
          render: (_: unknown, notice) => (
            <>
              <Mark of={notice.kind === 'offer' ? 'offer' : 'here'}>{t(`exchange.kind.${notice.kind}`)}</Mark>
              <b>{words.material(notice.material)}</b> {notice.grade}
              {notice.synthetic && (
                <>
                  {' '}
                  <Mark of="synthetic">{t('exchange.synthetic')}</Mark>
                </>
              )}
            </>
          ),
        },
        { key: 'mass', title: t('exchange.howMuch'), align: 'right', className: 'num', render: (_: unknown, notice) => words.mass(notice) },
        { key: 'where', title: t('exchange.where'), render: (_: unknown, notice) => words.place(notice) },
        { key: 'when', title: t('exchange.when'), className: 'num', render: (_: unknown, notice) => words.when(notice) },
        { key: 'price', title: t('exchange.price'), align: 'right', className: 'num', render: (_: unknown, notice) => words.price(notice) },
        { key: 'who', title: t('exchange.who'), render: (_: unknown, notice) => words.party(notice) },
      ]}
    />
  )
}

/** All that was found, not only the page in view, as far as the asker may read it. */
function SaveNotices({ query, words, empty }: { query: Partial<NoticeQuery>; words: NoticeWords; empty: boolean }) {
  const { t } = useTranslation()
  const save = async () => {
    const rows: ShownNotice[] = []
    for (let total = 1; rows.length < Math.min(total, mostSaved);) {
      const page = await findNotices({ ...query, offset: rows.length, limit: 500 })
      if (page.notices.length === 0) break
      rows.push(...page.notices)
      total = page.total
    }
    const head = ['kindOf', 'what', 'howMuch', 'where', 'fromDay', 'toDay', 'price', 'who', 'code'].map(key =>
      key === 'howMuch' ? `${t('exchange.howMuch')} (kg)` : t(`exchange.${key}`),
    )
    const lines = rows.map(notice => [
      t(`exchange.kind.${notice.kind}`),
      words.material(notice.material),
      notice.massKg ?? t('exchange.hidden'),
      words.place(notice),
      notice.fromDay,
      notice.toDay,
      words.price(notice),
      words.party(notice),
      notice.wasteCode,
      notice.id,
      notice.synthetic ? '合成 SYNTHETIC' : '',
    ])
    saveText('xunyu-notices.csv', csvText([...head, 'id', t('exchange.synthetic')], lines))
  }
  return (
    <Button icon={<Icon name="download" size={15} />} disabled={empty} onClick={() => void save()}>
      CSV
    </Button>
  )
}
