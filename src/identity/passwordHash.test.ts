// The hash that passwords are kept as: what is kept today must let its owner in tomorrow, and it must stay slow for whoever guesses.
import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
// The product's own, by its path: suites that sign in a hundred times put a quick one in its place.
import { hashPassword, verifyPassword } from '../../src/identity/passwordHash.ts'

test('a password is kept as a salt of its own and scrypt of 16384 rounds over 32 MB', async () => {
  const [one, other] = [await hashPassword('几个 不相干 的 词语'), await hashPassword('几个 不相干 的 词语')]
  const [salt = '', key = ''] = one.split(':')
  expect([salt, key]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringMatching(/^[0-9a-f]{128}$/)])
  expect(scryptSync('几个 不相干 的 词语', salt, 64, { N: 16_384, r: 16, p: 1, maxmem: 2 ** 26 }).toString('hex')).toBe(key)
  expect(other.split(':')[0]).not.toBe(salt)
  expect(await verifyPassword({ hash: one, password: '几个 不相干 的 词语' })).toBe(true)
  expect(await verifyPassword({ hash: one, password: '几个 不相干 的 词' })).toBe(false)
})
