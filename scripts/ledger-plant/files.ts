// Writes examples/ledger-plant: one year of an invented steel plant's files, as a clerk keeps them, one of them messy.
// All of it is synthetic; credit codes have division 000000 and belong to nobody. Run: npx tsx scripts/ledger-plant/files.ts
import { writeFile } from 'node:fs/promises'
import { writeXlsx } from 'hucre/xlsx'
import { inventedCreditCode } from '../../src/domain/codes/creditCode.ts'
import { csvSheet } from '../../src/files/csv.ts'

type Cell = string | number | null
const folder = new URL('../../examples/ledger-plant/', import.meta.url)
const pad = (value: number) => String(value).padStart(2, '0')
const lastDay = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const season = [0.91, 0.84, 1.02, 1.04, 1.06, 1.05, 1.03, 1.02, 1.04, 1.03, 1.0, 0.96]
const year = 2022
const day = (month: number, date = lastDay[month - 1] ?? 28) => `${year}-${pad(month)}-${pad(date)}`
const fullWidth = (text: string) => text.replaceAll(/[0-9.]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
const save = async (name: string, bytes: Uint8Array) => writeFile(new URL(name, folder), bytes)

const registry = await writeXlsx({
  sheets: [
    {
      name: '单位',
      rows: [
        ['单位编号', '单位名称', '统一社会信用代码', '行政区划代码', '行业代码', '备注'],
        ['东山钢铁', '东山钢铁', inventedCreditCode(1), '000000', '312', '虚构'],
        ['中原循环', '中原循环', inventedCreditCode(2), '000000', '422', '虚构'],
        ['huabei', '华北建材', inventedCreditCode(3), '000000', '301', '虚构'],
      ],
    },
    {
      name: '场所',
      rows: [
        ['场所编号', '场所名称', '所属单位', '类型', '经度', '纬度', '范围'],
        ['steel_a', '东山钢铁厂', '东山钢铁', '钢铁厂', 116.75, 39.78, null],
        ['yard_a', '东山渣场', '东山钢铁', '贮存场', null, null, '116.77 39.78; 116.78 39.78; 116.78 39.79; 116.77 39.79'],
        ['base_a', '中原循环基地', '中原循环', '基地', 115.8, 40.15, null],
      ],
    },
    {
      name: '设施',
      rows: [
        ['设施编码', '设施名称', '场所', '设施类型', '年能力', '贮存能力'],
        ['G-01', '一号高炉', '东山钢铁厂', '产生', 700000, null],
        ['S-01', '渣场', '东山钢铁厂', '贮存', null, 400000],
        ['U-01', '微粉线', '东山钢铁厂', '利用', 300000, null],
      ],
    },
    {
      name: '许可',
      rows: [
        ['许可证编号', '持证单位', '设施编码', '许可类型', '发证机关', '有效期起', '有效期至'],
        ['XK-0001', '东山钢铁', 'S-01', '排污许可', '示范生态环境局', '2020-01-01', '2024-12-31'],
        ['XK-0002', '东山钢铁', 'U-01', '排污许可', '示范生态环境局', '2020-01-01', '2024-12-31'],
      ],
    },
    {
      name: '固废流',
      rows: [
        ['固废流编号', '场所', '物料', '固废流名称', '类别', '产生环节', '物理性状', '含水率', '预计年产生量', '责任人'],
        ['steel_a-bf_slag', '东山钢铁厂', '高炉渣', '高炉水渣', '第Ⅰ类', '高炉出渣', '固态', '8%', 650000, '李四'],
      ],
    },
    {
      name: '检测报告',
      rows: [
        ['报告编号', '检测机构', '委托单位', '场所', '物料', '采样日期', '报告日期', '检测方法'],
        ['BG-2022-001', '示范检测中心（虚构）', '东山钢铁', '东山钢铁厂', '高炉渣', '2022-02-01', '2022-02-09', 'GB/T 18046'],
      ],
    },
    {
      name: '成分',
      rows: [
        ['成分编号', '物料', '场所', '成分', '低值', '高值', '典型值', '计量单位', '检测报告编号'],
        ['bf_slag-2022', '高炉渣', '东山钢铁厂', 'CaO', 38, 42, 40, '%', 'BG-2022-001'],
        ['bf_slag-2022', '高炉渣', '东山钢铁厂', 'SO3', 0.1, 0.4, 0.2, '%', 'BG-2022-001'],
      ],
    },
  ],
})
await save('1-登记表.xlsx', registry)

/** Slag is recorded when the month begins to be tapped: nothing may leave before it arose. A tidy book: what was in store at the beginning, and the monthly records of generation, own use and storage. */
const months = season.map((share, index) => ({ month: index + 1, generated: Math.round(54_000 * share) }))
const ledger = await writeXlsx({
  sheets: [
    {
      name: '期初库存',
      rows: [
        ['盘点日期', '单位名称', '贮存设施编码', '固废名称', '库存量', '计量单位', '含水率', '盘点方法'],
        ['2021-12-31', '东山钢铁厂', 'S-01', '高炉渣', 8, '万吨', '8%', '测量体积'],
      ],
    },
    {
      name: '表4 产生记录',
      rows: [
        ['记录时间', '单位名称', '产生设施编码', '固废代码', '固废名称', '产生量', '计量单位', '含水率', '批次编号', '操作人'],
        ...months.map(({ month, generated }): Cell[] => [
          day(month, 1),
          '东山钢铁厂',
          'G-01',
          null,
          '高炉渣',
          generated,
          '吨',
          '8%',
          `CS-${year}${pad(month)}`,
          '张三',
        ]),
      ],
    },
    {
      name: '表6 自行利用记录',
      rows: [
        [
          '利用时间',
          '单位名称',
          '利用设施编码',
          '固废名称',
          '利用量',
          '计量单位',
          '含水率',
          '利用方式',
          '产品名称',
          '产品数量',
          '批次编号',
        ],
        ...months.map(({ month }): Cell[] => [
          day(month),
          '东山钢铁厂',
          'U-01',
          '高炉渣',
          21_000,
          '吨',
          '8%',
          '磨细',
          '矿渣粉',
          '19000 吨',
          `LY-${year}${pad(month)}`,
        ]),
      ],
    },
    {
      name: '表5 贮存记录',
      rows: [
        [
          '入库时间',
          '入库数量',
          '贮存设施编码',
          '单位名称',
          '固废名称',
          '出库时间',
          '出库数量',
          '计量单位',
          '含水率',
          '出库去向',
          '贮存批次编号',
        ],
        ...[2, 5, 8].map((month): Cell[] => [
          day(month),
          3000,
          'S-01',
          '东山钢铁厂',
          '高炉渣',
          null,
          null,
          '吨',
          '8%',
          null,
          `RK-${year}${pad(month)}`,
        ]),
        [null, null, 'S-01', '东山钢铁厂', '高炉渣', day(10, 20), 15_000, '吨', '8%', '利用', `CK-${year}10`],
      ],
    },
  ],
})
await save('2-台账.xlsx', ledger)

/** What left the plant, as it really arrives: a title, two header rows, figures in every spelling, a total, a signature. */
const trips = months.flatMap(({ month, generated }) =>
  [10, 20].map((date, half) => ({ month, date, half, tonnes: Math.round((generated - 21_000) / 2) - 900 })),
)
const spelled = (tonnes: number, index: number): Cell =>
  [tonnes, `${tonnes / 10_000}万吨`, fullWidth(String(tonnes)), tonnes.toLocaleString('en-US'), `${tonnes * 1000}kg`][index % 5] ?? tonnes
const dated = (month: number, date: number, index: number): string =>
  [`${year}/${month}/${date}`, `${year}年${month}月${date}日`, day(month, date), `${year}.${month}.${date}`][index % 4] ?? day(month, date)
const total = trips.reduce((sum, trip) => sum + trip.tonnes, 0)
await save(
  '3-出厂登记（原样）.xlsx',
  await writeXlsx({
    sheets: [
      {
        name: '出厂',
        rows: [
          [`东山钢铁厂${year}年固废出厂登记`, null, null, null, null, null, null, null, null],
          ['单位名称：东山钢铁厂', null, null, null, '单位：吨', null, null, null, null],
          ['序号', '批次', '日期', '固废', null, '收货单位', null, '去向', '班组'],
          [null, null, null, '名称', '净重', '名称', '信用代码', null, null],
          ...trips.map(({ month, date, half, tonnes }, index): Cell[] => [
            index + 1,
            `CC-${year}${pad(month)}-${half + 1}`,
            dated(month, date, index),
            '高炉渣',
            spelled(tonnes, index),
            half === 0 ? '中原循环' : '华北建材',
            inventedCreditCode(half === 0 ? 2 : 3),
            half === 0 ? '综合利用' : '委托利用',
            half === 0 ? '甲' : '乙',
          ]),
          ['合计', null, null, null, total, null, null, null, null],
          ['填表人：张三    审核：李四', null, null, null, null, null, null, null, null],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 8 },
          ...[0, 1, 2, 7, 8].map(column => ({ startRow: 2, startCol: column, endRow: 3, endCol: column })),
          { startRow: 2, startCol: 3, endRow: 2, endCol: 4 },
          { startRow: 2, startCol: 5, endRow: 2, endCol: 6 },
        ],
        rowDefs: new Map([7, 8].map(index => [index, { hidden: true }])),
      },
    ],
  }),
)

/** The same with the slips that happen: a day that does not exist, a wrong check character, an unknown material, a batch used twice. */
const wrongCode = `${inventedCreditCode(2).slice(0, 17)}${inventedCreditCode(2).endsWith('0') ? '1' : '0'}`
await save(
  '4-有错的登记.csv',
  new TextEncoder().encode(
    csvSheet(
      [
        '出厂批次编号,出厂时间,单位名称,固废名称,出厂数量（吨）,接收单位名称,统一社会信用代码,流向类型',
        `CC-X-1,${year}-02-30,东山钢铁厂,高炉渣,100,中原循环,${inventedCreditCode(2)},利用`,
        `CC-X-2,${year}-03-05,东山钢铁厂,高炉渣,100,中原循环,${wrongCode},利用`,
        `CC-X-3,${year}-03-06,东山钢铁厂,高炉碴,约一百,中原循环,,利用`,
        `CC-X-3,${year}-03-07,东山钢铁厂,高炉渣,100,中原循环,,随便处理`,
      ].map(line => line.split(',')),
    ),
  ),
)
