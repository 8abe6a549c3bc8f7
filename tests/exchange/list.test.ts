// The fair's list: 500 messy rows in, everything that is wrong said at its cell, and out again so that it comes in without change.
import { readFileSync } from 'node:fs'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { inventedCreditCode } from '../../src/domain/codes/creditCode.ts'
import { type Problem, problem } from '../../src/domain/problem.ts'
import { type ExchangeList, readList } from '../../src/exchange/list/readList.ts'
import type { NoticeGround } from '../../src/exchange/notice/ground.ts'
import { writeList } from '../../src/report/exchange/listOut.ts'
import { regionGround } from '../../src/steps/exchange/noticeGround.ts'
import { readRegionFiles } from '../../src/steps/region/readRegionFiles.ts'
import { openFiles } from '../../src/steps/intake/openFiles.ts'

type Cell = string | number | null
const ground: NoticeGround = {
  materials: [
    { id: 'bf_slag', nameZh: '高炉渣', nameEn: 'blast-furnace slag', wasteCode: '311-001-S01' },
    { id: 'fly_ash', nameZh: '粉煤灰', nameEn: 'fly ash', wasteCode: '900-001-S02' },
    { id: 'fgd_gypsum', nameZh: '脱硫石膏', nameEn: 'FGD gypsum', wasteCode: '441-001-S06' },
    { id: 'steel_slag', nameZh: '钢渣', nameEn: 'steel slag', wasteCode: '312-001-S01' },
  ],
  sites: [{ id: 'qian_an_mill', nameZh: '迁安钢厂', nameEn: 'Qian an mill' }],
  parties: [],
  divisions: [
    { code: '130000', nameZh: '河北省', nameEn: 'Hebei', within: true },
    { code: '130200', nameZh: '唐山市', nameEn: 'Tangshan', within: true },
    { code: '130800', nameZh: '承德市', nameEn: 'Chengde', within: true },
    { code: '440000', nameZh: '广东省', nameEn: 'Guangdong', within: false },
  ],
  modes: [
    { id: 'road_diesel', nameZh: '柴油重卡' },
    { id: 'rail', nameZh: '铁路整列' },
  ],
  today: '2026-03-01',
}
const head: Cell[] = [
  '序号',
  '供需类型',
  '企业名称',
  '统一社会信用代码',
  '固废名称',
  '数量',
  null,
  '所在地',
  '供需时间',
  '意向价格（元/吨）',
  '质量要求',
  '备注',
]
const under: Cell[] = [null, null, null, null, null, '数值', '计量单位', null, null, null, null, null]
const names = ['水渣', '粒化高炉矿渣', 'GGBS feed', '高炉渣', '粉煤灰', '电厂粉煤灰', '脱硫石膏', '转炉渣']
const row = (at: number): Cell[] => [
  at + 1,
  at % 2 === 0 ? '供应' : '需求',
  `第${at}号企业有限公司`,
  inventedCreditCode(at + 1),
  names[at % names.length] ?? '',
  at % 3 === 0 ? 1.2 : 12000,
  at % 3 === 0 ? '万吨' : '吨',
  at % 2 === 0 ? '河北省唐山市丰南区' : '承德',
  at % 4 === 0 ? '2026年' : '2026年4月1日至2026年12月31日',
  at % 5 === 0 ? '面议' : 35.5,
  at % 2 === 0 ? 'SO3 0.5~1.2%；f-CaO 2%' : 'SO3≤2.5%；比表面积≥400m2/kg',
  null,
]
async function workbook(rows: Cell[][]): Promise<Uint8Array> {
  const merges = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11].map(column => ({ startRow: 1, endRow: 2, startCol: column, endCol: column }))
  return writeXlsx({
    sheets: [
      {
        name: '产需清单',
        rows: [
          ['2026年承德市工业固废综合利用产需清单'],
          head,
          under,
          ...rows,
          ['合计', null, null, null, null, null],
          ['注：数量为预计数'],
        ],
        merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: 11 }, { startRow: 1, endRow: 1, startCol: 5, endCol: 6 }, ...merges],
        columns: [{ width: 6 }, { width: 9 }, { width: 30 }],
      },
    ],
  })
}
async function read(bytes: Uint8Array, file = '产需清单.xlsx'): Promise<{ list: ExchangeList; problems: Problem[] }> {
  const problems: Problem[] = []
  const say = (problem: Problem): void => void problems.push(problem)
  return { list: await readList(await openFiles([{ name: file, bytes }], say), ground, say), problems }
}
const codes = (problems: readonly Problem[]): string[] =>
  problems.filter(({ severity }) => severity === 'error').map(({ code, place }) => `${code}@${place.row ?? ''}:${place.column ?? ''}`)

