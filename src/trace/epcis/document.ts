// Reads what somebody sent: JSON or XML, a document, a query document or one event. Reading decides what it is and where its events
// stand; whether they are right is the check's business. Nothing is fetched, and what is too deep is refused before it is followed.
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { childrenOf, eventFromXml, type Lines } from './fromXml.ts'
import { expandedName, normaliseEvent, prefixesOf } from './normalise.ts'
import { isObject, textsOf, type EpcisEvent, type EpcisObject, type EpcisValue } from './value.ts'
import { readXml, type XmlElement, type XmlFault } from './xml.ts'

export type DocumentKind = 'capture' | 'query' | 'event' | 'masterData' | 'captureJob' | 'request'
export type EpcisDocument = {
  kind: DocumentKind
  format: 'json' | 'xml'
  /** The whole JSON document; of XML its attributes alone. */
  root: EpcisObject
  /** Events as they were written (XML: in the structure of JSON), and where each stands. */
  events: { raw: EpcisValue; path: (string | number)[] }[]
  prefixes: Readonly<Record<string, string>>
  /** Fields of somebody else that the document asks to leave out of the event hash. */
  ignored: ReadonlySet<string>
  lines: Lines
  /** What a query asks: its name and its parameters as they were written. */
  request?: { name: string | undefined; parameters: { name: string; value: EpcisValue | undefined; steps: (string | number)[] }[] }
}

/** Objects and lists inside one another that a document may have. */
export const deepest = 128

/** @param text the document, decoded from UTF-8 */
export function readDocument(text: string): Checked<EpcisDocument> {
  const first = /[^\s\uFEFF]/u.exec(text)
  if (first === null)
    return refused(
      'epcis.empty',
      '',
      '文件是空的',
      'the file is empty',
      '给出 EPCIS 文件（JSON 或 XML）',
      'give an EPCIS document in JSON or XML',
    )
  return first[0] === '<' ? readXmlDocument(text) : readJsonDocument(text)
}

/** The events in one shape, in the order of the document; what is no object at all is left out. */
export function normalisedEvents(document: EpcisDocument): EpcisEvent[] {
  return document.events.flatMap(({ raw }) => (isObject(raw) ? [normaliseEvent(raw, document.prefixes)] : []))
}

function readJsonDocument(text: string): Checked<EpcisDocument> {
  if (depthOf(text) > deepest)
    return refused(
      'epcis.too-deep',
      '',
      `对象和列表层层相套，超过 ${deepest} 层`,
      `objects and lists are more than ${deepest} deep`,
      '把结构展平后再发送',
      'flatten the structure and send it again',
    )
  let root: unknown
  try {
    root = JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1]
    return {
      ok: false,
      problems: [
        problem('epcis.not-json', line === undefined ? {} : { row: Number(line) }, {
          zh: 'JSON 写得不完整',
          en: 'the JSON is not complete',
          fixZh: '检查这一行附近的引号、逗号和括号',
          fixEn: 'check quotes, commas and brackets near this line',
        }),
      ],
    }
  }
  if (!isObject(root))
    return refused(
      'epcis.not-document',
      '',
      '最外层不是对象',
      'the outermost value is not an object',
      '给出 EPCISDocument、EPCISQueryDocument 或一个事件',
      'give an EPCISDocument, an EPCISQueryDocument or one event',
    )
  return { ok: true, warnings: [], value: jsonDocument(root) }
}

