// A reader's own region: take the template, fill it, let the server look at it. Nothing is kept.
import { useState } from 'react'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useActive } from '../../client/active.tsx'
import { ApiProblem } from '../../client/http.ts'
import { checkWorkbook, regionWorkbookAddress, templateAddress } from '../../client/queries.ts'
import type { CheckAnswer, Problem } from '../../client/types.ts'
import { FileButton } from '../../ui/FileButton.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { Panel } from '../../ui/Panel.tsx'

export function OwnWorkbook() {
  const { t } = useTranslation()
  const { region } = useActive()
  const [answer, setAnswer] = useState<CheckAnswer | null>(null)
  const [refused, setRefused] = useState<Problem[]>([])
  const [busy, setBusy] = useState(false)
  const check = (file: File) => {
    setBusy(true)
    setAnswer(null)
    setRefused([])
    checkWorkbook(file)
      .then(setAnswer, (error: unknown) => {
        if (error instanceof ApiProblem) setRefused(error.problems)
        else throw error
      })
      .finally(() => setBusy(false))
  }
  return (
    <div>
      <Grid min={260} fill>
        <Panel align="start">
          <h3>{t('data.download')}</h3>
          <p>{t('data.downloadText')}</p>
          <Button href={regionWorkbookAddress(region.meta.id)} icon={<Icon name="download" size={15} />}>
            {t('data.regionWorkbook')}
          </Button>
        </Panel>
        <Panel align="start">
          <h3>{t('data.template')}</h3>
          <p>{t('data.templateText')}</p>
          <Button href={templateAddress} icon={<Icon name="download" size={15} />}>
            {t('data.templateButton')}
          </Button>
        </Panel>
        <Panel align="start">
          <h3>{t('data.check')}</h3>
          <p>{t('data.checkText')}</p>
          <FileButton accept=".xlsx" type="primary" loading={busy} take={check}>
            {t('data.checkButton')}
          </FileButton>
        </Panel>
      </Grid>
      {answer?.ok && <Alert type="success" showIcon title={t('data.fine')} />}
      {answer && answer.summary && Object.keys(answer.summary).length > 0 && (
        <p className="soft">
          {Object.entries(answer.summary)
            .filter(([, value]) => typeof value === 'number')
            .map(([key, value]) => `${t(`table.${key}`, key)} ${String(value)}`)
            .join(' · ')}
        </p>
      )}
      {answer && answer.problems.length > 0 && (
        <>
          <h3>{t('data.problems', { n: answer.problems.length })}</h3>
          <ProblemList problems={answer.problems} />
        </>
      )}
      {refused.length > 0 && <ProblemList problems={refused} />}
    </div>
  )
}
