// What the standard forbids although its schema lets it pass: parents, sensor facts said twice, quantities and units, moments, dispositions,
// error declarations, transformations. What depends on a clock or on earlier events comes in as a value; without it there is no verdict.
import { instantOf, writtenOffset } from '../moment.ts'
import { isObject, objectsOf, textsOf, type EpcisObject, type EpcisValue } from '../value.ts'
import { bareWord } from '../vocabulary.ts'
import { inlineFacts } from './shapes.ts'
import { nearest, ruleFault } from './faults.ts'
import { dimensionOf, isRec20, milligramsPer, rec20 } from './units.ts'
import type { Report } from './walk.ts'

/** What is known around a document. */
export type Around = {
  /** ms since 1970: nothing happens later than this, but for `aheadMs` of clocks that differ. */
  now?: number
  aheadMs?: number
  /** Whether an event was captured before, by its eventID. */
  isKnown?: (eventId: string) => boolean
  /** What is known of a transformation: whether it is closed, and the mass so far in milligrams. */
  processOf?: (transformationId: string) => { closed: boolean; inputMg: number; outputMg: number } | undefined
}
/** Clocks of devices differ by this much without being wrong. */
const usualAheadMs = 5 * 60_000
/** An extension of ours: water that was added, in kilograms, and is no input by name. */
const addedWater = '{urn:xunyu:epcis:}addedWaterKg'

/** @param nameOf a field as `{namespace}name` */
export function checkRules(event: EpcisObject, around: Around, report: Report, nameOf: (field: string) => string): void {
  checkMoments(event, around, report)
  checkParent(event, report)
  checkDispositions(event, report)
  for (const list of ['quantityList', 'childQuantityList', 'inputQuantityList', 'outputQuantityList']) checkQuantities(event, list, report)
  checkSensors(event, report)
  checkDeclaration(event, around, report)
  if (event.type === 'TransformationEvent') checkTransformation(event, around, report, nameOf)
}

function checkMoments(event: EpcisObject, around: Around, report: Report): void {
  const time = event['eventTime']
  if (typeof time !== 'string') return
  const offset = writtenOffset(time)
  const said = event['eventTimeZoneOffset']
  const stated = typeof said === 'string' ? writtenOffset(`2000-01-01T00:00:00${said}`) : undefined
  if (offset !== undefined && stated !== undefined && offset !== stated)
    report(
      ruleFault(
        'offset-contradicts',
        `eventTime 写的是 ${time.slice(-6)}，eventTimeZoneOffset 写的是 ${String(said)}`,
        `eventTime says ${time.slice(-6)}, eventTimeZoneOffset says ${String(said)}`,
        '两处写成同一时区；eventTime 也可以用 UTC（Z）写',
        'give the same offset in both; eventTime may be written in UTC (Z) as well',
      ),
      ['eventTimeZoneOffset'],
    )
  if (around.now === undefined) return
  const latest = around.now + (around.aheadMs ?? usualAheadMs)
  const moments: [string, string[]][] = [[time, ['eventTime']]]
  const declaration = event['errorDeclaration']
  if (isObject(declaration) && typeof declaration['declarationTime'] === 'string')
    moments.push([declaration['declarationTime'], ['errorDeclaration', 'declarationTime']])
  for (const [text, steps] of moments) {
    const instant = instantOf(text)
    if (instant !== undefined && instant > latest)
      report(
        ruleFault(
          'future',
          `${text} 还没有到（现在是 ${new Date(around.now).toISOString()}）`,
          `${text} is in the future (it is ${new Date(around.now).toISOString()} now)`,
          '事件发生之后再上报；检查设备时钟和时区',
          'report an event once it happened; check the clock and the offset of the device',
        ),
        steps,
      )
  }
}

function checkParent(event: EpcisObject, report: Report): void {
  if (event.type !== 'AggregationEvent' || event['parentID'] !== undefined) return
  if (event['action'] !== 'ADD' && event['action'] !== 'DELETE') return
  report(
    ruleFault(
      'no-parent',
      `${event['action']} 的聚合没有 parentID`,
      `an aggregation with ${event['action']} has no parentID`,
      '写明装进（或取出自）哪个托盘、集装箱或车辆；只有 OBSERVE 可以省略',
      'say which pallet, container or vehicle; only OBSERVE may leave it out',
    ),
    [],
  )
}

