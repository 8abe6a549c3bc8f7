// What EPCIS 2.0 asks of every field, as data: the tables that the check walks. Written from the standard and its JSON binding; held against the
// JSON schema of GS1 by tests/conformance, document by document and mutation by mutation.
import type { WordListName } from '../vocabulary.ts'

export type Shape =
  | 'uri'
  | 'time'
  | 'offset'
  | 'text'
  | 'number'
  | 'integer'
  | 'truth'
  | 'hex'
  | 'unit'
  | 'version'
  | 'context'
  | 'anything'
  | 'plain'
  | 'events'
  | { word: WordListName | 'action' | 'eventType' | 'direction' }
  | { list: Shape; least?: number; unique?: true }
  | { oneOrList: Shape }
  | ObjectShape

export type ObjectShape = {
  fields: Readonly<Record<string, Shape>>
  required: readonly string[]
  /** Which other fields there may be: none, those of a namespace, or any. */
  others: 'none' | 'named' | 'any'
}

const uris: Shape = { list: 'uri' }
const closed = (fields: Record<string, Shape>, ...required: string[]): ObjectShape => ({ fields, required, others: 'none' })
const open = (fields: Record<string, Shape>, ...required: string[]): ObjectShape => ({ fields, required, others: 'named' })
const loose = (fields: Record<string, Shape>, ...required: string[]): ObjectShape => ({ fields, required, others: 'any' })

const quantities: Shape = { list: closed({ epcClass: 'uri', quantity: 'number', uom: 'unit' }, 'epcClass') }
const uniqueUris: Shape = { list: 'uri', unique: true }
const dispositionSet: Shape = { list: { word: 'disposition' }, least: 1, unique: true }
const place = loose({ id: 'uri' }, 'id')
const transactions = closed({ type: { word: 'bizTransactionType' }, bizTransaction: 'uri' }, 'bizTransaction')

const uriFields = (...names: string[]): Record<string, Shape> => Object.fromEntries(names.map(name => [name, 'uri']))
const numberFields = (...names: string[]): Record<string, Shape> => Object.fromEntries(names.map(name => [name, 'number']))

/** Facts of a measurement that may be said of a whole sensor element or of one report, and never of both. */
export const inlineFacts = ['time', 'deviceID', 'deviceMetadata', 'rawData', 'dataProcessingMethod', 'bizRules']

const sensorMetadata = open({
  ...uriFields('deviceID', 'deviceMetadata', 'rawData', 'dataProcessingMethod', 'bizRules'),
  time: 'time',
  startTime: 'time',
  endTime: 'time',
})
const sensorReport = open(
  {
    type: { word: 'measurementType' },
    exception: { word: 'alertType' },
    ...uriFields('deviceID', 'deviceMetadata', 'rawData', 'dataProcessingMethod', 'bizRules', 'microorganism', 'chemicalSubstance'),
    ...uriFields('coordinateReferenceSystem', 'uriValue'),
    ...numberFields('value', 'minValue', 'maxValue', 'meanValue', 'sDev', 'percRank', 'percValue'),
    time: 'time',
    component: { word: 'component' },
    stringValue: 'text',
    booleanValue: 'truth',
    hexBinaryValue: 'hex',
    uom: 'text',
  },
  'type',
)

function sensors(report: ObjectShape): Shape {
  return { list: open({ sensorMetadata, sensorReport: { list: report, least: 1 } }, 'sensorReport') }
}

/** Fields that every event has. */
const common: Record<string, Shape> = {
  '@context': 'context',
  type: 'text',
  eventTime: 'time',
  recordTime: 'time',
  eventTimeZoneOffset: 'offset',
  eventID: 'uri',
  certificationInfo: { oneOrList: 'uri' },
  errorDeclaration: open({ declarationTime: 'time', reason: { word: 'errorReason' }, correctiveEventIDs: uris }, 'declarationTime'),
}
/** Fields of business context, which every event of the standard may have. */
const business: Record<string, Shape> = {
  bizStep: { word: 'bizStep' },
  disposition: { word: 'disposition' },
  readPoint: place,
  bizLocation: place,
  bizTransactionList: { list: transactions },
  sourceList: { list: closed({ type: { word: 'partyType' }, source: 'uri' }, 'type', 'source') },
  destinationList: { list: closed({ type: { word: 'partyType' }, destination: 'uri' }, 'type', 'destination') },
  sensorElementList: sensors(sensorReport),
}
const acted: Shape = { word: 'action' }
const persistent: Shape = closed({ set: dispositionSet, unset: dispositionSet })
const contained: Record<string, Shape> = { parentID: 'uri', childEPCs: uris, childQuantityList: quantities, action: acted }
const ilmd = open({})
const always = ['type', 'eventTime', 'eventTimeZoneOffset']

