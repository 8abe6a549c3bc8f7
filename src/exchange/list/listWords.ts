// Words about rows of a list, and which column a field of a notice stands in.
import { problem, type Place, type Problem, type ProblemWords } from '#domain/problem.ts'
import type { QualityFault } from './qualityWords.ts'

type Coded = ProblemWords & { code: string }
const words = (code: string, zh: string, en: string, fixZh: string, fixEn: string): Coded => ({ code, zh, en, fixZh, fixEn })

export const listWords = {
  noKind: words(
    'kind.blank',
    '没有写是供应还是需求',
    'nothing says whether it is offered or needed',
    '填“供应”或“需求”',
    'write 供应 (offer) or 需求 (need)',
  ),
  noWhen: words(
    'when.blank',
    '没有写何时',
    'nothing says when',
    '填供需期间，如 2026 或 2026-03-01至2026-12-31',
    'write the period, such as 2026 or 2026-03-01/2026-12-31',
  ),
  rate: words(
    'rate',
    '数量是每月或每日的量，这里要整个期间的量',
    'the quantity is one of a month or a day; here the mass of the whole period is wanted',
    '乘以月数或天数，并改列名的单位',
    'multiply it by the months or days, and change the unit of the heading',
  ),
  basis: words(
    'basis',
    '干湿基与数量的单位不一致',
    'the basis and the unit of the quantity contradict each other',
    '只在一处写明是干吨还是湿吨',
    'say in one place only whether the tonnes are dry or wet',
  ),
  quality: ({ text, why }: QualityFault): Coded =>
    why === 'limit'
      ? words(
          'quality.limit',
          `“${text}”没有写是上限还是下限`,
          `"${text}" does not say whether it is the most or the least`,
          '需求写成 SO3≤2.5% 或 比表面积≥400m2/kg',
          'write needs as SO3≤2.5% or 比表面积≥400m2/kg',
        )
      : why === 'open'
        ? words(
            'quality.open',
            `“${text}”只有下限`,
            `"${text}" has no upper end`,
            '供应写成范围，如 400~450m2/kg',
            'write what is offered as a range, such as 400~450m2/kg',
          )
        : words(
            'quality',
            `读不懂质量指标“${text}”`,
            `the quality "${text}" cannot be read`,
            '每项写成 名称+数值+单位，用分号隔开，如 SO3≤2.5%；烧失量3~5%；文字说明写进备注',
            'write name, figure and unit, parted by semicolons: SO3≤2.5%；烧失量3~5%; put other words into the note',
          ),
  twice: (place: Place, line: number, sheet: string | undefined): Problem =>
    problem('list.twice', place, {
      zh: `与${sheet === undefined ? '' : `表“${sheet}”`}第 ${line} 行重复：同一单位、品种、地点，期间相交`,
      en: `the same as row ${line}${sheet === undefined ? '' : ` of sheet "${sheet}"`}: one firm, material and place, and the periods meet`,
      fixZh: '只留一行；确是两批的，用“规格等级”列区分',
      fixEn: 'keep one row; tell two grades apart in the column 规格等级',
    }),
}

const columns: Readonly<Record<string, string>> = {
  party: 'party',
  partyName: 'party',
  material: 'material',
  wasteCode: 'wasteCode',
  grade: 'grade',
  massKg: 'quantity',
  minLotKg: 'minLot',
  basis: 'basis',
  moisture: 'moisture',
  place: 'place',
  priceCnyPerT: 'price',
  quality: 'quality',
  limits: 'quality',
  modes: 'modes',
  maxHaulKm: 'maxHaul',
  contact: 'contact',
  note: 'note',
}
/** The column of a list that holds a field: `quality.0.unit` is written in 质量指标, and an end that no column has in the period. */
export function fieldOf(path: string, columnsThere: readonly { key: string }[]): string {
  const [field = '', part] = path.split('.')
  if (field === 'place' && (part === 'lng' || part === 'lat')) return part
  if (field === 'fromDay' || field === 'toDay') {
    const own = field === 'fromDay' ? 'from' : 'to'
    return columnsThere.some(({ key }) => key === own) ? own : 'period'
  }
  return columns[field] ?? 'material'
}
