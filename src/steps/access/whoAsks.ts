// Who a request comes from: a token, a session, the one person of local mode, or the public.
import type { AskedBy } from '#domain/tenancy.ts'
import type { Identity } from '#identity/identity.ts'
import { userOfToken } from '#store/accounts.ts'
import { type Actor, actorText } from '#store/actor.ts'
import type { Store } from '#store/openStore.ts'

/** What the database lets the asker do, for the doors that ask before a step runs. */
export { readStanding } from '#store/tenants.ts'

export type Asker = { actor: Actor; username: string | null; by: AskedBy; cookies: string[] }

/** `refused`: a token that does not stand; to take its bearer for the public would hide the mistake. */
export async function whoAsks(
  application: { store: Store; identity: Identity; local: boolean },
  headers: { cookie?: string | undefined; authorization?: string | undefined },
): Promise<Asker> {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (token !== undefined) {
    const user = await userOfToken(application.store, token)
    if (user === undefined) return { actor: { kind: 'public' }, username: null, by: 'refused', cookies: [] }
    return { actor: { kind: 'user', id: user.id, readOnly: !user.mayWrite }, username: user.username, by: 'token', cookies: [] }
  }
  if (headers.cookie?.includes('xunyu.') === true) {
    const signedIn = await application.identity.whoIs(headers.cookie)
    if (signedIn !== undefined) {
      const { person, cookies } = signedIn
      return { actor: { kind: 'user', id: person.id }, username: person.username, by: 'session', cookies }
    }
  }
  return application.local
    ? { actor: { kind: 'local' }, username: null, by: 'local', cookies: [] }
    : { actor: { kind: 'public' }, username: null, by: 'public', cookies: [] }
}

/** The asker as the audit and the policies name it. */
export const actorName = ({ actor }: Asker): string => actorText(actor)
