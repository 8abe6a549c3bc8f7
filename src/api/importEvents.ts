// The progress of one import as server-sent events, until nothing more happens to it or the listener leaves.
import type { FastifyReply } from 'fastify'
import { isSettled, type ImportInfo } from '#domain/importJob.ts'
import type { App } from '#steps/app.ts'

/** Looks into the store this often too: another process may be the one that works on it. */
const lookMs = 1500

export async function sendImportEvents(app: App, info: ImportInfo, reply: FastifyReply): Promise<void> {
  reply.hijack()
  const { raw } = reply
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
  raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
  const send = (event: string, data: unknown): void => void raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  await new Promise<void>(resolve => {
    let [over, looking, shown] = [false, false, '']
    const finish = (last?: ImportInfo): void => {
      if (over) return
      over = true
      stop()
      clearInterval(beat)
      if (last !== undefined) send('end', last)
      raw.end()
      resolve()
    }
    const progress = (now: ImportInfo['progress']): void => {
      const latest = JSON.stringify(now)
      // A comment line keeps the connection open through proxies while nothing is new.
      if (now === null || latest === shown) raw.write(': still here\n\n')
      else send('progress', now)
      shown = latest
    }
    const look = (): void => {
      if (looking || over) return
      looking = true
      app.imports
        .get(app.store, info.id)
        .then(
          now => {
            if (now === undefined || isSettled(now.status)) finish(now)
            else if (!over) progress(now.progress)
          },
          // The database is away for a moment: the next look may find it.
          () => void raw.write(': still here\n\n'),
        )
        .finally(() => {
          looking = false
        })
    }
    const stop = app.imports.listen(event => {
      if (event.id !== info.id) return
      // Ended, or given back into line.
      if ('end' in event) look()
      else progress(event.progress)
    })
    const beat = setInterval(look, lookMs)
    raw.on('close', () => finish())
    // What happened between the look and the listening is not missed.
    look()
  })
}
