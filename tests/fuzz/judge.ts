// An answer held against the OpenAPI document: its status is declared, its content type too, its JSON fits, and it is no failure.
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { Document, Operation } from './requests.ts'
import type { Schema } from './values.ts'

export type Given = { status: number; type: string; body: string }
export type Judge = (operation: Operation, given: Given) => string | undefined

/** @returns a judge that says in one sentence what is wrong with an answer, and nothing when all is well */
export function judgeBy(document: Document): Judge {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false })
  ajv.addSchema({ $id: 'document', components: document.components })
  const compiled = new Map<Schema, ValidateFunction>()
  const fits = (schema: Schema): ValidateFunction => {
    const known = compiled.get(schema)
    if (known !== undefined) return known
    const made = ajv.compile(absolute(schema) as object)
    compiled.set(schema, made)
    return made
  }
  return (operation, { status, type, body }) => {
    if (status >= 500) return `answers ${status}: ${body.slice(0, 200)}`
    if (/\bat .*\.[jt]s:\d+|node_modules/u.test(body.slice(0, 5000))) return `answers ${status} with a place in its own source`
    const given = operation.responses[String(status)]
    const declared = given?.$ref === undefined ? given : document.components.responses?.[given.$ref.split('/').at(-1)!]
    if (declared === undefined) return `answers ${status}, which the document does not name`
    const kinds = Object.keys(declared.content ?? {})
    if (kinds.length === 0) return body === '' ? undefined : `answers ${status} with a body, which the document does not name`
    const kind = kinds.find(one => type.split(';')[0]!.trim() === one.split(';')[0])
    if (kind === undefined) return `answers ${status} as ${type}, where the document names ${kinds.join(', ')}`
    if (kind !== 'application/json') return undefined
    const schema = declared.content?.[kind]?.schema
    if (schema === undefined) return undefined
    const judge = fits(schema)
    if (judge(JSON.parse(body))) return undefined
    const [first] = judge.errors ?? []
    return `answers ${status} with what its schema does not allow: ${first?.instancePath} ${first?.message}`
  }
}

/** References of the document, as ajv finds them from outside of it. */
function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === '$ref' && typeof value === 'string' ? `document${value}` : absolute(value)]),
  )
}
