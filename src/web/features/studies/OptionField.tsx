// One option of a study, drawn by its type.
import { Button, Flex, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive, useNames } from '../../client/active.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { measures, type Aim, type Field } from './kinds.ts'
import { Labelled } from '../../ui/Labelled.tsx'

export function OptionField({ field, value, onChange }: { field: Field; value: unknown; onChange: (value: unknown) => void }) {
  const { t } = useTranslation()
  const { region } = useActive()
  const names = useNames()
  const measureOptions = measures.map(measure => ({ value: measure as string, label: t(`study.measure.${measure}`) }))
  const control = () => {
    switch (field.type) {
      case 'measure':
        return <Select value={String(value)} onChange={onChange} options={measureOptions} />
      case 'number':
        return (
          <InputNumber
            style={{ width: '100%' }}
            value={Number(value)}
            min={field.least}
            max={field.most}
            step={field.step ?? 1}
            suffix={field.unit}
            onChange={number => onChange(number ?? field.initial)}
          />
        )
      case 'choice':
        return (
          <Select
            value={String(value)}
            onChange={onChange}
            popupMatchSelectWidth={false}
            options={field.choices.map(choice => ({ value: choice, label: t(`study.choice.${field.key}.${choice}`) }))}
          />
        )
      case 'site':
        return (
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            value={value === undefined ? undefined : String(value)}
            onChange={onChange}
            options={region.sites.map(site => ({ value: site.id, label: `${names.site(site.id)} · ${names.placeOf(site.id)}` }))}
          />
        )
      case 'material':
        return (
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            allowClear
            value={value === undefined ? undefined : String(value)}
            placeholder={t('study.field.any')}
            onChange={chosen => onChange(chosen ?? undefined)}
            options={region.materials.map(material => ({ value: material.id, label: names.material(material.id) }))}
          />
        )
      case 'order':
        return <Aims aims={value as Aim[]} onChange={onChange} options={measureOptions} />
    }
  }
  return (
    <Labelled label={t(`study.field.${field.key}`)} width={field.wide ? 320 : 170}>
      {control()}
    </Labelled>
  )
}

/** Aims one after another; all but the last may be given up to a tolerance. */
function Aims({ aims, onChange, options }: { aims: Aim[]; onChange: (aims: Aim[]) => void; options: { value: string; label: string }[] }) {
  const { t } = useTranslation()
  const left = options.filter(({ value }) => !aims.some(aim => aim.measure === value))
  const change = (at: number, patch: Partial<Aim>) => onChange(aims.map((aim, i) => (i === at ? { ...aim, ...patch } : aim)))
  return (
    <Flex vertical gap={6} align="start">
      {aims.map((aim, i) => (
        <Flex key={aim.measure} align="center" gap={8}>
          <b>{i + 1}</b>
          <Select
            value={aim.measure}
            onChange={measure => change(i, { measure })}
            style={{ width: 150 }}
            options={options.filter(({ value }) => value === aim.measure || left.some(one => one.value === value))}
          />
          {i < aims.length - 1 && (
            <InputNumber
              value={aim.tolerancePercent}
              min={0}
              max={100}
              step={0.5}
              prefix={t('study.field.tolerance')}
              suffix="%"
              style={{ width: 150 }}
              onChange={percent => change(i, { tolerancePercent: percent ?? 0 })}
            />
          )}
          {aims.length > 1 && (
            <button
              type="button"
              className="icon-button"
              aria-label={t('sweep.removeAxis')}
              onClick={() => onChange(aims.filter((_, at) => at !== i))}
            >
              <Icon name="close" size={15} />
            </button>
          )}
        </Flex>
      ))}
      {left.length > 0 && (
        <Button size="small" onClick={() => onChange([...aims, { measure: left[0]!.value, tolerancePercent: 0 }])}>
          +
        </Button>
      )}
    </Flex>
  )
}
