// Every step that was taken, newest first: who, in which role, when, why, on which papers.
import { useTranslation } from 'react-i18next'
import { chineseDay } from '#domain/chineseDay.ts'
import { lateBy } from '#domain/evaluation/lateEntry.ts'
import { useLanguage } from '../../client/active.tsx'
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
  const named = nameIn(file, useLanguage())
  const items = useProcedure().data?.checklist ?? []
  const wordsOf = (id: string, lines: readonly { id: string; zh: string; en: string }[]): string => {
    const line = lines.find(one => one.id === id)
    return line === undefined ? id : said(line)
  }
  const detail = (body: object) =>
    'item' in body
      ? wordsOf(String(body.item), items)
      : 'finding' in body
        ? wordsOf((body.finding as { point?: string }).point ?? '', file.evaluationCase.sampling)
        : ''
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
        { key: 'party', title: t('evaluation.party'), width: 150, value: step => named(step.party) },
        { key: 'person', title: t('evaluation.person'), width: 130, value: step => step.person },
        {
          key: 'what',
          title: t('evaluation.what'),
          width: 230,
          value: step => [wordOf(step), detail(step.body)].filter(Boolean).join(': '),
        },
        { key: 'state', title: t('evaluation.state'), width: 120, value: step => t(`evaluation.states.${step.after}`) },
        { key: 'reason', title: t('evaluation.reason'), width: 220, value: step => step.reason ?? '' },
        { key: 'evidence', title: t('evaluation.evidence'), width: 220, value: step => step.evidence.map(named).join('；') },
      ]}
    />
  )
}

/** Firm, body, whoever recognised it, and papers of the account by their names; what has none here by its id. */
function nameIn({ evaluationCase, account }: EvaluationFile, language: 'zh' | 'en'): (id: string) => string {
  const { firm, evaluator, recognitions, refusals } = evaluationCase
  const offices = [...recognitions, ...(refusals ?? [])].flatMap(({ by, recogniser }) =>
    recogniser === undefined ? [] : [{ ...recogniser, id: by }],
  )
  const parties = [firm, ...(evaluator === null ? [] : [evaluator]), ...offices].map(({ id, nameZh, nameEn }) => [
    id,
    language === 'zh' ? nameZh : nameEn,
  ])
  const papers = account.evidence.map(({ id, titleZh, titleEn }) => [id, language === 'zh' ? titleZh : titleEn])
  const names = new Map<string, string>([...papers, ...parties] as [string, string][])
  return id => names.get(id) ?? id
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
