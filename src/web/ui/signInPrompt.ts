// Whether the card for signing in is open: any form may open it, the masthead draws it.
import { useSyncExternalStore } from 'react'

let open = false
const watchers = new Set<() => void>()
export function setSignInOpen(next: boolean): void {
  open = next
  for (const watcher of watchers) watcher()
}
export const useSignInOpen = (): boolean =>
  useSyncExternalStore(
    watcher => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => open,
  )
