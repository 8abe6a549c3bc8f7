// Writes the whole model but its arcs: streams, units, demands, lanes, targets, each from its own file.
import { addClosingColumns, addClosingRows } from './closing.ts'
import { addDemandColumns } from './demands.ts'
import { openDraft } from './draft.ts'
import type { Facts } from '../facts/facts.ts'
import { addLaneColumns, addLaneRows } from './lanes.ts'
import { addLinkColumns, addLinkRows } from './links.ts'
import { holdLanes, openLanes } from './laneStates.ts'
import type { LaneBounds } from './layout.ts'
import { measures, type Measure } from './measures.ts'
import type { Layout } from './layout.ts'
import { ordinaryNothing } from './scales.ts'
import type { Network } from '../facts/network.ts'
import { addSitingColumns, addSitingRows } from './siting.ts'
import { addSourceColumns, addSourceRows } from './sources.ts'
import { addStreamRows, addStreamColumns } from './streams.ts'
import { addTargetRows, addTargetColumns } from './targetRows.ts'
import type { TargetPlan } from '../facts/targets.ts'
import { addUnitRows, addUnitColumns } from './units.ts'

/** What the model must be able to say beyond what a plan needs. */
export type LayoutWishes = {
  /** Measures that get a row of their own, unbounded until somebody bounds it. */
  rows?: readonly Measure[] | undefined
  /** Sites are opened or not, in whole steps of size: writes the integer columns and their rows. */
  integer?: boolean
  /** Lanes decided: these are open, with so many trains, and no other of their modes. */
  lanes?: readonly LaneBounds[]
}

export function layoutOf(facts: Facts, network: Network, targets: TargetPlan[], requests: LayoutWishes = {}): Layout {
  const P = facts.periods.length
  const none = (count: number) => new Int32Array(count).fill(-1)
  const layout: Layout = {
    draft: openDraft(),
    periods: P,
    nothing: ordinaryNothing,
    supplyRow: none(facts.supplies.length * P),
    receiverRow: none(facts.receivers.length * P),
    disposalColumn: none(facts.supplies.length * P),
    drawColumn: none(facts.supplies.length * P),
    purchaseColumn: none(facts.receivers.length * P),
    quantityColumn: none(facts.receivers.length * P),
    activityColumn: none(facts.units.length * P),
    buildColumn: none(facts.units.length * P),
    capacityRow: none(facts.units.length * P),
    unitRows: [],
    buildLimitRow: none(facts.units.length),
    stockRow: none(facts.supplies.length),
    integer: requests.integer === true,
    mostNew: Float64Array.from(facts.units, unit => (requests.integer === true ? unit.sizes.most : unit.maxNew)),
    openColumn: none(facts.units.length * P),
    stepColumn: none(facts.units.length * P),
    openLimitRow: none(facts.units.length * P),
    leastSizeRow: none(facts.units.length * P),
    sizeStepRow: none(facts.units.length * P),
    openOnceRow: none(facts.units.length),
    standColumn: none(facts.units.length * P),
    closeColumn: none(facts.units.length * P),
    closingRow: none(facts.units.length * P),
    integerColumns: [],
    boughtColumn: facts.units.map(unit => none(unit.recipe.inputs.length * P)),
    disposalLimits: [],
    sales: [],
    blends: [],
    targets: [],
    slacks: [],
    shortAtPrice: [],
    budgetRow: -1,
    fleetRow: none(network.modes.length * P),
    lineRow: none(facts.region.lines.length * P),
    sidingRow: network.webs.map(web => none(web.stations.length * P)),
    lanes: openLanes(network, P),
    links: [],
    sources: [],
    singleRow: none(facts.receivers.length * P),
    quotas: [],
    shares: [],
    countedBy: facts.receivers.flatMap(() => facts.periods.map(() => [])),
    arcStart: 0,
  }
  for (const measure of requests.rows ?? [])
    layout.draft.measureRow[measure] = layout.draft.row('measure', -Infinity, Infinity, measures.indexOf(measure))
  addStreamRows(facts, layout)
  for (const { index, kind } of facts.receivers) {
    const family = kind === 'feed' ? 'feed_balance' : 'demand_balance'
    for (let t = 0; t < P; t++) layout.receiverRow[index * P + t] = layout.draft.row(family, 0, 0, index, t)
  }
  addTargetRows(facts, layout, targets)
  addLaneRows(facts, network, layout)
  addLinkRows(facts, layout)
  addSourceRows(facts, layout)
  addUnitRows(facts, layout)
  addSitingRows(facts, layout)
  addClosingRows(facts, layout)
  addStreamColumns(facts, layout)
  addUnitColumns(facts, layout)
  addSitingColumns(facts, layout)
  addClosingColumns(facts, layout)
  addLinkColumns(layout)
  addSourceColumns(layout)
  addDemandColumns(facts, layout)
  addTargetColumns(facts, layout)
  addLaneColumns(network, layout)
  if (requests.lanes !== undefined) holdLanes({ facts, network, layout }, requests.lanes)
  layout.arcStart = layout.draft.columns()
  return layout
}
