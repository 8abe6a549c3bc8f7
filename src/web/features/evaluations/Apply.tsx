// An application: a workbook is filled in, tried, looked at, and handed in; whoever has a program hands in JSON. The server says all that
// is wrong with it.
import { problem } from '#domain/problem.ts'
import { useState } from 'react'
import { Button, Flex, Upload } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { notJson } from '#domain/valueWords.ts'
import { useActive } from '../../client/active.tsx'
import { apply, applyWorkbook, type EvaluationCase, type TriedApplication, tryWorkbook } from '../../client/evaluations.ts'
import { ApiProblem } from '../../client/http.ts'
import { templateOf } from '../../client/intake.ts'
import type { Problem } from '../../client/types.ts'
import { NeedsAccount } from '../../ui/NeedsAccount.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { carriedView, useView } from '../../view.ts'
import { Tried } from './Tried.tsx'
import { Panel } from '../../ui/Panel.tsx'

export function Apply() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { region } = useActive()
  const [view] = useView()
  const [refused, setRefused] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const [tried, setTried] = useState<{ file: File; answer: TriedApplication } | undefined>()
  const run = async (work: () => Promise<void>, name: string) => {
    setBusy(true)
    setRefused([])
    try {
      await work()
    } catch (error) {
      if (error instanceof SyntaxError) setRefused([noJson(name)])
      else if (error instanceof ApiProblem) setRefused(error.problems)
      else throw error
    } finally {
      setBusy(false)
    }
  }
  const opened = async ({ id }: EvaluationCase) => {
    await queries.invalidateQueries({ queryKey: ['evaluations'] })
    void navigate({ to: '/evaluations/$case', params: { case: id }, search: carriedView(view) })
  }
  const take = (file: File) => {
    setTried(undefined)
    return run(async () => {
      if (file.name.toLowerCase().endsWith('.json')) await opened(await apply(JSON.parse(await file.text())))
      else setTried({ file, answer: await tryWorkbook(file) })
    }, file.name)
  }
  return (
    <Flex vertical gap={12} style={{ maxWidth: 760 }}>
      <NeedsAccount needed="act" />
      <p className="soft">{t('evaluation.applyLead')}</p>
      <Flex wrap gap={8} align="center" component="p">
        <Button href={templateOf('evaluation', region.meta.id)} icon={<Icon name="download" size={15} />}>
          {t('evaluation.applyTemplate')}
        </Button>
        <Button href="/api/evaluations/example.xlsx" icon={<Icon name="download" size={15} />}>
          {t('evaluation.applyExample')}
        </Button>
      </Flex>
      <Upload.Dragger
        accept=".xlsx,.json"
        showUploadList={false}
        disabled={busy}
        beforeUpload={file => {
          void take(file)
          return false
        }}
      >
        <p className="link">
          <Icon name="intake" size={28} />
        </p>
        <p>{t('evaluation.drop')}</p>
      </Upload.Dragger>
      {refused.length > 0 && <ProblemList problems={refused} />}
      {tried !== undefined && (
        <Tried
          tried={tried.answer}
          busy={busy}
          handIn={signed => void run(async () => opened(await applyWorkbook(tried.file, signed)), tried.file.name)}
        />
      )}
      <p className="soft">{t('evaluation.applyCommand')}</p>
      <Panel align="start">xunyu evaluate --help</Panel>
    </Flex>
  )
}

function noJson(name: string): Problem {
  return problem(
    'evaluation.json',
    { file: name },
    {
      ...notJson,
      fixZh: `${notJson.fixZh}，或改用申请表（.xlsx）`,
      fixEn: `${notJson.fixEn}, or use the workbook`,
    },
  )
}
