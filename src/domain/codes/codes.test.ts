// Check characters and patterns against published codes and constructed ones, the day and the digit beside each included.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBatteryCode } from './batteryCode.ts'
import { creditCheck, creditCodeFault, inventedCreditCode, organisationCheck, organisationCodeFault } from './creditCode.ts'
import { readHazardousBatch, readManifestNumber, wasteStream } from './wasteCode.ts'

// Codes of listed companies as published; what is tested is the arithmetic, whoever holds them.
const published = [
  '914403001922038216',
  '91110108551385082Q',
  '9144030071526726XG',
  '91110000802100433B',
  '91310000631696382C',
  '911100001011200015',
  '91130000104759628H',
  '91130200104364503X',
  '91110000783952840Y',
  '91350900587527783P',
  '914403007341643035',
  '91440300192317458F',
  '91110000710925462X',
  '9152000071430580XT',
  '91100000100003962T',
]
test.each(published)('%s stands, with the organisation code inside', code => {
  expect(creditCodeFault(code)).toBeUndefined()
  expect(creditCheck(code.slice(0, 17))).toBe(code[17])
  expect(organisationCheck(code.slice(8, 16))).toBe(code[16])
  expect(organisationCodeFault(`${code.slice(8, 16)}-${code[16]}`)).toBeUndefined()
})

test('width, case and spaces say nothing', () => {
  expect(creditCodeFault(' ９１１１０１０８ 551385082q ')).toBeUndefined()
})

test.each([
  ['914403001922038217', 'check', 18, '6'],
  ['91440300192203821', 'length', undefined, undefined],
  ['91440300192203821I', 'alphabet', 18, '1'],
  ['914403O01922038216', 'alphabet', 7, '0'],
  ['', 'length', undefined, undefined],
])('%s is refused for its %s', (code, kind, at, expected) => {
  expect(creditCodeFault(code)).toMatchObject({
    kind,
    ...(at === undefined ? {} : { at }),
    ...(expected === undefined ? {} : { expected }),
  })
})

test('a code whose own check stands but whose organisation code does not', () => {
  const first17 = '91440300192203822'
  expect(creditCodeFault(`${first17}${creditCheck(first17)}`)).toMatchObject({ kind: 'organisation', at: 17, expected: '1' })
})

test('one character changed is always noticed', () => {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  fc.assert(
    fc.property(fc.constantFrom(...published), fc.nat(17), fc.nat(30), (code, at, to) => {
      const changed = `${code.slice(0, at)}${alphabet[to]}${code.slice(at + 1)}`
      expect(creditCodeFault(changed) === undefined).toBe(changed === code)
    }),
    { seed: 32100, numRuns: 300 },
  )
})

test('invented codes stand and belong to nobody', () => {
  for (const serial of [1, 2, 999, 9_999_999]) {
    expect(creditCodeFault(inventedCreditCode(serial))).toBeUndefined()
    expect(inventedCreditCode(serial).slice(2, 8)).toBe('000000')
  }
})

test.each([
  ['A1A', '2020-01-10'],
  ['C19', '2022-01-09'],
  ['9C0', '2019-12-31'],
  ['A2X', '2020-02-29'],
  ['B2W', '2021-02-28'],
  ['B2X', null],
  ['A2Y', null],
  ['A40', null],
  ['A4Y', '2020-04-30'],
  ['A01', null],
  ['AD1', null],
  ['01A', null],
  ['AI1', null],
])('a battery with date %s was made on %s', (three, day) => {
  const read = readBatteryCode(`001PE010000000${three}0000001`)
  expect('fault' in read ? null : read.madeOn).toBe(day)
})

test('a battery code says what it is, or which place is wrong', () => {
  expect(readBatteryCode('001PE010000000A1A0000001')).toMatchObject({ maker: '001', kind: 'pack', chemistry: 'E', serial: '0000001' })
  const faults = ['001XE010000000A1A0000001', '001PH010000000A1A0000001', '001PE010000000B2X0000001', '001PE010000000A1A000001']
  expect(faults.map(code => readBatteryCode(code))).toMatchObject([
    { fault: { kind: 'kind', at: 4 } },
    { fault: { kind: 'chemistry', at: 5 } },
    { fault: { kind: 'date', at: 17 } },
    { fault: { kind: 'length' } },
  ])
})

test.each([
  ['311-001-S01', 'industrial'],
  ['900-099-S59', 'industrial'],
  ['900-001-S60', 'domestic'],
  ['900-001-S70', 'construction'],
  ['900-001-S80', 'agricultural'],
  ['900-001-S90', 'other'],
  ['321-024-48', 'hazardous'],
  ['900-000-49', 'hazardous'],
  ['900－０４７－４９', 'hazardous'],
  ['311-001-S08', null],
  ['311-000-S01', null],
  ['311-100-S01', null],
  ['311-001-S00', null],
  ['321-024-51', null],
  ['321-024-01', null],
  ['321-000-48', null],
  ['SW01', null],
])('waste %s is %s', (code, stream) => {
  const read = wasteStream(code)
  expect('fault' in read ? null : read.stream).toBe(stream)
})

test.each([
  ['HWCS20211031001', 'CS', '2021-10-31'],
  ['HWWWLY20240229012', 'WWLY', '2024-02-29'],
  ['HWCS20210229001', null, null],
  ['HWXX20211031001', null, null],
  ['HWCS2021103101', null, null],
])('hazardous batch %s', (code, link, day) => {
  const read = readHazardousBatch(code)
  expect('fault' in read ? [null, null] : [read.link, read.day]).toEqual([link, day])
})

test.each([
  ['20221301000001', '130000', '130100'],
  ['2022130100001', null, null],
  ['19991301000001', null, null],
  ['20220001000001', null, null],
])('manifest %s', (code, province, prefecture) => {
  const read = readManifestNumber(code)
  expect('fault' in read ? [null, null] : [read.province, read.prefecture]).toEqual([province, prefecture])
})