function checkDispositions(event: EpcisObject, report: Report): void {
  const persistent = event['persistentDisposition']
  if (!isObject(persistent)) return
  const set = new Set(textsOf(persistent['set']).map(word => bareWord('disposition', word)))
  for (const [index, word] of textsOf(persistent['unset']).entries())
    if (set.has(bareWord('disposition', word)))
      report(
        ruleFault(
          'set-and-unset',
          `“${bareWord('disposition', word)}”同时设置又取消`,
          `"${bareWord('disposition', word)}" is set and unset at once`,
          '只留一处',
          'keep one of the two',
        ),
        ['persistentDisposition', 'unset', index],
      )
}

function checkQuantities(event: EpcisObject, list: string, report: Report): void {
  for (const [index, item] of asObjects(event[list])) {
    const quantity = item['quantity']
    if (typeof quantity === 'number' && quantity < 0)
      report(
        ruleFault(
          'negative',
          `数量 ${quantity} 小于 0`,
          `the quantity ${quantity} is below 0`,
          '写成不小于 0 的数；退回用另一个事件记录',
          'give 0 or more; a return is an event of its own',
        ),
        [list, index, 'quantity'],
      )
    if (typeof item['uom'] === 'string' && /^[A-Z0-9]{2,3}$/.test(item['uom'])) checkUnit(item['uom'], [list, index, 'uom'], report)
  }
}
function checkUnit(unit: string, steps: (string | number)[], report: Report): void {
  if (isRec20(unit)) return
  report(
    ruleFault(
      'unit',
      `“${unit}”不是 UN/ECE Rec 20 的计量单位代码`,
      `"${unit}" is not a unit code of UN/ECE Rec 20`,
      `最接近的是 ${nearest(unit, rec20)}；常用：KGM 千克、TNE 吨、GRM 克、MTQ 立方米、LTR 升、CEL 摄氏度`,
      `the nearest is ${nearest(unit, rec20)}; common ones: KGM kilogram, TNE tonne, GRM gram, MTQ cubic metre, LTR litre, CEL degree Celsius`,
    ),
    steps,
  )
}

function checkSensors(event: EpcisObject, report: Report): void {
  for (const [index, element] of asObjects(event['sensorElementList'])) {
    const metadata = isObject(element['sensorMetadata']) ? element['sensorMetadata'] : {}
    for (const [number, one] of asObjects(element['sensorReport'])) {
      const steps = ['sensorElementList', index, 'sensorReport', number]
      for (const fact of inlineFacts)
        if (metadata[fact] !== undefined && one[fact] !== undefined)
          report(
            ruleFault(
              'said-twice',
              `${fact} 在 sensorMetadata 和这条 sensorReport 里都写了`,
              `${fact} is in sensorMetadata and in this sensorReport`,
              '只写一处：全部读数共有的写在 sensorMetadata，各自不同的写在 sensorReport',
              'give it once: in sensorMetadata for all readings, in sensorReport for one',
            ),
            [...steps, fact],
          )
      checkReading(one, steps, report)
    }
  }
}
function checkReading(reading: EpcisObject, steps: (string | number)[], report: Report): void {
  const { minValue, maxValue, uom } = reading
  if (typeof minValue === 'number' && typeof maxValue === 'number' && minValue > maxValue)
    report(
      ruleFault(
        'min-above-max',
        `minValue ${minValue} 大于 maxValue ${maxValue}`,
        `minValue ${minValue} is above maxValue ${maxValue}`,
        '两个数是否写反了',
        'are the two the wrong way round?',
      ),
      [...steps, 'minValue'],
    )
  if (typeof uom !== 'string') return
  if (!isRec20(uom)) {
    checkUnit(uom, [...steps, 'uom'], report)
    return
  }
  const type = typeof reading['type'] === 'string' ? bareWord('measurementType', reading['type']) : ''
  const measured = dimensionOf(uom)
  if (measured === undefined || !measured.expects.has(type) || measured.types.has(type)) return
  report(
    ruleFault(
      'unit-of-other-kind',
      `${type} 不能用 ${uom}（${uom} 是 ${[...measured.types].join('、')} 的单位）`,
      `${type} cannot be given in ${uom} (${uom} is a unit of ${[...measured.types].join(', ')})`,
      `用 ${type} 的单位：${measured.unitsOf(type).join('、')}`,
      `use a unit of ${type}: ${measured.unitsOf(type).join(', ')}`,
    ),
    [...steps, 'uom'],
  )
}

