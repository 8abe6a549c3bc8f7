// One flow, five states. A flow keeps its identity from plan to judgement; each state is an appended record.
// A plan is an opinion, a contract a promise, a shipment a fact, an evaluation a judgement.
import { z } from 'zod'
import { MassKg } from './quantity.ts'

export const FlowState = z.enum(['planned', 'offered', 'contracted', 'shipped', 'evaluated'])
export type FlowState = z.infer<typeof FlowState>
export const flowStates = FlowState.options

/** Identity and what never changes: which material, from where, to where. */
export const Flow = z
  .object({
    id: z.string(),
    material: z.string(),
    from: z.string(),
    to: z.string(),
    /** Year (or other period label of the programme) that the flow belongs to. */
    period: z.int(),
    /** Process that takes the material in at `to`, and how it gets there; as planned. */
    process: z.string().optional(),
    mode: z.string().optional(),
    /** The flow that this one was split from. */
    parent: z.string().optional(),
    /** True for demonstration records; shown on every page and export. */
    synthetic: z.boolean(),
  })
  .meta({ id: 'Flow' })
export type Flow = z.infer<typeof Flow>

/**
 * One state of one flow. Appended, never changed. `massKg` is the whole mass of the flow in that state from then on,
 * so the newest record of a state is the state; a correction is one more record.
 * Two time axes: `validOn` when it was so in the world, `recordedAt` when we came to know it.
 */
export const FlowRecord = z
  .object({
    id: z.string(),
    flow: z.string(),
    state: FlowState,
    massKg: MassKg,
    validOn: z.iso.date(),
    recordedAt: z.iso.datetime(),
    /** Ids of the records this one stands on: rows, entries, plans, offers, contracts, events, rules. Never empty. */
    basedOn: z.array(z.string()).min(1),
    note: z.string().optional(),
  })
  .meta({ id: 'FlowRecord' })
export type FlowRecord = z.infer<typeof FlowRecord>

/** A source row, slip, report or file that a fact points to. */
export const Evidence = z
  .object({
    id: z.string(),
    kind: z.enum([
      'row',
      'entry',
      'plan',
      'offer',
      'contract',
      'manifest',
      'event',
      'rule',
      'claim',
      'evaluation',
      'target',
      'source',
      'file',
      'record',
      'slip',
      'report',
      'photo',
      'closing',
      'adjustment',
    ]),
    titleZh: z.string(),
    titleEn: z.string(),
    /** Where it can be opened: file, sheet, row, or an address in the application. */
    place: z.string().optional(),
    /** Content hash (SHA-256) of the file behind it, where one is stored. */
    file: z.string().optional(),
    /** The party that it belongs to; without one it is public. */
    owner: z.string().optional(),
    /** Who entered it: a person, a scale, an import. */
    enteredBy: z.string().optional(),
    basedOn: z.array(z.string()),
  })
  .meta({ id: 'Evidence' })
export type Evidence = z.infer<typeof Evidence>
