// The fair's list: tried first with every problem at its cell, saved whole or not at all, and given back with what became of its rows.
import { useState } from 'react'
import { Alert, Button, Flex, Upload } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../client/active.tsx'
import { type ListImport, listOut, takeList } from '../../client/exchange.ts'
import { Icon } from '../../ui/Icon.tsx'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { useSending } from '../../ui/useSending.ts'

export function FairList() {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const [tried, setTried] = useState<{ file: File; answer: ListImport } | undefined>()
  const { busy, problems, send } = useSending(() => queries.invalidateQueries({ queryKey: ['exchange'] }))
  const take = (file: File, dryRun: boolean) => send(async () => setTried({ file, answer: await takeList(file, dryRun) }))
  const save = async (file: File) => {
    const address = URL.createObjectURL(await listOut(file, language))
    const link = document.createElement('a')
    link.href = address
    link.download = file.name
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <Flex vertical gap={14} style={{ maxWidth: 860 }}>
      <NeedsAccount needed="act" />
      <p className="soft" style={{ margin: 0 }}>
        {t('exchange.listLead')}
      </p>
      <Upload.Dragger
        accept=".xlsx"
        showUploadList={false}
        disabled={busy}
        beforeUpload={file => {
          setTried(undefined)
          take(file, true)
          return false
        }}
      >
        <p className="link">
          <Icon name="intake" size={28} />
        </p>
        <p>{t('exchange.drop')}</p>
      </Upload.Dragger>
      {problems.length > 0 && <ProblemList problems={problems} />}
      {tried !== undefined && (
        <>
          <Alert
            type={tried.answer.saved ? 'success' : 'info'}
            title={t(tried.answer.saved ? 'exchange.saved' : 'exchange.notSaved')}
            description={t('exchange.tried', tried.answer)}
          />
          {tried.answer.problems.length > 0 && <ProblemList problems={tried.answer.problems} />}
          <Flex wrap gap={10}>
            {!tried.answer.saved && (
              <Button type="primary" loading={busy} onClick={() => take(tried.file, false)}>
                {t('exchange.saveList')}
              </Button>
            )}
            <Button icon={<Icon name="download" size={15} />} loading={busy} onClick={() => send(() => save(tried.file))}>
              {t('exchange.listBack')}
            </Button>
          </Flex>
        </>
      )}
    </Flex>
  )
}
