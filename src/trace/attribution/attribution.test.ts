// Mass through lots: the worked example to the gram, custody models, and what holds for any graph in any order.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attribute, type Attribution } from './attribute.ts'
import { claimableG, objectionsToClaims } from './claimable.ts'
import { totalOf, type LotEvent } from './lots.ts'

const tonnes = (mass: number): number => mass * 1_000_000
const arose = (lot: string, mass: number, origin = lot): LotEvent => ({
  kind: 'arose',
  id: `arose:${lot}`,
  at: '2026-03-01',
  lot,
  massG: tonnes(mass),
  origin,
})
const worked = (id: string, inputs: [string, number][], outputs: [string, number][], at = '2026-03-02'): LotEvent => ({
  kind: 'worked',
  id,
  at,
  inputs: inputs.map(([lot, mass]) => ({ lot, massG: tonnes(mass) })),
  outputs: outputs.map(([lot, mass]) => ({ lot, massG: tonnes(mass) })),
})
function traced(events: readonly LotEvent[]): Attribution {
  const done = attribute(events)
  if (!done.ok) throw new Error(done.problems.map(({ en }) => en).join('; '))
  return done.value
}
const codes = (events: readonly LotEvent[]): string[] => {
  const done = attribute(events)
  return done.ok ? [] : done.problems.map(({ code }) => code)
}

const binder = [
  arose('slag', 60),
  arose('ash', 30),
  arose('gypsum', 10),
  worked('mill', [['slag', 60], ['ash', 30], ['gypsum', 10]], [['binder', 95]]),
  worked('deliver-1', [['binder', 38]], [['site-1', 38]], '2026-03-05'),
  worked('deliver-2', [['binder', 57]], [['site-2', 57]], '2026-03-06'),
] // prettier-ignore

test('60 t slag, 30 t ash and 10 t gypsum make 95 t binder: the deliveries carry 22.8 and 34.2 t of slag, and 3 t are lost', () => {
  const attribution = traced(binder)
  const slag = (lot: string, model: Parameters<typeof claimableG>[3]): number => claimableG(attribution, lot, 'slag', model)
  expect(['site-1', 'site-2'].map(lot => slag(lot, 'mass_balance'))).toEqual([22.8, 34.2].map(tonnes))
  expect(['site-1', 'site-2'].map(lot => slag(lot, 'controlled_blending'))).toEqual([22.8, 34.2].map(tonnes))
  for (const model of ['identity_preserved', 'segregated', 'book_and_claim'] as const)
    expect(['site-1', 'site-2'].map(lot => slag(lot, model))).toEqual([0, 0])
  expect(attribution.lost.get('mill')).toEqual(new Map([['ash', tonnes(1.5)], ['gypsum', tonnes(0.5)], ['slag', tonnes(3)]])) // prettier-ignore
  const claim = (id: string, lot: string, mass: number) => ({ id, lot, origin: 'slag', massG: tonnes(mass) })
  expect(objectionsToClaims(binder, attribution, [claim('a', 'site-1', 22.8), claim('b', 'site-2', 34.2)], 'mass_balance')).toEqual([])
  expect(objectionsToClaims(binder, attribution, [claim('a', 'site-1', 25.8), claim('b', 'site-2', 34.2)], 'mass_balance')).toMatchObject([
    {
      code: 'attribution.claimed-too-much',
      place: { path: 'mill' },
      en: 'a, b ask for 60000 kg of slag; mill allows 57000 kg at most',
    },
  ])
  expect(objectionsToClaims(binder, attribution, [claim('a', 'site-1', 25.8), claim('b', 'site-2', 31.2)], 'mass_balance')).toEqual([])
  expect(objectionsToClaims(binder, attribution, [claim('a', 'site-1', 1)], 'identity_preserved')).toMatchObject([
    { place: { path: 'site-1' } },
  ])
})

test('of 100 t of flour with 40 t organic at most 40 t are claimed as organic, on whichever bags', () => {
  const flour = [
    arose('organic-wheat', 40, 'organic'),
    arose('wheat', 60, 'usual'),
    worked('mill', [['organic-wheat', 40], ['wheat', 60]], [['bags-1', 70], ['bags-2', 30]]),
  ] // prettier-ignore
  const attribution = traced(flour)
  const claim = (id: string, lot: string, mass: number) => ({ id, lot, origin: 'organic', massG: tonnes(mass) })
  const judge = (...claims: ReturnType<typeof claim>[]): string[] =>
    objectionsToClaims(flour, attribution, claims, 'mass_balance').map(({ place }) => place.path ?? '')
  expect(judge(claim('a', 'bags-1', 40))).toEqual([])
  expect(judge(claim('a', 'bags-1', 20), claim('b', 'bags-2', 20))).toEqual([])
  expect(judge(claim('a', 'bags-1', 30), claim('b', 'bags-2', 11))).toEqual(['arose:organic-wheat'])
  expect(judge(claim('a', 'bags-2', 31))).toEqual(['bags-2'])
})

