// What is said of a header: columns that nobody reads, units that nobody wrote, columns that are hidden; and the words for tonnes that lie
// where they are not read.
import type { Problem } from '#domain/problem.ts'
import type { Form } from '../forms/form.ts'
import { columnLetters, placeOf, warning } from '../rawTable.ts'
import { isSerial, type Column } from './columns.ts'
import type { Recognised } from './header.ts'
import { unreadMasses } from './lineKinds.ts'

type Place = { file: string; sheet?: string }

/** Says what was not read of a header, and what is hidden or assumed in it. */
export function sayColumns(place: Place, recognised: Recognised, hidden: ReadonlySet<number>, say: (problem: Problem) => void): void {
  const { form, lastLine, columns, context } = recognised
  const unread = new Set(unreadMasses(columns))
  // Where a mass is there twice its neighbours are said with it.
  const twice = [...unread].some(({ twin }) => twin !== undefined)
  for (const column of columns) {
    if (
      column.field !== undefined ||
      column.chosen === true ||
      column.text === '' ||
      isSerial(column) ||
      unread.has(column) ||
      (twice && column.twin)
    )
      continue
    say(warning('form.column.unknown', placeOf(place, lastLine, column.text), unknownColumn(column, form)))
  }
  const masses = columns.filter(({ field }) => field?.type === 'mass')
  const unitColumn = columns.some(({ field }) => field?.key === 'unit')
  const silent = masses.every(({ unit, refused }) => unit === undefined && refused === undefined)
  if (masses.length > 0 && !unitColumn && context.unit === undefined && context.refused === undefined && silent)
    say(
      warning('form.unit.usual', placeOf(place, lastLine, masses[0]?.text ?? ''), {
        zh: '表中没有写计量单位，单元格里也没有单位的按吨读取',
        en: 'no unit is written; figures without one of their own are read as tonnes',
        fixZh: '在列名里写明单位，如“产生量（吨）”',
        fixEn: 'write the unit into the header, such as 产生量（吨）',
      }),
    )
  const hiddenColumns = columns.filter(({ at, field }) => field !== undefined && hidden.has(at))
  if (hiddenColumns.length > 0)
    say(
      warning('form.column.hidden', placeOf(place, lastLine, hiddenColumns[0]?.text ?? ''), {
        zh: `隐藏的列也已读取：${hiddenColumns.map(({ text }) => text).join('、')}`,
        en: `hidden columns were read too: ${hiddenColumns.map(({ text }) => text).join(', ')}`,
        fixZh: '取消隐藏并核对；不要的列请删除',
        fixEn: 'unhide them and look; delete what is not wanted',
      }),
    )
}

/** Where a person may say what a column is: on import. */
const choosable = ({ use }: Form): boolean => use !== 'application'
function unknownColumn({ text, near, twin }: Column, form: Form) {
  if (twin !== undefined)
    return {
      zh: `列“${text}”没有读取：“${twin.zh}”取自另一列`,
      en: `column "${text}" was not read: "${twin.zh}" (${twin.en}) is taken from another column`,
      fixZh: choosable(form) ? '不需要处理；要读这一列请在识别结果里指定' : '不需要处理；要读这一列请删去另一列',
      fixEn: choosable(form)
        ? 'nothing to do; to have this one read say so under what was recognised'
        : 'nothing to do; to have this one read delete the other',
    }
  return {
    zh: `列“${text}”不在《${form.zh}》中，没有读取${near === undefined ? '' : `；是否应为“${near}”？`}`,
    en: `column "${text}" is not part of ${form.en} and was not read${near === undefined ? '' : `; is "${near}" meant?`}`,
    fixZh:
      near !== undefined
        ? `要读取请把列名改为“${near}”`
        : choosable(form)
          ? '不需要处理；要读取请在识别结果里指定，或改用模板里的列名'
          : '不需要处理；要读取请改用模板里的列名',
    fixEn:
      near !== undefined
        ? `to have it read rename it to "${near}"`
        : choosable(form)
          ? 'nothing to do; to have it read say what it is under what was recognised, or use a name of the template'
          : 'nothing to do; to have it read use a name of the template',
  }
}

const span = (columns: readonly Column[]): string => {
  const ats = columns.map(({ at }) => at)
  return `${columnLetters(Math.min(...ats))}–${columnLetters(Math.max(...ats))}`
}
export function besideEachOther(columns: readonly Column[], twins: readonly Column[]) {
  const [left, right] = [span(columns.filter(({ field }) => field !== undefined)), span(twins)]
  return {
    zh: `一张表里左右并排放了两个表：${left} 列和 ${right} 列；右边的没有读取`,
    en: `two tables stand beside each other on this sheet, in columns ${left} and ${right}; the right one was not read`,
    fixZh: `把 ${right} 列剪切到 ${left} 列的下面，一行一条记录`,
    fixEn: `cut columns ${right} and paste them below ${left}, so that each row is one record`,
  }
}
export function unreadMass({ text, twin, at }: Column, { columns, form }: Recognised) {
  const taken = columns.find(({ field }) => field !== undefined && field === twin)
  const [zh, en] =
    twin === undefined || taken === undefined
      ? [`${columnLetters(at)} 列“${text}”有吨数，却没有读取`, `column ${columnLetters(at)} "${text}" holds tonnes and was not read`]
      : [
          `${columnLetters(at)} 列“${text}”和 ${columnLetters(taken.at)} 列“${taken.text}”都可能是“${twin.zh}”，两列都有数`,
          `columns ${columnLetters(at)} "${text}" and ${columnLetters(taken.at)} "${taken.text}" may both be "${twin.zh}" (${twin.en}), and both hold figures`,
        ]
  return {
    zh,
    en,
    fixZh: choosable(form)
      ? `在识别结果里指定这一列是什么（命令行 --column ${text}=字段；不读写 --column ${text}=），或删除不要的一列`
      : '删除不要的一列；要读的列用模板里的列名',
    fixEn: choosable(form)
      ? `say under what was recognised what it is (--column ${text}=field; --column ${text}= leaves it out), or delete the one not wanted`
      : 'delete the column that is not wanted; use a name of the template for the one that is',
  }
}
export function secondTable(line: number, form: Form | undefined) {
  const [zh, en] = form === undefined ? ['', ''] : [`（像是《${form.zh}》）`, ` (it looks like ${form.en})`]
  return {
    zh: `从第 ${line} 行起是另一张表${zh}，没有读取`,
    en: `another table starts at row ${line}${en} and was not read`,
    fixZh: '把它移到单独的工作表',
    fixEn: 'move it to a sheet of its own',
  }
}
export const tableAbove = (line: number) => ({
  zh: `第 ${line} 行的表头上方还有一块带吨数的表，没有读取`,
  en: `above the header in row ${line} stands another table with tonnes, which was not read`,
  fixZh: '把它移到单独的工作表',
  fixEn: 'move it to a sheet of its own',
})
export const tableStray = (at: number) => ({
  zh: `${columnLetters(at)} 列起还有一块带吨数的表，没有读取`,
  en: `another table with tonnes begins at column ${columnLetters(at)} and was not read`,
  fixZh: '把它移到单独的工作表，或接在左边的表下面',
  fixEn: 'move it to a sheet of its own, or below the table on the left',
})
export const unitInFooter = (text: string) => ({
  zh: `表下面写着“${text}”，与上面读取的单位不同`,
  en: `below the table stands "${text}", which is not the unit the figures above were read in`,
  fixZh: '把单位写进列名，如“产生量（万吨）”',
  fixEn: 'write the unit into the heading, such as 产生量（万吨）',
})
