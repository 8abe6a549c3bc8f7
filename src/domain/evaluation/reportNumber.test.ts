// A number is read back as it is printed; numbers of before too; what is none finds nothing.
import { expect, test } from 'vitest'
import { readReportNumber, reportNumber } from './reportNumber.ts'

const sha256 = '568bfbfc19d04a7e'.padEnd(64, '0')

test('reports whose fingerprints begin with the same eight signs have numbers of their own', () => {
  expect(reportNumber('2023-03-20', sha256)).toBe('ZP-2023-568B-FBFC-19D0-4A7E')
  expect(reportNumber('2023-03-20', `568bfbfc${'1'.repeat(56)}`)).toBe('ZP-2023-568B-FBFC-1111-1111')
})

test.each([
  ['zp-2023-568b-fbfc-19d0-4a7e', { year: '2023', signs: '568bfbfc19d04a7e' }],
  ['zp-2023-568bfbfc', { year: '2023', signs: '568bfbfc' }],
  ['zp-2023-568b-fbfc', undefined],
  ['zp-2023', undefined],
  ['568bfbfc', undefined],
])('%s', (printed, read) => {
  expect(readReportNumber(printed)).toEqual(read)
})
