// Jobs as the command sees them: over HTTP where a server runs, else the store itself.
import type { JobEvent, JobInfo } from '#domain/job.ts'
import { problem, type Problem } from '#domain/problem.ts'
import { cancelInStore, retryInStore } from '#steps/jobs/changeJob.ts'
import { jobOf, jobsOfAsker, logOfJob } from '#steps/jobs/lookAtJobs.ts'
import { withBooks } from '#steps/store/openBooks.ts'
import { type Parsed, text } from './arguments.ts'
import type { Terminal } from './command.ts'
import { openServerClient, queryText, ServerRefusal } from './serverClient.ts'
import { storePlace } from './storePlace.ts'

export type JobPage = Awaited<ReturnType<typeof jobsOfAsker>>
type JobFilter = Parameters<typeof jobsOfAsker>[1] & { limit: number }
export type JobsPort = {
  list: (filter: JobFilter) => Promise<JobPage>
  show: (id: string) => Promise<JobInfo>
  log: (id: string) => Promise<JobEvent[]>
  retry: (id: string) => Promise<JobInfo>
  cancel: (id: string) => Promise<JobInfo>
}

/** Opens what the options name. Refusals are thrown for `withServer` to tell. */
export async function jobsOf(values: Parsed['values'], terminal: Terminal, work: (jobs: JobsPort) => Promise<number>): Promise<number> {
  const server = text(values['server'])
  if (server !== undefined) return work(onServer(server, terminal))
  const done = await withBooks(storePlace(values), async store => ({ ok: true, value: await work(onStore(store)), warnings: [] }))
  if (!done.ok) throw new ServerRefusal(done.problems)
  return done.value
}

function onStore(store: Parameters<typeof jobOf>[0]): JobsPort {
  const show = async (id: string): Promise<JobInfo> => {
    const job = await jobOf(store, id)
    if (job === undefined) throw new ServerRefusal([missing(id)])
    return job
  }
  return {
    show,
    list: ({ limit, ...filter }) => jobsOfAsker(store, filter, 0, limit),
    log: id => logOfJob(store, id),
    retry: async id => {
      const refused = await retryInStore(store, await show(id))
      if (refused !== undefined) throw new ServerRefusal([refused])
      return show(id)
    },
    cancel: async id => {
      await cancelInStore(store, await show(id))
      return show(id)
    },
  }
}

function onServer(address: string, terminal: Terminal): JobsPort {
  const client = openServerClient(address, terminal.signal)
  const at = (id: string, rest = ''): string => `/jobs/${encodeURIComponent(id)}${rest}`
  return {
    list: filter => client.get<JobPage>(`/jobs?${queryText(filter)}`),
    show: id => client.get<JobInfo>(at(id)),
    log: id => client.get<JobEvent[]>(at(id, '/log')),
    retry: id => client.post<JobInfo>(at(id, '/retry')),
    cancel: id => client.post<JobInfo>(at(id, '/cancel')),
  }
}

const missing = (id: string): Problem =>
  problem(
    'job.missing',
    { path: id },
    {
      zh: `没有任务“${id}”。`,
      en: `There is no job "${id}".`,
      fixZh: '请从 xunyu jobs list 中选择。',
      fixEn: 'Choose one from xunyu jobs list.',
    },
  )
