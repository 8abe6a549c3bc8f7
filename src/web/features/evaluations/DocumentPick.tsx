// Choosing the papers of one line: documents that were uploaded before (also for an earlier case), a new upload, papers of the account, or
// a public link.
import { useState } from 'react'
import { Flex, Input, Select } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { chineseDay } from '#domain/chineseDay.ts'
import { documentEndings, isPublicLink } from '#domain/evaluation/document.ts'
import { uploadDocument, useDocuments, type CaseDocument, type CaseView, type EvaluationRole } from '../../client/evaluations.ts'
import { useLanguage } from '../../client/active.tsx'
import { ApiProblem } from '../../client/http.ts'
import type { Problem } from '../../client/types.ts'
import { FileButton } from '../../ui/FileButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'

type Props = {
  view: CaseView
  role: EvaluationRole
  /** Line of the checklist, or `site`. */
  item: string
  label: string
  value: string[]
  onChange: (ids: string[]) => void
}

export function DocumentPick({ view, role, item, label, value, onChange }: Props) {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const id = view.file.evaluationCase.id
  const documents = useDocuments(id).data ?? []
  const [validTo, setValidTo] = useState('')
  const [busy, setBusy] = useState(false)
  // An open list keeps Tab for itself: it closes with each choice, so that keys lead on to the next field.
  const [open, setOpen] = useState(false)
  const [refused, setRefused] = useState<Problem[]>([])
  const send = async (file: File) => {
    setBusy(true)
    setRefused([])
    try {
      const made = await uploadDocument(id, file, { role, item, ...(validTo === '' ? {} : { validTo }) })
      await queries.invalidateQueries({ queryKey: ['evaluation', id, 'documents'] })
      onChange([...value, made.id])
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure
      setRefused(failure.problems)
    } finally {
      setBusy(false)
    }
  }
  const options = [
    {
      label: t('evaluation.uploadedHere'),
      options: documents.toSorted((a, b) => Number(b.item === item) - Number(a.item === item)).map(optionOf),
    },
    {
      label: t('evaluation.papersOfAccount'),
      options: view.file.account.evidence.map(one => ({ value: one.id, label: language === 'zh' ? one.titleZh : one.titleEn })),
    },
  ]
  return (
    <Flex vertical gap={4}>
      <Flex gap={6} align="center" wrap>
        <Select
          size="small"
          mode="tags"
          style={{ minWidth: 220, flex: 1 }}
          value={value}
          aria-label={label}
          placeholder={t('evaluation.chooseOrLink')}
          optionFilterProp="label"
          maxTagTextLength={28}
          options={options}
          open={open}
          onOpenChange={setOpen}
          onChange={(ids: string[]) => {
            onChange(ids.filter(one => isPublicLink(one) || options.some(group => group.options.some(({ value: known }) => known === one))))
            setOpen(false)
          }}
        />
        <FileButton
          accept={documentEndings}
          size="small"
          loading={busy}
          icon={<Icon name="intake" size={14} />}
          aria-label={`${t('evaluation.upload')} ${label}`}
          take={file => void send(file)}
        >
          {t('evaluation.upload')}
        </FileButton>
        <Input
          size="small"
          type="date"
          style={{ width: 132 }}
          value={validTo}
          title={t('evaluation.documentValidTo')}
          aria-label={`${t('evaluation.documentValidTo')} ${label}`}
          onChange={event => setValidTo(event.target.value)}
        />
      </Flex>
      {refused.length > 0 && <ProblemList problems={refused} />}
    </Flex>
  )
}

const optionOf = (one: CaseDocument) => ({
  value: one.id,
  label: `${one.name} · ${chineseDay(one.recordedAt)}${one.validTo === null ? '' : ` → ${one.validTo}`}`,
})
