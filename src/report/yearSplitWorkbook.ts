// The split of a firm's year as forms to file: the waste by waste split, the bridges between the books, what closed quarters filed and are now.
import { accountClassWords } from '#domain/accountClassWords.ts'
import { measureWords } from '#domain/books.ts'
import { bookWords, lateAfterDays, type RestatedLine, type YearSplit, type YearSplitLine } from '#domain/yearSplit.ts'
import { officialForm } from './officialForm.ts'
import { type Paper, paperColumns, syntheticWords } from './paper.ts'
import { type Sheet, workbookBytes } from './sheet.ts'
import { type Language, say } from './words.ts'

const columns: readonly (readonly [keyof YearSplitLine, zh: string, en: string])[] = [
  ['openingKg', '期初', 'Opening'],
  ['generatedKg', '产生', 'Generated'],
  ['receivedKg', '收入', 'Received'],
  ['usedKg', '本单位利用', 'Used here'],
  ['disposedKg', '本单位处置', 'Disposed of here'],
  ['dumpedKg', '倾倒丢弃', 'Dumped'],
  ['handedOverKg', '送出已收', 'Handed over'],
  ['inTransitKg', '送出在途', 'In transit'],
  ['lateKg', `其中在途逾 ${lateAfterDays} 天`, `of it over ${lateAfterDays} days`],
  ['lostKg', '损失', 'Lost'],
  ['closingKg', '期末在厂', 'Closing'],
  ['storedKg', '其中贮存', 'of it stored'],
  ['sentForUseKg', '当年送出：利用', 'Sent for use'],
  ['sentForDisposalKg', '当年送出：处置', 'Sent for disposal'],
  ['sentForStorageKg', '当年送出：贮存', 'Sent for storage'],
]
type Line = { bridge: string; line: string; massKg: number }
const mass = { format: '#,##0.000', width: 11 }

/** @param party its name @param material names a waste */
export function yearSplitWorkbook(
  split: YearSplit,
  language: Language,
  party: string,
  material: (id: string) => string,
): Promise<Uint8Array> {
  const { year, lines, restated, synthetic } = split
  const about = [
    say(language, `填报单位：${party}`, `Firm: ${party}`),
    say(language, `年度：${year}年`, `Year: ${year}`),
    say(language, '计量单位：吨（干基）', 'Unit: t (dry)'),
  ] as const
  const notes = synthetic ? [syntheticWords[language]] : []
  const paper: Pick<Paper, 'language'> = { language }
  const waste = paperColumns<YearSplitLine>(paper)
  const bridge = paperColumns<Line>(paper)
  const then = paperColumns<RestatedLine>(paper)
  const balance = say(
    language,
    '等式：期初 + 产生 + 收入 = 利用 + 处置 + 倾倒 + 送出已收 + 送出在途 + 损失 + 期末在厂。',
    'Balance: opening + generated + received = used + disposed of + dumped + handed over + in transit + lost + closing.',
  )
  const sheets: Sheet[] = [
    officialForm<YearSplitLine>({
      name: say(language, '去向', 'Split'),
      title: say(language, '工业固体废物年度去向表', 'What became of the waste of a year'),
      about,
      columns: [
        waste('固体废物', 'Waste', row => material(row.material), { width: 16 }),
        ...columns.map(([key, zh, en]) => waste(zh, en, row => Number(row[key]) / 1000, { unit: 't', ...mass })),
      ],
      rows: lines,
      notes: [balance, ...notes],
      language,
    }),
    officialForm<Line>({
      name: say(language, '勾稽', 'Bridges'),
      title: say(language, '各账“利用”数勾稽表', 'Bridges between what each book calls used'),
      about,
      columns: [
        bridge('从 → 到', 'From → to', row => row.bridge, { width: 44 }),
        bridge('逐项', 'Line', row => row.line, { width: 54 }),
        bridge('数量', 'Mass', row => row.massKg / 1000, { unit: 't', ...mass, width: 16 }),
      ],
      rows: bridgeLines(split, language),
      notes,
      language,
    }),
    officialForm<RestatedLine>({
      name: say(language, '关账与调整', 'Restated'),
      title: say(language, '已关账季度的调整表', 'Adjustments to closed quarters'),
      about,
      columns: [
        then('季度', 'Quarter', row => quarterWords(row.period, language), { width: 18 }),
        then('科目', 'Account', row => accountWord(row.accountClass, language), { width: 24 }),
        then('申报', 'As filed', row => row.filedKg / 1000, { unit: 't', ...mass, width: 16 }),
        then('调整', 'Adjusted', row => row.adjustedKg / 1000, { unit: 't', ...mass, width: 16 }),
        then('现在', 'Now', row => row.nowKg / 1000, { unit: 't', ...mass, width: 16 }),
      ],
      rows: restated,
      notes,
      language,
    }),
  ]
  return workbookBytes(`${sheets[0]?.name ?? ''} ${party} ${year}`, sheets)
}

const accountWord = (accountClass: string, language: Language): string =>
  accountClassWords[accountClass as keyof typeof accountClassWords]?.[language === 'zh' ? 0 : 1] ?? accountClass

/** `2022-Q1` as 2022年第1季度. */
function quarterWords(period: string, language: Language): string {
  const [, year = '', quarter = ''] = /^(\d{4})-Q(\d)$/u.exec(period) ?? []
  return year === '' ? period : say(language, `${year}年第${quarter}季度`, `quarter ${quarter} of ${year}`)
}

function bridgeLines({ bridges, books }: YearSplit, language: Language): Line[] {
  const word = (key: string): string => (bookWords[key] ?? measureWords[key as keyof typeof measureWords])?.[language] ?? key
  const all = [...bridges, ...books.map(({ lines, ...rest }) => ({ ...rest, steps: lines }))]
  return all.flatMap(({ from, to, fromKg, steps, toKg }): Line[] => {
    const bridge = `${word(from)} → ${word(to)}`
    return [
      { bridge, line: word(from), massKg: fromKg },
      ...steps.map(({ zh, en, massKg }) => ({ bridge, line: say(language, zh, en), massKg })),
      { bridge, line: word(to), massKg: toKg },
    ]
  })
}
