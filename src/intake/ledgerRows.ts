// Rows of a unit's plain waste ledger (日期, 单位名称, 物料, 产生量, 计量单位, 含水率, 凭证号): the generation form, with a voucher that every
// row must have. Read like every other form; what comes out is one fact a row, or every Problem at once.
import { problem, type Checked, type Problem } from '#domain/problem.ts'
import type { Region } from '#domain/region.ts'
import type { WasteFact } from '#domain/wasteFact.ts'
import { FactMaker } from './forms/facts.ts'
import type { Form } from './forms/form.ts'
import { ledgerForms } from './forms/ledgerForms.ts'
import { lookups } from './forms/names.ts'
import { isOpen, openSheet } from './forms/readForm.ts'
import { noMarks } from './layout/source.ts'
import type { RawCell } from './rawTable.ts'

/** A sheet as it was read: `line` is the row number that the spreadsheet shows. */
export type LedgerTable = {
  file: string
  sheet?: string
  headerLine?: number
  header: readonly string[]
  rows: readonly { line: number; cells: readonly RawCell[] }[]
}

/** The generation form with a batch, here the voucher, in every row. */
const withVoucher: readonly Form[] = ledgerForms
  .filter(({ id }) => id === 'generation')
  .map(form => ({ ...form, fields: form.fields.map(field => (field.key === 'batch' ? { ...field, required: true } : field)) }))

/**
 * @param table one sheet of the ledger workbook
 * @param region names of sites and materials, and the moisture of a material where a row leaves it blank
 * @returns facts in sheet order; a moisture taken from the material is a warning
 */
export async function readLedgerRows(table: LedgerTable, region: Pick<Region, 'sites' | 'materials'>): Promise<Checked<WasteFact[]>> {
  const problems: Problem[] = []
  const say = (problem: Problem): void => void problems.push(problem)
  const head = { line: table.headerLine ?? 1, cells: [...table.header] }
  const rows = [head, ...table.rows.map(({ line, cells }) => ({ line, cells: [...cells] }))]
  const open = await openSheet({ file: table.file, sheet: table.sheet ?? table.file, marks: noMarks, rows }, withVoucher, say)
  if (!isOpen(open)) return { ok: false, problems: [noLedger(table)] }
  const maker = new FactMaker(lookups({ sites: region.sites, materials: region.materials, parties: [], facilities: [] }), undefined)
  const facts: WasteFact[] = []
  for await (const row of open.rows) facts.push(...maker.facts(row, open.recognised, say))
  const failed = problems.some(({ severity }) => severity === 'error')
  return failed ? { ok: false, problems } : { ok: true, value: facts, warnings: problems }
}

const noLedger = ({ file, sheet }: LedgerTable): Problem =>
  problem(
    'ledger.no-form',
    { file, ...(sheet === undefined ? {} : { sheet }) },
    {
      zh: '这张表的列名不像台账',
      en: 'the columns of this sheet are not those of a ledger',
      fixZh: '用 日期、单位名称、物料、产生量、计量单位、含水率、凭证号',
      fixEn: 'use 日期, 单位名称, 物料, 产生量, 计量单位, 含水率, 凭证号',
    },
  )
