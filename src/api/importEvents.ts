// The progress of one import as server-sent events, until nothing more happens to it or the listener leaves.
import type { FastifyReply } from 'fastify'
import { isSettled, type ImportInfo } from '#domain/importJob.ts'
import type { App } from '#steps/app.ts'

/** A comment line keeps the connection open through proxies while nothing is new. */
const stillHereMs = 10_000

export async function sendImportEvents(app: App, info: ImportInfo, reply: FastifyReply): Promise<void> {
  reply.hijack()
  const { raw } = reply
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  const send = (event: string, data: unknown): void => void raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  await new Promise<void>(resolve => {
    let over = false
    const finish = (last?: ImportInfo): void => {
      if (over) return
      over = true
      stop()
      clearInterval(beat)
      if (last !== undefined) send('end', last)
      raw.end()
      resolve()
    }
    const stop = app.imports.listen(event => {
      if (event.id !== info.id) return
      if ('end' in event) finish(event.end)
      else send('progress', event.progress)
    })
    const beat = setInterval(() => raw.write(': still here\n\n'), stillHereMs)
    raw.on('close', () => finish())
    // What happened between the look and the listening is not missed.
    app.imports.get(app.store, info.id).then(
      now => {
        if (now === undefined || isSettled(now.status)) finish(now)
        else if (now.progress !== null) send('progress', now.progress)
      },
      () => finish(),
    )
  })
}
