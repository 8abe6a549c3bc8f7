// A cell of qualities as people write it (SO3≤0.5%；f-CaO 2~5%，烧失量3%) to ranges and limits; what is not understood is said, never dropped.
import type { GivenLimit, GivenRange } from '#domain/exchange/notice.ts'
import { substanceCalled } from '#domain/exchange/substances.ts'
import { plainText } from '#intake/matchNames.ts'

export type QualityFault = { text: string; why: 'shape' | 'limit' | 'open' }
export type ReadQuality = { ranges: GivenRange[]; limits: GivenLimit[]; faults: QualityFault[] }

const number = String.raw`\d+(?:\.\d+)?`
const unit = String.raw`%|mg/kg|ppm|g/t|m[2²]/kg|kJ/kg|mm|毫米`
const shape = new RegExp(
  String.raw`^(?<name>.+?)(?:含量)?\s*[:为是]?\s*(?<sign><=|>=|≤|≥|<|>|不大于|不小于|不超过|不低于|不高于|小于|大于|低于|高于)?\s*(?<low>${number})\s*(?<lowUnit>${unit})?(?:\s*[~～\-–—至到]\s*(?<high>${number})\s*)?(?<unit>${unit})?\s*(?:\((?<standard>[^)]*)\))?$`,
  'iu',
)
const atMost = new Set(['<=', '≤', '<', '不大于', '不超过', '不高于', '小于', '低于'])

/** @param kind an offer says what it has, a need what it allows */
export function readQualityWords(text: string, kind: 'offer' | 'need'): ReadQuality {
  const read: ReadQuality = { ranges: [], limits: [], faults: [] }
  for (const part of plainText(text).split(/[;；，、\n]|,(?!\d{3})/u)) {
    const item = part.trim()
    if (item !== '') readItem(item, kind, read)
  }
  return read
}

function readItem(item: string, kind: 'offer' | 'need', read: ReadQuality): void {
  const found = shape.exec(item)?.groups
  if (found === undefined) {
    read.faults.push({ text: item, why: 'shape' })
    return
  }
  const { name = '', sign, low = '', high, standard } = found
  // An ending digit may belong to the name: SO3, 28d活性指数.
  const written = found['unit'] ?? found['lowUnit']
  const given = { substance: name.trim(), ...(written === undefined ? {} : { unit: written }) }
  if (kind === 'need') {
    const named = standard === undefined || standard === '' ? {} : { standard }
    if (high !== undefined && sign === undefined)
      read.limits.push({ ...given, operator: '>=', limit: low, ...named }, { ...given, operator: '<=', limit: high, ...named })
    else if (sign === undefined) read.faults.push({ text: item, why: 'limit' })
    else read.limits.push({ ...given, operator: atMost.has(sign) ? '<=' : '>=', limit: low, ...named })
    return
  }
  if (sign === undefined) read.ranges.push({ ...given, low, high: high ?? low })
  else if (atMost.has(sign)) read.ranges.push({ ...given, low: '0', high: low })
  else if (substanceCalled(given.substance)?.blending === 'share' && written === '%') read.ranges.push({ ...given, low, high: '100' })
  else read.faults.push({ text: item, why: 'open' })
}
