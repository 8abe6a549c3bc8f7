// Which forms a word means: a set of them, or one by its id.
import { allForms } from '#intake/forms/readImport.ts'
import { applicationForms } from '#intake/application/applicationForms.ts'
import { hazardousForms } from '#intake/forms/hazardousForms.ts'
import { listForm } from '#intake/exchangeList/listForm.ts'
import { ledgerForms } from '#intake/forms/ledgerForms.ts'
import { registryForms } from '#intake/registry/registryForms.ts'
import type { ColumnChoice, SheetChoice } from '#domain/importJob.ts'
import { problem, type Problem } from '#domain/problem.ts'
import type { Form } from '#intake/forms/form.ts'

export const formSets = ['ledger', 'hazardous', 'registry', 'evaluation', 'list'] as const
const titles = {
  ledger: { zh: '一般工业固体废物台账模板', en: 'waste ledger template' },
  hazardous: { zh: '危险废物台账模板', en: 'hazardous waste ledger template' },
  registry: { zh: '登记表模板', en: 'registry template' },
  evaluation: { zh: '综合利用评价申请', en: 'application for an evaluation' },
  list: { zh: '产需清单模板', en: 'exchange list template' },
}

const importing = [
  '检查：xunyu import 本文件.xlsx --dry-run --out 标注.xlsx；导入：xunyu import 本文件.xlsx',
  '同一文件再导入不会重复记账；改了的行会成为更正。 Importing again changes nothing; a changed row becomes a correction.',
]
const applying = [
  '试算：xunyu evaluate 本文件.xlsx，列出还缺什么；申请：网页“规则与评价 → 评价 → 申请”。 Try it: xunyu evaluate this-file.xlsx; apply on the page Evaluations.',
  '不知道的留空：留空会被问到，不会被当作零。 Leave blank what you do not know: it is asked for, never taken for nothing.',
]

const listing = [
  '检查：xunyu notice import 本文件.xlsx --dry-run；导入：去掉 --dry-run。 Check: xunyu notice import this-file.xlsx --dry-run; leave it out to import.',
  '五项必填：单位、物料、数量、所在地、期间；其余可以不填。 Five are needed: firm, material, quantity, place, period.',
]

export type FormChoice = { title: { zh: string; en: string }; forms: readonly Form[]; use: readonly string[] }
export function formsOf(kind: string): FormChoice | undefined {
  if (kind === 'ledger') return { title: titles.ledger, forms: ledgerForms.filter(({ use }) => use === 'ledger'), use: importing }
  if (kind === 'hazardous') return { title: titles.hazardous, forms: hazardousForms, use: importing }
  if (kind === 'evaluation') return { title: titles.evaluation, forms: applicationForms, use: applying }
  if (kind === 'registry') return { title: titles.registry, forms: registryForms, use: importing }
  if (kind === 'list') return { title: titles.list, forms: [listForm], use: listing }
  const form = allForms.find(({ id }) => id === kind)
  return form && { title: { zh: form.zh, en: form.en }, forms: [form], use: importing }
}

/** Every form there is, as data. */
export function listForms(): readonly Form[] {
  return allForms
}

/** The fields that a word means, by form: a field's key, or its name in either language. Forms that are not read have none. */
export function fieldsNamed(word: string): { form: string; field: string }[] {
  return allForms
    .filter(({ use }) => use !== 'filled')
    .flatMap(({ id, fields }) =>
      fields.filter(({ key, zh, en }) => [key, zh, en].includes(word)).map(({ key }) => ({ form: id, field: key })),
    )
}

/** The form that a word means: its id, or its name in either language. */
export function formNamed(word: string): string | undefined {
  return allForms.find(({ id, zh, en, also }) => [id, zh, en, ...also].includes(word))?.id
}

/** Sheets that were said to be a form that there is not. */
export function unknownForms(sheets: readonly SheetChoice[]): Problem[] {
  return sheets
    .filter(({ form }) => form !== undefined && form !== null && !allForms.some(({ id }) => id === form))
    .map(({ sheet, form }) =>
      problem(
        'import.choice',
        { sheet },
        {
          zh: `没有表“${form}”`,
          en: `there is no form "${form}"`,
          fixZh: '表的编号见 GET /api/forms',
          fixEn: 'forms are listed by GET /api/forms',
        },
      ),
    )
}

/** Choices that name a form or a field that there is not. */
export function unknownFields(choices: readonly ColumnChoice[]): Problem[] {
  return choices
    .filter(({ form, field }) => {
      const forms = form === undefined ? allForms : allForms.filter(({ id }) => id === form)
      return forms.length === 0 || (field !== null && !forms.some(({ fields }) => fields.some(({ key }) => key === field)))
    })
    .map(({ form, text, field }) =>
      problem(
        'import.choice',
        { column: text },
        {
          zh: `没有${form === undefined ? '' : `《${form}》的`}字段“${field ?? ''}”`,
          en: `there is no field "${field ?? ''}"${form === undefined ? '' : ` of the form ${form}`}`,
          fixZh: '字段名见 GET /api/forms',
          fixEn: 'fields are listed by GET /api/forms',
        },
      ),
    )
}
