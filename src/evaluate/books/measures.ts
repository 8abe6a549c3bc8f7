// "Utilised" in three books, each under its own name and by its own tests. A record is in a book if it passes all of
// them; the first that it fails is why it is not. Source: indicators of the National Bureau of Statistics; 环境保护税法
// 实施条例 art. 5; the provincial rules of utilisation evaluation.
import type { MeasureName } from '#domain/books.ts'
import { accurately, type MassBasis, massOn, type WasteRecord } from '#domain/wasteRecord.ts'

type Test = { reason: string; zh: string; en: string; passes: (record: WasteRecord) => boolean }
/** One book's meaning of "utilised" within a scope. */
export type Measure = { name: MeasureName; basis: MassBasis; tests: readonly Test[] }

const test = (reason: string, zh: string, en: string, passes: Test['passes']): Test => ({ reason, zh, en, passes })
const utilised = test('not_utilised', '不是综合利用', 'not a utilisation', record => record.fate === 'utilised')

/** Statistics: the place of use, the year, old stock included. */
export function statUtilised(scope: { year: string; places: readonly string[]; basis?: MassBasis }): Measure {
  return {
    name: 'stat_utilised',
    basis: scope.basis ?? 'dry',
    tests: [
      utilised,
      test('other_year', '不在统计年度', 'outside the statistical year', record => record.on.startsWith(scope.year)),
      test('used_elsewhere', '在统计范围外利用', 'used outside the area', record => scope.places.includes(record.place)),
    ],
  }
}

/** Tax: the sender, the months; stock was deducted when it was stored; to standard, accurately metered and evaluated. */
export function eptUtilised(scope: { months: readonly string[]; senders: readonly string[]; basis?: MassBasis }): Measure {
  return {
    name: 'ept_utilised',
    basis: scope.basis ?? 'dry',
    tests: [
      utilised,
      test('other_month', '不在纳税月份', 'outside the tax months', record => scope.months.includes(record.on.slice(0, 7))),
      test('other_sender', '不是纳税人产生的', 'not waste of the taxpayers', record => scope.senders.includes(record.sender)),
      test('from_stock', '取自贮存（贮存时已减除）', 'from stock that was deducted when stored', record => !record.fromStock),
      test('not_to_standard', '未证明符合标准', 'not shown to be to standard', record => record.toStandard === true),
      test('not_metered', '未准确计量（EPT-C8，文本待核）', 'not accurately metered (EPT-C8, text not read)', record =>
        accurately(record.metering),
      ),
      test(
        'not_evaluated',
        '未经评价（EPT-C10，文本待核）',
        'not evaluated (EPT-C10, text not read)',
        record => record.evaluationReport !== null,
      ),
    ],
  }
}

/** Evaluation: the user firm, the evaluated period, under a report. */
export function evalUtilised(scope: { firms: readonly string[]; from: string; to: string; basis?: MassBasis }): Measure {
  return {
    name: 'eval_utilised',
    basis: scope.basis ?? 'dry',
    tests: [
      utilised,
      test('other_period', '不在评价期', 'outside the evaluated period', record => record.on >= scope.from && record.on <= scope.to),
      test('other_firm', '不是被评价企业利用', 'not used by the evaluated firms', record => scope.firms.includes(record.actor)),
      test('no_report', '没有评价报告', 'under no evaluation report', record => record.evaluationReport !== null),
    ],
  }
}

/** The first test that a record fails; undefined where it is in the book. */
export function failing(measure: Measure, record: WasteRecord): Test | undefined {
  return measure.tests.find(one => !one.passes(record))
}

/** The total of a book, in whole kilograms, with the records it is made of. */
export function utilisedIn(measure: Measure, records: readonly WasteRecord[]): { massKg: number; basedOn: string[] } {
  const own = records.filter(record => failing(measure, record) === undefined)
  return { massKg: own.reduce((sum, record) => sum + massOn(record, measure.basis), 0), basedOn: own.map(record => record.id) }
}
