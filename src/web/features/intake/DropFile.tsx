// The way in: one or several files are dropped or chosen, in any order, and read at once. Nothing is saved before the reader says so.
import { useState } from 'react'
import { Flex, Select, Upload } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useActive, useLanguage, useNames } from '../../client/active.tsx'
import { useMe } from '../../client/access.ts'
import { ApiProblem } from '../../client/http.ts'
import { uploadImport } from '../../client/intake.ts'
import type { Problem } from '../../client/types.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useView } from '../../view.ts'
import { NameSelect } from '../../ui/NameSelect.tsx'
import './intake.css'

export function DropFile() {
  const { t } = useTranslation()
  const names = useNames()
  const { regions } = useActive()
  const queries = useQueryClient()
  const [, setView] = useView()
  const [site, setSite] = useState<string | undefined>()
  // Which region judges is said, not taken from the map that happens to be open.
  const [region, setRegion] = useState<string | undefined>()
  // Who acts for several firms says for which; the server asks where it must.
  const firms = useMe().data?.actsFor ?? []
  const [party, setParty] = useState<string | undefined>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Problem[]>([])
  const language = useLanguage()
  const take = (file: File, all: File[]) => {
    // Every file of one drop comes with all of them; the first speaks for all.
    if (file !== all[0]) return false
    setBusy(true)
    setRefused([])
    uploadImport(all, {
      ...(region === undefined ? {} : { region }),
      ...(site === undefined ? {} : { site }),
      ...(party === undefined ? {} : { party }),
    })
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
      <Upload.Dragger multiple accept=".xlsx,.csv,.zip" showUploadList={false} beforeUpload={take} disabled={busy}>
        <p className="link">
          <Icon name="intake" size={34} />
        </p>
        <p className="state-title">{t(busy ? 'intake.uploading' : 'intake.drop')}</p>
        <p className="soft">{t('intake.dropText')}</p>
      </Upload.Dragger>
      <Flex wrap gap={10} align="center" style={{ marginTop: 10 }} component="label">
        <span className="soft">{t('intake.whose')}</span>
        <NameSelect label={t('intake.fromSheet')} value={site} ids={[...names.sites.keys()]} nameOf={names.site} onChange={setSite} />
      </Flex>
      {regions.length > 1 && (
        <Flex wrap gap={10} align="center" style={{ marginTop: 10 }} component="label">
          <span className="soft">{t('intake.judgedBy')}</span>
          <Select
            className="tool-select"
            allowClear
            aria-label={t('intake.judgedBy')}
            placeholder={t('intake.byRegistry')}
            value={region}
            popupMatchSelectWidth={false}
            options={regions.map(one => ({ value: one.id, label: language === 'zh' ? one.nameZh : one.nameEn }))}
            onChange={setRegion}
          />
        </Flex>
      )}
      {firms.length > 1 && (
        <Flex wrap gap={10} align="center" style={{ marginTop: 10 }} component="label">
          <span className="soft">{t('intake.inName')}</span>
          <Select
            aria-label={t('intake.inName')}
            value={party ?? null}
            popupMatchSelectWidth={false}
            options={firms.map(firm => ({ value: firm, label: firm }))}
            onChange={(firm: string) => setParty(firm)}
          />
        </Flex>
      )}
      {refused.length > 0 && <ProblemList problems={refused} />}
    </section>
  )
}
