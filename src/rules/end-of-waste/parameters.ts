// When a product made from waste is no longer waste. Source: GB 34330-2017 5.1, 5.2, 6.1, 6.2 (read).
import type { RuleParameter } from '#domain/ruling.ts'
import { line, type Shared } from '../frame/lines.ts'

const standard: Shared = { document: 'GB 34330-2017 固体废物鉴别标准 通则', validFrom: '2017-10-01', evidence: 'primary' }
export const parameters: readonly RuleParameter[] = [
  line(
    standard,
    'EOW-5.1',
    '用于土地、筑路，焚烧或作燃料，填埋，倾倒的，仍属固体废物',
    'on land or in roads, as fuel, landfilled or dumped: it stays waste',
    { article: '5.1' },
  ),
  line(standard, 'EOW-5.2a', '符合所替代原料的产品质量标准', 'meets the product standard of what it replaces', { article: '5.2 a' }),
  line(
    standard,
    'EOW-5.2b',
    '符合污染物排放和含量限值（无限值时不劣于被替代工艺）',
    'meets the pollutant limits, or is no worse than the route it replaces',
    { article: '5.2 b' },
  ),
  line(standard, 'EOW-5.2c', '有稳定合理的市场需求', 'has a stable, reasonable market', { article: '5.2 c' }),
  line(
    standard,
    'EOW-6.1',
    '直接用于原用途、或不经贮存返回原生产过程的，不属固体废物',
    'reused as it was, or returned to its process without storage: never waste',
    { article: '6.1' },
  ),
  line(
    standard,
    'EOW-6.2',
    '第I类采矿废石、尾矿、煤矸石回填采空区的，不按固体废物管理',
    'class I rock, tailings or gangue filled back into the goaf is not managed as waste',
    { article: '6.2 a' },
  ),
]
