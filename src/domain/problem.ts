// A Problem is an error that belongs to the caller: a value with a place and a fix, in both languages.
// Rooms return problems; only our own mistakes throw.
import { z } from 'zod'

export const Place = z.object({
  file: z.string().optional(),
  sheet: z.string().optional(),
  /** 1-based, as a spreadsheet shows it (the header is row 1). */
  row: z.int().positive().optional(),
  column: z.string().optional(),
  /** Path inside a setting, request body or record. */
  path: z.string().optional(),
})
export type Place = z.infer<typeof Place>

export const Problem = z
  .object({
    /** Stable key, e.g. `table.value.not-a-number`. */
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    place: Place,
    zh: z.string(),
    en: z.string(),
    fixZh: z.string(),
    fixEn: z.string(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

/** What a problem says and how it is fixed, in both languages. */
export type ProblemWords = Pick<Problem, 'zh' | 'en' | 'fixZh' | 'fixEn'>

/** @param code stable key @param place as narrow as is known; an empty one where the whole is meant */
export function problem(code: string, place: Place, words: ProblemWords, severity: Problem['severity'] = 'error'): Problem {
  return { code, severity, place, ...words }
}
/** The same for what is answered all the same. */
export function warning(code: string, place: Place, words: ProblemWords): Problem {
  return problem(code, place, words, 'warning')
}

/** Either the value, or every problem that stands between the caller and it. */
export type Checked<T> = { ok: true; value: T; warnings: Problem[] } | { ok: false; problems: Problem[] }

/** `file › sheet › row 12 › column tPerYear`, for a terminal or a list. */
export function placeText(place: Place, language: 'zh' | 'en'): string {
  const words =
    language === 'zh'
      ? { file: '文件', sheet: '表', row: '行', column: '列', path: '位置' }
      : { file: 'file', sheet: 'sheet', row: 'row', column: 'column', path: 'at' }
  const parts: string[] = []
  if (place.file !== undefined) parts.push(`${words.file} ${place.file}`)
  if (place.sheet !== undefined) parts.push(`${words.sheet} ${place.sheet}`)
  if (place.row !== undefined) parts.push(`${words.row} ${place.row}`)
  if (place.column !== undefined) parts.push(`${words.column} ${place.column}`)
  if (place.path !== undefined) parts.push(`${words.path} ${place.path}`)
  return parts.join(' › ')
}
