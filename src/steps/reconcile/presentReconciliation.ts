// A reconciliation as somebody wants to have it: text for a terminal, a workbook, a CSV table.
import type { Reconciliation } from '#domain/reconciliation.ts'
import { reconciliationCsv, reconciliationWorkbook } from '#report/reconciliationSheet.ts'
import { reconciliationText } from '#report/reconciliationText.ts'

export function presentReconciliation(result: Reconciliation): {
  text: (language: 'zh' | 'en') => string
  csv: () => string
  workbook: (language: 'zh' | 'en') => Promise<Uint8Array>
} {
  return {
    text: language => reconciliationText(result, language),
    csv: () => reconciliationCsv(result),
    workbook: language => reconciliationWorkbook(result, language),
  }
}