describe('a list of 500 rows', async () => {
  const rows = Array.from({ length: 500 }, (_, at) => row(at))
  const clean = await workbook(rows)
  const { list, problems } = await read(clean)

  test('is read whole, under every name and unit', () => {
    expect(codes(problems)).toEqual([])
    expect(list.notices).toHaveLength(500)
    const [first, second] = list.notices
    expect(first?.draft).toMatchObject({
      kind: 'offer',
      party: inventedCreditCode(1),
      partyName: '第0号企业有限公司',
      material: 'bf_slag',
      massKg: 12_000_000,
      place: { division: '130200', words: '河北省唐山市丰南区' },
      fromDay: '2026-01-01',
      toDay: '2026-12-31',
      quality: [
        { substance: 'SO3', low: '0.5', high: '1.2', unit: '%', basis: 'dry' },
        { substance: 'f_CaO', low: '2', high: '2' },
      ],
    })
    expect(first?.draft.priceCnyPerT).toBeUndefined()
    expect(second?.draft).toMatchObject({
      kind: 'need',
      place: { division: '130800' },
      fromDay: '2026-04-01',
      toDay: '2026-12-31',
      priceCnyPerT: '35.5',
      limits: [
        { substance: 'SO3', operator: '<=', limit: '2.5' },
        { substance: 'specificSurface', operator: '>=', limit: '400', unit: 'm2/kg' },
      ],
    })
    expect(new Set(list.notices.slice(0, 4).map(({ draft }) => draft.material))).toEqual(new Set(['bf_slag']))
  })

  test('goes out with its results and comes in again without change', async () => {
    const outcome = (numbered: boolean) => ({
      sheets: list.sheets,
      rows: list.notices.map(({ ref, file, sheet, line }) => ({
        file,
        sheet,
        line,
        notice: { id: ref, version: 1 },
        ...(numbered ? { number: `X-${line}`, state: 'open' as const } : {}),
      })),
      matches: [],
      nameOf: () => ({ zh: '某单位', en: 'somebody' }),
      problems: [],
      language: 'zh' as const,
    })
    const out = await writeList({ file: '产需清单.xlsx', bytes: clean }, outcome(true))
    const again = await read(out)
    expect(codes(again.problems)).toEqual([])
    expect(again.list.notices.map(({ draft, key }) => ({ draft, key }))).toEqual(list.notices.map(({ draft, key }) => ({ draft, key })))
    expect(again.list.notices[7]?.number).toBe('X-11')
    const twice = await writeList({ file: '产需清单.xlsx', bytes: out }, { ...outcome(true), sheets: again.list.sheets })
    const [before, after] = [await readXlsx(out), await readXlsx(twice)]
    expect(after.sheets[0]?.rows).toEqual(before.sheets[0]?.rows)
    const [came] = (await readXlsx(clean)).sheets
    expect(before.sheets[0]?.rows.map(cells => cells.slice(0, 12))).toEqual(
      came?.rows.map(cells => [...cells, ...Array.from<null>({ length: 12 }).fill(null)].slice(0, 12)),
    )
    expect(before.sheets[0]?.merges?.length).toBe((came?.merges?.length ?? 0) + 4)
  })

  test('what became of a row is read whole on screen and on paper', async () => {
    const at = list.notices[0]
    const place = { file: '产需清单.xlsx', sheet: list.sheets[0]?.sheet ?? '', row: at?.line ?? 0 }
    const problems = ['甲', '乙', '丙'].map(zh => problem('notice.price', place, { zh, en: zh, fixZh: '改', fixEn: 'change' }))
    const outcome = { sheets: list.sheets, rows: [], matches: [], nameOf: () => ({ zh: '', en: '' }), problems, language: 'zh' as const }
    const [sheet] = (await readXlsx(await writeList({ file: '产需清单.xlsx', bytes: clean }, outcome), { readStyles: true })).sheets
    expect(sheet?.rowDefs?.get((at?.line ?? 0) - 1)?.height).toBeGreaterThanOrEqual(4 * 15)
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToPage: true, fitToWidth: 1, printTitlesRow: '$2:$3' })
  })
})

