// Excel as it comes: twelve thousand rows with merged headers, 万吨 and 吨 mixed, full-width digits, text dates, hidden rows, a GB18030
// CSV and a credit code with a wrong check character. Nothing is saved half-way, every error has its cell and its fix, the marked
// workbook comes back, a second import changes nothing, and what is exported comes in again as the same.
import { openXlsx, writeXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { inventedCreditCode } from '#domain/codes/creditCode.ts'
import type { ImportInfo } from '#domain/importJob.ts'
import { openApp } from '#steps/app.ts'
import type { App } from '#steps/appType.ts'
import { loadRegionFiles } from '#steps/region/loadRegionFiles.ts'
import { filledCsv, filledForms } from '#steps/intake/exportLedger.ts'
import type { GivenFile } from '#steps/intake/openFiles.ts'
import { eachEngine } from '../support/eachEngine.ts'

type Cell = string | number | null
const days = 365
const fullWidth = (text: string): string => text.replaceAll(/[0-9.]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
function dayText(index: number): string {
  const day = new Date(Date.UTC(2023, 0, 1 + (index % days)))
  const [year, month, date] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]
  return (
    [day.toISOString().slice(0, 10), `${year}/${month}/${date}`, `${year}年${month}月${date}日`, `${year}.${month}.${date}`][index % 4] ??
    ''
  )
}
/** The row of a generation record; its mass is 100 t whatever its spelling. */
function row(index: number): Cell[] {
  const amount: Cell = [100, '0.01万吨', fullWidth('100.0'), '100,000kg', '１００吨'][index % 5] ?? 100
  return [dayText(index), 'G-01', '高炉渣', amount, '8%', `GZ-${index}`]
}
/** Row numbers of the sheet that somebody has filtered away. */
const hiddenRows = [8, 9, 10, 500]

async function book(rowsOfBook: number, change: (rows: Cell[][]) => void = () => undefined): Promise<GivenFile> {
  const rows: Cell[][] = Array.from({ length: rowsOfBook }, (_, index) => row(index))
  change(rows)
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '产生环节记录表',
        rows: [
          ['一般工业固体废物产生环节记录表', null, null, null, null, null],
          ['单位名称：东山钢铁厂', null, null, null, null, null],
          ['记录时间', '产生设施', '固废', null, '含水率', '批次编号'],
          [null, null, '名称', '产生量（吨）', null, null],
          ...rows,
          ['合计', null, null, rowsOfBook * 100, null, null],
          ['填表人：李四', null, null, null, null, null],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 5 },
          { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
          { startRow: 2, startCol: 1, endRow: 3, endCol: 1 },
          { startRow: 2, startCol: 2, endRow: 2, endCol: 3 },
          { startRow: 2, startCol: 4, endRow: 3, endCol: 4 },
          { startRow: 2, startCol: 5, endRow: 3, endCol: 5 },
        ],
        rowDefs: new Map(hiddenRows.map(line => [line - 1, { hidden: true }])),
      },
    ],
  })
  return { name: '2023年产生台账.xlsx', bytes }
}

/** 东山钢铁厂 in the encoding that Chinese spreadsheets save CSV in: the bytes that a Latin text editor would not show. */
const gb18030: Record<string, number[]> = {}
function encodeGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  if (Object.keys(gb18030).length === 0) {
    for (let high = 0x81; high <= 0xfe; high++)
      for (let low = 0x40; low <= 0xfe; low++) if (low !== 0x7f) gb18030[decoder.decode(Uint8Array.of(high, low))] ??= [high, low]
  }
  return Uint8Array.from(
    [...text].flatMap(letter => ((letter.codePointAt(0) ?? 0) < 0x80 ? [letter.charCodeAt(0)] : (gb18030[letter] ?? [0x3f]))),
  )
}
const dispatches = (creditCode: string): GivenFile => ({
  name: '出厂.csv',
  bytes: encodeGb18030(
    [
      '出厂批次编号,出厂时间,单位名称,固废名称,出厂数量（万吨）,接收单位名称,统一社会信用代码,流向类型',
      `CC-1,2023年12月31日,东山钢铁厂,高炉渣,0.5,华北建材,${creditCode},综合利用`,
      'CC-2,2023/12/31,东山钢铁厂,高炉渣,1.2,中原循环基地,,利用',
    ].join('\r\n'),
  ),
})

