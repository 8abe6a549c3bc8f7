// What an .xlsx file is before anybody reads it: an old or locked one, no zip, one that inflates beyond all measure. Rows: layout/source.ts.
import type { Problem } from '#domain/problem.ts'
import { error } from './rawTable.ts'
import { zipSizes } from './zipDirectory.ts'

/** Far above any region workbook, far below what stops a server. */
export const mostUnpackedBytes = 300e6

function refuse(code: string, file: string, zh: string, en: string, fixZh: string, fixEn: string): { problem: Problem } {
  return { problem: error(code, { file }, { zh, en, fixZh, fixEn }) }
}

/** The bytes' first words: what a file is, whatever its name says. */
export function unreadableWorkbook(bytes: Uint8Array, file: string): { problem: Problem } | undefined {
  const old = [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte)
  if (old) {
    return refuse(
      'workbook.old-or-locked',
      file,
      '这是旧格式 .xls 或加了密码的工作簿',
      'this is an old .xls file or a workbook with a password',
      '用 Excel 或 WPS 打开，去掉密码，另存为 .xlsx',
      'Open it in a spreadsheet, remove the password and save it as .xlsx',
    )
  }
  const sizes = bytes.length >= 22 ? zipSizes(bytes) : undefined
  if (!sizes) {
    return refuse(
      'workbook.not-a-zip',
      file,
      '这不是 .xlsx 工作簿（或文件已损坏）',
      'this is not an .xlsx workbook (or it is damaged)',
      '检查文件；可用 xunyu template region 生成模板',
      'Check the file; xunyu template region writes a template',
    )
  }
  if (sizes.unpacked > mostUnpackedBytes) {
    return refuse(
      'workbook.too-large',
      file,
      `工作簿展开后有 ${Math.round(sizes.unpacked / 1e6)} MB，超过 ${mostUnpackedBytes / 1e6} MB`,
      `the workbook unpacks to ${Math.round(sizes.unpacked / 1e6)} MB, more than ${mostUnpackedBytes / 1e6} MB`,
      '删除无关的表和图片，或改用 CSV 文件夹',
      'Remove sheets and pictures that do not belong, or use a folder of CSV files',
    )
  }
  return undefined
}

export function damagedWorkbook(file: string): { problem: Problem } {
  return refuse(
    'workbook.damaged',
    file,
    '工作簿已损坏或不是表格',
    'the workbook is damaged or no spreadsheet',
    '用 Excel 或 WPS 打开并另存一份 .xlsx',
    'Open it in a spreadsheet and save it again as .xlsx',
  )
}
