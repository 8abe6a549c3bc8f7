// An application: a file with the firm's account (or the ids under which the ledger has it). The server says all that is wrong with it.
import { useState } from 'react'
import { Upload } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { apply } from '../../client/evaluations.ts'
import { ApiProblem } from '../../client/http.ts'
import type { Problem } from '../../client/types.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { carriedView, useView } from '../../view.ts'

export function Apply() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [view] = useView()
  const [refused, setRefused] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const take = async (file: File) => {
    setBusy(true)
    setRefused([])
    try {
      const opened = await apply(JSON.parse(await file.text()))
      await queries.invalidateQueries({ queryKey: ['evaluations'] })
      void navigate({ to: '/evaluations/$case' as '/', params: { case: opened.id } as never, search: carriedView(view) as never })
    } catch (error) {
      if (error instanceof SyntaxError) setRefused([notJson(file.name, error.message)])
      else if (error instanceof ApiProblem) setRefused(error.problems)
      else throw error
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="apply">
      <p className="soft">{t('evaluation.applyLead')}</p>
      <Upload.Dragger
        accept=".json,application/json"
        showUploadList={false}
        disabled={busy}
        beforeUpload={file => {
          void take(file)
          return false
        }}
      >
        <p className="drop-icon">
          <Icon name="intake" size={28} />
        </p>
        <p>{t('evaluation.drop')}</p>
      </Upload.Dragger>
      {refused.length > 0 && <ProblemList problems={refused} />}
      <p className="soft">{t('evaluation.applyCommand')}</p>
      <pre className="plain-card">xunyu evaluate --help</pre>
    </div>
  )
}

function notJson(name: string, message: string): Problem {
  return {
    code: 'evaluation.json',
    severity: 'error',
    place: { file: name },
    zh: `文件不是 JSON：${message}`,
    en: `The file is not JSON: ${message}`,
    mendZh: '用 xunyu evaluate 的文件夹格式导出，或按接口说明书写。',
    mendEn: 'Write it as the interface describes it.',
  }
}
