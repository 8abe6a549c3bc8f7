// Links: what goes by each, no more than its most and no less than its least where it is open; beyond a tonnage it is dearer. Whether it is open is whole in an integer plan.
import { costScale, tenThousandCny } from './draft.ts'
import type { Facts } from '../facts/facts.ts'
import type { Layout } from './layout.ts'

export function addLinkRows(facts: Facts, layout: Layout): void {
  const { draft } = layout
  for (const link of facts.links)
    facts.periods.forEach((_, t) => {
      if (!link.active[t]) return
      layout.links.push({
        link,
        period: t,
        limitRow: Number.isFinite(link.most) ? draft.row('link_limit', -Infinity, link.decided ? 0 : link.most, link.index, t) : -1,
        leastRow: link.least > 0 ? draft.row('link_least', 0, Infinity, link.index, t) : -1,
        overRow: link.over === undefined ? -1 : draft.row('link_over', -Infinity, link.over.kt, link.index, t),
        openColumn: -1,
        overColumn: -1,
      })
    })
}

export function addLinkColumns(layout: Layout): void {
  const { draft } = layout
  for (const state of layout.links) {
    const { link, period, limitRow, leastRow, overRow } = state
    if (link.over !== undefined) {
      state.overColumn = draft.column('over', period, link.over.cny * costScale, 0, Infinity, link.index)
      draft.entry(overRow, -1)
    }
    if (!link.decided) continue
    state.openColumn = draft.column('linked', period, link.cny / tenThousandCny, 0, 1, link.index)
    draft.entry(limitRow, -link.most)
    if (leastRow >= 0) draft.entry(leastRow, -link.least)
    if (layout.integer) layout.integerColumns.push(state.openColumn)
  }
}
