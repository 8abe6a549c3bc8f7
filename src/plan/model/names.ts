// Names of rows and columns as a modeller reads them, e.g. `stream_balance[mill~slag,2022]`: made when somebody asks, never stored.
import type { Facts } from '../facts/facts.ts'
import type { Network } from '../facts/network.ts'
import type { ArcBook, ArcKey } from '../search/arcs.ts'
import type { Label } from './draft.ts'
import { columnFamilies } from './columnFamilies.ts'
import { rowFamilies, type Subject } from './families.ts'
import type { Layout } from './layout.ts'
import { measures } from './measures.ts'

/** What names are made of; a plan that is being solved has all of it. */
export type Named = { facts: Facts; network: Network; layout: Layout; book: Pick<ArcBook, 'keys' | 'explicit'> }

/** Unique among the rows of the model. */
export function rowName({ facts, layout }: Pick<Named, 'facts' | 'layout'>, row: number): string {
  const label = layout.draft.rowLabel(row)
  return nameOf(facts, layout, label, rowFamilies[label.family].subject)
}

/** Unique among the columns of the model. */
export function columnName({ facts, network, layout, book }: Named, column: number): string {
  const label = layout.draft.columnLabel(column)
  if (label.family === 'ship') return `ship[${arcText(facts, network, book, book.keys[column - layout.arcStart]!)}]`
  const subject: readonly Subject[] = columnFamilies[label.family].subject
  const about = subject.map((kind, at) => words[kind](facts, label.subject[at]!, label.subject[0], layout))
  return `${label.family}[${[...about, facts.periods[label.subject[2]]!].join(',')}]`
}

/** A name with the signs that LP files keep for themselves replaced. */
export function lpSafe(name: string): string {
  return name
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll(/[\s<>=:+\-*/^\\]/g, '_')
}

function nameOf(facts: Facts, layout: Layout, { family, subject }: Label<string>, kinds: readonly Subject[]): string {
  if (kinds.length === 0) return family
  return `${family}[${kinds.map((kind, at) => words[kind](facts, subject[at]!, subject[0], layout)).join(',')}]`
}

/** The word of a number of a subject; `first` is the unit (or receiver) that inputs, limits and steps are counted in. */
const words: Record<Subject, (facts: Facts, number: number, first: number, layout: Layout) => string> = {
  supply: (facts, number) => supplyText(facts, number),
  receiver: (facts, number) => `${receiverText(facts, number)}~${facts.materials[facts.receivers[number]!.material]!.id}`,
  unit: (facts, number) => facts.units[number]!.id,
  input: (facts, number, unit) => facts.units[unit]!.recipe.inputs[number]!.material,
  limit: (facts, number, unit) => {
    const { limits } = facts.units[unit]!.recipe
    const { component, atMost } = limits[number]!
    const alike = limits.slice(0, number).filter(other => other.component === component && other.atMost === atMost).length
    return `${component}~${atMost ? 'most' : 'least'}${alike === 0 ? '' : alike + 1}`
  },
  step: (facts, number, receiver) => {
    return `${facts.receivers[receiver]!.steps[number]!.row.step ?? 1}`
  },
  disposal: (facts, number) => {
    const { material, area } = facts.region.disposal[number]!
    return area === undefined ? material : `${material}~${area}`
  },
  station: (facts, number) => facts.region.stations[number]!.id,
  line: (facts, number) => `${facts.region.lines[number]!.from}~${facts.region.lines[number]!.to}`,
  mode: (facts, number) => facts.region.modes[number]!.id,
  arc: (facts, number) => `${facts.region.arcs[number]!.from}~${facts.region.arcs[number]!.to}~${number + 1}`,
  site: (facts, number) => facts.places[number]!.id,
  link: (facts, number) => facts.region.links[number]!.id,
  policy: (facts, number) => facts.region.policies[number]!.id,
  lane: (facts, number, _, layout) => {
    const { mode, from, to, material, period } = layout.lanes.held[number]!
    return `${mode}~${from}~${to}~${facts.materials[material]!.id},${facts.periods[period]!}`
  },
  target: (_, number, __, layout) => layout.targets[number]!.plan.row.id,
  measure: (_, number) => measures[number]!,
  period: (facts, number) => `${facts.periods[number]!}`,
}

function supplyText(facts: Facts, number: number): string {
  const { site, material } = facts.supplies[number]!
  return `${facts.places[site]!.id}~${facts.materials[material]!.id}`
}
/** A feed goes by its unit, a demand by its site with an @. */
function receiverText(facts: Facts, number: number): string {
  const { kind, unit, site } = facts.receivers[number]!
  return kind === 'feed' ? facts.units[unit]!.id : `@${facts.places[site]!.id}`
}
/** From, to, how and when: an explicit arc by its row in the arcs table. */
function arcText(facts: Facts, network: Network, book: Named['book'], key: ArcKey): string {
  const { kind } = facts.supplies[key.supply]!
  const from = supplyText(facts, key.supply) + (kind === 'stream' ? '' : `~${kind}`)
  const mode = network.modes[key.mode]
  const web = key.a < 0 ? undefined : network.webs.find(candidate => candidate.mode === mode)
  const how =
    mode === undefined
      ? `arc${facts.region.arcs.indexOf(book.explicit[key.explicit]!.row) + 1}`
      : [mode.id, ...(web === undefined ? [] : [web.stations[key.a]!.id, web.stations[key.b]!.id])].join('~')
  return [from, receiverText(facts, key.receiver), how, facts.periods[key.period]!].join(',')
}
