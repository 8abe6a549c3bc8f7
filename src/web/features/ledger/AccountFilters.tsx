// Filters by party, site, material and account class. What a region does not name can be typed.
import { useState } from 'react'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Names } from '../../client/active.tsx'
import type { Account } from '../../client/ledger.ts'
import { useView } from '../../view.ts'
import { accountClasses } from './accounts.tsx'

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

type SelectProps = {
  label: string
  value: string | undefined
  ids: string[]
  nameOf: (id: string) => string
  onChange: (value: string | undefined) => void
}
/** A select that also takes an id that is not in its list, as typed. */
export function NameSelect({ label, value, ids, nameOf, onChange }: SelectProps) {
  const [typed, setTyped] = useState('')
  const all = [value ?? '', ...ids, typed].filter(id => id !== '')
  return (
    <Select
      className="tool-select"
      allowClear
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      placeholder={label}
      aria-label={label}
      value={value}
      popupMatchSelectWidth={false}
      options={[...new Set(all)].map(id => ({ value: id, label: nameOf(id) }))}
      onChange={onChange}
    />
  )
}
