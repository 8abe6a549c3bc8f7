// The results of an evaluation as a tree of lines: state, documents, balance, share, points, verdict, taxes, reviews, deadlines.
import type { FolderCase } from '#steps/evaluation/runFolder.ts'
import { type DeadlineStanding, stateWords } from '#domain/evaluation/procedure.ts'
import { isOverruled } from '#domain/evaluation/verdict.ts'
import type { TaxSheet } from '#domain/evaluation/sheets.ts'
import { say } from './command.ts'
import type { Terminal } from './command.ts'

const answers: Record<'yes' | 'no' | 'undetermined' | 'unverified', readonly [string, string]> = {
  yes: ['✓ 是', '✓ yes'],
  no: ['✗ 否', '✗ no'],
  undetermined: ['? 未定', '? undetermined'],
  unverified: ['! 未核实', '! unverified'],
}
const standings: Record<DeadlineStanding, readonly [string, string]> = {
  running: ['未到期', 'running'],
  'due soon': ['即将到期', 'due soon'],
  overdue: ['已逾期', 'overdue'],
  expired: ['已届满', 'expired'],
  undetermined: ['未定', 'undetermined'],
  met: ['按期', 'met'],
  'met late': ['逾期办结', 'met late'],
}
const wayWords = { batches: ['批次', 'batches'], products: ['产品', 'products'], stock: ['库存', 'stock'] } as const

export type Shown = Pick<FolderCase, 'file' | 'reminders'> & { sha256: string | null }
export function resultTree({ file, sha256, reminders }: Shown, terminal: Terminal): string[] {
  const { evaluationCase, account, taxes, reviews } = file
  const t = (zh: string, en: string): string => say(terminal, zh, en)
  const answer = (key: keyof typeof answers): string => t(answers[key][0], answers[key][1])
  const name = (id: string): string => {
    const found = account.materials.find(one => one.id === id)
    return found === undefined ? id : t(found.nameZh, found.nameEn)
  }
  const pair = evaluationCase.verdicts.at(-1)
  const accepted = evaluationCase.documents.filter(one => one.finding === 'accepted' || one.finding === 'not applicable').length
  return [
    ...(account.synthetic ? [t('虚构示范数据', 'SYNTHETIC demonstration data')] : []),
    `${t(evaluationCase.firm.nameZh, evaluationCase.firm.nameEn)}  ${evaluationCase.period.from} — ${evaluationCase.period.to}  [${evaluationCase.id}]`,
    `├ ${t('状态', 'state')}  ${t(stateWords[evaluationCase.state][0], stateWords[evaluationCase.state][1])}${evaluationCase.report === null ? '' : t(`，报告有效期至 ${evaluationCase.report.validTo}`, `, report valid to ${evaluationCase.report.validTo}`)}`,
    `├ ${t('材料', 'documents')}  ${accepted}/${evaluationCase.documents.length}`,
    `├ ${t('物料衡算', 'mass balance')}  ${evaluationCase.basis === 'wet' ? t('湿基', 'wet basis') : t('干基', 'dry basis')}, ${t('允差', 'tolerance')} ${evaluationCase.tolerance}`,
    ...(evaluationCase.balance?.wastes ?? []).flatMap(waste => [
      `│ ├ ${name(waste.material)}  ${(['batches', 'products', 'stock'] as const).map(way => `${t(wayWords[way][0], wayWords[way][1])} ${kg(waste.raw[way].massKg)}`).join('  ')}  → ${kg(waste.acceptedKg)} t`,
      ...(waste.flag === null ? [] : [`│ │   ${t(waste.flag.zh, waste.flag.en)}`]),
    ]),
    `│ └ ${t('固废占比', 'waste share')}  ${t('干基', 'dry')} ${evaluationCase.balance?.share.dry ?? '—'}  ${t('湿基', 'wet')} ${evaluationCase.balance?.share.wet ?? '—'}`,
    `├ ${t('逐项', 'points')}`,
    ...(pair?.points ?? []).map(
      point =>
        `│ ├ ${answer(point.answer)}  ${t(point.zh, point.en)}${point.missing.length === 0 ? '' : `  (${point.missing.map(one => t(one.zh, one.en)).join('; ')})`}`,
    ),
    `├ ${t('应有结论', 'proposed')}  ${pair === undefined ? '—' : answer(pair.proposed.answer)}`,
    `├ ${t('评价机构结论', 'verdict of the evaluator')}  ${pair === undefined ? '—' : isOverruled(pair) ? t('! 是，但逐项未全部符合', '! yes, though not every point is') : answer(pair.final.answer)}${pair?.reasons == null ? '' : `  ${pair.reasons}`}`,
    `├ ${t('税务', 'taxes')}`,
    ...taxLines(taxes, terminal),
    `├ ${t('名单条件', 'lists')}`,
    ...reviews.flatMap(review => [
      `│ ├ ${answer(review.answer)}  ${t(review.zh, review.en)}`,
      ...review.conditions.filter(one => one.answer !== 'yes').map(one => `│ │   ${answer(one.answer)}  ${t(one.zh, one.en)}`),
    ]),
    `├ ${t('期限', 'deadlines')}`,
    ...reminders.map(one => `│ ├ ${t(one.zh, one.en)}  ${one.due ?? '?'}  ${t(standings[one.standing][0], standings[one.standing][1])}`),
    `└ ${t('冻结件', 'frozen')}  ${sha256 ?? t('尚无（草稿）', 'none yet (draft)')}`,
  ]
}

/** One line for each tax and answer: months that came out alike are told together. */
function taxLines(taxes: readonly TaxSheet[], terminal: Terminal): string[] {
  const groups = new Map<string, TaxSheet[]>()
  const unapproved = (sheet: TaxSheet) => sheet.unapprovedNames?.map(one => say(terminal, one.zh, one.en)) ?? sheet.unapproved
  for (const sheet of taxes) {
    const why = [...sheet.missing.map(one => say(terminal, one.zh, one.en)), ...unapproved(sheet)]
    const key = [sheet.titleZh, sheet.answer, ...new Set(why)].join('|')
    groups.set(key, [...(groups.get(key) ?? []), sheet])
  }
  return [...groups.values()].map(sheets => {
    const [first] = sheets
    if (first === undefined) return ''
    const why = [...new Set([...first.missing.map(one => say(terminal, one.zh, one.en)), ...unapproved(first)])]
    const periods = sheets.length === 1 ? first.period : `${first.period} … ${sheets.at(-1)?.period ?? ''} (${sheets.length})`
    const settled = first.answer === 'yes' || first.answer === 'no'
    const rest = settled ? '' : say(terminal, `  不计金额：${why.join('；')}`, `  no amount: ${why.join('; ')}`)
    return `│ ├ ${say(terminal, answers[first.answer][0], answers[first.answer][1])}  ${say(terminal, first.titleZh, first.titleEn)}  ${periods}${rest}`
  })
}

/** Whole kilograms as tonnes with three places. */
function kg(massKg: number | null): string {
  return massKg === null ? '—' : `${Math.trunc(massKg / 1000)}.${String(massKg % 1000).padStart(3, '0')}`
}
