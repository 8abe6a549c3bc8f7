// Plans and studies as jobs: each computed in a thread of its own, its whole answer written as the job ends.
import { problem, type Problem } from '#domain/problem.ts'
import type { KindOfJob } from '#jobs/kind.ts'
import { type ActiveJob, JobLost } from '#store/jobs.ts'
import type { Store } from '#store/openStore.ts'
import { type PlanTask, readPlanTask } from '#store/plans.ts'
import { openNearBase } from './nearBase.ts'
import type { RegionCache } from '../region/regionCache.ts'
import { computePlan, resultOfPlan } from '../runPlan.ts'
import { computeStudy, resultOfStudy } from '../study/runStudy.ts'
import type { Threads } from '../threads.ts'

export function planKinds(store: Store, regions: RegionCache, threads: Threads, onFailure: (error: unknown) => void): KindOfJob[] {
  const near = openNearBase(store, regions)
  const taskOf = async ({ subject }: ActiveJob): Promise<PlanTask> => {
    const task = subject === null ? undefined : await readPlanTask(store, subject)
    if (task === undefined) throw new JobLost('the plan is gone')
    return task
  }
  return [
    {
      kind: 'plan',
      lane: 'solve',
      broke,
      run: async (job, ports) => {
        const task = await taskOf(job)
        return resultOfPlan(regions, task, await computePlan(task, { store, regions, threads, near, onFailure, ...ports }))
      },
    },
    {
      kind: 'study',
      lane: 'solve',
      broke,
      run: async (job, ports) => {
        const task = await taskOf(job)
        if (task.study === null) throw new Error(`${task.id} is no study`)
        return resultOfStudy(task, await computeStudy(task, task.study, { store, regions, threads, near, onFailure, ...ports }))
      },
    },
  ]
}

const broke: Problem = problem(
  'plan.broke',
  {},
  {
    zh: '求解时发生内部错误。',
    en: 'An internal error stopped the plan.',
    fixZh: '请再试一次；若仍失败，请把服务器日志交给维护者。',
    fixEn: 'Try again; if it fails once more, hand the server log to the maintainers.',
  },
)
