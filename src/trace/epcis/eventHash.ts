// The event hash of CBV 2.0 (section 8.9): one event, one hash, whatever it is written in, in which order and by which prefixes. What
// happened is hashed; what was noted about it (eventID, recordTime, error declaration) is not.
import { canonicalKey } from './identifiers.ts'
import { inUtc } from './moment.ts'
import { sha256 } from './sha256.ts'
import { isExtension, isObject, type EpcisEvent, type EpcisObject, type EpcisValue } from './value.ts'
import { addressOf, webAddress, type WordListName } from './vocabulary.ts'

/** How a field of the standard is written: a word of a list, a moment, a list of items, an object with fields in order. */
type Written = {
  field: string
  word?: WordListName
  moment?: true
  /** Each item of the list is written under this name. */
  item?: string
  inside?: Written[]
}

const plain = (...fields: string[]): Written[] => fields.map(field => ({ field }))
const quantities = (field: string): Written => ({ field, item: 'quantityElement', inside: plain('epcClass', 'quantity', 'uom') })
const epcs = (field: string): Written => ({ field, item: 'epc' })
const place = (field: string): Written => ({ field, inside: plain('id') })

const metadata: Written[] = [
  ...['time', 'startTime', 'endTime'].map(field => ({ field, moment: true as const })),
  ...plain('deviceID', 'deviceMetadata', 'rawData', 'dataProcessingMethod', 'bizRules'),
]
const report: Written[] = [
  { field: 'type', word: 'measurementType' },
  { field: 'exception', word: 'alertType' },
  ...plain('deviceID', 'deviceMetadata', 'rawData', 'dataProcessingMethod'),
  { field: 'time', moment: true },
  ...plain('microorganism', 'chemicalSubstance', 'value'),
  { field: 'component', word: 'component' },
  ...plain(
    'stringValue',
    'booleanValue',
    'hexBinaryValue',
    'uriValue',
    'minValue',
    'maxValue',
    'meanValue',
    'sDev',
    'percRank',
    'percValue',
  ),
  ...plain('uom', 'coordinateReferenceSystem'),
]

/** Fields in the order of the standard. */
const inOrder: Written[] = [
  { field: 'eventTime', moment: true },
  { field: 'eventTimeZoneOffset' },
  epcs('epcList'),
  { field: 'parentID' },
  epcs('inputEPCList'),
  epcs('childEPCs'),
  quantities('quantityList'),
  quantities('childQuantityList'),
  quantities('inputQuantityList'),
  epcs('outputEPCList'),
  quantities('outputQuantityList'),
  ...plain('action', 'transformationID'),
  { field: 'bizStep', word: 'bizStep' },
  { field: 'disposition', word: 'disposition' },
  {
    field: 'persistentDisposition',
    inside: [
      { field: 'set', word: 'disposition' },
      { field: 'unset', word: 'disposition' },
    ],
  },
  place('readPoint'),
  place('bizLocation'),
  {
    field: 'sensorElementList',
    item: 'sensorElement',
    inside: [
      { field: 'sensorMetadata', inside: metadata },
      { field: 'sensorReport', inside: report },
    ],
  },
]
/** Fields that follow by name, together with what others added to the event. */
const byName: Written[] = [
  { field: 'bizTransactionList', item: '', inside: [{ field: 'type', word: 'bizTransactionType' }, { field: 'bizTransaction' }] },
  { field: 'destinationList', item: '', inside: [{ field: 'type', word: 'partyType' }, { field: 'destination' }] },
  { field: 'sourceList', item: '', inside: [{ field: 'type', word: 'partyType' }, { field: 'source' }] },
]
const placed = new Map([...inOrder, ...byName].map(written => [written.field, written]))
const leftOut = new Set(['type', 'eventID', 'recordTime', 'errorDeclaration', '@context', 'certificationInfo'])
const comment = '{http://www.w3.org/2000/01/rdf-schema#}comment'

/**
 * @param ignored fields of somebody else (`{namespace}name`) that the document asks to leave out
 * @returns `ni:///sha-256;...?ver=CBV2.0`
 */
export function eventHash(event: EpcisEvent, ignored: ReadonlySet<string> = none): string {
  return `ni:///sha-256;${sha256(preHash(event, ignored))}?ver=CBV2.0`
}
const none: ReadonlySet<string> = new Set()

/** The text that is hashed: names and values in the one order, without anything between them. */
export function preHash(event: EpcisEvent, ignored: ReadonlySet<string> = none): string {
  let text = `eventType=${event.type}`
  for (const written of inOrder) text += fieldText(written, event[written.field], ignored)
  const rest: string[] = []
  for (const field in event) {
    if (leftOut.has(field) || ignored.has(field) || field === comment) continue
    const written = placed.get(field)
    if (written === undefined) rest.push(foreign(field, event[field]!, ignored))
    else if (written.item === '') rest.push(fieldText(written, event[field], ignored))
  }
  return text + sorted(rest)
}

