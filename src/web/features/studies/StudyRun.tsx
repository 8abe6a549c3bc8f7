// A study at work: which step of how many, what the planner does inside it, the time, and a stop that stops.
import { useState } from 'react'
import { Button, Flex, Progress } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { StudyProgress } from '#domain/study.ts'
import type { StudyInfo } from '#domain/studyInfo.ts'
import { useLanguage } from '../../client/active.tsx'
import { cancelStudy, useStudyProgress } from '../../client/studies.ts'
import { ProgressLine } from '../../ui/ProgressLine.tsx'
import { seconds } from '../../ui/quantity.ts'
import { ink } from '../../ui/theme.ts'
import { Panel } from '../../ui/Panel.tsx'

export function StudyRun({ study }: { study: StudyInfo }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const queries = useQueryClient()
  const progress = useStudyProgress(study)
  const [stopping, setStopping] = useState(false)
  const stop = () => {
    setStopping(true)
    // Whatever the answer was, what is shown next is read anew.
    const stopped = async () => {
      try {
        await cancelStudy(study.id)
      } finally {
        await Promise.all([
          queries.invalidateQueries({ queryKey: ['study', study.id] }),
          queries.invalidateQueries({ queryKey: ['studies'] }),
        ])
        setStopping(false)
      }
    }
    void stopped()
  }
  return (
    <Panel gap={10} align="start" style={{ maxWidth: 640 }} aria-live="polite">
      {progress === null ? (
        <>
          <span className="state-bar" />
          <p>{t(study.status === 'queued' ? 'study.queuedText' : 'progress.starting')}</p>
        </>
      ) : (
        <>
          {/* Before the first step is done nothing is known of how long it takes. */}
          {progress.done === 0 ? (
            <span className="state-bar" />
          ) : (
            <Progress percent={Math.round((100 * progress.done) / progress.of)} showInfo={false} strokeColor={ink.teal} status="active" />
          )}
          <Flex component="p" className="progress-line">
            <StepLine study={study} progress={progress} />
          </Flex>
          {progress.best && <p>{t('study.bestSoFar', { best: progress.best[language] })}</p>}
          {progress.plan && (
            <p className="soft">
              <ProgressLine status="running" progress={progress.plan} language={language} />
            </p>
          )}
        </>
      )}
      <Button danger loading={stopping} onClick={stop}>
        {t('study.cancel')}
      </Button>
    </Panel>
  )
}

export function StepLine({ study, progress }: { study: StudyInfo; progress: StudyProgress | null }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (progress === null)
    return <span className="progress-line">{t(study.status === 'queued' ? 'progress.queued' : 'progress.starting')}</span>
  const parts = [
    t('study.stepOf', { done: Math.min(progress.done + 1, progress.of), of: progress.of }),
    progress.step[language],
    seconds(progress.seconds, language),
  ]
  return <span className="progress-line">{parts.join(' · ')}</span>
}
