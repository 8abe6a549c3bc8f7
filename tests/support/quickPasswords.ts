// Stands in for identity/passwordHash.ts where a database is at hand: the same salt and key by scrypt of so few rounds that it takes no time.
// That the product's own is slow is held by passwordHash.test.ts; commands, real servers and the browser sign in with it.
import { randomBytes, scryptSync } from 'node:crypto'
import type * as passwords from '../../src/identity/passwordHash.ts'

const keyOf = (password: string, salt: string): string =>
  scryptSync(password.normalize('NFKC'), salt, 64, { N: 16, r: 1, p: 1 }).toString('hex')

export const hashPassword: typeof passwords.hashPassword = password => {
  const salt = randomBytes(16).toString('hex')
  return Promise.resolve(`${salt}:${keyOf(password, salt)}`)
}

export const verifyPassword: typeof passwords.verifyPassword = ({ hash, password }) => {
  const [salt = '', key] = hash.split(':')
  return Promise.resolve(keyOf(password, salt) === key)
}
