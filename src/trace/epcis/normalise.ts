// An event in one shape, whatever it was written in: prefixes become namespaces, words of the vocabulary become bare.
import { isObject, type EpcisEvent, type EpcisObject, type EpcisValue } from './value.ts'
import { addressOf, bareWord, knownPrefixes, type WordListName } from './vocabulary.ts'

/** Which field of which object holds a word of which list. */
const wordsOf: Record<string, Record<string, WordListName>> = {
  '': { bizStep: 'bizStep', disposition: 'disposition' },
  errorDeclaration: { reason: 'errorReason' },
  persistentDisposition: { set: 'disposition', unset: 'disposition' },
  bizTransactionList: { type: 'bizTransactionType' },
  sourceList: { type: 'partyType' },
  destinationList: { type: 'partyType' },
  sensorReport: { type: 'measurementType', exception: 'alertType', component: 'component' },
}
const structured = new Set(Object.keys(wordsOf).slice(1))

/**
 * The prefixes that a JSON-LD context gives. Contexts by address are not fetched, ever: those of EPCIS are known, others add nothing.
 * @param outer prefixes in force around it
 */
export function prefixesOf(context: unknown, outer: Readonly<Record<string, string>> = knownPrefixes): Readonly<Record<string, string>> {
  const prefixes: Record<string, string> = { ...outer }
  for (const part of Array.isArray(context) ? context : [context]) {
    if (!isObject(part)) continue
    for (const [prefix, meaning] of Object.entries(part)) {
      const address = typeof meaning === 'string' ? meaning : isObject(meaning) ? meaning['@id'] : undefined
      if (typeof address === 'string' && !prefix.startsWith('@'))
        prefixes[prefix] = address === 'urn:epcglobal:cbv:mda:' ? address.slice(0, -1) : address
    }
  }
  return prefixes
}

/** `{namespace}name` where the prefix is known; bare names and addresses stay. */
export function expandedName(name: string, prefixes: Readonly<Record<string, string>>): string {
  const colon = name.indexOf(':')
  if (colon < 1 || name.startsWith('{')) return name
  const prefix = name.slice(0, colon)
  const space = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined
  return space === undefined ? name : `{${space}}${name.slice(colon + 1)}`
}

/** @param event as the JSON binding has it, checked or not: a value of the wrong type comes through as it is */
export function normaliseEvent(event: EpcisObject, prefixes: Readonly<Record<string, string>>): EpcisEvent {
  const own = event['@context'] === undefined ? prefixes : prefixesOf(event['@context'], prefixes)
  const made: EpcisObject = { type: '' }
  for (const field in event) {
    if (field === '@context') continue
    const value = event[field]!
    if (field === 'type') made.type = typeof value === 'string' ? expandedType(value, own) : value
    else if (field === 'certificationInfo' && typeof value === 'string') made[field] = [value]
    else made[expandedName(field, own)] = inside(field, value, own, wordsOf[''])
  }
  return made as EpcisEvent
}
function expandedType(type: string, prefixes: Readonly<Record<string, string>>): string {
  return type.includes(':') ? expandedName(type.replace(/^https:\/\/ref\.gs1\.org\/epcis\/|^epcis:/, ''), prefixes) : type
}

function inside(
  field: string,
  value: EpcisValue,
  prefixes: Readonly<Record<string, string>>,
  words: Record<string, WordListName> | undefined,
): EpcisValue {
  if (typeof value === 'string') {
    const list = words !== undefined && Object.hasOwn(words, field) ? words[field] : undefined
    return list === undefined ? addressOf(value) : bareWord(list, value)
  }
  if (Array.isArray(value)) return value.map(item => inside(field, item, prefixes, words))
  if (!isObject(value)) return value
  const made: EpcisObject = {}
  const innerWords = structured.has(field) ? wordsOf[field] : undefined
  for (const key in value) made[expandedName(key, prefixes)] = inside(key, value[key]!, prefixes, innerWords)
  return made
}
