// How an account is written, and what its account class means: where a mass came from, where it lies, where it went.
import { useTranslation } from 'react-i18next'
import type { Account } from '../client/ledger.ts'
import type { Names } from '../client/active.tsx'
import type { Scale } from './quantity.ts'
import type { View } from '../view.ts'
import { Mark } from './Mark.tsx'

/** Exact: one kilogram is one unit of the last digit. */
export const exactTonnes = (language: 'zh' | 'en'): Scale => ({ by: 1000, unit: language === 'zh' ? '吨' : 't', digits: 3 })

export const accountClasses: Account['accountClass'][] = [
  'generated',
  'opening',
  'outside',
  'unexplained',
  'on_hand',
  'in_transit',
  'stored',
  'transformed',
  'utilised',
  'disposed',
  'dumped',
  'lost',
  'lost_moisture',
  'lost_ignition',
  'lost_process',
  'disputed',
]
const tone: Partial<Record<Account['accountClass'], string>> = {
  generated: 'source',
  opening: 'source',
  outside: 'source',
  unexplained: 'source',
  on_hand: 'here',
  in_transit: 'here',
  stored: 'here',
  utilised: 'good',
  transformed: 'good',
  disputed: 'warn',
  dumped: 'warn',
}
/** Colour group of an account class: source, here, good, warn or gone. */
export const toneOf = (accountClass: Account['accountClass']): string => tone[accountClass] ?? 'gone'

const colours: Readonly<Record<string, string>> = { source: 'blue-mid', here: 'teal-mid', good: 'green-mid', warn: 'brick-mid' }
/** The same as a colour of the palette, for bars. */
export const colourOf = (accountClass: Account['accountClass']): string => colours[toneOf(accountClass)] ?? 'line-dark'

/** What a chip of a group stands on; what is gone stands on the plain ground. */
const chipGround: Readonly<Record<string, string>> = { source: 'origin', here: 'here', good: 'utilised', warn: 'disputed' }
export function AccountClassChip({ accountClass }: { accountClass: Account['accountClass'] }) {
  const { t } = useTranslation()
  return (
    <Mark of={chipGround[toneOf(accountClass)]} title={t(`accountClassMeaning.${accountClass}`)}>
      {t(`accountClass.${accountClass}`)}
    </Mark>
  )
}

/** Party, site and material in words; the account class goes as a chip beside it. */
export function AccountName({ account, names }: { account: Account; names: Names }) {
  const { t } = useTranslation()
  return (
    <span className="account-name">
      <b>{names.site(account.party)}</b>
      <span>
        {names.site(account.site)} · {names.material(account.material)}
        {account.batch !== undefined && ` · ${t('ledger.batch')} ${account.batch}`}
      </span>
    </span>
  )
}

/** The account as filters of an address, and back. */
export const accountView = ({ party, site, material, batch, accountClass }: Account): View => ({
  party,
  site,
  material,
  accountClass,
  ...(batch === undefined ? {} : { batch }),
})
export function filterOf(view: View): Partial<Account> {
  const accountClass = accountClasses.find(one => one === view.accountClass)
  return {
    ...(view.party === undefined ? {} : { party: view.party }),
    ...(view.site === undefined ? {} : { site: view.site }),
    ...(view.material === undefined ? {} : { material: view.material }),
    ...(view.batch === undefined ? {} : { batch: view.batch }),
    ...(accountClass === undefined ? {} : { accountClass }),
  }
}
