// Where one person tells the whole case: the evaluating body is taken from the register or from an earlier case, not typed anew.
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { bodyOfListing } from '#domain/evaluation/bureau.ts'
import { useBureaus } from '../../client/bureaus.ts'
import { useKnownBodies } from '../../client/evaluations.ts'
import { useLanguage } from '../../client/active.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import type { Filled } from './stepForms.ts'

/** @param props.choose the fields of the form that say who the body is */
export function KnownBody({ choose }: { choose: (filled: Filled) => void }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const listed = (useBureaus().data ?? []).map(bodyOfListing)
  const bodies = [...new Map([...(useKnownBodies().data ?? []), ...listed].map(body => [body.id, body])).values()]
  if (bodies.length === 0) return null
  return (
    <Labelled label={t('evaluation.knownBody')}>
      <Select
        size="small"
        aria-label={t('evaluation.knownBody')}
        popupMatchSelectWidth={false}
        placeholder={t('evaluation.chooseBureau')}
        options={bodies.map(({ id, nameZh, nameEn }) => ({ value: id, label: language === 'zh' ? nameZh : nameEn }))}
        onChange={(id: string) => {
          const body = bodies.find(one => one.id === id)
          if (body !== undefined) choose(Object.fromEntries(Object.entries(body).map(([name, value]) => [`evaluator.${name}`, value])))
        }}
      />
    </Labelled>
  )
}
