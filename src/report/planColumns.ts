// Columns of the sheets of a plan: headers with their unit, names in the place of ids.
import type { PlanResult } from '#domain/plan.ts'
import type { Region } from '#domain/region.ts'
import { type Paper, paperColumns } from './paper.ts'
import { moneyFormat, tonnesFormat, yearFormat, type Column } from './sheet.ts'
import { namesOf, type Names } from './words.ts'

/** What the sheets of one plan share. */
export type PlanPaper = { paper: Paper; names: Names; region: Region }
/** What has a name in the region. */
type Kind = 'site' | 'material' | 'process' | 'mode' | 'link'

export type Thing<T> = { kind: Kind; zh: string; en: string; id: (row: T) => string | undefined }

/** A row of a table of the plan. */
export type RowOf<K extends keyof PlanResult> = NonNullable<PlanResult[K]> extends readonly (infer R)[] ? R : never

export const planPaper = (paper: Paper, region: Region): PlanPaper => ({ paper, names: namesOf(region, paper.language), region })

/** Column makers for rows of one type. */
export function columnsOf<T>({ paper, names }: Pick<PlanPaper, 'paper' | 'names'>) {
  const column = paperColumns<T>(paper)
  type Value = Column<T>['value']
  return {
    column,
    tonnes: (zh: string, en: string, value: Value, unit = 't'): Column<T> =>
      column(zh, en, value, { unit, format: tonnesFormat, width: 13 }),
    money: (zh: string, en: string, value: Value, unit = 'CNY'): Column<T> =>
      column(zh, en, value, { unit, format: moneyFormat, width: 14 }),
    year: (value: (row: T) => number): Column<T> => column('年', 'Year', value, { format: yearFormat, width: 8, centred: true }),
    /** The names of what a row speaks of. */
    names: (...things: readonly Thing<T>[]): Column<T>[] =>
      things.map(({ kind, zh, en, id }) =>
        column(
          zh,
          en,
          row => {
            const known = id(row)
            return known === undefined ? undefined : names[kind](known)
          },
          { width: 18, wrap: true },
        ),
      ),
  }
}
