// Valid documents made wrong in one place: a field dropped, renamed, doubled or given another type. Which place and how is drawn from a seed.
type Json = null | boolean | number | string | Json[] | { [field: string]: Json }

/** A linear congruential generator: the same seed makes the same documents. */
export function drawFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const others: Json[] = [
  null, true, 0, -1, 1.5, '', 'x', 'not a uri', 'urn:a:b', 'https://example.com/a b', 'http://gs1.org/voc/Temperature', 'urn:epcglobal:cbv:bizstep:shipping',
  'cbv:Disp-x', '2020-01-01', '2020-01-01T00:00:00', '2020-02-30T00:00:00Z', '2020-01-01T00:00:00Z', '2020-01-01t23:59:60z', '+14:30', '+08:00', 'ADD',
  'OBSERVE', 'DELETE', 'shipping', 'active', 'po', 'location', 'Temperature', 'ObjectEvent', 'TransformationEvent', 'kgm', 'KGM', 'KGMX', '+8:00', 'https://gs1.org/voc/X', 'https://ns.gs1.org/cbv/x', 'f0f', '2.0', '2.x',
  [], ['x'], ['urn:a:b'], ['urn:a:b', 'urn:a:b'], [{}], {}, { id: 'x' }, { id: 'urn:a:b' }, { 'a:b': 1 }, { b: 1 }, { type: 'po' },
] // prettier-ignore
const names = [
  'x', 'a:b', 'http://a.b/c', 'a b:c', 'type', 'id', 'ilmd', 'epcList', 'quantityList', 'parentID', 'childEPCs', 'inputEPCList', 'transformationID', 'uom',
  'persistentDisposition', 'errorDeclaration', 'certificationInfo', 'sensorElementList', 'readPoint', 'action', '@context', 'recordTime', 'schemaVersion',
] // prettier-ignore

/** @returns a changed copy, and in words what was changed */
export function mutate(document: Json, draw: (below: number) => number): { changed: Json; what: string } {
  const changed = structuredClone(document)
  const places: { holder: Json[] | { [field: string]: Json }; key: string | number; path: string }[] = []
  const visit = (value: Json, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    for (const key of Object.keys(value)) {
      const own = Array.isArray(value) ? Number(key) : key
      places.push({ holder: value, key: own, path: `${path}/${key}` })
      visit((value as Record<string, Json>)[key]!, `${path}/${key}`)
    }
  }
  visit(changed, '')
  const { holder, key, path } = places[draw(places.length)]!
  const inside = holder as Record<string | number, Json>
  const how = draw(4)
  if (how === 0) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1)
    else delete inside[key]
    return { changed, what: `${path} dropped` }
  }
  if (how === 1 && !Array.isArray(holder)) {
    const name = names[draw(names.length)]!
    inside[name] = inside[key]!
    if (name !== key) delete inside[key]
    return { changed, what: `${path} renamed to ${name}` }
  }
  if (how === 1) {
    ;(holder as Json[]).push(structuredClone(inside[key]!))
    return { changed, what: `${path} doubled` }
  }
  const value = others[draw(others.length)]!
  if (how === 3 && !Array.isArray(holder)) {
    const name = names[draw(names.length)]!
    inside[name] = value
    return { changed, what: `${name} of ${JSON.stringify(value)} put beside ${path}` }
  }
  inside[key] = value
  return { changed, what: `${path} made ${JSON.stringify(value)}` }
}
