// Filters by party, site, material and bucket. What a region does not name can be typed.
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Names } from '../../client/active.tsx'
import type { Account } from '../../client/ledger.ts'
import { NameSelect } from '../../ui/NameSelect.tsx'
import { useView } from '../../view.ts'
import { buckets } from '../../ui/accounts.tsx'

type Field = 'party' | 'site' | 'material'

export function AccountFilters({ names, seen }: { names: Names; seen: readonly Account[] }) {
  const { t } = useTranslation()
  const [view, setView] = useView()
  const set = (field: Field | 'bucket') => (value: string | undefined) => setView({ [field]: value || undefined, page: undefined })
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
        placeholder={t('ledger.bucket')}
        aria-label={t('ledger.bucket')}
        value={view.bucket}
        popupMatchSelectWidth={false}
        options={buckets.map(bucket => ({ value: bucket, label: t(`bucket.${bucket}`) }))}
        onChange={set('bucket')}
      />
    </>
  )
}
