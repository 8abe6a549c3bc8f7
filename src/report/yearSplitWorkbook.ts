// The split of a firm's year as a workbook: the waste by waste split, the bridges between the books, what closed quarters filed and are now.
import { measureWords } from '#domain/books.ts'
import { bookWords, lateAfterDays, type YearSplit, type YearSplitLine } from '#domain/yearSplit.ts'
import { noteSheet, tableSheet, titleStyle, workbookBytes } from './sheet.ts'
import { syntheticLine } from './formWorkbook.ts'

const tonnes = (kg: number): number => kg / 1000
const columns: readonly (readonly [keyof YearSplitLine, string])[] = [
  ['openingKg', '期初\nopening'],
  ['generatedKg', '产生\ngenerated'],
  ['receivedKg', '收入\nreceived'],
  ['usedKg', '本单位利用\nused here'],
  ['disposedKg', '本单位处置\ndisposed here'],
  ['dumpedKg', '倾倒丢弃\ndumped'],
  ['handedOverKg', '送出已收\nhanded over'],
  ['inTransitKg', '送出在途\nin transit'],
  ['lateKg', `其中在途逾 ${lateAfterDays} 天\nof it over ${lateAfterDays} days`],
  ['lostKg', '损失\nlost'],
  ['closingKg', '期末在厂\nclosing'],
  ['storedKg', '其中贮存\nof it stored'],
  ['sentForUseKg', '当年送出：利用\nsent for use'],
  ['sentForDisposalKg', '当年送出：处置\nsent for disposal'],
  ['sentForStorageKg', '当年送出：贮存\nsent for storage'],
]
type Line = { bridge: string; line: string; massKg: number }

/** @param material names a waste */
export function yearSplitWorkbook(split: YearSplit, material: (id: string) => string): Promise<Uint8Array> {
  const { year, party, lines, restated, synthetic } = split
  const mass = { format: '#,##0.000', width: 15 }
  const t = (header: string) => header.replace('\n', '（吨）\n')
  return workbookBytes(`一年一分 ${party} ${year}`, [
    noteSheet('说明 About', [
      { text: `循域 一年固废的去向与各账勾稽 ${party} ${year}`, style: titleStyle },
      ...(synthetic ? [syntheticLine] : []),
      { text: '等式', value: '期初 + 产生 + 收入 = 利用 + 处置 + 倾倒 + 送出已收 + 送出在途 + 损失 + 期末在厂（干吨）' },
      {
        text: 'Balance',
        value: 'opening + generated + received = used + disposed + dumped + handed over + in transit + lost + closing (dry tonnes)',
      },
    ]),
    tableSheet(
      '去向 split',
      [
        { header: '固废\nwaste', width: 22, value: (row: YearSplitLine) => material(row.material) },
        ...columns.map(([key, header]) => ({ header: t(header), ...mass, value: (row: YearSplitLine) => tonnes(Number(row[key])) })),
      ],
      lines,
    ),
    tableSheet<Line>(
      '勾稽 bridges',
      [
        { header: '从 → 到\nfrom → to', width: 46, value: row => row.bridge },
        { header: '逐项\nline', width: 60, value: row => row.line },
        { header: '吨\nt', ...mass, value: row => tonnes(row.massKg) },
      ],
      bridgeLines(split),
    ),
    tableSheet(
      '关账与调整 restated',
      [
        { header: '季度\nquarter', width: 12, value: row => row.period },
        { header: '科目\naccount class', width: 16, value: row => row.accountClass },
        { header: '申报（吨）\nas filed', ...mass, value: row => tonnes(row.filedKg) },
        { header: '调整（吨）\nadjusted', ...mass, value: row => tonnes(row.adjustedKg) },
        { header: '现在（吨）\nnow', ...mass, value: row => tonnes(row.nowKg) },
      ],
      restated,
    ),
  ])
}

function bridgeLines({ bridges, books }: YearSplit): Line[] {
  const word = (key: string): string => bookWords[key]?.zh ?? measureWords[key as keyof typeof measureWords]?.zh ?? key
  const all = [...bridges, ...books.map(({ lines, ...rest }) => ({ ...rest, steps: lines }))]
  return all.flatMap(({ from, to, fromKg, steps, toKg }): Line[] => {
    const bridge = `${word(from)} → ${word(to)}`
    return [
      { bridge, line: word(from), massKg: fromKg },
      ...steps.map(({ zh, en, massKg }) => ({ bridge, line: `${zh} ${en}`, massKg })),
      { bridge, line: word(to), massKg: toKg },
    ]
  })
}
