// Traction battery codes (GB/T 34014-2017): 24 places without a check digit, a production date in an alphabet of its own.
import { lengthFault } from './creditCode.ts'
import type { CodeFault } from './fault.ts'
import { plainCode } from './fault.ts'

/** Places of the date: digits and letters without I, O, Q, U, Z. */
const dateAlphabet = '0123456789ABCDEFGHJKLMNPRSTVWXY'
const chemistries: Record<string, { zh: string; en: string }> = {
  A: { zh: '镍氢', en: 'nickel metal hydride' },
  B: { zh: '磷酸铁锂', en: 'lithium iron phosphate' },
  C: { zh: '锰酸锂', en: 'lithium manganese oxide' },
  D: { zh: '钴酸锂', en: 'lithium cobalt oxide' },
  E: { zh: '三元', en: 'ternary' },
  F: { zh: '超级电容器', en: 'supercapacitor' },
  G: { zh: '钛酸锂', en: 'lithium titanate' },
  Z: { zh: '其他', en: 'other' },
}
const kinds: Record<string, 'pack' | 'module' | 'cell'> = { P: 'pack', M: 'module', C: 'cell' }

export type BatteryCode = {
  maker: string
  kind: 'pack' | 'module' | 'cell'
  chemistry: string
  specification: string
  trace: string
  madeOn: string
  serial: string
}

/** Reads a code of 24 places; cascade products with a shorter layout are not of this form. */
export function readBatteryCode(text: string): BatteryCode | { fault: CodeFault } {
  const code = plainCode(text)
  if (code.length !== 24) return { fault: lengthFault('动力电池编码', 'a traction battery code', 24, code.length) }
  const kind = kinds[code[3] ?? '']
  if (kind === undefined) return { fault: place(code, 4, 'P（电池包）、M（模块）或 C（单体）', 'P (pack), M (module) or C (cell)', 'kind') }
  const chemistry = chemistries[code[4] ?? '']
  if (chemistry === undefined) return { fault: place(code, 5, 'A 至 G 或 Z', 'A to G, or Z', 'chemistry') }
  const madeOn = dateOf(code.slice(14, 17))
  if (typeof madeOn !== 'string') return { fault: place(code, 15 + madeOn.wrong, madeOn.zh, madeOn.en, 'date') }
  return {
    maker: code.slice(0, 3),
    kind,
    chemistry: code[4] ?? '',
    specification: code.slice(5, 7),
    trace: code.slice(7, 14),
    madeOn,
    serial: code.slice(17),
  }
}

/** `A1A` is 2020-01-10; which of the three places is wrong otherwise. */
function dateOf(three: string): string | { wrong: number; zh: string; en: string } {
  const [year, month, day] = [...three].map(letter => dateAlphabet.indexOf(letter)) as [number, number, number]
  if (year < 1) return { wrong: 0, zh: '年份代码（2017 年为 7，2020 年为 A）', en: 'a year (2017 is 7, 2020 is A)' }
  if (month < 1 || month > 12) return { wrong: 1, zh: '月份代码（1–9、A、B、C）', en: 'a month (1 to 9, A, B, C)' }
  const number = day === 0 ? 31 : day
  const leap = (2010 + year) % 4 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  if (day < 0 || number > days)
    return { wrong: 2, zh: '当月存在的日期代码（0 表示 31 日）', en: 'a day that this month has (0 is the 31st)' }
  return `${2010 + year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`
}

function place(code: string, at: number, zh: string, en: string, kind: string): CodeFault {
  return {
    kind,
    at,
    expected: en,
    zh: `动力电池编码 ${code} 第 ${at} 位“${code[at - 1]}”不对，应为${zh}`,
    en: `place ${at} of battery code ${code} is "${code[at - 1]}"; ${en} is expected`,
    fixZh: '对照电池铭牌核对',
    fixEn: 'compare it with the plate of the battery',
  }
}
