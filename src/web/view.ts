// What a page shows lives in its address: language, region, plan, period, filters, selection, map position. Deep links work.
import { useCallback } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { View } from './search.ts'

export { carriedView, listOf, type View } from './search.ts'

/** The address as values, and a setter that patches it; `undefined` removes a key. Replaces the history entry unless told. */
export function useView(): [View, (patch: View, push?: boolean) => void] {
  const view: View = useSearch({ strict: false })
  const navigate = useNavigate()
  const set = useCallback(
    (patch: View, push = false) => {
      void navigate({ to: '.', search: (before: View) => ({ ...before, ...patch }), replace: !push })
    },
    [navigate],
  )
  return [view, set]
}
