// One import from reading to saved: what it is doing, what was understood, what is wrong, what it would add, and the word to save.
import { useState } from 'react'
import { Alert, Button, Flex, Steps } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ApiProblem } from '../../client/http.ts'
import {
  confirmImport,
  forgetImport,
  type LateWords,
  readAgain,
  useImport,
  useImportProgress,
  type ImportInfo,
  type Resaid,
} from '../../client/intake.ts'
import type { Problem } from '../../client/types.ts'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { Ready } from '../../ui/states.tsx'
import { useView } from '../../view.ts'
import { importTone } from './ImportList.tsx'
import { JudgedBy } from './JudgedBy.tsx'
import { LateRows } from './LateRows.tsx'
import { Outcome } from './Outcome.tsx'
import { ProblemTable } from './ProblemTable.tsx'
import { Recognised } from './Recognised.tsx'
import { Totals } from './Totals.tsx'
import { UnknownNames } from './UnknownNames.tsx'
import { Would } from './Would.tsx'
import { Mark } from '../../ui/Mark.tsx'
import { Panel } from '../../ui/Panel.tsx'

export function ImportRun({ id }: { id: string }) {
  return <Ready query={useImport(id)}>{info => <RunBody info={info} />}</Ready>
}

function RunBody({ info }: { info: ImportInfo }) {
  const { t } = useTranslation()
  const [, setView] = useView()
  const queries = useQueryClient()
  const progress = useImportProgress(info)
  const [refused, setRefused] = useState<Problem[]>([])
  const [late, setLate] = useState<LateWords>({})
  const { report } = info
  const again = () => queries.invalidateQueries({ queryKey: ['import', info.id] })
  const failed = (error: unknown) => {
    if (!(error instanceof ApiProblem)) throw error
    setRefused(error.problems)
  }
  /** Read again by what is said; the page shows the reading from then on. */
  const say = (said: Resaid) => readAgain(info.id, said).then(again, failed)
  const leave = () =>
    forgetImport(info.id)
      .then(() => queries.invalidateQueries({ queryKey: ['imports'] }))
      .then(() => setView({ import: undefined }))
      .catch(failed)
  const working = info.status === 'reading' || info.status === 'saving'
  // Refusals of saving have no row of their own in the report.
  const problems = [...info.refusal, ...(report?.problems ?? [])]
  return (
    <>
      <Flex wrap gap="8px 14px" align="center" style={{ marginBottom: 18 }} component="p">
        <button type="button" className="link" onClick={() => setView({ import: undefined })}>
          ← {t('intake.all')}
        </button>
        <b>{info.name}</b>
        <Mark of={importTone(info.status)}>{t(`intake.status.${info.status}`)}</Mark>
      </Flex>
      <nav aria-label={t('intake.steps')}>
        <Steps
          size="small"
          style={{ maxWidth: 620, marginBottom: 18 }}
          current={stepOf(info)}
          items={(['read', 'check', 'save'] as const).map(step => ({ title: t(`intake.step.${step}`) }))}
        />
      </nav>
      {working && (
        <Panel gap={10} align="start" style={{ maxWidth: 640 }}>
          <span className="state-bar" />
          <Flex component="p" className="progress-line" role="status">
            {t(`intake.working.${info.status}`, { n: (progress?.rows ?? 0).toLocaleString('en-US') })}
          </Flex>
          {info.status === 'reading' && <Button onClick={() => void leave()}>{t('intake.cancel')}</Button>}
        </Panel>
      )}
      {info.outcome && <Outcome outcome={info.outcome} />}
      {refused.length > 0 && <ProblemList problems={refused} />}
      {info.status === 'ready' && report && (
        <Alert
          type="success"
          className="import-ready"
          icon={<Icon name="check" />}
          showIcon
          title={t(report.warnings > 0 ? 'intake.readyWarned' : 'intake.ready', { facts: report.facts, n: report.warnings })}
          description={
            <Flex wrap gap="10px 16px" align="center">
              {report.would !== undefined && <Would would={report.would} />}
              {report.would !== undefined && <LateRows would={report.would} words={late} set={setLate} />}
              <Button type="primary" onClick={() => void confirmImport(info.id, late).then(again, failed)}>
                {t('intake.confirm')}
              </Button>
              <Button onClick={() => void leave()}>{t('intake.throwAway')}</Button>
            </Flex>
          }
        />
      )}
      {(info.status === 'refused' || info.status === 'failed') && (
        <Alert
          type="error"
          className="import-ready import-refused"
          icon={<Icon name="warn" />}
          showIcon
          title={t(info.status === 'failed' ? 'intake.failed' : 'intake.refused', { n: (report?.errors ?? 0) + info.refusal.length })}
          action={<Button onClick={() => void leave()}>{t('intake.fixed')}</Button>}
        />
      )}
      {info.status === 'refused' && <UnknownNames key={info.report?.unknown?.length ?? 0} info={info} say={say} />}
      {problems.length > 0 && <ProblemTable info={info} problems={problems} />}
      {report && (
        <>
          <Totals totals={report.totals} />
          <JudgedBy info={info} say={say} />
          <Recognised report={report} info={info} say={say} />
        </>
      )}
    </>
  )
}

const stepOf = ({ status }: ImportInfo) => (status === 'reading' ? 0 : status === 'saving' ? 2 : status === 'saved' ? 3 : 1)
