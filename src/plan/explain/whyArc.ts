// Why a flow is in the plan or not: the reduced cost of any pair of places in its terms, what would have to change, what takes its place.
// The terms are the entries of the arc's own column weighed by the duals, so they add up to the reduced cost whatever rows there are.
import type { Term, StudyResultOf } from '#domain/study.ts'
import { kt, openDraft, perTonne } from '../model/draft.ts'
import { rowFamilies, type RowFamilyId } from '../model/families.ts'
import { modeOfArc, openArcBook, type ArcBook, type ArcKey } from '../search/arcs.ts'
import type { Solving } from '../search/generate.ts'
import type { LpAnswer } from '#solve/engine.ts'
import { figure, nameOf, tonnesText, words } from './amountWords.ts'
import { insteadAt } from './instead.ts'

export type Way = StudyResultOf<'why'>['ways'][number]
export type WhyQuestion = {
  from: string
  to: string
  material?: string | undefined
  period?: number | undefined
  mode?: string | undefined
}
/** CNY per tonne below which two ways are equally good. */
export const asGood = 1e-4

type Named = { nameZh: string; nameEn: string }
const ownTitles = {
  freight: { nameZh: '运费', nameEn: 'freight' },
  carbon: { nameZh: '运输碳价', nameEn: 'carbon price of transport' },
  subsidy: { nameZh: '投入补贴', nameEn: 'subsidy of the input' },
  origin: { nameZh: '起点另有用途的价值', nameEn: 'worth of its other uses at the origin' },
  end: { nameZh: '终点的价值', nameEn: 'worth at the end' },
} as const satisfies Record<string, Named>
type TermCode = keyof typeof ownTitles | RowFamilyId
/** What a row that an arc enters means for it; a family without words here has those of its table. */
const titles: Partial<Record<TermCode, Named>> = {
  ...ownTitles,
  target: { nameZh: '计入目标', nameEn: 'counts for a target' },
  blend_limit: { nameZh: '占用配比限值', nameEn: 'takes up a blend limit' },
  siding_slots: { nameZh: '占用装卸列数', nameEn: 'takes up train slots' },
  line_capacity: { nameZh: '占用线路能力', nameEn: 'takes up line capacity' },
  fleet_capacity: { nameZh: '占用车队', nameEn: 'takes up the fleet' },
  arc_capacity: { nameZh: '占用通道能力', nameEn: 'takes up the capacity of the arc' },
  move_quota: { nameZh: '占用外运限额', nameEn: 'takes up a quota on movement' },
  link_limit: { nameZh: '占用运输联系的最大运量', nameEn: 'takes up the most of a link' },
  link_least: { nameZh: '补足运输联系的最小运量', nameEn: 'makes up the least of a link' },
  link_over: { nameZh: '运输联系超量加价', nameEn: 'surcharge beyond the step of a link' },
  measure: { nameZh: '计入限定的指标', nameEn: 'counts for a held measure' },
}
function titleOf(code: TermCode): Named {
  const known = titles[code]
  if (known !== undefined) return known
  const { titleZh, titleEn } = rowFamilies[code as RowFamilyId]
  return { nameZh: titleZh, nameEn: titleEn }
}
const codeOf: Partial<Record<RowFamilyId, TermCode>> = {
  stream_balance: 'origin',
  product_balance: 'origin',
  byproduct_balance: 'origin',
  feed_balance: 'end',
  demand_balance: 'end',
}

