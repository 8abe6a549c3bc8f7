// The whole checklist in one form, a row a document. The firm chooses or uploads; what it used before for the same line is chosen already.
import { useState } from 'react'
import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useDocuments, useProcedure, type CaseDocument, type CaseView, type Procedure } from '../../client/evaluations.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { today } from '../../ui/asOf.ts'
import { DocumentPick } from './DocumentPick.tsx'
import { Finding } from './PapersView.tsx'
import { type Done, type Step, StepFrame } from './StepFrame.tsx'
import { useSaid } from './words.tsx'

type Line = { evidence: string[]; note: string }
export function DocumentsForm({ view, done }: { view: CaseView; done: Done }) {
  const { t } = useTranslation()
  const said = useSaid()
  const checklist = useProcedure().data?.checklist ?? []
  const documents = useDocuments(view.file.evaluationCase.id).data
  const [typed, setTyped] = useState<Record<string, Line>>({})
  const standing = (item: string) => view.file.evaluationCase.documents.find(one => one.item === item)
  const line = (item: string): Line => typed[item] ?? { evidence: offered(item, standing(item), documents ?? []), note: '' }
  const set = (item: string, change: Partial<Line>) => setTyped(all => ({ ...all, [item]: { ...line(item), ...change } }))
  // What was accepted, and what was handed in already and is not changed, is left alone.
  const handed = checklist.filter(({ id }) => {
    const known = standing(id)
    const { evidence } = line(id)
    return (
      evidence.length > 0 &&
      (known?.submittedOn == null || known.finding === 'defective' || (typed[id] !== undefined && known.finding === null))
    )
  })
  const steps = (): Step[] => [
    {
      body: {
        action: 'submitDocuments',
        documents: handed.map(({ id }) => ({
          item: id,
          evidence: line(id).evidence,
          ...(line(id).note === '' ? {} : { note: line(id).note }),
        })),
      },
    },
  ]
  if (documents === undefined) return null
  return (
    <StepFrame view={view} role="firm" steps={steps} ready={handed.length > 0} done={done}>
      <SmallTable<Procedure['checklist'][number]>
        rows={checklist}
        rowKey={({ id }) => id}
        columns={[
          { title: t('evaluation.document'), head: true, width: 230, render: said },
          {
            title: t('evaluation.evidenceUpload'),
            render: ({ id, ...words }) =>
              standing(id)?.finding === 'accepted' || standing(id)?.finding === 'not applicable' ? (
                ''
              ) : (
                <DocumentPick
                  view={view}
                  role="firm"
                  item={id}
                  label={said(words)}
                  value={line(id).evidence}
                  onChange={evidence => set(id, { evidence })}
                />
              ),
          },
          {
            title: t('rule.note'),
            width: 150,
            render: ({ id, ...words }) => (
              <Input
                size="small"
                value={line(id).note}
                aria-label={`${t('rule.note')} ${said(words)}`}
                onChange={event => set(id, { note: event.target.value })}
              />
            ),
          },
          { title: t('evaluation.finding'), render: ({ id }) => <Finding finding={standing(id)?.finding ?? null} /> },
        ]}
      />
      <p className="soft">{t('evaluation.handedIn', { done: handed.length, all: checklist.length })}</p>
    </StepFrame>
  )
}

/** What was handed in before, or else the newest document of the same line that still holds. */
function offered(
  item: string,
  standing: CaseView['file']['evaluationCase']['documents'][number] | undefined,
  documents: readonly CaseDocument[],
): string[] {
  if (standing !== undefined && standing.evidence.length > 0) return standing.evidence
  const found = documents.find(one => one.item === item && one.caseId === null && (one.validTo === null || one.validTo >= today()))
  return found === undefined ? [] : [found.id]
}
