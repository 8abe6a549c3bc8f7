// Writes examples/two-towns/ledger.xlsx: a year of waste-ledger rows of the two-towns demonstration, all invented.
// The rows are written as such sheets come: 万吨, 吨 and kg mixed, dates in three ways, a few full-width digits, some
// moisture left blank. Run: npx tsx scripts/two-towns/ledger.ts
import { writeFile } from 'node:fs/promises'
import { writeXlsx } from 'hucre'

type Cell = string | number | null
const header = ['日期', '单位名称', '物料', '产生量', '计量单位', '含水率', '凭证号']
/** Share of a usual month; winter and the holiday months run lower. */
const season = [0.91, 0.84, 1.02, 1.04, 1.06, 1.05, 1.03, 1.02, 1.04, 1.03, 1.0, 0.96]
const lastDay = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const pad = (value: number) => String(value).padStart(2, '0')
const fullWidth = (text: string) => text.replaceAll(/[0-9.]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

const rows: Cell[][] = []
season.forEach((share, index) => {
  const month = index + 1
  const day = `2022-${pad(month)}-${pad(lastDay[index] ?? 30)}`
  const written = month % 3 === 0 ? `2022年${month}月${lastDay[index]}日` : month % 3 === 1 ? day : `2022/${month}/${lastDay[index]}`
  const slip = (prefix: string) => `${prefix}-2022${pad(month)}`
  const tailings = (18.52 * share).toFixed(2)
  rows.push([
    written,
    '北山铁矿',
    '铁尾矿',
    month === 4 ? fullWidth(tailings) : Number(tailings),
    '万吨',
    month === 8 ? null : '10%',
    slip('BS-WK'),
  ])
  const slag = Math.round(54_348 * share)
  rows.push([
    written,
    '东山钢铁厂',
    '高炉渣',
    month % 4 === 0 ? slag.toLocaleString('en-US') : slag,
    '吨',
    month === 5 ? null : 0.08,
    slip('DS-GZ'),
  ])
  rows.push([written, '河口电厂', '粉煤灰', Number((25_253 * share).toFixed(1)), '吨', '1%', slip('HK-FM')])
  rows.push([written, 'power_a', '脱硫石膏', Math.round(7_407_000 * share), 'kg', '10%', slip('HK-SG')])
})

const bytes = await writeXlsx({
  sheets: [
    {
      name: '台账',
      rows: [header, ...rows],
      columns: [14, 16, 12, 14, 10, 10, 16].map(width => ({ width })),
    },
  ],
})
await writeFile(new URL('../../examples/two-towns/ledger.xlsx', import.meta.url), bytes)
