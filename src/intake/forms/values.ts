// One cell of a form to its value: exact masses with their unit wherever it stands, days, shares, choices; or what is wrong with it.
import { massWord, readDecimal, wetKg, type MassWord } from '#domain/writtenMass.ts'
import { creditCodeFault } from '#domain/codes/creditCode.ts'
import type { CodeFault } from '#domain/codes/fault.ts'
import { plainCode } from '#domain/codes/fault.ts'
import { readPeriod } from '#domain/periodWords.ts'
import { wayOf } from '#domain/words/ways.ts'
import { readHazardousBatch, readManifestNumber, wasteStream } from '#domain/codes/wasteCode.ts'
import { parseDay } from '../cells.ts'
import { foldName, nearestName, plainText, suggestion } from '../matchNames.ts'
import type { RawCell } from '../rawTable.ts'
import { cellFault } from '../layout/cellFaults.ts'
import { refusedUnit, unitWord } from '../layout/unitWords.ts'
import { scaled, splitUnit, writtenScale } from '../units.ts'
import type { Choice, FormField, FormValue } from './form.ts'

type Words = { zh: string; en: string; fixZh: string; fixEn: string }
export type Wrong = Words & { code: string; severity?: 'warning' }
/** `doubt`: the value stands, but somebody should look. */
export type Reading = { blank: true } | { value: FormValue; doubt?: Wrong } | { wrong: Wrong }

/** What people write where nothing is. */
const isBlank = (text: string): boolean => blanks.has(text.toLowerCase())
const blanks = new Set(['', '-', '--', '—', '–', '/', '无', 'n/a', 'na', 'null'])
const words = (code: string, zh: string, en: string, fixZh: string, fixEn: string): Wrong => ({ code, zh, en, fixZh, fixEn })

/** A number of a cell as decimal text, without the dust of binary fractions. */
function decimalOf(value: number): string {
  return String(Number(value.toPrecision(15)))
}

