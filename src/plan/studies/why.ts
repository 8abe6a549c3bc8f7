// Why the plan sends something from a place to a place, or not; and where nothing may go between them, what stands in the way.
import { problem, type Problem } from '#domain/problem.ts'
import type { StudyOptions, StudyResultOf, Words } from '#domain/study.ts'
import { bothNames, figure, nameOf, words } from '../explain/amountWords.ts'
import { takersOf } from '../explain/takers.ts'
import { whyArc } from '../explain/whyArc.ts'
import { kmBetween, modeOfArc } from '../search/arcs.ts'
import type { Solving } from '../search/generate.ts'
import { nearest } from '../nearestWord.ts'
import { StudyEnded, type Study } from './study.ts'

/** @throws StudyEnded where a place, material, mode or period is not of the region */
export function why({ open: { solving }, settled }: Study, options: StudyOptions<'why'>): StudyResultOf<'why'> {
  const problems = unknownIds(solving, options)
  if (problems.length > 0) throw new StudyEnded(problems)
  const ways = whyArc(solving, settled.answer, options)
  return {
    kind: 'why',
    from: options.from,
    to: options.to,
    ways,
    takers: takersOf(solving, settled.answer, options),
    words: ways.length > 0 ? ways.slice(0, 3).map(way => way.words) : inTheWay(solving, options),
  }
}

function unknownIds({ facts, network }: Solving, { from, to, material, mode, period }: StudyOptions<'why'>): Problem[] {
  const problems: Problem[] = []
  const look = (path: string, id: string | undefined, known: readonly string[]) => {
    if (id === undefined || known.includes(id)) return
    const near = nearest(id, known) ?? ''
    problems.push(
      problem(
        'study.unknown',
        { path: `options.${path}` },
        {
          zh: `区域中没有“${id}”。`,
          en: `The region has no "${id}".`,
          fixZh: `是否想写“${near}”？`,
          fixEn: `Did you mean "${near}"?`,
        },
      ),
    )
  }
  const sites = facts.places.map(({ id }) => id)
  look('from', from, sites)
  look('to', to, sites)
  look(
    'material',
    material,
    facts.materials.map(({ id }) => id),
  )
  look('mode', mode, [...network.modes.map(({ id }) => id), ...facts.region.arcs.map(modeOfArc)])
  look('period', period === undefined ? undefined : String(period), facts.periods.map(String))
  return problems
}

/** Why there is no way at all: nothing to send, nobody to take it, or every mode is barred. */
function inTheWay({ facts, network }: Solving, { from, to, material }: StudyOptions<'why'>): Words[] {
  const [a, b] = [facts.placeIndex.get(from)!, facts.placeIndex.get(to)!]
  const fits = (index: number) => material === undefined || facts.materials[index]!.id === material
  const leaves = new Set(facts.supplies.filter(row => row.site === a && fits(row.material)).map(row => row.material)),
    arrives = new Set(facts.receivers.filter(row => row.site === b && fits(row.material)).map(row => row.material))
  const both = [...leaves].filter(index => arrives.has(index))
  const list = (set: Iterable<number>, zh: boolean) =>
    [...set].map(index => nameOf(facts.materials[index]!.row, zh)).join(zh ? '、' : ', ') || (zh ? '无' : 'nothing')
  const [origin, end] = [bothNames(facts.places[a]!.row), bothNames(facts.places[b]!.row)]
  if (both.length === 0) {
    return [
      words(zh =>
        zh
          ? `${origin.nameZh}可发出：${list(leaves, true)}；${end.nameZh}可接收：${list(arrives, true)}。两者没有共同的物料。`
          : `${origin.nameEn} can send ${list(leaves, false)}; ${end.nameEn} can take ${list(arrives, false)}. They have no material in common.`,
      ),
    ]
  }
  const km = kmBetween(network, a, b)
  const reach = (zh: boolean) =>
    network.modes
      .map(mode => {
        if (mode.viaStations)
          return zh
            ? `${nameOf(mode.row, true)}：两端附近没有可用的车站或线路`
            : `${nameOf(mode.row, false)}: no stations or line in reach of both ends`
        const road = km * mode.factor
        const far = road > mode.maxKm ? '>' : '<'
        const limit = road > mode.maxKm ? mode.maxKm : mode.minKm
        if (road <= mode.maxKm && road >= mode.minKm) return zh ? `${nameOf(mode.row, true)}：被禁止` : `${nameOf(mode.row, false)}: banned`
        return `${nameOf(mode.row, zh)}${zh ? '：' : ': '}${figure(road)} km ${far} ${figure(limit)} km`
      })
      .join(zh ? '；' : '; ')
  return [
    words(zh =>
      zh
        ? `${list(both, true)}可从${origin.nameZh}送到${end.nameZh}，但没有可用的运输方式。${reach(true)}。`
        : `${list(both, false)} could go from ${origin.nameEn} to ${end.nameEn}, but no mode may carry it. ${reach(false)}.`,
    ),
  ]
}
