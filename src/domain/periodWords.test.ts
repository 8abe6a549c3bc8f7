// Periods as people write them: each way is read as one period, and what could mean two things is asked about.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodDays } from './claim.ts'
import { periodFaultWords, readPeriod } from './periodWords.ts'

const read = (text: string) => {
  const found = readPeriod(text)
  return 'period' in found ? found.period : found.fault
}

test.each([
  [
    '2022',
    ['2022', '2022年', '2022年度', '２０２２年', '二〇二二年', '2022全年', '2022-01-01至2022-12-31', '2022年1-12月', '2022年1月至12月'],
  ],
  [
    '2022-Q3',
    [
      '2022-Q3',
      '2022Q3',
      '2022 q3',
      '2022年Q3',
      'Q3 2022',
      '3Q2022',
      '2022年第三季度',
      '2022年三季度',
      '2022年第3季度',
      '2022年3季度',
      '2022第三季',
      '2022年Ⅲ季度',
      '2022年7-9月',
      '2022年7月—9月',
      '2022-07-01至2022-09-30',
      '2022-07-01/2022-09-30',
      '2022.7.1-2022.9.30',
      '2022.07.01～2022.09.30',
      '2022年7月1日至9月30日',
      '2022年7月1日到2022年9月30日',
      '自2022年7月1日起至2022年9月30日止',
      '2022/7/1-2022/9/30',
      '20220701-20220930',
      '2022-07至2022-09',
      '2022-07-01 - 2022-09-30',
      '2022-07-01..2022-09-30',
      '2022-07-01 to 2022-09-30',
      'third quarter of 2022',
      '3rd quarter 2022',
      '2022年七至九月',
    ],
  ],
  [
    '2022-07',
    [
      '2022-07',
      '2022-7',
      '2022/7',
      '2022.7',
      '2022.07',
      '202207',
      '2022年7月',
      '2022年07月',
      '2022年7月份',
      '2022年七月',
      'July 2022',
      'Jul-2022',
      '2022年7月1日-31日',
      '2022-07-01至2022-07-31',
      '07/2022',
    ],
  ],
  ['2022-10', ['2022.10', '2022年十月', '2022-10', 'October 2022']],
  ['2022-12', ['2022年十二月', '2022-12', '202212']],
  [
    '2022-01-01/2022-06-30',
    [
      '2022年上半年',
      '2022上半年',
      '2022H1',
      'H1 2022',
      '2022年1-6月',
      '2022年1月至6月',
      '2022年1～6月份',
      '2022年一至六月',
      '2022年第一季度至第二季度',
      '2022年1-2季度',
      '2022Q1-Q2',
      '2022-01至2022-06',
      '2022年前6个月',
      '202201-202206',
      '2022.1-2022.6',
      'first half of 2022',
    ],
  ],
  ['2022-07-01/2022-12-31', ['2022年下半年', '2022下半年度', '2022H2']],
  ['2022-01-01/2022-09-30', ['2022年前三季度', '2022年1-9月', '2022年1-3季度']],
  ['2022-07-01/2022-08-05', ['2022-07-01/2022-08-05', '2022.7.1—2022.8.5', '2022年7月1日至8月5日']],
  ['2021-12-01/2022-01-31', ['2021年12月至2022年1月', '2021-12至2022-01', '2021.12-2022.1']],
  ['2021-01-01/2022-12-31', ['2021-2022', '2021年至2022年']],
])('%s is written in many ways', (period, ways) => {
  for (const way of ways) expect([way, read(way)]).toEqual([way, period])
})

test.each([
  ['day', ['2022-07-01', '2022年7月1日', '20220701', '2022-1-6']],
  ['tenth', ['2022.1', '２０２２．１']],
  ['order', ['2022-09-30至2022-07-01', '2022年9-7月']],
  [
    'none',
    [
      '',
      '第三季度',
      '7月',
      '2022-13',
      '2022Q5',
      '2022-02-30/2022-03-01',
      '2022年0月',
      '0000',
      '2022-07至2022-09-30',
      'abc',
      '2022/2023',
      '2022-23',
      '__proto__',
      '2022年13-14月',
    ],
  ],
])('%s: asked about, not guessed', (fault, ways) => {
  for (const way of ways) expect([way, read(way)]).toEqual([way, fault])
})

test('what is read is read again as itself, and is a period', () => {
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map(at => at.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, (a, b) => {
      const [from, to] = a <= b ? [a, b] : [b, a]
      const found = readPeriod(`${from}至${to}`)
      if (!('period' in found)) throw new Error('not read')
      expect(periodDays(found.period)).toEqual({ from, to })
      expect(read(found.period)).toBe(found.period)
    }),
  )
  fc.assert(fc.property(fc.string(), text => void read(text)))
})

test('the fix names the range form', () => {
  expect(periodFaultWords('Q9', 'none').fixZh).toContain('2022-07-01至2022-09-30')
  expect(periodFaultWords('Q9', 'none').fixEn).toContain('2022-07-01/2022-09-30')
})
