// One account: what it stands at, and every entry that brought it there.
import { Flex } from 'antd'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Account } from '#domain/entry.ts'
import { useDemonstrationNames } from '../client/active.tsx'
import { useBalances } from '../client/ledger.ts'
import { AccountClassChip, exactTonnes, filterOf } from '../ui/accounts.tsx'
import { asOf } from '../ui/asOf.ts'
import { AsOfBar } from '../features/ledger/AsOfBar.tsx'
import { EntryTable } from '../features/ledger/EntryTable.tsx'
import { BooksLabel } from '../ui/BooksLabel.tsx'
import { Page } from '../ui/Page.tsx'
import { inColumn } from '../ui/quantity.ts'
import { Nothing } from '../ui/states.tsx'
import { carriedView, useView, type View } from '../view.ts'
import { MainFigures } from '../ui/Facts.tsx'

export function AccountPage() {
  const { t } = useTranslation()
  const [view] = useView()
  const { party, site, material, batch, accountClass } = filterOf(view)
  const back = (
    <Link to="/ledger" search={(before: View) => ({ ...carriedView(before), held: before.held, known: before.known })}>
      {t('ledger.back')}
    </Link>
  )
  if (party === undefined || site === undefined || material === undefined || accountClass === undefined)
    return (
      <Page wide title={t('ledger.account')} tools={back}>
        <Nothing title={t('ledger.noAccount')} />
      </Page>
    )
  return <AccountBody account={{ party, site, material, accountClass, ...(batch === undefined ? {} : { batch }) }} back={back} />
}

function AccountBody({ account, back }: { account: Account; back: React.ReactNode }) {
  const { t } = useTranslation()
  const [view] = useView()
  const names = useDemonstrationNames()
  const scale = exactTonnes(names.language)
  const filter = { ...account, ...asOf(view) }
  const balances = useBalances(filter)
  const line = balances.data?.lines.find(one => one.account.batch === account.batch)
  return (
    <Page wide title={names.site(account.party)} tools={back}>
      <BooksLabel />
      <Flex wrap gap="4px 10px" align="baseline" style={{ marginBottom: 14, fontSize: 15 }} component="p">
        {names.site(account.site)} · <i className="swatch" style={{ background: names.color(account.material) }} />
        {names.material(account.material)}
        {account.batch !== undefined && ` · ${t('ledger.batch')} ${account.batch}`} <AccountClassChip accountClass={account.accountClass} />
        <span className="soft">{t(`accountClassMeaning.${account.accountClass}`)}</span>
      </Flex>
      <MainFigures
        figures={(['posted', 'reserved', 'expected'] as const).map(word => ({
          key: word,
          label: t(`ledger.${word}`),
          value: inColumn(line?.[`${word}Kg`] ?? 0, scale),
          unit: scale.unit,
        }))}
      />
      <AsOfBar known={balances.data?.known} />
      <EntryTable filter={filter} account={account} />
    </Page>
  )
}
