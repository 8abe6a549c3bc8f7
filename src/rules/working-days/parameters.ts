// Days off and make-up working days by the State Council's yearly notices. Days as MMDD, spans with a dash.
// Source: 国务院办公厅关于部分节假日安排的通知 for each year; 2019 and 2020 as amended in the course of the year.
// A make-up day at the end of December stands in the year it lies in, though the next year's notice orders it.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { line } from '../engine/lines.ts'

function year(of: number, document: string, off: string, work: string): RuleParameter {
  const validFrom = `${of}-01-01`
  return line(
    { document: `国务院办公厅关于${of}年部分节假日安排的通知（${document}）`, validFrom, validTo: `${of}-12-31`, article: '全文' },
    `CALENDAR-${of}`,
    `${of}年放假和调休上班日`,
    `days off and make-up working days of ${of}`,
    { facets: { year: String(of), off, work } },
  )
}

export const calendars: readonly RuleParameter[] = [
  year(
    2018,
    '2017-11-30；2018-12-06',
    '0101 0215-0221 0405-0407 0429-0501 0618 0924 1001-1007 1230-1231',
    '0211 0224 0408 0428 0929 0930 1229',
  ),
  year(2019, '2018-12-06；2019-03-22 调整', '0101 0204-0210 0405 0501-0504 0607 0913 1001-1007', '0202 0203 0428 0505 0929 1012'),
  year(
    2020,
    '2019-11-21；2020-01-27 延长春节假期',
    '0101 0124-0202 0404-0406 0501-0505 0625-0627 1001-1008',
    '0119 0426 0509 0628 0927 1010',
  ),
  year(
    2021,
    '国办发明电〔2020〕27号',
    '0101-0103 0211-0217 0403-0405 0501-0505 0612-0614 0919-0921 1001-1007',
    '0207 0220 0425 0508 0918 0926 1009',
  ),
  year(
    2022,
    '国办发明电〔2021〕11号；〔2022〕16号',
    '0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007 1231',
    '0129 0130 0402 0424 0507 1008 1009',
  ),
  year(2023, '国办发明电〔2022〕16号', '0101-0102 0121-0127 0405 0429-0503 0622-0624 0929-1006', '0128 0129 0423 0506 0625 1007 1008'),
  year(2024, '2023-10-25', '0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007', '0204 0218 0407 0428 0511 0914 0929 1012'),
  year(2025, '国办发明电〔2024〕12号', '0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008', '0126 0208 0427 0928 1011'),
  year(
    2026,
    '国办发明电〔2025〕7号',
    '0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007',
    '0104 0214 0228 0509 0920 1010',
  ),
]
