// A figure as somebody measured and wrote it (`430 t`, `9.8%`, `四百三十吨`), in the unit of what it is held against: exact decimal text.
// What cannot be read is refused with what to write; it is never passed over.
import type { ProblemWords } from '../problem.ts'
import { massWord, readDecimal, type WrittenUnit } from '../writtenMass.ts'

/** Kilograms, a share (1 = 100 %), a count; blank in plans from before every point was a figure. */
export type MeasuredUnit = 'kg' | '1' | 'count' | ''
type Decimal = NonNullable<ReturnType<typeof readDecimal>>
export type Measured = { ok: true; value: string } | { ok: false; words: ProblemWords }

/** Kilograms in one of a unit, as digits and a power of ten. */
const kgPer: Record<WrittenUnit, Decimal> = {
  jin: { digits: 5n, scale: 1 },
  kg: { digits: 1n, scale: 0 },
  t: { digits: 1000n, scale: 0 },
  '100t': { digits: 100_000n, scale: 0 },
  kt: { digits: 1_000_000n, scale: 0 },
  '10kt': { digits: 10_000_000n, scale: 0 },
  Mt: { digits: 1_000_000_000n, scale: 0 },
  '100Mt': { digits: 100_000_000_000n, scale: 0 },
}
const perCent: Decimal = { digits: 1n, scale: 2 }
const perMille: Decimal = { digits: 1n, scale: 3 }
const one: Decimal = { digits: 1n, scale: 0 }
const countWords = new Set(['', '个', '件', '份', '样', '个样', '车', '辆', '张', '批', 'pcs', 'samples', 'sample', 'trucks', 'count'])

/** Exact decimal text, without zeros that say nothing. */
export function decimalText({ digits, scale }: Decimal): string {
  const minus = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const fraction = text.slice(text.length - scale).replace(/0+$/u, '')
  return `${minus}${text.slice(0, text.length - scale)}${scale === 0 || fraction === '' ? '' : `.${fraction}`}`
}
const times = (a: Decimal, b: Decimal): Decimal => ({ digits: a.digits * b.digits, scale: a.scale + b.scale })

/**
 * @param written the figure, with its unit behind it or not
 * @param unitGiven unit in a field of its own; where the figure carries one too they have to agree
 * @param wanted unit of what it is held against
 */
