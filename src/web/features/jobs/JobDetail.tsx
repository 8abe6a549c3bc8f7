// One job opened: its last words with their fix, its process, and everything that happened to it.
import { Descriptions, Timeline } from 'antd'
import { useTranslation } from 'react-i18next'
import type { JobEventKind, JobInfo } from '#domain/job.ts'
import { jobEventWords } from '#domain/jobWords.ts'
import { useLanguage } from '../../client/active.tsx'
import { useJobLog } from '../../client/jobs.ts'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { Ready } from '../../ui/states.tsx'
import { usePhone } from '../../ui/usePhone.ts'

const colours: Partial<Record<JobEventKind, string>> = {
  written: 'green',
  failed: 'red',
  died: 'red',
  gave_up: 'red',
  refused: 'orange',
  postponed: 'orange',
}

export function JobDetail({ job }: { job: JobInfo }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const phone = usePhone()
  const time = (iso: string | null) =>
    iso === null ? '' : new Date(iso).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'short', timeStyle: 'medium' })
  const facts: [string, string][] = [
    ['id', job.id],
    ['subject', job.subject === job.id ? '' : (job.subject ?? '')],
    ['firm', job.party ?? ''],
    ['sweep', job.batch ?? ''],
    ['attempts', String(job.attempts)],
    ['deaths', job.deaths === 0 ? '' : String(job.deaths)],
    ['process', job.worker ?? ''],
    ['queued', time(job.createdAt)],
    ['notBefore', job.status === 'waiting' && job.runAt > job.createdAt ? time(job.runAt) : ''],
    ['begun', time(job.startedAt)],
    ['ended', time(job.finishedAt)],
  ]
  return (
    <div>
      {job.error !== null && <ProblemList problems={[job.error]} />}
      <Descriptions
        size="small"
        column={phone ? 1 : 3}
        items={facts.filter(([, value]) => value !== '').map(([key, value]) => ({ key, label: t(`jobs.${key}`), children: value }))}
      />
      <Ready query={useJobLog(job)}>
        {log => (
          <Timeline
            style={{ marginTop: 12 }}
            items={log.map(({ kind, at, attempt, worker, words }) => ({
              color: colours[kind] ?? 'blue',
              content: [time(at), jobEventWords[kind][language], attempt === null ? '' : `#${attempt}`, worker ?? '', words ?? '']
                .filter(word => word !== '')
                .join(' · '),
            }))}
          />
        )}
      </Ready>
    </div>
  )
}
