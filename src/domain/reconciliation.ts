// Reconciliation's nouns: a network of measured and unmeasured flows with the instruments behind them, and what became of each
// figure: raw, reconciled and disputed side by side. Masses are floating, in the network's unit: an estimate is no promise.
import { z } from 'zod'
import type { Receipt, Settlement } from './shipment.ts'

const Id = z.string().min(1).max(200)
const Names = { nameZh: z.string().optional(), nameEn: z.string().optional() }
const Mass = z.number().nonnegative()
const Sd = z.number().positive()
/** A mass fraction and its standard deviation, both as shares of one. */
const Fraction = z.object({ value: z.number().min(0).max(1), sigma: z.number().positive().max(1) })

/** A flow between two nodes; a blank end is the world outside. With `mass` goes `sigma`, its standard deviation. */
export const NetworkFlow = z
  .object({
    id: Id,
    ...Names,
    from: Id.optional(),
    to: Id.optional(),
    material: z.string().optional(),
    mass: Mass.optional(),
    sigma: Sd.optional(),
    instrument: Id.optional(),
    /** The same flow on the taker's scale: it becomes a second measurement, and a difference is judged by the tolerance rule. */
    received: z.object({ mass: Mass, sigma: Sd, instrument: Id.optional() }).optional(),
    /** Bounds; the least is 0 unless said otherwise. */
    least: z.number().optional(),
    most: z.number().optional(),
    /** Share of each component, e.g. `Fe`, measured. */
    fractions: z.record(z.string(), Fraction).optional(),
    /** Water as a share of wet mass, for the tolerance rule. */
    moisture: z.number().min(0).max(1).optional(),
    /** The day it speaks of: a tolerance rule counts from its date. */
    validOn: z.iso.date().optional(),
    basedOn: z.array(z.string()).optional(),
  })
  .meta({ id: 'NetworkFlow' })
export type NetworkFlow = z.infer<typeof NetworkFlow>

const StockSide = z.object({ mass: Mass, sigma: Sd, instrument: Id.optional() })
/** What lay at a node at the beginning and at the end; a side that is absent was not measured. */
export const NetworkStock = z
  .object({ id: Id, ...Names, node: Id, opening: StockSide.optional(), closing: StockSide.optional() })
  .meta({ id: 'NetworkStock' })
export type NetworkStock = z.infer<typeof NetworkStock>

/** What all figures of one instrument share: a bias that is unknown but common, as its standard deviation. */
export const NetworkInstrument = z
  .object({
    id: Id,
    ...Names,
    /** As a share of the mass. */ relativeSd: z.number().nonnegative().max(1).optional(),
    /** In the network's unit. */ absoluteSd: z.number().nonnegative().optional(),
    /** Word of the tolerance rules, e.g. `truck_scale_iii`. */
    kind: z.string().optional(),
  })
  .meta({ id: 'NetworkInstrument' })
export type NetworkInstrument = z.infer<typeof NetworkInstrument>

export const NetworkNode = z
  .object({
    id: Id,
    ...Names,
    /** Components that a reaction makes or unmakes here, such as carbon on a sinter strand: no balance is asked of them. */
    reacts: z.array(z.string()).optional(),
  })
  .meta({ id: 'NetworkNode' })
export type NetworkNode = z.infer<typeof NetworkNode>

/**
 * How far two scales may lie apart: a share of the mass, by the kind of a scale or by the water in the material. Each scale brings
 * its own, the material's comes on top. Dated, and either sourced or called an assumption.
 */
export const ToleranceRule = z
  .object({
    id: Id,
    of: z.enum(['scale', 'material']),
    /** Kind of scale that it is about; of a material rule absent. */
    kind: z.string().optional(),
    /** Moisture, as a share of wet mass, from which it counts, and below which it does. */
    moistureFrom: z.number().min(0).max(1).optional(),
    moistureTo: z.number().min(0).max(1).optional(),
    relative: z.number().min(0).max(1),
    /** First and last day on which it counts. */
    from: z.iso.date(),
    to: z.iso.date().optional(),
    source: z.string(),
    assumption: z.boolean(),
    zh: z.string(),
    en: z.string(),
  })
  .meta({ id: 'ToleranceRule' })
export type ToleranceRule = z.infer<typeof ToleranceRule>

