// The way in: a file is dropped or chosen, and read at once. Nothing is saved before the reader says so.
import { useState } from 'react'
import { Select, Upload } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useActive, useNames } from '../../client/active.tsx'
import { useMe } from '../../client/access.ts'
import { ApiProblem } from '../../client/http.ts'
import { uploadImport } from '../../client/intake.ts'
import type { Problem } from '../../client/types.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useView } from '../../view.ts'
import { NameSelect } from '../ledger/AccountFilters.tsx'

export function DropFile() {
  const { t } = useTranslation()
  const names = useNames()
  const { region } = useActive()
  const queries = useQueryClient()
  const [, setView] = useView()
  const [site, setSite] = useState<string | undefined>()
  // Who acts for several firms says for which; the server asks where it must.
  const firms = useMe().data?.actsFor ?? []
  const [party, setParty] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Problem[]>([])
  const take = (file: File) => {
    setBusy(true)
    setRefused([])
    uploadImport(file, { region: region.meta.id, ...(site === undefined ? {} : { site }), ...(party === undefined ? {} : { party }) })
      .then(
        info => {
          void queries.invalidateQueries({ queryKey: ['imports'] })
          setView({ import: info.id }, true)
        },
        (error: unknown) => {
          if (!(error instanceof ApiProblem)) throw error
          setRefused(error.problems)
        },
      )
      .finally(() => setBusy(false))
    return false
  }
  return (
    <section className="drop">
      <Upload.Dragger accept=".xlsx,.csv,.zip" showUploadList={false} beforeUpload={take} disabled={busy}>
        <p className="drop-icon">
          <Icon name="intake" size={34} />
        </p>
        <p className="state-title">{t(busy ? 'intake.uploading' : 'intake.drop')}</p>
        <p className="soft">{t('intake.dropText')}</p>
      </Upload.Dragger>
      <label className="drop-site">
        <span className="soft">{t('intake.whose')}</span>
        <NameSelect label={t('intake.fromSheet')} value={site} ids={[...names.sites.keys()]} nameOf={names.site} onChange={setSite} />
      </label>
      {firms.length > 1 && (
        <label className="drop-site">
          <span className="soft">{t('intake.inName')}</span>
          <Select
            aria-label={t('intake.inName')}
            value={party}
            popupMatchSelectWidth={false}
            options={firms.map(firm => ({ value: firm, label: firm }))}
            onChange={(firm: string) => setParty(firm)}
          />
        </label>
      )}
      {refused.length > 0 && <ProblemList problems={refused} />}
    </section>
  )
}
