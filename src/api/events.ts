// Progress as server-sent events, one skeleton for all: `progress` while something goes on, `end` with the whole of it at last; until its
// end or until the listener leaves.
import type { FastifyReply } from 'fastify'
import { isFinished } from '#domain/planInfo.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { StudyInfo } from '#domain/studyInfo.ts'
import { type ImportInfo, isSettled } from '#domain/importJob.ts'
import { isOpenJob, type JobInfo } from '#domain/job.ts'
import type { App } from '#steps/appType.ts'

/** Looks into the store this often too: another process may be the one that works on it. */
const lookMs = 1500

type Look<I> = {
  /** What goes on, as the queue names it. */
  job?: string
  subject?: string
  read: () => Promise<I | undefined>
  ended: (info: I) => boolean
}

async function sendEvents<I extends { progress: object | null }>(
  app: App,
  { job, subject, read, ended }: Look<I>,
  reply: FastifyReply,
): Promise<void> {
  reply.hijack()
  const { raw } = reply
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  const send = (event: string, data: unknown): void => void raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  await new Promise<void>(resolve => {
    let [over, looking, again, shown] = [false, false, false, '']
    const finish = (last?: I): void => {
      if (over) return
      over = true
      stop()
      clearInterval(timer)
      if (last !== undefined) send('end', last)
      raw.end()
      resolve()
    }
    const progress = (now: object | null): void => {
      const latest = JSON.stringify(now)
      // A comment line keeps the connection open through proxies while nothing is new.
      if (now === null || latest === shown) raw.write(': still here\n\n')
      else send('progress', now)
      shown = latest
    }
    const look = (): void => {
      if (looking) again = true
      if (looking || over) return
      looking = true
      read()
        .then(
          now => {
            if (now === undefined || ended(now)) finish(now)
            else if (!over) progress(now.progress)
          },
          // The database is away for a moment: the next look may find it.
          () => void raw.write(': still here\n\n'),
        )
        .finally(() => {
          looking = false
          if (again) look()
          again = false
        })
    }
    const stop = app.jobs.listen(news => {
      if (over || (job !== undefined && news.job !== job) || (subject !== undefined && news.subject !== subject)) return
      if (news.news === 'progress') progress(news.progress)
      // Ended, or given back into the queue: the store knows.
      else if (news.news === 'end') look()
    })
    const timer = setInterval(look, lookMs)
    raw.on('close', () => finish())
    // What happened between the request and the listening is not missed.
    look()
  })
}

export const sendPlanEvents = <I extends PlanInfo | StudyInfo>(
  app: App,
  job: string,
  read: () => Promise<I | undefined>,
  reply: FastifyReply,
) => sendEvents<I>(app, { job, read, ended: ({ status }) => isFinished(status) }, reply)

export const sendImportEvents = (app: App, { id }: ImportInfo, reply: FastifyReply) =>
  sendEvents<ImportInfo>(app, { subject: id, read: () => app.imports.get(app.store, id), ended: ({ status }) => isSettled(status) }, reply)

export const sendJobEvents = (app: App, job: string, read: () => Promise<JobInfo | undefined>, reply: FastifyReply) =>
  sendEvents<JobInfo>(app, { job, read, ended: ({ status }) => !isOpenJob(status) }, reply)
