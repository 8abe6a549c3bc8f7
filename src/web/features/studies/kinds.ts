// What may be asked, as data: the options of each kind of study in the order a reader sets them, with what stands when nothing is said.
import { studyMeasures, type StudyKind } from '#domain/study.ts'

type Common = { key: string; wide?: boolean }
export type Field = Common &
  (
    | { type: 'measure'; initial: string }
    | { type: 'number'; initial: number; least: number; most: number; step?: number; unit?: string }
    | { type: 'choice'; initial: string; choices: readonly string[] }
    | { type: 'site' }
    | { type: 'material' }
    | { type: 'order' }
  )

/** In the order a planner asks: what it costs, what else, how sure, why. */
export const fieldsOf: Record<StudyKind, Field[]> = {
  pareto: [
    { key: 'first', type: 'measure', initial: 'net' },
    { key: 'second', type: 'measure', initial: 'co2' },
    { key: 'points', type: 'number', initial: 9, least: 3, most: 40 },
  ],
  alternatives: [
    { key: 'slackPercent', type: 'number', initial: 2, least: 0.1, most: 100, step: 0.5, unit: '%' },
    { key: 'count', type: 'number', initial: 4, least: 0, most: 30 },
    { key: 'ranges', type: 'choice', initial: 'process', choices: ['process', 'process_province', 'none'] },
    { key: 'method', type: 'choice', initial: 'hsj', choices: ['hsj', 'random'] },
  ],
  why: [
    { key: 'from', type: 'site', wide: true },
    { key: 'to', type: 'site', wide: true },
    { key: 'material', type: 'material' },
  ],
  conflict: [{ key: 'most', type: 'number', initial: 3, least: 1, most: 20 }],
  prices: [{ key: 'most', type: 'number', initial: 12, least: 1, most: 200 }],
  incentives: [
    { key: 'prices', type: 'choice', initial: 'lp_unpaid', choices: ['lp', 'lp_unpaid', 'own_cost'], wide: true },
    { key: 'by', type: 'choice', initial: 'party', choices: ['party', 'site'] },
  ],
  robust: [
    { key: 'draws', type: 'number', initial: 8, least: 2, most: 200 },
    { key: 'figures', type: 'number', initial: 8, least: 0, most: 60 },
  ],
  lexicographic: [{ key: 'objectives', type: 'order', wide: true }],
}
export const studyKinds = Object.keys(fieldsOf) as StudyKind[]
export const measures = studyMeasures

export type Aim = { measure: string; tolerancePercent: number }
export type Options = Record<string, unknown>

/** @param given values of the address, for sites and materials that a link names */
export function initialOptions(kind: StudyKind, given: { [key: string]: string | undefined }): Options {
  return Object.fromEntries(
    fieldsOf[kind].flatMap((field): [string, unknown][] => {
      if (field.type === 'order')
        return [
          [
            field.key,
            [
              { measure: 'net', tolerancePercent: 1 },
              { measure: 'co2', tolerancePercent: 0 },
            ] satisfies Aim[],
          ],
        ]
      if (field.type === 'site' || field.type === 'material') return given[field.key] === undefined ? [] : [[field.key, given[field.key]]]
      return [[field.key, field.initial]]
    }),
  )
}

/** Whether everything that must be said was said. */
export function complete(kind: StudyKind, options: Options): boolean {
  return fieldsOf[kind].every(field => field.type === 'material' || (options[field.key] !== undefined && options[field.key] !== null))
}
