// The site visit: points to be looked at, what was found, and how the two are compared. The outcome follows from figures and a stated
// tolerance; an evaluator who says otherwise gives a reason, and both are kept.
import { z } from 'zod'
import { readDecimal } from '../writtenMass.ts'
import { decimalText, type MeasuredUnit, readMeasured } from './measured.ts'

const Said = z.object({ zh: z.string(), en: z.string() })
const Outcome = z.enum(['conforms', 'deviates', 'not comparable'])
export type Outcome = z.infer<typeof Outcome>
export const outcomeWords: Readonly<Record<Outcome, { zh: string; en: string }>> = {
  conforms: { zh: '相符', en: 'conforms' },
  deviates: { zh: '不符', en: 'deviates' },
  'not comparable': { zh: '未实测，不可比', en: 'not measured' },
}

export const SamplingPoint = z
  .object({
    id: z.string(),
    kind: z.enum(['weighbridge', 'moisture', 'stock', 'voucher', 'product']),
    zh: z.string(),
    en: z.string(),
    /** Lines of the account that are looked at. */
    lines: z.array(z.string()),
    /** What the books say, decimal text, and by how much the finding may differ. */
    expected: z.string().nullable(),
    allowed: z.string().nullable(),
    /** Of the allowed difference: in the unit itself, or a share of what the books say. Plans from before say it by their kind. */
    tolerance: z.enum(['absolute', 'relative']).optional(),
    unit: z.string(),
    /** How many samples, trucks or slips; and the rule that the number follows. */
    samples: z.int().positive().optional(),
    rule: Said.optional(),
  })
  .meta({ id: 'SamplingPoint' })
export type SamplingPoint = z.infer<typeof SamplingPoint>

export const SamplingFinding = z
  .object({
    point: z.string(),
    /** In the unit of the point; null where nothing was measured. */
    measured: z.string().nullable(),
    /** As it was written, with its unit. */
    written: z.string().optional(),
    /** A key of `siteMethods`, or a method in words. */
    method: z.string().optional(),
    /** How many samples were taken. */
    samples: z.int().nonnegative().optional(),
    /** What follows from the figures; findings from before have none. */
    found: Outcome.optional(),
    /** What the evaluator says: the same, or another with `reason`. */
    outcome: Outcome,
    reason: z.string().optional(),
    note: z.string(),
  })
  .meta({ id: 'SamplingFinding' })
export type SamplingFinding = z.infer<typeof SamplingFinding>

/** A finding as it is handed in: the outcome is worked out, and given only by who differs from it. */
export const FindingAsk = z
  .object({
    point: z.string().min(1),
    measured: z.string().trim().max(60).nullable().default(null),
    unit: z.string().trim().max(20).default(''),
    method: z.string().trim().max(200).optional(),
    samples: z.int().nonnegative().max(10_000).optional(),
    outcome: Outcome.optional(),
    reason: z.string().trim().max(2000).optional(),
    note: z.string().trim().max(2000).default(''),
  })
  .meta({ id: 'SiteFindingAsk' })
export type FindingAsk = z.infer<typeof FindingAsk>

/** Usual methods by their keys: what a form offers, and what a report says. */
export const siteMethods: Readonly<Record<string, { zh: string; en: string; kinds: readonly SamplingPoint['kind'][] }>> = {
  reweigh: { zh: '现场复称', en: 'weighed again', kinds: ['weighbridge'] },
  standardWeights: { zh: '标准砝码比对', en: 'against standard weights', kinds: ['weighbridge'] },
  ovenDry: { zh: '105 ℃ 烘干法', en: 'dried at 105 °C', kinds: ['moisture'] },
  moistureMeter: { zh: '快速水分仪', en: 'moisture meter', kinds: ['moisture'] },
  volumeDensity: { zh: '测体积乘堆密度', en: 'volume by bulk density', kinds: ['stock'] },
  weighed: { zh: '全部过磅', en: 'weighed in full', kinds: ['stock'] },
  slips: { zh: '逐张核对过磅单', en: 'slip by slip', kinds: ['voucher'] },
  records: { zh: '核对运行记录', en: 'operating records read', kinds: ['voucher', 'stock'] },
  laboratory: { zh: '取样送检', en: 'samples sent to a laboratory', kinds: ['product', 'moisture'] },
}
export const methodName = (method: string): { zh: string; en: string } => siteMethods[method] ?? { zh: method, en: method }

