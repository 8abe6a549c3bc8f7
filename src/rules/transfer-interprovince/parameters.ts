// Moving solid waste out of a province: approval or filing, by purpose and hazard.
// Source: 固体废物污染环境防治法 (2020 revision) 第二十二条; 危险废物转移管理办法 (2021) 第二十一条. Both read.
import type { RuleParameter } from '#domain/ruling.ts'
import { line, type Shared } from '../frame/lines.ts'

const law: Shared = {
  document: '固体废物污染环境防治法（2020年修订）',
  validFrom: '2020-09-01',
  article: '第二十二条',
  evidence: 'primary',
}
const measures: Shared = { document: '危险废物转移管理办法', validFrom: '2022-01-01', article: '第二十一条', evidence: 'primary' }
export const parameters: readonly RuleParameter[] = [
  line(
    law,
    'TRANSFER-APPROVAL',
    '出省贮存、处置的，须经移出地省级批准（商经接受地同意）；未经批准不得转移',
    'storage or disposal in another province needs approval of the province of origin',
  ),
  line(
    law,
    'TRANSFER-FILING',
    '出省利用一般固体废物的，报移出地省级备案',
    'use of general solid waste in another province is filed with the province of origin',
  ),
  line(measures, 'TRANSFER-HAZARDOUS', '跨省转移危险废物的，无论目的均须批准', 'hazardous waste needs approval whatever the purpose'),
]
