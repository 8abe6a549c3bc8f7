// Solid waste codes: the 2024 catalogue (NNN-NNN-SNN) and the hazardous list (NNN-NNN-NN). The two streams fork here, early:
// they differ in ledger, transfer procedure and licence. Batch codes of HJ 1259-2022 and numbers of electronic manifests.
import type { CodeFault } from './fault.ts'
import { plainCode } from './fault.ts'

export type WasteStream = 'industrial' | 'hazardous' | 'domestic' | 'construction' | 'agricultural' | 'other'

/** The stream that a code belongs to, or what is wrong with it. Class ranges: catalogue of 2024 (公告2024年第4号), articles 1-6. */
export function wasteStream(text: string): { stream: WasteStream; code: string } | { fault: CodeFault } {
  const code = plainCode(text)
  if (/^\d{3}-\d{3}-\d{2}$/.test(code)) return hazardous(code)
  const parts = /^(\d{3})-(\d{3})-S(\d{2})$/.exec(code)
  if (parts === null)
    return fault(
      code,
      'pattern',
      '不是固体废物代码的格式（一般固废 NNN-NNN-SNN，危险废物 NNN-NNN-NN）',
      'is no waste code (general NNN-NNN-SNN, hazardous NNN-NNN-NN)',
      '如 311-001-S01（一般）或 321-024-48（危险）',
      'such as 311-001-S01 (general) or 321-024-48 (hazardous)',
    )
  const [serial, group] = [Number(parts[2]), Number(parts[3])]
  if (serial < 1 || serial > 99)
    return fault(code, 'serial', '第 4–6 位应为 001–099', 'has a serial outside 001 to 099', '对照目录核对', 'look it up in the catalogue')
  if (group === 0 || group === 8)
    return fault(
      code,
      'class',
      `没有 S${parts[3]} 类`,
      `names class S${parts[3]}, which there is not`,
      '对照目录核对',
      'look it up in the catalogue',
    )
  return {
    code,
    stream: group < 60 ? 'industrial' : group < 70 ? 'domestic' : group < 80 ? 'construction' : group < 90 ? 'agricultural' : 'other',
  }
}

/** Class 02 to 50; waste identified as hazardous but not listed is 900-000-NN. */
function hazardous(code: string): { stream: WasteStream; code: string } | { fault: CodeFault } {
  const group = Number(code.slice(8))
  if (group < 2 || group > 50)
    return fault(
      code,
      'class',
      `没有 HW${code.slice(8)} 类`,
      `names class HW${code.slice(8)}, which there is not`,
      '危险废物类别为 02–50',
      'hazardous classes are 02 to 50',
    )
  if (code.slice(4, 7) === '000' && !code.startsWith('900'))
    return fault(
      code,
      'serial',
      '第 4–6 位为 000 时只能是 900-000-NN',
      'has serial 000, which only 900-000-NN may have',
      '对照名录核对',
      'look it up in the list',
    )
  return { stream: 'hazardous', code }
}

const links = ['CS', 'RK', 'CK', 'ZXLY', 'ZXCZ', 'WWLY', 'WWCZ'] as const
/** A batch of the hazardous-waste ledger: generated, into store, out of store, own use or disposal, contracted use or disposal. */
export type HazardousLink = (typeof links)[number]

/** Reads `HWCS20211031001` (HJ 1259-2022 annex; a possible design, so a caller warns and does not refuse). */
export function readHazardousBatch(text: string): { link: HazardousLink; day: string; serial: number } | { fault: CodeFault } {
  const code = plainCode(text)
  const parts = /^HW(CS|RK|CK|ZXLY|ZXCZ|WWLY|WWCZ)(\d{4})(\d{2})(\d{2})(\d{3})$/.exec(code)
  const day = parts === null ? undefined : existingDay(Number(parts[2]), Number(parts[3]), Number(parts[4]))
  if (parts === null || day === undefined)
    return fault(
      code,
      parts === null ? 'pattern' : 'date',
      '不是危险废物批次编码（HW + 环节 + 8 位日期 + 3 位序号）',
      'is no hazardous batch code (HW, link, day of 8 digits, serial of 3)',
      '如 HWCS20211031001',
      'such as HWCS20211031001',
    )
  return { link: parts[1] as HazardousLink, day, serial: Number(parts[5]) }
}

/** The 14 digits of an electronic manifest (危险废物转移管理办法 2021): year, origin province, origin prefecture, serial. */
export function readManifestNumber(
  text: string,
): { year: number; province: string; prefecture: string; serial: number } | { fault: CodeFault } {
  const code = plainCode(text)
  const parts = /^(20\d{2})(\d{2})(\d{2})(\d{6})$/.exec(code)
  const province = Number(parts?.[2] ?? 0)
  if (parts === null || province < 11 || province > 82)
    return fault(
      code,
      parts === null ? 'pattern' : 'province',
      '不是 14 位转移联单编号（年 4 + 省 2 + 市 2 + 序号 6）',
      'is no manifest number of 14 digits (year 4, province 2, prefecture 2, serial 6)',
      '如 20221301000001',
      'such as 20221301000001',
    )
  return { year: Number(parts[1]), province: `${parts[2]}0000`, prefecture: `${parts[2]}${parts[3]}00`, serial: Number(parts[4]) }
}

function existingDay(year: number, month: number, day: number): string | undefined {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  if (days === undefined || day < 1 || day > days) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function fault(code: string, kind: string, zh: string, en: string, fixZh: string, fixEn: string): { fault: CodeFault } {
  return { fault: { kind, zh: `“${code}”${zh}`, en: `"${code}" ${en}`, fixZh, fixEn } }
}
