// The document checklist and the site visit: what was handed in and found, point by point.
import { useTranslation } from 'react-i18next'
import { assess, methodName, type Outcome, siteFigure, siteTolerance } from '#domain/evaluation/site.ts'
import { useProcedure, type EvaluationFile } from '../../client/evaluations.ts'
import { Nothing } from '../../ui/states.tsx'
import { DocumentList } from './DocumentList.tsx'
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
          { title: t('evaluation.evidence'), render: ({ standing }) => <DocumentList file={file} ids={standing?.evidence ?? []} /> },
          { title: t('evaluation.finding'), render: ({ standing }) => <Finding finding={standing?.finding ?? null} /> },
          { title: t('rule.note'), render: ({ standing }) => standing?.note ?? '' },
        ]}
      />
    </section>
  )
}

export function Finding({ finding }: { finding: EvaluationFile['evaluationCase']['documents'][number]['finding'] }) {
  const { t } = useTranslation()
  if (finding === null) return <span className="soft">{t('evaluation.notChecked')}</span>
  const tone = finding === 'accepted' ? 'sound' : finding === 'defective' ? 'failed' : 'none'
  return <Mark of={tone}>{t(`evaluation.choices.${finding}`)}</Mark>
}

const outcomeTones: Record<Outcome, string> = { conforms: 'sound', deviates: 'failed', 'not comparable': 'relaxed' }
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation()
  return <Mark of={outcomeTones[outcome]}>{t(`evaluation.choices.${outcome}`)}</Mark>
}

export function SamplingView({ file }: { file: EvaluationFile }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { sampling, samplingBelow, findings } = file.evaluationCase
  if (sampling.length === 0) return <Nothing title={t('evaluation.noSampling')}>{t('evaluation.noSamplingText')}</Nothing>
  const rows = sampling.map(point => {
    const finding = findings.findLast(one => one.point === point.id)
    return { point, finding, assessed: finding === undefined ? undefined : assess(point, finding) }
  })
  return (
    <section className="bench-section">
      <h2>{t('evaluation.sampling')}</h2>
      {samplingBelow.length > 0 && (
        <p className="worse">
          {t('evaluation.belowRule')} {samplingBelow.map(said).join(t('evaluation.and'))}
        </p>
      )}
      <SmallTable
        rows={rows}
        rowKey={({ point }) => point.id}
        columns={[
          {
            title: t('evaluation.point'),
            head: true,
            render: ({ point }) => (
              <>
                {said(point)}
                {point.rule !== undefined && <div className="soft">{said(point.rule)}</div>}
              </>
            ),
          },
          {
            title: t('evaluation.expected'),
            num: true,
            render: ({ point }) => (point.expected === null ? '—' : siteFigure(point, point.expected)),
          },
          { title: t('evaluation.allowed'), num: true, render: ({ point }) => siteTolerance(point) || '—' },
          {
            title: t('evaluation.measured'),
            num: true,
            render: ({ point, assessed }) => (assessed?.measured == null ? '—' : siteFigure(point, assessed.measured)),
          },
          {
            title: t('evaluation.samples'),
            num: true,
            render: ({ point, finding }) => (point.samples === undefined ? '—' : `${finding?.samples ?? '—'} / ${point.samples}`),
          },
          {
            title: t('evaluation.method'),
            render: ({ finding }) => (finding?.method === undefined ? '—' : said(methodName(finding.method))),
          },
          {
            title: t('evaluation.outcome'),
            render: ({ assessed }) =>
              assessed === undefined ? (
                <span className="soft">{t('evaluation.notChecked')}</span>
              ) : (
                <>
                  <OutcomeMark outcome={assessed.outcome} />
                  {assessed.found !== assessed.outcome && (
                    <div className="worse">{t('evaluation.changedFrom', { found: t(`evaluation.choices.${assessed.found}`) })}</div>
                  )}
                </>
              ),
          },
          {
            title: t('rule.note'),
            render: ({ finding, assessed }) => (
              <>
                {finding?.found !== undefined && assessed?.reason != null && (
                  <div>
                    {t('evaluation.reason')}: {assessed.reason}
                  </div>
                )}
                {finding?.note ?? ''}
              </>
            ),
          },
        ]}
      />
    </section>
  )
}