/** One field: nothing where it is missing or empty; several values of one name in the order of their texts. */
function fieldText(written: Written, value: EpcisValue | undefined, ignored: ReadonlySet<string>): string {
  if (value === undefined || value === null) return ''
  const name = written.item ?? written.field
  const texts: string[] = []
  for (const item of Array.isArray(value) ? value : [value]) {
    const text = itemText(written, name, item, ignored)
    if (text !== '') texts.push(text)
  }
  if (texts.length === 0) return ''
  return (written.item === undefined ? '' : written.field) + sorted(texts)
}

function itemText(written: Written, name: string, item: EpcisValue, ignored: ReadonlySet<string>): string {
  if (!isObject(item)) {
    const text = scalarText(item, written)
    return text === '' ? '' : `${name}=${text}`
  }
  let text = ''
  for (const field of written.inside ?? []) text += fieldText(field, item[field.field], ignored)
  const added: string[] = []
  for (const field in item)
    if (isExtension(field) && !ignored.has(field) && field !== comment) added.push(foreign(field, item[field]!, ignored))
  text += sorted(added)
  return text === '' ? '' : name + text
}

/** What somebody else added: name and value, fields inside by name, a list as its values under one name. */
function foreign(name: string, value: EpcisValue, ignored: ReadonlySet<string>): string {
  if (Array.isArray(value)) return sorted(value.map(item => foreign(name, item, ignored)))
  if (!isObject(value)) {
    const text = value === null ? '' : scalarText(value, undefined)
    return text === '' ? name : `${name}=${text}`
  }
  return name + insideForeign(value, ignored)
}
function insideForeign(value: EpcisObject, ignored: ReadonlySet<string>): string {
  const own = value['#text']
  const parts: string[] = []
  for (const field in value)
    if (field !== '#text' && field !== comment && !ignored.has(field)) parts.push(foreign(field, value[field]!, ignored))
  return (own === undefined || own === '' ? '' : `=${scalarText(own, undefined)}`) + sorted(parts)
}

function scalarText(value: EpcisValue, written: Written | undefined): string {
  if (typeof value === 'number') return plainNumber(String(value))
  if (typeof value !== 'string') return String(value)
  const text = value.trim()
  if (written?.moment === true) return inUtc(text)
  if (written?.word !== undefined) return webAddress(written.word, text)
  const first = text.charCodeAt(0)
  if (first < 58) return plainNumber(text)
  return text.startsWith('urn:epcglobal:cbv:') ? oldWord(text) : (canonicalKey(text) ?? addressOf(text))
}

const oldLists: WordListName[] = ['bizStep', 'disposition', 'bizTransactionType', 'partyType', 'errorReason']
/** A URN of the old vocabulary in a field that is no word list. */
function oldWord(text: string): string {
  for (const name of oldLists) {
    const address = webAddress(name, text)
    if (address !== text) return address
  }
  return text
}

const number = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/
/** A number without sign of plus, leading or trailing zeros and exponent, to the last digit; what is no number stays as it is. */
function plainNumber(text: string): string {
  const parts = number.exec(text)
  if (parts === null || (parts[2] === '' && (parts[3] ?? '') === '')) return text
  const [, sign, whole = '', fraction = '', exponent] = parts
  if (Math.abs(Number(exponent ?? 0)) > 400) return text
  const digits = whole + fraction
  const point = whole.length + Number(exponent ?? 0)
  const before = point <= 0 ? '' : digits.slice(0, point).padEnd(point, '0')
  const after = point < 0 ? '0'.repeat(-point) + digits : digits.slice(point)
  const left = before.replace(/^0+/, '')
  const right = after.replace(/0+$/, '')
  const value = `${left === '' ? '0' : left}${right === '' ? '' : `.${right}`}`
  return sign === '-' && value !== '0' ? `-${value}` : value
}

/** Texts in the order of their code points, one after the other. */
function sorted(texts: string[]): string {
  if (texts.length === 1) return texts[0]!
  if (texts.length === 0) return ''
  return texts.sort(byCodePoint).join('')
}
function byCodePoint(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  for (let index = 0; index < most; index++) {
    const left = a.charCodeAt(index)
    const right = b.charCodeAt(index)
    if (left === right) continue
    // A surrogate stands for a code point beyond all others.
    const high = Number((left & 0xf800) === 0xd800) - Number((right & 0xf800) === 0xd800)
    return high === 0 ? left - right : high
  }
  return a.length - b.length
}
