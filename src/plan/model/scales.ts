// In which units the engine counts a region: it holds rows and columns to absolute tolerances, so a region in grams of gold or in gigatonnes
// of rock must come to it in figures near one. In steps of 1024, so that ordinary regions stay as they are written (kt, 10^4 CNY).
import type { Engine, LoadedModel, LpModel } from '#solve/engine.ts'
import { loadInUnits } from '#solve/inUnits.ts'
import type { Facts } from '../facts/facts.ts'
import type { Network } from '../facts/network.ts'
import type { ExplicitArc } from '../search/arcs.ts'
import { costScale } from './draft.ts'
import { columnFamilies, type ColumnFamilyId } from './columnFamilies.ts'
import { type RowFamilyId } from './families.ts'
import type { Layout } from './layout.ts'
import { measures, type Measure } from './measures.ts'

export type Scales = {
  /** Engine units per kt, per 10^4 CNY and, of a price, per 10^4 CNY/kt. */
  mass: number
  money: number
  price: number
  /** A figure (kt) and a price (10^4 CNY/kt) of ordinary size in this region; 1 where it has none. */
  typicalKt: number
  typicalPrice: number
}

/** Kilotonnes that count as none where the engine counts in kt. */
export const ordinaryNothing = 1e-9
/** Of ordinary regions: figures of 1 kt to 1 Mt a year, prices of 3 to 3,000 CNY/t stay as they are. */
const ordinaryKt = 32
const ordinaryPrice = 10
const step = 10
/** What a haul of this length costs stands for the freight of a mode. */
const haulKm = 100

export function scalesOf(facts: Facts, network: Network, explicit: ExplicitArc[]): Scales {
  const typicalKt = median(massesOf(facts)) ?? 1,
    typicalPrice = median(pricesOf(facts, network, explicit)) ?? 1
  const mass = unitFor(typicalKt, ordinaryKt),
    price = unitFor(typicalPrice, ordinaryPrice)
  return { mass, price, money: mass * price, typicalKt, typicalPrice }
}

/** Loads models of a region; a part of it says which of its rows and columns it has. */
export type Loader = (model: LpModel, part?: { rows: Int32Array; columns: number[] }) => LoadedModel

export function loaderOf(engine: Engine, layout: Layout, scales: Scales): Loader {
  if (scales.mass === 1 && scales.money === 1) return model => engine.load(model)
  const { draft, arcStart } = layout
  const rows = Float64Array.from({ length: draft.rows() }, (_, row) => rowUnit(layout, scales, row)),
    columns = Float64Array.from({ length: arcStart }, (_, column) => columnUnit(layout, scales, column))
  // Rows that come later hold sites and what passes them, columns that come later are arcs: amounts.
  const row = (index: number | undefined) => (index === undefined ? undefined : rows[index]) ?? scales.mass,
    column = (index: number | undefined) => (index === undefined ? undefined : columns[index]) ?? scales.mass
  return (model, part) =>
    loadInUnits(engine, model, {
      row: index => row(part === undefined ? index : part.rows[index]),
      column: index => column(part === undefined ? index : part.columns[index]),
      money: scales.money,
    })
}

/** What does not count tonnes counts sites, steps, decisions or thousandths of what is required, and is whole or not as it is written. */
const countsTonnes = (family: ColumnFamilyId): boolean => columnFamilies[family].unit.startsWith('kt')
function columnUnit({ draft }: Layout, { mass }: Scales, column: number): number {
  return countsTonnes(draft.columnLabel(column).family) ? mass : 1
}

/** Rows of the same, in the same units. */
const countingRows: ReadonlySet<RowFamilyId> = new Set(['relaxation_budget', 'open_once', 'lanes_opened', 'closing', 'single_source'])
const moneyMeasures: ReadonlySet<Measure> = new Set(['net', 'revenue', 'investment'])
function rowUnit({ draft, targets }: Layout, { mass, money }: Scales, row: number): number {
  const { family, subject } = draft.rowLabel(row)
  if (countingRows.has(family)) return 1
  if (family === 'measure') return moneyMeasures.has(measures[subject[0]]!) ? money : mass
  if (family !== 'target') return mass
  const { measure } = targets[subject[0]]!.plan.row
  if (measure === 'sites_opened') return 1
  return measure === 'output_value' || measure === 'cost' || measure === 'investment' ? money : mass
}

function unitFor(typical: number, ordinary: number): number {
  return 2 ** (-step * Math.round(Math.log2(typical / ordinary) / step))
}

function median(values: number[]): number | undefined {
  const some = values.filter(value => value > 0 && Number.isFinite(value)).sort((a, b) => a - b)
  return some[some.length >> 1]
}

function massesOf({ supplies, receivers, units }: Facts): number[] {
  return [
    ...supplies.flatMap(supply => [...supply.generation]),
    ...receivers.flatMap(receiver => receiver.steps.map(one => one.kt)),
    ...units.flatMap(unit => [...unit.existing, unit.maxNew]),
  ]
}

function pricesOf({ supplies, receivers, units }: Facts, network: Network, explicit: ExplicitArc[]): number[] {
  const cny = [
    ...explicit.map(({ row }) => row.cnyPerT),
    ...network.modes.map(mode => mode.fixed + mode.transfer + mode.perKm * haulKm),
    ...supplies.flatMap(supply => supply.disposal.map(term => (term === undefined ? 0 : term.cny + term.levy))),
    ...receivers.flatMap(receiver => receiver.steps.map(one => one.price)),
    ...units.flatMap(unit => [
      ...unit.opex,
      ...unit.building.spread.map((each, t) => each * unit.building.charge[t]!),
      ...unit.boughtCny.flatMap(prices => [...prices]),
    ]),
  ]
  return cny.map(value => Math.abs(value) * costScale)
}
