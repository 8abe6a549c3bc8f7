// What an EPCIS event is made of once it is read: the words of EPCIS 2.0 JSON, whatever it was written in.

export type EpcisValue = string | number | boolean | null | EpcisValue[] | EpcisObject
export type EpcisObject = { [field: string]: EpcisValue }

/**
 * One event in one shape. Fields of the standard have their names of the JSON binding; words of the Core Business Vocabulary are bare
 * ("shipping"); a field of somebody else is `{namespace}name`, so that a prefix means nothing. Times stay as they were written.
 */
export type EpcisEvent = EpcisObject & { type: string }

export function isObject(value: unknown): value is EpcisObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects of a list; what is no list, or no object in it, is left out: the check names those. */
export function objectsOf(value: EpcisValue | undefined): EpcisObject[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

/** The texts of a list, or the one text alone. */
export function textsOf(value: EpcisValue | undefined): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
}

/** Fields of somebody else: `{namespace}name`. */
export const isExtension = (field: string): boolean => field.startsWith('{')
