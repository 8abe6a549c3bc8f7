// One cell to one value: tolerant of what people really type (full-width digits, thousands separators, 是/否, 2018年1月1日),
// strict about what cannot be understood.
import type { FieldSpec } from './tableSchema.ts'
import { foldName, plainText } from './matchNames.ts'
import type { RawCell } from './rawTable.ts'
import { scaled, splitUnit, unitScale } from './units.ts'

export type CellValue = string | number | boolean | string[]
export type CellReading = { blank: true } | { value: CellValue } | { wrong: 'number' | 'integer' | 'boolean' | 'date' | 'enum' }

const blankWords = new Set(['', '-', '—', '–', '/', 'n/a', 'na', 'nan', 'null', '无', '/'])
const yes = new Set(['true', 'yes', 'y', '1', '是', '真', '√', '启用'])
const no = new Set(['false', 'no', 'n', '0', '否', '假', '×', '停用'])

/**
 * A number as people write it: `1,234.5`, `１２３`, `12 %`, `1e6`; undefined when it is none.
 * Separators count only where they split thousands, so `1,23` is refused rather than guessed.
 */
export function parseNumber(text: string): number | undefined {
  const plain = plainText(text)
    .replace(/[\s\u00a0']/gu, '')
    .replace(/[−–]/gu, '-')
  const percent = plain.endsWith('%')
  const body = percent ? plain.slice(0, -1) : plain
  const joined = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(body) ? body.replaceAll(',', '') : body
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/iu.test(joined)) return undefined
  const value = Number(joined)
  if (!Number.isFinite(value)) return undefined
  return percent ? value / 100 : value
}

/** `2018-01-01` from `2018/1/1`, `2018.1.1`, `2018年1月1日` or `20180101`; undefined when no such day exists. */
export function parseDay(text: string): string | undefined {
  const plain = plainText(text)
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ].*)?$/u.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(plain)
  if (!parts) return undefined
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  if (days === undefined || day < 1 || day > days) return undefined
  return `${parts[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** @param scale of the column's unit; a unit in the cell itself counts before it */
function readNumber(raw: RawCell, field: FieldSpec, scale: number): CellReading {
  const text = typeof raw === 'string' && field.type === 'integer' ? plainText(raw).replace(/年$/u, '') : raw
  const plain = typeof text === 'number' ? text : typeof text === 'string' ? parseNumber(text) : undefined
  // A share written with its own % is a share already.
  const own = typeof text === 'string' && text.trimEnd().endsWith('%') ? 1 : scale
  const value = plain !== undefined ? scaled(plain, own) : typeof text === 'string' ? numberWithUnit(text, field) : undefined
  if (value === undefined || !Number.isFinite(value)) return { wrong: 'number' }
  if (field.type === 'integer' && !Number.isInteger(value)) return { wrong: 'integer' }
  return { value }
}

function numberWithUnit(text: string, field: FieldSpec): number | undefined {
  const parts = splitUnit(text)
  const scale = parts ? unitScale(field.unit, parts.unit) : undefined
  const value = parts ? parseNumber(parts.number) : undefined
  return scale === undefined || value === undefined ? undefined : scaled(value, scale)
}

function readBoolean(raw: RawCell): CellReading {
  if (typeof raw === 'boolean') return { value: raw }
  const word = foldName(String(raw))
  if (yes.has(word)) return { value: true }
  return no.has(word) ? { value: false } : { wrong: 'boolean' }
}

function readEnum(text: string, codes: string[], chinese: Record<string, string> | undefined): CellReading {
  const wanted = plainText(text)
  const exact = codes.find(code => code === wanted) ?? codes.find(code => foldName(code) === foldName(wanted))
  const spoken = exact ?? codes.find(code => chinese?.[code] === wanted)
  // `≥` folds to itself under NFKC; it is the commonest way to write the sense of a limit.
  const sign = spoken ?? { '≥': '>=', '≤': '<=', '=>': '>=', '=<': '<=' }[wanted]
  return sign !== undefined && codes.includes(sign) ? { value: sign } : { wrong: 'enum' }
}

/**
 * Reads a cell as the field wants it. Ranges, patterns and references are judged later, with all rows known.
 * @param scale how many of the field's unit one of the column's unit is: 10000 where the header says 万吨
 */
export function readCell(raw: RawCell, field: FieldSpec, chinese?: Record<string, string>, scale = 1): CellReading {
  if (raw === null) return { blank: true }
  const numeric = field.type === 'number' || field.type === 'integer'
  if (typeof raw === 'string') {
    const text = plainText(raw)
    if (text === '' || ((numeric || field.type === 'date') && blankWords.has(text.toLowerCase()))) return { blank: true }
  }
  if (numeric) return readNumber(raw, field, scale)
  if (field.type === 'boolean') return readBoolean(raw)
  const text = String(raw)
  if (field.type === 'date') {
    const day = parseDay(text)
    return day === undefined ? { wrong: 'date' } : { value: day }
  }
  if (field.type === 'list') {
    const parts = text
      .split(/[;；、,，|]/u)
      .map(part => part.trim())
      .filter(part => part !== '')
    return parts.length ? { value: parts } : { blank: true }
  }
  if (field.enum) return readEnum(text, field.enum, chinese)
  return { value: text.trim() }
}