/** Reduced cost in its terms, CNY per dry tonne; the terms add up to it. @param answer of least net cost */
export function openReducedCosts(
  { facts, network, layout, book }: Solving,
  { dual }: LpAnswer,
): (key: ArcKey) => { terms: Term[]; reducedCost: number } {
  return key => {
    const draft = openDraft()
    Object.assign(draft.measureRow, layout.draft.measureRow)
    const scratch = openArcBook(facts, network, { ...layout, draft }, book.explicit)
    scratch.add(key)
    const { cny, carbonCny } = book.terms(key)
    const sums = new Map<TermCode, number>([
      ['freight', cny],
      ['carbon', carbonCny],
      ['subsidy', -facts.receivers[key.receiver]!.subsidy[key.period]!],
    ])
    const { rowIndex, values } = draft.columnsFrom(0)
    rowIndex.forEach((row, e) => {
      const { family } = layout.draft.rowLabel(row)
      const code = codeOf[family] ?? family
      sums.set(code, (sums.get(code) ?? 0) - dual[row]! * values[e]! * perTonne)
    })
    const terms = [...sums].filter(([code, value]) => value !== 0 || ['freight', 'origin', 'end'].includes(code))
    return {
      terms: terms.map(([code, value]) => ({ code, ...titleOf(code), value: value + 0, unit: 'CNY/t' })),
      reducedCost: terms.reduce((sum, [, value]) => sum + value, 0),
    }
  }
}

/** Every way to carry something from a place to a place, cheapest first; per material, process, period and mode only the best stations. */
export function whyArc(solving: Solving, answer: LpAnswer, question: WhyQuestion): Way[] {
  const reduced = openReducedCosts(solving, answer)
  const columns = new Map(solving.book.keys.map((key, index) => [solving.book.numberOf(key), solving.layout.arcStart + index]))
  const best = new Map<string, { key: ArcKey; terms: Term[]; reducedCost: number; tonnes: number }>()
  for (const key of keysBetween(solving, question)) {
    const { terms, reducedCost } = reduced(key)
    const column = columns.get(solving.book.numberOf(key))
    const tonnes = column === undefined ? 0 : Math.max(0, answer.primal[column]!) / kt
    const group = [key.supply, key.receiver, key.period, key.mode, key.explicit].join('~')
    const found = best.get(group)
    if (found === undefined || tonnes > found.tonnes || (tonnes === found.tonnes && reducedCost < found.reducedCost))
      best.set(group, { key, terms, reducedCost, tonnes })
  }
  return [...best.values()]
    .sort((a, b) => b.tonnes - a.tonnes || a.reducedCost - b.reducedCost)
    .map(({ key, terms, reducedCost, tonnes }) => wayOf(solving, answer, key, terms, reducedCost, tonnes))
}

function* keysBetween({ facts, network, book }: Solving, { from, to, material, period, mode }: WhyQuestion): Generator<ArcKey> {
  const [a, b] = [facts.placeIndex.get(from)!, facts.placeIndex.get(to)!]
  for (const supply of facts.supplies) {
    if (supply.site !== a || (material !== undefined && facts.materials[supply.material]!.id !== material)) continue
    for (const receiver of facts.receivers) {
      if (receiver.site !== b || receiver.material !== supply.material) continue
      for (let t = 0; t < facts.periods.length; t++) {
        if (period !== undefined && facts.periods[t] !== period) continue
        const ends = { supply: supply.index, receiver: receiver.index, period: t, explicit: -1 }
        for (const each of network.direct) {
          const key = { ...ends, mode: each.index, a: -1, b: -1 }
          if ((mode === undefined || mode === each.id) && book.isPossible(key)) yield key
        }
        for (const web of network.webs) {
          if ((mode !== undefined && mode !== web.mode.id) || a === b) continue
          for (const start of web.legs[a]!)
            for (const end of web.legs[b]!) {
              const key = { ...ends, mode: web.mode.index, a: start.station, b: end.station }
              if (start.station !== end.station && book.isPossible(key)) yield key
            }
        }
        for (const { key, row } of book.explicit)
          if (
            key.supply === supply.index &&
            key.receiver === receiver.index &&
            key.period === t &&
            (mode ?? modeOfArc(row)) === modeOfArc(row)
          )
            yield key
      }
    }
  }
}

