// The name of a source on a page: as its own language has it, where the region says so.
import type { Language } from './quantity.ts'

export function sourceTitle(source: { [field: string]: unknown }, language: Language): string {
  const { title, titleZh } = source
  const chosen = language === 'zh' && typeof titleZh === 'string' ? titleZh : title
  return typeof chosen === 'string' ? chosen : ''
}
