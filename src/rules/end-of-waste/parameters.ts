// When a product made from waste is no longer waste. Source: GB 34330-2017 5.1, 5.2, 6.1, 6.2 (read), abolished on the first day of
// GB 34330-2025, whose text was not to be had: its lines are blank, or drafts of one page that tells of them, and decide nothing.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { line, type Shared } from '../engine/lines.ts'

const edition2017: Shared = { document: 'GB 34330-2017 固体废物鉴别标准 通则', validFrom: '2017-10-01', validTo: '2026-02-28' }
const edition2025: Shared = { document: 'GB 34330-2025 固体废物鉴别标准 通则', validFrom: '2026-03-01', status: 'draft', value: null }

const lines2017 = [
  line(
    edition2017,
    'EOW-5.1',
    '用于土地、筑路，焚烧或作燃料，填埋，倾倒的，仍属固体废物',
    'on land or in roads, as fuel, landfilled or dumped: it stays waste',
    { article: '5.1' },
  ),
  line(edition2017, 'EOW-5.2a', '符合所替代原料的产品质量标准', 'meets the product standard of what it replaces', { article: '5.2 a' }),
  line(
    edition2017,
    'EOW-5.2b',
    '符合污染物排放和含量限值（无限值时不劣于被替代工艺）',
    'meets the pollutant limits, or is no worse than the route it replaces',
    { article: '5.2 b' },
  ),
  line(edition2017, 'EOW-5.2c', '有稳定合理的市场需求', 'has a stable, reasonable market', { article: '5.2 c' }),
  line(
    edition2017,
    'EOW-6.1',
    '直接用于原用途、或不经贮存返回原生产过程的，不属固体废物',
    'reused as it was, or returned to its process without storage: never waste',
    { article: '6.1' },
  ),
  line(
    edition2017,
    'EOW-6.2',
    '第I类采矿废石、尾矿、煤矸石回填采空区，且不掺入其他物质的，不按固体废物管理',
    'class I rock, tailings or gangue filled back into the goaf with nothing else carried in is not managed as waste',
    { article: '6.2 a' },
  ),
]
const lines2025 = [
  line(
    edition2025,
    'EOW25-USE',
    '各种用途的判定（条文号已变，正文未读到）',
    'what each use makes of it (clauses renumbered, text not read)',
  ),
  line(
    edition2025,
    'EOW25-PRODUCT',
    '副产物须满足产品标准、市场和污染控制条件，否则属固体废物',
    'a by-product is waste unless product standard, market and pollution control are met',
  ),
  line(
    edition2025,
    'EOW25-AGG',
    '现场处理、符合再生骨料要求并按其使用的无机工程渣土等，不属固体废物',
    'inorganic spoil processed on site that meets the requirements on recycled aggregate and is used as such is not waste',
    { note: '仅一篇解读 / told by one page' },
  ),
  line(
    edition2025,
    'EOW25-ORE',
    '达到品位、按计划再选或冶炼的天然矿物尾矿和废石，不属固体废物（化学选矿尾矿除外）',
    'natural-mineral tailings and reject rock of grade, used as planned in dressing or smelting, are not waste (chemical dressing excepted)',
    { note: '仅一篇解读 / told by one page' },
  ),
]
export const parameters: readonly RuleParameter[] = [...lines2017, ...lines2025]