test('every mistake is said at its cell with its fix, and its row is none', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => row(at))
  const set = (line: number, column: number, value: Cell): void => void ((rows[line] as Cell[])[column] = value)
  set(
    0,
    3,
    inventedCreditCode(1).replace(/.$/u, last => (last === 'A' ? 'B' : 'A')),
  )
  set(1, 4, '水碴')
  set(2, 5, -5)
  set(3, 8, '2026-12-31至2026-01-01')
  set(4, 9, 35.12345)
  set(5, 10, 'SO3≤2.5')
  set(6, 10, 'SO3 5~2%')
  set(7, 10, '烧失良≤5%')
  set(8, 7, '广东省深圳市')
  set(9, 10, 'SO3≤120%')
  rows.push([...row(10)])
  const { list, problems } = await read(await workbook(rows))
  expect(codes(problems)).toEqual([
    'form.code.credit.check@4:统一社会信用代码',
    'form.amount@6:数量 数值',
    'notice.material@5:固废名称',
    'list.period@7:供需时间',
    'notice.price.places@8:意向价格（元/吨）',
    'notice.unit.missing@9:质量要求',
    'notice.range@10:质量要求',
    'notice.substance@11:质量要求',
    'notice.place.outside@12:所在地',
    'notice.share@13:质量要求',
    'list.twice@16:固废名称',
  ])
  expect(problems.find(({ code }) => code === 'notice.material')?.zh).toContain('水渣')
  expect(problems.find(({ code }) => code === 'notice.substance')?.zh).toContain('烧失量')
  for (const { zh, en, fixZh, fixEn } of problems) expect([zh, en, fixZh, fixEn].every(text => text.length > 3)).toBe(true)
  expect(list.notices.map(({ line }) => line)).toEqual([14, 15, 16])
})

test('sheet and title say for all rows what no column says; what nobody says is asked once', async () => {
  const head: Cell[] = ['单位', '品种', '需求量（万吨）', '所在市']
  const rows: Cell[][] = [
    ['甲厂', '粉煤灰', 1.5, '唐山'],
    ['乙厂', '水渣', 2, '承德市双桥区'],
  ]
  const needs = { name: '需求清单', rows: [['2027年需求清单'], head, ...rows] }
  const silent = { name: 'Sheet2', rows: [['附表'], head, ...rows] }
  const { list, problems } = await read(await writeXlsx({ sheets: [needs, silent] }), '附件.xlsx')
  expect(list.notices.map(({ draft: { kind, massKg, fromDay, place } }) => [kind, massKg, fromDay, place.division])).toEqual([
    ['need', 15_000_000, '2027-01-01', '130200'],
    ['need', 20_000_000, '2027-01-01', '130800'],
  ])
  expect(codes(problems)).toEqual(['list.kind@2:', 'list.when@2:'])
  expect(problems.map(({ code }) => code)).toContain('list.when.title')
})

test('a mass of a month is refused, and a basis that its unit denies', async () => {
  const head: Cell[] = ['类型', '单位', '品种', '数量', '所在地', '期间', '干湿基']
  const rows: Cell[][] = [
    ['供应', '甲厂', '粉煤灰', '300吨/月', '唐山', '2027', null],
    ['供应', '乙厂', '粉煤灰', '300干吨', '唐山', '2027', '湿基'],
    ['供应', '丙厂', '粉煤灰', '300干吨', '唐山', '2027', null],
  ]
  const { list, problems } = await read(await writeXlsx({ sheets: [{ name: '清单1', rows: [head, ...rows] }] }))
  expect(codes(problems)).toEqual(['list.rate@2:数量', 'list.basis@3:干湿基'])
  expect(list.notices.map(({ draft: { basis, massKg } }) => [basis, massKg])).toEqual([['dry', 300_000]])
})

test('the list that comes with the product is one for its region', async () => {
  const region = await readRegionFiles('examples/two-towns/region')
  if (!region.ok) throw new Error('the example does not read')
  const problems: Problem[] = []
  const say = (problem: Problem): void => void problems.push(problem)
  const file = { name: '产需清单.xlsx', bytes: readFileSync('examples/exchange-list/产需清单.xlsx') }
  const list = await readList(await openFiles([file], say), regionGround(region.value.region, '2026-12-01'), say)
  expect(problems).toEqual([])
  expect(list.notices.map(({ draft }) => [draft.kind, draft.material, draft.massKg, draft.place.site])).toEqual([
    ['offer', 'bf_slag', 300_000_000, 'town_east'],
    ['offer', 'fly_ash', 120_000_000, 'town_west'],
    ['offer', 'fgd_gypsum', 45_000_000, 'town_west'],
    ['need', 'bf_slag', 200_000_000, 'base_a'],
    ['need', 'fly_ash', 80_000_000, 'base_a'],
  ])
})
