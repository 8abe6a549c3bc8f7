// The region tables as Frictionless Table Schema, derived from the zod schemas: names, types, constraints, units.
import { z } from 'zod'
import { regionTables } from '#domain/region.ts'
import type { RegionMeta, RegionTable } from '#domain/region.ts'
import { rowKeyFields } from '#domain/rowKey.ts'
import { fieldWords, tableNames, tableWords } from './fieldNames.ts'

export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'list'
export type FieldSpec = {
  name: string
  type: FieldType
  required: boolean
  enum?: string[]
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  pattern?: string
  zh: string
  en: string
  unit?: string
  noteZh?: string
  noteEn?: string
}

type JsonField = {
  type?: string
  format?: string
  enum?: string[]
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  pattern?: string
}

/** zod bounds every integer by the safe range: no constraint of ours. */
const ours = (bound: number | undefined): bound is number => bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER

function fieldType(json: JsonField): FieldType {
  if (json.type === 'array') return 'list'
  if (json.type === 'string' && json.format === 'date') return 'date'
  if (json.type === 'number' || json.type === 'integer' || json.type === 'boolean') return json.type
  return 'string'
}

function buildFields(table: RegionTable): FieldSpec[] {
  const json = z.toJSONSchema(regionTables[table], { io: 'input' }) as { properties: Record<string, JsonField>; required?: string[] }
  const required = new Set(json.required ?? [])
  return Object.entries(json.properties).map(([name, field]) => {
    const type = fieldType(field)
    return {
      name,
      type,
      required: required.has(name),
      ...(field.enum ? { enum: field.enum } : {}),
      ...(ours(field.minimum) ? { minimum: field.minimum } : {}),
      ...(ours(field.exclusiveMinimum) ? { exclusiveMinimum: field.exclusiveMinimum } : {}),
      ...(ours(field.maximum) ? { maximum: field.maximum } : {}),
      ...(type === 'string' && field.pattern ? { pattern: field.pattern } : {}),
      ...fieldWords(table, name),
    }
  })
}

const built = new Map<RegionTable, FieldSpec[]>()
/** The fields of a table in reading order. */
export function tableFields(table: RegionTable): FieldSpec[] {
  const known = built.get(table)
  if (known) return known
  const fields = buildFields(table)
  built.set(table, fields)
  return fields
}

/**
 * Frictionless Table Schema v1 of a table; units and labels as extra properties, lists as strings `a;b`.
 * @param columns the columns that the file really has, in order; all fields when left out
 */
export function tableSchema(table: RegionTable, columns?: readonly string[]) {
  const fields = columns ? columns.flatMap(name => tableFields(table).filter(field => field.name === name)) : tableFields(table)
  const key = rowKeyFields[table].map(({ field }) => field)
  // A primary key of the standard has no blanks, so a key with an optional part is not declared.
  const whole =
    key.every(name => fields.some(field => field.name === name && field.required)) && !fields.some(({ name }) => name === 'validFrom')
  return {
    fields: fields.map(field => {
      const constraints = {
        ...(field.required ? { required: true } : {}),
        ...(field.enum ? { enum: field.enum } : {}),
        ...(field.minimum !== undefined ? { minimum: field.minimum } : {}),
        ...(field.maximum !== undefined ? { maximum: field.maximum } : {}),
        ...(field.pattern ? { pattern: field.pattern } : {}),
      }
      return {
        name: field.name,
        type: field.type === 'list' ? 'string' : field.type,
        title: `${field.zh} ${field.en}`,
        ...(field.type === 'list' ? { description: 'values joined by ;' } : {}),
        ...(field.unit ? { unit: field.unit } : {}),
        ...(Object.keys(constraints).length ? { constraints } : {}),
      }
    }),
    ...(whole ? { primaryKey: key } : {}),
    missingValues: [''],
  }
}

export type PackageExtra = {
  /** Further properties of the package: licences, contributors. */
  package?: object
  /** Further properties of a resource, by table: licences, sources. */
  resources?: Partial<Record<RegionTable, object>>
  /** The columns of each file, where a file has not all of them. */
  columns?: Partial<Record<RegionTable, readonly string[]>>
}

/**
 * datapackage.json of a region folder (Frictionless Tabular Data Package); the meta is under `xunyu`.
 * @param tables names of the tables that have a file `<table>.csv`
 */
export function dataPackage(meta: RegionMeta, tables: readonly RegionTable[], extra: PackageExtra = {}) {
  return {
    profile: 'tabular-data-package',
    name: meta.id,
    title: `${meta.nameZh} ${meta.nameEn}`,
    version: meta.version,
    ...extra.package,
    xunyu: meta,
    resources: tableNames
      .filter(table => tables.includes(table))
      .map(table => ({
        profile: 'tabular-data-resource',
        name: table,
        path: `${table}.csv`,
        title: `${tableWords[table].zh} ${tableWords[table].en}`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        dialect: { delimiter: ',', header: true },
        ...extra.resources?.[table],
        schema: tableSchema(table, extra.columns?.[table]),
      })),
  }
}
