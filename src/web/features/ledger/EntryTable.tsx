// Entries in the order they held or were learned; of one account with what each did to it and where it then stood.
import { useMemo } from 'react'
import { Button, Flex, Select, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { accountKey, type Account, type Entry, EntryKind } from '#domain/entry.ts'
import { useDemonstrationNames } from '../../client/active.tsx'
import { useEntries, type EntryQuery, type EntryOrder } from '../../client/ledger.ts'
import { csvText, saveText } from '../../ui/csv.ts'
import { Icon } from '../../ui/Icon.tsx'
import { inColumn } from '../../ui/quantity.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { opens } from '../../ui/opens.ts'
import { useView } from '../../view.ts'
import { AccountName, AccountClassChip, exactTonnes } from '../../ui/accounts.tsx'
import { moment } from '../../ui/asOf.ts'
import { EntryCard } from './EntryCard.tsx'
import { Mark } from '../../ui/Mark.tsx'

const pageSize = 50
/** An account up to this many entries is read whole, so that the balance can run along. */
const mostRunning = 1000
const orders: EntryOrder[] = ['newest', 'held', 'appended']
const phases: Entry['phase'][] = ['pending', 'posted', 'voided']

/** What a posted entry does to an account, kg; promises do nothing to what is there. */
function effectOn(entry: Entry, key: string | undefined): number {
  if (key === undefined) return entry.legs.reduce((sum, leg) => sum + Math.max(0, leg.massKg), 0)
  return entry.legs.reduce((sum, leg) => (accountKey(leg.account) === key ? sum + leg.massKg : sum), 0)
}

export function EntryTable({ filter, account }: { filter: EntryQuery; account?: Account }) {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const key = account && accountKey(account)
  const order = orders.find(one => one === view.sort) ?? (account ? 'held' : 'newest')
  const phase = phases.find(one => one === view.phase)
  const kind = EntryKind.options.find(one => one === view.kind)
  const number = Number(view.page ?? 1)
  const whole = account !== undefined && kind === undefined && phase === undefined && order === 'held'
  const ask = {
    ...filter,
    ...(phase === undefined ? {} : { phase }),
    ...(kind === undefined ? {} : { kind }),
    order,
    ...(whole ? { limit: mostRunning } : { offset: (number - 1) * pageSize, limit: pageSize }),
  }
  const query = useEntries(ask)
  const running = useMemo(() => {
    if (!whole || query.data === undefined || query.data.total > query.data.entries.length) return undefined
    let at = 0
    return new Map(query.data.entries.map(entry => [entry.id, (at += entry.phase === 'posted' ? effectOn(entry, key) : 0)]))
  }, [query.data, whole, key])
  return (
    <>
      <div className="table-tools">
        <Select
          className="tool-select"
          allowClear
          placeholder={t('ledger.kind')}
          aria-label={t('ledger.kind')}
          value={kind}
          popupMatchSelectWidth={false}
          options={EntryKind.options.map(one => ({ value: one, label: t(`entryKind.${one}`) }))}
          onChange={value => setView({ kind: value, page: undefined })}
        />
        <Select
          className="tool-select"
          allowClear
          placeholder={t('ledger.phase')}
          aria-label={t('ledger.phase')}
          value={phase}
          options={phases.map(one => ({ value: one, label: t(`phase.${one}`) }))}
          onChange={value => setView({ phase: value, page: undefined })}
        />
        <Select
          className="tool-select"
          value={order}
          aria-label={t('ledger.order')}
          options={orders.map(one => ({ value: one, label: t(`ledger.entryOrder.${one}`) }))}
          onChange={value => setView({ sort: value, page: undefined })}
        />
        <span className="soft num at-end">{t('ledger.entries', { n: (query.data?.total ?? 0).toLocaleString('en-US') })}</span>
        <SaveEntries entries={query.data?.entries ?? []} />
      </div>
      <Ready query={query}>
        {page =>
          page.entries.length === 0 ? (
            <Nothing title={t('ledger.noEntries')}>{t('ledger.noEntriesText')}</Nothing>
          ) : (
            <Rows
              entries={page.entries}
              total={page.total}
              number={number}
              account={account}
              running={running}
              loading={query.isFetching}
            />
          )
        }
      </Ready>
    </>
  )
}

const cardOf = (entry: Entry) => <EntryCard entry={entry} />

type RowsProps = {
  entries: Entry[]
  total: number
  number: number
  account: Account | undefined
  running: Map<string, number> | undefined
  loading: boolean
}
function Rows({ entries, total, number, account, running, loading }: RowsProps) {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const names = useDemonstrationNames()
  const scale = exactTonnes(names.language)
  const key = account && accountKey(account)
  const toggle = (entry: Entry) => setView({ entry: view.entry === entry.id ? undefined : entry.id })
  return (
    <Table<Entry>
      size="small"
      rowKey="id"
      dataSource={entries}
      loading={loading}
      scroll={{ x: 900 }}
      pagination={{
        ...(entries.length === total ? { pageSize, total } : { current: number, pageSize, total }),
        showSizeChanger: false,
        hideOnSinglePage: true,
        ...(entries.length === total ? {} : { onChange: (next: number) => setView({ page: next === 1 ? undefined : String(next) }) }),
      }}
      onRow={entry => opens(() => toggle(entry))}
      expandable={{
        expandedRowKeys: view.entry === undefined ? [] : [view.entry],
        onExpand: (_, entry) => toggle(entry),
        expandedRowRender: cardOf,
      }}
      columns={[
        { key: 'held', title: t('ledger.held'), width: 110, className: 'num', dataIndex: 'validOn' },
        {
          key: 'kind',
          title: t('ledger.kind'),
          width: 150,
          render: (_: unknown, entry) => (
            <>
              {t(`entryKind.${entry.kind}`)}
              {entry.phase !== 'posted' && <Mark of={entry.phase}>{t(`phase.${entry.phase}`)}</Mark>}
            </>
          ),
        },
        {
          key: 'legs',
          title: t(account ? 'ledger.counter' : 'ledger.fromTo'),
          render: (_: unknown, entry) => (
            <Flex vertical gap={2} component="span">
              {entry.legs
                .filter(leg => key === undefined || accountKey(leg.account) !== key)
                .slice(0, 4)
                .map((leg, i) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <span key={i}>
                    <AccountName account={leg.account} names={names} /> <AccountClassChip accountClass={leg.account.accountClass} />
                  </span>
                ))}
            </Flex>
          ),
        },
        {
          key: 'mass',
          title: `${t(account ? 'ledger.change' : 'ledger.mass')} (${scale.unit})`,
          align: 'right' as const,
          className: 'num',
          width: 150,
          render: (_: unknown, entry) => inColumn(effectOn(entry, key), scale, account !== undefined),
        },
        ...(running === undefined
          ? []
          : [
              {
                key: 'running',
                title: `${t('ledger.running')} (${scale.unit})`,
                align: 'right' as const,
                className: 'num',
                width: 150,
                render: (_: unknown, entry: Entry) => inColumn(running.get(entry.id) ?? 0, scale),
              },
            ]),
        {
          key: 'learned',
          title: t('ledger.learned'),
          width: 150,
          className: 'num',
          render: (_: unknown, entry) => moment(entry.recordedAt),
        },
      ]}
    />
  )
}