function jsonDocument(root: EpcisObject): EpcisDocument {
  const prefixes = prefixesOf(root['@context'])
  const shared = { format: 'json' as const, root, prefixes, lines: new WeakMap() as Lines }
  const body = isObject(root['epcisBody']) ? root['epcisBody'] : {}
  if (root.type === 'EPCISDocument') {
    const [list, path]: [EpcisValue | undefined, (string | number)[]] =
      body['eventList'] === undefined && isObject(body['event'])
        ? [[body['event']], ['epcisBody', 'event']]
        : [body['eventList'], ['epcisBody', 'eventList']]
    const single = path[1] === 'event'
    return { ...shared, kind: 'capture', ignored: ignoredIn([root, body], prefixes), events: placed(list, path, single) }
  }
  if (root.type === 'EPCISQueryDocument') {
    const results = isObject(body['queryResults']) ? body['queryResults'] : {}
    const resultsBody = isObject(results['resultsBody']) ? results['resultsBody'] : {}
    const path = ['epcisBody', 'queryResults', 'resultsBody', 'eventList']
    return {
      ...shared,
      kind: 'query',
      ignored: ignoredIn([root, body, results, resultsBody], prefixes),
      events: placed(resultsBody['eventList'], path, false),
    }
  }
  if (root['type'] === undefined && isRequest(root)) {
    const inner = isObject(root['query']) ? root['query'] : undefined
    const parameters = Object.entries(inner ?? root).map(([name, value]) => ({
      name,
      value,
      steps: inner === undefined ? [name] : ['query', name],
    }))
    return {
      ...shared,
      kind: 'request',
      ignored: new Set(),
      events: [],
      request: { name: typeof root['name'] === 'string' ? root['name'] : undefined, parameters },
    }
  }
  return { ...shared, kind: 'event', ignored: ignoredIn([root], prefixes), events: [{ raw: root, path: [] }] }
}
/** A query has parameters, or a name and parameters; an event without its type has fields of events. */
function isRequest(root: EpcisObject): boolean {
  if (isObject(root['query'])) return true
  const context = root['@context']
  if (typeof context === 'string' && context.endsWith('query-schema.json')) return true
  return Object.keys(root).some(field =>
    /^((EQ|GT|GE|LT|LE|WD|MATCH|EXISTS|HASATTR)_|eventType$|eventCountLimit$|maxEventCount$)/.test(field),
  )
}
function placed(list: EpcisValue | undefined, path: (string | number)[], single: boolean): EpcisDocument['events'] {
  return Array.isArray(list) ? list.map((raw, index) => ({ raw, path: single ? path : [...path, index] })) : []
}

/** `ignoreFields` of any namespace beside or around the events: names in the prefixes of the document. */
function ignoredIn(objects: EpcisObject[], prefixes: Readonly<Record<string, string>>): ReadonlySet<string> {
  const ignored = new Set<string>()
  for (const object of objects)
    for (const field in object)
      if (field.endsWith(':ignoreFields')) for (const name of textsOf(object[field])) ignored.add(expandedName(name, prefixes))
  if (ignored.size > 0)
    for (const object of objects)
      for (const field in object) if (field.endsWith(':ignoreFields')) ignored.add(expandedName(field, prefixes))
  return ignored
}

const eventNames = new Set(['ObjectEvent', 'AggregationEvent', 'TransactionEvent', 'TransformationEvent', 'AssociationEvent'])
const xmlKinds: Record<string, DocumentKind> = {
  EPCISDocument: 'capture',
  EPCISQueryDocument: 'query',
  EPCISMasterDataDocument: 'masterData',
  EPCISCaptureJob: 'captureJob',
}

