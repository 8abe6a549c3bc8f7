// The check against documents of others: what must be accepted, what must be refused and how, and the verdict of GS1's own schema.
import { expect, test } from 'vitest'
import { checkDocument, isAccepted, problemsOf, sortOut } from '#trace/epcis/check/check.ts'
import { normalisedEvents, readDocument } from '#trace/epcis/document.ts'
import { eventHash, preHash } from '#trace/epcis/eventHash.ts'
import { inUtc } from '#trace/epcis/moment.ts'
import type { Problem } from '#domain/problem.ts'
import { drawFrom, mutate } from './mutations.ts'
import { documentPeer, queryPeer } from './peer.ts'
import { isThere, json, ofKind, text, type Sample } from './suites.ts'

const now = Date.parse('2026-11-30T00:00:00Z')
function problems(source: string): Problem[] {
  const read = readDocument(source)
  return read.ok ? problemsOf(checkDocument(read.value, { now })) : read.problems
}
const isJson = ({ path }: Sample): boolean => /\.json(ld)?$/.test(path)
const captures = ofKind('capture').filter(({ expected }) => expected === 'accepted')
const beyondSchema = new Set(
  'offset-contradicts future no-parent set-and-unset negative unit said-twice min-above-max unit-of-other-kind heavier-out'
    .split(' ')
    .map(code => `epcis.${code}`),
)

test.skipIf(!isThere)('every document to be captured is accepted, in JSON and in XML', () => {
  expect(captures.filter(isJson).length).toBeGreaterThanOrEqual(50)
  expect(captures.filter(sample => !isJson(sample)).length).toBeGreaterThanOrEqual(40)
  const refused = captures.flatMap(({ path }) => problems(text(path)).map(({ place, en }) => `${path} ${place.path}: ${en}`))
  expect(refused).toEqual([])
})

test.skipIf(!isThere)(
  'every document that must be refused is refused, with one problem a fault, its place, and the fix in both languages',
  () => {
    const wrong = ofKind('must be refused')
    expect(wrong.length).toBeGreaterThanOrEqual(18)
    const said = Object.fromEntries(wrong.map(({ path }) => [path, problems(text(path))]))
    for (const [path, own] of Object.entries(said)) {
      expect(own.length, path).toBeGreaterThan(0)
      expect(own.length, path).toBeLessThanOrEqual(3)
      for (const one of own) {
        expect(one.place.path ?? String(one.place.row), path).toBeDefined()
        expect(/\p{Script=Han}/u.test(one.zh) && /\p{Script=Han}/u.test(one.fixZh), path).toBe(true)
        expect(/\p{Script=Han}/u.test(one.en + one.fixEn), path).toBe(false)
        expect(path.endsWith('.xml') ? one.place.row : 1, path).toBeGreaterThan(0)
      }
    }
    const of = (name: string): Problem[] => Object.entries(said).find(([path]) => path.endsWith(name))![1]
    expect(of('JSON/Capture/Invalid/ObjectEvent_with_non_standard_bizStep.json')).toMatchObject([
      {
        code: 'epcis.word',
        place: { path: '/epcisBody/eventList/0/bizStep' },
        fixEn: expect.stringMatching(/^the nearest is transporting; allowed: .*shipping/),
      },
    ])
    expect(of('XML/Capture/Invalid/ObjectEvent_with_unknown_element.xml')).toMatchObject([
      { code: 'epcis.unknown-field', place: { path: '/EPCISDocument/EPCISBody/EventList/ObjectEvent[1]/madeUpField', row: 13 } },
    ])
  },
)

