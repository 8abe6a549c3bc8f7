// Pages of a table that the server cuts: the number is in the address, the first page has none.
import type { View } from '../view.ts'

export function pagingOf(current: number, pageSize: number, total: number, setView: (patch: View) => void) {
  return {
    current,
    pageSize,
    total,
    showSizeChanger: false,
    hideOnSinglePage: true,
    onChange: (next: number) => setView({ page: next === 1 ? undefined : String(next) }),
  }
}
