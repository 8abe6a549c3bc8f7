// What the schema of a network refused, at the row it was written in, under the heading that the file itself has, in our own words.
import type { Place, Problem } from '#domain/problem.ts'
import { type ProblemWords, type ValueIssue, valueWords } from '#domain/valueWords.ts'
import { error } from './rawTable.ts'

/** Where a row of the network was written, and what stands above each of its fields there. */
export type PlacedNetworkRow = { place: Place; headings: ReadonlyMap<string, string> }

/** Why an exact value is no measurement: docs/decisions/0031-exact-values.md. */
const exact: ProblemWords = {
  zh: '要大于 0：没有哪个测量值是绝对准确的',
  en: 'must be above 0: no measured value is exact',
  fixZh: '填衡器的标准差；已知的常数也填一个很小的值，如分度值的三分之一；没有测量就把质量也留空',
  fixEn:
    'write the standard deviation of the scale; for a known constant a small one, such as a third of the scale interval; where nothing was measured leave the mass blank too',
}
export const reversed: ProblemWords = {
  zh: '不能为负',
  en: 'must not be negative',
  fixZh: '反向的流把起点和终点对调，质量写正数',
  fixEn: 'for a flow the other way swap its two ends and write the mass as a positive number',
}
const share: ProblemWords = {
  zh: '要在 0 到 1 之间（或 0 % 到 100 %）',
  en: 'must be from 0 to 1 (or 0 % to 100 %)',
  fixZh: '核对数值；百分数写上 %',
  fixEn: 'check the figure; write % behind a percentage',
}

/** Fields that a cell of the file is called by, for each path of the network; the first that the file has is meant. */
const fieldsOf: Record<string, readonly string[]> = {
  sigma: ['sigma', 'relativeSigma'],
  'received.mass': ['received'],
  'received.sigma': ['receivedSigma', 'receivedRelativeSigma'],
  'received.instrument': ['receivedInstrument'],
  'opening.mass': ['opening'],
  'opening.sigma': ['openingSigma', 'relativeSigma'],
  'closing.mass': ['closing'],
  'closing.sigma': ['closingSigma', 'relativeSigma'],
}

function wordsOf(issue: ValueIssue, field: string): ProblemWords {
  const last = field.split('.').at(-1) ?? ''
  const isDeviation = last === 'sigma'
  if (isDeviation && issue.code === 'too_small') return exact
  if (last === 'mass' && issue.code === 'too_small') return reversed
  const isShare = last === 'moisture' || field.startsWith('fractions.')
  return isShare && (issue.code === 'too_small' || issue.code === 'too_big') ? share : valueWords(issue)
}

/** @param rows by the path of the network: `flows[3]` */
export function refusedBySchema(
  issue: ValueIssue & { path: readonly PropertyKey[] },
  rows: ReadonlyMap<string, PlacedNetworkRow>,
): Problem {
  const [table, at, ...rest] = issue.path.map(String)
  const field = rest.join('.')
  // A fraction stands in a table of its own, one row for each component.
  const own = rest[0] === 'fractions' ? rows.get(`${table}[${at}].fractions.${rest[1]}`) : undefined
  const row = own ?? rows.get(`${table}[${at}]`)
  const names = own === undefined ? (fieldsOf[field] ?? [field]) : [rest[2] ?? 'value']
  const heading = names.flatMap(name => row?.headings.get(name) ?? [])[0]
  const column = heading ?? (field === '' ? String(table) : field)
  const place: Place = row === undefined ? { path: issue.path.map(String).join('.') } : { ...row.place, column }
  const { zh, en, fixZh, fixEn } = wordsOf(issue, field)
  return error('network.row', place, { zh: `“${column}”${zh}`, en: `"${column}" ${en}`, fixZh, fixEn })
}