function checkDeclaration(event: EpcisObject, around: Around, report: Report): void {
  const declaration = event['errorDeclaration']
  if (!isObject(declaration) || around.isKnown === undefined) return
  const id = event['eventID']
  if (typeof id === 'string' && around.isKnown(id)) return
  report(
    ruleFault(
      'unknown-event',
      typeof id === 'string' ? `更正声明所指的事件 ${id} 没有采集过` : '更正声明没有写明针对哪个事件（eventID）',
      typeof id === 'string'
        ? `the error declaration is about the event ${id}, which was never captured`
        : 'the error declaration does not say which event it is about (eventID)',
      '先采集原事件；或检查 eventID',
      'capture the event first, or check its eventID',
    ),
    typeof id === 'string' ? ['eventID'] : [],
  )
}

function checkTransformation(event: EpcisObject, around: Around, report: Report, nameOf: (field: string) => string): void {
  const id = event['transformationID']
  const process = typeof id === 'string' ? around.processOf?.(id) : undefined
  if (process?.closed === true)
    report(
      ruleFault(
        'closed-process',
        `转化过程 ${String(id)} 已经结束`,
        `the transformation ${String(id)} is closed`,
        '另用一个 transformationID；或更正结束它的事件',
        'use another transformationID, or correct the event that closed it',
      ),
      ['transformationID'],
    )
  const inputMg = massOf(event, 'input')
  const outputMg = massOf(event, 'output')
  const waterKg = waterOf(event, nameOf)
  if (outputMg === undefined || outputMg === 0 || inputMg === undefined || (inputMg === 0 && process === undefined)) return
  const inAll = inputMg + (process?.inputMg ?? 0) + waterKg * 1e6
  const outAll = outputMg + (process?.outputMg ?? 0)
  if (outAll <= inAll) return
  const kilograms = (milligrams: number): string => String(milligrams / 1e6)
  report(
    ruleFault(
      'heavier-out',
      `产出 ${kilograms(outAll)} kg，重于投入${waterKg > 0 ? '和所加的水' : ''} ${kilograms(inAll)} kg`,
      `${kilograms(outAll)} kg come out of ${kilograms(inAll)} kg of inputs${waterKg > 0 ? ' and added water' : ''}`,
      '补登投入；加了水的，用 xunyu:addedWaterKg（xunyu 即 urn:xunyu:epcis:）写明千克数',
      'add the inputs that are missing; water that was added is declared in kg as xunyu:addedWaterKg (xunyu is urn:xunyu:epcis:)',
    ),
    ['outputQuantityList'],
  )
}
/** Mass of one side in whole milligrams; undefined where a part of it has no mass. */
function massOf(event: EpcisObject, side: 'input' | 'output'): number | undefined {
  if (side === 'input' && textsOf(event['inputEPCList']).length > 0) return undefined
  let sum = 0
  for (const [, item] of asObjects(event[`${side}QuantityList`])) {
    const factor = typeof item['uom'] === 'string' ? milligramsPer[item['uom']] : undefined
    const quantity = item['quantity']
    if (typeof quantity !== 'number' || factor === undefined) {
      // What comes out without a mass makes the output heavier still.
      if (side === 'input') return undefined
      continue
    }
    sum += Math.round(quantity * factor)
  }
  return sum
}
function waterOf(event: EpcisObject, nameOf: (field: string) => string): number {
  for (const field in event) {
    if (nameOf(field) !== addedWater) continue
    const water = Number(event[field])
    if (Number.isFinite(water) && water > 0) return water
  }
  return 0
}

function asObjects(value: EpcisValue | undefined): [number, EpcisObject][] {
  return objectsOf(value).length === 0
    ? []
    : [...(value as EpcisValue[]).entries()].filter((entry): entry is [number, EpcisObject] => isObject(entry[1]))
}