export const eventShapes: Readonly<Record<string, ObjectShape>> = {
  ObjectEvent: open(
    { ...common, ...business, epcList: uniqueUris, quantityList: quantities, action: acted, persistentDisposition: persistent, ilmd },
    ...always,
    'action',
  ),
  AggregationEvent: open({ ...common, ...business, ...contained }, ...always, 'action'),
  TransactionEvent: open(
    {
      ...common,
      ...business,
      bizTransactionList: { list: transactions, least: 1 },
      parentID: 'uri',
      epcList: uris,
      quantityList: quantities,
      action: acted,
    },
    ...always,
    'bizTransactionList',
    'action',
  ),
  TransformationEvent: open(
    {
      ...common,
      ...business,
      inputEPCList: uniqueUris,
      outputEPCList: uniqueUris,
      inputQuantityList: quantities,
      outputQuantityList: quantities,
      transformationID: 'uri',
      persistentDisposition: persistent,
      ilmd,
    },
    ...always,
  ),
  AssociationEvent: open({ ...common, ...business, ...contained }, ...always, 'action', 'parentID'),
}
/** XML allows a persistent disposition on every event, and a sensor report without a type. */
export const xmlEventShapes: Readonly<Record<string, ObjectShape>> = Object.fromEntries(
  Object.entries(eventShapes).map(([type, shape]) => [
    type,
    {
      ...shape,
      fields: { ...shape.fields, persistentDisposition: persistent, sensorElementList: sensors({ ...sensorReport, required: [] }) },
    },
  ]),
)
/** An event of somebody else: its type is an address, and nothing is said of its own fields. */
export const foreignEvent: ObjectShape = { fields: { ...common, type: 'uri' }, required: always, others: 'any' }

const vocabularies: Shape = {
  list: loose(
    {
      type: 'uri',
      vocabularyElementList: {
        list: loose({ id: 'uri', attributes: { list: loose({ id: 'uri', attribute: 'plain' }, 'id') }, children: uris }, 'id'),
      },
    },
    'type',
  ),
}
export const documentShape: ObjectShape = open(
  {
    '@context': 'context',
    id: 'uri',
    type: 'text',
    schemaVersion: 'version',
    creationDate: 'time',
    instanceIdentifier: 'text',
    sender: 'text',
    receiver: 'text',
    epcisHeader: open({ epcisMasterData: loose({ vocabularyList: vocabularies }) }),
    epcisBody: loose({ eventList: 'events' }, 'eventList'),
  },
  '@context',
  'schemaVersion',
  'creationDate',
  'epcisBody',
)
export const queryDocumentShape: ObjectShape = open(
  {
    '@context': 'context',
    id: 'uri',
    type: 'text',
    schemaVersion: 'version',
    creationDate: 'time',
    epcisBody: open(
      {
        queryResults: open(
          {
            queryName: 'text',
            subscriptionID: 'text',
            resultsBody: open({ eventList: 'events', vocabularyList: vocabularies }, 'eventList'),
          },
          'queryName',
          'resultsBody',
        ),
      },
      'queryResults',
    ),
  },
  '@context',
  'epcisBody',
)
/** An XML document says its version and day as attributes; the rest is structure. */
const attributes: Record<string, Shape> = { schemaVersion: 'version', creationDate: 'time' }
export const xmlDocumentShape: ObjectShape = closed(attributes, 'schemaVersion', 'creationDate')
export const xmlQueryShape: ObjectShape = closed(attributes, 'schemaVersion')
