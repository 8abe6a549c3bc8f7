// Moving solid waste out of a province: approval, filing or advance report, by purpose and hazard, and what the Code asks beside it.
// Source: 固体废物污染环境防治法 (2020 revision) 第二十二条, repealed by 生态环境法典 第一千二百四十二条 on 2026-08-15;
// 生态环境法典 第四百七十六、四百八十九、四百九十、五百三十六、九百七十六、九百八十条; 危险废物转移管理办法 (2021) 第二十一条. All read.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { line, type Shared } from '../engine/lines.ts'

const law2020: Shared = {
  document: '固体废物污染环境防治法（2020年修订）',
  validFrom: '2020-09-01',
  validTo: '2026-08-14',
  article: '第二十二条',
}
const code: Shared = { document: '中华人民共和国生态环境法典（2026-03-12）', validFrom: '2026-08-15' }
const measures: Shared = { document: '危险废物转移管理办法', validFrom: '2022-01-01', article: '第二十一条' }
const approval = [
  'TRANSFER-APPROVAL',
  '出省贮存、处置的，须经移出地省级批准（商经接受地同意）；未经批准不得转移',
  'storage or disposal in another province needs approval of the province of origin',
] as const

export const parameters: readonly RuleParameter[] = [
  line(law2020, ...approval),
  line(
    law2020,
    'TRANSFER-FILING',
    '出省利用一般固体废物的，报移出地省级备案',
    'use of general solid waste in another province is filed with the province of origin',
  ),
  line(code, ...approval, { article: '第四百七十六条第一款' }),
  line(
    code,
    'TRANSFER-REPORT',
    '出省利用的，事先通过全国信息平台向移出地和接受地省级报告',
    'use in another province is reported in advance to both provinces, through the national platform',
    { article: '第四百七十六条第二款' },
  ),
  line(
    code,
    'TRANSFER-LEDGER',
    '产废单位建立台账，种类、数量、流向、贮存、利用、处置可追溯、可查询',
    'the producer keeps a ledger from which kind, quantity, way, storage, use and disposal can be traced',
    { article: '第四百八十九条' },
  ),
  line(
    code,
    'TRANSFER-ENTRUST',
    '委托他人运输、利用、处置的，核实其资格和能力并订立书面合同，受托方告知结果',
    'whoever entrusts others checks who they are and what they can do, by written contract; the taker reports back',
    { article: '第四百九十条' },
  ),
  line(
    code,
    'EXCHANGE-USE',
    '企业应当优先利用粉煤灰、煤矸石、磷石膏、赤泥、尾矿、废石等',
    'firms use fly ash, gangue, phosphogypsum, red mud, tailings and rock first',
    { article: '第九百七十六条第二款' },
  ),
  line(
    code,
    'EXCHANGE-SYSTEM',
    '国家支持建立工业固体废物交换利用信息系统；自己不能利用的，交给能利用的单位',
    'the state supports systems of exchange such as this one; who cannot use a waste gives it to who can',
    { article: '第九百八十条' },
  ),
  line(measures, 'TRANSFER-HAZARDOUS', '跨省转移危险废物的，无论目的均须批准', 'hazardous waste needs approval whatever the purpose', {
    alsoBy: [{ document: code.document, article: '第五百三十六条', from: '2026-08-15' }],
  }),
]
