// Whoever a request comes from, and the pool through which alone it reaches the database: each of its transactions takes
// the role without rights of its own, so that the policies of the tables decide, whatever a query forgets to ask.
import type { Client, Pool } from './pool.ts'
import { commandOf } from './pool.ts'

/** `local`: the one person at an embedded database on their own machine, who owns it. */
export type Actor = { kind: 'public' } | { kind: 'local' } | { kind: 'user'; id: string; readOnly?: boolean }

/** The role of every request; known to the whole cluster, with rights in each database by its grants alone. */
export const memberRole = 'xunyu_member'

/** As the policies read it by `current_setting('xunyu.actor')`. */
export function actorText(actor: Actor): string {
  if (actor.kind !== 'user') return actor.kind
  // It goes into a statement as text, since SET takes no parameters.
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(actor.id)) throw new Error('this is no id of a user')
  return `user:${actor.id}`
}

/** Who a text of `actorText` names; null is the owner of the database. */
export function actorOf(text: string | null): Actor {
  if (text === null || text === 'local') return { kind: 'local' }
  return text.startsWith('user:') ? { kind: 'user', id: text.slice('user:'.length) } : { kind: 'public' }
}

/** Statements that begin a transaction's life as the actor. They hold to its end and never outlive it. */
export function becomeActor(actor: Actor): string {
  const readOnly = actor.kind === 'user' && actor.readOnly === true ? '; set transaction read only' : ''
  return `set local xunyu.actor = '${actorText(actor)}'; set local role ${memberRole}${readOnly}`
}

/** @returns a pool in which no statement runs but as the actor: within a transaction, or in one of its own */
export function actorPool(pool: Pool, actor: Actor): Pool {
  const become = becomeActor(actor)
  return {
    // The pool belongs to the store and outlives the request.
    end: async () => undefined,
    writing: work => pool.writing(work),
    connect: async () => asActor(await pool.connect(), become),
  }
}

function asActor(client: Client, become: string): Client {
  let open = false
  return {
    release: () => client.release(),
    query: async (text, params) => {
      const command = commandOf(text)
      if (command === 'BEGIN' || command === 'START') {
        const answer = await client.query(text, params)
        await client.query(become)
        open = true
        return answer
      }
      if (open) {
        if (command === 'COMMIT' || command === 'ROLLBACK') open = false
        return client.query(text, params)
      }
      await client.query(`begin; ${become}`)
      try {
        const answer = await client.query(text, params)
        await client.query('commit')
        return answer
      } catch (error) {
        await client.query('rollback').catch(() => undefined)
        throw error
      }
    },
  }
}
