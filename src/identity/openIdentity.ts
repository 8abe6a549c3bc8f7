// Identity by better-auth: it hashes passwords (scrypt) and keeps sessions, on the tables of migration 0006. Its own routes
// are not served; only the functions below call it.
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import type { Checked, Problem } from '#domain/problem.ts'
import { clearFailures, endSessions, findUser, noteFailure, secondsLocked } from '#store/accounts.ts'
import type { Store } from '#store/openStore.ts'
import { longestPassword, problemsOfAccount, shortestPassword } from './identity.ts'
import type { Identity, Person } from './identity.ts'

/** A session that is not used for so long has ended. */
const idleSeconds = 12 * 3600
const touchSeconds = 300

export type IdentityOptions = {
  /** Signs the cookies; the same for all servers of one database. */
  secret: string
  /** True where browsers come by https alone. */
  secureCookies: boolean
}

/** @param store the owner's: no other may read these tables */
export function openIdentity(store: Store, options: IdentityOptions): Identity {
  const auth = makeAuth(store, options)
  const failed = (error: unknown): boolean => error instanceof Error && error.name === 'APIError'
  return {
    createUser: async (name, password, shown) => {
      const problems = problemsOfAccount(name, password)
      if (problems.length > 0) return { ok: false, problems }
      const lower = name.toLowerCase()
      if ((await findUser(store, lower)) !== undefined) return { ok: false, problems: [taken(name)] }
      const made = await auth.api.signUpEmail({
        body: { email: `${lower}@users.invalid`, password, name: shown, username: lower, displayUsername: name },
      })
      return { ok: true, warnings: [], value: { id: made.user.id, username: lower, name: shown } }
    },
    setPassword: async (userId, password) => {
      const problems = problemsOfAccount(undefined, password)
      if (problems.length > 0) return { ok: false, problems }
      const context = await auth.$context
      await context.internalAdapter.updatePassword(userId, await context.password.hash(password))
      await endSessions(store, userId)
      return { ok: true, warnings: [], value: null }
    },
    signIn: (name, password) => signIn(store, auth, name.toLowerCase(), password),
    signOut: async cookie => {
      try {
        const { headers } = await auth.api.signOut({ headers: new Headers({ cookie }), returnHeaders: true })
        return headers.getSetCookie()
      } catch (error) {
        if (!failed(error)) throw error
        return []
      }
    },
    whoIs: async cookie => {
      const { headers, response } = await auth.api.getSession({ headers: new Headers({ cookie }), returnHeaders: true })
      if (response === null) return undefined
      const { id, name } = response.user
      const person = await standing(store, id, name)
      return person === undefined ? undefined : { person, cookies: headers.getSetCookie() }
    },
  }
}

/** Somebody whose account was closed is nobody, even with the right password. */
async function standing(store: Store, id: string, name: string): Promise<Person | undefined> {
  const user = await findUser(store, id)
  return user === undefined || user.disabled ? undefined : { id, username: user.username, name }
}

async function signIn(store: Store, auth: Auth, name: string, password: string): ReturnType<Identity['signIn']> {
  const wait = await secondsLocked(store, name)
  if (wait > 0) return { ok: false, problems: [locked(wait)] }
  const refused = async (): Promise<Checked<never>> => {
    await noteFailure(store, name)
    return { ok: false, problems: [wrong] }
  }
  // What is too long to be right is not worth a second of hashing.
  if (name.length > 40 || password.length > longestPassword) return refused()
  try {
    const { headers, response } = await auth.api.signInUsername({ body: { username: name, password }, returnHeaders: true })
    const person = response === null ? undefined : await standing(store, response.user.id, response.user.name)
    if (person === undefined) {
      if (response !== null) await endSessions(store, response.user.id)
      return await refused()
    }
    await clearFailures(store, name)
    return { ok: true, warnings: [], value: { person, cookies: headers.getSetCookie() } }
  } catch (error) {
    if (error instanceof Error && error.name === 'APIError') return refused()
    throw error
  }
}

type Auth = ReturnType<typeof makeAuth>
function makeAuth(store: Store, { secret, secureCookies }: IdentityOptions) {
  const times = { createdAt: 'created_at', updatedAt: 'updated_at' }
  return betterAuth({
    appName: 'xunyu',
    // Cookies are set for the address that the browser used; no link is ever made from this one.
    baseURL: 'http://localhost',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: { db: store.db, type: 'postgres', transaction: false },
    emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength: shortestPassword, maxPasswordLength: longestPassword },
    user: { modelName: 'app_user', fields: { emailVerified: 'email_verified', ...times } },
    session: {
      modelName: 'app_session',
      fields: { userId: 'user_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', ...times },
      expiresIn: idleSeconds,
      updateAge: touchSeconds,
    },
    account: {
      modelName: 'app_account',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    verification: { modelName: 'app_verification', fields: { expiresAt: 'expires_at', ...times } },
    plugins: [
      username({
        minUsernameLength: 3,
        maxUsernameLength: 40,
        usernameValidator: name => /^[a-z0-9._-]+$/i.test(name),
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
    ],
    advanced: {
      cookiePrefix: 'xunyu',
      useSecureCookies: secureCookies,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
  })
}

const wrong: Problem = {
  code: 'session.wrong',
  severity: 'error',
  place: {},
  zh: '用户名或口令不对。',
  en: 'The user name or the password is wrong.',
  mendZh: '请核对后重试；连续五次错误后该用户名要等待一刻钟。',
  mendEn: 'Check both and try again; after five failures in a row the name has to wait a quarter of an hour.',
}

function locked(seconds: number): Problem {
  const minutes = Math.ceil(seconds / 60)
  return {
    code: 'session.locked',
    severity: 'error',
    place: {},
    zh: '该用户名错误次数太多，暂时不能登录。',
    en: 'There were too many failures for this user name; it has to wait.',
    mendZh: `请在 ${minutes} 分钟后重试。`,
    mendEn: `Try again in ${minutes} minutes.`,
  }
}

function taken(name: string): Problem {
  return {
    code: 'user.taken',
    severity: 'error',
    place: { path: 'username' },
    zh: `用户名“${name}”已被使用。`,
    en: `The user name "${name}" is taken.`,
    mendZh: '请换一个。',
    mendEn: 'Choose another one.',
  }
}
