// Identity by better-auth: it hashes passwords (scrypt) and keeps sessions, on the tables of migration 0006. Its own routes
// are not served; only the functions below call it.
import { betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { endSessions, findUser, passwordHash, putPassword } from '#store/accounts.ts'
import type { Store } from '#store/openStore.ts'
import { addressKey, countTry, forgiveTry } from '#store/signIns.ts'
import { longestPassword, problemsOfAccount, shortestPassword } from './identity.ts'
import type { Identity, Person } from './identity.ts'
import { hashPassword, verifyPassword } from './passwordHash.ts'

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
  const hash: Identity['hashPassword'] = async (name, password) => {
    const problems = problemsOfAccount(name, password)
    if (problems.length > 0) return { ok: false, problems }
    const context = await auth.$context
    return { ok: true, warnings: [], value: await context.password.hash(password) }
  }
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
      const user = await findUser(store, userId)
      if (user === undefined) throw new Error('setPassword: there is no such person')
      const hashed = await hash(user.username, password)
      if (!hashed.ok) return hashed
      await store.inTransaction(inner => putPassword(inner, userId, hashed.value))
      return { ok: true, warnings: [], value: null }
    },
    hashPassword: hash,
    setHash: putPassword,
    signIn: (name, password, address) => signIn(store, auth, { name: name.toLowerCase(), password, address: addressKey(address) }),
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

type Given = { name: string; password: string; address: string }
async function signIn(store: Store, auth: Auth, { name, password, address }: Given): ReturnType<Identity['signIn']> {
  const refused: Checked<never> = { ok: false, problems: [wrong] }
  // What is too long to be right is not worth a second of hashing, and no key of a count.
  if (name.length > 40 || password.length > longestPassword) return refused
  const user = await findUser(store, name)
  const tried = { name, address, user: user?.id }
  const wait = await countTry(store, tried)
  if (wait > 0) return { ok: false, problems: [locked(wait)] }
  const before = user === undefined ? undefined : await passwordHash(store, user.id)
  try {
    const { headers, response } = await auth.api.signInUsername({ body: { username: name, password }, returnHeaders: true })
    const person = response === null ? undefined : await standing(store, response.user.id, response.user.name)
    // A password that was changed while the old one was being looked at lets nobody in.
    const changed = person !== undefined && (await passwordHash(store, person.id)) !== before
    if (person === undefined || changed) {
      if (response !== null) await endSessions(store, response.user.id)
      return refused
    }
    await forgiveTry(store, person.id, tried)
    return { ok: true, warnings: [], value: { person, cookies: headers.getSetCookie() } }
  } catch (error) {
    if (error instanceof Error && error.name === 'APIError') return refused
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
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: verifyPassword },
    },
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

const wrong: Problem = problem(
  'session.wrong',
  {},
  {
    zh: '用户名或口令不对。',
    en: 'The user name or the password is wrong.',
    fixZh: '请核对后重试；从同一地址连续五次错误后要等待一刻钟。',
    fixEn: 'Check both and try again; after five failures from one address it has to wait a quarter of an hour.',
  },
)

function locked(seconds: number): Problem {
  const minutes = Math.ceil(seconds / 60)
  const [zh, en] =
    seconds < 60 ? [`${seconds} 秒`, `${seconds} seconds`] : [`${minutes} 分钟`, minutes === 1 ? 'a minute' : `${minutes} minutes`]
  return problem(
    'session.locked',
    {},
    {
      zh: '从这个地址登录失败的次数太多，要等一会儿。',
      en: 'There were too many failures from this address; it has to wait.',
      fixZh: `请在 ${zh}后重试；常用的地址不受别处失败的影响。`,
      fixEn: `Try again in ${en}; an address that you signed in from before is not held up by failures elsewhere.`,
    },
  )
}

function taken(name: string): Problem {
  return problem(
    'user.taken',
    { path: 'username' },
    {
      zh: `用户名“${name}”已被使用。`,
      en: `The user name "${name}" is taken.`,
      fixZh: '请换一个。',
      fixEn: 'Choose another one.',
    },
  )
}
