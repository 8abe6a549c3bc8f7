// The lines of a rule: figure, article, standing, when it is law; those in force on the day first, the others greyed.
import { useTranslation } from 'react-i18next'
import { nameOf, useLanguage } from '../../client/active.tsx'
import type { RuleDetail } from '../../client/rules.ts'
import { DataTable, type Column } from '../../ui/DataTable.tsx'
import { useView } from '../../view.ts'
import { LineFigure, ruleUnit, StandingBadge } from '../../ui/ruleMarks.tsx'

type Line = RuleDetail['lines'][number]

export function RuleLines({ rule }: { rule: RuleDetail }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [view, setView] = useView()
  const rows = rule.lines.toSorted((a, b) => Number(b.inForce) - Number(a.inForce))
  const columns: Column<Line>[] = [
    {
      key: 'name',
      title: t('rule.line'),
      width: 250,
      value: line => `${nameOf(line, language)} ${line.id}`,
      render: line => (
        <span className={line.inForce ? '' : 'soft'} title={line.id}>
          {nameOf(line, language)}
        </span>
      ),
    },
    {
      key: 'value',
      title: t('rule.figure'),
      width: 130,
      value: line => (line.value === null || line.value === '' ? line.value : `${line.operator ?? ''}${line.value}`),
      render: line => <LineFigure line={line} language={language} />,
    },
    { key: 'unit', title: t('rule.unit'), width: 90, value: line => ruleUnit(line.unit, language) },
    { key: 'from', title: t('rule.validFrom'), width: 110, value: line => dayText(line.validFrom, line.fromPrecision) },
    { key: 'to', title: t('rule.validTo'), width: 110, value: line => dayText(line.validTo ?? '—', line.toPrecision) },
    {
      key: 'status',
      title: t('rule.status'),
      width: 110,
      value: line => t(`rule.standing.${line.status}`),
      render: line => <StandingBadge status={line.status} />,
      filters: (['approved', 'reviewed', 'draft'] as const).map(value => ({ text: t(`rule.standing.${value}`), value })),
      filterOf: line => line.status,
    },
    { key: 'document', title: t('rule.document'), width: 320, value: line => line.document },
    { key: 'article', title: t('rule.article'), width: 180, value: line => line.article },
    { key: 'address', title: t('rule.address'), width: 260, value: line => line.address ?? '' },
    {
      key: 'reader',
      title: t('rule.reader'),
      width: 160,
      value: line => [line.reader, line.secondReader].filter(word => word !== undefined).join(' · '),
    },
    { key: 'readOn', title: t('rule.readOn'), width: 110, value: line => line.readOn ?? '' },
    {
      key: 'checkedOn',
      title: t('rule.checkedOn'),
      width: 130,
      value: line => (line.validTo === undefined ? (line.checkedOn ?? t('rule.neverChecked')) : ''),
    },
    { key: 'doubt', title: t('rule.doubt'), width: 260, value: line => (language === 'zh' ? line.doubt?.zh : line.doubt?.en) ?? '' },
    { key: 'reviewedOn', title: t('rule.reviewedOn'), width: 120, value: line => line.reviewedOn },
    { key: 'place', title: t('rule.jurisdiction'), width: 110, value: line => line.jurisdiction ?? rule.jurisdiction },
    { key: 'note', title: t('rule.note'), width: 260, value: line => line.note ?? '' },
  ]
  return (
    <DataTable
      name={`rule-${rule.id}-${rule.on}`}
      rows={rows}
      columns={columns}
      rowKey={line => `${line.id} ${line.jurisdiction ?? ''} ${line.validFrom} ${JSON.stringify(line.facets ?? {})}`}
      search={view.q ?? ''}
      onSearch={q => setView({ q: q || undefined })}
    />
  )
}

/** A day as exactly as it is known: 2008, 2008-07 or 2008-07-01. */
function dayText(day: string, precision: Line['fromPrecision']): string {
  return precision === 'year' ? day.slice(0, 4) : precision === 'month' ? day.slice(0, 7) : day
}
