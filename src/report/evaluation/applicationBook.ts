// An application as the workbook that it could have come in as: read back, it is the same.
import type { FirmAccount } from '#domain/evaluation/account.ts'
import type { FolderApplication } from '#domain/evaluation/folder.ts'
import { applicationForms, applicationItems } from '#intake/application/applicationForms.ts'
import type { Form } from '#intake/forms/form.ts'
import { type FilledBook, syntheticLine } from '../formWorkbook.ts'
import type { Cellable } from '../sheet.ts'

type Rows = Record<string, Cellable>[]
const tonnes = (kg: number | null): Cellable => (kg === null ? null : kg / 1000)
const listed = (ids: readonly string[]): string => ids.join(';')

export function applicationBook(account: FirmAccount, asked: FolderApplication): FilledBook {
  const rows: Record<string, Rows> = { application: answers(account, asked), ...tablesOf(account) }
  return {
    title: `综合利用评价申请 ${account.firm.nameZh} ${account.period.label}`,
    sheets: applicationForms
      .filter(({ id }) => id !== 'counts')
      .map(form => ({ form, rows: (rows[form.id] ?? []).map(row => shown(form, row)) })),
    about: [
      { text: '综合利用评价申请 Application for an evaluation', value: `${account.firm.nameZh} ${account.period.label}` },
      ...(account.synthetic ? [syntheticLine] : []),
      { text: '单位 Unit', value: '数量为吨 masses in tonnes' },
    ],
    more: [],
  }
}

function answers({ firm, period, notes, synthetic }: FirmAccount, { basis, tolerance, evaluated }: FolderApplication): Rows {
  const told: Record<string, Cellable> = {
    ...Object.fromEntries(Object.entries(firm).map(([key, value]) => [`firm.${key}`, value])),
    ...Object.fromEntries(Object.entries(period).map(([key, value]) => [`period.${key}`, value])),
    basis: basis === 'dry' ? '干基' : '湿基',
    tolerance,
    evaluated: listed(evaluated),
    lines: '本工作簿',
    ...Object.fromEntries(
      Object.entries(notes).flatMap(([note, { zh, en }]) => [
        [`notes.${note}.zh`, zh],
        [`notes.${note}.en`, en],
      ]),
    ),
    synthetic: synthetic ? '是' : '否',
  }
  return applicationItems.map(({ code, zh, noteZh, noteEn }) => ({ item: zh, value: told[code], note: `${noteZh} ${noteEn}` }))
}

function tablesOf(account: FirmAccount): Record<string, Rows> {
  const weighed = <T extends { wetKg: number; evidence: readonly string[] }>(line: T) => ({
    ...line,
    wetKg: tonnes(line.wetKg),
    evidence: listed(line.evidence),
  })
  return {
    materials: account.materials.map(one => ({ ...one, waste: String(one.waste) })),
    stock: account.stock.map(weighed),
    receipts: account.receipts.map(weighed),
    removals: account.removals.map(weighed),
    batches: account.batches.flatMap(({ id, validOn, inputs, evidence }) =>
      inputs.map(input => ({
        batch: id,
        validOn,
        material: input.material,
        wetKg: tonnes(input.wetKg),
        moisture: input.moisture,
        evidence: listed(evidence),
      })),
    ),
    outputs: account.batches.flatMap(({ id, outputs }) =>
      outputs.map(({ product, massKg }) => ({ batch: id, product, massKg: tonnes(massKg) })),
    ),
    products: account.products.map(({ id, nameZh, nameEn, standard, kind, massKg, basis, loss, tested, evidence }) => ({
      id,
      nameZh,
      nameEn,
      standard,
      kind,
      massKg: tonnes(massKg),
      basis,
      loss,
      testedOn: tested?.on,
      testReport: tested?.report,
      passed: tested?.passed == null ? null : String(tested.passed),
      evidence: listed(evidence),
    })),
    shares: account.products.flatMap(({ id, shares }) => shares.map(share => ({ product: id, ...share }))),
    sales: account.sales.map(sale => ({ ...sale, massKg: tonnes(sale.massKg), evidence: listed(sale.evidence) })),
    evidence: account.evidence.map(one => ({ ...one })),
    declared: account.declared.flatMap(({ rule, facts, evidence }) =>
      Object.entries(facts).map(([fact, value]) => ({ rule, fact, value: factText(value), evidence: listed(evidence) })),
    ),
  }
}

const factText = (value: unknown): string => (value === true ? '是' : value === false ? '否' : String(value))

/** Codes of choices as the words that a person picks. */
function shown(form: Form, row: Record<string, Cellable>): Record<string, Cellable> {
  return Object.fromEntries(form.fields.map(({ key, choices }) => [key, choices?.find(({ code }) => code === row[key])?.zh ?? row[key]]))
}
