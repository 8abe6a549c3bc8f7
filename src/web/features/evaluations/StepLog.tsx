// Every step that was taken, newest first: who, in which role, when, why, on which papers.
import { useTranslation } from 'react-i18next'
import { chineseDay } from '#domain/chineseDay.ts'
import { lateBy } from '#domain/evaluation/lateEntry.ts'
import { useProcedure, type EvaluationFile } from '../../client/evaluations.ts'
import { Mark } from '../../ui/Mark.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { useView } from '../../view.ts'
import { useSaid } from './words.tsx'

export function StepLog({ file }: { file: EvaluationFile }) {
  const { t } = useTranslation()
  const said = useSaid()
  const [view, setView] = useView()
  const transitions = useProcedure().data?.transitions ?? []
  // By who took it too: the withdrawal of an authority is not that of the evaluator.
  const wordOf = ({ body: { action }, role, before }: EvaluationFile['evaluationCase']['steps'][number]) => {
    const same = transitions.filter(one => one.action === action)
    const own = same.filter(one => one.role === role)
    const found = own.find(one => one.from.includes(before)) ?? own[0] ?? same[0]
    return found === undefined ? action : said(found)
  }
  const detail = (body: object) =>
    'item' in body ? String(body.item) : 'finding' in body ? ((body.finding as { point?: string }).point ?? '') : ''
  return (
    <DataTable
      name="steps"
      rows={file.evaluationCase.steps.toReversed()}
      rowKey={step => step.id}
      search={view.q ?? ''}
      onSearch={q => setView({ q: q || undefined })}
      columns={[
        { key: 'n', title: '#', width: 60, numeric: true, value: step => step.number },
        { key: 'on', title: t('evaluation.validOn'), width: 110, value: step => step.validOn },
        {
          key: 'recorded',
          title: t('evaluation.recordedOn'),
          width: 150,
          value: step => chineseDay(step.recordedAt),
          render: step => <RecordedOn step={step} synthetic={file.evaluationCase.synthetic} />,
        },
        { key: 'role', title: t('evaluation.role'), width: 110, value: step => t(`evaluation.roles.${step.role}`) },
        { key: 'party', title: t('evaluation.party'), width: 150, value: step => step.party },
        { key: 'person', title: t('evaluation.person'), width: 130, value: step => step.person },
        {
          key: 'what',
          title: t('evaluation.what'),
          width: 230,
          value: step => [wordOf(step), detail(step.body)].filter(Boolean).join(': '),
        },
        { key: 'state', title: t('evaluation.state'), width: 120, value: step => t(`evaluation.states.${step.after}`) },
        { key: 'reason', title: t('evaluation.reason'), width: 220, value: step => step.reason ?? '' },
        { key: 'evidence', title: t('evaluation.evidence'), width: 220, value: step => step.evidence.join(', ') },
      ]}
    />
  )
}

/** The day on which a step became known here, with a mark where that was long after. */
function RecordedOn({ step, synthetic }: { step: { validOn: string; recordedAt: string }; synthetic: boolean }) {
  const { t } = useTranslation()
  const late = synthetic ? null : lateBy(step)
  return (
    <>
      <span className="num">{chineseDay(step.recordedAt)}</span>{' '}
      {late !== null && <Mark of="relaxed">{t('evaluation.recordedLate', { n: late })}</Mark>}
    </>
  )
}
