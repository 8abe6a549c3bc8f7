// The papers behind a step: those of the account are offered, a public link is typed.
import { Select } from 'antd'
import type { CaseView } from '../../client/evaluations.ts'
import { useLanguage } from '../../client/active.tsx'

type Props = { view: CaseView; value: string[]; label: string; onChange: (ids: string[]) => void }
export function EvidencePick({ view, value, label, onChange }: Props) {
  const language = useLanguage()
  return (
    <Select
      size="small"
      mode="tags"
      style={{ width: '100%' }}
      value={value}
      aria-label={label}
      optionFilterProp="label"
      options={view.file.account.evidence.map(one => ({ value: one.id, label: language === 'zh' ? one.titleZh : one.titleEn }))}
      onChange={onChange}
    />
  )
}
