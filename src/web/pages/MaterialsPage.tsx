// Wastes that firms have registered: which may be one and the same, what was merged, and merging for the authority over the firms.
import { useState } from 'react'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNames } from '../client/active.tsx'
import { type MaterialLine, useMaterials } from '../client/materials.ts'
import { MergeForm } from '../features/materials/MergeForm.tsx'
import { Mark } from '../ui/Mark.tsx'
import { NeedsAccount } from '../ui/NeedsAccount.tsx'
import { Page } from '../ui/Page.tsx'
import { SmallTable } from '../ui/SmallTable.tsx'
import { Nothing, Ready } from '../ui/states.tsx'

export function MaterialsPage() {
  const { t } = useTranslation()
  return (
    <Page wide title={t('nav.materials')} lead={t('materials.lead')}>
      <NeedsAccount needed="sign-in" />
      <Ready query={useMaterials()}>
        {all => (all.length === 0 ? <Nothing title={t('materials.none')}>{t('materials.noneText')}</Nothing> : <List all={all} />)}
      </Ready>
    </Page>
  )
}

function List({ all }: { all: readonly MaterialLine[] }) {
  const { t } = useTranslation()
  const names = useNames()
  const [opened, setOpened] = useState<string>()
  const bearers = new Map<string, number>()
  for (const { wasteCode, sameAs } of all) if (sameAs === null) bearers.set(wasteCode, (bearers.get(wasteCode) ?? 0) + 1)
  const isDouble = ({ wasteCode, sameAs }: MaterialLine): boolean => sameAs === null && (bearers.get(wasteCode) ?? 0) > 1
  const key = (one: MaterialLine): string => `${isDouble(one) ? 0 : 1} ${one.wasteCode} ${one.id}`
  return (
    <SmallTable
      rows={all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))}
      rowKey={({ id }) => id}
      columns={[
        { title: t('materials.name'), head: true, render: ({ nameZh, nameEn }) => (names.language === 'en' ? (nameEn ?? nameZh) : nameZh) },
        { title: t('materials.code'), render: ({ wasteCode }) => <span className="num">{wasteCode}</span> },
        { title: t('materials.id'), render: ({ id }) => id },
        { title: t('materials.party'), render: ({ party }) => (party === null ? t('materials.everybody') : names.site(party)) },
        {
          title: t('materials.state'),
          render: one =>
            one.sameAs !== null ? (
              <Mark of="sound">{t('materials.sameAs', { into: one.sameAs })}</Mark>
            ) : (
              isDouble(one) && <Mark of="pending">{t('materials.double')}</Mark>
            ),
        },
        {
          title: '',
          render: ({ id, party, sameAs }) =>
            party !== null && (
              <Button size="small" onClick={() => setOpened(opened === id ? undefined : id)}>
                {t(sameAs === null ? 'materials.mergeInto' : 'materials.takeBack')}
              </Button>
            ),
        },
      ]}
      below={{ open: ({ id }) => id === opened, render: one => <MergeForm one={one} all={all} onDone={() => setOpened(undefined)} /> }}
    />
  )
}
