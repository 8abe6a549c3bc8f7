// The cases that the rule is tested with, the days around each change and the values around each threshold; each opens in the try-out.
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RuleDetail } from '../../client/rules.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { useView } from '../../view.ts'
import { AnswerBadge } from '../../ui/ruleMarks.tsx'

export function RuleCases({ rule }: { rule: RuleDetail }) {
  const { t } = useTranslation()
  const [view, setView] = useView()
  return (
    <DataTable
      name={`cases-${rule.id}`}
      rows={rule.cases}
      rowKey={one => one.id}
      search={view.q ?? ''}
      onSearch={q => setView({ q: q || undefined })}
      columns={[
        { key: 'id', title: t('rule.case'), width: 150, value: one => one.id },
        {
          key: 'answer',
          title: t('rule.answer'),
          width: 120,
          value: one => t(`rule.answers.${one.answer}`),
          render: one => <AnswerBadge answer={one.answer} />,
        },
        { key: 'day', title: t('rule.appliesOn'), width: 130, value: one => String(one.facts[rule.appliesOn.input] ?? '—') },
        { key: 'facts', title: t('rule.facts'), width: 560, value: one => factsText(one.facts) },
        {
          key: 'open',
          title: '',
          width: 100,
          value: () => '',
          render: one => (
            <Button size="small" onClick={() => setView({ tab: 'try', ask: one.id, q: undefined })}>
              {t('rule.tryIt')}
            </Button>
          ),
        },
      ]}
    />
  )
}

function factsText(facts: RuleDetail['cases'][number]['facts']): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? `${value.length} ×` : String(value)}`)
    .join(' · ')
}
