// Every family of columns, once: its sign, what one of its units is, and whom its members are about. docs/model.md, the names of columns and the
// golden file of the objective come from this table; what is not counted in tonnes is never scaled with them.
import type { Subject } from './families.ts'

/** Every column belongs to a period, which names put last. */
export type ColumnFamily = { sign: string; titleZh: string; titleEn: string; unit: string; subject: readonly Subject[] }

/** In the order of the table of signs in docs/model.md. `ship` comes first: a column that says nothing else is an arc. */
export const columnFamilies = {
  ship: {
    sign: 'x(s, r, m, t) ≥ 0',
    titleZh: '运量',
    titleEn: 'dry tonnes shipped by mode m (and stations, where it uses them)',
    unit: 'kt',
    subject: [],
  },
  activity: {
    sign: 'a(u, t) ≥ 0',
    titleZh: '活动量',
    titleEn: "activity: tonnes of the process's product",
    unit: 'kt',
    subject: ['unit'],
  },
  eaten: {
    sign: 'e(u, i, t) ≥ 0',
    titleZh: '超出下限的投料',
    titleEn: 'what is eaten of a ranged input above its least share',
    unit: 'kt',
    subject: ['unit', 'input'],
  },
  bought: { sign: 'p(r, t) ≥ 0', titleZh: '外购量', titleEn: 'bought at the gate of a feed', unit: 'kt', subject: ['receiver'] },
  built: {
    sign: 'b(u, t) ≥ 0',
    titleZh: '新增能力',
    titleEn: 'capacity built in t, standing in every later period',
    unit: 'kt/yr',
    subject: ['unit'],
  },
  opened: {
    sign: 'y(u, t) ∈ {0, 1}',
    titleZh: '开设',
    titleEn: 'opened in t, integer plans only',
    unit: '',
    subject: ['unit'],
  },
  steps: {
    sign: 'n(u, t) ∈ {0, 1, 2 …}',
    titleZh: '规模级数',
    titleEn: 'steps of size built in t, integer plans only',
    unit: '',
    subject: ['unit'],
  },
  lanes: {
    sign: 'N(m, t) ≥ 0',
    titleZh: '通道数',
    titleEn: 'lanes of a mode that are open, in parts until they are decided',
    unit: '',
    subject: ['mode'],
  },
  stands: {
    sign: 'k(u, t) ∈ [0, 1]',
    titleZh: '现有能力存续',
    titleEn: 'what stands and costs something as such does so still; 1 where it may not be closed',
    unit: '',
    subject: ['unit'],
  },
  closed: {
    sign: 'c(u, t) ∈ {0, 1}',
    titleZh: '关停',
    titleEn: 'closed in t; between 0 and 1 in continuous plans',
    unit: '',
    subject: ['unit'],
  },
  linked: {
    sign: 'o(l, t) ∈ {0, 1}',
    titleZh: '开通',
    titleEn: 'a link that is opened; between 0 and 1 in continuous plans',
    unit: '',
    subject: ['link'],
  },
  over: {
    sign: 'g(l, t) ≥ 0',
    titleZh: '超量',
    titleEn: 'what a link carries beyond the tonnage from which it is dearer, at `overCnyPerT`',
    unit: 'kt',
    subject: ['link'],
  },
  source: {
    sign: 'h(r, site, t) ∈ {0, 1}',
    titleZh: '选为唯一来源',
    titleEn: 'the site is the single source of the receiver, integer plans only',
    unit: '',
    subject: ['receiver', 'site'],
  },
  disposed: { sign: 'd(s, t) ≥ 0', titleZh: '处置量', titleEn: 'disposed of', unit: 'kt', subject: ['supply'] },
  drawn: { sign: 'w(s, t) ≥ 0', titleZh: '取用堆存', titleEn: 'drawn from stock', unit: 'kt', subject: ['supply'] },
  sold: {
    sign: 'v(r, k, t)',
    titleZh: '销量',
    titleEn: 'sold at price step k of a demand',
    unit: 'kt',
    subject: ['receiver', 'step'],
  },
  unplaced: {
    sign: 'z(s, t) ≥ 0',
    titleZh: '无处可去',
    titleEn: 'slack of a waste without a permitted place; one unit is a thousandth of what is required',
    unit: '‰',
    subject: ['supply'],
  },
  unmet: {
    sign: 'z(r, t) ≥ 0',
    titleZh: '未满足的必须需求',
    titleEn: 'slack of a least demand, likewise',
    unit: '‰',
    subject: ['receiver'],
  },
  short_of_target: { sign: 'z(target) ≥ 0', titleZh: '目标缺口', titleEn: 'slack of a target, likewise', unit: '‰', subject: ['target'] },
  short_at_price: {
    sign: 'q(target) ≥ 0',
    titleZh: '按愿付上限放弃的目标量',
    titleEn: 'left undone of a target that has a price, at that price, likewise',
    unit: '‰',
    subject: ['target'],
  },
} as const satisfies Record<string, ColumnFamily>
export type ColumnFamilyId = keyof typeof columnFamilies

export const columnFamilyIds = Object.keys(columnFamilies) as ColumnFamilyId[]
