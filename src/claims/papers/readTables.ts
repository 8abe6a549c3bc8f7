// Sheets of an auditor to papers and claims, or every problem at once, each with its cell.
import type { ClaimToCheck, Paper } from '#domain/custody.ts'
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import { linesOf } from '#intake/layout/openTable.ts'
import { isAside, sheetUnread, tonnesUnread } from '#intake/layout/unread.ts'
import { foldName } from '#intake/matchNames.ts'
import type { RawTable } from '#intake/rawTable.ts'
import { claimColumns, readClaims } from './claimRows.ts'
import { paperColumns, readPapers } from './paperRows.ts'
import { openSheet, sheetForm } from './sheet.ts'

const claimSheets = new Set(['申报', 'claims', 'claim', '申报表', '申报claims'].map(foldName))
const paperSheets = new Set(['凭证', 'papers', 'paper', 'custody', '监管链', '凭证表', '凭证papers'].map(foldName))

const claimForm = sheetForm('claims', '申报', claimColumns)
const paperForm = sheetForm('papers', '凭证', paperColumns)
const forms = [claimForm, paperForm]

/**
 * @param tables of one workbook or folder; sheets that are neither papers nor claims are passed over
 * @returns papers in the order written, and claims; a warning for every column that is not read
 */
export function readCustody(tables: readonly RawTable[]): Checked<{ papers: Paper[]; claims: ClaimToCheck[] }> {
  const problems: Problem[] = []
  const papers: Paper[] = []
  const claims: ClaimToCheck[] = []
  let seen = 0
  for (const table of tables) {
    const name = foldName(table.name)
    if (claimSheets.has(name)) {
      claims.push(...readClaims(openSheet(table, claimForm, claimColumns, forms, problems)))
      seen += 1
    } else if (paperSheets.has(name)) {
      papers.push(...readPapers(openSheet(table, paperForm, paperColumns, forms, problems)))
      seen += 1
    } else if (!isAside(table.name) && tonnesUnread(linesOf(table))) problems.push(sheetUnread(table))
  }
  if (seen < 2 && problems.length === 0) {
    const file = tables[0]?.file ?? ''
    problems.push(
      problem(
        'custody.sheets',
        { file },
        {
          zh: '需要两张表：“申报”（claims）和“凭证”（papers）',
          en: 'two tables are needed: "claims" (申报) and "papers" (凭证)',
          fixZh: '把表或文件改成这两个名字，例子见 examples/claims-ash',
          fixEn: 'name the sheets or files so; see examples/claims-ash',
        },
      ),
    )
  }
  return problems.some(one => one.severity === 'error')
    ? { ok: false, problems }
    : { ok: true, value: { papers, claims }, warnings: problems }
}
