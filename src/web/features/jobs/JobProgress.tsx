// How far a job is, or what came of it, in a line.
import { Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { JobInfo } from '#domain/job.ts'
import { useLanguage } from '../../client/active.tsx'

export function JobProgress({ job }: { job: JobInfo }) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (job.error !== null) return <Typography.Text type="danger">{job.error[language]}</Typography.Text>
  const values = job.status === 'running' ? job.progress : job.outcome
  const words = Object.entries(values ?? {}).flatMap(([key, value]) => {
    if (typeof value === 'number') return [`${t(`jobs.of.${key}`, key)} ${Number(value.toPrecision(6)).toLocaleString(language)}`]
    if (typeof value === 'boolean') return [`${t(`jobs.of.${key}`, key)}: ${t(value ? 'jobs.yes' : 'jobs.no')}`]
    if (typeof value !== 'string') return []
    return [key === 'phase' || key === 'status' ? t(`jobs.phase.${value}`, value) : key === 'chainHead' ? '' : value]
  })
  return <Typography.Text type="secondary">{words.filter(word => word !== '').join(' · ')}</Typography.Text>
}
