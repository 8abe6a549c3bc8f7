// What takes the place of a flow: where the tonnes of its origin go, and what its end takes instead.
import type { StudyResultOf } from '#domain/study.ts'
import { kt } from '../model/draft.ts'
import type { ArcKey } from '../search/arcs.ts'
import type { Solving } from '../search/generate.ts'
import type { LpAnswer } from '#solve/engine.ts'
import { bothNames } from './amountWords.ts'

type Instead = StudyResultOf<'why'>['ways'][number]['instead'][number]
const perKt = 1 / kt
/** Rows named at each end, the largest first; below a kilogram nothing is named. */
const named = 3
const least = 1e-3

export function insteadAt(solving: Solving, { primal }: LpAnswer, key: ArcKey, at: 'origin' | 'end'): Instead[] {
  const { facts, layout, book } = solving
  const P = layout.periods
  const own = book.numberOf(key)
  const rows: Instead[] = []
  const put = (kind: string, names: { nameZh: string; nameEn: string }, tonnes: number, cnyPerT: number | null) => {
    if (tonnes > least) rows.push({ at, kind, ...names, tonnes, cnyPerT })
  }
  const flows = new Map<string, { names: { nameZh: string; nameEn: string }; tonnes: number; cny: number }>()
  book.keys.forEach((other, index) => {
    const same = at === 'origin' ? other.supply === key.supply : other.receiver === key.receiver
    if (!same || other.period !== key.period || (key.explicit < 0 && book.numberOf(other) === own) || other === key) return
    const tonnes = primal[layout.arcStart + index]! * perKt
    if (tonnes <= least) return
    const far = at === 'origin' ? facts.receivers[other.receiver]!.site : facts.supplies[other.supply]!.site
    const { id, row } = facts.places[far]!
    const flow = flows.get(id) ?? { names: bothNames(row), tonnes: 0, cny: 0 }
    flow.tonnes += tonnes
    flow.cny += tonnes * book.terms(other).cny
    flows.set(id, flow)
  })
  for (const { names, tonnes, cny } of flows.values()) put('flow', names, tonnes, cny / tonnes)
  if (at === 'origin') {
    const column = layout.disposalColumn[key.supply * P + key.period]!
    const term = facts.supplies[key.supply]!.disposal[key.period]
    if (column >= 0 && term !== undefined)
      put('disposal', { nameZh: '处置', nameEn: 'disposal' }, primal[column]! * perKt, term.cny + term.levy)
  } else {
    const column = layout.purchaseColumn[key.receiver * P + key.period]!
    if (column >= 0)
      put('purchase', { nameZh: '外购', nameEn: 'bought' }, primal[column]! * perKt, facts.receivers[key.receiver]!.purchase[key.period]!)
    if (rows.length === 0)
      rows.push({ at, kind: 'none', nameZh: '不生产', nameEn: 'nothing is made of it there', tonnes: 0, cnyPerT: null })
  }
  return rows.sort((a, b) => b.tonnes - a.tonnes || (a.nameZh < b.nameZh ? -1 : 1)).slice(0, named)
}
