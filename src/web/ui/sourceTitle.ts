// The name of a source and the note of a row on a page: as the page's own language has them, where the region says so.
import type { Language } from './quantity.ts'

export function sourceTitle(source: { [field: string]: unknown }, language: Language): string {
  const { title, titleZh } = source
  const chosen = language === 'zh' && typeof titleZh === 'string' ? titleZh : title
  return typeof chosen === 'string' ? chosen : ''
}

/** Empty where there is none. */
export function noteText(row: { note?: string | null | undefined; noteZh?: string | null | undefined }, language: Language): string {
  return (language === 'zh' ? row.noteZh : undefined) ?? row.note ?? ''
}
