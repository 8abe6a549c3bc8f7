// What the standard forbids although its schema lets it pass, what is no document, and where and how it is told.
import { expect, test } from 'vitest'
import type { Problem } from '#domain/problem.ts'
import { readDocument } from '../document.ts'
import { checkDocument, isAccepted, problemsOf, sortOut } from './check.ts'
import type { Around } from './rules.ts'

const now = Date.parse('2026-03-10T00:00:00Z')
const basis = { eventTime: '2026-03-05T08:30:00+08:00', eventTimeZoneOffset: '+08:00' }
const object = { type: 'ObjectEvent', ...basis, action: 'OBSERVE', epcList: ['urn:epc:id:sscc:4012345.0000000111'] }
const pallet = { type: 'AggregationEvent', ...basis, childEPCs: ['urn:epc:id:sscc:4012345.0000000111'] }
const fixed = {
  type: 'AssociationEvent',
  ...basis,
  action: 'ADD',
  parentID: 'urn:epc:id:sgln:4012345.00001.0',
  childEPCs: ['urn:epc:id:giai:4000001.12345'],
}
const batch = {
  type: 'TransformationEvent',
  ...basis,
  inputQuantityList: [
    { epcClass: 'urn:xunyu:lot:slag', quantity: 60, uom: 'TNE' },
    { epcClass: 'urn:xunyu:lot:ash', quantity: 40_000, uom: 'KGM' },
  ],
  outputQuantityList: [{ epcClass: 'urn:xunyu:lot:binder', quantity: 100, uom: 'TNE' }],
}
const document = (...events: object[]): string =>
  JSON.stringify({
    '@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld', { w: 'urn:xunyu:epcis:' }],
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: '2026-03-05T09:00:00Z',
    epcisBody: { eventList: events },
  })
function told(text: string, around: Around = { now }): Problem[] {
  const read = readDocument(text)
  return read.ok ? problemsOf(checkDocument(read.value, around)) : read.problems
}
const codes = (event: object, around?: Around): string[] =>
  told(document(event), around).map(({ code, place }) => `${code.slice(6)} ${place.path?.replace('/epcisBody/eventList/0', '')}`)
const sensed = (metadata: object, ...reports: object[]): object => ({
  ...object,
  sensorElementList: [{ sensorMetadata: metadata, sensorReport: reports }],
})
const warm = { type: 'Temperature', value: 21.5, uom: 'CEL' }

test('what is right is accepted', () => {
  for (const event of [
    object,
    { ...pallet, action: 'OBSERVE' },
    { ...pallet, action: 'ADD', parentID: 'urn:epc:id:sscc:4012345.0000000222' },
    fixed,
    batch,
    sensed({}, warm),
  ])
    expect(codes(event)).toEqual([])
})

const wrong: [string, object, string[], Around?][] = [
  ['an aggregation that adds to no parent', { ...pallet, action: 'ADD' }, ['no-parent ']],
  [
    'a sensor fact said twice',
    sensed({ time: basis.eventTime }, { ...warm, time: basis.eventTime }),
    ['said-twice /sensorElementList/0/sensorReport/0/time'],
  ],
  [
    'a negative quantity',
    { ...object, quantityList: [{ epcClass: 'urn:xunyu:lot:slag', quantity: -1, uom: 'KGM' }] },
    ['negative /quantityList/0/quantity'],
  ],
  [
    'a unit outside Rec 20',
    { ...object, quantityList: [{ epcClass: 'urn:xunyu:lot:slag', quantity: 1, uom: 'KG' }] },
    ['unit /quantityList/0/uom'],
  ],
  ['a unit outside Rec 20 in a reading', sensed({}, { ...warm, uom: 'C' }), ['unit /sensorElementList/0/sensorReport/0/uom']],
  [
    'a least value above the greatest',
    sensed({}, { type: 'Temperature', minValue: 9, maxValue: 8, uom: 'CEL' }),
    ['min-above-max /sensorElementList/0/sensorReport/0/minValue'],
  ],
  [
    'a mass in degrees',
    sensed({}, { type: 'Mass', value: 20, uom: 'CEL' }),
    ['unit-of-other-kind /sensorElementList/0/sensorReport/0/uom'],
  ],
  ['an offset that contradicts the moment', { ...object, eventTimeZoneOffset: '+07:00' }, ['offset-contradicts /eventTimeZoneOffset']],
  ['a moment to come', { ...object, eventTime: '2026-03-10T08:06:00+08:00' }, ['future /eventTime']],
  [
    'a disposition set and unset',
    { ...object, persistentDisposition: { set: ['recalled'], unset: ['https://ref.gs1.org/cbv/Disp-recalled'] } },
    ['set-and-unset /persistentDisposition/unset/0'],
  ],
  [
    'a declaration about an event that is unknown',
    { ...object, eventID: 'urn:uuid:1', errorDeclaration: { declarationTime: basis.eventTime } },
    ['unknown-event /eventID'],
    { isKnown: () => false },
  ],
  [
    'a declaration about no event',
    { ...object, errorDeclaration: { declarationTime: basis.eventTime } },
    ['unknown-event '],
    { isKnown: () => true },
  ],
  [
    'a step of a closed process',
    { ...batch, transformationID: 'urn:xunyu:batch:1' },
    ['closed-process /transformationID'],
    { processOf: () => ({ closed: true, inputMg: 0, outputMg: 0 }) },
  ],
  [
    'more out than in',
    { ...batch, outputQuantityList: [{ epcClass: 'urn:xunyu:lot:binder', quantity: 100.001, uom: 'TNE' }] },
    ['heavier-out /outputQuantityList'],
  ],
  ['an association without a parent', { ...fixed, parentID: undefined }, ['missing ']],
  ['an association without children', { ...fixed, childEPCs: undefined }, ['nothing ']],
]
test.each(wrong)('%s is refused', (_, event, expected, around) => expect(codes(event, around)).toEqual(expected))

