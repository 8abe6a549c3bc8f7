// What a cell cannot be read for, whatever is wanted of it: formulas that fail or were never worked out, codes whose digits are lost,
// commas with two readings. And clerks' shorthand: 〃 and 同上 stand for the cell above.
import type { FormField } from '../forms/form.ts'
import { plainText } from '../matchNames.ts'
import { formulaWithoutValue, unlikeShown, type RawCell } from '../rawTable.ts'
import type { Words } from './unitWords.ts'

export type Fault = Words & { code: string; severity?: 'warning' }
const fault = (code: string, zh: string, en: string, fixZh: string, fixEn: string): Fault => ({ code, zh, en, fixZh, fixEn })

const failing = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/u
/** Whether a text is an error of a spreadsheet or our word for a formula without a result, and no remark of a person. */
export const isFormulaText = (text: string): boolean => failing.test(text) || text === formulaWithoutValue

function formulaFault(raw: RawCell): Fault | undefined {
  if (typeof raw !== 'string') return undefined
  const text = plainText(raw)
  const [held, shown] = raw.split(unlikeShown)
  if (shown !== undefined)
    return fault(
      'format',
      `单元格里是 ${held}，按它的格式却显示为 ${shown}`,
      `the cell holds ${held}, but its format shows ${shown}`,
      '把单元格格式改为“常规”，再核对数字；用万吨、千吨记的，单位写进列名',
      'set the format of the cell to general and look at the figure; where it is kept in 万吨 or kt, write the unit into the heading',
    )
  if (text === formulaWithoutValue)
    return fault(
      'formula',
      '单元格里是公式，但文件里没有存它的结果',
      'the cell holds a formula without a result',
      '用 Excel 或 WPS 打开并保存一次，再导入；或直接填写数值',
      'open the file in a spreadsheet and save it, or write the value',
    )
  if (!failing.test(text)) return undefined
  return fault(
    'formula',
    `单元格的公式出错（${text}）`,
    `the formula of the cell fails (${text})`,
    '改好公式，或直接填写数值',
    'fix the formula, or write the value',
  )
}

/** Spreadsheets keep fifteen digits of a number (IEEE 754 as Excel uses it); what stands behind them in a code is gone. */
function lostDigits(raw: RawCell): Fault | undefined {
  const number = typeof raw === 'number' && Math.abs(raw) >= 1e15
  const power = typeof raw === 'string' && /^\d([.,]\d+)?E\+?(1[5-9]|[2-9]\d)$/iu.test(plainText(raw))
  if (!number && !power) {
    const zeros = typeof raw === 'string' && /^\d{15}0+$/u.test(plainText(raw))
    return zeros ? { ...digits(raw), code: 'digits.zeros', severity: 'warning' } : undefined
  }
  return digits(raw)
}
function digits(raw: RawCell): Fault {
  const shown = typeof raw === 'number' ? BigInt(Math.round(raw)).toString() : plainText(String(raw))
  return fault(
    'digits',
    `${shown}：超过 15 位的数字，后面几位已被 Excel 丢掉`,
    `${shown}: a number of more than 15 digits, whose last digits were lost in Excel`,
    '把这一列的单元格格式设为“文本”，再照原件重新填写',
    'set the cells of this column to text and type the code again from its source',
  )
}

/** A figure that reads as thousands and as a decimal. */
export function twoReadings(raw: RawCell): Fault {
  const text = plainText(String(raw))
  const [decimal, thousands] = [text.replace(',', '.'), text.replace(',', '')]
  return fault(
    'comma',
    `“${text}”有两种读法：${decimal}（逗号是小数点）或 ${thousands}（逗号分千位）`,
    `"${text}" reads as ${decimal} (decimal comma) or as ${thousands} (thousands)`,
    `写成 ${decimal} 或 ${thousands}；整列都这样的，另存时选点作小数点`,
    `write ${decimal} or ${thousands}; where the whole column is so, save it with a decimal point`,
  )
}

export const mergedMass: Fault = fault(
  'merged',
  '这个数量的单元格与上面的行合并，分不清每行各是多少',
  'the mass is merged with the rows above: what each row weighs is not said',
  '取消合并，逐行填写各自的数量',
  'unmerge the cell and write the mass of each row',
)

/** What a clerk writes for "as above", and for "as on the left". */
const above = /^(〃|々|仝|仝上|同上|同前|同上行|"|''|′′|”|“|-"-|,,|ditto|do\.|id\.|同上〃)$/iu
const left = /^(同左|←)$/u
export function shorthand(raw: RawCell | undefined): 'above' | 'left' | undefined {
  if (typeof raw !== 'string' || raw.length > 8) return undefined
  const text = plainText(raw)
  return above.test(text) ? 'above' : left.test(text) ? 'left' : undefined
}
export const nothingThere = (text: string): Fault =>
  fault('shorthand', `“${text}”所指的单元格里没有内容`, `there is nothing where "${text}" points to`, '写出完整的内容', 'write it out')

/** The fault of a cell for a field, before anybody reads it. */
export function cellFault(raw: RawCell, field: FormField): Fault | undefined {
  const formula = formulaFault(raw)
  if (formula !== undefined) return formula
  const isCode = (field.type === 'text' || field.type === 'choice') && field.prose !== true && field.key !== 'note'
  const lost = isCode ? lostDigits(raw) : undefined
  // A code with a check of its own says more than a doubt.
  return lost?.severity === 'warning' && field.code !== undefined ? undefined : lost
}