function readXmlDocument(text: string): Checked<EpcisDocument> {
  const read = readXml(text, deepest)
  if (!read.ok) return { ok: false, problems: [xmlProblem(read.fault)] }
  const { root } = read
  const lines: Lines = new WeakMap()
  const attributes: EpcisObject = { type: root.name }
  for (const attribute of root.attributes) attributes[attribute.name] = attribute.value
  lines.set(attributes, { line: root.line, fields: new Map() })
  const shared = { format: 'xml' as const, root: attributes, prefixes: {}, lines }
  if (eventNames.has(root.name)) {
    const raw = eventFromXml(root, lines)
    return { ok: true, warnings: [], value: { ...shared, kind: 'event', ignored: new Set(), events: [{ raw, path: [root.name] }] } }
  }
  const found = listOfEvents(root, [root.name])
  const kind = Object.hasOwn(xmlKinds, root.name) ? xmlKinds[root.name]! : 'event'
  const poll =
    found === undefined
      ? childrenOf(root)
          .flatMap(childrenOf)
          .find(child => child.name === 'Poll')
      : undefined
  return {
    ok: true,
    warnings: [],
    value: {
      ...shared,
      kind: poll === undefined ? kind : 'request',
      ignored: ignoredElements(root, lines),
      events: found === undefined ? [] : eventsOf(found, lines),
      ...(poll === undefined ? {} : { request: askedOf(poll, root.name) }),
    },
  }
}
function askedOf(poll: XmlElement, root: string): NonNullable<EpcisDocument['request']> {
  const textOf = (element: XmlElement, name: string): string | undefined =>
    childrenOf(element)
      .find(child => child.name === name)
      ?.text.trim()
  const list = childrenOf(poll).find(child => child.name === 'params')
  const parameters = (list === undefined ? [] : childrenOf(list)).map((parameter, index) => ({
    name: textOf(parameter, 'name') ?? '',
    value: textOf(parameter, 'value'),
    steps: [root, 'EPCISBody', 'Poll', 'params', `param[${index + 1}]`],
  }))
  return { name: textOf(poll, 'queryName'), parameters }
}
type Found = { list: XmlElement; path: string[] }
/** The list of events, wherever the document has its body. */
function listOfEvents(element: XmlElement, path: string[]): Found | undefined {
  for (const child of childrenOf(element)) {
    const own = [...path, child.name]
    if (child.name === 'EventList') return { list: child, path: own }
    if (!['EPCISBody', 'QueryResults', 'resultsBody', 'event'].includes(child.name)) continue
    const found = listOfEvents(child, own)
    if (found !== undefined) return found
  }
  return undefined
}
function eventsOf({ list, path }: Found, lines: Lines): EpcisDocument['events'] {
  const counts = new Map<string, number>()
  return childrenOf(list).map(element => {
    const number = (counts.get(element.name) ?? 0) + 1
    counts.set(element.name, number)
    return { raw: eventFromXml(element, lines), path: [...path, `${element.name}[${number}]`] }
  })
}
function ignoredElements(root: XmlElement, lines: Lines): ReadonlySet<string> {
  const ignored = new Set<string>()
  const around = [root, ...childrenOf(root), ...childrenOf(root).flatMap(body => childrenOf(body))]
  for (const element of around)
    for (const child of element.children)
      if (child.name === 'ignoreFields' && child.space !== '')
        for (const name of Object.keys(eventFromXml(child, lines))) if (name !== 'type') ignored.add(name)
  return ignored
}

function xmlProblem(fault: XmlFault): Problem {
  const place = { row: fault.line }
  if (fault.kind === 'doctype')
    return problem('epcis.doctype', place, {
      zh: 'XML 带有 DOCTYPE 声明',
      en: 'the XML has a DOCTYPE',
      fixZh: '删去 DOCTYPE 一行；EPCIS 不需要它，实体和外部文件一律不读',
      fixEn: 'leave the DOCTYPE out: EPCIS needs none, and entities and outside files are never read',
    })
  if (fault.kind === 'deep')
    return problem('epcis.too-deep', place, {
      zh: `元素层层相套，超过 ${fault.zh} 层`,
      en: `elements are more than ${fault.en} deep`,
      fixZh: '把结构展平后再发送',
      fixEn: 'flatten the structure and send it again',
    })
  if (fault.kind === 'prefix')
    return problem('epcis.unknown-prefix', place, {
      zh: `名称“${fault.zh}”的前缀没有声明，或写法不对`,
      en: `the prefix of "${fault.en}" is not declared, or is written wrongly`,
      fixZh: '在外层元素上用 xmlns:前缀="…" 声明',
      fixEn: 'declare it with xmlns:prefix="..." on an outer element',
    })
  return problem('epcis.not-xml', place, {
    zh: `XML 写得不完整：${fault.zh}`,
    en: `the XML is not well-formed: ${fault.en}`,
    fixZh: '检查标签是否成对、属性是否加引号',
    fixEn: 'check that tags are closed and attributes quoted',
  })
}

/** How deep brackets go, before anything is built of them. */
function depthOf(text: string): number {
  let depth = 0
  let most = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 34) {
      for (at++; at < text.length && text.charCodeAt(at) !== 34; at++) if (text.charCodeAt(at) === 92) at++
    } else if (code === 123 || code === 91) {
      if (++depth > most) most = depth
    } else if (code === 125 || code === 93) depth--
  }
  return most
}

function refused(code: string, path: string, zh: string, en: string, fixZh: string, fixEn: string): Checked<EpcisDocument> {
  return { ok: false, problems: [problem(code, path === '' ? {} : { path }, { zh, en, fixZh, fixEn })] }
}
