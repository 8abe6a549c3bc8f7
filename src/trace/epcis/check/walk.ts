// Walks a value along its shape and reports what does not fit, each fault once and where it stands.
import { isObject, type EpcisObject, type EpcisValue } from '../value.ts'
import { bareWord, wordLists, type WordListName } from '../vocabulary.ts'
import * as faults from './faults.ts'
import * as formats from './formats.ts'
import type { ObjectShape, Shape } from './shapes.ts'

/** Steps from the event or document to a value: names and 0-based numbers. */
export type Steps = (string | number)[]
export type Report = (fault: faults.Fault, steps: Steps) => void
/** XML writes words as addresses and fields of others as `{namespace}name`. */
export type Syntax = 'json' | 'xml'

export class Walk {
  private readonly report: Report
  private readonly syntax: Syntax
  private readonly steps: Steps = []
  constructor(report: Report, syntax: Syntax) {
    this.report = report
    this.syntax = syntax
  }

  object(value: EpcisObject, shape: ObjectShape): void {
    for (const field in value) {
      const own = Object.hasOwn(shape.fields, field) ? shape.fields[field] : undefined
      if (own !== undefined) {
        this.steps.push(field)
        this.value(value[field]!, own)
        this.steps.pop()
      } else if (!this.mayHave(field, shape)) {
        this.steps.push(field)
        this.fault(faults.unknownField(field, Object.keys(shape.fields), shape.others !== 'none'))
        this.steps.pop()
      }
    }
    for (const field of shape.required)
      if (value[field] === undefined && !(this.syntax === 'xml' && field === '@context')) this.fault(faults.missing(field))
  }
  private mayHave(field: string, shape: ObjectShape): boolean {
    if (shape.others === 'none') return false
    if (this.syntax === 'xml') return field.startsWith('{') || (shape.others === 'any' && Object.keys(shape.fields).length === 0)
    return shape.others === 'any' || formats.isAddress(field)
  }

  /** Walks something that stands deeper. */
  within(steps: Steps, walk: () => void): void {
    this.steps.push(...steps)
    walk()
    this.steps.length -= steps.length
  }

  value(value: EpcisValue, shape: Shape): void {
    if (typeof shape === 'string') this.simple(value, shape)
    else if ('word' in shape) this.word(value, shape.word)
    else if ('list' in shape) this.list(value, shape)
    else if ('oneOrList' in shape) {
      if (Array.isArray(value)) this.list(value, { list: shape.oneOrList })
      else this.value(value, shape.oneOrList)
    } else if (isObject(value)) this.object(value, shape)
    else this.fault(faults.wrongKind(value, shape))
  }

  private list(value: EpcisValue, shape: Extract<Shape, { list: Shape }>): void {
    if (!Array.isArray(value)) {
      this.fault(faults.wrongKind(value, shape))
      return
    }
    if (value.length < (shape.least ?? 0)) this.fault(faults.tooFew(shape.least!))
    for (let index = 0; index < value.length; index++) {
      this.steps.push(index)
      this.value(value[index]!, shape.list)
      this.steps.pop()
    }
    if (shape.unique === true && value.length > 1) {
      const seen = new Set<EpcisValue>()
      for (const [index, item] of value.entries()) {
        if (seen.has(item)) this.at(index, faults.repeated(item))
        seen.add(item)
      }
    }
  }

  private word(value: EpcisValue, list: WordListName | 'action' | 'eventType' | 'direction'): void {
    if (typeof value !== 'string') {
      this.fault(faults.wrongKind(value, { word: list }))
      return
    }
    if (list === 'action' || list === 'direction' || list === 'eventType') {
      const known = [...faults.wordsOfList(list)]
      if (!known.includes(value) && !(list === 'eventType' && formats.isAddress(value))) this.fault(faults.notAWord(value, list))
    } else if (!wordLists[list].words.has(value) && !this.isOtherWord(value, list)) this.fault(faults.notAWord(value, list))
  }
  private isOtherWord(value: string, list: WordListName): boolean {
    if (this.syntax === 'xml' && wordLists[list].words.has(bareWord(list, value))) return true
    return formats.isOwnWord(value, list)
  }

  private simple(value: EpcisValue, shape: Exclude<Shape, object>): void {
    if (!fits(value, shape)) this.fault(faults.wrongKind(value, shape))
  }
  private at(step: string | number, fault: faults.Fault): void {
    this.steps.push(step)
    this.fault(fault)
    this.steps.pop()
  }
  private fault(fault: faults.Fault): void {
    this.report(fault, [...this.steps])
  }
}

function fits(value: EpcisValue, shape: Exclude<Shape, object>): boolean {
  if (shape === 'number') return typeof value === 'number'
  if (shape === 'integer') return Number.isInteger(value) || value === null
  if (shape === 'truth') return typeof value === 'boolean'
  if (shape === 'context') return isContext(value)
  if (shape === 'anything') return true
  if (shape === 'plain') return typeof value === 'number' || typeof value === 'string' || isObject(value)
  if (shape === 'events') return Array.isArray(value)
  if (typeof value !== 'string') return false
  if (shape === 'uri') return formats.isAddress(value)
  if (shape === 'time') return formats.isTime(value)
  if (shape === 'offset') return formats.isOffset(value)
  if (shape === 'hex') return formats.isHex(value)
  if (shape === 'unit') return formats.isUnit(value)
  return shape === 'version' ? formats.isVersion(value) : true
}
function isContext(value: EpcisValue): boolean {
  const single = (part: EpcisValue): boolean => isObject(part) || (typeof part === 'string' && formats.isAddress(part))
  if (!Array.isArray(value)) return single(value)
  return value.every(single) && new Set(value.map(part => JSON.stringify(part))).size === value.length
}
