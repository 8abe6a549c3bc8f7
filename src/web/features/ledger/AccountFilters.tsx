// Filters by party, site, material and account class. What a region does not name can be typed.
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Names } from '../../client/active.tsx'
import type { Account } from '../../client/ledger.ts'
import { NameSelect } from '../../ui/NameSelect.tsx'
import { useView } from '../../view.ts'
import { accountClasses } from '../../ui/accounts.tsx'

type Field = 'party' | 'site' | 'material'

export function AccountFilters({ names, seen }: { names: Names; seen: readonly Account[] }) {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const set = (field: Field | 'accountClass') => (value: string | undefined) => setView({ [field]: value || undefined, page: undefined })
  const known: Record<Field, Iterable<string>> = { party: [], site: names.sites.keys(), material: names.materials.keys() }
  return (
    <>
      {(['party', 'site', 'material'] as const).map(field => (
        <NameSelect
          key={field}
          label={t(`ledger.${field}`)}
          value={view[field]}
          ids={[...new Set([...seen.map(account => account[field]), ...known[field]])]}
          nameOf={field === 'material' ? names.material : names.site}
          onChange={set(field)}
        />
      ))}
      <Select
        className="tool-select"
        allowClear
        placeholder={t('ledger.accountClass')}
        aria-label={t('ledger.accountClass')}
        value={view.accountClass}
        popupMatchSelectWidth={false}
        options={accountClasses.map(accountClass => ({ value: accountClass, label: t(`accountClass.${accountClass}`) }))}
        onChange={set('accountClass')}
      />
    </>
  )
}
