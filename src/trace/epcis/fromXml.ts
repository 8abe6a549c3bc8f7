// EPCIS events out of XML, 2.0 and 1.2: the structure of the JSON binding, with lines, and nothing decided yet about right or wrong.
import type { EpcisObject, EpcisValue } from './value.ts'
import type { XmlElement } from './xml.ts'

/** Namespaces of EPCIS whose elements count as unprefixed ones. */
const standardSpaces = new Set(['', 'urn:epcglobal:epcis:xsd:1', 'urn:epcglobal:epcis:xsd:2'])

const instanceSpace = 'http://www.w3.org/2001/XMLSchema-instance'
/** An element that says of itself that it has no value. */
function isNil(element: XmlElement): boolean {
  return element.attributes.some(
    ({ space, name, value }) => space === instanceSpace && name === 'nil' && (value === 'true' || value === '1'),
  )
}

/** Line of every object that was read, and of its fields. */
export type Lines = WeakMap<object, { line: number; fields: Map<string, number> }>

const wrappers = new Set(['extension', 'baseExtension'])
/** Lists whose items are texts or objects in elements of their own. */
const textLists: Record<string, string> = { epcList: 'epc', childEPCs: 'epc', inputEPCList: 'epc', outputEPCList: 'epc' }
const quantityLists = new Set(['quantityList', 'childQuantityList', 'inputQuantityList', 'outputQuantityList'])
const typedLists: Record<string, string> = { bizTransactionList: 'bizTransaction', sourceList: 'source', destinationList: 'destination' }
const numbers = new Set('quantity value minValue maxValue meanValue sDev percRank percValue'.split(' '))

/** Elements by their name in the JSON binding: `{namespace}name` for those of somebody else. */
function nameOf(part: { space: string; name: string }): string {
  return standardSpaces.has(part.space) ? part.name : `{${part.space}}${part.name}`
}
function content(element: XmlElement): string {
  return element.text.trim()
}

/** Children without the wrappers that 1.1 and 1.2 put around what they added. */
export function childrenOf(element: XmlElement): XmlElement[] {
  return element.children.flatMap(child => (standardSpaces.has(child.space) && wrappers.has(child.name) ? childrenOf(child) : [child]))
}

/** One event; a field that the standard does not know comes along under its name, so that the check can name it. */
export function eventFromXml(element: XmlElement, lines: Lines): EpcisObject {
  const event: EpcisObject = { type: nameOf(element) }
  const fields = remember(event, element, lines)
  for (const attribute of element.attributes)
    if (attribute.space !== '' && attribute.space !== instanceSpace) event[nameOf(attribute)] = attribute.value
  for (const child of childrenOf(element)) {
    const name = nameOf(child)
    fields.set(name, child.line)
    put(event, name, fieldFromXml(name, child, lines))
  }
  return event
}

function remember(value: object, element: XmlElement, lines: Lines): Map<string, number> {
  const fields = new Map<string, number>()
  lines.set(value, { line: element.line, fields })
  return fields
}
/** A name that comes again makes a list. */
function put(into: EpcisObject, name: string, value: EpcisValue): void {
  const before = into[name]
  if (before === undefined) into[name] = value
  else into[name] = [...(Array.isArray(before) ? before : [before]), ...(Array.isArray(value) ? value : [value])]
}

function fieldFromXml(name: string, element: XmlElement, lines: Lines): EpcisValue {
  const item = Object.hasOwn(textLists, name) ? textLists[name]! : undefined
  if (item !== undefined) return listOf(element, item, child => content(child), lines)
  if (quantityLists.has(name)) return listOf(element, 'quantityElement', child => record(child, lines), lines)
  const typed = Object.hasOwn(typedLists, name) ? typedLists[name]! : undefined
  if (typed !== undefined) return listOf(element, typed, child => typedText(typed, child, lines), lines)
  if (name === 'sensorElementList') return listOf(element, 'sensorElement', child => sensor(child, lines), lines)
  if (name === 'persistentDisposition') return dispositionSets(element, lines)
  if (name === 'errorDeclaration') return declaration(element, lines)
  if (name === 'readPoint' || name === 'bizLocation' || name === 'ilmd') return record(element, lines)
  if (name === 'certificationInfo') return [content(element)]
  return name.startsWith('{') || element.children.length > 0 ? foreignFromXml(element, lines) : content(element)
}

