// The minimum relaxation in words that an official understands: what is short, by how much, what binds, where adding is cheapest.
// What binds is read from the duals of the pure shortfall problem; what adding costs, from those and the duals of the plan itself.
import { clauseText } from '#domain/clause.ts'
import type { z } from 'zod'
import type { Relaxation } from '#domain/plan.ts'
import type { RegionTable } from '#domain/region.ts'
import { figure, nameOf as name, tonnesText } from './amountWords.ts'
import { binding, type Bind } from './binding.ts'
import { kt, perTonne } from '../model/draft.ts'
import type { Solving } from '../search/generate.ts'
import type { Slack } from '../model/layout.ts'
import { shortfallWeight, type Settled } from '../search/relax.ts'
import { rowScale } from '../model/targetRows.ts'

type RelaxationRow = z.infer<typeof Relaxation>
/** Measures that people say in tonnes. */
const tonnesCounted: ReadonlySet<string> = new Set(['utilised', 'output', 'capacity', 'new_capacity', 'co2'])
/** Groups of limits and places named in a sentence. */
const groupsNamed = 3
const placesNamed = 3

export function relaxationsOf(solving: Solving, settled: Settled): RelaxationRow[] {
  if (settled.shortfall === undefined) return []
  const binds = binding(solving, settled.shortfall)
  return solving.layout.slacks.flatMap(slack => {
    const by = settled.answer.primal[slack.column]! * slack.size
    return by <= slack.required * 1e-9 ? [] : [relaxation(solving, settled, slack, by, binds)]
  })
}

function relaxation(solving: Solving, settled: Settled, slack: Slack, by: number, binds: Bind[]): RelaxationRow {
  const { facts, layout } = solving
  const target = slack.kind === 'target' ? layout.targets.find(({ plan }) => plan.row.id === slack.id)!.plan : undefined
  const inTonnes = target === undefined || tonnesCounted.has(target.row.measure)
  const scale = target === undefined ? 1 / kt : 1 / rowScale(facts, layout, target, settled.answer.primal) / target.size
  const unit = target?.row.unit ?? 't'
  const amount = by * scale,
    required = target?.row.value ?? slack.required * scale
  const achievable = required + amount * (target?.row.sense === '<=' ? 1 : -1)
  const text = (value: number, zh: boolean) => (inTonnes ? tonnesText(value * (target?.size ?? 1), zh) : `${figure(value)} ${unit}`)
  const [subjectZh, subjectEn] = subject(solving, slack)
  const near = concerning(solving, slack, binds)
  const groups = near.groups.slice(0, groupsNamed),
    places = cheapestPlaces(settled, slack, near.binds)
  const groupsZh = groups.map(group => limitText(solving, group, true)).join('；'),
    groupsEn = groups.map(group => limitText(solving, group, false)).join('; ')
  const placesZh = places.map(({ bind, cny }) => `${placeName(solving, bind, true)}（每补 1 t 约 ${figure(cny)} 元）`).join('、')
  const placesEn = places
    .map(({ bind, cny }) => `${placeName(solving, bind, false)} (about ${figure(cny)} CNY per tonne made good)`)
    .join(', ')
  return {
    id: slack.id,
    kind: slack.kind,
    period: facts.periods[slack.period]!,
    by: amount,
    unit,
    required,
    achievable,
    sentenceZh: `${subjectZh}要求 ${text(required, true)}，最多可达 ${text(achievable, true)}，至少须放宽 ${text(amount, true)}。${groupsZh === '' ? '' : `受制于：${groupsZh}。`}${placesZh === '' ? '' : `补足代价最低的地点：${placesZh}。`}`,
    sentenceEn: `${subjectEn}: ${text(required, false)} required, ${text(achievable, false)} can be reached; it must give way by at least ${text(amount, false)}.${groupsEn === '' ? '' : ` What binds: ${groupsEn}.`}${placesEn === '' ? '' : ` Cheapest places to add: ${placesEn}.`}`,
  }
  function subject({ facts: { periods, places: sites, materials } }: Solving, { id, kind, period }: Slack): [string, string] {
    if (target !== undefined)
      return [
        `目标“${target.row.nameZh ?? id}”${target.row.clause}`,
        `Target "${target.row.nameEn ?? id}" (clause ${clauseText(target.row.clause, 'en')})`,
      ]
    const [site, material] = id.split('~')
    const place = sites[facts.placeIndex.get(site!)!]!.row,
      goods = materials[facts.materialIndex.get(material!)!]!.row
    return kind === 'demand'
      ? [
          `${periods[period]} 年${name(place, true)}对${name(goods, true)}的最低需求`,
          `Least demand of ${name(place, false)} for ${name(goods, false)} in ${periods[period]}`,
        ]
      : [
          `${periods[period]} 年${name(place, true)}的${name(goods, true)}的去向`,
          `A place for ${name(goods, false)} of ${name(place, false)} in ${periods[period]}`,
        ]
  }
}

