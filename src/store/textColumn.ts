// A column of texts as a parameter of a bulk statement.
import { type RawBuilder, sql } from 'kysely'

const separator = '\u001f'
const nothing = '\u001e'

/**
 * Many texts as one parameter that the database takes apart: reading an array literal of long texts, with a look at every sign for
 * quotes, costs it more than the insert. JSON holds no control signs, ids none either; where a text does, the array goes in as one.
 */
export function texts(values: readonly (string | null)[]): RawBuilder<string[]> {
  const plain = !(values.length === 1 && values[0] === '') && values.every(value => value === null || !hasMarks(value))
  if (!plain) return sql<string[]>`${[...values]}::text[]`
  const joined = values.map(value => value ?? nothing).join(separator)
  return sql<string[]>`string_to_array(${joined}::text, chr(31), chr(30))`
}

const hasMarks = (value: string): boolean => value.includes(separator) || value.includes(nothing)