/** Moisture differs in points of itself, masses by a share of themselves. */
export const toleranceOf = ({ tolerance, kind }: SamplingPoint): 'absolute' | 'relative' =>
  tolerance ?? (kind === 'moisture' ? 'absolute' : 'relative')
const units: readonly MeasuredUnit[] = ['kg', '1', 'count', '']
export const unitOf = ({ unit }: SamplingPoint): MeasuredUnit => units.find(one => one === unit) ?? ''

/** @param measured decimal text in the unit of the point; null where nothing was measured */
export function compare(point: SamplingPoint, measured: string | null): Outcome {
  const [expected, found, allowed] = [point.expected, measured, point.allowed].map(text => (text === null ? null : readDecimal(text)))
  if (expected == null || found == null || allowed == null) return 'not comparable'
  const scale = Math.max(expected.scale, found.scale)
  const at = ({ digits, scale: own }: typeof expected): bigint => digits * 10n ** BigInt(scale - own)
  const difference = at(found) - at(expected)
  const size = difference < 0n ? -difference : difference
  const books = at(expected) < 0n ? -at(expected) : at(expected)
  const one = 10n ** BigInt(allowed.scale)
  // An absolute tolerance is in the unit, a relative one in what the books say; both sides are brought to whole numbers.
  const most = toleranceOf(point) === 'absolute' ? allowed.digits * 10n ** BigInt(scale) : allowed.digits * books
  return size * one <= most ? 'conforms' : 'deviates'
}

/** By how much the books and the finding differ, decimal text in the unit of the point; null where one of them is missing. */
export function difference(point: SamplingPoint, measured: string | null): string | null {
  const [expected, found] = [point.expected, measured].map(text => (text === null ? null : readDecimal(text)))
  if (expected == null || found == null) return null
  const scale = Math.max(expected.scale, found.scale)
  const at = ({ digits, scale: own }: typeof expected): bigint => digits * 10n ** BigInt(scale - own)
  return decimalText({ digits: at(found) - at(expected), scale })
}

/** How a finding counts: what its figures say, what the evaluator says, and why where the two differ. */
export type Assessed = { measured: string | null; found: Outcome; outcome: Outcome; reason: string | null }
/** Findings from before are compared now: what somebody wrote beside them then is the reason that they give. */
export function assess(point: SamplingPoint, finding: SamplingFinding): Assessed {
  if (finding.found !== undefined) {
    const { measured, found, outcome, reason } = finding
    return { measured, found, outcome, reason: reason ?? null }
  }
  const read = finding.measured === null ? undefined : readMeasured(finding.measured, '', unitOf(point))
  const measured = read?.ok === true ? read.value : null
  const found = compare(point, measured)
  const reason = finding.note.trim() === '' ? null : finding.note
  // What contradicts the books was never explained by who took it for agreeing.
  return { measured, found, outcome: found === 'deviates' || reason === null ? found : finding.outcome, reason }
}

/** A figure of a point in words: tonnes, per cent or a number. @param value decimal text in the unit of the point */
export function siteFigure(point: SamplingPoint, value: string): string {
  const read = readDecimal(value)
  if (read === null) return value
  const unit = unitOf(point)
  if (unit === '1') return `${decimalText({ digits: read.digits * 100n, scale: read.scale })} %`
  if (unit !== 'kg') return value
  const [whole = '', fraction = ''] = decimalText({ digits: read.digits, scale: read.scale + 3 }).split('.')
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/gu, ',')}.${fraction.padEnd(3, '0')} t`
}

/** The tolerance in words: in the unit itself, or as a share of what the books say. */
export function siteTolerance(point: SamplingPoint): string {
  if (point.allowed === null) return ''
  const absolute = toleranceOf(point) === 'absolute'
  return `± ${absolute ? siteFigure(point, point.allowed) : siteFigure({ ...point, unit: '1' }, point.allowed)}`
}
