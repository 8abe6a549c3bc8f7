// Values for a JSON schema: mostly such as it asks for, sometimes such as nobody should send.
import type { Dice } from './dice.ts'

export type Schema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  items?: Schema
  prefixItems?: Schema[]
  minItems?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
}
/** Values that answers have shown, by the name they stood under: with these a request gets past the first door. */
export type Known = Map<string, string[]>
export type Maker = { dice: Dice; known: Known; schemas: Record<string, Schema>; /** Share of values that are hostile. */ hostile: number }

export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '2023-02-30',
  '2023-13-01',
  '0000-01-01',
  '0000-00-00',
  '9999-12-31',
  '0000-01-01T00:00:00Z',
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59Z',
  '2022-02-30T00:00:00Z',
  '2022-06-30T23:59:60Z',
  '2022-01-01T00:00:00+14:00',
  '-1',
  '0',
  '0000',
  '1e309',
  '-1e308',
  '1e21',
  '9007199254740993',
  '9'.repeat(400),
  '0.1',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  'true',
  'x'.repeat(5000),
  '固'.repeat(300),
  `' or 1=1 --`,
  '%',
  '%_',
  '\\',
  '../../etc/passwd',
  '=cmd|x!A0',
  '＝1+1',
  '\u202e',
  '\u0001',
  '🙂',
  '[object Object]',
  '{}',
  '[]',
  '\r\nset-cookie: x=1',
  'a,b',
  ',',
  ':',
  '-id',
]
const hostileNumbers = [
  0,
  -1,
  1,
  0.5,
  -0.1,
  1e21,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  2 ** 63,
  -(2 ** 63),
  5e-324,
  1900,
  2200,
  99999999,
]
const days = ['2022-01-01', '2022-06-30', '2022-07-01', '2022-12-31', '2024-02-29', '2026-01-01', '1900-01-01', '0001-01-01']

/** Any JSON at all, with names that break careless objects. */
export function anything({ dice, known }: Maker, depth = 0): unknown {
  const kind = dice.below(depth > 3 ? 6 : 9)
  if (kind < 2) return dice.pick(hostileTexts)
  if (kind < 4) return dice.pick(hostileNumbers)
  if (kind === 4) return dice.pick([null, true, false])
  if (kind === 5) return dice.pick(known.get('id') ?? ['x'])
  const again = (): unknown => anything({ dice, known, schemas: {}, hostile: 1 }, depth + 1)
  if (kind === 6) return Array.from({ length: dice.below(4) }, again)
  return Object.fromEntries(Array.from({ length: dice.below(4) }, () => [dice.pick(hostileTexts), again()]))
}

/** @param name under which the value will stand: answers may have shown one of that name */
export function valueOf(schema: Schema, maker: Maker, name = '', depth = 0): unknown {
  const { dice } = maker
  if (dice.chance(maker.hostile)) return dice.chance(0.5) ? anything(maker) : dice.pick(hostileTexts)
  if (schema.$ref !== undefined) {
    const own = maker.schemas[schema.$ref.split('/').at(-1)!]
    return own === undefined || depth > 12 ? null : valueOf(own, maker, name, depth + 1)
  }
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return dice.pick(schema.enum)
  const choice = schema.anyOf ?? schema.oneOf
  if (choice !== undefined) return valueOf(dice.pick(choice), maker, name, depth + 1)
  if (schema.allOf !== undefined)
    return Object.assign({}, ...schema.allOf.map(part => valueOf(part, { ...maker, hostile: 0 }, name, depth + 1) as object)) as object
  const type = Array.isArray(schema.type) ? dice.pick(schema.type) : schema.type
  switch (type) {
    case 'string':
      return textOf(schema, maker, name)
    case 'integer':
    case 'number':
      return numberOf(schema, maker, type === 'integer')
    case 'boolean':
      return dice.chance(0.5)
    case 'null':
      return null
    case 'array':
      return listOf(schema, maker, name, depth)
    case 'object':
      return objectOf(schema, maker, depth)
    default:
      return anything(maker)
  }
}

function textOf({ format }: Schema, { dice, known }: Maker, name: string): string {
  if (format === 'date') return dice.pick(days)
  if (format === 'date-time') return `${dice.pick(days)}T${dice.pick(['00:00:00Z', '23:59:59.999Z', '08:00:00.123Z'])}`
  const seen = known.get(name) ?? known.get(name.replace(/^.*(?=Id$)/u, '').toLowerCase())
  if (seen !== undefined && dice.chance(0.7)) return dice.pick(seen)
  const all = [...known.keys()]
  if (all.length > 0 && dice.chance(0.5)) return dice.pick(known.get(dice.pick(all)) ?? ['x'])
  return dice.chance(0.5) ? dice.pick(hostileTexts) : dice.pick(['a', 'slag', '粉煤灰', '2022', '12.5', 'x y'])
}

function numberOf({ minimum, maximum, exclusiveMinimum }: Schema, { dice }: Maker, whole: boolean): number {
  const least = minimum ?? exclusiveMinimum ?? 0
  const most = maximum ?? least + 1000
  const inside = dice.chance(0.2) ? dice.pick([least, most]) : least + dice.below(Math.min(most - least, 1e6) + 1)
  return whole || dice.chance(0.5) ? inside : inside + 0.25
}

function listOf({ items, prefixItems, minItems = 0 }: Schema, maker: Maker, name: string, depth: number): unknown[] {
  if (prefixItems !== undefined) return prefixItems.map(item => valueOf(item, maker, name, depth + 1))
  const length = Math.max(minItems, maker.dice.below(depth > 6 ? 1 : 3))
  return Array.from({ length }, () => valueOf(items ?? {}, maker, name.replace(/s$/u, ''), depth + 1))
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema, maker: Maker, depth: number): object {
  const { dice } = maker
  const fields = Object.entries(properties)
    .filter(([field]) => (required.includes(field) ? !dice.chance(maker.hostile) : dice.chance(depth > 5 ? 0.1 : 0.4)))
    .map(([field, schema]): [string, unknown] => [field, valueOf(schema, maker, field, depth + 1)])
  if (typeof additionalProperties === 'object' && dice.chance(0.7)) {
    const key = dice.chance(0.3) ? dice.pick(hostileTexts) : dice.pick([...(maker.known.get('id') ?? []), 'x', '2022'])
    fields.push([key, valueOf(additionalProperties, maker, key, depth + 1)])
  }
  if (dice.chance(maker.hostile / 2)) fields.push([dice.pick(hostileTexts), anything(maker)])
  return Object.fromEntries(fields)
}
