// The evaluator goes through the checklist in one form: each document opens from its row, and gets what is found of it, with a reason
// unless it is accepted. Once all is there the balance is settled and the site visit planned in the same step, if wanted.
import { useState } from 'react'
import { Button, Checkbox, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DocumentFinding } from '#domain/evaluation/procedure.ts'
import { useProcedure, type CaseView, type Procedure } from '../../client/evaluations.ts'
import { SmallTable } from '../../ui/SmallTable.tsx'
import { DocumentList } from './DocumentList.tsx'
import { type Done, type Step, StepFrame } from './StepFrame.tsx'
import { useSaid } from './words.tsx'

type Line = { finding: DocumentFinding | null; note: string }
export function CheckForm({ view, done }: { view: CaseView; done: Done }) {
  const { t } = useTranslation()
  const said = useSaid()
  const checklist = useProcedure().data?.checklist ?? []
  const { documents } = view.file.evaluationCase
  const [typed, setTyped] = useState<Record<string, Line>>({})
  const [onward, setOnward] = useState(true)
  const standing = (item: string) => documents.find(one => one.item === item)
  const line = (item: string): Line => typed[item] ?? { finding: standing(item)?.finding ?? null, note: standing(item)?.note ?? '' }
  const set = (item: string, change: Partial<Line>) => setTyped(all => ({ ...all, [item]: { ...line(item), ...change } }))
  const changed = Object.entries(typed).flatMap(([item, { finding, note }]) =>
    finding === null ? [] : [{ item, finding, ...(note === '' ? {} : { note }) }],
  )
  const complete = checklist.length > 0 && checklist.every(({ id }) => ['accepted', 'not applicable'].includes(line(id).finding ?? ''))
  const steps = (): Step[] => [
    ...(changed.length === 0 ? [] : [{ body: { action: 'checkDocuments' as const, checks: changed } }]),
    ...(complete && onward
      ? [
          { body: { action: 'confirmDocuments' as const } },
          { body: { action: 'settleBalance' as const } },
          { body: { action: 'planSampling' as const } },
        ]
      : []),
  ]
  const open = checklist.filter(({ id }) => standing(id)?.submittedOn != null && line(id).finding === null)
  return (
    <StepFrame view={view} role="evaluator" steps={steps} ready={changed.length > 0 || (complete && onward)} done={done}>
      <SmallTable<Procedure['checklist'][number]>
        rows={checklist}
        rowKey={({ id }) => id}
        columns={[
          { title: t('evaluation.document'), head: true, width: 230, render: said },
          { title: t('evaluation.evidence'), render: ({ id }) => <DocumentList file={view.file} ids={standing(id)?.evidence ?? []} /> },
          {
            title: (
              <>
                {t('evaluation.finding')}{' '}
                <Button
                  size="small"
                  disabled={open.length === 0}
                  onClick={() =>
                    setTyped(all => ({
                      ...all,
                      ...Object.fromEntries(open.map(({ id }) => [id, { finding: 'accepted' as const, note: '' }])),
                    }))
                  }
                >
                  {t('evaluation.acceptRest', { n: open.length })}
                </Button>
              </>
            ),
            width: 270,
            render: ({ id, waivable, ...words }) => (
              <Radio.Group
                size="small"
                value={line(id).finding}
                aria-label={`${t('evaluation.finding')} ${said(words)}`}
                options={[
                  { value: 'accepted', label: t('evaluation.choices.accepted'), disabled: standing(id)?.submittedOn == null },
                  { value: 'defective', label: t('evaluation.choices.defective'), disabled: standing(id)?.submittedOn == null },
                  ...(waivable ? [{ value: 'not applicable', label: t('evaluation.choices.not applicable') }] : []),
                ]}
                onChange={event => set(id, { finding: event.target.value as DocumentFinding })}
              />
            ),
          },
          {
            title: t('evaluation.reason'),
            width: 190,
            render: ({ id, ...words }) =>
              line(id).finding === null || line(id).finding === 'accepted' ? (
                ''
              ) : (
                <Input
                  size="small"
                  required
                  value={line(id).note}
                  aria-label={`${t('evaluation.reason')} ${said(words)}`}
                  onChange={event => set(id, { note: event.target.value })}
                />
              ),
          },
        ]}
      />
      <Checkbox checked={complete && onward} disabled={!complete} onChange={event => setOnward(event.target.checked)}>
        {t('evaluation.onward')}
      </Checkbox>
    </StepFrame>
  )
}
