// Late rows are said when a file is checked, each at its place, with what saving will do with them.
import { quarterOfClosing } from '#domain/adjustment.ts'
import type { ImportReport, WouldSave } from '#domain/importJob.ts'
import { warning, type Problem } from '#domain/problem.ts'
import { type LateRow, lateImportRows } from '#store/imports.ts'
import type { Store } from '#store/openStore.ts'

/** Named one by one; all are counted. */
const mostNamed = 500

/** The report with a warning for every row that changes a closed quarter. */
export async function lateProblems(store: Store, id: string, report: ImportReport & { would: WouldSave }): Promise<ImportReport> {
  const { late, waiting } = await lateImportRows(store.db, id)
  if (late.length + waiting.length === 0) return report
  const would: WouldSave = {
    ...report.would,
    late: late.length,
    lateWithReason: late.filter(({ reason }) => reason !== null).length,
    waiting: waiting.length,
    closings: [...new Set(late.flatMap(({ closings }) => closings))].sort(),
  }
  return {
    ...report,
    would,
    warnings: report.warnings + late.length,
    problems: [...late.slice(0, mostNamed).map(lateRow), ...report.problems],
  }
}

function lateRow({ file, sheet, line, validOn, reason, closings }: LateRow): Problem {
  const quarters = [...new Set(closings.map(quarterOfClosing))].sort()
  const zhQuarters = quarters.join('、')
  return warning(
    'ledger.late',
    { file, sheet, row: line },
    {
      zh: `${validOn} 的这一行改动已关账的 ${zhQuarters}，不能直接入账；存入时其余各行照常入账，这一行作为调整${reason === null ? '' : `（${reason}）`}，由第二人确认后入账`,
      en: `this row of ${validOn} changes ${quarters.join(', ')}, which is closed: the other rows are saved as usual, this one becomes an adjustment${reason === null ? '' : ` (${reason})`} and is posted once a second person confirms it`,
      fixZh: reason === null ? '存入时写一个理由，或在表中加一列“调整原因”逐行写' : '不需要处理；存入后请第二人确认',
      fixEn:
        reason === null
          ? 'give one reason when you save, or add a column "adjustment reason" and write it row by row'
          : 'nothing to do; have a second person confirm it after saving',
    },
  )
}
