// A reform: which line of which rule, from which day, what figure. Several lines may change together.
import { Button, Flex, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { nameOf, useLanguage } from '../../client/active.tsx'
import type { Reform, RuleDetail } from '../../client/rules.ts'
import { ruleUnit } from '../../ui/ruleMarks.tsx'
import { Labelled } from '../../ui/Labelled.tsx'

type Props = { rule: RuleDetail; reforms: Reform[]; onChange: (reforms: Reform[]) => void }

/** Lines with a figure, each id once, the version in force (or the latest) speaking for it. */
export function linesToChange(rule: RuleDetail): RuleDetail['lines'] {
  const byId = new Map<string, RuleDetail['lines'][number]>()
  for (const line of rule.lines) if (line.value !== '' && (line.inForce || !byId.has(line.id))) byId.set(line.id, line)
  return [...byId.values()]
}

export function ReformForm({ rule, reforms, onChange }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const lines = linesToChange(rule)
  const put = (index: number, patch: Partial<Reform>) => onChange(reforms.with(index, { ...reforms[index]!, ...patch }))
  return (
    <div>
      {reforms.map((reform, index) => {
        const line = lines.find(one => one.id === reform.parameter)
        return (
          // Reforms have no name of their own; they are only appended and taken out.
          // oxlint-disable-next-line react/no-array-index-key
          <Flex key={index} wrap gap={12} align="end" style={{ marginBottom: 10 }}>
            <Labelled label={t('reform.line')} width={320}>
              <Select
                size="small"
                showSearch={{ optionFilterProp: 'label' }}
                aria-label={t('reform.line')}
                value={reform.parameter}
                options={lines.map(one => ({ value: one.id, label: nameOf(one, language) }))}
                popupMatchSelectWidth={false}
                onChange={parameter => put(index, { parameter })}
              />
            </Labelled>
            <Labelled label={t('reform.now')} width={130}>
              <span className="num" style={{ lineHeight: '24px' }}>
                {line?.value ?? t('rule.notRead')} {line === undefined ? '' : ruleUnit(line.unit, language)}
              </span>
            </Labelled>
            <Labelled label={`${t('reform.value')} ${line === undefined ? '' : `(${ruleUnit(line.unit, language)})`}`} width={130}>
              <Input
                size="small"
                inputMode="decimal"
                aria-label={t('reform.value')}
                value={reform.value ?? ''}
                onChange={event => put(index, { value: event.target.value === '' ? null : event.target.value })}
              />
            </Labelled>
            <Labelled label={t('reform.from')} width={150}>
              <Input
                size="small"
                type="date"
                aria-label={t('reform.from')}
                value={reform.from}
                onChange={event => event.target.value !== '' && put(index, { from: event.target.value })}
              />
            </Labelled>
            {reforms.length > 1 && (
              <Button size="small" onClick={() => onChange(reforms.filter((_, at) => at !== index))}>
                {t('rule.takeOut')}
              </Button>
            )}
          </Flex>
        )
      })}
      <Button size="small" onClick={() => onChange([...reforms, { ...reforms[0]! }])}>
        {t('reform.another')}
      </Button>
    </div>
  )
}
