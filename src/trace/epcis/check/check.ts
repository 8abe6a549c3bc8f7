// Checks a document as it was read: what the schema of EPCIS 2.0 asks and what the standard forbids beyond it. Every fault is one problem with
// its place; a document whose frame is wrong is refused whole, otherwise each event stands for itself.
import { problem, type Place, type Problem } from '#domain/problem.ts'
import type { EpcisDocument } from '../document.ts'
import { expandedName, prefixesOf } from '../normalise.ts'
import { isObject, type EpcisObject, type EpcisValue } from '../value.ts'
import { checkCombinations } from './combinations.ts'
import * as faults from './faults.ts'
import { isAddress } from './formats.ts'
import { parameterShape, parameters } from './requests.ts'
import { checkRules, type Around } from './rules.ts'
import { documentShape, eventShapes, foreignEvent, queryDocumentShape, xmlDocumentShape, xmlEventShapes, xmlQueryShape } from './shapes.ts'
import { Walk, type Report, type Steps } from './walk.ts'

export type CheckedDocument = {
  /** Faults of the frame: nothing of the document is taken. */
  problems: Problem[]
  /** Faults event by event, in the order of the document. */
  events: { place: string; problems: Problem[] }[]
}

export function checkDocument(document: EpcisDocument, around: Around = {}): CheckedDocument {
  const problems: Problem[] = []
  const report: Report = (fault, steps) => problems.push(problem(fault.code, placeOf(document, document.root, [], steps), fault.words))
  const walk = new Walk(report, document.format)
  if (document.kind === 'request') checkRequest(document, report, walk)
  else if (document.format === 'xml') checkXmlFrame(document, report, walk)
  else if (document.kind !== 'event') walk.object(document.root, document.kind === 'capture' ? documentShape : queryDocumentShape)
  return { problems, events: document.events.map(event => checkEvent(document, event, around)) }
}

/** Whether nothing in it is refused. */
export function isAccepted(checked: CheckedDocument): boolean {
  return checked.problems.length === 0 && checked.events.every(event => event.problems.length === 0)
}
/** All problems, those of the frame first. */
export function problemsOf(checked: CheckedDocument): Problem[] {
  return [...checked.problems, ...checked.events.flatMap(event => event.problems)]
}

/** Which events are taken where the rest goes on (proceed): 0-based numbers in the document. */
export function sortOut(checked: CheckedDocument): { accepted: number[]; refused: number[] } {
  const all = checked.events.map((_, index) => index)
  if (checked.problems.length > 0) return { accepted: [], refused: all }
  return {
    accepted: all.filter(index => checked.events[index]!.problems.length === 0),
    refused: all.filter(index => checked.events[index]!.problems.length > 0),
  }
}

function checkEvent(
  document: EpcisDocument,
  { raw, path }: EpcisDocument['events'][number],
  around: Around,
): CheckedDocument['events'][number] {
  const problems: Problem[] = []
  const report: Report = (fault, steps) => problems.push(problem(fault.code, placeOf(document, raw, path, steps), fault.words))
  const place = placeText(document, path, [])
  if (!isObject(raw)) {
    report(faults.wrongKind(raw, foreignEvent), [])
    return { place, problems }
  }
  const walk = new Walk(report, document.format)
  const { type } = raw
  const shapes = document.format === 'xml' ? xmlEventShapes : eventShapes
  const shape = typeof type === 'string' && Object.hasOwn(shapes, type) ? shapes[type] : undefined
  if (shape === undefined) {
    if (type === undefined) report(faults.missing('type'), [])
    else if (typeof type !== 'string') report(faults.wrongKind(type, 'text'), ['type'])
    else if (document.format === 'json' ? isAddress(type) : type.startsWith('{'))
      walk.object(raw, { ...foreignEvent, fields: { ...foreignEvent.fields, type: 'text' } })
    else report(faults.foreignType(type), ['type'])
  } else {
    walk.object(raw, shape)
    checkCombinations(raw, report)
    // What another server answers is read as it is; what is captured has to keep the rules.
    if (problems.length === 0 && document.kind !== 'query')
      checkRules(raw, around, report, field => expandedName(field, prefixesOf(raw['@context'], document.prefixes)))
  }
  if (document.kind === 'event' && document.format === 'json' && raw['@context'] === undefined) report(faults.missing('@context'), [])
  return { place, problems }
}

const xmlRoots = new Set(['EPCISDocument', 'EPCISQueryDocument', 'EPCISMasterDataDocument', 'EPCISCaptureJob'])
function checkXmlFrame(document: EpcisDocument, report: Report, walk: Walk): void {
  const root = String(document.root.type)
  if (!xmlRoots.has(root) && document.events.length === 0) report(faults.notAnEpcisDocument(root), [])
  else if (document.kind === 'capture' || document.kind === 'query' || document.kind === 'masterData') {
    const { schemaVersion, creationDate } = document.root
    walk.object(
      { ...(schemaVersion === undefined ? {} : { schemaVersion }), ...(creationDate === undefined ? {} : { creationDate }) },
      document.kind === 'query' ? xmlQueryShape : xmlDocumentShape,
    )
  }
}

function checkRequest(document: EpcisDocument, report: Report, walk: Walk): void {
  if (document.request === undefined) return
  if (document.format === 'xml' && document.request.name === undefined) report(faults.missing('queryName'), [])
  for (const { name, value, steps } of document.request.parameters) {
    const shape = parameterShape(name)
    if (shape === undefined) report(faults.unknownParameter(name, Object.keys(parameters)), steps)
    else if (value === undefined) report(faults.missing('value'), steps)
    else if (document.format === 'json') walk.within(steps, () => walk.value(value, shape))
  }
}

function placeOf(document: EpcisDocument, from: EpcisValue, path: Steps, steps: Steps): Place {
  const place: Place = { path: placeText(document, path, steps) }
  const row = document.format === 'xml' && isObject(from) ? lineOf(document, from, steps) : undefined
  if (row !== undefined) place.row = row
  return place
}

/** A JSON pointer (RFC 6901), or the way of elements in XML with numbers from 1. */
function placeText(document: EpcisDocument, path: Steps, steps: Steps): string {
  const all = [...path, ...steps]
  if (document.format === 'json') return all.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
  return all.map(step => (typeof step === 'number' ? `[${step + 1}]` : `/${step}`)).join('')
}

/** The nearest line that is known on the way to a value. */
function lineOf(document: EpcisDocument, from: EpcisObject, steps: Steps): number | undefined {
  let value: EpcisValue | undefined = from
  let line = document.lines.get(from)?.line
  for (const step of steps) {
    if (typeof value !== 'object' || value === null) break
    const known = document.lines.get(value)
    line = (typeof step === 'string' ? known?.fields.get(step) : undefined) ?? line
    value = (value as Record<string | number, EpcisValue>)[step]
    if (typeof value === 'object' && value !== null) line = document.lines.get(value)?.line ?? line
  }
  return line
}
