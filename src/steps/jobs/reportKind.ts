// A solved plan as a file that takes long to make (workbook, bundle, model), as a job: made once, kept for a week, fetched when it is ready.
import { PlanReportTask } from '#domain/job.ts'
import { problem, type Problem } from '#domain/problem.ts'
import type { JobResult, KindOfJob } from '#jobs/kind.ts'
import { insertJobFile } from '#store/jobFiles.ts'
import { JobLost } from '#store/jobs.ts'
import { getPlan } from '#store/plans.ts'
import { viewModel } from '../plan/exportModel.ts'
import type { Views } from '../appType.ts'
import { viewBundle, viewWorkbook } from '../viewPlan.ts'
import { broke } from './broke.ts'

/** What the outcome of such a job says. */
export type ReportFile = { name: string; mediaType: string; bytes: number }

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function reportKind(views: Views): KindOfJob {
  return {
    kind: 'report',
    lane: 'office',
    broke: broke('文件没有生成。', 'The file was not made.'),
    run: async (job): Promise<JobResult> => {
      const { plan, ...asked } = PlanReportTask.parse(job.payload)
      const info = await getPlan(views.store, plan)
      if (info === undefined) throw new JobLost('the plan is gone')
      const stem = `${info.region}-${info.id}`
      if (asked.report === 'model') {
        const made = await viewModel(views, info, asked.format)
        if (made?.ok === false) return { status: 'failed', error: made.problems[0] }
        return kept(job.id, made?.value, `${stem}.${asked.format}`, 'text/plain; charset=utf-8')
      }
      return asked.report === 'workbook'
        ? kept(job.id, await viewWorkbook(views, info, asked.language), `${stem}.xlsx`, xlsx)
        : kept(job.id, await viewBundle(views, info), `${stem}.zip`, 'application/zip')
    },
  }
}

function kept(job: string, bytes: Uint8Array | undefined, name: string, mediaType: string): JobResult {
  if (bytes === undefined) return { status: 'failed', error: gone }
  const outcome: ReportFile = { name, mediaType, bytes: bytes.length }
  return { status: 'done', outcome, write: inner => insertJobFile(inner.db, job, bytes) }
}

const gone: Problem = problem(
  'report.gone',
  {},
  {
    zh: '方案的结果或区域数据已不在。',
    en: 'The result or the region of the plan is gone.',
    fixZh: '请重新求解该方案。',
    fixEn: 'Solve the plan again.',
  },
)
