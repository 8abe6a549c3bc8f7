// Units as people write them beside figures: 万吨, kt, 亿元, %. A figure in another unit of the same kind is converted, never taken as it stands.
import { massWord, tonnesPer, type WrittenUnit } from '#domain/writtenMass.ts'
import { plainText, sameName } from './matchNames.ts'

type Scale = readonly [pattern: RegExp, scale: number]

/** A year behind the unit says nothing new: every flow of the region is a year's. */
const yearly = '(?:/a|/y|/yr|/year|/年|每年|一年)?'
const unit = (words: string, tail = ''): RegExp => new RegExp(`^(?:${words})${tail}$`, 'iu')

const money: readonly Scale[] = [
  [unit('亿元', yearly), 1e8],
  [unit('百万元', yearly), 1e6],
  [unit('万元|万', yearly), 1e4],
  [unit('千元', yearly), 1e3],
  [unit('元|人民币|CNY|RMB|¥', yearly), 1],
]
const price: readonly Scale[] = [
  [unit('万元/(?:t|吨)'), 1e4],
  [unit('(?:元|CNY|RMB)/(?:t|吨)'), 1],
  [unit('(?:元|CNY|RMB)/(?:kg|公斤|千克)'), 1e3],
  [unit('(?:元|CNY|RMB)/(?:万t|万吨)'), 1e-4],
]
const share: readonly Scale[] = [
  [unit('%|百分比|百分数'), 0.01],
  [unit('0-1|比例|小数'), 1],
]
const distance: readonly Scale[] = [
  [unit('km|公里|千米'), 1],
  [unit('m|米'), 1e-3],
]

/** Unit of a field in the catalogue -> what else may be written there. */
const families: Record<string, readonly Scale[]> = {
  元: money,
  CNY: money,
  '元/t': price,
  '0-1': share,
  km: distance,
}
/** Fields of the catalogue that hold dry tonnes; of the year where they say so. */
export const masses: ReadonlySet<string> = new Set(['t', 't/a', '吨', '吨/年'])

/**
 * How many of the field's unit one of the written unit is: 10000 for 万吨 in a field of tonnes; undefined when it is no such unit.
 * @param fieldUnit unit of the field in the catalogue
 */
export function unitScale(fieldUnit: string | undefined, written: string): number | undefined {
  if (fieldUnit === undefined) return undefined
  const text = plainText(written)
    .replace(/\s+/gu, '')
    .replace(/^(计量)?单位[::]?/u, '')
  if (masses.has(fieldUnit)) {
    const said = massOfFlow(text)
    return said === undefined ? undefined : tonnesPer(said)
  }
  return families[fieldUnit]?.find(([pattern]) => pattern.test(text))?.[1]
}

/** The masses of a region are dry and a year's: a wet tonne, or a month's, is another unit. */
function massOfFlow(text: string): WrittenUnit | undefined {
  if (/湿|wet|[/每](月|m|日|d|天|批|批次|次)$/iu.test(text)) return undefined
  return massWord(text)?.unit
}

/** As `unitScale`, for fields whose unit stands for itself: what the field says of its own unit is that unit. */
export function writtenScale(fieldUnit: string, written: string): number | undefined {
  return sameName(fieldUnit, written) ? 1 : unitScale(fieldUnit, written)
}

/** The figure in the field's unit, without the dust of binary fractions. */
export function scaled(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15))
}

/** `3.2 万吨` as its number and unit words; undefined when it does not start with a number. */
export function splitUnit(text: string): { number: string; unit: string } | undefined {
  const parts = /^([-+−]?[\d,.\s]*\d(?:e[-+]?\d+)?)\s*([^\d\s].*)$/iu.exec(plainText(text))
  return parts?.[1] !== undefined && parts[2] !== undefined ? { number: parts[1], unit: parts[2] } : undefined
}
