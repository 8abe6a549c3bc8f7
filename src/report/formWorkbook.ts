// Forms as workbooks: one description of the columns gives the empty template, the filled form and the export that is read back.
import type { Form, FormField } from '#intake/forms/form.ts'
import type { KnownNames } from '#intake/forms/names.ts'
import { cellText, csvSheet } from '#files/csv.ts'
import { officialForm } from './officialForm.ts'
import { columnLetter, noteSheet, strongStyle, tableSheet, titleStyle, warnStyle, workbookBytes } from './sheet.ts'
import type { Cellable, NoteLine, Sheet, Validation } from './sheet.ts'

type FormRow = Readonly<Record<string, Cellable>>
export type FormRows = readonly FormRow[]
export type FormSheet = { form: Form; rows: FormRows }

/** Tonnes with their thousands, and no more digits than were recorded. */
const tonnesWritten = '#,##0.######'
/** How far down the lists to choose from reach in a template. */
const lastListRow = 5000
/** The columns that stand on paper and in templates. */
const printed = (form: Form): readonly FormField[] => form.fields.filter(({ unprinted }) => unprinted !== true)
const listSheet = '清单 lists'
const listColumns = ['sites', 'materials', 'facilities', 'parties'] as const
const listWords: Record<(typeof listColumns)[number], string> = {
  sites: '场所 sites',
  materials: '物料 materials',
  facilities: '设施 facilities',
  parties: '单位 parties',
}

/** `产生量\nmass generated`, with the unit where it is fixed: the reader finds the column by either language. */
export function fieldHeader({ zh, en, unit }: FormField): string {
  return `${zh}\n${en}${unit === undefined ? '' : ` [${unit}]`}`
}
const typeWords: Partial<Record<FormField['type'], string>> = {
  day: '日期，如 2024-03-31',
  month: '月份，如 2024-03',
  mass: '数量，如 1234.5',
  share: '如 8%',
  number: '数字',
}
/** What the grey row says; its first cell begins with # so that the reader passes over the row. */
function hint(field: FormField, index: number): string {
  const need = field.required === true ? '必填 required' : '选填 optional'
  const notes = [typeWords[field.type], field.noteZh, field.noteEn].filter(text => text !== undefined).join('；')
  return `${index === 0 ? '# ' : ''}${need}${notes === '' ? '' : `：${notes}`}`
}

