// The facts that a rule asks for, as a form made from its inputs. What is left empty is missing, never assumed.
import { Button, Flex, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import type { Facts, RuleInput } from '../../client/rules.ts'
import { ruleUnit } from '../../ui/ruleMarks.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Labelled } from '../../ui/Labelled.tsx'

type Fact = Facts[string]
type Row = Record<string, string | number | boolean | null>
type Field = Omit<RuleInput, 'fields'>
type Props = { inputs: readonly RuleInput[]; facts: Facts; onChange: (facts: Facts) => void }

export function FactFields({ inputs, facts, onChange }: Props) {
  const put = (name: string, value: Fact | undefined) => {
    const { [name]: _, ...others } = facts
    onChange(value === undefined ? others : { ...others, [name]: value })
  }
  return (
    <Grid min={220} gap="10px 16px" align="end">
      {inputs.map(input =>
        input.kind === 'records' ? (
          <Records key={input.name} input={input} rows={facts[input.name] as Row[] | undefined} onChange={rows => put(input.name, rows)} />
        ) : (
          <Labelled key={input.name} label={<FieldName field={input} />}>
            <FactField field={input} value={facts[input.name] as Row[string] | undefined} onChange={value => put(input.name, value)} />
          </Labelled>
        ),
      )}
    </Grid>
  )
}

function FieldName({ field }: { field: Field }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <span>
      {language === 'zh' ? field.zh : field.en}
      {field.unit !== undefined && field.unit !== '1' && ` (${ruleUnit(field.unit, language)})`}
      {field.optional === true && <small className="soft"> {t('rule.optional')}</small>}
    </span>
  )
}

type FieldProps = { field: Field; value: Row[string] | undefined; onChange: (value: Row[string] | undefined) => void }

/** Any number of a list, kept as one text of keys. */
function SeveralField({ field, value, onChange }: FieldProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const keys = typeof value === 'string' ? value.split(/[\s,，、;；]+/u).filter(key => key !== '') : []
  return (
    <Select
      mode="multiple"
      size="small"
      allowClear
      aria-label={language === 'zh' ? field.zh : field.en}
      placeholder={t('rule.notGiven')}
      value={keys}
      options={(field.options ?? []).map(({ id, zh, en }) => ({ value: id, label: language === 'zh' ? zh : en }))}
      optionFilterProp="label"
      popupMatchSelectWidth={false}
      onChange={(chosen: string[]) => onChange(chosen.length === 0 ? undefined : chosen.join(' '))}
    />
  )
}

const shapes: Partial<Record<Field['kind'], string>> = { day: 'date', month: 'month' }
function FactField({ field, value, onChange }: FieldProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const title = language === 'zh' ? field.zh : field.en
  if (field.kind === 'choices') return <SeveralField field={field} value={value} onChange={onChange} />
  if (field.kind === 'flag' || field.kind === 'choice') {
    const options =
      field.kind === 'flag'
        ? [
            { value: 'true', label: t('rule.yes') },
            { value: 'false', label: t('rule.no') },
          ]
        : (field.options ?? []).map(({ id, zh, en }) => ({ value: id, label: language === 'zh' ? zh : en }))
    return (
      <Select
        size="small"
        allowClear
        showSearch
        optionFilterProp="label"
        aria-label={title}
        placeholder={t('rule.notGiven')}
        value={value === undefined || value === null ? undefined : String(value)}
        options={options}
        popupMatchSelectWidth={false}
        onChange={(chosen: string | undefined) =>
          onChange(chosen === undefined ? undefined : field.kind === 'flag' ? chosen === 'true' : chosen)
        }
      />
    )
  }
  return (
    <Input
      size="small"
      allowClear
      type={shapes[field.kind] ?? 'text'}
      inputMode={field.kind === 'decimal' || field.kind === 'year' ? 'decimal' : 'text'}
      aria-label={title}
      placeholder={t('rule.notGiven')}
      value={value === undefined || value === null ? '' : String(value)}
      onChange={event => onChange(event.target.value === '' ? undefined : event.target.value)}
    />
  )
}

/** A list of rows: absent is missing; an empty list is an answer of its own, that there are none. */
function Records({ input, rows, onChange }: { input: RuleInput; rows: Row[] | undefined; onChange: (rows: Row[] | undefined) => void }) {
  const { t } = useTranslation()
  const fields = input.fields ?? []
  return (
    <fieldset className="fact-records">
      <legend>
        <FieldName field={input} />
      </legend>
      {rows?.map((row, index) => (
        // Rows have no name of their own; they are only appended and taken out.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="fact-record">
          <Grid min={170} gap="8px 14px" align="end">
            {fields.map(field => (
              <Labelled key={field.name} label={<FieldName field={field} />}>
                <FactField
                  field={field}
                  value={row[field.name]}
                  onChange={value => {
                    const { [field.name]: _, ...others } = row
                    onChange(rows.with(index, value === undefined ? others : { ...others, [field.name]: value }))
                  }}
                />
              </Labelled>
            ))}
            <Button size="small" onClick={() => onChange(rows.filter((_, at) => at !== index))}>
              {t('rule.takeOut')}
            </Button>
          </Grid>
        </div>
      ))}
      <Flex wrap gap={10} align="center" style={{ paddingTop: 10 }}>
        <Button size="small" onClick={() => onChange([...(rows ?? []), {}])}>
          {t('rule.addRow')}
        </Button>
        {rows === undefined && (
          <Button size="small" type="text" onClick={() => onChange([])}>
            {t('rule.noneOfThem')}
          </Button>
        )}
        {rows !== undefined && (
          <>
            <span className="soft">{t('rule.rows', { n: rows.length })}</span>
            <Button size="small" type="text" onClick={() => onChange(undefined)}>
              {t('rule.notGiven')}
            </Button>
          </>
        )}
      </Flex>
    </fieldset>
  )
}