test('what was sold raw is no credit for the blend', () => {
  const events = [
    arose('slag', 60),
    arose('sand', 70),
    worked('sold', [['slag', 30]], [['raw', 30]]),
    worked('mix', [['slag', 30], ['sand', 70]], [['blend', 100]]),
  ] // prettier-ignore
  const attribution = traced(events)
  expect(claimableG(attribution, 'raw', 'slag', 'identity_preserved')).toBe(tonnes(30))
  expect(
    objectionsToClaims(events, attribution, [{ id: 'a', lot: 'blend', origin: 'slag', massG: tonnes(31) }], 'mass_balance'),
  ).toMatchObject([{ place: { path: 'mix' } }])
})

test('what cannot be is named: more out than in, more taken than there is, circles, doubles, broken grams', () => {
  expect(codes([arose('a', 1), worked('x', [['a', 1]], [['b', 2]])])).toEqual(['attribution.heavier-out'])
  expect(codes([arose('a', 1), worked('x', [['a', 0.7]], [['b', 0.7]]), worked('y', [['a', 0.7]], [['c', 0.7]])])).toEqual([
    'attribution.overdrawn',
  ])
  expect(codes([worked('x', [['a', 1]], [['b', 1]]), worked('y', [['b', 1]], [['a', 1]])])).toEqual(['attribution.circle'])
  expect(codes([arose('a', 1), arose('a', 1)])).toEqual(['attribution.twice'])
  expect(codes([arose('a', 0.0000001)])).toEqual(['attribution.mass'])
  expect(codes([arose('a', 1), worked('x', [['a', 0.5], ['a', 0.5]], [['b', 1]])])).toEqual(['attribution.lot-twice']) // prettier-ignore
})

/** Layers of lots: each batch eats part of earlier lots and gives one or two new ones, with a loss. */
const graphs = fc
  .record({
    sources: fc.array(fc.record({ massG: fc.integer({ min: 1, max: 1e12 }), origin: fc.constantFrom('slag', 'ash', 'gypsum') }), {
      minLength: 1,
      maxLength: 5,
    }),
    batches: fc.array(
      fc.record({
        eats: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 100 })), { minLength: 1, maxLength: 4 }),
        yieldPer1000: fc.integer({ min: 1, max: 1000 }),
        split: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ sources, batches }) => {
    const left = new Map<string, number>()
    const events: LotEvent[] = sources.map(({ massG, origin }, index) => {
      left.set(`s${index}`, massG)
      return { kind: 'arose', id: `e${index}`, at: '1', lot: `s${index}`, massG, origin }
    })
    for (const [index, batch] of batches.entries()) {
      const names = [...left.keys()]
      const inputs = new Map<string, number>()
      for (const [pick, percent] of batch.eats) {
        const lot = names[pick % names.length]!
        const massG = Math.floor((left.get(lot)! * percent) / 100)
        if (massG === 0 || inputs.has(lot)) continue
        inputs.set(lot, massG)
        left.set(lot, left.get(lot)! - massG)
      }
      const inG = [...inputs.values()].reduce((sum, massG) => sum + massG, 0)
      const outG = Math.floor((inG * batch.yieldPer1000) / 1000)
      const firstG = Math.floor((outG * batch.split) / 100)
      const outputs = [firstG, outG - firstG].flatMap((massG, part) => (massG > 0 ? [{ lot: `b${index}.${part}`, massG }] : []))
      if (inG === 0) continue
      for (const { lot, massG } of outputs) left.set(lot, massG)
      events.push({
        kind: 'worked',
        id: `w${index}`,
        at: String(index % 3),
        inputs: [...inputs].map(([lot, massG]) => ({ lot, massG })),
        outputs,
      })
    }
    return events
  })

test('on any graph mass is conserved, origin by origin, and contents sum to the lots', () => {
  fc.assert(
    fc.property(graphs, events => {
      const { lots, lost } = traced(events)
      const there = new Map<string, number>()
      for (const content of [...[...lots.values()].map(lot => lot.left), ...lost.values()])
        for (const [origin, massG] of content) there.set(origin, (there.get(origin) ?? 0) + massG)
      const began = new Map<string, number>()
      for (const event of events) if (event.kind === 'arose') began.set(event.origin, (began.get(event.origin) ?? 0) + event.massG)
      expect(Object.fromEntries(there)).toEqual(Object.fromEntries(began))
      for (const lot of lots.values()) {
        expect(totalOf(lot.content)).toBe(lot.massG)
        expect([...lot.content.values(), ...lot.left.values()].every(massG => Number.isSafeInteger(massG) && massG > 0)).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('on any graph the answer is the same in any order of events, inputs and outputs', () => {
  fc.assert(
    fc.property(graphs, fc.infiniteStream(fc.nat()), (events, draws) => {
      const shuffle = <T>(list: readonly T[]): T[] =>
        list
          .map(item => ({ item, rank: draws.next().value as number }))
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ item }) => item)
      const other = shuffle(events).map(event =>
        event.kind === 'arose' ? event : { ...event, inputs: shuffle(event.inputs), outputs: shuffle(event.outputs) },
      )
      const said = ({ lots, lost }: Attribution): unknown => ({
        lots: Object.fromEntries([...lots].map(([lot, one]) => [lot, [one.massG, Object.fromEntries(one.content), new Set(one.sources)]])),
        lost: Object.fromEntries([...lost].map(([event, content]) => [event, Object.fromEntries(content)])),
      })
      expect(said(traced(other))).toEqual(said(traced(events)))
    }),
    { numRuns: 300 },
  )
})
