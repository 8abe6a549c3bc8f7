// The document checklist and the site visit: what was handed in and found, point by point.
import { useTranslation } from 'react-i18next'
import { useProcedure, type EvaluationFile } from '../../client/evaluations.ts'
import { Nothing } from '../../ui/states.tsx'
import { useSaid } from './words.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { SmallTable } from '../../ui/SmallTable.tsx'

export function ChecklistView({ file }: { file: EvaluationFile }) {
  const { t } = useTranslation()
  const said = useSaid()
  const procedure = useProcedure()
  const { documents } = file.evaluationCase
  return (
    <section className="bench-section">
      <h2>{t('evaluation.checklist')}</h2>
      <SmallTable
        rows={(procedure.data?.checklist ?? []).map(item => ({ item, standing: documents.find(one => one.item === item.id) }))}
        rowKey={({ item }) => item.id}
        columns={[
          { title: t('evaluation.document'), head: true, render: ({ item }) => <span title={item.source}>{said(item)}</span> },
          { title: t('evaluation.submittedOn'), render: ({ standing }) => <span className="num">{standing?.submittedOn ?? '—'}</span> },
          { title: t('evaluation.evidence'), render: ({ standing }) => <Papers ids={standing?.evidence ?? []} /> },
          { title: t('evaluation.finding'), render: ({ standing }) => <Finding finding={standing?.finding ?? null} /> },
          { title: t('rule.note'), render: ({ standing }) => standing?.note ?? '' },
        ]}
      />
    </section>
  )
}

function Papers({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  if (ids.length === 0) return '—'
  return (
    <>
      {ids.slice(0, 3).map(id => (
        <code key={id}>{id} </code>
      ))}
      {ids.length > 3 && <span className="soft">{t('evaluation.morePapers', { n: ids.length - 3 })}</span>}
    </>
  )
}

function Finding({ finding }: { finding: EvaluationFile['evaluationCase']['documents'][number]['finding'] }) {
  const { t } = useTranslation()
  if (finding === null) return <span className="soft">{t('evaluation.notChecked')}</span>
  const tone = finding === 'accepted' ? 'sound' : finding === 'defective' ? 'failed' : 'none'
  return <Mark of={tone}>{t(`evaluation.choices.${finding}`)}</Mark>
}

const unitOf = ({ unit }: { unit: string }): string => (unit === '1' ? '' : unit)

export function SamplingView({ file }: { file: EvaluationFile }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { sampling, findings } = file.evaluationCase
  if (sampling.length === 0) return <Nothing title={t('evaluation.noSampling')}>{t('evaluation.noSamplingText')}</Nothing>
  return (
    <section className="bench-section">
      <h2>{t('evaluation.sampling')}</h2>
      <SmallTable
        rows={sampling.map(point => ({ point, found: findings.findLast(one => one.point === point.id) }))}
        rowKey={({ point }) => point.id}
        columns={[
          { title: t('evaluation.point'), head: true, render: ({ point }) => said(point) },
          {
            title: t('evaluation.expected'),
            num: true,
            render: ({ point }) => (point.expected === null ? '—' : `${point.expected} ${unitOf(point)}`),
          },
          { title: t('evaluation.allowed'), num: true, render: ({ point }) => (point.allowed === null ? '—' : `± ${point.allowed}`) },
          {
            title: t('evaluation.measured'),
            num: true,
            render: ({ point, found }) => (found?.measured == null ? '—' : `${found.measured} ${unitOf(point)}`),
          },
          {
            title: t('evaluation.outcome'),
            render: ({ found }) =>
              found === undefined ? (
                <span className="soft">{t('evaluation.notChecked')}</span>
              ) : (
                <Mark of={found.outcome === 'conforms' ? 'sound' : 'failed'}>{t(`evaluation.choices.${found.outcome}`)}</Mark>
              ),
          },
          { title: t('rule.note'), render: ({ found }) => found?.note ?? '' },
        ]}
      />
    </section>
  )
}
