// A list of 500 rows: all gates and blends through the list's own way, beside every need against every offer.
import type { Notice } from '#domain/exchange/notice.ts'
import { matchList } from '#exchange/match/matchList.ts'
import { matchNeed } from '#exchange/match/matchNeed.ts'
import { ground, limit, notice, permits, range, region } from '../../tests/match/smallGround.ts'

const rows = 500
const materials = 25

export function listFigures(next: () => number): void {
  const ids = Array.from({ length: materials }, (_, k) => `waste-${k}`)
  const wide = { ...region, materials: ids.map(id => ({ id, kind: 'waste' as const, wasteCode: '312-001-S01' })) }
  const on = ground({ permits, region: wide })
  const list: Notice[] = Array.from({ length: rows }, (_, i) => {
    const material = ids[Math.floor(next() * materials)]!
    const massKg = Math.ceil(next() * 1e8)
    return i % 2 === 0
      ? notice('offer', `o${i}`, {
          material,
          massKg,
          party: `giver-${i}`,
          quality: [range('f_CaO', (6 * next()).toFixed(2)), range('SO3', (4 * next()).toFixed(2))],
        })
      : notice('need', `n${i}`, {
          material,
          massKg,
          limits: [limit('f_CaO', (1 + 3 * next()).toFixed(2)), limit('SO3', (1 + 2 * next()).toFixed(2))],
        })
  })
  const offers = list.filter(({ kind }) => kind === 'offer')
  const timed = <T>(run: () => T): [T, number] => {
    const begun = performance.now()
    const result = run()
    return [result, performance.now() - begun]
  }
  matchList(list.slice(0, 100), on)
  const [own, ownMs] = timed(() => matchList(list, on))
  const [all, allMs] = timed(() => list.filter(({ kind }) => kind === 'need').flatMap(need => matchNeed(need, offers, on)))
  const fit = (matches: typeof own) => matches.filter(({ verdict }) => verdict === 'fits').length
  console.log(
    `list of ${rows} rows: ${own.length} opinions (${fit(own)} fit, ${own.filter(({ parts }) => parts.length > 1).length} blends) in ${ownMs.toFixed(0)} ms; all pairs ${all.length} (${fit(all)} fit) in ${allMs.toFixed(0)} ms: 1/${(allMs / ownMs).toFixed(1)}`,
  )
}
