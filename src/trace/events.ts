// Events in the shape of GS1 EPCIS 2.0 with CBV 2.0 words, and the canonical text that tells whether two are one event.
// Identifiers are URNs of our own: materials and sites of the region have no GS1 keys.
import { chineseDay } from '#domain/chineseDay.ts'
import type { Contract } from '#domain/contract.ts'
import type { Manifest, ObjectEvent, QuantityElement, TraceEvent, TransformationEvent } from '#domain/shipment.ts'

/** When something happened, with the offset of the place, e.g. `2022-03-05T08:30:00+08:00`. */
export type Moment = string
const offsetPattern = /[+-]\d{2}:\d{2}$/

/** The Chinese day of a moment, whatever offset it is written with; of what is no moment its first ten signs, which are refused elsewhere. */
export function dayOf(at: Moment): string {
  return Number.isNaN(Date.parse(at)) ? at.slice(0, 10) : chineseDay(at)
}
export function isMoment(at: Moment): boolean {
  return offsetPattern.test(at) && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?/.test(at) && !Number.isNaN(Date.parse(at))
}

function urn(kind: string, id: string): string {
  return `urn:xunyu:${kind}:${encodeURIComponent(id)}`
}
function lotOf(material: string, flow: string): string {
  return `${urn('lot', material)}:${encodeURIComponent(flow)}`
}
const kilograms = (epcClass: string, quantity: number): QuantityElement => ({ epcClass, quantity, uom: 'KGM' })

export function shippingEvent(manifest: Manifest, at: Moment): ObjectEvent {
  return {
    type: 'ObjectEvent',
    eventID: urn('event', `${manifest.id}:shipping`),
    eventTime: at,
    eventTimeZoneOffset: at.slice(-6),
    action: 'OBSERVE',
    bizStep: 'shipping',
    disposition: 'in_transit',
    readPoint: { id: urn('site', manifest.from) },
    bizTransactionList: [
      { type: 'bol', bizTransaction: urn('manifest', manifest.id) },
      { type: 'po', bizTransaction: urn('contract', manifest.contract) },
    ],
    quantityList: [kilograms(lotOf(manifest.material, manifest.flow), manifest.dispatchedKg)],
  }
}

/** @param receivedKg what the taker's scale says; a difference shows in the disposition */
export function receivingEvent(manifest: Manifest, receivedKg: number, at: Moment): ObjectEvent {
  return {
    type: 'ObjectEvent',
    eventID: urn('event', `${manifest.id}:receiving`),
    eventTime: at,
    eventTimeZoneOffset: at.slice(-6),
    action: 'OBSERVE',
    bizStep: 'receiving',
    disposition: receivedKg === manifest.dispatchedKg ? 'conformant' : 'mismatch_quantity',
    readPoint: { id: urn('site', manifest.to) },
    bizLocation: { id: urn('site', manifest.to) },
    bizTransactionList: [{ type: 'recadv', bizTransaction: urn('manifest', manifest.id) }],
    quantityList: [kilograms(lotOf(manifest.material, manifest.flow), receivedKg)],
  }
}

/** What went in and what came out, in whole kilograms of dry mass; losses are outputs as well. */
export type Batch = { inputs: readonly { material: string; massKg: number }[]; outputs: readonly { material: string; massKg: number }[] }

/** Only the flow's own material is a lot of the flow; what goes in beside it is a lot of the batch. */
export function transformationEvent(
  id: string,
  flow: { id: string; material: string; to: string },
  batch: Batch,
  at: Moment,
): TransformationEvent {
  return {
    type: 'TransformationEvent',
    eventID: urn('event', id),
    eventTime: at,
    eventTimeZoneOffset: at.slice(-6),
    bizStep: 'commissioning',
    disposition: 'active',
    readPoint: { id: urn('site', flow.to) },
    bizLocation: { id: urn('site', flow.to) },
    transformationID: urn('batch', id),
    inputQuantityList: batch.inputs
      .filter(line => line.massKg > 0)
      .map(line => kilograms(lotOf(line.material, line.material === flow.material ? flow.id : id), line.massKg)),
    outputQuantityList: batch.outputs.filter(line => line.massKg > 0).map(line => kilograms(lotOf(line.material, id), line.massKg)),
  }
}

/**
 * One text for one event: keys in order, lists of quantities and transactions in order, instants in UTC. The event's
 * own id and the moment of recording are left out, as in the event hash of CBV 2.0. Captured twice, it is one event.
 */
export function canonicalEvent(event: TraceEvent & { recordTime?: string }): string {
  return canonical(event, '')
}

const unordered = new Set(['quantityList', 'inputQuantityList', 'outputQuantityList', 'bizTransactionList'])
const ignored = new Set(['eventID', 'recordTime'])
function canonical(value: unknown, key: string): string {
  if (Array.isArray(value)) {
    const parts = value.map(item => canonical(item, ''))
    return `[${(unordered.has(key) ? parts.sort() : parts).join(',')}]`
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([name, field]) => !ignored.has(name) && field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field, name)}`).join(',')}}`
  }
  if (key === 'eventTime' && typeof value === 'string') return JSON.stringify(new Date(value).toISOString())
  return JSON.stringify(value)
}

/** Facts of a contract that a shipment needs. */
export type Shippable = Pick<Contract, 'id' | 'flow' | 'material' | 'from' | 'to' | 'buyer' | 'seller' | 'massKg' | 'validOn'>