/** A figure as people write it, as plain decimal text; undefined when it is none. Separators count only where they split thousands. */
export function decimalText(text: string): string | undefined {
  const plain = plainText(text)
    .replace(/[\s\u00a0']/gu, '')
    .replace(/[−–]/gu, '-')
    .replace(/^\+/u, '')
  const joined = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(plain) ? plain.replaceAll(',', '') : plain
  const whole = joined.replace(/^(-?)\./u, '$10.').replace(/\.$/u, '')
  return readDecimal(whole) === null ? undefined : whole
}

/** What the surroundings say of a mass without a unit of its own: its unit column, its header, the title. */
export type UnitHint = MassWord & { from: 'column' | 'header' | 'title' | 'usual' }

/** A mass, exactly, in the unit beside it or in that of its surroundings. */
export function readMass(raw: RawCell, hint: UnitHint): Reading {
  if (typeof raw === 'number') return massValue(decimalOf(raw), hint, String(raw))
  const text = plainText(String(raw))
  if (isBlank(text)) return { blank: true }
  const plain = decimalText(text)
  if (plain !== undefined) return massValue(plain, hint, text)
  // `1.2-1.5` is a range, and no figure with a unit.
  const split = splitUnit(text)
  const parts =
    split === undefined || /^[-~–—,.至到]/u.test(split.unit) ? undefined : { ...split, unit: split.unit.replace(/^\((.*)\)$/u, '$1') }
  const [number, unit] = [
    parts === undefined ? undefined : decimalText(parts.number),
    parts === undefined ? undefined : massWord(parts.unit),
  ]
  if (number !== undefined && unit !== undefined) return massValue(number, unit, text)
  if (number !== undefined && parts !== undefined) return { wrong: { code: 'unit', ...refusedIn(parts.unit) } }
  return {
    wrong: words(
      'amount',
      `“${text}”不是数量`,
      `"${text}" is no mass`,
      '写成数字，如 1234.5；约数请写成数字并在备注说明',
      'write a number such as 1234.5; say in the note that it is a guess',
    ),
  }
}

/** Why the unit in a cell cannot be obeyed. */
function refusedIn(unit: string): Words {
  const said = unitWord(unit)
  return refusedUnit('counted' in said || 'unknown' in said ? said : { unknown: unit })
}

function massValue(written: string, { unit, dry, wet, per }: MassWord, shown: string): Reading {
  const mass = wetKg(written, unit)
  if (mass === null)
    return {
      wrong: words(
        'amount',
        `数量“${shown}”为负`,
        `mass "${shown}" is negative`,
        '数量不能为负；要冲减请改原来那一行',
        'a mass is never negative; to take something back change its own row',
      ),
    }
  if (!Number.isSafeInteger(mass))
    return {
      wrong: words(
        'amount',
        `数量“${shown}”大得不可能`,
        `mass "${shown}" is impossibly large`,
        '核对数字和单位',
        'check the figure and its unit',
      ),
    }
  const said = { ...(dry === true ? { dry } : {}), ...(wet === true ? { wet } : {}), ...(per === undefined ? {} : { per }) }
  return { value: { written, unit, wetKg: mass, ...said } }
}

/** `8%`, `8` under a header in %, or `0.08`, to the share as decimal text. */
function readShare(raw: RawCell, said: Said, mayBeWhole: boolean): Reading {
  const text = typeof raw === 'number' ? decimalOf(raw) : plainText(String(raw))
  const [percent, perMille] = [text.endsWith('%'), text.endsWith('‰')]
  const percentHeader = said.percent === true
  const value = readDecimal(decimalText(percent || perMille ? text.slice(0, -1) : text) ?? '')
  const places = perMille ? 3 : percent ? 2 : said.perMille === true ? 3 : percentHeader ? 2 : 0
  const scale = (value?.scale ?? 0) + places
  if (mayBeWhole && value?.digits === 10n ** BigInt(scale)) return { value: '1' }
  if (value === null || value.digits < 0n || (value.digits >= 10n ** BigInt(scale) && value.digits !== 0n))
    return {
      wrong: words(
        'moisture',
        `“${text}”不在 0 到 100% 之间`,
        `"${text}" is not between 0 and 100 %`,
        '写成 8% 或 0.08',
        'write 8% or 0.08',
      ),
    }
  if (value.digits === 0n) return { value: '0' }
  const padded = value.digits.toString().padStart(scale + 1, '0')
  const share = `${padded.slice(0, -scale)}.${padded.slice(-scale)}`.replace(/0+$/u, '')
  // A cell in percent format holds 0.08 for 8 %: under a header in % that reads as 0.08 %.
  const small = percentHeader && !percent && !perMille && value.digits < 10n ** BigInt(value.scale)
  return small ? { value: share, doubt: smallShare(text) } : { value: share }
}

const smallShare = (text: string): Wrong =>
  words(
    'moisture.small',
    `列名写的是 %，“${text}”按 ${text}% 读取`,
    `the header says %, so "${text}" is read as ${text} %`,
    '若应为百分之几，写成 8 或 8%',
    'write 8 or 8% if a share of eight hundredths is meant',
  )

/** Day numbers of a spreadsheet between 1954 and 2118; smaller ones are something else. */
function readDay(raw: RawCell): Reading {
  const text = typeof raw === 'number' ? '' : plainText(String(raw))
  const serial = typeof raw === 'number' ? raw : /^\d{5}(\.\d+)?$/u.test(text) ? Number(text) : undefined
  if (serial !== undefined && serial >= 20_000 && serial < 80_000)
    return { value: new Date(Date.UTC(1899, 11, 30 + Math.floor(serial))).toISOString().slice(0, 10) }
  const day = typeof raw === 'number' ? parseDay(String(raw)) : parseDay(text)
  return day === undefined
    ? {
        wrong: words(
          'date',
          `“${String(raw)}”不是存在的日期`,
          `"${String(raw)}" is not a valid date`,
          '写成 2022-03-31',
          'write 2022-03-31',
        ),
      }
    : { value: day }
}

/** A figure in the unit of its field; a unit in the cell goes before that of the heading. */
function readNumber(raw: RawCell, field: FormField, scale: number): Reading {
  const text = typeof raw === 'number' ? decimalOf(raw) : decimalText(String(raw))
  if (text !== undefined) return { value: scale === 1 ? text : decimalOf(scaled(Number(text), scale)) }
  const parts = splitUnit(String(raw))
  const number = parts === undefined ? undefined : decimalText(parts.number)
  const own = parts === undefined || field.unit === undefined ? undefined : writtenScale(field.unit, parts.unit)
  if (number !== undefined && own !== undefined) return { value: decimalOf(scaled(Number(number), own)) }
  return { wrong: words('number', `“${String(raw)}”不是数字`, `"${String(raw)}" is no number`, '写成数字', 'write a number') }
}

function readMonth(raw: RawCell): Reading {
  const parts = /^(\d{4})[-/.年]?(\d{1,2})月?(?:[-/.]\d{1,2})?(?:[T ].*)?$/u.exec(plainText(String(raw)))
  const month = Number(parts?.[2])
  if (parts === null || month < 1 || month > 12) {
    const read = readPeriod(String(raw))
    if ('period' in read && /^\d{4}-\d{2}$/u.test(read.period)) return { value: read.period }
  }
  return parts === null || month < 1 || month > 12
    ? { wrong: words('month', `“${String(raw)}”不是月份`, `"${String(raw)}" is no month`, '写成 2022-03', 'write 2022-03') }
    : { value: `${parts[1]}-${String(month).padStart(2, '0')}` }
}

function readChoice(text: string, field: FormField): Reading {
  const choices = field.choices ?? []
  const folded = foldName(text)
  const found =
    choices.find(({ code, zh, en, also }) => [code, zh, en, ...(also ?? [])].some(word => foldName(word) === folded)) ??
    (field.key === 'destination' ? choices.find(({ code }) => code === wayOf(text)) : undefined)
  if (found !== undefined) return { value: found.code }
  const near = suggestion(
    nearestName(
      text,
      choices.map(({ zh }) => zh),
    ),
  )
  return {
    wrong: words(
      'choice',
      `“${text}”不在可选范围内${near.zh}`,
      `"${text}" is none of the choices${near.en}`,
      `从中选择：${choices.map(wordsOf).join('；')}`,
      `choose one of: ${choices.map(({ zh, en }) => `${zh} (${en})`).join(', ')}`,
    ),
  }
}

/** A choice with the further words that mean it, as far as a line holds them. */
const wordsOf = ({ zh, also = [] }: Choice): string => {
  const more = also.filter(word => /\p{Script=Han}/u.test(word)).slice(0, 8)
  return more.length === 0 ? zh : `${zh}（也可写${more.join('、')}）`
}

const codeFaults: Record<NonNullable<FormField['code']>, (text: string) => CodeFault | undefined> = {
  credit: creditCodeFault,
  waste: text => faultOf(wasteStream(text)),
  manifest: text => faultOf(readManifestNumber(text)),
  hazardousBatch: text => faultOf(readHazardousBatch(text)),
}
const faultOf = (read: object): CodeFault | undefined => ('fault' in read ? (read.fault as CodeFault) : undefined)

function readText(text: string, field: FormField): Reading {
  if (field.code === undefined) return { value: text }
  const fault = codeFaults[field.code](text)
  if (fault === undefined) return { value: plainCode(text) }
  const { kind, zh, en, fixZh, fixEn } = fault
  // The design of hazardous batch codes is the standard's example, not its rule (HJ 1259-2022).
  return {
    wrong: {
      code: `code.${field.code}.${kind}`,
      zh,
      en,
      fixZh,
      fixEn,
      ...(field.code === 'hazardousBatch' ? { severity: 'warning' as const } : {}),
    },
  }
}

/** What a heading says of the figures below it. */
type Said = { percent?: boolean; perMille?: boolean; scale?: number }
/** Reads a cell as its field wants it. */
export function readValue(raw: RawCell, field: FormField, hint: UnitHint, said: Said = {}): Reading {
  if (raw === null) return { blank: true }
  if (typeof raw === 'string') {
    const text = plainText(raw)
    if (isBlank(text) || field.open?.includes(text.toLowerCase()) === true) return { blank: true }
  }
  const fault = cellFault(raw, field)
  if (fault !== undefined && fault.severity === undefined) return { wrong: fault }
  switch (field.type) {
    case 'mass':
      return readMass(raw, hint)
    case 'share':
      return readShare(raw, said, field.whole === true)
    case 'day':
      return readDay(raw)
    case 'month':
      return readMonth(raw)
    case 'number':
      return readNumber(raw, field, said.scale ?? 1)
    case 'choice':
      return readChoice(plainText(String(raw)), field)
    case 'text':
      if (field.prose === true && typeof raw === 'string') return { value: raw.trim() }
      return readText(typeof raw === 'number' ? decimalOf(raw) : plainText(String(raw)), field)
  }
}
