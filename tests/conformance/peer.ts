// The peer that our check is held against: the JSON schema of GS1, compiled by Ajv. It is read from the folder of the suites, never shipped.
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { json } from './suites.ts'

function compiled(path: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: false })
  formats.default(ajv)
  return ajv.compile(json(path) as object)
}
export const documentPeer = (): ValidateFunction => compiled('gs1-epcis/EPCIS-JSON-Schema.json')
export const queryPeer = (): ValidateFunction => compiled('gs1-epcis/REST Bindings/query-schema.json')