type Group = { kind: Bind['kind']; id: string; limit: number; weight: number }
/** The limits that speak of what is short, in groups, weightiest first; all of them where none can be told to. */
function concerning({ facts, layout }: Solving, slack: Slack, binds: Bind[]): { binds: Bind[]; groups: Group[] } {
  const target = slack.kind === 'target' ? layout.targets.find(({ plan }) => plan.row.id === slack.id)!.plan : undefined
  const material = slack.id.split('~')[1]
  const makes = (process: string) => {
    const recipe = facts.recipes.find(row => row.id === process)
    return target === undefined ? recipe?.outputs.some(output => output.material === material) === true : target.countsProcess.has(process)
  }
  const eaten = new Set(facts.recipes.filter(recipe => makes(recipe.id)).flatMap(recipe => recipe.inputs.map(input => input.material)))
  const made = new Set(facts.recipes.filter(recipe => makes(recipe.id)).map(recipe => recipe.product))
  const speaks = (bind: Bind): boolean => {
    if (bind.period !== slack.period && bind.kind !== 'stock') return false
    if (bind.kind === 'unit' || bind.kind === 'blend') return makes(bind.group)
    if (bind.kind === 'demand') return made.has(bind.group)
    if (bind.kind === 'supply' || bind.kind === 'stock')
      return target === undefined
        ? bind.group === material || eaten.has(bind.group)
        : target.countsMaterial.has(bind.group) && eaten.has(bind.group)
    return true
  }
  const chosen = binds.some(speaks) ? binds.filter(speaks) : binds
  const groups = new Map<string, Group>()
  for (const bind of chosen) {
    const key = `${bind.kind}~${bind.group}`
    const group = groups.get(key) ?? { kind: bind.kind, id: bind.group, limit: 0, weight: 0 }
    group.limit += bind.limit
    group.weight += bind.value * bind.limit
    groups.set(key, group)
  }
  return { binds: chosen, groups: [...groups.values()].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)) }
}

/**
 * Where one more tonne of capacity makes good most for least. A tonne of capacity that takes `value` off the shortfall costs, to first
 * order, what the tighter shortfall costs the plan, less what the capacity is worth to it, plus its own capital.
 */
function cheapestPlaces(settled: Settled, slack: Slack, binds: Bind[]): { bind: Bind; cny: number }[] {
  const { answer } = settled
  return binds
    .filter(bind => bind.kind === 'unit')
    .map(bind => {
      const perKt = bind.value / shortfallWeight // thousandths of shortfall that one kilotonne of capacity takes off
      const tighter = -answer.dual[settled.budgetRow]! * perKt
      const worth = bind.row >= 0 ? -answer.dual[bind.row]! : -answer.reduced[bind.column]!
      return { bind, cny: ((tighter - worth + bind.capital) * perTonne) / (perKt * slack.size) }
    })
    .sort((a, b) => a.cny - b.cny || (a.bind.place < b.bind.place ? -1 : 1))
    .slice(0, placesNamed)
}

function placeName({ facts }: Solving, bind: Bind, zh: boolean): string {
  const place = facts.places[facts.placeIndex.get(bind.place)!]!.row,
    process = facts.recipes.find(recipe => recipe.id === bind.group)!.row
  return zh ? `${name(place, true)}·${name(process, true)}` : `${name(place, false)} (${name(process, false)})`
}
/** Tables in which what a limit belongs to has its name; stretches of line and arcs say their ends. */
const named = {
  supply: 'materials',
  stock: 'materials',
  unit: 'processes',
  demand: 'materials',
  blend: 'processes',
  siding: 'stations',
  line: undefined,
  fleet: 'modes',
  quota: 'policies',
  link: 'links',
  shut_link: 'links',
  arc: undefined,
  disposal: 'materials',
} as const satisfies Record<Bind['kind'], RegionTable | undefined>
function limitText({ facts }: Solving, group: Group, zh: boolean): string {
  const table = named[group.kind]
  const rows: readonly Parameters<typeof name>[0][] = table === undefined ? [] : facts.region[table]
  const what = name(rows.find(row => row.id === group.id) ?? { id: group.id }, zh)
  const limit = tonnesText(group.limit / kt, zh)
  switch (group.kind) {
    case 'supply':
      return zh ? `可供${what}合计 ${limit}` : `${what} available, ${limit} in all`
    case 'stock':
      return zh ? `可取用的${what}堆存 ${limit}` : `stock of ${what} that may be drawn, ${limit}`
    case 'unit':
      return zh ? `${what}能力合计 ${limit}（含可新增）` : `capacity of ${what}, ${limit} in all with what may be added`
    case 'demand':
      return zh ? `${what}需求合计 ${limit}` : `demand for ${what}, ${limit} in all`
    case 'blend':
      return zh ? `${what}的配比限值` : `blend limits of ${what}`
    case 'siding':
      return zh ? `${what}的装卸列数` : `train slots at ${what}`
    case 'line':
      return zh ? `线路 ${what} 的能力` : `capacity of line ${what}`
    case 'fleet':
      return zh ? `${what}的车队` : `the fleet of ${what}`
    case 'quota':
      return zh ? `外运限额“${what}” ${limit}` : `quota on movement "${what}", ${limit}`
    case 'link':
      return zh ? `运输联系“${what}”的最大运量 ${limit}` : `the most of link "${what}", ${limit}`
    case 'shut_link':
      return zh ? `运输联系“${what}”未开通` : `link "${what}", which is not open`
    case 'arc':
      return zh ? `通道 ${what} 的能力 ${limit}` : `capacity of arc ${what}, ${limit}`
    case 'disposal':
      return zh ? `${what}的处置能力 ${limit}` : `disposal capacity for ${what}, ${limit}`
  }
}
