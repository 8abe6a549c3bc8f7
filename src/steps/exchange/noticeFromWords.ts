// A notice from the words of a command or a short form: tonnes, a period and qualities as people write them.
import type { GivenNotice, NoticeKind } from '#domain/exchange/notice.ts'
import { periodFaultWords, readPeriod } from '#domain/periodWords.ts'
import { type Checked, problem, type Problem, type ProblemWords } from '#domain/problem.ts'
import { listWords } from '#exchange/list/listWords.ts'
import { readQualityWords } from '#exchange/list/qualityWords.ts'
import { readMass } from '#intake/forms/values.ts'

export const noticeWordNames = [
  'party',
  'material',
  'code',
  'grade',
  't',
  'lot',
  'place',
  'from',
  'to',
  'period',
  'price',
  'quality',
  'moisture',
  'modes',
  'haul',
  'contact',
  'note',
] as const
export type NoticeWords = Partial<Record<(typeof noticeWordNames)[number], string>>

/** Whole kilograms of a mass in tonnes, unless it bears another unit; what is wrong is said at its option. */
function kilograms(text: string, path: string, problems: Problem[]): number {
  const read = readMass(text, { unit: 't', from: 'usual' })
  if ('value' in read && typeof read.value === 'object') return read.value.wetKg
  const words: ProblemWords = 'wrong' in read ? read.wrong : missing
  problems.push(problem('notice.mass', { path }, { zh: words.zh, en: words.en, fixZh: words.fixZh, fixEn: words.fixEn }))
  return 0
}

export function noticeFromWords(kind: NoticeKind, given: NoticeWords, dry: boolean): Checked<GivenNotice> {
  const problems: Problem[] = []
  for (const name of ['party', 'material', 't', 'place'] as const)
    if (given[name] === undefined) problems.push(problem('notice.missing', { path: `--${name}` }, missing))
  const when = whenOf(given, problems)
  const massKg = given.t === undefined ? 0 : kilograms(given.t, '--t', problems)
  const minLotKg = given.lot === undefined ? undefined : kilograms(given.lot, '--lot', problems)
  const { ranges, limits, faults } = readQualityWords(given.quality ?? '', kind)
  for (const fault of faults) {
    const { code, ...words } = listWords.quality(fault)
    problems.push(problem(`notice.${code}`, { path: '--quality' }, words))
  }
  if (problems.length > 0) return { ok: false, problems }
  const { party = '', material = '', code, grade, place, price, moisture, modes, haul, contact, note } = given
  const optional = { wasteCode: code, grade, priceCnyPerT: price, moisture, contact, note, minLotKg }
  return {
    ok: true,
    warnings: [],
    value: {
      kind,
      party,
      material,
      massKg,
      basis: dry ? 'dry' : 'wet',
      place: { words: place },
      ...when,
      ...(ranges.length === 0 ? {} : { quality: ranges }),
      ...(limits.length === 0 ? {} : { limits }),
      ...(modes === undefined ? {} : { modes: modes.split(/[,，、;]/u) }),
      ...(haul === undefined ? {} : { maxHaulKm: Number(haul) }),
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    },
  }
}

function whenOf({ from, to, period }: NoticeWords, problems: Problem[]): { fromDay: string; toDay: string } {
  if (from !== undefined && to !== undefined) return { fromDay: from, toDay: to }
  const read = period === undefined ? undefined : readPeriod(period)
  if (read !== undefined && 'period' in read) return { fromDay: from ?? read.days.from, toDay: to ?? read.days.to }
  const words = period === undefined || read === undefined ? missing : periodFaultWords(period, read.fault)
  problems.push(problem('notice.period', { path: '--period' }, words))
  return { fromDay: '', toDay: '' }
}

const missing: ProblemWords = {
  zh: '没有写',
  en: 'is missing',
  fixZh: '五项必填：--party 单位、--material 品种、--t 吨、--place 地点、--period 期间（或 --from 和 --to）',
  fixEn: 'five are needed: --party, --material, --t, --place, --period (or --from and --to)',
}
