// Passwords that are tried first are refused; long ones that nobody would try first are not.
import { expect, test } from 'vitest'
import { problemsOfAccount } from './identity.ts'
import { isWeak } from './weakPassword.ts'

test.each([
  'password123',
  'Password123!',
  'P@ssw0rd2024',
  'qwertyuiop',
  '1234567890',
  '0987654321',
  'aaaaaaaaaa',
  'abcabcabcabc',
  '1q2w3e4r5t',
  '1qaz2wsx3edc',
  'qwer1234asdf',
  'Admin@123456',
  'admin-2026-admin',
  'Xunyu@2026!',
  'woaini1314520',
  'iloveyou2024',
  'a123456789',
  'Wang.Fang2026',
  'a1b2c3d4e5',
  '20261130 20261130',
  'ａｄｍｉｎ123456',
])('%s is weak', password => expect(isWeak(password, 'wang.fang')).toBe(true))

test.each([
  'monkey dragon master shadow',
  'a long enough password',
  'a few unrelated words',
  'gantry-otter-limestone',
  '炉渣水泥与煤矸石的账本',
  'Vq7#mK2!xRt9',
  'wrong 1 wrong',
])('%s is none', password => expect(isWeak(password, 'wangfang')).toBe(false))

test('ten signs at least, and not the common ones', () => {
  const codes = (password: string) => problemsOfAccount('olga', password).map(({ code }) => code)
  expect(codes('Vq7#mK2!x')).toEqual(['user.password'])
  expect(codes('olga1234567890')).toEqual(['user.password-common'])
  expect(codes('Vq7#mK2!xR')).toEqual([])
})
