// A form as data: one description of its columns serves reading, judging, templates, exports and the documentation.

/** `mass` is read exactly, with its unit from the cell, its own column, the header or the title; `share` is 8% or 0.08. */
export type FormFieldType = 'text' | 'mass' | 'share' | 'day' | 'month' | 'number' | 'choice'
export type Choice = { code: string; zh: string; en: string; also?: readonly string[] }
export type FormField = {
  key: string
  zh: string
  en: string
  /** Other words that people put above this column. */
  also?: readonly string[]
  type: FormFieldType
  required?: boolean
  /** Unit of a number, for the header. */
  unit?: string
  /** Kept as it was written, with its full-width signs: names and sentences that go into a document. */
  prose?: boolean
  /** Sentences: a column that is wide and wraps. */
  wide?: boolean
  /** Read where it stands, and left out of templates and filled forms: the official form has no such column. */
  unprinted?: boolean
  /** A share that may be all of it. */
  whole?: boolean
  choices?: readonly Choice[]
  /** Words that leave a figure open, as 面议 does a price: read as blank. */
  open?: readonly string[]
  /** What a template offers to choose from, and what the text is looked up in. */
  names?: 'sites' | 'materials' | 'facilities' | 'parties'
  /** A code with a pattern or a check character of its own. */
  code?: 'credit' | 'waste' | 'manifest' | 'hazardousBatch'
  noteZh?: string
  noteEn?: string
}

/** A field of plain text. @param also other headings that mean it */
export const textField = (key: string, zh: string, en: string, also: readonly string[] = [], more: Partial<FormField> = {}): FormField => ({
  key,
  zh,
  en,
  also,
  type: 'text',
  ...more,
})

/** How well the content of a form is known: V read in the official text, P in part, M from memory. */
export type Mark = 'V' | 'P' | 'M'
export type Form = {
  id: string
  zh: string
  en: string
  /** Other names of the sheet; a sheet is also known by its columns. */
  also: readonly string[]
  document: string
  mark: Mark
  /** Whether the document asks for it, or the local authority may. */
  need: 'mandatory' | 'optional' | 'own'
  noteZh: string
  noteEn: string
  /** `filled`: made from the ledger, not read into it. `application`: for an evaluation, not for the ledger. */
  use: 'ledger' | 'filled' | 'registry' | 'application'
  fields: readonly FormField[]
  /** Rows that an empty form has already. */
  lines?: readonly Readonly<Record<string, string>>[]
}

/** An exact mass as it was written. */
/**
 * `dry`: the figure is a mass without its water, and `wetKg` its kilograms; `wet`: said so in words; `per`: the unit is one of a month or a day.
 */
export type WrittenMass = {
  written: string
  unit: import('#domain/writtenMass.ts').WrittenUnit
  wetKg: number
  dry?: true
  wet?: true
  per?: 'month' | 'day'
}
export type FormValue = string | WrittenMass
/** One row of a form: values by key, blanks left out; where it stands, and whether somebody had hidden it. */
export type FormRow = {
  form: string
  file: string
  sheet: string
  line: number
  values: Readonly<Record<string, FormValue>>
  /** False where a cell is wrong or missing; the rest is judged all the same, so that every mistake is said at once. */
  sound: boolean
}

/** The text of a value; blank where there is none. */
export function textOf(row: FormRow, key: string): string {
  const value = row.values[key]
  return typeof value === 'string' ? value : (value?.written ?? '')
}
export function massOf(row: FormRow, key: string): WrittenMass | undefined {
  const value = row.values[key]
  return typeof value === 'object' ? value : undefined
}