function validations(form: Form, firstRow: number, lists: Record<(typeof listColumns)[number], string[]>): Validation[] {
  return printed(form).flatMap((field, index): Validation[] => {
    const place = {
      type: 'list' as const,
      range: `${columnLetter(index)}${firstRow}:${columnLetter(index)}${lastListRow}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning' as const,
      errorTitle: field.zh,
      errorMessage: '请从列表中选择 Pick from the list',
    }
    if (field.choices !== undefined) return [{ ...place, values: field.choices.map(({ zh }) => zh) }]
    if (field.key === 'unit') return [{ ...place, values: ['吨', '万吨', 'kg'] }]
    const list = field.names === undefined ? [] : lists[field.names]
    if (field.names === undefined || list.length === 0) return []
    const column = columnLetter(listColumns.indexOf(field.names))
    return [{ ...place, formula1: `'${listSheet}'!$${column}$2:$${column}$${list.length + 1}` }]
  })
}

function formSheet({ form, rows }: FormSheet, lists: Record<(typeof listColumns)[number], string[]> | undefined): Sheet {
  return tableSheet<FormRow>(
    form.zh,
    printed(form).map(field => ({
      header: fieldHeader(field),
      width: field.wide === true ? 60 : field.type === 'mass' || field.type === 'day' || field.type === 'month' ? 16 : 18,
      ...(field.wide === true ? { wrap: true } : {}),
      value: row => row[field.key],
    })),
    rows,
    {
      optional: printed(form).map(({ required }) => required !== true),
      ...(lists === undefined ? {} : { hints: printed(form).map(hint), validations: validations(form, 3, lists) }),
    },
  )
}

const needWords = { mandatory: '必填表 mandatory', optional: '地方可要求 may be asked for' }
const markWords = {
  V: '已核对原文 read in the official text',
  P: '部分核对 read in part',
  M: '凭记忆，未核对原文 from memory, not verified',
}
function formLines(forms: readonly Form[]): NoteLine[] {
  return forms.map(({ zh, en, document, need, mark, noteZh, noteEn }) => ({
    text: `${zh} ${en}`,
    // Our own forms stand in no official text that somebody could have read.
    value:
      need === 'own' ? `${noteZh}。${noteEn}.` : `${noteZh}。${noteEn}. ${document}；${needWords[need]}；栏目 columns：${markWords[mark]}`,
  }))
}

/** @param names what is offered to choose from @param use how the filled workbook is handed in, line by line */
export function formTemplate(
  title: { zh: string; en: string },
  forms: readonly Form[],
  names: KnownNames,
  use: readonly string[],
): Promise<Uint8Array> {
  const nameOf = ({ id, nameZh }: { id: string; nameZh?: string | undefined }): string => nameZh ?? id
  const lists = {
    sites: names.sites.map(nameOf),
    materials: names.materials.filter(({ kind }) => kind === undefined || kind === 'waste' || kind === 'secondary').map(nameOf),
    facilities: names.facilities.map(({ id }) => id),
    parties: names.parties.map(nameOf),
  }
  const longest = Math.max(0, ...listColumns.map(list => lists[list].length))
  const about: NoteLine[] = [
    { text: `循域 ${title.zh} Xunyu ${title.en}`, style: titleStyle },
    {
      text: '1',
      value: '深色列必填，浅色列选填；灰色行以 # 开头，不会被读取。 Dark columns are required; grey rows start with # and are not read.',
    },
    {
      text: '2',
      value:
        '用不到的表留空或删除；列的顺序可以换，多余的列不碍事。 Leave or delete what you do not need; the order of columns does not matter.',
    },
    {
      text: '3',
      value: '数量按“计量单位”列；也可在单元格里直接写“1.2万吨”。 Masses are in the unit of their column, or as written in the cell.',
    },
    ...use.map((value, at): NoteLine => ({ text: String(at + 4), value })),
    { text: '表 Forms', style: strongStyle },
    ...formLines(forms),
  ]
  return workbookBytes(`循域 ${title.zh} Xunyu ${title.en}`, [
    noteSheet('说明 About', about),
    ...forms.map(form => formSheet({ form, rows: form.lines ?? [] }, lists)),
    tableSheet<number>(
      listSheet,
      listColumns.map(list => ({ header: listWords[list], width: 26, value: (row: number) => lists[list][row] })),
      Array.from({ length: longest }, (_, row) => row),
    ),
  ])
}

/** Forms with their rows. `about`: lines that stand before all of them. `more`: tables that are no form. */
export type FilledBook = {
  title: string
  sheets: readonly FormSheet[]
  about: readonly NoteLine[]
  more: readonly Sheet[]
  /** Where it is filed: who fills it in, for which period, and what is said under every table. Absent where it is to be read again. */
  filed?: Filing
}
export type Filing = { filler: string; period: string; notes: readonly string[] }

const sheetsOf = ({ sheets, more }: FilledBook): Sheet[] => [...sheets.map(sheet => formSheet(sheet, undefined)), ...more]

/** As a workbook: what is filed in the layout of the statutory forms, the rest to be read back as the same. */
export function formsWorkbook(book: FilledBook): Promise<Uint8Array> {
  const { filed } = book
  if (filed !== undefined) return workbookBytes(book.title, [...book.sheets.map(sheet => filedSheet(sheet, filed)), ...book.more])
  const about = book.about.length === 0 ? [] : [noteSheet('说明 About', book.about)]
  return workbookBytes(book.title, [...about, ...sheetsOf(book)])
}

/** A value that is the same in every row stands once above the table. */
const same = (rows: FormRows, key: string): Cellable => (rows.every(row => row[key] === rows[0]?.[key]) ? rows[0]?.[key] : undefined)

/** The forms are Chinese: there is no official text of them in another language. */
function filedSheet({ form, rows }: FormSheet, { filler, period, notes }: Filing): Sheet {
  const [site, unit] = [same(rows, 'site'), same(rows, 'unit')]
  const once = new Set([...(site === undefined ? [] : ['site']), ...(unit === undefined ? [] : ['unit'])])
  const [number = ''] = /^表\d+ /u.exec(form.zh) ?? []
  return officialForm<FormRow>({
    name: form.zh,
    title: `${number}${form.also.find(name => name.length > form.zh.length - number.length) ?? form.zh.slice(number.length)}`,
    about: [
      `填报单位：${filler === '' ? cellText(site) : filler}`,
      `填报期间：${period}`,
      `计量单位：${unit === undefined ? '见表' : cellText(unit)}`,
    ],
    columns: form.fields
      .filter(({ key }) => !once.has(key))
      .map(field => ({
        header: field.unit === undefined ? field.zh : `${field.zh}（${field.unit}）`,
        width: field.wide === true ? 40 : field.type === 'mass' || field.type === 'day' || field.type === 'month' ? 12 : 14,
        ...(field.type === 'mass' ? { format: tonnesWritten } : {}),
        value: row => row[field.key],
      })),
    rows,
    notes,
    language: 'zh',
  })
}

/** As one CSV a form, read back as the same: UTF-8 with the mark that Excel looks for; what is said of all stands above each header. */
export function formsCsv(book: FilledBook): { name: string; text: string }[] {
  const above = book.about.map(({ text, value }) => [`# ${cellText(text)} ${cellText(value)}`.trim()])
  return sheetsOf(book).map(({ name, rows = [] }) => {
    const [header = [], ...body] = rows
    const lines = [...above, header.map(text => cellText(text).replaceAll('\n', ' ')), ...body]
    return { name: `${name.replaceAll(/[\\/:*?"<>| ]+/gu, '-')}.csv`, text: csvSheet(lines) }
  })
}

/** The line that every invented record carries into every export. */
export const syntheticLine: NoteLine = {
  text: '虚构数据 SYNTHETIC',
  value: '示范记录，全部为虚构。 Demonstration records, all of them invented.',
  style: warnStyle,
}
