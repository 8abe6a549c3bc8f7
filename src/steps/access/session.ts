// Verbs of one's own account: tokens for the command line, and a new password with the old one as proof.
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Identity } from '#identity/identity.ts'
import { concernOf } from '#store/accessRequests.ts'
import { listTokens, makeToken, revokeToken } from '#store/accounts.ts'
import type { TokenLine } from '#store/accounts.ts'
import { recordDeed } from '#store/audit.ts'
import type { Store } from '#store/openStore.ts'
import { unknown } from './problems.ts'
import { recordFor } from './recordFor.ts'

/** The person who asks, and the owner's store, since tokens are open to no role. */
export type Own = { store: Store; identity: Identity; user: { id: string; username: string } }
export type NewToken = { name: string; mayWrite: boolean; days: number }

export async function createToken({ store, user }: Omit<Own, 'identity'>, request: NewToken): Promise<{ id: string; token: string }> {
  return store.inTransaction(async inner => {
    const made = await makeToken(inner, user.id, request.name, request.mayWrite, request.days)
    const { name, mayWrite, days } = request
    await recordDeed(inner, { actor: `user:${user.id}`, verb: 'token.make', subject: made.id, detail: { name, mayWrite, days } })
    return made
  })
}

export async function readTokens({ store, user }: Omit<Own, 'identity'>): Promise<TokenLine[]> {
  return listTokens(store, user.id)
}

export async function dropToken({ store, user }: Omit<Own, 'identity'>, id: string): Promise<Checked<null>> {
  if (!(await revokeToken(store, user.id, id))) return unknown('token', id)
  await recordDeed(store, { actor: `user:${user.id}`, verb: 'token.revoke', subject: id })
  return { ok: true, warnings: [], value: null }
}

/**
 * @param address where the request comes from: the old password counts as a sign-in, with its wait after failures
 * @returns what is wrong; else every session and every token has ended
 */
export async function changeOwnPassword(
  { store, identity, user }: Own,
  address: string,
  old: string,
  next: string,
): Promise<Checked<null>> {
  const proof = await identity.signIn(user.username, old, address)
  if (!proof.ok) return proof
  const done = await identity.setPassword(user.id, next)
  const { tenants } = await concernOf(store, user.id)
  if (done.ok) await recordFor(store, tenants, { actor: `user:${user.id}`, verb: 'user.password', subject: user.username })
  return done
}

export const tokenByToken: Problem = problem(
  'token.by-token',
  {},
  {
    zh: '令牌不能再生令牌，也不能改口令。',
    en: 'A token makes no tokens and changes no password.',
    fixZh: '请用口令登录。',
    fixEn: 'Sign in with the password.',
  },
)
