// One column of a sheet: what stands above it, which field it was taken for, and another one to take it for.
import { Flex, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import type { FormDescription, ImportInfo } from '../../client/intake.ts'
import { Mark } from '../../ui/Mark.tsx'
import './intake.css'

type Column = NonNullable<ImportInfo['report']>['sheets'][number]['columns'][number]
const nothing = '\u0000'

/** @param fields of the form; without them the column cannot be changed @param chosen what is about to be said of it, if anything */
export function ColumnField({
  column,
  fields,
  chosen,
  choose,
}: {
  column: Column
  fields: FormDescription['fields'] | undefined
  chosen: string | null | undefined
  choose: (field: string | null) => void
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const name = (field: { zh: string; en: string }) => (language === 'zh' ? field.zh : field.en)
  const now = chosen === undefined ? column.field : chosen
  const kind = chosen !== undefined || column.chosen ? 'column-chosen' : now === null ? 'column-left' : column.guessed ? 'column-guess' : ''
  return (
    <Flex component="li" gap={8} align="baseline" className={`column ${kind}`}>
      <small>{column.column}</small>
      <span>{column.text || '—'}</span>
      {fields === undefined ? (
        <b>{now === null ? t('intake.notUsed') : `→ ${(language === 'zh' ? column.fieldZh : column.fieldEn) ?? now}`}</b>
      ) : (
        <Select
          style={{ minWidth: 132 }}
          size="small"
          showSearch
          optionFilterProp="label"
          popupMatchSelectWidth={false}
          aria-label={t('intake.columnIs', { column: column.text })}
          value={now ?? nothing}
          options={[
            { value: nothing, label: t('intake.notUsed') },
            ...fields.map(field => ({ value: field.key, label: `${name(field)}${field.required === true ? ' *' : ''}` })),
          ]}
          onChange={value => choose(value === nothing ? null : value)}
        />
      )}
      {column.unit !== null && <span className="soft"> ({column.unit})</span>}
      {kind === 'column-chosen' ? (
        <Mark of="change">{t('intake.chosen')}</Mark>
      ) : (
        column.guessed && <Mark of="may">{t('intake.guessed')}</Mark>
      )}
    </Flex>
  )
}