/** Items under the name that the schema gives them; an element of another name stays visible as an object. */
function listOf(element: XmlElement, item: string, read: (child: XmlElement) => EpcisValue, lines: Lines): EpcisValue[] {
  return childrenOf(element).map(child => {
    const name = nameOf(child)
    if (name === item) return read(child)
    const odd: EpcisObject = { [name]: content(child) }
    remember(odd, child, lines)
    return odd
  })
}

function record(element: XmlElement, lines: Lines): EpcisObject {
  const made: EpcisObject = {}
  const fields = remember(made, element, lines)
  for (const attribute of element.attributes) made[nameOf(attribute)] = attribute.value
  for (const child of childrenOf(element)) {
    const name = nameOf(child)
    fields.set(name, child.line)
    if (isNil(child)) continue
    put(made, name, name.startsWith('{') || child.children.length > 0 ? foreignFromXml(child, lines) : typedValue(name, content(child)))
  }
  return made
}

function typedText(field: string, element: XmlElement, lines: Lines): EpcisObject {
  const made: EpcisObject = {}
  remember(made, element, lines)
  for (const attribute of element.attributes) made[nameOf(attribute)] = attribute.value
  made[field] = content(element)
  return made
}

function sensor(element: XmlElement, lines: Lines): EpcisObject {
  const made: EpcisObject = {}
  const fields = remember(made, element, lines)
  for (const child of childrenOf(element)) {
    const name = nameOf(child)
    fields.set(name, child.line)
    if (name === 'sensorReport') put(made, name, [record(measured(child), lines)])
    else put(made, name, name === 'sensorMetadata' ? record(child, lines) : foreignFromXml(child, lines))
  }
  return made
}
/** Attributes of a report as elements, so that numbers and truth values become what they are. */
function measured(element: XmlElement): XmlElement {
  const asElements = element.attributes.map(({ space, name, value }) => ({
    ...element,
    space,
    name,
    text: value,
    attributes: [],
    children: [],
  }))
  return { ...element, attributes: [], children: [...asElements, ...element.children] }
}

function dispositionSets(element: XmlElement, lines: Lines): EpcisObject {
  const made: EpcisObject = {}
  remember(made, element, lines)
  for (const child of childrenOf(element)) put(made, nameOf(child), [content(child)])
  return made
}

function declaration(element: XmlElement, lines: Lines): EpcisObject {
  const made: EpcisObject = {}
  const fields = remember(made, element, lines)
  for (const child of childrenOf(element)) {
    const name = nameOf(child)
    fields.set(name, child.line)
    if (name === 'correctiveEventIDs') made[name] = listOf(child, 'correctiveEventID', one => content(one), lines)
    else put(made, name, name.startsWith('{') ? foreignFromXml(child, lines) : content(child))
  }
  return made
}

/** What somebody else added: text, or fields inside; attributes are fields too. */
function foreignFromXml(element: XmlElement, lines: Lines): EpcisValue {
  const text = content(element)
  if (element.children.length === 0 && element.attributes.length === 0) return text
  const made: EpcisObject = {}
  remember(made, element, lines)
  for (const attribute of element.attributes) put(made, foreignName(attribute), attribute.value)
  for (const child of element.children) put(made, foreignName(child), foreignFromXml(child, lines))
  if (text !== '') made['#text'] = text
  return made
}
function foreignName(part: { space: string; name: string }): string {
  return part.space === '' ? part.name : `{${part.space}}${part.name}`
}

/** Numbers and truth values of XML, exact where they can be read; anything else stays text, and the check says so. */
function typedValue(name: string, text: string): EpcisValue {
  if (numbers.has(name)) return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : text
  if (name !== 'booleanValue') return text
  return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : text
}
