// What a page shows lives in its address: language, region, plan, period, filters, selection, map position. Deep links work.
import { useCallback } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'

/** Keys that stay when a reader goes to another page. */
const kept = ['lang', 'region', 'plan', 'base', 'period'] as const
const own = [
  'materials',
  'modes',
  'kinds',
  'site',
  'flow',
  'target',
  'at',
  'colour',
  'share',
  'detail',
  'row',
  'scenario',
  'tab',
  'level',
  'q',
  'sort',
  'clause',
  'status',
  'from',
  'to',
  'unit',
  'page',
  'ask',
  'point',
  'material',
  'role',
  'versions',
  'party',
  'batch',
  'accountClass',
  'held',
  'known',
  'entry',
  'phase',
  'kind',
  'closing',
  'accountingBasis',
  'import',
  'year',
  'basis',
  'told',
] as const
type Key = (typeof kept)[number] | (typeof own)[number]
export type View = { [K in Key]?: string }

/** Keeps the known keys that hold a non-empty text. */
export function readView(search: Record<string, unknown>): View {
  const view: View = {}
  for (const key of [...kept, ...own]) {
    const value = search[key]
    if (typeof value === 'string' && value !== '') view[key] = value
    else if (typeof value === 'number') view[key] = String(value)
  }
  return view
}

/** The part of the address that goes along to another page. */
export function carriedView(view: View): View {
  const carried: View = {}
  for (const key of kept) if (view[key] !== undefined) carried[key] = view[key]
  return carried
}

/** `a,b,c` of the address as a list; absent means no filter. */
export function listOf(text: string | undefined): string[] | undefined {
  return text === undefined ? undefined : text.split(',').filter(part => part !== '')
}

export function parseSearch(text: string): Record<string, unknown> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(search))
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value))
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%7E', '~')
  return text === '' ? '' : `?${text}`
}

/** The address as values, and a setter that patches it; `undefined` removes a key. Replaces the history entry unless told. */
export function useView(): [View, (patch: View, push?: boolean) => void] {
  const view = useSearch({ strict: false }) as View
  const navigate = useNavigate()
  const set = useCallback(
    (patch: View, push = false) => {
      void navigate({ to: '.', search: ((before: View) => ({ ...before, ...patch })) as never, replace: !push })
    },
    [navigate],
  )
  return [view, set]
}
