// Anybody objects to what is in notice, without an account: a short form, then the receipt with its number and its code.
import { useState } from 'react'
import { Alert, Button, Flex, Input, Select, Typography } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { documentEndings } from '#domain/evaluation/document.ts'
import { NoticePoint } from '#domain/evaluation/objection.ts'
import type { Notice } from '../../client/evaluations.ts'
import { addDocument, fileObjection, type ObjectionReceipt } from '../../client/objections.ts'
import { ApiProblem } from '../../client/http.ts'
import type { Problem } from '../../client/types.ts'
import { FileButton } from '../../ui/FileButton.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useSending } from '../../ui/useSending.ts'
import { ReceiptGiven } from './ReceiptGiven.tsx'

export function PublicObjection({ notice }: { notice: Notice }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [filled, setFilled] = useState<{ against?: NoticePoint; name: string; contact: string; text: string }>({
    name: '',
    contact: '',
    text: '',
  })
  const [file, setFile] = useState<File | undefined>()
  const [made, setMade] = useState<ObjectionReceipt | undefined>()
  const [refusedFile, setRefusedFile] = useState<Problem[]>([])
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['evaluations', 'notices'] }))
  if (made !== undefined)
    return (
      <>
        <ReceiptGiven made={made} />
        {refusedFile.length > 0 && (
          <>
            <p>{t('objection.fileFailed')}</p>
            <ProblemList problems={refusedFile} />
          </>
        )}
      </>
    )
  const { against, name, contact, text } = filled
  const ready = against !== undefined && [name, contact, text].every(one => one.trim() !== '')
  const submit = async () => {
    if (against === undefined) return
    const receipt = await fileObjection({ caseId: notice.caseId, against, name, contact, text })
    // The objection is kept by now: a document that is refused must not take its receipt away.
    if (file !== undefined)
      await addDocument(receipt, file).catch((failure: unknown) => {
        if (!(failure instanceof ApiProblem)) throw failure
        setRefusedFile(failure.problems)
      })
    setMade(receipt)
  }
  return (
    <Flex
      vertical
      gap={12}
      component="form"
      onSubmit={event => {
        event.preventDefault()
        if (ready) send(submit)
      }}
    >
      <p className="soft">{t('objection.lead', { from: notice.noticeFrom, to: notice.noticeTo })}</p>
      <Labelled label={t('objection.against')}>
        <Select
          aria-label={t('objection.against')}
          value={against ?? null}
          options={NoticePoint.options.map(one => ({ value: one, label: t(`objection.points.${one}`) }))}
          onChange={(one: NoticePoint) => setFilled({ ...filled, against: one })}
        />
      </Labelled>
      <Labelled label={t('objection.text')}>
        <Input.TextArea
          rows={4}
          required
          maxLength={4000}
          value={text}
          aria-label={t('objection.text')}
          onChange={event => setFilled({ ...filled, text: event.target.value })}
        />
      </Labelled>
      <Flex wrap gap="10px 16px">
        <Labelled label={t('objection.name')} width={200}>
          <Input
            required
            maxLength={100}
            autoComplete="name"
            value={name}
            aria-label={t('objection.name')}
            onChange={event => setFilled({ ...filled, name: event.target.value })}
          />
        </Labelled>
        <Labelled label={t('objection.contact')} width={200}>
          <Input
            required
            maxLength={120}
            autoComplete="email"
            value={contact}
            aria-label={t('objection.contact')}
            onChange={event => setFilled({ ...filled, contact: event.target.value })}
          />
        </Labelled>
      </Flex>
      <Typography.Text type="secondary" style={{ fontSize: 12.5 }}>
        {t('objection.contactHint')}
      </Typography.Text>
      <Flex wrap gap={8} align="center">
        <Typography.Text type="secondary" style={{ fontSize: 12.5 }}>
          {t('objection.file')} · {t('objection.fileHint')}
        </Typography.Text>
        <FileButton accept={documentEndings} size="small" take={setFile}>
          {t('objection.choose')}
        </FileButton>
        {file !== undefined && (
          <span style={{ overflowWrap: 'anywhere' }}>
            {file.name}{' '}
            <Button type="link" size="small" onClick={() => setFile(undefined)}>
              {t('objection.remove')}
            </Button>
          </span>
        )}
      </Flex>
      <Alert type="info" role="note" title={t('objection.privacy')} />
      {problems.length > 0 && <ProblemList problems={problems} />}
      <div>
        <Button type="primary" htmlType="submit" loading={busy} disabled={!ready}>
          {t('objection.send')}
        </Button>
      </div>
    </Flex>
  )
}
