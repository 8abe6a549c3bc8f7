// What fields an event of each type needs together: what it is about, and what goes only with what.
import { isObject, type EpcisObject } from '../value.ts'
import * as faults from './faults.ts'
import type { Report } from './walk.ts'

function some(event: EpcisObject, field: string): boolean {
  const value = event[field]
  return Array.isArray(value) && value.length > 0
}

export function checkCombinations(event: EpcisObject, report: Report): void {
  const persistent = event['persistentDisposition']
  if (isObject(persistent) && persistent['set'] === undefined && persistent['unset'] === undefined)
    report(faults.emptySet(), ['persistentDisposition'])
  if (event.type === 'ObjectEvent') checkObject(event, report)
  else if (event.type === 'TransactionEvent') {
    if (event['epcList'] === undefined && !some(event, 'quantityList') && event['action'] !== 'DELETE')
      report(faults.nothingIn('epcList, quantityList', '', ''), [])
  } else if (event.type === 'TransformationEvent') checkTransformation(event, report)
  else if (event.type === 'AggregationEvent' || event.type === 'AssociationEvent') {
    if (!some(event, 'childEPCs') && !some(event, 'childQuantityList') && event['action'] !== 'DELETE')
      report(faults.nothingIn('childEPCs, childQuantityList', '', ''), [])
  }
}

function checkObject(event: EpcisObject, report: Report): void {
  const sensed = some(event, 'sensorElementList') && event['readPoint'] !== undefined
  if (event['epcList'] === undefined && !some(event, 'quantityList') && !sensed)
    report(
      faults.nothingIn(
        'epcList, quantityList',
        '；只有传感器数据时要有 sensorElementList 和 readPoint',
        '; with sensor data alone give sensorElementList and readPoint',
      ),
      [],
    )
  if (event['ilmd'] !== undefined && (event['action'] === 'OBSERVE' || event['action'] === 'DELETE'))
    report(faults.ilmdOnlyOnAdd(), ['ilmd'])
}

function checkTransformation(event: EpcisObject, report: Report): void {
  const inputs = some(event, 'inputEPCList') || some(event, 'inputQuantityList')
  const outputs = some(event, 'outputEPCList') || some(event, 'outputQuantityList')
  const process = event['transformationID'] !== undefined
  if (!inputs && !(process && outputs))
    report(
      faults.nothingIn(
        'inputEPCList, inputQuantityList',
        '；投入和产出分开记录时要有 transformationID',
        '; where inputs and outputs are separate events, give transformationID',
      ),
      [],
    )
  else if (!outputs && !process)
    report(
      faults.nothingIn(
        'outputEPCList, outputQuantityList',
        '；投入和产出分开记录时要有 transformationID',
        '; where inputs and outputs are separate events, give transformationID',
      ),
      [],
    )
}
