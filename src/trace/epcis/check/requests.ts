// Parameters of a query of EPCIS 2.0 (SimpleEventQuery): which there are, and what each takes.
import type { Shape } from './shapes.ts'

const named = (shape: Shape, ...names: string[]): Record<string, Shape> => Object.fromEntries(names.map(name => [name, shape]))
const uris: Shape = { list: 'uri' }

export const parameters: Readonly<Record<string, Shape>> = {
  '@context': 'context',
  eventType: { list: { word: 'eventType' } },
  ...named(
    'time',
    'GE_eventTime',
    'LT_eventTime',
    'GE_recordTime',
    'LT_recordTime',
    'GE_errorDeclaration_Time',
    'LT_errorDeclaration_Time',
  ),
  ...named('time', 'GE_time', 'LT_time', 'GE_startTime', 'LT_startTime', 'GE_endTime', 'LT_endTime'),
  EQ_action: { list: { word: 'action' } },
  EQ_bizStep: { list: { word: 'bizStep' } },
  ...named({ list: { word: 'disposition' } }, 'EQ_disposition', 'EQ_persistentDisposition_set', 'EQ_persistentDisposition_unset'),
  EQ_quantity: { list: 'number' },
  ...named(
    'number',
    'GT_quantity',
    'GE_quantity',
    'LT_quantity',
    'LE_quantity',
    'GE_percRank',
    'LT_percRank',
    'GT_percRank',
    'LE_percRank',
  ),
  ...named(uris, 'EQ_readPoint', 'WD_readPoint', 'EQ_bizLocation', 'WD_bizLocation', 'EQ_transformationID', 'EQ_eventID'),
  ...named(uris, 'MATCH_epc', 'MATCH_parentID', 'MATCH_inputEPC', 'MATCH_outputEPC', 'MATCH_anyEPC'),
  ...named(uris, 'MATCH_epcClass', 'MATCH_inputEPCClass', 'MATCH_outputEPCClass', 'MATCH_anyEPCClass', 'EQ_correctiveEventID'),
  ...named(uris, 'EQ_deviceID', 'EQ_dataProcessingMethod', 'EQ_microorganism', 'EQ_chemicalSubstance', 'EQ_bizRules', 'EQ_uriValue'),
  EQ_errorReason: { list: { word: 'errorReason' } },
  EQ_type: { list: { word: 'measurementType' } },
  ...named({ list: 'text' }, 'EQ_stringValue', 'EQ_hexBinaryValue'),
  EQ_booleanValue: 'truth',
  ...named('integer', 'EXISTS_errorDeclaration', 'EXISTS_sensorElementList', 'eventCountLimit', 'maxEventCount'),
  orderBy: 'text',
  orderDirection: { word: 'direction' },
}

/** Parameters whose name carries a type, a unit or a field of somebody else. */
const families: readonly (readonly [RegExp, Shape])[] = [
  [/^EQ_(bizTransaction|source|destination)_[a-z]\w+$/, uris],
  [
    /^(EQ|GT|GE|LT|LE)_(INNER_)?((ILMD|ERROR_DECLARATION|SENSORELEMENT|SENSORMETADATA|SENSORREPORT|readPoint|bizLocation)_)?[a-z][a-zA-Z0-9]*:\w+$/,
    'anything',
  ],
  [/^EXISTS_(INNER_)?((ILMD|ERROR_DECLARATION|SENSORELEMENT|SENSORMETADATA|SENSORREPORT)_)?[a-z][a-zA-Z0-9]*:\w+$/, 'integer'],
  [/^HASATTR_[a-z][a-zA-Z0-9]*:\w+$/, { list: 'text' }],
  [/^EQ_ATTR_\w+_\w+$/, 'anything'],
  [/^EQ_(value|quantity)_[A-Z0-9]{2,4}$/, { list: 'number' }],
  [/^(GT|GE|LT|LE)_(value|minValue|maxValue|meanValue|sDev|percValue|quantity)_[A-Z0-9]{2,4}$/, 'number'],
]

/** @returns what the parameter takes; undefined where there is none of this name */
export function parameterShape(name: string): Shape | undefined {
  if (Object.hasOwn(parameters, name)) return parameters[name]
  return families.find(([pattern]) => pattern.test(name))?.[1]
}
