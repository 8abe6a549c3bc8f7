// A cell of a region table in the reader's words: names beside ids, words for the fixed choices.
import type { TFunction } from 'i18next'
import type { Names } from '../client/active.tsx'

const wordsOf: Record<string, string> = { method: 'method', accuracy: 'accuracy', status: 'siteStatus' }
const idFields = new Set(['area', 'site', 'material', 'process', 'from', 'to', 'mode', 'parent', 'product', 'accessMode'])

export function cellWords(table: string, field: string, value: unknown, names: Names, t: TFunction): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.join('; ')
  if (typeof value === 'boolean') return value ? '✓' : '—'
  if (typeof value === 'number') return value.toLocaleString('en-US', { maximumFractionDigits: 6, useGrouping: Math.abs(value) >= 10_000 })
  const text = String(value)
  if (field in wordsOf) return t(`${wordsOf[field]!}.${text}`, text)
  if (field === 'kind' && table === 'sites') return t(`kind.${text}`, text)
  if (!idFields.has(field)) return text
  const found = [names.sites, names.areas, names.materials, names.processes, names.modes, names.stations]
    .find(index => index.has(text))
    ?.get(text)
  if (!found) return text
  return (names.language === 'zh' ? found.nameZh || found.nameEn : found.nameEn || found.nameZh) || text
}
