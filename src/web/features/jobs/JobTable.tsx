// Jobs by status, each with its progress, how often it was begun, and what may be done with it; opened, what happened to it.
import { useState } from 'react'
import { Button, Segmented, Select, Space, Table, Tag, Typography } from 'antd'
import type { TableColumnsType } from 'antd'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isOpenJob, JobKind, JobStatus, mayRetry, type JobInfo } from '#domain/job.ts'
import { jobKindWords, jobStatusWords } from '#domain/jobWords.ts'
import { useLanguage } from '../../client/active.tsx'
import { ApiProblem } from '../../client/http.ts'
import { cancelJob, jobFileAddress, retryJob, useJobs, type JobPage } from '../../client/jobs.ts'
import type { Problem } from '../../client/types.ts'
import { Mark } from '../../ui/Mark.tsx'
import { ProblemList } from '../../ui/ProblemList.tsx'
import { Ready } from '../../ui/states.tsx'
import { StatusDot } from '../../ui/status.tsx'
import { usePhone } from '../../ui/usePhone.ts'
import { useView } from '../../view.ts'
import { JobDetail } from './JobDetail.tsx'
import { JobProgress } from './JobProgress.tsx'
import { shownName } from '../../ui/shownName.ts'

const rowsOfPage = 50
/** The tones of plans, which readers know. */
const tones: Record<JobStatus, string> = {
  waiting: 'queued',
  running: 'running',
  done: 'optimal',
  failed: 'failed',
  cancelled: 'cancelled',
  dead: 'failed',
}

export function JobTable() {
  const [view, look] = useView()
  const [refused, setRefused] = useState<Problem[]>([])
  const queries = useQueryClient()
  const status = JobStatus.safeParse(view.status).data
  const kind = JobKind.safeParse(view.kind).data
  const page = Math.max(1, Number(view.page ?? 1) || 1)
  const query = useJobs({
    ...(status === undefined ? {} : { status }),
    ...(kind === undefined ? {} : { kind }),
    ...(view.batch === undefined ? {} : { batch: view.batch }),
    offset: (page - 1) * rowsOfPage,
    limit: rowsOfPage,
  })
  const change = (changed: Promise<unknown>): void => {
    setRefused([])
    changed
      .catch((error: unknown) => {
        if (!(error instanceof ApiProblem)) throw error
        setRefused(error.problems)
      })
      .finally(() => void queries.invalidateQueries({ queryKey: ['jobs'] }))
  }
  return (
    <Ready query={query}>
      {jobs => (
        <section>
          <Filters counts={jobs.counts} status={status} kind={kind} />
          {refused.length > 0 && <ProblemList problems={refused} />}
          <Rows page={jobs} at={page} change={change} onPage={to => look({ page: String(to) })} />
        </section>
      )}
    </Ready>
  )
}

type Filter = { counts: JobPage['counts']; status: JobStatus | undefined; kind: JobKind | undefined }
function Filters({ counts, status, kind }: Filter) {
  const { t } = useTranslation()
  const [, look] = useView()
  const language = useLanguage()
  const phone = usePhone()
  const all = Object.values(counts).reduce((sum, n) => sum + n, 0)
  const states = [
    { value: '', label: `${t('jobs.all')} ${all}` },
    ...JobStatus.options.map(one => ({ value: one as string, label: `${jobStatusWords[one][language]} ${counts[one]}` })),
  ]
  const choose = (to: string): void => look({ status: to === '' ? undefined : to, page: undefined })
  return (
    <Space wrap style={{ marginBottom: 12 }}>
      {phone ? (
        <Select value={status ?? ''} options={states} onChange={choose} aria-label={t('jobs.status')} style={{ minWidth: 140 }} />
      ) : (
        <Segmented value={status ?? ''} options={states} onChange={choose} aria-label={t('jobs.status')} />
      )}
      <Select
        value={kind ?? ''}
        aria-label={t('jobs.kind')}
        style={{ minWidth: 150 }}
        options={[
          { value: '', label: t('jobs.allKinds') },
          ...JobKind.options.map(one => ({ value: one as string, label: jobKindWords[one][language] })),
        ]}
        onChange={to => look({ kind: to === '' ? undefined : to, page: undefined })}
      />
    </Space>
  )
}

type RowsOf = { page: JobPage; at: number; change: (changed: Promise<unknown>) => void; onPage: (to: number) => void }
function Rows({ page, at, change, onPage }: RowsOf) {
  const { t } = useTranslation()
  const language = useLanguage()
  const phone = usePhone()
  const time = (iso: string) =>
    new Date(iso).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'short', timeStyle: 'medium' })
  const columns: TableColumnsType<JobInfo> = [
    {
      title: t('jobs.job'),
      key: 'job',
      render: (_, job) => (
        <>
          <Typography.Text strong>{jobKindWords[job.kind][language]}</Typography.Text>{' '}
          {job.schedule !== null && <Tag>{t('jobs.bySchedule')}</Tag>}
          <br />
          <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
            {shownName(job.name ?? (job.kind === 'report' ? (job.subject?.split(' ')[0] ?? job.id) : job.id))}
          </Typography.Text>
          {phone && <JobProgress job={job} />}
        </>
      ),
    },
    { title: t('jobs.status'), key: 'status', render: (_, job) => <StatusTag job={job} /> },
    { title: t('jobs.progress'), key: 'progress', responsive: ['md'], render: (_, job) => <JobProgress job={job} /> },
    { title: t('jobs.attempts'), dataIndex: 'attempts', align: 'right', responsive: ['md'] },
    { title: t('jobs.queued'), key: 'queued', responsive: ['lg'], render: (_, job) => time(job.createdAt) },
    { title: '', key: 'do', align: 'right', render: (_, job) => <Deeds job={job} change={change} /> },
  ]
  return (
    <Table<JobInfo>
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={page.jobs}
      locale={{ emptyText: t('jobs.none') }}
      expandable={{ expandedRowRender: detailOf, columnWidth: phone ? 32 : 48 }}
      pagination={
        page.total > rowsOfPage && { current: at, pageSize: rowsOfPage, total: page.total, showSizeChanger: false, onChange: onPage }
      }
    />
  )
}

const detailOf = (job: JobInfo) => <JobDetail job={job} />

function StatusTag({ job: { status, cancelAsked } }: { job: JobInfo }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Mark of={tones[status]}>
      <StatusDot status={tones[status]} /> {status === 'running' && cancelAsked ? t('jobs.stopping') : jobStatusWords[status][language]}
    </Mark>
  )
}

function Deeds({ job, change }: { job: JobInfo; change: (changed: Promise<unknown>) => void }) {
  const { t } = useTranslation()
  return (
    <Space size="small" wrap>
      {job.kind === 'report' && job.status === 'done' && (
        <Button size="small" href={jobFileAddress(job.id)}>
          {t('jobs.fetch')}
        </Button>
      )}
      {job.mayChange && isOpenJob(job.status) && (
        <Button size="small" disabled={job.cancelAsked} onClick={() => change(cancelJob(job.id))}>
          {t('jobs.cancel')}
        </Button>
      )}
      {job.mayChange && mayRetry(job.status) && (
        <Button size="small" onClick={() => change(retryJob(job.id))}>
          {t('jobs.retry')}
        </Button>
      )}
    </Space>
  )
}
