// Which form a sheet is, for the clerk to correct; and whither all goes that leaves, where its rows do not say.
import { Flex, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SheetChoice } from '#domain/importJob.ts'
import { useLanguage } from '../../client/active.tsx'
import type { FormDescription, ImportInfo, Resaid } from '../../client/intake.ts'

const none = '\u0000'
const destinations = ['utilise', 'dispose', 'store'] as const

export function SheetForm({
  at,
  form,
  forms,
  info,
  say,
}: {
  at: { file: string; sheet: string }
  /** What it was taken for; null: for none. */
  form: string | null
  forms: readonly FormDescription[]
  info: ImportInfo
  say: (said: Resaid) => Promise<void>
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const said = info.sheets.find(one => one.file === at.file && one.sheet === at.sheet)
  const change = (change: Partial<SheetChoice>) => {
    const others = info.sheets.filter(one => one !== said)
    return say({ sheets: [...others, { ...said, ...at, ...change }] })
  }
  const leaves = forms.find(one => one.id === form)?.fields.some(({ key }) => key === 'destination') === true
  return (
    <Flex wrap gap={6} component="span">
      <Select
        size="small"
        showSearch
        optionFilterProp="label"
        popupMatchSelectWidth={false}
        aria-label={t('intake.sheetIs', { sheet: at.sheet === '' ? at.file : at.sheet })}
        value={form ?? none}
        options={[
          { value: none, label: t('intake.noForm') },
          ...forms.filter(({ use }) => use !== 'filled').map(one => ({ value: one.id, label: language === 'zh' ? one.zh : one.en })),
        ]}
        onChange={value => void change({ form: value === none ? null : value })}
      />
      {leaves && (
        <Select
          size="small"
          allowClear
          popupMatchSelectWidth={false}
          aria-label={t('intake.allTo')}
          placeholder={t('intake.allTo')}
          value={said?.destination}
          options={destinations.map(value => ({ value, label: t(`intake.destination.${value}`) }))}
          onChange={(destination: (typeof destinations)[number] | undefined) => {
            if (destination !== undefined) return void change({ destination })
            const { destination: _, ...rest }: SheetChoice = said ?? at
            return void say({ sheets: [...info.sheets.filter(one => one !== said), { ...at, ...rest }] })
          }}
        />
      )}
    </Flex>
  )
}