/** Nodes that are not listed are taken from the flows. */
export const Network = z
  .object({
    titleZh: z.string().optional(),
    titleEn: z.string().optional(),
    unit: z.enum(['t', 'kg']).default('t'),
    /** Demonstration figures; shown on every page and export. */
    synthetic: z.boolean().default(false),
    nodes: z.array(NetworkNode).default([]),
    flows: z.array(NetworkFlow).min(1),
    stocks: z.array(NetworkStock).default([]),
    instruments: z.array(NetworkInstrument).default([]),
    /** The parties' own rules on two scales; they go before the usual ones of the same kind. */
    tolerances: z.array(ToleranceRule).default([]),
  })
  .meta({ id: 'Network' })
export type Network = z.infer<typeof Network>

/**
 * What the balances can say of a flow before any figure is looked at.
 * `redundant`: measured, and the others check it; `measured`: measured, nothing checks it;
 * `observable`: not measured, the balances give it; `unobservable`: not measured, and no balance gives it.
 */
export const FlowClass = z.enum(['redundant', 'measured', 'observable', 'unobservable'])
export type FlowClass = z.infer<typeof FlowClass>

/** How much of an estimate's variance comes from one source, and what one more unit of it would do to the estimate. */
const SourceShare = z.object({
  /** A flow's own scatter, or an instrument's common bias. */
  kind: z.enum(['flow', 'instrument']),
  id: z.string(),
  weight: z.number().nullable(),
  share: z.number(),
})
export type SourceShare = z.infer<typeof SourceShare>

export const ReconciledFlow = z
  .object({
    id: z.string(),
    ...Names,
    from: z.string().nullable(),
    to: z.string().nullable(),
    class: FlowClass,
    measured: z.number().nullable(),
    /** Standard deviation of the measurement, common bias included. */
    measuredSd: z.number().nullable(),
    reconciled: z.number().nullable(),
    /** Standard deviation of the estimate; null where it was not computed or there is no estimate. */
    sd: z.number().nullable(),
    /** 95 % interval, cut at the bounds. */
    low: z.number().nullable(),
    high: z.number().nullable(),
    /** Reconciled less measured. */
    adjustment: z.number().nullable(),
    /** Measurement test of maximum power: standard normal when nothing is wrong; null where nothing checks the flow. */
    z: z.number().nullable(),
    suspect: z.boolean(),
    atBound: z.enum(['least', 'most']).nullable(),
    sources: z.array(SourceShare).optional(),
    basedOn: z.array(z.string()),
  })
  .meta({ id: 'ReconciledFlow' })
export type ReconciledFlow = z.infer<typeof ReconciledFlow>

/** A balance of measured figures alone: one node, or several that unmeasured flows bind into one. */
export const NodeTest = z
  .object({
    nodes: z.array(z.string()),
    /** What comes in less what goes out, as measured. */
    imbalance: z.number(),
    sd: z.number(),
    z: z.number(),
    suspect: z.boolean(),
  })
  .meta({ id: 'NodeTest' })
export type NodeTest = z.infer<typeof NodeTest>

const GlobalTest = z.object({ chiSquare: z.number(), degrees: z.int(), chance: z.number(), critical: z.number() })
export type GlobalTest = z.infer<typeof GlobalTest>

/** A measurement that does not fit: left out, and what the balances say instead. */
export const GrossError = z
  .object({
    flow: z.string(),
    z: z.number(),
    measured: z.number(),
    /** Null when without it nothing gives the flow. */
    estimate: z.number().nullable(),
    sd: z.number().nullable(),
    /** Measured less estimate. */
    size: z.number().nullable(),
    /** Flows whose error would look exactly the same from the balances: which of them is wrong cannot be told. */
    equivalents: z.array(z.string()),
    /** Flows that fit the disagreement nearly as well: at this level they cannot be ruled out instead. */
    alternatives: z.array(z.string()),
  })
  .meta({ id: 'GrossError' })
export type GrossError = z.infer<typeof GrossError>

export const Verdict = z.enum(['within', 'disputed', 'undetermined'])
export type Verdict = z.infer<typeof Verdict>
/** Two scales on one flow: both numbers, the rule that was asked, and what it says. */
export const ScaleVerdict = z
  .object({
    flow: z.string(),
    sent: z.number(),
    received: z.number(),
    /** Received less sent. */
    difference: z.number(),
    verdict: Verdict,
    /** The difference that the rule allows; null where no rule is known. */
    allowed: z.number().nullable(),
    /** The rules that made it, none where the stated uncertainties alone did. */
    rules: z.array(z.string()),
    zh: z.string(),
    en: z.string(),
    reconciled: z.number().nullable(),
  })
  .meta({ id: 'ScaleVerdict' })
export type ScaleVerdict = z.infer<typeof ScaleVerdict>

