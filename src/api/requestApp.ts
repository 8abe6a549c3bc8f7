// The application as a route sees it: its store belongs to whoever made the request. A route is never given the owner's
// store, so no statement of a request can run but under the policies of the database.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyInstance } from 'fastify'
import type { App } from '#steps/appType.ts'
import type { Asker } from '#steps/access/whoAsks.ts'

type Asking = { asker: Asker; store: App['store'] }
const asking = new AsyncLocalStorage<Asking>()

/** @returns the application for routes; its store is that of the request in which it is used, and throws outside of one */
export function requestApp(app: App): App {
  const store: App['store'] = {
    get db() {
      return current().store.db
    },
    get engine() {
      return app.store.engine
    },
    now: () => current().store.now(),
    inTransaction: work => current().store.inTransaction(work),
    reading: (work, right) => current().store.reading(work, right),
    asKeeper: (right, work) => current().store.asKeeper(right, work),
    as: () => {
      throw new Error('the store of a request already belongs to whoever asks')
    },
    close: async () => undefined,
  }
  return { ...app, store }
}

/** Who made the request that runs. */
export function currentAsker(): Asker {
  return current().asker
}

function current(): Asking {
  const now = asking.getStore()
  if (now === undefined) throw new Error('the store of a request was asked for outside of a request')
  return now
}

/** Ties each request to its asker, for all that its handler starts. */
export function tieRequests(server: FastifyInstance, app: App): void {
  // After the body was read: its events do not carry the context of an earlier hook.
  server.addHook('preHandler', (request, _reply, done) => {
    const { asker } = request
    if (asker === undefined) done()
    else asking.run({ asker, store: app.store.as(asker.actor) }, done)
  })
}

declare module 'fastify' {
  interface FastifyRequest {
    asker?: Asker
  }
}