test('what makes it right is accepted', () => {
  const heavier = { ...batch, outputQuantityList: [{ epcClass: 'urn:xunyu:lot:binder', quantity: 102, uom: 'TNE' }] }
  expect(codes({ ...heavier, 'w:addedWaterKg': 2000 })).toEqual([])
  expect(codes({ ...heavier, 'other:addedWaterKg': 2000 })).toEqual(['heavier-out /outputQuantityList'])
  expect(codes({ ...heavier, 'w:addedWaterKg': 1999 })).toEqual(['heavier-out /outputQuantityList'])
  expect(codes({ ...heavier, transformationID: 'urn:x:1' }, { processOf: () => ({ closed: false, inputMg: 2e9, outputMg: 0 }) })).toEqual(
    [],
  )
  expect(codes({ ...object, eventTime: '2026-03-05T00:30:00Z' })).toEqual([])
  expect(codes({ ...object, eventTime: '2026-03-10T08:04:59+08:00' })).toEqual([])
  expect(codes({ ...object, eventTime: '2036-03-10T08:00:00+08:00' }, {})).toEqual([])
  expect(
    codes(
      { ...object, eventID: 'urn:uuid:1', errorDeclaration: { declarationTime: basis.eventTime } },
      { isKnown: id => id === 'urn:uuid:1' },
    ),
  ).toEqual([])
})

test('documents that are none: empty, cut, with a document type, too deep, of unknown contexts', () => {
  const deep = (open: string, close: string): string => open.repeat(10_000) + close.repeat(10_000)
  const cases: [string, string][] = [
    [' \n', 'epcis.empty'],
    ['[1]', 'epcis.not-document'],
    [document(object).slice(0, -2), 'epcis.not-json'],
    [deep('[', ']'), 'epcis.too-deep'],
    [deep('{"a":', '}').replace('}', '1}'), 'epcis.too-deep'],
    [deep('<a>', '</a>'), 'epcis.too-deep'],
    ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><x>&e;</x>', 'epcis.doctype'],
    ['<a><b></a>', 'epcis.not-xml'],
    ['<a>&nbsp;</a>', 'epcis.not-xml'],
    ['<p:a/>', 'epcis.unknown-prefix'],
    ['<html/>', 'epcis.not-document'],
  ]
  for (const [text, code] of cases)
    expect(
      told(text).map(problem => problem.code),
      text.slice(0, 30),
    ).toEqual([code])
  const unknown = JSON.parse(document({ ...object, 'their:field': 1 })) as Record<string, unknown>
  expect(told(JSON.stringify({ ...unknown, '@context': ['https://nowhere.invalid/context.jsonld'] }))).toEqual([])
})

test('an event refused by itself leaves the others, and a wrong frame leaves none', () => {
  const mixed = document(object, { ...object, action: 'CREATE' }, batch, 'x' as never)
  const read = readDocument(mixed)
  if (!read.ok) throw new Error('unread')
  const checked = checkDocument(read.value, { now })
  expect([isAccepted(checked), sortOut(checked)]).toEqual([false, { accepted: [0, 2], refused: [1, 3] }])
  expect(checked.events.map(({ place }) => place)).toEqual([0, 1, 2, 3].map(index => `/epcisBody/eventList/${index}`))
  const frameless = readDocument(mixed.replace('"schemaVersion":"2.0",', ''))
  if (!frameless.ok) throw new Error('unread')
  expect(sortOut(checkDocument(frameless.value)).accepted).toEqual([])
})

test('in XML the line is told', () => {
  const xml = `<epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:2" schemaVersion="2.0" creationDate="2026-03-05T09:00:00Z">
 <EPCISBody><EventList>
  <ObjectEvent>
   <eventTime>2026-03-05T08:30:00+08:00</eventTime><eventTimeZoneOffset>+08:00</eventTimeZoneOffset>
   <epcList/>
   <action>OBSERVE</action>
   <quantityList>
    <quantityElement><epcClass>urn:xunyu:lot:slag</epcClass><quantity>30</quantity>
     <uom>KG</uom></quantityElement>
   </quantityList>
  </ObjectEvent>
 </EventList></EPCISBody>
</epcis:EPCISDocument>`
  expect(told(xml)).toMatchObject([
    {
      code: 'epcis.unit',
      place: { path: '/EPCISDocument/EPCISBody/EventList/ObjectEvent[1]/quantityList[1]/uom', row: 9 },
      fixZh: expect.stringContaining('KGM 千克'),
    },
  ])
})
