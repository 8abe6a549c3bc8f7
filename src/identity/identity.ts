// Who somebody is: accounts with a name and a password, and sessions. What they may do is not asked here. Another way to
// sign in (OpenID Connect of an authority, say) is another file that gives the same few functions.
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Store } from '#store/openStore.ts'
import { isWeak } from './weakPassword.ts'

export type Person = { id: string; username: string; name: string }
/** `cookies` are whole `set-cookie` lines for the browser. */
export type SignedIn = { person: Person; cookies: string[] }

export type Identity = {
  /** @returns the new person; or what is wrong with the name or the password */
  createUser: (username: string, password: string, name: string) => Promise<Checked<Person>>
  /** Every session and every token of the person ends with it. */
  setPassword: (userId: string, password: string) => Promise<Checked<null>>
  /** The hash of a password that may become somebody's, to be set later by `setHash`. */
  hashPassword: (username: string, password: string) => Promise<Checked<string>>
  /** `setPassword` with a hash, in the transaction of `store`. */
  setHash: (store: Store, userId: string, hash: string) => Promise<void>
  /** Wrong name and wrong password are one answer. @param address where the request comes from, for the count of failures */
  signIn: (username: string, password: string, address: string) => Promise<Checked<SignedIn>>
  /** Ends the session of these cookies. @returns cookies that take it off the browser */
  signOut: (cookie: string) => Promise<string[]>
  /** Whose session the cookies are; undefined when it ended or never was. */
  whoIs: (cookie: string) => Promise<SignedIn | undefined>
}

/** 3 to 40 letters, digits, dots, dashes and underscores; without regard to case. */
export const usernameForm = /^[a-z0-9][a-z0-9._-]{2,39}$/
export const shortestPassword = 10
export const longestPassword = 128

/** @returns what is wrong with a name or a password, before anybody looks whether it is taken */
export function problemsOfAccount(username: string, password: string): Problem[] {
  const problems: Problem[] = []
  if (!usernameForm.test(username.toLowerCase()))
    problems.push(
      problem(
        'user.name',
        { path: 'username' },
        {
          zh: `用户名“${username}”不合规定。`,
          en: `The user name "${username}" is not allowed.`,
          fixZh: '用 3–40 个英文字母、数字、点、横线或下划线，以字母或数字开头。',
          fixEn: 'Use 3 to 40 letters, digits, dots, dashes or underscores, a letter or digit first.',
        },
      ),
    )
  if (password.length < shortestPassword || password.length > longestPassword)
    problems.push(
      problem(
        'user.password',
        { path: 'password' },
        {
          zh: `口令应有 ${shortestPassword}–${longestPassword} 个字符。`,
          en: `A password has ${shortestPassword} to ${longestPassword} characters.`,
          fixZh: '几个不相干的词连起来既长又好记。',
          fixEn: 'A few unrelated words make a long one that is easy to keep.',
        },
      ),
    )
  else if (isWeak(password, username))
    problems.push(
      problem(
        'user.password-common',
        { path: 'password' },
        {
          zh: '这个口令太常见，别人会最先试它。',
          en: 'This password is a common one, which is tried first.',
          fixZh: '不要用常见的词加数字、键盘上相邻的键或用户名；几个不相干的词连起来既长又好记。',
          fixEn: 'Use no common word with digits, no row of keys and not the user name; a few unrelated words are long and easy to keep.',
        },
      ),
    )
  return problems
}
