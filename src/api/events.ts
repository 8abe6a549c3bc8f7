// The progress of one plan or study as server-sent events, until its end or until the listener leaves.
import type { FastifyReply } from 'fastify'
import { isFinished } from '#domain/planInfo.ts'
import type { PlanInfo } from '#domain/planInfo.ts'
import type { StudyInfo } from '#domain/studyInfo.ts'
import type { App } from '#steps/app.ts'

/** Looks into the store this often too: another process may be the one that works on it. */
const lookMs = 1500

/** @param read looks into the store; undefined when it is there no more */
export async function sendEvents<I extends PlanInfo | StudyInfo>(
  app: App,
  info: I,
  read: () => Promise<I | undefined>,
  reply: FastifyReply,
): Promise<void> {
  reply.hijack()
  const { raw } = reply
  const headers = reply.getHeaders()
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  const send = (event: string, data: unknown): void => {
    raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  await new Promise<void>(resolve => {
    let over = false
    const finish = (last?: PlanInfo | StudyInfo): void => {
      if (over) return
      over = true
      stopListening()
      clearInterval(look)
      if (last !== undefined) send('end', last)
      raw.end()
      resolve()
    }
    const stopListening = app.plans.listen(event => {
      if (event.plan !== info.id) return
      if (event.kind === 'end' || event.kind === 'studyEnd') finish(event.info)
      else if (event.kind !== 'begin') send('progress', event.progress)
    })
    let shown = JSON.stringify(info.progress)
    const look = setInterval(() => {
      read().then(
        now => {
          if (now === undefined || isFinished(now.status)) {
            finish(now)
            return
          }
          const latest = JSON.stringify(now.progress)
          // A comment line keeps the connection open through proxies while nothing is new.
          if (latest === shown || now.progress === null) raw.write(': still here\n\n')
          else send('progress', now.progress)
          shown = latest
        },
        () => finish(),
      )
    }, lookMs)
    raw.on('close', () => finish())
    if (isFinished(info.status)) finish(info)
    else if (info.progress !== null) send('progress', info.progress)
  })
}
