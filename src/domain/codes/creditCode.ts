// Unified social credit codes (GB 32100-2015) and the organisation codes inside them (GB 11714): check characters.
import type { CodeFault } from './fault.ts'
import { plainCode } from './fault.ts'

/** Without I, O, S, V, Z; the value of a character is its position. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** Powers of 3 modulo 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const organisationAlphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]
/** What a letter outside the alphabet is most often a slip of. */
const looksLike: Record<string, string> = { O: '0', I: '1', S: '5', Z: '2', V: 'U' }

const sumOf = (text: string, values: string, own: readonly number[]): number =>
  own.reduce((sum, weight, at) => sum + weight * values.indexOf(text[at] ?? ''), 0)

/** The 18th character of a code whose first 17 are given. */
export function creditCheck(first17: string): string {
  return alphabet[(31 - (sumOf(first17, alphabet, weights) % 31)) % 31] ?? ''
}

/** The ninth character of an organisation code whose first 8 are given: 10 is written X, 11 is 0. */
export function organisationCheck(first8: string): string {
  const value = 11 - (sumOf(first8, organisationAlphabet, organisationWeights) % 11)
  return value === 10 ? 'X' : value === 11 ? '0' : String(value)
}

/**
 * Judges a unified social credit code; width, case and spaces are folded first.
 * @returns undefined when it stands; else the first fault, naming the character that was expected
 */
export function creditCodeFault(text: string): CodeFault | undefined {
  const code = plainCode(text)
  if (code.length !== 18) return lengthFault('统一社会信用代码', 'a unified social credit code', 18, code.length)
  const at = [...code].findIndex(letter => !alphabet.includes(letter))
  if (at >= 0) return letterFault(code, at)
  const organisation = organisationCheck(code.slice(8, 16))
  const check = creditCheck(code.slice(0, 17))
  if (code[17] !== check && /^\d{15}000$/u.test(code)) return spoilt(code)
  if (code[17] !== check)
    return {
      kind: 'check',
      at: 18,
      expected: check,
      zh: `统一社会信用代码 ${code} 的校验位不对：第 18 位是 ${code[17]}，按前 17 位应为 ${check}`,
      en: `the check character of ${code} is wrong: place 18 is ${code[17]}, the first 17 ask for ${check}`,
      fixZh: `对照营业执照逐位核对；若前 17 位无误，应写 ${code.slice(0, 17)}${check}`,
      fixEn: `compare it with the business licence; if the first 17 are right, write ${code.slice(0, 17)}${check}`,
    }
  if (code[16] !== organisation)
    return {
      kind: 'organisation',
      at: 17,
      expected: organisation,
      zh: `统一社会信用代码 ${code} 中组织机构代码的校验位不对：第 17 位是 ${code[16]}，应为 ${organisation}`,
      en: `the organisation code inside ${code} is wrong: place 17 is ${code[16]}, ${organisation} is expected`,
      fixZh: '对照营业执照核对第 9 至 17 位',
      fixEn: 'compare places 9 to 17 with the business licence',
    }
  return undefined
}

/** A spreadsheet keeps fifteen digits of a number: what stands behind them is gone, and no code can be made of the rest. */
const spoilt = (code: string): CodeFault => ({
  kind: 'digits',
  at: 16,
  zh: `统一社会信用代码 ${code} 的后三位是 000：多半存成了数字，后几位已被 Excel 丢掉`,
  en: `the last three of ${code} are 000: most likely it was kept as a number and its last digits were lost in Excel`,
  fixZh: '把单元格格式设为“文本”，照营业执照重新填写',
  fixEn: 'set the cell to text and type the code again from the business licence',
})

/** Judges an organisation code of nine characters, with or without the dash before the last. */
export function organisationCodeFault(text: string): CodeFault | undefined {
  const code = plainCode(text).replaceAll('-', '')
  if (code.length !== 9) return lengthFault('组织机构代码', 'an organisation code', 9, code.length)
  const at = Array.from(code.slice(0, 8)).findIndex(letter => !organisationAlphabet.includes(letter))
  if (at >= 0) return letterFault(code, at)
  const check = organisationCheck(code.slice(0, 8))
  if (code[8] === check) return undefined
  return {
    kind: 'check',
    at: 9,
    expected: check,
    zh: `组织机构代码 ${code} 的校验位不对：第 9 位是 ${code[8]}，应为 ${check}`,
    en: `the check character of ${code} is wrong: place 9 is ${code[8]}, ${check} is expected`,
    fixZh: '对照组织机构代码证核对',
    fixEn: 'compare it with the certificate',
  }
}

/** An invented code for demonstrations: division 000000 belongs to nobody. @param serial 1 to 9,999,999 */
export function inventedCreditCode(serial: number): string {
  const organisation = `0${String(serial).padStart(7, '0')}`
  const first17 = `91000000${organisation}${organisationCheck(organisation)}`
  return `${first17}${creditCheck(first17)}`
}

export function lengthFault(nameZh: string, nameEn: string, wanted: number, found: number): CodeFault {
  return {
    kind: 'length',
    zh: `${nameZh}应为 ${wanted} 位，现有 ${found} 位`,
    en: `${nameEn} has ${wanted} characters, this one ${found}`,
    fixZh: found < wanted ? '补全缺少的字符' : '删去多余的字符',
    fixEn: found < wanted ? 'add the characters that are missing' : 'remove what is too much',
  }
}

function letterFault(code: string, at: number): CodeFault {
  const letter = code[at] ?? ''
  const meant = looksLike[letter]
  return {
    kind: 'alphabet',
    at: at + 1,
    ...(meant === undefined ? {} : { expected: meant }),
    zh: `${code} 第 ${at + 1} 位“${letter}”不是允许的字符${meant === undefined ? '' : `，是否应为“${meant}”？`}`,
    en: `place ${at + 1} of ${code} is "${letter}", which is not allowed there${meant === undefined ? '' : `; is "${meant}" meant?`}`,
    fixZh: '代码只用数字和大写字母，不含 I、O、S、V、Z；对照证照核对',
    fixEn: 'codes use digits and capitals without I, O, S, V, Z; compare it with the certificate',
  }
}
