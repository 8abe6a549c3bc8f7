// The document checklist and the site visit: what was handed in and found, point by point.
import { useTranslation } from 'react-i18next'
import { useProcedure, type EvaluationFile } from '../../client/evaluations.ts'
import { Nothing } from '../../ui/states.tsx'
import { useSaid } from './words.tsx'
import { Mark } from '../../ui/Mark.tsx'

export function ChecklistView({ file }: { file: EvaluationFile }) {
  const { t } = useTranslation()
  const said = useSaid()
  const procedure = useProcedure()
  const { documents } = file.evaluationCase
  return (
    <section className="bench-section">
      <h2>{t('evaluation.checklist')}</h2>
      <div className="table-scroll">
        <table className="bench-table">
          <thead>
            <tr>
              <th>{t('evaluation.document')}</th>
              <th>{t('evaluation.submittedOn')}</th>
              <th>{t('evaluation.evidence')}</th>
              <th>{t('evaluation.finding')}</th>
              <th>{t('rule.note')}</th>
            </tr>
          </thead>
          <tbody>
            {(procedure.data?.checklist ?? []).map(item => {
              const standing = documents.find(one => one.item === item.id)
              const papers = standing?.evidence ?? []
              return (
                <tr key={item.id}>
                  <td title={item.source}>{said(item)}</td>
                  <td className="day">{standing?.submittedOn ?? '—'}</td>
                  <td>
                    {papers.length === 0 ? '—' : papers.slice(0, 3).map(id => <code key={id}>{id} </code>)}
                    {papers.length > 3 && <span className="soft">{t('evaluation.morePapers', { n: papers.length - 3 })}</span>}
                  </td>
                  <td>
                    {standing?.finding === undefined || standing.finding === null ? (
                      <span className="soft">{t('evaluation.notChecked')}</span>
                    ) : (
                      <Mark of={standing.finding === 'accepted' ? 'sound' : standing.finding === 'defective' ? 'failed' : 'none'}>
                        {t(`evaluation.choices.${standing.finding}`)}
                      </Mark>
                    )}
                  </td>
                  <td>{standing?.note ?? ''}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

export function SamplingView({ file }: { file: EvaluationFile }) {
  const { t } = useTranslation()
  const said = useSaid()
  const { sampling, findings } = file.evaluationCase
  if (sampling.length === 0) return <Nothing title={t('evaluation.noSampling')}>{t('evaluation.noSamplingText')}</Nothing>
  return (
    <section className="bench-section">
      <h2>{t('evaluation.sampling')}</h2>
      <div className="table-scroll">
        <table className="bench-table">
          <thead>
            <tr>
              <th>{t('evaluation.point')}</th>
              <th className="num">{t('evaluation.expected')}</th>
              <th className="num">{t('evaluation.allowed')}</th>
              <th className="num">{t('evaluation.measured')}</th>
              <th>{t('evaluation.outcome')}</th>
              <th>{t('rule.note')}</th>
            </tr>
          </thead>
          <tbody>
            {sampling.map(point => {
              const found = findings.findLast(one => one.point === point.id)
              const unit = point.unit === '1' ? '' : point.unit
              return (
                <tr key={point.id}>
                  <td>{said(point)}</td>
                  <td className="num">{point.expected === null ? '—' : `${point.expected} ${unit}`}</td>
                  <td className="num">{point.allowed === null ? '—' : `± ${point.allowed}`}</td>
                  <td className="num">{found?.measured == null ? '—' : `${found.measured} ${unit}`}</td>
                  <td>
                    {found === undefined ? (
                      <span className="soft">{t('evaluation.notChecked')}</span>
                    ) : (
                      <Mark of={found.outcome === 'conforms' ? 'sound' : 'failed'}>{t(`evaluation.choices.${found.outcome}`)}</Mark>
                    )}
                  </td>
                  <td>{found?.note ?? ''}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}