test.skipIf(!isThere)('in a mixed document only the faulty events are refused, and counted', () => {
  const good = captures.filter(isJson).filter(({ path }) => path.includes('/Documents/'))
  const bad = ofKind('must be refused').filter(
    sample => isJson(sample) && sample.path.includes('/Capture/') && !sample.path.includes('without_context'),
  )
  const eventsOf = (sample: Sample): unknown[] => (json(sample.path) as { epcisBody: { eventList: unknown[] } }).epcisBody.eventList
  const right = good.flatMap(eventsOf)
  const faulty = bad.flatMap(eventsOf)
  const mixed = [...right, ...faulty]
    .map((event, index) => ({ event, wrong: index >= right.length }))
    .toSorted((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)
  const read = readDocument(
    JSON.stringify({
      '@context': ['https://ref.gs1.org/standards/epcis/epcis-context.jsonld'],
      type: 'EPCISDocument',
      schemaVersion: '2.0',
      creationDate: '2026-01-01T00:00:00Z',
      epcisBody: { eventList: mixed.map(({ event }) => event) },
    }),
  )
  if (!read.ok) throw new Error('unread')
  const sorted = sortOut(checkDocument(read.value, { now }))
  expect(sorted.refused).toEqual(mixed.flatMap(({ wrong }, index) => (wrong ? [index] : [])))
  expect([sorted.accepted.length, sorted.refused.length]).toEqual([right.length, faulty.length])
})

test.skipIf(!isThere)('the verdict is that of the schema of GS1, on every JSON document of the suites', () => {
  const [valid, validQuery] = [documentPeer(), queryPeer()]
  const files = ['capture', 'must be refused', 'query or query document', 'hash golden', 'hash equality', 'hash trap']
    .flatMap(ofKind)
    .filter(isJson)
  expect(files.length).toBeGreaterThan(100)
  for (const { path } of files) {
    const document = json(path)
    const ours = problems(text(path)).filter(({ code }) => !beyondSchema.has(code)).length === 0
    expect(ours, path).toBe(path.includes('/Queries/') ? validQuery(document) : valid(document))
  }
})

const rounds = Number(process.env['XUNYU_MUTATIONS'] ?? 40)
test.skipIf(!isThere)('and on documents made wrong in one place', () => {
  const valid = documentPeer()
  const draw = drawFrom(19)
  const bases = captures.filter(isJson).map(({ path }) => json(path))
  const differing: string[] = []
  const verdicts = { right: 0, wrong: 0 }
  for (const base of bases)
    for (let round = 0; round < rounds; round++) {
      const { changed, what } = mutate(base as never, draw)
      const peer = valid(changed)
      verdicts[peer ? 'right' : 'wrong']++
      const ours = problems(JSON.stringify(changed)).filter(({ code }) => !beyondSchema.has(code))
      if ((ours.length === 0) !== peer)
        differing.push(
          `${what}: ${peer ? `only we refuse (${ours[0]!.en})` : `only the schema refuses (${JSON.stringify(valid.errors?.at(-1))})`}`,
        )
    }
  expect(differing).toEqual([])
  expect(Math.min(verdicts.right, verdicts.wrong)).toBeGreaterThan(bases.length)
})

test.skipIf(!isThere)('JSON and XML twins of a document are the same events, unless their content differs', () => {
  const twins = ofKind('capture').filter(
    ({ path }) => path.includes('/JSON/Capture/Documents/') && ofKind('capture').some(other => other.path === twinOf(path)),
  )
  expect(twins.length).toBeGreaterThan(20)
  const differing = twins
    .filter(({ path }) => hashes(path).join() !== hashes(twinOf(path)).join())
    .map(({ path }) => path.split('/').at(-1))
  expect(differing).toEqual(contentDiffers)
})
/** Twins that do not say the same: the error of this one is declared at 14:00 UTC in JSON and at 14:00 of +01:00 in XML. */
const contentDiffers = ['Combination_of_different_event.json']
function twinOf(path: string): string {
  return path.replace('/JSON/', '/XML/').replace(/\.json$/, '.xml')
}
/** What happened, and what was noted of it: number of the event, moment of recording, declaration of an error. */
function hashes(path: string): string[] {
  const read = readDocument(text(path))
  if (!read.ok) return []
  return normalisedEvents(read.value)
    .map(event => {
      const { eventID, recordTime, errorDeclaration } = event
      const noted = preHash({ type: 'noted', '{n}declared': errorDeclaration ?? '' })
      return [
        eventHash(event, read.value.ignored),
        eventID,
        recordTime === undefined ? '' : inUtc(String(recordTime)),
        utcInside(noted),
      ].join(' ')
    })
    .toSorted()
}
function utcInside(said: string): string {
  return said.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)/g, inUtc)
}

test.skipIf(!isThere)('what breaks the ratified schema is told, and is never a crash', () => {
  for (const { path } of ['capture', 'query or query document', 'hash trap'].flatMap(ofKind)) {
    const read = readDocument(text(path))
    const answer = read.ok ? typeof isAccepted(checkDocument(read.value)) : read.problems.map(({ code }) => code).join()
    expect(['boolean', 'epcis.doctype'], path).toContain(answer)
  }
})