eachEngine('import of a messy year', engine => {
  // Twelve thousand once; the other engine has to show that it answers the same.
  const rowsOfBook = engine.name === 'embedded' ? 12_000 : 2000
  let app: App
  beforeAll(async () => {
    const opened = await openApp(await engine.place())
    if (!opened.ok) throw new Error(opened.problems[0]?.en)
    app = opened.value
    const loaded = await loadRegionFiles(app.store, 'examples/two-towns/region', 'test')
    if (!loaded.ok) throw new Error(loaded.problems[0]?.en)
    return () => app.close()
  })
  async function read(files: GivenFile[]): Promise<ImportInfo> {
    const info = await app.imports.settled(await app.imports.begin(app.store, { files, name: 'test', region: 'two-towns' }))
    if (info === undefined) throw new Error('no import')
    return info
  }
  async function save(info: ImportInfo): Promise<ImportInfo> {
    expect(info).toMatchObject({ status: 'ready' })
    expect(await app.imports.confirm(app.store, info.id)).toBe(true)
    const saved = await app.imports.settled(info.id)
    if (saved === undefined) throw new Error('no import')
    return saved
  }
  const count = async (table: string): Promise<number> =>
    Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(app.store.db)).rows[0]?.n)

  test('errors: each with its cell and its fix, the marked workbook comes back, and nothing is saved', async () => {
    const wrong = await book(rowsOfBook, rows => {
      rows[10] = ['2023-02-30', 'G-01', '高炉渣', 100, '8%', 'GZ-10']
      rows[20] = [dayText(20), 'G-01', '赤泥', '约一百', '800%', 'GZ-20']
      rows[30] = [dayText(30), 'G-01', '高炉渣', 100, '8%', 'GZ-31']
    })
    const info = await read([wrong, dispatches(`${inventedCreditCode(3).slice(0, 17)}0`)])
    expect(info.status).toBe('refused')
    const errors = (info.report?.problems ?? []).filter(({ severity }) => severity === 'error')
    expect(errors.map(({ place, code }) => [place.file, place.sheet, place.row, place.column, code])).toEqual([
      ['2023年产生台账.xlsx', '产生环节记录表', 15, '记录时间', 'form.date'],
      ['2023年产生台账.xlsx', '产生环节记录表', 25, '固废 产生量（吨）', 'form.amount'],
      ['2023年产生台账.xlsx', '产生环节记录表', 25, '含水率', 'form.moisture'],
      ['2023年产生台账.xlsx', '产生环节记录表', 25, '固废 名称', 'ledger.material.unknown'],
      ['2023年产生台账.xlsx', '产生环节记录表', 36, '批次编号', 'ledger.batch.twice'],
      ['出厂.csv', '出厂', 2, '统一社会信用代码', 'form.code.credit.check'],
    ])
    for (const { zh, en, fixZh, fixEn } of errors) {
      expect([zh, fixZh].every(text => /\p{Script=Han}/u.test(text))).toBe(true)
      expect([en, fixEn].every(text => text.length > 5)).toBe(true)
    }
    expect(errors.at(-1)?.zh).toContain(`第 18 位是 0，按前 17 位应为 ${inventedCreditCode(3).at(-1)}`)
    const warnings = (info.report?.problems ?? []).filter(({ severity }) => severity === 'warning')
    expect(warnings.find(({ code }) => code === 'form.rows.hidden')?.zh).toContain('第 8–10, 500 行')
    expect(await app.imports.confirm(app.store, info.id)).toBe(false)
    expect([await count('entry'), await count('waste_row'), await count('evidence'), await count('import_row')]).toEqual([0, 0, 0, 0])

    const marked = await app.imports.annotated(app.store, info.id)
    const files = (await import('#steps/files/zip.ts')).unzip(marked?.bytes ?? new Uint8Array())
    expect(files?.map(({ path }) => path)).toEqual(['2023年产生台账-标注.xlsx', '出厂-标注.xlsx'])
    const back = await openXlsx(files?.[0]?.bytes ?? new Uint8Array(), { readStyles: true })
    expect(back.sheets[0]?.cells?.get('14,0')).toMatchObject({ comment: { text: expect.stringContaining('写成 2022-03-31') } })
    expect(back.sheets[0]?.cells?.get('24,3')?.style?.fill).toBeDefined()
    expect(back.sheets[0]?.rows[100]?.[5]).toBe('GZ-96')
    const csv = await openXlsx(files?.[1]?.bytes ?? new Uint8Array(), { readStyles: true })
    expect(csv.sheets[0]?.cells?.get('1,6')?.comment?.text).toContain('应为')
  })

  test('fixed, it comes in whole; again it changes nothing; a changed row is a correction; an export comes in as the same', async () => {
    const good = [await book(rowsOfBook), dispatches('')]
    const ready = await read(good)
    expect(ready.report).toMatchObject({ errors: 0, facts: rowsOfBook + 2 })
    expect(ready.report?.totals).toMatchObject([
      { material: 'bf_slag', move: 'dispatched', rows: 2, wetKg: 17_000_000, dryKg: 15_640_000 },
      { material: 'bf_slag', move: 'generated', rows: rowsOfBook, wetKg: rowsOfBook * 100_000, dryKg: rowsOfBook * 92_000 },
    ])
    expect(ready.report?.sheets[0]).toMatchObject({
      form: 'generation',
      headerRows: [3, 4],
      counts: { rows: rowsOfBook, subtotals: 1, hidden: 4 },
    })
    const saved = await save(ready)
    expect(saved).toMatchObject({
      status: 'saved',
      outcome: { added: rowsOfBook + 2, corrected: 0, unchanged: 0, entries: rowsOfBook + 4 },
    })
    const balances = async () =>
      (
        await sql<{ accountClass: string; posted: string; reserved: string }>`
        select a.bucket as "accountClass", sum(d.posted_kg) as posted, sum(d.reserved_kg) as reserved from account a join account_day d on d.account = a.id
        where a.party = '东山钢铁' group by 1 order by 1`.execute(app.store.db)
      ).rows.map(({ accountClass, posted, reserved }) => [accountClass, Number(posted), Number(reserved)])
    const held = [
      ['generated', -rowsOfBook * 92_000, 0],
      ['in_transit', 15_640_000, 15_640_000],
      ['on_hand', rowsOfBook * 92_000 - 15_640_000, 0],
    ]
    expect(await balances()).toEqual(held)

    const again = await save(await read([{ ...(good[0] as GivenFile), name: 'copy.xlsx' }, dispatches('')]))
    expect(again.outcome).toMatchObject({ added: 0, corrected: 0, unchanged: rowsOfBook + 2, entries: 0 })

    const changed = await save(await read([await book(50, rows => (rows[7] = [dayText(7), 'G-01', '高炉渣', 90, '8%', 'GZ-7']))]))
    expect(changed.outcome).toMatchObject({
      added: 0,
      corrected: 1,
      unchanged: 49,
      entries: 2,
      corrections: [{ key: 'generated~steel_a~GZ-7', beforeKg: 92_000, afterKg: 82_800 }],
    })
    expect((await balances()).find(([accountClass]) => accountClass === 'generated')).toEqual(['generated', -rowsOfBook * 92_000 + 9200, 0])

    const [entries, rows] = [await count('entry'), await count('waste_row')]
    const own = { party: '东山钢铁', year: 2023, region: 'two-towns' }
    const workbook = [{ name: 'export.xlsx', bytes: await filledForms(app, 'records', own) }]
    const texts = (await filledCsv(app, 'records', own)).map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }))
    for (const exported of [workbook, texts]) {
      const back = await save(await read(exported))
      expect(back.outcome).toMatchObject({ added: 0, corrected: 0, unchanged: rowsOfBook + 2, entries: 0 })
    }
    expect(new TextDecoder().decode(texts[0]?.bytes)).toMatch(/^"# 虚构数据 SYNTHETIC/)
    expect([await count('entry'), await count('waste_row')]).toEqual([entries, rows])
  })

  test('what would leave more than there is, is refused whole, at its row', async () => {
    const before = await count('entry')
    const text = '利用时间,单位名称,固废名称,利用量（吨）,批次号\n2023-01-02,steel_a,高炉渣,1,U-1\n2023-01-02,steel_a,高炉渣,9000000,U-2\n'
    const info = await read([{ name: '利用.csv', bytes: new TextEncoder().encode(text) }])
    expect(await app.imports.confirm(app.store, info.id)).toBe(true)
    const refused = await app.imports.settled(info.id)
    expect(refused).toMatchObject({
      status: 'refused',
      refusal: [{ code: 'ledger.overdrawn', place: { file: '利用.csv', sheet: '利用', row: 3 } }],
    })
    expect(await count('entry')).toBe(before)
  })
})
