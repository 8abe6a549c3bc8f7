// The ledger of tonnes: balances, entries, what is on its way, closed quarters with their bridge, and the audit.
import { Tabs, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDemonstrationNames } from '../client/active.tsx'
import { useEntries, useBalances } from '../client/ledger.ts'
import { Adjustments } from '../features/ledger/Adjustments.tsx'
import { AccountFilters } from '../features/ledger/AccountFilters.tsx'
import { filterOf } from '../ui/accounts.tsx'
import { asOf, since } from '../ui/asOf.ts'
import { AsOfBar } from '../features/ledger/AsOfBar.tsx'
import { AuditBadge } from '../features/ledger/AuditBadge.tsx'
import { AuditCard } from '../features/ledger/AuditCard.tsx'
import { BalanceTable } from '../features/ledger/BalanceTable.tsx'
import { Closings } from '../features/ledger/Closings.tsx'
import { EntryTable } from '../features/ledger/EntryTable.tsx'
import { Transit } from '../features/ledger/Transit.tsx'
import { BooksLabel } from '../ui/BooksLabel.tsx'
import { Page } from '../ui/Page.tsx'
import { useView } from '../view.ts'

const tabs = {
  balances: BalanceTable,
  entries: EntriesTab,
  closings: Closings,
  transit: Transit,
  adjustments: Adjustments,
  audit: AuditCard,
} as const

export function LedgerPage() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const tab = view.tab !== undefined && view.tab in tabs ? (view.tab as keyof typeof tabs) : 'balances'
  const Shown = tabs[tab]
  const go = (key: string) =>
    setView({
      tab: key === 'balances' ? undefined : key,
      page: undefined,
      sort: undefined,
      entry: undefined,
      kind: undefined,
      phase: undefined,
    })
  return (
    <Page wide title={t('nav.ledger')} lead={t('ledger.lead')} tools={<AuditBadge onOpen={() => go('audit')} />}>
      <BooksLabel />
      <Tabs activeKey={tab} onChange={go} items={Object.keys(tabs).map(key => ({ key, label: t(`ledger.tab.${key}`) }))} />
      <Shown key={tab} />
    </Page>
  )
}

function EntriesTab() {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const names = useDemonstrationNames()
  const { heldFrom } = since(view)
  const filter = { ...filterOf(view), ...asOf(view), ...since(view) }
  const known = useEntries({ ...filter, limit: 1 }).data?.known
  const seen = useBalances({ limit: 200 }).data?.lines.map(line => line.account) ?? []
  return (
    <>
      <AsOfBar known={known} />
      <div className="table-tools">
        <AccountFilters names={names} seen={seen} />
        {heldFrom !== undefined && (
          <Tag closable onClose={() => setView({ heldFrom: undefined })}>
            {t('ledger.heldFrom', { day: heldFrom })}
          </Tag>
        )}
      </div>
      <EntryTable filter={filter} />
    </>
  )
}