/** The entries shown, one line a leg. */
function SaveEntries({ entries }: { entries: Entry[] }) {
  const { t } = useTranslation()
  const names = useDemonstrationNames()
  const save = () => {
    const head = [
      'held',
      'learned',
      'kind',
      'phase',
      'party',
      'site',
      'material',
      'batch',
      'accountClass',
      'mass',
      'method',
      'enteredBy',
      'reason',
    ]
    const rows = entries.flatMap(entry =>
      entry.legs.map(({ account, massKg, measured }) => [
        entry.validOn,
        entry.recordedAt,
        t(`entryKind.${entry.kind}`),
        t(`phase.${entry.phase}`),
        names.site(account.party),
        names.site(account.site),
        names.material(account.material),
        account.batch,
        t(`accountClass.${account.accountClass}`),
        massKg,
        measured === undefined && entry.measured === undefined ? '' : t(`massMethod.${(measured ?? entry.measured)!.method}`),
        entry.enteredBy,
        entry.reason,
      ]),
    )
    saveText(
      'xunyu-entries.csv',
      csvText(
        head.map(name => (name === 'mass' ? `${t('ledger.mass')} (kg)` : t(`ledger.${name}`))),
        rows,
      ),
    )
  }
  return (
    <Button icon={<Icon name="download" size={15} />} disabled={entries.length === 0} onClick={save}>
      CSV
    </Button>
  )
}
