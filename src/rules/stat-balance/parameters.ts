// The yearly balance of general industrial solid waste and the utilisation rate, with their written definitions.
// Source: the National Bureau of Statistics' explanation of the indicators (quoted by copies). First year: the oldest series held here.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { line, type Shared } from '../engine/lines.ts'

const definition: Shared = { document: '国家统计局一般工业固体废物指标解释', validFrom: '2018-01-01' }
export const parameters: readonly RuleParameter[] = [
  line(
    definition,
    'STAT-BALANCE',
    '产生量 =（综合利用量 − 利用往年贮存量）+ 贮存量 +（处置量 − 处置往年贮存量）+ 倾倒丢弃量',
    'generated = (utilised - of earlier stock) + stored + (disposed - of earlier stock) + dumped',
  ),
  line(
    definition,
    'STAT-RATE',
    '综合利用率 = 综合利用量 ÷（产生量 + 利用往年贮存量）× 100%',
    'rate = utilised / (generated + utilised of earlier stock) x 100 %',
  ),
  line(
    definition,
    'STAT-UTILISED',
    '综合利用量：通过回收、加工、循环、交换等方式，从固体废物中提取或使其转化为可利用的资源的量（含利用往年贮存量）',
    'utilised: what was turned into resources in the year, at the place of use, old stock included (`stat_utilised`)',
  ),
]
