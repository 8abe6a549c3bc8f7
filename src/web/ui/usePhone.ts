// True on narrow screens, where panels become a sheet below the map.
import { useSyncExternalStore } from 'react'

const narrow = window.matchMedia('(max-width: 760px)')
const subscribe = (changed: () => void) => {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}
export const usePhone = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches)