export function readMeasured(written: string, unitGiven: string, wanted: MeasuredUnit): Measured {
  const plain = written
    .normalize('NFKC')
    .replace(/[\s'’]/gu, '')
    .replace(/[−–]/gu, '-')
  const spoken = /^百分之(.+)$/u.exec(plain)
  const [number, suffix] = spoken === null ? splitFigure(plain) : [spoken[1] ?? '', '%']
  const value = number === '' ? null : (readDecimal(ungrouped(number)) ?? chineseNumber(number))
  if (value === null) return refused(`“${written}”不是数`, `"${written}" is no number`, wanted)
  if (value.digits < 0n) return refused(`“${written}”小于零`, `"${written}" is below zero`, wanted)
  const given = unitGiven.normalize('NFKC').replace(/\s/gu, '')
  if (suffix !== '' && given !== '' && !sameUnit(suffix, given, wanted))
    return refused(`数值写的是“${suffix}”，单位选的是“${given}”`, `the figure says "${suffix}", the unit "${given}"`, wanted)
  const unit = suffix === '' ? given : suffix
  const factor = factorOf(unit, wanted)
  if (factor === undefined) return refused(`“${unit}”不是这一项的单位`, `"${unit}" is not a unit for this`, wanted)
  const read = times(value, factor)
  // 55 written for 55 % would be fifty-five times the whole.
  if (wanted === '1' && read.digits > 10n ** BigInt(read.scale))
    return refused(`“${written}”大于 1（100 %）`, `"${written}" is more than 1 (100 %)`, wanted)
  if (wanted === 'count' && decimalText(read).includes('.'))
    return refused(`“${written}”不是整数`, `"${written}" is not a whole number`, wanted)
  return { ok: true, value: decimalText(read) }
}

const numerals = '零〇一二两三四五六七八九十百千万亿点壹贰叁肆伍陆柒捌玖拾佰仟'
const figure = new RegExp(`^([-+]?[\\d.,]+(?:[eE][-+]?\\d+)?|[${numerals}]+)(.*)$`, 'u')
function splitFigure(plain: string): [string, string] {
  const found = figure.exec(plain)
  return found === null ? ['', plain] : [(found[1] ?? '').replace(/^\+/u, ''), found[2] ?? '']
}
/** Commas count only where they split thousands. */
const ungrouped = (text: string): string => (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(text) ? text.replaceAll(',', '') : text)

function factorOf(unit: string, wanted: MeasuredUnit): Decimal | undefined {
  if (wanted === 'count') return countWords.has(unit.toLowerCase()) ? one : undefined
  if (wanted === '1') {
    if (unit === '%' || unit === '百分比') return perCent
    if (unit === '‰') return perMille
    return unit === '' || unit === '1' ? one : undefined
  }
  if (unit === '') return one
  if (wanted === '') return undefined
  const word = massWord(unit)
  // The books hold the mass as weighed: a dry one is another figure, and so is one of a month.
  if (word === undefined || word.dry === true || word.per !== undefined) return undefined
  return kgPer[word.unit]
}
const sameUnit = (a: string, b: string, wanted: MeasuredUnit): boolean => {
  const [first, second] = [factorOf(a, wanted), factorOf(b, wanted)]
  return first !== undefined && second !== undefined && decimalText(first) === decimalText(second)
}

const digitOf: Readonly<Record<string, bigint>> = Object.fromEntries(
  ['零〇', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((signs, value) =>
    [...signs].map(sign => [sign, BigInt(value)]),
  ),
)
const placeOf: Readonly<Record<string, bigint>> = { 十: 10n, 拾: 10n, 百: 100n, 佰: 100n, 千: 1000n, 仟: 1000n }
const groupOf: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n }

/** 四百三十, 一千零五十, 三点五, 二〇二二; null for what is none, such as 百三 or 四四百. */
function chineseNumber(text: string): Decimal | null {
  const [whole = '', fraction, ...more] = text.split('点')
  if (more.length > 0 || whole === '' || fraction === '') return null
  const read = wholeNumber(whole)
  if (read === null) return null
  if (fraction === undefined) return { digits: read, scale: 0 }
  const digits = [...fraction].map(sign => digitOf[sign])
  if (digits.includes(undefined)) return null
  return { digits: BigInt(`${read}${digits.join('')}`), scale: digits.length }
}

function wholeNumber(text: string): bigint | null {
  const signs = [...text]
  if (signs.every(sign => digitOf[sign] !== undefined)) return BigInt(signs.map(sign => digitOf[sign]).join(''))
  let [total, group, digit] = [0n, 0n, undefined as bigint | undefined]
  // Places fall from left to right within a group, and groups fall too; anything else may be read in two ways.
  let [lastPlace, lastGroup] = [10_000n, 10n ** 16n]
  for (const [at, sign] of signs.entries()) {
    const [own, place, ten] = [digitOf[sign], placeOf[sign], groupOf[sign]]
    if (own !== undefined) {
      if (digit !== undefined && digit !== 0n) return null
      digit = own
    } else if (place !== undefined) {
      if (place >= lastPlace || (digit === undefined && (place !== 10n || at > 0)) || digit === 0n) return null
      group += (digit ?? 1n) * place
      ;[lastPlace, digit] = [place, undefined]
    } else if (ten !== undefined) {
      group += digit ?? 0n
      if (ten >= lastGroup || group === 0n) return null
      total += group * ten
      ;[group, digit, lastPlace, lastGroup] = [0n, undefined, 10_000n, ten]
    } else return null
  }
  // 四百三 is 430 in speech and 403 to a careless reader.
  const [beforeLast, last] = signs.slice(-2)
  if (
    digit !== undefined &&
    digit !== 0n &&
    last !== undefined &&
    beforeLast !== undefined &&
    (placeOf[beforeLast] ?? groupOf[beforeLast] ?? 0n) > 10n
  )
    return null
  return total + group + (digit ?? 0n)
}

const wantedWords: Record<MeasuredUnit, { fixZh: string; fixEn: string }> = {
  kg: {
    fixZh: '写阿拉伯数字和质量单位（湿重），如 430 t、430000 kg、43 万吨',
    fixEn: 'write digits and a unit of mass, as weighed: 430 t, 430000 kg',
  },
  '1': { fixZh: '写阿拉伯数字，如 9.8 % 或 0.098', fixEn: 'write digits: 9.8 % or 0.098' },
  count: { fixZh: '写整数，如 0、3', fixEn: 'write a whole number: 0, 3' },
  '': { fixZh: '写阿拉伯数字，不带单位', fixEn: 'write digits without a unit' },
}
const refused = (zh: string, en: string, wanted: MeasuredUnit): Measured => ({ ok: false, words: { zh, en, ...wantedWords[wanted] } })
