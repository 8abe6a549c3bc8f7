// Balances of accounts, page by page as the server sorts them; all of them as a file; a pressed account opens its entries.
import { useState } from 'react'
import { Button, Select, Table } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { BalanceLine } from '#domain/ledgerView.ts'
import { useDemonstrationNames, type Names } from '../../client/active.tsx'
import { fetchBalances, useBalances, type BalanceQuery, type BalanceOrder } from '../../client/ledger.ts'
import { csvText, saveText } from '../../ui/csv.ts'
import { Icon } from '../../ui/Icon.tsx'
import { inColumn } from '../../ui/quantity.ts'
import { pagingOf } from '../../ui/paging.ts'
import { Nothing, Ready } from '../../ui/states.tsx'
import { usePhone } from '../../ui/usePhone.ts'
import { opens } from '../../ui/opens.ts'
import { carriedView, useView } from '../../view.ts'
import { AccountFilters } from './AccountFilters.tsx'
import { AccountName, accountView, AccountClassChip, exactTonnes, filterOf } from '../../ui/accounts.tsx'
import { asOf } from '../../ui/asOf.ts'
import { AsOfBar } from './AsOfBar.tsx'
import { BalanceSheet } from './BalanceSheet.tsx'

const pageSize = 50
/** Up to here the two sides are added up in the browser; larger books are asked for by account. */
const mostForSheet = 5000
const orders: BalanceOrder[] = ['account', 'mass', 'day']

export function BalanceTable() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const names = useDemonstrationNames()
  const navigate = useNavigate()
  const order = orders.find(one => one === view.sort) ?? 'account'
  const number = Number(view.page ?? 1)
  const filter = { ...filterOf(view), ...asOf(view) }
  const query = useBalances({ ...filter, order, offset: (number - 1) * pageSize, limit: pageSize })
  const total = query.data?.total ?? 0
  const all = useBalances({ ...filter, limit: mostForSheet }, total > 0 && total <= mostForSheet)
  const open = (line: BalanceLine) =>
    void navigate({
      to: '/ledger/account',
      search: { ...carriedView(view), held: view.held, known: view.known, ...accountView(line.account) },
    })
  return (
    <>
      <AsOfBar known={query.data?.known} />
      <div className="table-tools">
        <AccountFilters names={names} seen={query.data?.lines.map(line => line.account) ?? []} />
        <Select
          className="tool-select"
          value={order}
          aria-label={t('ledger.order')}
          options={orders.map(one => ({ value: one, label: t(`ledger.orderBy.${one}`) }))}
          onChange={value => setView({ sort: value === 'account' ? undefined : value, page: undefined })}
        />
        <span className="soft num at-end">{t('ledger.accounts', { n: total.toLocaleString('en-US') })}</span>
        <SaveBalances filter={{ ...filter, order }} total={total} names={names} />
      </div>
      <Ready query={query}>
        {page =>
          page.lines.length === 0 ? (
            <Nothing title={t('ledger.none')}>{t('ledger.noneText')}</Nothing>
          ) : (
            <>
              {all.data && <BalanceSheet lines={all.data.lines} language={names.language} />}
              <Lines page={page.lines} total={page.total} number={number} names={names} loading={query.isFetching} open={open} />
            </>
          )
        }
      </Ready>
    </>
  )
}

type LinesProps = {
  page: BalanceLine[]
  total: number
  number: number
  names: Names
  loading: boolean
  open: (line: BalanceLine) => void
}
function Lines({ page, total, number, names, loading, open }: LinesProps) {
  const { t } = useTranslation()
  const [, setView] = useView()
  const phone = usePhone()
  const scale = exactTonnes(names.language)
  const mass = (head: string, of: (line: BalanceLine) => number, width: number) => ({
    key: head,
    title: `${t(head)} (${scale.unit})`,
    align: 'right' as const,
    className: 'num',
    width,
    render: (_: unknown, line: BalanceLine) => (of(line) === 0 ? <span className="figure-empty">0</span> : inColumn(of(line), scale)),
  })
  const wide: ColumnsType<BalanceLine> = [
    { key: 'party', title: t('ledger.party'), render: (_: unknown, line) => names.site(line.account.party) },
    { key: 'site', title: t('ledger.site'), render: (_: unknown, line) => names.site(line.account.site) },
    {
      key: 'material',
      title: t('ledger.material'),
      render: (_: unknown, { account }) => (
        <>
          <i className="swatch" style={{ background: names.color(account.material) }} />
          {names.material(account.material)}
          {account.batch !== undefined && <small className="soft"> · {account.batch}</small>}
        </>
      ),
    },
    {
      key: 'accountClass',
      title: t('ledger.accountClass'),
      width: 130,
      render: (_: unknown, line) => <AccountClassChip accountClass={line.account.accountClass} />,
    },
    mass('ledger.posted', line => line.postedKg, 170),
    mass('ledger.reserved', line => line.reservedKg, 140),
    mass('ledger.expected', line => line.expectedKg, 140),
    { key: 'day', title: t('ledger.lastDay'), width: 116, className: 'num', render: (_: unknown, line) => line.lastDay },
  ]
  // On a phone the account stands in one cell, so that its balance is seen without scrolling.
  const narrow: ColumnsType<BalanceLine> = [
    {
      key: 'account',
      title: t('ledger.account'),
      render: (_: unknown, { account }) => (
        <>
          <AccountName account={account} names={names} /> <AccountClassChip accountClass={account.accountClass} />
        </>
      ),
    },
    mass('ledger.posted', line => line.postedKg, 150),
  ]
  return (
    <Table<BalanceLine>
      size="small"
      rowKey={line => JSON.stringify(line.account)}
      dataSource={page}
      loading={loading}
      {...(phone ? {} : { scroll: { x: 980 } })}
      pagination={pagingOf(number, pageSize, total, setView)}
      onRow={line => opens(() => open(line))}
      columns={phone ? narrow : wide}
    />
  )
}

/** Every account that the filters let through, as a file; asked for in large pages. */
function SaveBalances({ filter, total, names }: { filter: BalanceQuery; total: number; names: Names }) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const lines: BalanceLine[] = []
      for (let offset = 0; offset < total; offset += 20_000)
        lines.push(...(await fetchBalances({ ...filter, offset, limit: 20_000 })).lines)
      const head = ['party', 'site', 'material', 'batch', 'accountClass', 'posted', 'reserved', 'expected', 'lastDay'] as const
      const title = (name: (typeof head)[number]) =>
        ['posted', 'reserved', 'expected'].includes(name) ? `${t(`ledger.${name}`)} (kg)` : t(`ledger.${name}`)
      const rows = lines.map(({ account, postedKg, reservedKg, expectedKg, lastDay }) => [
        names.site(account.party),
        names.site(account.site),
        names.material(account.material),
        account.batch,
        t(`accountClass.${account.accountClass}`),
        postedKg,
        reservedKg,
        expectedKg,
        lastDay,
      ])
      saveText('xunyu-balances.csv', csvText(head.map(title), rows))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button icon={<Icon name="download" size={15} />} disabled={total === 0} loading={busy} onClick={() => void save()}>
      CSV
    </Button>
  )
}
