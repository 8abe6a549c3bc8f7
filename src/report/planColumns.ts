// Columns of the sheets of a plan: headers in both languages with their unit, names before ids.
import type { PlanResult } from '#domain/plan.ts'
import { moneyFormat, tonnesFormat, yearFormat, type Column } from './sheet.ts'
import type { Names } from './words.ts'

export type BothNames = { zh: Names; en: Names }
/** What has a name in the region. */
type Kind = 'site' | 'material' | 'process' | 'mode' | 'link'

export type Thing<T> = { kind: Kind; zh: string; en: string; id: (row: T) => string | undefined }

/** A row of a table of the plan. */
export type RowOf<K extends keyof PlanResult> = NonNullable<PlanResult[K]> extends readonly (infer R)[] ? R : never

/** Column makers for rows of one type. */
export function columnsOf<T>(names: BothNames) {
  const column = (
    zh: string,
    en: string,
    value: Column<T>['value'],
    more: { format?: string; width?: number; wrap?: boolean } = {},
  ): Column<T> => ({ header: `${zh}\n${en}`, value, ...more })
  const name =
    (own: Names, thing: Thing<T>) =>
    (row: T): string | undefined => {
      const known = thing.id(row)
      return known === undefined ? undefined : own[thing.kind](known)
    }
  return {
    column,
    tonnes: (zh: string, en: string, value: Column<T>['value']): Column<T> => column(zh, en, value, { format: tonnesFormat, width: 15 }),
    money: (zh: string, en: string, value: Column<T>['value']): Column<T> => column(zh, en, value, { format: moneyFormat, width: 16 }),
    year: (value: (row: T) => number): Column<T> => column('年', 'Period', value, { format: yearFormat, width: 9 }),
    /** The Chinese names of what a row speaks of; English names and ids follow at the end of the row, by `rest`. */
    names: (things: readonly Thing<T>[]): Column<T>[] =>
      things.map(thing => column(thing.zh, `${thing.en} (zh)`, name(names.zh, thing), { width: 24 })),
    rest: (things: readonly Thing<T>[]): Column<T>[] => [
      ...things.map(thing => column(`${thing.zh}英文名`, thing.en, name(names.en, thing), { width: 24 })),
      ...things.map(thing => column(`${thing.zh}编号`, `${thing.en} id`, thing.id, { width: 18 })),
    ],
  }
}
