// What the rows were judged by where they are silent: whose moisture, from which registered stream or region, for how many rows. Another
// region may be chosen, and the files are read again.
import { Flex, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage, useNames } from '../../client/active.tsx'
import type { ImportInfo, Resaid } from '../../client/intake.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'

export function JudgedBy({ info, say }: { info: ImportInfo; say: (said: Resaid) => Promise<void> }) {
  const { t } = useTranslation()
  const names = useNames()
  const language = useLanguage()
  const { regions } = useActive()
  const moistures = info.report?.moistures ?? []
  const may = info.status === 'ready' || info.status === 'refused'
  const regionName = (id: string | null) => {
    const found = regions.find(one => one.id === id)
    return (language === 'zh' ? found?.nameZh : found?.nameEn) ?? id ?? ''
  }
  if (moistures.length === 0 && regions.length < 2) return null
  return (
    <section className="bench-section">
      <h2>{t('intake.judged')}</h2>
      {regions.length > 1 && (
        <Flex wrap gap={10} align="center" style={{ marginTop: 10 }} component="label">
          <span className="soft">{t('intake.judgedBy')}</span>
          <Select
            className="tool-select"
            allowClear
            disabled={!may}
            aria-label={t('intake.judgedBy')}
            placeholder={t('intake.byRegistry')}
            value={info.region ?? undefined}
            popupMatchSelectWidth={false}
            options={regions.map(({ id }) => ({ value: id, label: regionName(id) }))}
            onChange={(id: string | undefined) => void say({ region: id ?? null })}
          />
        </Flex>
      )}
      {moistures.length > 0 && (
        <SmallTable
          rows={moistures}
          rowKey={one => `${one.site} ${one.material} ${one.moisture} ${one.of ?? ''}`}
          columns={[
            { title: t('ledger.site'), head: true, render: one => names.site(one.site) },
            { title: t('ledger.material'), render: one => names.material(one.material) },
            { title: t('intake.moisture'), num: true, render: one => one.moisture },
            {
              title: t('intake.moistureFrom'),
              render: one => t(`intake.moistureBy.${one.from}`, { of: one.from === 'region' ? regionName(one.of) : (one.of ?? '') }),
            },
            { title: t('intake.rows'), num: true, render: one => one.rows.toLocaleString('en-US') },
          ]}
        />
      )}
    </section>
  )
}
