// Last days of the monthly filing periods, by the notices of the tax administration. A month without a notice here answers by the
// general rule alone, and says so: the days added for holidays are the administration's to tell, no formula gives them.
// Source: 税总办征科函〔2025〕64号 (six agreeing hands); a table of 2024 (one hand); 税收征收管理法实施细则 第一百零九条 (read).
import type { RuleParameter } from '#domain/ruleResult.ts'
import { addDays, addMonths } from '../engine/days.ts'
import { line, type Shared, standing } from '../engine/lines.ts'

type Calendar = { document: string; read: 'yes' | 'partial'; days: readonly string[] }
const notices: readonly Calendar[] = [
  { document: '2024年度申报纳税期限', read: 'partial', days: ['2024-04-18', '2024-10-24'] },
  {
    document: '税总办征科函〔2025〕64号',
    read: 'yes',
    days: [
      '2026-01-20',
      '2026-02-24',
      '2026-03-16',
      '2026-04-20',
      '2026-05-22',
      '2026-06-15',
      '2026-07-15',
      '2026-08-17',
      '2026-09-15',
      '2026-10-26',
      '2026-11-16',
      '2026-12-15',
    ],
  },
]
const filing = ({ document, read }: Calendar, day: string): RuleParameter => {
  const month = day.slice(0, 7)
  const first = `${month}-01`
  const shared: Shared = { document, validFrom: first, validTo: addDays(addMonths(first, 1), -1), status: standing(read) }
  return line(shared, `FILING-${month}`, `${month} 申报期截止日`, `last day of the filing period of ${month}`, { facets: { dueOn: day } })
}
const since: Shared = { document: '税收征收管理法实施细则', validFrom: '2002-10-15', article: '第一百零九条' }

export const filingDays: readonly RuleParameter[] = notices.flatMap(notice => notice.days.map(day => filing(notice, day)))
export const parameters: readonly RuleParameter[] = [
  line(
    since,
    'FILING-109',
    '期限最后一日是休假日的，顺延至其次日；期限内有连续三日以上休假的，按休假日数顺延',
    'a last day that is off moves to the day after; three and more days off within the period lengthen it',
  ),
  ...filingDays,
]