function wayOf(solving: Solving, answer: LpAnswer, key: ArcKey, terms: Term[], reducedCost: number, tonnes: number): Way {
  const { facts, network, book } = solving
  const supply = facts.supplies[key.supply]!,
    receiver = facts.receivers[key.receiver]!
  const unit = receiver.kind === 'feed' ? facts.units[receiver.unit]! : undefined
  const web = key.a >= 0 ? network.webs.find(candidate => candidate.mode.index === key.mode) : undefined
  const way: Omit<Way, 'words'> = {
    material: facts.materials[supply.material]!.id,
    ...(unit === undefined ? {} : { process: unit.recipe.id }),
    period: facts.periods[key.period]!,
    mode: modeOf(solving, key).id,
    ...(web === undefined ? {} : { via: [web.stations[key.a]!.id, web.stations[key.b]!.id] }),
    km: book.terms(key).km,
    tonnes,
    reducedCost,
    terms,
    instead: [...insteadAt(solving, answer, key, 'origin'), ...insteadAt(solving, answer, key, 'end')],
  }
  return { ...way, words: wayWords(solving, key, way) }
}
function modeOf(
  { network, book }: { network: Solving['network']; book: ArcBook },
  key: ArcKey,
): { id: string; nameZh?: string | undefined; nameEn?: string | undefined } {
  return key.explicit >= 0 ? { id: modeOfArc(book.explicit[key.explicit]!.row) } : network.modes[key.mode]!.row
}

function wayWords(solving: Solving, key: ArcKey, way: Omit<Way, 'words'>) {
  const { facts } = solving
  const supply = facts.supplies[key.supply]!,
    receiver = facts.receivers[key.receiver]!
  const unit = receiver.kind === 'feed' ? facts.units[receiver.unit]! : undefined
  const material = facts.materials[supply.material]!.row,
    mode = modeOf(solving, key)
  const [freight, rc] = [way.terms.find(term => term.code === 'freight')!.value, way.reducedCost]
  const share = unit?.recipe.inputs.find(input => input.material === material.id)?.t
  return words(zh => {
    const what = `${nameOf(material, zh)}${zh ? '，' : ', '}${nameOf(mode, zh)}${zh ? '，' : ', '}${way.period}${unit === undefined ? '' : `${zh ? '，' : ', '}${nameOf(unit.recipe.row, zh)}`}`
    const sum = way.terms
      .filter(term => Math.abs(term.value) >= 0.005)
      .map(term => `${zh ? term.nameZh : term.nameEn} ${term.value < 0 ? '−' : '+'}${figure(Math.abs(term.value))}`)
      .join(zh ? '，' : ', ')
    const terms = zh ? `每吨：${sum}，合计 ${figure(rc)} 元` : `per tonne: ${sum}, in all ${figure(rc)} CNY`
    if (way.tonnes > 0) {
      return zh
        ? `${what}：方案采用，${tonnesText(way.tonnes, true)}。${terms}。`
        : `${what}: in the plan, ${tonnesText(way.tonnes, false)}. ${terms}.`
    }
    if (rc <= asGood) return zh ? `${what}：方案未采用，但同样好。${terms}。` : `${what}: not in the plan, but as good. ${terms}.`
    const free =
      freight <= rc
        ? zh
          ? '即使运输免费也不够；'
          : 'even free transport would not do; '
        : zh
          ? `运费须再低 ${figure(rc)} 元/t（现 ${figure(freight)}），`
          : `freight would have to be ${figure(rc)} CNY/t lower (now ${figure(freight)}), `
    const price =
      unit === undefined || share === undefined || share <= 0
        ? zh
          ? `或终点价格高 ${figure(rc)} 元/t`
          : `or the price at the end ${figure(rc)} CNY/t higher`
        : zh
          ? `或它在终点的价值高 ${figure(rc)} 元/t（约合产品价格高 ${figure(rc * share)} 元/t）`
          : `or its worth at the end ${figure(rc)} CNY/t higher (about ${figure(rc * share)} CNY/t on the price of the product)`
    return zh
      ? `${what}：方案未采用，每吨会使净成本增加 ${figure(rc)} 元。${terms}。${free}${price}，才会采用。`
      : `${what}: not in the plan; each tonne would add ${figure(rc)} CNY to the net cost. ${terms}. For it to be used, ${free}${price}.`
  })
}
