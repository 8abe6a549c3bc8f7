// What the rows were judged by where they are silent: whose moisture, from which registered stream or region, for how many rows. Another
// region may be chosen, and the files are read again.
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage, useNames } from '../../client/active.tsx'
import type { ImportInfo, Resaid } from '../../client/intake.ts'

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
        <label className="drop-site">
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
        </label>
      )}
      {moistures.length > 0 && (
        <div className="table-scroll">
          <table className="bench-table">
            <thead>
              <tr>
                <th>{t('ledger.site')}</th>
                <th>{t('ledger.material')}</th>
                <th className="num">{t('intake.moisture')}</th>
                <th>{t('intake.moistureFrom')}</th>
                <th className="num">{t('intake.rows')}</th>
              </tr>
            </thead>
            <tbody>
              {moistures.map(one => (
                <tr key={`${one.site} ${one.material} ${one.moisture} ${one.of ?? ''}`}>
                  <td>{names.site(one.site)}</td>
                  <td>{names.material(one.material)}</td>
                  <td className="num">{one.moisture}</td>
                  <td>{t(`intake.moistureBy.${one.from}`, { of: one.from === 'region' ? regionName(one.of) : (one.of ?? '') })}</td>
                  <td className="num">{one.rows.toLocaleString('en-US')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