export const ReconciledFraction = z.object({
  flow: z.string(),
  component: z.string(),
  measured: z.number().nullable(),
  reconciled: z.number().nullable(),
  sd: z.number().nullable(),
  z: z.number().nullable(),
  /** Mass of the component. */
  mass: z.number().nullable(),
})
export type ReconciledFraction = z.infer<typeof ReconciledFraction>
export const SubstanceBalance = z.object({
  component: z.string(),
  node: z.string(),
  into: z.number().nullable(),
  outOf: z.number().nullable(),
  /** What does not close, null where a flow of the component is not known. */
  gap: z.number().nullable(),
})
export const SubstanceLayer = z
  .object({
    components: z.array(z.string()),
    global: GlobalTest,
    fractions: z.array(ReconciledFraction),
    /** Masses with the fractions' word taken into account. */
    masses: z.array(z.object({ flow: z.string(), reconciled: z.number().nullable(), sd: z.number().nullable() })),
    balances: z.array(SubstanceBalance),
    rounds: z.int(),
    converged: z.boolean(),
    /** Largest step of the last round, relative; below it counts as converged. */
    tolerance: z.number(),
  })
  .meta({ id: 'SubstanceLayer' })
export type SubstanceLayer = z.infer<typeof SubstanceLayer>

export const Reconciliation = z
  .object({
    titleZh: z.string().optional(),
    titleEn: z.string().optional(),
    /** Nodes and instruments that have a name. */
    names: z.array(z.object({ id: z.string(), ...Names })).optional(),
    unit: z.enum(['t', 'kg']),
    synthetic: z.boolean(),
    level: z.number(),
    /** No gross error was found and the whole agrees. */
    consistent: z.boolean(),
    flows: z.array(ReconciledFlow),
    nodes: z.array(NodeTest),
    /** Of the figures as measured. */
    global: GlobalTest,
    /** After the gross errors are left out. */
    after: GlobalTest,
    /** |z| above this is suspect: the level shared out over the tests (Sidak). */
    criticalZ: z.number(),
    grossErrors: z.array(GrossError),
    /** The figures still disagree, but none is left that could be left out. */
    redundancyGone: z.boolean(),
    scales: z.array(ScaleVerdict),
    substances: SubstanceLayer.optional(),
    work: z.object({
      method: z.enum(['factor', 'iteration']),
      /** Balances solved for, entries of the factor, rounds over the bounds. */
      balances: z.int(),
      entries: z.int(),
      rounds: z.int(),
      /** Largest |in - out| of a node after reconciliation, over its throughput. */
      worstGap: z.number(),
      /** Largest breach of the conditions of optimality under bounds, in standard deviations. */
      kkt: z.number(),
      /** Flows whose standard deviation was left to be asked for. */
      sdOnDemand: z.int(),
    }),
  })
  .meta({ id: 'Reconciliation' })
export type Reconciliation = z.infer<typeof Reconciliation>

/**
 * One step of settling a disputed receipt. Either side proposes how many of the disputed kilograms arrived after all and how many are
 * lost; the other agrees or rejects; either may refer it to an arbiter, who decides. Steps are appended and never changed.
 */
export const DisputeStep = z
  .object({
    id: z.string(),
    receipt: z.string(),
    step: z.enum(['propose', 'agree', 'reject', 'refer', 'decide']),
    /** Who took it, and on which side they stand. */
    by: z.string().min(1),
    side: z.enum(['sender', 'taker', 'arbiter']),
    arrivedKg: z.int().nonnegative().optional(),
    lostKg: z.int().nonnegative().optional(),
    reason: z.string().min(1),
    /** Ids or places of what it rests on: slips, photographs, a calibration record. */
    evidence: z.array(z.string()),
    validOn: z.iso.date(),
    recordedAt: z.iso.datetime(),
    basedOn: z.array(z.string()).min(1),
  })
  .meta({ id: 'DisputeStep' })
export type DisputeStep = z.infer<typeof DisputeStep>
export const DisputeState = z.enum(['open', 'proposed', 'referred', 'settled'])
export type DisputeState = z.infer<typeof DisputeState>

/** What the tolerance rules say of two scales; `allowed` in the unit of the scales, null where no rule speaks. */
export type Judged = { verdict: Verdict; allowed: number | null; rules: string[]; zh: string; en: string }

/** A receipt on which two scales differ, with all that was done about it. */
export type Dispute = {
  receipt: Receipt
  state: DisputeState
  openKg: number
  steps: DisputeStep[]
  settlements: Settlement[]
  proposal: DisputeStep | null
  /** What the tolerance rules say of the two scales, by the kinds that the asker names. */
  judged: Judged
}
