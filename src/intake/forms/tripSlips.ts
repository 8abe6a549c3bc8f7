// Slips of a weighbridge for trips under a ticket: one weighing a row, with its moment to the minute. What stands above the columns of a site's
// own program is said once and kept for the site.
import type { ColumnChoice } from '#domain/importJob.ts'
import type { Problem } from '#domain/problem.ts'
import { error, warning } from '../rawTable.ts'
import { csvSource } from '../layout/source.ts'
import { type Form, type FormRow, massOf, textField as text, textOf } from './form.ts'
import { isOpen, openSheet } from './readForm.ts'
import { slipFault } from './slipForms.ts'

export const tripSlipForm: Form = {
  id: 'tripSlips',
  zh: '运次磅单',
  en: 'Slips of trips',
  also: ['磅单', '过磅记录', '称重记录', '过磅明细', 'weighbridge', 'slips'],
  document: '循域 Xunyu',
  mark: 'V',
  need: 'own',
  use: 'application',
  noteZh: '每次过磅一行，时刻到分',
  noteEn: 'one row a weighing, with its moment to the minute',
  fields: [
    text('slip', '磅单号', 'slip number', ['磅单编号', '过磅单号', '单号', '流水号', '称重编号', 'slip'], { required: true }),
    text('moment', '过磅时间', 'weighed at', ['称重时间', '时间', '过磅日期', '出厂时间', '进厂时间', 'moment', 'time'], {
      required: true,
    }),
    text('plate', '车牌', 'plate number', ['车牌号', '车牌号码', '车号', 'vehicle', 'plate'], { required: true }),
    { key: 'gross', zh: '毛重', en: 'gross', also: ['重车', '总重'], type: 'mass' },
    { key: 'tare', zh: '皮重', en: 'tare', also: ['空车', '空重'], type: 'mass' },
    { key: 'quantity', zh: '净重', en: 'net', also: ['实重', '数量'], type: 'mass', required: true },
    text('carrier', '承运方', 'carrier', ['承运单位', '运输单位', '车队']),
    text('route', '路线', 'route', ['线路', '运输路线']),
  ],
}

/** One weighing; masses in kilograms as weighed, the moment with its offset. */
export type TripSlip = {
  line: number
  slip: string
  at: string
  plate: string
  netKg: number
  grossKg?: number
  carrier?: string
  route?: string
}
/** What is kept for a site: its words above the columns, and the offset of its clock, such as +08:00. */
export type SlipLayout = { columns: readonly ColumnChoice[]; offset?: string | undefined }

/** @returns sound rows in the order of the file; everything wrong or doubtful has been said, with its row */
export async function readTripSlips(
  content: string,
  file: string,
  layout: SlipLayout,
  say: (problem: Problem) => void,
): Promise<TripSlip[]> {
  const open = await openSheet(csvSource(content, file, file, say), [tripSlipForm], say, layout.columns)
  if (!isOpen(open)) {
    say(
      error(
        'slips.columns',
        { file },
        {
          zh: '没有认出磅单的列：磅单号、过磅时间、车牌、净重',
          en: 'the columns of slips were not found: slip number, weighed at, plate number, net',
          fixZh: '改列名，或为这个场所写明哪一列是什么',
          fixEn: 'rename the columns, or say for this site which column is what',
        },
      ),
    )
    return []
  }
  const slips: TripSlip[] = []
  const seen = new Map<string, number>()
  for await (const row of open.rows) {
    const slip = slipOf(row, layout.offset, say)
    if (slip === undefined) continue
    const before = seen.get(slip.slip)
    if (before !== undefined) say(error('slips.twice', { file, row: row.line, column: '磅单号' }, twice(slip.slip, before)))
    else slips.push(slip)
    seen.set(slip.slip, before ?? row.line)
  }
  sayClock(slips, file, say)
  return slips
}

const twice = (slip: string, before: number) => ({
  zh: `磅单 ${slip} 在第 ${before} 行已有`,
  en: `slip ${slip} stands in row ${before} already`,
  fixZh: '删去重复行，或核对号码',
  fixEn: 'remove the row, or check the number',
})

function slipOf(row: FormRow, offset: string | undefined, say: (problem: Problem) => void): TripSlip | undefined {
  const place = { file: row.file, row: row.line }
  const fault = slipFault(row)
  if (fault !== undefined) say(error(`slips.${fault.code}`, { ...place, column: fault.key }, fault.words))
  const written = textOf(row, 'moment')
  const at = momentOf(written, offset)
  if (written !== '' && at === undefined)
    say(
      error(
        'slips.moment',
        { ...place, column: '过磅时间' },
        {
          zh: `“${written}”不是带时区的时刻`,
          en: `"${written}" is no moment with an offset`,
          fixZh: '写成 2026-03-02 09:14，并为这个场所写明时区（如 +08:00）',
          fixEn: 'write 2026-03-02 09:14, and say the offset of the clock of this site (such as +08:00)',
        },
      ),
    )
  const net = massOf(row, 'quantity')
  if (!row.sound || fault !== undefined || at === undefined || net === undefined) return undefined
  const [gross, carrier, route] = [massOf(row, 'gross'), textOf(row, 'carrier'), textOf(row, 'route')]
  return {
    line: row.line,
    slip: textOf(row, 'slip'),
    at,
    plate: textOf(row, 'plate').replaceAll(/[\s·.]/gu, ''),
    netKg: net.wetKg,
    ...(gross === undefined ? {} : { grossKg: gross.wetKg }),
    ...(carrier === '' ? {} : { carrier }),
    ...(route === '' ? {} : { route }),
  }
}

const clock = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{2}:\d{2}|Z)?$/u
/** A moment as scales write it, with its own offset or that of the site; undefined where there is none, or no such day. */
export function momentOf(written: string, offset: string | undefined): string | undefined {
  const found = clock.exec(written.trim())
  if (found === null) return undefined
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', own] = found
  const zone = own === 'Z' ? '+00:00' : (own ?? offset)
  if (zone === undefined) return undefined
  const two = (part: string): string => part.padStart(2, '0')
  const local = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}`
  const real = new Date(`${local}Z`)
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 19) !== local ? undefined : `${local}${zone}`
}

/** Slips are numbered as they are drawn: a later number with an earlier moment says that the clock was set back. */
function sayClock(slips: readonly TripSlip[], file: string, say: (problem: Problem) => void): void {
  const ordered = [...slips].filter(({ slip }) => /\d+$/u.test(slip)).sort((a, b) => numberOf(a.slip) - numberOf(b.slip))
  for (const [at, slip] of ordered.entries()) {
    const before = ordered[at - 1]
    if (before === undefined || stem(before.slip) !== stem(slip.slip) || Date.parse(before.at) <= Date.parse(slip.at)) continue
    say(
      warning(
        'slips.clock',
        { file, row: slip.line, column: '过磅时间' },
        {
          zh: `磅单 ${slip.slip} 的时刻早于前一号 ${before.slip}（第 ${before.line} 行）`,
          en: `slip ${slip.slip} is earlier than ${before.slip} before it (row ${before.line})`,
          fixZh: '核对地磅的时钟',
          fixEn: 'check the clock of the weighbridge',
        },
      ),
    )
  }
}
const numberOf = (slip: string): number => Number(/\d+$/u.exec(slip)?.[0] ?? 0)
const stem = (slip: string): string => slip.replace(/\d+$/u, '')
