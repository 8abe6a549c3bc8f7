// Links in which listed hazardous wastes need not be managed as such: one link each, all others stay.
// Source: 国家危险废物名录（2021年版）附录 豁免管理清单 (read). The 2025 edition's list was not read: its lines are blank.
import type { RuleParameter } from '#domain/ruleResult.ts'
import { line, type Shared } from '../engine/lines.ts'

const list2021: Shared = {
  document: '国家危险废物名录（2021年版）附录 豁免管理清单',
  validFrom: '2021-01-01',
  validTo: '2024-12-31',
  evidence: 'primary',
}
const list2025: Shared = {
  document: '国家危险废物名录（2025年版）附录 豁免管理清单',
  validFrom: '2025-01-01',
  status: 'draft',
  evidence: 'none',
  value: null,
}

const links: [code: string, link: string, zh: string, en: string][] = [
  ['321-024-48', 'utilise', '铝灰渣和二次铝灰，用于回收金属铝', 'aluminium dross, to recover metallic aluminium'],
  ['321-026-48', 'utilise', '铝灰渣和二次铝灰，用于回收金属铝', 'aluminium dross, to recover metallic aluminium'],
  [
    '772-002-18',
    'kiln|dispose',
    '生活垃圾焚烧飞灰，入窑满足 GB 30485 和 HJ 662，填埋满足 GB 16889',
    'fly ash of waste incineration that meets GB 30485 and HJ 662 in a kiln, or GB 16889 in a landfill',
  ],
  [
    '323-001-48',
    'kiln',
    '钨渣和废水处理污泥，满足 GB 30485 和 HJ 662',
    'tungsten slag and waste-water sludge that meet GB 30485 and HJ 662',
  ],
  ['900-052-31', 'transport', '废铅蓄电池，按规定条件运输', 'lead batteries, carried under the conditions of the list'],
  ['092-003-33', 'dispose', '氰化尾渣进尾矿库，满足 HJ 943', 'cyanide tailings into a tailings pond that meets HJ 943'],
  ['251-017-50', 'transport', '废催化裂化催化剂，封闭罐车运输', 'catalyst of catalytic cracking, in a closed tanker'],
  ['900-045-49', 'transport', '废电路板，防雨、防渗漏、防遗撒运输', 'circuit boards, in a rain-, leak- and spill-proof vehicle'],
  [
    '772-007-50',
    'transport',
    '废钒钛系催化剂，防雨、防渗漏、防遗撒运输',
    'vanadium-titanium catalyst, in a rain-, leak- and spill-proof vehicle',
  ],
]
export const linkNames = ['utilise', 'kiln', 'transport', 'store', 'dispose']
export const parameters: readonly RuleParameter[] = [list2021, list2025].flatMap(shared =>
  links.map(([code, link, zh, en]) => line(shared, `HW-EXEMPT-${code}`, zh, en, { facets: { code, link } })),
)
