// The hash of one event, small: what it may not depend on, what it must depend on, and its own SHA-256.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalisedEvents, readDocument } from './document.ts'
import { eventHash, preHash } from './eventHash.ts'
import { canonicalKey } from './identifiers.ts'
import { inUtc, instantOf, writtenOffset } from './moment.ts'
import { sha256 } from './sha256.ts'

const slag = {
  type: 'ObjectEvent',
  eventTime: '2026-03-05T08:30:00.000+08:00',
  eventTimeZoneOffset: '+08:00',
  recordTime: '2026-03-05T09:00:00Z',
  eventID: 'urn:uuid:3f3e1f5e-7a0c-4b7c-9a52-0c8f2c5e9d11',
  epcList: ['urn:epc:id:sscc:4012345.0000000222', 'urn:epc:id:sscc:4012345.0000000111'],
  quantityList: [{ epcClass: 'urn:epc:class:lgtin:4012345.012345.SLAG7', quantity: 30000, uom: 'KGM' }],
  action: 'OBSERVE',
  bizStep: 'shipping',
  disposition: 'in_transit',
  readPoint: { id: 'urn:epc:id:sgln:4012345.00011.987' },
  bizTransactionList: [{ type: 'bol', bizTransaction: 'urn:example:manifest:7' }],
  'site:moisture': { 'site:percent': '8.50' },
}
const context = ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld', { site: 'https://ns.example.com/site/' }]
function hashOf(event: object, around: unknown = context): string {
  const document = {
    '@context': around,
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: '2026-03-05T09:00:00Z',
    epcisBody: { eventList: [event] },
  }
  return hashOfText(JSON.stringify(document))
}
function hashOfText(text: string): string {
  const read = readDocument(text)
  if (!read.ok) throw new Error(read.problems[0]!.en)
  return eventHash(normalisedEvents(read.value)[0]!, read.value.ignored)
}
const asXml = `<?xml version="1.0"?><e:EPCISDocument xmlns:e="urn:epcglobal:epcis:xsd:2" xmlns:s="https://ns.example.com/site/" schemaVersion="2.0" creationDate="2026-03-05T09:00:00Z"><EPCISBody><EventList>
<ObjectEvent><eventTime>2026-03-05T00:30:00Z</eventTime><eventTimeZoneOffset>+08:00</eventTimeZoneOffset>
<epcList><epc>https://id.example.org/00/040123450000001112?x=1</epc><epc>urn:epc:id:sscc:4012345.0000000222</epc></epcList><action>OBSERVE</action>
<bizStep>urn:epcglobal:cbv:bizstep:shipping</bizStep><disposition>cbv:Disp-in_transit</disposition>
<readPoint><id>https://id.gs1.org/414/4012345000115/254/987</id></readPoint>
<bizTransactionList><bizTransaction type="urn:epcglobal:cbv:btt:bol"> urn:example:manifest:7 </bizTransaction></bizTransactionList>
<extension><quantityList><quantityElement><epcClass>urn:epc:class:lgtin:4012345.012345.SLAG7</epcClass><quantity>30000.0</quantity><uom>KGM</uom></quantityElement></quantityList></extension>
<s:moisture s:percent="8.5"/></ObjectEvent></EventList></EPCISBody></e:EPCISDocument>`

test('keys in another order, other prefixes, XML instead of JSON, another UTC spelling and another note of it: one hash', () => {
  const hash = hashOf(slag)
  expect(hash).toMatch(/^ni:\/\/\/sha-256;[0-9a-f]{64}\?ver=CBV2\.0$/)
  expect(hashOf(Object.fromEntries(Object.entries(slag).toReversed()))).toBe(hash)
  expect(hashOf({ ...slag, eventTime: '2026-03-05T00:30:00Z', recordTime: undefined, eventID: undefined })).toBe(hash)
  const { 'site:moisture': moisture, ...rest } = slag
  expect(
    hashOf({ ...rest, 'x:moisture': { 'x:percent': moisture['site:percent'] } }, [context[0], { x: 'https://ns.example.com/site/' }]),
  ).toBe(hash)
  expect(hashOfText(asXml)).toBe(hash)
})

test('another offset of the place, mass, step or field of somebody else: another hash', () => {
  const others = [
    { ...slag, eventTimeZoneOffset: '+07:00' },
    { ...slag, eventTime: '2026-03-05T08:30:00.001+08:00' },
    { ...slag, quantityList: [{ ...slag.quantityList[0], quantity: 30001 }] },
    { ...slag, bizStep: 'departing' },
    { ...slag, 'site:moisture': { 'site:percent': '8.6' } },
    { ...slag, 'site:more': '' },
  ].map(event => hashOf(event))
  expect(new Set([hashOf(slag), ...others]).size).toBe(others.length + 1)
})

test('milliseconds round half up at the fourth digit', () => {
  expect(['56.1234', '56.1235', '56.9995', '56', '56.5'].map(second => inUtc(`2026-03-05T08:30:${second}+08:00`))).toEqual([
    '2026-03-05T00:30:56.123Z',
    '2026-03-05T00:30:56.124Z',
    '2026-03-05T00:30:57.000Z',
    '2026-03-05T00:30:56.000Z',
    '2026-03-05T00:30:56.500Z',
  ])
  expect(['2026-02-29T00:00:00Z', '2026-03-05T08:30:00', '2026-13-05T08:30:00Z', '2026-03-05'].map(instantOf)).toEqual(
    Array(4).fill(undefined),
  )
  expect([writtenOffset('2026-03-05T08:30:00-05:30'), writtenOffset('2026-03-05T08:30:00Z')]).toEqual([-330, undefined])
})

test('numbers lose signs and zeros that say nothing, to the last digit; a text with letters stays', () => {
  const said = (value: unknown): string => preHash({ type: 'X', '{n}v': value as never }).replace('eventType=X{n}v=', '')
  expect(['+007.50', '1e3', '.5', '-0', '1.2E-7', '12345678901234567890', 'A1', 4e21].map(said)).toEqual([
    '7.5',
    '1000',
    '0.5',
    '0',
    '0.00000012',
    '12345678901234567890',
    'A1',
    '4000000000000000000000',
  ])
})

test('keys of GS1 in every spelling, and what is no key stays', () => {
  const cases: [string, string | undefined][] = [
    ['urn:epc:id:sgtin:4012345.012345.a%2Fb!', 'https://id.gs1.org/01/04012345123456/21/a%2Fb%21'],
    ['urn:epc:id:pgln:4000001.98765', 'https://id.gs1.org/417/4000001987658'],
    ['https://example.com/some/gtin/4012345123456/lot/L1/ser/S9?17=260101', 'https://id.gs1.org/01/04012345123456/21/S9'],
    ['https://example.com/01/04012345123456/22/2A/10/L1', 'https://id.gs1.org/01/04012345123456/10/L1'],
    ['http://transaction.example.com/po/12345678', undefined],
    ['urn:epc:id:sgtin:4012345.12345.1', undefined],
    ['urn:epc:id:unknown:1.2.3', undefined],
    ['https://id.gs1.org/01/0401234512345', 'https://id.gs1.org/01/00401234512345'],
  ]
  for (const [written, canonical] of cases) expect(canonicalKey(written), written).toBe(canonical)
})

test('our SHA-256 is that of the machine, for any text', () => {
  const machine = (text: string): string => createHash('sha256').update(text).digest('hex')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => sha256(text) === machine(text)),
    { numRuns: 500 },
  )
  for (const length of [0, 55, 56, 63, 64, 119, 1000]) expect(sha256('渣'.repeat(length))).toBe(machine('渣'.repeat(length)))
})
